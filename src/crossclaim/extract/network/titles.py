"""Whom an office means in a text: whoever the text calls so by name, else whoever held it when the text appeared."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from crossclaim.extract.network.scene import Scene
from crossclaim.knowledge.describe import who
from crossclaim.knowledge.offices import load_offices

WORD: Final = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
OF: Final = re.compile(r"\s(?:of|for|in)\s")
FAR: Final = 200
"""Persons to either side who are looked at."""
DATED: Final = re.compile(r"\d{4}")
DETERMINERS: Final = frozenset({"the", "this", "that", "his", "her", "its", "their", "our", "a", "an"})
RANKS: Final = frozenset(
    {"lt", "col", "gen", "maj", "brig", "capt", "sgt", "adm", "cmdr", "colonel", "captain", "general", "major"}
) | {"lieutenant", "brigadier", "admiral", "commander", "sergeant", "monsignor", "prince", "commodore", "judge"}


@dataclass(frozen=True, slots=True)
class Called:
    """A person, where the text names him with a title, and the words of title and name."""

    start: int
    name: str
    words: frozenset[str]


class Titles:
    """The offices of one text."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._called: dict[str, list[Called]] = {}
        for one in _called(scene):
            for word in one.words:
                self._called.setdefault(word, []).append(one)
        published = scene.document.metadata.published
        self._published = published.value if published is not None and DATED.match(published.value) else ""

    def holder(self, start: int, end: int) -> str:
        """The person whom a description of an office means; empty where it is none, or more than one may be meant."""
        phrase = " ".join(self._scene.text[start:end].split())
        words = [word for word in _words(phrase) if word not in DETERMINERS]
        head = _words(OF.split(phrase, maxsplit=1)[0])[-1:]
        if not words or not head or head[0] not in heads():
            return ""
        return _nearest(self._called.get(head[0], ()), frozenset(words), start) or self._in_office(phrase)

    def _in_office(self, phrase: str) -> str:
        if not self._published:
            return ""
        home = self._scene.home
        asked = [phrase, *(f"{name} {' '.join(_bare(phrase))}" for name in (home.adjectives[:1] if home else ()))]
        for description in asked:
            people = {one.person for one in who(description, self._published)}
            if people:
                return people.pop() if len(people) == 1 else ""
        return ""


@cache
def heads() -> frozenset[str]:
    """The last words of the titles of all offices: `president`, `minister`."""
    titles = (title for office in load_offices() for title in (office.title, *office.titles))
    return frozenset(words[-1] for title in titles if (words := _words(OF.split(title, maxsplit=1)[0])))


@cache
def title_words() -> frozenset[str]:
    """Every word of a title that may stand before a name, ranks too."""
    titles = (title for office in load_offices() for title in (office.title, *office.titles))
    return RANKS | {word for title in titles for word in _words(title)} - {"of", "for", "the", "and"}


def without_title(name: str) -> str:
    """A person's name without the titles before it; as it is where nothing else would be left."""
    found = list(WORD.finditer(name))
    first = 0
    while first < len(found) and found[first].group().lower() in title_words():
        first += 1
    return name[found[first].start() :] if 0 < first < len(found) else name


def _called(scene: Scene) -> Iterator[Called]:
    for one in scene.found:
        if one.actor is not None and one.actor.kind == "person":
            yield Called(one.start, one.actor.name, frozenset(_words(scene.text[one.start : one.end])))


def _nearest(called: Sequence[Called], words: frozenset[str], at: int) -> str:
    """The last person before a place who is called so, or else the first after it."""
    here = bisect_left(called, at, key=_start)
    near = (*reversed(called[max(0, here - FAR) : here]), *called[here : here + FAR])
    return next((one.name for one in near if words <= one.words and len(one.words) > len(words)), "")


def _start(one: Called) -> int:
    return one.start


def _bare(phrase: str) -> list[str]:
    return [word for word in phrase.split() if word.lower() not in DETERMINERS]


def _words(phrase: str) -> list[str]:
    return [word.lower().rstrip(".") for word in WORD.findall(phrase)]
