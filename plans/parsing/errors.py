"""What goes wrong while a file is read."""


class ReadingError(ValueError):
    """The bytes hold no readable text; the message says in Chinese what, why, and what to do."""
