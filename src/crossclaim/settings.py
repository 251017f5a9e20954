"""The limits and choices of a run: plain values, passed in, never global."""

from dataclasses import dataclass, field
from typing import Final

MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of an input is read before it is recorded as too large. Bytes unless the name says otherwise."""

    input_bytes: int = 100 * MB
    text_characters: int = 20 * MB
    archive_members: int = 200_000
    archive_bytes: int = 20_000 * MB
    archive_ratio: int = 200
    archive_depth: int = 4
    pages: int = 5_000
    markup_depth: int = 400
    seconds: float = 120.0
    worker_bytes: int = 3_000 * MB
    knowledge_bytes: int = 5 * MB
    gazetteer_bytes: int = 4_000 * MB
    gazetteer_places: int = 4_000_000


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column or key of a CSV or JSON Lines row holds what; empty where guessed from the usual names."""

    text: str = ""
    title: str = ""
    author: str = ""
    outlet: str = ""
    published: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a run can be told. `workers` 0 means one for each core."""

    limits: Limits = field(default=Limits())
    columns: Columns = field(default=Columns())
    workers: int = 0


DEFAULTS: Final = Settings()
