"""The tables of the archive, in the order in which a plan comes to life."""

from plans.models.findings import Citation, Policy, Responsibility
from plans.models.outline import Item, Section
from plans.models.places import Bureau, Region
from plans.models.plans import Plan
from plans.models.sources import Source
from plans.models.targets import Target
from plans.models.topics import Attention, Topic

__all__ = [
    "Attention",
    "Bureau",
    "Citation",
    "Item",
    "Plan",
    "Policy",
    "Region",
    "Responsibility",
    "Section",
    "Source",
    "Target",
    "Topic",
]
