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


def settle(found: list[Found]) -> tuple[Found, ...]:
    """Where actors share an alias: the one named in full elsewhere, then the one whose state is named most often."""
    if not any(one.others for one in found):
        return tuple(found)
    sure = [part.actor for one in found for part in (one, *one.parts) if part.actor and not part.others]
    counts = Counter(actor.name for actor in sure)
    states = Counter(actor.of or actor.name for actor in sure)
    return tuple(_settled(one, counts, states) for one in found)


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
        if person is None or hit.found.actor == person:
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
    return hit.last - hit.first == 1 and hit.found.how in {"name", "place"}


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
