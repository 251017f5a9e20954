"""Each rule of the grammar that points at the calendar: from what it matched to what it means."""

from typing import Final

from crossclaim.times.grammar import Build, Match
from crossclaim.times.hijri import gregorian
from crossclaim.times.holidays import fixed
from crossclaim.times.meaning import Hour, Lean, Meaning, Repeat, Said, Step, Turn, Vague, Within
from crossclaim.times.shifting import at_grain
from crossclaim.times.stamp import Grain, Stamp, is_possible

_LEANS: Final[dict[str, Lean]] = {
    **dict.fromkeys(("last", "past", "latest"), "last"),
    **dict.fromkeys(("next", "coming"), "next"),
    **dict.fromkeys(("this", "current", "present"), "this"),
    **dict.fromkeys(("that", "same", "very"), "that"),
    **dict.fromkeys(("following", "subsequent", "ensuing", "upcoming"), "following"),
    **dict.fromkeys(("previous", "preceding", "prior"), "previous"),
}
_GRAINS: Final[dict[str, Grain]] = {
    "day": "day", "week": "week", "weekend": "weekend", "month": "month", "quarter": "quarter", "year": "year",
    "decade": "decade", "century": "century",
}  # fmt: skip
_CLOCKS: Final = {
    "noon": "12:00", "midday": "12:00", "midnight": "24:00", "dawn": "MO", "daybreak": "MO", "sunrise": "MO", "dusk":
    "EV", "sunset": "EV", "nightfall": "EV",
}  # fmt: skip
IMPOSSIBLE: Final = Vague("")


def lean(match: Match) -> Lean:
    """How the words lean."""
    return _LEANS.get(match.word("l"), "")


def year(match: Match) -> int | None:
    """The year that is said, before Christ as a negative number; None where none is."""
    value = match.number("y", "YEAR", "OLDYEAR", "SPELT")
    if value is not None:
        return -value if match.has("b") and "BC" in (match.get("b") or match.row[0]).classes else value
    short = match.number("yy", "YY")
    if short is None and (written := match.text("y", "SHORTYEAR")):
        short = int(written[1:])
    return None if short is None else short + (2000 if short <= 30 else 1900)


def day(match: Match) -> Meaning:
    """A day of a month, perhaps of a year; one that the calendar lacks has no value."""
    month, number = match.number("m", "MONTH"), match.number("d", "DAYNUM", "ORD")
    if month is None or number is None or not is_possible(year(match), month, number):
        return IMPOSSIBLE
    return Said(Stamp("day", year(match), month, number))


def day_of_month(match: Match) -> Meaning | None:
    """`the 20th`, of the month spoken of."""
    return Said(Stamp("day", None, None, match.number("d", "DAYNUM", "ORD")), "that")


def day_after(match: Match) -> Meaning | None:
    """`-9, 1918` after `March 5`: the month is that of the day before it."""
    whole = match.meaning("t")
    known = whole.stamp.year if isinstance(whole, Said) else None
    return Said(Stamp("day", known, None, match.number("d", "DAYNUM")), "that")


def year_after(match: Match) -> Meaning | None:
    """`-16` after `1915`, `'98`: a year near the one spoken of."""
    short = match.number("y", "YY")
    return Said(Stamp("year", int(match.text("y", "SHORTYEAR")[1:]) if short is None else short), "that")


def day_within(match: Match) -> Meaning | None:
    """`the 28th of that month`."""
    whole = match.meaning("t") or Turn("month", "that")
    return Within(whole, Said(Stamp("day", None, None, match.number("d", "DAYNUM", "ORD"))))


def written(match: Match) -> Meaning:
    """`2017-01-02`, `2/3/1998`: month first, day first where it cannot be otherwise."""
    words, clock = match.word("i").upper().partition("T")[::2]
    mark = next(one for one in "-/." if one in words)
    first, second, third = (int(one) for one in words.split(mark))
    american = (third, first, second) if first <= 12 and mark != "." else (third, second, first)
    numbers = (first, second, third) if first > 99 else american
    full = numbers[0] + (0 if numbers[0] > 99 else 2000 if numbers[0] <= 30 else 1900)
    if not is_possible(full, *numbers[1:]):
        return IMPOSSIBLE
    return Said(Stamp("day", full, numbers[1], numbers[2], clock=clock))


def hijri(match: Match) -> Meaning | None:
    """A date of the Islamic calendar."""
    found = gregorian(match.number("y", "YEAR") or 0, match.number("h", "HIJRI") or 0, match.number("d", "DAYNUM") or 1)
    if found is None:
        return None
    return Said(at_grain(found, "day" if match.has("d") else "month"))


def holiday(match: Match) -> Meaning:
    """A feast day, with its rule where the day depends on the year."""
    rule = match.text("h", "HOLIDAY")
    return Said(fixed(rule, year(match)), lean(match), rule)


def month(match: Match) -> Meaning | None:
    """A month, perhaps of a year."""
    return Said(Stamp("month", year(match), match.number("m", "MONTH")), lean(match))


def of_year(match: Match) -> Meaning | None:
    """`1998`, `264 BC`."""
    return Said(Stamp("year", year(match)))


def decade(match: Match) -> Meaning | None:
    """`the 1990s`, `the '90s`, `the nineties`."""
    digits = match.text("s", "DECADES").strip("'s’‘`")
    if match.text("s", "DECWORD"):
        digits = match.text("s", "DECWORD") + "0"
    if not digits.isdigit() or (len(digits) == 2 and not match.has("t") and match.text("s", "DECADES")[0].isdigit()):
        return None
    value = int(digits) + (1900 if len(digits) == 2 else 0)
    return Said(Stamp("decade", -value if match.has("b") else value))


def century(match: Match) -> Meaning | None:
    """`the 20th century`."""
    number = match.number("c", "ORD") or 0
    if not 1 <= number <= 30:
        return None
    is_bc = match.has("b") and "BC" in (match.get("b") or match.row[0]).classes
    return Said(Stamp("century", -(number - 1) * 100 or -1 if is_bc else (number - 1) * 100))


def quarter(match: Match) -> Meaning | None:
    """`the third quarter of 1998`."""
    number = match.number("q", "ORD") or 0
    return Said(Stamp("quarter", year(match), part=f"Q{number}"), lean(match)) if 1 <= number <= 4 else None


def half(match: Match) -> Meaning | None:
    """`the first half of 1998`."""
    number = match.number("q", "ORD") or 0
    return Said(Stamp("half", year(match), part=f"H{number}"), lean(match)) if number in {1, 2} else None


def same_quarter(match: Match) -> Meaning | None:
    """`the latest quarter`, `the year-earlier quarter`, `the 1988 quarter`: which one, the text before says."""
    if match.has("p"):
        number = match.number("q", "ORD")
        return (
            Step(1, "Y", -1, is_from_now=False)
            if number is None
            else Within(Turn("year", "last"), Said(Stamp("quarter", part=f"Q{number}")))
        )
    if match.has("y"):
        return Within(Said(Stamp("year", year(match))), Turn("quarter", "that"))
    return Turn("quarter", "that")


def season(match: Match) -> Meaning | None:
    """`spring`, `the summer of 1943`."""
    return Said(Stamp("season", year(match), part=match.text("s", "SEASON")), lean(match))


def weekday(match: Match) -> Meaning | None:
    """`Friday`, `last Tuesday`."""
    return Said(Stamp("day"), lean(match), f"weekday {match.text('w', 'WEEKDAY')}")


def weekdays(match: Match) -> Meaning | None:
    """`Mondays`."""
    return Repeat(f"XXXX-WXX-{match.text('w', 'WEEKDAYS')}")


def day_word(match: Match) -> Meaning | None:
    """`today`, `yesterday`, `the day before yesterday`."""
    if match.has("a") or match.has("b"):
        return Step(2, "D", 1 if match.has("a") else -1, is_from_now=True)
    if match.word("d") == "tonight":
        return Hour("NI", Step(0, "D", 1, is_from_now=True))
    return Step(
        abs(int(match.text("d", "DAYWORD"))), "D", -1 if match.word("d") == "yesterday" else 1, is_from_now=True
    )


def part_of_day(match: Match) -> Meaning | None:
    """`this morning`, `last night`, `the evening`, `noon`."""
    clock = _CLOCKS.get(match.word("p")) or match.text("p", "PART") or "NI"
    turn = lean(match)
    if match.has("o") or turn == "last":
        return Hour(clock, Step(1, "D", -1, is_from_now=True))
    if turn == "this":
        return Hour(clock, Step(0, "D", 1, is_from_now=True))
    return Hour(clock, Turn("day", turn) if turn else None)


def night(match: Match) -> Meaning:
    """`at night`, `a night attack`: no night in particular."""
    return Vague("XXXX-XX-XXTDT" if match.word("p") == "daytime" else "XXXX-XX-XXTNI")


def hour_of(match: Match) -> str | None:
    """The hour as ISO 8601 writes it; None where no day has it."""
    written = match.word("t") or match.word("h") or match.word("f")
    if match.has("f"):
        written = f"{written[:-2]}:{written[-2:]}"
    hours, _, rest = written.partition(":")
    if not hours.isdigit() or int(hours) > 24 or (rest[:2].isdigit() and int(rest[:2]) > 59):
        return None
    count = int(hours)
    if match.text("a", "AMPM") == "pm" and count < 12:
        count += 12
    if match.text("a", "AMPM") == "am" and count == 12:
        count = 0
    if match.text("p", "PART") in {"AF", "EV", "NI"} and count < 12:
        count += 12
    return f"{count:02d}:{rest or '00'}"


def clock(match: Match) -> Meaning | None:
    """`10:35 a.m.`, `5 p.m. EST`, `nine o'clock`."""
    clock = hour_of(match)
    return None if clock is None else Hour(clock)


def turn(match: Match) -> Meaning | None:
    """`last week`, `that year`, `the following day`, `the weekend`, `year-end`."""
    if match.has("a"):
        return Hour("AF", Turn("day", "that"))
    if match.has("d"):
        return Turn("day", "previous" if "before" in {match.word("d"), match.word("z")} else "following")
    if match.has("e"):
        return Turn(_GRAINS[match.word("e")], "this")
    if match.has("f"):
        return Turn(_GRAINS[match.word("f")], "this")
    if match.has("g"):
        return Turn("weekend", "")
    return Turn(_GRAINS[match.word("u")], lean(match))


def of_time(match: Match) -> Meaning | None:
    """`August of that year`, `this year's third quarter`."""
    part, whole = match.meaning("it"), match.meaning("t")
    if isinstance(part, Said) and part.stamp.year is None and whole is not None and _is_year(whole):
        return Within(whole, part)
    return None


def _is_year(meaning: Meaning) -> bool:
    return (isinstance(meaning, Turn) and meaning.grain == "year") or (
        isinstance(meaning, Said) and meaning.stamp.grain == "year"
    )


def week_of(match: Match) -> Meaning | None:
    """`the week of March 6`."""
    inner = match.meaning("t")
    return None if inner is None else Within(inner, Turn("week", "that"))


def day_of_week(match: Match) -> Meaning | None:
    """`Friday of last week`."""
    part, whole = match.meaning("it"), match.meaning("t")
    if isinstance(part, Said) and isinstance(whole, Turn) and whole.grain == "week":
        return Within(whole, part)
    return None


def day_part(match: Match) -> Meaning | None:
    """`Friday night`, `the morning of May 5`."""
    inner, part = match.meaning("it"), match.meaning("p")
    if inner is None or (isinstance(inner, Turn) and inner.grain != "day"):
        return None
    if isinstance(inner, Hour):
        return inner
    words = part.clock if isinstance(part, Hour) else _CLOCKS.get(match.word("p")) or match.text("p", "PART")
    return Hour(words, inner)


def clock_day(match: Match) -> Meaning | None:
    """`9 a.m. EST Tuesday`."""
    hour, inner = match.meaning("c"), match.meaning("it")
    if not isinstance(hour, Hour) or inner is None:
        return None
    return Hour(hour.clock, inner.day if isinstance(inner, Hour) else inner)


def modified(match: Match) -> Meaning | None:
    """`early October`, `the end of the month`, `later that year`: the same stretch with a modifier."""
    return match.meaning("it") or Turn(_GRAINS[match.word("g")], "this" if match.word("g") != "weekend" else "")


def vague(value: str, side: str = "") -> Build:
    """What stands for the past, the present or the future."""
    return lambda _: Vague(value, side)


def that_time(_: Match) -> Meaning | None:
    """`this period`, `at that time`: what is spoken of, which the words do not name."""
    return Vague("")
