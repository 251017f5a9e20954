"""The actors of a case anew: after documents were linked, and where a name is parted from its entry in a document."""

from collections.abc import Iterable

from crossclaim.case import View, Writer, open_case
from crossclaim.evidence import ActorId, DocumentId, Judgement, Provenance
from crossclaim.link.actors import call_roll, judge_pairs, part


def compare(writer: Writer, by: Provenance | None) -> None:
    """Write down the actors and their pairs, unless they are there already; as made by the run before where None."""
    with open_case(writer.path) as view:
        entries = call_roll(view.iterate_written())
        pairs = judge_pairs(entries)
        is_new = list(entries) != view.entries() or list(pairs) != view.pairs()
    if is_new:
        writer.put_actors(entries, pairs, by)
        writer.commit()


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
