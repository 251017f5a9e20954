"""PDF: the text of each page, with its number. Scripts, forms and embedded files are never opened."""

import logging
import re
from collections.abc import Iterator
from typing import Final, Protocol

from crossclaim.errors import DoubtfulInput, EmptyInput, EncryptedInput, InputTooLarge, UnreadableInput
from crossclaim.evidence import Known, Problem
from crossclaim.read.dates import day_of
from crossclaim.read.decode import mend
from crossclaim.read.draft import Draft, Input, Zone
from crossclaim.read.kinds import Clue
from crossclaim.read.pdf_layout import page_paragraphs
from crossclaim.settings import Settings

GAP: Final = "\n\n"
SCANNED: Final = "Recognise its words (OCR) and add the text."
PASSWORD: Final = 4
IS_FILE_NAME: Final = re.compile(
    r"(?i)^(?:microsoft |untitled|document\d*$|print)|\.(?:docx?|pdf|indd|qxd|pptx?|tex|dvi|ps|rtf|odt)$"
)
"""Titles that a program put there and nobody wrote."""


class _Document(Protocol):
    def __len__(self) -> int: ...
    def get_metadata_value(self, key: str) -> str: ...
    def close(self) -> None: ...


def is_pdf(clue: Clue) -> bool:
    """Whether the bytes begin with the mark of a PDF, perhaps after blanks."""
    return clue.head[:64].lstrip(b"\xef\xbb\xbf \t\r\n\x00").startswith(b"%PDF-")


def read_pdf(input: Input, settings: Settings) -> Draft:  # noqa: A002 the noun of reading
    """The draft of a PDF, its paragraphs apart by a blank line.

    EncryptedInput under a password, InputTooLarge beyond the limits, EmptyInput where it holds pictures of words only.
    """
    document = _opened(input)
    try:
        most = settings.limits.pages
        if len(document) > most:
            raise InputTooLarge(input.place, found=f"{len(document):,} pages", expected=f"at most {most:,}")
        text, zones, problems = _joined(_pages(document, input.place), input.place, settings)
        told = _told(document)
    finally:
        document.close()
    if not text.strip():
        raise EmptyInput(input.place, found="a PDF without words, perhaps a scan", advice=SCANNED)
    return Draft("application/pdf", text, zones, told, problems)


def _opened(input: Input) -> _Document:  # noqa: A002 the noun of reading
    import pypdfium2

    logging.getLogger("pypdfium2").setLevel(logging.CRITICAL)  # what it would print becomes a problem here
    try:
        document: _Document = pypdfium2.PdfDocument(input.data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == PASSWORD or "password" in str(error).lower():
            raise EncryptedInput(input.place) from None
        raise UnreadableInput(input.place, found="a broken PDF", advice="Get a whole copy of the file.") from None
    return document


def _pages(document: _Document, place: str) -> Iterator[list[str] | Problem]:
    """The paragraphs of each page, or a problem for a page that is broken."""
    import pypdfium2

    for number in range(len(document)):
        try:
            page = document[number]  # type: ignore[index] # the protocol names what is typed here alone
            words = page.get_textpage()
            text = page_paragraphs(words)
            words.close()
            page.close()
        except (pypdfium2.PdfiumError, ValueError) as error:
            broken = DoubtfulInput(place, found=f"page {number + 1} is broken and was left out, {error}")
            yield Problem.of(broken, "read")
        else:
            yield text


def _joined(
    pages: Iterator[list[str] | Problem], place: str, settings: Settings
) -> tuple[str, tuple[Zone, ...], tuple[Problem, ...]]:
    limit = settings.limits.text_characters
    texts: list[str] = []
    zones: list[Zone] = []
    problems: list[Problem] = []
    at = 0
    for number, page in enumerate(pages, 1):
        if isinstance(page, Problem):
            problems.append(page)
            continue
        for paragraph in page:
            zones.append(Zone(at, at + len(paragraph), page=number))
            texts.append(paragraph)
            at += len(paragraph) + len(GAP)
        if at > limit:
            raise InputTooLarge(place, found=f"{at:,} characters by page {number}", expected=f"at most {limit:,}")
    return GAP.join(texts), tuple(zones), tuple(problems)


def _told(document: _Document) -> dict[str, Known]:
    """What the file says of itself; its title is often that of a template, hence the low confidence."""
    title = document.get_metadata_value("Title").strip()
    values = {
        "title": ("" if IS_FILE_NAME.search(title) else title, 0.5),
        "author": (document.get_metadata_value("Author"), 0.4),
        "created": (day_of(document.get_metadata_value("CreationDate").removeprefix("D:")), 0.5),
    }
    return {
        field: Known(mend(value.strip()), f"pdf {field}", sure)
        for field, (value, sure) in values.items()
        if value.strip()
    }
