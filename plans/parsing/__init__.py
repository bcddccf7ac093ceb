"""BYTES → OBJECTS: what a received file says, as a plan. Pure Python: no Django, no database.

`parse` names the steps in order, and nothing else. The dataclasses are in `document`; every stage is one module.
"""

from plans.parsing.document import ParsedPlan

__all__ = ["ParsedPlan", "parse"]


def parse(data: bytes, name: str) -> ParsedPlan:
    """Parse the bytes of one received file.

    name: the file's name, used for nothing but hints and messages.
    Raises ReadingError when the bytes hold no readable text.
    """
    raise NotImplementedError
