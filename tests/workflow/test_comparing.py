"""Pairs that are compared in other processes have the links that they have here."""

from dataclasses import replace

import numpy as np

from crossclaim.engine import Outcome
from crossclaim.evidence import DocumentId, StatementId
from crossclaim.link.claims import Side, link_pairs
from crossclaim.link.claims.days import Stretch
from crossclaim.link.claims.scene import Where, Who
from crossclaim.settings import Settings
from crossclaim.workflow import comparing
from crossclaim.workflow.comparing import links_among

FRONT, BRIGADE = Who("act1-1", "Orvian Front", is_named=True), Who("act1-2", "Tarn Brigade", is_named=True)
ONE = Side(
    StatementId("stm1-0"),
    DocumentId("doc1-0"),
    "ASSAULT",
    "heavy-weapons",
    "CT+",
    "past",
    agents=(FRONT,),
    recipients=(BRIGADE,),
    places=(Where("sit1-1", "Abu Kamal", "abu kamal"),),
    days=Stretch(735_000, 735_000),
)
SIDES = [replace(ONE, id=StatementId(f"stm1-{at}"), document=DocumentId(f"doc1-{at}")) for at in range(4)]
LEFT, RIGHT = np.triu_indices(len(SIDES), 1)


def test_links_are_the_same_wherever_they_are_made(monkeypatch):
    """Only the order in which they come may differ."""
    expected = link_pairs(SIDES, LEFT, RIGHT)
    monkeypatch.setattr(comparing, "MANY", 1)
    found = links_among(SIDES, (LEFT, RIGHT), Settings(workers=2))
    assert expected
    assert sorted(found, key=lambda one: (one.one, one.other)) == expected


def test_what_a_process_loses_is_compared_here(monkeypatch):
    """As if every process had ended."""
    monkeypatch.setattr(comparing, "MANY", 1)
    monkeypatch.setattr(comparing, "run", lambda _, pairs, **__: (Outcome(one, None) for one in pairs))
    assert len(list(links_among(SIDES, (LEFT, RIGHT), Settings(workers=2)))) == len(LEFT)
