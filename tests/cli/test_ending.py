import json

import click
import pytest

from crossclaim.cli.ending import ending_of
from crossclaim.errors import CaseMissing, RequestError


def test_an_error_says_what_where_and_what_to_do():
    """The first line says what is wrong, the second what to do; the status is 2."""
    ending = ending_of(CaseMissing("my.case"), ["statements", "my.case"])
    assert ending.status == 2
    assert ending.message == (
        "Error: my.case: There is no case here.\n       Make one with: crossclaim build CASE PATH\n"
    )


def test_with_json_an_error_has_the_one_shape():
    """One object on one line, from the error itself."""
    error = RequestError("--type X", found="no type", expected="ASSAULT")
    assert json.loads(ending_of(error, ["statements", "--json"]).message) == error.to_json()


def test_a_wrong_option_has_the_same_shape():
    """What the parser of the command line refuses is an error like any other."""
    error = json.loads(ending_of(click.NoSuchOption("--jsno"), ["--json"]).message)
    assert (error["error"], "--jsno" in error["found"]) == ("request", True)


def test_a_stopped_build_says_how_to_go_on():
    """Ctrl-C names the command that goes on, with status 130."""
    ending = ending_of(KeyboardInterrupt(), ["build", "my.case", "pile of texts"])
    assert ending.status == 130
    assert "crossclaim build my.case 'pile of texts'" in ending.message


def test_a_stopped_list_just_stops():
    """Nothing was being kept, so nothing is said of it."""
    assert ending_of(click.Abort(), ["statements", "my.case"]).message == "\nStopped.\n"


def test_hostile_names_do_not_steer_the_terminal():
    """A path with an escape in it is shown, not obeyed."""
    assert "\x1b" not in ending_of(CaseMissing("\x1b[2Jmy.case"), []).message


def test_a_full_disk_is_said_plainly():
    """An error of the system is told in its words."""
    ending = ending_of(OSError(28, "No space left on device", "my.case"), [])
    assert ending.message == "Error: my.case: No space left on device.\n"


def raised():
    """An error of ours, as it comes when it is raised."""
    try:
        return 1 / 0
    except ZeroDivisionError as error:
        return error


def test_a_defect_is_not_hidden():
    """What is nobody's doing but ours keeps its trace, asks to be reported, and is no success."""
    ending = ending_of(raised(), [])
    assert ending.status == 2
    assert "return 1 / 0" in ending.message
    assert ending.message.endswith("please report it.\n")


def test_a_defect_has_the_one_json_shape():
    """A program that reads errors can read this one."""
    assert "ZeroDivisionError" in json.loads(ending_of(raised(), ["--json"]).message)["found"]


@pytest.mark.parametrize("args", [[], ["build"]])
def test_stopping_without_arguments_is_safe(args):
    """The message can always be made."""
    assert ending_of(KeyboardInterrupt(), args).status == 130
