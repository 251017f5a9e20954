import io

from rich.console import Console

from crossclaim.cli.terminal.marks import Mark, marked

TEXT = "The ministry said that rebels shelled Tel Amal."


def mark(words, role, text=TEXT):
    """The mark of words in the text."""
    return Mark(text.index(words), text.index(words) + len(words), role)


def seen(text, marks, width=80, *, colour=False):
    """The lines as a terminal shows them."""
    console = Console(file=io.StringIO(), width=200, force_terminal=colour, color_system="standard" if colour else None)
    for line in marked(text, (0, len(text)), marks, width):
        console.print(line, soft_wrap=True)
    return console.file.getvalue().splitlines()


def test_marks_stand_under_their_words():
    """Each span has a line as long as itself, and its role begins where it begins."""
    words, rules, names = seen(TEXT, [mark("rebels", "agent"), mark("shelled", "predicate")])
    at = words.index("rebels")
    assert rules[at : at + 6] == "──────"
    assert names[at:] == "agent  predicate"


def test_two_roles_on_the_same_words_are_named_together():
    """A place that is also the recipient is marked once."""
    assert seen(TEXT, [mark("Tel Amal", "recipient"), mark("Tel Amal", "place")])[2].strip() == "recipient, place"


def test_names_that_would_touch_go_on_rows_of_their_own():
    """Short spans close together stay readable."""
    text = "He hit it."
    lines = seen(text, [mark("hit", "predicate", text), mark("it.", "recipient", text)])
    assert [line.strip() for line in lines[2:]] == ["predicate", "recipient"]


def test_a_mark_goes_on_over_the_end_of_a_line():
    """A span that wraps is underlined on both lines."""
    lines = seen(TEXT, [mark("rebels shelled", "predicate")], width=30)
    assert sum("─" in line for line in lines) == 2


def test_wide_letters_are_underlined_by_their_cells():
    """A Chinese sign takes two cells, and so does the line under it."""
    text = "大馬 attacked"
    assert seen(text, [mark("attacked", "predicate", text)])[1] == "     ────────"


def test_right_to_left_lines_are_not_underlined():
    """Arabic is left to the terminal's own order."""
    text = "قصفت القوات البلدة"
    assert len(seen(text, [mark("القوات", "agent", text)])) == 1


def test_hostile_words_are_marked_without_harm():
    """An escape in the text is shown and offsets still hold."""
    text = "The \x1b[31mrebels\x07 shelled it"
    words, rules, _ = seen(text, [mark("shelled", "predicate", text)])
    assert "\x1b" not in words
    assert rules.index("─") == words.index("shelled")


def test_what_is_outside_the_clause_is_dimmed():
    """The clause stands out in a sentence."""
    console = Console(file=io.StringIO(), width=80, force_terminal=True, color_system="standard")
    for line in marked("a b c", (2, 3), [], 80):
        console.print(line)
    assert console.file.getvalue() == "\x1b[2ma \x1b[0mb\x1b[2m c\x1b[0m\n"
