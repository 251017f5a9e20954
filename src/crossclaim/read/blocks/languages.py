"""The language of each block, and the blocks in another language than the document's."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from crossclaim.evidence import Block
from crossclaim.read.language import LATIN, language, looks_english, script

SAMPLE: Final = 1_000
ENOUGH: Final = 150
READ_WEIGHT: Final = 10


def mark_languages(text: str, blocks: Sequence[Block]) -> Iterable[Block]:
    """The blocks with their languages; those in another script or, where long enough to tell, language relabelled."""
    scripts = [script(text[block.start : block.end]) for block in blocks]
    main_script = _main_script(blocks, scripts)
    main = _main_language(text, blocks, scripts, main_script)
    for block, written in zip(blocks, scripts, strict=True):
        if written in {"", main_script}:
            own = _same_script(text[block.start : block.end], main, written)
        else:
            own = language(text[block.start : block.end])
        if own == main or not written or (not own and written == main_script):
            yield replace(block, language=own)
        else:
            why = f"in {own or written}, where the document is in {main or main_script}"
            yield replace(block, language=own, label="other-language", why=why)


def _main_script(blocks: Sequence[Block], scripts: Sequence[str]) -> str:
    counts: Counter[str] = Counter()
    for block, written in zip(blocks, scripts, strict=True):
        if written:
            counts[written] += (block.end - block.start) * (READ_WEIGHT if block.is_read else 1)
    return max(sorted(counts), key=counts.__getitem__, default=LATIN)


def _main_language(text: str, blocks: Sequence[Block], scripts: Sequence[str], main_script: str) -> str:
    mine = [block for block, written in zip(blocks, scripts, strict=True) if written == main_script]
    mine = [block for block in mine if block.is_read] or mine
    sample, length = [], 0
    for block in sorted(mine, key=lambda block: block.start - block.end):
        sample.append(text[block.start : block.start + min(SAMPLE, block.end - block.start)])
        length += len(sample[-1])
        if length >= SAMPLE:
            break
    return language(" ".join(sample))


def _same_script(stretch: str, main: str, written: str) -> str:
    """The language of a stretch in the document's script: the document's, unless it is long and another's."""
    if not written or len(stretch) < ENOUGH:
        return main if written and len(stretch) >= ENOUGH // 3 else ""
    if main == "en" and looks_english(stretch[:SAMPLE]):
        return main
    return language(stretch) or main
