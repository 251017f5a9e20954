"""Names are made safe to print and to store."""

import pytest

from crossclaim.read.places import climbs, inside, shown, stem_of, suffix_of


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("plain name.txt", "plain name.txt"),
        ("قافلة.txt", "قافلة.txt"),
        ("a\x00b", "a\\x00b"),
        ("a\nb\x1b[31m", "a\\x0ab\\x1b[31m"),
        ("caf\udce9", "caf\\xe9"),
        ("lone\ud800", "lone\\ud800"),
        ("a\u202eb\u2066c", "a\\u202eb\\u2066c"),
    ],
)
def test_names_are_shown_without_signs_that_do_not_show(name, safe):
    """Control characters, bytes that are no UTF-8 and signs that turn the writing appear as escapes."""
    assert shown(name) == safe


def test_long_names_of_members_keep_their_beginning_and_end():
    """A member's name of a thousand letters is cut in the middle, so that its suffix stays."""
    place = inside("pile.zip", "a" * 1_000 + ".html")
    assert len(place) <= 312
    assert place.endswith(".html")


@pytest.mark.parametrize("name", ["/etc/passwd", "../a", "a/../../b", "..\\a", "C:\\a", "c:a", "\\\\host\\share"])
def test_names_that_climb_out_are_known(name):
    """Absolute names, drives and parent folders lead out of an archive, with either slash."""
    assert climbs(name)


@pytest.mark.parametrize("name", ["a/b.txt", "a..b", "...", "a/.b", ""])
def test_names_that_stay_inside_are_known(name):
    """Dots within a name lead nowhere."""
    assert not climbs(name)


def test_the_place_of_a_member():
    """A member's place is its container's and its name, with one kind of slash."""
    assert inside("pile.zip", "a\\b.html") == "pile.zip!/a/b.html"


@pytest.mark.parametrize(
    ("place", "suffix"), [("a/b.HTML", ".html"), ("a.zip!/b", ""), ("a/.hidden", ""), ("a.tar.gz", ".gz"), ("", "")]
)
def test_the_suffix_of_a_place(place, suffix):
    """The last suffix in lower case; a name that begins with a dot has none."""
    assert suffix_of(place) == suffix


@pytest.mark.parametrize(
    ("place", "stem"),
    [
        ("folder/03.truce.eml", "03.truce"),
        ("pile.zip!/a/b.html", "b"),
        ("rows.jsonl!/line-7", "rows-line-7"),
        ("old.mbox!/message-2!/note.txt", "note"),
        ("noname", "noname"),
    ],
)
def test_the_name_of_a_document_is_its_stem(place, stem):
    """Exports call a document by its stem; what has but a number is called after its container too."""
    assert stem_of(place) == stem
