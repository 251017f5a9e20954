r"""Bytes become text, and every guess is said.

In this order, and the first that fits is taken:

    marked             a UTF-16 or UTF-32 mark
    utf-8              strictly valid UTF-8
    utf16-unmarked     every second byte is NUL, though no mark says so
    declared           the label given with the bytes, where they decode without an error
    mixed              UTF-8 with stray Windows-1252 bytes in it
    guessed            what charset-normalizer makes of the first 16 kB

UTF-7 is never decoded, whatever is declared: it hides markup in plain letters. New lines stay as they are.
"""

import codecs
import re
from typing import Final

from crossclaim.errors import DoubtfulInput, UnreadableInput
from crossclaim.evidence import Problem

SAMPLE_BYTES: Final = 16_384
LOOKED_AT: Final = 65_536
BINARY_SHARE: Final = 0.1
BINARY_SHARE_UNMARKED: Final = 0.02
"""The share of control characters beyond which bytes are no text: where they are UTF-8, and where they are not."""
FEW: Final = 4
MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CONTROLS: Final = bytes(sorted(set(range(32)) - set(b"\t\n\v\f\r\x08\x1b")))
ESCAPED: Final = re.compile("[\udc80-\udcff]+")
UNSTORABLE: Final = re.compile("[\x00\ud800-\udfff]")
CHARSET: Final = re.compile(r"""charset\s*=\s*["']?([^\s"';,]{1,40})""", re.IGNORECASE)
LIKELY: Final = (
    "cp1252", "cp1256", "cp1251", "koi8_r", "koi8_u", "cp1250", "iso8859_2", "cp1253", "cp1254", "cp1255", "cp1257",
    "cp1258", "cp874", "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr", "cp949",
)  # fmt: skip
"""What a guess is made among: the encodings that pages and mail were written in."""
NEVER: Final = frozenset({"utf-7", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "mbcs", "oem"})
WINDOWS: Final = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}
"""What pages that declare the left side are written in (WHATWG Encoding Standard, labels)."""


def decode(data: bytes, declared: str = "", *, place: str = "") -> tuple[str, tuple[Problem, ...]]:
    """The text of bytes, and a problem where any of it is a guess.

    `declared` is a charset label (`windows-1256`), and may be empty or wrong. Valid UTF-8 gives exactly
    `data.decode("utf-8")`, mark included. Raises UnreadableInput for bytes that are no text.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_other(data, declared, place)
    if b"\x00" in data:
        return _decode_nuls(data, text, place)
    if b"\x1b" in data and (label := _codec(declared)).startswith(("iso2022", "hz")):
        return data.decode(label, "replace"), ()
    return text, ()


def encoding_of(head: bytes, *, place: str = "") -> tuple[str, tuple[Problem, ...]]:
    """The encoding of a long file by its first bytes, and a problem where it is a guess; for files of many documents.

    UTF-8 also where stray bytes stand in it. Raises UnreadableInput for bytes that are no text.
    """
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        pass
    else:
        return (_unmarked(head) if b"\x00" in head else "") or "utf-8", ()
    for mark, name in MARKS:
        if head.startswith(mark):
            return name, ()
    if wide := _unmarked(head):
        return wide, (_doubt(place, f"UTF-16 without a mark, read as {wide}"),)
    _refuse_binary(head, place, BINARY_SHARE_UNMARKED)
    if _mixed(head) is not None:
        return "utf-8", ()
    name = _guess(head)
    return name, (_doubt(place, f"text that is not UTF-8, read as {name}, which is a guess"),)


def charset_of(media_type: str) -> str:
    """The charset that a media type declares, or an empty string."""
    found = CHARSET.search(media_type)
    return found[1] if found else ""


def mend(text: str) -> str:
    """The text with unpaired surrogates and NULs replaced by U+FFFD, so that a database keeps it; same length."""
    return UNSTORABLE.sub("\ufffd", text) if UNSTORABLE.search(text) else text


def _decode_nuls(data: bytes, text: str, place: str) -> tuple[str, tuple[Problem, ...]]:
    if wide := _unmarked(data):
        return data.decode(wide, "replace"), (_doubt(place, f"UTF-16 without a mark, read as {wide}"),)
    _refuse_binary(data, place, BINARY_SHARE)
    count = data.count(b"\x00")
    return text, (_doubt(place, f"{count} NUL characters between the letters", "Look whether the file is damaged."),)


def _decode_other(data: bytes, declared: str, place: str) -> tuple[str, tuple[Problem, ...]]:
    for mark, name in MARKS:
        if data.startswith(mark):
            return _decode_marked(data, name, place)
    if wide := _unmarked(data):
        return data.decode(wide, "replace"), (_doubt(place, f"UTF-16 without a mark, read as {wide}"),)
    _refuse_binary(data, place, BINARY_SHARE_UNMARKED)
    if (text := _as_declared(data, declared)) is not None:
        return text, ()
    if (text := _mixed(data)) is not None:
        return text, (_doubt(place, "UTF-8 with bytes in between that are not; those were read as Windows-1252"),)
    name = _guess(data)
    return data.decode(name, "replace"), (_doubt(place, f"text that is not UTF-8, read as {name}, which is a guess"),)


def _decode_marked(data: bytes, name: str, place: str) -> tuple[str, tuple[Problem, ...]]:
    try:
        return data.decode(name), ()
    except UnicodeDecodeError:
        text = data.decode(name, "replace")
        return text, (_doubt(place, f"broken {name.upper()}; what could not be read is shown as \ufffd"),)


def _unmarked(data: bytes) -> str:
    """The name of the UTF-16 that bytes without a mark look like, or an empty string."""
    head = data[:LOOKED_AT]
    half = len(head) // 2
    if half < 2:
        return ""
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > half * 0.4 and even < half * 0.05:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.4 and odd < half * 0.05 else ""


def _refuse_binary(data: bytes, place: str, share: float) -> None:
    head = data[:LOOKED_AT]
    controls = len(head) - len(head.translate(None, CONTROLS))
    if controls > max(FEW, len(head) * share):
        raise UnreadableInput(
            place,
            found="binary data",
            expected="text, or a format named in the documentation",
            advice="Save it in a format that can be read, or leave it out.",
        )


def _as_declared(data: bytes, declared: str) -> str | None:
    name = _codec(declared)
    if not name or name.startswith("utf-8"):
        return None
    try:
        return data.decode(name)
    except UnicodeError:
        return None


def _codec(declared: str) -> str:
    """The codec that a charset label names, or an empty string where it names none that is text."""
    try:
        info = codecs.lookup(declared.strip()) if declared.isascii() and "\x00" not in declared else None
    except (LookupError, ValueError):
        return ""
    if info is None or info.name in NEVER or not getattr(info, "_is_text_encoding", True):
        return ""
    return WINDOWS.get(info.name, info.name)


def _mixed(data: bytes) -> str | None:
    """UTF-8 with some other bytes, those read as Windows-1252; None where most of it is no UTF-8."""
    text = data.decode("utf-8", "surrogateescape")
    bad = sum(len(found) for found in ESCAPED.findall(text))
    wide = len(data) - len(text)
    if wide < bad:
        return None
    return ESCAPED.sub(_from_windows, text)


def _from_windows(found: re.Match[str]) -> str:
    return found[0].encode("utf-8", "surrogateescape").decode("cp1252", "replace")


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes

    sample = _sample(data)
    best = from_bytes(sample, cp_isolation=list(LIKELY)).best()
    name = _codec(best.encoding) if best else ""
    is_western = name in {"", "utf-8"} or sample.decode(name, "replace") == sample.decode("cp1252", "replace")
    return "cp1252" if is_western else name


def _sample(data: bytes) -> bytes:
    """A stretch of the bytes that holds letters beyond ASCII, where a guess can be made from them."""
    first = next((at for at in range(0, len(data), SAMPLE_BYTES) if not data[at : at + SAMPLE_BYTES].isascii()), 0)
    return data[first : first + SAMPLE_BYTES]


def _doubt(place: str, found: str, advice: str = "") -> Problem:
    advice = advice or "Save it as UTF-8 where letters look wrong."
    return Problem.of(DoubtfulInput(place, found=found, advice=advice), "read")
