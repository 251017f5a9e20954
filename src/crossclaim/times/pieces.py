"""Text becomes pieces: words, numbers and marks, each with the classes that the grammar of time knows it by."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from crossclaim.times.meaning import Meaning
from crossclaim.times.numbers import read_number
from crossclaim.times.tables import tables

CACHED: Final = 20_000
DIGITS: Final = 9
"""Longer numbers count nothing that has a date."""

_PIECE: Final = re.compile(
    r"(?P<ISO>\b\d{4}(?P<split>[-/.])\d\d(?P=split)\d\d(?:T\d\d:\d\d(?::\d\d)?Z?)?(?![\d-]))"
    r"|(?P<DOTTED>\b\d{1,2}\.\d{1,2}\.\d{4}\b(?!\.\d))"
    r"|(?P<SLASH>\b\d{1,2}(?P<mark>[/-])\d{1,2}(?P=mark)(?:\d{4}|\d\d)\b(?![/-]\d))"
    r"|(?P<FRACTION>\b[1-3]/[2-4]\b(?!/))|(?P<FRACTION2>[½¼¾])"
    r"|(?P<CLOCK>\b\d{1,2}:\d\d(?::\d\d)?(?!\d))"
    r"|(?P<DECADES>(?:['’‘`]|\b)\d{1,3}0['’]?s\b)"
    r"|(?P<SHORTYEAR>['’‘`]\d\d\b)"
    r"|(?P<ORDNUM>\b\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)\b)"
    r"|(?P<NUMBER>\d+(?:,\d{3}(?!\d))*(?:\.\d+)?)"
    r"|(?P<BREAK>\n[^\S\n]*\n\s*)"
    r"|(?P<SHORT>\b(?:[A-Za-z]\.)+(?:[A-Za-z]\b\.?)?)"
    r"|(?P<OWN>['’]s?\b|['’](?=\W))"
    r"|(?P<WORD>[^\W\d_]+(?:['’](?:ban|clock)\b)?)"
    r"|(?P<MARK>\S)"
)
_DASHES: Final = "-–—‐‑−"
_COMMON: Final = frozenset({"may", "march"})
"""Months that are other words as well, unless they begin with a capital."""
_ENDINGS: Final = (("ed", "ED"), ("s", "PLURAL"))


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch `[start, end)` of text: its lower-cased word, its classes with values, and what it means once read."""

    start: int
    end: int
    word: str
    classes: Mapping[str, str]
    meaning: Meaning | None = None
    mod: str = ""


def pieces(text: str, start: int, end: int) -> list[Piece]:
    """The pieces of `text[start:end]` in order; number words and names of holidays are one piece each."""
    found: list[Piece] = []
    for match in _PIECE.finditer(text, start, end):
        if not found or match.start() >= found[-1].end:
            found.append(_piece(match))
    return list(_merged(found))


def _piece(match: re.Match[str]) -> Piece:
    kind, words = str(match.lastgroup), match[0]
    kind = {"mark": "SLASH", "split": "ISO"}.get(kind, kind)
    end = match.end()
    if kind == "NUMBER":
        return Piece(match.start(), end, words, _number(words))
    if kind in {"WORD", "SHORT"}:
        word = words.lower().replace("’", "'")
        if kind == "WORD" and match.string[end : end + 1] == "." and "ABBREVIATED" in tables().words.get(word, ()):
            end += 1
        return Piece(match.start(), end, word.rstrip("."), _word(word.rstrip("."), is_capital=words[0].isupper()))
    if kind == "ORDNUM":
        return Piece(match.start(), end, words, _ordinal(words))
    if kind == "MARK":
        return Piece(match.start(), end, "-" if words in _DASHES else words, {})
    return Piece(match.start(), end, words.replace("’", "'"), {kind.rstrip("2"): words})


def _number(words: str) -> dict[str, str]:
    if len(words) > DIGITS:
        return {"OTHER": ""}
    plain = words.replace(",", "")
    if not plain.isdigit():
        return {"COUNT": plain}
    value, classes = int(plain), {"COUNT": plain}
    if len(words) <= 2:
        classes |= {"DAYNUM": plain} if 1 <= value <= 31 else {}
        classes |= {"HOUR": plain} if value <= 24 else {}
        classes |= {"YY": plain} if len(words) == 2 else {}
    if plain == words and len(words) <= 4 and value:
        classes["OLDYEAR"] = plain
        classes |= {"MILITARY": plain} if len(words) == 4 and value <= 2400 and value % 100 < 60 else {}
        classes |= {"YEAR": plain} if 1000 <= value < 2200 else {}
        classes |= {"LATEYEAR": plain} if 1700 <= value < 2100 else {}
    return classes


def _ordinal(words: str) -> dict[str, str]:
    value = words[:-2]
    classes = {"ORD": value}
    if 1 <= int(value) <= 31:
        classes["DAYNUM"] = value
        classes["DAYORD"] = value
    return classes


@lru_cache(maxsize=CACHED)
def _word(word: str, *, is_capital: bool) -> Mapping[str, str]:
    """The classes of a word; words of a text come again and again."""
    known = tables().words.get(word)
    ordinal = tables().ordinals.get(word)
    if known is None and ordinal is None:
        if is_capital:
            return {"CAP": ""}
        return next(({name: ""} for ending, name in _ENDINGS if word.endswith(ending)), {"LOW": ""})
    classes = dict(known or {})
    if ordinal is not None:
        classes["ORD"] = str(ordinal)
    if not is_capital and (word in _COMMON or "ABBREVIATED" in classes):
        classes.pop("MONTH", None)
        classes.pop("WEEKDAY", None)
    if "ABBREVIATED" not in classes:
        for name in ("MONTH", "WEEKDAY"):
            if name in classes:
                classes[f"{name}WORD"] = classes[name]
    return classes


def _merged(found: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces with number words and names of holidays put together."""
    at = 0
    while at < len(found):
        after, classes = _holiday(found, at) or _counted(found, at) or (at + 1, None)
        if classes is None:
            yield found[at]
        else:
            words = " ".join(one.word for one in found[at:after])
            yield Piece(found[at].start, found[after - 1].end, words, classes)
        at = after


def _holiday(found: Sequence[Piece], at: int) -> tuple[int, dict[str, str]] | None:
    names = tables().phrases.get(found[at].word)
    if names is None:
        return None
    for name, rule in names:
        joined, after = found[at].word, at + 1
        while after < len(found) and len(joined) < len(name):
            gap = found[after].start - found[after - 1].end
            joined, after = joined + " " * min(1, gap) + found[after].word, after + 1
        if joined == name:
            return after, {"HOLIDAY": rule}
    return None


def _counted(found: Sequence[Piece], at: int) -> tuple[int, dict[str, str]] | None:
    words: list[str] = []
    after = at
    while after < len(found) and (len(words) <= 12):
        word = found[after].word
        if word in tables().numbers or word in tables().ordinals:
            words.append(word)
            after += 1
            continue
        is_glue = (word == "-" and found[after].start == found[after - 1].end) or (
            word == "and" and words[-1:] in (["hundred"], ["thousand"])
        )
        if not words or not is_glue or after + 1 >= len(found) or not _is_low(found[after + 1].word):
            break
        after += 1
    if not words:
        return None
    return _value(words, after)


def _is_low(word: str) -> bool:
    value = tables().numbers.get(word, tables().ordinals.get(word, 100))
    return value < 100


def _value(words: Sequence[str], after: int) -> tuple[int, dict[str, str]] | None:
    number = read_number(words)
    if number is None:
        return None
    if number.is_ordinal:
        return (after, {"ORD": str(number.value)}) if len(words) > 1 else None
    classes = {"COUNT": str(number.value), "SPELT": str(number.value)}
    if number.is_year:
        classes |= {"YEAR": str(number.value), "LATEYEAR": str(number.value)}
    return after, classes
