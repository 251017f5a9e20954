"""The names of a document: each with the words used for it, from the mentions and the parties of statements."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from crossclaim.evidence import UNSPECIFIED_NAME, Mention, Span, Statement
from crossclaim.text.names import fold

REMEMBERED: Final = 50_000
"""Words whose folded form is kept; the same names come again and again."""
ACRONYM: Final = 7
"""Letters of the longest acronym."""
HEAD_ENDS: Final = re.compile(
    r"\s(?:of|in|from|at|on|near|who|which|that|for|with|to|by|inside|across|against|under|around)\s|,|\(|\s[-–—]\s",
    re.IGNORECASE,
)
BRACKETS: Final = re.compile(r"\s*\([^()]*\)\s*")
POINTING: Final = frozenset({
    "all", "another", "any", "both", "each", "every", "few", "many", "most", "no", "other", "others", "several", "some",
    "such", "that", "these", "this", "those", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    "ten", "dozens", "hundreds", "thousands", "half", "part", "none",
})  # fmt: skip
WORD: Final = re.compile(r"[^\W\d_][^\W_]*(?:['’][^\W_]+)*")
PRONOUNS: Final = frozenset({
    "i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves", "you", "your", "yours", "he", "him",
    "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself", "they", "them", "their", "theirs",
    "themselves", "who", "whom", "whose", "which", "that", "this", "these", "those", "all", "both", "one", "some",
    "many", "others", "each",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Named:
    """A name as the reader gives it, folded in `key`; the words used with how often, the commonest first.

    `count` is in how many places of the text it stands.
    """

    key: str
    name: str
    surfaces: tuple[tuple[str, int], ...]
    count: int

    @property
    def forms(self) -> tuple[str, ...]:
        """The words used that may name somebody; the reader's name where there are none."""
        return tuple(form for form, _ in self.shares())

    def shares(self) -> Iterator[tuple[str, float]]:
        """The forms, each with its share of the use: words that only point or describe are left out."""
        naming = [(words, count) for words, count in self.surfaces if is_name(words)]
        total = sum(count for _, count in naming)
        yield from ((words, count / total) for words, count in naming)
        if not naming:
            yield self.name, 1.0

    @property
    def bare(self) -> str:
        """The name with the article where the text always gives it one, in lower case."""
        own = [words.lower() for words, _ in self.surfaces if folded(words) == self.key]
        name = self.name.lower()
        return f"the {name}" if own and all(words.startswith("the ") for words in own) else name

    @property
    def is_pronoun(self) -> bool:
        """Whether nothing but a pronoun is known of whom it means."""
        return self.key in PRONOUNS


def names_of(mentions: Sequence[Mention], statements: Sequence[Statement]) -> tuple[Named, ...]:
    """Every name that acts, is acted on, speaks or is mentioned as an actor in a document, by folded name."""
    spans: dict[str, set[Span]] = {}
    written: dict[str, Counter[str]] = {}
    for name, span in _all(mentions, statements):
        key = folded(name)
        if not key:
            continue
        written.setdefault(key, Counter())[name] += 1
        if span is not None:
            spans.setdefault(key, set()).add(span)
    return tuple(_named(key, written[key], spans.get(key, set())) for key in sorted(written))


@lru_cache(maxsize=REMEMBERED)
def folded(words: str) -> str:
    """As `text.names.fold`, remembered."""
    return fold(words)


@lru_cache(maxsize=REMEMBERED)
def is_name(words: str) -> bool:
    """Whether words name somebody: the head of the phrase has a capital (`Army of Islam`, not `mayor of Tel Amal`).

    A lone word all in capitals that is too long for an acronym is a word of a text in capitals, and may be any noun.
    """
    plain = BRACKETS.sub(" ", words)
    head = HEAD_ENDS.split(plain, maxsplit=1)[0] or plain
    found = WORD.findall(head)
    if not found or found[-1].islower() or found[0].lower() in POINTING or folded(words) in PRONOUNS:
        return False
    return not (words.isupper() and len(words) > ACRONYM and len(WORD.findall(words)) == 1)


def commonest(counts: Counter[str]) -> str:
    """The form that is used most; of several the first in the order of letters."""
    return min(counts, key=lambda form: (-counts[form], form))


def _all(mentions: Sequence[Mention], statements: Sequence[Statement]) -> Iterator[tuple[str, Span | None]]:
    for mention in mentions:
        if mention.kind == "actor":
            yield mention.name, mention.span
    for statement in statements:
        for party in (*statement.agent, *statement.recipient, *statement.third):
            yield party.name, party.span
        for source in statement.sources:
            if not source.is_author and source.name != UNSPECIFIED_NAME:
                yield source.name, source.span


def _named(key: str, written: Counter[str], spans: set[Span]) -> Named:
    words = Counter(" ".join(span.quote.split()) for span in spans)
    surfaces = tuple(sorted(words.items(), key=lambda one: (-one[1], one[0])))
    return Named(key, commonest(written), surfaces, max(1, len(spans)))
