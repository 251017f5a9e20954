"""What a format and a container are, and how the kind of some bytes is told."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Protocol, TypeVar

from crossclaim.read.draft import Draft, Input
from crossclaim.read.source import Found, Source
from crossclaim.settings import Settings

OWN: Final = "application/vnd.crossclaim."
"""Types that only crossclaim's own containers give: such a type is taken at its word."""
PLAIN_SUFFIXES: Final = frozenset({".txt", ".text", ".md", ".markdown"})


@dataclass(frozen=True, slots=True)
class Clue:
    """What tells the kind of an input: its bytes or the first of them, its declared type, its suffix.

    `media_type` is in lower case without parameters; `suffix` is in lower case with its dot; both may be empty.
    """

    head: bytes
    media_type: str = ""
    suffix: str = ""

    @property
    def is_named_text(self) -> bool:
        """Whether the name says plain text: then letters that only look like mail or rows stay text."""
        return self.suffix in PLAIN_SUFFIXES


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of document: how it is told, and what reads it. `read` raises InputError for what it cannot read."""

    name: str
    media_types: tuple[str, ...]
    suffixes: tuple[str, ...]
    sniff: Callable[[Clue], bool]
    read: Callable[[Input, Settings], Draft]


@dataclass(frozen=True, slots=True)
class Container:
    """A kind of file that holds documents. `expand` gives each of them, or a problem for it."""

    name: str
    media_types: tuple[str, ...]
    suffixes: tuple[str, ...]
    sniff: Callable[[Clue], bool]
    expand: Callable[[Source, Settings], Iterator[Found]]


class Kind(Protocol):
    """What formats and containers have in common: how they are told."""

    @property
    def media_types(self) -> tuple[str, ...]:
        """The declared types that name it."""
        ...

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The suffixes that name it."""
        ...

    @property
    def sniff(self) -> Callable[[Clue], bool]:
        """Whether the bytes themselves say that it is this kind."""
        ...


AnyKind = TypeVar("AnyKind", bound=Kind)


def kind_of(clue: Clue, kinds: Sequence[AnyKind]) -> AnyKind | None:
    """The first kind that the bytes tell, else the one of the declared type, else of the suffix; None for no kind."""
    if clue.media_type.startswith(OWN):
        return next((kind for kind in kinds if clue.media_type in kind.media_types), None)
    return (
        next((kind for kind in kinds if kind.sniff(clue)), None)
        or next((kind for kind in kinds if clue.media_type in kind.media_types), None)
        or next((kind for kind in kinds if clue.suffix in kind.suffixes), None)
    )


def plain_type(media_type: str) -> str:
    """A media type without its parameters, in lower case."""
    return media_type.partition(";")[0].strip().lower()
