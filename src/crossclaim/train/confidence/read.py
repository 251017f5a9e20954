"""A message as the reader's network reads it, once: its reading, and the states of its words."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crossclaim.nlp.graphs import Graphs, Integers
from crossclaim.nlp.network import OVERLAP, PIECES, Network
from crossclaim.nlp.reading import Reading
from crossclaim.nlp.tagging import Scores
from crossclaim.nlp.windows import windows
from crossclaim.nlp.words import Bounds
from crossclaim.text.sentences import sentences

Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Message:
    """A text with its sentences, what the network reads in it, and its words in characters, each with its state."""

    text: str
    sentences: Sequence[Bounds]
    reading: Reading
    words: Sequence[Bounds]
    states: Scores


class Listener:
    """Reads messages and keeps the states that the heads saw."""

    def __init__(self, weights: Path) -> None:
        self._graphs = _Heard(weights)
        self._network = Network(self._graphs)

    def read(self, text: str) -> Message:
        """One message; the same text gives the same."""
        borders = sentences(text)
        self._graphs.heard.clear()
        reading = self._network.read(text, [(0, len(text))], borders)
        words = self._graphs.pieces.cut(text)
        states = [
            states[window.home - window.start : window.home_end - window.start]
            for window, states in zip(
                windows(words, borders, pieces=PIECES, overlap=OVERLAP), self._graphs.heard, strict=True
            )
        ]
        return Message(text, borders, reading, words.bounds, np.concatenate(states))


class _Heard(Graphs):
    """Graphs that keep the states of the words of each window that they encoded."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.heard: list[Scores] = []

    def encode(self, ids: Integers, firsts: Integers) -> dict[str, Scores]:
        found = super().encode(ids, firsts)
        self.heard.append(found["words"][0])
        return found
