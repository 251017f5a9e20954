"""The words of a claim agree with whom they are about."""

import pytest

from crossclaim.link.claims.amounts import Amount
from crossclaim.link.claims.wording import Fields, are_many, wording


def fields(type_, agents, recipients=(), polarity=1, amounts=()):
    """A claim of nothing but parties and counts."""
    return Fields(
        type_, "", polarity, is_future=False, agents=agents, recipients=recipients, places=(), when="", amounts=amounts
    )


@pytest.mark.parametrize(
    ("subjects", "many"),
    [
        (["Harun", "Selim"], True),
        (["fighters"], True),
        (["two men"], True),
        (["pro-regime militias"], True),
        (["Houthis"], False),
        (["United States"], False),
        (["pass"], False),
        ([], False),
    ],
)
def test_who_is_many(subjects, many):
    """Several parties, or one described by a plural; a name is one, whatever it ends with."""
    assert are_many(subjects) is many


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (fields("ASSAULT", [], ["two men"]), "two men were attacked"),
        (fields("ASSAULT", [], ["two men"], -1), "two men were not attacked"),
        (fields("ASSAULT", ["rebels"], ["Harun"]), "rebels attacked Harun"),
        (fields("MEMBER", ["militias"], ["Harun"]), "militias belong to Harun"),
        (fields("MEMBER", ["militias"], ["Harun"], -1), "militias do not belong to Harun"),
        (fields("LINKED", ["Harun", "Selim"], ["Rafik"]), "Harun and Selim are linked to Rafik"),
        (fields("MEMBER", ["Harun"], ["Selim"]), "Harun belongs to Selim"),
    ],
)
def test_verbs_agree_with_their_subject(given, said):
    """Of one and of many, affirmed and denied, with an agent and without."""
    assert wording(given) == said


def test_a_bare_number_is_not_said_beside_the_same_with_its_unit():
    """A bare `20` goes where `20 km` stands, and stays beside another count."""
    distance, bare, other = Amount("distance_km", 20, 18, 22), Amount("other", 20, 20, 20), Amount("other", 7, 7, 7)
    assert wording(fields("CONTROLS", ["Harun"], amounts=[distance, bare])) == "Harun holds, about 20 km"
    assert wording(fields("CONTROLS", ["Harun"], amounts=[distance, other])) == "Harun holds, about 20 km, 7"
