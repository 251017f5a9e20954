"""Author and outlet of a text, as its bylines name them."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from crossclaim.evidence import Block, Known, Span

LONGEST, TOP = 60, 3
BY: Final = re.compile(r"(?:^|\b)(?:written by|by|von|por|par|от|بقلم)[ :]\s?(?P<name>\S[^|\n]*)", re.IGNORECASE)
IN: Final = re.compile(
    r"\bpublished (?:in|by|on|at) (?P<name>[A-Z][^\d|\n]{1,60}?)(?= on \d| on [A-Z]|,| - |\s*$)", re.IGNORECASE
)
ENDS: Final = re.compile(
    r"\s*(?:[|•·,;(]|\s[-–—]\s|\bon\b|\bat\b|\bfor\b|\bpublished\b|\bupdated\b|\bposted\b|\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)",
    re.IGNORECASE,
)
NAME: Final = re.compile(
    r"[^\W\d_a-z][\w'’.-]*(?: (?:[^\W\d_a-z][\w'’.-]*|al|el|bin|ibn|van|von|de|der|di|da|of|the|and|&)){1,6}"
)
HOUSE: Final = re.compile(
    r"\b(?:institute|times|news|post|weekly|daily|agency|press|journal|magazine|tribune|cent(?:er|re)|network|herald|gazette"
    r"|review|reuters|bbc|cnn|afp|ap|jazeera|arabiya|observer|observatory|monitor|chronicle|telegraph|guardian|council"
    r"|foundation|university|report|media|radio|tv|online|group|project|ministry|command|staff|the)\b",
    re.IGNORECASE,
)


def author_of(text: str, blocks: Sequence[Block]) -> Known | None:
    """The person whom a byline names, after `by` or standing alone."""
    return next((known for known in _named(text, blocks) if not _is_house(known.value, text, blocks)), None)


def outlet_of(text: str, blocks: Sequence[Block]) -> Known | None:
    """The outlet that a byline names: after `published in`, or standing alone with the name of a house."""
    for block in _bylines(blocks):
        if found := IN.search(text, block.start, block.end):
            name = found["name"].rstrip()
            return Known(name, "byline", 0.85, Span.of(text, found.start("name"), found.start("name") + len(name)))
    return next((known for known in _named(text, blocks) if _is_house(known.value, text, blocks)), None)


def _bylines(blocks: Sequence[Block]) -> Iterator[Block]:
    return (block for block in blocks if block.label == "byline")


def _named(text: str, blocks: Sequence[Block]) -> Iterator[Known]:
    """Names after `by`, then names that are a line of their own."""
    for block in _bylines(blocks):
        found = BY.search(text, block.start, block.end)
        if found and (known := _name(text, found.start("name"), block.end)):
            yield known
    for block in _bylines(blocks):
        whole = text[block.start : block.end]
        if len(whole) <= LONGEST and NAME.fullmatch(whole):
            yield Known(whole, "a name beside the article", 0.7, Span.of(text, block.start, block.end))


def _name(text: str, start: int, end: int) -> Known | None:
    cut = ENDS.search(text, start, min(end, start + LONGEST))
    name = text[start : cut.start() if cut else min(end, start + LONGEST)].rstrip()
    return Known(name, "byline", 0.85, Span.of(text, start, start + len(name))) if NAME.fullmatch(name) else None


def _is_house(name: str, text: str, blocks: Sequence[Block]) -> bool:
    """Whether a name is an outlet's: it has a house's word in it, or stands by itself at the top of the page."""
    return bool(HOUSE.search(name)) or any(
        block.label == "boilerplate" and text[block.start : block.end] == name for block in blocks[:TOP]
    )
