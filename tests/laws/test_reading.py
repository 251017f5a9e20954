"""Laws of reading: any bytes under any name give a document that keeps its promises, or a problem that says why not."""

import os
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.read.building import PAGE, TEXT, docx, gzipped, mail, paragraph, pdf, rss, tarred, warc_record, zipped

from crossclaim.evidence import Problem
from crossclaim.read.decode import decode
from crossclaim.read.draft import Input
from crossclaim.read.find import find
from crossclaim.read.places import shown
from crossclaim.read.read import read
from crossclaim.settings import Limits, Settings

SUFFIXES = (
    ".txt", ".md", ".html", ".mhtml", ".pdf", ".docx", ".eml", ".mbox", ".jsonl", ".csv", ".tsv", ".rss", ".atom",
    ".xml", ".warc", ".zip", ".tar", ".gz", ".bz2", ".xz", ".json", ".css", ".doc",
)  # fmt: skip
WHOLE = (
    TEXT,
    PAGE,
    pdf("Two barges left."),
    docx(paragraph("Two barges left.")),
    mail(("Content-Type: text/plain", TEXT), ("Content-Type: text/html; name=a.html", PAGE)),
    b"From a@b.example Mon May  6 08:00:00 2019\n" + mail(("Content-Type: text/plain", TEXT)),
    b'{"text": "Two barges left."}\n{"text": "Nobody saw."}\n',
    b'title,text\nBarges,"Two left."\nBoats,None left.\n',
    rss("<title>Barges</title><description>Two left.</description>"),
    warc_record(PAGE),
    zipped(("a.txt", TEXT), ("b.html", PAGE)),
    tarred(("a.txt", TEXT), ("b.html", PAGE)),
    gzipped(TEXT),
)
SMALL = Settings(Limits(input_bytes=100_000, text_characters=50_000, archive_members=50, archive_bytes=500_000))
names = st.builds(lambda stem, suffix: stem + suffix, st.text(max_size=8), st.sampled_from(("", *SUFFIXES)))


@st.composite
def damaged(draw):
    """The bytes of a whole file with some changed, left out, repeated or cut off."""
    data = bytearray(draw(st.sampled_from(WHOLE)))
    for _ in range(draw(st.integers(0, 5))):
        at = draw(st.integers(0, max(0, len(data) - 1)))
        piece = draw(st.binary(max_size=6))
        data[at : at + draw(st.integers(0, 9))] = piece
    return bytes(data[: draw(st.integers(0, len(data)))] if draw(st.booleans()) else data)


anything = st.one_of(st.binary(max_size=300), st.text(max_size=200).map(lambda one: one.encode("utf-8")), damaged())


@settings(max_examples=150)
@given(names, anything, st.sampled_from(("", "text/html", "text/plain; charset=utf-16", "message/rfc822")))
def test_reading_never_raises_and_its_documents_keep_their_promises(name, data, media_type):
    """Blocks are in order, apart, within the text and hold all ink; the text can be stored; else a problem says why."""
    reading = read(Input(shown(name), data, media_type), SMALL)
    if reading.document is None:
        assert reading.problems
        return
    text, blocks = reading.document.text, reading.document.blocks
    assert "\x00" not in text
    text.encode("utf-8")
    assert all(0 <= block.start < block.end <= len(text) for block in blocks)
    assert all(one.end <= other.start for one, other in pairwise(blocks))
    covered = set().union(*(range(block.start, block.end) for block in blocks))
    assert all(at in covered for at, letter in enumerate(text) if not letter.isspace())


@settings(max_examples=60)
@given(names, anything)
def test_the_same_bytes_give_the_same_reading(name, data):
    """Reading twice gives the same document and the same problems."""
    one = Input(shown(name), data)
    assert read(one, SMALL) == read(one, SMALL)


@given(st.text())
def test_utf8_is_decoded_to_the_text_that_it_holds(text):
    """What was encoded as UTF-8 comes back letter for letter, unless NULs make it look like something else."""
    if "\x00" not in text and "\x1b" not in text:
        assert decode(text.encode("utf-8")) == (text, ())


file_names = st.text(
    st.characters(exclude_characters="/\x00", exclude_categories=("Cs",)), min_size=1, max_size=9
).filter(lambda name: name not in {".", ".."})


@settings(max_examples=60)
@given(st.dictionaries(file_names, st.one_of(anything, st.none(), st.just("link")), max_size=6))
def test_every_file_of_a_tree_is_found_or_said(entries):
    """Each file, whatever its name and bytes, appears as an input, inside one, or as a problem."""
    with TemporaryDirectory() as folder:
        made = set()
        for name, data in entries.items():
            path = os.fsencode(folder) + b"/" + name.encode("utf-8")
            try:
                _make(path, data)
            except OSError:
                continue
            made.add(os.fsdecode(path))
        found = list(find([Path(folder)], SMALL))
    places = [one.place for one in found]
    assert all(isinstance(one, Input | Problem) for one in found)
    files = [path for path in made if not path.endswith("/")]
    assert all(any(place.startswith(shown(path)) for place in places) for path in files)


def _make(path: bytes, data: bytes | str | None) -> None:
    if data is None:
        os.mkfifo(path)
    elif isinstance(data, str):
        os.symlink("nowhere", path)  # noqa: PTH211 a path of raw bytes
    else:
        with open(path, "xb") as file:  # noqa: PTH123 a path of raw bytes
            file.write(data)
