"""The program as users have it: a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-c", "from crossclaim.cli import main; raise SystemExit(main())"]
SCREEN = {"COLUMNS", "NO_COLOR", "FORCE_COLOR"}
REPORTS = {
    "north.txt": (
        "Rebels shell Tel Amal\n\n"
        "Rebels attacked the town of Tel Amal on 3 May 2020, killing 12 soldiers, the Syrian army said on Monday.\n\n"
        "Turkey denied that it had armed the rebels. Russia called on both sides to agree to a ceasefire.\n"
    ),
    "south.txt": (
        "Ceasefire talks\n\n"
        "Russia and Turkey agreed on a ceasefire in northern Syria, the Turkish foreign ministry announced.\n\n"
        "Iran accused the United States of supporting the rebels.\n"
    ),
}


@pytest.fixture(scope="session")
def start():
    """Starts the program with these arguments; further keywords go to Popen."""

    def start(*args, env=None, **options) -> subprocess.Popen:
        clean = {
            name: value for name, value in os.environ.items() if name not in {"COLUMNS", "NO_COLOR", "FORCE_COLOR"}
        }
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
        return subprocess.Popen([*COMMAND, *map(str, args)], env={**clean, **(env or {})}, **pipes)

    return start


@pytest.fixture(scope="session")
def crossclaim(start):
    """Runs the program to its end and gives its status, output and errors."""

    def crossclaim(*args, **options) -> tuple[int, str, str]:
        process = start(*args, **options)
        out, err = process.communicate(timeout=120)
        return process.returncode, (out or b"").decode(), (err or b"").decode()

    return crossclaim


@pytest.fixture(scope="session")
def reports(tmp_path_factory) -> Path:
    """A folder of two short reports."""
    folder = tmp_path_factory.mktemp("reports")
    for name, text in REPORTS.items():
        (folder / name).write_text(text)
    return folder


@pytest.fixture(scope="session")
def built(crossclaim, reports, tmp_path_factory) -> Path:
    """The case of these reports."""
    case = tmp_path_factory.mktemp("built") / "my.case"
    status, _, err = crossclaim("build", case, reports)
    assert (status, err) == (0, "")
    return case
