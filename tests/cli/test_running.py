from pathlib import Path

import pytest

from crossclaim.cli import add, build, check, extract
from crossclaim.cli.running import carry_out, counted
from crossclaim.evidence import Problem
from crossclaim.workflow.summary import Summary

CASE = Path("my.case")
PROBLEM = Problem("a.pdf", "read", "encrypted", "This input is encrypted")


@pytest.mark.parametrize(
    ("command", "summary", "first"),
    [
        (build, Summary(documents=2, statements=1_204), "2 documents, 1,204 statements."),
        (build, Summary(documents=1, known=3, statements=1), "1 document, 1 statement, 3 known already."),
        (build, Summary(known=3), "Nothing new, 3 known already."),
        (add, Summary(documents=1), "1 document added."),
        (add, Summary(), "Nothing new."),
        (extract, Summary(documents=2, statements=5), "5 statements in 2 documents."),
        (extract, Summary(), "Nothing new to read."),
    ],
)
def test_a_summary_is_said_in_words(command, summary, first):
    """The first line says what was done; numbers agree with their nouns."""
    assert next(iter(command.say(summary, CASE))) == first


@pytest.mark.parametrize("command", [build, add, extract])
def test_problems_come_with_the_way_to_see_them(command):
    """Where there are problems a line names the command that lists them."""
    lines = list(command.say(Summary(documents=1, problems=2), CASE))
    assert "2 problems. See: crossclaim problems my.case" in lines


def test_a_faulty_case_is_said_to_be_damaged():
    """`check` says how many faults there are and what to do."""
    said = check.say(Summary(problems=1), CASE)
    assert "1 fault found" in said
    assert "build it again" in said


@pytest.mark.parametrize(("problems", "status"), [(0, 0), (1, 1)])
def test_the_status_says_whether_there_were_problems(capfdbinary, problems, status):
    """0 for done, 1 for done with problems recorded."""
    assert carry_out(lambda _: Summary(problems=problems), lambda _: iter(()), as_json=True) == status
    assert b'"problems": %d' % problems in capfdbinary.readouterr().out


def test_progress_is_silent_in_a_pipe(capfdbinary):
    """Neither bar nor problems are written where nobody looks."""

    def work(progress):
        progress.start("Reading", None)
        progress.note(PROBLEM)
        progress.advance()
        progress.done()
        return Summary(problems=1)

    carry_out(work, lambda _: iter(()), as_json=True)
    assert capfdbinary.readouterr().err == b""


def test_one_is_singular():
    """One document, no documents."""
    assert [counted(number, "document") for number in (0, 1, 2)] == ["0 documents", "1 document", "2 documents"]
