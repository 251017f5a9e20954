"""Whom a description of an office means on a date: `the Syrian president`, `Obama's defence secretary`."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from crossclaim.knowledge.actors import Actor
from crossclaim.knowledge.offices import Holding, Office, Offices, before, in_office, key, load_offices
from crossclaim.knowledge.periods import Days, Period, days_of
from crossclaim.knowledge.table import Table, load_table
from crossclaim.knowledge.words import split

LONGEST: Final = 14
PAST: Final = frozenset({"former", "ex", "late", "onetime"})
PRESENT: Final = frozenset({
    "the", "then", "current", "incumbent", "new", "outgoing", "acting", "interim", "longtime", "ruling", "serving",
    "his", "excellency", "mr", "mrs", "ms",
})  # fmt: skip
OF: Final = frozenset({"of", "for", "in", "at"})
GOVERNMENT: Final = " government"
PARLIAMENT: Final = " parliament"
RANKS: Final = frozenset({"secretary", "ambassador", "minister", "envoy", "judge", "chief"})
SERVICES: Final = frozenset({"spy", "intelligence", "army", "military", "nuclear"})
NUMERAL: Final = re.compile(r" (?:[ivx]+|jr)$")
LINKS: Final = frozenset({"of", "for", "in", "to"})


@dataclass(frozen=True, slots=True)
class Seat:
    """An office that a description may mean; only while `during` held, where that is given."""

    office: Office
    during: Period | None = None


@dataclass(frozen=True, slots=True)
class Guide:
    """Where descriptions are looked up: known names and known offices."""

    table: Table
    offices: Offices


def load_guide() -> Guide:
    """The names and offices of the data files."""
    return Guide(load_table(), load_offices())


def who(description: str, when: str = "", *, guide: Guide | None = None) -> tuple[Holding, ...]:
    """Whom a description or name may mean on a date or in an interval of ISO 8601, each with the office held then.

    Understands an office with its owner (`the Russian foreign minister`, `president of Egypt`, `Pope`),
    with whoever it serves (`Obama's defence secretary`), with a name (`President Bush`, `King Abdullah`) and a name
    alone; after `former` it means those who no longer are. All who fit are given, by when they took office (the latest
    first after `former`); nobody where nothing is known. Raises InvalidEvidence for what is no date.
    """
    guide, days = guide or load_guide(), days_of(when)
    words = split(description)
    keys = list(words.keys[: LONGEST + 1])
    at, is_past = 0, False
    while at < len(keys) - 1 and keys[at] in PAST | PRESENT:
        is_past = is_past or keys[at] in PAST
        at += 1
    if not keys or len(keys) > LONGEST:
        return ()
    held: Callable[[Office, Days], tuple[Holding, ...]] = before if is_past else in_office
    seats = _seats(keys[at:], guide)
    found = [holding for seat in seats for holding in held(seat.office, days) if _is_during(holding, seat)]
    found = found or _named(keys[at:], days, held, guide)
    while not found and at < len(keys) - 1 and keys[at] in guide.table.honorifics | RANKS:
        at += 1
        found = _named(keys[at:], days, held, guide)
    unique = {(one.person, one.office.name, one.period.since): one for one in found}.values()
    return tuple(unique) if is_past else tuple(sorted(unique, key=lambda one: one.period.since))


def _seats(keys: list[str], guide: Guide) -> list[Seat]:
    """The offices that the words tell of, without anybody's name in them."""
    said = " ".join(keys)
    whole = guide.offices.named(said) or (guide.offices.titled(said) if LINKS.intersection(keys) else ())
    if whole:
        return [Seat(office) for office in whole]
    found: list[Seat] = []
    for i in range(1, len(keys)):
        if keys[i] in OF and i + 1 < len(keys):
            found.extend(_of(keys[i + 1 :], keys[:i], guide))
        found.extend(_of(keys[:i], keys[i:], guide))
    return found


def _of(owner: list[str], title: list[str], guide: Guide) -> Iterator[Seat]:
    """The offices of this title, of whomever these words name."""
    said = " ".join(title)
    for actor in _actors(owner, guide):
        if actor.kind == "person":
            yield from _serving(actor, said, guide)
            continue
        state = guide.table.actors.get(actor.of) if actor.name.endswith(GOVERNMENT) else None
        owners = dict.fromkeys((actor.name, state.name if state else actor.name))
        found = [office for name in owners for office in guide.offices.titled(said, name)]
        if not found and key(actor.name).endswith(PARLIAMENT) and actor.of:
            found = [*guide.offices.titled(f"{said} of{PARLIAMENT}", actor.of)]
        if not found and SERVICES.intersection(title):
            found = [office for office in guide.offices.titled(said) if _is_of(office.owner, owners, guide)]
        yield from map(Seat, found)


def _is_of(owner: str, states: Iterable[str], guide: Guide) -> bool:
    """Whether the owner of an office is a service or force of one of these states (`Turkey's spy chief`)."""
    actor = guide.table.actors.get(owner)
    return actor is not None and actor.of in states


def _serving(person: Actor, title: str, guide: Guide) -> Iterator[Seat]:
    """The offices of this title in the state or group that a person led, while the person led it."""
    led = [one for one in guide.offices.offices_of(person.name, "") if one.office.owner == person.of]
    for holding in [one for one in led if one.office.is_top] or led:
        for office in guide.offices.titled(title, person.of):
            if office is not holding.office:
                yield Seat(office, holding.period)


def _named(
    keys: list[str], days: Days, held: Callable[[Office, Days], tuple[Holding, ...]], guide: Guide
) -> list[Holding]:
    """Holders by name, with or without an office before it."""
    found: list[Holding] = []
    for i in range(1, len(keys)):
        seats = [seat.office for seat in _seats(keys[:i], guide)] or guide.offices.titled(" ".join(keys[:i]))
        found.extend(one for office in seats for one in held(office, days) if _is_called(one.person, keys[i:], guide))
    if found:
        return found
    people = [actor for actor in _actors(keys, guide) if actor.kind == "person"]
    names = {actor.name for actor in people}
    offices = {one.office.name: one.office for name in names for one in guide.offices.offices_of(name, "")}
    return [one for office in offices.values() for one in held(office, days) if one.person in names]


def _actors(keys: list[str], guide: Guide) -> Iterable[Actor]:
    """Whoever bears these words as a name, demonym or capital; a people stands for its state."""
    name = " ".join(keys[1:] if keys[0] in {"the", "a"} and len(keys) > 1 else keys)
    targets = (*guide.table.names.get(name), *guide.table.names.get(f"the {name}"))
    actors = [target.actor for target in targets if target.actor is not None]
    return {actor.name: actor for actor in actors}.values()


def _is_called(person: str, name: list[str], guide: Guide) -> bool:
    """Whether the words are the end of a person's name, with or without its number, or one of the aliases."""
    wanted, known = " ".join(name), f" {key(person)}"
    if known.endswith(f" {wanted}") or NUMERAL.sub("", known).endswith(f" {wanted}"):
        return True
    actor = guide.table.actors.get(person)
    return actor is not None and wanted in map(key, actor.aliases)


def _is_during(holding: Holding, seat: Seat) -> bool:
    """Whether both were in office at a time, for longer than the day on which one followed the other."""
    if seat.during is None:
        return True
    one, other = holding.period, seat.during
    return _begins_before_end(one, other) and _begins_before_end(other, one)


def _begins_before_end(one: Period, other: Period) -> bool:
    until = days_of(other.until).last
    return days_of(one.since).first < until
