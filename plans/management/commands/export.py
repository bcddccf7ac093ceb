"""`manage.py export DIR`: the whole archive as a dataset of CSV and Parquet files with a description of each."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import URLValidator
from tqdm import tqdm

from plans.dataset import DatasetError, write_dataset
from plans.models import Plan


class Command(BaseCommand):
    help = "Write all published plans as a Data Package: every table as CSV and Parquet. Same tables, same bytes."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, metavar="DIR", help="a folder that does not exist yet, or is empty")
        parser.add_argument("--force", action="store_true", help="replace an older dataset in DIR, and nothing else")
        parser.add_argument(
            "--homepage", default="", help="the address of the archive's site, named in the description"
        )

    def handle(self, *args: Any, folder: Path, force: bool, homepage: str, **options: Any) -> None:
        _check_address(homepage)
        total = Plan.objects.published().count()
        with tqdm(total=total, disable=None, unit="份") as bar:
            try:
                edition = write_dataset(folder, replace=force, homepage=homepage, progress=bar.update)
            except DatasetError as error:
                raise CommandError(str(error)) from error
            except OSError as error:
                raise CommandError(_unwritable(error, folder)) from error
        self.stdout.write(f"已导出 {total} 份要点到 {folder}，版本 {edition.version}。")


def _unwritable(error: OSError, folder: Path) -> str:
    advice = "请检查磁盘空间与权限；文件夹若是挂载点，请改为其中的子文件夹"
    return f"无法写入 {error.filename or folder}（{error.strerror}）：{advice}。"


def _check_address(homepage: str) -> None:
    if not homepage:
        return
    try:
        URLValidator(["http", "https"])(homepage)
    except ValidationError as error:
        raise CommandError(f"--homepage 不是有效的网址：{homepage}") from error
