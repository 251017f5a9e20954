"""How a run tells whoever watches how far it is."""

from typing import Protocol

from crossclaim.evidence import Problem


class Progress(Protocol):
    """What is told of a run. `start` and `done` come in pairs; one piece of work ends before the next begins."""

    def start(self, what: str, total: int | None) -> None:
        """A piece of work of so many steps, or of a number that is not known, begins."""
        ...

    def advance(self, n: int = 1) -> None:
        """So many steps are done."""
        ...

    def note(self, problem: Problem) -> None:
        """A problem was met and recorded."""
        ...

    def done(self) -> None:
        """The piece of work at hand is over."""
        ...


class Silence:
    """Nobody watches."""

    def start(self, what: str, total: int | None) -> None:
        """Say nothing."""

    def advance(self, n: int = 1) -> None:
        """Say nothing."""

    def note(self, problem: Problem) -> None:
        """Say nothing."""

    def done(self) -> None:
        """Say nothing."""


SILENCE = Silence()
