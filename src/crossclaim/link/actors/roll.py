"""The roll of a case: every entry that some name leads to, under the name that is used most."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from crossclaim.evidence import ActorId, Entry, Use
from crossclaim.link.actors.names import commonest


def call_roll(uses: Iterable[Use]) -> tuple[Entry, ...]:
    """The entries of all uses, by id; holds them, and not the uses.

    A known actor keeps its canonical name, another is called as documents call it most.
    """
    entries: dict[ActorId, Entry] = {}
    written: dict[ActorId, Counter[str]] = {}
    for use in uses:
        id_ = use.entry.id
        entries.setdefault(id_, use.entry)
        written.setdefault(id_, Counter())[use.entry.name] += use.mentions
    return tuple(_called(entries[id_], written[id_]) for id_ in sorted(entries))


def _called(entry: Entry, written: Counter[str]) -> Entry:
    return entry if entry.status == "known" else replace(entry, name=commonest(written))
