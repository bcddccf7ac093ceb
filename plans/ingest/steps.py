"""The two ways in: `ingest` for received bytes, `reparse` for a plan that is already here."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256

from django.contrib.auth.models import User
from django.db import DatabaseError

from plans import received
from plans.ingest.metadata import describe, fit
from plans.ingest.outcome import IngestError, Outcome, Result, printable
from plans.ingest.witnesses import Witness, create, find_same_plan, read_into, rebuild
from plans.ingest.writing import one_writer
from plans.models import Plan, Source
from plans.parsing.ahead import Parser
from plans.parsing.confined import parse
from plans.parsing.document import ParsedPlan
from plans.parsing.reading import ReadingError

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Arrival:
    """A received file and what is known of its way here."""

    data: bytes
    filename: str
    url: str = ""
    note: str = ""
    user: User | None = None


def ingest(
    data: bytes, filename: str, *, url: str = "", note: str = "", user: User | None = None, parser: Parser | None = None
) -> Result:
    """Store received bytes and the plan they hold, as a draft. Raises IngestError: then no row was stored.

    The same bytes again change nothing. Another copy of a stored plan becomes a further witness of it.
    parser: stands in for `parse` when the work has been done already.
    """
    check_size(len(data))
    with _explained(filename):
        if present := _present(data):
            received.put(data)
            return present
        parsed = _parse(data, filename, parser)
        received.put(data)
        with one_writer():
            return _present(data) or _store(Arrival(data, filename, url, note, user), parsed)


def reparse(plan: Plan) -> Result:
    """Parse a plan's stored bytes again with the current parser. Raises IngestError: then nothing was changed.

    The key (once published), the addresses of items that still exist, and human corrections stay.
    """
    with _explained(plan.key), one_writer():
        plan = Plan.objects.select_related("bureau", "region").get(pk=plan.pk)
        changed = rebuild(plan, _witnesses(plan))
    return Result(Outcome.CHANGED if changed else Outcome.UNCHANGED, plan, _reasons(plan))


def check_size(size: int) -> None:
    """Raises IngestError for a number of bytes that is not worth reading."""
    if size == 0:
        raise IngestError("文件是空的，没有可入库的内容：请重新下载或另存后再试。")
    if size > received.MAX_BYTES:
        megabytes = size / 1024 / 1024
        raise IngestError(f"文件有 {megabytes:.1f} MB，超过 20 MB 的上限：请只保留要点正文，另存为文本后再试。")


def _present(data: bytes) -> Result | None:
    stored = Source.objects.filter(sha256=sha256(data).hexdigest())
    if not stored.exists():
        return None
    source = stored.select_related("plan").defer("raw_text", "edits").get()
    return Result(Outcome.PRESENT, source.plan, tuple(source.reasons))


def _parse(data: bytes, filename: str, parser: Parser | None = None) -> ParsedPlan:
    """Raises IngestError whatever goes wrong: one bad file must not stop the others."""
    try:
        parsed = (parser or parse)(data, filename)
        parsed.raw.text.encode()
    except ReadingError as error:
        raise IngestError(str(error)) from error
    except UnicodeEncodeError as error:
        raise IngestError("文本含有无法保存的字符（残缺的代理码位）：请另存为 UTF-8 文本后再试。") from error
    except Exception as error:
        logger.exception("the parser failed on %s", filename)
        raise IngestError("解析程序出错，未能读懂此文件：请把文件交给维护者。") from error
    if "\0" in parsed.raw.text:
        raise IngestError("文本含有空字符（NUL），多半不是文本文件：请另存为 UTF-8 文本后再试。")
    return parsed


@contextmanager
def _explained(name: str) -> Iterator[None]:
    """Failures of the store and the database, as IngestError."""
    try:
        yield
    except received.DamagedFileError as error:
        raise IngestError(str(error)) from error
    except (DatabaseError, OSError) as error:
        logger.exception("storing %s failed", name)
        raise IngestError("未能保存，什么也没有写入：请检查磁盘与数据库（详情见日志），然后再试。") from error


def _store(arrival: Arrival, parsed: ParsedPlan) -> Result:
    plan = Plan()
    describe(plan, [parsed])
    source = _source(arrival, parsed)
    same = find_same_plan(plan, parsed)
    if same is None:
        create(plan, Witness(source, parsed))
        return Result(Outcome.NEW, plan, parsed.reasons)
    others = _witnesses(same)
    source.plan, source.displayed = same, False
    source.save()
    rebuild(same, [*others, Witness(source, parsed)])
    return Result(Outcome.WITNESS, same, parsed.reasons)


def _source(arrival: Arrival, parsed: ParsedPlan) -> Source:
    source = Source(
        sha256=parsed.raw.sha256,
        size=len(arrival.data),
        filename=fit(Source, "filename", printable(arrival.filename)),
        url=arrival.url,
        note=arrival.note,
        received_by=arrival.user,
    )
    read_into(source, parsed)
    return source


def _witnesses(plan: Plan) -> list[Witness]:
    """Every source of the plan, parsed from its stored bytes."""
    return [
        Witness(source, _parse(received.get(source.sha256), source.filename))
        for source in plan.sources.order_by("received_at", "pk")
    ]


def _reasons(plan: Plan) -> tuple[str, ...]:
    return tuple(plan.displayed_source.reasons)
