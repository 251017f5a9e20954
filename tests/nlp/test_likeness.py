"""Vectors by which predicates are compared."""

import numpy as np
import pytest

from crossclaim.errors import RequestError
from crossclaim.nlp.likeness import AGAIN, FILE, SIZE, WIDTH, Likeness, cosines, rows, seen_of
from crossclaim.nlp.network import shipped

EARLY, STATES = np.random.default_rng(1).normal(size=(2, 40, 6)).astype(np.float32)
MAPS = np.random.default_rng(2).normal(size=(2, 19, WIDTH)).astype(np.float32)
LIKENESS = Likeness(MAPS, np.arange(19, dtype=np.float32))


def test_a_vector_is_like_itself_and_has_one_length():
    """A predicate has 128 bytes, and its cosines with itself are 1."""
    stored = LIKENESS.of([seen_of(EARLY, STATES, (3, 5)), seen_of(EARLY, STATES, (20, 21))])
    assert [len(one) for one in stored] == [SIZE, SIZE]
    table = rows(stored)
    assert cosines(table, table) == pytest.approx(1)
    assert (cosines(table, table[::-1]) < 1).all()


def test_eight_bits_hardly_change_a_cosine():
    """What is stored gives the cosine of the exact vectors to two places."""
    seen = [seen_of(EARLY, STATES, (at, at + 1)) for at in range(2)]
    exact = np.stack(seen) @ MAPS[0, :-1] + MAPS[0, -1]
    expected = exact[0] @ exact[1] / np.prod(np.linalg.norm(exact, axis=1))
    table = rows(LIKENESS.of(seen))
    assert cosines(table[:1], table[1:])[0, 0] == pytest.approx(expected, abs=0.02)


def test_what_has_no_vector_is_like_nothing():
    """Empty or foreign bytes are a row of zeros, whose cosine is 0."""
    table = rows([b"", b"short", b"\x01" * SIZE])
    assert not table[:2].any()
    assert cosines(table[:2], table[[2, 2]]).tolist() == [[0, 0], [0, 0]]
    assert LIKENESS.of([]) == []


def test_a_predicate_at_the_end_of_a_window_is_seen():
    """There need not be a dozen words on either side."""
    assert np.isfinite(seen_of(EARLY, STATES, (39, 40))).all()
    assert np.isfinite(seen_of(EARLY, STATES, (0, 1))).all()


def test_how_likely_an_event_is_told_again_is_a_sum():
    """The weights of what is seen add up, and the last is added."""
    assert LIKENESS.told_again([np.ones(18, dtype=np.float32)]) == [sum(range(19))]


@pytest.mark.parametrize("name", [FILE, AGAIN])
def test_a_file_of_another_shape_is_refused(tmp_path, name):
    """A table that is no map of two kinds, or not of the same inputs, is told by its shape."""
    np.save(tmp_path / FILE, MAPS)
    np.save(tmp_path / AGAIN, LIKENESS.again)
    np.testing.assert_array_equal(Likeness.load(tmp_path).maps, MAPS)
    np.save(tmp_path / name, np.zeros((3, 4), dtype=np.float16))
    with pytest.raises(RequestError, match="3, 4"):
        Likeness.load(tmp_path)


def test_two_words_for_one_deed_are_nearer_than_two_deeds():
    """What ships holds killing and slaying for more alike than killing and resigning."""
    text = "Soldiers killed two rebels near Harun. Two fighters were slain by soldiers. The minister resigned."
    found = {text[one.predicate.start : one.predicate.end]: one for one in read(text)}
    killed, slain, resigned = rows([found[word].likeness for word in ("killed", "slain", "resigned")])
    assert cosines(killed[None], slain[None])[0, 0] > 0.2 + cosines(killed[None], resigned[None])[0, 0]


def test_given_predicates_have_the_vectors_of_reading():
    """Asked for by its place, a predicate is seen as in reading; one beyond the text is not."""
    text = "Soldiers killed two rebels near Harun."
    (one,) = read(text)
    network = shipped()
    assert network.likeness is not None
    seen, beyond = network.seen(text, [(9, 15), (90, 95)], [])
    assert seen is not None
    assert beyond is None
    assert network.likeness.of([seen]) == [one.likeness]


def read(text):
    return shipped().read(text, [(0, len(text))], []).predicated
