"""Laws of ids: equal for equal parts, and for those alone."""

from hypothesis import given
from hypothesis import strategies as st

from crossclaim.evidence import canonical_json, make_id

PARTS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=6,
)


@given(st.lists(PARTS, max_size=4), st.lists(PARTS, max_size=4))
def test_ids_are_equal_for_equal_parts_alone(one, other):
    """Two ids of a kind are equal exactly where the canonical JSON of their parts is."""
    assert (make_id("stm", one) == make_id("stm", other)) == (canonical_json(one) == canonical_json(other))


@given(st.lists(PARTS, max_size=4))
def test_kinds_do_not_collide(parts):
    """The same parts have different ids in different kinds."""
    assert make_id("stm", parts)[4:] != make_id("men", parts)[4:]


def test_joined_parts_do_not_collide():
    """The border between parts counts, and so does the type of a part."""
    ids = {make_id("doc", ["ab", "c"]), make_id("doc", ["a", "bc"]), make_id("doc", [1]), make_id("doc", ["1"])}
    assert len(ids) == 4


def test_an_id_is_written_down_for_good():
    """The scheme does not change by accident: this id stands in cases already written."""
    assert make_id("doc", ["x", 1, None, ["ü"]]) == "doc1-c7cc1288190c9823ebb7"
