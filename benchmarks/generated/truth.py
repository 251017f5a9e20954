"""How two tellings are related: known from the events that they tell, not from their words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from benchmarks.generated.lexicon import Kind, Player, Theatre
from benchmarks.generated.telling import BY_HAND, DAY, NAMED, RECENT, TOWN, UNNAMED, Figure, Told
from benchmarks.generated.world import Account, World
from crossclaim.evidence.codebook import TYPES, NumberRole

Relation = Literal[
    "same", "refines", "refined", "either", "number-differs", "actor-differs", "time-differs", "place-differs",
    "denies", "denied", "open", "none",
]  # fmt: skip
"""What the first telling is to the second: `refined` and `denied` are the other way round of `refines` and `denies`.

`either` is one claim in which each is more exact in something; `open` is what nobody could tell from the reports.
"""
TURNED: Final[Mapping[Relation, Relation]] = {
    "refines": "refined", "refined": "refines", "denies": "denied", "denied": "denies"
}  # fmt: skip
EVER: Final = (0, 10**7)


@dataclass(frozen=True, slots=True)
class Point:
    """One telling as truth sees it. `is_vague` says that what is told would fit another event as well."""

    event: int
    account: int
    document: int
    told: Told
    is_vague: bool


def relation(world: World, one: Point, other: Point) -> Relation:
    """What the first telling is to the second.

    Left `open` are pairs that a reader of the reports could not decide: of different events where nothing told tells
    them apart, or nothing but a number in one town at one time, as with rival accounts of one event; vague ones outside
    one document; rival accounts that agree in too little to be known for rivals; and a denial of one account beside
    another. What goes on in the background is no telling of what happened on a day.
    """
    first, second = world.events[one.event], world.events[other.event]
    if first.number != second.number and first.is_background is not second.is_background:
        return "none"
    theatre = world.theatres[first.theatre]
    if first.number != second.number:
        is_alike = first.theatre == second.theatre and _fit_kinds(first.kind, one.told, second.kind, other.told)
        is_close = _fits(theatre, first.kind, one.told, other.told) or _may_be_rivals(
            theatre, first.kind, one.told, other.told
        )
        return "open" if is_alike and is_close else "none"
    if (one.is_vague or other.is_vague) and one.document != other.document:
        return "open"
    if one.account != other.account and not _fits(theatre, first.kind, one.told, other.told):
        is_denied = one.told.is_denial or other.told.is_denial
        is_known = not is_denied and _is_rival(first.respect, one.told, other.told)
        return _differs(first.respect) if is_known else "open"
    if one.told.is_denial is not other.told.is_denial:
        return "denies" if one.told.is_denial else "denied"
    return _exactness(one.told, other.told)


def is_vague(world: World, event: int, told: Told) -> bool:
    """Whether what is told fits another event of the world as well."""
    this = world.events[event]
    if this.kind.is_lasting or this.is_background:
        return False
    theatre = world.theatres[this.theatre]
    return any(
        _fits(theatre, this.kind, told, whole)
        for rival in world.around(this, told.first, told.last)
        if rival.number != event
        for whole in map(_whole, rival.accounts)
        if _fit_kinds(this.kind, told, rival.kind, whole)
    )


def _whole(account: Account) -> Told:
    """An account told with all there is."""
    numbers = {role: Figure(value, "", value, value) for role, value in account.numbers.items()}
    return Told(account.agent, NAMED, account.recipient, account.town, TOWN, account.day, account.day, DAY, numbers)


def _fit_kinds(kind: Kind, told: Told, other_kind: Kind, other: Told) -> bool:
    """Whether both may tell of the same deed: of one kind, or of one type where the mode is not told."""
    if told.is_general or other.is_general:
        is_attack = kind.mode in BY_HAND and other_kind.mode in BY_HAND
        return is_attack and kind.type == other_kind.type
    return kind.name == other_kind.name


def _fits(theatre: Theatre, kind: Kind, one: Told, other: Told) -> bool:
    """Whether both may be true of one event: nothing told excludes anything told."""
    return (
        _fit_parties(theatre, kind, one, other)
        and _fit_places(one, other)
        and one.first <= other.last
        and other.first <= one.last
        and _fit_numbers(one.numbers, other.numbers)
    )


def _fit_parties(theatre: Theatre, kind: Kind, one: Told, other: Told) -> bool:
    straight = _fit(theatre, one.agent, other.agent) and _fit(theatre, one.recipient, other.recipient)
    if straight or not TYPES[kind.type].is_symmetric:
        return straight
    return _fit(theatre, one.agent, other.recipient) and _fit(theatre, one.recipient, other.agent)


def _fit(theatre: Theatre, one: str, other: str) -> bool:
    """Whether two names may stand for one party: one says nothing, they are equal, or one is within the other."""
    return not one or not other or one == other or _is_within(theatre.player(one), other) or _is_within(
        theatre.player(other), one
    )  # fmt: skip


def _is_within(player: Player, name: str) -> bool:
    return player.within == name


def _fit_places(one: Told, other: Told) -> bool:
    level = min(one.place_level, other.place_level)
    return one.place.country == other.place.country and (
        level < 2 or (one.place.province == other.place.province and (level < TOWN or one.place == other.place))
    )


def _fit_numbers(one: Mapping[NumberRole, Figure], other: Mapping[NumberRole, Figure]) -> bool:
    return all(one[role].low <= other[role].high and other[role].low <= one[role].high for role in one.keys() & other)


def _may_be_rivals(theatre: Theatre, kind: Kind, one: Told, other: Told) -> bool:
    """Whether two of different events differ in a number alone, in one town, at times that touch."""
    return (
        _fit_parties(theatre, kind, one, other)
        and one.place_level == other.place_level == TOWN
        and one.place == other.place
        and one.first <= other.last
        and other.first <= one.last
    )


def _is_rival(respect: str, one: Told, other: Told) -> bool:
    """Whether two that exclude one another in one respect agree in so much else that they must be of one event."""
    has_town = one.place_level == other.place_level == TOWN and one.place == other.place
    has_day = one.time_level == other.time_level == DAY and one.first == other.first
    has_number = bool(one.numbers.keys() & other.numbers) and _fit_numbers(one.numbers, other.numbers)
    match respect:
        case "number":
            is_soon = max(one.last - one.first, other.last - other.first) <= RECENT
            return has_town and is_soon and one.first <= other.last and other.first <= one.last
        case "actor":
            return has_town and (has_day or has_number) and bool(one.recipient) and bool(other.recipient)
        case "time":
            return has_town and has_number and UNNAMED not in {one.agent_level, other.agent_level}
        case _:
            return has_number and has_day and UNNAMED not in {one.agent_level, other.agent_level}


def _differs(respect: str) -> Relation:
    match respect:
        case "number":
            return "number-differs"
        case "actor":
            return "actor-differs"
        case "time":
            return "time-differs"
        case _:
            return "place-differs"


def _exactness(one: Told, other: Told) -> Relation:
    """Who is more exact: in the agent, in place, in time, or by a number that the other lacks."""
    gains = [
        one.agent_level - other.agent_level,
        bool(one.recipient) - bool(other.recipient),
        one.place_level - other.place_level,
        one.time_level - other.time_level,
        len(one.numbers.keys() - other.numbers),
        -len(other.numbers.keys() - one.numbers),
    ]
    if max(gains) > 0:
        return "either" if min(gains) < 0 else "refines"
    return "refined" if min(gains) < 0 else "same"
