"""The scene of a document: whom its names mean and where, and how parties and places are compared."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, Self, TypeAlias

from crossclaim.evidence import (
    ActorId,
    Document,
    DocumentId,
    Entry,
    Mention,
    Party,
    Place,
    Source,
    Span,
    Statement,
    Use,
)
from crossclaim.evidence.codebook import TYPES
from crossclaim.evidence.place import place_of
from crossclaim.knowledge.histories import load_histories
from crossclaim.knowledge.scope import remembered
from crossclaim.knowledge.table import load_table
from crossclaim.link.claims.days import ALWAYS, stretch_of
from crossclaim.link.claims.words import STOP
from crossclaim.text.names import fold

LONGEST: Final = 12
"""Words of a description that are compared."""
REMEMBERED: Final = 20_000
REGIONS: Final = frozenset({"admin1", "admin2", "country"})
KINDS: Final = frozenset({
    "province", "governorate", "region", "district", "county", "state", "oblast", "city", "town", "village",
    "countryside", "area", "suburb", "suburbs", "neighbourhood", "neighborhood", "outskirts", "camp", "valley",
})  # fmt: skip
"""Words for a kind of place, beside its name."""
SMALL: Final = frozenset({"city", "town", "village", "suburb", "neighbourhood", "neighborhood", "camp"})
"""Those of places in which no other place lies."""
ACTORS_ALONE: Final = frozenset({"armed-group", "forces", "government", "outlet", "person", "party"})
"""Kinds of actors that are no places."""
BLANK_LINE: Final = re.compile(r"\n[^\S\n]*\n")
"""Where a name ends that a reader drew over the end of a headline."""
POSSESSIVE: Final = re.compile(r"['’]s\b")
Mark: TypeAlias = tuple[int, int, str]

MOST: Final = 4
"""Parties of one role, places and numbers of a statement that are compared."""
SOMEWHERE: Final = re.compile(
    r"\b(?:in|at|near|inside|around|outside) (?:the )?(?:(?:town|city|village|province|region|area) of )?$"
)
"""Before a place in which something happened."""
LONGEST_MARK: Final = 240
"""Characters of a time or place with the gap before a clause."""
BESIDE: Final = 40
"""Characters between a clause and the time that it may be of."""
STEP: Final = re.compile(
    r"[.!?;:“”\"]|\n\s*\n|\b(?:that|said|says|told|announced|reported|according|statement|while|but|after|before|when|"
    r"since|and)\b",
    re.IGNORECASE,
)
"""What parts a clause from a time beside it: the end of a sentence, or the time is that of something else."""
BEFORE_NAMES: Final = frozenset({"in", "at", "near", "the", "around", "inside", "outside", "parts", "of"})
OF_WHOM: Final = re.compile(r"\s+(?:of|from|belonging to|loyal to|affiliated with)\s+(?P<whom>[^,.;:()\n]{2,60})")
"""Behind a description: whose they are."""
WITHIN: Final = frozenset({"government", "forces", "person"})
"""Kinds of actors whose acts are their state's."""


@dataclass(frozen=True, slots=True)
class Who:
    """A party as it is compared.

    `key` is the id of the actor's cluster, or the folded words where they name nobody (`is_named` False); `wider` are
    the ids of whom it is part of: its state, the government it leads.
    """

    key: str
    name: str
    is_named: bool = False
    wider: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Where:
    """A place as it is compared.

    `key` is the site's id, or the folded words; `word` are the words as the text has them, folded, without what kind
    of place it is (`kind`: `province`, or that of the site where it is a region). The point in degrees and its radius
    are there where known, and `within` are the folded names of what it lies in, the smallest first.
    """

    key: str
    name: str
    word: str
    kind: str = ""
    latitude: float | None = None
    longitude: float | None = None
    radius_km: float | None = None
    within: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scene:
    """What a document makes of its names: its date, who is meant by each folded name, and its places.

    `roots` leads from an actor to the lowest of its cluster, where that is another; without `text` nothing is known of
    what the document says that its statements do to one another. `surfaces` are further words that mean one actor
    alone, folded (`the coalition`). `times` are the times that it mentions, and `spots` the
    places: where they begin and end, in order, and the value or name.
    """

    published: str = ""
    actors: Mapping[str, Entry] = field(default_factory=dict)
    places: Sequence[Place] = ()
    roots: Mapping[ActorId, ActorId] = field(default_factory=dict)
    text: str = ""
    surfaces: Mapping[str, Entry] = field(default_factory=dict)
    times: Sequence[Mark] = ()
    spots: Sequence[Mark] = ()

    @classmethod
    def of(
        cls,
        document: Document,
        uses: Iterable[Use],
        places: Sequence[Place],
        roots: Mapping[ActorId, ActorId],
        mentions: Iterable[Mention] = (),
    ) -> Self:
        """The scene of a document, given whom its names mean and where, who stands for whom, and what it mentions."""
        published, uses = document.metadata.published, tuple(uses)
        return cls(
            published.value if published else "",
            {fold(use.name): use.entry for use in uses},
            places,
            roots,
            document.text,
            surfaces_of(uses),
            sorted((one.span.start, one.span.end, one.name) for one in mentions if one.kind == "time"),
            sorted({(span.start, span.end, place.name) for place in places for span in place.spans}),
        )

    def who(self, party: Party) -> Who:
        """Whom a party means."""
        entry = self.actors.get(fold(party.name))
        if entry is None or entry.status == "described":
            return self._described(party)
        wider = tuple(self._root(one) for one in _wider(entry.key)) if entry.status == "known" else ()
        key = self._root(entry.id)
        return Who(key, entry.name, is_named=True, wider=tuple(one for one in wider if one != key))

    def _described(self, party: Party) -> Who:
        """Words that name nobody; part of whoever is named in them or behind them: `prisoners` in `prisoners of X`."""
        found = POSSESSIVE.sub("", fold(party.name)).split()[:LONGEST]
        behind = OF_WHOM.match(self.text, party.span.end) if party.span and self.text else None
        inside = self._named(found) or (self._named(fold(behind["whom"]).split()[:LONGEST]) if behind else ())
        return Who(" ".join(found), party.name, wider=inside[:1])

    def _named(self, words: Sequence[str]) -> tuple[str, ...]:
        """The actors named in some words, in order."""
        return tuple(self._root(entry.id) for entry in self._entries(words) if entry.status != "described")

    def _entries(self, words: Sequence[str]) -> Iterator[Entry]:
        """The entries of all runs of some words, in order."""
        for first in range(len(words)):
            for last in range(len(words), first, -1):
                run = " ".join(words[first:last])
                entry = self.actors.get(run) or self.surfaces.get(run)
                if entry is not None:
                    yield entry

    def where(self, party: Party) -> Where | None:
        """What a place of a statement means; None for words that name no place: `the road`, `positions of the army`."""
        name, *beyond = BLANK_LINE.split(party.span.quote if party.span else party.name, maxsplit=1)
        name = " ".join(name.split()) if beyond else party.name
        word, kind = plain_place(name)
        kind = "" if kind in SMALL else kind
        if any(entry.kind in ACTORS_ALONE for entry in self._entries(fold(name).split()[:LONGEST])):
            return None
        place = None if beyond else place_of(party, self.places)
        if place is None or place.site is None:
            is_named = any(not part.islower() for part in name.split() if part not in STOP)
            return Where(fold(name), name, word, kind) if is_named else None
        site = place.site
        within = tuple(plain_place(one)[0] for one in (site.admin2, site.admin1, site.country) if one)
        kind = kind or (site.kind if site.kind in REGIONS else "")
        return Where(site.id, site.name, word, kind, site.latitude, site.longitude, site.radius_km, within)

    def when(self, statement: Statement) -> str:
        """The date of a statement as told, or else the one told beside its clause; empty where none is."""
        if statement.time is not None or not self._may_look(statement):
            return (statement.time.value or "") if statement.time else ""
        near = {value for _, _, value in self._beside(statement.clause, self.times)}
        dates = [value for value in sorted(near) if stretch_of(value) != ALWAYS]
        return dates[0] if len(dates) == 1 else ""

    def places_of(self, statement: Statement) -> tuple[Where, ...]:
        """The places of a statement, or else the one told beside its clause, each once."""
        told = statement.place
        if not told and self._may_look(statement):
            near = [
                Party(name, Span.of(self.text, start, end))
                for start, end, name in self._beside(statement.clause, self.spots)
                if SOMEWHERE.search(self.text, max(0, start - BESIDE), start)
            ]
            told = tuple(near) if len({one.name for one in near}) == 1 else ()
        return tuple(dict.fromkeys(where for one in told[:MOST] if (where := self.where(one)) is not None))

    def _may_look(self, statement: Statement) -> bool:
        """Whether to look beside a clause for what a reader did not give: not of standing ties, which have no day."""
        return bool(self.text) and TYPES[statement.type].quad != "tie"

    def _beside(self, clause: Span, marks: Sequence[Mark]) -> Iterator[Mark]:
        """What of the marks of the text stands in a clause or near it, with nothing between that parts them."""
        first = bisect_left(marks, (clause.start - LONGEST_MARK,))
        for start, end, value in marks[first : bisect_left(marks, (clause.end + BESIDE,))]:
            before = clause.start - end
            gap = (end, clause.start) if before > 0 else (clause.end, start)
            if before <= BESIDE and STEP.search(self.text, *gap) is None:
                yield start, end, value

    def voice(self, source: Source, document: DocumentId) -> str:
        """Who speaks, as a key: an actor's id or words; of an author the document."""
        return document if source.is_author else self.who(Party(source.name, source.span)).key

    def _root(self, actor: ActorId) -> ActorId:
        return self.roots.get(actor, actor)


def surfaces_of(uses: Iterable[Use]) -> dict[str, Entry]:
    """The words that mean one named actor alone in a document, folded; pronouns and the like are none."""
    found: dict[str, Entry | None] = {}
    for use in uses:
        for words, _ in use.surfaces:
            folded = fold(words)
            if not STOP.issuperset(folded.split()):
                known = found.setdefault(folded, use.entry)
                found[folded] = use.entry if known is not None and known.id == use.entry.id else None
    return {words: entry for words, entry in found.items() if entry is not None and entry.status != "described"}


@lru_cache(maxsize=REMEMBERED)
def plain_place(name: str) -> tuple[str, str]:
    """The folded words of a place without what kind of place it is, and that: `idlib`, `province`."""
    words = fold(name).split()
    while len(words) > 1 and words[0] in BEFORE_NAMES:
        words = words[1:]
    while len(words) > 2 and words[0] in KINDS and words[1] == "of":
        words = [*words[2:], words[0]]
    kind = words[-1] if words and words[-1] in KINDS else ""
    return " ".join(words[:-1] if kind and len(words) > 1 else words), kind


@remembered
def _wider(name: str) -> tuple[ActorId, ...]:
    """The actors that a known actor is part of, acts for or belongs to, by the base."""
    actor = load_table().actors.get(name)
    parents = [one.other for one in load_histories().of(name) if one.happened == "part of"]
    if actor is not None:
        parents += [actor.stands_for] if actor.stands_for else []
        parents += [actor.of] if actor.of and actor.kind in WITHIN else []
    found = dict.fromkeys(parents)
    for parent in list(found):
        above = load_table().actors.get(parent)
        if above is not None and above.of and above.kind in WITHIN:
            found.setdefault(above.of)
    return tuple(Entry("known", one, one).id for one in found if one != name)
