"""Names of what is read, made safe to print and to store; nothing is ever written under them."""

import re
from pathlib import PurePosixPath
from typing import Final

LONGEST: Final = 300
INSIDE: Final = "!/"
UNPRINTABLE: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufff9-\uffff]"
)
DRIVE: Final = re.compile(r"[A-Za-z]:")
NUMBERED: Final = re.compile(r"(?:line|row|message|entry|record|part)-\d+")


def shown(name: str) -> str:
    r"""The name as it can be printed and stored: bytes that are no UTF-8, and signs that do not show, as `\xNN`."""
    return UNPRINTABLE.sub(_escape, name)


def inside(place: str, name: str) -> str:
    """The place of something in a container: `pile.zip` and `a.html` give `pile.zip!/a.html`."""
    name = shown(name.replace("\\", "/"))
    return place + INSIDE + (name if len(name) <= LONGEST else f"{name[: LONGEST - 60]}…{name[-50:]}")


def climbs(name: str) -> bool:
    """Whether a name in an archive leads out of it: absolute, with a drive, or with `..`."""
    plain = name.replace("\\", "/")
    return plain.startswith("/") or bool(DRIVE.match(plain)) or ".." in plain.split("/")


def suffix_of(place: str) -> str:
    """The last suffix of a place in lower case, with its dot: `.html`, or an empty string."""
    last = place[place.rfind("/") + 1 :]
    dot = last.rfind(".")
    return last[dot:].lower() if dot > 0 else ""


def stem_of(place: str) -> str:
    """The name by which exports call what is at a place: its stem, after its container's where it has but a number."""
    *outer, last = place.split(INSIDE)
    stem = PurePosixPath(last).stem or last
    if outer and NUMBERED.fullmatch(last):
        return f"{PurePosixPath(outer[-1]).stem}-{last}"
    return stem


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    if 0xDC80 <= code <= 0xDCFF:
        code -= 0xDC00
    return f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}"
