"""`manage.py create_staff NAME`: an account for the admin, with a random password shown once."""

import secrets
from argparse import ArgumentParser
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

PASSWORD_BYTES = 12


class Command(BaseCommand):
    help = "Creates an account for /admin/ and prints its password, once. It may do everything there."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", nargs="?", default="archivist")
        parser.add_argument("--if-none", action="store_true", help="do nothing when any staff account exists")

    def handle(self, *args: Any, name: str, if_none: bool, **options: Any) -> None:
        users = get_user_model().objects
        if if_none and users.filter(is_staff=True).exists():
            return
        if users.filter(username=name).exists():
            raise CommandError(f"There is an account {name} already; `manage.py changepassword {name}` changes it.")
        password = secrets.token_urlsafe(PASSWORD_BYTES)
        users.create_superuser(name, password=password)
        self.stdout.write(f"Staff account for /admin/, shown this once:  name {name}  password {password}")
