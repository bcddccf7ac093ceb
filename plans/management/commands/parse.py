"""`manage.py parse FILE...`: what the parser makes of files, one JSON object a line. Needs no database."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from plans.parsing import ParsedPlan, ReadingError, parse


class Command(BaseCommand):
    help = "Parse files and print one JSON object a line, one per file, in order."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")

    def handle(self, *args: Any, files: list[Path], **options: Any) -> None:
        for path in files:
            self.stdout.write(json.dumps(_parse(path).as_dict(), ensure_ascii=False))


def _parse(path: Path) -> ParsedPlan:
    try:
        return parse(path.read_bytes(), path.name)
    except OSError as error:
        raise CommandError(f"{path}: 无法读取文件：{error.strerror}") from error
    except ReadingError as error:
        raise CommandError(f"{path}: {error}") from error
