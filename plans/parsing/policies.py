"""Documents that a text cites in 《…》."""

from plans.parsing.document import CitedPolicy


def find_policies(text: str, own_title: str | None) -> list[CitedPolicy]:
    """Cited documents in the clean text of one item, in order; spans are offsets into `text` and cover the marks."""
    return []
