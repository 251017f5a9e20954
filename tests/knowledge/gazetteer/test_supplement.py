import pytest

from crossclaim.errors import InvalidEvidence
from crossclaim.knowledge.gazetteer.site import Row
from crossclaim.knowledge.gazetteer.supplement import Written, merge, read_written
from crossclaim.knowledge.gazetteer.supplement import _row as row_of
from crossclaim.knowledge.sheet import Entry

TOWN = Row("Tadmur", "city", 34.56, 38.27, ("Palmyra",), 7, 50_000, "SY")
COUNTRIES = {"syria": "SY"}


def entry(name, text):
    return Entry("a.yaml", "site", "Syria", name, text, 1)


def test_a_row_gives_kind_radius_names_and_point():
    """Everything but the name may be left out."""
    found = row_of(entry("Ghouta", "<region 15> Eastern Ghouta; al-Ghouta (33.53, 36.42)"))
    assert (found.kind, found.radius_km, found.names) == ("region", 15, ("Eastern Ghouta", "al-Ghouta"))
    assert (found.latitude, found.longitude) == (33.53, 36.42)


@pytest.mark.parametrize("text", ["<castle> (1, 2)", "<region (1, 2)", "(1 2)", "name (1, 2) more"])
def test_a_malformed_row_is_refused(text):
    """A kind that there is not and a point that is none are found when the file is read."""
    with pytest.raises(InvalidEvidence):
        row_of(entry("Ghouta", text))


def test_a_known_place_gains_the_spellings():
    """What is there already under one of the names, near the point, is not doubled."""
    written = Written(Row("Palmyra", "city", 34.6, 38.3, ("Tadmor",)), "Syria", is_marked=True)
    (found,) = merge([TOWN], [written], COUNTRIES)
    assert (found.name, found.names) == ("Tadmur", ("Palmyra", "Tadmor"))


def test_a_place_of_another_kind_is_one_more():
    """A castle hill by the name of the town is not the town."""
    written = Written(Row("Palmyra", "base", 34.56, 38.3), "Syria", is_marked=True)
    assert [row.kind for row in merge([TOWN], [written], COUNTRIES)] == ["city", "base"]


def test_a_place_far_away_is_another_place():
    """Of one name in one country there may be two."""
    written = Written(Row("Palmyra", "city", 33.0, 36.0), "Syria", is_marked=True)
    assert len(merge([TOWN], [written], COUNTRIES)) == 2


def test_a_place_without_a_point_is_found_or_left_out():
    """Spellings go to the town of the name; where there is none, nobody knows where it is."""
    known = Written(Row("Palmyra", "city", None, None, ("Tadmor",)), "Syria", is_marked=False)
    lost = Written(Row("Nowhere", "city", None, None), "Syria", is_marked=False)
    (found,) = merge([TOWN], [known, lost], COUNTRIES)
    assert "Tadmor" in found.names


def test_the_files_of_the_package_are_well_formed():
    """Every row lies on the globe, and hundreds of places of conflicts are there."""
    rows = [one.row for one in read_written("gazetteer")]
    assert all(row.latitude is None or (abs(row.latitude) <= 90 and abs(row.longitude) <= 180) for row in rows)
    assert sum(row.kind not in {"country", "admin1"} for row in rows) > 1_000
