"""Law: a noun written as a row and read again is the same noun."""

from hypothesis import given
from hypothesis import strategies as st

from crossclaim.case.rows.actor import (
    entry_from_row,
    entry_to_row,
    pair_from_row,
    pair_to_row,
    use_from_row,
    use_to_row,
)
from crossclaim.case.rows.content import content_from_row, content_to_row
from crossclaim.case.rows.document import block_to_row, document_from_row, document_to_row
from crossclaim.case.rows.judgement import judgement_from_row, judgement_to_row
from crossclaim.case.rows.mention import mention_from_row, mention_to_row
from crossclaim.case.rows.place import place_from_row, place_to_row
from crossclaim.case.rows.problem import problem_from_row, problem_to_row
from crossclaim.case.rows.run import run_from_row, run_to_row
from crossclaim.case.rows.statement import statement_from_row, statement_to_row
from crossclaim.evidence import (
    LABELS,
    Block,
    Candidate,
    Document,
    DocumentId,
    Entry,
    Judgement,
    Known,
    Mention,
    Metadata,
    Number,
    Pair,
    Party,
    Place,
    Problem,
    Provenance,
    Reason,
    Rival,
    Site,
    Source,
    Span,
    Statement,
    Use,
    When,
    sha256_of,
)
from crossclaim.evidence.codebook import NUMBER_ROLES, STANCES, TENSES, TYPES
from crossclaim.evidence.place import KINDS

DOCUMENT = DocumentId("doc1-00000000000000000000")
words = st.text(st.characters(codec="utf-8"), max_size=20)
unit = st.floats(0, 1)


@st.composite
def spans(draw):
    """A span of a text that is not looked at."""
    quote = draw(words)
    start = draw(st.integers(0, 10**9))
    return Span(start, start + len(quote), quote)


@st.composite
def documents(draw):
    """A document whose blocks cover it, with metadata that it shows."""
    pieces = draw(st.lists(st.text(st.characters(codec="utf-8"), min_size=1, max_size=30), max_size=5))
    text, blocks = "", []
    for piece in pieces:
        label = draw(st.sampled_from(sorted(LABELS)))
        page = draw(st.none() | st.integers(1, 9))
        blocks.append(Block(len(text), len(text) + len(piece), label, draw(words), draw(words), page))
        text += piece
    spot = st.integers(0, len(text)).map(lambda end: Span.of(text, 0, end))
    known = st.none() | st.builds(Known, words, words, unit, st.none() | spot)
    metadata = draw(st.builds(Metadata, known, known, known, known, known))
    return Document(sha256_of(text.encode()), draw(words), draw(words), draw(words), text, tuple(blocks), metadata)


@st.composite
def statements(draw):
    """A statement of any type, with any parties."""
    kind = draw(st.sampled_from(sorted(TYPES)))
    parties = st.lists(st.builds(Party, words, st.none() | spans()), max_size=3).map(tuple)
    number = st.builds(Number, st.sampled_from(sorted(NUMBER_ROLES)), st.none() | st.floats(0, 1e12), spans())
    return Statement(
        DOCUMENT,
        clause=draw(spans()),
        predicate=draw(spans()),
        type=kind,
        mode=draw(st.sampled_from(["", *TYPES[kind].modes])),
        agent=(Party(draw(words)), *draw(parties)),
        recipient=draw(parties),
        third=draw(parties),
        place=draw(parties),
        time=draw(st.none() | st.builds(When, spans(), st.none() | words)),
        numbers=tuple(draw(st.lists(number, max_size=2))),
        sources=tuple(draw(st.lists(st.builds(Source, words, st.none() | spans()), min_size=1, max_size=3))),
        cue=draw(st.none() | spans()),
        stance=draw(st.sampled_from(sorted(STANCES))),
        tense=draw(st.sampled_from(sorted(TENSES))),
        probability=draw(st.none() | unit),
    )


entries = st.builds(
    lambda status, key, name, kind: Entry(status, key, name, kind, DOCUMENT if status == "described" else None),
    st.sampled_from(["known", "named", "described"]),
    words,
    words,
    words,
)
reasons = st.lists(st.builds(Reason, words, st.floats(-9, 9), words), max_size=2).map(tuple)


@given(entries)
def test_entries(entry):
    """Every field, and so the id."""
    assert entry_from_row(entry_to_row(entry, 1)) == entry


@given(
    st.builds(
        Use,
        st.just(DOCUMENT),
        words,
        st.lists(st.tuples(words, st.integers(1, 99)), max_size=3).map(tuple),
        st.integers(0, 99),
        entries,
        unit,
        st.lists(st.builds(Candidate, entries, unit, reasons), max_size=3).map(tuple),
        words,
    )
)
def test_uses(use):
    """Every candidate with its reasons."""
    assert use_from_row(use_to_row(use, 1), DOCUMENT) == use


@given(st.sampled_from(["same", "unsure"]), unit, reasons)
def test_pairs(likeness, score, why):
    """Every field."""
    pair = Pair("act1-0", "act1-1", likeness, score, why)
    assert pair_from_row(pair_to_row(pair, 1)) == pair


@given(documents())
def test_documents(document):
    """Text, blocks, metadata and all."""
    blocks = [block_to_row(block, 1) for block in document.blocks]
    assert document_from_row(document_to_row(document, 1, 1), blocks) == document


@given(statements())
def test_statements(statement):
    """Every field, and so the id."""
    row = statement_to_row(statement, 1, 1)
    again = statement_from_row(row, DOCUMENT)
    assert again == statement
    assert again.id == row["id"]


@given(spans(), st.sampled_from(["actor", "place", "time", "quantity"]), words)
def test_mentions(span, kind, name):
    """Every field."""
    mention = Mention(DOCUMENT, span, kind, name)
    assert mention_from_row(mention_to_row(mention, 1), DOCUMENT) == mention


@given(words, words, words, st.none() | words)
def test_problems(place, reason, advice, document):
    """Every field."""
    problem = Problem(place, "read", "empty", reason, advice, document)
    assert problem_from_row(problem_to_row(problem, 1)) == problem


@given(st.lists(words).map(tuple), words, words, st.none() | words)
def test_judgements(subjects, value, reason, supersedes):
    """Every field."""
    judgement = Judgement(subjects, "grade", "an analyst", "2020-01-01T00:00:00Z", value, reason, supersedes)
    assert judgement_from_row(judgement_to_row(judgement, 1)) == judgement


@given(words, st.integers(1, 99), st.dictionaries(words, words | st.integers(-9, 9) | st.booleans() | unit))
def test_runs(part, version, parameters):
    """Part, version and parameters."""
    assert run_from_row(run_to_row(Provenance(part, version, parameters), 1)) == Provenance(part, version, parameters)


@given(st.binary(max_size=300) | st.binary(max_size=9).map(lambda few: few * 100))
def test_contents(data):
    """Bytes, whether compressing pays or not."""
    assert content_from_row(content_to_row(data, sha256_of(data))) == data


sites = st.builds(
    Site,
    words,
    st.sampled_from(KINDS),
    st.floats(-90, 90),
    st.floats(-180, 180),
    st.floats(0, 1000),
    st.integers(0, 10**9),
    st.integers(0, 10**9),
    words,
    words,
    words,
)
points = st.none() | st.floats(-90, 90)
rivals = st.lists(st.builds(Rival, sites, unit, st.lists(words, max_size=2).map(tuple)), max_size=2).map(tuple)


@given(words, st.lists(spans(), min_size=1, max_size=3).map(tuple), st.none() | sites, points, unit, rivals, st.data())
def test_places(name, found, site, point, probability, rivals, data):
    """Spans, site, point, reasons and rivals."""
    why = "" if site else data.draw(words.filter(bool))
    reasons = data.draw(st.lists(words, max_size=2).map(tuple))
    place = Place(DOCUMENT, name, found, site, point, point, point, probability, reasons, rivals, why, 3)
    assert place_from_row(place_to_row(place, 0, 1), DOCUMENT) == place
