"""What the markup around a line says of it: heading, byline, quote, comment, or furniture of the site."""

import re
from dataclasses import dataclass
from typing import Final

from lxml.html import HtmlElement

from crossclaim.evidence import Label


@dataclass(frozen=True, slots=True)
class Mark:
    """A label that the markup suggests, or None, and the element that suggests it."""

    label: Label | None = None
    why: str = ""


PLAIN: Final = Mark()
FURNITURE: Final = frozenset({"nav", "footer", "aside", "menu", "button", "select", "option", "label", "dialog"})
ROLES: Final = frozenset({"navigation", "contentinfo", "complementary", "search", "menu", "menubar", "dialog"})
STANDS: Final = frozenset({"comment", "boilerplate"})
COMMENTS: Final = re.compile(
    r"comments?|comment-?(?:list|section|area|body|content|text|thread|wrapper)|comments-(?:area|section|list)"
    r"|disqus_thread|commentlist|respond|replies",
    re.IGNORECASE,
)
BYLINES: Final = re.compile(
    r"by-?line\S{0,40}|dateline|time-?stamp|pub-?date|publish(?:ed)?-?date|post-?date|entry-?date|author(?:-?name)?|posted-on"
    r"|article-?(?:date|author|byline)|entry-?meta|post-?meta",
    re.IGNORECASE,
)
ITEM_BYLINES: Final = frozenset({"author", "datepublished", "datemodified", "datecreated"})


OF_TAG: Final = {
    "blockquote": Mark("quote", "blockquote"),
    "time": Mark("byline", "time"),
    "address": Mark("byline", "address"),
    **{tag: Mark("boilerplate", tag) for tag in sorted(FURNITURE)},
}
HEADING: Final = Mark("headline", "h1")
TITLE: Final = Mark("headline", "title")
WHOLE: Final = frozenset({"html", "body", "article", "main"})


def mark_of(element: HtmlElement, outer: Mark) -> Mark:
    """The mark of what stands in an element, given the mark around it. Comments and furniture hold for all inside."""
    tag = element.tag
    if tag == "title":
        return TITLE
    if tag == "h1" and outer.label != "comment":
        return HEADING
    if outer.label in STANDS or (not element.attrib and tag not in OF_TAG):
        return outer
    return OF_TAG.get(tag) or (outer if tag in WHOLE else _by_attributes(element, outer))


def _by_attributes(element: HtmlElement, outer: Mark) -> Mark:
    if element.get("role") in ROLES:
        return Mark("boilerplate", f"role {element.get('role')}")
    if (element.get("itemprop") or "").lower() in ITEM_BYLINES or element.get("rel") == "author":
        return Mark("byline", "author or date")
    for name in f"{element.get('class') or ''} {element.get('id') or ''}".split():
        if COMMENTS.fullmatch(name):
            return Mark("comment", f"class {name}")
        if BYLINES.fullmatch(name):
            return Mark("byline", f"class {name}")
    return outer
