"""MIME messages, taken apart within bounds: headers as text, parts as bytes."""

import binascii
import email.errors
import email.header
import email.parser
import email.utils
import re
from collections.abc import Iterator
from email.message import Message
from typing import Final

from crossclaim.errors import InputError, UnreadableInput, UnsafeInput
from crossclaim.evidence import Known
from crossclaim.read.dates import day_of
from crossclaim.read.decode import decode

LONGEST_HEADER: Final = 4_000
PARTS: Final = 4_000
NESTED: Final = 100
LINES: Final = 2_000_000
LINES_IN_ONE_ANOTHER: Final = 30_000_000
"""Bounds that no message reaches which people wrote: each line is held, and looked at once for each body around it."""
MULTIPART: Final = re.compile(rb"(?i)content-type:[ \t]{0,8}(?:\r?\n[ \t]{1,8})?multipart/")
PART: Final = re.compile(rb"(?i)^content-(?:type|disposition):[^\n]*(?:\n[ \t][^\n]*)*", re.MULTILINE)
"""The fields that say what a part is; the library that takes them apart is slow beyond measure on long ones."""
FIELD: Final = re.compile(
    rb"(?i)^(from|to|subject|date|message-id|mime-version|received|return-path|x-[\w-]{1,60}):", re.MULTILINE
)
FIRST: Final = re.compile(rb"(?:From .{1,200}\r?\n)?[A-Za-z][\w-]{1,70}:[^\n]*\n")
SEALED: Final = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted"})
"""Types of messages and parts whose text only the receiver can open."""
SURE: Final = frozenset({b"message-id", b"mime-version", b"received"})


def looks_like_mail(head: bytes) -> bool:
    """Whether bytes begin with the header of a message: fields from the first line on, some of them a mail's own."""
    head = head.lstrip(b"\xef\xbb\xbf\r\n")
    if not FIRST.match(head):
        return False
    top = head.replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    names = {name.lower() for name in FIELD.findall(top)}
    return len(names) >= 3 or (len(names) == 2 and bool(names & SURE))


def parse(data: bytes, place: str) -> Message:
    """The message that bytes hold.

    UnsafeInput where its parts are too many or too deep, UnreadableInput where it is no mail.
    """
    nested, lines = len(MULTIPART.findall(data)), data.count(b"\n")
    if nested > NESTED:
        raise UnsafeInput(place, found=f"more than {NESTED} multipart bodies", advice=BY_HAND)
    if lines > LINES or lines * nested > LINES_IN_ONE_ANOTHER:
        raise UnsafeInput(place, found=f"{lines:,} lines in {nested} multipart bodies", advice=BY_HAND)
    sizes = [len(found[0]) for found in PART.finditer(data)]
    if len(sizes) > PARTS:
        raise UnsafeInput(place, found=f"more than {PARTS} parts", advice=BY_HAND)
    if max(sizes, default=0) > LONGEST_HEADER:
        raise UnsafeInput(place, found=f"a header field of {max(sizes):,} bytes", advice=BY_HAND)
    try:
        message = email.parser.BytesParser().parsebytes(data.lstrip(b"\xef\xbb\xbf\r\n"))
    except (ValueError, LookupError, RecursionError, AssertionError) as error:
        raise UnreadableInput(place, found=f"broken mail, {type(error).__name__}", advice=BY_HAND) from None
    if not message.keys():
        raise UnreadableInput(place, found="no header", expected="a mail message", advice=BY_HAND)
    return message


BY_HAND: Final = "Open it in a mail program, save the text, and add that."


def header(message: Message, name: str) -> str:
    """The first header of this name, its encoded words decoded, on one line; empty where there is none."""
    for key, value in message.raw_items():
        if key.lower() == name.lower():
            return " ".join(_words(str(value)[:LONGEST_HEADER]).split())
    return ""


def _words(value: str) -> str:
    raw = value.encode("ascii", "surrogateescape") if not value.isascii() else b""
    plain = _text(raw, "") if raw else value
    try:
        found = email.header.decode_header(plain)
    except (email.errors.HeaderParseError, binascii.Error, ValueError):
        return plain
    return "".join(_text(part, charset or "") if isinstance(part, bytes) else part for part, charset in found)


def _text(data: bytes, charset: str) -> str:
    try:
        return decode(data, charset)[0]
    except InputError:
        return data.decode("ascii", "replace")


def told_by(message: Message, source: str) -> dict[str, Known]:
    """The title, author and date that a message's header states; `source` names the header in `how`."""
    name, address = email.utils.parseaddr(header(message, "From"))
    values = {
        "title": (header(message, "Subject"), "Subject", 0.9),
        "author": (name or address, "From", 0.8),
        "published": (day_of(header(message, "Date")), "Date", 0.9),
    }
    return {field: Known(value, f"{source} {why}", sure) for field, (value, why, sure) in values.items() if value}


def leaves(message: Message) -> Iterator[Message]:
    """The parts of a message that are no multipart, in order; a forwarded message counts as one."""
    if message.get_content_maintype() == "multipart" and message.is_multipart():
        for part in message.get_payload():
            if isinstance(part, Message):
                yield from leaves(part)
    else:
        yield message


def payload(part: Message) -> bytes:
    """The bytes of a part, its transfer encoding undone."""
    if part.is_multipart():
        inner = part.get_payload(0)
        return inner.as_bytes() if isinstance(inner, Message) else b""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def charset(part: Message) -> str:
    """The charset that a part declares, or an empty string."""
    try:
        found = part.get_content_charset()
    except (ValueError, LookupError, TypeError):
        return ""
    return found if isinstance(found, str) and found.isascii() else ""


def filename(part: Message) -> str:
    """The name that a part gives its bytes, or an empty string."""
    try:
        found = part.get_filename() or ""
    except (ValueError, LookupError, TypeError):
        return ""
    return _words(str(found)[:LONGEST_HEADER])


def own_parts(message: Message) -> list[Message]:
    """The parts that are the message's own words; of a message that is one text, that text, whatever its name."""
    if not message.is_multipart() and message.get_content_maintype() == "text":
        return [message]
    return [part for part in leaves(message) if not _is_attached(part)]


def attached_parts(message: Message) -> list[tuple[int, Message]]:
    """The parts that are files of their own, with their numbers among all parts, from 1; what is sealed is left."""
    own = {id(part) for part in own_parts(message)}
    parts = enumerate(leaves(message), 1)
    return [(number, part) for number, part in parts if id(part) not in own and part.get_content_type() not in SEALED]


def _is_attached(part: Message) -> bool:
    declared = str(part.get("Content-Disposition", "")).strip().lower()
    return declared.startswith("attachment") or bool(filename(part)) or part.get_content_maintype() != "text"
