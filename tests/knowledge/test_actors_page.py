"""The page on actors says what is so: its counts are counted, its examples are run."""

import doctest
from collections import Counter
from pathlib import Path

import pytest

from crossclaim.knowledge.actors import load_actors
from crossclaim.knowledge.further import load_base, read_further
from crossclaim.knowledge.histories import load_histories
from crossclaim.knowledge.offices import load_offices

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "actors.md").read_text(encoding="utf-8")
KINDS = {
    "states": "state",
    "governments and ministries": "government",
    "forces and services": "forces",
    "armed groups": "armed-group",
    "bodies": "body",
    "people": "person",
    "outlets": "outlet",
    "peoples and other collectives": "collective",
}


@pytest.mark.parametrize("words", KINDS)
def test_the_kinds_are_counted(words):
    """Each row of the table says how many actors of the kind there are."""
    counts = Counter(actor.kind for actor in load_actors())
    assert f"\n| {words} | {counts[KINDS[words]]:,} |\n" in PAGE


def test_names_offices_and_facts_are_counted():
    """The rows on names, offices, times in office and facts hold too."""
    offices = tuple(load_offices())
    assert f"| names that lead to them | {sum(len(actor.names) for actor in load_actors()):,} |" in PAGE
    assert f"| offices | {len(offices):,} |" in PAGE
    assert f"| times in office | {sum(len(office.tenures) for office in offices):,} |" in PAGE
    assert f"| dated facts of groups, bodies and states | {len(tuple(load_histories())):,} |" in PAGE


def test_the_examples_run():
    """What the page shows is what the program answers."""
    examples = doctest.DocTestParser().get_doctest(PAGE, {}, "actors.md", "actors.md", 0)
    runner = doctest.DocTestRunner(verbose=False)
    assert len(examples.examples) > 10
    assert runner.run(examples, clear_globs=False).failed == 0


def test_the_file_of_the_page_can_be_read():
    """The example of a user's own file is a file that is taken."""
    sheet = PAGE.partition("```yaml\n")[2].partition("```")[0]
    (actor,) = read_further([("mine.yaml", sheet.encode())], load_base()).actors
    assert (actor.name, actor.of) == ("Purple Brigade", "Peru")
