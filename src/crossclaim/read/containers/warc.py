"""Web archives (WARC and ARC): each page that a server answered with is a document."""

import logging
import zlib
from collections import Counter
from collections.abc import Iterator
from typing import Final, Protocol

from crossclaim.errors import DoubtfulInput, InputTooLarge, UnreadableInput, UnsafeInput
from crossclaim.evidence import Known, Problem
from crossclaim.read.dates import day_of
from crossclaim.read.kinds import Clue, plain_type
from crossclaim.read.places import inside, shown
from crossclaim.read.source import Available, Found, Source
from crossclaim.settings import Settings

RECORDS: Final = frozenset({"response", "resource", "conversion"})
KEPT: Final = frozenset({
    "", "text/html", "application/xhtml+xml", "text/plain", "application/pdf", "application/rss+xml",
    "application/atom+xml", "application/xml", "text/xml", "application/rdf+xml", "message/rfc822",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/msword",
})  # fmt: skip
LISTED: Final = 6
NAMES: Final = 200
HEADER_BYTES: Final = 2_000_000
PIECE: Final = 65_536
PACKED: Final = frozenset({"gzip", "x-gzip", "deflate"})


def is_warc(clue: Clue) -> bool:
    """Whether the bytes begin as the first record of a web archive does."""
    return not clue.is_named_text and clue.head.startswith((b"WARC/1.", b"WARC/0.", b"filedesc://"))


def expand_warc(source: Source, settings: Settings) -> Iterator[Found]:
    """Each answer that holds a page or a document; at the end a problem that counts what else was in the archive."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    logging.getLogger("warcio").setLevel(logging.CRITICAL)  # it would print pieces of the input
    left_out: Counter[str] = Counter()
    number = 0
    guarded = _Guarded(source)
    records = ArchiveIterator(guarded)
    records.INC_RECORD = ""  # the library writes this to the screen
    try:
        for number, record in enumerate(_one_by_one(records, guarded), 1):
            if record.rec_type in RECORDS:
                yield from _page(source, record, number, settings, left_out)
    except (ArchiveLoadFailed, EOFError, ValueError, AttributeError, OSError) as error:
        found = f"a web archive that breaks off after record {number}, {shown(str(error))[:120]}"
        yield Problem.of(UnreadableInput(source.place, found=found), "read")
    if records.err_count:
        found = f"{records.err_count} records of another length than they say"
        yield Problem.of(DoubtfulInput(source.place, found=found, advice="Get a whole copy of the file."), "read")
    if left_out:
        names = ", ".join(f"{count} {name}" for name, count in left_out.most_common(LISTED))
        found = f"{left_out.total():,} records that hold no page: {names}"
        yield Problem.of(DoubtfulInput(source.place, found=found, advice="Nothing, unless you miss a page."), "read")


class _Guarded(Available):
    """A web archive's file that ends with an error where a record's header does not end."""

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._place = source.place
        self.allowed = HEADER_BYTES

    def read(self, size: int = -1, /) -> bytes:
        """Some bytes, at most `size`; none at the end."""
        data = super().read(size)
        self.allowed -= len(data)
        if self.allowed < 0:
            raise UnsafeInput(self._place, found=f"a record with a header of more than {HEADER_BYTES:,} bytes")
        return data


def _one_by_one(records: Iterator["_Record"], guarded: _Guarded) -> Iterator["_Record"]:
    """The records, with leave to read no more than each one's content and the next one's header."""
    for record in records:
        guarded.allowed = HEADER_BYTES + max(0, int(getattr(record.raw_stream, "limit", 0)))
        yield record
        guarded.allowed = HEADER_BYTES + max(0, int(getattr(record.raw_stream, "limit", 0)))


class _Headers(Protocol):
    def get_header(self, name: str) -> str | None: ...
    def get_statuscode(self) -> str: ...


class _Stream(Protocol):
    def read(self, length: int) -> bytes: ...


class _Record(Protocol):
    rec_type: str
    rec_headers: _Headers
    http_headers: _Headers | None
    raw_stream: _Stream


def _page(
    source: Source, record: _Record, number: int, settings: Settings, left_out: Counter[str]
) -> Iterator[Source | Problem]:
    """The page of one record, or a problem; what is no page is counted."""
    http = record.http_headers
    media_type = (http or record.rec_headers).get_header("Content-Type") or ""
    status = http.get_statuscode() if http else "200"
    if status != "200" or plain_type(media_type) not in KEPT:
        name = f"answers with status {shown(status)[:20]}" if status != "200" else shown(plain_type(media_type))[:60]
        left_out[name if len(left_out) < NAMES else "others"] += 1
        return
    place, limit = inside(source.place, f"record-{number}"), settings.limits.input_bytes
    try:
        data = _payload(record, place, limit)
    except UnreadableInput as error:
        yield Problem.of(error, "read")
        return
    if len(data) > limit:
        large = InputTooLarge(place, found=f"more than {limit:,} bytes", expected=f"at most {limit:,}")
        yield Problem.of(large, "read")
    elif getattr(record.raw_stream, "limit", 0) > 0:
        yield Problem.of(UnreadableInput(place, found="a record that is shorter than it says"), "read")
    else:
        yield source.child(place, data, media_type, _told(record.rec_headers))


def _payload(record: _Record, place: str, limit: int) -> bytes:
    """The bytes of an answer, its encodings undone; one byte more than the limit where they are more."""
    from warcio.bufferedreaders import ChunkedDataReader

    http = record.http_headers
    stream: _Stream = record.raw_stream
    if http and (http.get_header("Transfer-Encoding") or "").lower() == "chunked":
        stream = ChunkedDataReader(stream)
    data = bytearray()
    while len(data) <= limit and (piece := stream.read(min(PIECE, limit + 1 - len(data)))):
        data += piece
    encoding = (http.get_header("Content-Encoding") or "").strip().lower() if http else ""
    return _unpacked(bytes(data), encoding, place, limit)


def _unpacked(data: bytes, encoding: str, place: str, limit: int) -> bytes:
    """The bytes without the compression that a server put on them, also where it named one and used none."""
    if encoding not in PACKED or (encoding != "deflate" and not data.startswith(b"\x1f\x8b")):
        if encoding in {"br", "zstd"}:
            raise UnreadableInput(place, found=f"an answer under {encoding}, which is not unpacked")
        return data
    for window in (47, -15):
        try:
            return zlib.decompressobj(window).decompress(data, limit + 1)
        except zlib.error:
            continue
    raise UnreadableInput(place, found=f"an answer whose {encoding} is damaged")


def _told(headers: _Headers) -> dict[str, Known]:
    """The address, and the day on which it was captured, by which the page was out."""
    told = {}
    if address := headers.get_header("WARC-Target-URI") or headers.get_header("uri"):
        told["url"] = Known(address.strip("<> "), "WARC-Target-URI", 1.0)
    if captured := day_of(headers.get_header("WARC-Date") or (headers.get_header("archive-date") or "")[:8]):
        told["captured"] = Known(captured, "WARC-Date", 1.0)
    return told
