"""Names set beside one another for one actor: `Ryan Dillon, the spokesman`, `Full Name (FN)`, `X, also known as Y`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, Literal

from crossclaim.evidence import Mention
from crossclaim.link.actors.known import sights
from crossclaim.link.actors.names import HEAD_ENDS, WORD, folded, is_name
from crossclaim.link.actors.surroundings import initials

Apposition = Literal["", "known as", "acronym", "bracket", "title"]

NEAR: Final = 60
"""Characters that may stand between two names set beside one another."""
BETWEEN: Final = re.compile(
    r"(?:'s|’s)? ?(?:\[\d{1,3}\])? ?(?P<mark>[,(–—:-]?) ?(?:\[\d{1,3}\])? ?"
    r"(?P<said>(?:(?:who|which) (?:is|was|are) )?"
    r"(?:also |better |formerly |previously |commonly |locally |officially )?"
    r"(?:known (?:by (?:its|his|her|their|the) (?:\w+ ){1,3})?as|called|referred to as|nicknamed|dubbed|aka|a\.k\.a\."
    r"|i\.e\.|or|is|was)\b)?"
    r" ?['\"“”‘’]? ?(?:the |an? |his |her |its |their )?",
    re.IGNORECASE,
)
SPACES: Final = re.compile(r"\s+")
OFFICE: Final = re.compile(
    r"\b(?:president|premier|minister|secretary|chancellor|governor|mayor|senator|ambassador|envoy|representative|"
    r"commander|commandant|chief|general|officer|spokes(?:man|woman|person)|leader|head|director|chairman|chairwoman|"
    r"coordinator|founder|official|deputy|emir|caliph|king|queen|prince|sheikh|cleric|judge|prosecutor|lawyer|"
    r"adviser|advisor|aide|analyst|expert|member|resident|activist|journalist|reporter|speaker|ruler|dictator|boss)\b",
    re.IGNORECASE,
)
MANY: Final = re.compile(
    r"\b(?:officials?|officers?|members?|residents?|activists?|journalists?|reporters?|analysts?|experts?|aides?|"
    r"advis[eo]rs?|lawyers?|generals?|clerics?|judges?)$",
    re.IGNORECASE,
)
"""Offices that many hold at once: elsewhere in the text another of them may be meant."""
COPULA: Final = frozenset({"is", "was"})


def apposition(before: str, between: str, after: str, *, are_people: bool) -> Apposition:
    """How two names that stand in a text one after the other, with `between` in the middle, are said to be one.

    Empty where they are not. An office beside a name counts where both are people; linear in the words.
    """
    found = BETWEEN.fullmatch(SPACES.sub(" ", between)) if len(between) <= NEAR else None
    if found is None:
        return ""
    said, mark = (found["said"] or "").lower(), found["mark"]
    if said and said not in {"or", *COPULA}:
        return "known as"
    if are_people and is_office(before) != is_office(after) and (mark == "," or said in COPULA):
        return "title"
    if _is_acronym(before, after) and (mark == "(" or said == "or"):
        return "acronym"
    return "bracket" if mark == "(" and not said and not are_people and after[:1].isupper() else ""


def set_beside(text: str, mentions: Sequence[Mention]) -> Mapping[str, tuple[str, ...]]:
    """The names that a text sets beside others, by the other folded.

    An office leads to who holds it, `Y` to `X` in `X, also known as Y`, an acronym to its name.
    """
    found: dict[str, set[str]] = {}
    actors = sorted((one for one in mentions if one.kind == "actor"), key=lambda one: (one.span.start, one.span.end))
    for one, other in pairwise(actors):
        between = text[one.span.end : other.span.start] if one.span.end <= other.span.start else "."
        for words, name in _joined(one, between, other):
            found.setdefault(folded(words.name), set()).add(name.name)
    return {words: tuple(sorted(names)) for words, names in found.items()}


def _joined(one: Mention, between: str, other: Mention) -> Iterator[tuple[Mention, Mention]]:
    """Which of two neighbours leads to the other, if the text says that they are one."""
    words, after = one.span.quote, other.span.quote
    how = apposition(words, between, after, are_people=_is_person(one) or _is_person(other))
    if how == "title":
        office, name = (one, other) if is_office(words) else (other, one)
        if is_office(office.name) and not MANY.search(office.span.quote):
            yield office, name
    elif how == "known as" and is_name(words) and is_name(after):
        yield other, one
    elif how == "acronym":
        yield (one, other) if len(words) < len(after) else (other, one)


def _is_person(mention: Mention) -> bool:
    """Whether a mention may be somebody's name: a known person's, or two words or more that nobody is known by."""
    if is_office(mention.span.quote) or not is_name(mention.span.quote):
        return False
    known = sights(mention.name)
    return all(one.actor.kind == "person" for one in known) if known else " " in folded(mention.name)


def is_office(words: str) -> bool:
    """Whether words tell of an office rather than of somebody by name: `the spokesman`, not `General Dorrian`."""
    head = HEAD_ENDS.split(words, maxsplit=1)[0]
    found = WORD.findall(head)
    return bool(found) and OFFICE.fullmatch(found[-1]) is not None


def _is_acronym(one: str, other: str) -> bool:
    short, long = sorted((one.replace(".", ""), other), key=len)
    letters = short.strip("'\"“”‘’")
    return len(letters) > 1 and letters.isupper() and initials(long).startswith(letters.casefold())
