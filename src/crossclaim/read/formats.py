"""The formats that can be read and the containers that are opened: two visible tables."""

from dataclasses import replace
from typing import Final

from crossclaim.read.containers.compressed import expand_compressed, is_compressed
from crossclaim.read.containers.csv_table import expand_csv
from crossclaim.read.containers.feed import ENCODING, expand_feed, is_feed
from crossclaim.read.containers.json_lines import expand_json_lines, is_json_lines
from crossclaim.read.containers.mail import expand_mail
from crossclaim.read.containers.mbox import expand_mbox, is_mbox
from crossclaim.read.containers.tar_archive import expand_tar, is_tar
from crossclaim.read.containers.warc import expand_warc, is_warc
from crossclaim.read.containers.zip_archive import expand_zip, is_zip
from crossclaim.read.decode import charset_of
from crossclaim.read.docx import is_docx, read_docx
from crossclaim.read.draft import Draft, Input
from crossclaim.read.feed import ENTRY, read_entry
from crossclaim.read.kinds import Clue, Container, Format, kind_of, plain_type
from crossclaim.read.mail import is_mail, read_mail
from crossclaim.read.markdown import read_markdown
from crossclaim.read.mhtml import is_mhtml, read_mhtml
from crossclaim.read.pdf import is_pdf, read_pdf
from crossclaim.read.places import suffix_of
from crossclaim.read.rows import JSON_ROW, TABLE_ROW, read_json_row, read_table_row
from crossclaim.read.text import read_text
from crossclaim.read.unread import SUFFIXES, is_unread, refuse
from crossclaim.settings import Settings

HTML_STARTS: Final = (b"<!doctype html", b"<html")


def is_html(clue: Clue) -> bool:
    """Whether the bytes begin as a page does, after blanks, a byte order mark, an XML line or a comment."""
    head = clue.head[:1024].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if head.startswith((b"<?xml", b"<!--")):
        return any(start in head for start in HTML_STARTS)
    return head.startswith(HTML_STARTS)


def read_html(input: Input, settings: Settings) -> Draft:  # noqa: A002 the noun of reading
    """The draft of a page; its reader is loaded when the first page is met."""
    from crossclaim.read.html import read_html

    return read_html(input, settings)


def is_mail_to_open(clue: Clue) -> bool:
    """Whether the bytes are a message, but not a page that a browser saved as one."""
    return is_mail(clue) and not is_mhtml(clue)


def read_xml(input: Input, settings: Settings) -> Draft:  # noqa: A002 the noun of reading
    """The draft of XML that is no feed: the words between its tags, as a page that has no rules of its own."""
    declared = ENCODING.match(input.data.lstrip())
    if declared and not charset_of(input.media_type):
        input = replace(input, media_type=f"application/xml; charset={declared[1].decode()}")  # noqa: A001 as above
    return replace(read_html(input, settings), media_type="application/xml")


def never(_: Clue) -> bool:
    """For kinds of which the bytes say nothing."""
    return False


WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TEXT: Final = Format("text", ("text/plain",), (".txt", ".text"), never, read_text)
READERS: Final[tuple[Format, ...]] = (
    Format("file that is no document", (), tuple(SUFFIXES), is_unread, refuse),
    Format("PDF", ("application/pdf",), (".pdf",), is_pdf, read_pdf),
    Format("DOCX", (WORD,), (".docx",), is_docx, read_docx),
    Format("HTML", ("text/html", "application/xhtml+xml"), (".html", ".htm", ".xhtml"), is_html, read_html),
    Format("MHTML", ("multipart/related", "application/x-mimearchive"), (".mht", ".mhtml"), is_mhtml, read_mhtml),
    Format("mail message", ("message/rfc822",), (".eml",), is_mail, read_mail),
    Format("row of JSON Lines", (JSON_ROW,), (), never, read_json_row),
    Format("row of a table", (TABLE_ROW,), (), never, read_table_row),
    Format("feed entry", (ENTRY,), (), never, read_entry),
    Format("XML", ("application/xml", "text/xml"), (".xml",), never, read_xml),
    Format("Markdown", ("text/markdown",), (".md", ".markdown"), never, read_markdown),
    TEXT,
)
GZIP: Final = ("application/gzip", "application/x-gzip", "application/x-bzip2", "application/x-xz")
FEED: Final = ("application/rss+xml", "application/atom+xml", "application/rdf+xml")
CONTAINERS: Final[tuple[Container, ...]] = (
    Container("compressed file", GZIP, (".gz", ".tgz", ".bz2", ".xz"), is_compressed, expand_compressed),
    Container("zip archive", ("application/zip",), (".zip",), is_zip, expand_zip),
    Container("tar archive", ("application/x-tar",), (".tar",), is_tar, expand_tar),
    Container("web archive", ("application/warc",), (".warc", ".arc"), is_warc, expand_warc),
    Container("mailbox", ("application/mbox",), (".mbox",), is_mbox, expand_mbox),
    Container("mail message", ("message/rfc822",), (".eml",), is_mail_to_open, expand_mail),
    Container("feed", FEED, (".rss", ".atom"), is_feed, expand_feed),
    Container(
        "file of JSON Lines",
        ("application/x-ndjson", "application/jsonl"),
        (".jsonl", ".ndjson"),
        is_json_lines,
        expand_json_lines,
    ),
    Container("table", ("text/csv", "text/tab-separated-values"), (".csv", ".tsv"), never, expand_csv),
)


def detect(input: Input) -> Format:  # noqa: A002 the noun of reading
    """The format of an input: by its bytes, else by its declared type, else by its suffix, else plain text."""
    clue = Clue(input.data, plain_type(input.media_type), suffix_of(input.place))
    return kind_of(clue, READERS) or TEXT
