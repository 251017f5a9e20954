"""Which column of a table, or key of a JSON row, holds the text, the title and the rest."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Final

from crossclaim.settings import Columns

USUAL: Final[Mapping[str, tuple[str, ...]]] = {
    "text": (
        "text", "body", "content", "article", "fulltext", "maintext", "articletext", "articlebody", "bodytext", "story",
        "plaintext", "rawtext", "html", "contenthtml", "message", "description", "summary",
    ),
    "title": ("title", "headline", "subject", "heading"),
    "author": ("author", "authors", "byline", "creator", "writer"),
    "outlet": ("outlet", "publisher", "publication", "source", "sitename", "site", "newspaper", "domain"),
    "published": (
        "published", "datepublished", "publishedat", "publisheddate", "publishdate", "publicationdate", "pubdate",
        "date", "createdat", "timestamp",
    ),
    "url": ("url", "link", "href", "permalink", "sourceurl", "articleurl"),
}  # fmt: skip
"""The usual names of each field, the likeliest first, in lower case without signs between the letters."""
SIGNS: Final = re.compile(r"[\W_]+")


def choose(columns: Columns, names: Iterable[str]) -> dict[str, str]:
    """For each field the name that holds it: the one of the settings, else the likeliest of the usual ones."""
    there = list(names)
    plain = {SIGNS.sub("", name).lower(): name for name in reversed(there)}
    chosen = {}
    for one in fields(columns):
        told = getattr(columns, one.name)
        found = told if told in there else next((plain[name] for name in USUAL[one.name] if name in plain), "")
        if found and (not told or told == found):
            chosen[one.name] = found
    return chosen
