"""Learning the vectors by which predicates are compared."""

import json

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from crossclaim.nlp.likeness import FILE, Likeness, cosines, rows  # noqa: E402 asks for torch first
from crossclaim.nlp.network import shipped  # noqa: E402 as above
from crossclaim.train.likeness import Seen, contrast, fit, look, mean_precision, story  # noqa: E402 as above

SIZE = 20


def seen(dice):
    """Four events in two topics; what is seen of a mention is its event and noise."""
    kinds = dice.normal(size=(4, SIZE))
    rows = [kinds[at % 4] + 0.3 * dice.normal(size=SIZE) for at in range(40)]
    events = [str(at % 4) for at in range(40)]
    topics = ["a" if at % 4 < 2 else "b" for at in range(40)]
    return Seen(torch.tensor(np.array(rows), dtype=torch.float32), topics, topics, events)


def test_mentions_of_one_event_become_near(tmp_path):
    """What is fitted puts each mention nearer to those of its event than to the others, after storing too."""
    given = seen(np.random.default_rng(0))
    np.save(tmp_path / FILE, fit(given).astype(np.float16))
    table = rows(Likeness.load(tmp_path / FILE).of(list(given.inputs.numpy())))
    same = cosines(table[:4], table[4:8])[:, 0]
    other = cosines(table[:4], table[5:9])[:, 0]
    assert (same > other).all()


def test_the_loss_is_less_where_the_same_are_near():
    """Vectors in two heaps cost less with the names of the heaps than with others."""
    vectors = torch.eye(2)[[0, 0, 1, 1]]
    assert contrast(vectors, torch.tensor([0, 0, 1, 1])) < contrast(vectors, torch.tensor([0, 1, 0, 1]))


def test_mean_precision_counts_pairs_of_one_topic():
    """Of three pairs the best is right and the next is wrong: 1 over one right pair; another topic does not count."""
    vectors = np.array([[1, 0], [0.9, 0.4], [0.5, 0.9], [1, 0]], dtype=np.float32)
    assert mean_precision(vectors, ["1", "1", "1", "2"], ["x", "x", "y", "x"]) == 1.0
    assert mean_precision(vectors, ["1", "1", "1", "2"], ["x", "y", "x", "x"]) == pytest.approx(1 / 3)


def test_a_story_is_a_half_of_a_topic():
    """Documents of the first corpus and of its extension tell of two stories."""
    assert [story(doc) for doc in ("1_2ecb", "1_13ecbplus", "12_2ecb")] == ["1_ecb", "1_ecbplus", "12_ecb"]


def test_mentions_are_looked_at_in_their_text(tmp_path):
    """Each mention whose words are in the corpus is seen, with its topic, story and event."""
    words = ["Rebels", "took", "Harun"]
    (tmp_path / "train_corpus.txt").write_text(
        "".join(f"3_1ecb\t0\t{at}\t{word}\t-\n" for at, word in enumerate(words)), encoding="utf-8"
    )
    row = {"doc_id": "3_1ecb", "sent_id": 0, "tokens_str": "took", "coref_chain": "A"}
    mentions = [{**row, "tokens_number": [1]}, {**row, "tokens_number": [9]}]
    (tmp_path / "train_Event_gold_mentions.json").write_text(json.dumps(mentions), encoding="utf-8")
    found = look(shipped(), tmp_path)
    assert (found.topics, found.stories, found.events) == (["3"], ["3_ecb"], ["A"])
    assert found.inputs.shape == (1, 768)
