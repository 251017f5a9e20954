"""Places in the few words that lists and pages share, and in JSON."""

from collections.abc import Iterator, Mapping
from typing import Final

from crossclaim.cli.facts import Fact
from crossclaim.cli.terminal.safe import shown
from crossclaim.evidence import Place, Rival, Site

SURE: Final = 0.8
"""A site that is surer than this is shown without what else may be meant."""
KINDS: Final[Mapping[str, str]] = {"admin1": "province", "admin2": "district", "district": "quarter", "city": "town"}


def kind_of(site: Site) -> str:
    """What a site is, as one would say it."""
    return KINDS.get(site.kind, site.kind)


def point_of(latitude: float | None, longitude: float | None, radius_km: float | None) -> str:
    """A point and how far around it the place reaches: `34.562, 38.284 ± 3 km`; empty where there is none."""
    if latitude is None or longitude is None or radius_km is None:
        return ""
    return f"{latitude:.3f}, {longitude:.3f} ± {radius_km:,.0f} km"


def lies_at(place: Place) -> str:
    """Where a place lies: its site and point; why that is not known, and roughly where, if it is not."""
    point = point_of(place.latitude, place.longitude, place.radius_km)
    if place.site is None:
        return "; ".join(part for part in (place.unresolved.partition(";")[0], point and f"about {point}") if part)
    return f"{shown(str(place.site))} · {kind_of(place.site)} · {point}"


def doubt(place: Place) -> str:
    """What else may be meant, or might be after all, where that is not unlikely."""
    if not place.rivals or place.probability >= SURE:
        return ""
    best = place.rivals[0]
    word = "or" if place.site else "perhaps"
    return f"{word} {shown(str(best.site))}, {kind_of(best.site)} ({best.probability:.0%})"


def weighed(place: Place) -> Iterator[Fact]:
    """Every site that was weighed with its probability and what speaks for it and against it; an arrow for the one."""
    taken = [] if place.site is None else [Rival(place.site, place.probability, place.reasons)]
    for sign, one in (*(("→", one) for one in taken), *(("·", one) for one in place.rivals)):
        yield Fact(f"{sign} {one.probability:.2f}", f"{one.site} ({kind_of(one.site)})", "; ".join(one.reasons))


def place_to_json(place: Place) -> dict[str, object]:
    """All of a place."""
    return {
        "name": place.name,
        "spans": [{"start": span.start, "end": span.end, "text": span.quote} for span in place.spans],
        "site": None if place.site is None else site_to_json(place.site),
        "latitude": place.latitude,
        "longitude": place.longitude,
        "radius_km": place.radius_km,
        "probability": place.probability,
        "reasons": list(place.reasons),
        "rivals": [
            {"site": site_to_json(one.site), "probability": one.probability, "reasons": list(one.reasons)}
            for one in place.rivals
        ],
        "unresolved": place.unresolved,
        "statements": place.statements,
    }


def site_to_json(site: Site) -> dict[str, object]:
    """The fields of a site."""
    return {
        "id": site.id,
        "name": site.name,
        "kind": site.kind,
        "county": site.admin2,
        "state": site.admin1,
        "country": site.country,
        "latitude": site.latitude,
        "longitude": site.longitude,
        "radius_km": site.radius_km,
        "population": site.population,
        "geonameid": site.geonameid or None,
    }
