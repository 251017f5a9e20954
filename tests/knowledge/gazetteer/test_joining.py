import pytest

from crossclaim.knowledge.gazetteer import Gazetteer
from crossclaim.knowledge.gazetteer.compiling import compile_rows
from crossclaim.knowledge.gazetteer.joining import join, to_rows
from crossclaim.knowledge.gazetteer.site import Row

PACKAGE = (
    Row("Syria", "country", 35, 38, ("SAR",), 1, 17_000_000, "SY"),
    Row("Iraq", "country", 33, 44, (), 2, 40_000_000, "IQ"),
    Row("Homs Governorate", "admin1", None, None, country="SY", admin1="11"),
    Row("Homs", "city", 34.73, 36.71, ("Emesa",), 3, 770_000, "SY", "11"),
    Row("Tabqa Dam", "dam", 35.87, 38.57, ("Euphrates Dam",), country="SY"),
    Row("Mosul", "city", 36.34, 43.13, (), 4, 1_700_000, "IQ"),
)
DUMP = (
    Row("Syria", "country", 35, 38, (), 1, 0, "SY"),
    Row("Muhafazat Hims", "admin1", 34.5, 38, (), 5, 0, "SY", "11"),
    Row("Hims", "city", 34.7268, 36.7234, (), 3, 775_404, "SY", "11"),
    Row("Small Village", "city", 34.6, 36.6, (), 6, 40, "SY", "11"),
)


@pytest.fixture
def joined():
    package = Gazetteer(compile_rows(PACKAGE, frozenset({"SY", "IQ"})))
    return Gazetteer(join(DUMP, package))


def names(gazetteer, name):
    return [str(gazetteer.site(one.site)) for one in gazetteer.candidates(name)]


def test_a_place_of_both_is_one_with_all_spellings(joined):
    """The dump's row wins, and what was known by hand is kept."""
    assert names(joined, "Emesa") == ["Hims, Muhafazat Hims, Syria"]


def test_new_places_are_found_in_the_dumps_regions(joined):
    """A village that the package lacks lies in the region that the dump gives it."""
    assert names(joined, "Small Village") == ["Small Village, Muhafazat Hims, Syria"]


def test_places_of_our_own_stay(joined):
    """Dams, fronts and camps written by hand are not in the dump, and are kept in their country."""
    assert names(joined, "Euphrates Dam") == ["Tabqa Dam, Syria"]


def test_other_countries_stay(joined):
    """A dump of Syria leaves Iraq as it was, in all its spellings."""
    assert names(joined, "Mosul") == ["Mosul, Iraq"]
    assert names(joined, "Mawsil") == ["Mosul, Iraq"]


def test_a_region_made_up_from_towns_gives_way(joined):
    """The dump's own regions take the place of ours."""
    kinds = [joined.kind(number) for number in range(len(joined))]
    assert kinds.count("admin1") == 1


def test_rows_of_a_gazetteer_make_it_again():
    """What is compiled from a gazetteer's own rows has the same places and names."""
    package = Gazetteer(compile_rows(PACKAGE, frozenset()))
    again = compile_rows(to_rows(package), frozenset())
    assert (again.names, again.keys) == (package.arrays.names, package.arrays.keys)
