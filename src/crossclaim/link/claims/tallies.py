"""Counts that a sentence tells beside a clause, before which readers often stop: `…, killing 28 people`."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from crossclaim.evidence import Number, Span, Statement
from crossclaim.evidence.codebook import NumberRole
from crossclaim.times.numbers import read_number

REACH: Final = 120
"""Characters behind a clause, and before it, that are looked at."""
BREAK: Final = re.compile(
    r"[.!?;][\"'”’)]*\s|\n\s*\n|\s(?:while|but|whereas|after|before|and (?:the|its|a))\s", re.IGNORECASE
)
"""Where what is told of a deed may end."""
FIGURE: Final = (
    r"(?P<figure>\d{1,3}(?:,\d{3})+|\d{1,7}|(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty-)?"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,5}teen|(?:twen|thir|for|fif|six|seven|eigh|"
    r"nine)ty))"
)
ROUGHLY: Final = r"(?:(?:about|around|some|nearly|almost|roughly|over|more than|at least|up to|as many as) )?"
PEOPLE: Final = r"(?: (?:other |more )?(?:people|persons|civilians|fighters|militants|soldiers|troops|men|others))?"
BEHIND: Final[Mapping[NumberRole, re.Pattern[str]]] = MappingProxyType(
    {
        "killed": re.compile(
            rf"\b(?:(?P<doing>killing)|leaving) {ROUGHLY}{FIGURE}\b(?(doing)|{PEOPLE} dead\b)", re.IGNORECASE
        ),
        "wounded": re.compile(
            rf"\b(?:(?P<doing>wounding|injuring)|leaving) {ROUGHLY}{FIGURE}\b(?(doing)|{PEOPLE} (?:wounded|injured)\b)",
            re.IGNORECASE,
        ),
    }
)
"""What tells of a deed what it led to, behind it."""
BEFORE: Final = re.compile(
    rf"\b{FIGURE}{PEOPLE} (?:(?:were|was|had been|have been|are) )?"
    r"(?P<role>killed|died|dead|wounded|injured|hurt) (?:in|by|during|when) (?:(?:an?|the|its|their) )?$",
    re.IGNORECASE,
)
"""The same before it: `28 people were killed in …`."""
HURT: Final = frozenset({"wounded", "injured", "hurt"})
DEEDS: Final = frozenset({"ASSAULT"})
"""Types of events that leave people killed and wounded."""


def tallies(text: str, statement: Statement) -> tuple[Number, ...]:
    """The counts that its sentence tells of a deed beside its clause, of roles that the statement has no number of."""
    if statement.type not in DEEDS:
        return ()
    known = {one.role for one in statement.numbers}
    found: dict[NumberRole, Number] = {}
    for one in _told(text, statement.clause):
        if one.role not in known:
            found.setdefault(one.role, one)
    return tuple(found.values())


def _told(text: str, clause: Span) -> Iterator[Number]:
    begin = max(0, clause.start - REACH)
    before = BEFORE.search(text[begin : clause.start])
    if before is not None:
        yield from _number(text, before, begin, "wounded" if before["role"].casefold() in HURT else "killed")
    ends = BREAK.search(text, clause.end, clause.end + REACH)
    behind = text[clause.start : ends.start() if ends else clause.end + REACH]
    for role, words in BEHIND.items():
        for match in words.finditer(behind):
            yield from _number(text, match, clause.start, role)


def _number(text: str, match: re.Match[str], start: int, role: NumberRole) -> Iterator[Number]:
    """The number of a match, if its words say one."""
    words = match["figure"].casefold()
    digits = words.replace(",", "")
    said = None if digits.isdigit() else read_number(words.split("-"))
    value = float(digits) if digits.isdigit() else float(said.value) if said else None
    if value is not None:
        yield Number(role, value, Span.of(text, start + match.start("figure"), start + match.end("figure")))
