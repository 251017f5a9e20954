"""Pronouns: which words they are, whom they may stand for, and where earlier mentions stand to them."""

from collections.abc import Iterator, Sequence
from typing import Final

from crossclaim.extract.network.phrases import Phrases
from crossclaim.extract.network.scene import Scene
from crossclaim.nlp.reading import Link
from crossclaim.nlp.words import Bounds

ONE: Final = frozenset({"i", "me", "my", "mine", "myself"})
WE: Final = ONE | {"we", "us", "our", "ours", "ourselves"}
HE: Final = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself"})
IT: Final = frozenset({"it", "its", "itself"})
THEY: Final = frozenset({"they", "them", "their", "theirs", "themselves"})
RELATIVE: Final = frozenset({"who", "whom", "whose", "which", "that"})
POINTING: Final = frozenset(
    {"this", "these", "those", "all", "both", "one", "some", "many", "others", "each", "you", "your"}
)
PRONOUNS: Final = WE | HE | IT | THEY | RELATIVE | POINTING
NOBODY: Final = frozenset({"time", "quantity", "money", "weapon"})
PARALLEL: Final = 6.0
"""What the head of the sentence before is worth to a pronoun at the head of a sentence, in the links' scores."""
FAR: Final = 0.005
"""What each character between costs."""
AT_HEAD: Final = 4
"""Characters of an article before the head of a sentence."""
REACH: Final = 500
"""Characters before a pronoun in which whom it means is looked for where no link leads anywhere."""
GROUPS: Final = frozenset({"government", "forces", "armed-group", "body"})


class Pronouns:
    """Whom the pronouns of one text may stand for."""

    def __init__(self, scene: Scene, phrases: Phrases) -> None:
        self._scene = scene
        self._phrases = phrases

    def weighed(self, bounds: Bounds, links: Sequence[Link]) -> list[Link]:
        """The earlier mentions that the network links a pronoun to, the likeliest first.

        Near ones rather than far ones; at the head of a sentence, whoever stands at the head of the one before.
        """
        before = self._head_before(bounds)
        scored = [(-self._score(bounds, one, before), number, one) for number, one in enumerate(links)]
        return [one for _, _, one in sorted(scored, key=lambda row: row[:2])]

    def antecedent(self, bounds: Bounds) -> Bounds | None:
        """The mention right before `who` or `which`."""
        if self._scene.text[slice(*bounds)].lower() not in RELATIVE:
            return None
        marks = [(one.start, one.end) for one in self._scene.entities(max(0, bounds[0] - REACH), bounds[0])]
        names = [(one.start, one.end) for one in self._scene.names(max(0, bounds[0] - REACH), bounds[0])]
        near = [one for one in (*marks, *names) if 0 < bounds[0] - one[1] <= len(", ")]
        return min(near, default=None)

    def kind(self, bounds: Bounds) -> str:
        """What a mention is, by the knowledge or by the network; empty where neither says."""
        if self._scene.text[slice(*bounds)].lower() in HE:
            return "person"
        marked = next((one.kind for one in self._scene.entities(*bounds) if one.end == bounds[1]), "")
        known = self._phrases.known(bounds)
        if known is not None and known.actor is not None and known.actor.kind == "person" and known.how != "noun":
            return "person"
        if marked or known is None:
            return marked
        return known.actor.kind if known.actor is not None else "location"

    def fits(self, pronoun: str, bounds: Bounds) -> bool:
        """Whether a pronoun can stand for a mention: `he` for a person, `it` for none, `they` for no single one."""
        kind = self.kind(bounds)
        if kind in NOBODY:
            return False
        if pronoun in HE:
            return kind in {"person", ""}
        return kind != "person" if pronoun in IT or pronoun in THEY else True

    def nearest(self, bounds: Bounds) -> Bounds | None:
        """Whom a pronoun likely means where no link leads anywhere: the head of the sentence before, else the last."""
        word = self._scene.text[slice(*bounds)].lower()
        if word not in HE | IT | THEY:
            return None
        found = list(self._people(bounds) if word in HE else self._groups(bounds))
        before = self._scene.sentence(bounds[0])[0]
        heads = {before, self._scene.sentence(max(0, before - 1))[0]}
        first = [one for one in found if any(head <= one[0] <= head + AT_HEAD for head in heads)]
        return next(reversed(first or found), None)

    def _score(self, bounds: Bounds, link: Link, before: int | None) -> float:
        start = link.earlier[0]
        is_parallel = before is not None and before <= start <= before + AT_HEAD
        return link.score + PARALLEL * is_parallel - FAR * (bounds[0] - start)

    def _head_before(self, bounds: Bounds) -> int | None:
        """Where the sentence before begins, for a pronoun at the head of its own."""
        start = self._scene.sentence(bounds[0])[0]
        return self._scene.sentence(start - 1)[0] if start > 0 and bounds[0] - start <= len("“") else None

    def _people(self, bounds: Bounds) -> Iterator[Bounds]:
        return ((start, end) for start, end, _ in self._phrases.people(max(0, bounds[0] - REACH), bounds[0]))

    def _groups(self, bounds: Bounds) -> Iterator[Bounds]:
        for one in self._scene.names(max(0, bounds[0] - REACH), bounds[0]):
            if one.actor is not None and one.actor.kind in GROUPS:
                yield one.start, one.end
