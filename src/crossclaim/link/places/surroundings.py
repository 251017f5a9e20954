"""What stands around a toponym: the region that it is said to lie in, and words for what kind of place it is."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from crossclaim.evidence.span import Span
from crossclaim.knowledge.gazetteer import Gazetteer
from crossclaim.knowledge.gazetteer.names import FEATURES, key
from crossclaim.link.places.wording import wording

WINDOW: Final = 80
LONGEST_CHAIN: Final = 2
REGION_WORDS: Final = 3
AFTER_COMMA: Final = re.compile(r"\s{0,2},\s{1,2}|\s{0,2}\(\s?|\s{1,2}(?:in|of)\s{1,2}(?:the\s)?")
NAME: Final = re.compile(
    r"(?:[A-Z][\w’'-]{0,30}\.?|(?:[A-Z]\.){1,4})(?: (?:[A-Z][\w’'-]{0,30}\.?|(?:[A-Z]\.){1,4})){0,2}"
)
FEATURE_AFTER: Final = re.compile(r"[ -]{0,2}(?P<word>[A-Za-z]{3,15})\b")
SHARED_AFTER: Final = re.compile(
    r"(?:(?:, |,? and |,? or )[A-Z][\w’'-]{0,30}(?: [A-Z][\w’'-]{0,30}){0,2}){1,5} "
    r"(?P<word>counties|provinces|states|districts|regions|rivers|parishes)\b"
)
FEATURE_BEFORE: Final = re.compile(r"\b(?P<word>[A-Za-z]{3,15})(?: of(?: the)?)? $")
INSIDE: Final = frozenset({"country", "admin1", "admin2", "region", "island", "city", "valley", "desert"})
PLURALS: Final[Mapping[str, str]] = {
    "counties": "admin2", "provinces": "admin1", "states": "admin1", "districts": "admin2", "regions": "region",
    "rivers": "river", "parishes": "admin2",
}  # fmt: skip
AMBIGUOUS: Final = frozenset({"state", "states", "base", "camp", "sea", "region", "republic", "department"})
Chain = tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the text says next to a mention: its key, the regions said of it, the kinds said of it.

    `regions` follow a comma or stand in brackets, `within` are what `in` and `of` lead to.
    """

    key: str
    regions: tuple[str, ...]
    within: tuple[str, ...]
    kinds: frozenset[str]


def surroundings(text: str, spans: Sequence[Span], gazetteer: Gazetteer) -> tuple[Surroundings, ...]:
    """The surroundings of each span, in their order."""
    starts = {span.start: span for span in spans}
    return tuple(_around(text, span, starts, gazetteer) for span in spans)


def _around(text: str, span: Span, starts: dict[int, Span], gazetteer: Gazetteer) -> Surroundings:
    said = wording(span.quote, gazetteer)
    regions, within = _regions(text, span, starts, gazetteer)
    return Surroundings(said.key, (*said.regions, *regions), within, said.kinds or _kinds(text, span, said.key))


def _regions(text: str, span: Span, starts: dict[int, Span], gazetteer: Gazetteer) -> Chain:
    """The keys of what follows one after the other after a comma or bracket, and of what follows after `in` or `of`."""
    found: list[str] = []
    end = span.end
    first = AFTER_COMMA.match(text, end)
    for _ in range(LONGEST_CHAIN):
        gap = AFTER_COMMA.match(text, end)
        if gap is None or (found and "," not in gap[0]):
            break
        name, end = _region_at(text, gap.end(), starts, gazetteer)
        if not name:
            break
        found.append(name)
    is_loose = first is not None and "(" not in first[0] and "," not in first[0]
    return ((), tuple(found)) if is_loose else (tuple(found), ())


def _region_at(text: str, at: int, starts: dict[int, Span], gazetteer: Gazetteer) -> tuple[str, int]:
    """The key and the end of the longest name of a region at a place of the text; empty where there is none."""
    following = starts.get(at)
    if following is not None:
        return (key(following.quote), following.end) if _is_region(following.quote, gazetteer) else ("", at)
    match = NAME.match(text, at)
    words = match[0].split(" ") if match else []
    for size in range(min(REGION_WORDS, len(words)), 0, -1):
        name = " ".join(words[:size])
        if _is_region(name, gazetteer):
            return key(name), at + len(name)
    return "", at


def _is_region(name: str, gazetteer: Gazetteer) -> bool:
    return any(
        one.how in {"name", "other name"} and gazetteer.kind(one.site) in INSIDE for one in gazetteer.candidates(name)
    )


def _kinds(text: str, span: Span, name: str) -> frozenset[str]:
    """The kinds that words in the name, or next to it, say."""
    words = name.split()
    inside = {FEATURES[word] for word in (words[:1] + words[-1:] if len(words) > 1 else ()) if word in FEATURES}
    if inside:
        return frozenset(inside)
    after = FEATURE_AFTER.match(text, span.end) or SHARED_AFTER.match(text, span.end)
    word = after["word"].lower() if after else ""
    if kind := PLURALS.get(word) or (FEATURES.get(word) if word not in AMBIGUOUS or word == "region" else None):
        return frozenset({kind})
    if shared := SHARED_AFTER.match(text, span.end):
        return frozenset({PLURALS[shared["word"]]})
    before = FEATURE_BEFORE.search(text, max(0, span.start - WINDOW), span.start)
    kind = FEATURES.get(before["word"].lower()) if before else None
    return frozenset({kind}) if kind else frozenset()
