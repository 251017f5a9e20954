"""Expressions of time in a text, in order, with their values."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from crossclaim.times.anchors import Reading
from crossclaim.times.bounds import OPEN, Bounds, bounds
from crossclaim.times.lengths import as_length, stretch
from crossclaim.times.meaning import Length, Meaning, Repeat, Said, Step, Turn, Vague
from crossclaim.times.pieces import Piece
from crossclaim.times.recognise import Recognised, recognised
from crossclaim.times.scene import Scene, open_scene
from crossclaim.times.stamp import Stamp
from crossclaim.times.timex import Kind, Timex

_REPORTED: Final = frozenset({"P9M", "P6M", "P1Y"})
"""Stretches that a report turns to from its quarter."""
_SIDES: Final = {
    "since": "ON_OR_AFTER",
    "until": "ON_OR_BEFORE",
    "till": "ON_OR_BEFORE",
    "before": "BEFORE",
    "after": "AFTER",
}
_TO: Final = frozenset({"-", "–", "—", "to", "until", "till", "through"})


def find_times(text: str, start: int, end: int, published: str) -> list[Timex]:
    """The expressions of time in `text[start:end]`, none overlapping, in order.

    `published` is the document's date as its metadata has it (`2017-09-14`, `2017-09`, `2017`, an interval, or empty).
    What needs a day or a year that neither it nor the text gives is left open. Expressions are read in order, later
    ones against earlier ones: give the whole of a text rather than its sentences.
    """
    return find_all(text, [(start, end)], published)


def find_all(text: str, stretches: Iterable[tuple[int, int]], published: str) -> list[Timex]:
    """The expressions of time in some stretches of a text, in order, read as one text; none runs over a border."""
    found = recognised(text, stretches)
    years = [year for one in found for year in _years(one)]
    scene = open_scene(published, years, sum(_is_near(one) for one in found))
    return list(_ranged(text, list(_read(found, scene))))


def _years(one: Recognised) -> Iterator[int]:
    """The year that an expression names outright."""
    meaning = one.meaning
    if isinstance(meaning, Said) and meaning.stamp.year and meaning.lean != "that" and "OLDI" not in one.piece.classes:
        yield meaning.stamp.year


def _is_near(one: Recognised) -> bool:
    """Whether an expression points from the writer's own day: a weekday, `yesterday`, `last week`, `two days ago`."""
    meaning = one.meaning
    if isinstance(meaning, Turn):
        return meaning.lean in {"last", "this", "next"} and meaning.grain != "day"
    return bool({"WDAYI", "DEICTI"} & set(one.piece.classes)) or (isinstance(meaning, Step) and meaning.is_from_now)


def _read(found: Iterable[Recognised], scene: Scene) -> Iterator[Timex]:
    for one in found:
        meaning = _heard(one, scene)
        if meaning is None:
            continue
        whole = meaning.whole if isinstance(meaning, Length) else meaning
        stamp = Reading(scene, one.tense).stamp(whole) if whole is not None else None
        mod = one.piece.mod or (_SIDES.get(one.before, "") if stamp is not None else "")
        yield _timex(one.piece, meaning, stamp, mod, scene)
        scene = _after(meaning, stamp, scene)


def _heard(one: Recognised, scene: Scene) -> Meaning | None:
    """What an expression means in a scene; None where it is none there."""
    meaning, classes = one.meaning, one.piece.classes
    if "TIMEREFI" in classes and not scene.is_narrative:
        return None
    if "OLDI" in classes and isinstance(meaning, Said):
        return Said(Stamp("year", -(meaning.stamp.year or 0))) if scene.is_bc and meaning.stamp.year else None
    if "AFTERI" in classes and isinstance(meaning, Step) and not scene.is_narrative:
        return as_length(meaning)
    return meaning


def _timex(piece: Piece, meaning: Meaning, stamp: Stamp | None, mod: str, scene: Scene) -> Timex:
    if isinstance(meaning, Length):
        begin, finish = stretch(meaning, scene.now, stamp)
        return Timex(piece.start, piece.end, "DURATION", meaning.value, mod, begin, finish, bool(meaning.lean))
    if isinstance(meaning, Repeat):
        return Timex(piece.start, piece.end, "SET", meaning.value, mod)
    if isinstance(meaning, Vague):
        begin, finish = bounds(scene.now, meaning.side) if scene.now and meaning.side else OPEN
        kind: Kind = "TIME" if meaning.value.startswith("XXXX-XX-XXT") else "DATE"
        return Timex(piece.start, piece.end, kind, meaning.value, mod, begin, finish)
    value = stamp.value if stamp else ""
    if scene.is_bc and value.startswith("XXXX"):
        value = f"BC{value}"
    begin, finish = bounds(stamp, mod) if stamp else OPEN
    return Timex(piece.start, piece.end, "TIME" if stamp and stamp.clock else "DATE", value, mod, begin, finish)


def _after(meaning: Meaning, stamp: Stamp | None, scene: Scene) -> Scene:
    """The scene once an expression is read."""
    if isinstance(meaning, Length) and meaning.value in _REPORTED:
        return replace(scene, quarter=None)
    if isinstance(meaning, Length):
        return scene
    is_glance = scene.is_narrative and isinstance(meaning, Turn) and meaning.grain == "year"
    if stamp is None or (is_glance and isinstance(meaning, Turn) and meaning.lean in {"previous", "last"}):
        return scene
    scene = scene.spoken(stamp)
    return replace(scene, quarter=stamp) if _is_reported(meaning, stamp, scene) else scene


def _is_reported(meaning: Meaning, stamp: Stamp, scene: Scene) -> bool:
    """Whether a quarter is the one that is reported: named, over, and of no other year than the one reported before."""
    if not isinstance(meaning, Said) or stamp.grain != "quarter" or stamp.last is None:
        return False
    is_over = scene.now is None or scene.now.first is None or stamp.last < scene.now.first
    return is_over and (meaning.stamp.year is None or scene.quarter is None)


def _ranged(text: str, found: Sequence[Timex]) -> Iterator[Timex]:
    """Expressions of which the next one says the end (`from May to June`, `11-13 December`) have that end."""
    for at, one in enumerate(found):
        following = found[at + 1] if at + 1 < len(found) else None
        if following is not None and _is_range(text, one, following):
            yield replace(one, finish=following.finish)
        else:
            yield one


def _is_range(text: str, one: Timex, following: Timex) -> bool:
    between = text[one.end : min(following.start, one.end + 10)].strip().lower()
    is_bound = between == "and" and text[max(0, one.start - 8) : one.start].strip().lower().endswith("between")
    ends: tuple[Bounds, Bounds] = ((one.begin, one.finish), (following.begin, following.finish))
    return (between in _TO or is_bound) and all(all(end) for end in ends) and one.begin < following.finish
