"""The closed vocabularies of statements: PLOVER 2.0 events, ties, modes, stance (FactBank), tense, roles.

Sources: PLOVER 2.0 (Open Event Data Alliance, CC BY-SA); FactBank (Saurí & Pustejovsky 2009). Modes that
PLOVER does not have are in `EXTENSIONS`; they name what contested reporting on conflict turns on.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, get_args

Stance = Literal["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "Uu"]
Tense = Literal["past", "present", "future", "generic"]
NumberRole = Literal[
    "killed",
    "wounded",
    "captured",
    "fighters",
    "vehicles",
    "civilians",
    "distance_km",
    "duration_days",
    "share",
    "other",
]
Quad = Literal["verbal cooperation", "material cooperation", "verbal conflict", "material conflict", "tie"]

STANCES: Final[frozenset[str]] = frozenset(get_args(Stance))
TENSES: Final[frozenset[str]] = frozenset(get_args(Tense))
NUMBER_ROLES: Final[frozenset[str]] = frozenset(get_args(NumberRole))


@dataclass(frozen=True, slots=True)
class StatementType:
    """One type of statement: its quad class (or `tie`), meaning and modes, and whether its parties are equal."""

    name: str
    quad: Quad
    doc: str
    modes: tuple[str, ...] = ()
    is_symmetric: bool = False


_ROWS: Final = (
    StatementType(
        "AGREE",
        "verbal cooperation",
        "agree, promise, conclude a deal",
        ("ceasefire", "evacuation", "exchange", "surrender", "trade", "reconciliation"),
        is_symmetric=True,
    ),
    StatementType(
        "CONSULT",
        "verbal cooperation",
        "meet, talk, negotiate, host",
        ("visit", "third-party", "multilateral", "phone", "mediate"),
        is_symmetric=True,
    ),
    StatementType(
        "SUPPORT", "verbal cooperation", "non-material backing: praise, recognition, diplomatic cover, a call to join"
    ),
    StatementType("CONCEDE", "verbal cooperation", "announce a concession"),
    StatementType(
        "COOPERATE",
        "material cooperation",
        "act together for mutual gain",
        ("trade", "joint-operation", "coordinate", "intelligence"),
        is_symmetric=True,
    ),
    StatementType(
        "AID",
        "material cooperation",
        "give material help",
        ("funds", "arms", "personnel", "training", "transport", "shelter", "medical", "documents", "air-cover"),
    ),
    StatementType(
        "RETREAT",
        "material cooperation",
        "give way materially",
        ("withdraw", "release", "disarm", "ceasefire", "access", "resign", "handover", "passage", "surrender"),
    ),
    StatementType("REQUEST", "verbal conflict", "demand, call for, order", ("assist", "change", "yield", "meet")),
    StatementType("ACCUSE", "verbal conflict", "accuse, condemn, investigate", ("disapprove", "investigate", "allege")),
    StatementType("REJECT", "verbal conflict", "refuse, rebuff, deny access", ("assist", "change", "yield", "meet")),
    StatementType(
        "THREATEN",
        "verbal conflict",
        "threaten, warn",
        ("restrict", "arrest", "relations", "expel", "territory", "violence"),
    ),
    StatementType(
        "PROTEST",
        "material conflict",
        "demonstrate, riot, strike",
        ("demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"),
    ),
    StatementType(
        "SANCTION",
        "verbal conflict",
        "reduce relations, list, convict, expel",
        ("convict", "expel", "withdraw", "discontinue"),
    ),
    StatementType(
        "MOBILIZE",
        "material conflict",
        "raise, deploy or move forces",
        ("troops", "weapons", "police", "militia", "form", "join", "deploy"),
    ),
    StatementType(
        "COERCE",
        "material conflict",
        "coercion short of attack",
        (
            "seize",
            "restrict",
            "censor",
            "curfew",
            "martial-law",
            "arrest",
            "deport",
            "withhold",
            "misinformation",
            "cyber",
            "recruit",
        ),
    ),
    StatementType(
        "ASSAULT",
        "material conflict",
        "attack, fight, kill, take ground",
        (
            "abduct",
            "beat",
            "torture",
            "sexual",
            "targeted",
            "destroy",
            "primitive",
            "firearms",
            "explosives",
            "suicide-attack",
            "aerial",
            "drone",
            "heavy-weapons",
            "crowd-control",
            "unconventional",
            "ground",
            "occupy",
            "besiege",
            "infiltrate",
        ),
    ),
    StatementType("ALLIED", "tie", "are on the same side, partners, backers of each other", is_symmetric=True),
    StatementType("HOSTILE", "tie", "are enemies, rivals, at war", is_symmetric=True),
    StatementType("LINKED", "tie", "are said to be connected, how is left open", is_symmetric=True),
    StatementType("SPONSORS", "tie", "agent keeps, funds, arms, backs recipient as a standing relation"),
    StatementType("COMMANDS", "tie", "agent leads, runs, orders, supervises recipient"),
    StatementType("MEMBER", "tie", "agent is part of, or a person belongs to, recipient"),
    StatementType("SAME", "tie", "two names, one actor", is_symmetric=True),
    StatementType("CONTROLS", "tie", "agent holds a place"),
    StatementType("BENEFITS", "tie", "agent gains from recipient's existence or acts"),
)
TYPES: Final[Mapping[str, StatementType]] = MappingProxyType({row.name: row for row in _ROWS})
EXTENSIONS: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "AGREE": frozenset({"ceasefire", "evacuation", "exchange", "surrender", "trade", "reconciliation"}),
        "CONSULT": frozenset({"mediate"}),
        "COOPERATE": frozenset({"trade", "joint-operation", "coordinate", "intelligence"}),
        "AID": frozenset(
            {"funds", "arms", "personnel", "training", "transport", "shelter", "medical", "documents", "air-cover"}
        ),
        "RETREAT": frozenset({"handover", "passage", "surrender"}),
        "MOBILIZE": frozenset({"form", "join", "deploy"}),
        "COERCE": frozenset({"recruit"}),
        "ASSAULT": frozenset({"ground", "occupy", "besiege", "infiltrate"}),
    }
)
"""The modes of crossclaim's own, by type; all others are PLOVER's."""

SIGNED_POSITIVE_TIES: Final = frozenset({"ALLIED", "SPONSORS", "BENEFITS"})


def sign_of(type_name: str, stance: str) -> int:
    """The sign of a statement in the actor network: -1, 0 or 1.

    Conflict and HOSTILE are negative, cooperation and ALLIED, SPONSORS, BENEFITS positive, other ties 0;
    a negative stance flips it, and `Uu` makes it 0.
    """
    if stance == "Uu":
        return 0
    quad = TYPES[type_name].quad
    if quad == "tie":
        plain = 1 if type_name in SIGNED_POSITIVE_TIES else -1 if type_name == "HOSTILE" else 0
    else:
        plain = 1 if quad.endswith("cooperation") else -1
    return -plain if stance.endswith("-") else plain
