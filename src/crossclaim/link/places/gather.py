"""The places of a document: every name that it has for one, resolved together, each name and sense once."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from crossclaim.evidence import Document, Mention, Place, Span, Statement
from crossclaim.knowledge.gazetteer import Gazetteer
from crossclaim.knowledge.gazetteer.names import key
from crossclaim.knowledge.table import load_table
from crossclaim.link.places.resolve import Resolution, resolve_places
from crossclaim.link.places.wording import is_known, wording
from crossclaim.registry import Part
from crossclaim.text.names import fold

PART: Final = Part(
    "link.places",
    1,
    ("document", "mention", "statement"),
    ("place",),
    "Names of places as sites, with a point and a radius",
)
APART: Final = "\n\n"
DIGITS: Final = 4
DOUBTFUL: Final = 0.5
"""A site that is less sure is looked at again."""
MOST: Final = 0.4
"""The share of mentions of states' actors that a state needs to be the one that a document is about."""


@dataclass(frozen=True, slots=True)
class Named:
    """A stretch of a document that stands for a place, with the name of the place.

    `words` are what is looked up: those of the stretch where they name a place, else the name that the reader follows
    them to (`the city`).
    """

    span: Span
    name: str
    words: str

    @property
    def is_said(self) -> bool:
        """Whether the stretch itself is looked up, with what stands around it."""
        return self.words == self.span.quote


def gather_places(
    document: Document, mentions: Sequence[Mention], statements: Sequence[Statement], gazetteer: Gazetteer
) -> tuple[Place, ...]:
    """Every place that a document mentions, or where something is stated to be, in the order of the text.

    Pure: it depends on this document alone. The state whose actors it names most tells what it is about; where that
    leaves names in doubt, it is instead about the countries in which the base of knowledge has places of these names.
    """
    named = tuple(_named(mentions, statements, gazetteer))
    state = _state_of(mentions)
    found = _resolved(document.text, named, state, gazetteer)
    countries = _countries_of(one.words for one, was in zip(named, found, strict=True) if _is_doubtful(was))
    if countries and countries != state:
        found = _resolved(document.text, named, countries, gazetteer)
    groups: dict[tuple[str, str], list[tuple[Named, Resolution]]] = {}
    for one, resolution in zip(named, found, strict=True):
        site = resolution.place.id if resolution.place else ""
        groups.setdefault((fold(one.name), site), []).append((one, resolution))
    stated = _stated(statements)
    return tuple(_place(document, group, stated) for group in groups.values())


def _named(mentions: Sequence[Mention], statements: Sequence[Statement], gazetteer: Gazetteer) -> Iterator[Named]:
    """Every stretch once, in the order of the text, with the name that the reader gives it."""
    names = dict(sorted(((one.span, one.name) for one in mentions if one.kind == "place"), reverse=True))
    parties = (party for one in statements for party in one.place)
    for span, name in sorted((one.span, one.name) for one in parties if one.span is not None):
        names.setdefault(span, name)
    for span in sorted(names):
        is_name = is_known(key(names[span]), gazetteer)
        name = names[span] if is_name else " ".join(span.quote.split())
        is_said = not is_name or is_known(wording(span.quote, gazetteer).key, gazetteer)
        yield Named(span, name, span.quote if is_said else name)


def _resolved(text: str, named: Sequence[Named], about: Sequence[str], gazetteer: Gazetteer) -> tuple[Resolution, ...]:
    """What each stretch means in a text about some countries."""
    apart = dict.fromkeys([*(one.words for one in named if not one.is_said), *about])
    whole, added = _with_names(text, tuple(apart))
    spans = [one.span if one.is_said else added[one.words] for one in named]
    return resolve_places(whole, [*spans, *(added[one] for one in about)], gazetteer)[: len(spans)]


def _is_doubtful(found: Resolution) -> bool:
    return bool(found.rivals) and (found.place is None or found.probability < DOUBTFUL)


def _countries_of(names: Iterable[str]) -> tuple[str, ...]:
    """The countries in which the base has places of these names, with their points: towns and fronts of conflicts."""
    every = (target.place for name in names for target in load_table().names.get(name))
    return tuple(sorted({one.country for one in every if one and one.country and one.latitude is not None}))


def _with_names(text: str, names: Sequence[str]) -> tuple[str, dict[str, Span]]:
    """The text with some names set apart at its end, and where each stands."""
    parts, end = [text], len(text)
    added: dict[str, Span] = {}
    for name in names:
        start = end + len(APART)
        end = start + len(name)
        parts += [APART, name]
        added[name] = Span(start, end, name)
    return "".join(parts), added


def _state_of(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The state whose actors are named most; none where none stands out, for others may act from afar."""
    actors = load_table().actors
    counts: Counter[str] = Counter()
    for known in (actors.get(one.name) for one in mentions if one.kind == "actor"):
        if known is not None:
            counts[known.name if known.kind == "state" else known.of] += 1
    states = {name: count for name, count in counts.items() if (state := actors.get(name)) and state.kind == "state"}
    most = max(sorted(states), key=lambda name: states[name], default="")
    return (most,) if most and states[most] > sum(states.values()) * MOST else ()


def _stated(statements: Sequence[Statement]) -> Mapping[Span, set[int]]:
    """Which statements have a stretch as their place, by number."""
    found: defaultdict[Span, set[int]] = defaultdict(set)
    for number, statement in enumerate(statements):
        for party in statement.place:
            if party.span is not None:
                found[party.span].add(number)
    return found


def _place(document: Document, group: Sequence[tuple[Named, Resolution]], stated: Mapping[Span, set[int]]) -> Place:
    spans = tuple(one.span for one, _ in group)
    first, found = group[0]
    best, rivals = (found.rivals[0], found.rivals[1:]) if found.place is not None else (None, found.rivals)
    return Place(
        document.id,
        first.name,
        spans,
        found.place,
        found.latitude,
        found.longitude,
        found.radius_km,
        round(found.probability, DIGITS),
        best.reasons if best else (),
        tuple(replace(one, probability=round(one.probability, DIGITS)) for one in rivals),
        "" if best else found.reason,
        len(set[int]().union(*(stated.get(span, set()) for span in spans))),
    )
