"""Parameters of an address that choose values: nothing an address holds can fail, what cannot be a value is dropped."""

import re
from collections.abc import Callable, Iterable
from typing import Any

import django_filters
from django import forms
from django.db.models import Q, QuerySet

from plans.folding import fold
from plans.models.places import significant_digits

UNKNOWN = "unknown"
NONE = "none"

PROVINCE_CODE = f"[0-9]{{2}}0000|{UNKNOWN}"
CITY_CODE = "[0-9]{4}00"
COUNTY_CODE = "[0-9]{6}"
YEAR = f"[0-9]{{4}}|{UNKNOWN}"


class ChosenField(forms.MultipleChoiceField):
    """Any number of values of one form; the others are dropped, never an error."""

    def __init__(self, *, pattern: str, **kwargs: object) -> None:
        super().__init__(required=False)
        self.pattern = re.compile(pattern)

    def clean(self, value: list[str] | None) -> list[str]:
        return [text for text in dict.fromkeys(value or []) if self.pattern.fullmatch(text)]


class ChosenFilter(django_filters.Filter):
    """Matches any of the chosen values; `condition` tells what one of them asks for."""

    field_class = ChosenField

    def __init__(self, condition: Callable[[str], Q], pattern: str) -> None:
        super().__init__(pattern=pattern)
        self.condition = condition

    def filter(self, qs: QuerySet[Any], value: list[str]) -> QuerySet[Any]:
        matching = Q()
        for chosen in value:
            matching |= self.condition(chosen)
        return qs.filter(matching)


class NameFilter(django_filters.CharFilter):
    """Matches names that contain the words, typed in either script."""

    def filter(self, qs: QuerySet[Any], value: str) -> QuerySet[Any]:
        if not value:
            return qs
        contains = f"{self.field_name}__icontains"
        return qs.filter(Q(**{contains: value}) | Q(**{contains: fold(value)}))


def any_of(values: Iterable[str]) -> str:
    return "|".join(map(re.escape, values))


def is_value(path: str, empty: str | None = "") -> Callable[[str], Q]:
    """The condition that the column holds the value; "unknown" and "none" ask for the one that stands for nothing."""
    return lambda value: Q(**{path: empty if value in (UNKNOWN, NONE) else value})


def in_place(path: str) -> Callable[[str], Q]:
    """The condition that the region at `path` is, or lies within, today's division of a code."""

    def condition(code: str) -> Q:
        if code == UNKNOWN:
            return Q(**{path: None})
        return Q(**{f"{path}__current_code__startswith": significant_digits(code)})

    return condition


def has_flag(path: str) -> Callable[[str], Q]:
    """The condition that the list of flags at `path` holds one; "none" asks for an empty list."""
    return lambda flag: Q(**({path: []} if flag == NONE else {f"{path}__contains": [flag]}))
