"""The mentions of ECB+ as they are compared."""

from crossclaim.nlp.network import shipped
from crossclaim.train.corpora.ecbplus import Told, read_texts
from crossclaim.train.tellings import Telling, look

WORDS = ["Rebels", "took", "Harun", "on", "Monday"]


def corpus(folder):
    path = folder / "train_corpus.txt"
    lines = [f"3_1ecb\t0\t{at}\t{word}\t-\n" for at, word in enumerate(WORDS)]
    path.write_text("".join(lines) + "3_1ecb\t1\t0\tFled\t-\n", encoding="utf-8")
    return read_texts(path)


def test_a_mention_has_its_words_and_those_around(tmp_path):
    """The words of its own sentence stand before and after it, and it has vectors."""
    texts = corpus(tmp_path)
    network = shipped()
    (found,) = look(network, texts, [Told("m", "3_1ecb", 0, ((7, 11),), "took", "A")])
    mention = found.mention(texts["3_1ecb"], network.likeness)
    assert (mention.before, mention.words, mention.after) == (("Rebels",), ("took",), ("Harun", "on", "Monday"))
    assert any(mention.likeness)
    assert mention.again != 0


def test_a_mention_that_the_corpus_lacks_keeps_its_words(tmp_path):
    """Without tokens, or without its document, a mention is compared by its words alone."""
    texts = corpus(tmp_path)
    told = [Told("m", "3_1ecb", 0, (), "took over", "A"), Told("n", "9_1ecb", 0, (), "fled", "B")]
    first, second = look(shipped(), texts, told)
    assert (first.seen, second.seen) == (None, None)
    mention = first.mention(texts["3_1ecb"], shipped().likeness)
    assert (mention.words, mention.likeness, mention.again) == (("took", "over"), b"", 0.0)


def test_topic_and_story_are_in_the_name():
    """Documents of the first corpus and of its extension tell of two stories of one topic."""
    found = [Telling(Told("m", doc, 0, (), "", ""), None) for doc in ("1_2ecb", "1_13ecbplus", "12_2ecb")]
    assert [one.story for one in found] == ["1_ecb", "1_ecbplus", "12_ecb"]
    assert [one.topic for one in found] == ["1", "1", "12"]
