"""Which documents tell one story, by their words alone."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from crossclaim.text.stems import stem

Floats = NDArray[np.float64]
WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
STORY: Final = 0.15
FEWEST: Final = 2
"""Documents that a word must be in to say that they are alike."""
NEVER: Final = -9.0
STOP: Final = frozenset({
    "a", "about", "after", "all", "also", "an", "and", "are", "as", "at", "be", "been", "before", "but", "by",
    "can", "could", "did", "do", "for", "from", "had", "has", "have", "he", "her", "him", "his", "how", "i", "if",
    "in", "into", "is", "it", "its", "just", "may", "more", "most", "my", "no", "not", "now", "of", "on", "one",
    "only", "or", "other", "our", "out", "over", "s", "said", "she", "so", "some", "such", "t", "than", "that",
    "the", "their", "them", "then", "there", "these", "they", "this", "those", "to", "under", "up", "was", "we",
    "were", "what", "when", "where", "which", "while", "who", "will", "with", "would", "you", "your",
})  # fmt: skip


def content_words(text: str) -> list[str]:
    """The stems of the words of a text that say what it is about, in its order."""
    return [stem(word) for word in WORD.findall(text) if word.lower() not in STOP]


def document_likeness(texts: Sequence[str]) -> Floats:
    """How alike texts are, each with each: cosines of their words, weighed by how few of the texts have them."""
    counts = [Counter(content_words(text)) for text in texts]
    spread = Counter(word for one in counts for word in one)
    columns = {word: at for at, word in enumerate(word for word, many in spread.items() if many >= FEWEST)}
    table = np.zeros((len(texts), len(columns)))
    for row, one in enumerate(counts):
        for word, count in one.items():
            if word in columns:
                table[row, columns[word]] = (1 + np.log(count)) * np.log(len(texts) / spread[word])
    lengths = np.linalg.norm(table, axis=1, keepdims=True)
    table /= np.where(lengths > 0, lengths, 1)
    return np.asarray(table @ table.T)


def average_groups(alike: Floats, least: float) -> list[list[int]]:
    """Groups by average link: the two that are most alike are joined until none are as alike as `least`.

    Holds everything, and takes time that grows with the cube of the number: for hundreds, not for tens of thousands.
    """
    mean = alike.astype(np.float64).copy()
    np.fill_diagonal(mean, NEVER)
    sizes, groups = np.ones(len(mean)), [[at] for at in range(len(mean))]
    while len(mean):
        one, other = sorted(map(int, divmod(int(mean.argmax()), len(mean))))
        if mean[one, other] < least:
            break
        joined = (mean[one] * sizes[one] + mean[other] * sizes[other]) / (sizes[one] + sizes[other])
        mean[one], mean[:, one] = joined, joined
        mean[one, one] = NEVER
        mean[other], mean[:, other] = NEVER, NEVER
        sizes[one] += sizes[other]
        groups[one] += groups[other]
        groups[other] = []
    return [sorted(group) for group in groups if group]


def stories(documents: Mapping[str, str], least: float = STORY) -> dict[str, int]:
    """The number of the story that each document tells; documents are given by name with their texts."""
    names = sorted(documents)
    groups = average_groups(document_likeness([documents[name] for name in names]), least)
    return {names[at]: number for number, group in enumerate(groups) for at in group}
