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
