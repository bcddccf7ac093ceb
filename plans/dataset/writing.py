"""The dataset as a folder that appears only when it is complete."""

import json
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from uuid import uuid4

from django.db import connection, transaction

from plans.dataset.descriptor import NAME, WrittenTable, descriptor
from plans.dataset.files import TableFiles
from plans.dataset.prose import codebook, readme
from plans.models import Plan
from plans.tables import TABLES
from plans.tables.editions import Edition, current_edition
from plans.tables.reading import batches, read, read_batch

DESCRIPTOR, README, CODEBOOK, DATA = "datapackage.json", "README.md", "CODEBOOK.md", "data"
PARTS = {DESCRIPTOR, README, CODEBOOK, DATA}

Progress = Callable[[int], None]
"""Told how many plans were written since it was last told."""


class DatasetError(Exception):
    """The dataset cannot be written there; the message says what to do."""


def write_dataset(
    folder: Path, *, replace: bool = False, homepage: str = "", progress: Progress = lambda n: None
) -> Edition:
    """Write all published plans into `folder`, which does not exist, is empty, or with `replace` is an older dataset.

    Raises DatasetError and OSError; the folder is then as it was.
    """
    folder = folder.resolve()
    _check(folder, replace)
    beside = _beside(folder)
    beside.mkdir(parents=True)
    try:
        with _one_state():
            edition = _write(beside, homepage, progress)
        _put_in_place(beside, folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return edition


def _check(folder: Path, replace: bool) -> None:
    if not folder.exists():
        return
    if not folder.is_dir():
        raise DatasetError(f"{folder} 是一个文件：请另选一个文件夹。")
    present = {entry.name for entry in folder.iterdir()}
    if not present:
        return
    if not replace:
        raise DatasetError(f"{folder} 不是空文件夹：请另选一个，或用 --force 替换其中的旧数据集。")
    if present - PARTS or not _is_dataset(folder):
        raise DatasetError(f"{folder} 里有不属于数据集的文件，不会替换：请另选一个文件夹。")


def _is_dataset(folder: Path) -> bool:
    """Whether the folder holds what this module once wrote, and nothing is lost when it goes."""
    try:
        return bool(json.loads((folder / DESCRIPTOR).read_text("utf-8"))["name"] == NAME)
    except (OSError, ValueError, KeyError, TypeError):
        return False


@contextmanager
def _one_state() -> Iterator[None]:
    """All queries see the archive as it is at the first one, whatever is published meanwhile."""
    outermost = not connection.in_atomic_block
    with transaction.atomic():
        if outermost:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


def _write(folder: Path, homepage: str, progress: Progress) -> Edition:
    edition = current_edition()
    (folder / DATA).mkdir()
    written = _write_tables(folder, progress)
    described = json.dumps(descriptor(written, edition, homepage), ensure_ascii=False, indent=2)
    _write_text(folder / README, readme(written, edition, homepage))
    _write_text(folder / CODEBOOK, codebook([each.table for each in written], edition))
    _write_text(folder / DESCRIPTOR, f"{described}\n")
    return edition


def _write_tables(folder: Path, progress: Progress) -> list[WrittenTable]:
    """All tables side by side, in one pass over the plans."""
    plans = Plan.objects.published()
    with ExitStack() as stack:
        files = [stack.enter_context(TableFiles(folder, table)) for table in TABLES.values()]
        for each in files:
            if not each.table.by_plan:
                each.add(read(each.table, plans))
        for batch in batches(plans):
            _add_plans(files, batch)
            progress(len(batch))
    return [WrittenTable(each.table, each.rows, *each.written()) for each in files]


def _add_plans(files: Sequence[TableFiles], plans: Sequence[int]) -> None:
    for each in files:
        if each.table.by_plan:
            each.add(read_batch(each.table, plans))


def _write_text(path: Path, text: str) -> None:
    path.write_text(text, "utf-8", newline="\n")


def _beside(folder: Path) -> Path:
    """A name in the same file system that nothing has."""
    return folder.with_name(f".{folder.name}-{uuid4().hex}")


def _put_in_place(beside: Path, folder: Path) -> None:
    """Two renames at most; the older dataset is back if the second fails."""
    if not folder.exists() or not any(folder.iterdir()):
        os.replace(beside, folder)
        return
    older = _beside(folder)
    os.replace(folder, older)
    try:
        os.replace(beside, folder)
    except OSError:
        os.replace(older, folder)
        raise
    shutil.rmtree(older)
