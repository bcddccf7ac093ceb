"""The fields of a Word document (page numbers, contents, cross references): their code is not text, their result is."""

_CODE, _RESULT = "code", "result"


class Fields:
    """Which fields are open where the reading stands."""

    def __init__(self) -> None:
        self._open: list[str] = []

    @property
    def is_code(self) -> bool:
        """Whether what stands here is the code of a field."""
        return _CODE in self._open

    def mark(self, kind: str) -> None:
        """A `w:fldChar`: begin (of the code), separate (code from result) or end."""
        if kind == "begin":
            self._open.append(_CODE)
        elif kind == "separate" and self._open:
            self._open[-1] = _RESULT
        elif kind == "end" and self._open:
            self._open.pop()

    def end_paragraph(self) -> None:
        """No code runs over a paragraph's end: in a file that lost the end of a field, the text must not vanish."""
        if self.is_code:
            self._open = [_RESULT] * len(self._open)
