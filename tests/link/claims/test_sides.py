"""Sides: how a statement's names, places and words are compared."""

from dataclasses import replace

import pytest

from crossclaim.evidence import DocumentId, Entry, Number, Party, Place, Span, Statement, Use, When
from crossclaim.link.claims import Scene, keys, side_from_list, side_of, side_to_list
from crossclaim.link.claims.scene import plain_place, surfaces_of
from crossclaim.link.claims.words import cut_off, signature, telling_words

TEXT = "The Syrian army shelled buses near Qamar on 4 May, killing 12 of the guards of the Falcon Brigade"
DOCUMENT = DocumentId("doc1-0")
SYRIAN = Entry("known", "Syrian Army", "Syrian Army", "forces")
FALCON = Entry("named", "falcon brigade", "Falcon Brigade")


def span(words):
    """Where words stand in the text."""
    return Span.of(TEXT, TEXT.index(words), TEXT.index(words) + len(words))


STATEMENT = Statement(
    DocumentId("doc1-0"),
    span(TEXT),
    span("shelled"),
    "ASSAULT",
    "heavy-weapons",
    agent=(Party("Syrian Army", span("The Syrian army")),),
    recipient=(Party("guards of the Falcon Brigade", span("the guards of the Falcon Brigade")),),
    place=(Party("Qamar", span("Qamar")),),
    time=When(span("4 May"), "2016-05-04"),
    numbers=(Number("killed", 12.0, span("12")),),
)
SCENE = Scene("2016-05-05", {"syrian army": SYRIAN, "falcon brigade": FALCON})
SIDE = side_of(STATEMENT, SCENE)


def test_a_known_actor_is_part_of_its_state():
    """So that the army may be whom another calls by the state's name."""
    (army,) = SIDE.agents
    assert (army.key, army.is_named) == (SYRIAN.id, True)
    assert Entry("known", "Syria", "Syria").id in army.wider


def test_a_description_is_part_of_whoever_it_names():
    """`the guards of the Falcon Brigade` may be the brigade."""
    (guards,) = SIDE.recipients
    assert not guards.is_named
    assert guards.wider == (FALCON.id,)


def test_a_description_is_part_of_whoever_stands_behind_it():
    """`guards` in `guards of the Falcon Brigade` may be the brigade, where the reader stopped before the name."""
    guards = Party("guards", span("guards"))
    scene = replace(SCENE, text=TEXT)
    assert scene.who(guards).wider == (FALCON.id,)
    assert SCENE.who(guards).wider == ()


def test_words_that_mean_one_actor_alone_name_it_in_a_description():
    """`the brigade` in `sons of the brigade`; a pronoun does not, nor what means two."""
    brigade = Use(DOCUMENT, "Falcon Brigade", (("the brigade", 2), ("they", 1), ("the men", 1)), 4, FALCON, 1.0)
    army = Use(DOCUMENT, "Syrian Army", (("the men", 1),), 1, SYRIAN, 1.0)
    assert surfaces_of((brigade, army)) == {"brigade": FALCON}
    assert Scene(surfaces={"brigade": FALCON}).who(Party("sons of the brigade")).wider == (FALCON.id,)


def test_words_that_name_no_place_are_none():
    """Neither a description nor an armed group."""
    group = Entry("known", "Falcon Brigade", "Falcon Brigade", "armed-group")
    scene = Scene(actors={"falcon brigade": group})
    assert scene.where(Party("the road to the capital")) is None
    assert scene.where(Party("Falcon Brigade")) is None
    assert scene.where(Party("positions of the Falcon Brigade")) is None
    assert scene.where(Party("in the town of Qamar")).word == "qamar"


def test_common_words_beside_a_name_are_compared():
    """`prisoner` of `a Hezbollah prisoner` tells something, the name does not."""
    bare = replace(STATEMENT, recipient=())
    words = set(side_of(STATEMENT, SCENE).words)
    assert set(telling_words("buses")) <= words
    assert not set(telling_words("Falcon")) & words
    assert words < set(side_of(bare, SCENE).words)


def test_actors_joined_by_a_judgement_are_one():
    """The side has the lowest of the cluster."""
    scene = Scene(actors=SCENE.actors, roots={SYRIAN.id: FALCON.id})
    assert side_of(STATEMENT, scene).agents[0].key == FALCON.id


def test_a_place_that_is_not_on_the_map_keeps_its_words():
    """And has no point."""
    (place,) = SIDE.places
    assert (place.key, place.word, place.latitude) == ("qamar", "qamar", None)


def test_a_province_is_named_without_what_it_is():
    """Whichever way round."""
    assert plain_place("Idlib province") == plain_place("the province of Idlib") == ("idlib", "province")


def test_what_can_be_stored_comes_back():
    """As a plain list."""
    assert side_from_list(side_to_list(SIDE)) == SIDE


def test_keys_follow_from_the_statement_alone():
    """And are no more than sixty."""
    assert keys(SIDE) == keys(side_from_list(side_to_list(SIDE)))
    assert 0 < len(keys(SIDE)) <= 60


def test_a_town_called_so_is_the_town():
    """`the town of Qamar` is no wider than `Qamar`; a province is."""
    assert Scene().where(Party("the town of Qamar")) == replace(
        Scene().where(Party("Qamar")), key="town of qamar", name="the town of Qamar"
    )
    assert Scene().where(Party("Qamar province")).kind == "province"


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("North shelled Alder on 4 May.", "2016-05-04"),
        ("On 4 May North shelled Alder.", "2016-05-04"),
        ("North shelled Alder, the army said on 4 May.", ""),
        ("North shelled Alder. On 4 May it rained.", ""),
    ],
)
def test_a_day_beside_a_clause_is_its_day(text, when):
    """Where the reader gave none, and nothing between says that it is that of something else."""
    at = text.index("4 May")
    scene = Scene(text=text, times=((at, at + 5, "2016-05-04"),))
    clause = Span.of(text, text.index("North"), text.index("Alder") + 5)
    assert scene.when(Statement(DOCUMENT, clause, clause, "ASSAULT", agent=(Party("North"),))) == when


def test_a_standing_tie_has_no_day():
    """Whatever day stands beside it."""
    text = "North's leader spoke on 4 May."
    scene = Scene(text=text, times=((24, 29, "2016-05-04"),))
    clause = Span.of(text, 0, 14)
    assert scene.when(Statement(DOCUMENT, clause, clause, "COMMANDS", agent=(Party("North"),))) == ""


def test_a_place_beside_a_clause_is_its_place():
    """Behind `in` or `near`, where the reader gave none."""
    text = "North shelled the market in Qamar, not far from Birch."
    spans = {name: Span.of(text, text.index(name), text.index(name) + 5) for name in ("Qamar", "Birch")}
    places = [
        Place(DOCUMENT, name, (span,), None, None, None, 0.0, 0, unresolved="not on the map")
        for name, span in spans.items()
    ]
    spots = [(span.start, span.end, name) for name, span in spans.items()]
    clause = Span.of(text, 0, text.index(" in "))
    statement = Statement(DOCUMENT, clause, clause, "ASSAULT", agent=(Party("North"),))
    assert [one.name for one in Scene(text=text, places=places, spots=spots).places_of(statement)] == ["Qamar"]


def test_a_place_ends_with_its_headline():
    """Whatever a reader took for more of it."""
    text = "North bombs Qamar\n\nShops were closed."
    place = Scene(text=text).where(Party("Qamar Shops", Span.of(text, 12, 24)))
    assert (place.name, place.word) == ("Qamar", "qamar")


def test_a_phrase_that_a_reader_cut_is_compared_to_its_end():
    """`buses` behind `left in 17`; no further than to the next small word or sign."""
    text = "They left in 17 buses and some cars"
    assert cut_off(text, text.index("17") + 2) == " buses"
    assert cut_off("They left in 17, buses", 15) == ""


def test_common_words_tell_nothing():
    """Nor do those left out; one stem is one word."""
    assert telling_words("the army attacked the government") == ()
    assert telling_words("two buses") == telling_words("a bus") != ()
    assert telling_words("two buses", without=["buses"]) == ()


def test_near_copies_share_a_part_of_their_signature():
    """A word more or less leaves one of its numbers in most cases; a short clause has none."""
    clause = "the convoy of seventeen buses left the border on Monday evening under the guard of the army"
    assert set(signature(clause)) & set(signature(clause + " again"))
    assert signature("they left") == ()
