"""Every row of a case against what it should be: the row that its own noun makes, digest and all."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Final, TypeAlias

from sqlalchemy import Connection, Select
from sqlalchemy.engine import RowMapping

from crossclaim.case.claims import AT_ONCE, load_likeness
from crossclaim.case.load import load_document, load_mentions, load_statements
from crossclaim.case.migrations.apply import MIGRATIONS
from crossclaim.case.places import load_places
from crossclaim.case.queries import actors as a
from crossclaim.case.queries import checks as c
from crossclaim.case.queries import claims as m
from crossclaim.case.queries import documents as d
from crossclaim.case.queries import inputs as i
from crossclaim.case.queries import places as l
from crossclaim.case.queries import problems as p
from crossclaim.case.queries import statements as s
from crossclaim.case.rows.actor import (
    entry_from_row,
    entry_to_row,
    linking_digest,
    pair_from_row,
    pair_to_row,
    use_from_row,
    use_to_row,
)
from crossclaim.case.rows.claim import (
    alignment_digest,
    claim_from_row,
    claim_to_row,
    link_from_row,
    link_to_row,
)
from crossclaim.case.rows.content import content_from_row
from crossclaim.case.rows.document import block_to_row, check_blocks, document_digest, document_to_row
from crossclaim.case.rows.input import input_to_row
from crossclaim.case.rows.judgement import judgement_from_row, judgement_to_row
from crossclaim.case.rows.mention import mention_to_row
from crossclaim.case.rows.place import place_to_row, placing_digest
from crossclaim.case.rows.problem import problem_from_row, problem_to_row
from crossclaim.case.rows.record import Row
from crossclaim.case.rows.run import run_from_row, run_to_row
from crossclaim.case.rows.statement import extraction_digest, party_rows, statement_to_row
from crossclaim.errors import CaseDamaged, CrossclaimError
from crossclaim.evidence import StatementId

Remake: TypeAlias = Callable[[RowMapping], Row]

TABLES: Final[Mapping[str, tuple[Select[tuple[object, ...]], Remake]]] = {
    "run": (i.ALL_RUNS, lambda row: run_to_row(run_from_row(row), row["row"])),
    "input": (
        i.ALL_INPUTS,
        lambda row: input_to_row(row["row"], row["place"], row["sha256"], run=row["run"], document=row["document"]),
    ),
    "problem": (p.LIST_PROBLEMS, lambda row: problem_to_row(problem_from_row(row), row["row"])),
    "judgement": (p.LIST_JUDGEMENTS, lambda row: judgement_to_row(judgement_from_row(row), row["row"])),
    "actor": (a.ALL_ACTORS, lambda row: entry_to_row(entry_from_row(row), row["run"])),
    "pair": (a.ALL_PAIRS, lambda row: pair_to_row(pair_from_row(row), row["run"])),
}


def verify_tables(connection: Connection) -> Iterator[CrossclaimError]:
    """The rows that stand for themselves."""
    applied = [(row.version, row.name) for row in connection.execute(c.MIGRATIONS)]
    if applied != [(number, one.name) for number, one in enumerate(MIGRATIONS, start=1)]:
        yield CaseDamaged("migration", found=f"{applied}")
    for name, (query, remake) in TABLES.items():
        for row in connection.execute(query).mappings():
            which = row["row"] if "row" in row else next(iter(row.values()))
            yield from _verify(f"{name} {which}", remake, row)


def verify_document(connection: Connection, row: int) -> Iterator[CrossclaimError]:
    """A document: its bytes, text, blocks and metadata."""
    document = load_document(connection, row)
    fields = connection.execute(d.DOCUMENT_BY_ROW, {"row": row}).mappings().one()
    content_from_row(connection.execute(d.CONTENT_BY_SHA256, {"sha256": document.sha256}).mappings().one())
    check_blocks(document.text, document.blocks)
    made = document_to_row(document, row, fields["run"])
    blocks = [block_to_row(block, row) for block in document.blocks]
    yield from _compare(document.id, {**made, "digest": document_digest(made, blocks)}, fields)


def verify_extraction(connection: Connection, row: int) -> Iterator[CrossclaimError]:
    """What was found in a document: mentions, statements, and the names by which these are found."""
    extraction = connection.execute(s.EXTRACTION_OF_ROW, {"document": row}).mappings().one_or_none()
    if extraction is None:
        return
    document = load_document(connection, row)
    mentions = [mention_to_row(one, row) for one in load_mentions(connection, row, document)]
    stored = connection.execute(s.STATEMENTS_OF_ROW, {"document": row}).mappings().all()
    statements = list(load_statements(connection, row, document))
    made = [statement_to_row(one, old["row"], row) for one, old in zip(statements, stored, strict=True)]
    for new, old in zip(made, stored, strict=True):
        yield from _compare(str(old["id"]), new, old)
    made.sort(key=lambda one: (one["start"], one["id"]))
    digest = extraction_digest({"document": row, "run": extraction["run"]}, mentions, made)
    if digest != extraction["digest"]:
        yield CaseDamaged(document.id, found="mentions or statements that are not those that were extracted")
    parties = [each for one, old in zip(statements, stored, strict=True) for each in party_rows(one, old["row"])]
    found = [dict(one) for one in connection.execute(s.PARTIES_OF_ROW, {"document": row}).mappings()]
    if sorted(map(_key, parties)) != sorted(map(_key, found)):
        yield CaseDamaged(document.id, found="names in the index of parties that are not those of the statements")


def verify_linking(connection: Connection, row: int) -> Iterator[CrossclaimError]:
    """Whom the names of a document mean: every use, and the digest over them."""
    linking = connection.execute(a.LINKING_OF_ROW, {"document": row}).mappings().one_or_none()
    if linking is None:
        return
    document = load_document(connection, row)
    stored = connection.execute(a.USES_OF_ROW, {"document": row}).mappings().all()
    made = [use_to_row(use_from_row(one, document.id), row) for one in stored]
    for new, old in zip(made, stored, strict=True):
        yield from _compare(f"name {old['folded']} of {document.id}", new, old)
    if linking_digest({"document": row, "run": linking["run"]}, made) != linking["digest"]:
        yield CaseDamaged(document.id, found="names that are not those that were linked")


def verify_placing(connection: Connection, row: int) -> Iterator[CrossclaimError]:
    """Where the places of a document lie: every place, and the digest over them."""
    placing = connection.execute(l.PLACING_OF_ROW, {"document": row}).mappings().one_or_none()
    if placing is None:
        return
    document = load_document(connection, row)
    stored = connection.execute(l.PLACES_OF_ROW, {"document": row}).mappings().all()
    places = load_places(connection, row, document)
    made = [place_to_row(place, old["number"], row) for place, old in zip(places, stored, strict=True)]
    for new, old in zip(made, stored, strict=True):
        yield from _compare(f"place {old['folded']} of {document.id}", new, old)
    if placing_digest({"document": row, "run": placing["run"]}, made) != placing["digest"]:
        yield CaseDamaged(document.id, found="places that are not those that were resolved")


def verify_alignment(connection: Connection, row: int) -> Iterator[CrossclaimError]:
    """What the statements of a document are compared by: the reader's vectors, sides and keys, and their digests."""
    count = len(connection.execute(s.STATEMENTS_OF_ROW, {"document": row}).all())
    load_likeness(connection, row, count)
    alignment = connection.execute(m.ALIGNMENT_OF_ROW, {"document": row}).mappings().one_or_none()
    if alignment is None:
        return
    fields = {"document": row, "run": alignment["run"]}
    sides = [dict(one) for one in connection.execute(m.SIDES_OF_ROW, {"document": row}).mappings()]
    keys = [dict(one) for one in connection.execute(m.KEYS_OF_ROW, {"document": row}).mappings()]
    if len(sides) != count or alignment_digest(fields, sides, keys) != alignment["digest"]:
        yield CaseDamaged(f"document {row}", found="sides that are not those that were made of its statements")


def verify_claims(connection: Connection) -> Iterator[CrossclaimError]:
    """Every link, every claim with its members, and that a statement's claim has it."""
    for row in connection.execute(m.ALL_LINKS).mappings():
        yield from _verify(f"link {row['one']} {row['other']}", _link_again, row)
    rows = connection.execute(m.ALL_CLAIMS).mappings().all()
    for start in range(0, len(rows), AT_ONCE):
        some = rows[start : start + AT_ONCE]
        members: dict[int, dict[StatementId, int]] = {row["row"]: {} for row in some}
        for one in connection.execute(m.MEMBERS, {"ids": list(members)}):
            members[one.claim][StatementId(one.id)] = one.statement
        for row in some:
            yield from _verify(f"claim {row['id']}", partial(_claim_again, members[row["row"]]), row)


def _link_again(row: RowMapping) -> Row:
    ids = {StatementId(row["one_id"]): row["one"], StatementId(row["other_id"]): row["other"]}
    return {**link_to_row(link_from_row(row), ids, row["run"]), "one_id": row["one_id"], "other_id": row["other_id"]}


def _claim_again(members: Mapping[StatementId, int], row: RowMapping) -> Row:
    claim = claim_from_row(row, members)
    return {**claim_to_row(claim, row["documents"], members, row["run"]), "witness_id": row["witness_id"]}


def _verify(where: str, remake: Remake, row: RowMapping) -> Iterator[CrossclaimError]:
    try:
        yield from _compare(where, remake(row), row)
    except CrossclaimError as error:
        yield error


def _compare(where: str, made: Row, stored: RowMapping) -> Iterator[CrossclaimError]:
    wrong = [name for name, value in stored.items() if name not in made or made[name] != value]
    if wrong:
        yield CaseDamaged(where, found="fields that do not follow from the others: " + ", ".join(map(str, wrong)))


def _key(party: Mapping[str, object]) -> str:
    return f"{party['statement']} {party['role']} {party['name']}"
