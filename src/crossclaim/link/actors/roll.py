"""The roll of a case: every entry that some name leads to, under the name that is used most."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from crossclaim.evidence import ActorId, Entry
from crossclaim.link.actors.names import commonest


def call_roll(written: Iterable[tuple[Entry, int]]) -> tuple[Entry, ...]:
    """The entries as documents write them, with how often, each once and by id.

    A known actor keeps its canonical name, another is called as documents call it most.
    """
    entries: dict[ActorId, Entry] = {}
    forms: dict[ActorId, Counter[str]] = {}
    for entry, mentions in written:
        id_ = entry.id
        entries.setdefault(id_, entry)
        forms.setdefault(id_, Counter())[entry.name] += mentions
    return tuple(_called(entries[id_], forms[id_]) for id_ in sorted(entries))


def _called(entry: Entry, forms: Counter[str]) -> Entry:
    return entry if entry.status == "known" else replace(entry, name=commonest(forms))
