"""Expressions of time and their ISO 8601 values at the precision of the words, read against the publication date."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september "
        "sept sep|october oct|november nov|december dec".split("|"),
        1,
    )
    for name in names.split()
}
WEEKDAYS: Final = {
    name: number for number, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
}
COUNTS: Final = {
    word: number
    for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
} | {"a": 1, "an": 1}

_MONTH: Final = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|"
    r"Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY: Final = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR: Final = r"(?P<year>(?:1[89]|20)\d\d)"
_SMALL: Final = "two|three|four|five|six|ten"
_WEEKDAY: Final = "|".join(WEEKDAYS)
_UNIT: Final = r"(?P<unit>day|week|month|year|hour)s?"
_NUMBER: Final = r"(?P<count>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
PATTERNS: Final = tuple(
    (name, re.compile(rf"\b(?:{pattern})(?!\w)", re.IGNORECASE))
    for name, pattern in (
        ("date", rf"(?P<open>since )?{_MONTH} {_DAY},? {_YEAR}"),
        ("date", rf"(?P<open>since )?{_DAY}(?: of)? {_MONTH},? (?:{_YEAR}|(?P<short>\d\d)(?!\d))"),
        ("date", rf"(?P<year>(?:19|20)\d\d)-(?P<number>0[1-9]|1[0-2])-{_DAY}"),
        ("date", rf"{_MONTH} {_DAY}(?!\d)"),
        ("date", rf"{_DAY}(?: of)? {_MONTH}"),
        ("month", rf"(?P<open>since )?{_MONTH},? (?:of )?{_YEAR}"),
        ("decade", r"(?:in )?the (?P<year>(?:1[89]|20)\d)0s"),
        ("year", rf"(?P<open>since|in|during|by) (?:the year )?{_YEAR}"),
        ("ago", rf"{_NUMBER} {_UNIT} ago"),
        (
            "past",
            rf"(?:in|over|during|for) the (?:last|past) (?:(?P<count>\d{{1,3}}|few|several|{_SMALL}) )?{_UNIT}",
        ),
        ("part", r"(?:earlier|later) (?P<which>this) (?P<unit>week|month|year)"),
        (
            "last",
            rf"(?P<which>last|this|next|the same|that) (?P<unit>week|month|year|night|morning|evening|{_WEEKDAY})",
        ),
        ("day", r"(?P<day>today|tonight|yesterday|tomorrow)"),
        (
            "weekday",
            rf"(?:on |last )?(?P<weekday>{_WEEKDAY})(?: (?:morning|afternoon|evening|night))?",
        ),
        (
            "bare",
            r"(?:recently|currently|in recent (?:days|weeks|months|years)|in the (?:past|future)|so far|at present)",
        ),
        ("bareyear", r"(?P<year>(?:19|20)\d\d)(?![-\d%,]|\s*(?:km|people|troops|fighters|soldiers|men))"),
    )
)


@dataclass(frozen=True, slots=True)
class Timex:
    """A temporal expression `[start, end)` and its value, None where the text does not settle it."""

    start: int
    end: int
    value: str | None


def find_times(text: str, start: int, end: int, published: str) -> list[Timex]:
    """The expressions of time in `text[start:end]`, longest readings first, none overlapping; in order.

    `published` is the publication date as the metadata has it (`2017-09-14`, `2017`, an interval or empty): values that
    need a day or a year which it does not give are None.
    """
    anchor = _anchor(published)
    year = int(published[:4]) if re.match(r"\d{4}(?:-|\Z)", published) and "/" not in published else None
    found: list[Timex] = []
    for name, pattern in PATTERNS:
        for match in pattern.finditer(text, start, end):
            if not any(match.start() < one.end and one.start < match.end() for one in found):
                found.append(Timex(match.start(), match.end(), _value(name, match, anchor, year)))
    return sorted(found, key=lambda one: one.start)


def _anchor(published: str) -> date | None:
    try:
        return date.fromisoformat(published) if len(published) == len("2017-09-14") and published > "1000" else None
    except ValueError:
        return None


def _value(name: str, match: re.Match[str], anchor: date | None, year: int | None) -> str | None:
    group = match.groupdict()
    if name == "date":
        return _full(group, anchor, year)
    if name == "month":
        return _opened(group, f"{group['year']}-{_month(group):02d}")
    if name == "decade":
        return f"{group['year']}0/{group['year']}9"
    if name in {"year", "bareyear"}:
        opened = match.group().lower().startswith("since")
        return f"{group['year']}/.." if opened else group["year"]
    return _relative(name, group, anchor) if anchor is not None else None


def _full(group: dict[str, str | None], anchor: date | None, year: int | None) -> str | None:
    month = int(group["number"] or 0) if group.get("number") else _month(group)
    day = int(group["day"] or 0)
    written = group.get("year") or _century(group.get("short"))
    if written is None:
        if year is None:
            return None
        guess = year if anchor is None or (month, day) <= (anchor.month, anchor.day) else year - 1
        written = str(guess) if anchor is not None else None
    try:
        return _opened(group, date(int(written), month, day).isoformat()) if written else None
    except ValueError:
        return None


def _century(short: str | None) -> str | None:
    """The year of two figures: of this century up to 30."""
    return None if short is None else f"{'20' if int(short) <= 30 else '19'}{short}"


def _month(group: dict[str, str | None]) -> int:
    return MONTHS[(group["month"] or "").lower().rstrip(".")]


def _opened(group: dict[str, str | None], value: str) -> str:
    return f"{value}/.." if group.get("open") else value


def _relative(name: str, group: dict[str, str | None], anchor: date) -> str | None:
    if name == "day":
        shift = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}[(group["day"] or "").lower()]
        return (anchor + timedelta(days=shift)).isoformat()
    if name == "weekday":
        return _weekday_before(anchor, WEEKDAYS[(group["weekday"] or "").lower()])
    if name == "ago":
        return _ago(group, anchor)
    if name in {"last", "part"}:
        return _last((group["which"] or "").lower(), (group["unit"] or "").lower(), anchor)
    return None


def _weekday_before(anchor: date, weekday: int) -> str:
    """The last such day not after the anchor."""
    return (anchor - timedelta(days=(anchor.weekday() - weekday) % 7)).isoformat()


def _ago(group: dict[str, str | None], anchor: date) -> str | None:
    word = (group["count"] or "").lower()
    count = COUNTS.get(word) or int(word)
    unit = (group["unit"] or "").lower()
    if unit == "day":
        return (anchor - timedelta(days=count)).isoformat()
    if unit == "week":
        return _week(anchor - timedelta(weeks=count))
    if unit == "month":
        months = anchor.year * 12 + anchor.month - 1 - count
        return f"{months // 12:04d}-{months % 12 + 1:02d}"
    return f"{anchor.year - count:04d}" if unit == "year" and count < anchor.year else None


def _last(which: str, unit: str, anchor: date) -> str | None:
    shift = {"last": -1, "this": 0, "next": 1}.get(which)
    if shift is None:
        return None
    if unit in WEEKDAYS:
        return _weekday_before(anchor - timedelta(days=1), WEEKDAYS[unit]) if shift < 0 else None
    if unit == "week":
        return _week(anchor + timedelta(weeks=shift))
    if unit == "month":
        months = anchor.year * 12 + anchor.month - 1 + shift
        return f"{months // 12:04d}-{months % 12 + 1:02d}"
    if unit == "year":
        return f"{anchor.year + shift:04d}"
    return (
        (anchor + timedelta(days=shift)).isoformat() if unit == "night" else anchor.isoformat() if shift == 0 else None
    )


def _week(day: date) -> str:
    """The seven days of the week of a day, Monday to Sunday, as an interval."""
    monday = day - timedelta(days=day.weekday())
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
