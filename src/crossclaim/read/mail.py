"""Mail: the message's own words, its subject as headline; attachments are documents of their own."""

from email.message import Message
from typing import Final

from crossclaim.errors import EmptyInput, EncryptedInput
from crossclaim.evidence import Problem
from crossclaim.read.decode import decode
from crossclaim.read.draft import Draft, Input
from crossclaim.read.headed import headed
from crossclaim.read.kinds import Clue
from crossclaim.read.mime import SEALED, charset, header, leaves, looks_like_mail, own_parts, parse, payload, told_by
from crossclaim.settings import Settings

SAVED_PAGES: Final = frozenset({".mht", ".mhtml"})


def is_mail(clue: Clue) -> bool:
    """Whether the bytes begin with a message's header and are not named plain text."""
    return not clue.is_named_text and clue.suffix not in SAVED_PAGES and looks_like_mail(clue.head[:4096])


def read_mail(input: Input, settings: Settings) -> Draft:  # noqa: A002 the noun of reading
    """The draft of one message: its plain text where it has some, else its HTML, under its subject.

    EncryptedInput where the text is sealed, EmptyInput where there is neither text nor subject.
    """
    message = parse(input.data, input.place)
    told = told_by(message, "mail header")
    body = _body(message, input, settings)
    draft = Draft("message/rfc822", body.text, body.zones, {**body.told, **told}, body.problems)
    return headed(draft, header(message, "Subject"), "mail subject")


def _body(message: Message, input: Input, settings: Settings) -> Draft:  # noqa: A002 the noun of reading
    parts = own_parts(message)
    plain, problems = _plain(parts, input.place)
    if plain.strip():
        return Draft("text/plain", plain, problems=problems)
    pages = [part for part in parts if part.get_content_subtype() == "html"]
    if pages:
        from crossclaim.read.html import read_html

        page = Input(input.place, payload(pages[0]), f"text/html; charset={charset(pages[0])}")
        return read_html(page, settings)
    if any(part.get_content_type() in SEALED for part in leaves(message)):
        raise EncryptedInput(input.place, advice="Open it in your mail program, save the text, and add that.")
    if not header(message, "Subject"):
        raise EmptyInput(input.place, found="a message without text")
    return Draft("text/plain", "")


def _plain(parts: list[Message], place: str) -> tuple[str, tuple[Problem, ...]]:
    """The plain text of all parts that hold some, one after another, with what was doubtful in it."""
    texts: list[str] = []
    problems: list[Problem] = []
    for part in parts:
        if part.get_content_subtype() == "html":
            continue
        text, doubts = decode(payload(part), charset(part), place=place)
        texts.append(text.replace("\r\n", "\n"))
        problems += doubts
    return "\n\n".join(text for text in texts if text.strip()), tuple(problems)
