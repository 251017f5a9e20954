"""How the kind of some bytes is told: by the bytes, then by what is declared, then by the suffix."""

import pytest
from tests.read.building import PAGE, SENTENCE, TEXT, docx, mail, paragraph, pdf, read_bytes

from crossclaim.read.draft import Input
from crossclaim.read.formats import CONTAINERS, READERS, detect


@pytest.mark.parametrize(
    ("place", "data", "media_type", "name"),
    [
        ("a.txt", TEXT, "", "text"),
        ("a", TEXT, "", "text"),
        ("a.md", TEXT, "", "Markdown"),
        ("a.html", b"<p>x", "", "HTML"),
        ("a.txt", PAGE, "", "HTML"),
        ("a.txt", b'\xef\xbb\xbf\n<?xml version="1.0"?><!DOCTYPE html><html>', "", "HTML"),
        ("a.txt", b"<p>x", "text/html; charset=utf-8", "HTML"),
        ("a", "<!DOCTYPE html><html>".encode("utf-16"), "", "HTML"),
        ("a", b"%PDF-1.4 begins each such file, as these words do not.", "", "PDF"),
        ("a", b"They wrote %PDF-1.4 in capital letters.", "", "text"),
        ("a", b"ID3 tags are read by many programs.", "", "text"),
        ("a.xml", b"<?xml version='1.0'?><report><p>x</p></report>", "", "XML"),
        ("a.html", pdf(SENTENCE), "text/html", "PDF"),
        ("a.pdf", docx(paragraph(SENTENCE)), "", "DOCX"),
        ("a", mail(("Content-Type: text/plain", TEXT)), "", "mail message"),
        ("a.txt", mail(("Content-Type: text/plain", TEXT)), "", "text"),
        ("a.xyz", TEXT, "application/x-unheard-of", "text"),
    ],
)
def test_content_comes_before_type_and_type_before_suffix(place, data, media_type, name):
    """A false name or a false type does not mislead where the bytes speak."""
    assert detect(Input(place, data, media_type)).name == name


def test_the_tags_of_xml_are_not_read_as_words():
    """XML that is no feed gives the words between its tags."""
    data = f"<?xml version='1.0'?><report><head>Barges</head><p>{SENTENCE}</p></report>".encode()
    document = read_bytes("a.xml", data).document
    assert document.media_type == "application/xml"
    assert SENTENCE in document.text
    assert "<" not in document.text


def test_xml_is_read_in_the_encoding_that_it_names():
    """The encoding of an XML line is believed, without a doubt."""
    data = "<?xml version='1.0' encoding='windows-1251'?><a><p>Баржи ушли из порта.</p></a>".encode("cp1251")
    reading = read_bytes("a.xml", data)
    assert "Баржи ушли" in reading.document.text
    assert not reading.problems


def test_each_kind_is_named_once():
    """No suffix and no media type names two kinds of document, or two kinds of container."""
    for table in (READERS, CONTAINERS):
        for names in ([kind.suffixes for kind in table], [kind.media_types for kind in table]):
            flat = [name for one in names for name in one]
            assert len(flat) == len(set(flat))


def test_names_of_kinds_are_in_lower_case():
    """Suffixes and types are compared in lower case, so the tables hold them so."""
    for kind in (*READERS, *CONTAINERS):
        assert all(name == name.lower() for name in (*kind.suffixes, *kind.media_types))
