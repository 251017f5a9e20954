"""One writer for each case: a lock that the operating system drops when its process ends, however it ends."""

import json
import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from crossclaim.errors import CaseError, CaseLocked

SUFFIX: Final = "-writer"
HOLDER_BYTES: Final = 1_000
WINDOWS_LOCKED_AT: Final = 1 << 30


@contextmanager
def writer_lock(case: Path) -> Iterator[None]:
    """Hold the right to write to the case at this path; CaseLocked, at once, while somebody else holds it.

    The lock is a file beside the case that is there only while somebody writes. It says who: process, machine, since.
    """
    path = case.with_name(case.name + SUFFIX)
    descriptor = _acquire(path, case)
    try:
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, json.dumps({"pid": os.getpid(), "host": socket.gethostname()}).encode())
        yield
    finally:
        _release(descriptor, path)


def _acquire(path: Path, case: Path) -> int:
    while True:
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
        except OSError as error:
            raise CaseError(
                str(case), found=f"cannot write beside it ({error.strerror})", advice="Choose another folder."
            ) from error
        if not _try_lock(descriptor):
            os.close(descriptor)
            raise CaseLocked(str(case), found=_holder(path))
        if _is_still_there(descriptor, path):
            return descriptor
        os.close(descriptor)


def _release(descriptor: int, path: Path) -> None:
    with suppress(OSError):
        path.unlink()
    os.close(descriptor)
    if sys.platform == "win32":
        with suppress(OSError):
            path.unlink()


def _is_still_there(descriptor: int, path: Path) -> bool:
    """Whether the locked file is the one that the next to come will find; its last holder may have removed it."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


def _holder(path: Path) -> str:
    try:
        told = json.loads(path.read_bytes()[:HOLDER_BYTES])
        since = datetime.fromtimestamp(path.stat().st_mtime, UTC).isoformat(timespec="seconds")
        return f"process {int(told['pid'])} on {str(told['host'])[:100]!r} since {since}"
    except (OSError, ValueError, KeyError, TypeError):
        return "a process that has just begun"


if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        os.lseek(descriptor, WINDOWS_LOCKED_AT, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
