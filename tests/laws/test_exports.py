"""Laws of exports: what is read back equals what was written, and every span equals its words."""

import csv
import io
import json

import pyarrow.parquet as pq
from hypothesis import given
from hypothesis import strategies as st

from crossclaim.evidence import (
    AUTHOR,
    Document,
    Number,
    Party,
    Source,
    Span,
    Statement,
    When,
    sha256_of_text,
)
from crossclaim.evidence.codebook import NUMBER_ROLES, STANCES, TENSES, TYPES
from crossclaim.export import EXPORTERS, Row
from crossclaim.export.shape import statement_to_json
from crossclaim.export.statements_csv import guard, unguard

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)
NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8)
FIGURES = st.none() | st.floats(allow_nan=False, allow_infinity=False)


@st.composite
def rows(draw):
    """Rows of one document with statements of every shape."""
    text = draw(TEXTS)
    document = Document(sha256_of_text(text), "a.txt", "a", "text/plain", text)

    def spans():
        ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
        return ends.map(lambda pair: Span.of(text, min(pair), max(pair)))

    named = st.lists(st.builds(Party, NAMES, st.none() | spans()), max_size=2).map(tuple)
    kind = draw(st.sampled_from(sorted(TYPES)))
    statement = Statement(
        document=document.id,
        clause=draw(spans()),
        predicate=draw(spans()),
        type=kind,
        mode=draw(st.sampled_from(["", *TYPES[kind].modes])),
        agent=(Party("A"), *draw(named)),
        recipient=draw(named),
        place=draw(named),
        time=draw(st.none() | st.builds(When, spans(), st.none() | NAMES)),
        numbers=tuple(
            draw(st.lists(st.builds(Number, st.sampled_from(sorted(NUMBER_ROLES)), FIGURES, spans()), max_size=2))
        ),
        sources=(AUTHOR, *draw(st.lists(st.builds(Source, NAMES, st.none() | spans()), max_size=2))),
        cue=draw(st.none() | spans()),
        stance=draw(st.sampled_from(sorted(STANCES))),
        tense=draw(st.sampled_from(sorted(TENSES))),
        probability=draw(st.none() | st.floats(0, 1)),
    )
    return Row(document, statement, "extract.test.v1")


def written(name, *many):
    """What a format makes of rows."""
    out = io.BytesIO()
    assert EXPORTERS[name].write(many, out) == len(many)
    return out.getvalue()


def without_nulls(value):
    """A value of a typed table as JSON leaves it: keys without a value are not there."""
    if isinstance(value, list):
        return [without_nulls(one) for one in value]
    if isinstance(value, dict):
        return {key: without_nulls(one) for key, one in value.items() if one is not None}
    return value


@given(st.lists(rows(), max_size=3))
def test_json_lines_read_back_equal(many):
    """Each line read back is the shape that was written."""
    lines = written("statements-jsonl", *many).decode().splitlines()
    assert [json.loads(line) for line in lines] == [statement_to_json(row) for row in many]


@given(st.lists(rows(), max_size=3))
def test_parquet_reads_back_equal(many):
    """Each row read back is the shape that was written, nulls apart."""
    table = pq.read_table(io.BytesIO(written("parquet", *many)))
    assert without_nulls(table.to_pylist()) == without_nulls([statement_to_json(row) for row in many])


@given(rows())
def test_csv_reads_back_its_cells(row):
    """A clause and a name read back from a guarded cell are what was written."""
    (cells,) = csv.DictReader(io.StringIO(written("csv", row).decode(), newline=""))
    assert unguard(cells["clause"]) == row.statement.clause.quote
    assert unguard(cells["recipient"]) == "; ".join(party.name for party in row.statement.recipient)


@given(st.text(st.sampled_from("'=+-@\t\rab"), max_size=5))
def test_guarding_can_be_undone(text):
    """No text is lost by guarding it, and no guarded cell begins like a formula."""
    assert unguard(guard(text)) == text
    assert guard(text)[:1] not in set("=+-@\t\r")


@given(rows())
def test_every_span_that_leaves_equals_its_words(row):
    """Offsets and words agree in everything that is exported."""
    shape = json.loads(written("statements-jsonl", row))
    parts = [shape["clause"], shape["predicate"], shape["cue_span"], shape["time"], *shape["numbers"]]
    parts += [one for role in ("agent", "recipient", "third", "place", "sources") for one in shape[role]]
    found = [part for part in parts if part and "start" in part]
    assert all(row.document.text[part["start"] : part["end"]] == part["text"] for part in found)
