"""Claims follow from documents, actors and judgements, however these came."""

import sqlite3
from contextlib import closing
from itertools import permutations

import pytest

from crossclaim.case import open_case, open_writer
from crossclaim.case.check import check
from crossclaim.errors import RequestError
from crossclaim.evidence import (
    AUTHOR,
    Block,
    Document,
    Known,
    Metadata,
    Number,
    Party,
    Provenance,
    Source,
    Span,
    Statement,
    When,
    sha256_of_text,
)
from crossclaim.workflow import actors, align, claims
from crossclaim.workflow.judging import Analyst
from crossclaim.workflow.link import link

READ, FOUND = Provenance("read", 1), Provenance("extract.test", 1)
ANALYST = Analyst("analyst", "2020-01-01T00:00:00Z")
ABU_KAMAL = "On 3 May 2016 the Orvian Front shelled Abu Kamal and killed 12 guards of the Tarn Brigade."
AGAIN = "The Tarn Brigade lost 12 guards when the Orvian Front shelled Abu Kamal on 3 May 2016."
DENIED = "The Orvian Front denied that it had shelled the Tarn Brigade at Abu Kamal on 3 May 2016."
OTHERS = "The Liberty Front shelled the Tarn Brigade at Abu Kamal on 3 May 2016, killing 12 guards."
ELSEWHERE = "The Orvian Front met the Tarn Brigade in Homs on 9 August 2014."
DAYS = {"9 August 2014": "2014-08-09", "3 May 2016": "2016-05-03"}
TEXTS = (ABU_KAMAL, AGAIN, DENIED, OTHERS, ELSEWHERE)


def span(text, words):
    """Where words stand in a text."""
    return Span.of(text, text.index(words), text.index(words) + len(words))


def party(text, words, name=""):
    """A party by its words."""
    return Party(name or words, span(text, words))


def statement(document):
    """What a text of this file states."""
    text = document.text
    agent = "Liberty Front" if text is OTHERS else "Orvian Front"
    is_talk, is_denial = text is ELSEWHERE, text is DENIED
    guards = () if is_talk or is_denial else (Number("killed", 12.0, span(text, "12")),)
    return Statement(
        document.id,
        clause=span(text, text),
        predicate=span(text, "met" if is_talk else "shelled"),
        type="CONSULT" if is_talk else "ASSAULT",
        mode="" if is_talk else "heavy-weapons",
        agent=(party(text, agent),),
        recipient=(party(text, "Tarn Brigade"),),
        place=(party(text, "Homs" if is_talk else "Abu Kamal"),),
        time=When(span(text, "9 August 2014"), "2014-08-09")
        if is_talk
        else When(span(text, "3 May 2016"), "2016-05-03"),
        numbers=guards,
        sources=(AUTHOR, Source("Orvian Front", span(text, "Orvian Front"))) if is_denial else (AUTHOR,),
        cue=span(text, "denied") if is_denial else None,
        stance="CT-" if is_denial else "CT+",
    )


def document_of(text):
    """A text as a document of its day."""
    known = Metadata(published=Known("2016-05-05", "told", 1.0))
    blocks = (Block(0, len(text), "body", "test", "en"),)
    name = f"text-{TEXTS.index(text)}"
    return Document(sha256_of_text(text), name, name, "text/plain", text, blocks, known)


def put(case, *texts):
    """Add texts with what they state, and link the case."""
    with open_writer(case) as writer:
        for text in texts:
            document = document_of(text)
            writer.add_document(document, text.encode(), READ)
            writer.put_extraction(document, (), [statement(document)], FOUND)
    link(case)
    return case


@pytest.fixture
def case(tmp_path):
    """All texts, linked at once."""
    return put(tmp_path / "all.case", *TEXTS)


def shown(case):
    """All links and claims."""
    with open_case(case) as view:
        return sorted(map(repr, view.claims.iterate_links())), sorted(repr(one) for one in view.claims.page())


def told(case):
    """The texts of each claim, by number, and what the claims are to one another."""
    with open_case(case) as view:
        names = {view.statements_of(one.id)[0].id: int(one.name[-1]) for one in view.documents(limit=None)}
        standings = claims.standings(view, view.claims.page())
    texts = {frozenset(names[one.entry.statement.id] for one in standing.tellings) for standing in standings}
    return texts, {kind for standing in standings for kind in standing.differing}


def id_of(text):
    """The id of what a text states."""
    return statement(document_of(text)).id


def test_tellings_of_one_event_are_one_claim(case):
    """A denial, another doer and another event are claims of their own; the denial denies the first."""
    groups, kinds = told(case)
    assert {frozenset({0, 1}), frozenset({2}), frozenset({4})} <= groups
    assert "denies" in kinds
    assert not list(check(case))


def test_who_holds_and_who_denies(case):
    """By whoever speaks: the outlet or document, or whom it cites."""
    with open_case(case) as view:
        (one,) = claims.standings(view, view.claims.of([id_of(ABU_KAMAL)]))
    assert set(one.holders) == {"text-0", "text-1"}
    assert one.deniers == ("Orvian Front",)


def test_a_case_that_grew_is_as_if_linked_at_once(tmp_path, case):
    """In any order, text by text."""
    for number, texts in enumerate(list(permutations(TEXTS))[::23]):
        grown = tmp_path / f"{number}.case"
        for text in texts:
            put(grown, text)
        assert shown(grown) == shown(case)


def test_a_run_that_broke_off_goes_on(tmp_path, case, monkeypatch):
    """Whatever was written before, the next run ends where an unbroken one does."""
    for number, part in enumerate(("_link", "claim_anew", "links_among")):
        broken = tmp_path / f"{number}.case"
        with monkeypatch.context() as patch:
            patch.setattr(align, part, _break)
            with pytest.raises(KeyboardInterrupt):
                put(broken, *TEXTS)
        link(broken)
        assert shown(broken) == shown(case)


def _break(*_args, **_kwargs):
    raise KeyboardInterrupt


def test_what_an_analyst_says_goes_first_and_can_be_taken_back(case):
    """It survives another run, and taking it back leaves everything as it was."""
    before = shown(case)
    claims.judge(case, "different", (id_of(ABU_KAMAL), id_of(AGAIN)), ANALYST)
    assert {frozenset({0}), frozenset({1})} <= told(case)[0]
    claims.judge(case, "same", (id_of(ABU_KAMAL), id_of(ELSEWHERE)), ANALYST)
    assert any({0, 4} <= one for one in told(case)[0])
    after = shown(case)
    link(case)
    assert shown(case) == after
    claims.undo(case, "", ANALYST)
    claims.undo(case, "", ANALYST)
    assert shown(case) == before
    assert not list(check(case))


def test_what_cannot_be_is_refused(case):
    """Two that others say are different cannot be joined through a third; one is not two; nothing is left to undo."""
    one, other, third = id_of(ABU_KAMAL), id_of(AGAIN), id_of(ELSEWHERE)
    with pytest.raises(RequestError):
        claims.judge(case, "same", (one, one), ANALYST)
    with pytest.raises(RequestError):
        claims.undo(case, "", ANALYST)
    claims.judge(case, "different", (one, other), ANALYST)
    claims.judge(case, "same", (one, third), ANALYST)
    before = shown(case)
    with pytest.raises(RequestError):
        claims.judge(case, "same", (other, third), ANALYST)
    assert shown(case) == before


def test_merged_actors_merge_what_is_told_of_them(case):
    """The other front's attack is the same attack once both fronts are one; and no longer when that is taken back."""
    before = shown(case)
    with open_case(case) as view:
        fronts = tuple(view.entries_named(name)[0].id for name in ("orvian front", "liberty front"))
    actors.judge(case, "same", fronts, ANALYST)
    align.realign(case)
    assert any({0, 1, 3} <= one for one in told(case)[0])
    assert not list(check(case))
    actors.undo(case, "", ANALYST)
    link(case)
    assert shown(case) == before


def test_what_a_text_says_of_two_statements_is_a_relation(tmp_path):
    """One depends on the other where the sentence says if."""
    text = "If the Orvian Front withdraws from Homs, the Tarn Brigade will release 12 guards."
    document = Document(
        sha256_of_text(text), "if", "if", "text/plain", text, (Block(0, len(text), "body", "test", "en"),)
    )
    withdraws = Statement(
        document.id,
        clause=span(text, "the Orvian Front withdraws from Homs"),
        predicate=span(text, "withdraws"),
        type="RETREAT",
        mode="withdraw",
        agent=(party(text, "Orvian Front"),),
        stance="Uu",
        tense="future",
    )
    releases = Statement(
        document.id,
        clause=span(text, "the Tarn Brigade will release 12 guards"),
        predicate=span(text, "release"),
        type="RETREAT",
        mode="release",
        agent=(party(text, "Tarn Brigade"),),
        tense="future",
    )
    with open_writer(tmp_path / "if.case") as writer:
        writer.add_document(document, text.encode(), READ)
        writer.put_extraction(document, (), [withdraws, releases], FOUND)
    link(tmp_path / "if.case")
    with open_case(tmp_path / "if.case") as view:
        (found,) = view.claims.iterate_links()
    assert (found.one, found.other, found.relation) == (releases.id, withdraws.id, "depends")


def test_a_document_at_which_it_fails_is_recorded(tmp_path, monkeypatch):
    """The rest goes on, and the next run tries it again."""
    sides_of = align.sides_of

    def fail(statements, scene, likeness):
        if "Homs" in statements[0].clause.quote:
            raise ValueError("broken")
        return sides_of(statements, scene, likeness)

    with monkeypatch.context() as patch:
        patch.setattr(align, "sides_of", fail)
        case = put(tmp_path / "broken.case", *TEXTS)
    with open_case(case) as view:
        assert [problem.stage for problem in view.problems()] == ["link"]
        assert view.count_not_linked() == 1
    link(case)
    assert frozenset({4}) in told(case)[0]


def test_a_block_that_outgrows_the_limit_is_as_if_it_always_had(tmp_path, monkeypatch):
    """Links that rested on it alone go when others come."""
    monkeypatch.setattr("crossclaim.link.claims.blocks.LARGEST", 2)
    at_once = put(tmp_path / "once.case", *TEXTS)
    for number, texts in enumerate(list(permutations(TEXTS))[::29]):
        grown = tmp_path / f"{number}.case"
        for text in texts:
            put(grown, text)
        assert shown(grown) == shown(at_once)


def test_a_case_linked_before_there_were_claims_gets_them(case):
    """What is missing is made, and nothing else."""
    before = shown(case)
    with closing(sqlite3.connect(case)) as connection, connection:
        connection.execute("DELETE FROM claim_member")
        connection.execute("DELETE FROM claim")
    link(case)
    assert shown(case) == before
