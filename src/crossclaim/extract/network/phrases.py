"""Phrases that take part: the name at the head of one, the person it names behind an office, its bare words."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from crossclaim.extract.network.people import is_title, proper, without_title
from crossclaim.extract.network.scene import Scene
from crossclaim.knowledge.found import Found
from crossclaim.nlp.words import Bounds

COUNTED: Final = re.compile(
    r"^(?:(?:our|(?:more|fewer|less) than|at (?:least|most)|up to|as many as|an estimated|about|around|nearly|almost|"
    r"roughly|approximately|over|some|many|\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|dozen|"
    r"(?:(?:tens|hundreds) of thousands|thousands|hundreds|scores|dozens|millions) of)\s+)+"
    r"(?!(?:of|in|from|at|who|with|on|to|for)\b)(?=\w)",
    re.IGNORECASE,
)
"""How many somebody is, before the words that say who."""
ARTICLE: Final = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
HEAD_ENDS: Final = re.compile(
    r"\s(?:of|in|from|at|on|near|who|which|that|for|with|to|by|inside|across|against|under|around)\s|,|\(|\s-\s",
    re.IGNORECASE,
)
OWNED: Final = re.compile(
    r"(?:the\s+|an?\s+|some\s+|several\s+)?(?:positions?|patrols?|outposts?|checkpoints?|barracks|headquarters|fighters|"
    r"troops|soldiers|forces|units?|members|elements|gunmen|strongholds?)\s+of\s+(?=the\s|[A-Z])"
)
"""Before whom armed people or what they hold are of."""
OWNER: Final = re.compile(r"\s+of\s", re.IGNORECASE)
JOINED: Final = re.compile(r"\band\b|&", re.IGNORECASE)
SPACES: Final = re.compile(r"\s+")
SIDE: Final = re.compile(r"\b(?:pro|anti)-$", re.IGNORECASE)


class Phrases:
    """The phrases of one text."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    def begin(self, start: int, end: int) -> int:
        """Where a phrase begins that was cut behind `pro-` or `anti-`; a name alone stays as it is."""
        side = SIDE.search(self._scene.text, max(0, start - len("anti-")), start)
        is_name = any(one.start == start and one.end >= end for one in self._scene.names(start, end))
        return side.start() if side is not None and not is_name else start

    def end(self, start: int, end: int) -> int:
        """Where a phrase ends that was cut within a name or before its owner: `a patrol` of `a patrol of the army`."""
        for one in self._scene.names(start, end):
            is_name = one.how == "name" and one.start - start <= len("the ")
            is_owned = one.how == "composed" and start <= one.start and OWNER.match(self._scene.text, end)
            if one.end > end and (is_name or is_owned):
                return one.end
        return end

    def owner(self, bounds: Bounds) -> Bounds | None:
        """Whose people or positions a phrase means, where it says no more of them: `positions of the rebels`."""
        held = OWNED.match(self._scene.text, *bounds)
        return (held.end(), bounds[1]) if held is not None and held.end() < bounds[1] else None

    def plain(self, start: int, end: int) -> str:
        """The words of a phrase without article and count; of a person without the titles."""
        words = SPACES.sub(" ", self._scene.text[start:end]).strip()
        bare = COUNTED.sub("", ARTICLE.sub("", words, count=1)) or words
        is_person = any(one.kind == "person" and one.end == end for one in self._scene.entities(start, end))
        return without_title(bare) if is_person else bare

    def known(self, bounds: Bounds) -> Found | None:
        """The known name that the head of a phrase belongs to: the last before `of`, `in` or a comma."""
        start, end = bounds
        text = self._scene.text
        ends = HEAD_ENDS.search(text, start + 1, end)
        stop = ends.start() if ends else end
        within = list(_inside(text, self._scene.names(start, end), end))
        heads = [one for one in within if one.start < stop <= one.end or one.end == stop]
        whole = [one for one in within if one.start - start <= len("the ") and one.end >= end]
        named = [one for one in within if one.how in {"name", "composed", "titled"} and one.end <= stop]
        return next(iter([*whole, *heads[-1:], *named[-1:]]), None)

    def person(self, bounds: Bounds) -> str:
        """Whom a phrase names behind his office: `Speaker of the Assembly Ali Lari`; empty where it names nobody so."""
        text, (start, end) = self._scene.text, bounds
        for at, stop, name in self.people(start, end):
            rest, before = text[stop:end], text[start:at].strip()
            head = HEAD_ENDS.split(before, maxsplit=1)[0].split()
            is_one = not rest or HEAD_ENDS.match(rest) is not None
            is_office = bool(head) and is_title(head[-1])
            if is_one and not JOINED.search(before) and (is_office or not HEAD_ENDS.search(before)):
                return name
        return ""

    def people(self, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """The people named in a stretch, where each name begins and ends: known ones, then those the network marks."""
        for one in self._scene.names(start, end):
            is_person = one.actor is not None and one.actor.kind == "person" and one.how in {"name", "titled"}
            if is_person and start <= one.start and one.end <= end:
                yield one.start, one.end, one.name
        for mark in self._scene.entities(start, end):
            bounds = proper(self._scene.text, mark) if mark.kind == "person" else None
            if bounds is not None and not any(one.end > bounds[0] for one in self._scene.names(bounds[0], mark.end)):
                yield *bounds, SPACES.sub(" ", self._scene.text[bounds[0] : mark.end])


def _inside(text: str, names: Sequence[Found], end: int) -> Iterator[Found]:
    """The known names that end within a stretch, of one that goes on its parts; not the side in `pro-Assad`."""
    for one in names:
        if SIDE.search(text, max(0, one.start - len("anti-")), one.start):
            continue
        if one.end <= end:
            yield one
        else:
            yield from (part for part in one.parts if part.end <= end)
