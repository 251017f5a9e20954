"""Quantities of a clause and their roles."""

import re
from itertools import takewhile
from typing import Final

from crossclaim.evidence import Number, Span
from crossclaim.evidence.codebook import NumberRole
from crossclaim.extract.rules.tokens import Token, tokens

WORDS: Final = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
} | {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
SCALES: Final = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
VAGUE: Final = frozenset("dozens scores hundreds thousands tens".split())
SHARES: Final = {"half": 0.5, "third": 1 / 3, "quarter": 0.25}
FIGURE: Final = re.compile(r"[$£€]?\s?(\d{1,3}(?:,\d{3})+|\d{1,15})(\.\d{1,6})?(%?)\Z")
NOUNS: Final[dict[NumberRole, str]] = {
    "fighters": "fighters militants rebels soldiers troops guerrillas insurgents gunmen terrorists"
    " combatants men jihadists members policemen",
    "vehicles": "vehicles tanks trucks cars buses bus vehicle tank truck helicopters aircraft convoys",
    "civilians": "civilians people persons women children residents civilian person peasants citizens students workers",
    "distance_km": "km kilometers kilometres kilometer miles mile",
    "duration_days": "days day weeks hours",
    "share": "percent %",
}
BY_NOUN: Final[dict[str, NumberRole]] = {noun: role for role, nouns in NOUNS.items() for noun in nouns.split()}
KILLED: Final = frozenset(
    "kill killed killing dead died deaths murdered slain executed massacred assassinated fatalities casualties".split()
)
WOUNDED: Final = frozenset("wounded injured hurt wounding injuring wounds injuries".split())
CAPTURED: Final = frozenset(
    "arrested captured detained kidnapped abducted hostages prisoners arrest captives seized arresting".split()
)
SKIPPED: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december "
    "jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec. jan feb mar apr jun jul aug sep "
    "sept oct nov dec ago hours minutes".split()
)
MILE: Final = 1.609


def find_numbers(text: str, words: list[Token], first: int, last: int) -> tuple[Number, ...]:
    """The quantities among the tokens `[first, last)` with their roles; dates, years and ordinals are none."""
    out = []
    i = first
    while i < last:
        end, value = _figure(words, i, last)
        if end == i:
            i += 1
            continue
        if not _is_date(words, i, end):
            role = _role(words, i, end, first, last)
            span = Span.of(text, words[i].start, words[end - 1].end)
            unit = words[end].lower if end < len(words) else ""
            out.append(Number(role, _converted(value, role, unit), span))
        i = end
    return tuple(out)


def number_at(text: str, start: int, end: int, sentence: tuple[int, int]) -> Number | None:
    """The first quantity in a stretch, with the role that the words of its sentence give it; None where none is."""
    words = tokens(text, *sentence)
    for word in words:
        word.tag = "CD" if word.lower.split("-")[0] in WORDS or word.lower in SCALES else ""
    inside = [at for at, word in enumerate(words) if word.start < end and start < word.end]
    for at in inside:
        last, value = _figure(words, at, inside[-1] + 1)
        if last > at:
            role = _role(words, at, last, 0, len(words))
            unit = words[last].lower if last < len(words) else ""
            return Number(role, _converted(value, role, unit), Span.of(text, words[at].start, words[last - 1].end))
    return None


def _figure(words: list[Token], i: int, last: int) -> tuple[int, float | None]:
    """The end of the figure that starts at token `i`, and its value; `i` where none starts."""
    lower = words[i].lower
    if lower in VAGUE and i + 1 < last and words[i + 1].lower in {"of", "more", "others"}:
        return (i + 3 if i + 2 < last and words[i + 2].lower in VAGUE else i + 1), None
    value: float | None
    match = FIGURE.match(lower)
    if match is not None:
        value = float(match.group(1).replace(",", "") + (match.group(2) or ""))
        value = value / 100 if match.group(3) else value
    elif words[i].tag == "CD":
        parts = lower.split("-")
        if not all(part in WORDS or part in SCALES for part in parts):
            return i, None
        value = float(sum(WORDS.get(part, SCALES.get(part, 0)) for part in parts))
    elif lower == "half" and i + 1 < last and words[i + 1].lower == "of":
        return i + 1, SHARES["half"]
    else:
        return i, None
    end = i + 1
    while end < last and words[end].lower in SCALES:
        value *= SCALES[words[end].lower]
        end += 1
    return end, value


def _is_date(words: list[Token], i: int, end: int) -> bool:
    before = words[i - 1].lower if i else ""
    after = words[end].lower if end < len(words) else ""
    text = words[i].lower
    is_year = (
        len(text) == 4
        and text.isdigit()
        and text[:2] in {"19", "20"}
        and words[end - 1] is words[i]
        and after not in BY_NOUN
    )
    is_clock = ":" in text or after in {"a.m.", "p.m.", "a.m", "p.m", "am", "pm", "hours"}
    return (
        before in SKIPPED
        or after in SKIPPED
        or is_year
        or is_clock
        or text[-2:] in {"st", "nd", "rd", "th"}
        or "/" in text
    )


def _role(words: list[Token], i: int, end: int, first: int, last: int) -> NumberRole:
    if words[i].lower == "half" or words[i].lower.endswith("%"):
        return "share"
    start = end + 1 if end < len(words) and words[end].lower == "of" else end
    near = takewhile(lambda word: word.tag not in {",", ".", ":", "CD", "IN", "VBD", "VBG"}, words[start : start + 4])
    noun = next((word.lower for word in near if word.lower in BY_NOUN), "")
    role: NumberRole = BY_NOUN.get(noun, "other")
    if role in {"distance_km", "duration_days", "share", "vehicles"} or words[i].lower[0] in "$£€":
        return role if words[i].lower[0] not in "$£€" else "other"
    return _harm(words, i, end, first, last) or role


def _harm(words: list[Token], i: int, end: int, first: int, last: int) -> NumberRole | None:
    """Killed, wounded or captured, by the nearest word that says so."""
    for distance in range(1, 7):
        for k in (end - 1 + distance, i - distance):
            if first <= k < last + 4 and k < len(words):
                lower = words[k].lower
                if lower in KILLED:
                    return "killed"
                if lower in WOUNDED:
                    return "wounded"
                if lower in CAPTURED:
                    return "captured"
    return None


def _converted(value: float | None, role: NumberRole, unit: str) -> float | None:
    if value is None:
        return None
    if role == "share" and unit in {"%", "percent"}:
        return value / 100
    if role == "distance_km" and unit.startswith("mile"):
        return round(value * MILE, 1)
    if role == "duration_days" and unit.startswith("week"):
        return value * 7
    if role == "duration_days" and unit.startswith("hour"):
        return round(value / 24, 2)
    return value
