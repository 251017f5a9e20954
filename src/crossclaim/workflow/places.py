"""The places of a case: by site, whatever documents call them, and those that no gazetteer knows."""

from collections import defaultdict
from dataclasses import dataclass

from crossclaim.case import PlaceEntry, View
from crossclaim.evidence import DocumentId, Place
from crossclaim.text.names import fold


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which places a reader wants to see: each field narrows, an empty one lets everything through.

    `name` is looked for in all names and in what the site lies in, folded; `document` is one that names the place.
    `is_known` False asks for those without a site.
    """

    name: str = ""
    kind: tuple[str, ...] = ()
    document: DocumentId | None = None
    is_known: bool = True


def list_places(view: View, wanted: Wanted) -> list[PlaceEntry]:
    """The places that are wanted, those with most documents first; holds every place of the case."""
    found = view.list_places() if wanted.document is None else _listed(view.places_in(wanted.document))
    return [one for one in found if _is_wanted(one, wanted)]


def count_unknown(view: View) -> int:
    """How many names of places have no site."""
    return view.count_unknown_places()


def _listed(places: list[Place]) -> list[PlaceEntry]:
    """The places of one document by site."""
    by_site: defaultdict[str, list[Place]] = defaultdict(list)
    for place in places:
        by_site[place.site.id if place.site else fold(place.name)].append(place)
    return [
        PlaceEntry(some[0].site, tuple((one.name, 1) for one in some), 1, sum(one.statements for one in some))
        for some in by_site.values()
    ]


def _is_wanted(entry: PlaceEntry, wanted: Wanted) -> bool:
    if (entry.site is not None) is not wanted.is_known:
        return False
    if wanted.kind and (entry.site is None or entry.site.kind not in wanted.kind):
        return False
    names = (*(name for name, _ in entry.names), str(entry.site or ""))
    return not wanted.name or any(fold(wanted.name) in fold(name) for name in names)
