"""PLOVER records."""

import json

from crossclaim.train.corpora.example import Role
from crossclaim.train.corpora.plover import read, unmark


def test_marks_are_taken_out_of_the_sentence():
    """What a mark held stands in the text, brackets of its own included, and its place is known."""
    text, marks = unmark("(SRC: Union (UFW)) will (EVT: march), (we hear).")
    assert text == "Union (UFW) will march, (we hear)."
    assert [(kind, text[start:end]) for kind, start, end in marks] == [("SRC", "Union (UFW)"), ("EVT", "march")]


def test_a_record_is_a_frame_in_the_words_of_today(tmp_path):
    """Types of 2016 get their names of today; a mode that is none of ours is empty; a head of the file is no record."""
    rows = [
        {"id": "0", "event": "DOCUMENT", "eventText": "about this file"},
        {
            "id": "1",
            "event": "FIGHT",
            "mode": "firearms",
            "textInfo": {"markup": "(SRC: Rebels) (EVT: shot at) (TAR: police)."},
        },
        {"id": "2", "event": "DEMAND", "mode": "other", "textInfo": {"markup": "They (EVT: asked) for (EVT: talks)."}},
        {"id": "3", "event": "AGREE", "textInfo": ""},
    ]
    path = tmp_path / "x.txt"
    path.write_text(json.dumps(rows), encoding="utf-8")
    fight, demand = read(path)
    assert [(one.type, one.mode) for one in (*fight.frames, *demand.frames)] == [
        ("ASSAULT", "firearms"),
        ("REQUEST", ""),
    ]
    assert fight.frames[0].roles == (Role("agent", 0, 6, "Rebels"), Role("recipient", 15, 21, "police"))
    assert demand.text[slice(*demand.frames[0].predicate)] == "asked"
