import io

from rich.console import Console

from crossclaim.cli.terminal.drawn import Layer, Mark, drawn

TEXT = "The ministry said that rebels shelled Tel Amal."


def mark(words, role, *labels, text=TEXT):
    """The mark of words in the text."""
    return Mark(text.index(words), text.index(words) + len(words), role, labels or (role,))


def seen(text, *layers, width=80, bright=None, colour=False):
    """The lines as a terminal shows them."""
    console = Console(file=io.StringIO(), width=200, force_terminal=colour, color_system="standard" if colour else None)
    for line in drawn(text, bright or (0, len(text)), layers, width):
        console.print(line, soft_wrap=True)
    return console.file.getvalue().splitlines()


def thin(*marks, name=""):
    """A layer of marks that nobody asked for."""
    return Layer(name, marks)


def test_brackets_stand_under_their_words():
    """Each span has a bracket as long as itself, with its label inside."""
    words, row = (line[2:] for line in seen(TEXT, thin(mark("The ministry", "source"), mark("Tel Amal", "place"))))
    assert row == "└──source──┘                          └place─┘"
    assert words == TEXT


def test_what_was_asked_for_is_drawn_heavy():
    """No colour is needed to tell it from the others."""
    asked = Layer("", (mark("Tel Amal", "place"),), is_bright=True)
    assert seen(TEXT, asked)[1].strip() == "┗place━┛"


def test_a_label_that_does_not_fit_hangs_behind():
    """A short word with room after it keeps its whole label."""
    assert seen(TEXT, thin(mark("said", "cue")))[1].strip() == "└cue"
    assert seen("It ran far.", thin(mark("It", "agent", text="It ran far.")))[1].strip() == "└┘agent"


def test_a_label_without_room_is_shortened():
    """Where the next bracket is near, the shorter name is taken."""
    text = "They hit us."
    row = seen(text, thin(mark("They", "agent", "agent", "agt", text=text), mark("hit", "predicate", "HIT", text=text)))
    assert row[1].strip() == "└agt └─┘HIT"


def test_a_label_without_any_room_goes_to_the_end_with_its_words():
    """Nothing is lost where brackets stand close together."""
    text = "He hit us."
    row = seen(text, thin(mark("hit", "predicate", "ASSAULT", text=text), mark("us", "recipient", text=text)))
    assert row[1].strip() == "└─┘ └┘recipient  “hit” ASSAULT"


def test_words_at_the_end_give_way_to_their_label():
    """On a narrow terminal it is the quotation that is cut."""
    text = "Secretary General X"
    rows = seen(text, thin(mark("Secretary General", "predicate", "COMMANDS of everyone", text=text)), width=26)
    assert [row.strip() for row in rows if "COMMANDS" in row] == ["“…” COMMANDS of everyone"]


def test_two_roles_on_the_same_words_are_named_together():
    """A place that is also the recipient has one bracket."""
    row = seen(TEXT, thin(mark("Tel Amal", "recipient"), mark("Tel Amal", "place")))[1]
    assert row.strip() == "└──────┘recipient, place"


def test_brackets_that_would_cross_go_on_rows_of_their_own():
    """A number inside a party is drawn below it, without the name again."""
    lines = seen(TEXT, thin(mark("rebels shelled", "agent"), mark("shelled", "predicate"), name="id"))
    assert [line[:4] for line in lines] == ["    ", "id  ", "    "]


def test_each_layer_has_rows_with_its_name():
    """Who says what is told by the margin."""
    lines = seen(TEXT, thin(mark("rebels", "agent"), name="one CT+"), thin(mark("rebels", "agent"), name="two CT-"))
    assert [line.split()[:2] for line in lines[1:]] == [["one", "CT+"], ["two", "CT-"]]


def test_a_bracket_stays_open_over_the_end_of_a_line():
    """A span that wraps is drawn on both lines, and named on the wider part."""
    lines = seen(TEXT, thin(mark("rebels shelled", "predicate", "ASSAULT")), width=31)
    rows = [line.strip() for line in lines if "─" in line]
    assert rows == ["└─────", "──────┘ASSAULT"]


def test_wide_letters_are_bracketed_by_their_cells():
    """A Chinese sign takes two cells, and so does the bracket under it."""
    text = "大馬 attacked"
    assert seen(text, thin(mark("attacked", "predicate", "HIT", text=text)))[1] == "       └─HIT──┘"


def test_combining_marks_take_no_cell():
    """An accent that is a sign of its own moves nothing."""
    text = "Re\u0301fugie\u0301s fled"
    assert seen(text, thin(mark("fled", "predicate", "GO", text=text)))[1] == "           └GO┘"


def test_right_to_left_lines_have_their_labels_listed():
    """Arabic is left to the terminal's own order: nothing is drawn, nothing is left out."""
    text = "قصفت القوات البلدة"
    assert seen(text, thin(mark("القوات", "agent", text=text)))[1].strip() == "“القوات” agent"


def test_hostile_words_are_marked_without_harm():
    """An escape in the text is shown and columns still hold."""
    text = "The \x1b[31mrebels\x07\u200b shelled it"
    words, row = seen(text, thin(mark("shelled", "predicate", "HIT", text=text)))
    assert not {"\x1b", "\x07", "\u200b"} & set(words)
    assert row.index("└") == words.index("shelled")


def test_what_is_outside_the_clause_is_dimmed():
    """The clause stands out in a sentence."""
    assert seen("a b c", bright=(2, 3), colour=True) == ["\x1b[2ma \x1b[0mb\x1b[2m c\x1b[0m"]
