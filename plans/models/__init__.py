"""The tables of the archive, in the order in which a plan comes to life."""

from plans.models.findings import Citation, Policy, Target, Topic
from plans.models.outline import Item, Section
from plans.models.places import Bureau, Region
from plans.models.plans import Plan
from plans.models.sources import Source

__all__ = ["Bureau", "Citation", "Item", "Plan", "Policy", "Region", "Section", "Source", "Target", "Topic"]
