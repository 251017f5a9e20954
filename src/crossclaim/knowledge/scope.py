"""Which base of knowledge is in use: the package's own, or for the stretch of a `with` one with a user's files."""

from collections.abc import Callable
from contextvars import ContextVar
from functools import lru_cache, wraps
from typing import Final, ParamSpec, TypeVar

Given = ParamSpec("Given")
Found = TypeVar("Found")

REMEMBERED: Final = 50_000
DIGEST: Final[ContextVar[str]] = ContextVar("digest of the base in use", default="")
"""The digest of the user's files; empty for the package's own base."""


def remembered(function: Callable[Given, Found]) -> Callable[Given, Found]:
    """As `functools.lru_cache`, for what depends on the base in use: kept apart for each."""
    kept: Callable[..., Found] = lru_cache(maxsize=REMEMBERED)(lambda _, *args, **named: function(*args, **named))

    @wraps(function)
    def within(*args: Given.args, **named: Given.kwargs) -> Found:
        return kept(DIGEST.get(), *args, **named)

    return within
