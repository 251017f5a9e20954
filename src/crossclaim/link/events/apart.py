"""What sets mentions apart within one piece of news, where all documents are alike and their common words say little.

Words and names weigh here the more the fewer documents *of that news* have them: of twenty reports on arrests in one
club it is the rare names that say which arrest. Mentions of different news get 0 throughout.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from crossclaim.link.events.mention import Mention
from crossclaim.link.events.stories import FEWEST, WORD, Floats, content_words, cosines, table_of
from crossclaim.text.stems import chief, root

REACH = 8
"""Words on one side in which the nearest name is looked for."""
LEAD = 400
"""Characters with which a text opens."""


@dataclass(frozen=True)
class News:
    """The documents of one piece of news that have mentions, and these; `names` are words in small letters."""

    mentions: Sequence[Mention]
    texts: Mapping[str, str]
    names: frozenset[str]

    @cached_property
    def documents(self) -> Sequence[str]:
        """The names of the documents, in order."""
        return sorted({one.doc for one in self.mentions})

    @cached_property
    def rows(self) -> "np.ndarray[tuple[int, ...], np.dtype[np.int64]]":
        """The place of each mention's document among them."""
        places = {name: at for at, name in enumerate(self.documents)}
        return np.array([places[one.doc] for one in self.mentions], dtype=np.int64)

    def nearest(self, words: Sequence[str]) -> str:
        """The first name among some words, in small letters; empty where there is none within reach."""
        near = (word.lower() for word in words[:REACH])
        return next((word for word in near if word in self.names), "")


def within(news: News) -> dict[str, Floats]:
    """Every comparison of each mention of a piece of news with each, by name: tables (mentions, mentions)."""
    return {**_documents(news), **_nearest(news), **_spread(news)}


def _documents(news: News) -> dict[str, Floats]:
    """How alike the documents are by what not all of them say."""
    texts = [news.texts[name] for name in news.documents]
    content = [content_words(text) for text in texts]
    names = [[word.lower() for word in WORD.findall(text) if word.lower() in news.names] for text in texts]
    words = telling(content)
    found = {
        "telling words of the documents": table_of(content, words),
        "telling names of the documents": table_of(names, telling(names)),
        "telling words of their openings": table_of([content_words(text[:LEAD]) for text in texts], words),
    }
    return {name: cosines(table)[news.rows][:, news.rows] for name, table in found.items()}


def telling(said: Sequence[Sequence[str]]) -> Mapping[str, float]:
    """How much each word sets documents apart, by what each of them says; 0 for what only one says."""
    spread = Counter(word for one in said for word in set(one))
    return {
        word: float(np.log((len(said) + 1) / (held + 0.5))) if held >= FEWEST else 0.0 for word, held in spread.items()
    }


def _nearest(news: News) -> dict[str, Floats]:
    """Whether the names next to the predicates, before and after, are the same or others."""
    before = [news.nearest(one.before[::-1]) for one in news.mentions]
    after = [news.nearest(one.after) for one in news.mentions]
    beside = [{one, other} - {""} for one, other in zip(before, after, strict=True)]
    return {
        **_named(before, "before"),
        **_named(after, "after"),
        "names beside": np.array([[float(len(one & other)) for other in beside] for one in beside]),
    }


def _named(names: Sequence[str], side: str) -> dict[str, Floats]:
    """Whether two names of one side are the same, or others."""
    said = np.array(names)
    both = np.outer(said != "", said != "")
    same = said[:, None] == said[None]
    return {
        f"same name {side}": (same & both).astype(np.float64),
        f"other name {side}": (~same & both).astype(np.float64),
    }


def _spread(news: News) -> dict[str, Floats]:
    """In how many of the documents the roots of the predicates are, as predicates and as words at all."""
    roots = [root(chief(one.words)) for one in news.mentions]
    told, said = defaultdict[str, set[str]](set), Counter[str]()
    for one, of_it in zip(news.mentions, roots, strict=True):
        told[of_it].add(one.doc)
    for name in news.documents:
        said.update({root(word) for word in WORD.findall(news.texts[name])})
    often = Counter((one.doc, of_it) for one, of_it in zip(news.mentions, roots, strict=True))
    many = len(news.documents)
    predicate = np.array([len(told[one]) / many for one in roots])
    word = np.array([said[one] / many for one in roots])
    again = np.array([often[one.doc, of_it] for one, of_it in zip(news.mentions, roots, strict=True)], dtype=np.float64)
    return {
        "documents with the commoner predicate": np.maximum.outer(predicate, predicate),
        "documents with the rarer predicate": np.minimum.outer(predicate, predicate),
        "documents with the commoner word": np.maximum.outer(word, word),
        "documents with the rarer word": np.minimum.outer(word, word),
        "most often in one document": np.maximum.outer(again, again),
        "documents of the news": np.full((len(roots), len(roots)), np.log(many)),
    }
