"""`manage.py index`: bring the search index up to the tables, build it anew, or say how they differ."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from plans import indexing
from plans.indexing import Difference
from plans.search.generation import IndexBusyError
from plans.search.index import IndexMissingError


class Command(BaseCommand):
    help = "Syncs the search index with the published plans."

    def add_arguments(self, parser: ArgumentParser) -> None:
        group = parser.add_mutually_exclusive_group()
        group.add_argument("--rebuild", action="store_true", help="build anew beside the index in use, then switch")
        group.add_argument("--check", action="store_true", help="change nothing; exits 1 when index and tables differ")

    def handle(self, *args: Any, rebuild: bool, check: bool, **options: Any) -> None:
        try:
            if check:
                self._check()
            else:
                self._say(indexing.rebuild_index() if rebuild else indexing.sync_index())
        except IndexBusyError as error:
            raise CommandError(str(error)) from error

    def _say(self, done: Difference) -> None:
        if done.rebuilt:
            self.stdout.write(f"检索索引已重建：{len(done.missing)} 份要点。")
        elif done:
            self.stdout.write(f"检索索引已更新：{_counts(done)}。")
        else:
            self.stdout.write("检索索引与数据库一致，无需更新。")

    def _check(self) -> None:
        try:
            difference = indexing.check_index()
        except IndexMissingError:
            raise CommandError("没有可用的检索索引：请运行 manage.py index。") from None
        if difference:
            raise CommandError(f"检索索引与数据库不一致：{_counts(difference)}。请运行 manage.py index。")
        self.stdout.write("检索索引与数据库一致。")


def _counts(difference: Difference) -> str:
    return (
        f"缺少 {len(difference.missing)} 份，过时 {len(difference.outdated)} 份，多余 {len(difference.surplus)} 份要点"
    )
