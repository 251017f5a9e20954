"""Reading the claims of a case: what statements are compared by, their links, and the claims that they share."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, Final, TypeAlias

from sqlalchemy import Connection, Select
from sqlalchemy.engine import RowMapping

from crossclaim.case.entries import ClaimEntry
from crossclaim.case.filters import ClaimFilter
from crossclaim.case.queries import claims as c
from crossclaim.case.rows.claim import (
    Keys,
    body_of,
    claim_from_row,
    keys_from_row,
    likeness_from_row,
    link_from_row,
)
from crossclaim.case.rows.record import Fields
from crossclaim.errors import UnknownId
from crossclaim.evidence import ActorId, ClaimId, Link, StatementId

Reading: TypeAlias = Callable[[], AbstractContextManager[Connection]]
Body: TypeAlias = Sequence[object]

AT_ONCE: Final = 500
EVERY_CLAIM: Final = ClaimFilter()


class ClaimView:
    """What is in a case about claims; made by `View.claims`. Statements are known by row number or by id.

    An id that is not in the case raises UnknownId, a row that does not hold CaseDamaged.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def page(
        self, chosen: ClaimFilter = EVERY_CLAIM, *, after: ClaimId | None = None, limit: int | None = None
    ) -> list[ClaimEntry]:
        """A page of the claims that the filter lets through, those of most documents first; None for all."""
        with self._reading() as connection:
            place = None if after is None else connection.execute(c.PLACE_OF_CLAIM, {"row": _row(connection, after)})
            query = c.list_where(chosen, None if place is None else place.one(), -1 if limit is None else limit)
            return load_claims(connection, connection.execute(query).scalars().all())

    def count(self, chosen: ClaimFilter = EVERY_CLAIM) -> int:
        """How many claims the filter lets through."""
        with self._reading() as connection:
            count: int = connection.execute(c.count_where(chosen)).scalar_one()
        return count

    def claim(self, id: ClaimId) -> ClaimEntry:  # noqa: A002 - it is called an id everywhere
        """The claim of this id, or to which the statement of these digits belongs."""
        with self._reading() as connection:
            return load_claims(connection, [_row(connection, id)])[0]

    def of(self, statements: Sequence[StatementId]) -> list[ClaimEntry]:
        """The claims to which some statements belong, each once."""
        with self._reading() as connection:
            return load_claims(connection, sorted(set(_claims_of(connection, statements).values())))

    def links(self, statements: Sequence[StatementId]) -> list[Link]:
        """The links that have one of some statements at an end."""
        with self._reading() as connection:
            rows = sorted(rows_of(connection, statements).values())
            found = {
                (row["one"], row["other"]): row
                for query in (c.LINKS_FROM, c.LINKS_TO)
                for row in _each(connection, query, rows)
            }
            return [link_from_row(found[key]) for key in sorted(found)]

    def iterate_links(self) -> Iterator[Link]:
        """Every link; holds one at a time."""
        with self._reading() as connection:
            yield from map(link_from_row, connection.execute(c.ALL_LINKS).mappings())

    def unclaimed(self) -> list[int]:
        """The row numbers of statements that can be compared and are in no claim yet, in order."""
        with self._reading() as connection:
            return list(connection.execute(c.UNCLAIMED).scalars())

    def keys(self) -> dict[int, Keys]:
        """The keys by which each statement is found, by row number, in order."""
        with self._reading() as connection:
            return {row["statement"]: keys_from_row(row) for row in connection.execute(c.ALL_KEYS).mappings()}

    def gone(self) -> list[Keys]:
        """The keys of statements that went since statements were last linked."""
        with self._reading() as connection:
            return [keys_from_row(row) for row in connection.execute(c.ALL_GONE).mappings()]

    def bodies(self, rows: Sequence[int] | None = None) -> Iterator[Body]:
        """What is compared of some statements, of all where None, in the order of row numbers."""
        with self._reading() as connection:
            if rows is None:
                yield from map(body_of, connection.execute(c.ALL_SIDES).mappings())
            else:
                yield from map(body_of, _each(connection, c.SIDES, sorted(rows)))

    def ids(self, rows: Sequence[int]) -> dict[int, StatementId]:
        """The ids of the statements of some row numbers, in their order."""
        with self._reading() as connection:
            return {row["row"]: StatementId(row["id"]) for row in _each(connection, c.IDS_OF_ROWS, sorted(rows))}

    def rows(self, statements: Iterable[StatementId]) -> dict[StatementId, int]:
        """The row numbers of some statements; those that are not in the case are left out."""
        with self._reading() as connection:
            return rows_of(connection, statements)

    def roots(self) -> dict[ActorId, ActorId]:
        """Which actors stood for others when statements were last compared."""
        with self._reading() as connection:
            return {ActorId(row.actor): ActorId(row.root) for row in connection.execute(c.ROOTS)}

    def count_not_aligned(self) -> int:
        """How many documents were linked but not yet compared with others."""
        with self._reading() as connection:
            count: int = connection.execute(c.COUNT_NOT_ALIGNED).scalar_one()
        return count


def load_likeness(connection: Connection, row: int, count: int) -> list[bytes]:
    """The reader's vectors of the `count` statements of a document, in order; all empty where it gave none."""
    return likeness_of(connection.execute(c.VECTORS_OF_ROW, {"document": row}).mappings().one_or_none(), count)


def likeness_of(fields: Fields | None, count: int) -> list[bytes]:
    """The vectors of a row of a document, as above."""
    return [b""] * count if fields is None else likeness_from_row(fields, count)


def rows_of(connection: Connection, ids: Iterable[StatementId]) -> dict[StatementId, int]:
    """The row numbers of some statements."""
    return {StatementId(row["id"]): row["row"] for row in _each(connection, c.ROWS_OF_IDS, sorted(ids))}


def load_claims(connection: Connection, rows: Sequence[int]) -> list[ClaimEntry]:
    """The claims of some row numbers, in their order."""
    members: dict[int, list[StatementId]] = {}
    for row in _each(connection, c.MEMBERS, rows):
        members.setdefault(row["claim"], []).append(StatementId(row["id"]))
    found = {
        row["row"]: ClaimEntry(claim_from_row(row, members.get(row["row"], ())), row["documents"])
        for row in _each(connection, c.CLAIMS_OF_ROWS, rows)
    }
    return [found[row] for row in rows if row in found]


def _claims_of(connection: Connection, statements: Iterable[StatementId]) -> Mapping[StatementId, int]:
    """The row number of the claim of each of some statements."""
    ids = {row: id_ for id_, row in rows_of(connection, statements).items()}
    return {ids[row["statement"]]: row["claim"] for row in _each(connection, c.CLAIM_OF_STATEMENTS, sorted(ids))}


def _row(connection: Connection, claim: ClaimId) -> int:
    statement = StatementId(claim.replace("clm", "stm", 1))
    found = _claims_of(connection, [statement])
    if statement not in found:
        raise UnknownId(claim)
    return found[statement]


def _each(connection: Connection, query: Select[Any], ids: Sequence[object]) -> Iterator[RowMapping]:
    for start in range(0, len(ids), AT_ONCE):
        yield from connection.execute(query, {"ids": list(ids[start : start + AT_ONCE])}).mappings()
