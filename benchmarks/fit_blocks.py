"""Fits the weights by which flattened text is labelled, and says how well they hold on pages not fitted to.

    python -m benchmarks.fit_blocks --data PAGES [--seeds TEXTS] [--folds 8] [--write]

PAGES is laid out as for `benchmarks.pages`. Each page is learnt from as `html-text` flattens it; half of the pages also
without their blank lines, and most of them as their bare article, so that texts that carry no furniture stay whole.
The folds keep the pages of one site together. `--write` puts the weights of the fit to all pages into the package.
"""

import argparse
import gzip
import json
import random
import statistics
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import html_text

from benchmarks.field import Example, Fitting, fit, to_table
from benchmarks.report import f1, interval
from crossclaim.read.blocks import chain as shipped
from crossclaim.read.blocks.chain import Chain
from crossclaim.read.blocks.context import Page, features
from crossclaim.read.blocks.paragraphs import Paragraph, paragraphs
from crossclaim.read.blocks.roles import settled
from crossclaim.read.blocks.traits import WORD, traits_of
from crossclaim.read.decode import decode
from crossclaim.text.overlap import shingles

WEIGHTS: Final = Path(shipped.__file__).with_name("weights.json")
SEED_LINES: Final[Mapping[str, tuple[int, int]]] = {
    "000": (18, 42),
    "001": (4, 14),
    "002": (2, 42),
    "003": (3, 35),
    "004": (1, 30),
}
"""The lines, counted from 0, between which the articles of the five seed texts stand."""
SHINGLE: Final = 4
FITS: Final = 3


@dataclass(frozen=True, slots=True)
class Flat:
    """One flattened page: its site, its text, its article as the ground truth has it, and the example it makes."""

    name: str
    site: str
    text: str
    gold: str
    example: Example


def main() -> None:
    """Fit, cross-validate and, if asked, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--seeds", type=Path)
    parser.add_argument("--folds", type=int, default=8)
    parser.add_argument(
        "--lean", type=float, default=0.2, help="added to every score of a body: recall before precision"
    )
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    pages = list(_pages(arguments.data))
    seeds = list(_seeds(arguments.seeds)) if arguments.seeds else []
    if arguments.folds > 1:
        scores = list(_validate(pages, seeds, arguments.folds, arguments.lean))
        low, high = interval(scores, _f1)
        print(
            f"held out: F1 {_f1(scores):.3f} ({low:.3f}-{high:.3f}) over {len(scores)} pages, {arguments.folds} folds"
        )
    if arguments.write:
        found = _lean(_fit(pages, seeds), arguments.lean)
        table = json.dumps(to_table(found), ensure_ascii=False, indent=1)
        WEIGHTS.write_text(table + "\n", encoding="utf-8")
        print(
            f"fitted to: F1 {_f1([_score(page, found) for page in pages]):.3f}; {len(found.features)} weights written"
        )


def _pages(folder: Path) -> Iterator[Flat]:
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    for name, page in sorted(truth.items()):
        text = html_text.extract_text(decode(gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes()))[0])
        host = urlsplit(page["url"]).netloc.split(".")
        found = paragraphs(text)
        example = _example(name, text, found, _is_body(text, found, page["articleBody"]))
        yield Flat(name, host[-2] if len(host) > 1 else host[0], text, page["articleBody"], example)


def _seeds(folder: Path) -> Iterator[Example]:
    for path in sorted(folder.glob("*.txt")):
        first, last = SEED_LINES[path.name[:3]]
        text = path.read_bytes().decode()
        found = paragraphs(text)
        body = [first <= text.count("\n", 0, one.start) <= last for one in found]
        yield replace(_example(path.name, text, found, body), weight=2.0)


def _example(name: str, text: str, found: Sequence[Paragraph], body: Sequence[bool]) -> Example:
    traits = [traits_of(text[one.start : one.end]) for one in found]
    words = [len(WORD.findall(text, one.start, one.end)) for one in found]
    return Example(name, features(Page.of(text, found, traits)), words, list(body))


def _is_body(text: str, found: Sequence[Paragraph], gold: str) -> list[bool]:
    """Which paragraphs are the article's: half of their shingles, or a short one as a whole line, stand in it."""
    wanted = shingles(gold)
    lines = {" ".join(WORD.findall(line)) for line in gold.splitlines()}
    body = []
    for one in found:
        stretch = text[one.start : one.end]
        mine = shingles(stretch)
        if mine.total() and len(next(iter(mine))) == SHINGLE:
            body.append((mine & wanted).total() >= 0.5 * mine.total())
        else:
            body.append(" ".join(WORD.findall(stretch)) in lines - {""})
    return body


def _variants(page: Flat, dice: random.Random) -> Iterator[Example]:
    """The page itself; by chance without its blank lines; by chance its bare article, with or without a title."""
    yield page.example
    if dice.random() < 0.5:
        found = [replace(one, gap=0) for one in paragraphs(page.text)]
        yield _example(page.name, page.text, found, page.example.body)
    chance = dice.random()
    if chance < 0.6:
        lines = [line for line in page.gold.splitlines() if line.strip()]
        title = page.text.split("\n", 1)[0]
        head = [title] if dice.random() < 0.5 else []
        text = ("\n" if chance < 0.3 else "\n\n").join(head + lines)
        found = paragraphs(text)
        body = [one.start >= len(title) if head else True for one in found]
        yield replace(_example(page.name, text, found, body), weight=0.5)


def _fit(pages: Sequence[Flat], seeds: Sequence[Example]) -> Chain:
    dice = random.Random(5)  # noqa: S311 which variants are learnt from, not secrets
    examples = [*(one for page in pages for one in _variants(page, dice)), *seeds]
    return _mean([fit(examples, Fitting(seed=seed)) for seed in range(FITS)])


def _mean(chains: Sequence[Chain]) -> Chain:
    """The mean of chains fitted with other features dropped; it varies less than any of them."""
    names = sorted({name for one in chains for name in one.features})
    weights = {name: statistics.fmean(one.features.get(name, 0.0) for one in chains) for name in names}
    moves = [[statistics.fmean(one.moves[i][j] for one in chains) for j in range(4)] for i in range(4)]
    return Chain(weights, moves, statistics.fmean(one.inner for one in chains))


def _lean(found: Chain, more: float) -> Chain:
    """The chain with more said for body at every paragraph."""
    weights = {**found.features, "always": round(found.features.get("always", 0.0) + more, 3)}
    return Chain(weights, found.moves, found.inner)


def _validate(
    pages: Sequence[Flat], seeds: Sequence[Example], folds: int, lean: float
) -> Iterator[tuple[float, float]]:
    sites = sorted({page.site for page in pages})
    random.Random(1).shuffle(sites)  # noqa: S311 an order of sites, not secrets
    fold = {site: number % folds for number, site in enumerate(sites)}
    for number in range(folds):
        found = _lean(_fit([page for page in pages if fold[page.site] != number], seeds), lean)
        yield from (_score(page, found) for page in pages if fold[page.site] == number)


def _score(page: Flat, found: Chain) -> tuple[float, float]:
    """Precision and recall of the shingles of a page's body."""
    here = paragraphs(page.text)
    body = found.body([found.score(names) for names in page.example.features])
    traits = [traits_of(page.text[one.start : one.end]) for one in here]
    kept = settled(page.text, Page.of(page.text, here, traits), body)
    mine = shingles("\n".join(page.text[p.start : p.end] for p, is_body in zip(here, kept, strict=True) if is_body))
    wanted = shingles(page.gold)
    both = (mine & wanted).total()
    return both / (mine.total() or 1), both / (wanted.total() or 1)


def _f1(scores: Sequence[tuple[float, float]]) -> float:
    return f1(statistics.mean(p for p, _ in scores), statistics.mean(r for _, r in scores))


if __name__ == "__main__":
    main()
