"""Our own gold of statements as examples."""

import json

import pytest

from crossclaim.train.corpora.statements import locate, read

TEXT = "The army left. On Monday the army shelled Tal Rumeh, killing 12 people, the mayor said."
ROW = {
    "doc": "a",
    "clause": "On Monday the army shelled Tal Rumeh, killing 12 people",
    "predicate": "shelled",
    "type": "ASSAULT",
    "mode": "heavy-weapons",
    "agent": [{"name": "Army", "text": "the army"}],
    "recipient": [{"name": "Tal Rumeh"}],
    "place": [{"name": "Tal Rumeh", "text": "Tal Rumeh"}],
    "time": {"text": "Monday", "value": None},
    "numbers": [{"role": "killed", "value": 12, "text": "12"}],
    "sources": [{"name": "AUTHOR"}, {"name": "mayor", "text": "the mayor"}],
    "cue": "said",
    "stance": "CT+",
    "tense": "past",
}


@pytest.fixture
def example(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    gold = tmp_path / "gold.jsonl"
    lost = {**ROW, "clause": "words that are nowhere"}
    gold.write_text(f"{json.dumps(ROW)}\n\n{json.dumps(lost)}\n", encoding="utf-8")
    (found,) = read(gold, tmp_path)
    return found


def test_a_row_becomes_a_frame_with_its_words(example):
    """Predicate and roles stand where the clause has them; a row whose clause is not in the text is left out."""
    (frame,) = example.frames
    assert example.text[slice(*frame.predicate)] == "shelled"
    assert (frame.type, frame.mode, frame.stance, frame.tense, frame.depth) == (
        "ASSAULT",
        "heavy-weapons",
        "CT+",
        "past",
        2,
    )
    roles = {(role.role, example.text[role.start : role.end]) for role in frame.roles}
    assert roles == {
        ("agent", "the army"),
        ("place", "Tal Rumeh"),
        ("time", "Monday"),
        ("number", "12"),
        ("source", "the mayor"),
        ("cue", "said"),
    }


def test_a_party_without_words_has_no_role(example):
    """A recipient that is only named gives nothing to mark."""
    assert not [role for role in example.frames[0].roles if role.role == "recipient"]


@pytest.mark.parametrize(
    ("quote", "clause", "start"),
    [("he", None, 9), ("army", (10, 32), 28), ("army", (0, 3), 4), ("gone", None, None)],
    ids=["a whole word is preferred", "inside the clause", "nearest to it", "absent"],
)
def test_a_quote_is_found_near_its_clause(quote, clause, start):
    """The clause decides between equal quotes, and a word is not looked for inside another."""
    found = locate("The army he fought and the, army", quote, clause)
    assert found == (None if start is None else (start, start + len(quote)))
