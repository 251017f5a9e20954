"""The formats that can be read and the containers that are opened: two visible tables."""

from typing import Final

from crossclaim.read.draft import Draft, Input
from crossclaim.read.kinds import Clue, Container, Format, kind_of, plain_type
from crossclaim.read.places import suffix_of
from crossclaim.read.text import read_markdown, read_text
from crossclaim.settings import Settings

HTML_STARTS: Final = (b"<!doctype html", b"<html")


def is_html(clue: Clue) -> bool:
    """Whether the bytes begin as a page does, after blanks, a byte order mark, an XML line or a comment."""
    head = clue.head[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<?xml", b"<!--")):
        return any(start in head for start in HTML_STARTS)
    return head.startswith(HTML_STARTS)


def read_html(input: Input, settings: Settings) -> Draft:  # noqa: A002 the noun of reading
    """The draft of a page; its reader is loaded when the first page is met."""
    from crossclaim.read.html import read_html

    return read_html(input, settings)


def never(_: Clue) -> bool:
    """For kinds of which the bytes say nothing."""
    return False


TEXT: Final = Format("text", ("text/plain",), (".txt", ".text"), never, read_text)
READERS: Final[tuple[Format, ...]] = (
    Format("html", ("text/html", "application/xhtml+xml"), (".html", ".htm", ".xhtml"), is_html, read_html),
    Format("markdown", ("text/markdown",), (".md", ".markdown"), never, read_markdown),
    TEXT,
)
CONTAINERS: Final[tuple[Container, ...]] = ()


def detect(input: Input) -> Format:  # noqa: A002 the noun of reading
    """The format of an input: by its bytes, else by its declared type, else by its suffix, else plain text."""
    clue = Clue(input.data, plain_type(input.media_type), suffix_of(input.place))
    return kind_of(clue, READERS) or TEXT
