"""Meanings become stamps: what the words leave open is read against the document's date or the date last spoken of."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from crossclaim.times.holidays import day_of
from crossclaim.times.meaning import Hour, Lean, Meaning, Said, Step, Turn, Unit, Within
from crossclaim.times.scene import Scene, settles
from crossclaim.times.shifting import at_grain, days_on, moved
from crossclaim.times.stamp import Grain, Stamp
from crossclaim.times.tense import Tense

_GRAINS: Final[dict[Unit, Grain]] = {"D": "day", "W": "week", "M": "month", "Q": "quarter"}
_YEARS: Final[dict[Unit, int]] = {"Y": 1, "DE": 10, "CE": 100, "ML": 1000}
_HOURS: Final[dict[Unit, float]] = {"TH": 1, "TM": 1 / 60, "TS": 1 / 3600}
_TURNS: Final[dict[Lean, int]] = {"last": -1, "previous": -1, "next": 1, "following": 1}
_BACK: Final = frozenset({"last", "previous"})
_ON: Final = frozenset({"next", "following"})
_NEAR: Final = frozenset({"last", "this", "next"})
"""What points from the writer's own day."""
_TOLD: Final = frozenset({"that", "previous", "following"})
"""What points from the date last spoken of."""
_OPEN_PARTS: Final[dict[Grain, str]] = {"week": "XX", "weekend": "XX", "quarter": "QX", "half": "HX"}
NEAR_DAYS: Final = 95
FAR_DAYS: Final = 150
"""A day without a year lies ahead where it would be so near, though no verb says so."""
AHEAD_DAYS: Final = 300
"""What would be farther ahead is behind, whatever the verb says."""
SUMMER: Final = 6
BACK_MONTHS: Final = 8
"""In a narrative a month that lies more than so much before the last one spoken of is the next year's."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One expression read in a scene, in a tense."""

    scene: Scene
    tense: Tense = ""

    def stamp(self, meaning: Meaning) -> Stamp | None:
        """Where on the calendar a meaning points; None where nothing settles it."""
        if isinstance(meaning, Said):
            return self._said(meaning)
        if isinstance(meaning, Turn):
            return self._turn(meaning)
        if isinstance(meaning, Step):
            return self._step(meaning)
        if isinstance(meaning, Within):
            return self._within(meaning)
        return self._hour(meaning) if isinstance(meaning, Hour) else None

    def _said(self, said: Said) -> Stamp:
        stamp = said.stamp
        if said.rule.startswith("weekday"):
            return self._weekday(int(said.rule[-1]), said.lean)
        if said.lean == "that" and stamp.grain in {"day", "year"} and stamp.month is None and not said.rule:
            return self._borrowed(stamp)
        return stamp if stamp.year is not None else self._in_year(said)

    def _borrowed(self, stamp: Stamp) -> Stamp:
        """A day without its month, a year without its century: both are those of what was spoken of before."""
        known = self.scene.reference or self.scene.now
        if stamp.grain == "year":
            short = stamp.year or 0
            if known is None or known.year is None:
                return Stamp("year", short + (2000 if short <= 30 else 1900))
            century, middle = known.year - known.year % 100, known.year
            return Stamp(
                "year", min((century + by + short for by in (0, -100, 100)), key=lambda one: abs(one - middle))
            )
        if known is None or known.month is None:
            return stamp
        return replace(stamp, year=stamp.year or known.year, month=known.month)

    def _in_year(self, said: Said) -> Stamp:
        """The year that an open date falls in."""
        base = self.scene.base
        if base is None or base.year is None or (self.scene.now is None and said.lean in _NEAR):
            return said.stamp
        if self.scene.is_narrative:
            return self._narrated(said, base, base.year)
        if settles(base, "month" if said.stamp.grain == "season" else said.stamp.grain):
            return self._near(said, base, base.year)
        return _placed(said, base.year) if said.lean == "this" else said.stamp

    def _narrated(self, said: Said, base: Stamp, year: int) -> Stamp:
        """In the year of the last date, the next one where the month would lie far back, another where it leans so.

        A winter is the one about the turn of the year that is nearest: told after July it ends in the next year.
        """
        month = said.stamp.start_month
        known = None if base.grain in {"year", "decade", "century", "week", "weekend"} else base.start_month
        if known is None or month is None:
            return _placed(said, year)
        if said.lean in _BACK:
            return _placed(said, year - 1 if month >= known else year)
        if said.lean in _ON:
            return _placed(said, year + 1 if month <= known else year)
        if said.stamp.part == "WI":
            return replace(said.stamp, year=year + (known > SUMMER), month=1)
        return _placed(said, year + 1 if known - month > BACK_MONTHS else year)

    def _near(self, said: Said, base: Stamp, year: int) -> Stamp:
        """The last, next or nearest such date, by how the words lean and by the tense."""
        now = base.first
        options = [(one, one.first, one.last) for one in (_placed(said, year + by) for by in (-1, 0, 1))]
        known = [(one, first, last) for one, first, last in options if first and last]
        if now is None:
            return said.stamp
        ended = [one for one, _, last in known if last < now]
        begun = [one for one, first, _ in known if first > now]
        ahead = [(one, (first - now).days) for one, first, last in known if last >= now]
        if said.lean in _BACK or self.tense == "ended":
            chosen = ended[-1:]
            if said.lean == "last" and said.stamp.grain == "month" and chosen and _is_month_before(chosen[0], now):
                chosen = ended[-2:-1]
        elif said.lean in _ON:
            chosen = begun[:1]
        elif said.lean in {"this", "that"}:
            chosen = [one for one, *_ in known if one.year == year]
        elif ahead and self._lies_ahead(said.stamp.grain, ahead[0][1], ended, now):
            chosen = [ahead[0][0]]
        else:
            chosen = [one for one, first, _ in known if first <= now][-1:]
        return chosen[0] if chosen else said.stamp

    def _lies_ahead(self, grain: Grain, days: int, ended: list[Stamp], now: date) -> bool:
        """Whether an open date is the next one, which begins in so many days."""
        if grain == "quarter":
            last = ended[-1].last if ended else None
            return self.tense == "future" and last is not None and (now - last).days > FAR_DAYS
        if self.tense == "future":
            return days < AHEAD_DAYS
        if grain == "day":
            return days < (NEAR_DAYS if self.tense == "past" else FAR_DAYS)
        return self.tense == "" and days < NEAR_DAYS

    def _weekday(self, number: int, lean: Lean) -> Stamp:
        """The last such day up to now, unless the words or the tense say another."""
        is_told = lean in _TOLD or (self.scene.is_narrative and self.scene.now is not None)
        base = self.scene.reference if is_told and self.scene.reference else self.scene.now
        now = base.first if base is not None and settles(base, "day") else None
        if now is None:
            return Stamp("day", part=f"WXX-{number}")
        gap = (now.isoweekday() - number) % 7
        if lean in _BACK:
            return days_on(now, -(gap or 7))
        if lean in _ON or (self.tense == "future" and lean == ""):
            return days_on(now, 7 - gap if gap or lean in _ON else 0)
        return days_on(now, number - now.isoweekday() if lean == "this" else -gap)

    def _turn(self, turn: Turn) -> Stamp | None:
        if turn.grain == "quarter" and turn.lean in {"that", "this"} and self.scene.quarter is not None:
            return self.scene.quarter
        base = self._turned_from(turn)
        if base is None or not settles(base, turn.grain):
            return Stamp(turn.grain, base.year if base else None, part=_OPEN_PARTS.get(turn.grain, ""))
        if turn.grain == "week" and base is self.scene.now and base.first is not None and base.first.isoweekday() == 7:
            base = days_on(base.first, 1)  # on a Sunday `last week` is the one that ended the day before
        by = _TURNS.get(turn.lean, 0)
        if turn.grain == "weekend" and turn.lean == "" and base.first is not None:
            by = -1 if base.first.isoweekday() < 6 and self.tense != "future" else 0
        if turn.grain == "quarter" and turn.lean == "that":
            by = -1
        return moved(base, by, turn.grain)

    def _turned_from(self, turn: Turn) -> Stamp | None:
        scene = self.scene
        if not scene.is_narrative and (turn.grain == "quarter" or (turn.grain == "weekend" and turn.lean == "")):
            return scene.now
        is_told = turn.lean in _TOLD or (turn.grain == "day" and turn.lean != "this")
        if scene.now is None and not is_told:
            return None
        return (scene.reference or scene.now) if scene.is_narrative or is_told else scene.now

    def _step(self, step: Step) -> Stamp | None:
        base = self._stepped_from(step)
        if base is None:
            return Stamp("day") if step.unit == "D" else None
        if step.unit in _HOURS:
            return _hours_on(base, step.amount * _HOURS[step.unit] * step.sign)
        count = round(step.amount * step.sign)
        if step.unit == "Y" and count == -1 and step.anchor is None and not self.scene.is_narrative:
            return self._year_ago(base)
        grain = _GRAINS.get(step.unit, "year")
        if settles(base, grain):
            return moved(base, count * _YEARS.get(step.unit, 1), grain)
        return Stamp(grain, base.year, base.month, part=_OPEN_PARTS.get(grain, ""))

    def _stepped_from(self, step: Step) -> Stamp | None:
        if step.anchor is not None:
            return self.stamp(step.anchor)
        return self.scene.now if step.is_from_now else self.scene.reference or self.scene.now

    def _year_ago(self, base: Stamp) -> Stamp | None:
        """`a year ago`, `a year earlier` in news: of the quarter that is reported, else of the year."""
        if self.scene.quarter is not None:
            return moved(self.scene.quarter, -4, "quarter")
        return moved(self.scene.now or base, -1, "year")

    def _within(self, within: Within) -> Stamp | None:
        whole, part = self.stamp(within.whole), within.part
        if whole is None or whole.year is None:
            return whole
        if isinstance(part, Said):
            return _part(part, whole, whole.year)
        if not isinstance(part, Turn):
            return None
        if part.grain == "quarter":
            return replace(self.scene.quarter, year=whole.year) if self.scene.quarter else whole
        return at_grain(whole.first, part.grain) if whole.first else None

    def _hour(self, hour: Hour) -> Stamp:
        """An hour of the day that is said, else of the day spoken of."""
        scene = self.scene
        if hour.day is not None:
            day = self.stamp(hour.day) or Stamp("day")
            return day.at(hour.clock) if day.grain == "day" else Stamp("day", day.year, day.month, clock=hour.clock)
        known = scene.reference if scene.reference is not None and scene.reference.grain == "day" else None
        if known is None and not scene.is_narrative and settles(scene.now, "day"):
            known = scene.now
        return (known or Stamp("day")).at(hour.clock)


def _is_month_before(stamp: Stamp, now: date) -> bool:
    """Whether a month is the one before now's, which nobody calls by `last` and its name."""
    return stamp.last is not None and (now - stamp.last).days <= now.day


def _part(part: Said, whole: Stamp, year: int) -> Stamp:
    """An open date within a stretch of a known year: its weekday of a week, its day of a month, its month of a year."""
    if part.rule.startswith("weekday") and whole.first is not None:
        return days_on(whole.first, int(part.rule[-1]) - 1)
    if part.rule:
        return _placed(part, year)
    return replace(part.stamp, year=year, month=part.stamp.month or whole.month)


def _placed(said: Said, year: int) -> Stamp:
    """An open date in a year."""
    if said.rule:
        found = day_of(said.rule, year)
        return at_grain(found, "day") if found else replace(said.stamp, year=year)
    return replace(said.stamp, year=year)


def _hours_on(base: Stamp, hours: float) -> Stamp | None:
    """Hours count from an hour that is said; else the day stays, or moves by whole days."""
    if base.grain != "day" or base.first is None:
        return None
    clock = base.clock.split(":")
    if len(clock) < 2 or not all(one.isdigit() for one in clock[:2]):
        return days_on(base.first, int(hours / 24))
    minutes = int(clock[0]) * 60 + int(clock[1]) + round(hours * 60)
    return days_on(base.first, minutes // 1440).at(f"{minutes % 1440 // 60:02d}:{minutes % 60:02d}")
