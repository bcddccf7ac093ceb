"""Rules of the house that a reader relies on: small pieces, imports at the top, nothing unescaped."""

import ast
import re
import subprocess
from statistics import median, quantiles

import pytest

from archive.settings import ROOT

LONGEST_FUNCTION, LONGEST_MODULE = 60, 350


def tracked(*patterns: str) -> list[str]:
    """Files of the project that match; new ones count before they are committed."""
    command = ("git", "ls-files", "--cached", "--others", "--exclude-standard", *patterns)
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603
    return [name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


def sources() -> dict[str, str]:
    """Our Python outside tests and migrations."""
    names = [name for name in tracked("*.py") if not name.startswith("tests/") and "/migrations/" not in name]
    return {name: (ROOT / name).read_text("utf-8") for name in names}


SOURCES = sources()
FUNCTIONS = [
    (f"{name}:{node.name}", node)
    for name, source in SOURCES.items()
    for node in ast.walk(ast.parse(source))
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
]


def test_functions_are_short():
    lengths = {name: node.end_lineno - node.lineno + 1 for name, node in FUNCTIONS}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION} == {}
    assert median(lengths.values()) < 12
    assert quantiles(lengths.values(), n=20)[-1] < 45


def test_modules_are_short():
    lengths = {name: source.count("\n") for name, source in SOURCES.items() if source.strip()}
    assert {name: length for name, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_nothing_is_imported_inside_a_function():
    inside = [
        name
        for name, node in FUNCTIONS
        if any(isinstance(part, ast.Import | ast.ImportFrom) for part in ast.walk(node))
    ]
    assert inside == []


@pytest.mark.parametrize("pattern", [r"\bmark_safe\b", r"django\.dispatch", r"django\.db\.models\.signals"])
def test_what_the_code_does_without(pattern):
    assert [name for name, source in SOURCES.items() if re.search(pattern, source)] == []


def test_templates_escape_everything():
    pages = {
        name: (ROOT / name).read_text("utf-8") for name in tracked("*.html", "*.txt", "*.xml") if "templates/" in name
    }
    assert pages
    assert [name for name, text in pages.items() if re.search(r"\|\s*safe\b|autoescape\s+off", text)] == []


def test_templates_hold_no_script_and_no_style_of_their_own():
    inline = re.compile(r"<script(?![^>]*\bsrc=)|<style\b|\sstyle=|\son[a-z]+=|javascript:", re.IGNORECASE)
    pages = {
        name: (ROOT / name).read_text("utf-8") for name in tracked("*.html", "*.svg") if not name.startswith("tests/")
    }
    assert [name for name, text in pages.items() if inline.search(text)] == []


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_lock_files_pin_by_hash_and_name_no_place(lock):
    text = (ROOT / lock).read_text("utf-8")
    assert "://" not in text
    assert re.search(r"(?<![\w.-])/\w", text) is None
    requirements = re.findall(r"^[a-z0-9][^\n]*\\\n(.*)", text, re.MULTILINE)
    assert requirements
    assert all("--hash=sha256:" in following for following in requirements)
