"""What the whole text says about its names: surnames after a full name, and which of several actors is meant."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from crossclaim.knowledge.actors import Actor
from crossclaim.knowledge.found import Found, Hit, How
from crossclaim.knowledge.letters import is_inside_name
from crossclaim.knowledge.words import Words


def with_surnames(words: Words, hits: list[Hit], titles: frozenset[str]) -> list[Found]:
    """The finds, with the bare surnames of people whom the text names in full (`Johnson` beside `Boris Johnson`)."""
    people = {key: person for hit in hits for key, person in _surname(words, hit, titles)}
    if not people:
        return [hit.found for hit in hits]
    return list(_merged(words, hits, people, titles))


def settle(text: str, found: list[Found]) -> tuple[Found, ...]:
    """Where actors share an alias: the one named in full elsewhere, then the one whose state is named most often.

    An alias that is a common word or shared acronym becomes weak where the text names neither the actor otherwise
    nor the state it belongs to.
    """
    doubtful = [one for one in found if one.others or _is_exact(text, one)]
    if not doubtful:
        return tuple(found)
    parts = [part for one in found for part in (one, *one.parts)]
    sure = [one.actor for one in parts if one.actor and not one.others and not _is_exact(text, one)]
    counts = Counter(actor.name for actor in sure)
    states = Counter(actor.of or actor.name for actor in sure)
    states.update(one.place.country for one in parts if one.place and one.place.country)
    return tuple(_supported(text, _settled(one, counts, states), counts, states) for one in found)


def _is_exact(text: str, one: Found) -> bool:
    return one.actor is not None and text[one.start : one.end] in one.actor.exact


def _supported(text: str, one: Found, counts: Counter[str], states: Counter[str]) -> Found:
    if one.how != "name" or one.actor is None or not one.actor.of or not _is_exact(text, one):
        return one
    return one if counts[one.actor.name] or states[one.actor.of] else replace(one, how="weak")


def _surname(words: Words, hit: Hit, titles: frozenset[str]) -> Iterator[tuple[str, Actor]]:
    """The last word of a person's full name, with the person."""
    actor, key = hit.found.actor, words.keys[hit.last - 1]
    if actor is None or actor.kind != "person" or hit.found.how not in {"name", "titled"} or hit.found.others:
        return
    if hit.last - hit.first > 1 and not _is_one_word(words, hit, titles) and key in actor.name.lower():
        yield key, actor


def _merged(words: Words, hits: Iterable[Hit], people: Mapping[str, Actor], titles: frozenset[str]) -> Iterator[Found]:
    at = 0
    for hit in hits:
        yield from _between(words, range(at, hit.first), people, titles)
        at = hit.last
        person = people.get(words.keys[hit.last - 1]) if _is_one_word(words, hit, titles) else None
        if person is None or hit.found.actor is person:
            yield hit.found
        else:
            how: How = "titled" if hit.found.how == "titled" else "name"
            yield replace(hit.found, actor=person, place=None, how=how, others=())
    yield from _between(words, range(at, len(words)), people, titles)


def _is_one_word(words: Words, hit: Hit, titles: frozenset[str]) -> bool:
    """Whether the name itself, without a title, is one word."""
    if hit.found.how == "titled":
        before = hit.last - 2
        is_office = bool(hit.found.parts) and hit.found.parts[-1].end == words.ends[before]
        return is_office or words.keys[before] in titles
    return hit.last - hit.first == 1 and hit.found.how in {"name", "place", "weak"}


def _between(words: Words, free: range, people: Mapping[str, Actor], titles: frozenset[str]) -> Iterator[Found]:
    """The surnames among the words that no find covers."""
    for i in free:
        person = people.get(words.keys[i])
        if not person or words.text[words.starts[i]].islower() or is_inside_name(words, i, free.start, titles):
            continue
        yield Found(words.starts[i], words.ends[i], person, None, "name")


def _settled(one: Found, counts: Counter[str], states: Counter[str]) -> Found:
    if not one.others or one.actor is None:
        return one
    candidates = (one.actor, *one.others)
    best = max(candidates, key=lambda actor: (counts[actor.name], states[actor.of] if actor.of else 0))
    return replace(one, actor=best, others=tuple(actor for actor in candidates if actor is not best))
