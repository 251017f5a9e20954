"""Statements about problems and judgements."""

from typing import Final

from sqlalchemy import bindparam, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from crossclaim.case.schema import JUDGEMENT, PROBLEM
from crossclaim.errors import PartFailed, WorkerLost

LIST_PROBLEMS: Final = select(PROBLEM).order_by(PROBLEM.c.stage, PROBLEM.c.place, PROBLEM.c.id)
PROBLEMS_OF_DOCUMENT: Final = LIST_PROBLEMS.where(PROBLEM.c.document == bindparam("document"))
COUNT_PROBLEMS: Final = select(func.count()).select_from(PROBLEM)
LAST_PROBLEM: Final = select(func.coalesce(func.max(PROBLEM.c.row), 0))
INSERT_PROBLEMS: Final = insert(PROBLEM).on_conflict_do_nothing(index_elements=[PROBLEM.c.id])
DELETE_PROBLEMS_AT: Final = delete(PROBLEM).where(
    PROBLEM.c.place == bindparam("old_place"), PROBLEM.c.stage == bindparam("old_stage")
)
DELETE_LOST_AT: Final = delete(PROBLEM).where(
    PROBLEM.c.place == bindparam("old_place"), (PROBLEM.c.code == WorkerLost.code) | (PROBLEM.c.code == PartFailed.code)
)
"""These are tried again: they may have been the machine's fault, or ours."""
DELETE_PROBLEMS_OF: Final = delete(PROBLEM).where(
    PROBLEM.c.document == bindparam("old_document"), PROBLEM.c.stage == bindparam("old_stage")
)

LIST_JUDGEMENTS: Final = select(JUDGEMENT).order_by(JUDGEMENT.c.row)
LAST_JUDGEMENT: Final = select(func.coalesce(func.max(JUDGEMENT.c.row), 0))
INSERT_JUDGEMENTS: Final = insert(JUDGEMENT).on_conflict_do_nothing(index_elements=[JUDGEMENT.c.id])
