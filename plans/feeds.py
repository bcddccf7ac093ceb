"""The plans that came in last, as an Atom feed."""

import re

from django.contrib.syndication.views import Feed
from django.db.models import QuerySet
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape

from plans.citations import ARCHIVE
from plans.models import Plan

_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
NEWEST = 30


class NewestPlans(Feed):
    feed_type = Atom1Feed
    title = f"{ARCHIVE}：新入库的要点"
    author_name = ARCHIVE
    link = "/plans/?order=added"

    def items(self) -> QuerySet[Plan]:
        return Plan.objects.published().last_received_first()[:NEWEST]

    def item_title(self, item: Plan) -> str:
        return _NOT_IN_XML.sub("", item.display_name)

    def item_description(self, item: Plan) -> str:
        """As HTML, which the feed says it is: a title that looks like markup must be read as text."""
        return escape(_NOT_IN_XML.sub("", item.title))

    def item_author_name(self, item: Plan) -> str:
        return _NOT_IN_XML.sub("", item.bureau_name)

    def item_pubdate(self, item: Plan) -> object:
        return item.created_at

    def item_updateddate(self, item: Plan) -> object:
        return item.updated_at
