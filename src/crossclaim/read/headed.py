"""Drafts of records that name their headline apart from their text: mail, rows, feed entries."""

from dataclasses import replace
from typing import Final

from crossclaim.evidence import Label
from crossclaim.read.blocks.paragraphs import paragraphs
from crossclaim.read.draft import Draft, Zone

GAP: Final = "\n\n"
LOOKED_AT: Final = 600


def headed(draft: Draft, title: str, why: str) -> Draft:
    """The draft with its title as first line, a headline, unless one of its first lines already says so."""
    title = " ".join(title.split())
    first = {" ".join(line.split()).casefold() for line in draft.text[:LOOKED_AT].splitlines()}
    if not title or title.casefold() in first:
        return draft
    moved = len(title) + len(GAP)
    zones = [Zone(0, len(title), "headline", why)]
    zones += [replace(zone, start=zone.start + moved, end=zone.end + moved) for zone in _zones(draft)]
    return replace(draft, text=title + GAP + draft.text, zones=tuple(zones))


def zones_of_lines(text: str, start: int, *, label: Label | None = None, page: int | None = None) -> list[Zone]:
    """A zone for each paragraph of flattened text that stands in a draft from `start` on."""
    return [Zone(start + one.start, start + one.end, label, page=page) for one in paragraphs(text)]


def _zones(draft: Draft) -> list[Zone]:
    return list(draft.zones) or zones_of_lines(draft.text, 0)
