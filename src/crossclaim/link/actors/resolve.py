"""Whom each name of a document means: candidates are weighed, and where none wins the name stays, with the reason."""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from crossclaim.evidence import Candidate, Document, DocumentId, Entry, Mention, Reason, Statement, Use
from crossclaim.knowledge.actors import Actor
from crossclaim.knowledge.table import load_table
from crossclaim.link.actors.appositions import is_office, set_beside
from crossclaim.link.actors.comparisons import COMPARISONS, MUCH, Rival, Seen
from crossclaim.link.actors.known import Sight, at_home, holders, sights
from crossclaim.link.actors.names import Named, folded, is_name, names_of
from crossclaim.link.actors.surroundings import Surroundings, look_around
from crossclaim.registry import Part

PART: Final = Part(
    "link.actors",
    2,
    ("document", "mention", "statement"),
    ("actor",),
    "Names as actors: known ones, or names of their own",
)
NOBODY: Final = 2.0
"""Log odds against any candidate before a comparison is made."""
LEAST: Final = 0.0
"""Log odds that the best candidate needs."""
MARGIN: Final = 0.5
"""Log odds by which it must win."""
IDLE: Final = re.compile(
    r"^(?:(?:the|innocent|ordinary|unarmed|defen[cs]eless|helpless|peaceful|poor|brave|heroic) )+(?=\w)", re.IGNORECASE
)
"""Words before a noun that tell nobody apart from others whom it means."""
COUNTED: Final = re.compile(r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+) [^ ]+$", re.IGNORECASE)
"""One of many, or so many: `ONE REPORT`."""
NAMELESS: Final = "words without a name"
PLACE: Final = "the name of a place"
WHOLES: Final = frozenset({
    "people", "opposition", "population", "public", "community", "clergy", "diaspora", "minority", "majority", "youth",
    "men", "women", "children", "elite", "press", "media", "leadership", "resistance", "insurgency", "personnel",
    "staff",
})  # fmt: skip
"""Words for a whole of people that are no plurals."""
KEPT: Final = 8
"""Candidates that are stored."""


def resolve(document: Document, mentions: Sequence[Mention], statements: Sequence[Statement]) -> tuple[Use, ...]:
    """Every name of a document with whom it means, by folded name. Pure: it depends on this document alone."""
    names, document_id = names_of(mentions, statements), document.id
    places = [one for one in mentions if one.kind == "place"]
    around = replace(look_around(document, names, places), beside=set_beside(document.text, mentions))
    uses: dict[str, Use] = {}
    for one in sorted(names, key=lambda name: (-len(name.key.split()), -len(name.key), name.key)):
        rivals = _rivals(one, document_id, around, uses)
        uses[one.key] = _choose(one, document_id, rivals, around)
    return tuple(uses[key] for key in sorted(uses))


def entry_of(actor: Actor, document: DocumentId) -> Entry:
    """The entry of an actor of the base, or of one that a rule makes of it; of words that name nobody, a description.

    `US officials` are one collective in every document; `a Lebanese source`, `the prime minister` may be others in
    each.
    """
    if is_somebody(actor):
        return Entry("known", actor.name, actor.name, actor.kind)
    return Entry("described", folded(actor.name), actor.name, actor.kind, document)


def is_somebody(actor: Actor) -> bool:
    """Whether an actor is the same in every document: one of the base, an institution, or a whole of people."""
    if load_table().actors.get(actor.name) is not None or actor.kind not in {"person", "collective"}:
        return True
    last = actor.name.rpartition(" ")[2].lower()
    return actor.kind == "collective" and actor.role != "source" and (last.endswith("s") or last in WHOLES)


def unknown(use: Named, document: DocumentId, around: Surroundings) -> Entry:
    """The entry of a name that nobody is known by, or of a description that names nobody.

    A lone word that the text also writes small (`Buses` at the head of a sentence), has only in a
    headline in capitals, or counts (`A CONVOY`), is no name; nor is an office or a place of the text.
    """
    noun = next((sight.actor for sight in sights(use.name) if sight.right == "noun"), None)
    kind = noun.kind if noun is not None else ""
    if (
        noun is None
        and use.key not in around.small | around.places
        and not is_office(use.name)
        and not any(COUNTED.match(words) for words, _ in use.surfaces)
        and not (use.key in around.loud and all(words.isupper() for words in _worded(use)))
        and not use.is_pronoun
        and all(is_name(form) for form in (use.name, *_worded(use)))
    ):
        return Entry("named", use.key, use.name, kind)
    name = IDLE.sub("", use.name)
    return Entry("described", folded(name), name, kind, document)


def _worded(use: Named) -> list[str]:
    """The words used that are the name itself, not what points back to it."""
    return [words for words, _ in use.surfaces if folded(words) == use.key]


def _rivals(use: Named, document: DocumentId, around: Surroundings, uses: Mapping[str, Use]) -> list[Rival]:
    """Whoever may be meant: by the base, and by what else the document says."""
    found: dict[str, Rival] = {}
    for form, share in use.shares():
        for sight in sights(form):
            if sight.right != "noun":
                rival = Rival(
                    entry_of(sight.actor, document), sight.actor, shared=frozenset([form] if sight.is_shared else [])
                )
                _add(found, rival, _lead(sight), Seen(form, share))
    for sight in sights(use.name):
        if sight.actor.name == use.name and sight.right != "noun":
            found.setdefault(entry_of(sight.actor, document).id, Rival(entry_of(sight.actor, document), sight.actor))
    people = _holders(use, around)
    for person in people:
        rival = Rival(entry := _entry(person, document, around, uses), _actor(entry), holders=len(people))
        _add(found, rival, "office", Seen(f"{use.name} in {around.published}", 1.0))
    if not found:
        state, share = around.home(use)
        for sight in at_home(use.bare, state) if share >= MUCH else ():
            _add(found, Rival(entry_of(sight.actor, document), sight.actor), "home", Seen(f"{state} {share:.0%}", 1.0))
    for lead, form, entry in _leads(use, document, around, uses):
        _add(found, Rival(entry, _actor(entry)), lead, Seen(form, 1.0))
    return list(found.values())


def _lead(sight: Sight) -> str:
    """The right by which a name leads to an actor; what a rule makes that is nobody for sure is a title."""
    return "title" if sight.right == "rule" and not is_somebody(sight.actor) else sight.right


def _holders(use: Named, around: Surroundings) -> tuple[str, ...]:
    """Who held the office that a name tells of when the document appeared."""
    if not around.published or any(sight.right == "name" for sight in sights(use.name)):
        return ()
    return holders(use.name, around.published)


def _leads(
    use: Named, document: DocumentId, around: Surroundings, uses: Mapping[str, Use]
) -> Iterator[tuple[str, str, Entry]]:
    full = (around.spelt or {}).get(use.key, "")
    if full and folded(full) != use.key:
        yield "acronym", full, _entry(full, document, around, uses)
    beside = (around.beside or {}).get(use.key, ())
    if len(beside) == 1 and " " in use.key and folded(beside[0]) != use.key:
        yield "beside", beside[0], _entry(beside[0], document, around, uses)
    longer = (around.full or {}).get(use.key, ())
    if len(longer) == 1 and use.name[:1].isupper() and " " not in use.key:
        yield "longer name", longer[0], _entry(longer[0], document, around, uses)


def _entry(name: str, document: DocumentId, around: Surroundings, uses: Mapping[str, Use]) -> Entry:
    """The entry of another name: as the document uses it, else as the base knows it, else of its own."""
    used = uses.get(folded(name))
    if used is not None:
        return used.entry
    sure = [sight.actor for sight in sights(name) if sight.right in {"name", "alias", "rule", "folded"}]
    return (
        entry_of(sure[0], document) if len(sure) == 1 else unknown(Named(folded(name), name, (), 1), document, around)
    )


def _actor(entry: Entry) -> Actor | None:
    if entry.status != "known":
        return None
    return next((sight.actor for sight in sights(entry.key) if sight.actor.name == entry.key), None)


def _add(found: dict[str, Rival], rival: Rival, lead: str, seen: Seen) -> None:
    """Note one more lead to a rival; words that lead there by the same right add up to the whole use at most."""
    known = found.get(rival.entry.id, rival)
    before = known.leads.get(lead)
    if before is not None:
        seen = Seen(before.words, min(1.0, before.strength + seen.strength))
    found[rival.entry.id] = replace(
        known,
        leads={**known.leads, lead: seen},
        shared=known.shared | rival.shared,
        holders=max(known.holders, rival.holders),
    )


def _choose(use: Named, document: DocumentId, rivals: Sequence[Rival], around: Surroundings) -> Use:
    own = unknown(use, document, around)
    weighed = sorted((_weigh(use, rival, around) for rival in rivals), key=lambda one: (-one.score, one.entry.key))
    why = _unresolved(use, own, weighed, around)
    best = weighed[0] if weighed and not why else None
    if best is not None and best.entry.status == "described":
        why = NAMELESS
    return Use(
        document,
        use.name,
        use.surfaces,
        use.count,
        best.entry if best else own,
        best.score if best else 0.0,
        tuple(weighed[:KEPT]),
        why,
    )


def _weigh(use: Named, rival: Rival, around: Surroundings) -> Candidate:
    reasons = []
    for comparison in COMPARISONS:
        seen = comparison.compare(use, rival, around)
        if seen.strength:
            reasons.append(Reason(comparison.name, round(comparison.weight * seen.strength, 2), seen.words))
    odds = sum(one.weight for one in reasons) - NOBODY
    return Candidate(rival.entry, round(1 / (1 + math.exp(-odds)), 4), tuple(reasons))


def _odds(candidate: Candidate) -> float:
    return sum(one.weight for one in candidate.reasons) - NOBODY


def _unresolved(use: Named, own: Entry, weighed: Sequence[Candidate], around: Surroundings) -> str:
    """Why no candidate is taken; empty where the best one is."""
    if not weighed and own.status == "described":
        return PLACE if use.key in around.places else NAMELESS
    if not weighed:
        return "no known actor bears this name"
    if _odds(weighed[0]) < LEAST:
        return f"too little speaks for {weighed[0].entry.name}"
    if len(weighed) > 1 and _odds(weighed[0]) - _odds(weighed[1]) < MARGIN:
        close = [one.entry.name for one in weighed if _odds(weighed[0]) - _odds(one) < MARGIN]
        return "may be " + " or ".join(close[:KEPT])
    return ""
