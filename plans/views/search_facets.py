"""The facets of the search page: the index's counts with their Chinese labels, and the addresses that toggle them."""

from collections.abc import Callable, Mapping
from urllib.parse import urlencode

from django.http import QueryDict

from plans.facets import Facet, FacetValue, link
from plans.filters import CITIES_SHOWN
from plans.hits import KIND_LABELS
from plans.models import Region, Topic
from plans.models.vocabulary import Flag, Level
from plans.search.facets import FACETS, UNKNOWN, Choice, Selection, choice

Counts = Mapping[str, int]
"""Value → passages."""

LABELS = {
    "year": "年份",
    "province": "省份",
    "city": "城市",
    "level": "层级",
    "flag": "质量标记",
    "kind": "位置",
    "topic": "主题",
}
_UNKNOWN_LABELS = {"year": "年份不详", "province": "不详或不属一省", "level": "层级不详"}
_KINDS = {kind.slug: label for kind, label in KIND_LABELS.items()}


def selection_of(params: QueryDict) -> Selection:
    """What an address selects."""
    return Selection({facet: chosen for facet in FACETS if (chosen := choice(params.getlist(facet)))})


def search_facets(counted: Mapping[str, Counts], selection: Selection, params: QueryDict) -> list[Facet]:
    """Every facet that has something to choose; two queries, for the names of places and topics."""
    counts = {facet: _with_chosen(counted[facet], selection.of(facet)) for facet in FACETS}
    names = _names(counts)
    facets = []
    for facet in FACETS:
        values = _ordered(facet, counts[facet], names[facet], selection)
        labels = _labels(facet, names[facet])
        toggles = _toggles(facet, selection.of(facet), params)
        choices = tuple(
            _facet_value(value, labels.get(value, value), counts[facet][value], selection.of(facet), toggles)
            for value in values
        )
        facets.append(Facet(facet, LABELS[facet], choices, toggles(Choice()) if selection.of(facet) else ""))
    return [facet for facet in facets if facet.choices]


def selection_words(selection: Selection) -> list[str]:
    """What is selected: 年份：2019年、不含 2018年; two queries if anything is."""
    if not selection.chosen:
        return []
    names = _names({facet: _with_chosen({}, selection.of(facet)) for facet in FACETS})
    return [f"{LABELS[facet]}：{_choice_words(selection.of(facet), facet, names[facet])}" for facet in selection.chosen]


def _labels(facet: str, names: Mapping[str, str]) -> dict[str, str]:
    return {**names, UNKNOWN: _UNKNOWN_LABELS.get(facet, "不详")}


def _choice_words(chosen: Choice, facet: str, names: Mapping[str, str]) -> str:
    labels = _labels(facet, names)
    included = [labels.get(value, value) for value in chosen.included]
    return "、".join([*included, *(f"不含 {labels.get(value, value)}" for value in chosen.excluded)])


def _with_chosen(counts: Counts, chosen: Choice) -> Counts:
    """A chosen value stays visible, so that it can be taken away, though nothing matches it."""
    return {**dict.fromkeys((*chosen.included, *chosen.excluded), 0), **counts}


def _names(counts: Mapping[str, Counts]) -> dict[str, dict[str, str]]:
    """The label of each value, in the order in which a facet that is not ordered otherwise shows them."""
    places = Region.objects.names(sorted({*counts["province"], *counts["city"]}))
    return {
        "year": {year: f"{year}年" for year in sorted(counts["year"], reverse=True) if year != UNKNOWN},
        "province": {code: places[code] for code in sorted(counts["province"]) if code in places},
        "city": {code: places[code] for code in sorted(counts["city"]) if code in places},
        "level": dict(Level.choices),
        "flag": dict(Flag.choices),
        "kind": _KINDS,
        "topic": dict(Topic.objects.values_list("slug", "name")),
    }


def _ordered(facet: str, counts: Counts, names: Mapping[str, str], selection: Selection) -> list[str]:
    """The values to show: in the order of their names, the frequent first where there is none; unnamed ones last."""
    values = [*(value for value in names if value in counts), *(value for value in counts if value not in names)]
    if facet in ("flag", "topic"):
        return sorted(values, key=lambda value: -counts[value])
    if facet == "city" and not selection.of("province"):
        return sorted(values, key=lambda value: -counts[value])[:CITIES_SHOWN]
    return values


def _toggles(facet: str, chosen: Choice, params: QueryDict) -> Callable[[Choice], str]:
    """Makes the address with another choice of this facet."""
    others = link(params, **{facet: []})

    def address(choice: Choice) -> str:
        own = urlencode([(facet, value) for value in choice.parameters])
        return others + ("&" if own and others != "?" else "") + own

    return address


def _facet_value(value: str, label: str, count: int, chosen: Choice, address: Callable[[Choice], str]) -> FacetValue:
    return FacetValue(
        value,
        label,
        count,
        selected=value in chosen.included,
        url=address(chosen.toggled(value)),
        excluded=value in chosen.excluded,
        exclude_url=address(chosen.toggled_exclusion(value)),
    )
