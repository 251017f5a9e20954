"""What each paragraph is, once the body is known: headline, byline, quote, comment, or furniture of the site."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from crossclaim.evidence import Label
from crossclaim.read.blocks.context import Page
from crossclaim.read.blocks.lexicon import STOP_WORDS
from crossclaim.read.blocks.quotes import is_quoted
from crossclaim.read.blocks.repeats import repeated
from crossclaim.read.blocks.traits import SHORT, Traits
from crossclaim.read.dateline import find_dates

HEAD, LEAD, TRAILER, VOCABULARY = 12, 4, 8, 40
STEM, BESIDE = 5, 4
LONGEST_HEADLINE, LONGEST_BYLINE = 30, 30
ENOUGH: Final = 0.3
NEITHER: Final = frozenset({"account", "share", "more", "menu", "legal", "comment", "ad"})
BY: Final = re.compile(r"(?:by|von|por|par|di|de|от|بقلم)[ :]\s?\S", re.IGNORECASE)
NAME: Final = re.compile(
    r"[^\W\d_a-z][\w'’.-]*(?: [^\W\d_a-z][\w'’.-]*| (?:al|el|bin|ibn|van|von|de|der|di|da|of|the)\b){1,5}"
)
COMMENT_HEAD: Final = re.compile(
    r"(?:\d{1,6} |new |add a |leave a |post a |top rated |all |your |recent |latest )?"
    r"(?:comments?|repl(?:y|ies)|responses?|comentários|comentarios|kommentare|commentaires|комментарии|التعليقات)\b.{0,40}",
    re.IGNORECASE,
)
COMMENT_LINE: Final = re.compile(
    r".{1,120}\b(?:says|wrote|said)\s?:|\S.{0,120}? in: \S.*|.{1,60} on .{1,60} at \d.{1,30}:"
)
COMMENTED: Final = 2
MOSTLY: Final = 0.9
PAGE_NUMBER: Final = re.compile(r"(?:.{0,40}\b[Pp]age )?\d{1,4}(?: (?:of|/) \d{1,4})?|- ?\d{1,4} ?-")


@dataclass(frozen=True, slots=True)
class Role:
    """The label of a paragraph and why."""

    label: Label
    why: str = ""


def roles(text: str, page: Page, body: Sequence[bool], reasons: Sequence[str]) -> list[Role]:
    """The roles of a page's paragraphs, given which of them the chain calls body, and its reasons for each."""
    is_body = settled(text, page, body)
    found = [_plain(mine, was, reason) for mine, was, reason in zip(is_body, body, reasons, strict=True)]
    inside = [index for index, mine in enumerate(is_body) if mine]
    if inside:
        for index, role in _around(text, page, inside):
            found[index] = role
        for index in inside:
            if found[index].label == "body" and is_quoted(_words(text, page, index)):
                found[index] = Role("quote", "quoted from its beginning to its end")
    return found


def _plain(is_body: bool, was_body: bool, reason: str) -> Role:  # noqa: FBT001 what was settled, and what was before
    if is_body:
        return Role(
            "body", f"reads like an article: {reason}" if was_body else "prose, where there is hardly anything else"
        )
    if was_body:
        return Role("boilerplate", "said above, or a page number, or among comments")
    return Role("boilerplate", f"not the article: {reason}")


def settled(text: str, page: Page, body: Sequence[bool]) -> list[bool]:
    """The body without page numbers and whole passages that stand above already.

    All prose counts where the chain finds no body at all, and all long prose where the text holds hardly anything else.
    """
    if not any(body):
        short = len(body) <= 3
        return [bool(one.prose) or (short and one.words > 2) for one in page.traits]
    if sum(page.prose) >= MOSTLY * sum(one.words for one in page.traits):
        body = [mine or one.kind == "P" for mine, one in zip(body, page.traits, strict=True)]
    end = _comments_begin(text, page, body)
    body = [mine and i < end and not PAGE_NUMBER.fullmatch(_words(text, page, i)[-60:]) for i, mine in enumerate(body)]
    again = repeated([_words(text, page, i) if mine else "" for i, mine in enumerate(body)])
    return [mine and not twice for mine, twice in zip(body, again, strict=True)]


def _comments_begin(text: str, page: Page, body: Sequence[bool]) -> int:
    """The heading of the comments, if one stands below most of the article, else the end of the text."""
    prose = list(accumulate(one.prose * mine for one, mine in zip(page.traits, body, strict=True)))
    for index, one in enumerate(page.traits):
        if one.words <= 8 and prose[index] > prose[-1] / 2 and COMMENT_HEAD.fullmatch(_words(text, page, index)[:80]):
            return index
    return len(body)


def _around(text: str, page: Page, inside: Sequence[int]) -> Iterator[tuple[int, Role]]:
    first, last = inside[0], inside[-1]
    headline = _headline(page, inside)
    if headline is not None:
        yield headline, Role("headline", "the line above the article that shares its words")
        for index in range(headline):
            if _words(text, page, index) == _words(text, page, headline):
                yield index, Role("boilerplate", "the headline, said before")
    top = first if headline is None else min(first, headline)
    lead = next((i for i in inside if page.traits[i].prose and i != headline), first)
    head = [i for i in range(max(0, top - 3), min(lead, first + LEAD)) if i != headline]
    yield from _bylines(text, page, head, beside=headline)
    tail = next((i for i in reversed(inside) if page.traits[i].prose), last)
    yield from _bylines(text, page, range(tail + 1, min(last + 1 + TRAILER, len(page.traits))))
    yield from _comments(text, page, last)


def _headline(page: Page, inside: Sequence[int]) -> int | None:
    """The line above the body, or the body's own first line, that looks most like its headline."""
    first, stems = inside[0], _stems(page, inside)
    scored = [(_headline_score(page, i, first, stems), -i) for i in range(max(0, first - HEAD), first)]
    if page.traits[first].kind in "sml" and len(inside) > 1:
        scored.append((_headline_score(page, first, first, _stems(page, inside[1:])), -first))
    best, index = max(scored, default=(0.0, 0))
    return -index if best >= ENOUGH else None


def _stems(page: Page, inside: Sequence[int]) -> frozenset[str]:
    tokens = frozenset[str]().union(*(page.traits[i].tokens for i in inside[:VOCABULARY]))
    return frozenset(token[:STEM] for token in tokens - STOP_WORDS)


def _headline_score(page: Page, index: int, first: int, stems: frozenset[str]) -> float:
    traits = page.traits[index]
    content = {token[:STEM] for token in traits.tokens - STOP_WORDS}
    if not 2 <= traits.words <= LONGEST_HEADLINE or not content or traits.prose >= SHORT:
        return 0.0
    score = len(content & stems) / len(content) - 0.02 * (first - index)
    score += 0.3 if page.title == index else 0.2 if index == 0 else 0.0
    score -= 0.4 * (traits.ended or _is_dated(traits)) + 0.3 * (traits.words == 2) + 0.4 * page.paragraphs[index].part
    score -= 0.3 * (not NEITHER.isdisjoint(traits.families))
    return score + 0.2 * (index + 1 < first and _is_dated(page.traits[index + 1]))


def _is_dated(traits: Traits) -> bool:
    return "dated S" in traits.features or "dated M" in traits.features


def _bylines(text: str, page: Page, where: Sequence[int], *, beside: int | None = None) -> Iterator[tuple[int, Role]]:
    """Lines that date the article or name its author; names alone count beside such a line or beside the headline."""
    sure = [index for index in where if _is_byline(text, page, index)]
    near = sure if beside is None else [*sure, beside]
    for index in where:
        if index in sure:
            yield index, Role("byline", "names a date or an author")
        elif _is_name(_words(text, page, index), page.traits[index]) and (
            (index == 0 and where[-1] == 0) or any(abs(index - other) <= BESIDE for other in near)
        ):
            yield index, Role("byline", "a name beside the article")


def _is_byline(text: str, page: Page, index: int) -> bool:
    """Whether a line says little but a date or an author: longer ones have to use the words of bylines."""
    traits, paragraph = page.traits[index], page.paragraphs[index]
    longest = LONGEST_BYLINE if "byline" in traits.families else SHORT
    if not 0 < traits.words <= longest or traits.kind in "Pp":
        return False
    if any(find_dates(text, paragraph.start, paragraph.end)):
        return True
    return bool(BY.match(_words(text, page, index))) and traits.words <= SHORT and not traits.ended


def _is_name(words: str, traits: Traits) -> bool:
    return not traits.families and bool(NAME.fullmatch(words))


def _comments(text: str, page: Page, last: int) -> Iterator[tuple[int, Role]]:
    """The comments below the article: from their heading to the footer, and lines that only comments have."""
    is_open, left = False, 0
    for index in range(last + 1, len(page.traits)):
        words, traits = _words(text, page, index), page.traits[index]
        if traits.words <= 8 and COMMENT_HEAD.fullmatch(words):
            is_open = True
        elif COMMENT_LINE.fullmatch(words[:400]):
            left = COMMENTED
        elif traits.size == "S" and not NEITHER.isdisjoint({*traits.families} - {"comment"}):
            is_open, left = False, 0
        if is_open or left:
            left -= 1 if left else 0
            yield index, Role("comment", "below the article, among comments")


def _words(text: str, page: Page, index: int) -> str:
    return text[page.paragraphs[index].start : page.paragraphs[index].end]
