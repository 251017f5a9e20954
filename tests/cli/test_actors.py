"""Who is in a case, and what an analyst makes of it."""

import csv
import io
import shutil

import pytest
from tests.cli.conftest import rows

from crossclaim.case import open_writer


def test_a_row_says_who_and_how_often(crossclaim, linked):
    """Name, status, documents and statements stand on one line; descriptions are left out unless asked for."""
    (line,) = (line for line in crossclaim("actors", linked).out.splitlines() if "大馬士革" in line)
    assert line.split()[1:] == ["大馬士革", "named", "1", "1"]
    lines = crossclaim("actors", linked, "--status", "described").out.splitlines()
    assert ["Rebels", "collective", "described", "1", "2"] in [line.split()[1:] for line in lines]


@pytest.mark.parametrize(
    ("filters", "names"),
    [
        (["--status", "described", "--document", "plain"], {"Ministry", "Rebels", "guards"}),
        (["--status", "described", "--name", "minis"], {"Ministry"}),
        (["--name", "nobody"], set()),
        (["--kind", "state"], set()),
        (["--document", "hostile", "--name", "army"], set()),
    ],
)
def test_filters_narrow(crossclaim, linked, filters, names):
    """Each leaves what it says."""
    said = crossclaim("actors", linked, "--json", *filters)
    assert (said.status, {row["name"] for row in rows(said)}) == (0, names)


def test_csv_has_a_row_each(crossclaim, linked):
    """As many as JSON has."""
    cells = list(csv.DictReader(io.StringIO(crossclaim("actors", linked, "--csv").out, newline="")))
    assert [row["id"] for row in cells] == [row["id"] for row in rows(crossclaim("actors", linked, "--json"))]


def test_merge_split_and_undo(crossclaim, mine):
    """Each says what it did, and undo leaves all as it was."""
    listed = ("actors", mine, "--status", "described", "--json")
    before = crossclaim(*listed).out
    merged = crossclaim("actors", mine, "merge", "Ministry", "guards", "--reason", "a test", "--by", "me")
    assert (merged.status, "are one actor now" in merged.out) == (0, True)
    assert len(rows(crossclaim(*listed))) == len(before.splitlines()) - 1
    page = crossclaim("show", mine, "Ministry").out
    assert "me, 2" in page
    assert "a test" in page
    assert "Taken back" in crossclaim("actors", mine, "undo").out
    assert crossclaim(*listed).out == before


def test_statements_are_found_under_all_names_of_their_actor(crossclaim, mine):
    """Also under a name that an analyst says is the same."""
    assert len(rows(crossclaim("statements", mine, "--actor", "guards", "--json"))) == 1
    crossclaim("actors", mine, "merge", "guards", "Rebels")
    assert len(rows(crossclaim("statements", mine, "--actor", "guards", "--json"))) == 2


@pytest.mark.parametrize(
    ("deed", "said"),
    [
        (["merge", "Ministry"], "merge A B"),
        (["join", "Ministry", "guards"], "merge A B"),
        (["merge", "Ministry", "Nobody"], "crossclaim actors"),
        (["merge", "Ministry", "Ministry"], "the same twice"),
        (["undo"], "no such judgement"),
        (["undo", "ffff"], "no such judgement"),
    ],
)
def test_what_cannot_be_carried_out_says_why(crossclaim, mine, deed, said):
    """A wrong deed, an unknown actor, nothing to undo."""
    ended = crossclaim("actors", mine, *deed)
    assert (ended.status, ended.out) == (2, "")
    assert said in ended.err


def test_an_actor_is_shown_with_its_evidence(crossclaim, linked):
    """The words used, where, why it was resolved so, and its id."""
    out = crossclaim("show", linked, "Ministry").out
    for part in (
        "Ministry  described",
        "the ministry (1)",
        "1 document and 1 place; 1 statement",
        "words without a name",
        "plain",
    ):
        assert part in out
    (page,) = rows(crossclaim("show", linked, "Ministry", "--json"))
    assert page["uses"][0]["surfaces"] == [{"words": "the ministry", "count": 1}]
    assert crossclaim("show", linked, page["id"][5:13]).out == out


def test_why_is_for_statements(crossclaim, linked):
    """An actor gives its reasons anyway."""
    assert crossclaim("show", linked, "Ministry", "--why").status == 2


def test_a_case_that_is_not_linked_says_so(crossclaim, case):
    """The list is empty, and what to do is said."""
    said = crossclaim("actors", case)
    assert (said.status, said.out) == (0, "")
    assert "crossclaim link" in said.err


def test_link_says_what_it_did(crossclaim, case, tmp_path):
    """How many names, and that there is nothing new the second time."""
    path = shutil.copy(case, tmp_path / "my.case")
    assert "names in 2 documents." in crossclaim("link", path).out
    assert "Nothing new to link." in crossclaim("link", path).out
    with open_writer(path):
        pass
    assert rows(crossclaim("link", path, "--json"))[0]["names"] == 0


@pytest.mark.parametrize("width", [40, 80, 120])
def test_hostile_names_are_shown_not_obeyed(crossclaim, linked, monkeypatch, width):
    """No escape or override of a document works on the terminal."""
    monkeypatch.setenv("COLUMNS", str(width))
    said = crossclaim("actors", linked, "--status", "described", "--status", "named").out
    said += crossclaim("show", linked, "大馬士革").out
    assert not set(said) & set("\x1b\u202e\x07")


def test_an_actor_is_split_off_in_one_document(crossclaim, mine):
    """`split A DOCUMENT` parts whom the document calls so; where it is nobody else's, it says so."""
    said = crossclaim("actors", mine, "split", "大馬士革", "hostile")
    assert said.status == 2
    assert "split" in said.err
