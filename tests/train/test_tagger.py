"""Training the tagger on a treebank of a few invented sentences."""

from pathlib import Path

from crossclaim.extract.rules.tagger import Tagger
from crossclaim.extract.rules.tokens import tokens
from crossclaim.train.tagger import prune, read, sure_words, train

ROWS = [("The", "DT"), ("army", "NN"), ("did", "VBD"), ("n't", "RB"), ("leave", "VB"), (".", ".")]


def treebank(path: Path) -> Path:
    lines = [
        f"{i}\t{form}\t_\t_\t{tag}\t_\t_\t_\t_\t{'SpaceAfter=No' if form == 'did' else '_'}"
        for i, (form, tag) in enumerate(ROWS, 1)
    ]
    path.write_text("\n".join([*lines, ""] * 10) + "\n", encoding="utf-8")
    return path


def test_a_treebank_is_read_in_our_tokens(tmp_path: Path) -> None:
    """Each of our tokens has the tag of the treebank token that it covers."""
    sentence = read(treebank(tmp_path / "a.conllu"))[0]
    assert [(word.text, word.tag) for word in sentence] == ROWS


def test_what_was_trained_tags_what_it_saw(tmp_path: Path) -> None:
    """A tagger trained on a sentence gives it its tags again."""
    plain = read(treebank(tmp_path / "a.conllu"))
    weights, tags = train([(sentence, False) for sentence in plain], {})
    words = tokens("The army didn't leave .", 0, 23)
    Tagger({}, prune(weights, 1), tags).tag(words, blind=False)
    assert [word.tag for word in words] == [tag for _, tag in ROWS]


def test_words_with_one_tag_are_sure(tmp_path: Path) -> None:
    """A word that always has one tag goes into the table, and small weights are dropped."""
    assert sure_words(read(treebank(tmp_path / "a.conllu")))["army"] == "NN"
    assert prune({"a": {"NN": 0.01, "VB": 5.0}}, 2) == {"a": {"VB": 100}}
