"""Kinds of file that are known and not read, so that the reason says what they are and what to do."""

from typing import Final

from crossclaim.errors import EncryptedInput, UnreadableInput
from crossclaim.read.draft import Draft, Input
from crossclaim.read.kinds import Clue
from crossclaim.settings import Settings

OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SEALED: Final = "EncryptedPackage".encode("utf-16-le")
EXPORT: Final = "Save it as DOCX, PDF or plain text and add that."
TRANSCRIBE: Final = "Write down or recognise the words in it and add them as text."
UNPACK: Final = "Unpack it and add what is in it."
NONE: Final = "Leave it out; it is no document."

MAGIC: Final[tuple[tuple[bytes, str, str], ...]] = (
    (OLE, "an old office file (DOC, XLS, PPT or MSG)", EXPORT),
    (b"{\\rtf", "rich text (RTF)", EXPORT),
    (b"\x89PNG\r\n\x1a\n", "a picture (PNG)", TRANSCRIBE),
    (b"\xff\xd8\xff", "a picture (JPEG)", TRANSCRIBE),
    (b"GIF87a", "a picture (GIF)", TRANSCRIBE),
    (b"GIF89a", "a picture (GIF)", TRANSCRIBE),
    (b"II*\x00", "a picture (TIFF)", TRANSCRIBE),
    (b"MM\x00*", "a picture (TIFF)", TRANSCRIBE),
    (b"AT&TFORM", "a scan (DjVu)", TRANSCRIBE),
    (b"ID3\x02", "sound (MP3)", TRANSCRIBE),
    (b"ID3\x03", "sound (MP3)", TRANSCRIBE),
    (b"ID3\x04", "sound (MP3)", TRANSCRIBE),
    (b"OggS\x00", "sound (Ogg)", TRANSCRIBE),
    (b"fLaC\x00", "sound (FLAC)", TRANSCRIBE),
    (b"\x1aE\xdf\xa3", "film (Matroska)", TRANSCRIBE),
    (b"7z\xbc\xaf\x27\x1c", "an archive (7z)", UNPACK),
    (b"Rar!\x1a\x07", "an archive (RAR)", UNPACK),
    (b"\x28\xb5\x2f\xfd", "compressed data (Zstandard)", UNPACK),
    (b"\x04\x22\x4d\x18", "compressed data (LZ4)", UNPACK),
    (b"MSCF\x00", "an archive (CAB)", UNPACK),
    (b"PK\x01\x02", "a piece of a zip archive", "Get a whole copy of the file."),
    (b"PK\x07\x08", "a piece of a split zip archive", "Join the pieces and add the whole."),
    (
        b"SQLite format 3\x00",
        "a database (SQLite, or a case of crossclaim)",
        "Leave it out, or export its rows as CSV.",
    ),
    (b"PAR1\x15", "a table (Parquet)", "Export its rows as CSV or JSON Lines."),
    (b"\x7fELF", "a program", NONE),
    (b"MZ\x90\x00", "a program", NONE),
    (b"\xcf\xfa\xed\xfe", "a program", NONE),
    (b"\xca\xfe\xba\xbe", "a program", NONE),
    (b"wOFF\x00", "a font", NONE),
    (b"wOF2\x00", "a font", NONE),
    (b"\x00\x00\x01\x00", "an icon", NONE),
)
OFFICE: Final = (
    (b"xl/workbook", "a spreadsheet (XLSX)", "Export its rows as CSV."),
    (b"ppt/presentation", "slides (PPTX)", EXPORT),
    (b"application/vnd.oasis.opendocument", "an office file (OpenDocument)", EXPORT),
    (b"[Content_Types].xml", "an office file of an unknown kind", EXPORT),
    (b"META-INF/", "a program or package (JAR, APK)", NONE),
)
SUFFIXES: Final = {
    ".css": ("a style sheet", NONE),
    ".js": ("a script", NONE),
    ".mjs": ("a script", NONE),
    ".json": ("JSON that is not one object a line", "Save it as JSON Lines, one object a line."),
}


def is_unread(clue: Clue) -> bool:
    """Whether the bytes are of a known kind that is not read."""
    return bool(_known(clue.head))


def refuse(input: Input, _: Settings) -> Draft:  # noqa: A002 the noun of reading
    """Raise UnreadableInput with the name of what this is; EncryptedInput for an office file under a password."""
    if input.data.startswith(OLE) and SEALED in input.data:
        raise EncryptedInput(input.place)
    dot = input.place.rfind(".")
    found, advice = _known(input.data) or SUFFIXES.get(input.place[dot:].lower(), ("no document", NONE))
    raise UnreadableInput(input.place, found=found, expected="a document", advice=advice)


def _known(head: bytes) -> tuple[str, str] | None:
    if head.startswith(b"PK\x03\x04"):
        return _office(head)
    for magic, name, advice in MAGIC:
        if head.startswith(magic):
            return name, advice
    if head[4:8] == b"ftyp":
        return "film or sound (MP4)", TRANSCRIBE
    if head.startswith(b"RIFF") and head[8:12] in {b"WEBP", b"WAVE", b"AVI "}:
        return f"a picture, film or sound ({head[8:12].decode().strip()})", TRANSCRIBE
    return None


def _office(data: bytes) -> tuple[str, str] | None:
    """What a zip archive that stays whole is, unless it is a Word document."""
    if b"word/document" in data:
        return None
    return next(((name, advice) for sign, name, advice in OFFICE if sign in data), None)
