"""Data files are read safely, and errors name the file and the line."""

import pytest

from crossclaim.errors import InputTooLarge, InvalidEvidence, UnreadableInput
from crossclaim.knowledge.sheet import read_sheet

HEAD = "owner: me\ndate: 2020-01-01\nsources: [my notes]\nkind: body\n"


def read(text, **more):
    return list(read_sheet(text.encode(), "mine.yaml", **more))


def test_rows_know_their_line():
    """Each row carries its section, name, text and line."""
    (row,) = read(HEAD + "entries:\n  '-':\n    # a remark\n    Red Body: RB; R.B.\n")
    assert (row.section, row.name, row.text, row.line) == ("", "Red Body", "RB; R.B.", 8)
    assert row.where == "mine.yaml, line 8: Red Body"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("kind: body\nentries: {A: {B: C}}\n", "mine.yaml"),
        (HEAD, "mine.yaml"),
        (HEAD + "entries: [a, b]\n", "mine.yaml, line 5"),
        (HEAD + "entries:\n  A:\n    B: [c, d]\n", "mine.yaml, line 7: B"),
        (HEAD + "entries:\n  A:\n    B: c\n    B: d\n", "mine.yaml, line 8"),
        (HEAD + "entries:\n  A: &x\n    B: c\n  D: *x\n", "mine.yaml, line"),
        (HEAD + "entries:\n  A:\n    B: {c: {d: {e: f}}}\n", "mine.yaml, line 7"),
        (HEAD + "entries:\n  A:\n    ? [x]\n    : y\n", "mine.yaml, line 7"),
        ("a: [[b]]\n", "mine.yaml, line 1"),
        (HEAD + "entries: {}\n---\nmore: 1\n", "mine.yaml"),
        ("just words\n", "mine.yaml, line 1"),
        ("", "mine.yaml"),
    ],
)
def test_another_shape_is_refused_with_its_place(text, place):
    """Whatever is no head with sections of rows is refused where it stands."""
    with pytest.raises(InvalidEvidence) as caught:
        read(text)
    assert caught.value.where.startswith(place)
    assert caught.value.expected


@pytest.mark.parametrize("text", ["a: b: c\n", "{" * 50_000, "[" * 50_000, "\t- x: y", "a: 'b\n", "\x00\x01"])
def test_what_is_no_yaml_is_refused(text):
    """Broken files, however deep, are refused and end nothing."""
    with pytest.raises((UnreadableInput, InvalidEvidence)):
        read(text)


def test_bytes_that_are_no_text_are_refused():
    """Bytes in no encoding of YAML are refused."""
    with pytest.raises(UnreadableInput):
        list(read_sheet(b"a: \xff\xc0\n", "mine.yaml"))


def test_a_large_file_is_refused_before_it_is_read():
    """The limit is on bytes."""
    with pytest.raises(InputTooLarge):
        read(HEAD + "entries: {}\n", limit=10)


def test_tags_make_no_objects():
    """A tag that asks for a Python object gives text alone."""
    (row,) = read(HEAD + "entries:\n  A:\n    B: !!python/name:os.getcwd ''\n")
    assert row.text == ""
