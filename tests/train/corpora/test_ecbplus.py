"""ECB+ documents."""

import json

from crossclaim.train.corpora.ecbplus import read
from crossclaim.train.corpora.example import Entity

WORDS = [(0, "Rebels"), (0, "took"), (0, "Tal"), (0, "Rumeh"), (1, "They"), (1, "seized"), (1, "it")]


def mention(chain, kind, sentence, tokens):
    return {
        "doc_id": "1_1ecb",
        "coref_chain": chain,
        "mention_type": kind,
        "sent_id": sentence,
        "tokens_number": tokens,
    }


def test_mentions_become_characters_and_chains(tmp_path):
    """Tokens are joined with blanks, sentences by lines; a mention with a gap or an unknown token is left out."""
    numbers = {0: -1, 1: -1}
    lines = []
    for sentence, word in WORDS:
        numbers[sentence] += 1
        lines.append(f"1_1ecb\t{sentence}\t{numbers[sentence]}\t{word}\t-")
    (tmp_path / "dev_corpus.txt").write_text("\n" + "\n".join(lines) + "\n\n", encoding="utf-8")
    acts = [mention("A", "ACT", 0, [1]), mention("A", "ACT", 1, [1]), mention("B", "ACT", 0, [0, 2])]
    things = [mention("H", "HUM", 0, [0]), mention("H", "HUM", 1, [0]), mention("L", "LOC", 0, [2, 3])]
    things.append(mention("X", "HUM", 5, [0]))
    for name, rows in (("Event", acts), ("Entity", things)):
        (tmp_path / f"dev_{name}_gold_mentions.json").write_text(json.dumps(rows), encoding="utf-8")
    (example,) = read(tmp_path, "dev")
    assert example.text == "Rebels took Tal Rumeh\nThey seized it"
    assert [example.text[a:b] for a, b in example.sentences] == ["Rebels took Tal Rumeh", "They seized it"]
    assert [example.text[a:b] for a, b in example.events] == ["took", "seized"]
    assert example.entities == (Entity(0, 6, "person"), Entity(12, 21, "location"), Entity(22, 26, "person"))
    assert example.clusters == (((7, 11), (27, 33)), ((0, 6), (22, 26)), ((12, 21),))
