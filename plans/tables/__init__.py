"""The archive as tables: one declaration a table, from which every download, the dataset and the codebook are made.

    columns     what a table and a column are
    documents   plans, their sources, sections and items
    findings    targets, citations, policies, responsibilities
    subjects    topics, and how much of each plan is about which
    indicators  what targets measure
    reading     a table → its rows, streamed
    wide        targets with one row a plan
    amounts     a figure in words
    editions    which state of the archive the rows are of

Only published plans are in any table. A further column of the database becomes one line in a declaration.
"""

from plans.tables.columns import Table
from plans.tables.documents import ITEMS, PLANS, SECTIONS, SOURCES
from plans.tables.findings import CITATIONS, POLICIES, RESPONSIBILITIES, TARGETS
from plans.tables.indicators import INDICATORS
from plans.tables.subjects import ATTENTION, TOPICS

TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        PLANS,
        SOURCES,
        SECTIONS,
        ITEMS,
        TARGETS,
        CITATIONS,
        POLICIES,
        RESPONSIBILITIES,
        INDICATORS,
        TOPICS,
        ATTENTION,
    )
}
