"""Whether two statements exclude one another in what they tell, and how much a statement tells; one pair at a time."""

from collections.abc import Sequence
from typing import Final

from crossclaim.evidence.codebook import TYPES
from crossclaim.knowledge.gazetteer.site import distance_km
from crossclaim.link.claims.keys import family
from crossclaim.link.claims.scene import Where, Who
from crossclaim.link.claims.sides import Side

SLACK_KM: Final = 12.0
SMALL_KM: Final = 70.0
FEW_DAYS: Final = 3
EACH: Final = 0.25


def exclude(one: Side, other: Side) -> bool:
    """Whether the parties, dates, places or counts of one role that two statements tell cannot be one event's."""
    if one.when and other.when and (one.days.last < other.days.first or other.days.last < one.days.first):
        return True
    if one.places and other.places and all(_apart(here, there) for here in one.places for there in other.places):
        return True
    return _clash(one, other) or _are_others(one, other)


def told(side: Side) -> float:
    """1, and more for each of agent, recipient, small place, day and count that a statement tells."""
    has_place = any(one.radius_km is None or one.radius_km <= SMALL_KM for one in side.places)
    fields = (side.agents, side.recipients, has_place, side.when and side.days.days <= FEW_DAYS, side.amounts)
    return 1 + EACH * sum(bool(field) for field in fields)


def _are_others(one: Side, other: Side) -> bool:
    """Whether in one role each names somebody, and they have nothing to do with one another, whichever way round."""
    straight = _strange(one.agents, other.agents) or _strange(one.recipients, other.recipients)
    crossed = _strange(one.agents, other.recipients) or _strange(one.recipients, other.agents)
    is_lone = any(bool(side.agents) != bool(side.recipients) for side in (one, other))
    may_cross = is_lone or one.type != other.type or TYPES[one.type].is_symmetric
    return straight and (crossed or not may_cross)


def _strange(some: Sequence[Who], others: Sequence[Who]) -> bool:
    """Whether both name somebody, and nobody of the one is, or is of one family with, somebody of the other."""
    named, beside = ([who for who in role if who.is_named] for role in (some, others))
    families = {family(who) for who in beside} | {key for who in beside for key in (who.key, *who.wider)}
    return bool(named and beside) and not any(
        family(who) in families or who.key in families or families.intersection(who.wider) for who in named
    )


def _apart(here: Where, there: Where) -> bool:
    if here.key == there.key or here.word == there.word or here.word in there.within or there.word in here.within:
        return False
    if here.latitude is None or here.longitude is None or there.latitude is None or there.longitude is None:
        return False
    reach = (here.radius_km or 0.0) + (there.radius_km or 0.0) + SLACK_KM
    return distance_km(here.latitude, here.longitude, there.latitude, there.longitude) > reach


def _clash(one: Side, other: Side) -> bool:
    """Whether counts of one role exclude one another, and none of that role fits."""
    roles = {amount.role for amount in one.amounts} & {amount.role for amount in other.amounts}
    return any(
        not any(
            a.role == b.role == role and a.least <= b.most and b.least <= a.most
            for a in one.amounts
            for b in other.amounts
        )
        for role in sorted(roles)
    )
