"""What the network finds in the example dossier, against what was looked at and what people coded."""

import json
from pathlib import Path

import pytest

from crossclaim.settings import Settings
from crossclaim.workflow.build import build
from crossclaim.workflow.export import export

HERE = Path(__file__).parent
REPORTS = HERE.parents[1] / "examples" / "convoy" / "reports"
FOUND = HERE / "convoy.small.jsonl"
ALIKE = 0.97
"""Other processors round otherwise, and a statement at the edge may go or come."""


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    """The statements of the dossier as they leave, read by one worker and by two."""
    folder = tmp_path_factory.mktemp("convoy")
    for workers in (1, 2):
        build(folder / f"{workers}.case", [REPORTS], settings=Settings(workers=workers))
        export(folder / f"{workers}.case", "statements-jsonl", folder / f"{workers}.jsonl")
    return [(folder / f"{workers}.jsonl").read_bytes() for workers in (1, 2)]


def key(line):
    row = json.loads(line)
    names = tuple(tuple(party["name"] for party in row[role]) for role in ("agent", "recipient", "sources"))
    return row["doc"], row["predicate"]["start"], row["type"], row["stance"], *names


def test_the_network_gives_what_was_looked_at(exported):
    """The dossier gives what is written down; after other weights run make golden and look at the difference."""
    mine, written = ({key(line) for line in data.splitlines()} for data in (exported[0], FOUND.read_bytes()))
    assert len(mine & written) >= ALIKE * max(len(mine), len(written))


def test_any_number_of_workers_gives_the_same_bytes(exported):
    """One worker or two."""
    assert exported[0] == exported[1]
