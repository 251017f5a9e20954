"""A worker as the process that started it sees it: what it was given, and what it has answered."""

import os
import pickle
import signal
import socket
import subprocess
import sys
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Generic

from crossclaim.engine.frames import frame, frames
from crossclaim.engine.protocol import Item
from crossclaim.engine.worker import READY, Answer, Task

CHUNK: Final = 1 << 18
START: Final = (
    "import socket, sys; sys.path[:] = sys.argv[2:]; from crossclaim.engine.worker import main; main({channel})"
)
BY_NUMBER: Final = "socket.socket(fileno=int(sys.argv[1]))"
BY_SHARE: Final = "socket.fromshare(sys.stdin.buffer.read())"


@dataclass(slots=True)
class Job(Generic[Item]):
    """An item, its place in the order, and whether it has had a second chance."""

    number: int
    item: Item
    is_retried: bool = False


class WorkerProcess(Generic[Item]):
    """One worker. Nothing here waits: `flush` and `arrived` move what can be moved now."""

    def __init__(self, function: bytes, worker_bytes: int, now: float) -> None:
        self.jobs: deque[Job[Item]] = deque()
        self.is_ready = False
        self.answered = 0
        self.since = now
        self._is_gone = False
        self._outgoing: deque[memoryview] = deque()
        self._incoming = bytearray()
        self.channel, self._process = _start()
        self.channel.settimeout(0)
        self._send(pickle.dumps(tuple(Task(os.getpid(), worker_bytes, function))))

    def give(self, job: Job[Item], now: float) -> int:
        """Let a job wait for this worker; the bytes that it takes."""
        if not self.jobs:
            self.since = now
        self.jobs.append(job)
        payload = pickle.dumps(job.item, pickle.HIGHEST_PROTOCOL)
        self._send(payload)
        return len(payload)

    @property
    def has_outgoing(self) -> bool:
        """Whether something still waits to be handed over."""
        return bool(self._outgoing)

    def flush(self) -> None:
        """Hand over as much as the channel takes now."""
        try:
            while self._outgoing:
                sent = self.channel.send(self._outgoing[0])
                rest = self._outgoing[0][sent:]
                if rest:
                    self._outgoing[0] = rest
                else:
                    self._outgoing.popleft()
        except BlockingIOError:
            return
        except OSError:  # the worker is gone; reading tells so and is where it is dealt with
            self._outgoing.clear()

    def arrived(self, now: float) -> Iterator[tuple[Job[Item], Answer]]:
        """The answers that are here. EOFError, after the last, where the worker has ended."""
        self._is_gone = not self._receive()
        for payload in frames(self._incoming):
            self.since = now
            if payload == READY:
                self.is_ready = True
            else:
                answer = Answer(*pickle.loads(payload))  # noqa: S301 - from our own worker
                if answer.is_spent:
                    self._is_gone = True
                    raise EOFError
                self.answered += 1
                yield self.jobs.popleft(), answer
        if self._is_gone:
            raise EOFError

    def end(self) -> str:
        """End the worker whatever it does, and say how it ended if it did so by itself."""
        is_gone = self._is_gone
        self.channel.close()
        if not is_gone:
            self._process.kill()
        return _how(self._process.wait())

    def _send(self, payload: bytes) -> None:
        self._outgoing.append(memoryview(frame(payload)))
        self.flush()

    def _receive(self) -> bool:
        """Take in what is here; False at the end."""
        while True:
            try:
                data = self.channel.recv(CHUNK)
            except BlockingIOError:
                return True
            except OSError:
                return False
            if not data:
                return False
            self._incoming += data


def _how(status: int) -> str:
    if status < 0:
        try:
            return f"it was ended by {signal.Signals(-status).name}"
        except ValueError:
            return f"it was ended by signal {-status}"
    return "it ran out of memory" if status == 0 else f"it ended with status {status}"


def _start() -> tuple[socket.socket, subprocess.Popen[bytes]]:
    ours, theirs = socket.socketpair()
    with theirs:
        if sys.platform == "win32":
            command = [sys.executable, "-c", START.format(channel=BY_SHARE), "", *sys.path]
            process = subprocess.Popen(  # noqa: S603 - our own interpreter and code
                command, stdin=subprocess.PIPE, creationflags=subprocess.CREATE_NEW_PROCESS_GROUP
            )
            process.communicate(theirs.share(process.pid))
            return ours, process
        command = [sys.executable, "-c", START.format(channel=BY_NUMBER), str(theirs.fileno()), *sys.path]
        return ours, subprocess.Popen(  # noqa: S603 - our own interpreter and code
            command,
            pass_fds=(theirs.fileno(),),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            process_group=0,  # Ctrl-C is for the process that decides what becomes of the work at hand
        )
