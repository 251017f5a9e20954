import json


def test_a_problem_says_where_why_and_what_to_do(crossclaim, case):
    """Place and reason on one line, the advice under it."""
    _, line, advice = crossclaim("problems", case).out.splitlines()
    assert "pile.zip!/a.pdf" in line
    assert "This input is encrypted" in line
    assert advice == "  Save a copy without it."


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
