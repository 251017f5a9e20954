"""Linking goes on where it stopped, and a case that grew is as if it had been linked at once."""

import pytest

from crossclaim.case import open_case, open_writer
from crossclaim.case.check import check
from crossclaim.errors import CaseMissing, RequestError
from crossclaim.evidence import Block, Document, Mention, Provenance, Span, sha256_of_text
from crossclaim.workflow import actors
from crossclaim.workflow import link as linking
from crossclaim.workflow.judging import Analyst
from crossclaim.workflow.link import link
from crossclaim.workflow.summary import Summary

READ, FOUND = Provenance("read", 1), Provenance("extract.test", 1)
TEXTS = {
    "Omar Darani of Hezbollah spoke.": ("Omar Darani", "Hezbollah"),
    "Then Abu Omar Darani left Hizbullah.": ("Abu Omar Darani", "Hizbullah"),
    "The guards shelled Omar Dirani.": ("guards", "Omar Dirani"),
}


def put(case, *texts):
    """Add texts with the mentions that a reader would find."""
    with open_writer(case) as writer:
        for text in texts:
            blocks = (Block(0, len(text), "body", "test", "en"),)
            document = Document(sha256_of_text(text), text[:9], text[:9], "text/plain", text, blocks)
            spans = [Span.of(text, text.index(name), text.index(name) + len(name)) for name in TEXTS[text]]
            writer.add_document(document, text.encode(), READ)
            writer.put_extraction(document, [Mention(document.id, one, "actor", one.quote) for one in spans], [], FOUND)


@pytest.fixture
def case(tmp_path):
    """Three texts, linked."""
    put(tmp_path / "a.case", *TEXTS)
    assert link(tmp_path / "a.case") == Summary(documents=3, names=6)
    return tmp_path / "a.case"


def shown(case):
    """All that linking left."""
    with open_case(case) as view:
        return sorted(view.iterate_uses(), key=str), view.entries(), view.pairs()


def standing(case):
    """The names of each actor."""
    with open_case(case) as view:
        return {one.lead.name: one.others for one in actors.cast_of(view).standings()}


def ids(case, *names):
    """The entries of names."""
    with open_case(case) as view:
        return tuple(view.entries_named(name)[0].id for name in names)


def judge(case, verdict, *names, at="2020-01-01T00:00:00Z"):
    """Judge two names."""
    return actors.judge(case, verdict, ids(case, *names), Analyst("an analyst", at, "said so"))


def test_a_case_that_grew_is_as_if_linked_at_once(case, tmp_path):
    """In whatever order documents came."""
    for text in reversed(TEXTS):
        put(tmp_path / "b.case", text)
        link(tmp_path / "b.case")
    assert shown(tmp_path / "b.case") == shown(case)
    assert list(check(tmp_path / "b.case")) == []


def test_linking_again_changes_nothing(case):
    """There is nothing new to link."""
    before = case.read_bytes()
    assert link(case) == Summary()
    assert case.read_bytes() == before


def test_names_of_one_actor_stand_together(case):
    """Known spellings are one entry, unknown ones are clustered, descriptions are left out."""
    found = {frozenset([name, *others]) for name, others in standing(case).items()}
    assert found == {frozenset(["Hezbollah"]), frozenset(["Omar Darani", "Abu Omar Darani", "Omar Dirani"])}


def test_a_failure_is_a_problem_and_the_rest_goes_on(tmp_path, monkeypatch):
    """The document is tried again by the next run."""
    put(tmp_path / "a.case", *TEXTS)
    whole = linking.resolve
    monkeypatch.setattr(linking, "resolve", lambda one, *found: 1 / 0 if "guards" in one.text else whole(one, *found))
    assert link(tmp_path / "a.case") == Summary(documents=2, problems=1, names=4)
    monkeypatch.undo()
    assert link(tmp_path / "a.case") == Summary(documents=1, names=2)
    with open_case(tmp_path / "a.case") as view:
        assert view.problems() == []


def test_what_is_split_stays_apart_until_it_is_undone(case):
    """Undoing restores what was, and is itself undone."""
    before = standing(case)
    judge(case, "different", "omar darani", "omar dirani")
    assert standing(case) != before
    withdrawal, _ = actors.undo(case, "", Analyst("an analyst", "2020-01-02T00:00:00Z"))
    assert standing(case) == before
    actors.undo(case, withdrawal.id, Analyst("an analyst", "2020-01-03T00:00:00Z"))
    assert standing(case) != before


def test_what_is_merged_counts_shared_documents_once(case):
    """Two entries of one text."""
    judge(case, "same", "omar darani", "hezbollah")
    with open_case(case) as view:
        (one,) = [one for one in actors.cast_of(view).standings() if one.lead.name == "Hezbollah"]
    assert (one.used.documents, one.used.mentions) == (3, 5)


def test_a_judgement_supersedes_the_one_before_on_the_same_two(case):
    """One of them holds at a time."""
    first = judge(case, "different", "omar darani", "hezbollah")
    second = judge(case, "same", "hezbollah", "omar darani", at="2020-01-02T00:00:00Z")
    assert second.supersedes == first.id
    with open_case(case) as view:
        assert [holds for _, holds in actors.cast_of(view).judgements_of(ids(case, "hezbollah"))] == [False, True]


def test_what_cannot_be_is_refused(case):
    """One entry with itself, a merge against a split, nothing to undo."""
    with pytest.raises(RequestError, match="no such judgement"):
        actors.undo(case, "", Analyst("an analyst", "2020-01-01T00:00:00Z"))
    with pytest.raises(RequestError, match="the same twice"):
        judge(case, "same", "hezbollah", "hezbollah")
    judge(case, "different", "omar darani", "hezbollah")
    judge(case, "same", "guards", "hezbollah", at="2020-01-02T00:00:00Z")
    with pytest.raises(RequestError, match="judged different"):
        judge(case, "same", "guards", "omar darani", at="2020-01-03T00:00:00Z")


def test_no_case(tmp_path):
    """There is nothing to link."""
    with pytest.raises(CaseMissing):
        link(tmp_path / "none.case")


def test_a_name_is_parted_from_its_entry_in_one_document(case):
    """It has an entry of its own there, also when linked again, until that is undone; the case holds all the time."""
    with open_case(case) as view:
        before = [(use.name, use.entry, use.unresolved) for use in view.iterate_uses()]
        shared = next(entry for entry in view.entries() if entry.name == "Hezbollah")
        document = next(one.id for one in view.documents() if one.name.startswith("Omar"))
    new, apart = actors.part_in(case, shared.id, document, Analyst("an analyst", "2020-01-01T00:00:00Z"))
    with open_case(case) as view:
        assert [use.entry for use in view.uses_in(document) if use.name == "Hezbollah"] == [apart]
        assert document not in {use.document for use in view.uses([shared.id])}
    assert list(check(case)) == []
    actors.undo(case, new.id, Analyst("an analyst", "2020-01-02T00:00:00Z"))
    with open_case(case) as view:
        assert [(use.name, use.entry, use.unresolved) for use in view.iterate_uses()] == before


def test_nobody_is_parted_from_himself(case):
    """Where only one document names an actor, or that document does not, there is nothing to part."""
    analyst = Analyst("an analyst", "2020-01-01T00:00:00Z")
    with open_case(case) as view:
        lone = next(entry for entry in view.entries() if entry.name == "Abu Omar Darani")
        documents = [one.id for one in view.documents()]
    for document in documents:
        with pytest.raises(RequestError):
            actors.part_in(case, lone.id, document, analyst)
