"""A small case, made by hand once, and a way to run the program on it."""

import json
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from crossclaim.case import open_writer
from crossclaim.cli.app import run
from crossclaim.evidence import (
    AUTHOR,
    Block,
    Document,
    Known,
    Metadata,
    Number,
    Party,
    Problem,
    Provenance,
    Source,
    Span,
    Statement,
    When,
    sha256_of_text,
)
from crossclaim.workflow.link import link

PLAIN = (
    "Shells on Tel Amal\n"
    "On 3 May the ministry said that rebels shelled Tel Amal, killing 12 guards.\n"
    "The rebels denied that they had fired.\n"
    "Share this story"
)
HOSTILE = "The \x1b[31mred\x1b[0m army [bold]besieged[/bold] \u202edlo 大馬士革.\nقصفت القوات البلدة."


class Said(NamedTuple):
    """The status, output and errors of one run."""

    status: int
    out: str
    err: str


@pytest.fixture(scope="session")
def case(tmp_path_factory) -> Path:
    """A case of two documents, three statements and one problem."""
    path = tmp_path_factory.mktemp("case") / "my.case"
    read, found = Provenance("read", 1), Provenance("extract.test", 1)
    with open_writer(path) as writer:
        for document, statements in ((plain(), plain_statements()), (hostile(), hostile_statements())):
            writer.add_document(document, document.text.encode(), read)
            writer.commit()
            writer.put_extraction(document, (), statements, found)
        problem = Problem("pile.zip!/a.pdf", "read", "encrypted", "This input is encrypted", "Save a copy without it.")
        writer.add_problem(problem)
    return path


@pytest.fixture(scope="session")
def linked(case: Path, tmp_path_factory) -> Path:
    """The small case, linked."""
    path = tmp_path_factory.mktemp("linked") / "my.case"
    shutil.copy(case, path)
    link(path)
    return path


@pytest.fixture
def mine(linked: Path, tmp_path: Path) -> Path:
    """A copy of the linked case to judge in."""
    return Path(shutil.copy(linked, tmp_path / "my.case"))


def rows(said: Said) -> list[dict[str, object]]:
    """The objects of JSON Lines."""
    return [json.loads(line) for line in said.out.splitlines()]


@pytest.fixture
def crossclaim(capfdbinary, monkeypatch):
    """Runs the program in this process, 120 cells wide, and says what came of it."""
    monkeypatch.setenv("COLUMNS", "120")

    def crossclaim(*args: object) -> Said:
        status = run([str(arg) for arg in args])
        seen = capfdbinary.readouterr()
        return Said(status, seen.out.decode(), seen.err.decode())

    return crossclaim


def plain() -> Document:
    """A document with a headline, two sentences and a button."""
    ends = [PLAIN.index("On 3"), PLAIN.index("Share"), len(PLAIN)]
    blocks = (
        Block(0, ends[0] - 1, "headline", "first line", "en"),
        Block(ends[0], ends[1] - 1, "body", "sentences", "en", 2),
        Block(ends[1], ends[2], "boilerplate", "button"),
    )
    known = Metadata(Known("Shells on Tel Amal", "headline", 0.7), None, Known("The Daily", "byline", 0.6))
    return Document(sha256_of_text(PLAIN), "in/plain.txt", "plain", "text/plain", PLAIN, blocks, known)


def hostile() -> Document:
    """A document that would like to steer the terminal, with wide and right-to-left letters."""
    blocks = (Block(0, len(HOSTILE), "body", "all", "en"),)
    return Document(sha256_of_text(HOSTILE), "in/hostile.txt", "hostile", "text/plain", HOSTILE, blocks)


def plain_statements() -> tuple[Statement, ...]:
    """An accusation with every field filled, and its denial."""
    shelled = Statement(
        document=plain().id,
        clause=span(PLAIN, "rebels shelled Tel Amal, killing 12 guards"),
        predicate=span(PLAIN, "shelled"),
        type="ASSAULT",
        mode="heavy-weapons",
        agent=(Party("Rebels", span(PLAIN, "rebels")),),
        recipient=(Party("guards", span(PLAIN, "12 guards")),),
        place=(Party("Tel Amal", span(PLAIN, "Tel Amal,")),),
        time=When(span(PLAIN, "3 May"), "2020-05-03"),
        numbers=(Number("killed", 12.0, span(PLAIN, "12 guards")),),
        sources=(AUTHOR, Source("Ministry", span(PLAIN, "the ministry"))),
        cue=span(PLAIN, "said"),
        probability=0.75,
    )
    denied = Statement(
        document=plain().id,
        clause=span(PLAIN, "they had fired"),
        predicate=span(PLAIN, "fired"),
        type="ASSAULT",
        agent=(Party("Rebels", span(PLAIN, "they")),),
        sources=(AUTHOR, Source("Rebels", span(PLAIN, "The rebels"))),
        cue=span(PLAIN, "denied"),
        stance="CT-",
    )
    return shelled, denied


def hostile_statements() -> tuple[Statement, ...]:
    """A statement whose every word is hostile."""
    words = "The \x1b[31mred\x1b[0m army"
    besieged = Statement(
        document=hostile().id,
        clause=span(HOSTILE, HOSTILE.split(".", maxsplit=1)[0]),
        predicate=span(HOSTILE, "besieged"),
        type="ASSAULT",
        mode="besiege",
        agent=(Party(words, span(HOSTILE, words)),),
        recipient=(Party("大馬士革", span(HOSTILE, "大馬士革")),),
    )
    return (besieged,)


def span(text: str, words: str) -> Span:
    """The first span of these words."""
    start = text.index(words)
    return Span.of(text, start, start + len(words))
