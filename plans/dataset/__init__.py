"""The whole archive as files for programs: every table as CSV and as Parquet, and a description of all of them.

    values       a value as each of the two formats holds it
    files        rows → one CSV and one Parquet file, piece by piece
    descriptor   datapackage.json: the Data Package standard, version 2 (datapackage.org)
    prose        README.md and CODEBOOK.md
    writing      all of it, in one transaction, into a folder that appears only when it is complete

The same tables give the same bytes: rows are in the order of their keys by code point, nothing is taken from the clock,
and no format is left to choose for itself. Only another version of pyarrow may write other Parquet bytes.
"""

from plans.dataset.writing import DatasetError, write_dataset

__all__ = ["DatasetError", "write_dataset"]
