"""Statements about where the places of documents lie."""

from typing import Final

from sqlalchemy import bindparam, delete, func, insert, select

from crossclaim.case.schema import PLACE, PLACING, RUN

PLACING_OF_ROW: Final = (
    select(PLACING, RUN.c.part, RUN.c.version)
    .join(RUN, RUN.c.row == PLACING.c.run)
    .where(PLACING.c.document == bindparam("document"))
)
PLACES_OF_ROW: Final = select(PLACE).where(PLACE.c.document == bindparam("document")).order_by(PLACE.c.number)
PLACES_OF_ROWS: Final = (
    select(PLACE)
    .where(PLACE.c.document.in_(bindparam("ids", expanding=True)))
    .order_by(PLACE.c.document, PLACE.c.number)
)
_KEY: Final = func.iif(PLACE.c.site == "", PLACE.c.folded, PLACE.c.site).label("key")
_NAME: Final = func.json_extract(PLACE.c.body, "$[0]").label("name")
LISTED: Final = select(
    _KEY,
    func.min(func.json_extract(PLACE.c.body, "$[2]")).label("site"),
    func.count(PLACE.c.document.distinct()).label("documents"),
    func.sum(PLACE.c.statements).label("statements"),
).group_by(_KEY)
"""A place whose site is not known is one with others of its name, folded; no fold is the id of a site."""
COUNT_UNKNOWN: Final = select(func.count(PLACE.c.folded.distinct())).where(PLACE.c.site == "")
NAMES: Final = select(_KEY, _NAME, func.count().label("uses")).group_by(_KEY, _NAME)

INSERT_PLACINGS: Final = insert(PLACING)
INSERT_PLACES: Final = insert(PLACE)
DELETE_PLACES: Final = delete(PLACE).where(PLACE.c.document == bindparam("old_document"))
DELETE_PLACINGS: Final = delete(PLACING).where(PLACING.c.document == bindparam("old_document"))
