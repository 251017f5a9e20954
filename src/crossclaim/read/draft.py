"""What passes between the steps of reading: an input, and the draft that a format makes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from crossclaim.evidence import Document, Known, Label, Problem


@dataclass(frozen=True, slots=True)
class Input:
    """One file, archive member, message, row or record, as bytes, and what its container says of it.

    `place` is where it was found, with `!/` into containers (`pile.zip!/a.html`, `feed.xml!/entry-3`);
    `media_type` is as declared and may be empty or wrong; `told` holds metadata fields (`title`, `author`,
    `outlet`, `published`, `url`) that a container gave, as written there.
    """

    place: str
    data: bytes
    media_type: str = ""
    told: Mapping[str, Known] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of a draft's text of which the format knows something.

    `label` is what the markup says it is, or None where it does not say; `page` counts from 1. Zones are in
    order, do not overlap, and are the smallest stretches that one label can hold: a paragraph, a heading, a cell.
    """

    start: int
    end: int
    label: Label | None = None
    why: str = ""
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What a format makes of bytes: the one text, zones of it, metadata as the format states it, problems met.

    `zones` is empty for flattened text, of which nothing is known but its lines. `told` is as in Input.
    """

    media_type: str
    text: str
    zones: tuple[Zone, ...] = ()
    told: Mapping[str, Known] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading one input gave: a document, or none, and the problems met on the way."""

    document: Document | None
    problems: tuple[Problem, ...] = ()
