"""Whom words stand for: a known name in them, the mention they point back to, or the words themselves."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final

from crossclaim.evidence import Party, Span
from crossclaim.evidence.mention import MentionKind
from crossclaim.extract.network.scene import Scene
from crossclaim.extract.network.titles import Titles, without_title
from crossclaim.knowledge.compose import specify
from crossclaim.knowledge.found import Found
from crossclaim.knowledge.table import load_table
from crossclaim.nlp.words import Bounds

ONE: Final = frozenset({"i", "me", "my", "mine", "myself"})
WE: Final = ONE | {"we", "us", "our", "ours", "ourselves"}
HE: Final = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself"})
IT: Final = frozenset({"it", "its", "itself"})
THEY: Final = frozenset({"they", "them", "their", "theirs", "themselves"})
RELATIVE: Final = frozenset({"who", "whom", "whose", "which", "that"})
POINTING: Final = frozenset(
    {"this", "these", "those", "all", "both", "one", "some", "many", "others", "each", "you", "your"}
)
PRONOUNS: Final = WE | HE | IT | THEY | RELATIVE | POINTING
COUNTED: Final = re.compile(
    r"^(?:our|\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|hundreds of)\s+(?=\w)",
    re.IGNORECASE,
)
PAIRS: Final = (
    (re.compile(r"\b(?:two|both)\b.*\b(?:leaders|presidents|ministers|men)$", re.IGNORECASE), frozenset({"person"})),
    (
        re.compile(r"\b(?:two|both)\b.*\b(?:countries|nations|states|neighbou?rs|governments)$", re.IGNORECASE),
        frozenset({"state"}),
    ),
    (
        re.compile(r"\b(?:two|both)\b.*\b(?:sides|parties|groups|organi[sz]ations|factions)$", re.IGNORECASE),
        frozenset({"state", "government", "forces", "armed-group", "body"}),
    ),
)
"""What a group of two is made of."""
REACH: Final = 800
"""Characters before `both sides` in which the two are looked for."""
STATE: Final = "US"
NAMED: Final = frozenset({"name", "composed"})
POINTERS: Final = frozenset({"the", "this", "that"})
DEFINITE: Final = re.compile(r"(?:the|this|that|these|those|his|her|its|their|our|both)\b", re.IGNORECASE)
ARTICLE: Final = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
HEAD_ENDS: Final = re.compile(
    r"\s(?:of|in|from|at|on|near|who|which|that|for|with|to|by|inside|across|against|under|around)\s|,|\(|\s-\s"
)
SPACES: Final = re.compile(r"\s+")
NOBODY: Final = frozenset({"time", "quantity", "money", "weapon"})
POINTS_BACK: Final = 0.0
DEPTH: Final = 4
PLAYED: Final = frozenset({"agent", "recipient", "third", "source"})
SPEAKS_FOR: Final = frozenset({"MEMBER", "COMMANDS"})
BODIES: Final = frozenset({"state", "government", "forces", "body"})


class Names:
    """The names of one document's participants."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._titles = Titles(scene)
        self._bodies = self._speaking_for()
        self._players = {
            (mark.start, mark.end) for one in scene.reading.predicated for mark in one.roles if mark.kind in PLAYED
        }

    def party(self, start: int, end: int, speaker: str = "") -> Party:
        """The participant of a stretch; `speaker` is who says `we` there, empty for the author."""
        return Party(self.name(start, end, speaker), Span.of(self._scene.text, start, end))

    def parties(self, start: int, end: int, speaker: str = "") -> tuple[Party, ...]:
        """The participants of a stretch: one, or both whom `the two leaders` means."""
        words = self._scene.text[start:end]
        kinds = next((kinds for pattern, kinds in PAIRS if pattern.search(words)), None)
        both = self._last_two(start, kinds) if kinds is not None else ()
        if len(both) < len("AB"):
            return (self.party(start, end, speaker),)
        return tuple(Party(name, Span.of(self._scene.text, start, end)) for name in both)

    def _last_two(self, before: int, kinds: frozenset[str]) -> tuple[str, ...]:
        """The two actors of these kinds that the text named last, in its order."""
        seen: dict[str, int] = {}
        for one in reversed(self._scene.names(max(0, before - REACH), before)):
            if one.actor is not None and one.end <= before and one.actor.kind in kinds and len(seen) < len("AB"):
                seen.setdefault(one.name, one.start)
        return tuple(sorted(seen, key=lambda name: seen[name]))

    def name(self, start: int, end: int, speaker: str = "") -> str:
        """Whom a stretch stands for; its own words where nothing better is known."""
        return self._resolved((start, end), speaker, DEPTH) or self._plain(start, end)

    def standing_for(self, start: int, end: int) -> str:
        """Whom a pronoun or a description (`the group`) points back to; empty where it names somebody itself."""
        words = self._scene.text[start:end]
        if words.lower() in WE or not (self.is_pronoun(start, end) or DEFINITE.match(words)):
            return ""
        known = self._known((start, end))
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

    def _plain(self, start: int, end: int) -> str:
        words = SPACES.sub(" ", self._scene.text[start:end]).strip()
        bare = COUNTED.sub("", ARTICLE.sub("", words, count=1)) or words
        is_person = any(one.kind == "person" and one.end == end for one in self._scene.entities(start, end))
        return without_title(bare) if is_person else bare

    def _resolved(self, bounds: Bounds, speaker: str, depth: int) -> str:
        words = self._scene.text[bounds[0] : bounds[1]]
        low = "" if self._is_state(words) else words.lower()
        if low in WE:
            return self._we(low, speaker)
        if low in PRONOUNS:
            return self._pointed(bounds, speaker, depth, is_bound=True)
        known = self._known(bounds)
        holder = self._titles.holder(*bounds) if DEFINITE.match(words) or _is_composed(known) else ""
        if holder:
            return holder
        if known is not None and known.how != "noun":
            return known.name
        if DEFINITE.match(words) or known is not None:
            pointed = self._alike(bounds) or self._pointed(bounds, speaker, depth, is_bound=False)
            if pointed:
                return pointed
        return self._of_home(known) if known is not None else ""

    def _known(self, bounds: Bounds) -> Found | None:
        """The known name that the head of a phrase belongs to: the last before `of`, `in` or a comma."""
        start, end = bounds
        text = self._scene.text
        ends = HEAD_ENDS.search(text, start + 1, end)
        stop = ends.start() if ends else end
        within = list(_inside(self._scene.names(start, end), end))
        heads = [one for one in within if one.start < stop <= one.end or one.end == stop]
        whole = [one for one in within if one.start - start <= len("the ") and one.end >= end]
        named = [one for one in within if one.how in {"name", "composed", "titled"} and one.end <= stop]
        return next(iter([*whole, *heads[-1:], *named[-1:]]), None)

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
        for link in self._scene.reading.links.get(bounds, ()):
            if not is_bound and link.score <= POINTS_BACK:
                return ""
            start, end = link.earlier
            if not self._takes_part(link.earlier) or (is_bound and not self._fits(word, link.earlier)):
                continue
            name = self._resolved(link.earlier, speaker, depth - 1)
            if not name and not self.is_pronoun(start, end) and is_bound:
                name = self._plain(start, end)
            if name:
                return name
        return ""

    def _takes_part(self, bounds: Bounds) -> bool:
        """Whether a mention is a pronoun, an entity, a known name or whoever plays a role: `the statement` is none."""
        if self.is_pronoun(*bounds) or bounds in self._players or self._known(bounds) is not None:
            return True
        return any(one.end == bounds[1] and one.kind not in NOBODY for one in self._scene.entities(*bounds))

    def _fits(self, pronoun: str, bounds: Bounds) -> bool:
        """Whether a pronoun can stand for a mention: `he` for a person, `it` for none, `they` for no single one."""
        kind = self._kind(bounds)
        if kind in NOBODY:
            return False
        if pronoun in HE:
            return kind in {"person", ""}
        return kind != "person" if pronoun in IT or pronoun in THEY else True

    def _kind(self, bounds: Bounds) -> str:
        """What a mention is, by the knowledge or by the network; empty where neither says."""
        low = self._scene.text[bounds[0] : bounds[1]].lower()
        if low in HE:
            return "person"
        marked = next((one.kind for one in self._scene.entities(*bounds) if one.end == bounds[1]), "")
        known = self._known(bounds)
        if marked or known is None:
            return marked
        return known.actor.kind if known.actor is not None else "location"

    def _of_home(self, known: Found) -> str:
        """A bare force, government or opposition as that of the state of which the text speaks."""
        home, table = self._scene.home, load_table()
        if known.actor is None or home is None or not home.adjectives:
            return known.name
        whole = table.actor(f"{home.adjectives[0]} {self._scene.text[known.start : known.end]}")
        return whole.name if whole is not None else specify(known.actor, home, table).name

    def _we(self, word: str, speaker: str) -> str:
        if word in ONE:
            return speaker
        return self.body(speaker) if speaker else self._author

    def body(self, name: str) -> str:
        """The body that somebody speaks for, by the text or by what is known of him."""
        known = load_table().actors.get(name)
        is_person = known is not None and known.kind == "person"
        return self._bodies.get(name) or (known.of if known is not None and is_person else "") or name

    @property
    def _author(self) -> str:
        """Whose text this is likely to be where it says `we`: the first body that acts in it."""
        for one in self._scene.reading.predicated:
            for mark in one.of("agent"):
                known = self._known((mark.start, mark.end))
                if known is not None and known.actor is not None and known.actor.kind in BODIES:
                    return known.name
        return ""

    def _speaking_for(self) -> dict[str, str]:
        """Whom the text says that people belong to."""
        found: dict[str, str] = {}
        for one in self._scene.reading.predicated:
            agents, bodies = one.of("agent"), one.of("recipient")
            if one.type in SPEAKS_FOR and agents and bodies:
                person = self._known((agents[0].start, agents[0].end))
                body = self._known((bodies[0].start, bodies[0].end))
                name = person.name if person else self._plain(agents[0].start, agents[0].end)
                if body is not None and body.how != "noun":
                    found.setdefault(name, body.name)
        return found


def _is_composed(known: Found | None) -> bool:
    return known is not None and known.how == "composed"


def _inside(names: Sequence[Found], end: int) -> Iterator[Found]:
    """The known names that end within a stretch; of one that goes on, its parts."""
    for one in names:
        if one.end <= end:
            yield one
        else:
            yield from (part for part in one.parts if part.end <= end)


def kind_of(found: Found) -> MentionKind:
    """What a mention of a known name is."""
    return "actor" if found.actor is not None else "place"
