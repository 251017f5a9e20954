"""Walking folders: order, places, and what is never followed or opened."""

import os
import socket
import sys
from pathlib import Path

import pytest
from tests.read.building import TEXT, run, write

from crossclaim.evidence import Problem
from crossclaim.read import find as finding
from crossclaim.read.draft import Input
from crossclaim.read.find import find
from crossclaim.settings import Settings

needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="names and special files of POSIX")


def found(*paths):
    return list(find(paths, Settings()))


def only_problem(path) -> Problem:
    (problem,) = found(path)
    assert isinstance(problem, Problem)
    return problem


def test_a_folder_gives_its_files_in_order_of_names(tmp_path):
    """Files come sorted by name, folder by folder, whatever the file system's order."""
    for name in ("b.txt", "a/z.txt", "a/c.txt", "c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        write(tmp_path, name, TEXT)
    places = [Path(one.place).relative_to(tmp_path).as_posix() for one in found(tmp_path)]
    assert places == ["a/c.txt", "a/z.txt", "b.txt", "c.txt"]


def test_a_file_is_found_by_its_own_path(tmp_path):
    """A path to a file gives that file, with its bytes as they are."""
    path = write(tmp_path, "a.txt", TEXT)
    assert found(path) == [Input(str(path), TEXT)]


def test_a_path_that_is_not_there_is_a_problem(tmp_path):
    """A missing path is recorded, and the next path is read."""
    problem, there = found(tmp_path / "gone.txt", write(tmp_path, "a.txt", TEXT))
    assert isinstance(problem, Problem)
    assert "No such file" in problem.reason
    assert isinstance(there, Input)


@needs_posix
@pytest.mark.parametrize("target", ["a.txt", ".", "nowhere"], ids=["to a file", "to its own folder", "to nothing"])
def test_links_are_not_followed(tmp_path, target):
    """A symbolic link is a problem, wherever it leads."""
    write(tmp_path, "a.txt", TEXT)
    (tmp_path / "link").symlink_to(target)
    readings, (problem,) = run(tmp_path)
    assert len(readings) == 1
    assert (problem.code, Path(problem.place).name) == ("unsafe", "link")
    assert "link" in problem.reason


@needs_posix
def test_a_pipe_is_never_opened(tmp_path):
    """A pipe, which would block for ever, is a problem."""
    os.mkfifo(tmp_path / "pipe.txt")
    assert "a pipe" in only_problem(tmp_path).reason


@needs_posix
def test_a_socket_is_never_opened(tmp_path, monkeypatch):
    """A socket is a problem."""
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as end:
        end.bind("s.txt")
        assert "a socket" in only_problem(tmp_path).reason


@needs_posix
def test_a_device_is_never_opened():
    """An endless device is a problem, even when its path is given."""
    problem = only_problem(Path("/dev/zero"))
    assert problem.code == "unsafe"
    assert "a device" in problem.reason


@needs_posix
def test_a_pipe_that_takes_the_place_of_a_file_is_not_read(tmp_path, monkeypatch):
    """What was a file when it was looked at and is none when it is opened is a problem."""
    os.mkfifo(tmp_path / "pipe.txt")
    monkeypatch.setattr(finding, "_refusal", lambda *_: None)
    assert "not a file" in only_problem(tmp_path).reason


def test_a_file_that_may_not_be_read_is_a_problem(tmp_path, monkeypatch):
    """Without the right to read, the problem says so."""
    write(tmp_path, "a.txt", TEXT)

    def refused(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(finding.os, "open", refused)
    problem = only_problem(tmp_path)
    assert "Permission denied" in problem.reason
    assert "whether you may read it" in problem.advice


def test_a_file_that_vanishes_is_a_problem(tmp_path):
    """A file that is deleted while a run goes on costs itself alone."""
    for name in ("a.txt", "b.txt", "c.txt"):
        write(tmp_path, name, TEXT)
    walk = find([tmp_path], Settings())
    kinds = [type(next(walk))]
    (tmp_path / "b.txt").unlink()
    kinds += [type(one) for one in walk]
    assert kinds == [Input, Problem, Input]


def test_a_folder_that_cannot_be_listed_is_a_problem(tmp_path, monkeypatch):
    """A folder without the right to look into it is recorded."""

    def refused(_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(finding.os, "scandir", refused)
    assert "Permission denied" in only_problem(tmp_path).reason


@needs_posix
def test_a_name_that_is_not_utf8_is_shown_with_escapes(tmp_path):
    r"""Bytes of a name that are no UTF-8 appear as \xNN, so that the place can be printed and stored."""
    with open(os.fsencode(tmp_path) + b"/caf\xe9.txt", "wb") as file:  # noqa: PTH123 a path of raw bytes
        file.write(TEXT)
    (reading,), problems = run(tmp_path)
    assert not problems
    assert reading.document.place.endswith("caf\\xe9.txt")


@needs_posix
def test_a_name_with_control_characters_is_shown_with_escapes(tmp_path):
    """New lines and signs that turn the direction of writing do not reach the screen."""
    write(tmp_path, "a\n\u202etxt.exe.txt", TEXT)
    (reading,), _ = run(tmp_path)
    assert reading.document.place.endswith("a\\x0a\\u202etxt.exe.txt")


def test_a_path_with_a_nul_is_a_problem():
    """A path that no system can hold is recorded, not raised."""
    assert only_problem(Path("a\x00b")).code == "unreadable"


@needs_posix
def test_deep_folders_are_walked_without_recursion(tmp_path, monkeypatch):
    """A file five hundred folders down is found."""
    monkeypatch.chdir(tmp_path)
    for _ in range(500):
        os.mkdir("d")  # noqa: PTH102 relative to a folder that moves
        os.chdir("d")
    Path("a.txt").write_bytes(TEXT)
    os.chdir(tmp_path)
    (reading,), problems = run(Path("d"))
    assert not problems
    assert reading.document.name == "a"


def test_finding_reads_no_more_than_is_asked_for(tmp_path):
    """Files are opened one at a time as the caller asks for them."""
    for name in ("a.txt", "b.txt"):
        write(tmp_path, name, TEXT)
    walk = find([tmp_path], Settings())
    next(walk)
    write(tmp_path, "b.txt", b"later")
    assert next(walk).data == b"later"
