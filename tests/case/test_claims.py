"""What a case knows of its claims."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from tests.case.conftest import RULES, document_of, statement_of

from crossclaim.case import ClaimFilter, StatementFilter, StoredSide, open_case, open_writer
from crossclaim.case.check import check
from crossclaim.case.rows.claim import keys_from_row, keys_to_row
from crossclaim.errors import InvalidEvidence, RequestError, UnknownId
from crossclaim.evidence import Claim, ClaimId, Edge, Entry, Link, Provenance, Reason, Use

LINK = Provenance("link.actors", 1)
PLACES = Provenance("link.places", 1)
CLAIMS = Provenance("link.claims", 1)
READ = Provenance("read", 1)
ORVIA = Entry("known", "Orvia", "Orvia", "state")
EDGE = Edge((ORVIA.id,), (), -1, "2014-06")
WHY = (Reason("parties", 2.5, "Orvia"),)


@pytest.fixture
def aligned(small):
    """The small case with a second document that says the same, and the claim that both share."""
    other = document_of(small.document.text + "\nMore.", "pile/two.txt")
    said = statement_of(other)
    with open_writer(small.path) as writer:
        writer.add_document(other, other.text.encode(), READ)
        writer.put_extraction(other, [], [said], RULES, {said.id: b"\x01\x02"})
        for document, statement in ((small.document, small.statement), (other, said)):
            use = Use(document.id, "Orvia", (("Orvia", 1),), 1, ORVIA, 0.9)
            writer.put_uses(document, [use], LINK)
            writer.put_places(document, [], PLACES)
            writer.commit()
            writer.put_sides(document, [StoredSide(statement.id, (7, -3), [statement.id, "ASSAULT"])], CLAIMS)
        writer.commit()
        one, two = sorted([small.statement.id, said.id])
        link, claim = Link(one, two, "same", 0.9, WHY), Claim(one, (one, two), "Orvia denied it", "ASSAULT", EDGE)
        rows = view_rows(small.path)
        numbers = view_numbers(small.path, [one, two])
        writer.remove_links(rows)
        writer.put_links([link], numbers, CLAIMS)
        writer.put_claims([], [(claim, 2)], numbers, CLAIMS)
        writer.put_roots({ORVIA.id: ORVIA.id})
    return small, other, said, link, claim


def view_rows(path):
    """The row numbers of statements in no claim."""
    with open_case(path) as view:
        return view.claims.unclaimed()


def view_numbers(path, statements):
    """The row numbers of statements by id."""
    with open_case(path) as view:
        return view.claims.rows(statements)


def test_everything_put_is_read_again(aligned):
    """Sides and keys, links, claims, by any of their members."""
    small, _, said, link, claim = aligned
    with open_case(small.path) as view:
        claims = view.claims
        assert [body[0] for body in claims.bodies()] == [small.statement.id, said.id]
        assert list(claims.keys().values()) == [(-3, 7), (-3, 7)]
        assert claims.links([said.id]) == list(claims.iterate_links()) == [link]
        assert [one.claim for one in claims.page()] == [claim]
        assert {claims.claim(ClaimId(one.replace("stm", "clm"))).claim.id for one in claim.members} == {claim.id}
        assert claims.unclaimed() == [] == list(claims.roots())


def test_what_the_reader_saw_comes_with_the_statement(aligned):
    """In the order of statements, empty where it saw nothing."""
    small, _, _, _, _ = aligned
    with open_writer(small.path) as writer:
        rows = [one.linked().extracted for some in writer.not_aligned(replace(CLAIMS, version=2)) for one in some]
        found = {row.document.name: row.likeness for row in rows}
    assert found == {small.document.name: [b""], "two": [b"\x01\x02"]}


def test_vectors_of_two_lengths_are_refused(small):
    """They could not be compared."""
    again = replace(small.statement, tense="future")
    likeness = {small.statement.id: b"1", again.id: b"22"}
    with open_writer(small.path) as writer, pytest.raises(InvalidEvidence):
        writer.put_extraction(small.document, [], [small.statement, again], RULES, likeness)


def test_packed_keys_are_the_keys(small):
    """Eight bytes each."""
    packed = keys_to_row(StoredSide(small.statement.id, (5, 2**55), []), 1)
    assert keys_from_row(packed) == (5, 2**55)
    assert len(keys_to_row(StoredSide(small.statement.id, (1, 2, 3), []), 1)["keys"]) == 24


def test_claims_are_found_by_what_their_statements_say(aligned):
    """And by relation and by how many documents state them."""
    small, other, _, _, _ = aligned
    with open_case(small.path) as view:
        count = view.claims.count
        assert count() == count(ClaimFilter(documents=2)) == count(ClaimFilter(relation=("same",))) == 1
        assert count(ClaimFilter(StatementFilter(document=other.id))) == 1
        assert count(ClaimFilter(documents=3)) == count(ClaimFilter(relation=("denies",))) == 0
        assert count(ClaimFilter(StatementFilter(type=("AID",)))) == 0
    with pytest.raises(RequestError):
        ClaimFilter(relation=("likes",))


def test_names_linked_anew_leave_no_claim(aligned):
    """Whatever was compared with them is compared anew."""
    small, other, _, _, _ = aligned
    with open_writer(small.path) as writer:
        writer.put_uses(other, [], LINK)
        writer.commit()
        ((stored,),) = writer.not_aligned(CLAIMS)
        assert stored.extracted().document.name == "two"
    assert len(view_rows(small.path)) == 1
    with open_case(small.path) as view:
        assert view.claims.gone() == [(-3, 7)]
        assert not list(view.claims.iterate_links())
        with pytest.raises(UnknownId):
            view.claims.claim(ClaimId(small.statement.id.replace("stm", "clm")))


def test_sides_made_anew_take_their_claims_with_them(aligned):
    """Those of statements that were linked with theirs too."""
    small, other, said, _, _ = aligned
    with open_writer(small.path) as writer:
        (some,) = writer.aligned_with([ORVIA.id])
        assert [one.extracted().document.name for one in some] == [small.document.name, "two"]
        writer.put_sides(other, [StoredSide(said.id, (8,), [said.id, "AID"])], CLAIMS)
    assert len(view_rows(small.path)) == 2


@pytest.mark.parametrize(
    "deed",
    [
        "UPDATE side SET body = replace(body, 'ASSAULT', 'AID')",
        "UPDATE side_keys SET keys = x'0102030405060708'",
        "DELETE FROM side_keys",
        "UPDATE link SET score = 0.1",
        "UPDATE link SET relation = 'likes'",
        "UPDATE claim SET wording = 'Orvia did it'",
        "UPDATE claim SET documents = 9",
        "DELETE FROM claim_member WHERE statement = (SELECT max(statement) FROM claim_member)",
        "UPDATE vectors SET data = x'0909'",
        "UPDATE vectors SET width = 1",
    ],
)
def test_what_was_changed_by_hand_is_found(aligned, deed):
    """Each row is covered by a digest."""
    small = aligned[0]
    assert not list(check(small.path))
    with closing(sqlite3.connect(small.path)) as connection, connection:
        connection.execute(deed)
    assert list(check(small.path))
