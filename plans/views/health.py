"""For monitors: is the database there, is the search index there and in step with it."""

from django.db import Error
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache

from plans import indexing
from plans.search.index import IndexMissingError

OK, FAILED, MISSING, BEHIND = "ok", "failed", "missing", "behind"


@never_cache
def healthz(request: HttpRequest) -> JsonResponse:
    """200 when everything works, 503 otherwise; the body names the state of each part."""
    state = _state()
    healthy = set(state.values()) == {OK}
    return JsonResponse({"status": OK if healthy else FAILED, **state}, status=200 if healthy else 503)


def _state() -> dict[str, str]:
    try:
        return {"database": OK, "index": OK if indexing.is_in_step() else BEHIND}
    except Error:
        return {"database": FAILED, "index": "unknown"}
    except IndexMissingError:
        return {"database": OK, "index": MISSING}
