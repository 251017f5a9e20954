"""What is compared of two mentions of events: a table of comparisons, each for all pairs of some mentions at once."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from crossclaim.link.events.apart import News, within
from crossclaim.link.events.mention import Mention
from crossclaim.link.events.stories import (
    NEWS,
    Floats,
    cosines,
    document_likeness,
    is_content,
    names_of,
    stories,
    table_of,
)
from crossclaim.nlp.likeness import WIDTH, rows
from crossclaim.text.stems import chief, kin, root, stem

CLOSE = 5
"""Words on either side."""
ASIDE = 3
"""Content words on one side."""
OPENING = 2
"""Sentences: the headline and the lead."""
COMMON = 6.0


@dataclass(frozen=True)
class Scene:
    """Some mentions and the texts of all documents around them, by name."""

    mentions: Sequence[Mention]
    texts: Mapping[str, str]

    @cached_property
    def documents(self) -> "np.ndarray[tuple[int, ...], np.dtype[np.int64]]":
        """The place of each mention's document among the texts in the order of their names."""
        places = {name: at for at, name in enumerate(sorted(self.texts))}
        return np.array([places[one.doc] for one in self.mentions], dtype=np.int64)

    @cached_property
    def news(self) -> "np.ndarray[tuple[int, ...], np.dtype[np.int64]]":
        """The number of the piece of news that each mention's document belongs to."""
        numbers = stories(self.texts, NEWS)
        return np.array([numbers[one.doc] for one in self.mentions], dtype=np.int64)

    @cached_property
    def rarity(self) -> Mapping[str, float]:
        """How few of the texts have a stem: the logarithm of one over the share."""
        said = [{stem(word) for word in text.split()} for text in self.texts.values()]
        spread = Counter(word for one in said for word in one)
        return {word: float(np.log(len(said) / many)) for word, many in spread.items()}

    @cached_property
    def names(self) -> frozenset[str]:
        """The words, in small letters, that are names."""
        return names_of(list(self.texts.values()))

    @cached_property
    def vectors(self) -> tuple[Floats, Floats]:
        """The event and the story vector of each mention."""
        table = rows([one.likeness for one in self.mentions]).astype(np.float64)
        return table[:, :WIDTH], table[:, WIDTH:]


def compare(scene: Scene) -> dict[str, Floats]:
    """Every comparison of each mention with each, by name: tables (mentions, mentions)."""
    found: dict[str, Floats] = {}
    for part in (_words, _around, _names, _places, _documents, _apart):
        found |= part(scene)
    return found


def _words(scene: Scene) -> dict[str, Floats]:
    """The words and vectors of the predicates themselves."""
    chiefs = [chief(one.words) for one in scene.mentions]
    rare = np.array([scene.rarity.get(stem(word), COMMON) for word in chiefs]) / COMMON
    event, story = scene.vectors
    return {
        "same stem": shared([[stem(word)] for word in chiefs]),
        "same root": shared([[root(word)] for word in chiefs]),
        "kin": np.minimum(shared([kin(one.words) for one in scene.mentions]), 1),
        "words of the predicate": alike(
            [_stems(one.words) or [stem(chief(one.words))] for one in scene.mentions], scene
        ),
        "rarity of the rarer": np.maximum.outer(rare, rare),
        "rarity of the commoner": np.minimum.outer(rare, rare),
        "event": cosines(event),
        "story": cosines(story),
    }


def _around(scene: Scene) -> dict[str, Floats]:
    """The words around the predicates."""
    around = [(one.before, one.after) for one in scene.mentions]
    return {
        "sentence": alike([_stems([*before, *after]) for before, after in around], scene),
        "close by": alike([_stems([*before[-CLOSE:], *after[:CLOSE]]) for before, after in around], scene),
        "just before": alike([_stems(before)[-ASIDE:] for before, _ in around], scene),
        "just after": alike([_stems(after)[:ASIDE] for _, after in around], scene),
    }


def _names(scene: Scene) -> dict[str, Floats]:
    """The names and numbers of the sentences, and whether there are any to differ."""
    said = [[word for word in (*one.before, *one.after) if word[:1].isalnum()] for one in scene.mentions]
    names = [[word.lower() for word in one if word.lower() in scene.names] for one in said]
    numbers = [[word for word in one if word[0].isdigit()] for one in said]
    same = np.minimum(shared(numbers), 1)
    return {
        "names": alike(names, scene),
        "both have names": _both(map(bool, names)),
        "a number": same,
        "only other numbers": _both(map(bool, numbers)) * (1 - same),
    }


def _places(scene: Scene) -> dict[str, Floats]:
    """Where the mentions stand, and whether they look like what is told once."""
    again = np.array([one.again for one in scene.mentions])
    docs, sentences = scene.documents, np.array([one.sentence for one in scene.mentions])
    same = (docs[:, None] == docs[None]).astype(np.float64)
    return {
        "same document": same,
        "same sentence": same * (sentences[:, None] == sentences[None]),
        "likelier told again": np.maximum.outer(again, again),
        "less likely told again": np.minimum.outer(again, again),
        "both open their text": _both(one.sentence < OPENING for one in scene.mentions),
    }


def _documents(scene: Scene) -> dict[str, Floats]:
    """How alike the documents are."""
    docs = scene.documents
    return {
        name: table[docs][:, docs]
        for name, table in document_likeness([scene.texts[name] for name in sorted(scene.texts)]).items()
    }


def _apart(scene: Scene) -> dict[str, Floats]:
    """What sets the mentions of each piece of news apart; 0 between those of different news."""
    found: dict[str, Floats] = {}
    many = len(scene.mentions)
    for number in sorted(set(scene.news.tolist())):
        places = np.flatnonzero(scene.news == number)
        mentions = [scene.mentions[at] for at in places.tolist()]
        for name, table in within(News(mentions, scene.texts, scene.names)).items():
            found.setdefault(name, np.zeros((many, many)))[np.ix_(places, places)] = table
    return found


def _stems(words: Iterable[str]) -> list[str]:
    return [stem(word) for word in words if is_content(word)]


def _both(flags: Iterable[bool]) -> Floats:
    held = np.array(list(flags), dtype=np.float64)
    return np.asarray(held[:, None] * held[None])


def shared(items: Sequence[Iterable[object]]) -> Floats:
    """How many items each has in common with each."""
    table = table_of(items, {})
    return np.asarray(table @ table.T)


def alike(words: Sequence[Iterable[str]], scene: Scene) -> Floats:
    """The cosine of the words of each with those of each, the rarer the weightier."""
    return cosines(table_of(words, scene.rarity))
