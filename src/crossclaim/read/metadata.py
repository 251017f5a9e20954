"""Metadata of a document: title, author, outlet, publication date, address, each with how it was known."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from crossclaim.evidence import Block, Known, Metadata, Span
from crossclaim.read.bylines import author_of, outlet_of
from crossclaim.read.dates import day_of
from crossclaim.read.draft import Draft, Input
from crossclaim.read.publication import published_of

SURE: Final = 0.8
FIELDS: Final = ("title", "author", "outlet", "published", "url")


def metadata(draft: Draft, blocks: Sequence[Block], input: Input) -> Metadata:  # noqa: A002 the noun of reading
    """What the container, the format and the text say of a document, the surest of each.

    A date is never invented: where the text dates itself nowhere, `published` is what the dates that it narrates
    leave open (`2017-11-22/..`), and None where they bound nothing.
    """
    told = {name: known for name in FIELDS if (known := input.told.get(name) or draft.told.get(name))}
    title, author, outlet = told.get("title"), told.get("author"), told.get("outlet")
    return Metadata(
        title=title or _title(draft.text, blocks),
        author=author or author_of(draft.text, blocks),
        outlet=outlet or outlet_of(draft.text, blocks),
        published=_published(told.get("published"), draft.text, blocks),
        url=told.get("url"),
    )


def _title(text: str, blocks: Sequence[Block]) -> Known | None:
    headline = next((block for block in blocks if block.label == "headline"), None)
    if headline is None:
        return None
    span = Span.of(text, headline.start, headline.end)
    return Known(" ".join(span.quote.split()), "headline", 0.8, span)


def _published(told: Known | None, text: str, blocks: Sequence[Block]) -> Known | None:
    """What was told, as an ISO date; where that is unsure or missing, the surer of it and what the text says."""
    if told is not None:
        day = day_of(told.value)
        told = replace(told, value=day) if day else None
    if told is not None and told.confidence >= SURE:
        return told
    found = published_of(text, blocks)
    if told is None or (found is not None and found.confidence > told.confidence):
        return found
    return told
