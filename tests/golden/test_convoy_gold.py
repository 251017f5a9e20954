"""The example dossier and what its coders found in it: gold that is well formed, and reports that stand as said."""

import importlib.util
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import combinations
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from crossclaim.evidence import Document
from crossclaim.evidence.codebook import NUMBER_ROLES, STANCES, TENSES, TYPES
from crossclaim.read.find import find
from crossclaim.read.read import read
from crossclaim.settings import Settings

HERE = Path(__file__).parent
CONVOY = HERE.parents[1] / "examples" / "convoy"
REPORTS = CONVOY / "reports"
ARABIC = "11-qafila"
HEAD = 1500
RUNS_OF_A_COPY = 40
NOTICES = (b"written for the crossclaim example dossier; the outlet is invented", "متخيَّلة".encode())
RELATIONS = {"same", "refines", "number-differs", "actor-differs", "time-differs", "place-differs", "denies"}
Row = dict[str, Any]


@pytest.fixture(scope="module")
def gold() -> list[Row]:
    """The statements that people coded."""
    return [json.loads(line) for line in (HERE / "convoy.jsonl").read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def planted() -> dict[str, Any]:
    """What was put into the dossier on purpose: relations, copies, citations, dates."""
    found: dict[str, Any] = json.loads((HERE / "planted.json").read_text("utf-8"))
    return found


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    """The documents of the dossier by name, as the reader gives them."""
    readings = [read(one, Settings()) for one in find([REPORTS], Settings())]
    return {one.document.name: one.document for one in readings}


@pytest.fixture(scope="module")
def papers() -> ModuleType:
    """The script that writes the PDF, the DOCX and the e-mail."""
    spec = importlib.util.spec_from_file_location("papers", HERE / "papers.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_reports_say_what_they_are():
    """Every report says near its head that its outlet is invented."""
    for report in sorted(REPORTS.iterdir()):
        head = report.read_bytes()[: None if report.suffix == ".docx" else HEAD].lower()
        assert any(notice in head for notice in NOTICES), report.name


def test_papers_are_what_the_script_writes(papers):
    """The PDF, the DOCX and the e-mail in the dossier are byte for byte what the script writes."""
    for name, data in papers.papers().items():
        assert (REPORTS / name).read_bytes() == data, name


def test_every_document_is_read(documents, planted):
    """The reader finds the documents that were put in, by these names, and no others."""
    assert sorted(documents) == sorted(planted["dates"])


def test_every_read_document_but_the_arabic_is_coded(gold, planted):
    """Each document has statements, except the Arabic one."""
    assert {row["doc"] for row in gold} == set(planted["dates"]) - {ARABIC}


def test_quotes_stand_in_the_text(gold, documents):
    """Clauses and whatever else a statement quotes stand in its document as they are."""
    missing = [(row["doc"], quote) for row in gold for quote in _quotes(row) if quote not in documents[row["doc"]].text]
    assert missing == []


def test_predicates_stand_in_their_clauses(gold):
    """The predicate of a statement is part of its clause."""
    assert [row["clause"] for row in gold if row["predicate"] not in row["clause"]] == []


def test_clauses_stand_in_blocks_that_are_read(gold, documents):
    """Of the coded clauses at least nine in ten stand in a headline, a body or a quote."""
    clauses = [(row["doc"], row["clause"]) for row in gold]
    outside = [pair for pair in clauses if not _is_read(documents, *pair)]
    assert len(outside) <= 0.1 * len(clauses), outside


def test_noise_is_not_read(documents, planted):
    """Of the menus, tickers, share buttons, comments and footers at least two thirds are kept from statements."""
    noise = [(one["doc"], one["words"]) for one in planted["noise"]]
    assert [pair for pair in noise if pair[1] not in documents[pair[0]].text] == []
    read = [pair for pair in noise if _is_read(documents, *pair)]
    assert len(read) <= len(noise) / 3, read


def test_values_are_of_the_codebook(gold):
    """Every value is of a closed set of the codebook, and each statement has a party and a source."""
    for row in gold:
        assert row["mode"] in {"", *TYPES[row["type"]].modes}, row
        assert row["stance"] in STANCES, row
        assert row["tense"] in TENSES, row
        assert {number["role"] for number in row["numbers"]} <= NUMBER_ROLES, row
        assert row["agent"] or row["recipient"], row
        assert row["sources"][0] == {"name": "AUTHOR"}, row


def test_no_statement_stands_twice(gold):
    """One proposition of one voice is coded once in a document."""
    keys = Counter(
        (row["doc"], row["clause"], row["predicate"], row["type"], json.dumps(row["sources"])) for row in gold
    )
    assert [key for key, count in keys.items() if count > 1] == []


def test_planted_relations_join_coded_statements(gold, planted):
    """Each planted relation is of a known kind and joins two clauses that are coded."""
    coded = {(row["doc"], row["clause"]) for row in gold}
    for one in planted["relations"]:
        assert one["relation"] in RELATIONS
        assert {(side["doc"], side["clause"]) for side in (one["a"], one["b"])} <= coded, one["why"]


def test_copies_share_sentences_with_their_origin(documents, planted):
    """A planted copy shares many runs of six words with its origin, and no other document does."""
    runs = {name: _runs(document.text) for name, document in documents.items()}
    pairs = {(one["origin"], one["copy"]) for one in planted["origins"]}
    close = {(a, b) for a, b in combinations(sorted(runs), 2) if len(runs[a] & runs[b]) > RUNS_OF_A_COPY}
    assert pairs <= close <= pairs | {("04-truce-cut", "05-truce-lead")}


def test_no_date_is_wrong(documents, planted):
    """Where the reader knows the day on which a document was published, it is the day that the document has."""
    known = {name: one.metadata.published.value for name, one in documents.items() if one.metadata.published}
    days = {name: day for name, day in known.items() if "/" not in day}
    assert days.items() <= planted["dates"].items()


def test_citations_stand_in_the_text(documents, planted):
    """The words by which one document cites another stand in it."""
    assert all(one["words"] in documents[one["doc"]].text for one in planted["citations"])


def test_aliases_stand_for_one_name_each():
    """No alias is listed under two names."""
    aliases: Mapping[str, list[str]] = json.loads((HERE / "aliases.json").read_text("utf-8"))
    counts = Counter(alias for name, others in aliases.items() for alias in {name, *others})
    assert [alias for alias, count in counts.items() if count > 1] == []


def _quotes(row: Row) -> Iterable[str]:
    yield row["clause"]
    if row["cue"]:
        yield row["cue"]
    if row["time"]:
        yield row["time"]["text"]
    for role in ("agent", "recipient", "third", "place", "sources", "numbers"):
        yield from (one["text"] for one in row[role] if "text" in one)


def _is_read(documents: Mapping[str, Document], name: str, words: str) -> bool:
    document = documents[name]
    return any(words in document.text[block.start : block.end] for block in document.read_blocks())


def _runs(text: str) -> set[tuple[str, ...]]:
    words = text.split()
    return {tuple(words[at : at + 6]) for at in range(len(words) - 5)}
