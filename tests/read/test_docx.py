"""DOCX: order, styles, tables, changes, notes."""

import io

import docx as word
import pytest
from tests.read.building import SENTENCE, docx, paragraph, read_bytes

from crossclaim.read.docx import read_docx
from crossclaim.read.draft import Input
from crossclaim.settings import Settings


def draft(data):
    return read_docx(Input("a.docx", data), Settings())


@pytest.fixture
def made():
    """A document made by the library that most programs resemble."""
    document = word.Document()
    document.core_properties.title = "Barges"
    document.core_properties.author = "A. Keel"
    document.add_heading("Barges leave", level=0)
    document.add_paragraph(SENTENCE)
    document.add_table(1, 2).rows[0].cells[1].text = "Two barges"
    document.add_paragraph("We saw them go.", style="Quote")
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def test_paragraphs_and_cells_come_in_order(made):
    """The text runs through paragraphs and tables as the page does."""
    assert draft(made).text == f"Barges leave\n\n{SENTENCE}\n\nTwo barges\n\nWe saw them go."


def test_styles_say_what_is_headline_and_quote(made):
    """Headings and quotations are known by their styles, prose by its sentences."""
    found = draft(made)
    labels = {found.text[zone.start : zone.end]: zone.label for zone in found.zones}
    assert labels == {"Barges leave": "headline", SENTENCE: "body", "Two barges": None, "We saw them go.": "quote"}


def test_properties_of_the_file_are_told(made):
    """Title and author come from the core properties."""
    told = draft(made).told
    assert (told["title"].value, told["author"].value) == ("Barges", "A. Keel")


def test_what_was_inserted_counts_and_what_was_struck_out_does_not():
    """Tracked changes are read as they would be accepted."""
    body = (
        "<w:p><w:r><w:t>The barges </w:t></w:r><w:ins><w:r><w:t>left</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>stayed</w:delText></w:r></w:del></w:p>"
    )
    assert draft(docx(body)).text == "The barges left"


def test_text_in_a_content_control_is_read():
    """Paragraphs in a content control are not lost."""
    body = f"<w:sdt><w:sdtContent>{paragraph(SENTENCE)}</w:sdtContent></w:sdt>"
    assert draft(docx(body)).text == SENTENCE


def test_tabs_and_breaks_are_kept():
    """A tab and a line break within a paragraph stay what they are."""
    assert draft(docx("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>")).text == "a\tb\nc"


def test_notes_follow_the_text():
    """Foot notes are read after the body."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    notes = f'<w:footnotes xmlns:w="{space}"><w:footnote>{paragraph("A note.")}</w:footnote></w:footnotes>'
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r9" Type="{kind}" Target="footnotes.xml"/></Relationships>'
    )
    extra = (("word/footnotes.xml", notes.encode()), ("word/_rels/document.xml.rels", links.encode()))
    assert draft(docx(paragraph(SENTENCE), extra=extra)).text == f"{SENTENCE}\n\nA note."


def test_a_document_without_properties_tells_nothing():
    """No title or author is made up where the file states none."""
    assert draft(docx(paragraph(SENTENCE))).told == {}


def test_docx_is_known_by_its_content():
    """A Word document under another suffix is told from other zip archives."""
    assert read_bytes("a.bin", docx(paragraph(SENTENCE))).document.text == SENTENCE
