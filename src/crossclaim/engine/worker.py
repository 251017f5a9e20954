"""The process that works: it applies one function to item after item, and ends with the process that started it."""

import os
import pickle
import signal
import socket
import sys
import time
from collections.abc import Callable
from typing import BinaryIO, Final, NamedTuple, cast

from crossclaim.engine.frames import receive, send
from crossclaim.errors import CrossclaimError, PartFailed

DIE_WITH_PARENT: Final = 1
SHOWN: Final = 200
READY: Final = b"ready"


class Task(NamedTuple):
    """What a worker is told first: who started it, what it may use, and the pickled function."""

    parent: int
    data_bytes: int
    function: bytes


class Answer(NamedTuple):
    """What a worker says of one item: a value, or an error. `is_spent` if it ends because its memory did."""

    value: object
    error: CrossclaimError | None = None
    is_spent: bool = False
    seconds: float = 0.0


def main(channel: socket.socket) -> None:
    """Work until the other side of the channel is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    stream = cast(BinaryIO, channel.makefile("rwb"))
    told = receive(stream)
    if told is None:
        return
    function = _told(told)
    del told
    send(stream, READY)
    while (payload := receive(stream)) is not None:
        found, packed = _work(function, payload)
        send(stream, packed)
        if found.is_spent:
            return


def _told(payload: bytes) -> Callable[[object], object]:
    """Do as a task says, and give its function; what it came in may be as large as the function."""
    task = Task(*pickle.loads(payload))  # noqa: S301 - from the process that started this one
    _end_with(task.parent)
    function: Callable[[object], object] = pickle.loads(task.function)  # noqa: S301 - as above
    _limit_memory(task.data_bytes)
    return function


def _work(function: Callable[[object], object], payload: bytes) -> tuple[Answer, bytes]:
    try:
        began = time.perf_counter()
        found = answer(function, pickle.loads(payload))  # noqa: S301 - from the process that started this one
        found = found._replace(seconds=time.perf_counter() - began)
        return found, pickle.dumps(tuple(found), pickle.HIGHEST_PROTOCOL)
    except MemoryError:
        spent = Answer(None, None, is_spent=True)
        return spent, pickle.dumps(tuple(spent))


def answer(function: Callable[[object], object], item: object) -> Answer:
    """What a function gives for an item, or the error that stands in its stead; MemoryError is raised."""
    try:
        return Answer(function(item))
    except CrossclaimError as error:
        return Answer(None, error)
    except MemoryError:
        raise
    except Exception as surprise:  # noqa: BLE001 - a defect costs one item, never the run
        found = f"{type(surprise).__name__}: {surprise}"[:SHOWN]
        return Answer(None, PartFailed(str(getattr(item, "place", "")), found=found))


def _end_with(parent: int) -> None:
    """Ask Linux to end this process when its parent ends; elsewhere it ends at the next item."""
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 - where it is of use, and nowhere else

        ctypes.CDLL(None).prctl(DIE_WITH_PARENT, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)


def _limit_memory(size: int) -> None:
    """Let the system refuse more than `size` bytes of data, where it can."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - Windows has none

        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        soft = size if hard == resource.RLIM_INFINITY else min(size, hard)
        try:
            resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))
        except (ValueError, OSError):  # a system that knows no such limit works without
            return
