"""Places of documents as rows."""

from collections.abc import Sequence
from typing import Final, get_args

from crossclaim.case.rows.record import (
    Fields,
    Row,
    digest_of,
    dumps,
    integer_of,
    items_of,
    loads,
    number_of,
    span_from_json,
    span_to_json,
    string_of,
    text_of,
)
from crossclaim.errors import CaseDamaged, EvidenceError, InvalidEvidence
from crossclaim.evidence import DocumentId, Place, Rival, Site, SiteKind
from crossclaim.text.names import fold

KINDS: Final = frozenset(get_args(SiteKind))


def place_to_row(place: Place, number: int, document: int) -> Row:
    """The row of the place with this number among those of the document with this row number."""
    where = f"place {place.name[:60]!r} of {place.document}"
    if not 0 <= place.probability <= 1:
        raise InvalidEvidence(where, found=f"probability {place.probability}", expected="within [0, 1]")
    body = [
        place.name,
        [span_to_json(span) for span in place.spans],
        None if place.site is None else _site_to_json(place.site),
        [place.latitude, place.longitude, place.radius_km],
        float(place.probability),
        list(place.reasons),
        [[_site_to_json(one.site), float(one.probability), list(one.reasons)] for one in place.rivals],
        place.unresolved,
    ]
    return {
        "document": document,
        "number": number,
        "folded": fold(place.name),
        "site": "" if place.site is None else place.site.id,
        "statements": place.statements,
        "body": dumps(body, where),
    }


def place_from_row(fields: Fields, document: DocumentId) -> Place:
    """The place of a row of this document; CaseDamaged where it does not make one."""
    where = f"place {text_of(fields, 'folded')[:60]!r} of {document}"
    body = items_of(loads(text_of(fields, "body"), where), where, 8)
    name, spans, site, point, probability, reasons, rivals, unresolved = body
    latitude, longitude, radius = (None if one is None else number_of(one, where) for one in items_of(point, where, 3))
    try:
        place = Place(
            document,
            string_of(name, where),
            tuple(span_from_json(one, where) for one in items_of(spans, where)),
            None if site is None else _site(site, where),
            latitude,
            longitude,
            radius,
            number_of(probability, where),
            _strings(reasons, where),
            tuple(_rival(one, where) for one in items_of(rivals, where)),
            string_of(unresolved, where),
            integer_of(fields, "statements"),
        )
    except EvidenceError as error:
        raise CaseDamaged(where, found=error.reason) from error
    if (place.site.id if place.site else "") != fields["site"]:
        raise CaseDamaged(where, found="another site", expected=str(fields["site"]))
    return place


def site_from_json(text: str | None, where: str) -> Site | None:
    """The site that a part of a body holds, if it holds one."""
    return None if text is None else _site(loads(text, where), where)


def placing_digest(placing: Row, places: Sequence[Row]) -> str:
    """The digest that covers a placing and the places that it found."""
    return digest_of(placing, places)


def _site_to_json(site: Site) -> list[object]:
    return [
        site.name,
        site.kind,
        float(site.latitude),
        float(site.longitude),
        float(site.radius_km),
        site.population,
        site.geonameid,
        site.country,
        site.admin1,
        site.admin2,
    ]


def _site(value: object, where: str) -> Site:
    name, kind, *numbers, country, first, second = items_of(value, where, 10)
    latitude, longitude, radius = (number_of(one, where) for one in numbers[:3])
    population, ident = (_whole(one, where) for one in numbers[3:])
    texts = (string_of(one, where) for one in (country, first, second))
    return Site(string_of(name, where), _kind(kind, where), latitude, longitude, radius, population, ident, *texts)


def _kind(value: object, where: str) -> SiteKind:
    if value not in KINDS:
        raise CaseDamaged(where, found=f"kind {value}")
    return value  # type: ignore[return-value]  # just looked up


def _whole(value: object, where: str) -> int:
    if not isinstance(value, int):
        raise CaseDamaged(where, found=type(value).__name__, expected="a whole number")
    return value


def _rival(value: object, where: str) -> Rival:
    site, probability, reasons = items_of(value, where, 3)
    return Rival(_site(site, where), number_of(probability, where), _strings(reasons, where))


def _strings(values: object, where: str) -> tuple[str, ...]:
    return tuple(string_of(one, where) for one in items_of(values, where))
