"""Quantities as ranges: what words leave open."""

import pytest

from crossclaim.evidence import Number, Span
from crossclaim.link.claims.amounts import amount_of


def amount(words, value):
    """The range of a number of killed in these words."""
    return amount_of(Number("killed", value, Span(0, len(words), words)))


def fit(one, other):
    """Whether two ranges share a figure."""
    return one.least <= other.most and other.least <= one.most


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("about 400", 400), ("397", 397)),
        (("more than 300", 300), ("308", 308)),
        (("nearly 100", 100), ("98", 98)),
        (("nearly 25", 25), ("22", 22)),
        (("about 25", 25), ("23", 23)),
        (("nearly 70", 70), ("62", 62)),
    ],
)
def test_a_rough_figure_fits_an_exact_one_near_it(one, other):
    """`about 400` and 397 do not differ."""
    assert fit(amount(*one), amount(*other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("about 85", 85), ("nearly 100", 100)),
        (("17", 17), ("nearly two dozen", 24)),
        (("about 100", 100), ("70", 70)),
        (("six", 6), ("eight", 8)),
    ],
)
def test_figures_beyond_what_words_leave_open_differ(one, other):
    """`about 85` is not `nearly 100`."""
    assert not fit(amount(*one), amount(*other))


def test_words_without_a_figure_have_no_range():
    """`scores of others` counts nothing."""
    assert amount("scores of others", None) is None


def test_a_bare_figure_is_exact():
    """Unless it is as round as 20,000."""
    assert amount("17", 17.0).is_exact
    assert not amount("20,000", 20_000.0).is_exact


@pytest.mark.parametrize(("before", "value"), [("killing about ", 300), ("in all no fewer than ", 300), ("some ", 310)])
def test_words_before_a_figure_say_how_rough_it_is(before, value):
    """A reader may give the figure alone."""
    number = Number("killed", value, Span(0, 3, str(value)))
    assert fit(amount_of(number, before), amount("308", 308))
    assert not fit(amount_of(number, "on the road, where "), amount("308", 308))
