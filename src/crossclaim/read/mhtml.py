"""MHTML: a saved web page in one file; its first page is read, its pictures and styles are not."""

from typing import Final

from crossclaim.errors import EmptyInput
from crossclaim.evidence import Known
from crossclaim.read.draft import Draft, Input
from crossclaim.read.kinds import Clue
from crossclaim.read.mime import charset, header, leaves, parse, payload
from crossclaim.settings import Settings

SIGNS: Final = (b"snapshot-content-location:", b"from: <saved by ", b"x-mimeole: produced by microsoft mhtml")


def is_mhtml(clue: Clue) -> bool:
    """Whether the bytes begin with the header of a page saved by a browser."""
    head = clue.head[:4096].lower()
    return b"multipart/related" in head and any(sign in head for sign in SIGNS)


def read_mhtml(input: Input, settings: Settings) -> Draft:  # noqa: A002 the noun of reading
    """The draft of the page that was saved. EmptyInput where the file holds no page."""
    message = parse(input.data, input.place)
    page = next((part for part in leaves(message) if part.get_content_subtype() in {"html", "xhtml+xml"}), None)
    if page is None:
        raise EmptyInput(input.place, found="a saved page without a page in it")
    told = {}
    if address := header(message, "Snapshot-Content-Location") or header(page, "Content-Location"):
        told["url"] = Known(address, "mhtml Content-Location", 1.0)
    from crossclaim.read.html import read_html

    html = Input(input.place, payload(page), f"text/html; charset={charset(page)}", {**told, **input.told})
    draft = read_html(html, settings)
    return Draft("multipart/related", draft.text, draft.zones, {**draft.told, **told}, draft.problems)
