"""The backend that ENGINE names; Django looks for `DatabaseWrapper` in this module."""

from pathlib import Path
from typing import Any

from django.db.backends.postgresql import base

from archive.embedded.lifetime import join


class DatabaseWrapper(base.DatabaseWrapper):
    """PostgreSQL under the folder `settings_dict["STATE"]`."""

    def get_connection_params(self) -> dict[str, Any]:
        """At every new connection, not once: a server that was killed in between is started again."""
        host = join(Path(self.settings_dict["STATE"]))
        return {**super().get_connection_params(), "host": str(host)}
