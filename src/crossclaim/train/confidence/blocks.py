"""A case as blocks of numbers: words, states of words, what the reader says, what cues alone answer."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import numpy as np

from crossclaim.nlp.words import Bounds
from crossclaim.train.confidence.cases import LABELS
from crossclaim.train.confidence.cues import by_cues
from crossclaim.train.confidence.ground import ORGANISATION, Ground
from crossclaim.train.confidence.kind import Features, kind_of_case
from crossclaim.train.confidence.read import Matrix, Message
from crossclaim.train.confidence.voices import stances, voices

AROUND: Final = 6
"""Words to either side of a mention that count as its neighbours."""
BESIDE: Final = 2
CONTEXT: Final = 5
"""Words to either side of a mention whose states are pooled."""
RARE: Final = 3
"""A word of fewer cases than this says nothing."""
FEW: Final = 6
CLIP: Final = 3.0
BLOCKS: Final = {
    "cues": 2.0,
    "words around": 1.0,
    "words of sentences": 1.5,
    "states of mentions": 0.7,
    "states around": 1.0,
    "reader": 0.5,
    "kind of case": 1.0,
}
"""How much each block weighs beside the others."""


def blocks(grounds: Sequence[Ground], messages: Sequence[Message]) -> dict[str, Matrix]:
    """The blocks by name, a row for each case; scaled over all rows without a look at any label."""
    pairs = list(zip(grounds, messages, strict=True))
    answers = [by_cues(one) for one in grounds]
    return {
        "cues": np.array([[float(one == label) for label in LABELS] for one in answers]),
        "words around": bags([_neighbours(one) for one in grounds]),
        "words of sentences": bags([_words(one) for one in grounds]),
        "states of mentions": scaled(np.array([_states_of_mentions(*pair) for pair in pairs])),
        "states around": scaled(np.array([_states_around(*pair) for pair in pairs])),
        "reader": table([voices(one, m.reading) | stances(one, m.reading) for one, m in pairs]),
        "kind of case": table([kind_of_case(one) for one in grounds]),
    }


def bags(rows: Sequence[Mapping[str, float]]) -> Matrix:
    """Bags of words as rows of length 1: each word's weight times the log of how rare it is over all rows."""
    counts = Counter(word for row in rows for word in row)
    kept = {word: at for at, word in enumerate(sorted(word for word, count in counts.items() if count >= RARE))}
    found = np.zeros((len(rows), len(kept)))
    for at, row in enumerate(rows):
        for word, weight in row.items():
            if word in kept:
                found[at, kept[word]] = weight * np.log(len(rows) / counts[word])
    lengths = np.linalg.norm(found, axis=1, keepdims=True)
    return np.asarray(found / np.maximum(lengths, 1e-9))


def table(rows: Sequence[Features]) -> Matrix:
    """Named features as scaled columns; what hardly any row has is left out."""
    names = sorted({name for row in rows for name in row})
    found = np.array([[row.get(name, 0.0) for name in names] for row in rows])
    return scaled(found[:, (found != 0).sum(axis=0) >= min(FEW, len(rows))])


def scaled(rows: Matrix) -> Matrix:
    """Columns of mean 0 and deviation 1, the farthest values cut."""
    return np.asarray(np.clip((rows - rows.mean(axis=0)) / (rows.std(axis=0) + 1e-9), -CLIP, CLIP))


def _words(ground: Ground) -> dict[str, float]:
    """The words of all sentences, each by the sentence with it that speaks most of the case."""
    found: dict[str, float] = {}
    for words, weight in zip(ground.masked, ground.weights, strict=True):
        for word in words if weight else ():
            found[word] = max(found.get(word, 0.0), weight**2)
    return found


def _neighbours(ground: Ground) -> dict[str, float]:
    """The words around the organisation's mentions, by side, by place where near, and in pairs."""
    found: dict[str, float] = {}
    for at in ground.named:
        words, weight = ground.masked[at], ground.weights[at] ** 2
        for key in (key for place, word in enumerate(words) if word == ORGANISATION for key in _around(words, place)):
            found[key] = max(found.get(key, 0.0), weight)
    return found


def _around(words: Sequence[str], place: int) -> Iterator[str]:
    for at in range(max(0, place - AROUND), min(len(words), place + AROUND + 1)):
        side = "left" if at < place else "right"
        if at != place:
            yield f"{side} {words[at]}"
            yield f"near {words[at]}"
            if at + 1 < len(words) and at + 1 != place:
                yield f"{side} {words[at]} {words[at + 1]}"
        if 0 < abs(at - place) <= BESIDE:
            yield f"{at - place} {words[at]}"


def _states_of_mentions(ground: Ground, message: Message) -> Matrix:
    """The mean state of the organisation's words, by how much their sentences speak of the case."""
    weights = np.array([ground.weights[ground.sentence(start)] ** 4 for start, _ in message.words])
    return _pooled(message, weights * _touched(message, ground.organisation))


def _states_around(ground: Ground, message: Message) -> Matrix:
    """The mean state of the words around the mentions in the sentence that speaks most of the case."""
    best = ground.named[0] if ground.named else -1
    mentions = _touched(message, ground.organisation)
    near = np.zeros(len(message.words))
    for at in np.flatnonzero(mentions).tolist():
        if ground.sentence(message.words[at][0]) == best:
            near[max(0, at - CONTEXT) : at + CONTEXT + 1] = 1
    inside = np.array([ground.sentence(start) == best for start, _ in message.words])
    return _pooled(message, near * (1 - mentions) * inside)


def _touched(message: Message, spans: Sequence[Bounds]) -> Matrix:
    return np.array([float(any(first < end and start < last for first, last in spans)) for start, end in message.words])


def _pooled(message: Message, weights: Matrix) -> Matrix:
    return np.asarray(weights @ message.states / max(float(weights.sum()), 1e-9), dtype=np.float64)
