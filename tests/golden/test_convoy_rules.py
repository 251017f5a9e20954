"""What the rules find in the example dossier, held byte for byte, and against what people coded."""

import json
from collections import defaultdict
from pathlib import Path

import pytest

from crossclaim.settings import Settings
from crossclaim.workflow.build import build
from crossclaim.workflow.export import export

HERE = Path(__file__).parent
REPORTS = HERE.parents[1] / "examples" / "convoy" / "reports"
FOUND = HERE / "convoy.rules.jsonl"
GOLD = HERE / "convoy.jsonl"
LEAST_SHARE = 0.45


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    """The statements of the dossier as they leave, read by two workers."""
    folder = tmp_path_factory.mktemp("convoy")
    build(folder / "convoy.case", [REPORTS], reader="rules", settings=Settings(workers=2))
    export(folder / "convoy.case", "statements-jsonl", folder / "found.jsonl")
    return (folder / "found.jsonl").read_bytes()


def rows(data):
    return [json.loads(line) for line in data.decode("utf-8").splitlines()]


def predicates(text_rows):
    found = defaultdict(list)
    for row in text_rows:
        found[row["doc"]].append(row["predicate"])
    return found


def test_the_rules_give_what_was_looked_at(exported):
    """The dossier gives what is written down; after a wanted change run make golden and look at the difference."""
    assert exported == FOUND.read_bytes()


def test_the_rules_find_what_people_coded(exported):
    """Of the predicates that people coded, at least the said share is among those found, by their words."""
    mine, theirs = predicates(rows(exported)), predicates(rows(GOLD.read_bytes()))
    hits = sum(
        any(quote in one["text"] or one["text"] in quote for one in mine[name])
        for name in theirs
        for quote in theirs[name]
    )
    assert hits / sum(map(len, theirs.values())) >= LEAST_SHARE
