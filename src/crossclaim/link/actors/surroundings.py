"""What a document says around its names: its date, the states it is about, acronyms spelt out, people named in full."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from crossclaim.errors import InvalidEvidence
from crossclaim.evidence import Document, Mention
from crossclaim.knowledge.periods import days_of
from crossclaim.link.actors.known import sights
from crossclaim.link.actors.names import Named, folded, is_name

ACRONYM: Final = re.compile(r"\(([A-Z][A-Za-z]{1,9})\)")
SPELT: Final = re.compile(r"\b([A-Z][A-Za-z]{1,9}) \(([^()\n]{3,90})\)")
WORD: Final = re.compile(r"[^\W\d_][\w'’]*")
LOWER: Final = re.compile(r"\b[a-z]{3,}\b")
SMALL: Final = frozenset({"of", "the", "and", "for", "in", "to", "de", "al", "a", "on", "la", "du", "des"})
BEFORE: Final = 120
"""Characters before a bracket in which the full name must begin."""
SURE: Final = frozenset({"name", "alias", "rule"})


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What tells the names of one document apart.

    `published` is a date or interval that can be read, or empty. `states` says how often actors of a state are named,
    by its name, `total` how often those of any are, `state` is the one named most. `spelt` leads from a folded acronym
    to the name spelt out beside it, `full` from the last word of a name to the longer names that end so. `small` are
    the words that the text also writes without a capital, `loud` those of lines that are all in capitals in a text
    that is not; `places` are the names of places, folded; `beside` leads from words to the names that the text sets
    beside them.
    """

    published: str = ""
    states: Mapping[str, int] | None = None
    total: int = 0
    state: str = ""
    spelt: Mapping[str, str] | None = None
    full: Mapping[str, tuple[str, ...]] | None = None
    small: frozenset[str] = frozenset()
    loud: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    beside: Mapping[str, tuple[str, ...]] | None = None

    def share(self, state: str, use: Named) -> float:
        """How much of the document is about a state, in [0, 1], were it not for this name."""
        states, own = self.states or {}, list(_states_of(use.name))
        total = self.total - use.count * len(own)
        count = states.get(state, 0) - use.count * own.count(state)
        return count / total if total > 0 else 0.0

    def home(self, use: Named) -> tuple[str, float]:
        """The state that the document is about most, with its share, were it not for this name."""
        return self.state, self.share(self.state, use)


def look_around(document: Document, names: Sequence[Named], places: Iterable[Mention] = ()) -> Surroundings:
    """The surroundings of the names of a document; linear in its text."""
    known, states = document.metadata.published, _count_states(names)
    return Surroundings(
        published=_readable(known.value if known else ""),
        states=states,
        total=sum(states.values()),
        state=max(sorted(states), key=lambda state: states[state], default=""),
        spelt=dict(_spelt_out(document)),
        full=_longer(names),
        small=frozenset(LOWER.findall(document.text)),
        loud=frozenset(_loud(document.text)),
        places=frozenset(folded(form) for one in places for form in (one.name, one.span.quote)),
    )


def spells(words: Sequence[str], acronym: str) -> int | None:
    """How many of the last words spell an acronym by their initials, small words skipped or not; None for none."""
    left = len(acronym) - 1
    for back, word in enumerate(reversed(words), start=1):
        if word[0].casefold() == acronym[left].casefold():
            left -= 1
            if left < 0:
                return back
        elif word.lower() not in SMALL:
            return None
    return None


def initials(name: str) -> str:
    """The initials of a name's words in lower case, small words left out: `Army of Islam` gives `ai`."""
    return "".join(word[0] for word in WORD.findall(name.casefold()) if word not in SMALL)


def _loud(text: str) -> Iterator[str]:
    """The words of headlines in capitals, in lower case; none of a text that has no other letters."""
    for line in text.splitlines() if not text.isupper() else ():
        words = WORD.findall(line) if line.isupper() else []
        yield from map(str.lower, words if len(words) > 1 else ())


def _readable(published: str) -> str:
    try:
        days_of(published)
    except InvalidEvidence:
        return ""
    return published


def _count_states(names: Iterable[Named]) -> Mapping[str, int]:
    counts: Counter[str] = Counter()
    for one in names:
        for state in _states_of(one.name):
            counts[state] += one.count
    return counts


def _states_of(name: str) -> Iterator[str]:
    """The states of those whom a name surely means."""
    for sight in sights(name):
        if sight.right in SURE and not sight.is_shared:
            state = sight.actor.name if sight.actor.kind == "state" else sight.actor.of
            if state:
                yield state


def _spelt_out(document: Document) -> Iterator[tuple[str, str]]:
    """Every `Full Name (FN)` and `FN (Full Name)` of the blocks that are read, the first of each acronym last."""
    found: list[tuple[str, str]] = []
    for block in document.read_blocks():
        text = document.text[block.start : block.end]
        for match in ACRONYM.finditer(text):
            full = _before(text[max(0, match.start() - BEFORE) : match.start()], match[1])
            found += [(folded(match[1]), full)] if full else []
        for match in SPELT.finditer(text):
            words = WORD.findall(match[2])
            if words and spells(words, match[1]) == len(words):
                found.append((folded(match[1]), " ".join(match[2].split())))
    return reversed(found)


def _before(text: str, acronym: str) -> str:
    """The name right before a bracket that its initials spell; empty where it is none."""
    if len(acronym) < len("AB") or acronym[1:].islower():
        return ""
    words = list(WORD.finditer(text.rpartition("\n")[2]))
    count = spells([word.group() for word in words], acronym)
    return " ".join(text.rpartition("\n")[2][words[-count].start() :].split()) if count else ""


def _longer(names: Iterable[Named]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for one in names:
        words = one.key.split()
        if len(words) > 1 and is_name(one.name):
            found.setdefault(words[-1], []).append(one.name)
    return {last: tuple(sorted(full)) for last, full in found.items()}
