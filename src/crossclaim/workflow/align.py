"""Aligning: statements of all documents are compared, linked where they share a proposition, and made into claims.

What is left to do is read off the case: a statement that can be compared and is in no claim. So a run that was cut
short goes on, and one over a case that grew looks at what is new, and at what that touches, alone.
"""

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np

from crossclaim.case import Linked, StoredDocument, StoredSide, View, Writer, open_case, open_writer
from crossclaim.engine import Outcome, run_here
from crossclaim.errors import CaseDamaged, EvidenceError, PartFailed
from crossclaim.evidence import ActorId, Claim, Document, Judgement, Link, Provenance, StatementId
from crossclaim.link.actors import cluster
from crossclaim.link.claims import (
    PART,
    Rows,
    Scene,
    Side,
    blocks_of,
    candidates,
    changed,
    claims_of,
    joins,
    keys,
    side_from_list,
    side_to_list,
    sides_of,
    still_share,
)
from crossclaim.settings import DEFAULTS, Settings
from crossclaim.workflow.cast import Roll, roll_of
from crossclaim.workflow.comparing import links_among
from crossclaim.workflow.failing import record
from crossclaim.workflow.pace import Pace
from crossclaim.workflow.progress import SILENCE, Progress

STAGE: Final = "link"
CLAIMS: Final = Provenance(PART.name, PART.version)
Pairs: TypeAlias = Sequence[tuple[int, int]]
Sides: TypeAlias = tuple[Document, list[StoredSide]]


@dataclass(frozen=True, slots=True)
class Compared:
    """What was compared in a run: the sides that were looked at, and the links of those that were in no claim.

    `rows` are the row numbers of those sides; `is_all` where these are all statements of the case.
    """

    sides: Mapping[StatementId, Side]
    rows: Mapping[StatementId, int]
    links: Sequence[Link]
    is_all: bool


@dataclass(frozen=True, slots=True)
class Todo:
    """What is to be compared: the statements whose links are made anew, by row number, and the links that go.

    Of all statements of the case where `touched` is None. `rows` are the row numbers of the statements that are needed,
    and the pairs of them to be compared are places in that list.
    """

    touched: Sequence[int] | None
    dropped: Pairs
    rows: Sequence[int]
    left: Rows
    right: Rows


def align(
    writer: Writer, progress: Progress = SILENCE, *, settings: Settings = DEFAULTS, roll: Roll | None = None
) -> None:
    """Bring the claims of a case up to date with its documents, its actors and the judgements on both.

    The result is that of aligning all at once. A document at which it fails is recorded as a problem, and the rest
    goes on. Holds the sides of all statements that are compared in one run. `roll` spares reading the actors again.
    """
    with open_case(writer.path) as view:
        actors = roll or roll_of(view)
        clusters = cluster([one.id for one in actors.entries], actors.pairs, view.judgements())
        roots = {actor: root for actor, root in clusters.root.items() if actor != root}
        before = view.claims.roots()
    moved = sorted(actor for actor in {*roots, *before} if roots.get(actor) != before.get(actor))
    _make_sides(writer, roots, moved, progress)
    with _no_cycles():
        if compared := _link(writer, progress, settings):
            claim_anew(writer, compared=compared)
            writer.commit()


@contextmanager
def _no_cycles() -> Iterator[None]:
    """Do not look for cycles meanwhile: there are none among so many sides and links, and looking takes a fifth."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def realign(case: Path) -> None:
    """As `align`, of a case that nobody writes to; after actors were judged."""
    with open_writer(case, is_new=False) as writer:
        align(writer)


def claim_anew(
    writer: Writer,
    judgements: Sequence[Judgement] = (),
    near: Iterable[StatementId] = (),
    compared: Compared | None = None,
) -> tuple[Claim, ...]:
    """Put the claims of statements that are in none, of those `near`, and of all that hang together with them.

    `judgements` are put along with the claims that follow from them; all wait for the next commit. `compared` spares
    reading again what a run has just compared.
    """
    with open_case(writer.path) as view:
        every = [*view.judgements(), *judgements]
        if compared and compared.is_all:
            sides, links, rows, gone = dict(compared.sides), compared.links, compared.rows, list[int]()
        else:
            sides = _sides(view, view.claims.unclaimed())
            closed, links = _component(view, {*sides, *near}, every)
            sides |= _sides(view, sorted(view.claims.rows(closed - set(sides)).values()))
            rows = view.claims.rows(sides)
            gone = sorted(rows.values())
    for one in judgements:
        writer.add_judgement(one)
    claims, _ = claims_of(sides.values(), links, every)
    writer.put_claims(gone, ((one, _documents(one, sides)) for one in claims), rows, CLAIMS)
    return claims


def stored_sides(linked: Linked, roots: Mapping[ActorId, ActorId]) -> list[StoredSide]:
    """What the statements of a document are compared by, by whom its names mean and where, and who stands for whom."""
    found = linked.extracted
    scene = Scene.of(found.document, linked.uses, linked.places, roots, found.mentions)
    likeness = {one.id: seen for one, seen in zip(found.statements, found.likeness, strict=True) if seen}
    sides = sides_of(found.statements, scene, likeness)
    return [StoredSide(one.id, keys(one), side_to_list(one)) for one in sides]


def _make_sides(writer: Writer, roots: Mapping[ActorId, ActorId], moved: Sequence[ActorId], progress: Progress) -> None:
    """Put the sides of documents that have none, and of those of which an actor stands for another now."""
    progress.start("Comparing", writer.count_not_aligned(CLAIMS))
    pace = Pace(writer, progress)
    for outcome in run_here(partial(_sides_in, roots=roots), _each(writer.not_aligned(CLAIMS))):
        _put_sides(writer, outcome, progress)
        pace.step()
    pace.commit()
    if moved:
        for outcome in run_here(partial(_sides_in, roots=roots), _each(writer.aligned_with(moved))):
            _put_sides(writer, outcome, progress)
        writer.put_roots(roots)
        writer.commit()
    progress.done()


def _each(portions: Iterable[Sequence[StoredDocument]]) -> Iterator[StoredDocument]:
    return (one for some in portions for one in some)


def _sides_in(stored: StoredDocument, roots: Mapping[ActorId, ActorId]) -> Sides:
    found = stored.linked()
    return found.extracted.document, stored_sides(found, roots)


def _put_sides(writer: Writer, outcome: Outcome[StoredDocument, Sides], progress: Progress) -> None:
    """Put the sides of one document, or why that failed: the next run tries it again."""
    if isinstance(outcome.error, CaseDamaged):
        raise outcome.error
    if outcome.value is None:
        record(writer, progress, STAGE, outcome.item, outcome.error or PartFailed(outcome.item.place))
        return
    document, sides = outcome.value
    try:
        writer.put_sides(document, sides, CLAIMS)
    except EvidenceError as error:
        record(writer, progress, STAGE, document, error)


def _link(writer: Writer, progress: Progress, settings: Settings) -> Compared | None:
    """Compare the statements that are in no claim with all that they share a block with; None where there are none."""
    with open_case(writer.path) as view:
        todo = _todo(view)
        if todo is None:
            return None
        sides = _sides(view, None if todo.touched is None else todo.rows)
    rows = dict(zip(sides, todo.rows, strict=True))
    progress.start("Linking statements", None)
    links: list[Link] = []
    found = _noted(links_among(list(sides.values()), (todo.left, todo.right), settings), links)
    writer.remove_links(todo.touched, todo.dropped)
    writer.put_links(found, rows, CLAIMS)
    progress.done()
    return Compared(sides, rows, sorted(links, key=lambda one: (one.one, one.other)), todo.touched is None)


def _todo(view: View) -> Todo | None:
    """What there is to compare; None where every statement is in a claim."""
    fresh = view.claims.unclaimed()
    if not fresh:
        return None
    known = view.claims.keys()
    rows, every = list(known), list(known.values())
    at = {row: number for number, row in enumerate(rows)}
    blocks = blocks_of(every)
    change = changed(blocks, np.array([at[row] for row in fresh], np.int64), view.claims.gone())
    if len(change.anew) == len(rows):
        return Todo(None, (), rows, *candidates(blocks))
    dropped = _dropped(view, [rows[one] for one in change.doubtful.tolist()], every, at)
    left, right = candidates(blocks, only=change.anew)
    used = np.unique(np.concatenate([left, right]))
    pairs = np.searchsorted(used, left), np.searchsorted(used, right)
    return Todo([rows[one] for one in change.anew.tolist()], dropped, [rows[one] for one in used.tolist()], *pairs)


def _noted(links: Iterable[Link], notes: list[Link]) -> Iterator[Link]:
    """The links as they pass, and a note of each without its reasons, of which there are many."""
    for link in links:
        notes.append(Link(link.one, link.other, link.relation, link.score))
        yield link


def _dropped(view: View, rows: Sequence[int], every: Sequence[Sequence[int]], at: Mapping[int, int]) -> Pairs:
    """The links among statements of blocks that outgrew the limit, where they share no other block."""
    if not rows:
        return ()
    within = {id_: row for row, id_ in view.claims.ids(rows).items()}
    ids = list(within)
    pairs = [
        (within[one.one], within[one.other]) for one in view.claims.links(ids) if {one.one, one.other} <= within.keys()
    ]
    stand = still_share(every, [at[one] for one, _ in pairs], [at[other] for _, other in pairs])
    return [pair for pair, stands in zip(pairs, stand, strict=True) if not stands]


def _component(
    view: View, start: set[StatementId], judgements: Sequence[Judgement]
) -> tuple[set[StatementId], list[Link]]:
    """The statements that hang together with some, by links that join and by judgements, and all links of theirs."""
    judged: dict[StatementId, set[StatementId]] = {}
    for one, other in joins((), judgements):
        judged.setdefault(one, set()).add(other)
        judged.setdefault(other, set()).add(one)
    closed: set[StatementId] = set()
    links: dict[tuple[StatementId, StatementId], Link] = {}
    edge = start
    while edge:
        closed |= edge
        found = view.claims.links(sorted(edge))
        links |= {(one.one, one.other): one for one in found}
        near = {end for pair in joins(found, ()) for end in pair}
        edge = (near | {other for one in edge for other in judged.get(one, ())}) - closed
    return closed, [links[pair] for pair in sorted(links)]


def _sides(view: View, rows: Sequence[int] | None) -> dict[StatementId, Side]:
    """The sides of some statements by id, of all where None, in the order of row numbers."""
    found = (side_from_list(body) for body in view.claims.bodies(rows))  # type: ignore[arg-type]  # plain lists
    return {side.id: side for side in found}


def _documents(claim: Claim, sides: Mapping[StatementId, Side]) -> int:
    return len({sides[one].document for one in claim.members})
