"""Reads texts with the networks, window by window: memory stays flat, and a text reads the same in any company."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from operator import itemgetter
from pathlib import Path
from types import MappingProxyType
from typing import Final

import numpy as np

from crossclaim.evidence.codebook import TYPES as CODEBOOK
from crossclaim.nlp.graphs import EARLY, Graphs, Integers
from crossclaim.nlp.labels import CUES, ENTITIES, MENTIONS, MODES, PARTS, ROLES, STANCES, TENSES, TRIGGERS, TYPES
from crossclaim.nlp.likeness import seen_of
from crossclaim.nlp.links import FEWEST, PLAYERS, Spoken, linked
from crossclaim.nlp.reading import Link, Mark, Predicated, Quoted, Reading
from crossclaim.nlp.tagging import NEVER, Scores, Stretch, chances, paths, stretches, together
from crossclaim.nlp.windows import Window, windows
from crossclaim.nlp.words import CLS, SEP, Bounds, Words

WEIGHTS: Final = Path(__file__).with_name("weights")
PIECES: Final = 254
OVERLAP: Final = 48
EAGER: Final = 3.0
"""How much the head of predicates is pushed to propose; what is no statement is then told apart by its type."""
LIKELY: Final = 3
"""How many types and stances are kept beside the likeliest."""
HEADS: Final[Mapping[str, tuple[Sequence[str], float]]] = MappingProxyType(
    {"entities": (ENTITIES, 0.0), "mentions": (MENTIONS, 0.0), "cues": (CUES, 0.0), "triggers": (TRIGGERS, EAGER)}
)
"""The heads that tag the words of a window: the kinds of each, and how much it is pushed to propose."""

Tagged = Sequence[tuple[Stretch, float]]


@cache
def shipped() -> "Network":
    """The network that comes with the package; loaded once in a process."""
    return Network(Graphs(WEIGHTS))


@dataclass(frozen=True, slots=True)
class _Seen:
    """One window: its words in characters, the states of the words, what the heads score, and which words decide.

    `early` are the states after the first layers; the last where the encoder gives no others.
    """

    bounds: Sequence[Bounds]
    states: Scores
    early: Scores
    scores: Mapping[str, Scores]
    home: range

    def mark(self, stretch: Stretch, chance: float) -> Mark:
        first, after, kind = stretch
        return Mark(self.bounds[first][0], self.bounds[after - 1][1], kind, round(chance, 4))

    def is_home(self, stretch: Stretch) -> bool:
        return stretch[0] in self.home


class Network:
    """A reader over some networks. Pure: the same text gives the same reading."""

    def __init__(self, graphs: Graphs) -> None:
        self._graphs = graphs
        self._facts = graphs.facts
        self.likeness = graphs.likeness

    def read(self, text: str, blocks: Sequence[Bounds], sentences: Sequence[Bounds]) -> Reading:
        """What stands in the blocks of a text: `blocks` and `sentences` in characters, ordered and disjoint."""
        entities: list[Mark] = []
        quoted: list[Quoted] = []
        predicated: list[Predicated] = []
        links: dict[Bounds, tuple[Link, ...]] = {}
        near: list[Mark] = []
        for seen in self._windows(self._cut(text, blocks), sentences):
            tagged = self._tagged(seen)
            marks = [seen.mark(*one) for one in tagged["entities"] if seen.is_home(one[0])]
            rows = list(self._quoted(seen, tagged["cues"]))
            frames = list(self._predicated(seen, tagged["triggers"]))
            near = [one for one in (*near, *marks, *_spoken(rows, frames)) if one.start >= seen.bounds[0][0]]
            links |= self._linked(seen, tagged["mentions"], near)
            entities += marks
            quoted += rows
            predicated += frames
        return Reading(tuple(entities), tuple(quoted), tuple(predicated), links)

    def sure(self, text: str, predicates: Sequence[Bounds]) -> list[float]:
        """How far a text holds that each of some predicates happened, from -3 to 3; 0 for one beyond all windows."""
        values: dict[Bounds, float] = {}
        for seen in self._windows(self._cut(text, [(0, len(text))]), []):
            places = [(one, _words_of(seen.bounds, one)) for one in predicates]
            within = [(one, at) for one, at in places if at is not None and at[0] in seen.home]
            if within:
                found = self._frame(seen, [at for _, at in within])["facts"]
                values |= {one: self._sure(value) for (one, _), value in zip(within, found, strict=True)}
        return [values.get(one, 0.0) for one in predicates]

    def seen(self, text: str, predicates: Sequence[Bounds], sentences: Sequence[Bounds]) -> list[Scores | None]:
        """What the maps of `nlp.likeness` see of some predicates of a text; None for one beyond all windows."""
        values: dict[Bounds, Scores] = {}
        for seen in self._windows(self._cut(text, [(0, len(text))]), sentences):
            places = [(one, _words_of(seen.bounds, one)) for one in predicates]
            values |= {
                one: seen_of(seen.early[0], seen.states[0], at) for one, at in places if at and at[0] in seen.home
            }
        return [values.get(one) for one in predicates]

    def _cut(self, text: str, blocks: Sequence[Bounds]) -> Words:
        """The words of all blocks as one, in characters of the text."""
        bounds: list[Bounds] = []
        ids: list[int] = []
        starts: list[int] = []
        for begin, end in blocks:
            words = self._graphs.pieces.cut(text[begin:end])
            starts += [len(ids) + one for one in words.starts[:-1]]
            ids += words.ids
            bounds += [(begin + first, begin + after) for first, after in words.bounds]
        return Words(tuple(bounds), tuple(ids), (*starts, len(ids)))

    def _windows(self, words: Words, sentences: Sequence[Bounds]) -> Iterator[_Seen]:
        for window in windows(words, sentences, pieces=PIECES, overlap=OVERLAP):
            yield self._see(words, window)

    def _see(self, words: Words, window: Window) -> _Seen:
        begin, end = words.starts[window.start], words.starts[window.end]
        ids = np.array([[CLS, *words.ids[begin:end][:PIECES], SEP]])
        firsts = np.array([words.starts[window.start : window.end]]) - begin + 1
        found = self._graphs.encode(ids, firsts.clip(max=PIECES))
        home = range(window.home - window.start, window.home_end - window.start)
        states = found.pop("words")
        return _Seen(words.bounds[window.start : window.end], states, found.pop(EARLY, states), found, home)

    def _tagged(self, seen: _Seen) -> Mapping[str, Tagged]:
        """The stretches that each head tags in the whole window, each with its chance; all are decoded together."""
        eager = {name: _pushed(seen.scores[name][0], bias) for name, (_, bias) in HEADS.items()}
        found = together(list(eager.values()), [self._facts.chains[name] for name in HEADS])
        tagged = {}
        for (name, (kinds, _)), path in zip(HEADS.items(), found, strict=True):
            marked = 1 - chances(seen.scores[name][0])[:, 0]
            tagged[name] = [(one, float(marked[one[0] : one[1]].max())) for one in stretches(path, kinds)]
        return tagged

    def _quoted(self, seen: _Seen, tagged: Tagged) -> Iterator[Quoted]:
        cues = [(one, chance) for one, chance in tagged if seen.is_home(one)]
        if not cues:
            return
        places = [one[:2] for one, _ in cues]
        scores = self._graphs.attribute(seen.states, _every(seen), _anchors(places))
        rows = self._parts(seen, places, scores, "attributions", PARTS)
        for (cue, chance), parts in zip(cues, rows, strict=True):
            source = tuple(one for one in parts if one.kind == "source")
            content = tuple(one for one in parts if one.kind == "content")
            yield Quoted(seen.mark(cue, chance), source, content)

    def _predicated(self, seen: _Seen, tagged: Tagged) -> Iterator[Predicated]:
        marked = [one for one in tagged if seen.is_home(one[0])]
        if not marked:
            return
        places = [one[:2] for one, _ in marked]
        found = self._frame(seen, places)
        rows = self._parts(seen, places, found["roles"], "frames", ROLES)
        alike = self._alike(seen, places)
        for at, ((stretch, chance), roles) in enumerate(zip(marked, rows, strict=True)):
            scores = {name: found[name][at] for name in ("types", "modes", "stances", "tenses")}
            one = _predicate(seen.mark(stretch, chance), scores, self._sure(found["facts"][at]), roles)
            yield replace(one, likeness=alike[at])

    def _alike(self, seen: _Seen, places: Sequence[Bounds]) -> list[bytes]:
        if self.likeness is None:
            return [b""] * len(places)
        return self.likeness.of([seen_of(seen.early[0], seen.states[0], at) for at in places])

    def _frame(self, seen: _Seen, places: Sequence[Bounds]) -> Mapping[str, Scores]:
        return self._graphs.frame(seen.states, _every(seen), _anchors(places))

    def _sure(self, value: np.float32) -> float:
        return round(max(-3.0, min(3.0, float(value) * self._facts.spread)), 4)

    def _parts(
        self, seen: _Seen, places: Sequence[Bounds], scores: Scores, head: str, kinds: Sequence[str]
    ) -> list[tuple[Mark, ...]]:
        """What is marked around each of some stretches, decoded together."""
        before = self._facts.reach[head][0]
        size = len(seen.bounds)
        offsets = np.array([first for first, _ in places]) - before
        places_seen = offsets[:, None] + np.arange(scores.shape[1])
        is_word = (places_seen >= 0) & (places_seen < size)
        outside = np.full(scores.shape[-1], NEVER, dtype=np.float32)
        outside[0] = 0
        bound = np.where(is_word[..., None], scores, outside)
        marked = chances(bound).max(-1)
        rows = []
        for offset, path, chance in zip(offsets.tolist(), paths(bound, self._facts.chains[head]), marked, strict=True):
            rows.append(
                tuple(
                    seen.mark((first + offset, after + offset, kind), float(chance[first:after].min()))
                    for first, after, kind in stretches(path, kinds)
                )
            )
        return rows

    def _linked(self, seen: _Seen, tagged: Tagged, near: Sequence[Mark]) -> dict[Bounds, tuple[Link, ...]]:
        """What the mentions of a window point back to: tagged ones, and those of `near` that are within."""
        touched = (_words_of(seen.bounds, (one.start, one.end)) for one in near)
        places = sorted({*(stretch[:2] for stretch, _ in tagged), *(at for at in touched if at is not None)})
        if len(places) < FEWEST:
            return {}
        states = self._graphs.mention(seen.states, _anchors(places))
        spoken = Spoken(places, [(seen.bounds[first][0], seen.bounds[after - 1][1]) for first, after in places])
        return linked(spoken, states, self._facts.far, seen.home)


def _spoken(quoted: Iterable[Quoted], predicated: Iterable[Predicated]) -> Iterator[Mark]:
    """Whoever plays a role or is a source."""
    for frame in predicated:
        yield from (one for one in frame.roles if one.kind in PLAYERS)
    for row in quoted:
        yield from row.source


def _pushed(scores: Scores, bias: float) -> Scores:
    """Scores with the one for outside lowered."""
    if not bias:
        return scores
    lowered = scores.copy()
    lowered[:, 0] -= np.float32(bias)
    return lowered


def _every(seen: _Seen) -> "np.ndarray[tuple[int, ...], np.dtype[np.bool_]]":
    return np.ones(seen.states.shape[:2], dtype=np.bool_)


def _anchors(places: Sequence[Bounds]) -> Integers:
    """Stretches of words of the only window, as the graphs take them."""
    return np.array([(0, first, after) for first, after in places], dtype=np.int64)


def _words_of(bounds: Sequence[Bounds], stretch: Bounds) -> Bounds | None:
    """The words that a stretch of characters touches; None where they are not all in the window."""
    if not bounds or stretch[0] < bounds[0][0] or stretch[1] > bounds[-1][1]:
        return None
    first = bisect_right(bounds, stretch[0], key=itemgetter(1))
    after = bisect_left(bounds, stretch[1], key=itemgetter(0))
    return (first, after) if first < after else None


def _predicate(mark: Mark, scores: Mapping[str, Scores], sure: float, roles: tuple[Mark, ...]) -> Predicated:
    """A predicate with the likeliest labels; its mode is one of its type."""
    shares = chances(scores["types"])
    of_type = shares[1:] / max(float(shares[1:].sum()), 1e-9)
    order = np.argsort(-of_type, kind="stable")[:LIKELY]
    types = tuple((TYPES[at + 1], round(float(of_type[at]), 4)) for at in order.tolist())
    stance = chances(scores["stances"])
    stances = tuple((STANCES[at], round(float(stance[at]), 4)) for at in np.argsort(-stance, kind="stable")[:LIKELY])
    kind = types[0][0]
    modes = [at for at, mode in enumerate(MODES) if not mode or mode in CODEBOOK[kind].modes]
    mode = MODES[max(modes, key=lambda at: float(scores["modes"][at]))]
    tense = TENSES[int(scores["tenses"].argmax())]
    return Predicated(
        mark, round(float(1 - shares[0]), 4), kind, mode, stances[0][0], tense, sure, types, stances, roles
    )
