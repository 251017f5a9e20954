"""Adding: what is found is read once, written in order, and whatever fails is a problem."""

from pathlib import Path

import pytest

from crossclaim.case import open_case
from crossclaim.case.check import check as check_case
from crossclaim.engine import Outcome
from crossclaim.errors import CaseMissing, RequestError, WorkerLost
from crossclaim.settings import Settings
from crossclaim.workflow.add import add
from crossclaim.workflow.build import build
from crossclaim.workflow.check import check
from crossclaim.workflow.consult import consult
from crossclaim.workflow.export import export
from crossclaim.workflow.extract import extract
from crossclaim.workflow.link import link
from crossclaim.workflow.progress import Silence
from crossclaim.workflow.summary import Summary

ONE_WORKER = Settings(workers=1)
TEXT = "The Orvian army attacked Iran near the border on Monday, officials of Turkey said.\n"


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """Three texts of which two are the same, and an empty one."""
    folder = tmp_path / "pile"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT)
    (folder / "b.txt").write_text(TEXT * 3)
    (folder / "c.txt").write_text(TEXT)
    (folder / "d.txt").write_text("")
    return folder


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """Where the case is to be."""
    return tmp_path / "new.case"


class Watcher(Silence):
    """Counts what it is told."""

    def __init__(self):
        self.steps, self.problems, self.begun = 0, 0, []

    def start(self, what, total):
        """Note the work."""
        self.begun.append((what, total))

    def advance(self, n=1):
        """Count steps."""
        self.steps += n

    def note(self, problem):  # noqa: ARG002 - it is only counted
        """Count problems."""
        self.problems += 1


def test_a_run_says_what_it_did(case, pile):
    """New, known and bad inputs, in the summary and to whoever watches."""
    watcher = Watcher()
    assert add(case, [pile], settings=ONE_WORKER, progress=watcher) == Summary(documents=2, known=1, problems=1)
    assert (watcher.steps, watcher.problems, watcher.begun) == (4, 1, [("Reading", None)])


def test_a_second_run_finds_nothing_to_do(case, pile):
    """Nothing is read again, not even what failed."""
    add(case, [pile], settings=ONE_WORKER)
    assert add(case, [pile], settings=ONE_WORKER) == Summary(known=4)


def test_the_same_bytes_are_one_document_with_two_places(case, pile):
    """The first place names it."""
    add(case, [pile], settings=ONE_WORKER)
    with consult(case) as view:
        first, second = view.documents()
        assert (first.name, second.name) == ("a", "b")
        assert view.found_at(first.id) == [str(pile / "a.txt"), str(pile / "c.txt")]
        assert view.data(first.id) == TEXT.encode()


def test_workers_make_no_difference(tmp_path, pile):
    """Two cases from one pile give the same export, byte for byte."""
    outs = []
    for workers in (1, 3):
        case, out = tmp_path / f"{workers}.case", tmp_path / f"{workers}.jsonl"
        build(case, [pile], reader="rules", settings=Settings(workers=workers))
        export(case, "statements-jsonl", out)
        outs.append(out.read_bytes())
    assert outs[0] == outs[1] != b""


def lose_all(_function, items, **_limits):
    """An engine whose workers are lost over every item, as when each takes too long."""
    return (Outcome(item, None, WorkerLost(item.place)) for item in items)


def test_a_reader_that_takes_too_long_is_tried_again_by_the_next_run(case, pile, monkeypatch):
    """What the machine may be to blame for is no verdict on the document."""
    with monkeypatch.context() as patched:
        patched.setattr("crossclaim.workflow.add.run", lose_all)
        lost = add(case, [pile / "a.txt"], settings=ONE_WORKER)
    assert lost == Summary(problems=1)
    assert add(case, [pile / "a.txt"], settings=ONE_WORKER) == Summary(documents=1)
    with open_case(case) as view:
        assert view.problems() == []


def test_statements_are_extracted_once(case, pile):
    """A second run of the same reader has nothing to do."""
    add(case, [pile], settings=ONE_WORKER)
    first = extract(case, settings=ONE_WORKER)
    assert (first.documents, first.problems) == (2, 0)
    assert first.statements > 0
    assert extract(case, settings=ONE_WORKER) == Summary()


def test_a_build_is_an_add_an_extract_and_a_link(tmp_path, pile):
    """In one go, or one after the other: the same case."""
    one, other = tmp_path / "one.case", tmp_path / "other.case"
    built = build(one, [pile], settings=ONE_WORKER)
    added, extracted = add(other, [pile], settings=ONE_WORKER), extract(other, settings=ONE_WORKER)
    assert built == added.then(extracted).then(link(other))
    with open_case(one) as this, open_case(other) as that:
        assert this.statements(limit=None) == that.statements(limit=None)


def test_what_cannot_be_carried_out_is_refused(case, pile):
    """No case, a reader or a format that does not exist."""
    with pytest.raises(CaseMissing):
        extract(case)
    with pytest.raises(RequestError, match="oracle"):
        extract(case, reader="oracle")
    add(case, [pile], settings=ONE_WORKER)
    with pytest.raises(RequestError, match="statements-jsonl"):
        export(case, "papyrus", case.with_suffix(".out"))


def test_a_check_tells_what_does_not_hold(case, pile):
    """Nothing, or problems that are counted and told."""
    add(case, [pile], settings=ONE_WORKER)
    watcher = Watcher()
    assert check(case, progress=watcher) == Summary(documents=2)
    assert watcher.steps == 2
    data = bytearray(case.read_bytes())
    data[data.index(b"Orvian") + 3] ^= 1
    case.write_bytes(data)
    assert check(case).problems == len(list(check_case(case))) > 0
