"""A message with attachments: the message itself, then each attached file."""

import re
from collections.abc import Iterator
from email.message import Message
from typing import Final

from crossclaim.errors import UnreadableInput
from crossclaim.evidence import Problem
from crossclaim.read.draft import Input
from crossclaim.read.mime import attached_parts, filename, parse, payload
from crossclaim.read.places import inside
from crossclaim.read.source import Found, Source
from crossclaim.settings import Settings

PLAIN: Final = re.compile(rb"(?i)^content-type:\s{0,8}+(?!text/)", re.MULTILINE)


def expand_mail(source: Source, settings: Settings) -> Iterator[Found]:
    """The message, then what is attached to it."""
    data = source.whole(settings.limits)
    yield Input(source.place, data, "message/rfc822", source.told)
    if not PLAIN.search(data):
        return
    for number, part in attached_parts(parse(data, source.place)):
        yield _attached(source, part, number)


def _attached(source: Source, part: Message, number: int) -> Found:
    is_message = part.get_content_maintype() == "message"
    name = filename(part) or f"{'message' if is_message else 'part'}-{number}"
    place = inside(source.place, name)
    try:
        data = payload(part)
    except (ValueError, LookupError, RecursionError, AttributeError, TypeError) as error:
        broken = UnreadableInput(place, found=f"a broken attachment, {type(error).__name__}")
        return Problem.of(broken, "read")
    return source.child(place, data, "message/rfc822" if is_message else part.get_content_type())
