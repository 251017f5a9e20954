import subprocess
import sys

import pytest

from crossclaim.cli.app import run
from crossclaim.cli.commands import COMMANDS


def said(capsys, *args):
    """The status, output and errors of a run."""
    status = run(args)
    seen = capsys.readouterr()
    return status, seen.out, seen.err


def test_without_a_command_there_is_help(capsys):
    """`crossclaim` alone is a question, not a mistake."""
    status, out, _ = said(capsys)
    assert status == 0
    assert out == said(capsys, "--help")[1]


def test_examples_in_the_help_keep_their_lines(capsys):
    """What is to be typed stands as it is to be typed."""
    assert "\n    crossclaim statements my.case\n" in said(capsys, "--help")[1]
    assert "  crossclaim completion fish | source\n" in said(capsys, "completion", "--help")[1]


def test_help_names_every_command(capsys):
    """The help is made from the table."""
    out = said(capsys, "--help")[1]
    assert all(f"  {row.name} " in out and row.doc in out for row in COMMANDS.values())


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_of_the_table_is_there(capsys, name):
    """Each command has a file, and its help begins with its usage."""
    status, out, _ = said(capsys, name, "--help")
    assert status == 0
    assert out.startswith(f"Usage: crossclaim {name} ")


def test_a_slip_of_the_fingers_is_understood(capsys):
    """A wrong command proposes the right one."""
    status, _, err = said(capsys, "statments", "my.case")
    assert status == 2
    assert "Did you mean: crossclaim statements" in err


def test_a_case_in_the_place_of_a_command_is_understood(capsys, tmp_path):
    """Whoever names the case first is told what can be done with it."""
    case = tmp_path / "my.case"
    case.write_bytes(b"SQLite format 3\x00")
    assert f"crossclaim statements {case}" in said(capsys, str(case))[2]


def test_anything_else_leads_to_the_help(capsys):
    """A word that is nothing like a command points to the list."""
    assert "crossclaim --help" in said(capsys, "frobnicate")[2]


def test_help_imports_nothing_heavy():
    """Neither rich nor the database is loaded for the help."""
    code = "import sys; from crossclaim.cli.app import run; run(['--help']); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"rich", "sqlalchemy", "pyarrow", "lxml", "yaml"} & set(loaded)
    assert len([name for name in loaded if name.startswith("crossclaim.")]) < 40


@pytest.mark.parametrize(("shell", "sign"), [("bash", "complete -o"), ("zsh", "compdef"), ("fish", "complete --")])
def test_completion_is_printed_for_each_shell(capsys, shell, sign):
    """The set-up names the function that the shell calls."""
    status, out, _ = said(capsys, "completion", shell)
    assert status == 0
    assert sign in out
    assert "_CROSSCLAIM_COMPLETE" in out
