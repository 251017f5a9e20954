"""Drafts of records that name their headline apart from their text: mail, rows, feed entries."""

from dataclasses import replace
from typing import Final

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
    moved_zones = (replace(zone, start=zone.start + moved, end=zone.end + moved) for zone in draft.zones)
    zones = (Zone(0, len(title), "headline", why), *moved_zones)
    return replace(draft, text=title + GAP + draft.text, zones=zones)
