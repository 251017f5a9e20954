"""A text made safe to show and free of line breaks, and where each of its characters went."""

from dataclasses import dataclass
from itertools import accumulate
from typing import Self
from unicodedata import bidirectional

from crossclaim.cli.terminal.safe import shown_exactly


@dataclass(frozen=True, slots=True)
class Flat:
    """What a terminal may be given of a text: white space is a blank, controls are pictures, the invisible is gone.

    `places[at]` is where the character `at` of the text stands in `text`; the last place is the end of it.
    """

    text: str
    places: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Self:
        """The text made flat."""
        signs = [" " if sign.isspace() else shown_exactly(sign) for sign in text]
        return cls("".join(signs), tuple(accumulate(map(len, signs), initial=0)))

    def bounds(self, start: int, end: int) -> tuple[int, int]:
        """Where the stretch `[start, end)` of the text stands here, as much of it as there is."""
        last = len(self.places) - 1
        return self.places[max(0, min(start, last))], self.places[max(0, min(end, last))]


def is_right_to_left(text: str) -> bool:
    """Whether a terminal may show the letters of a line in another order than they stand."""
    return any(bidirectional(sign) in {"R", "AL"} for sign in text)
