"""Examples of the project's own words."""

import pytest

from crossclaim.evidence.codebook import STANCES, TENSES, TYPES
from crossclaim.train.corpora.written import TEXT, read

LINES = [line for line in TEXT.read_text(encoding="utf-8").splitlines() if line.startswith("- ")]


def test_every_coded_line_is_found_in_its_text():
    """Predicate and every role stand in the text of their example, whoever fills the slots."""
    examples = list(read(times=2))
    assert sum(len(one.frames) for one in examples) == 2 * len(LINES)
    wanted = sum(part.count("=") for line in LINES for part in line.split(" | ")[2:-1])
    assert sum(len(frame.roles) for one in examples for frame in one.frames) == 2 * wanted


@pytest.mark.parametrize("line", LINES)
def test_every_coded_line_keeps_to_the_codebook(line):
    """Types, modes, stances and tenses are those of the codebook."""
    kind, _, *_, hold = line.removeprefix("- ").split(" | ")
    name, *mode = kind.split()
    stance, tense = hold.split()
    assert mode == [] or mode[0] in TYPES[name].modes
    assert (stance in STANCES, tense in TENSES) == (True, True)


def test_names_are_drawn_anew_but_never_by_chance():
    """Two readings are the same; two turns of an example differ."""
    assert [one.text for one in read()] == [one.text for one in read()]
    first, second = [one.text for one in read(times=2)][:2]
    assert first != second
