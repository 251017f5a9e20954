"""The list of claims in its three forms."""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Final, TypeAlias

from crossclaim.case import ClaimFilter, View
from crossclaim.cli.identify import called
from crossclaim.cli.listing import Listing, remark, rows_wanted
from crossclaim.cli.options import Form
from crossclaim.cli.terminal.safe import shown
from crossclaim.cli.terminal.table import Column, Table
from crossclaim.evidence import ActorId, ClaimId
from crossclaim.workflow.claims import ClaimStanding, standings

Names: TypeAlias = Mapping[ActorId, str]

PAGE: Final = 100
NAMED: Final = 3
INDENT: Final = 24
WIDE: Final = 150
"""From so many cells on, denials and differences have columns of their own."""


def print_list(view: View, chosen: ClaimFilter, after: ClaimId | None, limit: int | None, form: Form) -> None:
    """Print the claims that the filter lets through, those of most documents first."""
    wanted = rows_wanted(limit, form)
    shown_rows = list(islice(_rows(view, chosen, after), wanted)) if wanted else _rows(view, chosen, after)
    _listing({} if form == "table" else names_in(view)).print(shown_rows, form)
    if form != "table":
        return
    if isinstance(shown_rows, list) and len(shown_rows) == wanted and wanted < (count := view.claims.count(chosen)):
        remark(f"{wanted:,} of {count:,} claims. To go on: --after {called(shown_rows[-1].id)}")
    if rest := view.claims.count_not_aligned():
        remark(f"{rest:,} documents are not compared yet. To do it: crossclaim link CASE")


def to_json(standing: ClaimStanding, names: Names) -> Mapping[str, object]:
    """The claim in fields and words, who holds it, and how many others differ in what; `names` are those of actors."""
    claim, edge = standing.entry.claim, standing.entry.claim.edge
    return {
        "id": claim.id,
        "wording": claim.wording,
        "type": claim.type,
        "agents": [{"id": one, "name": names.get(one, "")} for one in edge.agents],
        "recipients": [{"id": one, "name": names.get(one, "")} for one in edge.recipients],
        "sign": edge.sign,
        "when": edge.when,
        "documents": standing.entry.documents,
        "statements": list(claim.members),
        "witness": claim.witness,
        "held_by": list(standing.holders),
        "left_open_by": list(standing.open),
        "denied_by": list(standing.deniers),
        "related": dict(standing.differing),
    }


def related(standing: ClaimStanding) -> str:
    """How the claim stands to others, denials aside, by the names of relations: `number-differs 2, same 1`."""
    return ", ".join(f"{kind} {count}" for kind, count in standing.differing.items() if kind != "denies")


def difference(standing: ClaimStanding) -> str:
    """The same in words: what is the same as another claim only in part, and stays one of its own, resembles it."""
    return related(standing).replace("same ", "resembles ")


def voices(names: tuple[str, ...]) -> str:
    """The first names, and how many more there are."""
    rest = f" +{len(names) - NAMED}" if len(names) > NAMED else ""
    return shown(", ".join(names[:NAMED])) + rest


def _rows(view: View, chosen: ClaimFilter, after: ClaimId | None) -> Iterator[ClaimStanding]:
    while page := view.claims.page(chosen, after=after, limit=PAGE):
        yield from standings(view, page)
        if len(page) < PAGE:
            return
        after = page[-1].claim.id


def names_in(view: View) -> Names:
    """The name of every actor of a case."""
    return {entry.id: entry.name for entry in view.entries()}


def _to_flat(standing: ClaimStanding, names: Names) -> Mapping[str, object]:
    edge, row = standing.entry.claim.edge, to_json(standing, names)
    lists = ("statements", "held_by", "left_open_by", "denied_by")
    joined = {name: "; ".join(map(str, row[name])) for name in lists}  # type: ignore[call-overload]  # all are lists
    sides = {"agents": edge.agents, "recipients": edge.recipients}
    parties = {name: "; ".join(names.get(one, "") for one in some) for name, some in sides.items()}
    return {**row, **joined, **parties, "related": related(standing)}


def _listing(names: Names) -> Listing[ClaimStanding]:
    none = "No claims. Ask for less, or compare what documents state with: crossclaim link CASE"
    return Listing(_table, lambda one: to_json(one, names), lambda one: _to_flat(one, names), none)


def _table(width: int) -> Table[ClaimStanding]:
    """Where there is little room the claim has it, and the rest stands below."""
    columns: tuple[Column[ClaimStanding], ...] = (
        Column("id", lambda one: called(one.id), 13, 13, style="dim"),
        Column("told in", lambda one: f"{one.entry.documents:,}", 7, 7, is_number=True),
        Column("claim", lambda one: shown(one.entry.claim.wording), 40, 120, style="bold"),
    )
    if width < WIDE:
        return Table(columns, below=_all, indent=INDENT, lines_below=2)
    more: tuple[Column[ClaimStanding], ...] = (
        Column("denied by", lambda one: voices(one.deniers), 10, 30, rank=1, style="red"),
        Column("differs", difference, 10, 40, rank=2, style="yellow"),
    )
    return Table((*columns, *more), below=_held, indent=INDENT)


def _held(standing: ClaimStanding) -> str:
    """Who tells it."""
    held = f"held by {voices(standing.holders)}" if standing.holders else ""
    left = f"left open by {voices(standing.open)}" if standing.open else ""
    return "; ".join(part for part in (held, left) if part)


def _all(standing: ClaimStanding) -> str:
    """Who tells it, who denies it, and how it differs from others."""
    denied = f"denied by {voices(standing.deniers)}" if standing.deniers else ""
    return "; ".join(part for part in (_held(standing), denied, difference(standing)) if part)
