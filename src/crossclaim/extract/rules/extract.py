"""The rule extractor: a document's sentences, one after the other, with a memory of who was named."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice

from crossclaim.evidence import Block, Document, Mention, Span, Statement
from crossclaim.extract.extraction import Extraction, Find, english
from crossclaim.extract.moments import Moments, find_moments
from crossclaim.extract.rules.assemble import TIES, Context, assemble
from crossclaim.extract.rules.attribution import Voice, announcement, tagged_speaker, voices
from crossclaim.extract.rules.candidate import Candidate, Scene
from crossclaim.extract.rules.items import Sentence, items
from crossclaim.extract.rules.keep import Features, Said, features, judge
from crossclaim.extract.rules.lexicon import lexicon
from crossclaim.extract.rules.memory import Memory
from crossclaim.extract.rules.nominals import noun_candidates
from crossclaim.extract.rules.parties import Reader
from crossclaim.extract.rules.quotes import Speech, quotations
from crossclaim.extract.rules.refine import refine
from crossclaim.extract.rules.syntax import frames
from crossclaim.extract.rules.tagger import tagger
from crossclaim.extract.rules.tags import mark_names, mend_tags
from crossclaim.extract.rules.ties import tie_candidates
from crossclaim.extract.rules.tokens import is_blind, tokens
from crossclaim.extract.rules.verbs import verb_candidates
from crossclaim.knowledge.find import find_names
from crossclaim.knowledge.found import Found
from crossclaim.registry import Part
from crossclaim.text.sentences import past_dateline, sentences

PART = Part(
    "extract.rules",
    3,
    ("document", "block"),
    ("mention", "statement"),
    "Statements by rules: a lexicon of predicates, cues, known actors",
)
Watch = Callable[[Candidate, Statement, Features], None]
AHEAD = 8
"""How many sentences ahead the speaker of a quote is looked for."""
LONGEST = 2_000
"""Characters; a longer run without a full stop is a list or a table, and is read in pieces of this length."""


def extract(document: Document, find: Find = find_names, moments: Moments | None = None) -> Extraction:
    """The mentions and statements of the English headline, body and quote blocks.

    Pure: the same document gives the same. `moments` are its times, where somebody has found them already.
    """
    work = _Work(document, find, moments or find_moments(document))
    work.read()
    return Extraction(tuple(work.mentions), tuple(work.statements))


def propose(document: Document, watch: Watch) -> None:
    """Show every statement that the rules propose, before any is dropped, to `watch`; for training."""
    _Work(document, find_names, find_moments(document), watch).read()


class _Work:
    """The reading of one document, sentence by sentence, with a few of those to come in view."""

    def __init__(self, document: Document, find: Find, moments: Moments, watch: Watch | None = None) -> None:
        self._document = document
        self._text = document.text
        self._find = find
        self._moments = moments
        self._memory = Memory()
        self._said = Said()
        self._watch = watch
        self._index = 0
        self._blocks = english(document)
        self._speech = Speech([one for block in self._blocks for one in quotations(self._text, block.start, block.end)])
        self.mentions: list[Mention] = []
        self.statements: list[Statement] = []

    def read(self) -> None:
        """Read every sentence."""
        coming = (one for block in self._blocks for one in _block_sentences(self._text, block, self._names))
        view: deque[Sentence] = deque(islice(coming, AHEAD))
        while view:
            sentence = view.popleft()
            self.mentions += _mentions(self._document, sentence)
            self._read_sentence(sentence, view)
            self._index += 1
            view.extend(islice(coming, 1))

    def _names(self, text: str) -> tuple[Found, ...]:
        found = self._find(text)
        self._memory.count_states(found)
        return found

    def _read_sentence(self, sentence: Sentence, following: Iterable[Sentence]) -> None:
        scene, speech = self._scene(sentence), self._speech
        spoken = voices(scene.reader, scene.frames)
        stop = speech.ahead(sentence.start, sentence.end)
        later = self._voices_at(following, stop) if stop is not None else []
        spoken = speech.extend(spoken, later, (sentence.start, sentence.end), self._index)
        announced = announcement(scene.reader, scene.frames) or tagged_speaker(scene.reader)
        if announced is not None:
            speech.announce(announced)
            if announced.start < sentence.end:
                spoken = [announced, *spoken]
        scene.reader.voices = [(voice.start, voice.end, voice.who.name) for voice in spoken if voice.who is not None]
        times = self._moments.points(sentence.start, sentence.end)
        context = Context(self._text, self._document.id, spoken, times)
        for candidate in candidates(scene):
            statement = assemble(scene, candidate, context)
            if statement is not None:
                self._judge(scene, candidate, statement)
        scene.reader.note()

    def _judge(self, scene: Scene, candidate: Candidate, statement: Statement) -> None:
        """Keep the statement with its probability, where it is likely enough."""
        seen = features(scene, candidate, statement) | self._said.features(statement)
        if candidate.rule in TIES and seen["repeat"]:  # the same title again says nothing new
            return
        if self._watch is not None:
            self._watch(candidate, statement, seen)
        probability = judge().probability(f"{candidate.rule}:{candidate.key}", candidate.rule, seen)
        if probability >= judge().least:
            self.statements.append(replace(statement, probability=round(probability, 3)))

    def _scene(self, sentence: Sentence) -> Scene:
        reader = Reader(self._text, sentence, self._index, lexicon(), self._memory)
        return Scene(reader, sentence, frames(sentence, lexicon()), lexicon())

    def _voices_at(self, following: Iterable[Sentence], stop: int) -> list[Voice]:
        """The voices of the sentence in which a quote ends."""
        for sentence in following:
            if sentence.end >= stop:
                scene = self._scene(sentence)
                return voices(scene.reader, scene.frames)
        return []


def _block_sentences(text: str, block: Block, find: Find) -> Iterator[Sentence]:
    known = [one.moved(block.start) for one in find(text[block.start : block.end])]
    at = 0
    places = {one.start for one in known if one.place is not None}
    for begin, end in sentences(text, block.start, block.end):
        start = past_dateline(text, begin, end, is_place=begin in places)
        for piece in range(start, end, LONGEST):
            stop = min(end, piece + LONGEST)
            inside = []
            while at < len(known) and known[at].start < stop:
                if known[at].start >= piece and known[at].end <= stop:
                    inside.append(known[at])
                at += 1
            yield parse(text, (piece, stop), inside)


def parse(text: str, bounds: tuple[int, int], known: list[Found]) -> Sentence:
    """A sentence in tokens and items, with the known names in it."""
    words = tokens(text, *bounds)
    blind = is_blind(words)
    tagger().tag(words, blind=blind)
    owner = mark_names(words, known)
    mend_tags(words, owner, lexicon())
    chunks = items(words, owner, lexicon())
    item_of = [k for k, chunk in enumerate(chunks) for _ in range(chunk.first, chunk.last)]
    for chunk in chunks:
        chunk.found = [known[i] for i in sorted({owner[t] for t in range(chunk.first, chunk.last)} - {-1})]
    return Sentence(*bounds, words, chunks, item_of, known, blind)


def candidates(scene: Scene) -> list[Candidate]:
    """What verbs, nouns and ties propose, in the order of the text."""
    ties = tie_candidates(scene)  # first, for they say whom `we` speaks for
    by_verb = verb_candidates(scene)
    taken = {i for one in by_verb for i in range(one.first, one.last)}
    by_noun = noun_candidates(scene, taken)
    found = sorted([*by_verb, *by_noun, *ties], key=lambda one: (one.first, one.last))
    return refine(scene, found)


def _mentions(document: Document, sentence: Sentence) -> Iterator[Mention]:
    for one in sentence.found:
        span = Span.of(document.text, one.start, one.end)
        yield Mention(document.id, span, "actor" if one.actor is not None else "place", one.name)
