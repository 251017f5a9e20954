"""The networks of the reader, run by ONNX Runtime: arrays in, arrays out."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Self

import numpy as np
from numpy.typing import NDArray

from crossclaim.nlp.likeness import AGAIN, FILE, Likeness
from crossclaim.nlp.tagging import Scores
from crossclaim.nlp.words import Pieces

ENCODER: Final = "encoder.onnx"
ATTRIBUTION: Final = "attribution.onnx"
FRAMES: Final = "frames.onnx"
MENTIONS: Final = "mentions.onnx"
FACTS: Final = "facts.json"
TOKENIZER: Final = "tokenizer.json"
EARLY: Final = "early"
TAGGED: Final = ("entities", "mentions", "cues", "triggers")
READ: Final = ("types", "modes", "stances", "tenses", "facts", "roles")
PAIRED: Final = ("states", "later", "prior")
LIKENESS: Final = (FILE, AGAIN)
ANCHORS: Final = ("window", "first", "after")

Integers = NDArray[np.int64]
Flags = NDArray[np.bool_]
Arrays = Mapping[str, NDArray[Any]]


@dataclass(frozen=True, slots=True)
class Facts:
    """What decoding needs beside the networks: the chains of tags, and how many words the conditioned heads see."""

    chains: Mapping[str, Scores]
    reach: Mapping[str, tuple[int, int]]
    far: Scores
    spread: float

    @classmethod
    def load(cls, path: Path) -> Self:
        """The facts of a file that the export wrote."""
        rows = json.loads(path.read_text(encoding="utf-8"))
        chains = {name: np.array(table, dtype=np.float32) for name, table in rows["chains"].items()}
        reach = {name: (int(before), int(after)) for name, (before, after) in rows["reach"].items()}
        return cls(chains, reach, np.array(rows["far"], dtype=np.float32), float(rows["spread"]))


class Graphs:
    """The networks of one folder of weights. Loading takes about half a second; every call is deterministic.

    `likeness` is None where the folder has no map of states to vectors, as one that training has just written.
    """

    def __init__(self, folder: Path, threads: int = 1) -> None:
        import onnxruntime  # noqa: PLC0415 takes a tenth of a second that most commands do not need

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.use_deterministic_compute = True
        options.log_severity_level = 3
        options.enable_cpu_mem_arena = False
        self._sessions = {
            name: onnxruntime.InferenceSession(str(folder / name), options, providers=["CPUExecutionProvider"])
            for name in (ENCODER, ATTRIBUTION, FRAMES, MENTIONS)
        }
        self.facts = Facts.load(folder / FACTS)
        self.pieces = Pieces.load(folder / TOKENIZER)
        outputs = {one.name for one in self._sessions[ENCODER].get_outputs()}
        self._states = ("words", EARLY) if EARLY in outputs else ("words",)
        has_maps = EARLY in outputs and all((folder / name).is_file() for name in LIKENESS)
        self.likeness = Likeness.load(folder) if has_maps else None

    def encode(self, ids: Integers, firsts: Integers) -> dict[str, Scores]:
        """States of words, `words` (windows, words, width), and the scores of their tags by head; no padding.

        With them `early`, the states after the first layers, where the encoder gives it: nearer to what words mean.
        """
        return self._run(ENCODER, (*self._states, *TAGGED), {"ids": ids, "firsts": firsts})

    def attribute(self, words: Scores, mask: Flags, anchors: Integers) -> Scores:
        """Scores of the tags of source, content and cue for the words around each cue: (cues, seen, tags)."""
        return self._run(ATTRIBUTION, ("parts",), _around(words, mask, anchors))["parts"]

    def frame(self, words: Scores, mask: Flags, anchors: Integers) -> dict[str, Scores]:
        """What each predicate states: scores by the names of `READ`."""
        return self._run(FRAMES, READ, _around(words, mask, anchors))

    def mention(self, words: Scores, anchors: Integers) -> dict[str, Scores]:
        """States of mentions for pairing, by the names of `PAIRED`."""
        return self._run(MENTIONS, PAIRED, {"words": words, **_columns(anchors)})

    def _run(self, name: str, outputs: Sequence[str], given: Arrays) -> dict[str, Scores]:
        found = self._sessions[name].run(list(outputs), dict(given))
        return dict(zip(outputs, found, strict=True))


def _around(words: Scores, mask: Flags, anchors: Integers) -> Arrays:
    return {"words": words, "mask": mask, **_columns(anchors)}


def _columns(anchors: Integers) -> Arrays:
    """Anchors `(stretches, 3)` as the three inputs of a graph."""
    return {name: np.ascontiguousarray(anchors[:, at]) for at, name in enumerate(ANCHORS)}
