"""Judgements of analysts on two of a kind: how one takes the place of another, and how it is taken back."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from crossclaim.errors import RequestError
from crossclaim.evidence import Judgement, JudgementId
from crossclaim.link.actors import effective

Verdict = Literal["same", "different", "unsure"]
IsOn = Callable[[Judgement], bool]

KIND: Final = "jdg"


@dataclass(frozen=True, slots=True)
class Analyst:
    """Who judges, when (ISO 8601 in UTC), and why, as far as told."""

    by: str
    at: str
    reason: str = ""


def judgement_on(
    two: tuple[str, str], verdict: Verdict, analyst: Analyst, every: Sequence[Judgement], is_on: IsOn
) -> Judgement:
    """A judgement on two; it supersedes the one that holds on the same. RequestError where the two are one."""
    if two[0] == two[1]:
        raise RequestError(two[0], found="the same twice", expected="two", advice="Name another.")
    subjects = tuple(sorted(two))
    before = next((one for one in effective(every, is_on) if one.subjects == subjects), None)
    return Judgement(subjects, verdict, analyst.by, analyst.at, "", analyst.reason, before.id if before else None)


def judgements_on(
    subjects: Collection[str], every: Sequence[Judgement], is_on: IsOn
) -> Iterator[tuple[Judgement, bool]]:
    """The judgements on some subjects, in the order they were made, and whether each holds still."""
    holding = {one.id for one in effective(every, is_on)}
    for one in every:
        if is_on(one) and not set(subjects).isdisjoint(one.subjects):
            yield one, one.id in holding


def withdrawal_of(
    typed: str, analyst: Analyst, every: Sequence[Judgement], is_on: IsOn, advice: str
) -> tuple[Judgement, Judgement]:
    """What takes back a judgement by its id or first digits, the last that holds where empty; and what it withdraws.

    RequestError with `advice` where there is nothing to take back, or more than one.
    """
    holding = effective(every, is_on)
    start = typed if typed.startswith(KIND) or not typed else f"{KIND}1-{typed}"
    undoable = [one for one in holding if one.verdict != "withdrawn"]
    found = [one for one in holding if one.id.startswith(start)] if typed else undoable[-1:]
    if len(found) != 1:
        several = "several judgements that begin so" if found else "no such judgement that holds"
        raise RequestError(typed or "undo", found=several, advice=advice)
    old = found[0]
    new = Judgement(old.subjects, "withdrawn", analyst.by, analyst.at, "", analyst.reason, JudgementId(old.id))
    return new, old
