"""Names that follow a rule: a demonym, name or leader and a noun (`Syrian regime`, `Iraq's army`, `Assad's forces`)."""

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
MEMBERS: Final = frozenset({"forces", "armed"})


def noun_after(words: Words, end: int, table: Table) -> tuple[int, Noun] | None:
    """The noun that follows a name ending before word `end`, and the word after it.

    After a possessive one or two further words may stand between (`Assad's brutal regime`).
    """
    for at in range(end, end + 1 + (MODIFIERS if end - 1 in words.possessive else 0)):
        if at >= len(words) or not words.is_joined(at):
            return None
        for last, nouns in table.nouns.at(words, at):
            if nouns[0].section != HONORIFIC:
                return last, nouns[0]
        if words.keys[at] in STOPS or not words.text[words.starts[at]].islower():
            return None
    return None


def compose(base: Actor, noun: Noun, table: Table) -> Actor | None:
    """The actor that `base` and `noun` name together, or None where they are two things.

    >>> compose(load_actors().get("Hezbollah"), fighters, table).name
    'Hezbollah'
    """
    if base.kind == "person":
        return _of_leader(base, noun, table)
    if base.adjectives:
        return _of_people(base, noun, table)
    if base.kind in {"collective", "outlet"}:
        return None
    if noun.section in MEMBERS:
        return base
    if noun.section == "government":
        return None
    return Actor(f"{base.name} {noun.noun}", noun.kind, of=base.name, role=noun.role)


def _of_people(base: Actor, noun: Noun, table: Table) -> Actor:
    name = f"{base.adjectives[0]} {noun.noun}"
    return table.actor(name) or Actor(name, noun.kind, of=base.name, role=noun.role)


def _of_leader(base: Actor, noun: Noun, table: Table) -> Actor | None:
    of = table.actors.get(base.of)
    if of is None or noun.section not in STATE_FORCES:
        return None
    return compose(of, noun, table) if of.kind == "state" else of
