"""`manage.py parse FILE...`: what the parser makes of files, one JSON object a line. Needs no database."""

import json
from pathlib import Path
from typing import Any, ClassVar

from django.core.management.base import BaseCommand, CommandError, CommandParser

from plans.parsing import ReadingError
from plans.parsing.confined import parse


class Command(BaseCommand):
    help = "Parse files and print one JSON object a line, one per file, in order; {file, error} for an unreadable one."
    requires_system_checks: ClassVar[list[str]] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")

    def handle(self, *args: Any, files: list[Path], **options: Any) -> None:
        failed = 0
        for path in files:
            parsed = _parse(path)
            failed += "error" in parsed
            self.stdout.write(json.dumps(parsed, ensure_ascii=False))
        if failed:
            raise CommandError(f"{failed} 个文件未能读取，原因见各行的 error。")


def _parse(path: Path) -> dict[str, Any]:
    try:
        return parse(path.read_bytes(), path.name).as_dict()
    except OSError as error:
        return {"file": path.name, "error": f"无法打开文件：{error.strerror}。请检查路径和权限。"}
    except ReadingError as error:
        return {"file": path.name, "error": str(error)}
