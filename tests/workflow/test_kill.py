"""A run that is killed loses nothing that it had finished, and goes on where it stopped."""

import os
import random
import signal
import time
from pathlib import Path

import pytest

from crossclaim.case import open_case
from crossclaim.case.check import check
from crossclaim.settings import Settings
from crossclaim.workflow import pace
from crossclaim.workflow.add import add
from crossclaim.workflow.build import build
from crossclaim.workflow.export import export
from crossclaim.workflow.progress import Silence

KILLS = 50
DOCUMENTS = 48
UNIQUE = 40
SETTINGS = Settings(workers=2)
PARAGRAPH = "Orvia attacked Belmark near the river crossing {n} times, officials of Iran said on Monday. "

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a process that was forked for it")


class Pipe(Silence):
    """Writes a byte for every document that is said to be done."""

    def __init__(self, descriptor):
        self.descriptor = descriptor
        self.stage = b"?"

    def start(self, what, total):  # noqa: ARG002 - the shape of a progress
        """Remember which stage it is."""
        self.stage = {"Reading": b"r", "Extracting": b"x", "Linking": b"l"}[what]

    def advance(self, n=1):
        """Tell."""
        os.write(self.descriptor, self.stage * n)


def make_pile(folder: Path) -> Path:
    """Documents, some of them twice, some of them bad."""
    folder.mkdir()
    for number in range(DOCUMENTS):
        text = PARAGRAPH.format(n=number % UNIQUE) * (1 + number % UNIQUE % 9)
        (folder / f"{number:03}.txt").write_text(text)
    (folder / "empty.txt").write_text("")
    (folder / "010-broken.pdf").write_bytes(b"%PDF-1.4 and no more")
    return folder


def killed_build(case: Path, pile: Path, delay: float) -> tuple[str, bool]:
    """Build in a process of its own and kill it after a while: what it said was done, and whether it had ended."""
    reads, writes = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reads)
            build(case, [pile], reader="rules", settings=SETTINGS, progress=Pipe(writes))
            os._exit(0)
        finally:
            os._exit(9)
    os.close(writes)
    time.sleep(delay)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    with os.fdopen(reads, "rb") as stream:
        return stream.read().decode(), status == 0


def contents(case: Path) -> list[object]:
    """Everything that a case shows."""
    with open_case(case) as view:
        documents = view.documents(limit=None)
        return [
            documents,
            [view.document(one.id) for one in documents],
            [view.mentions(one.id) for one in documents],
            [view.found_at(one.id) for one in documents],
            view.statements(limit=None),
            view.problems(),
            list(view.iterate_uses()),
            view.entries(),
            view.pairs(),
            list(view.claims.iterate_links()),
            view.claims.page(),
        ]


def exported(case: Path) -> bytes:
    """The bytes of an export."""
    out = case.with_suffix(".jsonl")
    export(case, "statements-jsonl", out, replace=True)
    return out.read_bytes()


def check_promises(case: Path, done: str, known: int) -> int:
    """The case is whole, and holds at least what was said to be done; how many documents it has been through."""
    if not case.exists():
        assert not done
        return known
    assert list(check(case)) == []
    with open_case(case) as view:
        places = sum(len(view.found_at(one.id)) for one in view.documents(limit=None))
        failed = len([problem for problem in view.problems() if problem.stage == "read"])
        if done.count("x"):
            assert view.counts().statements
    assert places + failed >= max(known, done.count("r"))
    return places + failed


@pytest.mark.slow
def test_killed_at_any_moment_a_run_loses_nothing(tmp_path, monkeypatch):
    """Fifty kills, each resumed; in the end the case equals that of a run that was left alone."""
    monkeypatch.setattr(pace, "NOUNS", 5)
    pile = make_pile(tmp_path / "pile")
    began = time.monotonic()
    build(tmp_path / "alone.case", [pile], reader="rules", settings=SETTINGS)
    whole = time.monotonic() - began
    expected, expected_export = contents(tmp_path / "alone.case"), exported(tmp_path / "alone.case")
    dice, finished, known = random.Random(50), 0, 0  # noqa: S311 - dice, no secret
    case = tmp_path / "killed-0.case"
    for _ in range(KILLS):
        done, is_over = killed_build(case, pile, dice.uniform(0.02, 0.6 * whole))
        known = check_promises(case, done, known)
        if is_over:
            assert contents(case) == expected
            finished, known = finished + 1, 0
            case = tmp_path / f"killed-{finished}.case"
    build(case, [pile], reader="rules", settings=SETTINGS)
    assert contents(case) == expected
    assert exported(case) == expected_export
    assert list(check(case)) == []
    assert [path.name for path in tmp_path.iterdir() if "-wal" in path.name or "-writer" in path.name] == []


def test_ctrl_c_commits_what_is_finished(tmp_path):
    """What was said to be done is in the case, and the next run goes on from there."""
    pile = make_pile(tmp_path / "pile")

    class Impatient(Silence):
        steps = 0

        def advance(self, n=1):
            """Press Ctrl-C after a while."""
            self.steps += n
            if self.steps > 30:
                signal.raise_signal(signal.SIGINT)

    impatient = Impatient()
    case = tmp_path / "stopped.case"
    with pytest.MonkeyPatch.context() as patch, pytest.raises(KeyboardInterrupt):  # noqa: PT012 - small steps first
        patch.setattr(pace, "NOUNS", 5)
        add(case, [pile], settings=SETTINGS, progress=impatient)
    assert list(check(case)) == []
    assert check_promises(case, "r" * impatient.steps, 0) < DOCUMENTS
    with open_case(case) as view:
        held = view.counts().documents
    summary = add(case, [pile], settings=SETTINGS)
    assert summary.documents + held == UNIQUE
