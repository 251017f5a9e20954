"""What waits to be written: rows by table, and what goes before them. One transaction writes it all, or nothing."""

from collections.abc import Iterable, Mapping
from operator import itemgetter
from typing import Final

from sqlalchemy import Connection
from sqlalchemy.sql import Executable, Insert

from crossclaim.case.queries import actors as a
from crossclaim.case.queries import claims as c
from crossclaim.case.queries import documents as d
from crossclaim.case.queries import inputs as i
from crossclaim.case.queries import places as l
from crossclaim.case.queries import problems as p
from crossclaim.case.queries import search as q
from crossclaim.case.queries import statements as s
from crossclaim.case.rows.record import Row

ALIGNMENTS: Final = (c.NOTE_GONE, c.DELETE_CLAIMS_NEAR, c.DELETE_ALIGNMENTS)
LINKINGS: Final = (*ALIGNMENTS, a.DELETE_USES, a.DELETE_LINKINGS)
PLACINGS: Final = (*ALIGNMENTS, l.DELETE_PLACES, l.DELETE_PLACINGS)
DELETES: Final[Mapping[str, tuple[Executable, ...]]] = {
    "inputs": (i.DELETE_INPUTS,),
    "lost at": (p.DELETE_LOST_AT,),
    "problems at": (p.DELETE_PROBLEMS_AT,),
    "problems of": (p.DELETE_PROBLEMS_OF,),
    "linkings": LINKINGS,
    "placings": PLACINGS,
    "linked": (*ALIGNMENTS, a.DELETE_USES, a.DELETE_LINKINGS, l.DELETE_PLACES, l.DELETE_PLACINGS),
    "extractions": (
        *LINKINGS,
        *PLACINGS,
        c.DELETE_VECTORS,
        q.FORGET_STATEMENTS,
        s.DELETE_STATEMENTS,
        s.DELETE_MENTIONS,
        s.DELETE_EXTRACTIONS,
    ),
    "actors": (a.DELETE_PAIRS, a.DELETE_ACTORS),
    "alignments": ALIGNMENTS,
    "claims of": (c.DELETE_CLAIM_OF,),
    "claims around": (c.DELETE_CLAIMS_AROUND,),
    "every link": (c.DELETE_CLAIMS, c.DELETE_EVERY_LINK),
    "gone": (c.DELETE_GONE,),
    "link": (c.DELETE_LINK,),
    "links": (c.DELETE_LINKS_FROM, c.DELETE_LINKS_TO),
    "roots": (c.DELETE_ROOTS,),
}
INSERTS: Final[Mapping[str, Insert]] = {
    "run": i.INSERT_RUNS,
    "content": d.INSERT_CONTENTS,
    "document": d.INSERT_DOCUMENTS,
    "document words": q.INSERT_DOCUMENT_WORDS,
    "block": d.INSERT_BLOCKS,
    "input": i.INSERT_INPUTS,
    "extraction": s.INSERT_EXTRACTIONS,
    "mention": s.INSERT_MENTIONS,
    "statement": s.INSERT_STATEMENTS,
    "statement words": q.INSERT_STATEMENT_WORDS,
    "party": s.INSERT_PARTIES,
    "vectors": c.INSERT_VECTORS,
    "linking": a.INSERT_LINKINGS,
    "use": a.INSERT_USES,
    "placing": l.INSERT_PLACINGS,
    "place": l.INSERT_PLACES,
    "actor": a.INSERT_ACTORS,
    "pair": a.INSERT_PAIRS,
    "alignment": c.INSERT_ALIGNMENTS,
    "side": c.INSERT_SIDES,
    "side keys": c.INSERT_KEYS,
    "link": c.INSERT_LINKS,
    "claim": c.INSERT_CLAIMS,
    "claim member": c.INSERT_MEMBERS,
    "root": c.INSERT_ROOTS,
    "problem": p.INSERT_PROBLEMS,
    "judgement": p.INSERT_JUDGEMENTS,
}
"""In the order in which foreign keys allow them."""


class Pending:
    """Rows that wait for the next commit."""

    def __init__(self) -> None:
        self.nouns = 0
        self._rows: dict[str, list[Row]] = {}
        self._gone: dict[str, list[Row]] = {}
        self._keys: set[tuple[str, ...]] = set()

    @property
    def is_empty(self) -> bool:
        """Whether nothing waits."""
        return not (self._rows or self._gone)

    def put(self, table: str, rows: Iterable[Row]) -> None:
        """Let rows wait to be inserted."""
        self._rows.setdefault(table, []).extend(rows)

    def remove(self, what: str, **key: str | int) -> None:
        """Let rows wait to be removed before anything is inserted; `what` is a key of DELETES."""
        self._gone.setdefault(what, []).append({f"old_{name}": value for name, value in key.items()})

    def claim(self, *key: str) -> bool:
        """Note that a noun is written in this batch; False where it already was."""
        if key in self._keys:
            return False
        self._keys.add(key)
        self.nouns += 1
        return True

    def write(self, connection: Connection) -> None:
        """Write everything; the caller commits."""
        for what, keys in self._gone.items():
            for statement in DELETES[what]:
                connection.execute(statement, keys)
        for table, insertion in INSERTS.items():
            if rows := self._rows.get(table):
                _insert(connection, insertion, rows)


def _insert(connection: Connection, insertion: Insert, rows: list[Row]) -> None:
    """Insert many rows; compiled here, since binding each row by name would take longer than the insert itself."""
    compiled = insertion.compile(connection, column_keys=list(rows[0]))
    values = itemgetter(*(compiled.positiontup or ()))
    connection.exec_driver_sql(compiled.string, list(map(values, rows)))
