"""Who answers for a statement: the attributions around its predicate, outermost first."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from crossclaim.evidence import AUTHOR, Source, Span
from crossclaim.evidence.source import UNSPECIFIED_NAME
from crossclaim.extract.network.names import Names
from crossclaim.extract.network.scene import Scene
from crossclaim.nlp.reading import Mark, Predicated

DEEPEST: Final = 2
TITLES: Final = frozenset({"MEMBER", "COMMANDS"})
"""What stands before a name or beside it; whoever writes says it, also within what others say."""


@dataclass(frozen=True, slots=True)
class Voices:
    """The chain of sources of a statement and the words that attribute it."""

    sources: tuple[Source, ...]
    cue: Span | None

    @property
    def speaker(self) -> str:
        """Who says `we` here; empty for the author."""
        return "" if self.sources[-1].is_author else self.sources[-1].name


def voices(scene: Scene, names: Names, one: Predicated) -> tuple[Voices, ...]:
    """The voices of a predicate: one chain, or one for each of joint sources."""
    around = [row for row in scene.quoted(one.predicate.start) if not _is_author(names, row.source)]
    own, cue = [mark for mark in one.of("source") if not _is_author(names, [mark])], one.of("cue")
    if not own and (not around or one.type in TITLES):
        speaker = names.speaks(one.predicate.start) if one.type not in TITLES else None
        spoken = (Source(names.name(*speaker), Span.of(scene.text, *speaker)),) if speaker is not None else ()
        return (Voices((AUTHOR, *spoken), _span(scene, cue[:1])),)
    if own:
        outer = [row for row in around if not _is_same(row.source, own)][: DEEPEST - 1]
        chain = [_source(scene, names, row.source[:1]) for row in outer]
        return tuple(
            Voices((AUTHOR, *chain, _source(scene, names, (source,))), _span(scene, cue[:1])) for source in own[:3]
        )
    inner = around[-DEEPEST:]
    return (Voices((AUTHOR, *(_source(scene, names, row.source[:1]) for row in inner)), _span(scene, [inner[-1].cue])),)


def _is_author(names: Names, source: Sequence[Mark]) -> bool:
    """Whether a source is `we` or `I`: whoever writes, or who is quoted there anyway."""
    return bool(source) and names.is_first_person(source[0].start, source[0].end)


def _is_same(one: Sequence[Mark], other: Sequence[Mark]) -> bool:
    return any(a.start < b.end and b.start < a.end for a in one for b in other)


def _source(scene: Scene, names: Names, marks: Sequence[Mark]) -> Source:
    if not marks:
        return Source(UNSPECIFIED_NAME)
    mark = marks[0]
    return Source(names.name(mark.start, mark.end), Span.of(scene.text, mark.start, mark.end))


def _span(scene: Scene, marks: Sequence[Mark]) -> Span | None:
    return Span.of(scene.text, marks[0].start, marks[0].end) if marks else None
