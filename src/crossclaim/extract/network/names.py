"""Whom words stand for: a known name in them, the mention they point back to, or the words themselves."""

import re
from functools import cached_property
from typing import Final

from crossclaim.evidence import Party, Span
from crossclaim.evidence.mention import MentionKind
from crossclaim.extract.network.bodies import Bodies
from crossclaim.extract.network.joint import joint
from crossclaim.extract.network.phrases import Phrases
from crossclaim.extract.network.pronouns import NOBODY, ONE, PRONOUNS, WE, Pronouns
from crossclaim.extract.network.scene import Scene
from crossclaim.extract.network.speakers import Speakers
from crossclaim.extract.network.titles import Titles
from crossclaim.knowledge.compose import specify
from crossclaim.knowledge.found import Found
from crossclaim.knowledge.table import load_table
from crossclaim.nlp.words import Bounds

IDLE: Final = re.compile(
    r"^(?:(?:innocent|ordinary|unarmed|defen[cs]eless|helpless|peaceful|poor|brave|heroic) )+(?=\w)", re.IGNORECASE
)
"""Words before a noun that tell nobody apart from others whom it means."""
PAIRS: Final = (
    (re.compile(r"\b(?:two|both|2)\b.*\b(?:leaders|presidents|ministers|men)$", re.IGNORECASE), frozenset({"person"})),
    (
        re.compile(r"\b(?:two|both|2)\b.*\b(?:countries|nations|states|neighbou?rs|governments)$", re.IGNORECASE),
        frozenset({"state"}),
    ),
    (
        re.compile(r"\b(?:two|both|2)\b.*\b(?:sides|parties|groups|organi[sz]ations|factions)$", re.IGNORECASE),
        frozenset({"state", "government", "forces", "armed-group", "body"}),
    ),
)
"""What a group of two is made of."""
REACH: Final = 800
"""Characters before `both sides` in which the two are looked for."""
WITHIN: Final = re.compile(r"\b(?:in|inside|across|throughout)\s(?:the\s)?$", re.IGNORECASE)
"""Before a name that tells where."""
ABROAD: Final = re.compile(
    r"\b(?:international|foreign|regional|other|another|different|various|rival|neighbou?ring|multinational|global|"
    r"competing)\b",
    re.IGNORECASE,
)
"""What is said of those who are not of the state that a text is about."""
STATE: Final = "US"
NAMED: Final = frozenset({"name", "composed"})
POINTERS: Final = frozenset({"the", "this", "that"})
DEFINITE: Final = re.compile(r"(?:the|this|that|these|those|his|her|its|their|our|both)\b", re.IGNORECASE)
POINTS_BACK: Final = 0.0
DEPTH: Final = 4
PLAYED: Final = frozenset({"agent", "recipient", "third", "source"})
SHARED: Final = re.compile(r"\s+and\s+(?:the\s+)?[\w-]+(?:\s[\w-]+)?\s+of\s+(?:the\s+)?", re.IGNORECASE)
"""What follows the first of two nouns that have an owner in common: the government `and people of` Iraq."""


class Names:
    """The names of one document's participants."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._titles = Titles(scene)
        self._speakers = Speakers(scene)
        self._phrases = Phrases(scene)
        self._bodies = Bodies(scene, self._phrases)
        self._pronouns = Pronouns(scene, self._phrases)
        self._players = {
            (mark.start, mark.end) for one in scene.reading.predicated for mark in one.roles if mark.kind in PLAYED
        }

    def party(self, start: int, end: int, speaker: str = "") -> Party:
        """The participant of a stretch; `speaker` is who says `we` there, empty for the author."""
        start = self._phrases.begin(start, end)
        return Party(self.name(start, end, speaker), Span.of(self._scene.text, start, end))

    def end(self, start: int, end: int) -> int:
        """Where the participant of a stretch ends that was cut within a name or before whose it is."""
        return self._phrases.end(start, end)

    def parties(self, start: int, end: int, speaker: str = "") -> tuple[Party, ...]:
        """The participants of a stretch: one, or both whom `the two leaders` means."""
        words = self._scene.text[start:end]
        kinds = next((kinds for pattern, kinds in PAIRS if pattern.search(words)), None)
        both = self._last_two(start, kinds) if kinds is not None else joint(words)
        if len(both) < len("AB"):
            return (self.party(start, end, speaker),)
        return tuple(Party(name, Span.of(self._scene.text, start, end)) for name in both)

    def _last_two(self, before: int, kinds: frozenset[str]) -> tuple[str, ...]:
        """The two actors of these kinds that the text named last, in its order."""
        seen: dict[str, int] = {}
        for one in reversed(self._scene.names(max(0, before - REACH), before)):
            is_where = WITHIN.search(self._scene.text, max(0, one.start - len("throughout the ")), one.start)
            if (
                one.actor is not None
                and not (is_where and len(kinds) > 1)
                and one.end <= before
                and one.actor.kind in kinds
                and len(seen) < len("AB")
            ):
                seen.setdefault(one.name, one.start)
        return tuple(sorted(seen, key=lambda name: seen[name]))

    def name(self, start: int, end: int, speaker: str = "") -> str:
        """Whom a stretch stands for; its own words where nothing better is known."""
        return self._resolved((start, end), speaker, DEPTH) or self._phrases.plain(start, end)

    def standing_for(self, start: int, end: int) -> str:
        """Whom a pronoun or a description (`the group`) points back to; empty where it names somebody itself."""
        words = self._scene.text[start:end]
        if words.lower() in WE or not (self.is_pronoun(start, end) or DEFINITE.match(words)):
            return ""
        known = self._phrases.known((start, end))
        if known is not None and known.how != "noun":
            return ""
        return self._pointed((start, end), "", DEPTH, is_bound=False)

    def is_pronoun(self, start: int, end: int) -> bool:
        """Whether a stretch is a pronoun."""
        words = self._scene.text[start:end]
        return words.lower() in PRONOUNS and not self._is_state(words)

    def is_first_person(self, start: int, end: int) -> bool:
        """Whether a stretch is `we` or `I`, in any form."""
        words = self._scene.text[start:end]
        return words.lower() in WE and not self._is_state(words)

    def _resolved(self, bounds: Bounds, speaker: str, depth: int) -> str:
        words = self._scene.text[bounds[0] : bounds[1]]
        low = "" if self._is_state(words) else words.lower()
        if low in WE:
            return self._we(bounds, speaker or self._spoken(bounds[0]))
        if low in PRONOUNS:
            before = self._pronouns.antecedent(bounds)
            if before is not None and depth > 0:
                return self._resolved(before, speaker, depth - 1) or self._phrases.plain(*before)
            return self._pointed(bounds, speaker, depth, is_bound=True) or self._nearest(bounds, speaker, depth)
        owner = self._phrases.owner(bounds)
        if owner is not None and (name := self._resolved(owner, speaker, depth)):
            return name
        known = self._phrases.known(bounds)
        return self._named(bounds, known) or self._told(bounds, known, speaker, depth)

    def _named(self, bounds: Bounds, known: Found | None) -> str:
        """Whom a phrase means by itself: by a name in it, or by an office."""
        person = self._phrases.person(bounds)
        if person:
            return person
        is_office = DEFINITE.match(self._scene.text[slice(*bounds)]) or _is_composed(known)
        holder = self._titles.holder(*bounds) if is_office else ""
        return holder or (known.name if known is not None and known.how != "noun" else "")

    def _told(self, bounds: Bounds, known: Found | None, speaker: str, depth: int) -> str:
        """Whom a phrase without a name means by what the text says around it; empty where nothing is known."""
        shared = self._shared(known, bounds[1]) if known is not None else ""
        if shared or not (known is not None or DEFINITE.match(self._scene.text[slice(*bounds)])):
            return shared
        if known is not None and ABROAD.search(self._scene.text, bounds[0], known.start + 1):
            return self._described(known, bounds)
        pointed = self._alike(bounds) or self._pointed(bounds, speaker, depth, is_bound=False)
        return pointed or (self._of_home(known, bounds) if known is not None else "")

    def _alike(self, bounds: Bounds) -> str:
        """The only one that the text has named with this noun: `the army` is the Lebanese army where no other is."""
        words = self._scene.text[bounds[0] : bounds[1]].lower().split()
        if len(words) != len(("the", "army")) or words[0] not in POINTERS:
            return ""
        named = self._by_noun.get(words[1], [])
        is_only = bool(named) and named[0][0] <= bounds[0] and (len(named) == 1 or named[1][0] > bounds[0])
        return named[0][1] if is_only else ""

    @cached_property
    def _by_noun(self) -> dict[str, list[tuple[int, str]]]:
        """Who is named by several words, by the last of them: the names in order, each with where it first ends."""
        found: dict[str, dict[str, int]] = {}
        for one in self._scene.found:
            words = self._scene.text[one.start : one.end].lower().split()
            if one.how in NAMED and len(words) > 1:
                found.setdefault(words[-1], {}).setdefault(one.name, one.end)
        return {noun: [(end, name) for name, end in names.items()] for noun, names in found.items()}

    def _is_state(self, words: str) -> bool:
        """Whether `US` is written as the state is, in a text that is not all in capitals."""
        return words == STATE and any(sign.islower() for sign in self._scene.text)

    def _pointed(self, bounds: Bounds, speaker: str, depth: int, *, is_bound: bool) -> str:
        """The name of the best earlier mention that has one; what is no pronoun takes only a likely one."""
        if depth <= 0:
            return ""
        word = self._scene.text[bounds[0] : bounds[1]].lower()
        links = self._scene.reading.links.get(bounds, ())
        for link in self._pronouns.weighed(bounds, links) if is_bound else links:
            if not is_bound and link.score <= POINTS_BACK:
                return ""
            start, end = link.earlier
            if not self._takes_part(link.earlier) or (is_bound and not self._pronouns.fits(word, link.earlier)):
                continue
            name = self._resolved((start, self._phrases.end(start, end)), speaker, depth - 1)
            if not name and not self.is_pronoun(start, end) and is_bound:
                name = self._phrases.plain(start, end)
            if name:
                return name
        return ""

    def _nearest(self, bounds: Bounds, speaker: str, depth: int) -> str:
        """Whom a pronoun means where no link leads anywhere."""
        near = self._pronouns.nearest(bounds) if depth > 0 else None
        return self._resolved(near, speaker, depth - 1) or self._phrases.plain(*near) if near is not None else ""

    def _takes_part(self, bounds: Bounds) -> bool:
        """Whether a mention is a pronoun, an entity, a known name or whoever plays a role: `the statement` is none."""
        if self.is_pronoun(*bounds) or bounds in self._players or self._phrases.known(bounds) is not None:
            return True
        return any(one.end == bounds[1] and one.kind not in NOBODY for one in self._scene.entities(*bounds))

    def _of_home(self, known: Found, bounds: Bounds) -> str:
        """A bare force, government or opposition as that of the state of which the text speaks, else its own words."""
        home, table = self._scene.home, load_table()
        if known.actor is None:
            return known.name
        if home is not None and home.adjectives:
            whole = table.actor(f"{home.adjectives[0]} {self._scene.text[known.start : known.end]}")
            actor = whole or specify(known.actor, home, table)
            if actor is not known.actor:
                return actor.name
        return self._described(known, bounds)

    def _shared(self, known: Found, end: int) -> str:
        """A bare noun as that of the state named after the next noun: `the government and people of Iraq`."""
        found = SHARED.match(self._scene.text, end)
        names = self._scene.names(found.end(), found.end() + 1) if found is not None else ()
        owner = names[0].actor if names else None
        state = load_table().actors.get(owner.of) if owner is not None and owner.of else owner
        if known.actor is None or state is None or state.kind != "state":
            return ""
        actor = specify(known.actor, state, load_table())
        return actor.name if actor is not known.actor else ""

    def _described(self, known: Found, bounds: Bounds) -> str:
        """A noun with what stands before it: `hospital officials`, but `civilians` for `innocent civilians`."""
        if known.actor is None or known.end != bounds[1] or known.start <= bounds[0]:
            return known.name
        words = IDLE.sub("", self._phrases.plain(*bounds))
        return words if len(words) > len(known.name) else known.name

    def _we(self, bounds: Bounds, speaker: str) -> str:
        if self._scene.text[slice(*bounds)].lower() in ONE:
            return speaker
        return self._bodies.of(speaker) if speaker else self._author

    def speaks(self, at: int) -> Bounds | None:
        """Where the text names who speaks at a place without an attribution: after `he said:`, in a transcript."""
        return self._speakers.at(at)

    def _spoken(self, at: int) -> str:
        named = self._speakers.at(at) or self._speakers.quoted_at(at)
        return self.name(*named) if named is not None and not self.is_first_person(*named) else ""

    @property
    def _author(self) -> str:
        """Whose text this is where it says `we`: as its head says, else the first body that acts in it."""
        writer = self._speakers.writer
        return self.name(*writer) if writer is not None else self._bodies.author


def _is_composed(known: Found | None) -> bool:
    return known is not None and known.how == "composed"


def kind_of(found: Found) -> MentionKind:
    """What a mention of a known name is."""
    return "actor" if found.actor is not None else "place"
