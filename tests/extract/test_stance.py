"""How far the source commits itself."""

from collections.abc import Callable

import pytest

from crossclaim.evidence import Statement

Read = Callable[..., tuple[Statement, ...]]

CASES = [
    ("Turkey attacked Syria.", "CT+"),
    ("Turkey did not attack Syria.", "CT-"),
    ("Turkey never attacked Syria.", "CT-"),
    ("Turkey rarely attacked Syria.", "PR-"),
    ("Turkey may have attacked Syria.", "PS+"),
    ("Turkey reportedly attacked Syria.", "PR+"),
    ("Turkey probably attacked Syria.", "PR+"),
    ("Turkey wants to attack Syria.", "Uu"),
    ("Turkey plans to attack Syria.", "PR+"),
    ("Turkey refused to attack Syria.", "CT-"),
    ("Turkey continued to attack Syria.", "CT+"),
    ("If Turkey attacks Syria, Iran will leave.", "Uu"),
    ("Did Turkey attack Syria?", "Uu"),
    ("Turkey refrained from attacking Syria.", "CT-"),
]


@pytest.mark.parametrize(("text", "stance"), CASES, ids=[row[0] for row in CASES])
def test_stance(read: Read, text: str, stance: str) -> None:
    """Negation, modals, hedges, conditions, questions and governing verbs weaken or turn a statement."""
    found = [one for one in read(text) if one.type == "ASSAULT"]
    assert [one.stance for one in found] == [stance]


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("Turkey attacked Syria.", "past"),
        ("Turkey is attacking Syria.", "present"),
        ("Turkey will attack Syria.", "future"),
        ("Turkey has attacked Syria.", "past"),
    ],
)
def test_tense(read: Read, text: str, tense: str) -> None:
    """Tense is read off the verb group."""
    assert [one.tense for one in read(text) if one.type == "ASSAULT"] == [tense]
