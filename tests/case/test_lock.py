"""One writer at a time, and a dead one stands in nobody's way."""

import signal
import subprocess
import sys

import pytest

from crossclaim.case import open_case, open_writer
from crossclaim.case.lock import writer_lock
from crossclaim.errors import CaseLocked

HOLD = """
import sys, time
from pathlib import Path
from crossclaim.case import open_writer
with open_writer(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def other_writer(small):
    """Another process that writes to the small case."""
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(small.path)], stdout=subprocess.PIPE)
    assert process.stdout
    assert process.stdout.readline() == b"held\n"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def test_a_second_writer_is_told_who_writes(small, other_writer):
    """The message names the process, while that process still writes: nothing is waited for."""
    with pytest.raises(CaseLocked, match=f"process {other_writer.pid} on .* since 2"), open_writer(small.path):
        pass
    assert other_writer.poll() is None


def test_readers_read_while_one_writes(small, other_writer):
    """One writer, many readers."""
    assert other_writer.poll() is None
    with open_case(small.path) as one, open_case(small.path) as other:
        assert one.counts() == other.counts()


def test_a_dead_writer_is_no_obstacle(small, other_writer):
    """The system drops its lock with it."""
    other_writer.send_signal(signal.SIGKILL)
    other_writer.wait()
    with open_writer(small.path) as writer:
        assert writer.has_document(small.document.sha256)
    assert [path.name for path in small.path.parent.iterdir()] == ["small.case"]


def test_a_link_to_a_case_is_the_case(small, other_writer, tmp_path):
    """Another name for the file is no way around its writer."""
    assert other_writer.poll() is None
    link = tmp_path / "link.case"
    link.symlink_to(small.path)
    with pytest.raises(CaseLocked), open_writer(link):
        pass


def test_two_writers_in_one_process(small):
    """The rule holds within a process too."""
    with writer_lock(small.path), pytest.raises(CaseLocked), open_writer(small.path):
        pass
