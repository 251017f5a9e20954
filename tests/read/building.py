"""Builds small files of every format in memory, whole and broken; the words are the tests' own."""

import gzip
import io
import stat
import struct
import tarfile
import zipfile
import zlib
from pathlib import Path

from crossclaim.evidence import Problem
from crossclaim.read.draft import Input, Reading
from crossclaim.read.find import find
from crossclaim.read.read import read
from crossclaim.settings import Limits, Settings

SENTENCE = "The harbour council said on Monday that two barges had left the northern quay before dawn."
TEXT = f"Barges leave the quay\n\n{SENTENCE}\n".encode()
PAGE = f"<html><head><title>Barges</title></head><body><h1>Barges leave</h1><p>{SENTENCE}</p></body></html>".encode()
SMALL = Settings(Limits(input_bytes=1_000_000, text_characters=300_000, archive_members=500, archive_bytes=20_000_000))


def read_bytes(name: str, data: bytes, media_type: str = "", settings: Settings = SMALL) -> Reading:
    """The reading of bytes under a name."""
    return read(Input(name, data, media_type), settings)


def write(folder: Path, name: str, data: bytes) -> Path:
    """A file of that name in the folder."""
    path = folder / name
    path.write_bytes(data)
    return path


def run(path: Path, settings: Settings = SMALL) -> tuple[list[Reading], list[Problem]]:
    """All that finding and reading a path gives: the readings with a document, and every problem."""
    readings, problems = [], []
    for found in find([path], settings):
        if isinstance(found, Problem):
            problems.append(found)
            continue
        reading = read(found, settings)
        problems.extend(reading.problems)
        if reading.document:
            readings.append(reading)
    return readings, problems


def zipped(*members: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    """A zip archive of members (name or header, bytes)."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def zip_link(name: str, target: str) -> tuple[zipfile.ZipInfo, bytes]:
    """A member that is a symbolic link."""
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info, target.encode()


def zip_locked(name: str = "a.txt", data: bytes = TEXT) -> bytes:
    """A zip archive whose one member says that it is encrypted."""
    plain = bytearray(zipped((name, data)))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        plain[plain.index(mark) + at] |= 1
    return bytes(plain)


def tarred(*members: tuple[str | tarfile.TarInfo, bytes]) -> bytes:
    """A tar archive of members (name or header, bytes)."""
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        for name, data in members:
            info = tarfile.TarInfo(name) if isinstance(name, str) else name
            info.size = len(data) if info.isreg() else 0
            archive.addfile(info, io.BytesIO(data) if info.isreg() else None)
    return file.getvalue()


def tar_special(name: str, kind: bytes, target: str = "") -> tuple[tarfile.TarInfo, bytes]:
    """A tar member that is a link, a pipe or a device."""
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, target
    return info, b""


def gzipped(data: bytes) -> bytes:
    """The bytes under gzip, without a time."""
    return gzip.compress(data, mtime=0)


def docx(body: str = "", *, head: str = "", extra: tuple[tuple[str, bytes], ...] = ()) -> bytes:
    """A Word document of this body; `head` stands before its root element."""
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main}"/></Types>'
    )
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{office}" Target="word/document.xml"/></Relationships>'
    )
    document = f'{head}<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'
    members = [("[Content_Types].xml", types), ("_rels/.rels", links), ("word/document.xml", document)]
    return zipped(*((name, text.encode()) for name, text in members), *extra)


def paragraph(text: str, style: str = "") -> str:
    """A paragraph of a Word document."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def pdf(*pages: str, extra: bytes = b"", trailer: bytes = b"") -> bytes:
    """A PDF with a line of text a page; `extra` holds further objects, `trailer` entries of the trailer."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * at) for at in range(len(pages)))
    objects = [
        b"1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n",
        b"2 0 obj << /Type /Pages /Kids [" + kids + b"] /Count %d >> endobj\n" % len(pages),
        b"3 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj\n",
    ]
    for at, text in enumerate(pages):
        stream = b"BT /F1 11 Tf 50 780 Td (" + text.encode("latin-1") + b") Tj ET"
        objects.append(
            b"%d 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            % (4 + 2 * at, 5 + 2 * at)
            + b"/Resources << /Font << /F1 3 0 R >> >> >> endobj\n"
        )
        objects.append(b"%d 0 obj << /Length %d >> stream\n%s\nendstream endobj\n" % (5 + 2 * at, len(stream), stream))
    body = b"%PDF-1.4\n" + b"".join(objects) + extra
    return body + b"trailer << /Root 1 0 R " + trailer + b" >>\n%%EOF\n"


def mail(*parts: tuple[str, bytes], subject: str = "Barges leave the quay", extra: bytes = b"") -> bytes:
    """A message of parts (the header lines of a part, its bytes); one part stands alone."""
    top = b"From: Desk <desk@quay.example>\nTo: readers@quay.example\nSubject: " + subject.encode()
    top += b"\nDate: Mon, 6 May 2019 08:00:00 +0200\nMIME-Version: 1.0\n" + extra
    if len(parts) == 1:
        return top + parts[0][0].encode() + b"\n\n" + parts[0][1]
    pieces = b"".join(b"--cut\n" + head.encode() + b"\n\n" + body + b"\n" for head, body in parts)
    return top + b"Content-Type: multipart/mixed; boundary=cut\n\n" + pieces + b"--cut--\n"


def warc_record(
    payload: bytes, *, kind: str = "text/html", status: str = "200 OK", length: int | None = None, extra: str = ""
) -> bytes:
    """One response record of a web archive; `extra` holds further lines of the server's header."""
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{extra}\r\n".encode() + payload
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://quay.example/barges\r\n"
        "WARC-Date: 2019-05-07T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http) if length is None else length}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def rss(*items: str, head: str = "", root: str = "rss") -> bytes:
    """A feed of items."""
    body = "".join(f"<item>{item}</item>" for item in items)
    return (
        f'<?xml version="1.0"?>{head}<{root} version="2.0"><channel><title>Quay</title>{body}</channel></rss>'.encode()
    )


def zip_overlapping(count: int) -> bytes:
    """A zip archive whose directory names one member's bytes `count` times (Fifield, A better zip bomb, 2019)."""
    data = zlib.compress(b"0" * 100_000)[2:-4]
    crc = zlib.crc32(b"0" * 100_000)
    local = struct.pack("<4s5H3I2H", b"PK\x03\x04", 20, 0, 8, 0, 0, crc, len(data), 100_000, 1, 0) + b"a" + data
    entry = struct.pack("<4s6H3I5H2I", b"PK\x01\x02", 20, 20, 0, 8, 0, 0, crc, len(data), 100_000, 1, 0, 0, 0, 0, 0, 0)
    directory = (entry + b"a") * count
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, count, count, len(directory), len(local), 0)
    return local + directory + end
