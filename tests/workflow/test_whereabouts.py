"""Linking resolves places beside actors, with the gazetteer and the knowledge that a user gives."""

import pytest

from crossclaim.case import open_case, open_writer
from crossclaim.case.check import check
from crossclaim.errors import CrossclaimError, RequestError
from crossclaim.evidence import Block, Document, Mention, Provenance, Span, sha256_of_text
from crossclaim.knowledge.gazetteer.compiling import compile_rows
from crossclaim.knowledge.gazetteer.site import Row
from crossclaim.knowledge.gazetteer.stored import to_bytes
from crossclaim.knowledge.table import load_table
from crossclaim.workflow import link as linking
from crossclaim.workflow.extract import extract
from crossclaim.workflow.knowledge import as_linked
from crossclaim.workflow.link import link
from crossclaim.workflow.places import Wanted, list_places
from crossclaim.workflow.summary import Summary

READ, FOUND = Provenance("read", 1), Provenance("extract.test", 1)
TEXTS = {"They fled Palmyra for Homs.": ("Palmyra", "Homs"), "Then shells hit Palmyra, Texas.": ("Palmyra",)}
GROUP = (
    "owner: me\ndate: 2020-01-01\nsources: [notes]\nkind: armed-group\nentries:\n"
    "  Peru:\n    Purple Brigade: Brigada Morada\n"
)


def document_of(text):
    """A document of one block."""
    return Document(
        sha256_of_text(text), text[:9], text[:9], "text/plain", text, (Block(0, len(text), "body", "", "en"),)
    )


def put(case, *texts):
    """Add texts with the places that a reader would find."""
    with open_writer(case) as writer:
        for text in texts:
            document = document_of(text)
            spans = [Span.of(text, text.index(name), text.index(name) + len(name)) for name in TEXTS[text]]
            writer.add_document(document, text.encode(), READ)
            writer.put_extraction(document, [Mention(document.id, one, "place", one.quote) for one in spans], [], FOUND)


def placed(case):
    """The places of each document, and all of them."""
    with open_case(case) as view:
        return {one.name: view.places_in(one.id) for one in view.documents()}, view.list_places()


def sites(case):
    """The sites of a case by name."""
    with open_case(case) as view:
        return {str(one.site) for one in list_places(view, Wanted())}


@pytest.fixture
def case(tmp_path):
    """Two texts, linked."""
    put(tmp_path / "a.case", *TEXTS)
    assert link(tmp_path / "a.case") == Summary(documents=2)
    return tmp_path / "a.case"


@pytest.fixture
def own(tmp_path):
    """A gazetteer that knows one Palmyra alone."""
    rows = (
        Row("Orvia", "country", 10, 10, (), 1, 9_000_000, "OR"),
        Row("Palmyra", "city", 11, 11, (), 2, 900_000, "OR"),
    )
    path = tmp_path / "own.zip"
    path.write_bytes(to_bytes(compile_rows(rows, frozenset())))
    return path


def test_a_case_that_grew_is_as_if_placed_at_once(case, tmp_path):
    """In whatever order documents came, and each with what it says itself."""
    for text in reversed(TEXTS):
        put(tmp_path / "b.case", text)
        link(tmp_path / "b.case")
    assert placed(tmp_path / "b.case") == placed(case)
    assert "Tadmur, Homs, Syria" in sites(case)
    assert list(check(case)) == []


def test_another_gazetteer_looks_everything_up_again(case, own):
    """And the same one finds nothing to do."""
    assert link(case, gazetteer=own) == Summary(documents=2)
    assert sites(case) == {"Palmyra, Orvia"}
    assert link(case, gazetteer=own) == Summary()
    assert link(case) == Summary(documents=2)
    assert "Palmyra, Orvia" not in sites(case)


def test_documents_are_resolved_alike_in_other_processes(case, own, tmp_path, monkeypatch):
    """With a gazetteer and knowledge of one's own as well; each process opens a gazetteer once."""
    monkeypatch.setattr(linking, "FEW", 0)
    put(tmp_path / "b.case", *TEXTS)
    assert link(tmp_path / "b.case") == Summary(documents=2)
    assert placed(tmp_path / "b.case") == placed(case)
    assert link(tmp_path / "b.case", gazetteer=own) == Summary(documents=2)
    assert sites(tmp_path / "b.case") == {"Palmyra, Orvia"}


def test_a_gazetteer_that_is_none_ends_the_run(case, tmp_path):
    """Before anything is done, and not at every document."""
    wrong = tmp_path / "wrong.zip"
    wrong.write_bytes(b"no gazetteer")
    before = placed(case)
    with pytest.raises(CrossclaimError):
        link(case, gazetteer=wrong)
    assert placed(case) == before


def test_nothing_new_needs_no_gazetteer(case, monkeypatch):
    """It is not even opened."""
    monkeypatch.setattr(linking, "opened", lambda _: 1 / 0)
    assert link(case) == Summary()


def test_knowledge_of_ones_own_is_read_and_linked_with(tmp_path):
    """By reader and linker, in worker processes too; without it all is read and linked again."""
    case, file, text = tmp_path / "a.case", tmp_path / "mine.yaml", "The Brigada Morada attacked Peru on Monday."
    file.write_text(GROUP)
    with open_writer(case) as writer:
        writer.add_document(document_of(text), text.encode(), READ)
    assert extract(case, reader="rules", knowledge=[file]).documents == 1
    assert link(case, knowledge=[file]).documents == 1
    with open_case(case) as view:
        assert ("Purple Brigade", "known") in {(one.name, one.status) for one in view.entries()}
    assert link(case, knowledge=[file]).documents == 0
    assert link(case).documents == 1
    with open_case(case) as view:
        assert ("Purple Brigade", "known") not in {(one.name, one.status) for one in view.entries()}
    assert extract(case, reader="rules").documents == 1


@pytest.mark.parametrize(("content", "error"), [(None, RequestError), ("kind: [", CrossclaimError)])
def test_wrong_knowledge_is_refused_before_anything_is_done(case, tmp_path, content, error):
    """No such file, or one that is malformed."""
    file = tmp_path / "mine.yaml"
    if content is not None:
        file.write_text(content)
    before = case.read_bytes()
    with pytest.raises(error):
        link(case, knowledge=[file])
    with pytest.raises(RequestError, match="no such file"):
        link(case, gazetteer=tmp_path / "none.zip")
    assert case.read_bytes() == before


def test_what_was_linked_with_knowledge_of_ones_own_is_judged_with_the_same(case, tmp_path):
    """Other files, or none, are refused, and nothing is done; a case that was linked without is judged without."""
    file = tmp_path / "mine.yaml"
    file.write_text(GROUP)
    with as_linked(case, ()):
        pass
    link(case, knowledge=[file])
    with pytest.raises(RequestError, match="the same files"), as_linked(case, ()):
        pass
    with as_linked(case, [file]):
        assert load_table().actors.get("Purple Brigade")
    assert not load_table().actors.get("Purple Brigade")
