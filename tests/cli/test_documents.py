import json


def test_a_row_has_name_title_outlet_and_counts(crossclaim, case):
    """What is known of a document stands on its line."""
    line = next(line for line in crossclaim("documents", case).out.splitlines() if "plain" in line)
    assert [part in line for part in ("Shells on Tel Amal", "The Daily", "en", "150", "  2")] == [True] * 5


def test_columns_that_hold_nothing_are_left_out(crossclaim, case):
    """No document has a date, so there is no column for it."""
    assert "published" not in crossclaim("documents", case).out


def test_json_has_every_field_but_the_row_number(crossclaim, case):
    """One object a line."""
    first, _ = map(json.loads, crossclaim("documents", case, "--json").out.splitlines())
    assert (first["name"], first["outlet"], first["published"], first["statements"]) == ("plain", "The Daily", None, 2)
    assert (first["language"], "row" in first) == ("en", False)


def test_csv_has_a_row_each(crossclaim, case):
    """A heading and two documents."""
    assert len(crossclaim("documents", case, "--csv").out.splitlines()) == 3


def test_pages_follow_one_another(crossclaim, case):
    """The list goes on after a document."""
    (only,) = crossclaim("documents", case, "--json", "--after", "plain").out.splitlines()
    assert json.loads(only)["name"] == "hostile"
