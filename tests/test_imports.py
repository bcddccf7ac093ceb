"""Who may import whom (see plans/__init__.py), read from the source."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from archive.settings import ROOT

LEAVES = {
    "plans.folding": (),
    "plans.regions": (),
    "plans.parsing": ("plans.folding", "plans.regions"),
    "plans.search": ("plans.folding",),
}
"""The parts that know no Django model, and all that they may use of ours."""

LAYERS = (
    tuple(LEAVES),
    ("plans.models",),
    ("plans.received",),
    ("plans.ingest",),
    ("plans.indexing",),
    ("plans.curation", "plans.merging"),
    (
        "plans.attention",
        "plans.charts",
        "plans.citations",
        "plans.citing",
        "plans.dataset",
        "plans.exports",
        "plans.facets",
        "plans.feeds",
        "plans.figures",
        "plans.filters",
        "plans.forms",
        "plans.glossary",
        "plans.hits",
        "plans.indicators",
        "plans.tables",
        "plans.tallies",
    ),
    ("plans.templatetags", "plans.views", "plans.admin", "plans.admin_site", "plans.management", "plans.urls"),
)
"""From the ground upwards: a part imports from its own layer or a lower one."""

OUTSIDE_THE_LAYERS = ("plans.apps", "plans.migrations")
ONLY_IMPORTERS = {"tantivy": "plans.search.index", "jieba": "plans.search.words"}
MADE_BY_INGEST = {"Section", "Item", "Target"}


def modules() -> Iterator[tuple[str, ast.Module]]:
    """Dotted names and syntax trees of the app's modules."""
    for path in sorted((ROOT / "plans").rglob("*.py")):
        yield dotted(path.relative_to(ROOT)), ast.parse(path.read_text("utf-8"))


def dotted(path: Path) -> str:
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


def imported(tree: ast.Module) -> Iterator[str]:
    """What a module imports: `from plans import indexing` names plans.indexing."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def within(name: str, part: str) -> bool:
    return f"{name}.".startswith(f"{part}.")


def layer_of(name: str) -> int | None:
    return next((i for i, parts in enumerate(LAYERS) if any(within(name, part) for part in parts)), None)


MODULES = dict(modules())
IMPORTS = [(name, other) for name, tree in MODULES.items() for other in imported(tree)]


def test_every_module_has_a_place_in_the_layers():
    placed = (*OUTSIDE_THE_LAYERS, *(part for parts in LAYERS for part in parts))
    assert [name for name in MODULES if name != "plans" and not any(within(name, part) for part in placed)] == []


def test_imports_run_one_way():
    upward = [
        f"{name} imports {other}"
        for name, other in IMPORTS
        if layer_of(name) is not None and (layer_of(other) or 0) > layer_of(name)
    ]
    assert upward == []


@pytest.mark.parametrize("part", LEAVES)
def test_leaves_know_nothing_of_ours_but_what_is_listed(part):
    allowed = (part, *LEAVES[part])
    others = {
        f"{name} imports {other}"
        for name, other in IMPORTS
        if within(name, part)
        and (within(other, "plans") or within(other, "archive") or within(other, "django"))
        and not any(within(other, each) for each in allowed)
    }
    assert others == set()


@pytest.mark.parametrize("library", ONLY_IMPORTERS)
def test_one_module_imports_the_library(library):
    assert {name for name, other in IMPORTS if within(other, library)} == {ONLY_IMPORTERS[library]}


def test_only_ingest_makes_sections_items_and_targets():
    makers = {
        f"{name} makes {made}"
        for name, tree in MODULES.items()
        if not within(name, "plans.ingest") and imports_rows(name)
        for made in made_in(tree)
    }
    assert makers == set()


def imports_rows(name: str) -> bool:
    """Whether a module knows the tables; the parser has a value named Target too."""
    return any(within(other, "plans.models") for importer, other in IMPORTS if importer == name)


def made_in(tree: ast.Module) -> Iterator[str]:
    """Calls such as `Item(…)` and `Item.objects.create(…)`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            words = ast.unparse(node.func).split(".")
            if words[0] in MADE_BY_INGEST and words[1:] in ([], ["objects", "create"], ["objects", "bulk_create"]):
                yield ".".join(words)
