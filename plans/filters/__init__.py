"""How lists are narrowed: a FilterSet for each kind of list, with facets counted beside it."""

from plans.filters.choosing import NONE, UNKNOWN, ChosenFilter
from plans.filters.dimensions import CITIES_SHOWN
from plans.filters.plans import ORDERS, PlanFilter

__all__ = ["CITIES_SHOWN", "NONE", "ORDERS", "UNKNOWN", "ChosenFilter", "PlanFilter"]
