"""Examples of the project's own words."""

from pathlib import Path

import pytest

from crossclaim.evidence.codebook import NUMBER_ROLES, STANCES, TENSES, TYPES
from crossclaim.train.corpora.written import FOLDER, Names, blocks, example, parse, read

FILES = sorted(FOLDER.glob("*.txt"))
BLOCK = (
    "{A} shelled {P} on Monday, and {A} shelled it again on Tuesday, {M} said.",
    "- ASSAULT heavy-weapons | shelled#2 | agent={A} | recipient=it=>{P} | time=on Tuesday | source={M} | CT+ past",
)


def lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("- ")]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_coded_line_keeps_to_the_codebook(path):
    """Types, modes, stances, tenses and the roles of numbers are those of the codebook."""
    for line in map(parse, lines(path)):
        assert not line.mode or line.mode in TYPES[line.type].modes
        assert (line.stance in STANCES, line.tense in TENSES) == (True, True)
        assert all(whom in NUMBER_ROLES for role, _, whom in line.roles if role == "number")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_quote_is_found_in_its_text(path):
    """Predicate and every role stand in the text of their example, whoever fills the slots."""
    names = Names(7)
    for block in blocks(path.read_text(encoding="utf-8")):
        found = example("a", block, names.fill())
        assert len(found.frames) == sum(line.startswith("- ") for line in block)


def test_a_number_tells_which_of_two_like_words_is_meant():
    """`shelled#2` is the second; parties are looked for in its sentence, and carry whom they stand for."""
    found = example("a", BLOCK, Names(1).fill())
    (frame,) = found.frames
    assert found.text.count("shelled", 0, frame.predicate[0]) == 1
    roles = {one.role: one for one in frame.roles}
    assert found.text[slice(roles["recipient"].start, roles["recipient"].end)] == "it"
    assert found.text.count(roles["recipient"].name) >= 1


def test_texts_in_capitals_are_filled_with_capitals():
    """A cable stays a cable."""
    found = example(
        "a",
        ("THE REBELS LEFT {P}.", "- RETREAT withdraw | LEFT | agent=THE REBELS | place={P} | CT+ past"),
        Names(1).fill(),
    )
    assert found.text.isupper()


def test_what_is_not_in_the_text_is_told():
    """A quote that the text does not have is an error, not a lost line."""
    with pytest.raises(ValueError, match="fled"):
        example("a", ("{A} left.", "- RETREAT withdraw | fled | agent={A} | CT+ past"), Names(1).fill())


def test_names_are_drawn_anew_but_never_by_chance():
    """Two readings are the same; two turns of an example differ."""
    first = [one.text for one in read(times=2)]
    assert first == [one.text for one in read(times=2)]
    assert first[0] != first[1]
