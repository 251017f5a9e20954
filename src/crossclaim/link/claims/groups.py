"""Which types and modes may tell of one event in other words, and which say the contrary of one another."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

GROUPS: Final[Mapping[str, frozenset[str]]] = MappingProxyType({
    "force": frozenset({"ASSAULT", "COERCE", "PROTEST", "HOSTILE", "MOBILIZE", "THREATEN"}),
    "ground": frozenset({
        "RETREAT", "MOBILIZE", "CONTROLS", "AID/transport", "AID/personnel", "ASSAULT/occupy", "ASSAULT/ground",
        "COERCE/restrict", "AGREE/evacuation", "AGREE/surrender",
    }),
    "help": frozenset({
        "AID", "SUPPORT", "COOPERATE", "SPONSORS", "ALLIED", "BENEFITS", "LINKED", "COERCE/withhold", "RETREAT/access",
        "RETREAT/passage", "MOBILIZE/weapons", "COERCE/restrict",
    }),
    "terms": frozenset({
        "AGREE", "CONSULT", "COOPERATE", "CONCEDE", "RETREAT/ceasefire", "RETREAT/release", "RETREAT/handover",
        "RETREAT/surrender", "REJECT", "REQUEST/meet", "ALLIED", "LINKED",
    }),
    "voice": frozenset({"ACCUSE", "REJECT", "THREATEN", "REQUEST", "SANCTION", "PROTEST", "SUPPORT"}),
    "bond": frozenset({
        "COMMANDS", "MEMBER", "SAME", "SPONSORS", "LINKED", "ALLIED", "HOSTILE", "MOBILIZE/join", "MOBILIZE/form",
    }),
})  # fmt: skip
"""Types, or a type's mode, by what kind of event they may all be told of."""
NEAR_MODES: Final = (
    frozenset({
        "ASSAULT/aerial", "ASSAULT/drone", "ASSAULT/heavy-weapons", "ASSAULT/explosives", "ASSAULT/destroy",
        "ASSAULT/targeted",
    }),
    frozenset({"ASSAULT/explosives", "ASSAULT/suicide-attack", "ASSAULT/unconventional"}),
    frozenset({"ASSAULT/ground", "ASSAULT/heavy-weapons", "ASSAULT/firearms", "ASSAULT/targeted"}),
    frozenset({"ASSAULT/ground", "ASSAULT/occupy", "ASSAULT/infiltrate", "ASSAULT/besiege"}),
    frozenset({"RETREAT/withdraw", "RETREAT/handover", "RETREAT/passage", "RETREAT/surrender"}),
    frozenset({"COERCE/withhold", "COERCE/restrict"}),
    frozenset({"COERCE/arrest", "COERCE/seize"}),
    frozenset({"MOBILIZE/troops", "MOBILIZE/deploy", "MOBILIZE/militia", "MOBILIZE/weapons"}),
    frozenset({"COOPERATE/joint-operation", "COOPERATE/coordinate", "COOPERATE/intelligence"}),
    frozenset({"AGREE/evacuation", "AGREE/surrender", "AGREE/exchange"}),
)  # fmt: skip
"""Modes that one word may stand for (`pounded`, `struck`), or that are told of one event by different words."""
CONTRARIES: Final = frozenset({
    ("ALLIED", "HOSTILE"), ("COERCE/withhold", "RETREAT/access"), ("COERCE/withhold", "AID/medical"),
})  # fmt: skip
"""Of one pair of parties both cannot hold at once."""


@cache
def groups_of(type_name: str, mode: str) -> tuple[str, ...]:
    """The groups that a type with its mode belongs to, in order."""
    names = {type_name, f"{type_name}/{mode}"}
    return tuple(group for group, members in GROUPS.items() if names & members)


@cache
def are_near(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two types with their modes may tell of one event."""
    return one[0] == other[0] or bool(set(groups_of(*one)) & set(groups_of(*other)))


@cache
def are_near_modes(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two modes of one type may be told of one event."""
    left, right = "/".join(one), "/".join(other)
    return any(left in group and right in group for group in NEAR_MODES)


@cache
def are_contrary(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two types with their modes say the contrary of one another."""
    left, right = ((kind[0], f"{kind[0]}/{kind[1]}") for kind in (one, other))
    return any((a, b) in CONTRARIES or (b, a) in CONTRARIES for a in left for b in right)
