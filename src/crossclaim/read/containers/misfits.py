"""When to give up on a file of rows: where most of them are none."""

from typing import Final

from crossclaim.errors import UnreadableInput

MOST: Final = 1_000


class Misfits:
    """Counts the rows that fit and those that do not, so that a file of noise is one problem and not a million."""

    def __init__(self, place: str) -> None:
        self._place = place
        self._good = self._bad = 0

    def see(self, *, fits: bool) -> None:
        """Count one row; UnreadableInput where more than 1,000, and more than fit, do not."""
        self._good += fits
        self._bad += not fits
        if self._bad > max(MOST, self._good):
            found = f"{self._bad:,} rows that do not fit and {self._good:,} that do; what follows was not looked at"
            raise UnreadableInput(self._place, found=found)
