"""How events are told: by how many, how exactly, how surely, by whom, and when."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from random import Random
from typing import Final, Literal

from benchmarks.generated.lexicon import Player, Town
from benchmarks.generated.world import Account, Event, World
from crossclaim.evidence.codebook import NumberRole, Stance, Tense

Part = Literal["body", "headline", "later"]
Rounding = Literal["", "about", "nearly", "above"]

NAMED: Final = 2
WIDER: Final = 1
UNNAMED: Final = 0
TOWN: Final = 3
PROVINCE: Final = 2
COUNTRY: Final = 1
DAY: Final = 4
WEEK: Final = 3
MONTH: Final = 2
NOTHING: Final = 0
RECENT: Final = 10
"""A report without a date tells of what happened in so many days before it."""

TELLINGS: Final = (1, 2, 3, 4, 5, 6, 8)
TELLINGS_SHARES: Final = (0.46, 0.20, 0.12, 0.08, 0.06, 0.05, 0.03)
"""How many documents tell an event: half of all events are told once, as in archives of agencies."""
COPIED: Final = 0.15
"""Tellings that take over the sentence of an earlier one."""
DENIED: Final = 0.22
"""Events told more than once that somebody denies."""
FULLER: Final = 3
"""What is disputed is told with more detail: the fullest of so many drawn."""
GENERAL_SHARE: Final = 0.12
"""Attacks told without saying how they were made."""
NO_TARGET: Final = 0.08
"""Attacks told without saying whom they were aimed at."""
BACKDROPS: Final[tuple[tuple[Stance, Tense], ...]] = (
    ("CT+", "future"), ("CT+", "generic"), ("Uu", "future"), ("PS+", "future")
)  # fmt: skip
BY_HAND: Final = frozenset({"aerial", "heavy-weapons", "explosives", "ground"})
"""The modes that may be told so."""
LATE: Final = 0.1
"""Tellings that look back from weeks after."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as told: the figure, how it is rounded, and the bounds in which such words leave the true one."""

    value: int
    rounding: Rounding
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Told:
    """What a telling says of an event, and how exactly: levels are `NAMED`, `TOWN`, `DAY` and those below them.

    `agent` and `recipient` are empty where nobody is named, `is_general` says that the mode is not told. The time lies
    in `[first, last]`, in days; all are 0 for a tie and for what goes on in the background.
    """

    agent: str
    agent_level: int
    recipient: str
    place: Town
    place_level: int
    first: int
    last: int
    time_level: int
    numbers: Mapping[NumberRole, Figure] = field(default_factory=dict)
    stance: Stance = "CT+"
    is_general: bool = False
    tense: Tense = "past"
    is_background: bool = False

    @property
    def is_denial(self) -> bool:
        """Whether the telling says that it did not happen."""
        return self.stance == "CT-"


@dataclass(frozen=True, slots=True)
class Telling:
    """One statement to be: which account of which event, what it says, who is cited, when it appears, in what words.

    `source` is empty for the author's own word, the name of a party, or `voice` for somebody unnamed. Equal `voice`
    numbers give equal words.
    """

    event: int
    account: int
    told: Told
    published: int
    source: str
    voice: int
    part: Part = "body"


def tellings(world: World, seed: int) -> Iterator[Telling]:
    """Every telling of every event of a world, by event; headlines and later mentions are made with the documents."""
    dice = Random(f"{world.half} tellings {seed}")  # noqa: S311 - dice, no secret
    for event in world.events:
        yield from _of_event(world, event, dice)


def headline_of(telling: Telling, dice: Random) -> Telling:
    """The same in a headline: no date, one number at most, the place or not, and no hedge."""
    told = telling.told
    numbers = dict(list(told.numbers.items())[:1]) if dice.random() < 0.6 else {}
    level = told.place_level if told.place_level == TOWN or dice.random() < 0.5 else NOTHING
    first, last = (0, 0) if told.first == 0 else (telling.published - RECENT, telling.published)
    brief = replace(told, numbers=numbers, place_level=level, first=first, last=last, time_level=NOTHING, stance="CT+")
    return replace(telling, told=brief, part="headline", source="", voice=dice.getrandbits(32))


def later_of(telling: Telling, dice: Random) -> Telling:
    """The same once more at the end of a document, in other words and with less."""
    told = telling.told
    kept = {role: figure for role, figure in told.numbers.items() if dice.random() < 0.4}
    source = telling.source if told.is_denial else ""
    return replace(telling, told=replace(told, numbers=kept), part="later", source=source, voice=dice.getrandbits(32))


def _background(event: Event, dice: Random) -> Telling:
    """That it goes on, may come or must not: parties alone, no place and no day."""
    account = event.accounts[0]
    stance, tense = dice.choice(BACKDROPS)
    told = Told(
        account.agent,
        NAMED,
        account.recipient,
        account.town,
        NOTHING,
        0,
        0,
        NOTHING,
        stance=stance,
        tense=tense,
        is_background=True,
    )
    source = dice.choice(("", account.agent, "voice"))
    return Telling(event.number, 0, told, account.day, source, dice.getrandbits(32))


def _of_event(world: World, event: Event, dice: Random) -> Iterator[Telling]:
    if event.is_background:
        yield _background(event, dice)
        return
    count = dice.choices(TELLINGS, TELLINGS_SHARES)[0]
    denials = dice.choice((1, 1, 2)) if count > 1 and dice.random() < DENIED else 0
    made: list[Telling] = []
    for at in range(count):
        if made and dice.random() < COPIED:
            copied = dice.choice(made)
            lag = 0 if copied.told.time_level == NOTHING else dice.choice((0, 1))
            made.append(replace(copied, published=copied.published + lag))
        else:
            made.append(_telling(world, event, dice, is_denial=0 < at <= denials))
    yield from made


def _telling(world: World, event: Event, dice: Random, *, is_denial: bool) -> Telling:
    chosen = dice.randrange(len(event.accounts)) if not is_denial else 0
    account = event.accounts[chosen]
    published = _published(account, dice)
    drawn = [_told(world, event, account, published, dice) for _ in range(FULLER if event.respect else 2)]
    told = max(drawn, key=_fullness) if dice.random() < 0.6 or event.respect else drawn[0]
    if is_denial:
        player = world.theatres[event.theatre].player(account.agent)
        told = replace(
            told, agent=account.agent, agent_level=NAMED, recipient=account.recipient, stance="CT-", numbers={}
        )
        source = player.name if dice.random() < 0.75 else "voice"
    else:
        source = dice.choices(("", account.agent, account.recipient, "voice"), (11, 3, 2, 5))[0]
    return Telling(event.number, chosen, told, published, source, dice.getrandbits(32))


def _fullness(told: Told) -> int:
    return told.place_level + told.time_level + 2 * len(told.numbers)


def _published(account: Account, dice: Random) -> int:
    if account.day == 0:
        return date(2013, 6, 1).toordinal() + dice.randrange(1800)
    return account.day + (dice.randint(15, 120) if dice.random() < LATE else dice.choice((0, 1, 1, 2, 3, 5)))


def _told(world: World, event: Event, account: Account, published: int, dice: Random) -> Told:
    player = world.theatres[event.theatre].player(account.agent)
    agent, agent_level = _agent(player, event, dice)
    place_level = _place_level(event, dice)
    first, last, time_level = _time(account.day, published, dice)
    stances: tuple[Stance, ...] = ("CT+", "PR+", "PS+", "Uu")
    stance = dice.choices(stances, (88, 6, 3, 3))[0] if agent_level else "CT+"
    numbers: dict[NumberRole, Figure] = {
        role: _figure(value, dice) for role, value in account.numbers.items() if dice.random() < 0.6
    }
    is_attack = event.kind.mode in BY_HAND
    return Told(
        agent,
        agent_level,
        "" if is_attack and agent and dice.random() < NO_TARGET else account.recipient,
        account.town,
        place_level,
        first,
        last,
        time_level,
        numbers,
        stance,
        is_general=is_attack and dice.random() < GENERAL_SHARE,
    )


def _agent(player: Player, event: Event, dice: Random) -> tuple[str, int]:
    """The agent as named, by its wider actor, or not at all."""
    chance = dice.random()
    if chance < 0.05 and player.within:
        return player.within, WIDER
    if 0.05 <= chance < 0.16 and event.kind.shape == "act" and event.kind.between == "enemies":
        return "", UNNAMED
    return player.name, NAMED


def _place_level(event: Event, dice: Random) -> int:
    if event.kind.is_lasting:
        return NOTHING
    has_object = event.kind.shape in {"taking", "giving", "leaving", "sending"}
    level = dice.choices((TOWN, PROVINCE, COUNTRY, NOTHING), (72, 14, 4, 10))[0]
    return COUNTRY if has_object and level == NOTHING else level


def _time(day: int, published: int, dice: Random) -> tuple[int, int, int]:
    """The days between which it happened as told: a day, a week, a month, or nothing but that it is news."""
    if day == 0:
        return 0, 0, NOTHING
    is_late = published - day > RECENT
    level = dice.choices((DAY, WEEK, MONTH, NOTHING), (40, 0, 60, 0) if is_late else (62, 9, 5, 24))[0]
    if level == DAY:
        return day, day, DAY
    if level == WEEK:
        monday = day - date.fromordinal(day).weekday()
        if 0 < published - monday < 14:
            return monday, monday + 6, WEEK
        return day, day, DAY
    if level == MONTH:
        return *month_of(day), MONTH
    return published - RECENT, published, NOTHING


def month_of(day: int) -> tuple[int, int]:
    """The first and the last day of the month of a day."""
    begin = date.fromordinal(day).replace(day=1)
    after = begin.replace(year=begin.year + begin.month // 12, month=begin.month % 12 + 1)
    return begin.toordinal(), after.toordinal() - 1


def _figure(value: int, dice: Random) -> Figure:
    """The number as told: exact, or, from twenty on, sometimes rounded with a word that says so."""
    if value < 20 or dice.random() < 0.72:
        return Figure(value, "", value, value)
    unit = 5 if value < 50 else 10 if value < 200 else 50 if value < 1000 else 100
    below, above = value // unit * unit, -(-value // unit) * unit
    chance = dice.random()
    if chance < 0.5 or below == above:
        near = below if value - below <= above - value else above
        return Figure(near, "about", near - max(unit / 2, near * 0.06), near + max(unit / 2, near * 0.06))
    if chance < 0.75:
        return Figure(above, "nearly", above - unit + 1, above)
    return Figure(below, "above", below, below + unit - 1)
