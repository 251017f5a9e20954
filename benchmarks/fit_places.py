"""Fits the weights of the resolver of places, and says how well they hold on articles not fitted to.

    python -m benchmarks.fit_places --data LGL.xml GEOVIRUS.xml [--events UCDP.csv] [--folds 3] [--write]

The files are laid out as for `benchmarks.places`. The folds keep the articles of one outlet or source together.
Articles of an outlet are learnt from twice, with and without what the outlet's other articles tell of. The rows of
UCDP GED, which name and locate where events happened, are learnt from as lists, one a day: they teach how far to trust
names in other transliterations. `--write` puts the weights of the fit to all articles into the package.
"""

import argparse
import csv
import json
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Final

import numpy as np
import numpy.typing as npt
from defusedxml import ElementTree

from benchmarks.places import Article, Gold, accuracy, errors_km, read_articles, resolve
from benchmarks.report import interval
from benchmarks.statements import SHARED
from crossclaim.evidence import Span
from crossclaim.knowledge.gazetteer import Gazetteer, load_gazetteer
from crossclaim.link.places import ranker
from crossclaim.link.places.features import FEATURES, SIZE, Context, context, distances, prior, regions_of
from crossclaim.link.places.groups import Table, group_mentions, tabulate
from crossclaim.link.places.home import NO_HOME, Home
from crossclaim.link.places.homes import homes, outlook
from crossclaim.link.places.ranker import Weights, group_weights, softmax
from crossclaim.link.places.resolve import Resolution, resolve_places
from crossclaim.train.scorer import load_scorer

Floats = npt.NDArray[np.float64]

CLOSE_KM: Final = 25.0
NEAR_KM: Final = 161.0
RIDGE: Final = 1.0
LEAN: Final = -1.0
STEPS: Final = 25
PASSES: Final = 4
EXACT: Final = 2
STILL: Final = 1e-3
MOST_TOWNS: Final = 5
TOWN: Final = re.compile(r" (?:town|village|city|district|neighborhood)$")


@dataclass(slots=True, eq=False)
class Example:
    """One article to learn from: its candidates, their prior values, which are right and how often, and its home."""

    article: Article
    table: Table
    fixed: Floats
    right: Floats
    home: Home
    share: Floats


@dataclass(frozen=True, slots=True)
class Outlets:
    """Whether what an outlet's other articles tell of is used, and how that is called."""

    name: str
    used: bool


OUTLETS: Final = (Outlets("with outlets", True), Outlets("by themselves", False))  # noqa: FBT003 - named just above
Fold = set[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Set:
    """One file: its articles, its gold, and for each article the part that folds keep together."""

    path: Path
    articles: tuple[Article, ...]
    gold: tuple[Gold, ...]
    parts: tuple[str, ...]


def main() -> None:
    """Fit, cross-validate and, if asked, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, nargs="+", required=True)
    parser.add_argument("--scorer", type=Path, default=SHARED / "score" / "places.py")
    parser.add_argument("--events", type=Path)
    parser.add_argument("--folds", type=int, default=3)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    scorer = load_scorer(args.scorer)
    gazetteer = load_gazetteer()
    sets = [_read(path, tuple(scorer.gold(str(path)))) for path in args.data]
    if args.events:
        sets.append(_events(args.events))
    examples = {(n, i): one for n, data in enumerate(sets) for i, one in enumerate(_examples(data, gazetteer))}
    whole = fit(list(examples.values()), gazetteer)
    folds = _folds(sets, args.folds) if args.folds > 1 else []
    held_out = [fit([one for at, one in examples.items() if at not in fold], gazetteer) for fold in folds]
    for n, data in enumerate(sets):
        for choice in OUTLETS if any(one.outlet for one in data.articles) else OUTLETS[1:]:
            found = resolve(data.articles, gazetteer, with_outlets=choice.used, weights=whole)
            print(_said(data, f"{choice.name}, fitted to", found, scorer))
            if folds:
                print(_said(data, f"{choice.name}, held out", _held_out(data, n, folds, held_out, choice), scorer))
    for name, weight in whole.to_json()["later"].items():
        print(f"  {name}: {weight:+.2f}")
    if args.write:
        path = Path(ranker.__file__).with_name(ranker.WEIGHTS)
        path.write_text(json.dumps(whole.to_json(), indent=1) + "\n", encoding="utf-8")


def _held_out(
    data: Set, number: int, folds: Sequence[Fold], held_out: Sequence[Weights], choice: Outlets
) -> list[tuple[Resolution, ...]]:
    """Each article as the weights of the fold that holds it out resolve it."""
    found: list[tuple[Resolution, ...]] = [() for _ in data.articles]
    for fold, weights in zip(folds, held_out, strict=True):
        out = [i for i in range(len(found)) if (number, i) in fold]
        articles = [data.articles[i] for i in out]
        every = resolve(articles, load_gazetteer(), with_outlets=choice.used, weights=weights)
        for i, places in zip(out, every, strict=True):
            found[i] = places
    return found


def _said(data: Set, how: str, found: Sequence[Sequence[Resolution]], scorer: ModuleType) -> str:
    errors = list(errors_km(data.articles, found, data.gold, scorer).values())
    low, high = interval(errors, accuracy, rounds=300)
    return f"{data.path.stem}, {how}: {accuracy(errors):.3f} ({low:.3f}-{high:.3f})"


def _read(path: Path, gold: tuple[Gold, ...]) -> Set:
    articles = tuple(read_articles(path))
    sources = [one.findtext("source") or "" for one in ElementTree.parse(path).getroot().iter("article")]
    parts = tuple(one.outlet or source or one.doc for one, source in zip(articles, sources, strict=True))
    return Set(path, articles, gold, parts)


def _events(path: Path) -> Set:
    """Lists of the towns of a day with their country, as UCDP GED names them; gold where they are exactly known."""
    days: dict[str, dict[str, tuple[float, float]]] = {}
    countries: dict[str, str] = {}
    with path.open(encoding="utf-8-sig", newline="") as table:
        for row in csv.DictReader(table):
            day = row["date_start"]
            towns = days.setdefault(day, {})
            countries.setdefault(day, row["country"])
            if float(row["where_prec"]) <= EXACT and len(towns) < MOST_TOWNS:
                towns.setdefault(row["where_coordinates"], (float(row["latitude"]), float(row["longitude"])))
    articles: list[Article] = []
    gold: list[Gold] = []
    for day, towns in sorted(days.items()):
        text, spans = "", []
        for name, (latitude, longitude) in towns.items():
            bare = TOWN.sub("", name)
            gold.append((day, len(text), len(text) + len(bare), latitude, longitude, None))
            spans.append(Span(len(text), len(text) + len(bare), bare))
            text += f"{name if len(spans) % 3 else bare}; "
        spans.append(Span(len(text), len(text) + len(countries[day]), countries[day]))
        given = tuple((one.start, one.end) for one in spans)
        articles.append(Article(day, text + countries[day], "", given, tuple(spans)))
    return Set(path, tuple(articles), tuple(gold), tuple(one.doc for one in articles))


def _folds(sets: Sequence[Set], folds: int) -> list[Fold]:
    parts = sorted({part for data in sets for part in data.parts})
    random.Random(3).shuffle(parts)  # noqa: S311 an order of parts, not secrets
    number = {part: at % folds for at, part in enumerate(parts)}
    return [
        {(n, i) for n, data in enumerate(sets) for i, part in enumerate(data.parts) if number[part] == fold}
        for fold in range(folds)
    ]


def _examples(data: Set, gazetteer: Gazetteer) -> Iterator[Example]:
    gold: dict[str, dict[tuple[int, int], tuple[float, float, str | None]]] = {}
    for doc, start, end, latitude, longitude, ident in data.gold:
        gold.setdefault(doc, {})[start, end] = latitude, longitude, ident
    for article in data.articles:
        table = tabulate(group_mentions(article.text, article.spans, gazetteer), gazetteer)
        right = _right(article, table, gold.get(article.doc, {}), gazetteer) if len(table.starts) else np.zeros(0)
        fixed = prior(table, gazetteer) if len(table.starts) else np.zeros((0, SIZE))
        yield Example(article, table, fixed, right, NO_HOME, np.zeros(0))


def _right(
    article: Article,
    table: Table,
    gold: Mapping[tuple[int, int], tuple[float, float, str | None]],
    gazetteer: Gazetteer,
) -> Floats:
    """For each row how many mentions of its group it is right for: a column for each distinct gold of a group."""
    right = np.zeros(len(table.site))
    for number, group in enumerate(table.groups):
        first = int(table.starts[number])
        last = int(table.starts[number + 1]) if number + 1 < len(table.starts) else len(table.site)
        for mention in group.mentions:
            wanted = gold.get(article.given[mention])
            if wanted is None:
                continue
            latitude, longitude, ident = wanted
            far = distances(
                table.latitude[first:last], table.longitude[first:last], np.array([latitude]), np.array([longitude])
            )[:, 0]
            same = gazetteer.arrays.geonameid[table.site[first:last]] == int(ident or -1)
            far = np.where(same, 0, far)
            far[-1] = np.inf
            good = far <= CLOSE_KM if (far <= CLOSE_KM).any() else far <= NEAR_KM
            if not good.any():
                good[-1] = True
            right[first:last] += good
    return right


def fit(examples: Sequence[Example], gazetteer: Gazetteer) -> Weights:
    """The weights under which the right candidates of all examples are likeliest, in passes that feed one another."""
    known = [one for one in examples if len(one.table.starts) and one.right.any()]
    first = _climb([one.fixed for one in known], known, np.zeros(SIZE))
    later = np.concatenate([first, np.zeros(len(FEATURES) - SIZE)])
    doubled = list(known)
    for one in known:
        one.home = NO_HOME
        one.share = softmax(one.fixed @ first, one.table)
    for step in range(PASSES):
        values = [_values(one) for one in doubled]
        later = _climb(values, doubled, later)
        for one, rows in zip(doubled, values, strict=True):
            one.share = softmax(rows @ later, one.table)
        if step == 1:
            doubled = known + list(_at_home(known, Weights(first, later), gazetteer))
    return _leant(Weights(first, later))


def _leant(weights: Weights) -> Weights:
    """The weights with less said for none: many villages of the lists are in no gazetteer, most places of texts are."""
    none = np.array([one.name == "none" for one in FEATURES]) * LEAN
    return Weights(weights.first + none[:SIZE], weights.later + none)


def _at_home(examples: Sequence[Example], weights: Weights, gazetteer: Gazetteer) -> Iterator[Example]:
    looks = [
        outlook(
            one.article.outlet,
            resolve_places(one.article.text, one.article.spans, gazetteer, weights=weights),
            gazetteer,
        )
        for one in examples
    ]
    for one, home in zip(examples, homes(looks, gazetteer), strict=True):
        if home is not NO_HOME:
            yield Example(one.article, one.table, one.fixed, one.right, home, one.share)


def _values(one: Example) -> Floats:
    now = Context(one.table, one.share, group_weights(one.table), one.home, regions_of(one.table))
    return np.hstack((one.fixed, context(now)))


def _climb(values: Sequence[Floats], examples: Sequence[Example], start: Floats) -> Floats:
    """Newton's steps uphill on the log of the share of what is right, less a ridge."""
    x = np.vstack(values)
    sizes = [len(one.table.site) for one in examples]
    offsets = np.cumsum([0, *sizes[:-1]])
    starts = np.concatenate([one.table.starts + at for one, at in zip(examples, offsets, strict=True)])
    counts = np.concatenate([one.right for one in examples])
    segment = np.repeat(np.arange(len(starts)), np.diff([*starts, len(x)]))
    times = np.maximum.reduceat(counts, starts)
    told = np.flatnonzero(times > 0)

    def height(weights: Floats) -> tuple[float, Floats, Floats]:
        """The log of the share of what is right, less the ridge; the shares; and each right row's share of these."""
        score = x @ weights
        raised = np.exp(score - np.maximum.reduceat(score, starts)[segment])
        whole = np.add.reduceat(raised, starts)
        right = np.maximum(np.add.reduceat(raised * (counts > 0), starts), 1e-300)
        reached = float((times[told] * np.log(right[told] / whole[told])).sum() - RIDGE / 2 * weights @ weights)
        return reached, raised / whole[segment], raised * (counts > 0) / right[segment]

    weights = start.copy()
    reached, share, right = height(weights)
    for _ in range(STEPS):
        wide = times[segment]
        slope = x.T @ (wide * (right - share)) - RIDGE * weights
        mean = np.add.reduceat(x * share[:, None], starts)
        bend = (x * (wide * share)[:, None]).T @ x - (mean * times[:, None]).T @ mean + RIDGE * np.eye(x.shape[1])
        step = np.linalg.solve(bend, slope)
        while np.abs(step).max() > STILL:
            tried = height(weights + step)
            if tried[0] > reached:
                break
            step = step / 2
        else:
            break
        weights = weights + step
        reached, share, right = tried
    return weights


if __name__ == "__main__":
    main()
