"""Typed ids: the kind, its scheme version, and a hash of the canonical JSON of a typed list."""

import hashlib
import json
from collections.abc import Sequence
from typing import Literal, NewType, TypeAlias

DocumentId = NewType("DocumentId", str)
StatementId = NewType("StatementId", str)
MentionId = NewType("MentionId", str)
ProblemId = NewType("ProblemId", str)
JudgementId = NewType("JudgementId", str)
RunId = NewType("RunId", str)
ActorId = NewType("ActorId", str)
SiteId = NewType("SiteId", str)
ClaimId = NewType("ClaimId", str)

Kind = Literal["doc", "stm", "men", "prb", "jdg", "run", "act", "sit"]
Part: TypeAlias = "str | int | bool | Sequence[Part] | None"

SCHEME = 1
DIGITS = 20
ENCODER = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False, check_circular=False
)


def canonical_json(value: object) -> str:
    """The one JSON text of a value: sorted keys, no spaces, no escapes beyond what JSON needs."""
    return ENCODER.encode(value)


def make_id(kind: Kind, parts: Sequence[Part]) -> str:
    """An id such as `stm1-3f2a…`: equal for equal parts, and for those alone.

    The hash is taken over `[kind, scheme, *parts]` as JSON, never over joined strings, so that
    `["ab", "c"]` and `["a", "bc"]` differ, and `1` and `"1"` do too. 20 hexadecimal digits
    (80 bits) keep the chance of a collision among ten million ids below one in ten thousand million.
    """
    payload = canonical_json([kind, SCHEME, *parts]).encode("utf-8", "surrogatepass")
    return f"{kind}{SCHEME}-{hashlib.sha256(payload).hexdigest()[:DIGITS]}"
