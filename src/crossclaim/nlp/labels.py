"""The closed sets of labels that the heads of the reader choose from; their order is part of the weights."""

from collections.abc import Sequence
from typing import Final

from crossclaim.evidence.codebook import TYPES as CODEBOOK

ENTITIES: Final = ("person", "organisation", "location", "nationality", "time", "quantity", "weapon", "money")
MENTIONS: Final = (
    "person",
    "organization",
    "place",
    "time",
    "object",
    "event",
    "abstract",
    "animal",
    "plant",
    "substance",
)
CUES: Final = ("cue",)
PARTS: Final = ("source", "content", "cue")
TRIGGERS: Final = ("trigger",)
ROLES: Final = ("agent", "recipient", "third", "place", "time", "number", "source", "cue")
NONE: Final = "none"
TYPES: Final = (NONE, *CODEBOOK)
MODES: Final = ("", *sorted({mode for row in CODEBOOK.values() for mode in row.modes}))
STANCES: Final = ("CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "Uu")
TENSES: Final = ("past", "present", "future", "generic")
RELATIONS: Final = (
    "acl", "advcl", "advmod", "amod", "appos", "aux", "case", "cc", "ccomp", "clf", "compound", "conj", "cop",
    "csubj", "dep", "det", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark",
    "nmod", "nsubj", "nummod", "obj", "obl", "orphan", "parataxis", "punct", "reparandum", "root", "vocative",
    "xcomp",
)  # fmt: skip


def tags(kinds: Sequence[str]) -> tuple[str, ...]:
    """The tags of a head that marks stretches of these kinds: outside, then begin and inside of each."""
    return ("O", *(f"{sign}-{kind}" for kind in kinds for sign in "BI"))
