"""One entry of an RSS or Atom feed: its content read as HTML under its title."""

import io
import re
from collections.abc import Mapping
from typing import Final

from crossclaim.errors import EmptyInput, UnreadableInput
from crossclaim.evidence import Known
from crossclaim.read.dates import day_of
from crossclaim.read.decode import mend
from crossclaim.read.draft import Draft, Input
from crossclaim.read.headed import headed
from crossclaim.read.kinds import OWN
from crossclaim.settings import Settings

ENTRY: Final = OWN + "feed-entry"
SPACES: Final = (
    b' xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    b' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:media="http://search.yahoo.com/mrss/"'
    b' xmlns:atom="http://www.w3.org/2005/Atom" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
    b' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
)
RSS: Final = (b'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"' + SPACES + b"><channel>", b"</channel></rss>")
ATOM: Final = (
    b'<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"' + SPACES + b">",
    b"</feed>",
)
IS_ITEM: Final = re.compile(rb"<(?:\w{1,20}:)?item\b", re.IGNORECASE)
PAGE: Final = "<!DOCTYPE html><html><head><meta charset='utf-8'></head><body>{}</body></html>"


def read_entry(input: Input, settings: Settings) -> Draft:  # noqa: A002 the noun of reading
    """The draft of a feed's entry. EmptyInput where it has neither content nor title."""
    entry = _parsed(input)
    told = _told(entry)
    title = told["title"].value if "title" in told else ""
    content, is_page = _content(entry)
    if not content.strip():
        if not title:
            raise EmptyInput(input.place, found="an entry without content or title")
        draft = Draft("text/plain", "")
    elif is_page:
        from crossclaim.read.html import read_html

        draft = read_html(
            Input(input.place, PAGE.format(content).encode("utf-8"), "text/html; charset=utf-8"), settings
        )
    else:
        draft = Draft("text/plain", content)
    draft = Draft("application/xml", draft.text, draft.zones, {**draft.told, **told}, draft.problems)
    return headed(draft, title, "entry title")


def _parsed(input: Input) -> Mapping[str, object]:  # noqa: A002 the noun of reading
    import feedparser

    before, after = RSS if IS_ITEM.match(input.data) else ATOM
    stream = io.BytesIO(before + input.data + after)
    headers = {"content-type": "application/xml; charset=utf-8"}
    feed = feedparser.parse(stream, response_headers=headers, sanitize_html=False, resolve_relative_uris=False)
    if not feed.entries:
        raise UnreadableInput(input.place, found="a broken entry of a feed")
    entry: Mapping[str, object] = dict(feed.entries[0])
    return entry


def _content(entry: Mapping[str, object]) -> tuple[str, bool]:
    """The longest content that an entry has, and whether it is HTML."""
    contents = entry.get("content")
    found = [one for one in contents if isinstance(one, dict)] if isinstance(contents, list) else []
    if isinstance(detail := entry.get("summary_detail"), dict):
        found.append(detail)
    best = max(found, key=lambda one: len(str(one.get("value", ""))), default={})
    return mend(str(best.get("value", ""))), best.get("type") != "text/plain" or "</" in str(best.get("value", ""))


def _told(entry: Mapping[str, object]) -> dict[str, Known]:
    date = str(entry.get("published") or entry.get("updated") or "")
    values = {
        "title": (_plain(str(entry.get("title", ""))), "entry title", 0.95),
        "author": (_plain(str(entry.get("author", ""))), "entry author", 0.9),
        "published": (day_of(date), "entry date", 0.9),
        "url": (str(entry.get("link", "")).strip(), "entry link", 0.95),
    }
    return {field: Known(mend(value), how, sure) for field, (value, how, sure) in values.items() if value}


def _plain(markup: str) -> str:
    """A title or name without the markup that some feeds put in it."""
    if "<" in markup and ">" in markup:
        markup = re.sub(r"<[^<>]{1,200}>", "", markup)
    return " ".join(markup.split())
