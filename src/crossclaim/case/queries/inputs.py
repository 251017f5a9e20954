"""Statements about inputs (what was found where, and whether it became a document) and runs."""

from typing import Final

from sqlalchemy import bindparam, delete, func, insert, select

from crossclaim.case.schema import INPUT, RUN

INPUT_AT: Final = select(INPUT.c.run, INPUT.c.document).where(
    INPUT.c.place == bindparam("place"), INPUT.c.sha256 == bindparam("sha256")
)
ALL_INPUTS: Final = select(INPUT).order_by(INPUT.c.row)
LAST_INPUT: Final = select(func.coalesce(func.max(INPUT.c.row), 0))
INSERT_INPUTS: Final = insert(INPUT)
DELETE_INPUTS: Final = delete(INPUT).where(
    INPUT.c.place == bindparam("old_place"), INPUT.c.sha256 == bindparam("old_sha256")
)

RUN_BY_ID: Final = select(RUN.c.row).where(RUN.c.id == bindparam("id"))
ALL_RUNS: Final = select(RUN).order_by(RUN.c.row)
LAST_RUN: Final = select(func.coalesce(func.max(RUN.c.row), 0))
INSERT_RUNS: Final = insert(RUN)
