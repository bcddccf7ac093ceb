"""The one writer of parsed rows: received bytes → parsed plan → rows, one transaction a plan, repeatable.

    outcome    what became of a file, and what is said when nothing did
    writing    one writer at a time
    matching   which new item an old one is; whether two texts are the same plan
    places     division code and issuer → Region and Bureau
    metadata   witnesses → the plan's metadata, human corrections kept
    keys       the plan's address for ever
    rows       parsed plan → sections, items, targets, citations, not yet saved
    reviews    what a person decided about targets, kept
    topics     fields of education of the items, and the plan's attention to each
    storing    these rows in the database: loaded, written, cleared
    witnesses  several files of one plan: the best is displayed, none is lost
    steps      the two ways in: `ingest` for received bytes, `reparse` for a plan that is already here

The search index is not touched here: callers sync it after the commit (plans.indexing).
"""

from plans.ingest.outcome import IngestError, Outcome, Result, printable
from plans.ingest.steps import check_size, ingest, reparse

__all__ = ["IngestError", "Outcome", "Result", "check_size", "ingest", "printable", "reparse"]
