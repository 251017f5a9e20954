"""The table of dated roles and names holds, every line of it."""

import pytest
from benchmarks.roles import CASES, cases, main

KNOWN = tuple(cases(CASES))


@pytest.mark.parametrize("case", KNOWN, ids=lambda case: f"{case.asked} {case.words} {case.when}")
def test_whoever_held_the_office_then_is_found(case):
    """Exactly those are found who held the office, or bore the name, on that date, in order."""
    assert case.found() == case.expected


def test_there_are_enough_cases():
    """At least 120 cases stand in the table, each once."""
    assert len({(case.asked, case.words, case.when) for case in KNOWN}) == len(KNOWN) >= 120


def test_the_benchmark_tells_what_is_wrong(tmp_path, capsys):
    """A case that does not hold is printed with what was found instead."""
    table = tmp_path / "roles.tsv"
    table.write_text("who\tthe Syrian president\t1999\tNobody\n", encoding="utf-8")
    main(["--data", str(table)])
    assert "Hafez al-Assad instead of Nobody" in capsys.readouterr().out
