"""Fields of education that an item is about."""


def classify(heading: str | None, text: str) -> tuple[str, ...]:
    """Topic slugs, the main one first; empty when no rule speaks clearly."""
    return ()
