"""Hostile input: each gives a problem that says what it is, and the good file beside it is read all the same."""

import random
import tarfile
from collections.abc import Callable

import pytest
from tests.read.building import (
    PAGE,
    SENTENCE,
    TEXT,
    docx,
    gzipped,
    mail,
    paragraph,
    pdf,
    rss,
    run,
    tar_special,
    tarred,
    warc_record,
    write,
    zip_link,
    zip_locked,
    zip_overlapping,
    zipped,
)

BOMB = '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;"><!ENTITY z "&y;&y;&y;&y;">]>'
OUTSIDE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
CSV = b"title,text\n"
NOISE = random.Random(1).randbytes(1_100_000)  # noqa: S311 bytes that do not compress, the same each time
START = b"From a@quay.example Mon May  6 08:00:00 2019\nSubject: x\n\n"
ZEROS = b"0" * 15_000_000
ROW = b'{"title": "Barges", "text": "%s"}\n' % SENTENCE.encode()
ZIP = zipped(("a.txt", TEXT))
TWO = zipped(("a.txt", TEXT), ("b.txt", TEXT))
TAR = tarred(("a.txt", TEXT), ("b.txt", TEXT))


def nested(levels: int) -> bytes:
    """A zip archive in a zip archive, and so on."""
    data = zipped(("a.txt", TEXT))
    for _ in range(levels):
        data = zipped(("in.zip", data))
    return data


def deep_mail(levels: int) -> bytes:
    """A message whose multipart bodies lie in one another."""
    head = b"".join(
        b"Content-Type: multipart/mixed; boundary=c%d\n\n--c%d\n" % (number, number) for number in range(levels)
    )
    return b"From: a@quay.example\nSubject: deep\nMIME-Version: 1.0\n" + head + b"\nhello\n"


def tar_gz_bomb() -> bytes:
    """A tar archive of nothing but zeros, under gzip."""
    return gzipped(tarred(*((f"{n}", bytes(900_000)) for n in range(19))))


def sealed_mail() -> bytes:
    """A message whose only part is encrypted."""
    return mail(("Content-Type: application/pkcs7-mime", b"AAAA"), subject="")


def bare_mail() -> bytes:
    """A message with neither text nor subject."""
    return mail(("Content-Type: text/plain", b""), subject="")


def endless_field() -> bytes:
    """A message with a header field that slows down whatever takes it apart."""
    return mail(("Content-Type: text/plain; a=" + '";' * 300_000, b""))


def tar_raw(name: str, kind: bytes, size: int) -> bytes:
    """A tar archive of one header that promises `size` bytes."""
    info = tarfile.TarInfo(name)
    info.type, info.size = kind, size
    return info.tobuf(tarfile.GNU_FORMAT) + bytes(20_000)


def endless_header() -> bytes:
    """A web archive whose first record is all header."""
    lines = b"".join(b"A-%d: %d\r\n" % (number, number * 7919) for number in range(150_000))
    return gzipped(b"WARC/1.0\r\n" + lines)


def mail_with_picture() -> bytes:
    """A message to which a picture is attached."""
    picture = ("Content-Type: image/png; name=a.png", b"\x89PNG\r\n\x1a\n")
    return mail(("Content-Type: text/plain", TEXT), picture)


def flipped(data: bytes, at: int) -> bytes:
    """The bytes with one of them changed."""
    return data[:at] + bytes([data[at] ^ 0x55]) + data[at + 1 :]


HOSTILE: tuple[tuple[str, str, Callable[[], bytes], str, str], ...] = (
    # row's name, file name, builder, code expected, words expected in the reason
    ("empty text", "a.txt", lambda: b"", "empty", "0 bytes"),
    ("blank text", "a.txt", lambda: b" \n\t\r\n ", "empty", "all blank"),
    ("blank in utf-16", "a.txt", lambda: b"\xff\xfe" + " \n ".encode("utf-16-le"), "empty", "no text"),
    ("empty page", "a.html", lambda: b"", "empty", "no text"),
    ("page of tags alone", "a.html", lambda: b"<html><body><div></div></body></html>", "empty", "no text"),
    ("empty pdf", "a.pdf", lambda: b"", "empty", "0 bytes"),
    ("empty docx", "a.docx", lambda: b"", "empty", "0 bytes"),
    ("empty zip", "a.zip", zipped, "empty", "zip archive with nothing in it"),
    ("empty gz", "a.txt.gz", lambda: b"", "empty", "0 bytes"),
    ("empty csv", "a.csv", lambda: b"title,text\n", "empty", "table with nothing in it"),
    ("empty jsonl", "a.jsonl", lambda: b"\n\n", "empty", "JSON Lines with nothing in it"),
    ("empty feed", "a.rss", rss, "empty", "without entries"),
    ("empty mbox", "a.mbox", lambda: b"\n", "empty", "mailbox with nothing in it"),
    ("nul letters", "a.txt", lambda: b"ab\x00cd and so on, as before, " * 40, "doubtful", "NUL"),
    ("random bytes", "a.txt", lambda: bytes(range(256)) * 8, "unreadable", "binary data"),
    ("latin-1", "a.txt", lambda: "Le café de la gare est fermé.".encode("latin-1") * 9, "doubtful", "guess"),
    ("mixed encodings", "a.txt", lambda: "schön – gut ".encode() * 9 + b"caf\xe9", "doubtful", "Windows-1252"),
    ("broken utf-16", "a.txt", lambda: b"\xff\xfe" + SENTENCE.encode("utf-16-le") + b"\x00", "doubtful", "UTF-16"),
    ("utf-16 unmarked", "a.txt", lambda: SENTENCE.encode("utf-16-be"), "doubtful", "without a mark"),
    ("text beyond the limit", "a.txt", lambda: b"ab " * 110_000, "too-large", "characters"),
    ("one endless line", "a.txt", lambda: b"x" * 1_200_000, "too-large", "at most 1,000,000"),
    ("file beyond the limit", "a.html", lambda: PAGE + b" " * 1_000_000, "too-large", "at most 1,000,000"),
    ("deep html", "a.html", lambda: b"<html>" + b"<div>" * 100_000 + SENTENCE.encode(), "unsafe", "deep"),
    ("picture", "a.txt", lambda: b"\x89PNG\r\n\x1a\n" + bytes(64), "unreadable", "picture (PNG)"),
    ("picture in disguise", "a.html", lambda: b"\xff\xd8\xff\xe0" + bytes(64), "unreadable", "picture (JPEG)"),
    ("program", "a.docx", lambda: b"\x7fELF" + bytes(64), "unreadable", "a program"),
    ("old office file", "a.doc", lambda: OLE + bytes(512), "unreadable", "old office file"),
    ("locked office file", "a.docx", lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted", "encrypted"),
    ("rich text", "a.rtf", lambda: b"{\\rtf1 hello}", "unreadable", "rich text"),
    ("database", "my.case", lambda: b"SQLite format 3\x00" + bytes(84), "unreadable", "database"),
    ("7z archive", "a.7z", lambda: b"7z\xbc\xaf\x27\x1c" + bytes(30), "unreadable", "archive (7z)"),
    ("style sheet", "a.css", lambda: b"p { color: red }", "unreadable", "style sheet"),
    ("json that is no lines", "a.json", lambda: b'{\n "a": 1\n}', "unreadable", "one object a line"),
    ("cut pdf", "a.pdf", lambda: b"%PDF-1.7\n1 0 obj << /Type", "unreadable", "broken PDF"),
    ("pdf of noise", "a.pdf", lambda: b"%PDF-1.4\n" + bytes(range(256)) * 20, "unreadable", "broken PDF"),
    ("pdf without words", "a.pdf", lambda: pdf(""), "empty", "perhaps a scan"),
    ("broken docx", "a.docx", lambda: docx("<w:p>"), "unreadable", "broken Word"),
    ("cut docx", "a.docx", lambda: docx(paragraph(SENTENCE))[:-60], "unreadable", "breaks off"),
    ("docx without words", "a.docx", lambda: docx("<w:p/>"), "empty", "without words"),
    ("docx entity bomb", "a.docx", lambda: docx(paragraph("&z;"), head=BOMB), "unsafe", "entities"),
    ("docx outside entity", "a.docx", lambda: docx(paragraph("&x;"), head=OUTSIDE), "unsafe", "entities"),
    ("docx deep", "a.docx", lambda: docx("<w:tbl>" * 5_000 + "</w:tbl>" * 5_000), "unreadable", "broken Word"),
    ("docx bomb", "a.docx", lambda: docx(paragraph("a"), extra=(("word/media.bin", ZEROS),)), "unsafe", "unpack to"),
    ("spreadsheet", "a.xlsx", lambda: zipped(("[Content_Types].xml", b"")), "unreadable", "office file"),
    ("zip locked", "a.zip", zip_locked, "encrypted", "encrypted"),
    ("zip cut", "a.zip", lambda: zipped(("a.txt", TEXT))[:-30], "unreadable", "breaks off"),
    ("zip of noise", "a.zip", lambda: b"PK\x03\x04" + bytes(range(256)), "unreadable", "breaks off"),
    ("zip flipped bit", "a.zip", lambda: flipped(zipped(("a.txt", TEXT)), 45), "unreadable", "broken member"),
    ("zip other name inside", "a.zip", lambda: ZIP.replace(b"a.txt", b"b.txt", 1), "unreadable", "broken"),
    ("zip bomb by ratio", "a.zip", lambda: zipped(("a.txt", ZEROS)), "unsafe", "unpack to"),
    ("zip bomb by overlap", "a.zip", lambda: zip_overlapping(400), "too-large", "unpacked from one file"),
    ("zip bomb by count", "a.zip", lambda: zipped(*((f"{n}.txt", b"a") for n in range(600))), "too-large", "members"),
    ("zip bomb by nesting", "a.zip", lambda: nested(6), "unsafe", "inside 4 others"),
    ("zip climbing name", "a.zip", lambda: zipped(("../../etc/passwd.txt", TEXT)), "unsafe", "leads out"),
    ("zip absolute name", "a.zip", lambda: zipped(("/etc/passwd.txt", TEXT)), "unsafe", "leads out"),
    ("zip windows name", "a.zip", lambda: zipped(("C:\\boot.txt", TEXT)), "unsafe", "leads out"),
    ("zip link", "a.zip", lambda: zipped(zip_link("a.txt", "/etc/passwd")), "unsafe", "a link"),
    ("zip same name twice", "a.zip", lambda: TWO.replace(b"b.txt", b"a.txt"), "doubtful", "member 2"),
    ("tar link", "a.tar", lambda: tarred(tar_special("a", tarfile.SYMTYPE, "/etc")), "unsafe", "a link"),
    ("tar hard link", "a.tar", lambda: tarred(tar_special("a", tarfile.LNKTYPE, "b")), "unsafe", "a link"),
    ("tar device", "a.tar", lambda: tarred(tar_special("a", tarfile.CHRTYPE)), "unsafe", "a device"),
    ("tar pipe", "a.tar", lambda: tarred(tar_special("a", tarfile.FIFOTYPE)), "unsafe", "a pipe"),
    ("tar climbing name", "a.tar", lambda: tarred(("../a.txt", TEXT)), "unsafe", "leads out"),
    ("tar cut", "a.tar", lambda: tarred(("a.txt", TEXT * 40))[:1_200], "unreadable", "breaks off"),
    ("tar header broken", "a.tar", lambda: flipped(TAR, 1_030), "unreadable", "breaks off"),
    ("tar big header", "a.tar", lambda: tar_raw("a", tarfile.XHDTYPE, 3_000_000), "unreadable", "header of 3,000"),
    ("tar sparse file", "a.tar", lambda: tar_raw("a", tarfile.GNUTYPE_SPARSE, 0), "unsafe", "not a plain file"),
    ("tar big member", "a.tar", lambda: tarred(("a.txt", b"a" * 1_100_000)), "too-large", "at most"),
    ("zip big member", "a.zip", lambda: zipped(("a.txt", NOISE)), "too-large", "at most"),
    ("gz cut", "a.txt.gz", lambda: gzipped(TEXT * 50)[:-20], "unreadable", "breaks off"),
    ("gz wrong sum", "a.txt.gz", lambda: flipped(gzipped(TEXT), -6 + len(gzipped(TEXT))), "unreadable", "damaged"),
    ("gz bomb", "a.txt.gz", lambda: gzipped(ZEROS), "too-large", "more than"),
    ("gz of gz bomb", "a.gz", lambda: gzipped(gzipped(gzipped(gzipped(gzipped(TEXT))))), "unsafe", "inside 4 others"),
    ("tar.gz bomb", "a.tgz", tar_gz_bomb, "unsafe", "times"),
    ("tar.gz cut", "a.tgz", lambda: gzipped(tarred(("a.txt", TEXT * 99)))[:90], "unreadable", "breaks off"),
    ("warc cut", "a.warc", lambda: warc_record(PAGE)[:-90], "unreadable", "shorter than it says"),
    ("warc lying length", "a.warc", lambda: warc_record(PAGE, length=10**9), "unreadable", "shorter than it says"),
    ("warc of pictures", "a.warc", lambda: warc_record(b"GIF89a", kind="image/gif"), "doubtful", "1 image/gif"),
    ("warc of errors", "a.warc", lambda: warc_record(PAGE, status="404 Gone"), "doubtful", "status 404"),
    ("warc endless header", "a.warc.gz", endless_header, "unsafe", "header of more"),
    ("warc of noise", "a.warc", lambda: b"WARC/1.0\r\n\xff\xfe\x00garbage", "empty", "web archive with nothing in it"),
    ("feed entity bomb", "a.rss", lambda: rss("<title>&z;</title>", head=BOMB), "unsafe", "entities"),
    ("feed outside entity", "a.rss", lambda: rss("<title>&x;</title>", head=OUTSIDE), "unsafe", "entities"),
    ("feed cut", "a.rss", lambda: rss(f"<title>{SENTENCE}</title>", "<title>b")[:-25], "unreadable", "entry 2"),
    ("feed entry bare", "a.rss", lambda: rss(""), "empty", "without content or title"),
    ("jsonl endless line", "a.jsonl", lambda: ROW + b'{"text": "' + b"x" * 1_100_000, "too-large", "more than"),
    ("jsonl broken line", "a.jsonl", lambda: ROW + b'{"text": \n' + ROW, "unreadable", "broken JSON"),
    ("jsonl list line", "a.jsonl", lambda: ROW + b"[1, 2]\n", "unreadable", "a JSON list"),
    ("jsonl deep line", "a.jsonl", lambda: ROW + b'{"text": ' + b"[" * 90_000 + b"\n", "unreadable", "deep"),
    ("jsonl no text", "a.jsonl", lambda: b'{"a": 1}\n{"b": 2}\n', "unreadable", "no text among the columns"),
    ("jsonl lone surrogate", "a.jsonl", lambda: ROW.replace(b"The", b"\\ud800"), "doubtful", "surrogate"),
    ("jsonl nul", "a.jsonl", lambda: ROW.replace(b"The", b"\\u0000"), "doubtful", "NUL"),
    ("csv ragged", "a.csv", lambda: CSV + b"a,%s\nb\n" % SENTENCE.encode(), "unreadable", "a row of 1 columns"),
    ("csv open quote", "a.csv", lambda: CSV + b'a,"never closed\n' + b"b,c\n" * 9, "doubtful", "quotation mark"),
    ("csv nul", "a.csv", lambda: CSV + b"a,b\x00c\n", "doubtful", "NUL"),
    ("csv endless row", "a.csv", lambda: CSV + b"a," + b"b" * 900_000, "too-large", "characters"),
    ("csv endless quote", "a.csv", lambda: CSV + b'a,"' + b"b\n" * 499_000, "too-large", "characters"),
    ("csv of commas", "a.csv", lambda: CSV + b"," * 900_000, "unreadable", "a row of 900001 columns"),
    ("csv of misfits", "a.csv", lambda: CSV + b"a\n" * 5_000, "unreadable", "1,001 rows that do not fit and 0 that do"),
    ("jsonl of misfits", "a.jsonl", lambda: b"{\n" * 5_000, "unreadable", "1,001 rows that do not fit"),
    ("csv no text", "a.csv", lambda: b"x,y\n1,2\n", "unreadable", "no text among the columns x, y"),
    ("mbox endless message", "a.mbox", lambda: START + b"x\n" * 600_000, "too-large", "more than 1,000,000"),
    ("mail deep", "a.eml", lambda: deep_mail(300), "unsafe", "multipart"),
    ("mail many parts", "a.eml", lambda: mail(*(("Content-Type: text/plain", b"a"),) * 4_100), "unsafe", "parts"),
    ("mail of blank lines", "a.eml", lambda: deep_mail(60) + b"\n" * 600_000, "unsafe", "lines in 60 multipart"),
    ("mail endless field", "a.eml", endless_field, "unsafe", "field of"),
    ("mail sealed", "a.eml", sealed_mail, "encrypted", "encrypted"),
    ("mail without text", "a.eml", bare_mail, "empty", "without text"),
    ("mail of noise", "a.eml", lambda: b"\n" + bytes(range(200)), "unreadable", "no header"),
    ("mail bad attachment", "a.eml", mail_with_picture, "unreadable", "a.png"),
    ("mhtml without page", "a.mhtml", lambda: mail(("Content-Type: image/png", b"AAAA")), "empty", "without a page"),
)  # fmt: skip
NAMES = [row[0] for row in HOSTILE]


@pytest.mark.parametrize(
    ("name", "build", "code", "words"), [row[1:] for row in HOSTILE], ids=[row[0] for row in HOSTILE]
)
def test_hostile_input_gives_a_problem(tmp_path, name, build, code, words):
    """It gives a problem with its place, a code, a reason and advice, and what lies beside it is read."""
    write(tmp_path, name, build())
    write(tmp_path, "zz-good.txt", TEXT)
    readings, problems = run(tmp_path)
    told = [f"{one.code}: {one.place} {one.reason}" for one in problems]
    assert any(one.startswith(f"{code}:") and words in one for one in told), told
    assert all(one.place.startswith(str(tmp_path / name)) and one.advice for one in problems)
    assert readings[-1].document is not None
    assert readings[-1].document.name == "zz-good"
