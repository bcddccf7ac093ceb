"""`manage.py ingest PATH…`: files and folders into the archive, one line of summary a file."""

import os
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import URLValidator
from django.db.models import QuerySet
from tqdm import tqdm

from plans import curation, indexing
from plans.ingest import IngestError, Outcome, Result, check_size, ingest, printable, reparse
from plans.ingest.policies import drop_unread
from plans.models import Plan
from plans.models.vocabulary import Flag, Status
from plans.parsing.ahead import Parser, Reading, parse_ahead
from plans.parsing.document import PARSER_VERSION
from plans.search.generation import IndexBusyError

WORDS = {
    Outcome.NEW: "新入库",
    Outcome.WITNESS: "增补来源",
    Outcome.PRESENT: "已在库中",
    Outcome.CHANGED: "已更新",
    Outcome.UNCHANGED: "无变化",
}
MANY = 50
"""From this number of files on, other processes are worth their start."""
FAILED, NOT_A_PLAN = "未入库", "不是工作要点"


class Command(BaseCommand):
    help = "Take in files: parse, store as drafts; the same bytes again change nothing. Exits 1 if any file failed."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="files, or folders with all below")
        parser.add_argument("--publish", action="store_true", help="publish what is a plan, except withdrawn ones")
        parser.add_argument("--reparse", action="store_true", help="parse again what is here; without PATH: every plan")
        parser.add_argument("--outdated", action="store_true", help="parse again what an older parser has read")
        parser.add_argument("--url", default="", help="the address a single file was received from")

    def handle(self, *args: Any, **options: Any) -> None:
        self.publish, self.reparse, self.url = options["publish"], options["reparse"], options["url"]
        self.counts: Counter[str] = Counter()
        paths = list(_files(options["paths"]))
        self._check(options["paths"] or options["outdated"], paths)
        if options["paths"]:
            self._run(_readings(paths), len(paths), self._take_in)
        if options["outdated"]:
            self._parse_all_again(outdated_plans())
        elif not options["paths"]:
            self._parse_all_again(Plan.objects.all())
        self._sync()
        self._sum_up()

    def _check(self, given: list[Path] | bool, found: list[Path]) -> None:
        if not given and not self.reparse:
            raise CommandError("请给出要入库的文件或文件夹，或用 --reparse 重新解析全部要点。")
        if not self.url:
            return
        if len(found) != 1:
            raise CommandError(f"--url 只能用于单个文件，这里有 {len(found)} 个。")
        try:
            URLValidator(["http", "https"])(self.url)
        except ValidationError as error:
            raise CommandError(f"--url 不是有效的网址：{self.url}") from error

    def _run(self, things: Iterable[Any], total: int, step: Callable[[Any], str]) -> None:
        with tqdm(things, total=total, disable=None, unit="份") as bar:
            for thing in bar:
                line = step(thing)
                with bar.external_write_mode():
                    self.stdout.write(printable(line))

    def _take_in(self, read: tuple[Reading, Parser | None]) -> str:
        reading, parser = read
        return self._explained(str(reading.path), lambda: self._stored(reading, parser))

    def _stored(self, reading: Reading, parser: Parser | None) -> Result:
        """Raises IngestError."""
        if reading.failure:
            raise reading.failure
        result = ingest(reading.data, reading.path.name, url=self.url, parser=parser)
        return reparse(result.plan) if self.reparse and result.outcome is Outcome.PRESENT else result

    def _parse_all_again(self, plans: QuerySet[Plan]) -> None:
        self._run(plans.order_by("pk").only("key").iterator(), plans.count(), self._parse_again)
        drop_unread()

    def _parse_again(self, plan: Plan) -> str:
        return self._explained(plan.key, lambda: reparse(plan))

    def _explained(self, name: str, step: Callable[[], Result]) -> str:
        """One file's line, whatever became of it."""
        try:
            return self._settle(step(), name)
        except IngestError as error:
            self.counts[FAILED] += 1
            return f"{FAILED}　{name}：{error}"

    def _settle(self, result: Result, name: str) -> str:
        """Publish if asked, count, and say what happened."""
        if not result.is_plan and result.outcome in (Outcome.NEW, Outcome.CHANGED):
            self.counts[NOT_A_PLAN] += 1
        elif self.publish and result.is_plan and result.plan.status == Status.DRAFT:
            curation.publish(result.plan)
        self.counts[WORDS[result.outcome]] += 1
        return f"{WORDS[result.outcome]}　{result.plan.key}　{_describe(result)}　← {name}"

    def _sync(self) -> None:
        try:
            indexing.sync_index()
        except IndexBusyError as error:
            self.stderr.write(f"要点已入库，但检索索引尚未更新：{error}")

    def _sum_up(self) -> None:
        total = "，".join(f"{word} {count}" for word, count in self.counts.items()) or "没有文件"
        self.stdout.write(f"合计：{total}。")
        if self.counts[FAILED] or self.counts[NOT_A_PLAN]:
            raise CommandError(f"{FAILED} {self.counts[FAILED]} 个，{NOT_A_PLAN} {self.counts[NOT_A_PLAN]} 个，见上。")


def outdated_plans() -> QuerySet[Plan]:
    """Plans whose rows an older parser made."""
    return Plan.objects.exclude(parser_version=PARSER_VERSION)


def _files(given: list[Path]) -> Iterator[Path]:
    """The files named, and those in the folders named, in order; there hidden files and README.md are left out."""
    for path in given:
        if path.is_dir():
            for folder, folders, names in os.walk(path):
                folders[:] = sorted(name for name in folders if not name.startswith("."))
                yield from (Path(folder, name) for name in sorted(names) if not _left_out(name))
        else:
            yield path


def _left_out(name: str) -> bool:
    return name.startswith(".") or name == "README.md"


def _readings(paths: list[Path]) -> Iterator[tuple[Reading, Parser | None]]:
    """The files, read one by one; of many, the next ones are parsed meanwhile."""
    readings = map(_read, paths)
    return parse_ahead(readings) if len(paths) >= MANY else ((reading, None) for reading in readings)


def _read(path: Path) -> Reading:
    """A huge file is refused unread."""
    try:
        check_size(path.stat().st_size)
        return Reading(path, path.read_bytes())
    except OSError as error:
        return Reading(path, failure=IngestError(f"无法读取文件（{error.strerror}）：请检查路径与权限。"))
    except IngestError as error:
        return Reading(path, failure=error)


def _describe(result: Result) -> str:
    """武汉市教育局2019年工作要点（56 条；已发布；文本不完整）"""
    plan = result.plan
    facts = [f"{plan.items.count()} 条", plan.get_status_display(), *(Flag(flag).label for flag in plan.flags)]
    if not result.is_plan:
        facts += result.reasons
    return f"{plan.title or '无标题'}（{'；'.join(facts)}）"
