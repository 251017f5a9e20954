"""Made-up cases: every span is its quote, nothing changes from run to run, and the halves share no words."""

import pytest
from benchmarks.generated.case import make_case, write_case
from benchmarks.generated.lexicon import load_kinds, load_lexicon, load_theatres
from benchmarks.generated.telling import Figure
from benchmarks.generated.world import make_world

from crossclaim.case import open_case
from crossclaim.link.actors.known import sights

HALVES = ("fit", "measure")
STATEMENTS = 400


@pytest.fixture(scope="module", params=HALVES)
def case(request):
    """A small case in the words of one half."""
    return make_case(request.param, 3, STATEMENTS)


def test_every_span_is_its_quote(case):
    """All that statements and mentions quote stands in their documents, where they say."""
    for made in case.documents:
        for one in made.statements:
            one.check(made.document.text)
        for mention in made.mentions:
            mention.span.check(made.document.text)


def test_statements_stand_in_blocks_that_are_read(case):
    """Clauses stand in the headline or the body of their document."""
    for made in case.documents:
        read = [(block.start, block.end) for block in made.document.read_blocks()]
        for one in made.statements:
            assert any(start <= one.clause.start and one.clause.end <= end for start, end in read), made.document.text


def test_the_predicate_stands_in_the_clause(case):
    """The predicate of a statement is part of its clause, and more than a letter."""
    for one in case.statements():
        assert one.clause.start <= one.predicate.start < one.predicate.end <= one.clause.end
        assert len(one.predicate) > 1


def test_no_slot_is_left_open(case):
    """No mark of a template is left in a text, no double blank, and no blank before a comma."""
    for made in case.documents:
        assert not {"{", "}", "<", ">", "_", "["} & set(made.document.text)
        assert "  " not in made.document.text
        assert " ," not in made.document.text


def test_every_statement_is_another(case):
    """No two statements of a case have one id."""
    assert len(set(case.ids())) == len(case.ids()) >= STATEMENTS


def test_names_told_are_in_the_text(case):
    """What a statement says of place, time and numbers has words in its document, or is not said."""
    for made in case.documents:
        for statement, telling in zip(made.statements, made.tellings, strict=True):
            assert bool(statement.place) is (telling.told.place_level > 0)
            assert (statement.time is not None) is (telling.told.time_level > 0)
            assert {number.role for number in statement.numbers} <= set(telling.told.numbers)


@pytest.mark.parametrize("half", HALVES)
def test_a_seed_gives_the_same_case(half):
    """The same seed gives the same texts, another one others."""
    texts = [[made.document.text for made in make_case(half, seed, 100).documents] for seed in (1, 1, 2)]
    assert texts[0] == texts[1] != texts[2]


def test_the_halves_share_no_wording():
    """No verb form, noun, frame or theatre stands in both halves."""
    fit, measure = (load_lexicon(half) for half in HALVES)
    for kind in load_kinds():
        verbs = [{verb.forms["base"] + verb.link for verb in one.verbs[kind.name]} for one in (fit, measure)]
        nouns = [{noun.words for noun in one.nouns[kind.name]} for one in (fit, measure)]
        assert not verbs[0] & verbs[1], kind.name
        assert not nouns[0] & nouns[1], kind.name
    for shape in fit.frames:
        assert not set(fit.frames[shape]) & set(measure.frames[shape])
    assert not {one.country for one in load_theatres("fit")} & {one.country for one in load_theatres("measure")}


@pytest.mark.parametrize("half", HALVES)
def test_actors_are_known_by_what_they_are_called(half):
    """The words for every actor of a theatre lead to it."""
    for theatre in load_theatres(half):
        for player in theatre.players:
            for words in player.said:
                found = [sight.actor.name for sight in (*sights(words), *sights(words.removeprefix("the ")))]
                assert player.name in found, words


@pytest.mark.parametrize("half", HALVES)
def test_rival_accounts_differ_in_one_respect(half):
    """Two accounts of an event differ in what the event is disputed in, and in nothing else."""
    for event in make_world(half, 5, 500).events:
        if event.respect:
            one, other = event.accounts
            assert {
                "actor": one.agent != other.agent,
                "place": one.town != other.town,
                "time": one.day != other.day,
                "number": one.numbers != other.numbers,
            } == {respect: respect == event.respect for respect in ("actor", "place", "time", "number")}


def test_rounded_figures_hold_the_true_one(case):
    """The bounds that a rounded figure leaves hold the figure of its account."""
    for made in case.documents:
        for telling in made.tellings:
            account = case.world.events[telling.event].accounts[telling.account]
            for role, figure in telling.told.numbers.items():
                assert isinstance(figure, Figure)
                assert figure.low <= account.numbers[role] <= figure.high


def test_a_case_can_be_written(case, tmp_path):
    """The case file holds the documents and the statements that were made."""
    path = tmp_path / "made.case"
    write_case(path, case.documents[:20])
    with open_case(path) as view:
        stored = [statement for _, statement, _ in view.iterate_statements()]
    made = [statement for one in case.documents[:20] for statement in one.statements]
    assert sorted(stored, key=lambda one: one.id) == sorted(made, key=lambda one: one.id)
