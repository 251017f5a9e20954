"""Benchmarks of claims: coded rows become statements, found ones are paired with planted ones, tables are printed."""

import json

import pytest
from benchmarks.coded import statements_of
from benchmarks.generated.baselines import same_fields
from benchmarks.generated.case import Case, make_case, some_of
from benchmarks.generated.reading import Found, found_among

from benchmarks import claims, planted
from crossclaim.evidence import Document, sha256_of_text

TEXT = "The army shelled Nawa on 4 May, killing about 20 people. The rebels denied it."
ROW = {
    "clause": "The army shelled Nawa on 4 May, killing about 20 people",
    "predicate": "shelled",
    "type": "ASSAULT",
    "mode": "heavy-weapons",
    "agent": [{"name": "Syrian Army", "text": "The army"}],
    "recipient": [],
    "third": [],
    "place": [{"name": "Nawa", "text": "Nawa"}],
    "time": {"text": "4 May", "value": "2016-05-04"},
    "numbers": [{"role": "killed", "value": 20, "text": "about 20"}],
    "sources": [{"name": "AUTHOR"}],
    "cue": "",
    "stance": "CT+",
    "tense": "past",
}


@pytest.fixture
def document():
    """A report of two sentences."""
    return Document(sha256_of_text(TEXT), "a.txt", "a", "text/plain", TEXT)


def test_a_coded_row_becomes_a_statement(document):
    """Its quotes become spans of the document, and what has no words keeps its name."""
    (found,) = statements_of(document, [ROW])
    found.check(TEXT)
    assert (found.agent[0].name, found.place[0].name, found.numbers[0].value) == ("Syrian Army", "Nawa", 20.0)
    assert found.time is not None
    assert found.time.value == "2016-05-04"


def test_a_row_that_is_not_in_the_text_is_left_out(document):
    """A clause that the document does not hold gives no statement."""
    assert not list(statements_of(document, [ROW | {"clause": "The army left Nawa"}]))


def test_what_is_found_is_paired_with_what_was_planted():
    """A reader that finds every planted statement has each paired with itself."""
    case = make_case("fit", 2, 100)
    found = [Found(one.document, one.mentions, one.statements) for one in case.documents]
    assert tuple(found_among(case, found)[number] for number in range(len(case.ids()))) == case.ids()


def test_what_is_not_found_is_left_out():
    """A reader that finds nothing has nothing paired."""
    case = make_case("fit", 2, 100)
    assert found_among(case, [Found(one.document, (), ()) for one in case.documents]) == {}


def test_same_fields_make_a_pair(document):
    """Statements that tell equal fields are paired, those that tell no day are not."""
    (one,) = statements_of(document, [ROW | {"recipient": [{"name": "Ahrar al-Sham"}]}])
    (undated,) = statements_of(document, [ROW | {"time": None}])
    assert same_fields([one, undated, one]) == {(0, 2): "same"}


def test_a_stretch_of_days_is_taken():
    """Some statements of a case are whole documents that follow one another."""
    case = make_case("fit", 2, 300)
    some = some_of(case, 50)
    assert isinstance(some, Case)
    assert 50 <= len(some.statements()) < 60
    first = case.documents.index(some.documents[0])
    assert case.documents[first : first + len(some.documents)] == some.documents


def test_the_benchmark_prints_its_tables(monkeypatch, capsys, tmp_path):
    """Figures stand beside what is to reach and beside two rules; links are written where asked."""
    monkeypatch.setattr(claims, "TUNED_ON", 100)
    monkeypatch.setattr(claims, "ROUNDS", 40)
    claims.main(["--statements", "200", "--predictions", str(tmp_path / "links.jsonl"), "--confusion"])
    printed = capsys.readouterr().out
    assert "related pairs, F1" in printed
    assert "claims as clusters, B3" in printed
    rows = [json.loads(line) for line in (tmp_path / "links.jsonl").read_text("utf-8").splitlines()]
    assert {frozenset(row) for row in rows} == {frozenset({"one", "other", "relation", "score"})}


@pytest.mark.slow
def test_the_dossier_is_aligned(capsys):
    """Every planted pair stands in the table, from coded statements and from what the reader finds."""
    planted.main([])
    printed = capsys.readouterr().out
    assert "coded by people: 297 statements" in printed
    assert sum(line.split()[:3] == ["all", "33", "33"] for line in printed.splitlines()) == 1
