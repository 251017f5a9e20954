"""Looking up a name: the sites that bear it, by its name, another name, a variant or its consonants."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Final, Literal

import numpy as np

from crossclaim.evidence.place import KINDS, Site, SiteKind
from crossclaim.knowledge.gazetteer.names import key, variants, whole
from crossclaim.knowledge.gazetteer.stored import DEGREE, Arrays, Ints, read
from crossclaim.text.skeleton import skeleton

How = Literal["name", "other name", "variant", "spelling"]

STORED: Final = "gazetteer.zip"
SHORTEST_SKELETON: Final = 3
REMEMBERED: Final = 50_000


@dataclass(frozen=True, slots=True)
class Candidate:
    """A site that may be meant by a name, and by what right.

    `name` is the site's first name, `other name` one more of its names, `variant` one of these without or with an
    article or a word for what it is, `spelling` one that sounds alike in another transliteration.
    """

    site: int
    how: How


class _Table:
    """Sorted texts, each leading to numbers."""

    __slots__ = ("_ends", "_sites", "_starts", "_texts")

    def __init__(self, texts: bytes, ends: Ints, sites: Ints) -> None:
        self._texts = texts
        self._starts = _starts(texts)
        self._ends = memoryview(ends.data)
        self._sites = sites

    def get(self, text: str) -> Sequence[int]:
        """The numbers of a text; none where it is not in the table."""
        wanted = text.encode()
        at = bisect_left(range(len(self._ends)), wanted, key=self._text)
        if at == len(self._ends) or self._text(at) != wanted:
            return ()
        found: list[int] = self._sites[self._ends[at - 1] if at else 0 : self._ends[at]].tolist()
        return found

    def _text(self, i: int) -> bytes:
        return self._texts[self._starts[i] : self._starts[i + 1] - 1]


class Gazetteer:
    """Every site of one compiled file, found by name in some microseconds."""

    __slots__ = ("_found", "_keys", "_name_starts", "_names", "_skeletons", "arrays", "latitude", "longitude")

    def __init__(self, arrays: Arrays) -> None:
        self.arrays = arrays
        self.latitude = (arrays.latitude / DEGREE).astype(np.float64)
        self.longitude = (arrays.longitude / DEGREE).astype(np.float64)
        self._names = arrays.names
        self._name_starts = _starts(self._names)
        self._keys = _Table(arrays.keys, arrays.key_ends, arrays.key_sites)
        self._skeletons = _Table(arrays.skeletons, arrays.skeleton_ends, arrays.skeleton_sites)
        self._found: dict[str, tuple[Candidate, ...]] = {}

    def __len__(self) -> int:
        return len(self.arrays.kind)

    def site(self, number: int) -> Site:
        """The site of this number; IndexError where there is none."""
        if not 0 <= number < len(self):
            raise IndexError(number)
        rows = self.arrays
        return Site(
            self.name(number),
            self.kind(number),
            float(self.latitude[number]),
            float(self.longitude[number]),
            float(rows.radius[number]),
            int(rows.population[number]),
            int(rows.geonameid[number]),
            self._within(int(rows.country[number])),
            self._within(int(rows.admin1[number])),
            self._within(int(rows.admin2[number])),
        )

    def name(self, number: int) -> str:
        """The first name of a site."""
        return self._names[self._name_starts[number] : self._name_starts[number + 1] - 1].decode()

    def kind(self, number: int) -> SiteKind:
        """What a site is."""
        return KINDS[int(self.arrays.kind[number])]

    def candidates(self, name: str) -> tuple[Candidate, ...]:
        """The sites that a name may mean, in the gazetteer's order: those that bear it, else those of its variants.

        Spellings that sound alike are looked for only where nothing else is found.
        """
        return self.look_up(key(name))

    def look_up(self, folded: str) -> tuple[Candidate, ...]:
        """The sites of a key, as `names.key` makes it; none for an empty one."""
        if not folded:
            return ()
        found = self._found.get(folded)
        if found is None:
            found = self._search(folded)
            if len(self._found) >= REMEMBERED:
                self._found.clear()
            self._found[folded] = found
        return found

    def _search(self, folded: str) -> tuple[Candidate, ...]:
        hows: dict[int, How] = {}
        for site in self._keys.get(folded):
            hows.setdefault(site >> 1, "other name" if site & 1 else "name")
        for variant in variants(folded):
            for site in self._keys.get(variant):
                hows.setdefault(site >> 1, "variant")
        if not hows and (around := whole(folded)):
            hows = dict.fromkeys((one.site for one in self.look_up(around)), "variant")
        if not hows:
            sounds = skeleton(folded)
            if len(sounds) >= SHORTEST_SKELETON:
                hows = dict.fromkeys((site >> 1 for site in self._skeletons.get(sounds)), "spelling")
        return tuple(Candidate(site, how) for site, how in sorted(hows.items()))

    def _within(self, number: int) -> str:
        return self.name(number) if number >= 0 else ""


def open_gazetteer(path: Path) -> Gazetteer:
    """The gazetteer of a compiled file; UnreadableInput or InputTooLarge where it cannot be read."""
    return Gazetteer(read(path))


@cache
def load_gazetteer() -> Gazetteer:
    """The gazetteer that ships with the package; read once, in some tenths of a second."""
    with as_file(files("crossclaim.knowledge").joinpath("data", STORED)) as path:
        return open_gazetteer(path)


def _starts(texts: bytes) -> "memoryview[int]":
    ends = np.flatnonzero(np.frombuffer(texts, np.uint8) == ord("\n")) + 1
    return np.concatenate(([0], ends)).astype(np.int32).data
