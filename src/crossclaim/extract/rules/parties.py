"""Noun phrases as participants: known actors, names that nobody knows, and collectives."""

from dataclasses import replace
from typing import Final

from crossclaim.extract.rules.frame import TIMES, noun_list
from crossclaim.extract.rules.items import Item, Sentence
from crossclaim.extract.rules.lexicon import Lexicon
from crossclaim.extract.rules.memory import BY_NOUN, HE, IT, REPORTERS, Memory, Who
from crossclaim.extract.rules.tokens import Token
from crossclaim.knowledge.actors import Actor
from crossclaim.knowledge.compose import Written, compose, specify
from crossclaim.knowledge.found import Found
from crossclaim.knowledge.table import load_table

LEFT_OUT: Final = frozenset({"DT", "PRP$", "POS"})
NAMELESS: Final = frozenset(
    "one two three some many several others all both none most everyone anyone nobody somebody".split()
)
RANKS: Final = frozenset(
    "mr mr. mrs mrs. ms ms. dr dr. gen gen. general lt lt. lieutenant col col. colonel maj maj. "
    "major sgt sgt. sergeant capt capt. captain "
    "adm adm. admiral president minister secretary king prince sheikh sheik ayatollah senator "
    "sen sen. rep rep. ambassador prime "
    "commander brig brig. brigadier staff sir lord lady archbishop bishop father monsignor "
    "deputy chief judge mayor governor".split()
)

OFFICES: Final = frozenset(
    "president minister secretary general colonel commander spokesman ambassador chief leader "
    "mayor governor director senator".split()
)
TITLE_WORDS: Final = frozenset(
    "officer petty chief spokesman spokeswoman spokesperson leader commander director chairman "
    "senior first second class "
    "special agent journalist reporter newsman correspondent aide attorney press foreign defense "
    "defence interior state vice representative envoy coordinator adviser "
    "advisor head".split()
)


PAIRS: Final = frozenset(
    {"both parties", "both sides", "the two sides", "the two parties", "both countries", "the two countries"}
)
OWN_BODIES: Final = frozenset("group movement party organization organisation agency militia army forces".split())
"""What somebody's own is the body that he leads or belongs to: `his group`."""
SIDES: Final = frozenset("sides parties fronts offensives forces groups".split())
IT_KINDS: Final = frozenset({"state", "government", "armed-group", "body", "forces"})
THEY_KINDS: Final = frozenset({"armed-group", "forces", "collective"})
HE_KINDS: Final = frozenset({"person"})


class Reader:
    """Reads the participants of one sentence; remembers what it saw in `memory`."""

    __slots__ = ("index", "lexicon", "memory", "sentence", "text", "voices")

    def __init__(self, text: str, sentence: Sentence, index: int, lexicon: Lexicon, memory: Memory) -> None:
        self.text = text
        self.sentence = sentence
        self.index = index
        self.lexicon = lexicon
        self.memory = memory
        self.voices: list[tuple[int, int, str]] = []

    def parties(self, phrases: list[int]) -> list[Who]:
        """The participants of several noun phrases, each actor once, in order; things and mere places are left out."""
        out: dict[str, Who] = {}
        for k in phrases:
            for who in self.who(k):
                if who.is_actor:
                    out.setdefault(who.name, who)
        return list(out.values())

    def who(self, k: int) -> list[Who]:
        """Whom the noun phrase at item `k` names; one `thing` where it names nobody."""
        item = self.sentence.items[k]
        span = self.sentence.bounds(item)
        if self.text[span[0] : span[1]].lower() in PAIRS and self.memory.pair:
            return [replace(one, start=span[0], end=span[1], is_pronoun=True) for one in self.memory.pair]
        if item.is_pronoun:
            one = self.pronoun(item.word, span, k)
            return [one] if one else []
        inner = self._of_phrase(k, item) or self._of_place(k, item, span)
        if inner:
            return inner
        who = self._apposed(k, item) or self._by_name(item, span) or self._by_noun(item, span)
        return [who] if who else []

    def _apposed(self, k: int, item: Item) -> Who | None:
        """The person named after an office and a comma: `the Foreign Secretary, Boris Johnson,`."""
        items, words = self.sentence.items, self.sentence.words
        head = words[item.head].lower
        is_office = head in self.lexicon.lists["commands"] or head in self.lexicon.lists["members"]
        if not is_office or k + 2 >= len(items) or items[k + 1].kind != "comma" or items[k + 2].kind != "np":
            return None
        other = items[k + 2]
        if (
            words[other.head].tag != "NNP"
            or words[other.first].tag == "DT"
            or words[other.head].lower in self.lexicon.lists["members"]
        ):
            return None
        who = self._by_name(other, self.sentence.bounds(other)) or self._unknown(other, self.sentence.bounds(other))
        return who if who.kind == "person" else None

    def named(self, one: Found) -> Who:
        """Whom a known name stands for; a bare noun (`the regime`) for the last that fits."""
        actor = one.actor
        if one.how == "noun" and self.memory.regime and self.text[one.start : one.end].lower() == "regime":
            return Who(self.memory.regime, one.start, one.end, kind="government", is_known=True, role="government")
        if one.how == "noun":
            noun = self.text[one.start : one.end].lower().rpartition(" ")[2]
            resolved = self.memory.definite(noun, (one.start, one.end), self.index, is_plural=False)
            if resolved is not None:
                return resolved
            actor = self._specified(actor) if actor is not None else None
            if actor is not None and actor.of:
                return Who(actor.name, one.start, one.end, kind=actor.kind, is_known=True, role=actor.role)
        kind = actor.kind if actor is not None else "place"
        role = actor.role if actor is not None else ""
        return Who(one.name, one.start, one.end, kind=kind, is_known=one.how != "noun", role=role)

    def pronoun(self, word: str, span: tuple[int, int], k: int) -> Who | None:
        """Whom a pronoun at item `k` stands for; `we` is the body of whoever speaks there."""
        near = self._subject_before(word, k, span)
        if near is not None:
            return near
        speaking = [name for start, end, name in self.voices if start <= span[0] < end]
        return self.memory.pronoun(word, span, self.index, k, speaking[-1] if speaking else "")

    def _subject_before(self, word: str, k: int, span: tuple[int, int]) -> Who | None:
        """The named subject earlier in the sentence that a pronoun can stand for."""
        kinds = (
            IT_KINDS if word in IT else THEY_KINDS if word in {"their", "they"} else HE_KINDS if word in HE else None
        )
        items = self.sentence.items
        if kinds is None:
            return None
        for i in range(k - 1):
            item = items[i]
            if (
                item.kind != "np"
                or item.is_pronoun
                or (i > 0 and items[i - 1].kind == "prep")
                or items[i + 1].kind not in {"verb", "adverb", "relative"}
            ):
                continue
            bounds = self.sentence.bounds(item)
            if kinds is THEY_KINDS and self.sentence.words[item.head].lower in SIDES:
                return replace(self._plain(item, span), kind="collective", is_pronoun=True)
            is_owned = self.sentence.words[item.first].tag == "PRP$" and not item.found
            who = self._nominal(item, bounds) if is_owned else None
            if who is None or not who.is_known:
                who = self._resolved(item, bounds) if self._is_definite(item) else self._by_name(item, bounds)
            if who is not None and who.kind in kinds and who.is_known and not who.is_weak and who.noun not in REPORTERS:
                return replace(who, start=span[0], end=span[1], is_pronoun=True, place="")
        return None

    def note(self) -> None:
        """Remember the mentions of this sentence, in order."""
        items = self.sentence.items
        self._note_regime()
        for k, item in enumerate(items):
            if item.kind == "np" and not item.is_pronoun:
                is_subject = k + 1 < len(items) and not (k > 0 and items[k - 1].kind == "prep")
                titles = tuple(
                    word.lower for word in self.sentence.words[item.first : item.head] if word.lower in OFFICES
                )
                for who in self.who(k):
                    self.memory.note(
                        who, self.index, k, is_subject=is_subject, titles=titles if who.kind == "person" else ()
                    )

    def _note_regime(self) -> None:
        """Remember of which state a regime was last spoken of by name."""
        table = load_table()
        for one in self.sentence.found:
            state = table.actors.get(one.actor.of) if one.actor is not None and one.actor.of else None
            if state is not None and one.how != "noun" and "regime" in self.text[one.start : one.end].lower():
                self.memory.regime = specify(Actor("government", "government", role="government"), state, table).name

    def _of_place(self, k: int, item: Item, span: tuple[int, int]) -> list[Who]:
        """`the city of Palmyra`, `large swaths of Iraq`: the place after `of`."""
        items = self.sentence.items
        if (
            item.word not in self.lexicon.lists["place_nouns"]
            or k + 2 >= len(items)
            or items[k + 1].word != "of"
            or item.found
        ):
            return []
        inner = [who for who in self.who(k + 2) if who.place] if items[k + 2].kind == "np" else []
        return [
            Who(who.place, span[0], who.end, kind="place", noun=item.word, is_known=True, place=who.place)
            for who in inner[:1]
        ]

    def _of_phrase(self, k: int, item: Item) -> list[Who]:
        """`hundreds of civilians`, `members of the army`: those after `of`, with the words of the whole."""
        items = self.sentence.items
        if (
            item.word not in self.lexicon.lists["transparent"]
            or k + 2 >= len(items)
            or any(f.actor and f.how != "noun" for f in item.found)
        ):
            return []
        if (
            items[k + 1].word not in {"of", "from"}
            or items[k + 2].kind != "np"
            or (items[k + 1].word == "from" and not item.found)
        ):
            return []
        phrases, _ = noun_list(items, k + 2)
        start = self.sentence.bounds(item)[0]
        found = [who for i in phrases[:1] for who in self.who(i) if who.is_actor or who.place]
        if not any(who.is_actor for who in found):
            return []
        return [
            replace(who, start=start, noun=item.word, is_plural=True, is_pronoun=False) for who in found if who.is_actor
        ]

    def _by_name(self, item: Item, span: tuple[int, int]) -> Who | None:
        head = self.sentence.words[item.head]
        cover = next(
            (one for one in item.found if one.start <= head.start < one.end and (one.actor or one.place)), None
        )
        if cover is not None and cover.how != "noun":
            return self._known(cover, item, span, is_weak=False)
        if cover is not None and self._is_definite(item):
            resolved = self._resolved(item, span)
            if resolved is not None:
                return resolved
        before = [one for one in item.found if one.actor is not None and one.end <= head.start and one.how != "noun"]
        if before:
            noun = head.lower
            is_people = (
                cover is not None or noun in self.lexicon.lists["collectives"] or noun in self.lexicon.lists["persons"]
            )
            return self._known(before[-1], item, span, is_weak=not is_people)
        if cover is not None and cover.actor is not None:
            own = self._specified(cover.actor)
            plain = self._nominal(item, span)
            if own is not cover.actor and self._is_definite(item):
                return replace(plain, name=own.name, kind=own.kind, role=own.role, is_known=True)
            return replace(plain, kind=cover.actor.kind, role=cover.actor.role)
        return None

    def _specified(self, actor: Actor) -> Actor:
        """A bare force or government as that of the state of which the text speaks."""
        table = load_table()
        state = table.actors.get(self.memory.home)
        return specify(actor, state, table) if state is not None else actor

    def _known(self, one: Found, item: Item, span: tuple[int, int], *, is_weak: bool) -> Who:
        place = one.place.name if one.place is not None else ""
        noun = self.sentence.words[item.head].lower
        plural = self.sentence.words[item.head].tag == "NNS"
        if one.actor is None:
            return Who(one.name, *span, kind="place", noun=noun, is_known=True, place=place)
        actor = one.actor
        return Who(
            actor.name,
            *span,
            kind=actor.kind,
            noun=noun,
            is_known=True,
            is_plural=plural,
            is_weak=is_weak,
            place="" if is_weak else place,
            role=actor.role,
            stands_for=actor.stands_for,
            of=actor.of,
        )

    def _by_noun(self, item: Item, span: tuple[int, int]) -> Who | None:
        head = self.sentence.words[item.head]
        lists = self.lexicon.lists
        if head.lower in TIMES:
            return Who(head.lower, *span, kind="thing", noun=head.lower)
        if self._is_definite(item):
            resolved = self._resolved(item, span)
            if resolved is not None:
                return resolved
        if head.lower in lists["collectives"] or head.lower in lists["persons"]:
            return self._nominal(item, span)
        if head.tag == "NNP" and len(head.text) > 1:
            return self._unknown(item, span)
        if head.lower in NAMELESS and head.lower in {"others", "some", "many"}:
            return self._nominal(item, span)
        return Who(head.lower, *span, kind="thing", noun=head.lower)

    def _resolved(self, item: Item, span: tuple[int, int]) -> Who | None:
        head = self.sentence.words[item.head]
        if head.lower == "regime" and self.memory.regime:
            return Who(self.memory.regime, *span, kind="government", noun="regime", is_known=True, role="government")
        known = self.memory.definite(head.lower, span, self.index, is_plural=head.tag == "NNS")
        return known or self._named_before(head, span)

    def _named_before(self, head: Token, span: tuple[int, int]) -> Who | None:
        """`the group`, where only this sentence has named one."""
        kinds = BY_NOUN.get(head.lower, frozenset())
        for one in reversed(self.sentence.found):
            if one.end <= span[0] and one.actor is not None and one.how != "noun" and one.actor.kind in kinds:
                name, kind = one.actor.name, one.actor.kind
                return Who(name, *span, kind=kind, noun=head.lower, is_known=True, is_pronoun=True)
        return None

    def _is_definite(self, item: Item) -> bool:
        """Whether the phrase is `the` or `this` and one noun, perhaps with a plain adjective."""
        words = self.sentence.words[item.first : item.head + 1]
        return (
            len(words) in {2, 3}
            and words[0].lower in {"the", "this", "these", "those"}
            and (len(words) == 2 or words[1].tag == "JJ")
        )

    def _nominal(self, item: Item, span: tuple[int, int]) -> Who:
        first = self.sentence.words[item.first]
        owner = (
            self.pronoun(first.lower, (first.start, first.end), self.sentence.item_of[item.first])
            if first.tag == "PRP$"
            else None
        )
        plain = self._plain(item, span)
        body = self.memory.body_of.get(owner.name, "") if owner is not None and owner.kind == "person" else ""
        if body and plain.noun in OWN_BODIES:
            return replace(plain, name=body, kind="body", is_known=True)
        return plain if owner is None else _owned(plain, owner)

    def _plain(self, item: Item, span: tuple[int, int]) -> Who:
        head = self.sentence.words[item.head]
        plural = head.tag == "NNS" or head.lower in {"people", "police", "men", "women", "children"}
        kind = "collective" if plural or head.lower in self.lexicon.lists["collectives"] else "person"
        return Who(self._words(item).lower(), *span, kind=kind, noun=head.lower, is_plural=plural)

    def _unknown(self, item: Item, span: tuple[int, int]) -> Who:
        """A name that the knowledge base does not hold: a person, a body, or a name of unknown kind."""
        words = [word for word in self.sentence.words[item.first : item.head + 1] if word.tag not in LEFT_OUT]
        names = _trimmed(words)
        name = " ".join(
            word.text.title() if self.sentence.is_blind and word.text.isupper() and len(word.text) > 3 else word.text
            for word in names
        )
        surname = self.memory.surnames.get(name.lower())
        is_ranked = len(names) < len(words)
        is_person = (
            is_ranked or surname is not None or (2 <= len(names) <= 4 and all(_is_name_word(word) for word in names))
        )
        has_acronym = len(names) == 1 and names[0].text.isupper() and not self.sentence.is_blind
        kind = "person" if is_person and not has_acronym else "body" if has_acronym or len(names) > 1 else "name"
        return Who(surname or name, *span, kind=kind, noun=words[-1].lower if words else "", is_known=False)

    def _words(self, item: Item) -> str:
        words = list(self.sentence.words[item.first : item.head + 1])
        while len(words) > 1 and words[0].tag in LEFT_OUT:
            words.pop(0)
        return self.text[words[0].start : words[-1].end]


def _trimmed(words: list[Token]) -> list[Token]:
    """The words of a name without ranks and lower-case words before it."""
    start = 0
    for i, word in enumerate(words[:-1]):
        if word.lower in RANKS or word.lower in TITLE_WORDS or word.tag in {"JJ", "NN", "NNS", "CD"}:
            start = i + 1
    return words[start:]


def _is_name_word(word: Token) -> bool:
    return word.tag == "NNP" and word.text[0].isupper()


def _owned(plain: Who, owner: Who) -> Who:
    """`its fighters`: the group itself where its members are meant, `Syrian troops` for those of a state."""
    table = load_table()
    base = table.actors.get(owner.name)
    nouns = table.nouns.get(plain.noun)
    whole = compose(base, Written(0, 1, nouns[0], plain.noun), table) if base is not None and nouns else None
    if whole is not None:
        return replace(plain, name=whole.name, kind=whole.kind, is_known=True)
    return replace(plain, name=f"{plain.name} of {owner.name}")
