"""A verb and what stands around it, and lists of noun phrases."""

from dataclasses import dataclass, field
from typing import Final, Literal

from crossclaim.extract.rules.items import Item

Relation = Literal["main", "and", "infinitive", "gerund", "reduced", "relative"]

SKIPPED: Final = frozenset({"adverb", "quote", "other"})
WALLS: Final = frozenset({"stop", "sub", "if"})
TIMES: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow week "
    "month year night morning evening afternoon day days "
    "weeks months years january february march april may june july august september october "
    "november december hours times".split()
)


@dataclass(slots=True)
class Frame:
    """A verb and what stands around it, as indices of items. `subject` and `objects` are grammatical, not logical."""

    verb: int
    item: Item
    subject: list[int] = field(default_factory=list)
    objects: list[int] = field(default_factory=list)
    preps: list[tuple[str, list[int]]] = field(default_factory=list)
    relation: Relation = "main"
    governor: int | None = None
    after: str = ""
    opener: str = ""

    def prep(self, name: str) -> list[int]:
        """The noun phrases after this preposition."""
        return next((phrases for word, phrases in self.preps if word == name), [])

    def slot(self, name: str) -> list[int]:
        """The noun phrases of a slot: `s` and `o` are logical (the doer and the undergoer), others prepositions."""
        if name == "s":
            return self.prep("by") if self.item.is_passive else self.subject
        if name == "o":
            return self.subject if self.item.is_passive else self.objects
        return self.prep(name)


Frames = dict[int, Frame]


def noun_list(items: list[Item], k: int) -> tuple[list[int], int]:
    """The coordinated noun phrases that start at item `k`, and the index after them."""
    found, end = [k], k + 1
    at = k + 1
    pending: list[int] = []
    while at + 1 < len(items):
        kind = items[at].kind
        at = _past_hand(items, at)
        after = at + 1
        if after >= len(items):
            break
        if kind == "comma" and items[at].kind == "and":
            after, kind = at + 1, "and"
        elif kind == "comma" and items[after].kind == "and":
            after, kind = after + 1, "and"
        elif kind == "comma" and items[after].kind == "adverb":
            after += 1
        if after >= len(items) or items[after].kind != "np" or items[after].is_pronoun:
            break
        if kind == "and" and items[at].word != "but":
            found += [*pending, after]
            pending, at = [], after + 1
            end = at
        elif kind == "comma":
            pending.append(after)
            at = after + 1
        else:
            break
    return found, end


def _past_hand(items: list[Item], at: int) -> int:
    """Past `, on the one hand,` within a list; `at` itself where there is none."""
    if (
        at + 3 < len(items)
        and items[at].kind == "comma"
        and items[at + 1].word == "on"
        and items[at + 2].word in {"hand", "one"}
    ):
        k = at + 3
        return k + 1 if items[k].kind == "comma" and k + 1 < len(items) and items[k + 1].kind == "and" else k
    return at


def is_reduced(items: list[Item], v: int) -> bool:
    """Whether a bare past form is a participle after its noun: `the convoy attacked by rebels`."""
    item = items[v]
    bare = item.last - item.first == 1 and not item.modal and item.word.endswith(("ed", "en", "n", "t", "d", "k", "m"))
    return bare and v + 1 < len(items) and items[v + 1].kind == "prep" and items[v + 1].word == "by"
