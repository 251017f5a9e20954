"""The chain over paragraphs: the likeliest way through before, body, interruption and after."""

from crossclaim.read.blocks.chain import Chain, chain

FREE = [[0.0] * 4 for _ in range(4)]
STEADY = [[0.0, -1.0, 0.0, 0.0], [0.0, 0.0, -3.0, -1.0], [0.0, -3.0, 0.0, 0.0], [0.0] * 4]


def test_each_paragraph_decides_for_itself_where_moves_are_free():
    """Without weights on moves the sign of the score is the label."""
    assert Chain({}, FREE, 0.0).body([-1.0, 2.0, -1.0, 3.0, -2.0]) == [False, True, False, True, False]


def test_a_short_doubt_does_not_interrupt_an_article():
    """Moves that cost hold a doubtful paragraph in the article; a strong no still takes it out."""
    assert Chain({}, STEADY, 0.0).body([-4.0, 5.0, -1.0, 5.0, -4.0]) == [False, True, True, True, False]
    assert Chain({}, STEADY, 0.0).body([-4.0, 9.0, -9.0, 9.0, -4.0]) == [False, True, False, True, False]


def test_no_paragraphs_have_no_body():
    """The empty text is allowed."""
    assert Chain({}, FREE, 0.0).body([]) == []


def test_a_score_sums_the_weights_that_are_known():
    """Features without a weight say nothing; the loudest gives the reason."""
    found = Chain({"long": 2.0, "ended": 0.5, "says menu S": -3.0}, FREE, 0.0)
    assert found.score(["long", "ended", "unheard of"]) == 2.5
    assert found.reason(["long", "ended"], for_body=True) == "long"
    assert found.reason(["long", "says menu S"], for_body=False) == "says menu S"


def test_the_shipped_weights_speak_for_prose_and_against_menus():
    """The table in the package is read and means what it should."""
    weights = chain().features
    assert weights["kind P"] > weights["kind s"]
    assert weights["says menu S"] < 0
