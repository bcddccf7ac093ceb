"""The fields of a Word document (page numbers, contents, cross references): their code is not text, their result is."""


class Fields:
    """Which fields are open where the reading stands."""

    def __init__(self) -> None:
        self._in_code: list[bool] = []
        """Of each open field, whether its code goes on."""
        self._codes = 0

    @property
    def is_code(self) -> bool:
        """Whether what stands here is the code of a field."""
        return self._codes > 0

    def mark(self, kind: str) -> None:
        """A `w:fldChar`: begin (of the code), separate (code from result) or end."""
        if kind == "begin":
            self._in_code.append(True)
            self._codes += 1
        elif self._in_code and kind in ("separate", "end"):
            self._codes -= self._in_code.pop()
            if kind == "separate":
                self._in_code.append(False)

    def end_paragraph(self) -> None:
        """No code runs over a paragraph's end: in a file that lost the end of a field, the text must not vanish."""
        if self._codes:
            self._in_code = [False] * len(self._in_code)
            self._codes = 0
