"""What a run did, in numbers."""

from dataclasses import asdict, dataclass, fields, replace
from typing import Final


@dataclass(frozen=True, slots=True)
class Summary:
    """What one run did. Time is not in it, so that the same run says the same twice.

    `documents` became part of the case, or were extracted, linked, exported or checked by this run; `known` inputs were
    in the case before, or were found a second time; `names` are those of documents that were linked; `problems` were
    met by this run, and are recorded unless it was a check.
    """

    documents: int = 0
    known: int = 0
    mentions: int = 0
    statements: int = 0
    problems: int = 0
    names: int = 0

    def __add__(self, other: "Summary") -> "Summary":
        """The sum, number by number."""
        return Summary(*(getattr(self, name) + getattr(other, name) for name in NAMES))

    def then(self, later: "Summary") -> "Summary":
        """What this stage and a later one did together; documents are those of this stage."""
        return self + replace(later, documents=0, known=0)

    def to_json(self) -> dict[str, int]:
        """The one JSON shape of a summary."""
        return asdict(self)


NAMES: Final = tuple(one.name for one in fields(Summary))
