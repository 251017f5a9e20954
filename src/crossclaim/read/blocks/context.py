"""What a paragraph is in its place: its neighbours, the prose around it, the title, what was said before it."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from crossclaim.read.blocks.lexicon import STOP_WORDS
from crossclaim.read.blocks.paragraphs import Paragraph
from crossclaim.read.blocks.traits import PROSE, Traits

DISTANCES: Final = (1, 2, 4, 8, 16)
SINCE: Final = (1, 2, 4, 10, 30)
PROSE_NEAR: Final = (1, 20, 50, 100, 200)
PASSED: Final = (0.001, 0.02, 0.1, 0.3, 0.6, 0.9, 0.98, 0.999)
LATCHES: Final = frozenset({"comment", "more", "share", "legal", "account", "bio", "tags"})
AFTER_PROSE: Final = frozenset({"comment", "more", "legal"})
NO_FURNITURE: Final = frozenset({"media", "byline"})
FAR: Final = 99


@dataclass(frozen=True, slots=True)
class Page:
    """All paragraphs of a text with what is reckoned once for all of them."""

    paragraphs: Sequence[Paragraph]
    traits: Sequence[Traits]
    prose: Sequence[int]
    shapes: Sequence[str]
    repeats: Sequence[int]
    before: Sequence[tuple[int, int]]
    after: Sequence[tuple[int, int]]
    topic: Sequence[int]
    title: int | None

    @classmethod
    def of(cls, text: str, paragraphs: Sequence[Paragraph], traits: Sequence[Traits]) -> "Page":
        """The page that these paragraphs make up; there is at least one."""
        words = [text[p.start : p.end] for p in paragraphs]
        counts = Counter(words)
        content = frozenset(word for word in traits[0].tokens if len(word) > 3 and word not in STOP_WORDS)
        return cls(
            paragraphs,
            traits,
            [one.prose for one in traits],
            [_shape(one, len(word)) for one, word in zip(traits, words, strict=True)],
            [counts[word] for word in words],
            _distances(traits),
            _distances(traits[::-1])[::-1],
            [len(one.tokens & content) for one in traits],
            _title_again(traits, content),
        )


def _shape(traits: Traits, length: int) -> str:
    return f"{traits.ended}{bisect_right((10, 20, 45, 80, 160), length)}"


def _distances(traits: Sequence[Traits]) -> list[tuple[int, int]]:
    """How many paragraphs lie between each and the last real prose before it, and how many of those are furniture."""
    found: list[tuple[int, int]] = []
    between, furniture = FAR, 0
    for one in traits:
        found.append((between, furniture))
        if one.prose >= PROSE:
            between, furniture = 0, 0
        else:
            between += 1
            furniture += not NO_FURNITURE.issuperset(one.families)
    return found


def _title_again(traits: Sequence[Traits], content: frozenset[str]) -> int | None:
    """Where the first line comes again as a line of its own, as a page's title does in its headline."""
    title = traits[0].tokens
    wanted = max(2, 0.35 * len(content))
    for index, one in enumerate(traits[1:], 1):
        says_it = 3 <= one.words < 30 and len(one.tokens & content) >= wanted
        if says_it and len(one.tokens & title) >= 0.75 * len(one.tokens):
            return index
    return None


def features(page: Page) -> list[list[str]]:
    """The names of the features that hold for each paragraph."""
    total = sum(page.prose) or 1
    passed = [0, *accumulate(page.prose)]
    latches: dict[str, int] = {}
    found: list[list[str]] = []
    for index, traits in enumerate(page.traits):
        names = list(traits.features)
        names += (f"since {name} {bisect_right(SINCE, index - at)} {traits.size}" for name, at in latches.items())
        names += _neighbours(page, index)
        names += _surroundings(page, index, passed[index], total)
        names += _furniture(page, index, passed[index])
        names += _title(page, index)
        found.append(names)
        _latch(latches, traits, index, passed[index])
    return found


def _latch(latches: dict[str, int], traits: Traits, index: int, passed: int) -> None:
    if traits.size == "S":
        for family in traits.families:
            if family in LATCHES and (passed or family not in AFTER_PROSE):
                latches[family] = index
    if "dated S" in traits.features:
        latches["date"] = index


def _neighbours(page: Page, index: int) -> Iterator[str]:
    kinds = [page.traits[i].kind if 0 <= i < len(page.traits) else "o" for i in range(index - 2, index + 3)]
    yield f"two before {kinds[0]}"
    yield f"before {kinds[1]}"
    yield f"after {kinds[3]}"
    yield f"two after {kinds[4]}"
    yield f"kind {kinds[2]}"
    yield f"three {kinds[1]}{kinds[2]}{kinds[3]}"


def _surroundings(page: Page, index: int, passed: int, total: int) -> Iterator[str]:
    number, traits = len(page.traits), page.traits[index]
    short = "S" if traits.size == "S" else "L"
    yield f"prose before {bisect_right(PROSE_NEAR, sum(page.prose[max(0, index - 4) : index]))}"
    yield f"prose after {bisect_right(PROSE_NEAR, sum(page.prose[index + 1 : index + 5]))}"
    yield f"passed {bisect_right(PASSED, passed / total)}"
    yield f"position {bisect_right((0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95), index / number)}"
    yield f"total {bisect_right((40, 100, 200, 400, 800), total)} {short}"
    if page.repeats[index] > 1:
        yield f"repeated {short}"
    if page.paragraphs[index].part:
        yield "part of a ticker"
    before = page.paragraphs[index].gap > 0
    after = index + 1 < number and page.paragraphs[index + 1].gap > 0
    yield f"gaps {before:d}{after:d} {traits.kind}"


def _furniture(page: Page, index: int, passed: int) -> Iterator[str]:
    short = "S" if page.traits[index].size == "S" else "L"
    (back, behind), (ahead, before) = page.before[index], page.after[index]
    yield f"since prose {bisect_right(DISTANCES, back)} {min(behind, 2)} {short}"
    yield f"until prose {bisect_right(DISTANCES, ahead)} {min(before, 2)} {short}"
    yield f"furniture {min(behind, 3)} {min(before, 3)}"
    like_last = index > 0 and page.shapes[index] == page.shapes[index - 1]
    like_next = index + 1 < len(page.shapes) and page.shapes[index] == page.shapes[index + 1]
    yield f"alike {like_last:d}{like_next:d} {short}"
    if like_last or like_next:
        yield f"in a row {min(behind, 2)} {bisect_right((1, 40, 150), passed)}"


def _title(page: Page, index: int) -> Iterator[str]:
    traits = page.traits[index]
    short = "S" if traits.size == "S" else "L"
    if page.title is None:
        yield "no title again"
    else:
        yield f"from title {bisect_right((-3, 0, 1, 4, 10, 40), index - page.title)} {short}"
    yield f"topic {min(page.topic[index], 3)} {traits.size}"
    yield f"topic near {min(sum(page.topic[max(0, index - 3) : index + 4]), 6)}"
    yield "always"
