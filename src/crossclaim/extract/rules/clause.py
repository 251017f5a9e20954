"""The stretch of a sentence that states a proposition: predicate, participants, place and time, readable by itself."""

from collections.abc import Iterator
from typing import Final

from crossclaim.evidence import Party, When
from crossclaim.extract.rules.candidate import Candidate, Scene
from crossclaim.extract.rules.frame import Frame

Bounds = tuple[int, int]

APART: Final = frozenset({"that", "sub", "if", "relative", "stop"})
SHORT: Final = 4
"""Tokens; a bare noun phrase below this length takes its verb along."""
FAR: Final = 30
"""Tokens; a subject further off than this is not quoted along."""
SAID: Final = frozenset({"REQUEST", "REJECT", "AGREE", "THREATEN", "CONCEDE", "ACCUSE", "SUPPORT"})
ENDS: Final = frozenset({"stop", "comma", "quote", "sub"})
LONGEST_CONTENT: Final = 12
"""Items of what is said that are quoted along with a bare verb."""
OWN_SUBJECT: Final = frozenset({"main", "and", "reduced", "relative"})


def clause(scene: Scene, candidate: Candidate, places: tuple[Party, ...], when: When | None) -> Bounds:
    """The tokens `[first, last)` of the smallest readable stretch that holds all that is stated."""
    sentence = scene.sentence
    around = [(party.span.start, party.span.end) for party in places if party.span]
    if when is not None:
        around.append((when.span.start, when.span.end))
    spans = [one for one in around if not _is_apart(scene, candidate, one)]
    spans += [(who.start, who.end) for who in (*candidate.agents, *candidate.recipients, *candidate.thirds)]
    spans += [sentence.bounds(sentence.items[k]) for k in (*candidate.reach, *_own(scene, candidate))]
    first, last = _over(scene, (candidate.first, candidate.last), spans)
    if last - first < SHORT:
        spans = [sentence.bounds(sentence.items[k]) for k in _holder(scene, candidate)]
        first, last = _over(scene, (first, last), spans)
    return _opened(scene, first), _closed(scene, candidate, last)


def _over(scene: Scene, bounds: Bounds, spans: list[Bounds]) -> Bounds:
    """The tokens from the first to the last of these stretches, as far as they lie in the sentence."""
    sentence, (first, last) = scene.sentence, bounds
    inside = [(start, end) for start, end in spans if sentence.start <= start and end <= sentence.end]
    for i, word in enumerate(sentence.words):
        if any(start <= word.start < end for start, end in inside):
            first, last = min(first, i), max(last, i + 1)
    return first, last


def _is_apart(scene: Scene, candidate: Candidate, span: Bounds) -> bool:
    """Whether a place or time belongs to another clause: `said on Monday that …`."""
    items, words = scene.sentence.items, scene.sentence.words
    token = next((i for i, word in enumerate(words) if word.start >= span[0]), len(words) - 1)
    here, there = sorted((scene.sentence.item_of[token], scene.sentence.item_of[candidate.first]))
    if here > 1 and words[token].start < words[candidate.first].start:
        return True  # quoted along where a party stands before it
    return any(item.kind in APART for item in items[here + 1 : there])


def _own(scene: Scene, candidate: Candidate) -> Iterator[int]:
    """The noun phrase of a noun, the subject of a verb."""
    yield scene.sentence.item_of[candidate.first]
    frame = candidate.frame
    if frame is None or candidate.rule not in {"verb", "phrase"} or frame.relation not in OWN_SUBJECT:
        return
    yield from _near(scene, frame)


def _near(scene: Scene, frame: Frame) -> Iterator[int]:
    items = scene.sentence.items
    for k in (*frame.subject, *frame.objects):
        if abs(items[k].first - frame.item.first) <= FAR:
            yield k


def _holder(scene: Scene, candidate: Candidate) -> Iterator[int]:
    """The verb that a bare noun stands with, and what stands around it."""
    k = scene.sentence.item_of[candidate.first]
    if candidate.rule != "noun":
        return
    for frame in scene.frames.values():
        held = (*frame.subject, *frame.objects, *(i for _, phrases in frame.preps for i in phrases))
        if k in held and abs(scene.sentence.items[k].first - frame.item.first) <= FAR:
            yield frame.verb
            yield from _near(scene, frame)
            return


def _opened(scene: Scene, first: int) -> int:
    """Where the phrase begins in which the stretch begins, with the preposition of a time or place."""
    items = scene.sentence.items
    k = scene.sentence.item_of[first]
    if items[k].kind != "np":
        return first
    is_led = k == 1 and items[0].kind == "prep"
    return items[k - 1].first if is_led else items[k].first


def _closed(scene: Scene, candidate: Candidate, last: int) -> int:
    """Where the stretch ends, with what is asked or refused, and with the object of a loose preposition."""
    items = scene.sentence.items
    k = scene.sentence.item_of[last - 1]
    frame = candidate.frame
    if candidate.type in SAID and frame is not None and k == frame.verb:
        limit = min(len(items), k + LONGEST_CONTENT)
        return items[next((i for i in range(k + 1, limit) if items[i].kind in ENDS), limit) - 1].last
    is_loose = items[k].kind == "prep" and k + 1 < len(items) and items[k + 1].kind == "np"
    return items[k + 1].last if is_loose else last
