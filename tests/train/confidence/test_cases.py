"""Cases of MUC's keys."""

import pytest

from crossclaim.train.confidence.cases import ACCUSED, CLAIMED, POSSIBLE, read

MESSAGES = """DEV-MUC3-0001 (NOSC)

   THE RED FRONT BURNED A FARM IN PUERTO GRIS.

DEV-MUC3-0002 (NOSC)

   IT RAINED.
"""
KEYS = """0.  MESSAGE: ID                     DEV-MUC3-0001 (X)
3.  INCIDENT: LOCATION              NOWHERE: PUERTO GRIS (TOWN)
4.  INCIDENT: TYPE                  ? ARSON / ATTACK
5.  INCIDENT: STAGE OF EXECUTION    ACCOMPLISHED
9.  PERP: INDIVIDUAL ID             "REBELS" / "THE REBELS"
11. PERP: ORGANIZATION CONFIDENCE   ? POSSIBLE / CLAIMED OR ADMITTED: "RED FRONT" / "RF"
                                    SUSPECTED OR ACCUSED: "BLUE FRONT"
                                    REPORTED AS FACT: GREEN FRONT
12. PHYS TGT: ID                    "\\"EAST\\" FARM"
18. HUM TGT: NAME                   -

0.  MESSAGE: ID                     DEV-MUC3-0002 (X)
4.  INCIDENT: TYPE                  *
11. PERP: ORGANIZATION CONFIDENCE   *
"""


@pytest.fixture
def cases(tmp_path):
    (tmp_path / "dev-muc3-0001-0100").write_text(MESSAGES, encoding="latin-1")
    (tmp_path / "key-dev-0001.muc4").write_text(KEYS, encoding="latin-1")
    return read(tmp_path)


def test_each_quoted_organisation_is_a_case(cases):
    """An organisation whose words the key does not quote is none; a blank template has none."""
    assert [one.organisation for one in cases] == [("RED FRONT", "RF"), ("BLUE FRONT",)]


def test_the_first_label_is_gold(cases):
    """The key may allow several labels, the first counts; a mark of doubt is no part of it."""
    assert [one.label for one in cases] == [POSSIBLE, ACCUSED]
    assert cases[0].labels == (POSSIBLE, CLAIMED)


def test_a_case_knows_its_incident(cases):
    """Type, stage, place, who did it and what was hit stand in the words of the key."""
    one = cases[0]
    assert (one.type, one.stage, one.places) == ("ARSON", "ACCOMPLISHED", ("PUERTO GRIS",))
    assert (one.people, one.targets) == (("REBELS", "THE REBELS"), ('"EAST" FARM',))
    assert "BURNED" in one.text
