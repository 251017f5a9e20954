"""The actors of a case as they stand: entries in clusters, and the judgements of analysts that join or part them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from crossclaim.case import Used, View, open_case, open_writer
from crossclaim.errors import RequestError, UnknownId
from crossclaim.evidence import ActorId, DocumentId, Entry, Judgement, Pair
from crossclaim.knowledge.actors import load_actors
from crossclaim.knowledge.histories import load_histories
from crossclaim.knowledge.offices import load_offices
from crossclaim.link.actors import Clusters, cluster, is_on_actors, own
from crossclaim.text.names import fold
from crossclaim.workflow.cast import settle
from crossclaim.workflow.judging import Analyst, Verdict, judgement_on, judgements_on, withdrawal_of

SHOWN: Final = ("known", "named")
"""Statuses that a list shows where none is asked for: descriptions are many, and mean somebody else in each text."""
NOBODY: Final = Used()
ADVICE: Final = "See them with: crossclaim show CASE ACTOR"


@dataclass(frozen=True, slots=True)
class Standing:
    """One actor of the case as it stands: the entries of a cluster, the one that leads it first.

    A known actor leads, else the entry that most places name. `used` counts what two entries share once.
    """

    entries: tuple[Entry, ...]
    used: Used

    @property
    def lead(self) -> Entry:
        """The entry that gives the actor its name, kind and id."""
        return self.entries[0]

    @property
    def kind(self) -> str:
        """What kind of actor it is, empty where no entry knows."""
        return next((entry.kind for entry in self.entries if entry.kind), "")

    @property
    def others(self) -> tuple[str, ...]:
        """The names of the other entries."""
        return tuple(dict.fromkeys(entry.name for entry in self.entries[1:] if entry.name != self.lead.name))


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which actors a reader wants to see: each field narrows, an empty one lets everything through.

    `name` is looked for in the names of all entries, folded; `document` is one that names the actor.
    """

    name: str = ""
    kind: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    document: DocumentId | None = None


EVERYBODY: Final = Wanted()


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody in a case, read once: the entries, the machine's pairs, and the judgements of analysts."""

    view: View
    entries: Mapping[ActorId, Entry]
    pairs: Sequence[Pair]
    judgements: Sequence[Judgement]
    clusters: Clusters

    def standings(self, wanted: Wanted = EVERYBODY) -> list[Standing]:
        """The actors that are wanted, those with most statements first; an entry that no name leads to is left out."""
        used = self.view.used()
        here = {use.entry.id for use in self.view.uses_in(wanted.document)} if wanted.document else set(used)
        found = ([id_ for id_ in members if id_ in used] for members in self.clusters.members().values())
        standings = (
            self._standing(members, used)
            for members in found
            if not here.isdisjoint(members) and _is_wanted([self.entries[id_] for id_ in members], wanted)
        )
        return sorted(standings, key=lambda one: (-one.used.statements, -one.used.mentions, one.lead.name, one.lead.id))

    def count_descriptions(self) -> int:
        """How many descriptions the case has that a list leaves out."""
        return sum(entry.status == "described" for entry in self.entries.values())

    def standing(self, actor: ActorId) -> Standing:
        """The actor that an entry belongs to; UnknownId where there is none."""
        if actor not in self.entries:
            raise UnknownId(actor)
        return self._standing(self.members(actor), self.view.used())

    def members(self, actor: ActorId) -> tuple[ActorId, ...]:
        """The entries of the cluster of an entry, in order."""
        return self.clusters.members()[self.clusters.of(actor)]

    def pairs_of(self, actors: Sequence[ActorId]) -> list[Pair]:
        """What the machine holds of these entries and others, or of two of them, the surest first."""
        ids = set(actors)
        found = [pair for pair in self.pairs if pair.one in ids or pair.other in ids]
        return sorted(found, key=lambda pair: (-pair.score, pair.one, pair.other))

    def judgements_of(self, actors: Sequence[ActorId]) -> Iterator[tuple[Judgement, bool]]:
        """The judgements on these entries, in the order they were made, and whether each holds still."""
        return judgements_on(actors, self.judgements, is_on_actors)

    def _standing(self, ids: Sequence[ActorId], used: Mapping[ActorId, Used]) -> Standing:
        def rank(entry: Entry) -> tuple[bool, int, str]:
            return entry.status != "known", -used.get(entry.id, NOBODY).mentions, entry.id

        ranked = tuple(sorted((self.entries[id_] for id_ in ids), key=rank))
        if len(ranked) == 1:
            return Standing(ranked, used.get(ranked[0].id, NOBODY))
        return Standing(ranked, self.view.used_together([entry.id for entry in ranked]))


def cast_of(view: View) -> Cast:
    """Everybody in a case; holds every entry of it."""
    entries = {entry.id: entry for entry in view.entries()}
    pairs, judgements = view.pairs(), view.judgements()
    return Cast(view, entries, pairs, judgements, cluster(entries, pairs, judgements))


def judge(case: Path, verdict: Verdict, two: tuple[ActorId, ActorId], analyst: Analyst) -> Judgement:
    """Append an analyst's judgement on two entries; it supersedes the one that holds on the same two.

    RequestError where the two are one entry, or where joining them would put two together who were judged different.
    """
    with open_case(case) as view:
        every, ids = view.judgements(), [entry.id for entry in view.entries()]
        pairs = view.pairs()
    new = judgement_on(two, verdict, analyst, every, is_on_actors)
    held_back = cluster(ids, pairs, every).held_back
    if set(cluster(ids, pairs, [*every, new]).held_back) - set(held_back):
        raise RequestError(
            f"{verdict} {new.subjects[0]} {new.subjects[1]}",
            found="others of the two were judged different",
            advice=f"{ADVICE}, and take that back with: crossclaim actors CASE undo ID",
        )
    _append(case, new)
    return new


def part_in(case: Path, actor: ActorId, document: DocumentId, analyst: Analyst) -> tuple[Judgement, Entry]:
    """Judge that whom a document calls by the name of an actor is somebody else, who gets an entry of its own.

    RequestError where the document does not name the actor, or nobody else does.
    """
    with open_case(case) as view:
        every, uses = view.judgements(), view.uses([actor])
    here = [use for use in uses if use.document == document]
    apart = own(here[0].entry, document) if here else None
    if apart is None or apart.id == actor or len(here) == len(uses):
        found = "it is that document's alone" if here else "that document does not name it"
        raise RequestError(f"split {actor} {document}", found=found, advice=ADVICE)
    new = judgement_on((actor, apart.id), "different", analyst, every, is_on_actors)
    _append(case, new)
    return new, apart


def undo(case: Path, typed: str, analyst: Analyst) -> tuple[Judgement, Judgement]:
    """Take back a judgement on actors by its id or first digits, the last that holds where empty.

    Gives the withdrawal and what it withdrew. RequestError where there is nothing to take back, or more than one.
    """
    with open_case(case) as view:
        every = view.judgements()
    new, old = withdrawal_of(typed, analyst, every, is_on_actors, ADVICE)
    _append(case, new)
    return new, old


@dataclass(frozen=True, slots=True)
class Background:
    """What is known of an actor beforehand: whose it is, other names, offices and what became of it, with dates."""

    of: str = ""
    names: tuple[str, ...] = ()
    offices: tuple[tuple[str, str], ...] = ()
    history: tuple[tuple[str, str], ...] = ()


def background(entry: Entry) -> Background:
    """What the base knows of an entry; nothing of one that is not known."""
    actor = load_actors().get(entry.key) if entry.status == "known" else None
    if actor is None:
        return Background()
    return Background(
        actor.of,
        actor.aliases,
        tuple((one.office.name, str(one.period)) for one in load_offices().offices_of(actor.name, "")),
        tuple((f"{one.happened} {one.other}".strip(), str(one.period)) for one in load_histories().of(actor.name)),
    )


def find_entries(view: View, name: str) -> list[Entry]:
    """The entries of exactly this name; where there is none but descriptions, those."""
    found = view.entries_named(fold(name))
    return [entry for entry in found if entry.status in SHOWN] or found


def entries_called(view: View, name: str) -> tuple[ActorId, ...]:
    """The entries of every actor one of whose entries has exactly this name; none where nobody has it."""
    found = find_entries(view, name)
    if not found:
        return ()
    cast = cast_of(view)
    return tuple(sorted({id_ for entry in found for id_ in cast.members(entry.id)}))


def _append(case: Path, judgement: Judgement) -> None:
    """Append a judgement, and let names lead to whom they mean by it."""
    with open_writer(case, is_new=False) as writer:
        writer.add_judgement(judgement)
        writer.commit()
        settle(writer, [ActorId(one) for one in judgement.subjects])


def _is_wanted(entries: Sequence[Entry], wanted: Wanted) -> bool:
    if not any(entry.status in (wanted.status or SHOWN) for entry in entries):
        return False
    if wanted.kind and not any(entry.kind in wanted.kind for entry in entries):
        return False
    return not wanted.name or any(fold(wanted.name) in fold(entry.name) for entry in entries)
