"""Finds what can be read: walks folders, opens containers, gives each document's bytes with its place."""

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from crossclaim.errors import EmptyInput, InputError, UnreadableInput, UnsafeInput
from crossclaim.evidence import Problem
from crossclaim.read.draft import Input
from crossclaim.read.formats import CONTAINERS, READERS
from crossclaim.read.kinds import Clue, Container, Format, kind_of, plain_type
from crossclaim.read.places import shown, suffix_of
from crossclaim.read.source import Budget, Source
from crossclaim.settings import Settings

SHOWN: Final = 160
KINDS: Final[tuple[Container | Format, ...]] = (*CONTAINERS, *READERS)
OPEN_FLAGS: Final = (
    os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
)
SPECIAL: Final = (
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISCHR, "a device"),
)


def find(paths: Sequence[Path], settings: Settings) -> Iterator[Input | Problem]:
    """Every document under the paths, in the order of names, containers opened; a problem for all that is not read.

    Links are not followed, devices and pipes never opened; nothing is written.
    """
    for path in paths:
        for place, error in _walk(str(path)):
            if error is None:
                yield from _open(place, settings)
            else:
                yield Problem.of(error, "read")


def _walk(top: str) -> Iterator[tuple[str, InputError | None]]:
    """Each file under a path in order, with the reason where it is not to be opened."""
    waiting = [top]
    while waiting:
        path = waiting.pop()
        try:
            mode = os.lstat(path).st_mode
            if stat.S_ISDIR(mode):
                with os.scandir(path) as entries:
                    waiting.extend(sorted((entry.path for entry in entries), reverse=True))
                continue
        except (OSError, ValueError) as error:
            yield path, _not_read(path, error)
            continue
        yield path, _refusal(path, mode)


def _refusal(path: str, mode: int) -> InputError | None:
    if stat.S_ISLNK(mode):
        advice = "Add the file or folder that it leads to by its own path."
        return UnsafeInput(shown(path), found="a link, which is not followed", advice=advice)
    for is_special, name in SPECIAL:
        if is_special(mode):
            return UnsafeInput(shown(path), found=f"{name}, which is never opened", expected="a file or a folder")
    return None


def _not_read(path: str, error: OSError | ValueError) -> InputError:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    advice = "Look whether it is still there and whether you may read it."
    return UnreadableInput(shown(path), found=reason, advice=advice)


def _open(path: str, settings: Settings) -> Iterator[Input | Problem]:
    try:
        file = os.fdopen(os.open(path, OPEN_FLAGS), "rb")
    except (OSError, ValueError) as error:
        yield Problem.of(_not_read(path, error), "read")
        return
    with file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            yield Problem.of(UnsafeInput(shown(path), found="something that is not a file"), "read")
            return
        source = Source(shown(path), file, status.st_size, Budget.of(settings.limits))
        yield from _of_source(source, settings)


def _of_source(source: Source, settings: Settings) -> Iterator[Input | Problem]:
    try:
        clue = Clue(source.head(), plain_type(source.media_type), suffix_of(source.place))
        kind = kind_of(clue, KINDS) if clue.head else None
        if isinstance(kind, Container):
            yield from _expanded(kind, source, settings)
        else:
            yield Input(source.place, source.whole(settings.limits), source.media_type, source.told)
    except InputError as error:
        yield Problem.of(error, "read")
    except OSError as error:
        yield Problem.of(_not_read(source.place, error), "read")
    except Exception as surprise:  # noqa: BLE001 a library's surprise at hostile bytes costs one input, never the run
        found = shown(f"{type(surprise).__name__} {surprise}"[:SHOWN])
        yield Problem.of(UnreadableInput(source.place, found=found), "read")


def _expanded(container: Container, source: Source, settings: Settings) -> Iterable[Input | Problem]:
    if source.depth >= settings.limits.archive_depth:
        raise UnsafeInput(
            source.place,
            found=f"a {container.name} inside {source.depth} others",
            expected=f"at most {settings.limits.archive_depth} containers in one another",
            advice="Unpack it yourself and add what is in it.",
        )
    is_empty = True
    for found in container.expand(source, settings):
        is_empty = False
        if isinstance(found, Source):
            yield from _of_source(found, settings)
        else:
            yield found
    if is_empty:
        raise EmptyInput(source.place, found=f"a {container.name} with nothing in it")
