"""A place: what a name means in one document, with its point and radius, its rivals, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, get_args

from crossclaim.errors import InvalidEvidence
from crossclaim.evidence.ids import DocumentId, SiteId, make_id
from crossclaim.evidence.span import Span
from crossclaim.evidence.statement import Party

SiteKind = Literal[
    "country", "admin1", "admin2", "city", "district", "region", "front", "camp", "base", "crossing", "dam", "river",
    "sea", "lake", "island", "mountain", "desert", "valley", "continent", "airport", "prison", "strait", "canal",
    "field", "capital",
]  # fmt: skip
KINDS: Final[tuple[SiteKind, ...]] = get_args(SiteKind)
THOUSANDTHS: Final = 1000
NAMELESS: Final = "a description or signs, no name"
"""Why words have no site that could not be looked up at all."""


@dataclass(frozen=True, slots=True)
class Site:
    """One place on the map.

    `latitude` and `longitude` are degrees; nearly all of the place lies within `radius_km` of them. `country`, `admin1`
    and `admin2` are the names of what it lies in, empty where unknown or itself. `population` and `geonameid` are 0
    where the source has none.
    """

    name: str
    kind: SiteKind
    latitude: float
    longitude: float
    radius_km: float
    population: int = 0
    geonameid: int = 0
    country: str = ""
    admin1: str = ""
    admin2: str = ""

    @property
    def id(self) -> SiteId:
        """The same in every case and gazetteer that has it from GeoNames; else it follows from name, kind and place."""
        if self.geonameid:
            return SiteId(make_id("sit", [self.geonameid]))
        point = [round(self.latitude * THOUSANDTHS), round(self.longitude * THOUSANDTHS)]
        return SiteId(make_id("sit", [self.name, self.kind, self.country, self.admin1, self.admin2, *point]))

    def __str__(self) -> str:
        return ", ".join(part for part in (self.name, self.admin2, self.admin1, self.country) if part)


@dataclass(frozen=True, slots=True)
class Rival:
    """A site that a name may mean: how likely, and what speaks for it (`+`) and against it (`-`)."""

    site: Site
    probability: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """One name in one document, in one sense, and what it means there; a name in two senses makes two.

    `spans` is where the document has it, also under other words for it (`the city`); never empty. `site` is what is
    meant, or None, and then `unresolved` says why: all the same the point may be known roughly, from where the other
    places of the document lie. `probability` is that of the site, or of there being none; `reasons` speak for the site
    (`+`) or against it (`-`), `rivals` are what else may be meant, the likeliest first. `statements` is how many of the
    document's statements have it as their place.
    """

    document: DocumentId
    name: str
    spans: tuple[Span, ...]
    site: Site | None
    latitude: float | None
    longitude: float | None
    radius_km: float | None
    probability: float
    reasons: tuple[str, ...] = ()
    rivals: tuple[Rival, ...] = ()
    unresolved: str = ""
    statements: int = 0

    def __post_init__(self) -> None:
        if not self.spans or (self.site is None) is not bool(self.unresolved):
            raise InvalidEvidence(f"place {self.name[:60]!r}", expected="spans, and a site or why there is none")

    @property
    def is_description(self) -> bool:
        """Whether it has no name that one could look up (`the road`)."""
        return self.unresolved.startswith(NAMELESS)

    def check(self, text: str) -> None:
        """Raise SpanMismatch unless every span equals its quote in `text`."""
        for span in self.spans:
            span.check(text)


def place_of(party: Party, places: Sequence[Place]) -> Place | None:
    """What a party of a statement means, among the places of the document; None where it is no place of it.

    A party without words of its own means the first place of its name.
    """
    if party.span is not None:
        return next((one for one in places if party.span in one.spans), None)
    return next((one for one in places if one.name == party.name), None)
