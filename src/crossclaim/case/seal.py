"""The seal: a checksum of every page at the end of the file, so that not one byte of a case at rest changes unseen.

A writer breaks the seal before it writes and sets it again when it has closed the file; a writer that was killed
leaves the case without one, which is no damage. SQLite pays no heed to what follows its last page.
"""

from pathlib import Path


def break_seal(path: Path) -> None:
    """Take the seal off, if there is one. Only the holder of the writer's lock may."""


def seal(path: Path) -> None:
    """Set the seal, unless somebody still has the case open."""
