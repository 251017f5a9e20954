"""The visible text of a page as a reader sees it, and for each line what the markup around it says.

White space and line breaks follow the html-text library: one break around `div`, `li` and their like, two around
paragraphs, headings and lists.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree
from lxml.html import HtmlElement

from crossclaim.errors import UnsafeInput
from crossclaim.read.page.marks import PLAIN, Mark, mark_of

HIDDEN: Final = frozenset(
    "applet base embed frame frameset iframe layer link meta noframes object param script style template".split()  # noqa: SIM905 a list of tags reads better so
)
ONE_BREAK: Final = frozenset(
    "address article aside br dd details div dt fieldset figcaption footer form header hr legend li main nav option section table tr".split()  # noqa: E501, SIM905 as above
)
TWO_BREAKS: Final = frozenset(
    "blockquote dl figure h1 h2 h3 h4 h5 h6 ol p pre title ul".split()  # noqa: SIM905 as above
)
CLOSES: Final = frozenset(',:;.!?")')


@dataclass(frozen=True, slots=True)
class Line:
    """One line `[start, end)` of a page's text, and the mark of the markup that it stands in."""

    start: int
    end: int
    mark: Mark


@dataclass(slots=True)
class _Writer:
    """Collects pieces of text into lines."""

    parts: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    length: int = 0
    start: int = 0
    mark: Mark = PLAIN
    breaks: int = 2
    last: str = ""

    def write(self, raw: str, mark: Mark) -> None:
        """Add text within an element, its white space made single spaces."""
        text = " ".join(raw.split())
        if not text:
            return
        if self.breaks:
            self._open(mark)
        elif self._needs_space(text):
            text = " " + text
        self.parts.append(text)
        self.length += len(text)
        self.last = raw

    def _open(self, mark: Mark) -> None:
        if self.length:
            self.parts.append("\n" * self.breaks)
            self.length += self.breaks
        self.start, self.mark, self.breaks = self.length, mark, 0

    def _needs_space(self, text: str) -> bool:
        return self.last[-1].isspace() or (text[0] not in CLOSES and self.last[-1] != "(")

    def end_line(self, breaks: int) -> None:
        """End the line, if one is open; the next begins after so many breaks."""
        if not self.breaks:
            self.lines.append(Line(self.start, self.length, self.mark))
        self.breaks = max(self.breaks, breaks)


def layout(tree: HtmlElement, *, place: str, depth: int) -> tuple[str, list[Line]]:
    """The text of a page and its lines, which hold all of it. UnsafeInput where elements nest deeper than `depth`."""
    writer = _Writer()
    for element, mark, is_start in _walk(tree, place, depth):
        tag = element.tag
        breaks = 2 if tag in TWO_BREAKS else 1 if tag in ONE_BREAK else 0
        if breaks:
            writer.end_line(breaks)
        raw = element.text if is_start else element.tail
        if raw:
            writer.write(raw, mark)
    writer.end_line(1)
    return "".join(writer.parts), writer.lines


def _walk(tree: HtmlElement, place: str, depth: int) -> Iterator[tuple[HtmlElement, Mark, bool]]:
    """Every element that shows, at its start with its own mark and at its end with its parent's."""
    marks = [PLAIN]
    walker = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        if event == "start":
            if element.tag in HIDDEN:
                walker.skip_subtree()
            marks.append(mark_of(element, marks[-1]))
            if len(marks) > depth:
                raise UnsafeInput(place, found=f"markup nested deeper than {depth}", expected=f"at most {depth} levels")
            if element.tag not in HIDDEN:
                yield element, marks[-1], True
        elif event == "end":
            marks.pop()
            if element is not tree:
                yield element, marks[-1], False
        elif element.tail:
            yield element, marks[-1], False
