"""Marks become statements."""

import sys
from dataclasses import replace

from crossclaim.evidence.source import AUTHOR_NAME
from crossclaim.extract.network.extract import extract
from crossclaim.extract.network.probability import Judge, judge

TEXT = (
    "Turkey shelled Hezbollah near Aleppo on 3 May 2017, killing nine fighters, a monitor said. "
    "Al-Manar reported that a general denied that Israel had armed the rebels."
)


def test_a_statement_holds_what_was_marked(script):
    """Parties with their names, the place, the day, the figure with its role, the source and its cue."""
    made = script(TEXT).states(
        "shelled", mode="heavy-weapons", agent="Turkey", recipient="Hezbollah", place="Aleppo", time="3 May 2017",
        number="nine", source="a monitor", cue="said",
    )  # fmt: skip
    (one,) = made.statements()
    assert [party.name for party in (*one.agent, *one.recipient, *one.place)] == ["Turkey", "Hezbollah", "Aleppo"]
    assert (one.type, one.mode, one.time.value, one.cue.quote) == ("ASSAULT", "heavy-weapons", "2017-05-03", "said")
    assert [(number.role, number.value) for number in one.numbers] == [("killed", 9.0)]
    assert [source.name for source in one.sources] == [AUTHOR_NAME, "monitor"]


def test_the_clause_holds_the_predicate_and_its_parties(script):
    """Not the source, and nothing of another sentence."""
    made = script(TEXT).states("shelled", agent="Turkey", recipient="Hezbollah", source="a monitor", third="Israel")
    assert made.statements()[0].clause.quote == "Turkey shelled Hezbollah"


def test_sources_are_nested_from_the_outside_in(script):
    """The attribution with the longer content is the outer one."""
    made = script(TEXT).states("armed", "AID", stance="CT-", agent="Israel", recipient="the rebels")
    made.quotes("reported", "Al-Manar", "a general denied that Israel had armed the rebels")
    made.quotes("denied", "a general", "Israel had armed the rebels")
    (one,) = made.statements()
    assert [source.name for source in one.sources] == [AUTHOR_NAME, "Al-Manar", "general"]
    assert (one.cue.quote, one.stance) == ("denied", "CT-")


def test_the_source_that_the_predicate_names_is_the_innermost(script):
    """What stands around it and is another voice is the outer one."""
    made = script(TEXT).states("armed", "AID", agent="Israel", recipient="the rebels", source="a general", cue="denied")
    made.quotes("reported", "Al-Manar", "a general denied that Israel had armed the rebels")
    assert [source.name for source in made.statements()[0].sources] == [AUTHOR_NAME, "Al-Manar", "general"]


def test_joint_sources_state_it_each(script):
    """One statement for each of several sources of a predicate."""
    made = script("Iran and Russia said that Turkey had left.")
    made.states("left", "RETREAT", agent="Turkey", source=["Iran", "Russia"])
    assert [one.innermost.name for one in made.statements()] == ["Iran", "Russia"]


def test_what_nobody_does_is_no_statement(script):
    """A predicate without agent and recipient is left out."""
    assert script(TEXT).states("shelled", place="Aleppo").statements() == ()


def test_what_is_not_likely_is_no_statement(script, monkeypatch):
    """The least probability decides."""
    made = script(TEXT).states("shelled", agent="Turkey")
    (one,) = made.statements()
    sterner = Judge(judge().weights, one.probability + 0.01)
    monkeypatch.setattr(sys.modules["crossclaim.extract.network.extract"], "judge", lambda: sterner)
    assert made.statements() == ()


def test_a_deed_attributes_nothing(script):
    """`shelled` that is also taken for a cue is no voice."""
    made = script(TEXT).states("shelled", agent="Turkey").states("killing", recipient="nine fighters")
    made.quotes("shelled", "Turkey", "killing nine fighters")
    assert [one.innermost.is_author for one in made.statements()] == [True, True]


def test_each_actor_plays_a_role_once(script):
    """Two stretches that stand for one actor are one party."""
    made = script("Turkey and its army shelled Aleppo.").points("its army", "Turkey")
    made.states("shelled", agent=["Turkey", "its army"])
    assert [party.name for party in made.statements()[0].agent] == ["Turkey"]


def test_every_span_is_the_words_of_the_document(script):
    """Whatever was marked."""
    made = script(TEXT).states("shelled", agent="Turkey", recipient="Hezbollah", number="nine", time="3 May 2017")
    for one in made.statements():
        one.check(TEXT)
    for one in made.mentions():
        one.span.check(TEXT)


def test_mentions_are_names_entities_and_what_points_back(script):
    """A known name by its name, an unknown one by its words, a pronoun by whom it stands for."""
    made = script("Hezbollah met Rami Tello. It left on 3 May 2017 with 40 trucks.").points("It", "Hezbollah")
    made.entities += [made.mark("Rami Tello", "person"), made.mark("3 May 2017", "time"), made.mark("40", "quantity")]
    found = [(one.kind, one.name, one.span.quote) for one in made.mentions()]
    assert found == [
        ("actor", "Hezbollah", "Hezbollah"),
        ("actor", "Rami Tello", "Rami Tello"),
        ("actor", "Hezbollah", "It"),
        ("time", "2017-05-03", "3 May 2017"),
        ("quantity", "40", "40"),
    ]


def test_a_document_without_english_says_nothing(script):
    """Blocks of other languages are not read."""
    made = script("Die Armee hat am Montag die Stadt beschossen, sagte ein Sprecher der Regierung in Ankara gestern.")
    made.states("beschossen", agent="Die Armee")
    assert extract(made.document, network=made).statements == ()


def test_nobody_does_it_to_himself(script):
    """An actor that both roles come out as is the doer."""
    made = script("Hezbollah left, and it went home.").points("it", "Hezbollah")
    made.entities.append(made.mark("Hezbollah", "organisation"))
    (one,) = made.states("left", "RETREAT", agent="Hezbollah", recipient="it").statements()
    assert ([party.name for party in one.agent], one.recipient) == (["Hezbollah"], ())


def test_we_is_whoever_writes(script):
    """`We condemn` outside a quote is the author's own; within one it is whoever is quoted."""
    text = "We condemned the raid of Turkey. A general said: We condemned the raid of Iran."
    made = script(text).states("raid", agent="Turkey", source="We", cue="condemned")
    assert [one.innermost.is_author for one in made.statements()] == [True]
    quoted = script(text).quotes("said", "A general", "We condemned the raid of Iran")
    start = text.rindex("raid")
    quoted.states("raid", agent="Iran", source="We")
    row = quoted.predicated[0]
    quoted.predicated[0] = replace(row, predicate=replace(row.predicate, start=start, end=start + len("raid")))
    assert [one.innermost.name for one in quoted.statements()] == ["general"]


def test_a_title_is_told_by_whoever_writes(script):
    """Also where it stands within what somebody says."""
    made = script("A monitor said that President Bashar al-Assad had left.")
    made.states("President", "COMMANDS", agent="Bashar al-Assad").states("left", "RETREAT", agent="Bashar al-Assad")
    made.quotes("said", "A monitor", "President Bashar al-Assad had left")
    assert [one.innermost.is_author for one in made.statements()] == [True, False]
