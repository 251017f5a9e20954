"""What speaks for and against each candidate: the table of comparisons, each with its weight.

The docstring of a comparison is its documentation; weights add up to the log odds that the candidate is meant.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from crossclaim.evidence import Entry
from crossclaim.knowledge.actors import Actor
from crossclaim.knowledge.histories import load_histories
from crossclaim.knowledge.offices import load_offices
from crossclaim.link.actors.known import CONSONANTS, Right
from crossclaim.link.actors.names import Named, folded
from crossclaim.link.actors.surroundings import Surroundings
from crossclaim.text.skeleton import skeleton

Lead = Right | str
LONG_SKELETON: Final = 8
"""Consonants from which on a skeleton leaves next to no doubt."""
RENAMED: Final = frozenset({"named", "became"})
MUCH: Final = 0.5
"""The share of a document's names from which on a state is what the document is about."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a comparison saw: the words, and how strongly it holds, in [-1, 1]; 0 for not at all."""

    words: str = ""
    strength: float = 0.0


@dataclass(frozen=True, slots=True)
class Rival:
    """Somebody whom a name may mean: the entry, the actor of the base if it is one, and what led there.

    `leads` are rights of `known.Right`, or `acronym`, `beside`, `longer name`, `title`, `home` and `office`, each with
    the words that lead and how much of the use they make up; `shared` are those words that lead to others too;
    `holders` says how many held the office at that time.
    """

    entry: Entry
    actor: Actor | None = None
    leads: Mapping[str, Seen] = field(default_factory=dict)
    shared: frozenset[str] = frozenset()
    holders: int = 1


Compare = Callable[[Named, Rival, Surroundings], Seen]


@dataclass(frozen=True, slots=True)
class Comparison:
    """One row of the table: `weight` is what a full match adds to the log odds."""

    name: str
    weight: float
    compare: Compare

    @property
    def doc(self) -> str:
        """What it compares, in a sentence."""
        return (self.compare.__doc__ or "").strip()


def read_so(use: Named, rival: Rival, around: Surroundings) -> Seen:  # noqa: ARG001 - the shape of all comparisons
    """The reader, who saw the sentence, gave this name; less where the words are others' too, or tell of an office."""
    if use.name != rival.entry.name or rival.actor is None:
        return Seen()
    words = [words for words, _ in use.surfaces if folded(words) != use.key]
    is_doubtful = "title" in rival.leads or (bool(words) and all(one in rival.shared for one in words))
    return Seen(use.name, 0.15 if is_doubtful else 1.0)


def canonical(use: Named, rival: Rival, around: Surroundings) -> Seen:  # noqa: ARG001 - as above
    """The name is the canonical name of the actor."""
    return _lead(rival, "name")


def alias(use: Named, rival: Rival, around: Surroundings) -> Seen:  # noqa: ARG001 - as above
    """The words are another name of the actor in the base."""
    return _lead(rival, "alias")


def rule(use: Named, rival: Rival, around: Surroundings) -> Seen:  # noqa: ARG001 - as above
    """A rule makes the name of a known one: a state and a noun, a title and a name."""
    return _lead(rival, "rule")


def people(use: Named, rival: Rival, around: Surroundings) -> Seen:  # noqa: ARG001 - as above
    """The words name a people."""
    return _lead(rival, "people")


def weak_alias(use: Named, rival: Rival, around: Surroundings) -> Seen:  # noqa: ARG001 - as above
    """The words are a name of the actor that others bear as well, such as `the coalition`."""
    return _lead(rival, "weak")


def metonym(use: Named, rival: Rival, around: Surroundings) -> Seen:  # noqa: ARG001 - as above
    """The words are the capital from which the government acts, and they act or speak here."""
    return _lead(rival, "capital")


def same_folded(use: Named, rival: Rival, around: Surroundings) -> Seen:  # noqa: ARG001 - as above
    """The words are a name of the actor but for case, accents, hyphens and articles."""
    return _lead(rival, "folded")


def transliteration(use: Named, rival: Rival, around: Surroundings) -> Seen:  # noqa: ARG001 - as above
    """The words have the consonants of a name of the actor; the more of them, the more it says."""
    heard = rival.leads.get("skeleton")
    if heard is None:
        return Seen()
    length = len(skeleton(heard.words)) - CONSONANTS + 2
    return Seen(heard.words, heard.strength * min(1.0, length / (LONG_SKELETON - CONSONANTS + 2)))


def acronym(use: Named, rival: Rival, around: Surroundings) -> Seen:  # noqa: ARG001 - as above
    """The document spells the acronym out as this name."""
    return _lead(rival, "acronym")


def beside(use: Named, rival: Rival, around: Surroundings) -> Seen:  # noqa: ARG001 - as above
    """The text sets the words beside this name, and no other: `Ryan Dillon, the coalition spokesman`."""
    return _lead(rival, "beside")


def longer_name(use: Named, rival: Rival, around: Surroundings) -> Seen:  # noqa: ARG001 - as above
    """The words are the end of a longer name in the same document, the only one that ends so."""
    return _lead(rival, "longer name")


def office(use: Named, rival: Rival, around: Surroundings) -> Seen:  # noqa: ARG001 - as above
    """The person held the office that the words describe when the document appeared; weaker where several did."""
    told = rival.leads.get("office")
    return Seen(told.words, 1.0 / rival.holders**2) if told is not None else Seen()


def title(use: Named, rival: Rival, around: Surroundings) -> Seen:  # noqa: ARG001 - as above
    """The words tell of an office or of people, whoever they are (`the prime minister`, `a Lebanese source`)."""
    return _lead(rival, "title")


def home(use: Named, rival: Rival, around: Surroundings) -> Seen:  # noqa: ARG001 - as above
    """The words are a bare `army`, `regime` or `opposition`, and the document is about this state above all."""
    return _lead(rival, "home")


def state_agrees(use: Named, rival: Rival, around: Surroundings) -> Seen:
    """The document names the state that the actor belongs to, by how much of it is about that state."""
    state = rival.actor.of if rival.actor is not None else ""
    share = around.share(state, use)
    if not state or not share or use.name == state:
        return Seen()
    return Seen(f"{state} {share:.0%}", min(1.0, share / MUCH))


def in_office(use: Named, rival: Rival, around: Surroundings) -> Seen:  # noqa: ARG001 - as above
    """The person held some office when the document appeared, though the words tell of none."""
    if rival.actor is None or rival.actor.kind != "person" or not around.published or "office" in rival.leads:
        return Seen()
    held = load_offices().offices_of(rival.actor.name, around.published)
    return Seen(f"{held[0].office.name} in {around.published}", 1.0) if held else Seen()


def active(use: Named, rival: Rival, around: Surroundings) -> Seen:  # noqa: ARG001 - as above
    """The actor existed when the document appeared; where it surely did not, that speaks against it."""
    if rival.actor is None or not around.published:
        return Seen()
    existed = load_histories().existed_on(rival.actor.name, around.published)
    if existed is None:
        return Seen()
    return Seen(around.published, 0.25 if existed else -1.0)


def borne_then(use: Named, rival: Rival, around: Surroundings) -> Seen:
    """The actor went by this very name when the document appeared."""
    if rival.actor is None or not around.published:
        return Seen()
    if not any(fact.happened in RENAMED for fact in load_histories().of(rival.actor.name)):
        return Seen()
    names = {folded(name): name for name in load_histories().names_on(rival.actor.name, around.published)}
    borne = next((names[folded(form)] for form in use.forms if folded(form) in names), "")
    return Seen(f"{borne} in {around.published}", 1.0) if borne else Seen()


COMPARISONS: Final = (
    Comparison("read so", 6.0, read_so),
    Comparison("canonical name", 3.0, canonical),
    Comparison("alias", 3.0, alias),
    Comparison("rule", 3.0, rule),
    Comparison("people", 3.0, people),
    Comparison("weak alias", 1.0, weak_alias),
    Comparison("metonym", 2.5, metonym),
    Comparison("folded", 2.5, same_folded),
    Comparison("transliteration", 2.5, transliteration),
    Comparison("acronym", 6.0, acronym),
    Comparison("beside", 5.0, beside),
    Comparison("longer name", 3.5, longer_name),
    Comparison("office", 4.0, office),
    Comparison("title", 2.0, title),
    Comparison("home", 2.5, home),
    Comparison("state agrees", 1.0, state_agrees),
    Comparison("in office", 1.5, in_office),
    Comparison("active", 2.0, active),
    Comparison("borne then", 1.0, borne_then),
)


def _lead(rival: Rival, lead: str) -> Seen:
    return rival.leads.get(lead, Seen())
