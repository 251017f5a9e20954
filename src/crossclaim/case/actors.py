"""Reading the actors of a case: entries, the uses of names that lead to them, pairs, and how often each is used."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection
from sqlalchemy.engine import RowMapping

from crossclaim.case.entries import Used
from crossclaim.case.queries import actors as a
from crossclaim.case.rows.actor import entry_from_row, pair_from_row, use_from_row, written_from_row
from crossclaim.evidence import ActorId, DocumentId, Entry, Pair, Use

AT_ONCE = 500


def load_entries_of_case(connection: Connection) -> list[Entry]:
    """Every entry, by id."""
    return [entry_from_row(row) for row in connection.execute(a.ALL_ACTORS).mappings()]


def load_pairs(connection: Connection) -> list[Pair]:
    """Every pair, by its ids."""
    return [pair_from_row(row) for row in connection.execute(a.ALL_PAIRS).mappings()]


def find_entries(connection: Connection, folded: str) -> list[Entry]:
    """The entries of a folded name."""
    return [entry_from_row(row) for row in connection.execute(a.ACTORS_NAMED, {"folded": folded}).mappings()]


def iterate_uses(connection: Connection) -> Iterator[Use]:
    """Every use, by document and folded name; holds one at a time."""
    return (_use(row) for row in connection.execute(a.ALL_USES).mappings())


def iterate_written(connection: Connection) -> Iterator[tuple[Entry, int]]:
    """Every entry under every name that uses give it, with how often."""
    return (written_from_row(row) for row in connection.execute(a.WRITTEN).mappings())


def load_uses(connection: Connection, actors: Sequence[ActorId]) -> list[Use]:
    """The uses that lead to some entries, by document."""
    found: list[tuple[int, Use]] = []
    for start in range(0, len(actors), AT_ONCE):
        some = list(actors[start : start + AT_ONCE])
        rows = connection.execute(a.USES_OF_ACTORS, {"actors": some}).mappings()
        found += [(row["document"], _use(row)) for row in rows]
    return [use for _, use in sorted(found, key=lambda one: (one[0], one[1].name))]


def load_uses_in(connection: Connection, row: int, document: DocumentId) -> list[Use]:
    """The uses in the document of a row number, by folded name."""
    return [use_from_row(one, document) for one in connection.execute(a.USES_OF_ROW, {"document": row}).mappings()]


def count_used(connection: Connection) -> dict[ActorId, Used]:
    """How often each entry is used."""
    stated = {row.actor: row.statements for row in connection.execute(a.STATED)}
    return {
        ActorId(row.actor): Used(row.documents, row.mentions, stated.get(row.actor, 0))
        for row in connection.execute(a.USED)
    }


def count_together(connection: Connection, actors: Sequence[ActorId]) -> Used:
    """How often some entries are used together: what two of them share counts once."""
    values = {"actors": list(actors)}
    used = connection.execute(a.USED_TOGETHER, values).one()
    return Used(used.documents, used.mentions, connection.execute(a.STATED_TOGETHER, values).scalar_one())


def count_not_linked(connection: Connection) -> int:
    """How many documents have statements or mentions whose names were not resolved yet."""
    count: int = connection.execute(a.COUNT_NOT_LINKED).scalar_one()
    return count


def _use(row: RowMapping) -> Use:
    return use_from_row(row, DocumentId(row["document_id"]))
