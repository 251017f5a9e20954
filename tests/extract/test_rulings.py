"""What the rules make of single sentences: types, parties and their direction, by the rulings of the codebook."""

from collections.abc import Callable

import pytest

from crossclaim.evidence import Statement

Read = Callable[..., tuple[Statement, ...]]

EVENTS = [
    ("Turkey attacked Syria.", "ASSAULT", "Turkey", "Syria"),
    ("Syria was attacked by Turkey on Sunday.", "ASSAULT", "Turkey", "Syria"),
    ("Hezbollah fighters killed three Israeli soldiers.", "ASSAULT", "Hezbollah", "Israel"),
    ("The Turkish army launched an attack on Iran.", "ASSAULT", "Turk", "Iran"),
    ("The attack on Iran was carried out by Israel.", "ASSAULT", "Israel", "Iran"),
    ("Israel's bombardment of Lebanon went on.", "ASSAULT", "Israel", "Lebanon"),
    ("Iraqi soldiers were kidnapped by the Taliban.", "ASSAULT", "Taliban", "Iraq"),
    ("Assad lost Palmyra to the Islamic State.", "ASSAULT", "Islamic State", "Syria"),
    ("Egyptian police arrested two French journalists.", "COERCE", "Egypt", "French"),
    ("Saudi Arabia expelled the Iranian ambassador.", "SANCTION", "Saudi Arabia", "Iran"),
    ("Jordan met with Egypt.", "CONSULT", "Jordan", "Egypt"),
    ("Russia struck a deal with Turkey.", "AGREE", "Russia", "Turkey"),
    ("Hezbollah swapped three prisoners with Israel.", "AGREE", "Hezbollah", "Israel"),
    ("Iran armed the Houthis.", "AID", "Iran", "Houthi"),
    ("The Houthis were armed by Iran.", "AID", "Iran", "Houthi"),
    ("France condemned Israel.", "ACCUSE", "France", "Israel"),
    ("Iran rejected the United States.", "REJECT", "Iran", "United States"),
    ("Syrian troops let the Islamic State pass.", "RETREAT", "Syria", "Islamic State"),
    ("Islamic State fighters surrendered to Hezbollah.", "RETREAT", "Islamic State", "Hezbollah"),
    ("Iran sponsors Hamas.", "SPONSORS", "Iran", "Hamas"),
    ("Lebanon was fed up with the Iran-backed militias.", "SPONSORS", "Iran", "militia"),
    ("An Iran-linked party ran in Iraq, where Iran uses Hamas.", "BENEFITS", "Iran", "Hamas"),
    ("Relations between Iran and Hamas are close.", "LINKED", "Iran", "Hamas"),
    ("Qatar works with Turkey.", "COOPERATE", "Qatar", "Turkey"),
    ("Egypt is an ally of Jordan.", "ALLIED", "Jordan", "Egypt"),
    ("Lebanese president Michel Aoun spoke.", "COMMANDS", "Michel Aoun", "Leban"),
    ("Iran pulls the strings of Hamas.", "COMMANDS", "Iran", "Hamas"),
]


def named(statements: tuple[Statement, ...], kind: str) -> list[Statement]:
    return [one for one in statements if one.type == kind]


@pytest.mark.parametrize(("text", "kind", "agent", "recipient"), EVENTS, ids=[row[0] for row in EVENTS])
def test_who_does_what_to_whom(read: Read, text: str, kind: str, agent: str, recipient: str) -> None:
    """Active, passive, nominal and multi-word predicates keep the direction of the act."""
    found = named(read(text), kind)
    assert any(
        any(agent in party.name for party in one.agent)
        and any(
            recipient in party.name or recipient in (party.span.quote if party.span else "") for party in one.recipient
        )
        for one in found
    ), [(one.type, one.agent, one.recipient) for one in read(text)]


def test_the_members_of_a_group_are_the_group(read: Read) -> None:
    """`its fighters` is the group that `its` means, and not a thing of its own."""
    found = named(read("Hezbollah left Homs. Its fighters attacked Turkey."), "ASSAULT")
    assert [party.name for one in found for party in one.agent] == ["Hezbollah"]


def test_coordinated_verbs_are_one_statement_each(read: Read) -> None:
    """Two verbs with one subject are two statements with the same agent."""
    found = read("Russia invaded Ukraine and aided Syria.")
    assert [(one.type, one.agent[0].name) for one in found] == [("ASSAULT", "Russia"), ("AID", "Russia")]


def test_a_toll_is_one_statement(read: Read) -> None:
    """`killed three and wounded six` is one event with both figures."""
    found = named(read("Hamas killed three Israeli soldiers and wounded six others."), "ASSAULT")
    assert len(found) == 1


def test_a_place_taken_is_the_place(read: Read) -> None:
    """What was captured is the place; the one it was taken from is acted on."""
    one = named(read("Iraqi forces captured Mosul from the Islamic State."), "ASSAULT")[0]
    assert (one.mode, [party.name for party in one.place]) == ("occupy", ["Mosul"])
    assert [party.name for party in one.recipient] == ["Islamic State"]


def test_a_relative_clause_takes_its_antecedent(read: Read) -> None:
    """The doer of `which attacked` is the noun before it."""
    one = named(read("Turkey, which attacked Syria, denied it."), "ASSAULT")[0]
    assert one.agent[0].name == "Turkey"


def test_a_war_aim_is_a_tie(read: Read) -> None:
    """A campaign to defeat somebody is enmity, not a fight."""
    one = named(read("France joined the campaign to defeat the Islamic State."), "HOSTILE")[0]
    assert (one.recipient[0].name, one.stance, one.tense) == ("Islamic State", "CT+", "present")


def test_an_apposition_does_not_hide_the_person(read: Read) -> None:
    """The person named before a comma acts, not his title."""
    found = read("Ismail Qaani, a commander of the Quds Force, met Hassan Nasrallah.")
    assert named(found, "CONSULT")[0].agent[0].name.endswith("Qaani")


def test_strike_lists_carry_the_striker(read: Read) -> None:
    """In a list of strikes the opening says who struck whom."""
    text = (
        "Russian aircraft conducted strikes against Islamic State targets.\nNear Palmyra, one strike destroyed a tank."
    )
    assert [one.agent[0].name for one in named(read(text), "ASSAULT")][-1].startswith("Russia")


def test_an_object_before_a_relative_word(read: Read) -> None:
    """In `the soldiers whom the group captured` the soldiers are acted on."""
    one = named(read("Hamas showed two Israeli soldiers whom Hezbollah killed."), "ASSAULT")[0]
    assert (one.agent[0].name, one.recipient[0].span.quote if one.recipient[0].span else "") == (
        "Hezbollah",
        "two Israeli soldiers",
    )


def test_who_is_backed_by_a_state_is_sponsored(read: Read) -> None:
    """A standing `backed by` is SPONSORS, as `-backed` is."""
    one = named(read("Hezbollah, which is backed by Iran, moved north."), "SPONSORS")[0]
    assert (one.agent[0].name, one.recipient[0].name) == ("Iran", "Hezbollah")


def test_whoever_is_used_against_another_acts_too(read: Read) -> None:
    """`X uses Y in the fight against Z`: X benefits from Y, and both fight Z."""
    found = read("Iran used Hamas in the fight against Israel.")
    assert [party.name for party in named(found, "ASSAULT")[0].agent] == ["Iran", "Hamas"]
    assert named(found, "BENEFITS")


def test_both_parties_are_the_last_pair(read: Read) -> None:
    """`both parties` are the two between whom something was last said to be."""
    found = read("Relations between Iran and Hamas are old. Coordination between both parties grew.")
    assert {party.name for party in (*named(found, "COOPERATE")[0].agent, *named(found, "COOPERATE")[0].recipient)} == {
        "Iran",
        "Hamas",
    }


def test_an_armed_group_abducts_and_a_state_arrests(read: Read) -> None:
    """Capturing people is ASSAULT abduct by a group and COERCE arrest by a state."""
    assert named(read("Hezbollah captured two Israeli soldiers."), "ASSAULT")[0].mode == "abduct"
    assert named(read("Egyptian police captured two Hamas fighters."), "COERCE")[0].mode == "arrest"


def test_a_name_with_a_modifier_is_no_tie(read: Read) -> None:
    """`the US-led coalition` is a name; nobody is said to command it."""
    assert not named(read("The US-led coalition left Iraq."), "COMMANDS")


def test_numbers_have_roles(read: Read) -> None:
    """Figures next to the dead, the wounded and the captured say so."""
    found = read("Turkey killed 12 Syrian soldiers.")
    assert [(number.role, number.value) for number in found[0].numbers] == [("killed", 12.0)]


def test_a_merely_reported_word_is_no_statement(read: Read) -> None:
    """A plain verb of saying is a cue and nothing else."""
    assert read("Turkey said so on Monday.") == ()
