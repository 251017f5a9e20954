"""A user's query becomes one of FTS5, or advice."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossclaim.case import open_case
from crossclaim.case.words import match_of
from crossclaim.errors import RequestError


@pytest.mark.parametrize(
    ("query", "match"),
    [
        ("convoy border", '"convoy" AND "border"'),
        ("U.S.-led", '"U.S.-led"'),
        ("militia's - 3,000", '"militia\'s" AND "3,000"'),
        ('"the deal" bus*', '"the deal" AND "bus"*'),
        ("a OR (b NOT c)", '"a" OR ( "b" NOT "c" )'),
        ("“two words”", '"two words"'),
        ("and not or", '"and" AND "not" AND "or"'),
        ("name:value {x} ^y", '"name:value" AND "{x}" AND "^y"'),
    ],
)
def test_what_users_type(query, match):
    """Words with any punctuation are words; phrases, prefixes and operators do what they say."""
    assert match_of(query) == match


@pytest.mark.parametrize("query", ["", "-", '"open', "a AND", "OR b", "(a", "a )", "NOT a", "a OR OR b", "x" * 2_000])
def test_what_has_no_meaning_is_refused_with_advice(query):
    """The error says what to type instead."""
    with pytest.raises(RequestError) as caught:
        match_of(query)
    assert caught.value.advice


@given(query=st.text(alphabet="ab \"*()-^:{}.'\x00\ud800ANDORT\u0301ش", max_size=30))
def test_no_query_breaks_the_search(tmp_path_factory, query):
    """Whatever is typed gives a list or a RequestError."""
    from crossclaim.case import open_writer

    path = tmp_path_factory.getbasetemp() / "searched.case"
    if not path.exists():
        with open_writer(path):
            pass
    with open_case(path) as view, suppress(RequestError):
        assert view.search(query) == view.search_statements(query) == []
