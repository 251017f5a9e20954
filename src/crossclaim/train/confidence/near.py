"""Features of a case from its words: which cues stand near the organisation, and what kind of case it is."""

import math
from collections.abc import Iterator
from typing import Final

from crossclaim.train.confidence.cues import REBEL_RADIO
from crossclaim.train.confidence.ground import Ground
from crossclaim.train.confidence.lexicon import KINDS, LEXICON

NEAR: Final = 60.0
"""Characters over which the nearness of a cue falls to about a third."""
FAR: Final = 400
BEFORE: Final = 45
AFTER: Final = 60
HEAD: Final = 250
LEAD: Final = 600
HEADINGS: Final = ("COMMUNIQUE", "INTERVIEW", "EDITORIAL", "REPORT]", "SPEECH", "PRESS CONFERENCE", "RECORDING")

Features = dict[str, float]


def cues_near(ground: Ground) -> Features:
    """For each set of cues how near one stands, whether one is just before or after, and its share of the sentences."""
    found: Features = {}
    for name, pattern in LEXICON.items():
        hits = [one.span() for one in pattern.finditer(ground.case.text)]
        sentences = {ground.sentence(start) for start, _ in hits}
        gaps = [
            max(start - last, first - end, 0) if start >= last or first >= end else 0
            for first, last in hits
            for start, end in ground.organisation
        ]
        found[f"near {name}"] = math.exp(-min([FAR, *gaps]) / NEAR)
        found[f"before {name}"] = _any(
            0 <= start - last < BEFORE for _, last in hits for start, _ in ground.organisation
        )
        found[f"after {name}"] = _any(0 <= first - end < AFTER for first, _ in hits for _, end in ground.organisation)
        found[f"share {name}"] = _share(ground, sentences)
    return found


def _share(ground: Ground, sentences: set[int]) -> float:
    """The share of some sentences among those that name the organisation, by how much they speak of the case."""
    weights = {at: ground.weights[at] ** 2 for at in ground.named}
    return sum(weights[at] for at in sorted(sentences & weights.keys())) / (sum(weights.values()) or 1.0)


def kind_of_case(ground: Ground) -> Features:
    """What kind of body the organisation is, what incident, whose dispatch, and where in it the organisation stands."""
    case, count = ground.case, max(1, len(ground.sentences))
    names = " / ".join(case.organisation)
    found = {f"is {name}": _any([pattern.search(names)]) for name, pattern in KINDS.items()}
    is_rebel_radio = _any([REBEL_RADIO.search(case.text[:HEAD])])
    found["rebel radio"] = is_rebel_radio
    found |= {f"rebel radio on {name}": is_rebel_radio * found[f"is {name}"] for name in ("state", "guerrillas")}
    found["army press"] = _any(word in case.text[:HEAD] for word in ("COPREFA", "ARMED FORCES PRESS"))
    found |= {f"headed {word}": _any([word in case.text[:LEAD]]) for word in HEADINGS}
    found |= {f"type {case.type}": 1.0, f"stage {case.stage}": 1.0}
    found["perpetrators"] = _any(case.people)
    found["named perpetrators"] = _any(name in one for one in case.people for name in case.organisation)
    found["mentions"] = math.log1p(len(ground.organisation))
    found["sentences"] = math.log1p(count)
    found["first"] = min(ground.named, default=count) / count
    found["in lead"] = _any([0 in ground.named])
    found["beside target"] = _beside(ground, ground.targets)
    found["beside act"] = _beside(ground, ground.acts)
    return found


def _beside(ground: Ground, spans: list[tuple[int, int]]) -> float:
    return _any(ground.sentence(start) in ground.named for start, _ in spans)


def _any(values: "Iterator[object] | list[object] | tuple[object, ...]") -> float:
    return float(any(values))
