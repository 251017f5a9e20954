"""Sides: statements as they are compared, with names, places, dates and numbers resolved; small, and storable."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias, cast

from crossclaim.evidence import DocumentId, Party, Statement, StatementId
from crossclaim.evidence.claim import RelationKind
from crossclaim.link.claims.amounts import Amount, amount_of
from crossclaim.link.claims.cues import Said, stance_of, stated
from crossclaim.link.claims.days import ALWAYS, Stretch, stretch_of
from crossclaim.link.claims.scene import MOST, Scene, Where, Who
from crossclaim.link.claims.tallies import tallies
from crossclaim.link.claims.words import cut_off, predicate_words, signature, telling_words

Row: TypeAlias = "list[Row] | str | int | float | None"

ROUGH: Final = 30
"""Characters before a number that may say how rough it is."""


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


def sides_of(
    statements: Iterable[Statement], scene: Scene, likeness: Mapping[StatementId, bytes] | None = None
) -> tuple[Side, ...]:
    """The sides of the statements of one document, with the reader's vectors of those that have one."""
    known, some = likeness or {}, tuple(statements)
    said = stated(scene.text, some) if scene.text else {}
    return tuple(side_of(one, scene, known.get(one.id, b""), said.get(one.id, ())) for one in some)


def side_of(statement: Statement, scene: Scene, likeness: bytes = b"", said: tuple[Said, ...] = ()) -> Side:
    """The side of a statement in its document; `said` is what the document says that it does to others (`cues`)."""
    clause, when = statement.clause, scene.when(statement)
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
        places=scene.places_of(statement),
        days=stretch_of(when) if when else ALWAYS,
        when=when,
        published=stretch_of(scene.published) if scene.published else ALWAYS,
        amounts=_amounts(statement, scene.text)[:MOST],
        voice=scene.voice(statement.innermost, statement.document),
        predicate=predicate_words(statement.predicate.quote),
        words=telling_words(clause.quote + cut_off(scene.text, clause.end), statement.predicate.quote, names),
        signature=signature(clause.quote),
        likeness=likeness,
        stated=said,
    )


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
