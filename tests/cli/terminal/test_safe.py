import io
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossclaim.cli.terminal.safe import SafeStream, shown, shown_exactly


@pytest.mark.parametrize(
    ("hostile", "seen"),
    [
        ("\x1b[31mred", "␛[31mred"),
        ("\x9b31m", "\ufffd31m"),
        ("a\u202eb", "a\ufffdb"),
        ("a\x07b\x7f", "a␇b␡"),
        ("\x1b]0;title\x07", "␛]0;title␇"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("tag\U000e0041", "tag\ufffd"),
        ("lone \ud800", "lone \ufffd"),
    ],
)
def test_nothing_steers_the_terminal(hostile, seen):
    """Controls become visible, overrides are replaced, what has no width is dropped."""
    assert shown(hostile) == seen


def test_white_space_is_one_blank():
    """A text of many lines is shown on one."""
    assert shown(" a\r\n\t b\u2028c ") == "a b c"


def test_markup_is_text():
    """Square brackets mean nothing."""
    assert shown("[red]alarm[/red]") == "[red]alarm[/red]"


def test_scripts_stay_whole():
    """Arabic, Chinese, combining marks and joined emoji are left alone."""
    text = "دمشق 大馬士革 é 👩\u200d🚒"
    assert shown_exactly(text) == text


@given(st.text())
def test_no_control_or_override_gets_through(text):
    """Of all Unicode, no control, surrogate or direction override is ever shown."""
    kept = shown_exactly(text)
    assert not [sign for sign in kept if unicodedata.category(sign) in {"Cc", "Cs"}]
    assert not set(kept) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def test_a_stream_to_a_terminal_is_made_safe():
    """Line breaks and tabs pass, escapes do not, and the count is of what was given."""
    out = io.BytesIO()
    given_bytes = "a\x1b[2J\t,é\r\nb\n".encode()
    assert SafeStream(out).write(given_bytes) == len(given_bytes)
    assert out.getvalue().decode() == "a␛[2J\t,é\r\nb\n"
