"""Labels every stretch of a draft: by its zones where the format has them, by its lines where it is flattened."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from crossclaim.evidence import Block, Label
from crossclaim.read.blocks.paragraphs import Paragraph, paragraphs
from crossclaim.read.draft import Draft
from crossclaim.read.language import language

SENTENCE: Final = re.compile(r"[.!?…][\"'”’»)\]]*(?:\s|$)")


def label(draft: Draft) -> tuple[Block, ...]:
    """The blocks of a draft, in order and disjoint; every character of its text that is not white space is in one."""
    blocks = [Block(p.start, p.end, *_simple(draft.text, p)) for p in paragraphs(draft.text)]
    return tuple(_with_languages(draft.text, blocks))


def _simple(text: str, paragraph: Paragraph) -> tuple[Label, str]:
    words = text[paragraph.start : paragraph.end].split()
    if len(words) >= 12 and SENTENCE.search(text, paragraph.start, paragraph.end):
        return "body", "sentences"
    return ("headline", "first line") if not paragraph.start and len(words) > 2 else ("boilerplate", "short line")


def _with_languages(text: str, blocks: Iterable[Block]) -> Iterable[Block]:
    known = [replace(block, language=language(text[block.start : block.end])) for block in blocks]
    counts: Counter[str] = Counter()
    for block in known:
        counts[block.language] += (block.end - block.start) * (10 if block.is_read else 1) if block.language else 0
    main = max(counts, key=counts.__getitem__, default="")
    for block in known:
        foreign = block.language not in {"", main}
        yield replace(block, label="other-language", why=f"in {block.language}, not {main}") if foreign else block
