"""The tree of errors."""

import pickle
import re

import pytest

from crossclaim import errors
from crossclaim.errors import CrossclaimError, InputTooLarge, SpanMismatch
from crossclaim.registry import Part, check_order


def leaves(kind=CrossclaimError):
    return [kind, *(leaf for child in kind.__subclasses__() for leaf in leaves(child))]


def test_the_tree_at_the_head_is_the_tree():
    """Every class stands in the drawing at the head of the file, and nothing else does."""
    drawn = re.findall(r"^[│├└─ ]*(\w+)", errors.__doc__.split("\n\n", 1)[1], re.MULTILINE)
    assert sorted(drawn) == sorted(kind.__name__ for kind in leaves())


def test_codes_are_unique():
    """No two classes share a code."""
    codes = [kind.code for kind in leaves()]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("kind", leaves(), ids=lambda kind: kind.__name__)
def test_an_error_survives_the_way_between_processes(kind):
    """An error that a worker raised says the same in the process that receives it."""
    error = kind("a.txt", found="this", expected="that", advice="Do so.")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 our own bytes, made a moment ago
    assert type(again) is kind
    assert (str(again), again.to_json()) == (str(error), error.to_json())


def test_an_error_says_what_where_and_what_to_do():
    """The sentence names the place, the fault, both sides of it, and the advice."""
    error = InputTooLarge("a.txt", found="12 MB", expected="at most 10 MB")
    assert str(error) == (
        "a.txt: This input is larger than the limit: 12 MB (expected at most 10 MB)."
        " Split it, or raise the limit in the settings."
    )
    assert str(SpanMismatch("[1, 2)")) == "[1, 2): The text at this span is not its quote."


def test_an_order_of_parts_that_cannot_work_is_refused():
    """A part whose requirements nothing gives is named before anything runs."""
    read = Part("read", 1, ("bytes",), ("document",), "")
    extract = Part("extract.rules", 1, ("document",), ("statement",), "")
    check_order([read, extract])
    with pytest.raises(errors.RequestError, match="no earlier part gives document"):
        check_order([extract, read])
