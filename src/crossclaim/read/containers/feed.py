"""RSS and Atom files: each entry is a document. The file is cut at its entries; no entity of it is ever expanded."""

import html
import re
from collections.abc import Iterator
from typing import Final

from crossclaim.errors import EmptyInput, UnreadableInput, UnsafeInput
from crossclaim.evidence import Known, Problem
from crossclaim.read.decode import decode
from crossclaim.read.draft import Input
from crossclaim.read.feed import ENTRY
from crossclaim.read.kinds import Clue
from crossclaim.read.places import inside
from crossclaim.read.source import Found, Source
from crossclaim.settings import Settings

ROOT: Final = re.compile(
    rb"<(?:rss|(?:\w{1,20}:)?feed\b[^<>]{0,2000}2005/Atom|rdf:RDF\b[^<>]{0,2000}purl\.org/rss)", re.IGNORECASE
)
ENCODING: Final = re.compile(rb"<\?xml[^>]{0,200}encoding\s{0,5}=\s{0,5}[\"']([\w.-]{1,40})")
MARK: Final = re.compile(r"<!\[CDATA\[|<!--|<(/?)((?:\w{1,20}:)?(?:item|entry))(?=[\s/>])", re.IGNORECASE)
TITLE: Final = re.compile(r"<(?:\w{1,20}:)?title[^<>]{0,200}>\s{0,99}(?:<!\[CDATA\[)?([^<>\]]{1,400})", re.IGNORECASE)
ENDS: Final = {"<![cdata[": "]]>", "<!--": "-->"}


def is_feed(clue: Clue) -> bool:
    """Whether the bytes begin as XML whose root is that of a feed."""
    head = clue.head[:4096].replace(b"\x00", b"")
    if not head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<"):
        return False
    root = ROOT.search(head)
    return root is not None and b"<html" not in head[: root.start()].lower()


def expand_feed(source: Source, settings: Settings) -> Iterator[Found]:
    """Each entry as it stands (in UTF-8), with the feed's title as outlet."""
    data = source.whole(settings.limits)
    declared = ENCODING.match(data.lstrip())
    text, problems = decode(data, declared[1].decode("ascii") if declared else "", place=source.place)
    yield from problems
    if "<!ENTITY" in text:
        bomb = UnsafeInput(source.place, found="entities declared in the file, which are not expanded", advice=SEEN)
        yield Problem.of(bomb, "read")
    cuts, end = _entries(text)
    title = TITLE.search(text, 0, cuts[0][0] if cuts else len(text))
    told = {"outlet": Known(html.unescape(title[1]).strip(), "feed title", 0.8)} if title else {}
    for number, (start, stop) in enumerate(cuts, 1):
        place = inside(source.place, f"entry-{number}")
        entry = text[start:stop].encode("utf-8")
        yield Input(place, entry, ENTRY, told)
    if end:
        broken = UnreadableInput(source.place, found=f"a feed that breaks off in entry {len(cuts) + 1}", advice=SEEN)
        yield Problem.of(broken, "read")
    if not cuts and not end:
        raise EmptyInput(source.place, found="a feed without entries")


SEEN: Final = "Look whether an entry that you need is missing."


def _entries(text: str) -> tuple[list[tuple[int, int]], str]:
    """The stretches of the entries, not looking into CDATA or comments; and the mark that is left open at the end."""
    found: list[tuple[int, int]] = []
    name, start, at = "", 0, 0
    while mark := MARK.search(text, at):
        at = mark.end()
        if closing := ENDS.get(mark[0].lower()):
            at = text.find(closing, at) + len(closing)
            if at < len(closing):
                return found, mark[0]
        elif not name and not mark[1]:
            name, start = mark[2], mark.start()
        elif name == mark[2] and mark[1]:
            at = text.find(">", at) + 1 or len(text)
            found.append((start, at))
            name = ""
    return found, name
