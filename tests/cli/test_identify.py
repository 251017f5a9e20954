import pytest

from crossclaim.case import open_case
from crossclaim.cli.identify import find, find_document, find_statement, short
from crossclaim.errors import RequestError, UnknownId


@pytest.fixture
def view(case):
    """The small case, open."""
    with open_case(case) as view:
        yield view


def test_what_tables_show_is_found_again(view):
    """The first digits of an id lead back to it."""
    every = [entry.id for entry in view.documents()] + [entry.statement.id for entry in view.statements()]
    assert [find(view, short(one)) for one in every] == every


def test_a_document_is_found_by_its_name_or_its_beginning(view):
    """Names are what people remember."""
    assert find(view, "plain") == find(view, "pla") == find_document(view, "plain")


def test_a_statement_is_no_document(view):
    """What is of the wrong kind is said to be so."""
    statement = view.statements()[0].statement.id
    with pytest.raises(RequestError, match="a statement"):
        find_document(view, statement)
    with pytest.raises(RequestError, match="a document"):
        find_statement(view, "plain")


@pytest.mark.parametrize("typed", ["", "nothing", "stm1-", "0000", "stm1-zz"])
def test_what_is_not_there_is_not_guessed(view, typed):
    """Neither nothing nor too little finds anything."""
    with pytest.raises((UnknownId, RequestError)):
        find(view, typed)
