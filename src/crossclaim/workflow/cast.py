"""The actors of a case anew: after documents were linked, and where a name is parted from its entry in a document."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from crossclaim.case import View, Writer, open_case
from crossclaim.evidence import ActorId, DocumentId, Entry, Judgement, Pair, Provenance
from crossclaim.link.actors import call_roll, judge_pairs, part


class Roll(NamedTuple):
    """Everybody in a case: the actors, and the pairs of them that may be one."""

    entries: Sequence[Entry]
    pairs: Sequence[Pair]


def roll_of(view: View) -> Roll:
    """Everybody as they were written down last."""
    return Roll(view.entries(), view.pairs())


def compare(writer: Writer, by: Provenance | None) -> Roll:
    """Write down the actors and their pairs, unless they are there already; as made by the run before where None.

    Pairs follow from the actors and from what compares them: where both are as they were, nothing is compared.
    """
    with open_case(writer.path) as view:
        entries, before = call_roll(view.iterate_written()), roll_of(view)
    is_same = list(entries) == before.entries
    if is_same and (by is None or writer.made_actors(by)):
        return before
    now = Roll(entries, judge_pairs(entries))
    if not is_same or list(now.pairs) != before.pairs:
        writer.put_actors(*now, by)
        writer.commit()
    return now


def settle(writer: Writer, actors: Iterable[ActorId]) -> None:
    """Let the names that lead to some actors lead to whom they mean by the judgements that stand."""
    with open_case(writer.path) as view:
        judgements = view.judgements()
        moved = list(_moved(view, actors, judgements))
        for document in moved:
            writer.put_uses(view.document(document), part(view.uses_in(document), judgements), None)
    writer.commit()
    if moved:
        compare(writer, None)


def _moved(view: View, actors: Iterable[ActorId], judgements: list[Judgement]) -> Iterable[DocumentId]:
    """The documents in which such a name means somebody else by now, each once."""
    uses = view.uses(list(actors))
    return dict.fromkeys(
        old.document for old, new in zip(uses, part(uses, judgements), strict=True) if old.entry != new.entry
    )
