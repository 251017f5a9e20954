"""Names that follow a rule: a demonym, name or leader and a noun (`Syrian regime`, `Iraq's army`, `Assad's forces`)."""

from dataclasses import dataclass
from typing import Final

from crossclaim.knowledge.actors import Actor
from crossclaim.knowledge.nouns import Noun
from crossclaim.knowledge.table import HONORIFIC, Table
from crossclaim.knowledge.words import Words

MODIFIERS: Final = 2
STOPS: Final = frozenset({
    "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "from", "had", "has", "have", "in", "is", "it",
    "its", "no", "nor", "not", "of", "on", "or", "our", "own", "so", "than", "that", "the", "their", "then", "this",
    "to", "was", "were", "which", "who", "will", "with", "would",
})  # fmt: skip
STATE_FORCES: Final = frozenset({"government", "forces"})
MEMBERS: Final = frozenset({"forces", "armed", "officials"})


@dataclass(frozen=True, slots=True)
class Written:
    """A noun as it stands in a text: the words `[first, last)`, in lower case with single spaces in `text`."""

    first: int
    last: int
    noun: Noun
    text: str


def written(words: Words, first: int, last: int, noun: Noun) -> Written:
    """The noun as written at these words."""
    text = words.text[words.starts[first] : words.ends[last - 1]]
    return Written(first, last, noun, " ".join(text.lower().split()))


def noun_after(words: Words, end: int, table: Table) -> Written | None:
    """The noun that follows a name ending before word `end`.

    After a possessive one or two further words may stand between (`Assad's brutal regime`).
    """
    for at in range(end, end + 1 + (MODIFIERS if end - 1 in words.possessive else 0)):
        if at >= len(words) or not words.is_joined(at):
            return None
        for last, nouns in table.nouns.at(words, at):
            if nouns[0].section != HONORIFIC:
                return written(words, at, last, nouns[0])
        if words.keys[at] in STOPS or not words.text[words.starts[at]].islower():
            return None
    return None


def compose(base: Actor, noun: Written, table: Table) -> Actor | None:
    """The actor that a name and a noun stand for together, or None where they are two things.

    A state or people with a noun makes a name (`Syrian` + `troops`); a group with a noun for its members is the group
    (`Hezbollah fighters`), with another noun its people (`Hezbollah sources`); a leader with a noun for government
    or forces gives those of the state (`Assad's army`).
    """
    if base.kind == "person":
        return _of_leader(base, noun, table)
    if base.adjectives:
        name = f"{base.adjectives[0]} {noun.noun.name(noun.text)}"
        return table.actor(name) or Actor(name, noun.noun.kind, of=base.name, role=noun.noun.role)
    if base.kind in {"collective", "outlet"} or noun.noun.section == "government":
        return None
    if noun.noun.section in MEMBERS:
        return base
    return Actor(f"{base.name} {noun.noun.name(noun.text)}", noun.noun.kind, of=base.name, role=noun.noun.role)


def specify(actor: Actor, state: Actor, table: Table) -> Actor:
    """The actor of a bare noun (`government`, `army`, `police`) as that of a state; any other actor as it is.

    For a reader that knows from the context which state is meant. `state` must have adjectives.
    """
    if actor.of or actor.kind not in {"government", "forces"} or not state.adjectives or table.actors.get(actor.name):
        return actor
    name = f"{state.adjectives[0]} {actor.name}"
    return table.actor(name) or Actor(name, actor.kind, of=state.name, role=actor.role)


def _of_leader(base: Actor, noun: Written, table: Table) -> Actor | None:
    of = table.actors.get(base.of)
    if of is None or noun.noun.section not in STATE_FORCES:
        return None
    return compose(of, noun, table) if of.kind == "state" else of
