"""Is it a plan, and what should a reader doubt about it."""

from plans.parsing.document import CleanText, Frame, Metadata, Outline, RawDocument


def judge(clean: CleanText, frame: Frame, metadata: Metadata, outline: Outline) -> tuple[bool, tuple[str, ...]]:
    """Whether the document is an education authority's yearly plan, and the reasons in short Chinese sentences."""
    raise NotImplementedError


def find_flags(
    raw: RawDocument, clean: CleanText, frame: Frame, metadata: Metadata, outline: Outline
) -> tuple[str, ...]:
    """Quality flags of the document, sorted; names are those of the contract."""
    raise NotImplementedError
