"""The archive of education work plans. Read it in the order of the data's way:

    folding, regions     leaves: what counts as the same character; which place a name meant in which year
    parsing/             BYTES → OBJECTS: pure Python, no Django, no database
    models/              the tables: Region Bureau Source Plan Section Item Target Policy Citation Topic
    received             keeps the received bytes for ever, named by their SHA-256
    ingest/              the one writer of parsed rows: source → parsed plan → rows, in one transaction
    search/              WORDS → HITS: the full-text engine, which knows no Django model
    indexing             tables → search index, plan by plan, by revision
    curation, merging    what a person decides: metadata corrected, plans published, cited documents merged
    tables/              every table declared once: its columns, their meanings, where the values come from
    glossary, tallies, attention, citing, charts, facets,
    filters, exports/, hits, citations  what the pages and the downloads share
    dataset/             the whole archive as files for programs: CSV, Parquet, and a description of both
    views/, admin/, management/commands/   what a reader, an archivist and an operator see

Imports run one way, downwards to upwards in this list; tests/test_imports.py enforces it.
"""

__version__ = "0.1.0"
