"""Bytes become text, and every guess is said."""

import codecs

import pytest

from crossclaim.errors import UnreadableInput
from crossclaim.read.decode import charset_of, decode, mend

ARABIC = "قال المتحدث إن القافلة غادرت الميناء قبل الفجر بقليل ولم تعد إليه بعد ذلك اليوم"
RUSSIAN = "Представитель порта сообщил, что две баржи покинули северный причал до рассвета."
POLISH = "Rzecznik portu powiedział, że dwie barki opuściły nabrzeże północne przed świtem."


def test_utf8_is_taken_as_it_is_with_its_newlines_and_mark():
    """Valid UTF-8 gives exactly what Python's decoder gives, mark and carriage returns included."""
    data = "\ufeffOne\r\ntwo\rthree\n\u2028four 😀".encode()
    assert decode(data) == (data.decode("utf-8"), ())


@pytest.mark.parametrize(
    ("mark", "name"),
    [
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_mark_decides(mark, name):
    """UTF-16 and UTF-32 with a mark are read without a doubt, the mark dropped."""
    assert decode(mark + ARABIC.encode(name)) == (ARABIC, ())


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_seen(name):
    """Where every second byte is NUL the text is UTF-16, and the guess is said."""
    text, (doubt,) = decode(POLISH.encode(name))
    assert text == POLISH
    assert "without a mark" in doubt.reason


@pytest.mark.parametrize(("words", "name"), [(ARABIC, "cp1256"), (RUSSIAN, "koi8-r"), (POLISH, "iso8859-2")])
def test_a_declared_charset_is_believed_where_it_decodes(words, name):
    """A label given with the bytes decides among the eight-bit encodings."""
    assert decode(words.encode(name), name) == (words, ())


@pytest.mark.parametrize(("words", "name"), [(ARABIC, "cp1256"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r")])
def test_without_a_label_the_encoding_is_guessed_and_said(words, name):
    """A guess from the letters is recorded as a doubt that names the encoding."""
    text, (doubt,) = decode(words.encode(name) * 3)
    assert text == words * 3
    assert "which is a guess" in doubt.reason


def test_among_encodings_that_give_the_same_letters_the_usual_one_is_named():
    """French that is the same in Windows-1250 and Windows-1252 is said to be the latter."""
    text, (doubt,) = decode("Le café de la gare est fermé.".encode("cp1252") * 9)
    assert "fermé" in text
    assert "read as cp1252" in doubt.reason


def test_a_false_label_does_not_hide_utf8():
    """A page that says Latin-1 and is UTF-8 is read as UTF-8."""
    assert decode(RUSSIAN.encode(), "iso-8859-1") == (RUSSIAN, ())


def test_latin1_is_read_as_the_windows_charset_that_pages_mean():
    """Typographic quotes of Windows-1252 survive a label of Latin-1."""
    assert decode(b"the \x93deal\x94", "iso-8859-1") == ("the “deal”", ())


def test_stray_bytes_in_utf8_are_read_as_windows_1252():
    """A mixed file keeps its UTF-8, and the stray bytes become the letters they most likely were."""
    text, (doubt,) = decode("naïve – schön ".encode() + b"caf\xe9")
    assert text == "naïve – schön café"
    assert "Windows-1252" in doubt.reason


@pytest.mark.parametrize(
    "label", ["utf-7", "UTF_7", "unicode_escape", "idna", "rot13", "hex", "no-such", "x" * 99, "\x00"]
)
def test_no_label_turns_letters_into_something_else(label):
    """UTF-7, escapes and codecs that are no charsets are never used, whatever is declared."""
    assert decode(b"+ADw-script+AD4- \\u0041", label) == ("+ADw-script+AD4- \\u0041", ())


def test_binary_data_is_refused():
    """Bytes that are no text raise an error that says so."""
    with pytest.raises(UnreadableInput, match=r"a\.bin"):
        decode(bytes(range(256)) * 4, place="a.bin")


def test_what_cannot_be_stored_is_replaced_letter_for_letter():
    """Unpaired surrogates and NULs become the replacement sign; the length stays."""
    assert mend("a\ud800b\x00c😀") == "a\ufffdb\ufffdc😀"


@pytest.mark.parametrize(
    ("media_type", "charset"),
    [
        ("text/html; charset=windows-1256", "windows-1256"),
        ('text/html;charset="utf-8"', "utf-8"),
        ("text/html", ""),
        ("text/html; CHARSET = koi8-r ; x=y", "koi8-r"),
    ],
)
def test_the_charset_of_a_media_type(media_type, charset):
    """The charset parameter is found with and without quotes."""
    assert charset_of(media_type) == charset
