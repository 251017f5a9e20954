"""How the program behaves towards shells, pipes, signals and terminals."""

import json
import os
import pty
import re
import shlex
import signal
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

ESCAPE = re.compile(rb"\x1b\[[0-9;]*m")
BLEEP = "Turkey \x1b[2J\x07 said that Russia attacked the town of [red]Tel Amal[/red] on Monday.\n"


@pytest.fixture(scope="module")
def bleeping(crossclaim, tmp_path_factory):
    """The case of a document that would clear the screen and ring the bell."""
    folder = tmp_path_factory.mktemp("bleep")
    (folder / "bleep.txt").write_text(BLEEP)
    crossclaim("build", folder / "my.case", folder / "bleep.txt")
    return folder / "my.case"


COMMAND = [sys.executable, "-c", "from crossclaim.cli import main; raise SystemExit(main())"]


def on_terminal(start, *args, env=None, columns=100):
    """The bytes that a terminal of so many columns receives."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (40, columns))
    process = start(*args, env={"TERM": "xterm-256color", **(env or {})}, stdout=theirs, stderr=theirs)
    os.close(theirs)
    seen = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:
            break
        if not piece:
            break
        seen += piece
    os.close(ours)
    process.wait(timeout=60)
    return seen


@pytest.mark.parametrize("command", [["--help"], ["statements", "--help"], ["--version"]])
def test_help_loads_nothing_heavy(command):
    """Neither tables nor databases nor formats are loaded to say what a command does; make bench measures the time."""
    look = (
        "import atexit, sys; from crossclaim.cli import main\n"
        "atexit.register(lambda: print(*sorted({'rich', 'sqlalchemy', 'lxml', 'pyarrow', 'numpy'} & set(sys.modules)),"
        " file=sys.stderr))\n"
        f"sys.argv[1:] = {command!r}\nraise SystemExit(main())"
    )
    done = subprocess.run([sys.executable, "-c", look], capture_output=True, check=True)
    assert done.stdout
    assert done.stderr.split() == []


def test_a_closed_pipe_is_no_error(start, built):
    """`| head -1` ends without a word."""
    process = start("statements", built, "--json")
    process.stdout.readline()
    process.stdout.close()
    assert (process.wait(timeout=60), process.stderr.read()) == (0, b"")
    process.stderr.close()


@pytest.mark.parametrize("command", ["statements", "documents"])
def test_there_is_no_colour_in_a_pipe(crossclaim, built, command):
    """What is piped is plain text."""
    assert "\x1b" not in crossclaim(command, built)[1]


def test_there_is_colour_on_a_terminal(start, built):
    """What a person looks at is coloured, unless NO_COLOR asks otherwise."""
    assert ESCAPE.search(on_terminal(start, "statements", built))
    plain = on_terminal(start, "statements", built, env={"NO_COLOR": "1"})
    assert not re.search(rb"\x1b\[[0-9;]*3[0-7]m", plain)


@pytest.mark.parametrize("columns", [60, 80, 120, 200])
def test_tables_fit_the_terminal(start, built, columns):
    """No line is longer than the terminal is wide."""
    seen = ESCAPE.sub(b"", on_terminal(start, "statements", built, columns=columns)).decode()
    assert len(seen.splitlines()) > 3
    assert all(len(line) <= columns for line in seen.splitlines())


@pytest.mark.parametrize(
    "command",
    [
        "statements",
        "statements --json",
        "statements --csv",
        "show bleep",
        "show bleep --json",
        "search tel",
        "export csv --out -",
        "export statements-jsonl --out -",
    ],
)
def test_a_document_cannot_steer_the_terminal(start, bleeping, command):
    """Whatever a text holds, the terminal receives no escape but the program's own colours, and no bell."""
    verb, *rest = command.split()
    seen = ESCAPE.sub(b"", on_terminal(start, verb, bleeping, *rest))
    assert b"Tel Amal" in seen
    assert not {0x1B, 0x07} & set(seen)


def test_errors_go_beside_the_output(crossclaim, tmp_path):
    """A missing case: status 2, nothing on the output, what to do on the error stream."""
    status, out, err = crossclaim("statements", tmp_path / "none.case")
    assert (status, out) == (2, "")
    assert "crossclaim build" in err


def test_errors_have_one_json_shape(crossclaim, tmp_path):
    """With --json an error is one object, whatever went wrong."""
    for args in (["statements", tmp_path / "none.case", "--json"], ["show", "--json"], ["statments", "--json"]):
        status, _, err = crossclaim(*args)
        assert status == 2
        assert set(json.loads(err)) == {"error", "what", "where", "found", "expected", "advice"}


def test_a_full_disk_is_said(start, built):
    """What cannot be written is no success."""
    with Path("/dev/full").open("wb") as full:
        process = start("statements", built, stdout=full)
        _, err = process.communicate(timeout=60)
    assert (process.returncode, b"No space left on device" in err) == (2, True)


def test_streams_that_the_shell_closed_are_no_error(built):
    """`>&-` loses the output and nothing else."""
    shell = shlex.join([*COMMAND, "statements", str(built)])
    closed = subprocess.run(["/bin/sh", "-c", f"exec {shell} >&-"], capture_output=True, check=False)
    assert (closed.returncode, closed.stderr) == (0, b"")


def test_an_ascii_terminal_gets_what_it_can_show(crossclaim, built):
    """Signs that the encoding does not know are replaced; nothing breaks."""
    status, out, err = crossclaim("statements", built, env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert (status, err) == (0, "")
    assert out.isascii()


def test_ctrl_c_keeps_what_was_finished(start, crossclaim, tmp_path):
    """Stopped in the middle: status 130, the way to go on is said, and going on gives the whole."""
    pile = tmp_path / "pile"
    pile.mkdir()
    for number in range(600):
        (pile / f"{number:03}.txt").write_text(f"Russia attacked town {number} on Monday, Turkey said.\n" * 20)
    case = tmp_path / "my.case"
    process = start("add", case, pile, "--workers", "1", start_new_session=True)
    while not case.exists():
        time.sleep(0.01)
    time.sleep(0.3)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert f"crossclaim add {case}" in err.decode()
    assert b"Traceback" not in err
    assert crossclaim("add", case, pile)[0] == 0
    assert len(crossclaim("documents", case, "--json")[1].splitlines()) == 600


def test_completion_offers_commands_cases_and_documents(start, built):
    """What the shell asks for is answered: commands, cases of the folder, names of the case."""
    assert complete(start, built, "crossclaim sta") == ["statements"]
    assert complete(start, built, "crossclaim show m") == ["my.case"]
    assert complete(start, built, "crossclaim show my.case no") == ["north"]
    assert complete(start, built, "crossclaim statements my.case --sta") == ["--stance"]


def complete(start, case, line):
    """What bash is offered for a line."""
    words = line.split(" ")
    env = {"_CROSSCLAIM_COMPLETE": "bash_complete", "COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)}
    out, _ = start(env=env, cwd=case.parent, stderr=subprocess.DEVNULL).communicate()
    return [entry.partition(",")[2] for entry in out.decode().split()]
