"""When a text was published, by what stands in it: its dateline, or the bound that the dates it narrates give.

Every date near the article is a candidate; where it stands, what is said before it and whether the line says anything
else decide. Where no candidate convinces, the latest date that the article tells of as past bounds it from below.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from crossclaim.evidence import Block, Known, Span
from crossclaim.read.dateline import Dated, find_dates
from crossclaim.read.yearless import yearless_bound

ABOVE, BELOW = 60, 12
LONGEST_LINE: Final = 400
DATELINE: Final = 160
BEFORE: Final = 48
ENOUGH: Final = 1.0
LISTED: Final = 5
REACH, SOON, NEAR = 300, 40, 12
DIGIT: Final = re.compile(r"\d")
PUBLISHED: Final = re.compile(
    r"publi|posted|created|first|filed|date\b|issued|released|data\b|veröffentlicht|written|\bon\b", re.IGNORECASE
)
UPDATED: Final = re.compile(r"updat|modif|edited|revis|corrected|aktualis|atualiz|aggiorn", re.IGNORECASE)
OTHER: Final = re.compile(
    r"copyright|©|\(c\)|expire|until|deadline|born|died|next|previous|upcoming|event|since|accessed|retrieved|archive"
    r"|version|rights|premiere|available|starting|begin|ends?\b|through|hour|ago\b|joined|member|comment|repl",
    re.IGNORECASE,
)
CLOCK: Final = re.compile(r"\d{1,2}[:.h]\d\d\b|\b\d{1,2}\s?[ap]\.?m\b", re.IGNORECASE)
BY: Final = re.compile(r"\s*by\b", re.IGNORECASE)
PLACED: Final = re.compile(r"[^\W\d_a-z]{2}[^a-z\n]{1,40}$")
CLOSED: Final = re.compile(r"\s?(?:\([^)\n]{2,40}\)\s?)?[-–—:]")
SURELY: Final = 2.5
"""For a wire's own dateline: a place in capitals, the date, an agency, a dash."""
WORD: Final = re.compile(r"[^\W\d_]{2,}")
AHEAD: Final = re.compile(
    r"\b(?:will|would|shall|until|by|next|plans?|planned|expected|scheduled|deadline|upcoming|due|may|might|could|should"
    r"|before|unless|if|forecast|project(?:ed|ion)s?|to be|set to|aims?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Candidate:
    score: float
    dated: Dated
    how: str


def published_of(text: str, blocks: Sequence[Block]) -> Known | None:
    """The publication date, or the interval that bounds it, or None where the text tells nothing of it."""
    good = [one for one in _candidates(text, blocks) if one.score >= ENOUGH]
    best = max(good, key=_newest if _is_list(good) else _surest, default=None)
    if best is not None:
        value = _settle(best.dated, text, blocks)
        confidence = round(min(0.95, 0.45 + 0.12 * best.score), 2)
        return Known(value, best.how, confidence, Span.of(text, best.dated.start, best.dated.end))
    return _bound(text, blocks) or yearless_bound(text, blocks)


def _surest(one: _Candidate) -> tuple[float, int]:
    return one.score, -one.dated.start


def _newest(one: _Candidate) -> tuple[str, float, int]:
    return one.dated.value, *_surest(one)


def _is_list(good: Sequence[_Candidate]) -> bool:
    """Whether the candidates are so many days that most date other stories, which are older than the page."""
    return len({one.dated.value for one in good}) >= LISTED


def _candidates(text: str, blocks: Sequence[Block]) -> Iterator[_Candidate]:
    inside = [index for index, block in enumerate(blocks) if block.label in {"body", "quote"}]
    first, last = (inside[0], inside[-1]) if inside else (len(blocks), len(blocks) - 1)
    headline = next((i for i, block in enumerate(blocks) if block.label == "headline"), None)
    below_title = _below_title(text, blocks[:first])
    for index in range(max(0, first - ABOVE), min(len(blocks), last + 1 + BELOW)):
        block = blocks[index]
        end = min(block.end, block.start + (DATELINE if first < index < last or index == first else LONGEST_LINE))
        if block.label == "comment" or not DIGIT.search(text, block.start, end):
            continue
        where = _where(index, first, last, headline, is_aside=not block.is_read)
        for dated in find_dates(text, block.start, end):
            if dated.has_day or len(dated.values) > 1:
                score = where + _said(text, block, dated) + (0.8 if index in below_title else 0.0)
                yield _Candidate(score, dated, _how(block, index, first, last))


def _below_title(text: str, blocks: Sequence[Block]) -> set[int]:
    """The three lines after each that says the first line again, as a headline says a page's title."""
    words = [frozenset(WORD.findall(text[block.start : block.end].lower())) for block in blocks]
    again = (i for i, mine in enumerate(words) if i and len(mine) > 2 and len(mine & words[0]) >= 0.75 * len(mine))
    return {index for i in again for index in range(i + 1, i + 4)}


def _where(index: int, first: int, last: int, headline: int | None, *, is_aside: bool) -> float:
    """What its place says for a date: most above the article, some below it, little within unless on a line aside."""
    if index < first:
        score = 2.2 - 0.06 * (first - index)
        return score + (0.6 if headline is not None and index > headline else 0.0)
    if index > last:
        return 1.3 - 0.12 * (index - last)
    return 0.9 if index - first < (NEAR if is_aside else 3) else 0.2


def _said(text: str, block: Block, dated: Dated) -> float:
    """What the rest of the line says for its date: cues before it, a clock, few other words."""
    start = max(block.start, text.rfind("\n", block.start, dated.start) + 1)
    stop = text.find("\n", dated.end, min(block.end, start + LONGEST_LINE))
    before = text[max(start, dated.start - BEFORE) : dated.start]
    line = text[start : stop if stop >= 0 else min(block.end, start + LONGEST_LINE)]
    if PLACED.match(before) and start == dated.start - len(before) and CLOSED.match(text, dated.end, block.end):
        return SURELY
    others = len(WORD.findall(line)) - len(WORD.findall(text[dated.start : dated.end]))
    score = 0.8 if others <= 3 else 0.4 if others <= 8 else -0.2 if others <= 16 else -1.4 if others <= 30 else -2.0
    updated = max((found.start() for found in UPDATED.finditer(before)), default=-1)
    published = max((found.start() for found in PUBLISHED.finditer(before)), default=-1)
    if published > updated:
        score += 0.7
    elif updated >= 0:
        score -= 0.2
    if BY.match(line):
        score += 0.5
    if "(@" in before:
        score -= 3.0
    if block.label == "byline":
        score += 0.3
    elif OTHER.search(before):
        score -= 1.2
    return score + (0.3 if CLOCK.search(line) else 0.0)


def _how(block: Block, index: int, first: int, last: int) -> str:
    place = "above the article" if index < first else "below the article" if index > last else "within the article"
    return f"dateline {place}" if block.label != "byline" else f"byline {place}"


def _settle(dated: Dated, text: str, blocks: Sequence[Block]) -> str:
    """The day; where day and month may swap, the reading that another date of the text gives, else the year."""
    if len(dated.values) == 1:
        return dated.value
    sure: set[str] = set()
    for block in blocks:
        if DIGIT.search(text, block.start, block.end):
            sure.update(one.value for one in find_dates(text, block.start, block.end) if one.has_day)
    agreed = [value for value in dated.values if value in sure]
    if agreed:
        return agreed[0]
    return dated.values[0] if "." in text[dated.start : dated.end] else dated.value


def _bound(text: str, blocks: Sequence[Block]) -> Known | None:
    """The interval that begins with the latest date, at day or month, that the article narrates as past."""
    latest: tuple[str, Dated] | None = None
    for block in blocks:
        if block.is_read and DIGIT.search(text, block.start, block.end):
            for dated in find_dates(text, block.start, block.end):
                if len(dated.values) == 1 and _is_past(text, block, dated) and (not latest or dated.value > latest[0]):
                    latest = (dated.value, dated)
    if latest is None:
        return None
    value, dated = latest
    return Known(f"{value}/..", "the latest date told as past", 0.6, Span.of(text, dated.start, dated.end))


def _is_past(text: str, block: Block, dated: Dated) -> bool:
    """Whether nothing in the date's sentence looks ahead."""
    start = max(block.start, dated.start - REACH)
    stop = min(block.end, dated.end + SOON)
    start = max(start, text.rfind(". ", start, dated.start))
    end = text.find(". ", dated.end, stop)
    return not AHEAD.search(text, start, stop if end < 0 else end)
