"""What the tests of the engine let workers do; importable, as work must be."""

import ctypes
import os
import time
from dataclasses import dataclass

from crossclaim.errors import UnreadableInput


@dataclass(frozen=True)
class Deed:
    """Something to do, with a place."""

    place: str
    what: str = "name"
    data: bytes = b""


def do(deed: Deed) -> str | bytes:
    """Do it."""
    if deed.what == "crash":
        ctypes.string_at(0)
    if deed.what == "exit":
        os._exit(3)
    if deed.what == "sleep":
        time.sleep(60)
    if deed.what == "eat":
        return b"x" * 2_000_000_000
    if deed.what == "refuse":
        raise UnreadableInput(deed.place)
    if deed.what == "fail":
        raise ZeroDivisionError(deed.place)
    if deed.what == "echo":
        return deed.data
    if deed.what == "pid":
        return str(os.getpid())
    return deed.place
