"""Features of a case from the reader: who is quoted on it, and what is stated of it with which stance."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from crossclaim.nlp.labels import STANCES
from crossclaim.nlp.reading import Mark, Predicated, Quoted, Reading
from crossclaim.nlp.words import Bounds
from crossclaim.train.confidence.ground import Ground
from crossclaim.train.confidence.kind import Features
from crossclaim.train.confidence.lexicon import KINDS, LEXICON

LEAST: Final = 0.3
"""The chance that a predicate, or that a predicate tells of an attack, needs to count."""
MOST: Final = 3.0
TYPES: Final = (
    "ASSAULT", "ACCUSE", "REJECT", "CONCEDE", "THREATEN", "COERCE", "AGREE", "MOBILIZE", "REQUEST", "SUPPORT",
    "MEMBER", "COMMANDS",
)  # fmt: skip
CUES: Final = ("own", "admit", "accuse", "attribute", "suspect", "alleged", "deny", "threat", "say")


def voices(ground: Ground, reading: Reading) -> Features:
    """How much each kind of source is quoted on the organisation, on whom it hit and on the act, and by which cues."""
    found: dict[str, float] = defaultdict(float)
    for quoted in reading.quoted:
        kinds = _kinds(ground, quoted.source)
        places = (quoted.cue.start, *(one.start for one in quoted.content))
        weight = max(_square(ground, at) for at in places)
        on = {
            "organisation": _covers(quoted, ground.organisation),
            "hit": _covers(quoted, [*ground.targets, *ground.people]),
            "act": _covers(quoted, ground.acts),
        }
        for kind in kinds:
            found[f"{kind} speaks"] = min(MOST, found[f"{kind} speaks"] + 1)
            for name in (name for name, is_so in on.items() if is_so):
                found[f"{kind} on {name}"] = max(found[f"{kind} on {name}"], weight)
        if on["organisation"] or on["hit"] or "own" in kinds:
            cue = ground.case.text[quoted.cue.start : quoted.cue.end]
            found |= {f"cue {name}": 1.0 for name in CUES if LEXICON[name].search(cue)}
    return dict(found)


def stances(ground: Ground, reading: Reading) -> Features:
    """Stance, factuality and source of the attacks near the case, and the types of what is stated there.

    Averages weigh a predicate by its chance and by how much its sentence speaks of the case.
    """
    best: dict[str, float] = defaultdict(float)
    sums: dict[tuple[str, str], float] = defaultdict(float)
    totals: dict[str, float] = defaultdict(float)
    for one in reading.predicated:
        weight = _square(ground, one.predicate.start) * one.chance
        if one.chance < LEAST or not weight:
            continue
        is_agent = _plays(one, "agent", [*ground.organisation, *ground.people])
        is_recipient = _plays(one, "recipient", [*ground.organisation, *ground.people])
        types: dict[str, float] = dict(one.types)
        for kind in (kind for kind in TYPES if kind in types):
            for part, is_so in (("", True), (" by it", is_agent), (" to it", is_recipient)):
                best[kind + part] = max(best[kind + part], is_so * weight * types[kind])
        if types.get("ASSAULT", 0.0) > LEAST:
            best["hits target"] = max(best["hits target"], is_agent and _plays(one, "recipient", ground.targets))
            for part in ("near", "by it") if is_agent else ("near",):
                totals[part] += weight
                for name, value in _stance(ground, one).items():
                    sums[part, name] += weight * value
    averages = {f"{part} {name}": value / totals[part] for (part, name), value in sums.items()}
    return {**best, **averages, **{f"has {part}": 1.0 for part in totals}}


def _stance(ground: Ground, one: Predicated) -> Features:
    shares = dict(one.stances)
    sources = {f"source {kind}": 1.0 for kind in _kinds(ground, one.of("source"))}
    return {"sure": one.sure, **{name: shares.get(name, 0.0) for name in STANCES}, **sources}


def _kinds(ground: Ground, source: Sequence[Mark]) -> set[str]:
    """What kinds of source some words name; the organisation itself is of no other."""
    if not source:
        return {"nobody"}
    words = " ".join(ground.case.text[one.start : one.end] for one in source)
    if any(_meets(one, ground.organisation) for one in source):
        return {"own"}
    found = {kind for kind in ("official", "media", "witness") if LEXICON[kind].search(words)}
    return found | ({"guerrillas"} if KINDS["guerrillas"].search(words) else set()) or {"somebody"}


def _square(ground: Ground, at: int) -> float:
    return ground.weights[ground.sentence(at)] ** 2


def _covers(quoted: Quoted, spans: Sequence[Bounds]) -> bool:
    return any(quoted.covers(start) for start, _ in spans)


def _plays(one: Predicated, role: str, spans: Sequence[Bounds]) -> bool:
    return any(_meets(mark, spans) for mark in one.of(role))


def _meets(mark: Mark, spans: Sequence[Bounds]) -> bool:
    return any(mark.start < end and start < mark.end for start, end in spans)
