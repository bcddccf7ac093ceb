"""How targets and the indicators they measure are put on a page."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from plans import glossary

register = template.Library()


@register.filter
def indicator_name(slug: str) -> str:
    """The name of an indicator in the codebook; a slug that a former codebook knew stays as it is."""
    return glossary.INDICATOR_NAMES.get(slug, slug)


@register.filter
def said(words: str) -> str | SafeString:
    """The words, or a dash for what the text does not say."""
    return words or format_html('<span class="unknown" title="原文未说明">{}</span>', "—")
