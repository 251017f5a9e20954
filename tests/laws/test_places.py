"""Laws of places: a name is found however it is written, and what a document means does not depend on others."""

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from crossclaim.evidence import Span
from crossclaim.knowledge.gazetteer import load_gazetteer
from crossclaim.knowledge.gazetteer.names import key
from crossclaim.link.places import resolve_places

NAMES = (
    "Aleppo",
    "Paris",
    "Texas",
    "Georgia",
    "Deir ez-Zor",
    "Khan Sheikhoun",
    "Nowhere",
    "the town of Raqqa",
    "***",
    "",
)
JOINTS = (" ", ", ", "; ", " and ", " in ", ". ", " (", "\n")
NUMBERS = st.integers(min_value=0, max_value=len(load_gazetteer()) - 1)
PIECES = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(JOINTS)), max_size=8)


def document(pieces):
    """A text of the pieces with the spans of its names."""
    text, spans = "", []
    for name, joint in pieces:
        spans.append(Span(len(text), len(text) + len(name), name))
        text += name + joint
    return text, spans


@cache
def resolved(pieces):
    return resolve_places(*document(pieces), load_gazetteer())


@given(st.text(max_size=80))
def test_folding_a_folded_name_changes_nothing(name):
    """A key is its own key."""
    assert key(key(name)) == key(name)


@given(NUMBERS)
def test_every_place_is_found_by_its_own_name_however_written(number):
    """In capitals, in small letters and with spaces around, a place is among those of its name."""
    known = load_gazetteer()
    name = known.name(number)
    for written in (name, name.upper(), f"  {name.lower()} "):
        if key(written) == key(name) != "":
            assert number in {one.site for one in known.candidates(written)}


@given(st.text(max_size=80))
def test_any_name_may_be_looked_up(name):
    """Whatever the name, candidates are sites, each once and in order."""
    sites = [one.site for one in load_gazetteer().candidates(name)]
    assert sites == sorted(set(sites))


@settings(deadline=None)
@given(PIECES, PIECES)
def test_a_document_is_resolved_the_same_whatever_came_before(pieces, others):
    """The same text gives the same places before and after another document."""
    before = resolved(tuple(pieces))
    resolve_places(*document(others), load_gazetteer())
    assert resolve_places(*document(pieces), load_gazetteer()) == before


@settings(deadline=None)
@given(PIECES)
def test_a_resolution_is_whole(pieces):
    """Each toponym has one resolution; a place has a point and a radius, and probabilities are shares of one."""
    text, spans = document(pieces)
    found = resolve_places(text, spans, load_gazetteer())
    assert [one.span for one in found] == spans
    for one in found:
        assert 0 <= one.probability <= 1 + 1e-9
        assert sum(rival.probability for rival in one.rivals) <= 1 + 1e-9
        assert one.place is None or (one.latitude, one.radius_km > 0) == (one.place.latitude, True)
        assert one.reason or one.place is not None
