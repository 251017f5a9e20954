"""What a case holds can be read again."""

import os
import tempfile
from pathlib import Path

import pytest

from crossclaim.case import StatementFilter, open_case
from crossclaim.case.check import check
from crossclaim.errors import RequestError, UnknownId
from crossclaim.evidence import DocumentId, StatementId


def test_everything_put_is_read_again(small):
    """Document, bytes, mention, statement and problem come back equal."""
    with open_case(small.path) as view:
        assert view.document(small.document.id) == small.document
        assert view.data(small.document.id) == small.data
        assert view.mentions(small.document.id) == [small.mention]
        assert view.statement(small.statement.id).statement == small.statement
        assert view.problems() == [small.problem]


def test_counts(small):
    """A case says how much it holds."""
    with open_case(small.path) as view:
        counts = view.counts()
    assert (counts.documents, counts.mentions, counts.statements, counts.problems) == (1, 1, 1, 1)


@pytest.mark.parametrize(
    "chosen",
    [
        StatementFilter(actor="the Orvia"),
        StatementFilter(recipient="BELMARK"),
        StatementFilter(source="officials", stance=("CT+",)),
        StatementFilter(type=("ASSAULT", "AID"), tense=("past",)),
        StatementFilter(since="2017-09-12", until="2017"),
        StatementFilter(since="2017-09-30", until="2017-09-01"),
        StatementFilter(least_probability=0.75),
        StatementFilter(text="attack* monday", type=("ASSAULT",)),
    ],
)
def test_a_filter_that_fits_lets_the_statement_through(small, chosen):
    """Names are compared folded, dates by what they can mean."""
    with open_case(small.path) as view:
        assert [entry.statement for entry in view.statements(chosen)] == [small.statement]
        assert view.count_statements(chosen) == 1


@pytest.mark.parametrize(
    "chosen",
    [
        StatementFilter(agent="Belmark"),
        StatementFilter(source="Orvia"),
        StatementFilter(type=("AID",)),
        StatementFilter(until="2017-08"),
        StatementFilter(since="2018"),
        StatementFilter(document=DocumentId("doc1-0")),
        StatementFilter(least_probability=0.8),
        StatementFilter(text="officials"),
    ],
)
def test_a_filter_that_does_not_fit_holds_it_back(small, chosen):
    """Each field narrows."""
    with open_case(small.path) as view:
        assert view.statements(chosen) == []
        assert view.count_statements(chosen) == 0


def test_a_filter_outside_the_codebook_is_refused():
    """A type that does not exist is the user's mistake, and said so."""
    with pytest.raises(RequestError, match="ATTACK"):
        StatementFilter(type=("ATTACK",))


def test_an_unknown_id_is_said_to_be_unknown(small):
    """An id that is not in the case raises UnknownId, wherever it is asked for."""
    with open_case(small.path) as view:
        for ask in (
            lambda: view.document(DocumentId("doc1-0")),
            lambda: view.statement(StatementId("stm1-0")),
            lambda: view.statements(after=StatementId("stm1-0")),
            lambda: view.complete("doc1-0"),
        ):
            with pytest.raises(UnknownId):
                ask()


def test_the_start_of_an_id_is_enough(small):
    """A few digits find the one id that begins so."""
    with open_case(small.path) as view:
        assert view.complete(small.statement.id[:9]) == small.statement.id
        assert view.complete("doc") == small.document.id


def test_an_iteration_gives_statements_with_their_documents(small):
    """Exports read from it."""
    with open_case(small.path) as view:
        assert list(view.iterate_statements()) == [(small.document, small.statement, "extract.rules.v1")]


def test_reading_leaves_no_other_file(small):
    """A case stays one file."""
    with open_case(small.path) as view:
        view.counts()
    assert [path.name for path in small.path.parent.iterdir()] == ["small.case"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="becomes nobody in a process of its own")
def test_a_case_can_be_read_where_nothing_can_be_written(small):
    """A case in a read-only folder opens, and check verifies it."""
    with tempfile.TemporaryDirectory() as name:
        folder, path = Path(name), Path(name) / "small.case"
        path.write_bytes(small.path.read_bytes())
        path.chmod(0o444)
        folder.chmod(0o555)
        child = os.fork()
        if child == 0:
            os._exit(_read_as_nobody(path))
        _, status = os.waitpid(child, 0)
        folder.chmod(0o755)
    assert os.waitstatus_to_exitcode(status) == 0


def _read_as_nobody(path: Path) -> int:
    """0 where all went well: the status of the process."""
    try:
        if os.getuid() == 0:  # for root, nothing is read-only
            os.setuid(65_534)
        with open_case(path) as view:
            documents = view.counts().documents
        return 0 if documents == 1 and not list(check(path)) else 1
    except BaseException:  # noqa: BLE001 - the process ends here, and its status says so
        return 2
