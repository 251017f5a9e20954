import csv
import io

import pytest

from crossclaim.export.statements_csv import COLUMNS, guard, write_csv


def read_back(*rows):
    """The rows of what is written, as dictionaries."""
    out = io.BytesIO()
    write_csv(rows, out)
    return list(csv.DictReader(io.StringIO(out.getvalue().decode(), newline="")))


def test_lists_are_joined_in_words(row):
    """Parties, sources and numbers can be read in one cell each."""
    (cells,) = read_back(row)
    assert cells["recipient"] == "guards; Tel Amal"
    assert cells["sources"] == "AUTHOR > Ministry"
    assert cells["numbers"] == "killed 12 (12 guards)"


def test_the_clause_is_exact_and_found_by_its_offsets(row):
    """The offsets beside a clause lead to its words."""
    (cells,) = read_back(row)
    assert row.document.text[int(cells["clause_start"]) : int(cells["clause_end"])] == cells["clause"]


def test_empty_cells_for_what_is_not_known(bare_row):
    """A bare statement leaves its cells empty."""
    (cells,) = read_back(bare_row)
    assert [cells[name] for name in ("time", "cue", "probability", "place", "outlet")] == [""] * 5


def test_the_heading_stands_even_without_rows():
    """An empty export still names its columns."""
    out = io.BytesIO()
    assert write_csv([], out) == 0
    assert out.getvalue().decode() == ",".join(COLUMNS) + "\r\n"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝"])
def test_no_cell_runs_in_a_spreadsheet(start):
    """A cell that a spreadsheet could run as a formula begins with an apostrophe."""
    assert guard(f"{start}cmd()") == f"'{start}cmd()"


def test_plain_text_is_not_guarded():
    """Ordinary words and quotes stay as they are."""
    assert [guard(text) for text in ("shelled", "'quoted'", "", "a=b")] == ["shelled", "'quoted'", "", "a=b"]
