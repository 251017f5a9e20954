"""Sides: statements as they are compared, with names, places, dates and numbers resolved; small, and storable."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, Self, TypeAlias, cast

from crossclaim.evidence import (
    ActorId,
    Document,
    DocumentId,
    Entry,
    Party,
    Place,
    Source,
    Statement,
    StatementId,
    Use,
)
from crossclaim.evidence.claim import RelationKind
from crossclaim.evidence.place import place_of
from crossclaim.knowledge.histories import load_histories
from crossclaim.knowledge.scope import remembered
from crossclaim.knowledge.table import load_table
from crossclaim.link.claims.amounts import Amount, amount_of
from crossclaim.link.claims.cues import Said, stance_of, stated
from crossclaim.link.claims.days import ALWAYS, Stretch, stretch_of
from crossclaim.link.claims.tallies import tallies
from crossclaim.link.claims.words import STOP, predicate_words, signature, telling_words
from crossclaim.text.names import fold

Row: TypeAlias = "list[Row] | str | int | float | None"

MOST: Final = 4
"""Parties of one role, places and numbers of a statement that are compared."""
LONGEST: Final = 12
"""Words of a description that are compared."""
REMEMBERED: Final = 20_000
ROUGH: Final = 30
"""Characters before a number that may say how rough it is."""
REGIONS: Final = frozenset({"admin1", "admin2", "country"})
KINDS: Final = frozenset({
    "province", "governorate", "region", "district", "county", "state", "oblast", "city", "town", "village",
    "countryside", "area", "suburb", "suburbs", "neighbourhood", "neighborhood", "outskirts", "camp", "valley",
})  # fmt: skip
"""Words for a kind of place, beside its name."""
ACTORS_ALONE: Final = frozenset({"armed-group", "forces", "government", "outlet", "person", "party"})
"""Kinds of actors that are no places."""
BEFORE_NAMES: Final = frozenset({"in", "at", "near", "the", "around", "inside", "outside", "parts", "of"})
OF_WHOM: Final = re.compile(r"\s+(?:of|from|belonging to|loyal to|affiliated with)\s+(?P<whom>[^,.;:()\n]{2,60})")
"""Behind a description: whose they are."""
WITHIN: Final = frozenset({"government", "forces", "person"})
"""Kinds of actors whose acts are their state's."""


@dataclass(frozen=True, slots=True)
class Who:
    """A party as it is compared.

    `key` is the id of the actor's cluster, or the folded words where they name nobody (`is_named` False); `wider` are
    the ids of whom it is part of: its state, the government it leads.
    """

    key: str
    name: str
    is_named: bool = False
    wider: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Where:
    """A place as it is compared.

    `key` is the site's id, or the folded words; `word` are the words as the text has them, folded, without what kind
    of place it is (`kind`: `province`, or that of the site where it is a region). The point in degrees and its radius
    are there where known, and `within` are the folded names of what it lies in, the smallest first.
    """

    key: str
    name: str
    word: str
    kind: str = ""
    latitude: float | None = None
    longitude: float | None = None
    radius_km: float | None = None
    within: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """A statement as it is compared with others.

    `days` is when it happened by the words of the text (`when` is the value as told, empty where none is), `published`
    when the document appeared. `predicate` are the predicate's words and `words` those of the clause, names aside, that
    most reports do not have, as numbers; `signature` tells near copies; `likeness` is the reader's vector of the event.
    `stated` is what the document says that this does to other statements of it (`cues`).
    """

    id: StatementId
    document: DocumentId
    type: str
    mode: str
    stance: str
    tense: str
    agents: tuple[Who, ...] = ()
    recipients: tuple[Who, ...] = ()
    third: tuple[Who, ...] = ()
    places: tuple[Where, ...] = ()
    days: Stretch = ALWAYS
    when: str = ""
    published: Stretch = ALWAYS
    amounts: tuple[Amount, ...] = ()
    voice: str = ""
    predicate: tuple[int, ...] = ()
    words: tuple[int, ...] = ()
    signature: tuple[int, ...] = ()
    likeness: bytes = b""
    stated: tuple[Said, ...] = ()

    @property
    def polarity(self) -> int:
        """1 where the source holds it so, -1 where it holds it not so, 0 where it commits itself to neither."""
        return 0 if self.stance == "Uu" else -1 if self.stance.endswith("-") else 1


@dataclass(frozen=True, slots=True)
class Scene:
    """What a document makes of its names: its date, who is meant by each folded name, and its places.

    `roots` leads from an actor to the lowest of its cluster, where that is another; without `text` nothing is known of
    what the document says that its statements do to one another. `surfaces` are further words that mean one actor
    alone, folded (`the coalition`).
    """

    published: str = ""
    actors: Mapping[str, Entry] = field(default_factory=dict)
    places: Sequence[Place] = ()
    roots: Mapping[ActorId, ActorId] = field(default_factory=dict)
    text: str = ""
    surfaces: Mapping[str, Entry] = field(default_factory=dict)

    @classmethod
    def of(
        cls, document: Document, uses: Iterable[Use], places: Sequence[Place], roots: Mapping[ActorId, ActorId]
    ) -> Self:
        """The scene of a document, given whom its names mean and where, and who stands for whom."""
        published, uses = document.metadata.published, tuple(uses)
        actors = {fold(use.name): use.entry for use in uses}
        return cls(published.value if published else "", actors, places, roots, document.text, surfaces_of(uses))

    def who(self, party: Party) -> Who:
        """Whom a party means."""
        entry = self.actors.get(fold(party.name))
        if entry is None or entry.status == "described":
            return self._described(party)
        wider = tuple(self._root(one) for one in _wider(entry.key)) if entry.status == "known" else ()
        key = self._root(entry.id)
        return Who(key, entry.name, is_named=True, wider=tuple(one for one in wider if one != key))

    def _described(self, party: Party) -> Who:
        """Words that name nobody; part of whoever is named in them or behind them: `prisoners` in `prisoners of X`."""
        found = fold(party.name).split()[:LONGEST]
        behind = OF_WHOM.match(self.text, party.span.end) if party.span and self.text else None
        inside = self._named(found) or (self._named(fold(behind["whom"]).split()[:LONGEST]) if behind else ())
        return Who(" ".join(found), party.name, wider=inside[:1])

    def _named(self, words: Sequence[str]) -> tuple[str, ...]:
        """The actors named in some words, in order."""
        runs = (" ".join(words[i:j]) for i in range(len(words)) for j in range(len(words), i, -1))
        inside = [entry for run in runs if (entry := self.actors.get(run) or self.surfaces.get(run)) is not None]
        return tuple(self._root(entry.id) for entry in inside if entry.status != "described")

    def where(self, party: Party) -> Where | None:
        """What a place of a statement means; None for words that name no place: `the road`, an actor."""
        place = place_of(party, self.places)
        word, kind = plain_place(party.name)
        actor = self.actors.get(fold(party.name))
        if actor is not None and actor.kind in ACTORS_ALONE:
            return None
        if place is None or place.site is None:
            is_named = any(not part.islower() for part in party.name.split() if part not in STOP)
            return Where(fold(party.name), party.name, word, kind) if is_named else None
        site = place.site
        within = tuple(plain_place(one)[0] for one in (site.admin2, site.admin1, site.country) if one)
        kind = kind or (site.kind if site.kind in REGIONS else "")
        return Where(site.id, site.name, word, kind, site.latitude, site.longitude, site.radius_km, within)

    def voice(self, source: Source, document: DocumentId) -> str:
        """Who speaks, as a key: an actor's id or words; of an author the document."""
        return document if source.is_author else self.who(Party(source.name, source.span)).key

    def _root(self, actor: ActorId) -> ActorId:
        return self.roots.get(actor, actor)


def surfaces_of(uses: Iterable[Use]) -> dict[str, Entry]:
    """The words that mean one named actor alone in a document, folded; pronouns and the like are none."""
    found: dict[str, Entry | None] = {}
    for use in uses:
        for words, _ in use.surfaces:
            folded = fold(words)
            if not STOP.issuperset(folded.split()):
                known = found.setdefault(folded, use.entry)
                found[folded] = use.entry if known is not None and known.id == use.entry.id else None
    return {words: entry for words, entry in found.items() if entry is not None and entry.status != "described"}


def sides_of(
    statements: Iterable[Statement], scene: Scene, likeness: Mapping[StatementId, bytes] | None = None
) -> tuple[Side, ...]:
    """The sides of the statements of one document, with the reader's vectors of those that have one."""
    known, some = likeness or {}, tuple(statements)
    said = stated(scene.text, some) if scene.text else {}
    return tuple(side_of(one, scene, known.get(one.id, b""), said.get(one.id, ())) for one in some)


def side_of(statement: Statement, scene: Scene, likeness: bytes = b"", said: tuple[Said, ...] = ()) -> Side:
    """The side of a statement in its document; `said` is what the document says that it does to others (`cues`)."""
    clause, when = statement.clause, (statement.time.value or "") if statement.time else ""
    parties = (*statement.agent, *statement.recipient, *statement.third, *statement.place)
    named = [one.span for one in (*parties, statement.time) if one is not None and one.span is not None]
    voiced = [span for span in (statement.cue, *(one.span for one in statement.sources)) if span is not None]
    names = [_names(span.quote) for span in named] + [span.quote for span in voiced]
    return Side(
        id=statement.id,
        document=statement.document,
        type=statement.type,
        mode=statement.mode,
        stance=stance_of(statement, scene.text),
        tense=statement.tense,
        agents=_parties(statement.agent, scene),
        recipients=_parties(statement.recipient, scene),
        third=_parties(statement.third, scene),
        places=tuple(dict.fromkeys(where for one in statement.place[:MOST] if (where := scene.where(one)) is not None)),
        days=stretch_of(when) if when else ALWAYS,
        when=when,
        published=stretch_of(scene.published) if scene.published else ALWAYS,
        amounts=_amounts(statement, scene.text)[:MOST],
        voice=scene.voice(statement.innermost, statement.document),
        predicate=predicate_words(statement.predicate.quote),
        words=telling_words(clause.quote, statement.predicate.quote, names),
        signature=signature(clause.quote),
        likeness=likeness,
        stated=said,
    )


@lru_cache(maxsize=REMEMBERED)
def plain_place(name: str) -> tuple[str, str]:
    """The folded words of a place without what kind of place it is, and that: `idlib`, `province`."""
    words = fold(name).split()
    while len(words) > 1 and words[0] in BEFORE_NAMES:
        words = words[1:]
    while len(words) > 2 and words[0] in KINDS and words[1] == "of":
        words = [*words[2:], words[0]]
    kind = words[-1] if words and words[-1] in KINDS else ""
    return " ".join(words[:-1] if kind and len(words) > 1 else words), kind


def side_to_list(side: Side) -> list[Row]:
    """The side as a plain list that JSON can hold; ids of statement and document first."""
    return [
        side.id, side.document, side.type, side.mode, side.stance, side.tense,
        *([_who_to_list(one) for one in role] for role in (side.agents, side.recipients, side.third)),
        [
            [one.key, one.name, one.word, one.kind, one.latitude, one.longitude, one.radius_km, list(one.within)]
            for one in side.places
        ],
        [side.days.first, side.days.last, side.when, side.published.first, side.published.last],
        [[one.role, one.value, one.least, one.most] for one in side.amounts],
        side.voice, list(side.predicate), list(side.words), list(side.signature), side.likeness.hex(),
        [[kind, other] for kind, other in side.stated],
    ]  # fmt: skip


def side_from_list(row: Sequence[Row]) -> Side:
    """The side that `side_to_list` gave; ValueError or TypeError for a list that it cannot have given."""
    (
        id_, document, type_, mode, stance, tense, agents, recipients, third, places, days, amounts, voice, predicate,
        words, signature_, likeness, said,
    ) = row  # fmt: skip
    first, last, when, published, until = _items(days)
    return Side(
        id=StatementId(_text(id_)),
        document=DocumentId(_text(document)),
        type=_text(type_),
        mode=_text(mode),
        stance=_text(stance),
        tense=_text(tense),
        agents=_role_from_list(agents),
        recipients=_role_from_list(recipients),
        third=_role_from_list(third),
        places=tuple(_where_from_list(_items(one)) for one in _items(places)),
        days=Stretch(_whole(first), _whole(last)),
        when=_text(when),
        published=Stretch(_whole(published), _whole(until)),
        amounts=tuple(_amount_from_list(_items(one)) for one in _items(amounts)),
        voice=_text(voice),
        predicate=_wholes(predicate),
        words=_wholes(words),
        signature=_wholes(signature_),
        likeness=bytes.fromhex(_text(likeness)),
        stated=tuple(_said_from_list(_items(one)) for one in _items(said)),
    )


def _amounts(statement: Statement, text: str) -> tuple[Amount, ...]:
    """The counts of a statement and those told beside its clause, each once, with how rough their words are."""
    numbers = (*statement.numbers, *tallies(text, statement))
    found = (amount_of(one, text[max(0, one.span.start - ROUGH) : one.span.start]) for one in numbers)
    return tuple(dict.fromkeys(one for one in found if one is not None))


def _names(words: str) -> str:
    """What of some words is written as names are: `Hezbollah` of `a Hezbollah prisoner`."""
    return " ".join(word for word in words.split() if not word.islower())


def _parties(parties: Iterable[Party], scene: Scene) -> tuple[Who, ...]:
    """The parties of a role, each once, by key: their order says nothing."""
    found = {who.key: who for who in (scene.who(one) for one in parties)}
    return tuple(found[key] for key in sorted(found))[:MOST]


@remembered
def _wider(name: str) -> tuple[ActorId, ...]:
    """The actors that a known actor is part of, acts for or belongs to, by the base."""
    actor = load_table().actors.get(name)
    parents = [one.other for one in load_histories().of(name) if one.happened == "part of"]
    if actor is not None:
        parents += [actor.stands_for] if actor.stands_for else []
        parents += [actor.of] if actor.of and actor.kind in WITHIN else []
    found = dict.fromkeys(parents)
    for parent in list(found):
        above = load_table().actors.get(parent)
        if above is not None and above.of and above.kind in WITHIN:
            found.setdefault(above.of)
    return tuple(Entry("known", one, one).id for one in found if one != name)


def _who_to_list(who: Who) -> Row:
    return [who.key, who.name, int(who.is_named), list(who.wider)]


def _role_from_list(row: Row) -> tuple[Who, ...]:
    return tuple(_who_from_list(_items(one)) for one in _items(row))


def _wholes(row: Row) -> tuple[int, ...]:
    return tuple(_whole(one) for one in _items(row))


def _who_from_list(row: Sequence[Row]) -> Who:
    key, name, is_named, wider = row
    return Who(_text(key), _text(name), bool(is_named), tuple(_text(one) for one in _items(wider)))


def _where_from_list(row: Sequence[Row]) -> Where:
    key, name, word, kind, *point, within = row
    latitude, longitude, radius = (None if one is None else _number(one) for one in point)
    words = tuple(_text(one) for one in _items(within))
    return Where(_text(key), _text(name), _text(word), _text(kind), latitude, longitude, radius, words)


def _amount_from_list(row: Sequence[Row]) -> Amount:
    role, *figures = row
    return Amount(_text(role), *(_number(one) for one in figures))


def _said_from_list(row: Sequence[Row]) -> Said:
    kind, other = row
    if kind not in {"supports", "depends"}:
        raise ValueError(kind)
    return cast("RelationKind", kind), StatementId(_text(other))


def _items(value: Row) -> Sequence[Row]:
    if not isinstance(value, list):
        raise TypeError(value)
    return value


def _text(value: Row) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _whole(value: Row) -> int:
    if not isinstance(value, int):
        raise TypeError(value)
    return value


def _number(value: Row) -> float:
    if not isinstance(value, (int, float)):
        raise TypeError(value)
    return float(value)
