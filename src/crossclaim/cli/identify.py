"""Ids as people type them: a few of their digits, or a document's name."""

import re
from typing import Final

from crossclaim.case.entries import DocumentEntry
from crossclaim.case.view import View
from crossclaim.cli.terminal.safe import shown
from crossclaim.errors import RequestError, UnknownId
from crossclaim.evidence import DocumentId, StatementId

DIGITS: Final = 8
WHOLE: Final = re.compile(r"(doc|stm)\d+-[0-9a-f]*")
HEX: Final = re.compile(r"[0-9a-f]{4,20}")
KINDS: Final = ("stm1-", "doc1-")


def short(id_: str) -> str:
    """The first digits of an id, which are enough to find it again in all but the largest cases."""
    return id_.partition("-")[2][:DIGITS]


def find(view: View, typed: str) -> DocumentId | StatementId:
    """The id that was meant: an id, its first digits with or without its kind, or a document's name.

    UnknownId where there is none, RequestError where there are several.
    """
    if WHOLE.fullmatch(typed):
        return view.complete(typed)
    found = [match for match in _by_digits(view, typed) if match]
    if not found:
        return _by_name(view, typed).id
    if len(found) > 1:
        raise RequestError(typed, found=" and ".join(found), advice="Give the whole id.")
    return found[0]


def find_document(view: View, typed: str) -> DocumentId:
    """As `find`, for a document alone."""
    found = find(view, typed)
    if not found.startswith("doc"):
        raise RequestError(typed, found="a statement", expected="a document")
    return DocumentId(found)


def find_statement(view: View, typed: str) -> StatementId:
    """As `find`, for a statement alone."""
    found = find(view, typed)
    if not found.startswith("stm"):
        raise RequestError(typed, found="a document", expected="a statement")
    return StatementId(found)


def _by_digits(view: View, typed: str) -> list[DocumentId | StatementId | None]:
    return [_complete(view, kind + typed) for kind in KINDS] if HEX.fullmatch(typed) else []


def _complete(view: View, start: str) -> DocumentId | StatementId | None:
    try:
        return view.complete(start)
    except UnknownId:
        return None


def _by_name(view: View, name: str) -> DocumentEntry:
    every = view.documents(limit=None)
    found = [entry for entry in every if entry.name == name] or [
        entry for entry in every if entry.name.startswith(name)
    ]
    if not found or not name:
        raise UnknownId(name)
    if len(found) > 1:
        few = ", ".join(f"{shown(entry.name)} ({short(entry.id)})" for entry in found[:5])
        raise RequestError(name, found=f"{len(found)} documents of this name: {few}", advice="Give the id of one.")
    return found[0]
