"""A mention of an event as it is compared: its words, those around it in its sentence, and its vectors."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """One telling of an event, by an id of the caller's.

    `sentence` counts from 0; `before` and `after` are the other words of the sentence. `likeness` is as `nlp.likeness`
    stores it, empty if unknown, and `again` the log-odds, by the same, that the event is told more than once.
    """

    id: str
    doc: str
    sentence: int
    words: tuple[str, ...]
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    likeness: bytes = b""
    again: float = 0.0
