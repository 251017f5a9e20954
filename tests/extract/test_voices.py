"""Who says it: the chain of sources, and the words that ascribe."""

from collections.abc import Callable

import pytest

from crossclaim.evidence import Statement

Read = Callable[..., tuple[Statement, ...]]

CUES = [
    ("Iran said that Turkey attacked Syria.", "Iran", "said"),
    ("Iran said on Monday Turkey attacked Syria.", "Iran", "said"),
    ("Turkey attacked Syria, Iran said.", "Iran", "said"),
    ("“Turkey attacked Syria without any warning,” said Iran.", "Iran", "said"),
    ("According to Iran, Turkey attacked Syria.", "Iran", "According to"),
    ("Iran told Egypt that Turkey attacked Syria.", "Iran", "told"),
    ("Iran denied that Turkey attacked Syria.", "Iran", "denied"),
    ("Iran accused Turkey of attacking Syria.", "Iran", "accused"),
    ("As Iran announced on Monday, Turkey attacked Syria.", "Iran", "announced"),
]


def assault(statements: tuple[Statement, ...]) -> Statement:
    return next(one for one in statements if one.type == "ASSAULT")


@pytest.mark.parametrize(("text", "source", "cue"), CUES, ids=[row[0] for row in CUES])
def test_a_cue_gives_a_source(read: Read, text: str, source: str, cue: str) -> None:
    """Whatever the order, the speaker is the innermost source and the cue is quoted."""
    one = assault(read(text))
    assert ([voice.name for voice in one.sources], one.cue.quote if one.cue else "") == (["AUTHOR", source], cue)


def test_plain_assertions_are_the_authors(read: Read) -> None:
    """Without a cue the author speaks."""
    one = assault(read("Turkey attacked Syria."))
    assert ([voice.name for voice in one.sources], one.cue) == (["AUTHOR"], None)


def test_sources_nest(read: Read) -> None:
    """A source that cites another gives a chain of three."""
    one = assault(read("The Guardian reported that Iran claimed that Turkey attacked Syria."))
    assert [voice.name for voice in one.sources][-1] == "Iran"
    assert len(one.sources) == 3


def test_a_denial_turns_the_stance(read: Read) -> None:
    """What somebody denies is a statement of his with CT-."""
    assert assault(read("Iran denied that Turkey attacked Syria.")).stance == "CT-"


def test_an_accusation_is_two_statements(read: Read) -> None:
    """The accusing is the author's, what is charged the accuser's."""
    found = {one.type: [voice.name for voice in one.sources] for one in read("Iran accused Turkey of aiding Hamas.")}
    assert found == {"ACCUSE": ["AUTHOR"], "AID": ["AUTHOR", "Iran"]}


def test_passive_reporting_is_the_authors_and_probable(read: Read) -> None:
    """`it was reported that` distances the author."""
    one = assault(read("It was reported that Turkey attacked Syria."))
    assert ([voice.name for voice in one.sources], one.stance) == (["AUTHOR"], "PR+")


def test_a_quote_over_sentences_has_one_speaker(read: Read) -> None:
    """The speaker named at the end of a quote speaks in all of it."""
    text = "“Turkey attacked Syria in the night. We will not be silent about it,” said Hassan Rouhani."
    assert assault(read(text)).sources[-1].name == "Hassan Rouhani"


def test_a_colon_opens_a_speech(read: Read) -> None:
    """After `the minister said:` whole paragraphs are his."""
    text = "Hassan Rouhani said:\n\nTurkey attacked Syria.\n\nWe condemn it."
    assert assault(read(text)).sources[-1].name == "Hassan Rouhani"


def test_whoever_claims_the_attack_is_doer_and_source(read: Read) -> None:
    """A claim of responsibility is the act, by the claimant, as he says."""
    one = assault(read("Al-Shabaab claimed responsibility for the attack on Kenya."))
    assert one.sources[-1].name == one.agent[0].name
    assert one.recipient[0].name == "Kenya"


def test_pronouns_stand_for_somebody(read: Read) -> None:
    """`it` and `the group` carry the name they stand for and keep their words."""
    found = read("Hamas lost the town. The group attacked Israel.")
    one = next(one for one in found if one.predicate.quote == "attacked")
    assert (one.agent[0].name, one.agent[0].span.quote if one.agent[0].span else "") == ("Hamas", "The group")


def test_a_denied_deal_is_also_the_deniers(read: Read) -> None:
    """`a deal, which was denied by X` is a statement of X that there was none."""
    found = [
        one for one in read("A deal between Turkey and Hamas, which was denied by Turkey, held.") if one.type == "AGREE"
    ]
    assert [(one.sources[-1].name, one.stance) for one in found] == [("AUTHOR", "CT+"), ("Turkey", "CT-")]


def test_we_is_the_body_of_the_speaker(read: Read) -> None:
    """`we` in an official's speech is the body that his title names."""
    text = "“We attacked Hamas at dawn today,” said Israeli Defense Minister Yoav Gallant."
    assert assault(read(text)).agent[0].name.startswith("Israel")
