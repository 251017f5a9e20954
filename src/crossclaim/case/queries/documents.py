"""Statements about documents, their content, blocks and places."""

from typing import Any, Final

from sqlalchemy import BindParameter, bindparam, func, insert, select

from crossclaim.case.schema import BLOCK, CONTENT, DOCUMENT, EXTRACTION, INPUT, RUN, STATEMENT

LISTED: Final = (
    "row", "id", "sha256", "place", "name", "media_type", "characters", "title", "author", "outlet", "published", "url"
)  # fmt: skip
STATEMENTS_OF: Final = (
    select(func.count()).select_from(STATEMENT).where(STATEMENT.c.document == DOCUMENT.c.row).scalar_subquery()
)

LANGUAGE_OF: Final = (
    select(BLOCK.c.language)
    .where(BLOCK.c.document == DOCUMENT.c.row, BLOCK.c.language != "")
    .group_by(BLOCK.c.language)
    .order_by(func.sum(BLOCK.c.end - BLOCK.c.start).desc(), BLOCK.c.language)
    .limit(1)
    .scalar_subquery()
)
"""The language of most of a document's text, as far as its blocks have one."""

_LIST: Final = (
    select(
        *(DOCUMENT.c[name] for name in LISTED),
        LANGUAGE_OF.label("language"),
        STATEMENTS_OF.label("statements"),
        RUN.c.part,
        RUN.c.version,
    )
    .join(RUN, RUN.c.row == DOCUMENT.c.run)
    .order_by(DOCUMENT.c.row)
)
LIST_DOCUMENTS: Final = _LIST.where(DOCUMENT.c.row > bindparam("after")).limit(bindparam("limit"))
LISTED_DOCUMENT: Final = _LIST.where(DOCUMENT.c.id == bindparam("id"))

DOCUMENT_BY_ROW: Final = select(DOCUMENT).where(DOCUMENT.c.row == bindparam("row"))
ROW_OF_ID: Final = select(DOCUMENT.c.row).where(DOCUMENT.c.id == bindparam("id"))
ROW_OF_SHA256: Final = select(DOCUMENT.c.row).where(DOCUMENT.c.sha256 == bindparam("sha256"))
IDS_FROM: Final = (
    select(DOCUMENT.c.id)
    .where(DOCUMENT.c.id >= bindparam("first"), DOCUMENT.c.id < bindparam("last"))
    .order_by(DOCUMENT.c.id)
    .limit(2)
)
TEXTS_OF_ROWS: Final = select(DOCUMENT.c.row, DOCUMENT.c.text).where(
    DOCUMENT.c.row.in_(bindparam("rows", expanding=True))
)
BLOCKS_OF_ROW: Final = select(BLOCK).where(BLOCK.c.document == bindparam("document")).order_by(BLOCK.c.start)
_IDS: Final[BindParameter[Any]] = bindparam("ids", expanding=True)
DOCUMENTS_OF_ROWS: Final = select(DOCUMENT).where(DOCUMENT.c.row.in_(_IDS))
SIZES_OF_ROWS: Final = select(DOCUMENT.c.row, DOCUMENT.c.characters).where(DOCUMENT.c.row.in_(_IDS))
BLOCKS_OF_ROWS: Final = select(BLOCK).where(BLOCK.c.document.in_(_IDS)).order_by(BLOCK.c.document, BLOCK.c.start)
CONTENT_BY_SHA256: Final = select(CONTENT).where(CONTENT.c.sha256 == bindparam("sha256"))
PLACES_OF_ROW: Final = select(INPUT.c.place).where(INPUT.c.document == bindparam("document")).order_by(INPUT.c.place)
ALL_ROWS: Final = select(DOCUMENT.c.row).order_by(DOCUMENT.c.row)
LAST_ROW: Final = select(func.coalesce(func.max(DOCUMENT.c.row), 0))
COUNT_DOCUMENTS: Final = select(func.count()).select_from(DOCUMENT)

NOT_EXTRACTED: Final = (
    select(DOCUMENT.c.row)
    .outerjoin(EXTRACTION, EXTRACTION.c.document == DOCUMENT.c.row)
    .where((EXTRACTION.c.document.is_(None)) | (EXTRACTION.c.run != bindparam("run")))
    .order_by(DOCUMENT.c.row)
)

INSERT_DOCUMENTS: Final = insert(DOCUMENT)
INSERT_BLOCKS: Final = insert(BLOCK)
INSERT_CONTENTS: Final = insert(CONTENT)
