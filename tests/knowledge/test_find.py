"""Known names are found in running text, under any of their spellings."""

import pytest

from crossclaim.knowledge.find import find_names, named


def found(text):
    """What was found: words and canonical name."""
    return [(text[one.start : one.end], one.name) for one in find_names(text)]


def names(text):
    return [one.name for one in find_names(text)]


@pytest.mark.parametrize(
    "spelling",
    ["Islamic State", "ISIS", "ISIL", "Daesh", "Da'esh", "Da’esh", "Dae'sh", "IS", "the Islamic State group"],
)
def test_islamic_state_in_its_spellings(spelling):
    """All usual spellings of one group lead to one name."""
    assert names(f"Yesterday {spelling} lost two villages.") == ["Islamic State"]


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("al Qa'ida", "al-Qaeda"),
        ("Al-Qaeda", "al-Qaeda"),
        ("Hizbullah", "Hezbollah"),
        ("Hizballah", "Hezbollah"),
        ("Hashd al-Shaabi", "Popular Mobilization Forces"),
        ("Popular Mobilisation Units", "Popular Mobilization Forces"),
        ("Qods Force", "Quds Force"),
        ("Sendero Luminoso", "Shining Path"),
        ("Farabundo Martí National Liberation Front", "Farabundo Marti National Liberation Front"),
        ("ar-Raqqah", "Raqqa"),
        ("Dayr az-Zawr", "Deir ez-Zor"),
        ("al-Bukamal", "Abu Kamal"),
        ("Łódź", "Łódź"),
    ],
)
def test_spellings(spelling, name):
    """Transliterations, accents and British spelling make no difference."""
    assert names(f"They spoke of {spelling} again.") == [name]


def test_a_verb_is_not_a_name():
    """`is` and an emphatic `IS` after a pronoun are verbs."""
    assert names("This is so. It IS so.") == []


def test_capitals_everywhere_switch_words_off():
    """In a text that is all capitals an acronym that is a word counts for nothing, a plain one still does."""
    assert names("THIS IS WHAT THE FMLN GUERRILLAS TOLD US TODAY ABOUT THE ATTACK") == [
        "Farabundo Marti National Liberation Front"
    ]


def test_points_make_an_acronym_safe():
    """`U.S.` is a name even where everything is a capital."""
    assert found("THE CONVOY OF U.S. TROOPS LEFT THE CAPITAL EARLY") == [("U.S. TROOPS", "US military")]


def test_a_possessive_is_not_part_of_the_span():
    """The ending of a possessive stays outside, with either apostrophe."""
    assert found("Hezbollah's hills, Iran’s border") == [("Hezbollah", "Hezbollah"), ("Iran", "Iran")]


def test_a_hyphen_ends_a_name():
    """`Iran-aligned` names Iran, and `US-led coalition` is one name."""
    assert found("An Iran-aligned faction fired at the US-led coalition.") == [
        ("Iran", "Iran"),
        ("US-led coalition", "US-led coalition"),
    ]


@pytest.mark.parametrize(
    "words",
    ["Syrian regime", "government of Syria", "Assad regime", "Assad’s brutal regime", "government in Damascus"],
)
def test_a_government_by_rule(words):
    """Demonym, state, leader and capital all make the government's name, with the full span."""
    assert found(f"Today the {words} declined.") == [(words, "Syrian government")]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Kenyan police", "Kenyan police"),
        ("Kenya's police", "Kenyan police"),
        ("Danish Foreign Ministry", "Danish Foreign Ministry"),
        ("Kurdish fighters", "Kurdish fighters"),
        ("people of Iraq", "Iraqi people"),
        ("Peruvian troops", "Peruvian forces"),
    ],
)
def test_names_by_rule(words, name):
    """A demonym and a noun make a name; people keep the noun as written."""
    assert found(f"Later the {words} came.") == [(words, name)]


def test_fighters_of_a_group_are_the_group():
    """`Daesh fighters` is Daesh, and the bare name is kept as a part."""
    (one,) = find_names("Two Daesh fighters fled.")
    assert (one.name, [part.name for part in one.parts]) == ("Islamic State", ["Islamic State"])


def test_members_of_a_group_are_the_group():
    """`members of` a force is the force, while `leaders of` a state are people of their own."""
    assert found("Members of the Quds Force left.") == [("Members of the Quds Force", "Quds Force")]
    assert names("The leaders of Peru left.") == ["leaders", "Peru"]


def test_a_title_belongs_to_the_person():
    """Office and honorific before a name are taken in, and the state of the office is a part."""
    text = "Then Iranian President Hassan Rouhani met Gen. Soleimani."
    first, second = find_names(text)
    assert (text[first.start : first.end], first.name, first.how) == (
        "Iranian President Hassan Rouhani",
        "Hassan Rouhani",
        "titled",
    )
    assert first.parts[0].parts[0].name == "Iran"
    assert (text[second.start : second.end], second.name) == ("Gen. Soleimani", "Qassem Soleimani")


def test_a_surname_follows_the_full_name():
    """A bare surname is whoever the text names in full, not a namesake."""
    assert names("Ash Carter spoke. Mr Carter left.") == ["Ash Carter", "Ash Carter"]


def test_a_surname_inside_another_name_is_left_alone():
    """A stranger who shares a leader's surname is not the leader."""
    assert names("We met Sonja Mubarak there.") == []


def test_an_initial_does_not_hide_a_name():
    """`John F. Kerry` is John Kerry."""
    assert found("So John F. Kerry said.") == [("John F. Kerry", "John Kerry")]


def test_a_capital_says_so():
    """A capital may stand for its government: it says that it is a city and leaves the choice to the reader."""
    (one,) = find_names("Strikes hit Damascus.")
    assert (one.how, one.place.name, one.actor.name) == ("capital", "Damascus", "Syrian government")


def test_a_state_is_a_place_too():
    """A state's name gives both the actor and the place."""
    (one,) = find_names("They went to Syria.")
    assert (one.actor.name, one.place.name) == ("Syria", "Syria")


def test_a_bare_noun_says_so():
    """`the army` is an actor that still has to be told."""
    (one,) = find_names("Then the army withdrew.")
    assert (one.how, one.actor.kind, one.actor.of) == ("noun", "forces", "")


def test_a_shared_acronym_follows_the_state():
    """Of two groups with one acronym the one whose state the text names is meant."""
    assert names("SLA gunners fired across south Lebanon.")[0] == "South Lebanon Army"
    assert "Bolivian National Liberation Army" not in names("The ELN blew up a pipeline in Colombia.")


def test_an_acronym_needs_its_country():
    """A shared acronym is sure where the text names its state or the full name, and weak elsewhere."""
    (alone,) = find_names("The PAC gave money to the campaign.")
    first, *_ = find_names("The PAC burned a village in Guatemala.")
    assert (alone.how, first.how) == ("weak", "name")


def test_acronyms_are_written_as_acronyms():
    """`Let` is no group and `Ira` no army, `LeT` and `IRA` are."""
    assert names("Let us ask Ira about it.") == []
    assert names("He blamed LeT and the IRA.") == ["Lashkar-e-Taiba", "Irish Republican Army"]


def test_a_coalition_of_another_name_is_not_the_coalition():
    """A weak alias at the end of a longer name is a piece of that name."""
    assert [(one.name, one.how) for one in find_names("He thanked the Coalition.")] == [("US-led coalition", "weak")]
    assert names("He thanked the Harbour Coalition.") == []


def test_lower_case_words_are_not_names():
    """A bird and a porcelain are no states, while a whole text without capitals still names its groups."""
    assert names("She ate turkey from good china.") == []
    assert names("the islamic state fled from the free syrian army") == ["Islamic State", "Free Syrian Army"]


def test_a_sentence_end_separates():
    """A demonym and a noun of the next sentence make no name."""
    assert names("He is Syrian. Army life bored him.") == ["Syria", "Army"]


def test_named_knows_rules_and_articles():
    """A whole name is looked up with its article, by alias or by rule; an unknown one gives None."""
    assert named("the Syrian regime").name == "Syrian government"
    assert named("Danish army's").name == "Danish Army"
    assert named("the Society of Imaginary Friends of Atlantis") is None


def test_an_empty_text_names_nobody():
    """No words, no names."""
    assert find_names("") == ()
    assert find_names(" \n—… ") == ()


def test_hostile_gaps_cost_no_more_than_their_length():
    """Words that are far apart make no name, and a very long gap is not searched again and again."""
    assert names("Islamic" + " " * 300_000 + "State (") == []
    assert len(find_names("U." * 100_000 + "IS " * 50_000)) <= 100_000


def test_a_newspaper_is_not_found_within_a_longer_name():
    """`The National` is a paper by itself, and nothing where the name of a movement goes on behind it."""
    one, *others = find_names("The National Movement for the Liberation of Azawad left.")
    assert (one.name, others) == ("National Movement for the Liberation of Azawad", [])
