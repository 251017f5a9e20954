"""The benchmark of events, on a corpus of a few sentences."""

import json

import pytest
from benchmarks.events import CORPUS, MENTIONS, main, read

from crossclaim.errors import RequestError

SAID = {
    "1_1ecb": ("Miners of Harun struck over pay", 3, "A"),
    "1_2ecb": ("The miners of Harun are striking over pay", 5, "A"),
    "2_1ecb": ("A ferry sank off Port Selim", 2, "B"),
    "2_2ecb": ("The ferry that sank off Port Selim was old", 3, "B"),
}


def corpus(folder, prefix, *, chains=True):
    lines, mentions = [], []
    for doc, (text, token, chain) in SAID.items():
        words = text.split()
        lines += [f"{doc}\t0\t{at}\t{word}\t-\n" for at, word in enumerate(words)]
        mention = {"doc_id": doc, "sent_id": 0, "tokens_number": [token], "tokens_str": words[token]}
        mentions.append({**mention, "coref_chain": chain} if chains else mention)
    (folder / f"{prefix}{CORPUS}").write_text("".join(lines), encoding="utf-8")
    (folder / f"{prefix}{MENTIONS}").write_text(json.dumps(mentions), encoding="utf-8")


def test_what_is_resolved_is_scored_and_written(tmp_path, capsys):
    """Four mentions of two events: the table has the floors, and each mention has its cluster."""
    corpus(tmp_path, "dev_")
    main(["--data", str(tmp_path), "--predictions", str(tmp_path / "out.jsonl")])
    printed = capsys.readouterr().out
    assert all(label in printed for label in ("every mention alone", "same stem in one story", "resolved"))
    rows = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [row["mention"] for row in rows] == ["1_1ecb#0#3", "1_2ecb#0#5", "2_1ecb#0#2", "2_2ecb#0#3"]
    assert rows[0]["cluster"] != rows[2]["cluster"]


def test_without_gold_no_chain_is_needed(tmp_path, capsys):
    """Predictions need texts and mentions alone, and the same come as with gold."""
    corpus(tmp_path, "")
    main(["--data", str(tmp_path), "--predictions", str(tmp_path / "gold.jsonl")])
    capsys.readouterr()
    corpus(tmp_path, "", chains=False)
    main(["--data", str(tmp_path), "--gold", "none", "--predictions", str(tmp_path / "none.jsonl")])
    assert capsys.readouterr().out == ""
    assert (tmp_path / "gold.jsonl").read_bytes() == (tmp_path / "none.jsonl").read_bytes()


def test_of_several_parts_dev_is_taken_or_what_is_asked_for(tmp_path):
    """A folder may hold several parts; without dev among them one has to be named."""
    for prefix in ("train_", "other_"):
        corpus(tmp_path, prefix)
    with pytest.raises(RequestError, match="other_, train_"):
        read(tmp_path)
    assert len(read(tmp_path, "other").mentions) == 4
    corpus(tmp_path, "dev_")
    assert len(read(tmp_path).mentions) == 4
    with pytest.raises(RequestError):
        read(tmp_path, "none")
