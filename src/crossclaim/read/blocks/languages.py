"""The language of each block, and the blocks in another language than the document's."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from crossclaim.evidence import Block
from crossclaim.read.language import LATIN, SAMPLE, language, looks_english, script

SURE, TOLD, GLANCE = 250, 50, 300
"""Characters from which a block has a language of its own, from which it has the document's, and looked at first."""
LATIN_NAMES: Final = 80
"""Latin letters up to this length are names and addresses in a text of another script."""
READ_WEIGHT: Final = 10


def mark_languages(text: str, blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks with their languages; those in another script or, where long enough to tell, language relabelled."""
    scripts = [script(text[block.start : block.end]) for block in blocks]
    main_script = _main_script(blocks, scripts)
    main = _main_language(
        text, [block for block, written in zip(blocks, scripts, strict=True) if written == main_script]
    )
    for block, written in zip(blocks, scripts, strict=True):
        stretch = text[block.start : block.end]
        if not written or (written == LATIN != main_script and len(stretch) < LATIN_NAMES):
            yield block
            continue
        own = _same_script(stretch, main, is_read=block.is_read) if written == main_script else language(stretch)
        if written == main_script and own in {"", main}:
            yield Block(block.start, block.end, block.label, block.why, own, block.page) if own else block
        else:
            why = f"in {own or written}, where the document is in {main or main_script}"
            yield replace(block, language=own, label="other-language", why=why)


def _main_script(blocks: Sequence[Block], scripts: Sequence[str]) -> str:
    counts: Counter[str] = Counter()
    for block, written in zip(blocks, scripts, strict=True):
        if written:
            counts[written] += (block.end - block.start) * (READ_WEIGHT if block.is_read else 1)
    return max(sorted(counts), key=counts.__getitem__, default=LATIN)


def _main_language(text: str, blocks: Sequence[Block]) -> str:
    """The language of the longest blocks, of those that are read if there are any."""
    chosen = [block for block in blocks if block.is_read] or blocks
    longest = sorted(chosen, key=lambda block: block.start - block.end)[:3]
    sample = " ".join(text[block.start : min(block.end, block.start + SAMPLE)] for block in longest)[:SAMPLE]
    return "en" if looks_english(sample) else language(sample)


def _same_script(stretch: str, main: str, *, is_read: bool) -> str:
    """The language of a stretch in the document's script: the document's, unless it is long, read and another's."""
    if len(stretch) < TOLD:
        return ""
    if not is_read or len(stretch) < SURE or (main == "en" and looks_english(stretch[:GLANCE])):
        return main
    return language(stretch[:GLANCE]) or main
