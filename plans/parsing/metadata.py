"""Title, issuer, place, year, dates and numbers of a plan, put together from `plans.parsing.origin`."""

from datetime import date

from plans import regions
from plans.parsing.document import Metadata, RegionGuess
from plans.parsing.origin.identifiers import find_doc_number, find_index_number
from plans.parsing.origin.issuing import Issuing, read_issuing
from plans.parsing.origin.placing import Placing, read_placing
from plans.parsing.origin.publishing import find_published
from plans.parsing.origin.sheet import Sheet
from plans.parsing.origin.signing import find_signed
from plans.parsing.origin.years import read_year
from plans.regions import Place

_DEFAULT_OFFICES = {"national": "教育部", "province": "教育厅"}
_OFFICE_OF_MUNICIPALITY = "教育委员会"


def describe(sheet: Sheet) -> Metadata:
    """The metadata of a document; unknown stays null, a wrong guess is worse than none."""
    signed = find_signed(sheet)
    reading = read_year(sheet, _planned_year(signed))
    issuing = read_issuing(sheet, reading.year)
    placing = read_placing(sheet, issuing, reading.year)
    inferred = None if issuing.chosen else _inferred_issuer(issuing, placing)
    return Metadata(
        title=sheet.title or None,
        issuer=issuing.chosen.name if issuing.chosen else inferred,
        issuer_inferred=inferred is not None,
        co_issuers=issuing.chosen.joint if issuing.chosen else (),
        region=_region(placing),
        level=placing.level,
        year=reading.year,
        published=find_published(sheet, issuing, placing.places),
        signed=signed,
        doc_number=find_doc_number(sheet.margins_folded, sheet.margins),
        index_number=find_index_number(sheet.margins_folded, sheet.margins),
        flags=frozenset({"year-conflict"} if reading.conflict else ()),
    )


def _planned_year(signed: date | None) -> int | None:
    """The year that a plan signed on that day is for: the next one from November on."""
    return signed.year + (signed.month >= 11) if signed else None


def _inferred_issuer(issuing: Issuing, placing: Placing) -> str | None:
    """The bureau of the place: where the title names the place, or a bare bureau whose place the text tells."""
    if len(placing.places) != 1:
        return None
    (place,) = placing.places
    if issuing.bare is not None and not issuing.bare.masked:
        return place.name + issuing.bare.office
    return place.name + _usual_office(place) if placing.titled else None


def _usual_office(place: Place) -> str:
    if place.level == "province" and place.name.endswith("市"):
        return _OFFICE_OF_MUNICIPALITY
    return _DEFAULT_OFFICES.get(place.level, "教育局")


def _region(placing: Placing) -> RegionGuess:
    """The place with its superiors; of a shared name only the parts that all have in common.

    The code is the plan's own place's: what is known of its superiors alone has none.
    """
    places = placing.places
    if not places:
        code = regions.NATION.code if placing.level == "national" else None
        return RegionGuess(placing.superior.name if placing.superior else None, code=code)
    chains = [regions.chain(place) for place in places]
    province, city, county = (
        names.pop() if len(names := {part.name if part else None for part in parts}) == 1 else None
        for parts in zip(*chains, strict=True)
    )
    return RegionGuess(province, city, county, places[0].code if len(places) == 1 else None)
