"""Statements about entries, the uses of names that lead to them, and pairs of them."""

from typing import Final

from sqlalchemy import bindparam, delete, func, insert, literal, select

from crossclaim.case.schema import (
    ACTOR,
    ACTOR_LINKING,
    ACTOR_PAIR,
    ACTOR_USE,
    DOCUMENT,
    EXTRACTION,
    PARTY,
    PLACING,
    RUN,
    STATEMENT,
)

NOT_LINKED: Final = (
    select(EXTRACTION.c.document)
    .outerjoin(ACTOR_LINKING, ACTOR_LINKING.c.document == EXTRACTION.c.document)
    .outerjoin(PLACING, PLACING.c.document == EXTRACTION.c.document)
    .where(
        (func.coalesce(ACTOR_LINKING.c.run, 0) != bindparam("actors"))
        | (func.coalesce(PLACING.c.run, 0) != bindparam("places"))
    )
    .order_by(EXTRACTION.c.document)
)
COUNT_NOT_LINKED: Final = (
    select(func.count())
    .select_from(EXTRACTION)
    .where(
        EXTRACTION.c.document.not_in(select(ACTOR_LINKING.c.document))
        | EXTRACTION.c.document.not_in(select(PLACING.c.document))
    )
)
LINKING_OF_ROW: Final = (
    select(ACTOR_LINKING, RUN.c.part, RUN.c.version)
    .join(RUN, RUN.c.row == ACTOR_LINKING.c.run)
    .where(ACTOR_LINKING.c.document == bindparam("document"))
)
USES_OF_ROW: Final = select(ACTOR_USE).where(ACTOR_USE.c.document == bindparam("document")).order_by(ACTOR_USE.c.folded)
USES_OF_ROWS: Final = (
    select(ACTOR_USE)
    .where(ACTOR_USE.c.document.in_(bindparam("ids", expanding=True)))
    .order_by(ACTOR_USE.c.document, ACTOR_USE.c.folded)
)
ALL_USES: Final = (
    select(ACTOR_USE, DOCUMENT.c.id.label("document_id"))
    .join(DOCUMENT, DOCUMENT.c.row == ACTOR_USE.c.document)
    .order_by(ACTOR_USE.c.document, ACTOR_USE.c.folded)
)
_ENTRY: Final = func.json_extract(ACTOR_USE.c.body, "$[1]")
WRITTEN: Final = (
    select(DOCUMENT.c.id.label("document"), _ENTRY.label("entry"), func.sum(ACTOR_USE.c.mentions).label("mentions"))
    .join(DOCUMENT, DOCUMENT.c.row == ACTOR_USE.c.document)
    .group_by(ACTOR_USE.c.actor, _ENTRY)
    .order_by(ACTOR_USE.c.actor, _ENTRY)
)
"""A described entry has one document, of which SQLite gives the id; of others any."""
USES_OF_ACTORS: Final = ALL_USES.where(ACTOR_USE.c.actor.in_(bindparam("actors", expanding=True)))

ALL_ACTORS: Final = select(ACTOR).order_by(ACTOR.c.id)
ACTOR_BY_ID: Final = select(ACTOR).where(ACTOR.c.id == bindparam("id"))
ACTORS_NAMED: Final = select(ACTOR).where(ACTOR.c.folded == bindparam("folded")).order_by(ACTOR.c.id)
IDS_FROM: Final = (
    select(ACTOR.c.id)
    .where(ACTOR.c.id >= bindparam("first"), ACTOR.c.id < bindparam("last"))
    .order_by(ACTOR.c.id)
    .limit(2)
)
ALL_PAIRS: Final = select(ACTOR_PAIR).order_by(ACTOR_PAIR.c.one, ACTOR_PAIR.c.other)
RUN_OF_LINKING: Final = select(ACTOR_LINKING.c.run).where(ACTOR_LINKING.c.document == bindparam("document"))
RUNS_OF_LINKINGS: Final = select(RUN).where(RUN.c.row.in_(select(ACTOR_LINKING.c.run))).order_by(RUN.c.row)
RUN_OF_ACTORS: Final = select(ACTOR.c.run).limit(1)

_USED: Final = select(
    ACTOR_USE.c.actor,
    func.count().label("documents"),
    func.sum(ACTOR_USE.c.mentions).label("mentions"),
)
USED: Final = _USED.group_by(ACTOR_USE.c.actor)
USED_TOGETHER: Final = select(
    literal("").label("actor"),
    func.count(ACTOR_USE.c.document.distinct()).label("documents"),
    func.coalesce(func.sum(ACTOR_USE.c.mentions), 0).label("mentions"),
).where(ACTOR_USE.c.actor.in_(bindparam("actors", expanding=True)))
_STATED: Final = (
    select(ACTOR_USE.c.actor, func.count(PARTY.c.statement.distinct()).label("statements"))
    .select_from(PARTY)
    .join(STATEMENT, STATEMENT.c.row == PARTY.c.statement)
    .join(ACTOR_USE, (ACTOR_USE.c.document == STATEMENT.c.document) & (ACTOR_USE.c.folded == PARTY.c.name))
    .where(PARTY.c.role != "place")
)
STATED: Final = _STATED.group_by(ACTOR_USE.c.actor)
"""A party's name is folded as a use's is: they meet in the statement's document."""
STATED_TOGETHER: Final = (
    select(func.count(PARTY.c.statement.distinct()))
    .select_from(ACTOR_USE)
    .join(STATEMENT, STATEMENT.c.document == ACTOR_USE.c.document)
    .join(PARTY, (PARTY.c.statement == STATEMENT.c.row) & (PARTY.c.name == ACTOR_USE.c.folded))
    .where(PARTY.c.role != "place", ACTOR_USE.c.actor.in_(bindparam("actors", expanding=True)))
)

INSERT_LINKINGS: Final = insert(ACTOR_LINKING)
INSERT_USES: Final = insert(ACTOR_USE)
INSERT_ACTORS: Final = insert(ACTOR)
INSERT_PAIRS: Final = insert(ACTOR_PAIR)
DELETE_USES: Final = delete(ACTOR_USE).where(ACTOR_USE.c.document == bindparam("old_document"))
DELETE_LINKINGS: Final = delete(ACTOR_LINKING).where(ACTOR_LINKING.c.document == bindparam("old_document"))
DELETE_PAIRS: Final = delete(ACTOR_PAIR).where(ACTOR_PAIR.c.one >= bindparam("old_first"))
DELETE_ACTORS: Final = delete(ACTOR).where(ACTOR.c.id >= bindparam("old_first"))
