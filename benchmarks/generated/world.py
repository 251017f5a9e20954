"""What happens in a made-up war: series of events that resemble one another, some told in two ways.

An event is one proposition, or two rival accounts of it that differ in one respect. Series make look-alikes: the same
parties do the same again on other days and in other towns; siblings happen in the same town on the same day.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from random import Random
from typing import Final, Literal

from benchmarks.generated.lexicon import Half, Kind, Theatre, Town, load_kinds, load_theatres
from crossclaim.evidence.codebook import NumberRole

Respect = Literal["", "number", "actor", "time", "place"]

FIRST_DAY: Final = date(2013, 1, 7).toordinal()
LAST_DAY: Final = date(2018, 6, 30).toordinal()
RESPECTS: Final[tuple[Respect, ...]] = ("", "number", "actor", "time", "place")
RESPECT_SHARES: Final = (0.52, 0.19, 0.11, 0.09, 0.09)
"""How often two accounts of an event go about, and in what they differ; an event told once has one all the same."""
IN_A_SERIES: Final = 7.0
"""Events of a series on average: between one and some dozens."""
BETWEEN_DAYS: Final = 12.0
"""Days between two events of a series on average; two at least."""
SIBLINGS: Final = 0.3
"""How often something like it happens on the same day."""
BACKGROUND: Final = 0.15
"""How often reports around an event also say that the like goes on, may come, or must not come."""
FRONT: Final = 4
"""Towns between which a series moves."""


@dataclass(frozen=True, slots=True)
class Account:
    """One version of an event: who did it, to whom, where, on which day (0 for a tie, which has none), how many."""

    agent: str
    recipient: str
    town: Town
    day: int
    numbers: Mapping[NumberRole, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Event:
    """What happened: one account, or two that differ in `respect`. `series` is what it resembles.

    Of background nothing happens on a day: it is what goes on, may come, or is warned of, between the same parties.
    """

    number: int
    theatre: int
    kind: Kind
    series: int
    accounts: tuple[Account, ...]
    respect: Respect = ""
    is_background: bool = False


class World:
    """The events of one made-up case, and those that happened around a day."""

    def __init__(self, half: Half, theatres: Sequence[Theatre], events: Sequence[Event]) -> None:
        self.half = half
        self.theatres = tuple(theatres)
        self.events = tuple(events)
        grouped: dict[tuple[int, str], list[tuple[int, int]]] = {}
        for event in self.events:
            group = grouped.setdefault((event.theatre, event.kind.type), [])
            if not event.is_background:
                group += [(account.day, event.number) for account in event.accounts]
        self._grouped = {key: sorted(group) for key, group in grouped.items()}

    def around(self, event: Event, first: int, last: int) -> Iterator[Event]:
        """The events of the same type in the same theatre with an account that lies in `[first, last]`."""
        group = self._grouped[event.theatre, event.kind.type]
        for at in range(bisect_left(group, (first, -1)), bisect_right(group, (last, len(self.events)))):
            yield self.events[group[at][1]]


def make_world(half: Half, seed: int, events: int) -> World:
    """The world of a seed with about so many events; the same every time."""
    dice = Random(f"{half} world {seed}")  # noqa: S311 - dice, no secret
    theatres = load_theatres(half)
    terms = [_terms(theatre, dice) for theatre in theatres]
    made: list[Event] = []
    ties: set[tuple[str, frozenset[str]]] = set()
    series = 0
    while len(made) < events:
        theatre = dice.randrange(len(theatres))
        kind = _kind(dice)
        agent, recipient = _parties(theatres[theatre], terms[theatre], kind, dice)
        if kind.is_lasting:
            if (kind.name, frozenset((agent, recipient))) not in ties:
                ties.add((kind.name, frozenset((agent, recipient))))
                account = Account(agent, recipient, dice.choice(theatres[theatre].towns), 0)
                made.append(Event(len(made), theatre, kind, series, (account,)))
                series += 1
            continue
        for account in _recurring(theatres[theatre], kind, agent, recipient, dice):
            event = _disputed(Event(len(made), theatre, kind, series, (account,)), theatres[theatre], dice)
            made.append(event)
            if dice.random() < SIBLINGS:
                made.append(_sibling(event, len(made), theatres[theatre], dice))
            if kind.shape == "act" and dice.random() < BACKGROUND:
                backdrop = replace(account, day=account.day + dice.randint(-3, 3), numbers={})
                made.append(Event(len(made), theatre, kind, series, (backdrop,), is_background=True))
        series += 1
    return World(half, theatres, made)


Terms = Mapping[frozenset[str], bool]


def _terms(theatre: Theatre, dice: Random) -> Terms:
    """Which two parties of a theatre are enemies; the others are friends. Who belongs to another is its friend."""
    names = [one.name for one in theatre.players]
    within = {frozenset((one.name, one.within)) for one in theatre.players}
    pairs = [frozenset((one, other)) for at, one in enumerate(names) for other in names[:at]]
    return {pair: pair not in within and dice.random() < 0.65 for pair in pairs}


def _kind(dice: Random) -> Kind:
    kinds = load_kinds()
    return dice.choices(kinds, [kind.weight for kind in kinds])[0]


def _parties(theatre: Theatre, terms: Terms, kind: Kind, dice: Random) -> tuple[str, str]:
    names = [one.name for one in theatre.players]
    if kind.between == "nobody":
        return dice.choice(names), ""
    while True:
        one, other = dice.sample(names, 2)
        is_hostile = terms[frozenset((one, other))]
        if kind.between == "anybody" or (kind.between == "enemies") is is_hostile:
            return one, other


def _recurring(theatre: Theatre, kind: Kind, agent: str, recipient: str, dice: Random) -> Iterator[Account]:
    """The same again and again, along one front."""
    home = dice.choice(theatre.towns).province
    near = [town for town in theatre.towns if town.province == home]
    front = [*dice.sample(near, min(len(near), FRONT)), dice.choice(theatre.towns)]
    day = dice.randint(FIRST_DAY, LAST_DAY - 200)
    for _ in range(1 + min(40, int(dice.expovariate(1 / (IN_A_SERIES - 1))))):
        yield Account(agent, recipient, dice.choice(front), day, _numbers(kind, dice))
        day += 2 + int(dice.expovariate(1 / (BETWEEN_DAYS - 2)))


def _numbers(kind: Kind, dice: Random) -> dict[NumberRole, int]:
    """What is counted: small figures more often than large ones."""
    return {role: least + int((most - least) * dice.random() ** 2) for role, (least, most) in kind.numbers.items()}


def _disputed(event: Event, theatre: Theatre, dice: Random) -> Event:
    """The event with a second account, where one is drawn and there is something to differ in."""
    respect = dice.choices(RESPECTS, RESPECT_SHARES)[0]
    other = _rival(event, respect, theatre, dice)
    return event if other is None else replace(event, accounts=(*event.accounts, other), respect=respect)


def _rival(event: Event, respect: Respect, theatre: Theatre, dice: Random) -> Account | None:
    account = event.accounts[0]
    if respect == "number" and account.numbers:
        role = next(iter(account.numbers))
        return replace(account, numbers={**account.numbers, role: _another(account.numbers[role], dice)})
    if respect == "actor" and event.kind.between == "enemies" and event.kind.shape in {"act", "taking"}:
        taken = {account.agent, account.recipient, theatre.player(account.agent).within}
        others = [one.name for one in theatre.players if not ({one.name, one.within} - {""}) & taken]
        return replace(account, agent=dice.choice(others))
    if respect == "time":
        return replace(account, day=account.day + dice.choice((-2, -1, 1, 2)))
    if respect == "place":
        return replace(account, town=dice.choice([town for town in theatre.towns if town != account.town]))
    return None


def _another(figure: int, dice: Random) -> int:
    """A figure that no rounding makes the same: some more or less of a small one, a quarter and more of a large one."""
    if figure < 20:
        return figure + dice.choice((1, 2, 3, 5)) if figure < 6 else figure + dice.choice((-3, -2, -1, 1, 2, 4))
    return int(figure * dice.choice((0.5, 0.7, 1.4, 1.6, 2.0)))


def _sibling(event: Event, number: int, theatre: Theatre, dice: Random) -> Event:
    """Another event of the same day that resembles it: the blow returned, other parties, other deeds, elsewhere."""
    account, kind = event.accounts[0], event.kind
    how = dice.choice(("returned", "others", "other deed", "elsewhere", "other target"))
    if how == "returned" and account.recipient and kind.between == "enemies":
        account = replace(account, agent=account.recipient, recipient=account.agent)
    elif how == "others" and account.recipient:
        names = [one.name for one in theatre.players if one.name not in {account.agent, account.recipient}]
        one, other = dice.sample(names, 2)
        account = replace(account, agent=one, recipient=other)
    elif how == "other target" and kind.between == "enemies":
        names = [one.name for one in theatre.players if one.name not in {account.agent, account.recipient}]
        town = dice.choice([town for town in theatre.towns if town != account.town])
        account = replace(account, recipient=dice.choice(names), town=town, day=account.day + dice.randint(0, 3))
    elif how == "other deed":
        alike = [one for one in load_kinds() if one.between == kind.between and one.name != kind.name]
        kind = dice.choice([one for one in alike if not one.is_lasting] or [kind])
    if account == event.accounts[0] and kind == event.kind:
        account = replace(account, town=dice.choice([town for town in theatre.towns if town != account.town]))
    numbers = _numbers(kind, dice)
    for role in numbers.keys() & account.numbers.keys():
        if numbers[role] == account.numbers[role]:
            numbers[role] = _another(numbers[role], dice)
    return Event(number, event.theatre, kind, event.series, (replace(account, numbers=numbers),))
