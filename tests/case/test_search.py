"""Full text search finds documents and statements and says where."""

import pytest

from crossclaim.case import open_case, open_writer
from crossclaim.case.search import matches_in


@pytest.fixture
def search(tmp_path):
    """Put texts into a case, search it, give what matched."""

    def found(texts, query):
        from crossclaim.evidence import Block, Document, Provenance, sha256_of

        path = tmp_path / "searched.case"
        with open_writer(path) as writer:
            for number, text in enumerate(texts):
                blocks = (Block(0, len(text), "body", "test"),)
                document = Document(sha256_of(text.encode()), f"{number}.txt", str(number), "text/plain", text, blocks)
                writer.add_document(document, text.encode(), Provenance("read", 1))
        with open_case(path) as view:
            hits = view.search(query)
            assert view.count_found(query)[0] == len(hits)
            return [(hit.document_name, [texts[int(hit.document_name)][a:b] for a, b in hit.matches]) for hit in hits]

    return found


def test_words_are_found_in_every_script(search):
    """Case and accents do not matter; Arabic words are words."""
    texts = ["A château by the sea 😀 near Château-Rouge.", "قالت وزارة الدفاع إن القافلة توقفت"]
    assert search(texts, "CHATEAU") == [("0", ["château", "Château"])]
    assert search(texts, "القافلة") == [("1", ["القافلة"])]


def test_phrases_prefixes_and_operators(search):
    """Each does what it says."""
    texts = ["buses left the valley", "the valley was left", "one bus came"]
    assert [name for name, _ in search(texts, '"left the valley"')] == ["0"]
    assert [name for name, _ in search(texts, "bus*")] == ["2", "0"]
    assert [name for name, _ in search(texts, "valley NOT buses")] == ["1"]
    assert sorted(name for name, _ in search(texts, "came OR (left AND was)")) == ["1", "2"]


def test_matches_are_offsets_into_the_document(small):
    """A hit's snippet is a span of the document, its matches lie in the snippet."""
    with open_case(small.path) as view:
        (hit,) = view.search_statements("attack*")
    hit.snippet.check(small.document.text)
    assert [small.document.text[start:end] for start, end in hit.matches] == ["attacked"]


def test_a_text_that_holds_the_marks_gives_no_wrong_places():
    """Where the marks cannot be told from the text, no place is given."""
    assert matches_in("a\ufdd0b", "a\ufdd0\ufdd0b\ufdd1") == []
    assert matches_in("one two", "one \ufdd0two\ufdd1") == [(4, 7)]
