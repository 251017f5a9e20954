"""Filling a case with statements without an extractor, to measure how it is read."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from crossclaim.case import open_writer
from crossclaim.evidence import Document, Party, Provenance, Span, Statement

FILLED: Final = Provenance("benchmarks.fill", 1)
SENTENCE: Final = re.compile(r"[A-Z][^.\n]{40,}\.")
BATCH: Final = 200


def fill(case: Path, each: int) -> int:
    """Put up to `each` statements into every document; how many there are then."""
    count = 0
    with open_writer(case, is_new=False) as writer:
        for document in writer.not_extracted(FILLED):
            statements = list(_statements(document, each))
            writer.put_extraction(document, [], statements, FILLED)
            count += len(statements)
            if writer.pending >= BATCH:
                writer.commit()
    return count


def _statements(document: Document, each: int) -> Iterator[Statement]:
    for number, found in enumerate(SENTENCE.finditer(document.text)):
        if number == each:
            return
        start, end = found.span()
        first = found[0].index(" ")
        yield Statement(
            document.id,
            clause=Span.of(document.text, start, end),
            predicate=Span.of(document.text, start, start + first),
            type=("ASSAULT", "AID", "CONSULT", "ACCUSE")[number % 4],
            agent=(Party(f"Actor {number % 7}", Span.of(document.text, start, start + first)),),
            recipient=(Party(f"Actor {number % 5 + 10}"),),
        )
