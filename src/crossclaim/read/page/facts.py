"""What a page states of itself in its head: JSON-LD first, then meta elements, then links, `time` and the title."""

import json
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from htmldate import find_date
from lxml.html import HtmlElement

from crossclaim.evidence import Known
from crossclaim.read.dateline import find_dates
from crossclaim.read.dates import day_of

LONGEST_SCRIPT: Final = 500_000
LONGEST_VALUE: Final = 300
DEEPEST: Final = 12
METAS: Final[Mapping[str, tuple[tuple[str, float], ...]]] = MappingProxyType(
    {
        "title": (("og:title", 0.95), ("twitter:title", 0.9), ("dc.title", 0.9)),
        "author": (("author", 0.9), ("article:author", 0.8), ("byl", 0.8), ("dc.creator", 0.9), ("parsely-author", 0.9),
                   ("sailthru.author", 0.9)),
        "outlet": (("og:site_name", 0.95), ("application-name", 0.8), ("dc.publisher", 0.9), ("publisher", 0.8)),
        "published": (("article:published_time", 0.95), ("article:published", 0.95), ("og:published_time", 0.95),
                      ("datepublished", 0.95), ("parsely-pub-date", 0.95), ("publish-date", 0.95), ("pubdate", 0.9),
                      ("pub_date", 0.9), ("published", 0.9), ("published_at", 0.9), ("sailthru.date", 0.9),
                      ("dc.date.issued", 0.95), ("dcterms.created", 0.9), ("dcterms.date", 0.85), ("dc.date", 0.85),
                      ("date.release", 0.9), ("date", 0.8)),
        "url": (("og:url", 0.9),),
    }
)  # fmt: skip
ARTICLES: Final = re.compile(r"Article|Posting|Report|Review|Page$", re.IGNORECASE)
IN_ADDRESS: Final = re.compile(r"/(20\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?:/|-|$)")
ADDRESS: Final = re.compile(r"https?://\S+")
SUFFIX: Final = re.compile(r"\s[|\-–—:·»]\s(?P<outlet>[^|\-–—:·»]{2,60})$")


def page_facts(tree: HtmlElement) -> dict[str, Known]:
    """Title, author, outlet, publication date and address as the page states them, where it does."""
    facts: dict[str, Known] = {}
    for name, known in (*_of_scripts(tree), *_of_metas(tree), *_of_links(tree)):
        if name not in facts or known.confidence > facts[name].confidence:
            facts[name] = known
    for name, known in _of_title(tree):
        facts.setdefault(name, known)
    if "published" not in facts:
        facts |= _of_markup(tree, facts.get("url"))
    return facts


def _clean(value: object) -> str:
    return " ".join(value.split())[:LONGEST_VALUE] if isinstance(value, str) else ""


def _known(name: str, value: object, how: str, confidence: float) -> Iterator[tuple[str, Known]]:
    text = _clean(value)
    if name == "published":
        text = stated_day(text)
    if name in {"author", "outlet"} and ADDRESS.match(text):
        return
    if text and (name != "url" or ADDRESS.fullmatch(text)):
        yield name, Known(text, how, confidence)


def stated_day(value: str) -> str:
    """The day of a stamp as pages write them (ISO 8601, mail, `20 Nov 2019 08:02 GMT`), or empty."""
    day = day_of(value)
    if not day:
        day = next((date.value for date in find_dates(value) if date.has_day), "")
    return "" if day.startswith("0") or len(day) < len("2017") else day


def _of_scripts(tree: HtmlElement) -> Iterator[tuple[str, Known]]:
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        source = script.text or ""
        if len(source) <= LONGEST_SCRIPT:
            try:
                stated: object = json.loads(source, strict=False)
            except (ValueError, RecursionError):
                continue
            for node in _nodes(stated, 0):
                yield from _of_node(node)


def _nodes(value: object, depth: int) -> Iterator[Mapping[str, object]]:
    """The objects that say a type, the outer before the inner."""
    if depth > DEEPEST:
        return
    if isinstance(value, dict):
        if ARTICLES.search(_name(value.get("@type"))):
            yield value
        for inner in value.values():
            if isinstance(inner, dict | list):
                yield from _nodes(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _nodes(inner, depth + 1)


def _of_node(node: Mapping[str, object]) -> Iterator[tuple[str, Known]]:
    is_page = _name(node.get("@type")).endswith("Page")
    confidence = 0.9 if is_page else 0.98
    yield from _known("published", node.get("datePublished"), "json-ld datePublished", confidence)
    if not is_page:
        yield from _known("title", node.get("headline"), "json-ld headline", 0.97)
        yield from _known("author", _name(node.get("author")), "json-ld author", confidence)
        yield from _known("outlet", _name(node.get("publisher")), "json-ld publisher", 0.94)


def _name(value: object) -> str:
    """The name in a JSON-LD value: a string, an object with a name, or a list of either."""
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, list):
        names = [_name(one) for one in value[:8] if not isinstance(one, list)]
        return ", ".join(dict.fromkeys(name for name in names if name))
    return value if isinstance(value, str) else ""


def _of_metas(tree: HtmlElement) -> Iterator[tuple[str, Known]]:
    contents: dict[str, str] = {}
    for meta in tree.iter("meta"):
        key = meta.get("property") or meta.get("name") or meta.get("itemprop")
        if key and meta.get("content"):
            contents.setdefault(key.lower(), meta.get("content") or "")
    for name, keys in METAS.items():
        for key, confidence in keys:
            if key in contents:
                yield from _known(name, contents[key], f"meta {key}", confidence)


def _of_links(tree: HtmlElement) -> Iterator[tuple[str, Known]]:
    for link in tree.iter("link"):
        if link.get("rel") == "canonical":
            yield from _known("url", link.get("href"), "link canonical", 0.95)


def _of_title(tree: HtmlElement) -> Iterator[tuple[str, Known]]:
    title = _clean(tree.findtext(".//title"))
    suffix = SUFFIX.search(title)
    if suffix:
        yield from _known("outlet", suffix["outlet"], "end of the page title", 0.6)
        title = title[: suffix.start()]
    yield from _known("title", title, "page title", 0.7)


def _of_markup(tree: HtmlElement, url: Known | None) -> dict[str, Known]:
    """The date of a page that states none in its head: its `time` elements, its address, what htmldate finds."""
    for time in tree.iter("time"):
        says = "publi" in f"{time.get('class')} {time.get('itemprop')}".lower() or time.get("pubdate") is not None
        if says and (day := stated_day(time.get("datetime") or "")):
            return {"published": Known(day, "time element", 0.85)}
    if url and (found := IN_ADDRESS.search(url.value)):
        day = f"{found[1]}-{int(found[2]):02d}-{int(found[3]):02d}"
        return {"published": Known(day, "page address", 0.8)}
    guessed = find_date(tree, extensive_search=False, original_date=True)
    return {"published": Known(guessed, "htmldate", 0.6)} if guessed else {}
