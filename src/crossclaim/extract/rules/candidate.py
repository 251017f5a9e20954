"""What a rule proposes before it becomes a statement: a predicate and its parties."""

from dataclasses import dataclass, field

from crossclaim.extract.rules.frame import Frame, Frames, noun_list
from crossclaim.extract.rules.items import Item, Sentence
from crossclaim.extract.rules.lexicon import Lexicon
from crossclaim.extract.rules.memory import Who
from crossclaim.extract.rules.parties import Reader


@dataclass(slots=True)
class Candidate:
    """A proposed statement.

    `first` and `last` are the predicate's tokens; `frame` is the verb whose mood it shares, if any;
    `rule` names what proposed it (`verb`, `phrase`, `noun`, `title` …), `key` the lexicon entry.
    """

    rule: str
    key: str
    type: str
    mode: str
    first: int
    last: int
    agents: list[Who] = field(default_factory=list)
    recipients: list[Who] = field(default_factory=list)
    thirds: list[Who] = field(default_factory=list)
    places: list[Who] = field(default_factory=list)
    frame: Frame | None = None
    reach: list[int] = field(default_factory=list)
    is_carried: bool = False
    is_claimed: bool = False
    is_standing: bool = False
    is_again: bool = False
    claimant: Who | None = None
    claim: tuple[int, int] = (0, 0)
    is_denied: bool = False


@dataclass(slots=True)
class Scene:
    """What the rules see of one sentence."""

    reader: Reader
    sentence: Sentence
    frames: Frames
    lexicon: Lexicon

    def lower(self, i: int) -> str:
        """The word at token `i` in lower case, empty beyond the sentence."""
        words = self.sentence.words
        return words[i].lower if 0 <= i < len(words) else ""

    def item(self, i: int) -> Item:
        """The item that token `i` lies in."""
        return self.sentence.items[self.sentence.item_of[i]]

    def preps_after(self, k: int) -> list[tuple[str, list[int]]]:
        """The prepositional phrases in a row after item `k`."""
        items = self.sentence.items
        out: list[tuple[str, list[int]]] = []
        at = k + 1
        while at + 1 < len(items):
            kind = items[at].kind
            if kind == "prep" and items[at + 1].kind == "np":
                phrases, end = noun_list(items, at + 1)
                out.append((items[at].word, phrases))
                at = end
            elif (kind == "adverb" and items[at + 1].kind == "prep") or (
                kind in {"comma", "and"} and items[at + 1].kind == "prep" and items[at + 1].word != "of"
            ):
                at += 1
            else:
                break
        return out
