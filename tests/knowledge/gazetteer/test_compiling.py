import pytest

from crossclaim.knowledge.gazetteer import Gazetteer
from crossclaim.knowledge.gazetteer.compiling import compile_rows, middle
from crossclaim.knowledge.gazetteer.site import Row

COUNTRY = Row("Syria", "country", 35, 38, country="SY", geonameid=1)
REGION = Row("Ar-Raqqah", "admin1", None, None, country="SY", admin1="04")
TOWN = Row("Ar Raqqah", "city", 36, 39, ("Raqqa",), 2, 500_000, "SY", "04")
VILLAGE = Row("Maadan", "city", 35.8, 39.6, (), 3, 1_000, "SY", "04")


def only(gazetteer, name):
    (found,) = gazetteer.candidates(name)
    return gazetteer.site(found.site)


@pytest.fixture
def compiled():
    return Gazetteer(compile_rows((TOWN, REGION, VILLAGE, COUNTRY), frozenset({"SY"})))


def test_a_region_lies_amid_its_members(compiled):
    """A region without a point has that of its towns, and their people."""
    region = next(compiled.site(n) for n in range(len(compiled)) if compiled.kind(n) == "admin1")
    assert (round(region.latitude, 1), round(region.longitude, 1), region.population) == (35.9, 39.3, 501_000)


def test_a_place_knows_what_it_lies_in(compiled):
    """Country and region of a town are named, and it is itself in none of its own name."""
    assert str(only(compiled, "Maadan")) == "Maadan, Ar-Raqqah, Syria"


def test_a_region_named_after_its_town_bears_its_names(compiled):
    """Raqqa is the town and the region around it."""
    assert {compiled.kind(one.site) for one in compiled.candidates("Raqqa")} == {"city", "admin1"}


def test_a_city_reaches_further_than_a_village(compiled):
    """The radius grows with the people who live there, and is never nothing."""
    sites = [compiled.site(number) for number in range(len(compiled))]
    radius = {site.name: site.radius_km for site in sites if site.kind == "city"}
    assert radius["Ar Raqqah"] > radius["Maadan"] >= 1


def test_a_region_without_point_and_members_is_left_out():
    """Nobody knows where it is."""
    assert len(compile_rows((COUNTRY, REGION), frozenset()).kind) == 1


def test_a_region_that_does_not_say_its_parent_holds_nothing():
    """A county without a state is not taken for the country of others."""
    lost = Row("Shenzhen", "admin2", 22, 114, country="SY", admin2="x")
    found = Gazetteer(compile_rows((COUNTRY, lost, Row("Homs", "city", 34.7, 36.7, country="SY")), frozenset()))
    assert only(found, "Homs").country == "Syria"


def test_the_order_of_the_rows_does_not_matter(compiled):
    """The same rows make the same file."""
    other = compile_rows((COUNTRY, VILLAGE, TOWN, REGION), frozenset({"SY"}))
    assert other.keys == compiled.arrays.keys
    assert other.latitude.tolist() == compiled.arrays.latitude.tolist()


def test_the_middle_knows_no_date_line():
    """The middle of two places on both sides of the date line is between them."""
    assert abs(middle([(0, 179), (0, -179)])[1]) == pytest.approx(180)
