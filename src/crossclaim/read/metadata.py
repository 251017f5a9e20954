"""Metadata of a document: title, author, outlet, publication date, address, each with how it was known."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from crossclaim.evidence import Block, Known, Metadata, Span
from crossclaim.read.draft import Draft, Input

ISO_DAY: Final = re.compile(r"\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b")


def metadata(draft: Draft, blocks: Sequence[Block], input: Input) -> Metadata:  # noqa: A002 the noun of reading
    """What the container, the format and the text say of a document, the surest first."""
    told: Mapping[str, Known] = {**draft.told, **input.told}
    headline = next((block for block in blocks if block.label == "headline"), None)
    title = told.get("title")
    if title is None and headline:
        span = Span.of(draft.text, headline.start, headline.end)
        title = Known(span.quote, "headline", 0.7, span)
    return Metadata(title, told.get("author"), told.get("outlet"), told.get("published"), told.get("url"))
