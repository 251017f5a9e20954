"""Offices have holders with dates, and say who held them and how sure that is."""

from itertools import pairwise

import pytest

from crossclaim.errors import InvalidEvidence
from crossclaim.knowledge.actors import load_actors
from crossclaim.knowledge.offices import Office, Offices, Tenure, from_row, load_offices, to_row
from crossclaim.knowledge.periods import Period
from crossclaim.knowledge.sources import read_offices


def seat(*holders, **more):
    """An office of Freedonia with these holders: name, since, until."""
    tenures = tuple(Tenure(name, Period(since, until)) for name, since, until in holders)
    return Office("mayor of Freedonia", "mayor", "Freedonia", ("mayor", "town head"), tenures=tenures, **more)


def is_later(one, other):
    """Whether one date is later than another at the precision that both have."""
    length = min(len(one), len(other))
    return one[:length] > other[:length]


def holders(office, when):
    return [(one.person, one.is_sure) for one in Offices([office]).holders(office.name, when)]


def test_the_holder_on_a_day():
    """One who surely held the office that day is the only answer."""
    office = seat(("Ann", "2001", "2005-03-01"), ("Bob", "2005-03-01", ""))
    assert holders(office, "2004") == [("Ann", True)]
    assert holders(office, "2010-06-01") == [("Bob", True)]


def test_a_year_of_change_gives_both():
    """With a date as wide as the change both are given, in order, neither for sure."""
    office = seat(("Ann", "2001", "2005-03"), ("Bob", "2005-03", ""))
    assert holders(office, "2005") == [("Ann", False), ("Bob", False)]


def test_who_surely_held_it_leaves_no_room():
    """Where one holder is sure of an office for one, another whose year alone would fit is not given."""
    office = seat(("Ann", "2001", "2005-12-31"), ("Bob", "2005", "2008"))
    assert holders(office, "2005-06-01") == [("Ann", True)]


def test_a_shared_office_has_several():
    """Several hold an office for several."""
    office = seat(("Ann", "2001", "2005"), ("Bob", "2002", ""), is_shared=True)
    assert holders(office, "2003") == [("Ann", True), ("Bob", True)]


def test_nobody_is_invented():
    """Between two holders, and in an office that is not known, there is nobody."""
    office = seat(("Ann", "2001", "2002"), ("Bob", "2008", ""))
    assert holders(office, "2005") == []
    assert Offices([office]).holders("mayor of Ruritania", "2005") == ()


def test_a_person_may_hold_several_offices():
    """All offices of a person on a date are given, with their time."""
    other = Office("treasurer of Freedonia", "treasurer", "Freedonia", tenures=(Tenure("Ann", Period("2000", "2009")),))
    offices = Offices([seat(("Ann", "2001", "2005")), other])
    assert [one.office.name for one in offices.offices_of("Ann", "2003")] == [other.name, "mayor of Freedonia"]
    assert [one.office.name for one in offices.offices_of("Ann", "2008")] == [other.name]


def test_an_office_is_found_by_any_of_its_titles():
    """A title needs its owner, a name of its own does not."""
    office = Office("mayor of Freedonia", "mayor", "Freedonia", ("mayor", "town head"), ("Freedonian Elder",))
    offices = Offices([office])
    assert offices.titled("the Town Head", "Freedonia") == (office,)
    assert offices.titled("town head", "Ruritania") == ()
    assert offices.named("the Freedonian elder") == (office,)
    assert offices.named("mayor") == ()


def test_what_is_no_date_is_refused():
    """A date in words cannot be looked up."""
    with pytest.raises(InvalidEvidence):
        load_offices().holders("president of Syria", "last year")


def test_an_office_comes_back_as_it_was_stored():
    """The stored form loses nothing."""
    office = seat(("Ann", "2001", "2005-03"), stands_for="Freedonian government", is_top=True)
    assert from_row(to_row(office)) == office


def test_the_files_are_what_is_loaded():
    """Every office of the files is loaded as it was written."""
    assert list(load_offices()) == list(read_offices())


def test_there_are_many_offices():
    """At least 300 offices are known, whose holders, owners and represented actors are actors."""
    actors, offices = load_actors(), tuple(load_offices())
    assert len(offices) >= 300
    assert not [one.name for one in offices if actors.get(one.owner) is None or not one.stands_for]
    people = {tenure.person for office in offices for tenure in office.tenures}
    assert not [name for name in sorted(people) if (actor := actors.get(name)) is None or actor.kind != "person"]


def test_holders_follow_one_another():
    """In an office for one, two holders overlap in no more than the files say on purpose."""
    overlapping = {
        office.name
        for office in load_offices()
        if not office.is_shared
        for one, other in pairwise(office.tenures)
        if is_later(one.period.until or "9999", other.period.since)
    }
    assert overlapping <= {
        "UN special envoy for Syria",
        "US envoy to the Global Coalition",
        "leader of China",
        "leader of Cuba",
        "president of Ivory Coast",
        "president of Madagascar",
        "prime minister of Israel",
    }


def test_rows_of_people_and_of_offices_agree():
    """Where both a person's row and an office tell of a time, its first year is the same, give or take one."""
    differ = {
        person.name
        for person in load_actors()
        if person.kind == "person" and person.since
        for held in [[one for one in load_offices().offices_of(person.name, "") if one.office.title == person.office]]
        if held and min(abs(int(one.period.since[:4] or 0) - int(person.since[:4])) for one in held) > 1
    }
    assert differ <= {"Abu Bakr al-Baghdadi", "Fidel Castro", "Kenan Evren", "Mengistu Haile Mariam"}


def test_initials_may_be_written_together():
    """`V.P. Singh` is `V. P. Singh`."""
    assert load_actors().named("V.P. Singh") == load_actors().get("V. P. Singh")
