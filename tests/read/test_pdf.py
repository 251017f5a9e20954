"""PDF: pages, paragraphs, what is never opened."""

import pytest
from tests.read.building import SENTENCE, pdf, read_bytes

from crossclaim.errors import EncryptedInput
from crossclaim.read.draft import Input
from crossclaim.read.pdf import read_pdf
from crossclaim.read.pdf_layout import page_paragraphs
from crossclaim.settings import Limits, Settings

LOCKED = (
    b"9 0 obj << /Filter /Standard /V 1 /R 2 /Length 40 /P -64 /O <"
    + b"ab" * 32
    + b"> /U <"
    + b"cd" * 32
    + b"> >> endobj\n"
)


class Page:
    """A page of lines (text, left, base, height), as PDFium gives its characters and their boxes."""

    def __init__(self, *lines):
        self.lines = lines
        self.text = "\r\n".join(line[0] for line in lines)

    def count_chars(self):
        """As many as the text has."""
        return len(self.text)

    def get_text_range(self):
        """All of the text."""
        return self.text

    def get_charbox(self, index, *, loose):
        """The box of the line that the character stands in."""
        assert loose
        _, left, base, height = self.lines[self.text.count("\r\n", 0, index)]
        return left, base, left + 5, base + height


def test_pages_keep_their_numbers():
    """Each zone knows its page, counted from one, and is a stretch of the text."""
    found = read_pdf(Input("a.pdf", pdf("First page.", "Second page.")), Settings())
    assert [(found.text[zone.start : zone.end], zone.page) for zone in found.zones] == [
        ("First page.", 1),
        ("Second page.", 2),
    ]


def test_a_page_without_words_counts():
    """Pages are numbered as a reader counts them, pictures included."""
    found = read_pdf(Input("a.pdf", pdf("", SENTENCE)), Settings())
    assert [zone.page for zone in found.zones] == [2]


def test_a_pdf_under_a_password_is_said_to_be():
    """Encryption is told apart from damage."""
    locked = pdf(SENTENCE, extra=LOCKED, trailer=b"/Encrypt 9 0 R /ID [<00><00>]")
    with pytest.raises(EncryptedInput):
        read_pdf(Input("a.pdf", locked), Settings())


def test_scripts_and_embedded_files_are_not_looked_at():
    """A PDF that would run a script on opening gives its words and nothing else."""
    script = b"8 0 obj << /S /JavaScript /JS (app.alert\\('x'\\)) >> endobj\n"
    reading = read_bytes(
        "a.pdf", pdf(SENTENCE, extra=script).replace(b"/Pages 2 0 R", b"/OpenAction 8 0 R /Pages 2 0 R")
    )
    assert reading.document.text == SENTENCE


@pytest.mark.parametrize("title", ["Microsoft Word - final2.doc", "scan0001.pdf", "untitled", "Document1"])
def test_titles_that_a_program_put_there_are_not_told(title):
    """A file name in the place of a title is no title."""
    info = b"9 0 obj << /Title (" + title.encode() + b") >> endobj\n"
    found = read_pdf(Input("a.pdf", pdf(SENTENCE, extra=info, trailer=b"/Info 9 0 R")), Settings())
    assert "title" not in found.told


def test_what_a_pdf_says_of_itself_is_told():
    """Title, author and day of making come from the file's own record."""
    info = b"9 0 obj << /Title (Barges leave) /Author (A. Keel) /CreationDate (D:20190506080000Z) >> endobj\n"
    told = read_pdf(Input("a.pdf", pdf(SENTENCE, extra=info, trailer=b"/Info 9 0 R")), Settings()).told
    assert {name: known.value for name, known in told.items()} == {
        "title": "Barges leave",
        "author": "A. Keel",
        "created": "2019-05-06",
    }


def test_more_pages_than_the_limit_are_refused():
    """The number of pages is bounded by the settings."""
    reading = read_bytes("a.pdf", pdf("a", "b", "c"), settings=Settings(Limits(pages=2)))
    assert [one.code for one in reading.problems] == ["too-large"]


def test_lines_at_the_usual_distance_are_one_paragraph():
    """A wider gap between lines begins a paragraph."""
    page = Page(("Two barges", 50, 700, 11), ("have left.", 50, 686, 11), ("Nobody saw.", 50, 650, 11))
    assert page_paragraphs(page) == ["Two barges\nhave left.", "Nobody saw."]


def test_an_indent_begins_a_paragraph():
    """Where lines are evenly set, a line that is set in begins a paragraph."""
    page = Page(("Two barges", 50, 700, 11), ("have left.", 50, 686, 11), ("Nobody saw.", 64, 672, 11))
    assert page_paragraphs(page) == ["Two barges\nhave left.", "Nobody saw."]


def test_a_short_line_ends_a_paragraph():
    """Where the next line's first word had room in a line, and begins a sentence, the line was a last one."""
    long = ("Two barges left the quay before dawn and went", 50, 672, 11)
    page = Page(("The Quay, 6 May", 50, 700, 11), ("Written at the harbour for all", 50, 686, 11), long)
    assert page_paragraphs(page) == ["The Quay, 6 May", "Written at the harbour for all\n" + long[0]]


def test_larger_letters_are_apart():
    """A headline in larger letters does not run into the text."""
    page = Page(("Barges", 50, 700, 20), ("They left.", 50, 686, 11), ("All did.", 50, 672, 11))
    assert page_paragraphs(page) == ["Barges", "They left.\nAll did."]


def test_a_word_split_at_the_end_of_a_line_is_made_whole():
    """The mark that PDFium sets for a hyphen at a line's end joins the word."""
    page = Page(("The evacu\ufffe", 50, 700, 11), ("ation began.", 50, 686, 11))
    assert page_paragraphs(page) == ["The evacuation began."]
