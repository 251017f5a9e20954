import io

from rich.console import Console

from crossclaim.cli.terminal.progress import Bar
from crossclaim.evidence import Problem


def terminal():
    """A console that believes to be a terminal."""
    return Console(file=io.StringIO(), force_terminal=True, width=80, color_system=None, legacy_windows=False)


def problem(number, reason="This input is encrypted"):
    """A problem at a place of its own."""
    return Problem(f"folder/{number}.pdf", "read", "encrypted", reason)


def test_a_bar_counts_towards_its_total():
    """What is done, and of how many."""
    console = terminal()
    with Bar(console) as bar:
        bar.start("Extracting", 1204)
        bar.advance(140)
        bar._bar.refresh()
        assert "140 of 1,204" in console.file.getvalue()


def test_without_a_total_there_is_a_count():
    """Where nobody knows how much there is, only what is done is shown."""
    console = terminal()
    with Bar(console) as bar:
        bar.start("Reading", None)
        bar.advance(7)
        bar._bar.refresh()
    assert "Reading  7" in console.file.getvalue()
    assert "━" not in console.file.getvalue()


def test_the_first_problems_are_named_and_all_are_kept():
    """Five are shown as they come; the others are counted."""
    console = terminal()
    with Bar(console) as bar:
        bar.start("Reading", None)
        for number in range(8):
            bar.note(problem(number))
        bar._bar.refresh()
    shown = console.file.getvalue()
    assert ("! folder/4.pdf: This input is encrypted" in shown, "! folder/5.pdf" in shown) == (True, False)
    assert "8 problems" in shown
    assert len(bar.noted) == 8


def test_a_hostile_reason_is_shown_not_obeyed():
    """What a file is called or holds cannot steer the terminal through a problem."""
    console = terminal()
    with Bar(console) as bar:
        bar.start("Reading", None)
        bar.note(problem(1, "[red]bad\x07"))
    assert "[red]bad␇" in console.file.getvalue()


def test_a_new_piece_of_work_ends_the_one_before():
    """Reading gives way to extracting."""
    with Bar(terminal()) as bar:
        bar.start("Reading", None)
        bar.start("Extracting", 3)
        assert [task.description for task in bar._bar.tasks] == ["Extracting"]
        bar.done()
        assert not bar._bar.tasks
