"""The rule extractor: a document's sentences, one after the other, with a memory of who was named."""

from collections.abc import Iterator

from crossclaim.evidence import Block, Document, Mention, Span, Statement
from crossclaim.extract.extraction import Extraction, Find
from crossclaim.extract.rules.assemble import Context, assemble
from crossclaim.extract.rules.attribution import voices
from crossclaim.extract.rules.candidate import Candidate, Scene
from crossclaim.extract.rules.items import Sentence, items, mark_names
from crossclaim.extract.rules.lexicon import lexicon
from crossclaim.extract.rules.memory import Memory
from crossclaim.extract.rules.nominals import noun_candidates
from crossclaim.extract.rules.parties import Reader
from crossclaim.extract.rules.syntax import frames
from crossclaim.extract.rules.tagger import tagger
from crossclaim.extract.rules.ties import tie_candidates
from crossclaim.extract.rules.times import find_times
from crossclaim.extract.rules.tokens import is_blind, tokens
from crossclaim.extract.rules.verbs import verb_candidates
from crossclaim.knowledge.find import find_names
from crossclaim.knowledge.found import Found
from crossclaim.registry import Part
from crossclaim.text.sentences import sentences

PART = Part(
    "extract.rules",
    1,
    ("document", "block"),
    ("mention", "statement"),
    "Statements by rules: a lexicon of predicates, cues, known actors",
)
LANGUAGES = frozenset({"en", ""})
LONGEST = 2_000
"""Characters; a longer run without a full stop is a list or a table, and is read in pieces of this length."""


def extract(document: Document, find: Find = find_names) -> Extraction:
    """The mentions and statements of the English headline, body and quote blocks. Pure: the same document gives the same."""
    memory = Memory()
    mentions: list[Mention] = []
    statements: list[Statement] = []
    for index, sentence in enumerate(_sentences(document, find)):
        mentions += _mentions(document, sentence)
        statements += _statements(document, sentence, index, memory)
    return Extraction(tuple(mentions), tuple(statements))


def _sentences(document: Document, find: Find) -> Iterator[Sentence]:
    for block in document.blocks:
        if block.is_read and block.language in LANGUAGES:
            yield from _block_sentences(document.text, block, find)


def _block_sentences(text: str, block: Block, find: Find) -> Iterator[Sentence]:
    known = [_moved(one, block.start) for one in find(text[block.start : block.end])]
    at = 0
    for start, end in sentences(text, block.start, block.end):
        for piece in range(start, end, LONGEST):
            stop = min(end, piece + LONGEST)
            inside = []
            while at < len(known) and known[at].start < stop:
                if known[at].start >= piece and known[at].end <= stop:
                    inside.append(known[at])
                at += 1
            yield parse(text, (piece, stop), inside)


def _moved(one: Found, by: int) -> Found:
    if not by:
        return one
    parts = tuple(_moved(part, by) for part in one.parts)
    return Found(one.start + by, one.end + by, one.actor, one.place, one.how, parts, one.others)


def parse(text: str, bounds: tuple[int, int], known: list[Found]) -> Sentence:
    """A sentence in tokens and items, with the known names in it."""
    words = tokens(text, *bounds)
    blind = is_blind(words)
    tagger().tag(words, blind=blind)
    owner = mark_names(words, known)
    chunks = items(words, owner, lexicon())
    item_of = [k for k, chunk in enumerate(chunks) for _ in range(chunk.first, chunk.last)]
    for k, chunk in enumerate(chunks):
        del k
        chunk.found = [known[i] for i in sorted({owner[t] for t in range(chunk.first, chunk.last)} - {-1})]
    return Sentence(*bounds, words, chunks, item_of, known, blind)


def _statements(document: Document, sentence: Sentence, index: int, memory: Memory) -> list[Statement]:
    text = document.text
    reader = Reader(text, sentence, index, lexicon(), memory)
    scene = Scene(reader, sentence, frames(sentence, lexicon()), lexicon())
    spoken = voices(reader, scene.frames)
    published = document.metadata.published.value if document.metadata.published else ""
    context = Context(text, document.id, spoken, find_times(text, sentence.start, sentence.end, published))
    found = [assemble(scene, candidate, context) for candidate in _candidates(scene)]
    reader.note()
    return [statement for statement in found if statement is not None]


def _candidates(scene: Scene) -> list[Candidate]:
    by_verb = verb_candidates(scene)
    taken = {i for one in by_verb for i in range(one.first, one.last)}
    by_noun = noun_candidates(scene, taken)
    return sorted([*by_verb, *by_noun, *tie_candidates(scene)], key=lambda one: (one.first, one.last))


def _mentions(document: Document, sentence: Sentence) -> Iterator[Mention]:
    for one in sentence.found:
        kind = "actor" if one.actor is not None else "place"
        yield Mention(
            document.id, Span.of(document.text, one.start, one.end), "actor" if kind == "actor" else "place", one.name
        )
