"""The example dossier as examples."""

import json

from crossclaim.train.corpora.dossier import read


def test_documents_that_are_coded_become_examples(tmp_path):
    """A report is read as the reading stage reads it; one without gold is left out."""
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "a.html").write_text("<html><body><p>The army shelled Tal Rumeh.</p></body></html>", encoding="utf-8")
    (reports / "b.txt").write_text("Nothing is coded here.", encoding="utf-8")
    row = {
        "doc": "a",
        "clause": "The army shelled Tal Rumeh",
        "predicate": "shelled",
        "type": "ASSAULT",
        "agent": [{"name": "Army", "text": "The army"}],
        "stance": "CT+",
        "tense": "past",
    }
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps(row), encoding="utf-8")
    (example,) = read(reports, gold)
    (frame,) = example.frames
    assert example.text[slice(*frame.predicate)] == "shelled"
