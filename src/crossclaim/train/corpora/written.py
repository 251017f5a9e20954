"""Examples in the project's own words, by the hundred: the genres and the cases of which little coded text exists.

The folder `written` beside this file holds them. A blank line ends an example. Its first lines are the text; each line
that begins with `- ` codes a statement: type and mode, predicate, roles as `role=words` or `role=words=>whom`, stance
and tense, between strokes. `word#2` is the second place of a word. `{A}` to `{D}` stand for actors, `{P}` to `{R}` for
places, `{X}` and `{Y}` for people and `{M}` for who reports; they are filled in anew each time from the actors and
places that the project knows, so that no sentence says anything of anybody.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from crossclaim.knowledge.actors import Actor, load_actors
from crossclaim.knowledge.places import load_places
from crossclaim.text.sentences import sentences
from crossclaim.train.corpora import statements
from crossclaim.train.corpora.example import Bounds, Example, Frame, Role

FOLDER = Path(__file__).with_name("written")
ACTORS = (
    "Iran", "Turkey", "Russia", "Israel", "Qatar", "Hezbollah", "Islamic State", "ISIS", "Daesh", "al-Qaeda", "Hamas",
    "the Taliban", "the Houthis", "the Syrian government", "the Iraqi army", "the Syrian army", "the regime", "the US",
    "Washington", "Tehran", "Moscow", "Ankara", "Damascus", "Riyadh", "the coalition", "the rebels", "the Kurds",
    "the YPG", "the PKK", "the FARC", "the FMLN", "the army", "the militia", "the group", "the Lebanese army",
)  # fmt: skip
OTHERS = (
    "a monitoring group", "state television", "a local news agency", "the defence ministry", "the opposition",
    "a human rights group", "an army statement", "a local radio station",
)  # fmt: skip
SLOTS = {"actor": "ABCD", "place": "PQR", "person": "XY", "outlet": "M"}
OWN_SHARE = 0.4
"""How often an actor is one of `ACTORS`, so that common words for actors are learnt too."""
BODIES = frozenset({"state", "armed-group", "government", "forces", "body"})
WITH_ARTICLE = frozenset({"government", "forces"})


class Line(NamedTuple):
    """A coded statement as it is written."""

    type: str
    mode: str
    predicate: str
    roles: tuple[tuple[str, str, str], ...]
    stance: str
    tense: str


class Names:
    """Names to fill slots with, drawn by dice."""

    def __init__(self, seed: int) -> None:
        self._dice = Random(seed)  # noqa: S311 drawing names, not secrets
        by_kind: dict[str, list[Actor]] = defaultdict(list)
        for actor in load_actors():
            by_kind[actor.kind].append(actor)
        self._bodies = [by_kind[kind] for kind in sorted(BODIES & by_kind.keys())]
        self._people, self._outlets = by_kind["person"], by_kind["outlet"]
        self._places = sorted({place.name for place in load_places()})

    def fill(self) -> dict[str, str]:
        """A name for every slot, no two the same."""
        drawn = {
            "actor": self._several(self._actor, 4),
            "place": self._several(lambda: self._dice.choice(self._places), 3),
            "person": self._several(lambda: self._written(self._dice.choice(self._people)), 2),
            "outlet": self._several(self._outlet, 1),
        }
        return {
            f"{{{slot}}}": name for kind, slots in SLOTS.items() for slot, name in zip(slots, drawn[kind], strict=True)
        }

    def _several(self, draw: Callable[[], str], count: int) -> list[str]:
        found: dict[str, None] = {}
        while len(found) < count:
            found[draw()] = None
        return list(found)

    def _actor(self) -> str:
        if self._dice.random() < OWN_SHARE:
            return self._dice.choice(ACTORS)
        actor = self._dice.choice(self._dice.choice(self._bodies))
        name = self._written(actor)
        return f"the {name}" if actor.kind in WITH_ARTICLE and name == actor.name else name

    def _outlet(self) -> str:
        return (
            self._dice.choice(OTHERS)
            if self._dice.random() < OWN_SHARE
            else self._written(self._dice.choice(self._outlets))
        )

    def _written(self, actor: Actor) -> str:
        """The name of an actor, or one of its aliases."""
        names = [name for name in actor.names if len(name) > 2 and name not in actor.weak and "(" not in name]
        return self._dice.choice(names) if names and self._dice.random() < OWN_SHARE else actor.name.partition(" (")[0]


def read(folder: Path = FOLDER, *, times: int = 2, seed: int = 7) -> Iterator[Example]:
    """Each example `times` over, with other names each time; the same seed gives the same names."""
    names = Names(seed)
    for path in sorted(folder.glob("*.txt")):
        for number, lines in enumerate(blocks(path.read_text(encoding="utf-8"))):
            for turn in range(times):
                yield example(f"{path.stem}-{number}-{turn}", lines, names.fill())


def example(doc: str, lines: Sequence[str], names: Mapping[str, str]) -> Example:
    """A block with its slots filled. ValueError where a quote of a line is not in the text."""
    template = " ".join(line for line in lines if not line.startswith("- "))
    if template.isupper() or not any(letter.islower() for letter in re.sub(r"\{.\}", "", template)):
        names = {slot: name.upper() for slot, name in names.items()}
    text = _upper(_fill(template, names))
    borders = sentences(text)
    frames = tuple(_frame(text, borders, parse(_fill(line, names))) for line in lines if line.startswith("- "))
    return Example("statements", doc, text, frames=frames, clusters=statements.clusters(frames))


def parse(line: str) -> Line:
    """A coded line in its parts."""
    kind, predicate, *roles, hold = line.removeprefix("- ").split(" | ")
    stance, tense = hold.split()
    split = [(name, *words.partition("=>")[::2]) for name, _, words in (role.partition("=") for role in roles)]
    return Line(kind.split()[0], "".join(kind.split()[1:]), predicate, tuple(split), stance, tense)


def _frame(text: str, borders: Sequence[Bounds], line: Line) -> Frame:
    predicate = _predicate(text, line.predicate)
    sentence = next((one for one in borders if one[0] <= predicate[0] < one[1]), (0, len(text)))
    roles = []
    for role, words, whom in line.roles:
        bounds = statements.locate(text, words, sentence) or statements.locate(text, _upper(words), sentence)
        if bounds is None:
            raise ValueError(words)
        roles.append(Role(role, *bounds, whom or words))
    depth = 1 + any(role == "source" for role, _, _ in line.roles)
    return Frame(line.type, line.mode, predicate, sentence, tuple(sorted(set(roles))), line.stance, line.tense, depth)


def _predicate(text: str, quote: str) -> Bounds:
    """The words of a predicate, at the place that `#` numbers."""
    words, _, number = quote.partition("#")
    places = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    places = places or [match.span() for match in re.finditer(re.escape(_upper(words)), text)]
    if len(places) < int(number or 1):
        raise ValueError(quote)
    return places[int(number or 1) - 1]


def blocks(text: str) -> Iterator[Sequence[str]]:
    """The lines of each example of a file."""
    for block in text.split("\n\n"):
        lines = [line.strip() for line in block.splitlines() if line.strip() and not line.startswith("#")]
        if lines:
            yield lines


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]


def _fill(line: str, names: Mapping[str, str]) -> str:
    for slot, name in names.items():
        line = line.replace(slot, name)
    return line
