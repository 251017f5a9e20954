"""Sides made by hand: what a test does not name is the same in all."""

from dataclasses import replace

from crossclaim.evidence import ActorId, DocumentId, Entry, StatementId, make_id
from crossclaim.link.claims.amounts import Amount
from crossclaim.link.claims.days import stretch_of
from crossclaim.link.claims.scene import Where, Who
from crossclaim.link.claims.sides import Side

TOWNS = {"Alder": (34.0, 36.0), "Birch": (35.0, 38.0), "Cedar": (36.0, 37.0)}
WORDS = (12, 20, 28)


def who(name, wider=()):
    """A named actor."""
    return Who(actor(name), name, is_named=True, wider=tuple(actor(one) for one in wider))


def actor(name):
    """The id of a known actor."""
    return ActorId(Entry("known", name, name).id)


def where(name, radius_km=5.0, within=()):
    """A town of the table, or a place that is not on the map."""
    latitude, longitude = TOWNS.get(name, (None, None))
    return Where(f"sit-{name}", name, name.lower(), "", latitude, longitude, radius_km if latitude else None, within)


def side(number, document="a", *, agent="North", recipient="South", place="Alder", when="2016-05-04", **fields):
    """An attack of North on South at Alder on 4 May 2016, told the next day."""
    made = Side(
        id=StatementId(make_id("stm", [number])),
        document=DocumentId(make_id("doc", [document])),
        type="ASSAULT",
        mode="aerial",
        stance="CT+",
        tense="past",
        agents=(who(agent),) if agent else (),
        recipients=(who(recipient),) if recipient else (),
        places=(where(place),) if place else (),
        days=stretch_of(when),
        when=when,
        published=stretch_of("2016-05-05"),
        voice=f"voice of {document}",
        predicate=(7,),
        words=WORDS,
    )
    return replace(made, **fields)


def killed(count, slack=0.0):
    """So many killed."""
    return (Amount("killed", float(count), count - slack, count + slack),)
