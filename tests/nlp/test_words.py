"""Words and word pieces."""

import tokenizers

from crossclaim.nlp.words import Pieces

VOCABULARY = ["[PAD]", "[UNK]", "the", "con", "##voy", "left", "'", "s", "cafe", "."]


def cutter():
    table = {word: at for at, word in enumerate(VOCABULARY)}
    made = tokenizers.Tokenizer(tokenizers.models.WordPiece(table, unk_token="[UNK]"))  # noqa: S106 a word, no secret
    made.normalizer = tokenizers.normalizers.BertNormalizer(lowercase=True)
    made.pre_tokenizer = tokenizers.pre_tokenizers.BertPreTokenizer()
    made.enable_truncation(3)
    return Pieces(made)


def test_words_know_their_pieces_and_their_place():
    """Case and accents do not count, offsets are those of the text as it is, signs are words of their own."""
    text = "The Convoy's Café\nleft."
    words = cutter().cut(text)
    assert [text[a:b] for a, b in words.bounds] == ["The", "Convoy", "'", "s", "Café", "left", "."]
    assert words.ids == (2, 3, 4, 6, 7, 8, 5, 9)
    assert words.starts == (0, 1, 3, 4, 5, 6, 7, 8)


def test_a_long_text_is_not_cut_off():
    """A limit that the file of the tokenizer sets is lifted."""
    assert len(cutter().cut("the " * 50)) == 50
