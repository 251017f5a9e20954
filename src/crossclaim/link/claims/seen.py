"""What a comparison saw of two statements, in words for whoever reads its reason."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from crossclaim.link.claims.sides import Side

Telling = Callable[[Side], str]


def words_of(comparison: str, one: Side, other: Side) -> str:
    """What both have of the field that a comparison looks at: once where they are alike, else `A / B`."""
    tell = OF_COMPARISON.get(comparison)
    if tell is None:
        return ""
    left, right = tell(one), tell(other)
    return left if left == right else f"{left or '-'} / {right or '-'}"


def _joined(names: Iterable[str]) -> str:
    return ", ".join(names)


def _parties(side: Side) -> str:
    agents, recipients = (_joined(one.name for one in role) for role in (side.agents, side.recipients))
    return f"{agents or '-'} > {recipients or '-'}"


def _when(side: Side) -> str:
    if side.when:
        return side.when
    known = side.published.days == 1
    return f"before {date.fromordinal(side.published.last)}" if known else ""


TELLINGS: Final[Mapping[str, Telling]] = MappingProxyType({
    "type": lambda side: f"{side.type} {side.mode}".strip(),
    "agent": lambda side: _joined(one.name for one in side.agents),
    "recipient": lambda side: _joined(one.name for one in side.recipients),
    "parties": _parties,
    "third": lambda side: _joined(one.name for one in side.third),
    "place": lambda side: _joined(one.name for one in side.places),
    "time": _when,
    "number": lambda side: _joined(f"{one.value:g} {one.role}" for one in side.amounts),
    "stance": lambda side: side.stance,
})  # fmt: skip
FIELDS: Final[Mapping[str, frozenset[str]]] = MappingProxyType({
    "type": frozenset({"same type", "same mode", "other mode", "near mode", "near type", "far type", "contrary type"}),
    "agent": frozenset({"same agent", "related agent", "other agent"}),
    "recipient": frozenset({"same recipient", "related recipient", "other recipient", "other thing"}),
    "parties": frozenset({
        "no party", "further parties", "role unclear", "all agree", "same tie",
        "both deny",
    }),
    "third": frozenset({"same third"}),
    "place": frozenset({
        "same place", "same region", "place inside", "other place name", "place apart", "place far",
    }),
    "time": frozenset({
        "same day", "dates fit", "next day", "dates apart", "dates far", "told together",
        "told apart",
    }),
    "number": frozenset({
        "same number", "numbers fit", "rival counts", "counts elsewhere", "counts far",
    }),
    "stance": frozenset({"uncommitted"}),
})  # fmt: skip
"""Which comparisons look at which field."""
OF_COMPARISON: Final[Mapping[str, Telling]] = MappingProxyType(
    {name: TELLINGS[field] for field, names in FIELDS.items() for name in names}
)
