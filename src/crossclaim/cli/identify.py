"""Ids as people type them: a few of their digits, or the name of a document or an actor."""

import re
from typing import Final

from crossclaim.case.entries import DocumentEntry
from crossclaim.case.view import View
from crossclaim.cli.terminal.safe import shown
from crossclaim.errors import RequestError, UnknownId
from crossclaim.evidence import ActorId, ClaimId, DocumentId, Entry, StatementId, claim_id
from crossclaim.evidence.ids import SCHEME
from crossclaim.workflow.actors import find_entries

DIGITS: Final = 8
WHOLE: Final = re.compile(r"(doc|stm|act|clm)\d+-[0-9a-f]*")
HEX: Final = re.compile(r"[0-9a-f]{4,20}")
KINDS: Final = ("stm1-", "doc1-", "act1-")
NOUNS: Final = {"doc": "a document", "stm": "a statement", "act": "an actor", "clm": "a claim"}


def short(id_: str) -> str:
    """The first digits of an id, which are enough to find it again in all but the largest cases."""
    return id_.partition("-")[2][:DIGITS]


def called(id_: str) -> str:
    """As `short`, with the kind: a claim has the digits of one of its statements."""
    return id_.partition("-")[0] + "-" + short(id_)


def find(view: View, typed: str) -> DocumentId | StatementId | ActorId | ClaimId:
    """The id that was meant: an id, its first digits with or without its kind, a document's name, or an actor's.

    UnknownId where there is none, RequestError where there are several.
    """
    if typed.startswith("clm") and WHOLE.fullmatch(typed):
        return find_claim(view, typed)
    if WHOLE.fullmatch(typed):
        return view.complete(typed)
    found = [match for match in _by_digits(view, typed) if match]
    if not found:
        named = find_entries(view, typed)
        return _only(typed, named) if named and not _is_document(view, typed) else _by_name(view, typed).id
    if len(found) > 1:
        raise RequestError(typed, found=" and ".join(found), advice="Give the whole id.")
    return found[0]


def find_document(view: View, typed: str) -> DocumentId:
    """As `find`, for a document alone."""
    return DocumentId(_of_kind(view, typed, "doc"))


def find_statement(view: View, typed: str) -> StatementId:
    """As `find`, for a statement alone."""
    return StatementId(_of_kind(view, typed, "stm"))


def find_claim(view: View, typed: str) -> ClaimId:
    """As `find`, for a claim alone; the digits of any of its statements lead to it."""
    if HEX.fullmatch(typed) or (WHOLE.fullmatch(typed) and not typed.startswith("act")):
        found = _complete(view, f"stm{SCHEME}-{typed.partition('-')[2] or typed}")
        if found is None:
            raise UnknownId(typed, advice="List what is claimed with: crossclaim claims CASE")
        return view.claims.claim(claim_id(StatementId(found))).claim.id
    raise RequestError(typed, found=NOUNS.get(typed[:3], "no id"), expected=NOUNS["clm"])


def find_telling(view: View, typed: str) -> StatementId:
    """A statement by its id or first digits, or the one that leads a claim, by `clm` and its digits."""
    if typed.startswith("clm"):
        return view.claims.claim(find_claim(view, typed)).claim.witness
    return find_statement(view, typed)


def find_actor(view: View, typed: str) -> ActorId:
    """As `find`, for an actor alone: by id, its first digits, or exactly its name."""
    if WHOLE.fullmatch(typed) or HEX.fullmatch(typed):
        return ActorId(_of_kind(view, typed, "act"))
    named = find_entries(view, typed)
    if not named:
        raise UnknownId(typed, advice="List who is there with: crossclaim actors CASE")
    return _only(typed, named)


def _only(typed: str, named: list[Entry]) -> ActorId:
    """The one actor of a name; RequestError where there are several."""
    if len(named) > 1:
        few = ", ".join(f"{shown(entry.name)} ({entry.status}, {short(entry.id)})" for entry in named[:5])
        raise RequestError(typed, found=f"{len(named)} actors of this name: {few}", advice="Give the id of one.")
    return named[0].id


def _is_document(view: View, name: str) -> bool:
    return any(entry.name == name for entry in view.documents(limit=None))


def _of_kind(view: View, typed: str, kind: str) -> str:
    """The id that was meant; RequestError where it is of another kind."""
    found = find(view, typed)
    if not found.startswith(kind):
        raise RequestError(typed, found=NOUNS[found[:3]], expected=NOUNS[kind])
    return found


def _by_digits(view: View, typed: str) -> list[DocumentId | StatementId | ActorId | None]:
    return [_complete(view, kind + typed) for kind in KINDS] if HEX.fullmatch(typed) else []


def _complete(view: View, start: str) -> DocumentId | StatementId | ActorId | None:
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
