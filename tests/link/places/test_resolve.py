import re

from crossclaim.evidence import Span
from crossclaim.link.places import resolve as resolve_module
from crossclaim.link.places import resolve_places


def resolve(world, text, *names):
    """The resolution of each name where it first stands in the text."""
    spans = [Span.of(text, text.index(name), text.index(name) + len(name)) for name in names]
    return resolve_places(text, spans, world)


def test_without_a_context_the_larger_place_is_meant(world):
    """Population is the prior: a bare Paris is the capital of France."""
    (found,) = resolve(world, "They met in Paris on Monday.", "Paris")
    assert found.place.country == "France"


def test_the_region_named_after_it_decides(world):
    """A town with its state after a comma is the town of that state."""
    found, _ = resolve(world, "They met in Paris, Texas, on Monday.", "Paris", "Texas")
    assert found.place.admin1 == "Texas"


def test_a_region_that_is_no_toponym_decides_as_well(world):
    """The abbreviation after the comma need not be among the toponyms."""
    (found,) = resolve(world, "They met in Reno, Tex., on Monday.", "Reno")
    assert found.place.admin1 == "Texas"


def test_other_places_of_the_document_decide(world):
    """A country and a state of one name are told apart by the towns that the text tells of."""
    (found, _, _) = resolve(
        world, "Georgia said that shells fell on Gori and near Tbilisi.", "Georgia", "Gori", "Tbilisi"
    )
    assert found.place.kind == "country"


def test_rivals_are_kept_with_their_reasons(world):
    """What the name could also mean stays, less likely, with what speaks for each."""
    (found,) = resolve(world, "They met in Paris on Monday.", "Paris")
    assert {one.site.country for one in found.rivals} == {"France", "United States"}
    assert found.rivals[0].probability >= found.rivals[1].probability
    assert all(reason[0] in "+-" for one in found.rivals for reason in one.reasons)


def test_one_name_has_one_sense_in_a_document(world):
    """A name is the same place each time, also where only one mention says which."""
    text = "Paris, Texas, is small. Nobody in Paris knew."
    first, last = text.index("Paris"), text.rindex("Paris")
    found = resolve_places(text, [Span.of(text, at, at + 5) for at in (first, last)], world)
    assert found[0].place == found[1].place


def test_two_regions_make_two_senses(world):
    """A name put into two regions is two places."""
    text = "Paris, Texas, wrote to Paris, France."
    first, last = text.index("Paris"), text.rindex("Paris")
    found = resolve_places(text, [Span.of(text, at, at + 5) for at in (first, last)], world)
    assert [one.place.country for one in found] == ["United States", "France"]


def test_another_transliteration_is_found(world):
    """A spelling that the gazetteer does not hold is found by its consonants."""
    found, _ = resolve(world, "The town of Khan Sheikhoun in Syria was hit.", "Khan Sheikhoun", "Syria")
    assert found.place.name == "Khan Shaykhun"


def test_a_description_leads_to_the_place_it_names(world):
    """Words around the name do not hide it."""
    found, _ = resolve(
        world, "It fell on the eastern outskirts of Raqqa in Syria.", "the eastern outskirts of Raqqa", "Syria"
    )
    assert found.place.name == "Raqqa"


def test_what_is_not_known_stays_with_a_reason_and_its_surroundings(world):
    """An unknown village has no place, but lies where the others lie, with a wide radius."""
    found, *_ = resolve(
        world, "Blossomville lies near Paris, Texas, and Dallas.", "Blossomville", "Paris", "Texas", "Dallas"
    )
    assert found.place is None
    assert found.reason.startswith("not in the gazetteer")
    assert abs(found.latitude - 33) < 1
    assert found.radius_km >= 100


def test_alone_and_unknown_there_is_no_point(world):
    """Nothing is invented where nothing is known."""
    (found,) = resolve(world, "Blossomville is far away.", "Blossomville")
    assert (found.place, found.latitude, found.radius_km, found.rivals) == (None, None, None, ())


def test_words_without_a_letter_have_no_name(world):
    """A toponym of signs alone is said to be no name."""
    (found,) = resolve(world, "It fell at ***.", "***")
    assert found.reason == "a description or signs, no name"


def test_nothing_asked_is_nothing_answered(world):
    """A document without toponyms gives none."""
    assert resolve_places("Nothing happened.", [], world) == ()


def test_a_document_of_countless_toponyms_is_taken_in_parts(world, monkeypatch):
    """Each toponym of a list without end has its resolution, and none is lost between the parts."""
    monkeypatch.setattr(resolve_module, "AT_ONCE", 7)
    text = "Paris; Dallas; Reno; " * 5
    spans = [Span(one.start(), one.end(), one[0]) for one in re.finditer(r"\w+", text)]
    assert [one.span for one in resolve_places(text, spans, world)] == spans
