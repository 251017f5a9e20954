"""MUC messages and keys."""

import pytest

from crossclaim.train.corpora.example import Incident
from crossclaim.train.corpora.muc import read

MESSAGES = """DEV-MUC3-0001 (NOSC)

   REBELS BURNED A FARM.

DEV-MUC3-0002 (NOSC)

   IT RAINED.

DEV-MUC3-0003 (NOSC)

   NO KEY.
"""
KEYS = """;;; a remark
0.  MESSAGE: ID                     DEV-MUC3-0001 (X)
4.  INCIDENT: TYPE                  ARSON / ATTACK
5.  INCIDENT: STAGE OF EXECUTION    ACCOMPLISHED
9.  PERP: INDIVIDUAL ID             "REBELS" / "THE REBELS"
                                    ? "MEN"
11. PERP: ORGANIZATION CONFIDENCE   POSSIBLE / CLAIMED OR ADMITTED: "RED FRONT" / "RF"
                                    SUSPECTED OR ACCUSED: "BLUE FRONT"
12. PHYS TGT: ID                    "\\"EAST\\" FARM"

0.  MESSAGE: ID                     DEV-MUC3-0002 (X)
4.  INCIDENT: TYPE                  *
"""


@pytest.fixture
def examples(tmp_path):
    (tmp_path / "dev-muc3-0001-0100").write_text(MESSAGES, encoding="latin-1")
    (tmp_path / "key-dev-0001.muc4").write_text(KEYS, encoding="latin-1")
    return list(read(tmp_path))


def test_messages_are_cut_at_their_heads(examples):
    """Each message is a text of its own, without its head."""
    assert [(one.doc, one.text.strip()) for one in examples] == [
        ("DEV-MUC3-0001", "REBELS BURNED A FARM."),
        ("DEV-MUC3-0002", "IT RAINED."),
        ("DEV-MUC3-0003", "NO KEY."),
    ]


def test_a_template_is_an_incident(examples):
    """Fields that go on over lines hold several names; of spellings and of doubtful labels the first counts."""
    assert examples[0].incidents == (
        Incident(
            "ARSON",
            "ACCOMPLISHED",
            ("REBELS", "MEN"),
            (("RED FRONT", "POSSIBLE"), ("BLUE FRONT", "SUSPECTED OR ACCUSED")),
            ('"EAST" FARM',),
        ),
    )


def test_an_empty_template_is_no_incident(examples):
    """A message whose key is blank has none; one without a key is not annotated."""
    assert examples[1].incidents == ()
    assert examples[2].incidents is None
