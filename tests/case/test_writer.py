"""What the writer takes, refuses and replaces."""

from dataclasses import replace

import pytest

from crossclaim.case import open_case, open_writer
from crossclaim.errors import CaseMissing, InvalidEvidence, SpanMismatch, UnknownId
from crossclaim.evidence import Judgement, Known, Metadata, Problem, Provenance, Span, sha256_of

READ = Provenance("read", 1)
RULES = Provenance("extract.rules", 1)
NEWER = Provenance("extract.rules", 2)


def test_the_same_bytes_twice_are_one_document(small):
    """Found again elsewhere, they add a place."""
    with open_writer(small.path) as writer:
        assert not writer.add_document(replace(small.document, place="other/copy.txt"), small.data, READ)
    with open_case(small.path) as view:
        assert view.counts().documents == 1
        assert view.found_at(small.document.id) == ["other/copy.txt", "pile/one.txt"]


def test_the_same_bytes_twice_in_one_batch_are_one_document(small, tmp_path):
    """It makes no difference whether the first was committed yet."""
    with open_writer(tmp_path / "new.case") as writer:
        assert writer.add_document(small.document, small.data, READ)
        assert not writer.add_document(small.document, small.data, READ)
    with open_case(tmp_path / "new.case") as view:
        assert view.counts().documents == 1


def test_what_is_finished_is_known(small):
    """A document, and a failure of this very reader, are not read again; a failure of an older one is."""
    with open_writer(small.path) as writer:
        assert writer.is_finished("pile/one.txt", small.document.sha256, Provenance("read", 2))
        assert writer.is_finished("pile/two.txt", sha256_of(b""), READ)
        assert not writer.is_finished("pile/two.txt", sha256_of(b""), Provenance("read", 2))
        assert not writer.is_finished("pile/two.txt", sha256_of(b"other"), READ)


def test_a_newer_reader_replaces_the_failure_of_an_older(small):
    """The problem goes with it."""
    with open_writer(small.path) as writer:
        writer.add_failure("pile/two.txt", sha256_of(b""), Provenance("read", 2), problems=[])
    with open_case(small.path) as view:
        assert view.problems() == []


def test_a_newer_extractor_replaces_statements_and_leaves_judgements(small):
    """Judgements stay, whatever becomes of what they judge."""
    judgement = Judgement((small.statement.id,), "accept", "an analyst", "2020-01-01T00:00:00Z")
    with open_writer(small.path) as writer:
        writer.add_judgement(judgement)
        assert writer.count_not_extracted(RULES) == 0
        assert [one.id for one in writer.not_extracted(NEWER)] == [small.document.id]
        writer.put_extraction(small.document, [], [], NEWER)
    with open_case(small.path) as view:
        assert view.counts().statements == view.counts().mentions == 0
        assert view.search_statements("attacked") == []
        assert view.judgements(small.statement.id) == [judgement]


def test_judgements_cannot_be_edited(small):
    """The file itself forbids it."""
    import sqlite3
    from contextlib import closing

    with open_writer(small.path) as writer:
        writer.add_judgement(Judgement((small.statement.id,), "reject", "an analyst", "2020-01-01T00:00:00Z"))
    for deed in ("DELETE FROM judgement", "UPDATE judgement SET verdict = 'accept'", "DELETE FROM document"):
        with closing(sqlite3.connect(small.path)) as connection, pytest.raises(sqlite3.IntegrityError):
            connection.execute(deed)


def test_a_span_that_is_not_its_quote_is_refused(small):
    """Nothing of the extraction is written."""
    wrong = replace(small.statement, predicate=Span(6, 14, "attacks!"))
    with open_writer(small.path) as writer, pytest.raises(SpanMismatch):
        writer.put_extraction(small.document, [], [wrong], NEWER)
    with open_case(small.path) as view:
        assert view.counts().statements == 1


@pytest.mark.parametrize("probability", [float("nan"), 1.5])
def test_a_probability_that_is_none_is_refused(small, probability):
    """It lies between 0 and 1."""
    wrong = replace(small.statement, probability=probability)
    with open_writer(small.path) as writer, pytest.raises(InvalidEvidence, match="probability"):
        writer.put_extraction(small.document, [], [wrong], NEWER)


@pytest.mark.parametrize("what", ["bytes", "blocks", "surrogate", "metadata"])
def test_a_document_that_contradicts_itself_is_refused(small, tmp_path, what):
    """Bytes of another hash, text without a block, half a character, a title that is not there."""
    document, data = small.document, small.data
    if what == "bytes":
        data = b"other"
    elif what == "blocks":
        document = replace(document, blocks=())
    elif what == "surrogate":
        document = replace(document, name="\ud800")
    else:
        document = replace(document, metadata=Metadata(title=Known("x", "y", 1.0, Span(0, 5, "Other"))))
    with open_writer(tmp_path / "new.case") as writer:
        with pytest.raises((InvalidEvidence, SpanMismatch)):
            writer.add_document(document, data, READ)
        assert not writer.has_document(document.sha256)


def test_an_extraction_needs_its_document(small, tmp_path):
    """A document that the case does not have cannot have statements in it."""
    with open_writer(tmp_path / "new.case") as writer, pytest.raises(UnknownId):
        writer.put_extraction(small.document, [], [], RULES)


def test_an_error_drops_what_was_not_committed(small):
    """All or nothing since the last commit."""
    with pytest.raises(ZeroDivisionError), open_writer(small.path) as writer:  # noqa: PT012 - what came before counts
        writer.add_problem(Problem("a", "read", "empty", "kept"))
        writer.commit()
        writer.add_problem(Problem("b", "read", "empty", "dropped"))
        raise ZeroDivisionError
    with open_case(small.path) as view:
        assert [one.reason for one in view.problems()] == ["kept", "nothing in it"]


def test_ctrl_c_keeps_what_was_put(small):
    """A stopped run loses nothing."""
    with pytest.raises(KeyboardInterrupt), open_writer(small.path) as writer:  # noqa: PT012 - as above
        writer.add_problem(Problem("a", "read", "empty", "kept"))
        raise KeyboardInterrupt
    with open_case(small.path) as view:
        assert len(view.problems()) == 2


def test_a_name_that_is_not_utf8_is_written_as_escapes(small):
    """A problem with a broken file name can be recorded."""
    with open_writer(small.path) as writer:
        writer.add_problem(Problem("a\udcff.txt", "read", "empty", "nothing in it"))
    with open_case(small.path) as view:
        assert view.problems()[0].place == "a\\udcff.txt"


def test_nothing_to_write_to(tmp_path):
    """Who does not want a new case is told that there is none."""
    with pytest.raises(CaseMissing), open_writer(tmp_path / "no.case", is_new=False):
        pass
