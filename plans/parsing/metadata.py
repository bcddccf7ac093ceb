"""Title, issuer, region, year, dates and numbers of a plan."""

from plans.parsing.document import CleanText, Frame, Metadata, RawDocument


def describe(raw: RawDocument, clean: CleanText, frame: Frame) -> Metadata:
    """The metadata of a framed document; unknown stays null, a wrong guess is worse than none."""
    raise NotImplementedError
