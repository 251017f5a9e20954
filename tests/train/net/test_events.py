"""Learning when two mentions tell of one event."""

import json

import numpy as np

from crossclaim.nlp.network import shipped
from crossclaim.train import events


def pairs(dice):
    alike, noise = dice.random(400), dice.random(400)
    return {"alike": alike, "noise": noise}, (alike > 0.7).astype(float)


def test_what_makes_pairs_the_same_is_learnt():
    """Pairs that are the same where they are alike are told by that in other pairs, not by what is noise."""
    dice = np.random.default_rng(0)
    model = events.fit([pairs(dice)] * 20)
    compared, are_same = pairs(dice)
    assert events.precision(model, compared, are_same) > 0.95
    assert events.precision(model, {**compared, "alike": compared["noise"]}, are_same) < 0.6


def test_pairs_of_a_part_are_those_of_one_piece_of_news(tmp_path):
    """Three topics make three parts; mentions of one chain are the same."""
    lines, mentions = [], []
    for topic in (1, 2, 3):
        for doc in (f"{topic}_1ecb", f"{topic}_2ecb"):
            for at, word in enumerate(["Rebels", "took", f"Harun{topic}", "again"]):
                lines.append(f"{doc}\t0\t{at}\t{word}\t-\n")
            for token, chain in ((1, f"A{topic}"), (3, f"B{topic}{doc}")):
                row = {"doc_id": doc, "sent_id": 0, "tokens_number": [token], "tokens_str": "x", "coref_chain": chain}
                mentions.append(row)
    (tmp_path / "train_corpus.txt").write_text("".join(lines), encoding="utf-8")
    (tmp_path / "train_Event_gold_mentions.json").write_text(json.dumps(mentions), encoding="utf-8")
    found = events.parts(shipped(), tmp_path)
    assert len(found) == events.PARTS
    for compared, are_same in found:
        assert set(map(len, compared.values())) == {len(are_same)}
        assert are_same.sum() <= 1
