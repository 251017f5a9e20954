"""DOCX: paragraphs in order, tables' cells, text boxes and notes; headings and quotes by their styles."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from crossclaim.errors import EmptyInput, InputTooLarge, UnreadableInput, UnsafeInput
from crossclaim.evidence import Known, Label
from crossclaim.read.containers.zip_archive import BROKEN, refusal
from crossclaim.read.draft import Draft, Input, Zone
from crossclaim.read.kinds import Clue
from crossclaim.read.places import shown
from crossclaim.settings import Settings

if TYPE_CHECKING:
    from lxml.etree import _Element

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
NOTES: Final = ("footnotes", "endnotes")
GAP: Final = "\n\n"
MARKS: Final = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-"}
PROSE_WORDS: Final = 11
SENTENCE_END: Final = re.compile(r"[.!?…؟۔।。][\"'”’»)\]]{0,3}$")
WHOLE: Final = "Get a whole copy of the file, or save it anew."


@dataclass(frozen=True, slots=True)
class _Paragraph:
    text: str
    style: str
    why: str = ""


def is_docx(clue: Clue) -> bool:
    """Whether the bytes are a zip archive that holds a Word document."""
    return clue.head.startswith(b"PK\x03\x04") and b"word/document" in clue.head


def read_docx(input: Input, settings: Settings) -> Draft:  # noqa: A002 the noun of reading
    """The draft of a Word document.

    UnsafeInput for a bomb or entities, EncryptedInput for locked members, EmptyInput where it holds no words.
    """
    _check_members(input, settings)
    import docx
    from lxml import etree

    try:
        document = docx.Document(io.BytesIO(input.data))
    except (*BROKEN, KeyError, AttributeError, etree.LxmlError) as error:
        found = f"a broken Word document, {shown(str(error))[:120]}"
        raise UnreadableInput(input.place, found=found, advice=WHOLE) from None
    styles = {style.style_id: style.name or "" for style in document.styles}
    paragraphs = list(_paragraphs(document.element.body, styles))
    paragraphs += _notes(document.part, styles)
    if not paragraphs:
        raise EmptyInput(input.place, found="a Word document without words")
    return _draft(paragraphs, _told(document.core_properties))


def _check_members(input: Input, settings: Settings) -> None:  # noqa: A002 the noun of reading
    """Look at the sizes and heads of the members before any is unpacked whole."""
    limits = settings.limits
    try:
        with zipfile.ZipFile(io.BytesIO(input.data)) as archive:
            members = archive.infolist()
            for member in members:
                if error := refusal(input.place, member, limits):
                    raise error
                if member.filename.endswith((".xml", ".rels")):
                    with archive.open(member) as file:
                        _check_head(file.read(2_000), input.place)
    except BROKEN as error:
        found = f"a broken Word document, {shown(str(error))[:120]}"
        raise UnreadableInput(input.place, found=found, advice=WHOLE) from None
    total = sum(member.file_size for member in members)
    if total > 2 * limits.input_bytes:
        raise InputTooLarge(
            input.place, found=f"{total:,} bytes unpacked", expected=f"at most {2 * limits.input_bytes:,}"
        )


def _check_head(head: bytes, place: str) -> None:
    if b"<!DOCTYPE" in head.replace(b"\x00", b""):
        raise UnsafeInput(place, found="a document type with entities, as no Word document has", advice=WHOLE)


def _paragraphs(root: "_Element", styles: dict[str, str]) -> Iterator[_Paragraph]:
    """Every paragraph under an element in order, also in tables, text boxes and content controls."""
    for element in root.iter(W + "p"):
        if any(above.tag == FALLBACK for above in element.iterancestors()):
            continue
        text = "".join(_pieces(element)).strip()
        if text:
            style = element.find(f"{W}pPr/{W}pStyle")
            name = styles.get(style.get(W + "val", ""), "") if style is not None else ""
            in_cell = next(element.iterancestors(W + "tc"), None) is not None
            yield _Paragraph(text, name, "table cell" if in_cell else "")


def _pieces(paragraph: "_Element") -> Iterator[str]:
    """The stretches of text of a paragraph, without those of a text box in it and without what was struck out."""
    for element in paragraph.iter(W + "t", *MARKS):
        if next(element.iterancestors(W + "p"), None) is paragraph:
            yield MARKS.get(str(element.tag)) or element.text or ""


def _notes(part: object, styles: dict[str, str]) -> list[_Paragraph]:
    """The paragraphs of foot and end notes, after the body."""
    found: list[_Paragraph] = []
    relations = getattr(part, "rels", {}).values()
    for relation in relations:
        if not relation.is_external and relation.reltype.endswith(NOTES):
            from lxml import etree

            parser = etree.XMLParser(resolve_entities=False, no_network=True)
            try:
                root = etree.fromstring(relation.target_part.blob, parser)
            except etree.LxmlError:
                continue
            found += [_Paragraph(one.text, one.style, "note") for one in _paragraphs(root, styles)]
    return found


def _draft(paragraphs: list[_Paragraph], told: dict[str, Known]) -> Draft:
    zones: list[Zone] = []
    at = 0
    for one in paragraphs:
        label, why = _label(one)
        zones.append(Zone(at, at + len(one.text), label, why))
        at += len(one.text) + len(GAP)
    text = GAP.join(one.text for one in paragraphs)
    return Draft("application/vnd.openxmlformats-officedocument.wordprocessingml.document", text, tuple(zones), told)


def _label(paragraph: _Paragraph) -> tuple[Label | None, str]:
    style = paragraph.style.lower()
    if style.startswith(("heading", "title", "subtitle")):
        return "headline", f"style {paragraph.style}"
    if "quote" in style or style == "block text":
        return "quote", f"style {paragraph.style}"
    if not paragraph.why and paragraph.text.count(" ") >= PROSE_WORDS and SENTENCE_END.search(paragraph.text):
        return "body", "paragraph"
    return None, paragraph.why


def _told(properties: object) -> dict[str, Known]:
    """What the file's properties say; its dates are those of the file, not of publication."""
    title = str(getattr(properties, "title", "") or "")
    if title == "Word Document" and getattr(properties, "last_modified_by", "") == "python-docx":
        return {}  # what the library makes up where a file states nothing
    created = getattr(properties, "created", None)
    values = {
        "title": (title, 0.7),
        "author": (str(getattr(properties, "author", "") or ""), 0.5),
        "created": (created.date().isoformat() if created else "", 0.5),
    }
    return {
        field: Known(value.strip(), f"docx {field}", sure)
        for field, (value, sure) in values.items()
        if value.strip() and value != "python-docx"
    }
