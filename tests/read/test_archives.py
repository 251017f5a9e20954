"""Archives and web archives: what comes out, under which place, and that nothing is written."""

import bz2
import lzma
import zipfile

import pytest
from tests.read.building import (
    PAGE,
    SENTENCE,
    TEXT,
    docx,
    gzipped,
    mail,
    paragraph,
    run,
    tarred,
    warc_record,
    write,
    zipped,
)

from crossclaim.evidence import sha256_of
from crossclaim.settings import Limits, Settings

MEMBERS = (("a/one.txt", TEXT), ("two.html", PAGE))


def places(path):
    readings, problems = run(path)
    assert not problems
    return [one.document.place.removeprefix(str(path)) for one in readings]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("pile.zip", zipped(*MEMBERS)),
        ("pile.tar", tarred(*MEMBERS)),
        ("pile.tar.gz", gzipped(tarred(*MEMBERS))),
        ("pile.tgz", gzipped(tarred(*MEMBERS))),
        ("pile.tar.bz2", bz2.compress(tarred(*MEMBERS))),
        ("pile.tar.xz", lzma.compress(tarred(*MEMBERS))),
        ("pile", zipped(*MEMBERS)),
    ],
    ids=["zip", "tar", "tar.gz", "tgz", "tar.bz2", "tar.xz", "no suffix"],
)
def test_an_archive_gives_its_members(tmp_path, name, data):
    """Members come in the order of the archive, under its place."""
    assert places(write(tmp_path, name, data)) == ["!/a/one.txt", "!/two.html"]


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.txt.gz", gzipped(TEXT)), ("a.txt.bz2", bz2.compress(TEXT)), ("a.txt.xz", lzma.compress(TEXT))],
    ids=["gz", "bz2", "xz"],
)
def test_a_compressed_file_is_called_by_its_name_without_the_suffix(tmp_path, name, data):
    """What a compressed file holds is read by the suffix that is left."""
    (reading,), _ = run(write(tmp_path, name, data))
    assert reading.document.place.endswith(f"{name}!/a.txt")
    assert reading.document.name == "a"


def test_a_document_has_the_bytes_of_its_member(tmp_path):
    """The same bytes in a folder, a zip and a tar archive are one document."""
    paths = [write(tmp_path, "a.txt", TEXT), write(tmp_path, "b.zip", zipped(("x", TEXT)))]
    paths.append(write(tmp_path, "c.tar", tarred(("y.txt", TEXT))))
    assert len({run(path)[0][0].document.sha256 for path in paths}) == 1


def test_containers_lie_within_one_another(tmp_path):
    """A mail in a zip archive in a tar archive under gzip is found, with what is attached to it."""
    note = ("Content-Type: text/plain; name=note.txt", TEXT)
    letter = mail(("Content-Type: text/plain", SENTENCE.encode()), note)
    settings = Settings(Limits(archive_depth=5))
    readings, problems = run(write(tmp_path, "x.tgz", gzipped(tarred(("in.zip", zipped(("m.eml", letter)))))), settings)
    assert not problems
    assert [one.document.place.partition("x.tgz")[2] for one in readings] == [
        "!/in.zip!/m.eml",
        "!/in.zip!/m.eml!/note.txt",
    ]


def test_a_zip_archive_under_gzip_is_opened(tmp_path):
    """An archive that needs to be read from its end is held in memory where it comes as a stream."""
    assert places(write(tmp_path, "a.zip.gz", gzipped(zipped(("a.txt", TEXT))))) == ["!/a.zip!/a.txt"]


def test_a_word_document_is_no_archive(tmp_path):
    """DOCX, though a zip archive, is one document."""
    assert places(write(tmp_path, "a.docx", docx(paragraph(SENTENCE)))) == [""]


def test_nothing_is_written(tmp_path, monkeypatch):
    """Names that climb out of an archive are read and leave the disk as it was."""
    inner = tmp_path / "inner"
    inner.mkdir()
    monkeypatch.chdir(inner)
    run(write(inner, "a.zip", zipped(("../out.txt", TEXT), (str(tmp_path / "abs.txt"), TEXT))))
    run(write(inner, "a.tar", tarred(("../out.txt", TEXT), (str(tmp_path / "abs.txt"), TEXT))))
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a.tar", "a.zip", "inner"]


def test_a_climbing_name_is_read_under_a_problem(tmp_path):
    """The words of a member with a wicked name are not lost; the name is told."""
    (reading,), (problem,) = run(write(tmp_path, "a.zip", zipped(("../../out.txt", TEXT))))
    assert reading.document.place.endswith("a.zip!/../../out.txt")
    assert problem.code == "unsafe"


def test_names_of_members_are_shown_with_escapes(tmp_path):
    """Bytes that are no UTF-8 and control characters of a member's name can be printed and stored."""
    (reading,), _ = run(write(tmp_path, "a.tar", tarred(("caf\udce9\n.txt", TEXT))))
    assert reading.document.place.endswith("a.tar!/caf\\xe9\\x0a.txt")


def test_a_name_of_sixty_thousand_letters_is_cut(tmp_path):
    """A member's name does not fill the database."""
    (reading,), _ = run(write(tmp_path, "a.zip", zipped(("n" * 60_000 + ".txt", TEXT))))
    assert len(reading.document.place) < 500 + len(str(tmp_path))


def test_members_before_a_break_are_read(tmp_path):
    """A tar archive that breaks off gives what came before."""
    data = tarred(("a.txt", TEXT), ("b.txt", TEXT * 30))
    readings, (problem,) = run(write(tmp_path, "a.tar", data[:2_000]))
    assert len(readings) == 1
    assert "breaks off" in problem.reason


def test_a_zip_with_bytes_before_it_is_opened(tmp_path):
    """An archive that unpacks itself is not known by its first bytes; its suffix opens it."""
    assert places(write(tmp_path, "a.zip", b"#!/bin/sh\n" + zipped(("a.txt", TEXT)))) == ["!/a.txt"]


def test_the_budget_is_that_of_all_archives_in_a_file(tmp_path):
    """Ten archives in one share its bytes: the whole is bounded, not each."""
    inner = zipped(*((f"{number}.txt", bytes([65 + number]) * 90_000) for number in range(10)))
    outer = zipped(*((f"{number}.zip", inner) for number in range(10)))
    settings = Settings(Limits(archive_bytes=3_000_000))
    readings, problems = run(write(tmp_path, "a.zip", outer), settings)
    assert 20 <= len(readings) <= 34
    assert problems[-1].code == "too-large"


def test_a_page_of_a_web_archive(tmp_path):
    """An answer becomes a document with its address; the bytes are those of the page."""
    path = write(tmp_path, "a.warc", warc_record(PAGE) + warc_record(b"GIF89a", kind="image/gif"))
    (reading,), (problem,) = run(path)
    assert reading.document.place.endswith("a.warc!/record-1")
    assert reading.document.metadata.url.value == "https://quay.example/barges"
    assert "1 image/gif" in problem.reason


@pytest.mark.parametrize("extra", ["Content-Encoding: gzip\r\n", "Content-Encoding: x-gzip\r\nX: y\r\n"])
def test_an_answer_that_the_server_compressed_is_unpacked(tmp_path, extra):
    """The bytes of the document are those of the page, not of its transport."""
    (reading,), _ = run(write(tmp_path, "a.warc", warc_record(gzipped(PAGE), extra=extra)))
    assert reading.document.sha256 == sha256_of(PAGE)


@pytest.mark.parametrize(
    ("data", "extra", "words"),
    [
        (gzipped(PAGE * 9)[:20] + b"noise" * 9, "Content-Encoding: gzip\r\n", "gzip is damaged"),
        (b"noise", "Content-Encoding: br\r\n", "not unpacked"),
        (gzipped(bytes(2_000_000)), "Content-Encoding: gzip\r\n", "at most 1,000,000"),
    ],
    ids=["damaged", "brotli", "bomb"],
)
def test_an_answer_that_cannot_be_unpacked_is_a_problem(tmp_path, data, extra, words):
    """Damage, an unknown compression and a bomb are said."""
    readings, (problem,) = run(write(tmp_path, "a.warc", warc_record(data, extra=extra)))
    assert not readings
    assert words in problem.reason


def test_a_web_archive_under_gzip(tmp_path):
    """Records that are compressed one by one, as crawlers write them, are read."""
    assert places(write(tmp_path, "a.warc.gz", gzipped(warc_record(PAGE)) + gzipped(warc_record(TEXT)))) == [
        "!/record-1",
        "!/record-2",
    ]


def test_the_records_before_damage_are_read(tmp_path):
    """A web archive that breaks off gives the pages before the break."""
    data = gzipped(warc_record(PAGE)) + gzipped(warc_record(TEXT))[:-30]
    readings, problems = run(write(tmp_path, "a.warc.gz", data))
    assert len(readings) == 1
    assert problems


def test_a_directory_that_lies_about_sizes_is_a_problem(tmp_path):
    """A member that unpacks to more than the directory says is not read beyond it."""
    data = bytearray(zipped(("a.txt", TEXT * 200)))
    at = data.index(b"PK\x01\x02") + 24
    data[at : at + 4] = (10).to_bytes(4, "little")
    readings, (problem,) = run(write(tmp_path, "a.zip", bytes(data)))
    assert not readings
    assert "broken member" in problem.reason


def test_unknown_compression_is_a_problem(tmp_path):
    """A method that Python does not know is said, and the next member is read."""
    data = bytearray(zipped(("a.txt", TEXT), ("b.txt", TEXT + b"more")))
    data[data.index(b"PK\x03\x04") + 8] = 99
    data[data.index(b"PK\x01\x02") + 10] = 99
    readings, (problem,) = run(write(tmp_path, "a.zip", bytes(data)))
    assert len(readings) == 1
    assert "compression" in problem.reason
    assert zipfile.is_zipfile(tmp_path / "a.zip")
