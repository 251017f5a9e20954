"""What a reader of the ledger meets: clauses that begin at their subject, parties that can act, no verb misread."""

from collections.abc import Callable

from crossclaim.evidence import Statement

Read = Callable[..., tuple[Statement, ...]]


def of(statements: tuple[Statement, ...], kind: str) -> list[Statement]:
    return [one for one in statements if one.type == kind]


def test_a_dateline_is_no_part_of_what_is_said(read: Read) -> None:
    """The clause begins behind place, date and agency, and the place of the dateline does not act."""
    found = of(read("ROME, March 2 (Agency) - Turkey attacked Syria."), "ASSAULT")
    assert [(one.clause.quote, one.agent[0].name) for one in found] == [("Turkey attacked Syria", "Turkey")]


def test_a_clause_begins_at_its_subject(read: Read) -> None:
    """The day of the saying is not quoted with what was said."""
    found = of(read("Egypt said on Tuesday that Turkey had attacked Syria."), "ASSAULT")
    assert [one.clause.quote for one in found] == ["Turkey had attacked Syria"]


def test_a_bare_noun_is_quoted_with_its_verb(read: Read) -> None:
    """One word alone tells a reader nothing."""
    found = of(read("Turkey attacked Syria. The attack stopped the trains."), "ASSAULT")
    assert all(len(one.clause.quote.split()) > 2 for one in found)


def test_a_denial_stops_at_a_relative_clause(read: Read) -> None:
    """What only says who is meant is not denied."""
    found = of(read("Egypt denied that it had met the militia that attacked Israel."), "ASSAULT")
    assert [one.stance for one in found] == ["CT+"]


def test_to_lead_somebody_somewhere_is_no_command(read: Read) -> None:
    """`led to`, `might lead Iran to` and a person not named make no tie."""
    text = "The rebels led the army to the graves. It might lead Iran to leave. The commander was not named."
    assert not of(read(text), "COMMANDS")


def test_a_rank_is_no_body(read: Read) -> None:
    """Nobody belongs to `Major`."""
    assert not of(read("Major General Adam Field spoke."), "MEMBER")


def test_a_prime_minister_leads_the_government(read: Read) -> None:
    """A president leads the state, a prime minister its government."""
    names = [one.recipient[0].name for one in of(read("Lebanese Prime Minister Adam Field spoke."), "COMMANDS")]
    assert names == ["Lebanese government"]


def test_the_object_of_a_relative_clause_stays_inside(read: Read) -> None:
    """`the group captured` is active after `whom`, and the object before `said` belongs to `supports`."""
    found = read("The alliance that supports Turkey said that soldiers whom Hamas captured in May were freed.")
    assert [one.recipient[0].name for one in of(found, "SUPPORT")] == ["Turkey"]
    assert {one.agent[0].name for one in found if one.predicate.quote == "captured"} == {"Hamas"}


def test_the_same_title_again_says_nothing_new(read: Read) -> None:
    """A tie out of a title stands once in a document."""
    assert len(of(read("French President Adam Field spoke. French President Adam Field left."), "COMMANDS")) == 1


def test_a_battle_at_a_border_has_no_state_for_an_agent(read: Read) -> None:
    """A place before the noun says where it was, not who did it."""
    assert not of(read("The Lebanon border battle ended."), "ASSAULT")


def test_who_asks_not_to_be_named_asks_nothing(read: Read) -> None:
    """A condition of talking to the press is no demand."""
    assert not of(read("Iraqi officials, who asked not to be named, met Hamas."), "REQUEST")


def test_the_army_is_the_one_the_text_is_about(read: Read) -> None:
    """A bare `the army` is the first that the text names, not the last neighbour of another."""
    text = "The Lebanese army and the Syrian army are near. The army attacked Hamas."
    assert [one.agent[0].name for one in of(read(text), "ASSAULT")] == ["Lebanese Army"]
