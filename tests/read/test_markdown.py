"""Markdown: exact text, headings, quotations, front matter."""

import pytest
from tests.read.building import SENTENCE

from crossclaim.errors import EmptyInput
from crossclaim.read.draft import Input
from crossclaim.read.markdown import read_markdown
from crossclaim.settings import Settings


def draft(text):
    return read_markdown(Input("a.md", text.encode()), Settings())


def labelled(text):
    found = draft(text)
    assert found.text == text
    return [(found.text[zone.start : zone.end], zone.label) for zone in found.zones]


@pytest.mark.parametrize(
    ("text", "zones"),
    [
        ("# Barges leave\n\nThey left.\n", [("# ", "boilerplate"), ("Barges leave", "headline")]),
        ("## Barges ##\r\nThey left.", [("## ", "boilerplate"), ("Barges", "headline"), (" ##", "boilerplate")]),
        ("Barges leave\n============\nText", [("Barges leave", "headline"), ("============", "boilerplate")]),
        ("> We saw it.\n> All of us.\n\nText", [("> We saw it.\n> All of us.", "quote")]),
        ("> one\n\n> two", [("> one", "quote"), ("> two", "quote")]),
        ("#hashtag is text\n", []),
        ("```\n# no heading\n> no quote\n```\n", []),
        ("# \n#\n######", []),
        ("text\n\n---\ntext", []),
    ],
)
def test_marks_say_what_is_headline_and_quote(text, zones):
    """Headings and quotations are zones of the text as it stands, their marks apart."""
    assert labelled(text) == zones


def test_the_first_heading_is_the_title():
    """The title is the heading's words without its marks."""
    assert draft(f"# Barges leave\n\n{SENTENCE}\n\n# More\n").told["title"].value == "Barges leave"


def test_front_matter_is_told():
    """The facts between the first dashes are metadata, and no text of the report."""
    found = draft(f'---\ntitle: "Barges leave"\ndate: 2019-05-06\ntags: [x]\n---\n{SENTENCE}\n')
    assert {name: known.value for name, known in found.told.items()} == {
        "title": "Barges leave",
        "published": "2019-05-06",
    }
    assert (found.zones[0].label, found.zones[0].end) == ("boilerplate", found.text.index(SENTENCE) - 1)


def test_blank_markdown_is_empty():
    """A file of blanks is said to be empty."""
    with pytest.raises(EmptyInput):
        draft(" \n \n")
