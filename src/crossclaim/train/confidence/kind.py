"""Features of a case: what kind of body, of incident and of dispatch it is, and where the organisation stands in it."""

import math
from collections.abc import Iterable
from typing import Final

from crossclaim.train.confidence.cues import REBEL_RADIO
from crossclaim.train.confidence.ground import Ground
from crossclaim.train.confidence.lexicon import KINDS

HEAD: Final = 250
LEAD: Final = 600
HEADINGS: Final = ("COMMUNIQUE", "INTERVIEW", "EDITORIAL", "REPORT]", "SPEECH", "PRESS CONFERENCE", "RECORDING")

Features = dict[str, float]


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


def _any(values: Iterable[object]) -> float:
    return float(any(values))
