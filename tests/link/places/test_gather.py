"""The places of a document, of the mentions and statements in it."""

from dataclasses import replace

from crossclaim.evidence import Block, Document, Mention, Party, Span, Statement, place_of, sha256_of_text
from crossclaim.link.places import gather_places


def document_of(text):
    """A document of one block."""
    return Document(sha256_of_text(text), "a.txt", "a", "text/plain", text, (Block(0, len(text), "body", "test"),))


def mentions_of(document, *names, kind="place"):
    """The first place of each word in a document, with the name that it stands for."""
    found = [(words, name) for words, _, name in (name.partition("=") for name in names)]
    spans = [Span.of(document.text, at := document.text.index(words), at + len(words)) for words, _ in found]
    return [Mention(document.id, span, kind, name or span.quote) for span, (_, name) in zip(spans, found, strict=True)]


def said_at(document, words, name=""):
    """A statement that something happened at a place."""
    at = document.text.index(words)
    span = Span.of(document.text, at, at + len(words))
    return Statement(document.id, span, span, "ASSAULT", agent=(Party("Orvia"),), place=(Party(name or words, span),))


def test_a_name_is_one_place_of_all_its_stretches(world):
    """Also where the reader follows a description to it; statements are counted once."""
    document = document_of("Raqqa fell. They shelled Raqqa, and the city burned.")
    mentions = mentions_of(document, "Raqqa", "the city=Raqqa")
    statement = said_at(document, "Raqqa")
    (place,) = gather_places(document, mentions, [statement, replace(statement, type="REJECT")], world)
    assert [span.quote for span in place.spans] == ["Raqqa", "the city"]
    assert (place.site.name, place.statements, place.unresolved) == ("Raqqa", 2, "")


def test_a_name_that_only_statements_have_is_a_place_too(world):
    """And the statement's party leads to it."""
    document = document_of("Shells hit Raqqa.")
    statement = said_at(document, "Raqqa")
    places = gather_places(document, [], [statement], world)
    assert place_of(statement.place[0], places) == places[0]
    assert place_of(Party("Raqqa"), places) == places[0]
    assert place_of(Party("Paris"), places) is None


def test_the_name_is_looked_up_where_words_only_point(world):
    """Though the text itself never has it."""
    document = document_of("They left the town at night.")
    (place,) = gather_places(document, mentions_of(document, "the town=Raqqa"), [], world)
    assert (place.name, str(place.site)) == ("Raqqa", "Raqqa, Syria")
    place.check(document.text)


def test_two_senses_of_a_name_are_two_places(world):
    """Where the text itself puts it into two regions."""
    document = document_of("From Paris, Texas she flew to Paris, France.")
    first = mentions_of(document, "Paris, Texas", "Paris, France")
    spans = [
        replace(one, span=Span.of(document.text, one.span.start, one.span.start + 5), name="Paris") for one in first
    ]
    assert [str(one.site) for one in gather_places(document, spans, [], world)] == [
        "Paris, Lamar County, Texas, United States",
        "Paris, France",
    ]


def test_what_is_not_known_says_why(world):
    """A name that no gazetteer has, and words without one."""
    document = document_of("The guards of Zurqavelt fled down the road.")
    unknown, described = gather_places(document, mentions_of(document, "Zurqavelt", "the road"), [], world)
    assert (unknown.site, described.site) == (None, None)
    assert (unknown.unresolved.split(";")[0], described.unresolved.split(";")[0]) == (
        "not in the gazetteer",
        "a description or signs, no name",
    )


def test_whose_actors_are_named_tells_where_it_is(world):
    """The state that a document is most about speaks for what lies in it; actors of many states for nothing."""
    document = document_of("French, Syrian and Georgian troops entered Paris.")
    paris = mentions_of(document, "Paris")
    actors = mentions_of(document, "French=France", "Syrian=Syria", "Georgian=Georgia", kind="actor")
    alone, about, among = (
        gather_places(document, [*paris, *some], [], world)[0].probability for some in ([], actors[:1], actors)
    )
    assert about > alone == among


def test_the_order_of_mentions_does_not_matter(world):
    """Nor does it which of two names of one stretch comes first."""
    document = document_of("From Raqqa to Gori.")
    mentions = mentions_of(document, "Raqqa", "Gori", "Raqqa=Gori")
    assert gather_places(document, mentions, [], world) == gather_places(document, mentions[::-1], [], world)
