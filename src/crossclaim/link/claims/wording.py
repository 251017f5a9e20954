"""The wording of a claim, built from its fields: `Syrian government traded with Islamic State in Raqqa, 2014`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from crossclaim.link.claims.amounts import Amount

AND: Final = " and "
DENIAL: Final = "did not "
STANDING: Final = "does not "
MANY: Final[Mapping[str, str]] = {"was": "were", "is": "are", "has": "have"}
"""What a verb begins with, of one and of many."""
PEOPLE: Final = frozenset({"children", "gunmen", "men", "people", "police", "women"})
ONE: Final = ("ss", "us", "is")
"""How words end that look like many and are one."""
COUNTED: Final[Mapping[str, str]] = {
    "killed": "killed", "wounded": "wounded", "captured": "captured", "fighters": "fighters", "vehicles": "vehicles",
    "civilians": "civilians", "distance_km": "km", "duration_days": "days",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Phrase:
    """How a type with its mode is said: affirmed, denied, with what before the recipient, and without an agent."""

    affirmed: str
    denied: str
    before: str
    passive: str


@dataclass(frozen=True, slots=True)
class Fields:
    """What a claim is built from; names as they are shown. `polarity` is that of its members."""

    type: str
    mode: str
    polarity: int
    is_future: bool
    agents: Sequence[str]
    recipients: Sequence[str]
    places: Sequence[str]
    when: str
    amounts: Sequence[Amount]


def wording(fields: Fields) -> str:
    """The claim in one line."""
    phrases = load_phrases()
    phrase = phrases.get(f"{fields.type}/{fields.mode}") or phrases[fields.type]
    held = fields.type == "CONTROLS" and fields.places
    subjects = fields.agents or fields.recipients
    verb = _verb(phrase, fields)
    parts = [AND.join(subjects), _of_many(verb, phrase) if are_many(subjects) else verb]
    if fields.agents and fields.recipients and not held:
        parts += [phrase.before, AND.join(fields.recipients)]
    if fields.places:
        parts += ["" if held else "in", AND.join(fields.places)]
    line = " ".join(part for part in parts if part)
    counts = [_count(one) for one in fields.amounts if not _is_said(one, fields.amounts)]
    return ", ".join(part for part in (line, fields.when, *counts) if part)


@cache
def load_phrases() -> Mapping[str, Phrase]:
    """The phrases by type, or type and mode (`ASSAULT/aerial`); read once."""
    text = files("crossclaim.link.claims").joinpath("wordings.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {row[0]: Phrase(*row[1:]) for row in rows}


def _verb(phrase: Phrase, fields: Fields) -> str:
    """The verb as it is affirmed, denied or foretold, with an agent or without."""
    if not fields.agents:
        return _negated(phrase.passive) if fields.polarity < 0 else phrase.passive
    if fields.is_future and phrase.denied.startswith(DENIAL):
        base = phrase.denied.removeprefix(DENIAL)
        return f"will not {base}" if fields.polarity < 0 else f"will {base}"
    return phrase.denied if fields.polarity < 0 else phrase.affirmed


def are_many(subjects: Sequence[str]) -> bool:
    """Whether a verb of these is one of many: of several, or of one whose words are plural (`fighters`, `two men`)."""
    if len(subjects) != 1:
        return len(subjects) > 1
    last = subjects[0].rpartition(" ")[2]
    is_plural = last.endswith("s") and not last.endswith(ONE)
    return last in PEOPLE or (last[:1].islower() and is_plural)


def _of_many(verb: str, phrase: Phrase) -> str:
    """`attacks` as `attack`, `was attacked` as `were attacked`; a past verb is the same of one and of many."""
    if phrase.denied.startswith(STANDING):
        base = phrase.denied.removeprefix(STANDING)
        known = {phrase.affirmed: base, phrase.denied: f"do not {base}"}
        if verb in known:
            return known[verb]
    first, blank, rest = verb.partition(" ")
    return f"{MANY.get(first, first)}{blank}{rest}"


def _is_said(amount: Amount, among: Sequence[Amount]) -> bool:
    """Whether a bare number stands among the others with its unit."""
    return amount.role not in COUNTED and any(other.role in COUNTED and other.value == amount.value for other in among)


def _negated(passive: str) -> str:
    """`was attacked` as `was not attacked`; other words with what they are not."""
    first, _, rest = passive.partition(" ")
    return f"{first} not {rest}" if first in {"was", "is"} else f"it is not so that it {passive}"


def _count(amount: Amount) -> str:
    about = "" if amount.is_exact else "about "
    return f"{about}{amount.value:g} {COUNTED.get(amount.role, '')}".strip()
