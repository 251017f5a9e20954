"""Whom an office means in a text: whoever the text calls so by name, else whoever held it when the text appeared."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from crossclaim.extract.network.people import GAP, is_title, proper
from crossclaim.extract.network.scene import Scene
from crossclaim.knowledge.describe import who
from crossclaim.knowledge.offices import load_offices
from crossclaim.knowledge.scope import remembered

WORD: Final = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
OF: Final = re.compile(r"\s(?:of|for|in)\s")
FAR: Final = 200
"""Persons to either side who are looked at."""
NEAR: Final = 60
"""Characters before a name in which its titles stand."""
SPACES: Final = re.compile(r"\s+")
DATED: Final = re.compile(r"\d{4}")
DETERMINERS: Final = frozenset({"the", "this", "that", "his", "her", "its", "their", "our", "a", "an"})
BESIDE: Final = re.compile(r", (?:the |an? |its |his |her )?(?!the )((?:[\w’'-]+ ){0,5}[\w’'-]+)")
SPOKEN_FOR: Final = frozenset({"spokesman", "spokeswoman", "spokesperson"})


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
        called = _called(scene)
        self._named = {one.name for one in called}
        for one in called:
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
        """Whoever held the office when the text appeared; of several, or of all ever, the one whom the text names."""
        home = self._scene.home
        asked = [phrase, *(f"{name} {' '.join(_bare(phrase))}" for name in (home.adjectives[:1] if home else ()))]
        for description in asked:
            people = {one.person for one in who(description, self._published)}
            if people:
                fitting = people if self._published and len(people) == 1 else people & self._named
                return fitting.pop() if len(fitting) == 1 else ""
        return ""


@remembered
def heads() -> frozenset[str]:
    """The last words of the titles of all offices: `president`, `minister`."""
    titles = (title for office in load_offices() for title in (office.title, *office.titles))
    return SPOKEN_FOR | {words[-1] for title in titles if (words := _words(OF.split(title, maxsplit=1)[0]))}


def _called(scene: Scene) -> list[Called]:
    """Every person whom the text names, by the base or by the network, with the titles before and beside the name."""
    text = scene.text
    known = [
        Called(one.start, one.actor.name, _all_words(text, one.start, one.end))
        for one in scene.found
        if one.actor is not None and one.actor.kind == "person"
    ]
    ends = {one.end for one in scene.found}
    for mark in scene.reading.entities:
        bounds = proper(text, mark) if mark.kind == "person" and mark.end not in ends else None
        if bounds is not None:
            name = SPACES.sub(" ", text[bounds[0] : mark.end])
            known.append(Called(mark.start, name, _all_words(text, mark.start, mark.end)))
    return sorted(known, key=_start)


def _all_words(text: str, start: int, end: int) -> frozenset[str]:
    """The words of a name with its titles: those before it, and an office right after a comma."""
    beside = BESIDE.match(text, end)
    after = _words(beside[1]) if beside is not None else []
    is_office = bool(after) and after[-1] in heads() and DETERMINERS.isdisjoint(after)
    return frozenset((*_words(text[start:end]), *_titles_before(text, start), *(after if is_office else ())))


def _titles_before(text: str, start: int) -> Iterator[str]:
    """The titles right before a name, the last first."""
    after = start
    for one in reversed(list(WORD.finditer(text, max(0, start - NEAR), start))):
        if GAP.fullmatch(text, one.end(), after) is None or not is_title(one.group()):
            return
        yield one.group().lower()
        after = one.start()


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
