"""Markdown: the text with its marks, so that offsets are those of the file; headings and quotations by their marks."""

import re
from collections.abc import Iterator
from typing import Final

from crossclaim.evidence import Known
from crossclaim.read.draft import Draft, Input, Zone
from crossclaim.read.text import read_text
from crossclaim.settings import Settings

NEW_LINE: Final = ("\n", "\r\n", "\r")
LINE: Final = re.compile(r"[^\n\r]+")
HEADING: Final = re.compile(r"([ \t]{0,3}#{1,6}[ \t]+)(\S[^\n\r]*)")
CLOSING: Final = re.compile(r"[ \t]#+[ \t]*$")
UNDERLINE: Final = re.compile(r"[ \t]{0,3}(?:={3,}|-{3,})[ \t]*")
FENCE: Final = re.compile(r"[ \t]{0,3}(?:```|~~~)")
QUOTED: Final = re.compile(r"[ \t]{0,3}>")
FACT: Final = re.compile(r"(title|author|date|outlet|url)[ \t]*:[ \t]*[\"']?([^\n\r\"']{1,400})", re.IGNORECASE)
NAMES: Final = {"date": "published"}


def read_markdown(input: Input, settings: Settings) -> Draft:  # noqa: A002 the noun of reading
    """The draft of Markdown. EmptyInput where nothing shows."""
    plain = read_text(input, settings)
    front, told = _front_matter(plain.text)
    zones = [Zone(0, front, "boilerplate", "front matter")] if front else []
    zones += _zones(plain.text, front)
    heading = next((zone for zone in zones if zone.label == "headline"), None)
    if heading and "title" not in told:
        told["title"] = Known(plain.text[heading.start : heading.end], "markdown heading", 0.85)
    return Draft("text/markdown", plain.text, tuple(zones), told, plain.problems)


def _front_matter(text: str) -> tuple[int, dict[str, Known]]:
    """The end of the lines between `---` at the very beginning, and the facts that they state."""
    start = 1 if text.startswith("\ufeff") else 0
    if not text.startswith(("---\n", "---\r\n"), start):
        return 0, {}
    end = text.find("\n---", start + 3)
    if end < 0:
        return 0, {}
    told = {}
    for line in LINE.finditer(text, start + 3, end):
        if fact := FACT.fullmatch(line[0].strip().rstrip("\"'")):
            name = fact[1].lower()
            told[NAMES.get(name, name)] = Known(fact[2].strip(), f"front matter {name}", 0.9)
    return end + 4, told


def _zones(text: str, start: int) -> Iterator[Zone]:
    """Headings, each with its mark apart, and quotations; what lies between them is for the labels to judge."""
    last: re.Match[str] | None = None
    quote: list[int] = []
    in_code = False
    for line in LINE.finditer(text, start):
        if quote and not _goes_on(text, quote[1], line):
            yield Zone(quote[0], quote[1], "quote", "markdown quotation")
            quote = []
        if FENCE.match(line[0]):
            in_code = not in_code
        if in_code:
            pass
        elif heading := HEADING.fullmatch(line[0]):
            yield from _heading(line, heading)
        elif last and UNDERLINE.fullmatch(line[0]) and text[last.end() : line.start()] in NEW_LINE:
            yield Zone(*last.span(), "headline", "markdown heading")
            yield Zone(*line.span(), "boilerplate", "markdown mark")
        elif QUOTED.match(line[0]):
            quote = [quote[0] if quote else line.start(), line.end()]
        plain = not (in_code or HEADING.fullmatch(line[0]) or QUOTED.match(line[0]) or UNDERLINE.fullmatch(line[0]))
        last = line if plain else None
    if quote:
        yield Zone(quote[0], quote[1], "quote", "markdown quotation")


def _goes_on(text: str, end: int, line: re.Match[str]) -> bool:
    return bool(QUOTED.match(line[0])) and text[end : line.start()] in NEW_LINE


def _heading(line: re.Match[str], heading: re.Match[str]) -> Iterator[Zone]:
    words = line.start() + heading.end(1)
    closing = CLOSING.search(heading[2])
    end = words + len(heading[2][: closing.start() if closing else None].rstrip())
    yield Zone(line.start(), words, "boilerplate", "markdown mark")
    if end > words:
        yield Zone(words, end, "headline", "markdown heading")
    if closing and end < line.end():
        yield Zone(end, line.end(), "boilerplate", "markdown mark")
