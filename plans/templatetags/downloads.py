"""The links to a table in its forms, for the rows that the page's address selects."""

from typing import Any

from django import template
from django.urls import reverse

from plans.exports.downloads import Suffix
from plans.facets import link

register = template.Library()

FORMS = {Suffix.CSV: "CSV", Suffix.XLSX: "XLSX", Suffix.CODEBOOK: "说明"}


@register.inclusion_tag("partials/downloads.html", takes_context=True)
def downloads(
    context: dict[str, Any], view: str, said: str = "下载", shape: str = "", indicator: str = "", **kwargs: str
) -> dict[str, Any]:
    """`view` and `kwargs` name the table's address, `said` stands before the links; `shape` and `indicator` are added
    to what the page's own address asks for."""
    added = {name: [value] for name, value in (("shape", shape), ("indicator", indicator)) if value}
    query = link(context["request"].GET, **added).removesuffix("?")
    forms = [(label, reverse(view, kwargs={**kwargs, "suffix": suffix}) + query) for suffix, label in FORMS.items()]
    return {"said": said, "forms": forms}
