"""Factuality of predicates."""

import json

from crossclaim.train.corpora.example import Fact
from crossclaim.train.corpora.uds_ih2 import read


def test_targets_become_characters(tmp_path):
    """A target counts tokens between blanks; one beyond the line is left out; an unlabelled one has 0."""
    row = {
        "text": "They hoped to leave .",
        "targets": [{"span1": [3, 4], "label": -1.5}, {"span1": [1, 2]}, {"span1": [7, 8], "label": 1.0}],
    }
    path = tmp_path / "x.jsonl"
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    (example,) = read(path)
    assert example.doc == "0"
    assert example.facts == (Fact(14, 19, -1.5), Fact(5, 10, 0.0))
