"""Which documents tell one story, by their words alone: how alike they are in several ways, and groups of them."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from crossclaim.text.stems import stem

Floats = NDArray[np.float64]
WORD: Final = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
STORY: Final = 0.15
NEWS: Final = 0.06
"""How alike documents are whose mentions are compared: those of one piece of news, of two stories even."""
FEWEST: Final = 2
"""Documents that a word must be in to say that they are alike."""
NEAR: Final = 8.0
"""Of so many documents that are more alike, each counts a document's nearness down to a third."""
THEMES: Final = 8
"""Documents for each theme into which their words are gathered."""
RELATED: Final = 0.05
NEVER: Final = -9.0
STOP: Final = frozenset({
    "a", "about", "after", "all", "also", "an", "and", "are", "as", "at", "be", "been", "before", "but", "by",
    "can", "could", "did", "do", "for", "from", "had", "has", "have", "he", "her", "him", "his", "how", "i", "if",
    "in", "into", "is", "it", "its", "just", "may", "more", "most", "my", "no", "not", "now", "of", "on", "one",
    "only", "or", "other", "our", "out", "over", "s", "said", "she", "so", "some", "such", "t", "than", "that",
    "the", "their", "them", "then", "there", "these", "they", "this", "those", "to", "under", "up", "was", "we",
    "were", "what", "when", "where", "which", "while", "who", "will", "with", "would", "you", "your",
})  # fmt: skip


def is_content(word: str) -> bool:
    """Whether a word says what a text is about."""
    return word[:1].isalnum() and word.lower() not in STOP


def content_words(text: str) -> list[str]:
    """The stems of the words of a text that say what it is about, in its order."""
    return [stem(word) for word in WORD.findall(text) if is_content(word)]


def names_of(texts: Sequence[str]) -> frozenset[str]:
    """The words, in small letters, that some texts write with a capital more than twice as often as without."""
    written = Counter(word for text in texts for word in WORD.findall(text) if word[:1].isalpha())
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for word, count in written.items():
        (capital if word[0].isupper() else small)[word.lower()] += count
    return frozenset(word for word, count in capital.items() if count > 2 * small[word] and is_content(word))


def document_likeness(texts: Sequence[str]) -> dict[str, Floats]:
    """How alike texts are, each with each, in several ways from 0 to 1, by the names of the ways."""
    known = names_of(texts)
    said = [WORD.findall(text) for text in texts]
    content = [content_words(text) for text in texts]
    weighed = weighed_words(content)
    words = cosines(weighed)
    names = cosines(weighed_words([[word.lower() for word in one if word.lower() in known] for one in said]))
    pairs = cosines(weighed_words([list(map(" ".join, pairwise(one))) for one in content]))
    numbers = cosines(weighed_words([[word for word in one if word[0].isdigit()] for one in said]))
    themes = cosines(gathered(weighed, max(2, len(texts) // THEMES)))
    return {
        "document words": words,
        "document names": names,
        "document pairs of words": pairs,
        "document numbers": numbers,
        "document themes": themes,
        "document neighbours": cosines(np.where(words > RELATED, words, 0)),
        "nearest by words": nearest(words),
        "nearest by names and pairs": nearest((names + pairs) / 2),
        "nearest by themes": nearest(themes),
    }


def weighed_words(texts: Sequence[Sequence[str]]) -> Floats:
    """Texts by words (tf-idf): more for each time, less and less so; more the fewer texts have a word."""
    counts = [Counter(one) for one in texts]
    spread = Counter(word for one in counts for word in one)
    columns = {word: at for at, word in enumerate(word for word, many in spread.items() if many >= FEWEST)}
    table = np.zeros((len(texts), len(columns)))
    for row, one in enumerate(counts):
        for word, count in one.items():
            if word in columns:
                table[row, columns[word]] = (1 + np.log(count)) * np.log(len(texts) / spread[word])
    return table


def table_of(items: Sequence[Iterable[object]], weights: Mapping[str, float]) -> Floats:
    """Which items each has, as rows by items: the weight of a word, 1 where it has none or the item is no word."""
    columns: dict[object, int] = {}
    cells = [[columns.setdefault(item, len(columns)) for item in dict.fromkeys(one)] for one in items]
    heavy = np.array([weights.get(item, 1.0) if isinstance(item, str) else 1.0 for item in columns])
    table = np.zeros((len(items), len(columns)))
    for row, one in enumerate(cells):
        table[row, one] = heavy[one]
    return table


def gathered(table: Floats, themes: int) -> Floats:
    """The rows of a table by their greatest common directions (latent semantic analysis, Deerwester et al. 1990)."""
    lengths = np.linalg.norm(table, axis=1, keepdims=True)
    left, size, _ = np.linalg.svd(table / np.where(lengths > 0, lengths, 1), full_matrices=False)
    return np.asarray(left[:, :themes] * size[:themes])


def cosines(table: Floats) -> Floats:
    """The cosine of each row with each; 0 with a row of zeros."""
    lengths = np.linalg.norm(table, axis=1, keepdims=True)
    unit = table / np.where(lengths > 0, lengths, 1)
    return np.asarray(unit @ unit.T)


def nearest(alike: Floats) -> Floats:
    """How near two are among the neighbours of both: 1 for itself, less by each that is nearer to either."""
    order = np.argsort(-(alike + np.eye(len(alike)) * -NEVER), axis=1, kind="stable")
    rank = np.empty(alike.shape)
    np.put_along_axis(rank, order, np.arange(len(alike), dtype=np.float64)[None], axis=1)
    return np.asarray(np.exp(-np.maximum(rank, rank.T) / NEAR))


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
    alike = cosines(weighed_words([content_words(documents[name]) for name in names]))
    return {names[at]: number for number, group in enumerate(average_groups(alike, least)) for at in group}
