"""From examples to what the heads learn from: windows of word pieces with targets in places of words."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crossclaim.evidence.codebook import TYPES as TYPES_OF
from crossclaim.nlp.labels import ENTITIES, MENTIONS, MODES, PARTS, RELATIONS, ROLES, STANCES, TENSES, TYPES
from crossclaim.nlp.tagging import begin
from crossclaim.nlp.windows import OVERLAP, PIECES, Window, windows
from crossclaim.nlp.words import Bounds, Pieces, Words
from crossclaim.text.sentences import sentences
from crossclaim.train.corpora.example import Attribution, Example

UNKNOWN = -100
"""The target of whatever a set does not annotate; losses pass over it."""

Tags = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Anchored:
    """A stretch of words `[first, after)` that a head is conditioned on, with the tags of the window's words around it.

    The labels are places in the tables of `nlp.labels`, or `UNKNOWN`.
    """

    first: int
    after: int
    tags: Tags = ()
    type: int = UNKNOWN
    mode: int = UNKNOWN
    stance: int = UNKNOWN
    tense: int = UNKNOWN
    value: float | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A window of an example, ready to be learnt from; a layer is None where its set does not annotate it.

    `ids` are its word pieces without the marks at the ends, `starts` the first piece of each word, `bounds` the words
    in characters of the text.
    """

    set: str
    doc: str
    window: Window
    bounds: tuple[Bounds, ...]
    ids: tuple[int, ...]
    starts: tuple[int, ...]
    entities: Tags | None = None
    mentions: Tags | None = None
    cues: Tags | None = None
    attributions: tuple[Anchored, ...] | None = None
    triggers: Tags | None = None
    frames: tuple[Anchored, ...] | None = None
    facts: tuple[Anchored, ...] | None = None
    heads: Tags | None = None
    relations: Tags | None = None
    clusters: tuple[tuple[Bounds, ...], ...] | None = None


def pieces(example: Example, cutter: Pieces, *, size: int = PIECES, overlap: int = OVERLAP) -> list[Piece]:
    """The windows of an example with all its layers; sentences are found where the example has none."""
    words = cutter.cut(example.text)
    borders = example.sentences if example.sentences is not None else sentences(example.text)
    return [_piece(example, words, window, size) for window in windows(words, borders, pieces=size, overlap=overlap)]


def _piece(example: Example, words: Words, window: Window, size: int) -> Piece:
    bounds = words.bounds[window.start : window.end]
    first = words.starts[window.start]
    around = _Places(bounds)
    frames = None if example.frames is None else tuple(_frames(example, around))
    parse = _parse(example, around)
    return Piece(
        example.set,
        example.doc,
        window,
        bounds,
        words.ids[first : words.starts[window.end]][:size],
        tuple(min(one - first, size - 1) for one in words.starts[window.start : window.end]),
        entities=_entities(example, around, "re3d", ENTITIES),
        mentions=_entities(example, around, "treebank", MENTIONS, widest=MENTION_WIDEST),
        cues=_cues(example.attributions, around) or _deeds(example, around),
        attributions=None if example.attributions is None else tuple(_attributions(example.attributions, around)),
        triggers=None
        if frames is None or example.set in PARTLY
        else around.tags((one.first, one.after, 0) for one in frames),
        frames=frames,
        facts=_facts(example, around),
        heads=parse[0] if parse else None,
        relations=parse[1] if parse else None,
        clusters=_clusters(example, around),
    )


PARTLY = frozenset({"plover"})
"""Sets that code one statement of a text and of its roles the parties alone: what they do not code is not known."""

MENTION_WIDEST = 8
"""Nested mentions are tagged by their widest that is no longer than this, in words."""


class _Places:
    """Finds the words of a window by characters."""

    def __init__(self, bounds: Sequence[Bounds]) -> None:
        self.starts = [start for start, _ in bounds]
        self.ends = [end for _, end in bounds]

    def __len__(self) -> int:
        return len(self.starts)

    def words(self, start: int, end: int) -> Bounds | None:
        """The words that a stretch touches; None where none is in the window."""
        first, after = bisect_right(self.ends, start), bisect_left(self.starts, end)
        return (first, after) if first < after else None

    def whole(self, start: int, end: int) -> Bounds | None:
        """As `words`, but None where the stretch leaves the window."""
        if not self.starts or start < self.starts[0] or end > self.ends[-1]:
            return None
        return self.words(start, end)

    def tags(self, stretches: Iterable[tuple[int, int, int]]) -> Tags:
        """Tags for stretches of words with the place of their kind; whoever comes first has the word."""
        found = [0] * len(self)
        for first, after, kind in stretches:
            if not any(found[first:after]):
                found[first:after] = [begin(kind), *[begin(kind) + 1] * (after - first - 1)]
        return tuple(found)


def _entities(
    example: Example, places: _Places, of: str, kinds: Sequence[str], widest: int | None = None
) -> Tags | None:
    if example.set != of or example.entities is None:
        return None
    found = []
    for one in example.entities:
        at = places.words(one.start, one.end)
        if at and one.type in kinds and (widest is None or at[1] - at[0] <= widest):
            found.append((*at, kinds.index(one.type)))
    return places.tags(sorted(found, key=lambda one: (one[0] - one[1], one)))


def _cues(layer: Sequence[Attribution] | None, places: _Places) -> Tags | None:
    if layer is None:
        return None
    found = [places.words(*piece) for one in layer for piece in one.cue]
    return places.tags((*at, 0) for at in found if at)


def _deeds(example: Example, places: _Places) -> Tags | None:
    """Of coded statements: what attributes one is a cue, what is done in one is none, and the rest is not known.

    Without it a head that learns from news of another kind takes `bombed` for a cue.
    """
    if example.frames is None or example.set in PARTLY:
        return None
    found = [UNKNOWN] * len(places)
    for one in example.frames:
        at = places.words(*one.predicate)
        if at and not TYPES_OF[one.type].quad.startswith("verbal"):
            found[at[0] : at[1]] = [0] * (at[1] - at[0])
    for one in example.frames:
        for role in one.roles:
            at = places.words(role.start, role.end) if role.role == "cue" else None
            if at:
                found[at[0] : at[1]] = [begin(0), *[begin(0) + 1] * (at[1] - at[0] - 1)]
    return tuple(found) if any(tag != UNKNOWN for tag in found) else None


def _attributions(layer: Sequence[Attribution], places: _Places) -> Iterable[Anchored]:
    """One for each attribution whose first piece of cue is whole in the window."""
    for one in layer:
        at = places.whole(*one.cue[0]) if one.cue else None
        if at is None:
            continue
        parts = zip(PARTS, (one.source, one.content, one.cue), strict=True)
        marked = [
            (*words, PARTS.index(part))
            for part, stretches in parts
            for piece in stretches
            if (words := places.words(*piece))
        ]
        yield Anchored(*at, tags=places.tags(sorted(marked, key=lambda stretch: stretch[2] != PARTS.index("cue"))))


def _frames(example: Example, places: _Places) -> Iterable[Anchored]:
    """One for each statement whose predicate is whole in the window."""
    for one in example.frames or ():
        at = places.whole(*one.predicate)
        if at is None:
            continue
        marked = [
            (*words, ROLES.index(role.role)) for role in one.roles if (words := places.words(role.start, role.end))
        ]
        tags = places.tags(marked)
        yield Anchored(
            *at,
            tags=_known(tags) if example.set in PARTLY else tags,
            type=TYPES.index(one.type),
            mode=MODES.index(one.mode) if one.mode in MODES else UNKNOWN,
            stance=STANCES.index(one.stance) if one.stance else UNKNOWN,
            tense=TENSES.index(one.tense) if one.tense else UNKNOWN,
        )


def _known(tags: Tags) -> Tags:
    """Tags with the outside known only right beside what is marked, so that borders are learnt and absence is not."""
    beside = [any(tags[max(0, at - 1) : at + 2]) for at in range(len(tags))]
    return tuple(tag if near else UNKNOWN for tag, near in zip(tags, beside, strict=True))


def _facts(example: Example, places: _Places) -> tuple[Anchored, ...] | None:
    if example.facts is None:
        return None
    found = ((places.whole(one.start, one.end), one.value) for one in example.facts)
    return tuple(Anchored(*at, value=value) for at, value in found if at)


def _parse(example: Example, places: _Places) -> tuple[Tags, Tags] | None:
    """The head and the relation of each word that begins a token; the head of a root is the word itself."""
    if example.tokens is None:
        return None
    heads, relations = [UNKNOWN] * len(places), [UNKNOWN] * len(places)
    for token in example.tokens:
        at = places.whole(token.start, token.end)
        if at is None or heads[at[0]] != UNKNOWN:
            continue
        above = example.tokens[token.head] if token.head >= 0 else token
        head = places.words(above.start, above.end)
        if head and token.relation in RELATIONS:
            heads[at[0]], relations[at[0]] = head[0], RELATIONS.index(token.relation)
    return tuple(heads), tuple(relations)


def _clusters(example: Example, places: _Places) -> tuple[tuple[Bounds, ...], ...] | None:
    if example.clusters is None:
        return None
    found = (tuple(at for one in cluster if (at := places.whole(*one))) for cluster in example.clusters)
    return tuple(one for one in found if one)
