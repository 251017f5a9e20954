"""Statements about what statements are compared by, their links, and the claims that they share."""

from typing import Any, Final

from sqlalchemy import BindParameter, Integer, Row, Select, bindparam, delete, func, insert, or_, select, union

from crossclaim.case.filters import ClaimFilter, StatementFilter
from crossclaim.case.queries.statements import narrowed
from crossclaim.case.schema import (
    ACTOR_LINKING,
    ACTOR_ROOT,
    ACTOR_USE,
    ALIGNMENT,
    CLAIM,
    CLAIM_MEMBER,
    LINK,
    RUN,
    SIDE,
    SIDE_GONE,
    SIDE_KEYS,
    STATEMENT,
    VECTORS,
)

_IDS: Final[BindParameter[Any]] = bindparam("ids", expanding=True)

VECTORS_OF_ROW: Final = select(VECTORS).where(VECTORS.c.document == bindparam("document"))
VECTORS_OF_ROWS: Final = select(VECTORS).where(VECTORS.c.document.in_(_IDS))

NOT_ALIGNED: Final = (
    select(ACTOR_LINKING.c.document)
    .outerjoin(ALIGNMENT, ALIGNMENT.c.document == ACTOR_LINKING.c.document)
    .where((ALIGNMENT.c.document.is_(None)) | (ALIGNMENT.c.run != bindparam("run")))
    .order_by(ACTOR_LINKING.c.document)
)
COUNT_NOT_ALIGNED: Final = (
    select(func.count()).select_from(ACTOR_LINKING).where(ACTOR_LINKING.c.document.not_in(select(ALIGNMENT.c.document)))
)
ALIGNMENT_OF_ROW: Final = (
    select(ALIGNMENT, RUN.c.part, RUN.c.version)
    .join(RUN, RUN.c.row == ALIGNMENT.c.run)
    .where(ALIGNMENT.c.document == bindparam("document"))
)
SIDES_OF_ROW: Final = select(SIDE).where(SIDE.c.document == bindparam("document")).order_by(SIDE.c.statement)
KEYS_OF_ROW: Final = (
    select(SIDE_KEYS)
    .join(SIDE, SIDE.c.statement == SIDE_KEYS.c.statement)
    .where(SIDE.c.document == bindparam("document"))
    .order_by(SIDE_KEYS.c.statement)
)
DOCUMENTS_OF_ACTORS: Final = (
    select(ACTOR_USE.c.document)
    .distinct()
    .join(ALIGNMENT, ALIGNMENT.c.document == ACTOR_USE.c.document)
    .where(ACTOR_USE.c.actor.in_(_IDS))
    .order_by(ACTOR_USE.c.document)
)
ROOTS: Final = select(ACTOR_ROOT).order_by(ACTOR_ROOT.c.actor)

ROWS_OF_DOCUMENT: Final = select(STATEMENT.c.id, STATEMENT.c.row).where(STATEMENT.c.document == bindparam("document"))
ROWS_OF_IDS: Final = select(STATEMENT.c.id, STATEMENT.c.row).where(STATEMENT.c.id.in_(_IDS))
IDS_OF_ROWS: Final = select(STATEMENT.c.id, STATEMENT.c.row).where(STATEMENT.c.row.in_(_IDS)).order_by(STATEMENT.c.row)
SIDES: Final = select(SIDE).where(SIDE.c.statement.in_(_IDS)).order_by(SIDE.c.statement)
ALL_SIDES: Final = select(SIDE).order_by(SIDE.c.statement)
COUNT_SIDES: Final = select(func.count()).select_from(SIDE)
UNCLAIMED: Final = (
    select(SIDE.c.statement)
    .outerjoin(CLAIM_MEMBER, CLAIM_MEMBER.c.statement == SIDE.c.statement)
    .where(CLAIM_MEMBER.c.statement.is_(None))
    .order_by(SIDE.c.statement)
)
ALL_GONE: Final = select(SIDE_GONE.c.row.label("statement"), SIDE_GONE.c["keys"]).order_by(SIDE_GONE.c.row)
ALL_KEYS: Final = select(SIDE_KEYS).order_by(SIDE_KEYS.c.statement)

PLACE_OF_CLAIM: Final = select(CLAIM.c.documents, CLAIM.c.statements, CLAIM.c.id).where(CLAIM.c.row == bindparam("row"))

_ONE, _OTHER = STATEMENT.alias("said"), STATEMENT.alias("answered")
_LINKS: Final = (
    select(LINK, _ONE.c.id.label("one_id"), _OTHER.c.id.label("other_id"))
    .join(_ONE, _ONE.c.row == LINK.c.one)
    .join(_OTHER, _OTHER.c.row == LINK.c.other)
)
ALL_LINKS: Final = _LINKS.order_by(LINK.c.one, LINK.c.other)
LINKS_FROM: Final = _LINKS.where(LINK.c.one.in_(_IDS)).order_by(LINK.c.one, LINK.c.other)
LINKS_TO: Final = _LINKS.where(LINK.c.other.in_(_IDS)).order_by(LINK.c.one, LINK.c.other)

_WITNESS: Final = STATEMENT.alias("witness")
_CLAIMS: Final = select(CLAIM, _WITNESS.c.id.label("witness_id")).outerjoin(_WITNESS, _WITNESS.c.row == CLAIM.c.witness)
ALL_CLAIMS: Final = _CLAIMS.order_by(CLAIM.c.row)
CLAIMS_OF_ROWS: Final = _CLAIMS.where(CLAIM.c.row.in_(_IDS)).order_by(CLAIM.c.row)
CLAIM_OF_STATEMENTS: Final = select(CLAIM_MEMBER.c.statement, CLAIM_MEMBER.c.claim).where(
    CLAIM_MEMBER.c.statement.in_(_IDS)
)
MEMBERS: Final = (
    select(CLAIM_MEMBER.c.claim, CLAIM_MEMBER.c.statement, STATEMENT.c.id)
    .join(STATEMENT, STATEMENT.c.row == CLAIM_MEMBER.c.statement)
    .where(CLAIM_MEMBER.c.claim.in_(_IDS))
)
CLAIM_IDS_FROM: Final = (
    select(CLAIM.c.id)
    .where(CLAIM.c.id >= bindparam("first"), CLAIM.c.id < bindparam("last"))
    .order_by(CLAIM.c.id)
    .limit(2)
)

INSERT_VECTORS: Final = insert(VECTORS)
INSERT_ALIGNMENTS: Final = insert(ALIGNMENT)
INSERT_SIDES: Final = insert(SIDE)
INSERT_KEYS: Final = insert(SIDE_KEYS)
INSERT_LINKS: Final = insert(LINK)
INSERT_CLAIMS: Final = insert(CLAIM)
INSERT_MEMBERS: Final = insert(CLAIM_MEMBER)
INSERT_ROOTS: Final = insert(ACTOR_ROOT)

_SAID: Final[BindParameter[int]] = bindparam("old_statement", type_=Integer)
DELETE_CLAIM_OF: Final = delete(CLAIM).where(
    CLAIM.c.row.in_(select(CLAIM_MEMBER.c.claim).where(CLAIM_MEMBER.c.statement == _SAID))
)
_AROUND: Final = union(
    select(_SAID.label("statement")),
    select(LINK.c.other).where(LINK.c.one == _SAID),
    select(LINK.c.one).where(LINK.c.other == _SAID),
)
DELETE_CLAIMS_AROUND: Final = delete(CLAIM).where(
    CLAIM.c.row.in_(select(CLAIM_MEMBER.c.claim).where(CLAIM_MEMBER.c.statement.in_(_AROUND)))
)
"""The claims of a statement and of those linked with it, which are claimed anew."""
_ENDS: Final = ((LINK.c.one, "old_one"), (LINK.c.other, "old_other"))
DELETE_LINK: Final = delete(LINK).where(*(end == bindparam(name) for end, name in _ENDS))
DELETE_LINKS_FROM: Final = delete(LINK).where(LINK.c.one == bindparam("old_statement"))
DELETE_LINKS_TO: Final = delete(LINK).where(LINK.c.other == bindparam("old_statement"))
_OWN: Final = select(SIDE.c.statement).where(SIDE.c.document == bindparam("old_document"))
_NEAR: Final = union(
    _OWN,
    select(LINK.c.other).where(LINK.c.one.in_(_OWN)),
    select(LINK.c.one).where(LINK.c.other.in_(_OWN)),
)
DELETE_CLAIMS_NEAR: Final = delete(CLAIM).where(
    CLAIM.c.row.in_(select(CLAIM_MEMBER.c.claim).where(CLAIM_MEMBER.c.statement.in_(_NEAR)))
)
"""The claims of a document's statements and of those linked with them, which are claimed anew."""
NOTE_GONE: Final = insert(SIDE_GONE).from_select(
    ["keys"], select(SIDE_KEYS.c["keys"]).where(SIDE_KEYS.c.statement.in_(_OWN))
)
DELETE_ALIGNMENTS: Final = delete(ALIGNMENT).where(ALIGNMENT.c.document == bindparam("old_document"))
DELETE_VECTORS: Final = delete(VECTORS).where(VECTORS.c.document == bindparam("old_document"))
DELETE_CLAIMS: Final = delete(CLAIM).where(CLAIM.c.row >= bindparam("old_first"))
DELETE_EVERY_LINK: Final = delete(LINK).where(LINK.c.one >= bindparam("old_first"))
DELETE_GONE: Final = delete(SIDE_GONE).where(SIDE_GONE.c.row <= bindparam("old_last"))
DELETE_ROOTS: Final = delete(ACTOR_ROOT).where(ACTOR_ROOT.c.actor >= bindparam("old_first"))


def count_where(chosen: ClaimFilter) -> Select[Any]:
    """How many claims the filter lets through."""
    return _narrowed(select(func.count()).select_from(CLAIM), chosen)


def list_where(chosen: ClaimFilter, after: Row[int, int, str] | None, limit: int) -> Select[Any]:
    """The row numbers of the first `limit` claims that the filter lets through, after a place in the order."""
    query = _narrowed(select(CLAIM.c.row), chosen)
    if after is not None:
        documents, statements, id_ = after
        is_smaller = (CLAIM.c.documents == documents) & (CLAIM.c.statements < statements)
        is_next = (CLAIM.c.documents == documents) & (CLAIM.c.statements == statements) & (CLAIM.c.id > id_)
        query = query.where(or_(CLAIM.c.documents < documents, is_smaller, is_next))
    return query.order_by(CLAIM.c.documents.desc(), CLAIM.c.statements.desc(), CLAIM.c.id).limit(limit)


def _narrowed(query: Select[Any], chosen: ClaimFilter) -> Select[Any]:
    if chosen.documents:
        query = query.where(CLAIM.c.documents >= chosen.documents)
    if chosen.statements != StatementFilter():
        wanted = narrowed(select(STATEMENT.c.row), chosen.statements)
        query = query.where(CLAIM.c.row.in_(select(CLAIM_MEMBER.c.claim).where(CLAIM_MEMBER.c.statement.in_(wanted))))
    if chosen.relation:
        ends = union(*(select(end).where(LINK.c.relation.in_(chosen.relation)) for end in (LINK.c.one, LINK.c.other)))
        query = query.where(CLAIM.c.row.in_(select(CLAIM_MEMBER.c.claim).where(CLAIM_MEMBER.c.statement.in_(ends))))
    return query
