import json


def test_a_problem_says_where_why_and_what_to_do(crossclaim, case):
    """The place on one line, reason and advice under it."""
    _, line, below = crossclaim("problems", case).out.splitlines()
    assert line.split() == ["pile.zip!/a.pdf", "read", "encrypted"]
    assert below == "  This input is encrypted. Save a copy without it."


def test_json_has_every_field(crossclaim, case):
    """One object a line."""
    problem = json.loads(crossclaim("problems", case, "--json").out)
    assert (problem["stage"], problem["code"], problem["document"]) == ("read", "encrypted", None)


def test_looking_at_problems_is_no_failure(crossclaim, case):
    """The list is done when it is printed."""
    assert crossclaim("problems", case, "--csv").status == 0


def test_no_problems_is_said(crossclaim, case):
    """A document without problems has an empty list."""
    said = crossclaim("problems", case, "--document", "plain")
    assert (said.out, said.err) == ("", "No problems.\n")
