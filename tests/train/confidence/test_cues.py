"""What cue patterns alone say."""

import pytest

from crossclaim.text.sentences import sentences
from crossclaim.train.confidence.cases import ACCUSED, BY_AUTHORITIES, CLAIMED, FACT, POSSIBLE, Case
from crossclaim.train.confidence.cues import by_cues
from crossclaim.train.confidence.ground import Ground


def answer(text, name="RED FRONT", stage="ACCOMPLISHED"):
    case = Case("one", text, "BOMBING", stage, (name,), (), ("BRIDGE",), (), (FACT,))
    return by_cues(Ground(case, sentences(text)))


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("THE RED FRONT BOMBED THE BRIDGE AT DAWN.", FACT),
        ("THE RED FRONT CLAIMED RESPONSIBILITY FOR THE BOMB ON THE BRIDGE.", CLAIMED),
        ("A BOMB HIT THE BRIDGE. THE RED FRONT IS STRONG HERE. THE GROUP TOOK RESPONSIBILITY BY TELEPHONE.", CLAIMED),
        ("NEIGHBORS BLAMED THE RED FRONT FOR THE BOMB ON THE BRIDGE.", ACCUSED),
        ("ALLEGED RED FRONT MEMBERS BOMBED THE BRIDGE.", ACCUSED),
        ("THE POLICE SAID ALLEGED RED FRONT MEMBERS BOMBED THE BRIDGE.", BY_AUTHORITIES),
        ("THE BOMB ON THE BRIDGE COULD BE THE WORK OF THE RED FRONT.", POSSIBLE),
        ("ON 3 MAY 89 AND AGAIN IN MAY THE RED FRONT BOMBED THE BRIDGE.", FACT),
        ("NO GROUP HAS CLAIMED RESPONSIBILITY. THE RED FRONT OFTEN BOMBED THE BRIDGE.", FACT),
        ("THE RED FRONT HAS NOT YET CLAIMED RESPONSIBILITY FOR THE BOMB ON THE BRIDGE.", FACT),
        ("THE RED FRONT LOST ITS BRIDGE AND ACCUSED THE NAVY.", FACT),
        ("IT WAS SAID THAT THE RED FRONT WAS OFTEN ACCUSED OF THE BOMB ON THE BRIDGE.", ACCUSED),
        ("IT RAINED.", FACT),
    ],
)
def test_the_most_telling_pattern_answers(text, label):
    """A claim comes before a possibility, that before an accusation; without a cue it is told as a fact."""
    assert answer(text) == label


def test_a_rebel_radio_claims_what_it_tells_of_rebels():
    """What a clandestine radio tells of guerrillas they claim; what it tells of an army it does not."""
    text = "CLANDESTINE, 3 MAY 89 (RADIO ROJA) -- {} DESTROYED THE BRIDGE."
    assert answer(text.format("REBELS"), "REBELS") == CLAIMED
    assert answer(text.format("THE ARMY"), "ARMY") == FACT


def test_a_threat_is_a_claim_where_the_incident_is_one():
    """Who threatens admits a threatened incident; a threat beside a bomb that went off says nothing of the bomb."""
    text = "THE RED FRONT THREATENED TO BLOW UP THE BRIDGE."
    assert answer(text) == FACT
    assert answer(text, stage="THREATENED") == CLAIMED
