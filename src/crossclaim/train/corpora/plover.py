"""PLOVER gold standard records: single sentences with an event, its words and its actors, marked in the sentence."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from crossclaim.evidence.codebook import TYPES
from crossclaim.train.corpora.example import Bounds, Example, Frame, Role

NOW: Mapping[str, str] = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
"""The types of 2016 that have another name today."""

MODES: Mapping[str, str] = {"DISAPPROVE": "disapprove", "INVESTIGATE": "investigate"}
ROLES: Mapping[str, tuple[str, ...]] = {
    "SRC": ("agent",),
    "TAR": ("recipient",),
    "SRC/TAR": ("agent",),
    "LOC": ("place",),
    "SRC/LOC": ("agent", "place"),
    "TAR/LOC": ("recipient", "place"),
}
Marks = tuple[str, tuple[tuple[str, int, int], ...]]


def read(path: Path) -> Iterator[Example]:
    """One example for each record with a marked sentence, in order; its text is the marked sentence without the marks.

    The first piece of the event is the predicate. Nothing is said of stance and tense, and other events of the sentence
    are not coded.
    """
    for row in json.loads(path.read_text(encoding="utf-8")):
        info = row.get("textInfo")
        markup = info.get("markup") if isinstance(info, dict) else None
        kind = NOW.get(row["event"], row["event"])
        if markup and kind in TYPES:
            text, marks = unmark(markup)
            frames = tuple(_frames(kind, _mode(row, kind), text, marks))
            yield Example("plover", row["id"], text, frames=frames)


def unmark(markup: str) -> Marks:
    """A text without its marks `(KIND: words)`, and where each stood; the words may hold brackets of their own."""
    text, marks, depth = "", [], 0
    open_marks: list[tuple[int, str, int]] = []
    at = 0
    while at < len(markup):
        kind = _kind(markup, at)
        if kind:
            depth += 1
            open_marks.append((depth, kind, len(text)))
            at += len(kind) + 2
            at += markup[at : at + 1] == " "
            continue
        sign = markup[at]
        at += 1
        depth += (sign == "(") - (sign == ")")
        if sign == ")" and open_marks and open_marks[-1][0] == depth + 1:
            _, kind, start = open_marks.pop()
            marks.append((kind, start, len(text)))
        else:
            text += sign
    return text, tuple(sorted(marks, key=lambda mark: mark[1:]))


def _kind(markup: str, at: int) -> str:
    """The kind of the mark that opens here, or nothing."""
    return next((kind for kind in ("EVT", *ROLES) if markup.startswith(f"({kind}:", at)), "")


def _mode(row: Mapping[str, object], kind: str) -> str:
    mode = str(row.get("mode") or MODES.get(str(row["event"]), ""))
    return mode if mode in TYPES[kind].modes else ""


def _frames(kind: str, mode: str, text: str, marks: tuple[tuple[str, int, int], ...]) -> Iterator[Frame]:
    events: list[Bounds] = [(start, end) for mark, start, end in marks if mark == "EVT" and start < end]
    roles = tuple(
        sorted(
            Role(role, start, end, text[start:end])
            for mark, start, end in marks
            for role in ROLES.get(mark, ())
            if start < end
        )
    )
    if events:
        yield Frame(kind, mode, events[0], (0, len(text)), roles, "", "", 1)
