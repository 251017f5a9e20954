import csv
import io
import json

import pytest

from crossclaim.case import open_case
from crossclaim.export.row import Row
from crossclaim.export.shape import statement_to_json


def rows(said):
    """The objects of JSON Lines."""
    return [json.loads(line) for line in said.out.splitlines()]


def test_a_row_says_who_whom_and_whose_word(crossclaim, case):
    """Stance, type, parties, source, place and time stand on one line, the clause under it."""
    lines = crossclaim("statements", case).out.splitlines()
    first = next(number for number, line in enumerate(lines) if "heavy-weapons" in line)
    for part in ("CT+", "ASSAULT heavy-weapons", "Rebels → guards", "Ministry", "Tel Amal · 2020-05-03"):
        assert part in lines[first]
    assert lines[first + 1].strip() == "rebels shelled Tel Amal, killing 12 guards"


def test_rows_stand_under_their_document(crossclaim, case):
    """The heading names the document with what is known of it."""
    assert "\n\nplain · The Daily · Shells on Tel Amal\n" in crossclaim("statements", case).out


def test_a_wide_screen_has_the_words_in_a_column(crossclaim, case, monkeypatch):
    """With room enough a statement takes one line."""
    monkeypatch.setenv("COLUMNS", "200")
    assert any(
        "Rebels → guards" in line and "killing 12" in line for line in crossclaim("statements", case).out.splitlines()
    )


def test_json_is_what_is_exported(crossclaim, case):
    """One object a line, exactly as `export statements-jsonl` writes it."""
    with open_case(case) as view:
        exported = [statement_to_json(Row(*row)) for row in view.iterate_statements()]
    assert rows(crossclaim("statements", case, "--json")) == exported


def test_csv_has_a_heading_and_a_row_each(crossclaim, case):
    """The cells are those of `export csv`."""
    cells = list(csv.DictReader(io.StringIO(crossclaim("statements", case, "--csv").out, newline="")))
    assert [row["sources"] for row in cells] == ["AUTHOR > Ministry", "AUTHOR > Rebels", "AUTHOR"]


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        (["--type", "assault"], 3),
        (["--type", "AID"], 0),
        (["--stance", "ct-"], 1),
        (["--stance", "CT-", "--stance", "CT+"], 3),
        (["--actor", "the rebels"], 2),
        (["--agent", "guards"], 0),
        (["--recipient", "Guards"], 1),
        (["--source", "ministry"], 1),
        (["--place", "tel amal"], 1),
        (["--since", "2020-05", "--until", "2020"], 1),
        (["--since", "2021"], 0),
        (["--mode", "Besiege"], 1),
        (["--document", "plain"], 2),
        (["--text", "shelled"], 1),
        (["--text", "shell*", "--actor", "rebels"], 1),
        (["--text", "shelled OR fired"], 2),
        (["--limit", "1"], 1),
        (["--limit", "0"], 3),
        (["--actor", "rebels", "--stance", "CT+"], 1),
    ],
)
def test_filters_narrow(crossclaim, case, filters, count):
    """Each filter leaves what it says, and several narrow one another."""
    said = crossclaim("statements", case, "--json", *filters)
    assert (said.status, len(rows(said))) == (0, count)


@pytest.mark.parametrize(
    "wrong",
    [
        ["--since", "tomorrow"],
        ["--until", "2017-02-30"],
        ["--mode", "nosuch"],
        ["--limit", "-1"],
        ["--since", "2017-8"],
    ],
)
def test_what_cannot_be_meant_is_refused(crossclaim, case, wrong):
    """A date, mode or number that is none gives an error, not an empty list."""
    said = crossclaim("statements", case, *wrong)
    assert (said.status, said.out) == (2, "")
    assert wrong[1] in said.err


def test_pages_follow_one_another(crossclaim, case):
    """What comes after a statement, by the digits that the table shows, is the rest."""
    every = rows(crossclaim("statements", case, "--json"))
    digits = every[0]["id"].partition("-")[2][:8]
    assert rows(crossclaim("statements", case, "--json", "--after", digits)) == every[1:]


def test_nothing_found_is_said(crossclaim, case):
    """An empty list says so beside the output, and is no failure."""
    said = crossclaim("statements", case, "--type", "AID")
    assert (said.status, said.out) == (0, "")
    assert "No statements" in said.err


def test_a_wrong_type_lists_the_right_ones(crossclaim, case):
    """The error names what may be asked for."""
    said = crossclaim("statements", case, "--type", "ATTACK")
    assert said.status == 2
    assert "ASSAULT" in said.err


@pytest.mark.parametrize("width", [40, 60, 80, 100, 149, 150, 200])
def test_hostile_words_are_shown_not_obeyed(crossclaim, case, monkeypatch, width):
    """No escape, override or markup of a document works on the terminal, at any width."""
    monkeypatch.setenv("COLUMNS", str(width))
    out = crossclaim("statements", case).out
    assert not set(out) & set("\x1b\u202e\x07")
    assert "␛[31mred" in out
