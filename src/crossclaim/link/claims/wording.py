"""The wording of a claim, built from its fields: `Syrian government traded with Islamic State in Raqqa, 2014`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from crossclaim.link.claims.amounts import Amount

AND: Final = " and "
DENIAL: Final = "did not "
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
    subject = AND.join(fields.agents) or AND.join(fields.recipients)
    parts = [subject, _verb(phrase, fields)]
    if fields.agents and fields.recipients and not held:
        parts += [phrase.before, AND.join(fields.recipients)]
    if fields.places:
        parts += ["" if held else "in", AND.join(fields.places)]
    line = " ".join(part for part in parts if part)
    counts = [_count(one) for one in fields.amounts]
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


def _negated(passive: str) -> str:
    """`was attacked` as `was not attacked`; other words with what they are not."""
    first, _, rest = passive.partition(" ")
    return f"{first} not {rest}" if first in {"was", "is"} else f"it is not so that it {passive}"


def _count(amount: Amount) -> str:
    about = "" if amount.is_exact else "about "
    return f"{about}{amount.value:g} {COUNTED.get(amount.role, '')}".strip()
