"""Where the sentences of a text begin and end, by punctuation, lines and the words around them; English first."""

import re
from typing import Final

Bounds = tuple[int, int]

BOUNDARY: Final = re.compile(r"[.!?…]+[\"”’'\)\]»*]*|\s+")
WORD_BEFORE: Final = re.compile(r"[^\s(\[\"“]+\Z")
WORD_AFTER: Final = re.compile(r"[\"“‘'`(\[«_–—*-]*([^\W_][\w’'.-]*)")
OPENERS: Final = "\"“‘'`([«"
LOOK_BACK: Final = 40
LOOK_AHEAD: Final = 60
WRAP_WIDEST: Final = 120
WRAP_NARROWEST: Final = 40
COLUMN_GAP: Final = 4
LONGEST_DATELINE: Final = 140

TITLES: Final = frozenset(
    "mr mrs ms dr prof gen lt col maj sgt capt cmdr cmd adm brig cpl pvt rep sen gov hon rev st sr fr pres supt insp "
    "vs no nos fig art vol pp ed approx eg ie viz al-".split()
)
PLAIN: Final = frozenset(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun "
    "inc ltd co corp bros jr dept div est etc govt ave blvd mt ft km kg".split()
)
STARTERS: Final = frozenset(
    "the a an in on at as for after before when while if but and or so yet it its he she they we "
    "you i his her their our "
    "this that these those there here according however meanwhile also some many most several "
    "all both no one two three "
    "since during under by with from to who what why how where earlier later last then now".split()
)
DATELINE: Final = re.compile(
    r"[^\W\d_][\w .,'’/-]{1,60}[ \t]?\([^()\n]{2,40}\)[ \t]*(?:--|[-–—])[ \t]*"
    r"(?:\[(?:TEXT|EXCERPTS?|REPORT|COMMUNIQUE)\][ \t]*)?(?=[^\s\d])"
)
PLACE_LINE: Final = re.compile(r"[A-Z]{3,20}(?:[ -][A-Z]{2,20}){0,2}[ ]?(?::|--|[-–—])[ ]+(?=[A-Z][a-z])")
ACRONYM: Final = re.compile(r"(?:[^\W\d_]\.)+\Z")


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Bounds]:
    """The sentences of `text[start:end]` in order, without the white space around them; offsets into `text`.

    A blank line, a tab and a run of four blanks always end one. A single line break ends one unless
    the line looks wrapped.
    Together they hold every character that is not white space. Runs in time linear in the length.
    """
    stop = len(text) if end is None else end
    found: list[Bounds] = []
    begin = start
    for match in BOUNDARY.finditer(text, start, stop):
        if _ends_sentence(text, match, stop):
            _append(found, text, begin, match.end())
            begin = match.end()
    _append(found, text, begin, stop)
    return found


def past_dateline(text: str, start: int, end: int, *, is_place: bool = False) -> int:
    """Where a sentence begins behind a dateline (`ROME, March 2 (Agency) - `); `start` where it has none.

    `is_place` says that the text there names a place, so that `ROME: ` is a dateline too.
    """
    stop = min(end, start + LONGEST_DATELINE)
    match = DATELINE.match(text, start, stop) or (PLACE_LINE.match(text, start, stop) if is_place else None)
    return start if match is None else match.end()


def _append(found: list[Bounds], text: str, begin: int, end: int) -> None:
    while begin < end and text[begin].isspace():
        begin += 1
    while begin < end and text[end - 1].isspace():
        end -= 1
    if begin < end:
        found.append((begin, end))


def _ends_sentence(text: str, match: re.Match[str], stop: int) -> bool:
    mark = match.group()
    if mark[0].isspace():
        return _gap_ends(text, match, stop)
    if match.end() >= stop:
        return True
    if not text[match.end()].isspace():
        return False
    return _stop_ends(text, match)


def _gap_ends(text: str, match: re.Match[str], stop: int) -> bool:
    gap = match.group()
    breaks = gap.count("\n") + gap.count("\u2029") + gap.count("\x0b") + gap.count("\f")
    if not breaks:
        return "\t" in gap or len(gap) >= COLUMN_GAP
    if breaks > 1 or match.start() == 0 or match.end() >= stop:
        return True
    return not _is_wrapped(text, match)


def _is_wrapped(text: str, match: re.Match[str]) -> bool:
    """Whether the line that ends here goes on in the next: long enough to be full, short enough to be a wrapped one."""
    line_start = text.rfind("\n", max(0, match.start() - WRAP_WIDEST - 1), match.start()) + 1
    width = match.start() - line_start
    if not WRAP_NARROWEST <= width <= WRAP_WIDEST or (line_start == 0 and match.start() > WRAP_WIDEST):
        return False
    after = text[match.end()]
    if text[match.start() - 1] in '.!?:;…"”':
        return False
    if after.islower() or text[match.start() - 1] in ",-–":
        return True
    next_line = text[match.end() : match.end() + WRAP_WIDEST + 1]
    first_word = len(next_line.split(None, 1)[0])
    return width >= 60 and width + 1 + first_word > 70 and (after.isalnum() or after in OPENERS)


def _stop_ends(text: str, match: re.Match[str]) -> bool:
    """Whether a full stop, question or exclamation mark before white space ends its sentence."""
    after = WORD_AFTER.match(text, _skip_space(text, match.end()))
    if after is None:
        return True
    word = after.group(1)
    mark = match.group()
    if word[0].islower():
        return False
    if not mark.startswith(".") or mark.startswith(".."):
        return True
    before = WORD_BEFORE.search(text, max(0, match.start() - LOOK_BACK), match.start())
    return before is None or not _is_abbreviation(before.group(), word, closed=len(mark) > 1)


def _skip_space(text: str, at: int) -> int:
    limit = min(len(text), at + LOOK_AHEAD)
    while at < limit and text[at].isspace():
        at += 1
    return at


def _is_abbreviation(before: str, word: str, *, closed: bool) -> bool:
    """Whether the stop after `before` belongs to it and the sentence goes on with `word`."""
    plain = before.lower().lstrip("('\"“[")
    if plain in TITLES and not closed:
        return True
    starts = word.lower() in STARTERS and not word.endswith(".")
    is_short = ACRONYM.match(before + ".") is not None or (plain in PLAIN and not closed)
    return is_short and not starts
