"""Entities of re3d."""

import json

from crossclaim.train.corpora.example import Entity
from crossclaim.train.corpora.re3d import longest, read


def test_leftovers_of_a_machine_are_dropped(tmp_path):
    """Entities below confidence .5, of unknown type or beyond the text are not read; names of types are ours."""
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "a.txt").write_text("The Red Brigade left Tal Rumeh in a tank.", encoding="utf-8")
    rows = [
        (0, 15, "Organisation", 1),
        (21, 30, "Location", 0),
        (36, 40, "MilitaryPlatform", 0.5),
        (0, 3, "DocumentReference", 1),
        (36, 90, "Location", 1),
    ]
    entities = [{"begin": a, "end": b, "type": kind, "confidence": sure} for a, b, kind, sure in rows]
    (tmp_path / "annotations.jsonl").write_text(json.dumps({"doc": "a", "entities": entities}), encoding="utf-8")
    (example,) = read(tmp_path)
    assert example.entities == (Entity(0, 15, "organisation"), Entity(36, 40, "weapon"))


def test_the_longest_of_overlapping_entities_is_kept():
    """A name inside a name goes; neighbours that only touch stay."""
    inner, outer, next_to = Entity(2, 5, "person"), Entity(0, 9, "organisation"), Entity(9, 12, "location")
    assert longest([inner, next_to, outer]) == (outer, next_to)
