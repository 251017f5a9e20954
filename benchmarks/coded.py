"""Statements that people coded, as nouns: rows of quotes become statements with spans in their documents."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeGuard, cast

from crossclaim.evidence import Document, Number, Party, Source, Span, Statement, When
from crossclaim.evidence.codebook import NUMBER_ROLES, STANCES, TENSES, NumberRole, Stance, Tense
from crossclaim.train.corpora.statements import Row, locate

Bounds = tuple[int, int]


def statements_of(document: Document, rows: Sequence[Row]) -> Iterator[Statement]:
    """The statements of a document that rows code; a row whose clause or predicate is not in its text is left out."""
    for row in rows:
        clause = locate(document.text, str(row["clause"]))
        predicate = locate(document.text, str(row["predicate"]).split("…", maxsplit=1)[0].strip(), clause)
        if clause is not None and predicate is not None:
            yield _Row(document, row, clause).statement(predicate)


class _Row:
    """One row, with where its clause stands."""

    def __init__(self, document: Document, row: Row, clause: Bounds) -> None:
        self._document = document
        self._row = row
        self._clause = clause

    def statement(self, predicate: Bounds) -> Statement:
        """The statement that the row codes."""
        row = self._row
        stance, tense = str(row["stance"]), str(row["tense"])
        if not _is_stance(stance) or not _is_tense(tense):
            raise ValueError(row)
        agent, recipient, third, place = (self._parties(role) for role in ("agent", "recipient", "third", "place"))
        return Statement(
            self._document.id,
            Span.of(self._document.text, *self._clause),
            Span.of(self._document.text, *predicate),
            str(row["type"]),
            str(row.get("mode") or ""),
            agent,
            recipient,
            third,
            place,
            self._time(),
            tuple(self._numbers()),
            tuple(Source(str(one["name"]), self._span(one.get("text"))) for one in self._list("sources")),
            self._span(row.get("cue")),
            stance,
            tense,
        )

    def _parties(self, role: str) -> tuple[Party, ...]:
        return tuple(Party(str(one["name"]), self._span(one.get("text"))) for one in self._list(role))

    def _time(self) -> When | None:
        time = self._row.get("time")
        if not isinstance(time, dict):
            return None
        span = self._span(time.get("text"))
        return When(span, time.get("value") or None) if span is not None else None

    def _numbers(self) -> Iterator[Number]:
        for one in self._list("numbers"):
            role, value, span = str(one["role"]), one["value"], self._span(one.get("text"))
            if _is_number_role(role) and span is not None:
                yield Number(role, None if value is None else float(str(value)), span)

    def _list(self, key: str) -> Sequence[Mapping[str, object]]:
        value = self._row.get(key)
        return cast("Sequence[Mapping[str, object]]", value) if isinstance(value, list) else ()

    def _span(self, quote: object) -> Span | None:
        found = locate(self._document.text, str(quote), self._clause) if quote else None
        return Span.of(self._document.text, *found) if found else None


def _is_stance(text: str) -> TypeGuard[Stance]:
    return text in STANCES


def _is_tense(text: str) -> TypeGuard[Tense]:
    return text in TENSES


def _is_number_role(text: str) -> TypeGuard[NumberRole]:
    return text in NUMBER_ROLES
