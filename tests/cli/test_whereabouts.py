"""A place in few words."""

from dataclasses import replace

import pytest

from crossclaim.cli.whereabouts import doubt, lies_at, point_of, weighed
from crossclaim.evidence import DocumentId, Place, Rival, Site, Span

TOWN = Site("Belm", "city", 34.5, 38.25, 3.0, 51000, 1, "Orvia", "Belmark")
RIVER = Site("Belm", "river", 35.0, 39.0, 1800.0, country="Orvia")
KNOWN = Place(
    DocumentId("doc1-0"), "Belm", (Span(0, 4, "Belm"),), TOWN, 34.5, 38.25, 3.0, 0.75, ("+ its population",),
    (Rival(RIVER, 0.25, ("+ is a river", "- its extent")),),
)  # fmt: skip
UNKNOWN = replace(
    KNOWN, site=None, latitude=35.0, longitude=39.0, radius_km=150.0, reasons=(), unresolved="none fits; only roughly"
)


def test_a_site_is_said_with_its_point():
    """What it lies in, what it is, where."""
    assert lies_at(KNOWN) == "Belm, Belmark, Orvia · town · 34.500, 38.250 ± 3 km"


def test_what_is_not_known_says_why_and_about_where():
    """Nothing about where, if that is not known."""
    assert lies_at(UNKNOWN) == "none fits; about 35.000, 39.000 ± 150 km"
    assert lies_at(replace(UNKNOWN, latitude=None, longitude=None, radius_km=None)) == "none fits"
    assert point_of(None, None, None) == ""


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (KNOWN, "or Belm, Orvia, river (25%)"),
        (UNKNOWN, "perhaps Belm, Orvia, river (25%)"),
        (replace(KNOWN, probability=0.9), ""),
        (replace(KNOWN, rivals=()), ""),
    ],
)
def test_doubt_is_said_where_there_is_some(place, said):
    """The likeliest other site."""
    assert doubt(place) == said


def test_everything_that_was_weighed_is_listed():
    """An arrow marks the one that was taken, if any."""
    assert [(one.name, one.how) for one in weighed(KNOWN)] == [
        ("→ 0.75", "+ its population"),
        ("· 0.25", "+ is a river; - its extent"),
    ]
    assert [one.name for one in weighed(UNKNOWN)] == ["· 0.25"]
