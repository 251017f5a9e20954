import io

import pytest
from rich.cells import cell_len
from rich.console import Console

from crossclaim.cli.terminal.screen import Screen
from crossclaim.cli.terminal.table import Column, Table, choose

NAME = Column("name", lambda row: row[0], least=6, most=30)
NOTE = Column("note", lambda row: row[1], least=10, most=100, rank=1)
SIZE = Column("size", lambda row: row[2], least=4, rank=2, is_number=True)
ROWS = [("a" * 12, "some words that go on for quite a while indeed", "7"), ("b", "few", "1234")]


def printed(table, rows, width):
    """What a table prints at a width, as lines."""
    console = Console(file=io.StringIO(), width=width, soft_wrap=True, markup=False)
    table.print(rows, console)
    return console.file.getvalue().splitlines()


@pytest.mark.parametrize("width", range(40, 120))
def test_no_line_is_wider_than_the_terminal(width):
    """Whatever the width, every line fits."""
    rows = [*ROWS, ("大馬士革大馬士革", "دمشق " * 20, "3")]
    assert all(cell_len(line) <= width for line in printed(Table((NAME, NOTE, SIZE)), rows, width))


def test_columns_of_high_rank_go_first():
    """Where room is short the least needed columns are left out."""
    assert [column.title for column, _ in choose((NAME, NOTE, SIZE), ROWS, 18)] == ["name", "note"]
    assert [column.title for column, _ in choose((NAME, NOTE, SIZE), ROWS, 12)] == ["name"]


def test_a_column_takes_no_more_than_it_holds():
    """Room that nobody wants is left empty."""
    assert [cells for _, cells in choose((NAME, NOTE, SIZE), ROWS, 500)] == [12, 46, 4]


def test_room_is_shared_to_the_last_cell():
    """Where a column wants more, no cell of the line is wasted."""
    assert sum(cells for _, cells in choose((NAME, NOTE, SIZE), ROWS, 50)) == 50 - 2 * 2


def test_numbers_stand_on_the_right():
    """Figures are aligned by their last digit."""
    lines = printed(Table((NAME, SIZE)), ROWS, 60)
    assert lines[1].endswith("   7")
    assert lines[2].endswith("1234")


def test_rows_stand_under_their_group():
    """A heading is printed once for neighbours of one group."""
    table = Table((SIZE,), group=lambda row: row[0])
    assert printed(table, [("g", "", "1"), ("g", "", "2"), ("h", "", "3")], 40)[1:] == [
        "",
        "g",
        "   1",
        "   2",
        "",
        "h",
        "   3",
    ]


def test_a_line_below_is_cut_to_the_width():
    """The line under a row is indented and shortened."""
    table = Table((SIZE,), below=lambda row: row[1], indent=2)
    assert printed(table, [("", "word " * 30, "1")], 40)[2] == "  word word word word word word word…"


@pytest.mark.parametrize(
    ("most", "seen"), [(1, ["one two…"]), (2, ["one two", "three…"]), (3, ["one two", "three", "four"])]
)
def test_a_text_below_takes_at_most_so_many_lines(most, seen):
    """What would be longer is shortened in its last line."""
    table = Table((SIZE,), below=lambda row: row[1], indent=32, lines_below=most)
    assert [line.strip() for line in printed(table, [("", "one two three four", "1")], 40)[2:]] == seen


def test_an_empty_table_prints_nothing():
    """No rows, no heading."""
    assert printed(Table((NAME,)), [], 80) == []


def test_rows_stream():
    """The first rows are printed before the last is asked for, so that endless lists can be cut short."""
    seen = []

    def rows():
        for number in range(1000):
            seen.append(number)
            yield (str(number), "", "")

    class Full(io.StringIO):
        def write(self, text):
            if "300" in text:
                raise BrokenPipeError
            return super().write(text)

    with pytest.raises(BrokenPipeError):
        Table((NAME,)).print(rows(), Screen(file=Full(), width=80))
    assert len(seen) < 310
