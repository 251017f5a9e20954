"""What the finder gives: a stretch of the text, and whom or what it names."""

from dataclasses import dataclass
from typing import Literal

from crossclaim.knowledge.actors import Actor
from crossclaim.knowledge.places import Place

How = Literal["name", "weak", "demonym", "people", "capital", "place", "composed", "titled", "noun"]


@dataclass(frozen=True, slots=True)
class Found:
    """The stretch `[start, end)` of a text that names an actor, a place, or both (a state is both).

    `how` says by what right: `name` a name or alias; `weak` an alias that needs a context (`the coalition`);
    `demonym` an adjective (`Syrian`); `people` a plural (`Syrians`); `capital` a city that may stand for its
    government (the context decides; `place` is the city); `place`; `composed` a rule (`the Syrian regime`,
    `Assad's forces`); `titled` a person with the title before the name; `noun` a bare noun (`the army`, `officials`).
    `parts` are the names within, in order (`Iran` in `Iranian President Hassan Rouhani`); `others` the further
    actors that share the alias, where the text alone cannot tell.
    """

    start: int
    end: int
    actor: Actor | None
    place: Place | None
    how: How
    parts: tuple["Found", ...] = ()
    others: tuple[Actor, ...] = ()

    @property
    def name(self) -> str:
        """The canonical name: the actor's, or the place's where no actor is meant."""
        if self.actor is not None:
            return self.actor.name
        return self.place.name if self.place is not None else ""

    def moved(self, by: int) -> "Found":
        """The find in a text in which so many characters stand before the one that was searched."""
        if not by:
            return self
        parts = tuple(part.moved(by) for part in self.parts)
        return Found(self.start + by, self.end + by, self.actor, self.place, self.how, parts, self.others)


@dataclass(frozen=True, slots=True)
class Hit:
    """A find with the words `[first, last)` it covers."""

    first: int
    last: int
    found: Found
