"""A name that in one document is somebody else than elsewhere: the entry that it has there, by an analyst's judgement.

The judgement is `different`, on the shared entry and on the document's own; nothing else is stored. While it holds, the
document's name leads to its own entry; when it is taken back, to the shared one again.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final, cast

from crossclaim.evidence import ActorId, DocumentId, Entry, Judgement, Use
from crossclaim.evidence.entry import Status
from crossclaim.link.actors.clusters import effective, is_on_actors

OWN: Final = re.compile(r"(?P<status>known|named) (?P<key>.*) in (?P<document>doc\d+-[0-9a-f]+)", re.DOTALL)
JUDGED: Final = "judged to be somebody else than "


def own(entry: Entry, document: DocumentId) -> Entry:
    """The entry that a name has in one document alone, where it is not whom the shared entry says.

    A description is of its document already, and so is an entry that was parted: they are given back as they are.
    """
    if entry.status == "described" or OWN.fullmatch(entry.key):
        return entry
    return Entry("named", f"{entry.status} {entry.key} in {document}", entry.name, entry.kind)


def shared(entry: Entry) -> Entry:
    """The entry that a document's own was parted from; any other as it is."""
    found = OWN.fullmatch(entry.key) if entry.status == "named" else None
    if found is None:
        return entry
    return Entry(cast("Status", found["status"]), found["key"], entry.name, entry.kind)


def part(uses: Iterable[Use], judgements: Sequence[Judgement]) -> tuple[Use, ...]:
    """The uses of names, each leading to its document's own entry where that was judged to be somebody else.

    Applied twice it gives the same, and without judgements what it was before.
    """
    holding = effective(judgements, is_on_actors)
    different = {frozenset(one.subjects) for one in holding if one.verdict == "different"}
    return tuple(_part(use, different) for use in uses)


def _part(use: Use, different: set[frozenset[str]]) -> Use:
    entry, why = shared(use.entry), use.unresolved
    if why.startswith(JUDGED):
        why = why.removeprefix(JUDGED + entry.name).removeprefix("; ")
    apart = own(entry, use.document)
    if _two(entry.id, apart.id) in different:
        return replace(use, entry=apart, unresolved="; ".join(filter(None, (JUDGED + entry.name, why))))
    return replace(use, entry=entry, unresolved=why)


def _two(one: ActorId, other: ActorId) -> frozenset[str]:
    return frozenset((one, other))
