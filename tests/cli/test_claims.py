"""What is claimed in a case, and what an analyst makes of it."""

import csv
import io
from types import SimpleNamespace

import pytest
from tests.cli.conftest import rows

from crossclaim.cli.claim_list import difference, related


def ids(crossclaim, case):
    """The ids of the statements of the plain document, in order of text."""
    return [row["id"] for row in rows(crossclaim("statements", case, "--document", "plain", "--json"))]


def test_every_statement_is_in_one_claim(crossclaim, linked):
    """Also where it stands alone."""
    claims = rows(crossclaim("claims", linked, "--json"))
    members = [member for claim in claims for member in claim["statements"]]
    assert sorted(members) == sorted(row["id"] for row in rows(crossclaim("statements", linked, "--json")))
    assert all(claim["witness"] in claim["statements"] for claim in claims)


def test_a_row_says_what_is_claimed_and_by_whom(crossclaim, linked):
    """On two lines; what a document holds is made safe."""
    out = crossclaim("claims", linked).out
    assert "held by Rebels" in out
    assert "\x1b[31m" not in out


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        (["--document", "plain"], 2),
        (["--type", "assault", "--place", "Nowhere"], 0),
        (["--source", "Rebels"], 1),
        (["--documents", "2"], 0),
        (["--relation", "depends"], 0),
        (["--text", "fired"], 1),
        (["--actor", "rebels"], 2),
        (["--limit", "1"], 1),
    ],
)
def test_filters_narrow(crossclaim, linked, filters, count):
    """Each leaves what it says."""
    said = crossclaim("claims", linked, "--json", *filters)
    assert (said.status, len(rows(said))) == (0, count)


def test_pages_go_on_where_the_last_ended(crossclaim, linked):
    """By the id of a claim."""
    every = [row["id"] for row in rows(crossclaim("claims", linked, "--json"))]
    assert [row["id"] for row in rows(crossclaim("claims", linked, "--json", "--after", every[0]))] == every[1:]


def test_csv_has_a_row_each(crossclaim, linked):
    """As many as JSON has."""
    cells = list(csv.DictReader(io.StringIO(crossclaim("claims", linked, "--csv").out, newline="")))
    assert [row["id"] for row in cells] == [row["id"] for row in rows(crossclaim("claims", linked, "--json"))]


def test_merge_split_and_undo(crossclaim, mine):
    """Each says what it did, and undo leaves all as it was."""
    before = crossclaim("claims", mine, "--json").out
    one, other = ids(crossclaim, mine)
    merged = crossclaim("claims", mine, "merge", one, other, "--reason", "a test", "--by", "me")
    assert (merged.status, "make one claim now" in merged.out) == (0, True)
    assert len(rows(crossclaim("claims", mine, "--json"))) == len(before.splitlines()) - 1
    page = crossclaim("show", mine, one.replace("stm", "clm")).out
    assert "me, 2" in page
    assert "a test" in page
    assert crossclaim("claims", mine, "split", one, other).status == 0
    assert len(rows(crossclaim("claims", mine, "--json"))) == len(before.splitlines())
    assert "Taken back" in crossclaim("claims", mine, "undo").out
    assert "Taken back" in crossclaim("claims", mine, "undo").out
    assert crossclaim("claims", mine, "--json").out == before


@pytest.mark.parametrize(
    ("deed", "said"),
    [
        (["merge", "ffff"], "merge A B"),
        (["join", "ffff", "eeee"], "merge A B"),
        (["merge", "clm1-ffff", "clm1-eeee"], "clm1-ffff"),
        (["undo"], "no such judgement"),
        (["split", "plain", "hostile"], "a statement"),
    ],
)
def test_what_cannot_be_carried_out_says_why(crossclaim, mine, deed, said):
    """A wrong deed, an unknown claim, nothing to undo, a document."""
    ended = crossclaim("claims", mine, *deed)
    assert (ended.status, ended.out) == (2, "")
    assert said in ended.err


def test_a_claim_is_shown_with_its_sentences(crossclaim, linked):
    """By the digits of any of its statements; the words as they stand, and whose they are."""
    one, other = ids(crossclaim, linked)
    out = crossclaim("show", linked, f"clm1-{one.partition('-')[2][:8]}").out
    for part in ("Held by", "CT+", "On 3 May the ministry said that rebels shelled Tel Amal, killing 12 guards."):
        assert part in out
    assert "The rebels denied that they had fired." in crossclaim("show", linked, other.replace("stm", "clm")).out


def test_a_statement_says_which_claim_is_its_own(crossclaim, linked):
    """With how many documents tell it."""
    one, _ = ids(crossclaim, linked)
    (page,) = rows(crossclaim("show", linked, one, "--json"))
    assert page["claim"] in {row["id"] for row in rows(crossclaim("claims", linked, "--json"))}
    assert f"{page['claim'][:13]}, told by 1 document" in " ".join(crossclaim("show", linked, one).out.split())


def test_a_claim_is_shown_as_json(crossclaim, linked):
    """With every telling and every relation."""
    one, _ = ids(crossclaim, linked)
    (page,) = rows(crossclaim("show", linked, one.replace("stm", "clm"), "--json"))
    assert page["kind"] == "claim"
    assert [telling["id"] for telling in page["tellings"]] == [one]
    assert page["tellings"][0]["clause"] in page["tellings"][0]["sentence"]


def test_a_case_that_is_not_linked_says_so(crossclaim, case):
    """And what to do."""
    said = crossclaim("claims", case)
    assert said.status == 0
    assert "crossclaim link" in said.err


def test_what_is_the_same_in_part_is_said_to_resemble():
    """People read in the table that a claim resembles another; data keep the name of the relation."""
    standing = SimpleNamespace(differing={"number-differs": 2, "same": 1, "denies": 3})
    assert difference(standing) == "number-differs 2, resembles 1"
    assert related(standing) == "number-differs 2, same 1"
