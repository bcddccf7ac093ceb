"""What holds for the declaration of every table."""

import pytest

from plans import models
from plans.tables import TABLES
from plans.tables.flat import flat_columns

LEFT_OUT = {
    # Read through the plan, the item or the section they belong to.
    *("plan", "item", "section", "parent", "topic", "policy", "region", "bureau", "main_topic", "address", "slug"),
    # Named otherwise.
    *("id", "key", "size", "created_at"),
    # Where the archive's own pages show them.
    *("title_start", "title_end", "preamble_start", "preamble_end", "lead_start", "last_address"),
    # Serves the search and the merging of documents; merged ones are cited no more.
    *("folded", "merged_into", "merged_by", "merged_at"),
    # Always the same in what is published; the archivists' own; the text of the sources, which has its own page.
    *("status", "reviewed_by", "received_by", "note", "raw_text", "edits", "reasons", "remainders"),
}
"""Fields of the models that are no column of a table under their own name."""

MODELS = {
    "plans": models.Plan,
    "sources": models.Source,
    "sections": models.Section,
    "items": models.Item,
    "targets": models.Target,
    "citations": models.Citation,
    "policies": models.Policy,
    "responsibilities": models.Responsibility,
    "topics": models.Topic,
    "attention": models.Attention,
}

pytestmark = pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)


def test_every_field_of_the_database_is_a_column_or_left_out_knowingly(table):
    if table.written:
        pytest.skip("no table of the database")
    paths = {str(column.path) for column in table.columns}
    fields = {field.name for field in MODELS[table.name]._meta.concrete_fields}
    assert fields - paths - LEFT_OUT == set()


def test_names_and_labels_are_unique(table):
    for columns in (table.columns, flat_columns(table)):
        for names in ([column.name for column in columns], [column.label for column in columns]):
            assert len(set(names)) == len(names)


def test_every_column_is_explained_in_both_languages(table):
    assert [column.name for column in table.columns if not (column.meaning and column.english)] == []


def test_keys_references_and_pages_name_columns_and_tables(table):
    names = {column.name for column in table.columns}
    assert names >= {*table.key, *table.references, *table.page}
    assert all(len(TABLES[other].key) == 1 for other in table.references.values())


def test_cells_of_the_codebook_need_no_escaping(table):
    assert "|" not in "".join(f"{column.meaning}{column.english}{column.label}" for column in table.columns)
