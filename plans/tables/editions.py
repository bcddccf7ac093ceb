"""Which state of the archive a table is of."""

from dataclasses import dataclass
from datetime import datetime

import plans
from plans.models import Plan
from plans.parsing.document import PARSER_VERSION

FORM = 1
"""Raised when a column is renamed, removed or read differently: a reader's program may then no longer work."""


@dataclass(frozen=True, slots=True)
class Edition:
    """The archive as its newest revision left it; the clock does not matter."""

    revision: int
    changed_at: datetime | None
    """When that revision was made; None in an empty archive."""

    @property
    def version(self) -> str:
        """Semantic: the form of the tables, then the revision of the data."""
        return f"{FORM}.{self.revision}.0"

    @property
    def software(self) -> str:
        return f"教育工作要点档案 {plans.__version__}，解析程序 {PARSER_VERSION}"


def current_edition() -> Edition:
    """One query. Plans that are not published count: withdrawing one changes the tables too."""
    newest = Plan.objects.order_by("-revision").values_list("revision", "updated_at").first()
    return Edition(*newest) if newest else Edition(0, None)
