"""The data files are well formed, agree with one another, and are what is loaded."""

import re
from collections import Counter, defaultdict
from importlib.resources import files
from pathlib import Path

import pytest

from crossclaim.errors import InvalidEvidence
from crossclaim.knowledge.actors import load_actors
from crossclaim.knowledge.compiling import compile_knowledge
from crossclaim.knowledge.find import named
from crossclaim.knowledge.nouns import SECTIONS, load_nouns
from crossclaim.knowledge.places import load_cities, load_places
from crossclaim.knowledge.sources import read_actors, read_entries, read_nouns, read_places
from crossclaim.knowledge.words import split

DATA = files("crossclaim.knowledge").joinpath("data")
DATE = re.compile(r"(\d{4}(-(0[1-9]|1[0-2])(-[0-3]\d)?)?)?")
UNITED_NATIONS = Path(__file__).with_name("united_nations.txt").read_text(encoding="utf-8").splitlines()


def yaml_files():
    return sorted(
        (
            one
            for folder in ("actors", "places", "nouns", "titles", "offices", "histories")
            for one in DATA.joinpath(folder).iterdir()
        ),
        key=str,
    )


def key(name):
    return " ".join(split(name).keys)


@pytest.mark.parametrize("file", yaml_files(), ids=lambda file: file.name)
def test_every_file_has_head_and_rows(file):
    """Every file names owner, date and sources, and every row is one line of text."""
    assert list(read_entries(file))


@pytest.mark.parametrize("file", yaml_files(), ids=lambda file: file.name)
def test_no_row_stands_twice_in_a_section(file):
    """No section and no name within a section is repeated, for the later would silently win."""
    seen, section = set(), ""
    for line in file.read_text(encoding="utf-8").partition("\nentries:\n")[2].splitlines():
        indent, name = len(line) - len(line.lstrip()), line.strip().partition(": ")[0].removesuffix(":")
        section = name if indent == 2 else section
        assert (indent, section, name) not in seen, line
        seen.add((indent, section, name))


def test_a_file_without_owner_is_refused(tmp_path):
    """A data file that does not say whose it is cannot be read."""
    file = tmp_path / "orphan.yaml"
    file.write_text("kind: body\nentries: {Somewhere: {Some Body: SB}}\n", encoding="utf-8")
    with pytest.raises(InvalidEvidence):
        list(read_entries(file))


def test_the_loaded_file_is_made_from_the_sources():
    """`knowledge.json` is what `python tools/knowledge.py` makes of the YAML files today."""
    assert DATA.joinpath("knowledge.json").read_text(encoding="utf-8") == compile_knowledge()


def test_loading_gives_what_was_written():
    """Actors, places and nouns come back from the stored form as they were read."""
    assert list(load_actors()) == list(read_actors())
    assert list(load_places())[: -len(load_cities())] == list(read_places())
    assert list(load_nouns()) == list(read_nouns())


def test_names_are_unique():
    """No two actors have one canonical name."""
    names = [actor.name for actor in read_actors()]
    assert len(names) == len(set(names))


def test_every_parent_is_known():
    """Whatever an actor is of is an actor of the files."""
    names = {actor.name for actor in read_actors()}
    assert not sorted({actor.of for actor in read_actors()} - names - {""})


def test_whom_a_name_stands_for_is_known():
    """Whatever a leader's or capital's name stands for is an actor, of the files or by a rule."""
    wanted = {actor.stands_for for actor in read_actors() if actor.stands_for}
    assert not [name for name in sorted(wanted) if (found := named(name)) is None or found.name != name]


def test_dates_are_iso_and_in_order():
    """Dates are years or months, and no office ends before it begins."""
    for actor in read_actors():
        assert DATE.fullmatch(actor.since), actor.name
        assert DATE.fullmatch(actor.until), actor.name
        assert not (actor.since and actor.until) or actor.since[:7] <= actor.until[:7], actor.name


def test_shared_aliases_are_marked():
    """Two actors share an alias only where it is marked ambiguous or weak, or where both are people."""
    by_alias = defaultdict(dict)
    for actor in read_actors():
        for name in (*actor.names, *actor.adjectives):
            by_alias[key(name)][actor.name] = (actor, name)
    for shared in by_alias.values():
        marked = any(name in actor.exact | actor.weak for actor, name in shared.values())
        people = all(actor.kind == "person" for actor, _ in shared.values())
        assert len(shared) == 1 or marked or people, list(shared)


def test_the_marks_are_not_part_of_names():
    """The marks of the files never reach a name."""
    assert not [name for actor in read_actors() for name in actor.names if name[-1:] in ("!", "?") or ";" in name]


def test_nouns_have_known_sections():
    """Every noun stands in a section that gives it a kind and a role."""
    assert {noun.section for noun in read_nouns()} <= set(SECTIONS)


def test_coordinates_lie_on_the_globe():
    """Latitudes and longitudes are degrees."""
    for place in load_places():
        assert place.latitude is None or -90 <= place.latitude <= 90, place.name
        assert place.longitude is None or -180 <= place.longitude <= 180, place.name


def test_states_have_demonyms():
    """Nearly every state has an adjective, for names by rule are made with it."""
    states = [actor for actor in read_actors() if actor.kind == "state"]
    assert len(states) >= 193
    assert sum(bool(actor.adjectives) for actor in states) >= 0.95 * len(states)


def test_there_are_many_armed_groups():
    """At least 900 armed groups and 500 bodies are known, on all continents."""
    kinds = Counter(actor.kind for actor in load_actors())
    assert kinds["armed-group"] >= 900
    assert kinds["body"] >= 500
    bases = {actor.of for actor in load_actors() if actor.kind == "armed-group"}
    assert {"Colombia", "Nigeria", "Myanmar", "Northern Ireland", "Syria", "Philippines", "Ukraine", "Haiti"} <= bases


@pytest.mark.parametrize("name", UNITED_NATIONS)
def test_every_member_of_the_united_nations_is_a_state(name):
    """Members and observers, Kosovo and Taiwan are states of the base."""
    assert load_actors().get(name).kind == "state"
