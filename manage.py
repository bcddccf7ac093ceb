#!/usr/bin/env python
"""Run a management command: `python manage.py help` lists them."""

import os
import signal
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "archive.settings")
    # A command that is told to end, ends in order: it rolls back, and leaves the embedded database.
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    execute_from_command_line(sys.argv)
