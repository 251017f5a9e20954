"""An example: one text with layers of annotation, every one of them in characters of that text.

A layer that a set does not annotate is None; a layer that it annotates and that is empty here is an empty tuple. The
difference decides what a model may learn from it.
"""

from dataclasses import dataclass
from typing import Literal

Bounds = tuple[int, int]
Pieces = tuple[Bounds, ...]

ENTITY_TYPES = ("person", "organisation", "location", "nationality", "time", "quantity", "weapon", "money")
EntityType = Literal["person", "organisation", "location", "nationality", "time", "quantity", "weapon", "money"]
PARTY_ROLES = ("agent", "recipient", "third", "place")
ROLES = (*PARTY_ROLES, "time", "number", "source", "cue")


@dataclass(frozen=True, slots=True, order=True)
class Entity:
    """A stretch that names something, and what kind of thing in the words of its set."""

    start: int
    end: int
    type: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody's words or thoughts: who, by which words it is told, and what; each in one or several pieces or none."""

    source: Pieces
    cue: Pieces
    content: Pieces


@dataclass(frozen=True, slots=True, order=True)
class Role:
    """A stretch that plays a role in a statement; `name` is whom it stands for, or empty."""

    role: str
    start: int
    end: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """A coded statement: its predicate and clause in the text, its labels, and the roles whose words are in the text.

    `depth` is the number of sources in the chain: 1 where the author alone speaks. `stance` and `tense` are empty where
    the set does not say.
    """

    type: str
    mode: str
    predicate: Bounds
    clause: Bounds
    roles: tuple[Role, ...]
    stance: str
    tense: str
    depth: int


@dataclass(frozen=True, slots=True)
class Fact:
    """How far the text holds that the event of a predicate happened: -3 surely not, 3 surely."""

    start: int
    end: int
    value: float


@dataclass(frozen=True, slots=True)
class Token:
    """A token of a treebank. `head` is the place of its head in the layer, -1 for the root of a sentence."""

    start: int
    end: int
    upos: str
    head: int
    relation: str


@dataclass(frozen=True, slots=True)
class Incident:
    """A filled template on a violent incident; every field in the words of the set."""

    type: str
    stage: str
    individuals: tuple[str, ...]
    organisations: tuple[tuple[str, str], ...]
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """One text with its layers. `organisations` of an incident are pairs of a name and the confidence in its guilt.

    `clusters` are sets of mentions of one thing; `events` are mentions of events without a type. Spans are half-open.
    """

    set: str
    doc: str
    text: str
    sentences: tuple[Bounds, ...] | None = None
    entities: tuple[Entity, ...] | None = None
    attributions: tuple[Attribution, ...] | None = None
    frames: tuple[Frame, ...] | None = None
    facts: tuple[Fact, ...] | None = None
    clusters: tuple[Pieces, ...] | None = None
    events: tuple[Bounds, ...] | None = None
    tokens: tuple[Token, ...] | None = None
    incidents: tuple[Incident, ...] | None = None
