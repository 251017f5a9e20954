import pytest

from crossclaim.evidence.place import KINDS
from crossclaim.knowledge.gazetteer import load_gazetteer

SPELLINGS = (
    "Deir ez-Zor", "Deir Ezzor", "Dayr az-Zawr", "Deir el-Zour", "Deir al-Zor", "Der Azzour", "Dayr al-Zur",
    "Dair az-Zour",
)  # fmt: skip


def kinds(name):
    known = load_gazetteer()
    return {known.kind(one.site) for one in known.candidates(name)}


@pytest.mark.parametrize("name", SPELLINGS)
def test_deir_ez_zor_is_found_in_eight_spellings(name):
    """Whatever the transliteration, the town of the Euphrates is among the candidates."""
    known = load_gazetteer()
    found = [known.site(one.site) for one in known.candidates(name)]
    assert any(site.country == "Syria" and abs(site.longitude - 40.14) < 0.1 for site in found)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Ghouta", "region"), ("Tabqa Dam", "dam"), ("Bab al-Hawa", "crossing"), ("Zaatari", "camp"),
        ("Incirlik", "base"), ("Hmeimim", "base"), ("Euphrates", "river"), ("Donbass", "region"), ("Sahel", "region"),
        ("Ain al-Hilweh", "camp"), ("Black Sea", "sea"), ("Texans", "admin1"), ("Syrian", "country"),
        ("Laurel County", "admin2"), ("Asia", "continent"), ("Damascus", "capital"),
    ],
)  # fmt: skip
def test_places_of_all_kinds_are_known(name, kind):
    """Fronts, dams, crossings, camps, bases, rivers, seas and regions are places of their own kind."""
    assert kind in kinds(name)


def test_nothing_is_found_for_nothing():
    """No name, and no place, leads to none."""
    known = load_gazetteer()
    assert known.candidates("") == known.candidates("***") == known.candidates("Xqzvwk Jjxq") == ()


def test_a_number_beyond_the_last_is_no_site():
    """Asking for what is not there is an error, not another place."""
    known = load_gazetteer()
    with pytest.raises(IndexError):
        known.site(len(known))


def test_every_country_has_a_point_and_a_radius():
    """No country lies at no place, and none has a radius of nothing."""
    known = load_gazetteer()
    countries = [known.site(n) for n in range(len(known)) if known.kind(n) == "country"]
    assert len(countries) > 240
    assert all(
        site.radius_km >= 1 and (site.latitude, site.longitude) != (0, 0) and site.geonameid for site in countries
    )


def test_what_a_place_lies_in_is_a_region_of_that_level():
    """Countries, states and counties of all places are countries, states and counties."""
    rows = load_gazetteer().arrays
    for column, kind in ((rows.country, "country"), (rows.admin1, "admin1"), (rows.admin2, "admin2")):
        assert set(rows.kind[column[column >= 0]].tolist()) == {KINDS.index(kind)}
