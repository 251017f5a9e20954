"""What a row is, its typed fields, and the digest that covers them."""

import json
from collections.abc import Sequence
from typing import Final, Protocol, TypeAlias

from crossclaim.errors import CaseDamaged, InvalidEvidence
from crossclaim.evidence import Span, canonical_json
from crossclaim.evidence.document import sha256_of_text

Value: TypeAlias = str | int | float | bytes | None
Row: TypeAlias = dict[str, Value]

DIGITS: Final = 32


class Fields(Protocol):
    """A row as it is read: a value for each column."""

    def __getitem__(self, name: str, /) -> object:
        """The value in a column."""


def text_of(fields: Fields, name: str) -> str:
    """The text in a column; CaseDamaged where it holds something else."""
    value = fields[name]
    if not isinstance(value, str):
        raise CaseDamaged(name, found=type(value).__name__, expected="text")
    return value


def optional_text_of(fields: Fields, name: str) -> str | None:
    """The text in a column that may be empty."""
    return None if fields[name] is None else text_of(fields, name)


def integer_of(fields: Fields, name: str) -> int:
    """The integer in a column."""
    value = fields[name]
    if not isinstance(value, int):
        raise CaseDamaged(name, found=type(value).__name__, expected="an integer")
    return value


def optional_integer_of(fields: Fields, name: str) -> int | None:
    """The integer in a column that may be empty."""
    return None if fields[name] is None else integer_of(fields, name)


def bytes_of(fields: Fields, name: str) -> bytes:
    """The bytes in a column."""
    value = fields[name]
    if not isinstance(value, bytes):
        raise CaseDamaged(name, found=type(value).__name__, expected="bytes")
    return value


def loads(text: str, where: str) -> object:
    """The value of a JSON column; CaseDamaged where it is not JSON, or nested beyond reason."""
    try:
        value: object = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise CaseDamaged(where, found=str(error), expected="JSON") from error
    return value


def dumps(value: object, where: str) -> str:
    """Canonical JSON that a case can keep; InvalidEvidence for what is no finite number or no text."""
    try:
        text = canonical_json(value)
    except ValueError as error:
        raise InvalidEvidence(where, found=str(error), expected="finite numbers") from error
    check_unicode(text, where)
    return text


def items_of(value: object, where: str, length: int | None = None) -> Sequence[object]:
    """A JSON list, of `length` if given."""
    if not isinstance(value, list) or (length is not None and len(value) != length):
        raise CaseDamaged(where, expected="a list" if length is None else f"a list of {length}")
    return value


def string_of(value: object, where: str) -> str:
    """A JSON string."""
    if not isinstance(value, str):
        raise CaseDamaged(where, found=type(value).__name__, expected="a string")
    return value


def number_of(value: object, where: str) -> float:
    """A JSON number."""
    if not isinstance(value, int | float):
        raise CaseDamaged(where, found=type(value).__name__, expected="a number")
    return float(value)


def span_to_json(span: Span | None) -> list[object] | None:
    """A span as `[start, end, quote]`."""
    return None if span is None else [span.start, span.end, span.quote]


def span_from_json(value: object, where: str) -> Span:
    """The span of `[start, end, quote]`."""
    start, end, quote = items_of(value, where, 3)
    if not isinstance(start, int) or not isinstance(end, int):
        raise CaseDamaged(where, expected="integer offsets")
    return Span(start, end, string_of(quote, where))


def optional_span_from_json(value: object, where: str) -> Span | None:
    """As span_from_json, with None for null."""
    return None if value is None else span_from_json(value, where)


def digest_of(*groups: Row | Sequence[Row]) -> str:
    """The digest over rows: one alone by name, but for what has a hash of its own; many by the order of fields."""
    covered = [
        _covered(group) if isinstance(group, dict) else [list(row.values()) for row in group] for group in groups
    ]
    return sha256_of_text(canonical_json(covered))[:DIGITS]


def _covered(row: Row) -> dict[str, object]:
    return {name: value for name, value in row.items() if name not in HASHED_ELSEWHERE}


HASHED_ELSEWHERE: Final = frozenset({"digest", "text", "data"})


def check_unicode(text: str, where: str) -> None:
    """Raise InvalidEvidence where a text holds half a surrogate pair, which no file of UTF-8 can keep."""
    if text.isascii():
        return
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise InvalidEvidence(
            where, found=f"an unpaired surrogate at {error.start}", expected="text that UTF-8 can hold"
        ) from error


def printable(text: str) -> str:
    """The text with unpaired surrogates (bytes of a file name that are not UTF-8) written as escapes."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
