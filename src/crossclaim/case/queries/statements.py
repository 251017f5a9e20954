"""Statements about statements, mentions and extractions.

Statements are listed by document (in the order in which documents were added), then by where their clause begins.
"""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import (
    Column,
    ColumnElement,
    Select,
    bindparam,
    delete,
    func,
    insert,
    literal,
    literal_column,
    select,
    tuple_,
)

from crossclaim.case.filters import StatementFilter
from crossclaim.case.schema import ACTOR_USE, DOCUMENT, EXTRACTION, MENTION, PARTY, RUN, STATEMENT, STATEMENT_WORDS
from crossclaim.case.words import match_of
from crossclaim.evidence import ActorId
from crossclaim.text.names import fold

ACTOR_ROLES: Final = ("agent", "recipient", "third")

PLACE: Final = (STATEMENT.c.document, STATEMENT.c.start, STATEMENT.c.id)
LISTED: Final = (
    select(
        STATEMENT,
        DOCUMENT.c.id.label("document_id"),
        DOCUMENT.c.name.label("document_name"),
        DOCUMENT.c.published.label("published"),
        DOCUMENT.c.outlet.label("outlet"),
        RUN.c.part,
        RUN.c.version,
    )
    .outerjoin(EXTRACTION, EXTRACTION.c.document == STATEMENT.c.document)
    .outerjoin(RUN, RUN.c.row == EXTRACTION.c.run)
    .outerjoin(DOCUMENT, DOCUMENT.c.row == STATEMENT.c.document)
)
"""Outer joins, though every row has its partner: they keep SQLite from starting anywhere but at the statements."""
STATEMENT_BY_ID: Final = LISTED.where(STATEMENT.c.id == bindparam("id"))
STATEMENTS_BY_ID: Final = LISTED.where(STATEMENT.c.id.in_(bindparam("ids", expanding=True)))
PLACE_OF_ID: Final = select(*PLACE).where(STATEMENT.c.id == bindparam("id"))
IDS_FROM: Final = (
    select(STATEMENT.c.id)
    .where(STATEMENT.c.id >= bindparam("first"), STATEMENT.c.id < bindparam("last"))
    .order_by(STATEMENT.c.id)
    .limit(2)
)
STATEMENTS_OF_ROW: Final = (
    select(STATEMENT).where(STATEMENT.c.document == bindparam("document")).order_by(STATEMENT.c.start, STATEMENT.c.id)
)
STATEMENTS_OF_ROWS: Final = (
    select(STATEMENT)
    .where(STATEMENT.c.document.in_(bindparam("ids", expanding=True)))
    .order_by(STATEMENT.c.document, STATEMENT.c.start, STATEMENT.c.id)
)
LAST_ROW: Final = select(func.coalesce(func.max(STATEMENT.c.row), 0))
COUNT_STATEMENTS: Final = select(func.count()).select_from(STATEMENT)
MENTIONS_OF_ROW: Final = (
    select(MENTION)
    .where(MENTION.c.document == bindparam("document"))
    .order_by(MENTION.c.start, MENTION.c.end, MENTION.c.kind, MENTION.c.name)
)
MENTIONS_OF_ROWS: Final = (
    select(MENTION)
    .where(MENTION.c.document.in_(bindparam("ids", expanding=True)))
    .order_by(MENTION.c.document, MENTION.c.start, MENTION.c.end, MENTION.c.kind, MENTION.c.name)
)
COUNT_MENTIONS: Final = select(func.count()).select_from(MENTION)
PARTIES_OF_ROW: Final = (
    select(PARTY)
    .join(STATEMENT, STATEMENT.c.row == PARTY.c.statement)
    .where(STATEMENT.c.document == bindparam("document"))
    .order_by(PARTY.c.statement, PARTY.c.name, PARTY.c.role)
)
EXTRACTION_OF_ROW: Final = (
    select(EXTRACTION, RUN.c.part, RUN.c.version)
    .join(RUN, RUN.c.row == EXTRACTION.c.run)
    .where(EXTRACTION.c.document == bindparam("document"))
)

INSERT_EXTRACTIONS: Final = insert(EXTRACTION)
INSERT_MENTIONS: Final = insert(MENTION)
INSERT_STATEMENTS: Final = insert(STATEMENT)
INSERT_PARTIES: Final = insert(PARTY)
DELETE_STATEMENTS: Final = delete(STATEMENT).where(STATEMENT.c.document == bindparam("old_document"))
DELETE_MENTIONS: Final = delete(MENTION).where(MENTION.c.document == bindparam("old_document"))
DELETE_EXTRACTIONS: Final = delete(EXTRACTION).where(EXTRACTION.c.document == bindparam("old_document"))


def count_where(chosen: StatementFilter) -> Select[Any]:
    """How many statements the filter lets through."""
    return narrowed(select(func.count()).select_from(STATEMENT), chosen)


def list_where(chosen: StatementFilter, after: tuple[int, int, str] | None, limit: int) -> Select[Any]:
    """The first `limit` statements that the filter lets through, after a place in the order."""
    query = narrowed(LISTED, chosen)
    if after is not None:
        query = query.where(tuple_(*PLACE) > tuple_(*map(literal, after)))
    return query.order_by(*PLACE).limit(limit)


def narrowed(query: Select[Any], chosen: StatementFilter) -> Select[Any]:
    """A query over statements, for those that the filter lets through."""
    for column in ("type", "mode", "stance", "tense"):
        if values := getattr(chosen, column):
            query = query.where(_one_of(STATEMENT.c[column], values))
    if chosen.document:
        row = select(DOCUMENT.c.row).where(DOCUMENT.c.id == chosen.document).scalar_subquery()
        query = query.where(STATEMENT.c.document == row)
    for name, roles in chosen.parties(ACTOR_ROLES):
        found = select(PARTY.c.statement).where(PARTY.c.name == fold(name), PARTY.c.role.in_(roles))
        is_found: ColumnElement[bool] = STATEMENT.c.row.in_(found)
        if chosen.entries and name == chosen.actor:
            is_found |= STATEMENT.c.row.in_(_linked_to(chosen.entries, roles))
        query = query.where(is_found)
    if chosen.text:
        is_match = literal_column(STATEMENT_WORDS.name).op("MATCH")(match_of(chosen.text))
        query = query.where(STATEMENT.c.row.in_(select(STATEMENT_WORDS.c.rowid).where(is_match)))
    if chosen.since:
        query = query.where(STATEMENT.c.last_day >= chosen.since)
    if chosen.until:
        query = query.where(STATEMENT.c.first_day <= chosen.until + LAST_WITHIN)
    if chosen.least_probability is not None:
        query = query.where(STATEMENT.c.probability >= chosen.least_probability)
    return query


def _linked_to(entries: Sequence[ActorId], roles: Sequence[str]) -> Select[Any]:
    """The statements of which a party, by its name in that document, leads to one of the entries."""
    said = STATEMENT.alias()
    return (
        select(PARTY.c.statement)
        .select_from(ACTOR_USE)
        .join(said, said.c.document == ACTOR_USE.c.document)
        .join(PARTY, (PARTY.c.statement == said.c.row) & (PARTY.c.name == ACTOR_USE.c.folded))
        .where(ACTOR_USE.c.actor.in_(entries), PARTY.c.role.in_(roles))
    )


def _one_of(column: Column[str], values: tuple[str, ...]) -> ColumnElement[bool]:
    """One value is looked up in the column's index, which is in the order of the list.

    Several would have to be merged and sorted: they are found faster by going along the list, so the index is hidden.
    """
    return column == values[0] if len(values) == 1 else column.concat("").in_(values)


LAST_WITHIN: Final = "-99"
"""Makes `2014` and `2014-06` come after every day that they hold."""
