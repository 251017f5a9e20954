"""The words of made-up reports: theatres of war, kinds of events, and one half of the wording. Read from `data`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, Literal, TypeAlias, TypeGuard

import yaml

from crossclaim.evidence.codebook import NumberRole

Half = Literal["fit", "measure"]
Shape = Literal["act", "taking", "giving", "leaving", "sending", "joint", "tie", "mutual"]
Tree: TypeAlias = "str | int | float | bool | Sequence[Tree] | Mapping[str, Tree] | None"

DATA: Final = Path(__file__).with_name("data")
LISTS: Final = ("voiced", "tolls", "spokesmen", "voices", "unnamed", "targets", "openings", "adjuncts")
GENERAL: Final = "general"
"""The name under which verbs and nouns stand that do not tell how an attack was made."""
FORMS: Final = ("base", "past", "part", "gerund", "third")


@dataclass(frozen=True, slots=True)
class Kind:
    """What happens: type and mode of the codebook, the shape of its sentences, and what is counted between what."""

    name: str
    type: str
    mode: str
    shape: Shape
    between: str
    numbers: Mapping[NumberRole, tuple[int, int]]
    weight: int
    is_lasting: bool = False


@dataclass(frozen=True, slots=True)
class Player:
    """An actor of a theatre: its canonical name, words for it, and the wider actor that vague reports name instead."""

    name: str
    said: tuple[str, ...]
    within: str = ""


@dataclass(frozen=True, slots=True)
class Town:
    """A town with the province and the country that it lies in."""

    name: str
    province: str
    country: str


@dataclass(frozen=True, slots=True)
class Theatre:
    """Where a war goes on: its parties and its towns."""

    country: str
    players: tuple[Player, ...]
    towns: tuple[Town, ...]

    def player(self, name: str) -> Player:
        """The actor of this name; one that is only a wider actor of others goes by its name alone."""
        return next((one for one in self.players if one.name == name), Player(name, (name,)))


@dataclass(frozen=True, slots=True)
class Verb:
    """A predicate in its forms, and the words that tie it to the other party."""

    forms: Mapping[str, str]
    link: str = ""


@dataclass(frozen=True, slots=True)
class Noun:
    """A nominal predicate with its article, and its preposition."""

    article: str
    words: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One half of the wording; the fields are those of the file, frames by shape."""

    verbs: Mapping[str, tuple[Verb, ...]]
    nouns: Mapping[str, tuple[Noun, ...]]
    frames: Mapping[str, tuple[str, ...]]
    headlines: Mapping[str, tuple[str, ...]]
    denied: Mapping[str, tuple[str, ...]]
    negated: Mapping[str, tuple[str, ...]]
    hedged: Mapping[str, Mapping[str, str]]
    background: Mapping[str, str]
    numbers: Mapping[str, tuple[str, ...]]
    places: Mapping[str, tuple[str, ...]]
    objects: Mapping[str, tuple[str, ...]]
    rounded: Mapping[str, tuple[str, ...]]
    lists: Mapping[str, tuple[str, ...]]


@cache
def load_kinds() -> tuple[Kind, ...]:
    """The kinds of events, in the order of the file."""
    return tuple(_kind(name, _map(row)) for name, row in _read("kinds").items())


@cache
def load_theatres(half: Half) -> tuple[Theatre, ...]:
    """The theatres of one half: no theatre is in both."""
    return tuple(_theatre(_map(row)) for row in _list(_read("worlds")[half]))


@cache
def load_lexicon(half: Half) -> Lexicon:
    """The wording of one half."""
    tree = _read(half)
    kinds = {name: _map(row) for name, row in _map(tree["kinds"]).items()} | {GENERAL: _map(tree[GENERAL])}
    hedged = {
        stance: {shape: str(one) for shape, one in _map(row).items()} for stance, row in _map(tree["hedged"]).items()
    }
    return Lexicon(
        verbs={name: tuple(_verb(one) for one in _texts(row["verbs"])) for name, row in kinds.items()},
        nouns={name: tuple(_noun(one) for one in _texts(row["nouns"])) for name, row in kinds.items()},
        frames=_by_name(tree["frames"]),
        headlines=_by_name(tree["headlines"]),
        denied=_by_name(tree["denied"]),
        negated=_by_name(tree["negated"]),
        hedged=hedged,
        background={name: str(frame) for name, frame in _map(tree["background"]).items()},
        numbers=_by_name(tree["numbers"]),
        places=_by_name(tree["places"]),
        objects=_by_name(tree["objects"]),
        rounded=_by_name(tree["rounded"]),
        lists={name: _texts(tree[name]) for name in LISTS},
    )


def _kind(name: str, row: Mapping[str, Tree]) -> Kind:
    numbers = {role: _bounds(pair) for role, pair in _map(row["numbers"]).items() if _is_role(role)}
    shape = str(row["shape"])
    if not _is_shape(shape):
        raise ValueError(shape)
    weight = row["weight"]
    return Kind(
        name,
        str(row["type"]),
        str(row["mode"]),
        shape,
        str(row["between"]),
        numbers,
        weight if isinstance(weight, int) else 1,
        is_lasting=bool(row.get("lasting")),
    )


def _theatre(row: Mapping[str, Tree]) -> Theatre:
    country = str(row["country"])
    players = [_map(one) for one in _list(row["actors"])]
    return Theatre(
        country,
        tuple(Player(str(one["name"]), _texts(one["said"]), str(one.get("within", ""))) for one in players),
        tuple(
            Town(name, province, country) for province, names in _map(row["towns"]).items() for name in _texts(names)
        ),
    )


def _verb(text: str) -> Verb:
    forms, _, link = text.partition("|")
    words = [form.replace("_", " ") for form in forms.split()]
    return Verb(dict(zip(FORMS, words, strict=True)), link.strip())


def _noun(text: str) -> Noun:
    words, _, link = text.partition("|")
    article, _, rest = words.strip().partition(" ")
    if article in {"a", "an", "the"}:
        return Noun(article, rest, link.strip())
    return Noun("", words.strip(), link.strip())


def _read(name: str) -> Mapping[str, Tree]:
    tree: Tree = yaml.safe_load((DATA / f"{name}.yaml").read_text(encoding="utf-8"))
    return _map(tree)


def _by_name(tree: Tree) -> dict[str, tuple[str, ...]]:
    return {name: _texts(row) for name, row in _map(tree).items()}


def _map(tree: Tree) -> Mapping[str, Tree]:
    if not isinstance(tree, Mapping):
        raise TypeError(tree)
    return tree


def _list(tree: Tree) -> Sequence[Tree]:
    if not isinstance(tree, Sequence) or isinstance(tree, str):
        raise TypeError(tree)
    return tree


def _texts(tree: Tree) -> tuple[str, ...]:
    return tuple(str(one) for one in _list(tree))


def _bounds(tree: Tree) -> tuple[int, int]:
    least, most = (int(str(one)) for one in _list(tree))
    return least, most


def _is_role(text: str) -> TypeGuard[NumberRole]:
    return text in {"killed", "wounded", "captured", "fighters", "vehicles", "duration_days"}


def _is_shape(text: str) -> TypeGuard[Shape]:
    return text in {"act", "taking", "giving", "leaving", "sending", "joint", "tie", "mutual"}
