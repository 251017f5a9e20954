"""Who was named so far, and whom `it`, `they`, `the group` and `we` stand for: the nearest that fits."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import Final

from crossclaim.knowledge.found import Found
from crossclaim.knowledge.table import load_table

REACH: Final = 3
"""How many sentences back a pronoun may point."""
REACH_NOUN: Final = 12
"""How many sentences back `the group` may point."""

HE: Final = frozenset("he him his she her hers".split())
IT: Final = frozenset({"it", "its"})
THEY: Final = frozenset("they them their theirs these those both all".split())
WE: Final = frozenset("we us our ours i me my mine".split())
ARMED: Final = frozenset({"armed-group"})
BODIES: Final = frozenset({"state", "government", "armed-group", "body", "forces"})
BY_NOUN: Final[dict[str, frozenset[str]]] = {
    **dict.fromkeys("group groups organization organizations organisation movement militia".split(), ARMED),
    **dict.fromkeys("militants terrorists rebels guerrillas insurgents jihadists extremists".split(), ARMED),
    **dict.fromkeys("regime government authorities".split(), frozenset({"government"})),
    **dict.fromkeys("country nation".split(), frozenset({"state"})),
}
REPORTERS: Final = frozenset(
    "analyst analysts expert experts observers outlets media sources source reports reporters journalists".split()
)
"""Those who only say what others do: `they` seldom means them."""
STATE_BODIES: Final = frozenset("army military police government".split())
IT_KINDS: Final = frozenset({"state", "government", "armed-group", "body", "forces", "outlet"})
THEY_KINDS: Final = frozenset({"collective", "armed-group", "forces", "state", "government", "body"})


@dataclass(frozen=True, slots=True)
class Who:
    """A participant in view: canonical name, its words `[start, end)`, and what is known of it.

    `kind` is a kind of actor, `place`, `thing`, or empty; `noun` the head noun in lower case; `is_weak` says that the
    actor only qualifies another thing (`Iranian interests`); `place` is the canonical name of the place, if it is one.
    """

    name: str
    start: int
    end: int
    kind: str = ""
    noun: str = ""
    is_known: bool = False
    is_plural: bool = False
    is_weak: bool = False
    is_pronoun: bool = False
    place: str = ""
    role: str = ""
    stands_for: str = ""
    of: str = ""

    @property
    def is_actor(self) -> bool:
        """Whether this can take part in a statement."""
        return self.kind not in {"", "thing", "place"}


@dataclass(frozen=True, slots=True)
class Seen:
    """One earlier mention: who, in which sentence, at which item, and whether as a subject."""

    who: Who
    sentence: int
    item: int
    is_subject: bool


@dataclass(slots=True)
class Memory:
    """The mentions of one document in reading order, and the bodies that people belong to."""

    seen: list[Seen] = field(default_factory=list)
    body_of: dict[str, str] = field(default_factory=dict)
    by_noun: dict[str, Who] = field(default_factory=dict)
    surnames: dict[str, str] = field(default_factory=dict)
    author: str = ""
    events: dict[str, tuple[list[Who], list[Who]]] = field(default_factory=dict)
    states: Counter[str] = field(default_factory=Counter)
    regime: str = ""
    pair: tuple[Who, ...] = ()
    strikers: tuple[list[Who], list[Who]] = field(default_factory=lambda: ([], []))

    def count_states(self, found: Iterable[Found]) -> None:
        """Count the states that a stretch of the text names, by themselves or through what is theirs."""
        for one in found:
            if one.actor is not None and one.actor.kind == "state":
                self.states[one.actor.name] += 1
            elif one.actor is not None and one.actor.of:
                self.states[one.actor.of] += 1

    @property
    def home(self) -> str:
        """The state that the text names most, of which a bare `the army` is; empty where it names none."""
        return max(self.states, key=lambda name: self.states[name], default="")

    def note(self, who: Who, sentence: int, item: int, *, is_subject: bool, titles: tuple[str, ...] = ()) -> None:
        """Remember a mention; `titles` are the offices it was given (`president`), by which it may be called again."""
        if not who.is_actor or who.is_weak:
            return
        if who.is_pronoun:  # `the army`, said of one already named: `it` may mean that one
            self.seen.append(Seen(who, sentence, item, is_subject))
            return
        self.seen.append(Seen(who, sentence, item, is_subject))
        for noun in (who.noun, *titles):
            if noun:
                self.by_noun[noun] = who
        if who.kind == "person" and " " in who.name:
            self.surnames[who.name.rsplit(" ", 1)[-1].lower()] = who.name

    def pronoun(self, word: str, span: tuple[int, int], sentence: int, item: int, speaker: str) -> Who | None:
        """Whom a pronoun stands for; None where nothing near fits."""
        if word in WE:
            return self._we(word, span, speaker)
        if word in HE:
            return self._nearest(
                span, sentence, item, [one for one in self._recent(sentence) if one.who.kind == "person"]
            )
        if word in IT:
            fit = [one for one in self._recent(sentence) if one.who.kind in IT_KINDS and not one.who.is_plural]
            return self._nearest(span, sentence, item, fit)
        if word in THEY:
            fit = [
                one for one in self._recent(sentence) if one.who.kind in THEY_KINDS and one.who.noun not in REPORTERS
            ]
            return self._nearest(span, sentence, item, fit)
        return None

    def definite(self, noun: str, span: tuple[int, int], sentence: int, *, is_plural: bool) -> Who | None:
        """Whom `the group`, `the regime`, `the army` stands for; None where nothing fits."""
        kinds = BY_NOUN.get(noun)
        same = self._most_named(noun) or self.by_noun.get(noun)
        if same is not None and (same.is_known or same.kind == "person"):
            return _at(same, span, noun)
        if kinds is not None:
            for one in reversed(self.seen):
                if sentence - one.sentence > REACH_NOUN:
                    break
                if one.who.kind in kinds and one.who.is_known:
                    return replace(_at(one.who, span, noun), is_plural=is_plural)
        return None

    def _most_named(self, noun: str) -> Who | None:
        """The army, police or government that the text has named most so far, the first of equals."""
        if noun not in STATE_BODIES:
            return None
        named = [one.who for one in self.seen if one.who.noun == noun and one.who.is_known and not one.who.is_pronoun]
        counts = Counter(who.name for who in named)
        most = max(counts.values(), default=0)
        return next((who for who in named if counts[who.name] == most), None)

    def _we(self, word: str, span: tuple[int, int], speaker: str) -> Who | None:
        name = speaker or self.author or self._first_body()
        if not name:
            return None
        is_one = word in {"i", "me", "my", "mine"}
        name = name if is_one else self._body(name)
        return Who(name, *span, kind="collective", is_plural=True, is_pronoun=True, is_known=True)

    def _body(self, name: str) -> str:
        """The body that somebody speaks for, by the text or by what is known of him."""
        known = load_table().actors.get(name)
        return self.body_of.get(name) or (known.of if known is not None and known.kind == "person" else "") or name

    def _first_body(self) -> str:
        """Whose text this is likely to be: the first body that acts in it."""
        bodies = [one for one in self.seen if one.who.kind in BODIES and one.who.is_known]
        return next((one.who.name for one in bodies if one.is_subject), bodies[0].who.name if bodies else "")

    def _recent(self, sentence: int) -> Iterator[Seen]:
        """The mentions of the last sentences, the latest first."""
        return takewhile(lambda one: sentence - one.sentence <= REACH, reversed(self.seen))

    def _nearest(self, span: tuple[int, int], sentence: int, item: int, fit: list[Seen]) -> Who | None:
        """The best of the mentions that fit: of the latest sentence that has any, the subject, else the nearest."""
        best: Seen | None = None
        for one in fit:
            if best is not None and one.sentence != best.sentence:
                break
            if one.sentence == sentence and one.item >= item:
                continue
            is_better = best is None or (one.is_subject and (not best.is_subject or one.sentence < sentence))
            best = one if is_better else best
        return None if best is None else _at(best.who, span, best.who.noun)


def _at(who: Who, span: tuple[int, int], noun: str) -> Who:
    return replace(who, start=span[0], end=span[1], noun=noun, is_pronoun=True, place="")
