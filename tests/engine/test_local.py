"""Work in processes: in order, and without loss to the rest whatever one item does."""

import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from types import ModuleType

import pytest

from crossclaim.engine import run
from crossclaim.errors import PartFailed, RequestError, UnreadableInput, WorkerLost

HERE = Path(__file__).parent


@pytest.fixture
def go(jobs):
    """Run deeds and give the outcomes."""
    return partial(run, jobs.do, workers=2, seconds=20, worker_bytes=1_000_000_000)


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_outcomes_come_in_the_order_of_the_items(jobs, go, workers):
    """Whoever is done first waits for its turn."""
    deeds = [jobs.Deed(str(number)) for number in range(500)]
    assert [outcome.value for outcome in go(deeds, workers=workers)] == [deed.place for deed in deeds]


def test_nothing_to_do(go):
    """No item, no outcome, no worker."""
    assert list(go([])) == []


@pytest.mark.parametrize(("what", "words"), [("crash", "SIGSEGV"), ("exit", "status 3"), ("eat", "out of memory")])
def test_an_item_that_ends_its_worker_loses_itself_alone(jobs, go, what, words):
    """The items before and after it have their outcomes."""
    deeds = [jobs.Deed(str(number)) for number in range(60)]
    deeds[20] = jobs.Deed("20", what)
    outcomes = list(go(deeds))
    assert [outcome.item.place for outcome in outcomes if outcome.value is None] == ["20"]
    assert isinstance(outcomes[20].error, WorkerLost)
    assert words in outcomes[20].error.found


def test_an_item_that_takes_too_long_loses_itself_alone(jobs, go):
    """The time is that of one item, not of all."""
    deeds = [jobs.Deed("a"), jobs.Deed("b", "sleep"), jobs.Deed("c")]
    outcomes = list(go(deeds, seconds=1.0))
    assert [outcome.value for outcome in outcomes] == ["a", None, "c"]
    assert "longer than 1 seconds" in outcomes[1].error.found


def test_errors_of_the_function_come_back(jobs, go):
    """Ours as they are, any other as the failure of a part."""
    refused, failed, done = go([jobs.Deed("a", "refuse"), jobs.Deed("b", "fail"), jobs.Deed("c")])
    assert isinstance(refused.error, UnreadableInput)
    assert isinstance(failed.error, PartFailed)
    assert failed.error.where == "b"
    assert "ZeroDivisionError" in failed.error.found
    assert done.value == "c"


def test_large_items_and_results_pass(jobs, go):
    """More than any pipe holds, both ways at once."""
    deeds = [jobs.Deed("a", "echo", bytes(9_000_000)) for _ in range(6)]
    assert [len(outcome.value) for outcome in go(deeds)] == [9_000_000] * 6


def test_a_source_is_read_only_as_far_as_the_window(jobs, go):
    """Items are not gathered ahead of need."""
    taken = []

    def source():
        for number in range(100_000):
            taken.append(number)
            yield jobs.Deed(str(number))

    outcomes = go(source())
    next(outcomes)
    outcomes.close()
    assert len(taken) <= 1_000


def test_a_worker_that_cannot_start_is_an_error_of_the_run(jobs, monkeypatch):
    """A function that no other process can import is not the fault of the items."""
    module = ModuleType("only_here")
    exec("def do(deed): return deed", module.__dict__)  # noqa: S102 - a function that nobody can import
    monkeypatch.setitem(sys.modules, "only_here", module)
    with pytest.raises(RequestError, match="does not start"):
        list(run(module.do, [jobs.Deed("a")], workers=1, seconds=20, worker_bytes=10**9))


def test_stopping_early_ends_the_workers(jobs, go):
    """Nothing is left running."""
    outcomes = go([jobs.Deed(str(number), "pid") for number in range(50)])
    pid = int(next(outcomes).value)
    outcomes.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


RUN = """
import sys
sys.path.insert(0, sys.argv[1])
from jobs import Deed, do
from crossclaim.engine import run
deeds = [Deed("a", "pid"), Deed("b", "sleep")]
for outcome in run(do, deeds, workers=1, seconds=60, worker_bytes=10**9):
    print(outcome.value, flush=True)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="Linux ends workers in the middle of an item; others at its end")
def test_workers_end_with_a_process_that_is_killed():
    """No orphan stays at work."""
    with subprocess.Popen([sys.executable, "-c", RUN, str(HERE)], stdout=subprocess.PIPE) as process:
        pid = int(process.stdout.readline())
        process.send_signal(signal.SIGKILL)
        process.wait()
    until = time.monotonic() + 10
    while is_running(pid) and time.monotonic() < until:
        time.sleep(0.02)
    assert not is_running(pid)


def is_running(pid):
    """Whether the process is there and not just waiting to be collected."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False
