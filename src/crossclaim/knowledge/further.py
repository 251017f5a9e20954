"""Actors, offices and histories that a user adds in files of the same form as the package's own."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import zip_longest
from pathlib import Path
from typing import Final, TypeAlias, TypeVar

from crossclaim.errors import InvalidEvidence, UnreadableInput
from crossclaim.evidence import canonical_json, sha256_of, sha256_of_text
from crossclaim.knowledge import histories, offices, scope, table
from crossclaim.knowledge.actors import KINDS, Actor, Actors
from crossclaim.knowledge.compiling import actor_rows
from crossclaim.knowledge.dated import holders_of, read_history, with_told
from crossclaim.knowledge.describe import Guide
from crossclaim.knowledge.histories import ABOUT_OTHERS, Fact, Histories, shipped_histories
from crossclaim.knowledge.offices import Office, Offices, Tenure, shipped_offices
from crossclaim.knowledge.periods import Period
from crossclaim.knowledge.sheet import Entry, read_sheet
from crossclaim.knowledge.sources import actor_of, offices_of, told_offices
from crossclaim.knowledge.table import Table, Target, shipped_table, target_of
from crossclaim.settings import DEFAULTS

OFFICE: Final = "office"
HISTORY: Final = "history"
FILE_KINDS: Final = (*sorted(KINDS), "people", OFFICE, HISTORY)
BASES: Final = 2
"""Bases that are kept; a run uses one."""
Sheets: TypeAlias = tuple[tuple[str, bytes], ...]
"""Files by name and bytes, so that what is read is what was asked for, in other processes too."""
Held = TypeVar("Held")
KNOWN: Final = "the name of an actor of the base or of your files"


@dataclass(frozen=True, slots=True)
class Base:
    """All that is known beforehand: names, offices, histories."""

    table: Table
    offices: Offices
    histories: Histories

    @property
    def guide(self) -> Guide:
        """Where descriptions of offices are looked up."""
        return Guide(self.table, self.offices)


@dataclass(frozen=True, slots=True)
class Further:
    """What files add: actors (new, or known ones with more names), offices and facts."""

    actors: tuple[Actor, ...]
    offices: tuple[Office, ...]
    facts: tuple[Fact, ...]


def load_base(paths: Sequence[Path] = ()) -> Base:
    """The package's base, with what the files at these paths add; raises as `read_sheets` and `base_of` do."""
    return base_of(read_sheets(paths))


def read_sheets(paths: Sequence[Path]) -> Sheets:
    """The names and bytes of files; UnreadableInput where one cannot be opened."""
    return tuple((path.name, _bytes(path)) for path in paths)


@lru_cache(maxsize=BASES)
def base_of(sheets: Sheets) -> Base:
    """The package's base, with what files add; raises what `read_further` does."""
    base = Base(shipped_table(), shipped_offices(), shipped_histories())
    return extend(base, read_further(sheets, base)) if sheets else base


@contextmanager
def using(sheets: Sheets) -> Iterator[None]:
    """Within, everything that looks into the base also knows what these files add; raises as `base_of` does.

    It holds for this thread and process: hand the sheets on to other ones.
    """
    if not sheets:
        yield
        return
    base = base_of(sheets)
    with (
        _set(scope.DIGEST, digest_of(sheets)),
        _set(table.IN_USE, base.table),
        _set(offices.IN_USE, base.offices),
        _set(histories.IN_USE, base.histories),
    ):
        yield


def digest_of(sheets: Sheets) -> str:
    """A digest over files in their order; empty where there are none."""
    return sha256_of_text(canonical_json([[name, sha256_of(data)] for name, data in sheets])) if sheets else ""


@contextmanager
def _set(variable: ContextVar[Held], value: Held) -> Iterator[None]:
    token = variable.set(value)
    try:
        yield
    finally:
        variable.reset(token)


def read_further(files: Iterable[tuple[str, bytes]], base: Base, *, limit: int | None = None) -> Further:
    """The rows of some files, each given by its name and bytes, checked against the base.

    Raises InputTooLarge beyond `limit` bytes (the setting where None), UnreadableInput for what is no YAML, and
    InvalidEvidence, with file and line, for a row that is malformed or names an actor that nobody knows.
    """
    most = DEFAULTS.limits.knowledge_bytes if limit is None else limit
    entries = [entry for name, data in files for entry in read_sheet(data, name, limit=most)]
    for entry in entries:
        if entry.kind not in FILE_KINDS:
            raise InvalidEvidence(entry.file, found=f"kind {entry.kind}", expected=", ".join(FILE_KINDS))
    plain = [entry for entry in entries if entry.kind not in {OFFICE, HISTORY}]
    actors = _actors(plain, base.table.actors)
    known = {actor.name: actor for actor in (*base.table.actors, *actors.values())}
    for entry in plain:
        of = actor_of(entry).of
        if of and of not in known:
            raise InvalidEvidence(entry.where, found=of, expected=KNOWN)
    offices = tuple(offices_of((entry for entry in entries if entry.kind == OFFICE), known))
    people = {person.name: person for person in holders_of(offices, known)}
    facts = _facts([entry for entry in entries if entry.kind == HISTORY], {**known, **people})
    told = told_offices(actors.values(), known)
    return Further((*actors.values(), *people.values()), tuple(with_told(offices, told, known)), facts)


def extend(base: Base, further: Further) -> Base:
    """The base with what was read; a known office gets the further holders, in the order of their dates."""
    offices = {office.name: office for office in base.offices}
    for office in further.offices:
        old = offices.get(office.name)
        offices[office.name] = office if old is None else _joined(old, office)
    return Base(
        _with_actors(base.table, further.actors),
        Offices(offices.values()),
        Histories((*base.histories, *further.facts)),
    )


def _bytes(path: Path) -> bytes:
    """The bytes of a file, one more than the limit at most."""
    try:
        with path.open("rb") as file:
            return file.read(DEFAULTS.limits.knowledge_bytes + 1)
    except OSError as error:
        raise UnreadableInput(str(path), found=error.strerror or "no file", expected="a file of actors") from error


def _actors(entries: Iterable[Entry], base: Actors) -> dict[str, Actor]:
    """The actors of the rows; one that is known already keeps what its row leaves out."""
    actors: dict[str, Actor] = {}
    for entry in entries:
        actor = actor_of(entry)
        old = actors.get(actor.name) or base.get(actor.name)
        if old is not None and old.kind != actor.kind:
            raise InvalidEvidence(entry.where, found=f"kind {actor.kind}", expected=f"{old.kind}, as it is known")
        actors[actor.name] = actor if old is None else _merged(old, actor)
    return actors


def _merged(old: Actor, new: Actor) -> Actor:
    """A known actor with the names and facts of a row; what the row leaves empty stays."""
    return replace(
        old,
        aliases=_union(old.aliases, new.aliases),
        of=new.of or old.of,
        stands_for=new.stands_for or old.stands_for,
        office=new.office or old.office,
        since=new.since if new.office else old.since,
        until=new.until if new.office else old.until,
        exact=old.exact | new.exact,
        weak=old.weak | new.weak,
        adjectives=_union(old.adjectives, new.adjectives),
        peoples=_union(old.peoples, new.peoples),
        capitals=_union(old.capitals, new.capitals),
    )


def _union(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other)))


def _facts(entries: Iterable[Entry], known: Mapping[str, Actor]) -> tuple[Fact, ...]:
    facts: list[Fact] = []
    for entry in entries:
        for fact in read_history(entry):
            told = (fact.actor, fact.other) if fact.happened in ABOUT_OTHERS else (fact.actor,)
            unknown = [name for name in told if name not in known]
            if unknown:
                raise InvalidEvidence(entry.where, found=unknown[0], expected=KNOWN)
            facts.append(fact)
    return tuple(facts)


def _joined(old: Office, new: Office) -> Office:
    """An office with further holders; one who is known in it already has the times of the newer row."""
    people = {tenure.person for tenure in new.tenures}
    tenures = (*(tenure for tenure in old.tenures if tenure.person not in people), *new.tenures)
    ordered = tuple(sorted(tenures, key=lambda tenure: tenure.period.since))
    return replace(
        old,
        titles=_union(old.titles, new.titles),
        names=_union(old.names, new.names),
        is_top=old.is_top or new.is_top,
        is_shared=old.is_shared or new.is_shared,
        tenures=ordered if old.is_shared or new.is_shared else tuple(_closed(ordered)),
    )


def _closed(tenures: tuple[Tenure, ...]) -> Iterator[Tenure]:
    """The tenures of an office for one: an open end ends where the next begins."""
    for tenure, after in zip_longest(tenures, tenures[1:]):
        is_open = after is not None and not tenure.period.until
        yield Tenure(tenure.person, Period(tenure.period.since, after.period.since)) if is_open else tenure


def _with_actors(table: Table, actors: tuple[Actor, ...]) -> Table:
    """The table with further actors, and with known ones as they are now."""
    changed = {actor.name: actor for actor in actors}

    def renewed(target: Target) -> Target:
        new = changed.get(target.actor.name) if target.actor is not None else None
        return target if new is None else replace(target, actor=new)

    names = table.names.mapped(renewed)
    for key, row in actor_rows(actors):
        target, there = target_of(row, actors, ()), names.get(key)
        if not any(one.actor is target.actor and one.how == target.how for one in there):
            names.put(key, [*there, target])
    merged = {actor.name: changed.get(actor.name, actor) for actor in table.actors} | changed
    return replace(table, actors=Actors(merged.values()), names=names)
