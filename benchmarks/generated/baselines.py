"""What simple rules make of pairs of statements: the same words, or the same fields."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from benchmarks.generated.case import Case
from benchmarks.generated.scoring import Predicted, score, total
from benchmarks.generated.truth import Relation
from crossclaim.evidence import Statement

WORD: Final = re.compile(r"\w+")
LEAST: Final = 0.2
"""Pairs less alike are not looked at."""
WINDOW: Final = 14
COMMON: Final = 400
"""A word of more statements than this leads to no pair; it counts for how alike two are all the same."""


def same_fields(statements: Sequence[Statement]) -> Predicted:
    """Pairs of equal type, parties, place and time, as the fields name them, are the same; both must tell all four."""
    blocks: dict[tuple[object, ...], list[int]] = {}
    for number, one in enumerate(statements):
        if one.agent and one.place and one.time is not None and one.time.value:
            agents, recipients = (tuple(sorted(party.name for party in role)) for role in (one.agent, one.recipient))
            blocks.setdefault((one.type, agents, recipients, one.place[0].name, one.time.value), []).append(number)
    same: Relation = "same"
    return {pair: same for block in blocks.values() for pair in combinations(block, 2)}


def alike(case: Case) -> dict[tuple[int, int], float]:
    """How alike the words of two clauses are: the cosine of their vectors, rare words weighing more; only from LEAST.

    Only of documents that appeared within two weeks of one another: that news is told soon is known to any rule.
    """
    statements, days = case.statements(), [one.published for made in case.documents for one in made.tellings]
    bags = [frozenset(WORD.findall(one.clause.quote.lower())) for one in statements]
    seen = Counter(word for bag in bags for word in bag)
    weights = {word: math.log(len(bags) / count) ** 2 for word, count in seen.items()}
    sizes = [math.sqrt(sum(weights[word] for word in bag)) or 1.0 for bag in bags]
    found = {}
    for one, other in _sharing(bags, seen):
        shared = sum(weights[word] for word in bags[one] & bags[other])
        value = shared / (sizes[one] * sizes[other])
        if value >= LEAST and abs(days[one] - days[other]) <= WINDOW:
            found[one, other] = value
    return found


def same_words(pairs: dict[tuple[int, int], float], threshold: float) -> Predicted:
    """Pairs at least so much alike in words are the same."""
    same: Relation = "same"
    return {pair: same for pair, value in pairs.items() if value >= threshold}


def best_threshold(case: Case) -> float:
    """The threshold on words that gives the best F1 of related pairs in a case."""
    points, pairs = case.points(), alike(case)
    steps = [at / 40 for at in range(int(LEAST * 40), 40)]
    return max(steps, key=lambda at: total(score(case, points, same_words(pairs, at)).series).linked[2])


def _sharing(bags: Sequence[frozenset[str]], seen: Counter[str]) -> Iterator[tuple[int, int]]:
    """Pairs that share a word that is not in very many."""
    rows: dict[str, list[int]] = {}
    done: set[tuple[int, int]] = set()
    for number, bag in enumerate(bags):
        for word in sorted(bag):
            if seen[word] <= COMMON:
                for other in rows.setdefault(word, []):
                    if (other, number) not in done:
                        done.add((other, number))
                        yield other, number
                rows[word].append(number)
