"""Author and outlet of a text, as its bylines name them."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from crossclaim.evidence import Block, Known, Span

LONGEST: Final = 60
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
    return next(_authors(text, blocks), None)


def _authors(text: str, blocks: Sequence[Block]) -> Iterator[Known]:
    bylines = [block for block in blocks if block.label == "byline"]
    for block in bylines:
        found = BY.search(text, block.start, block.end)
        if found and (known := _person(text, found.start("name"), block.end, "byline", 0.85)):
            yield known
    for block in bylines:
        whole = text[block.start : block.end]
        if NAME.fullmatch(whole) and not HOUSE.search(whole) and len(whole) <= LONGEST:
            yield Known(whole, "a name beside the article", 0.7, Span.of(text, block.start, block.end))


def _person(text: str, start: int, end: int, how: str, confidence: float) -> Known | None:
    cut = ENDS.search(text, start, min(end, start + LONGEST))
    end = cut.start() if cut else min(end, start + LONGEST)
    name = text[start:end].rstrip()
    if not NAME.fullmatch(name) or HOUSE.search(name):
        return None
    return Known(name, how, confidence, Span.of(text, start, start + len(name)))


def outlet_of(text: str, blocks: Sequence[Block]) -> Known | None:
    """The outlet that a byline names: after `published in`, or standing alone with the name of a house."""
    bylines = [block for block in blocks if block.label == "byline"]
    for block in bylines:
        if found := IN.search(text, block.start, block.end):
            name = found["name"].rstrip()
            return Known(name, "byline", 0.85, Span.of(text, found.start("name"), found.start("name") + len(name)))
    for block in bylines:
        whole = text[block.start : block.end]
        if len(whole) <= LONGEST and NAME.fullmatch(whole) and HOUSE.search(whole):
            return Known(whole, "a name beside the article", 0.6, Span.of(text, block.start, block.end))
    return None
