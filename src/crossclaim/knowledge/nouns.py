"""Words that are actors when they are nouns (`the army`, `rebels`), and the names they make with a demonym."""

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final

from crossclaim.knowledge.actors import Actor, Kind, Role
from crossclaim.knowledge.stored import NounRow, stored

SECTIONS: Final = MappingProxyType[str, tuple[Kind, Role]]({
    "government": ("government", "government"),
    "forces": ("forces", "government"),
    "armed": ("collective", "armed"),
    "civilian": ("collective", "civilian"),
    "officials": ("collective", "government"),
    "source": ("collective", "source"),
    "office": ("person", ""),
    "honorific": ("person", ""),
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun for an actor: `noun` follows the demonym in the name of the actor (`Syrian` + `government`).

    `words` are the ways to write it; those in `bound` (folded) mean an actor only after a demonym or a name.
    """

    noun: str
    section: str
    words: tuple[str, ...]
    bound: frozenset[str]

    @property
    def kind(self) -> Kind:
        """The kind of actor it makes."""
        return SECTIONS[self.section][0]

    @property
    def role(self) -> Role:
        """The role of the people it means."""
        return SECTIONS[self.section][1]

    def name(self, written: str) -> str:
        """What to call the actor: the noun for institutions, the words as written for people."""
        return self.noun if self.kind in {"government", "forces"} else written

    def alone(self, written: str) -> Actor:
        """The actor that the bare noun stands for until the context says more."""
        return Actor(self.name(written), self.kind, role=self.role)


@cache
def load_nouns() -> tuple[Noun, ...]:
    """Every noun of the data files; read once."""
    return tuple(
        Noun(noun, section, tuple(words), frozenset(bound)) for noun, section, words, bound in stored()["nouns"]
    )


def to_row(noun: Noun) -> NounRow:
    """The noun as it is stored: its fields in order, the set sorted."""
    return noun.noun, noun.section, list(noun.words), sorted(noun.bound)
