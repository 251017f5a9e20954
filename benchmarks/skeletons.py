"""How far skeletons bring spellings of one name together, and other names with them: python -m benchmarks.skeletons.

Over all pairs of names of one actor of the base that differ when folded: the share with equal skeletons, for all pairs
(`ISIS`, `Daesh` are no spellings of one another) and for those of as many words, without articles, whose letters are
alike by three quarters. Against that, over all canonical names: how many share their skeleton with another actor's,
by the length of the skeleton.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from benchmarks.report import interval, table
from crossclaim.knowledge.actors import Actor, load_actors
from crossclaim.text.names import fold
from crossclaim.text.skeleton import ARTICLES, skeleton

ALIKE = 0.75
SHORT = 3
MEDIUM = 5
GROUPS = {"people": ("person",), "armed groups": ("armed-group",), "bodies": ("body",), "all": ()}


def pairs(actor: Actor) -> Iterator[tuple[str, str]]:
    """The pairs of an actor's names that folding does not make equal; acronyms are left out."""
    names = {fold(name): name for name in actor.names if not name.replace(".", "").isupper()}
    yield from combinations(names, 2)


def is_alike(one: str, other: str) -> bool:
    """Whether two names have as many words, and most of their letters in common, in order."""
    if words(one) != words(other):
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALIKE


def words(name: str) -> int:
    """How many words a folded name has without its articles."""
    return sum(word not in ARTICLES for word in name.split())


def share(hits: Sequence[bool]) -> str:
    """The share of hits with its interval."""
    low, high = interval(hits, lambda some: sum(some) / len(some))
    return f"{sum(hits) / max(len(hits), 1):.3f} ({low:.3f}-{high:.3f})"


def spellings(actors: Iterable[Actor]) -> tuple[list[bool], list[bool]]:
    """Whether skeletons are equal, for all pairs and for those alike."""
    found = [(one, other, skeleton(one) == skeleton(other)) for actor in actors for one, other in pairs(actor)]
    return [hit for *_, hit in found], [hit for one, other, hit in found if is_alike(one, other)]


def collisions(actors: Iterable[Actor]) -> dict[str, tuple[int, int]]:
    """Canonical names, and how many of them share a skeleton with another, by the skeleton's length."""
    by_skeleton: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        by_skeleton[skeleton(actor.name)].add(actor.name)
    counts: dict[str, tuple[int, int]] = {}
    for key, names in by_skeleton.items():
        length = "under 3" if len(key) < SHORT else "3 to 5" if len(key) <= MEDIUM else "6 and more"
        known, shared = counts.get(length, (0, 0))
        counts[length] = known + len(names), shared + (len(names) if len(names) > 1 else 0)
    return counts


def main(argv: Sequence[str] | None = None) -> None:
    """Print both tables."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args(argv)
    actors = tuple(load_actors())
    rows = []
    for name, kinds in GROUPS.items():
        every, alike = spellings(actor for actor in actors if not kinds or actor.kind in kinds)
        rows.append((name, str(len(every)), share(every), str(len(alike)), share(alike)))
    print(table(("pairs of names of one actor", "pairs", "equal skeletons", "alike", "equal skeletons"), rows))
    print()
    counts = collisions(actor for actor in actors if actor.kind not in {"outlet", "collective"})
    order = ("under 3", "3 to 5", "6 and more")
    print(
        table(
            ("letters of the skeleton", "canonical names", "shared with another actor", "share"),
            [
                (key, str(counts[key][0]), str(counts[key][1]), f"{counts[key][1] / counts[key][0]:.4f}")
                for key in order
            ],
        )
    )


if __name__ == "__main__":
    main()
