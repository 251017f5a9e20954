"""Dates written out in a text, in the formats that datelines use, each at the precision that is certain."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

_NAMES: Final = """
    january jan janvier janeiro enero gennaio januar januari ene genn января январь يناير
    february feb fevrier février fevereiro febrero febbraio februar februari fev fév febr февраля февраль فبراير
    march mar mars marco março marzo märz maret mär mrt марта март مارس
    april apr avril abril aprile avr abr апреля апрель أبريل ابريل نيسان
    may mai maio mayo maggio mei mag мая май مايو أيار
    june jun juin junho junio giugno juni giu июня июнь يونيو حزيران
    july jul juillet julho julio luglio juli juil lug июля июль يوليو تموز
    august aug août aout agosto augustus agustus ago agu ags августа август أغسطس آب
    september sep sept septembre setembro septiembre settembre set sett сентября сентябрь سبتمبر أيلول
    october oct octobre outubro octubre ottobre oktober okt out ott октября октябрь أكتوبر تشرين
    november nov novembre novembro noviembre ноября ноябрь نوفمبر
    december dec décembre decembre dezembro diciembre dicembre dezember desember déc dez dic des декабря декабрь ديسمبر
"""
MONTHS: Final[Mapping[str, int]] = MappingProxyType(
    {name: number for number, row in enumerate(_NAMES.strip().splitlines(), 1) for name in row.split()}
)
_MONTH: Final = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + ")"
_YEAR: Final = r"(?:19[5-9]|20[0-4])\d"
_ORDINAL: Final = r"(?:st|nd|rd|th|er|\.|º|ª)?"
_OF: Final = r"(?:\s+(?:de|of|del|di))?"
FORMATS: Final = re.compile(
    rf"""(?<![\w.,/-])(?:
    (?P<y1>{_YEAR})(?P<s1>[-/.])(?P<m1>\d{{1,2}})(?P=s1)(?P<d1>\d{{1,2}})(?!\d)
    |(?P<y2>{_YEAR})\s?[年년]\s?(?P<m2>\d{{1,2}})\s?[月월]\s?(?P<d2>\d{{1,2}})\s?[日일]
    |(?P<d3>\d{{1,2}}){_ORDINAL}{_OF}[\s/-]+(?P<m3>{_MONTH})\b(?:/{_MONTH}\b)?\.?,?{_OF}[\s/-]+(?P<y3>{_YEAR})(?!\d)
    |(?P<m4>{_MONTH})\b\.?\s+(?P<d4>\d{{1,2}}){_ORDINAL},?\s+(?:[\d:apm.]{{2,8}}\s+)?(?P<y4>{_YEAR})(?!\d)
    |(?P<a5>\d{{1,2}})\s?(?P<s5>[-/.])\s?(?P<b5>\d{{1,2}})\s?(?P=s5)\s?(?P<y5>{_YEAR}|\d\d)(?![\d.,/-]*\d)
    |(?P<d7>\d{{1,2}})\s(?P<m7>(?-i:[A-Z]{{3}}))\s(?P<y7>\d\d)(?!\d)
    |(?P<m6>{_MONTH})\b\.?,?{_OF}\s+(?P<y6>{_YEAR})(?!\d)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
LIKELY: Final = re.compile(
    r"[0-9](?:[0-9]{3}(?![0-9])|[0-9]?\s?[-/.]\s?[0-9]{1,2}\s?[-/.]\s?[0-9]{2}|\s[A-Z]{3}\s[0-9]{2}(?![0-9]))"
)
"""What every date holds: a year, or three short numbers. Looked for first, as it is quickly not found."""
PIVOT: Final = 50
BEFORE, BEHIND = 32, 16
"""How far a date reaches beyond that."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A date at `[start, end)` of a text. `values` holds each reading as an ISO date: two if day and month may swap."""

    start: int
    end: int
    values: tuple[str, ...]

    @property
    def value(self) -> str:
        """The date at the precision that is certain: the day, or the year where day and month may swap."""
        return self.values[0] if len(self.values) == 1 else self.values[0][:4]

    @property
    def has_day(self) -> bool:
        """Whether the day is certain."""
        return len(self.value) == len("2017-09-14")


def find_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[Dated]:
    """The dates written within `[start, end)`, in order. Impossible dates (`31.02.2017`) are left out."""
    end = len(text) if end is None else end
    at = start
    for likely in LIKELY.finditer(text, start, end):
        for found in FORMATS.finditer(text, max(at, likely.start() - BEFORE), min(end, likely.end() + BEHIND)):
            at = found.end()
            values = tuple(dict.fromkeys(_values(found)))
            if values:
                yield Dated(found.start(), found.end(), values)


def _values(found: re.Match[str]) -> Iterator[str]:
    group = found.groupdict()
    for kind in "1234":
        if group[f"y{kind}"]:
            yield from _day(group[f"y{kind}"], _month(group[f"m{kind}"]), int(group[f"d{kind}"]))
    if group["y7"] and group["m7"].lower() in MONTHS:
        yield from _day(_full(group["y7"]), _month(group["m7"]), int(group["d7"]))
    if group["y6"]:
        yield f"{group['y6']}-{_month(group['m6']):02d}"
    if group["y5"]:
        year = _full(group["y5"])
        first, second = int(group["a5"]), int(group["b5"])
        yield from _day(year, second, first)
        yield from _day(year, first, second)


def _full(year: str) -> str:
    """A year of two digits is taken to lie between 1950 and 2049."""
    return year if len(year) == len("2017") else f"{'20' if int(year) < PIVOT else '19'}{year}"


def _month(word: str) -> int:
    return int(word) if word.isdigit() else MONTHS[word.lower()]


def _day(year: str, month: int, day: int) -> Iterator[str]:
    try:
        yield date(int(year), month, day).isoformat()
    except ValueError:
        return
