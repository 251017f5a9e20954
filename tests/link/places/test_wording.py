import pytest

from crossclaim.link.places.wording import wording


@pytest.mark.parametrize(
    ("words", "key", "regions", "kinds"),
    [
        ("Raqqa", "raqqa", (), set()),
        ("the Syrian city of Raqqa", "raqqa", (), {"city"}),
        ("the border town of al-Raqqah", "al raqqah", (), {"city"}),
        ("Raqqa, Syria", "raqqa", ("syria",), set()),
        ("areas west of Raqqa, northern Syria", "raqqa", ("syria",), set()),
        ("Raqqa in eastern Syria", "raqqa", (), set()),
        ("the hospital in Raqqa", "raqqa", (), set()),
        ("the Kurdish areas", "kurdish areas", (), set()),
        ("Ar Raqqah/Raqqa", "al raqqah", (), set()),
        ("Ga camp", "ga camp", (), set()),
        ("Tennessee Colony", "tennessee colony", (), set()),
        ("the hospital", "", (), set()),
    ],
)
def test_the_name_in_a_description_is_found(world, words, key, regions, kinds):
    """Regions after a comma and the noun before `of` are told apart; an unknown name stays whole."""
    found = wording(words, world)
    assert (found.key, found.regions, set(found.kinds)) == (key, regions, kinds)
