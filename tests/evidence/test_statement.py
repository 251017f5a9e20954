"""Statements: closed sets, signs, ids, spans."""

from dataclasses import replace

import pytest

from crossclaim.errors import InvalidEvidence, SpanMismatch
from crossclaim.evidence import AUTHOR, Number, Party, Source, Span, Statement, When, document_id
from crossclaim.evidence.codebook import EXTENSIONS, TYPES

TEXT = "The army said rebels shelled Homs on Monday, killing 5."


def span(words):
    start = TEXT.index(words)
    return Span.of(TEXT, start, start + len(words))


def statement(**changes):
    made = Statement(
        document=document_id("00"),
        clause=span("rebels shelled Homs on Monday, killing 5"),
        predicate=span("shelled"),
        type="ASSAULT",
        mode="heavy-weapons",
        agent=(Party("rebels", span("rebels")),),
        place=(Party("Homs", span("Homs")),),
        time=When(span("on Monday")),
        numbers=(Number("killed", 5, span("5")),),
        sources=(AUTHOR, Source("army", span("The army"))),
        cue=span("said"),
    )
    return replace(made, **changes)


@pytest.mark.parametrize(
    "changes",
    [
        {"type": "SHELL"},
        {"mode": "ceasefire"},
        {"stance": "CT"},
        {"tense": "perfect"},
        {"sources": ()},
        {"agent": ()},
        {"numbers": (Number("dead", 5, span("5")),)},
    ],
)
def test_values_outside_the_codebook_are_refused(changes):
    """A type, mode, stance, tense or role that the codebook does not know, no source, and no party are refused."""
    with pytest.raises(InvalidEvidence):
        statement(**changes)


def test_every_span_is_checked():
    """All ten spans of the statement hold in its text, and a text changed at any of them is noticed."""
    made = statement()
    made.check(TEXT)
    assert len(list(made.spans())) == 8
    for one in made.spans():
        with pytest.raises(SpanMismatch):
            made.check(TEXT[: one.start] + "#" + TEXT[one.start + 1 :])


def test_the_id_follows_from_what_is_said():
    """Another stance is another statement; another probability is not; 5 and 5.0 are one figure."""
    assert statement(stance="CT-").id != statement().id
    assert statement(probability=0.3).id == statement().id
    assert statement(numbers=(Number("killed", 5.0, span("5")),)).id == statement().id


@pytest.mark.parametrize(
    ("kind", "stance", "sign"),
    [("ASSAULT", "CT+", -1), ("ASSAULT", "CT-", 1), ("AID", "PS+", 1), ("AID", "Uu", 0), ("MEMBER", "CT+", 0),
     ("HOSTILE", "CT+", -1), ("SPONSORS", "PR-", -1), ("SANCTION", "CT+", -1)],
)  # fmt: skip
def test_signs_of_the_actor_network(kind, stance, sign):
    """Conflict is negative, cooperation positive, a negative stance flips the sign, and no commitment has none."""
    assert statement(type=kind, mode="", stance=stance).sign == sign


def test_the_innermost_source_is_the_last():
    """The chain runs from the author inwards."""
    assert statement().innermost.name == "army"
    assert statement().sources[0].is_author


def test_the_codebook_is_whole():
    """16 events and 9 ties; every extension mode is a mode of its type."""
    assert sum(row.quad != "tie" for row in TYPES.values()) == 16
    assert sum(row.quad == "tie" for row in TYPES.values()) == 9
    assert all(modes <= set(TYPES[name].modes) for name, modes in EXTENSIONS.items())
