"""`parquet`: the fields of `statements-jsonl` under a typed, nested schema, for data frames and clusters."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, BinaryIO, Final

from crossclaim.export.row import Row
from crossclaim.export.shape import Shape, statement_to_json

if TYPE_CHECKING:
    import pyarrow as pa

BATCH: Final = 4_096


def write_parquet(rows: Iterable[Row], out: BinaryIO) -> int:
    """Write the statements in groups of 4,096 rows, so that memory stays flat; return how many there were."""
    import pyarrow as pa  # noqa: PLC0415 - takes 0.2 s to import, and this format alone needs it
    import pyarrow.parquet as pq  # noqa: PLC0415 - as above

    count = 0
    with pq.ParquetWriter(out, schema(), compression="zstd") as writer:
        for batch in _batches(rows):
            writer.write_table(pa.Table.from_pylist(batch, schema=schema()))
            count += len(batch)
    return count


def schema() -> "pa.Schema":
    """The schema: offsets are int64 code points, what may be unknown is nullable, each column says what it holds."""
    import pyarrow as pa  # noqa: PLC0415 - as above

    text, offset, real = pa.string(), pa.int64(), pa.float64()
    span = pa.struct([("start", offset), ("end", offset), ("text", text)])
    named = pa.list_(pa.struct([("name", text), ("text", text), ("start", offset), ("end", offset)]))
    time = pa.struct([("text", text), ("value", text), ("start", offset), ("end", offset)])
    number = pa.struct([("role", text), ("value", real), ("text", text), ("start", offset), ("end", offset)])
    types = {"span": span, "named": named, "time": time, "numbers": pa.list_(number), "text": text, "real": real}
    return pa.schema(
        [
            pa.field(name, types[kind], nullable=is_nullable, metadata={"doc": doc})
            for name, kind, is_nullable, doc in FIELDS
        ]
    )


FIELDS: Final = (
    ("id", "text", False, "the statement's id"),
    ("doc", "text", False, "the document's name"),
    ("document", "text", False, "the document's id"),
    ("clause", "span", False, "the smallest stretch of text that states the proposition"),
    ("predicate", "span", False, "the words that carry the event or tie"),
    ("type", "text", False, "one of the 16 events and 9 ties of the codebook"),
    ("mode", "text", False, "a mode of the type, or empty"),
    ("agent", "named", False, "who acts"),
    ("recipient", "named", False, "who is acted on or with"),
    ("third", "named", False, "whom the act is aimed at, done for or mediated by, beside these"),
    ("place", "named", False, "where it happened"),
    ("time", "time", True, "when: the words, and an ISO 8601 date or interval at the precision known"),
    ("numbers", "numbers", False, "quantities with their roles; no value where the words give no figure"),
    ("sources", "named", False, "the chain of sources, outermost first; AUTHOR is the document's own voice"),
    ("cue", "text", False, "the words that attribute, or empty"),
    ("cue_span", "span", True, "where these words stand"),
    ("stance", "text", False, "how far the innermost source commits itself: CT+ PR+ PS+ CT- PR- PS- Uu"),
    ("tense", "text", False, "past, present, future or generic"),
    ("probability", "real", True, "how sure the extractor is that people would code this statement, in [0, 1]"),
    ("provenance", "text", False, "the part and version that made the statement"),
)
"""Name, kind, whether it may be null, and what it holds, in order."""


def _batches(rows: Iterable[Row]) -> Iterator[list[Shape]]:
    shapes = (statement_to_json(row) for row in rows)
    while batch := list(islice(shapes, BATCH)):
        yield batch
