import time

import pytest

from crossclaim.evidence import Span
from crossclaim.link.places.surroundings import surroundings


def around(world, text, name):
    at = text.index(name)
    (found,) = surroundings(text, [Span.of(text, at, at + len(name))], world)
    return found


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("in Paris, Texas, on Monday", ("texas",)),
        ("in Paris, Lamar County, Texas", ("lamar county", "texas")),
        ("in Paris (Texas)", ("texas",)),
        ("in Paris, TX 75460", ("tx",)),
        ("in Paris, Tex., on", ("tex",)),
        ("in Paris, Tuesday", ()),
        ("in Paris. Texas", ()),
    ],
)
def test_regions_follow_a_comma_or_stand_in_brackets(world, text, regions):
    """What follows counts as a region where the gazetteer knows it as one."""
    assert around(world, text, "Paris").regions == regions


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("near Lamar County line", {"admin2"}),
        ("the town of Lamar fell", {"city"}),
        ("in Lamar province", {"admin1"}),
        ("in Lamar and Paris counties", {"admin2"}),
        ("in Lamar yesterday", set()),
    ],
)
def test_words_beside_a_name_say_its_kind(world, text, kinds):
    """`town of`, `province` and `counties` say what the place is."""
    name = "Lamar County" if "County" in text else "Lamar"
    assert around(world, text, name).kinds == kinds


def test_a_long_run_of_capitals_takes_no_time(world):
    """Patterns stay linear on text made to slow them down."""
    text = "Paris" + ", AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" * 2_000
    begin = time.perf_counter()
    around(world, text, "Paris")
    assert time.perf_counter() - begin < 1
