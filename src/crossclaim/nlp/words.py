"""Words and word pieces of a text, as the encoder reads them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Self

from tokenizers import Tokenizer

Bounds = tuple[int, int]

PAD = 0
CLS = 101
SEP = 102


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text in order, and the pieces that they are cut into.

    A word is a run of letters and digits or one other sign. Word `i` is `bounds[i]` in characters of the text and the
    pieces `ids[starts[i]:starts[i + 1]]`; `starts` has one entry more than there are words.
    """

    bounds: tuple[Bounds, ...]
    ids: tuple[int, ...]
    starts: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.bounds)


class Pieces:
    """Cuts texts into words and word pieces by a file of the `tokenizers` library (WordPiece, uncased)."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        tokenizer.no_truncation()
        tokenizer.no_padding()
        self._tokenizer = tokenizer

    @classmethod
    def load(cls, path: Path) -> Self:
        """The tokenizer of a `tokenizer.json`."""
        return cls(Tokenizer.from_file(str(path)))

    def cut(self, text: str) -> Words:
        """The words of a text with their pieces; holds them all in memory."""
        encoding = self._tokenizer.encode(text, add_special_tokens=False)
        bounds: list[Bounds] = []
        starts: list[int] = []
        last = None
        for at, (word, (start, end)) in enumerate(zip(encoding.word_ids, encoding.offsets, strict=True)):
            if word != last:
                bounds.append((start, end))
                starts.append(at)
                last = word
            else:
                bounds[-1] = (bounds[-1][0], max(end, bounds[-1][1]))
        return Words(tuple(bounds), tuple(encoding.ids), (*starts, len(encoding.ids)))
