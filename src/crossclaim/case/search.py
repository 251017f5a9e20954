"""Full text search over documents and statements, with the place of every match."""

from itertools import accumulate
from typing import Final, Literal

from sqlalchemy import Connection, TextClause
from sqlalchemy.engine import RowMapping

from crossclaim.case.entries import Hit
from crossclaim.case.queries import search as q
from crossclaim.case.words import match_of
from crossclaim.evidence import DocumentId, Span

AROUND: Final = 100
MARKS: Final = {"left": q.LEFT, "right": q.RIGHT}


def search_documents(connection: Connection, query: str, limit: int, skip: int) -> list[Hit]:
    """The documents that match, best first."""
    return _search(connection, "document", (q.FIND_DOCUMENTS, q.MARK_DOCUMENT), match_of(query), (limit, skip))


def search_statements(connection: Connection, query: str, limit: int, skip: int) -> list[Hit]:
    """The statements whose clause matches, best first."""
    return _search(connection, "statement", (q.FIND_STATEMENTS, q.MARK_STATEMENT), match_of(query), (limit, skip))


def count_found(connection: Connection, query: str) -> tuple[int, int]:
    """How many documents and statements match."""
    match = {"match": match_of(query)}
    documents = connection.execute(q.COUNT_FOUND_DOCUMENTS, match).scalar_one()
    return documents, connection.execute(q.COUNT_FOUND_STATEMENTS, match).scalar_one()


def _search(
    connection: Connection,
    kind: Literal["document", "statement"],
    statements: tuple[TextClause, TextClause],
    match: str,
    page: tuple[int, int],
) -> list[Hit]:
    find, mark = statements
    rows = connection.execute(find, {"match": match, "limit": page[0], "skip": page[1]}).scalars().all()
    marked = (connection.execute(mark, {"match": match, "row": row, **MARKS}).mappings().one() for row in rows)
    return [_hit(kind, fields) for fields in marked]


def _hit(kind: Literal["document", "statement"], fields: RowMapping) -> Hit:
    plain, offset = fields["plain"], fields["start"]
    matches = matches_in(plain, fields["marked"] or "")
    start, end = _window(plain, matches[0] if matches else (0, 0), kind)
    return Hit(
        kind,
        fields["id"],
        DocumentId(fields["document"]),
        fields["name"],
        Span(offset + start, offset + end, plain[start:end]),
        tuple((offset + one, offset + other) for one, other in matches if start <= one and other <= end),
    )


def matches_in(plain: str, marked: str) -> list[tuple[int, int]]:
    """Where the marks of `marked` stand in `plain`; none where taking them away does not give `plain` again."""
    pieces = [piece for half in marked.split(q.LEFT) for piece in half.split(q.RIGHT)]
    if "".join(pieces) != plain or len(pieces) % 2 == 0:
        return []
    ends = list(accumulate(map(len, pieces)))
    return [(ends[i - 1], ends[i]) for i in range(1, len(pieces), 2)]


def _window(plain: str, first: tuple[int, int], kind: str) -> tuple[int, int]:
    if kind == "statement":
        return 0, len(plain)
    start, end = max(0, first[0] - AROUND), min(len(plain), first[1] + 2 * AROUND)
    while 0 < start < first[0] and not plain[start - 1].isspace():
        start += 1
    while first[1] < end < len(plain) and not plain[end].isspace():
        end -= 1
    return start, end
