"""Names become known actors, names of their own, or descriptions, each with the reason."""

import pytest
from tests.link.actors.building import mentions, uses, written

from crossclaim.evidence import Mention, Party, Source, Span, Statement
from crossclaim.link.actors import resolve


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Hizbullah", "Hezbollah"),
        ("the HEZBOLLAH", "Hezbollah"),
        ("Damascus", "Syrian government"),
        ("Ahrar ash-Sham", "Ahrar al-Sham"),
        ("the Syrian regime", "Syrian government"),
    ],
)
def test_spellings_and_metonyms_lead_to_the_known_actor(words, name):
    """As written, folded, transliterated, by a capital that acts, by a rule."""
    (use,) = uses(f"It is said that {words} shelled Tel Amal.", words).values()
    assert (use.entry.status, use.entry.name, use.unresolved) == ("known", name, "")


def test_a_name_that_nobody_is_known_by_stays_its_own():
    """With the reason, and with an id that any document gives it."""
    one = uses("The Orvian Lancers shelled Tel Amal.", "Orvian Lancers")["Orvian Lancers"]
    other = uses("Then came the ORVIAN LANCERS.", "ORVIAN LANCERS=Orvian Lancers")["Orvian Lancers"]
    assert (one.entry.status, one.unresolved) == ("named", "no known actor bears this name")
    assert one.entry.id == other.entry.id


def test_a_description_is_of_its_document():
    """The guards of one text are not those of another."""
    one = uses("The guards fired.", "guards")["guards"]
    other = uses("Then the guards fled.", "guards")["guards"]
    assert {one.entry.status, other.entry.status} == {"described"}
    assert one.entry.id != other.entry.id


def test_words_of_people_are_one_or_many():
    """A whole of people is the same everywhere, a source or a lone officer is not."""
    found = uses("US officials and a Lebanese source said no.", "US officials", "Lebanese source")
    assert found["US officials"].entry.status == "known"
    assert found["Lebanese source"].entry.status == "described"


def test_an_acronym_is_what_the_document_spells_out():
    """`Orvian Lancers Front (OLF)` says who the OLF is there."""
    found = uses("The Orvian Lancers Front (OLF) left. OLF men fired.", "Orvian Lancers Front", "OLF")
    assert found["OLF"].entry == found["Orvian Lancers Front"].entry
    assert [reason.comparison for reason in found["OLF"].candidates[0].reasons] == ["acronym"]


def test_a_surname_is_the_person_named_in_full_beside_it():
    """And nobody where two are named so."""
    text = "Pavel Dorn spoke. Dorn said no. Irma Dorn was silent."
    assert uses(text, "Pavel Dorn", "Dorn said=Dorn")["Dorn"].entry.name == "Pavel Dorn"
    assert uses(text, "Pavel Dorn", "Irma Dorn", "Dorn said=Dorn")["Dorn"].entry.name == "Dorn"


@pytest.mark.parametrize(("published", "name"), [("2004-05", "George W. Bush"), ("1990-05", "George H. W. Bush")])
def test_a_shared_name_is_whoever_was_in_office_then(published, name):
    """The same surname in two years is two people."""
    use = uses("Bush spoke in Washington.", "Bush=George W. Bush", published=published)["George W. Bush"]
    assert use.entry.name == name


def test_an_office_is_its_holder_on_the_day():
    """Where no date is known the office stays."""
    text, words = "The Russian foreign minister said no.", "Russian foreign minister"
    assert uses(text, words, published="2016-02-03")[words].entry.name == "Sergei Lavrov"
    assert uses(text, words)[words].entry.name == words


def test_what_no_candidate_wins_stays_open():
    """All who were weighed are kept, and the reason names those who were close."""
    use = uses("Bush spoke.", "Bush=Bush")["Bush"]
    assert use.entry.status == "named"
    assert use.unresolved == "may be George H. W. Bush or George W. Bush"
    assert len(use.candidates) == 2


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the army", "Salvadoran Army"),
        ("guerrillas", "Farabundo Marti National Liberation Front"),
        ("the lads", "lads"),
    ],
)
def test_a_bare_noun_is_of_the_state_that_the_text_is_about(words, name):
    """An institution, or whoever the base knows by the noun in that state; nobody else."""
    text = f"El Salvador and the Salvadoran government were silent when {words} came."
    found = uses(text, "El Salvador", "Salvadoran government", f"{words}={words.removeprefix('the ')}")
    assert found[words.removeprefix("the ")].entry.name == name


def test_adjectives_that_tell_nobody_apart_are_left_out():
    """Innocent civilians are civilians."""
    found = uses("Innocent civilians fled.", "Innocent civilians=innocent civilians")["innocent civilians"]
    assert (found.entry.name, found.entry.status) == ("civilians", "described")


def test_a_word_that_the_text_also_writes_small_is_no_name():
    """A capital at the head of a sentence says nothing."""
    assert uses("Buses left. The buses burnt.", "Buses")["Buses"].entry.status == "described"
    assert uses("Terebinth left.", "Terebinth")["Terebinth"].entry.status == "named"


def test_brackets_do_not_hide_a_known_actor():
    """`Syrian (Assad) regime` is the Syrian regime."""
    use = uses("The Syrian (Assad) regime fled.", "Syrian (Assad) regime")["Syrian (Assad) regime"]
    assert use.entry.name == "Syrian government"


def test_a_small_word_is_no_acronym():
    """`who` is not the health organisation."""
    assert uses("Those who fled.", "who")["who"].entry.status == "described"


def test_parties_and_sources_are_names_too():
    """A statement's agent and source are resolved as mentions are, and the author is nobody."""
    document = written("Hizbullah fled, Amal Wire said.")
    text = document.text
    party, source = Party("Hizbullah", Span.of(text, 0, 9)), Source("Amal Wire", Span.of(text, 16, 25))
    statement = Statement(document.id, Span.of(text, 0, 14), Span.of(text, 10, 14), "RETREAT", agent=(party,))
    said = Statement(document.id, statement.clause, statement.predicate, "RETREAT", agent=(party,), sources=(source,))
    found = {use.name: use.entry.name for use in resolve(document, (), [statement, said])}
    assert found == {"Hizbullah": "Hezbollah", "Amal Wire": "Amal Wire"}


def test_the_words_used_are_counted_once_a_place():
    """A mention and a party at one place are one."""
    document = written("Hizbullah came. Hezbollah left.")
    found = mentions(document, "Hizbullah=Hezbollah", "Hezbollah")
    (use,) = resolve(document, [*found, *found], ())
    assert (use.mentions, use.surfaces) == (2, (("Hezbollah", 1), ("Hizbullah", 1)))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("NO CALM IN ANY TOWN\n\nShells fell.", "CALM"),
        ("A CONVOY LEFT. NOBODY SAW IT.", "A CONVOY=CONVOY"),
        ("One of the Lancers spoke.", "One of the Lancers"),
        ("Then the Speaker of the Orvian Assembly spoke.", "Speaker of the Orvian Assembly"),
    ],
)
def test_headlines_counts_and_offices_are_no_names(text, name):
    """They mean somebody else in another document."""
    (use,) = uses(text, name).values()
    assert use.entry.status == "described"


def test_a_place_of_the_text_is_no_actor():
    """A village that the text names as a place is not somebody, though a statement may have it act."""
    document = written("The Anytown was shelled. They fled from Anytown.")
    spans = [Span.of(document.text, 4, 11), Span.of(document.text, 40, 47)]
    found = [Mention(document.id, span, kind, "Anytown") for span, kind in zip(spans, ("actor", "place"), strict=True)]
    (use,) = resolve(document, found, ())
    assert (use.entry.status, use.unresolved) == ("described", "the name of a place")
