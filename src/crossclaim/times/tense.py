"""Whether the words around an expression of time tell of what was or of what will be."""

from collections.abc import Mapping, Sequence
from typing import Final, Literal

from crossclaim.times.pieces import Piece

Tense = Literal["past", "future", "ended", ""]
"""`ended` where the text says outright that it is over; empty where nothing tells."""
_STOPS: Final = frozenset(".?!;")
_REACH: Final = (25, 8)
"""How many pieces before and after an expression a verb still speaks for it."""
_SURE: Final[Mapping[str, Tense]] = {"WILL": "future", "PLAN": "future", "WAS": "past"}
_UNSURE: Final[Mapping[str, Tense]] = {"ED": "past"}


def tense(row: Sequence[Piece], at: int) -> Tense:
    """The tense of a piece's surroundings: the word right after it, then the nearest cue before it, then after it."""
    before = row[at - 1] if at else None
    if before is not None and before.word == "ended":
        return "ended"
    if (at + 1 < len(row) and _is_past(row[at + 1])) or _follows_deed(row, at):
        return "past"
    found = _cue(row, at, _SURE)
    if found != "past" and before is not None and "BOUND" in before.classes:
        return "future"
    return found or _cue(row, at, _UNSURE)


def _is_past(piece: Piece) -> bool:
    return bool({"ED", "WAS"} & set(piece.classes))


def _follows_deed(row: Sequence[Piece], at: int) -> bool:
    """Whether a past verb stands right before a piece (`closed on Friday`) and nothing says that it is to come."""
    last = at - 2 if at > 1 and row[at - 1].word == "on" else at - 1
    around = row[max(0, last - 4) : max(0, last)]
    return last >= 0 and _is_past(row[last]) and not any({"WILL", "PLAN"} & set(one.classes) for one in around)


def _cue(row: Sequence[Piece], at: int, cues: Mapping[str, Tense]) -> Tense:
    """What the nearest cue in the sentence says, those before the piece first; what had been planned is past."""
    back, on = _REACH
    for places in (range(at - 1, max(-1, at - 1 - back), -1), range(at + 1, min(len(row), at + 1 + on))):
        for place in places:
            piece = row[place]
            if piece.word in _STOPS or "BREAK" in piece.classes:
                break
            if piece.word == "set" and place + 1 < at and row[place + 1].word == "to":
                return "future"
            found = next((tense for name, tense in cues.items() if name in piece.classes), None)
            if found:
                return "past" if "PLAN" in piece.classes and place and row[place - 1].word == "been" else found
    return ""
