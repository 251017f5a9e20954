"""Resolved toponyms against gold: python -m benchmarks.places --data FILE.xml [--predictions OUT.jsonl] [--gold none].

The file is laid out as LGL, GeoVirus, TR-News or GWN: articles with the spans of their toponyms, which are given. Of
each article only its text, those spans and its `domain`, where it states one, are looked at: what a paper's other
articles tell of speaks for what its toponyms mean. `--without-outlets` leaves that out. Intervals are over articles.
"""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Final
from xml.etree.ElementTree import Element

from defusedxml import ElementTree

from benchmarks.report import interval, table, write_predictions
from benchmarks.statements import SHARED
from crossclaim.evidence import Span
from crossclaim.knowledge.gazetteer import Gazetteer, load_gazetteer
from crossclaim.link.places import Resolution, homes, outlook, resolve_places
from crossclaim.link.places.ranker import Weights
from crossclaim.train.scorer import load_scorer

NEAR_KM: Final = 161.0
SHIFTS: Final = (0, -1, 1, -2, 2)
Gold = tuple[str, int, int, float, float, str | None]


@dataclass(frozen=True, slots=True)
class Article:
    """One article: its name in predictions, text and outlet, the spans as given and where they stand in the text."""

    doc: str
    text: str
    outlet: str
    given: tuple[tuple[int, int], ...]
    spans: tuple[Span, ...]


def main(argv: Sequence[str] | None = None) -> None:
    """Resolve, write predictions where asked, and print a table against gold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--predictions", type=Path, help="write what was predicted here, one JSON object a line")
    parser.add_argument("--gold", help="`none` for none; the file's own where left out")
    parser.add_argument("--without-outlets", action="store_true")
    parser.add_argument("--scorer", type=Path, default=SHARED / "score" / "places.py")
    args = parser.parse_args(argv)
    articles = list(read_articles(args.data))
    gazetteer = load_gazetteer()
    found = resolve(articles, gazetteer, with_outlets=not args.without_outlets)
    if args.predictions:
        write_predictions(args.predictions, map(to_row, articles, found))
    if args.gold != "none":
        scorer = load_scorer(args.scorer)
        print(report(articles, found, list(scorer.gold(str(args.data))), scorer))


def read_articles(path: Path) -> Iterator[Article]:
    """The articles of a file, without anything that is gold but the spans."""
    for number, article in enumerate(ElementTree.parse(path).getroot().iter("article")):
        text = article.findtext("text") or ""
        marks = [mark for mark in (*article.iter("toponym"), *article.iter("location")) if mark.findtext("start")]
        given = tuple((int(mark.findtext("start") or 0), int(mark.findtext("end") or 0)) for mark in marks)
        spans = tuple(_span(text, mark, *ends) for mark, ends in zip(marks, given, strict=True))
        outlet = (article.findtext("domain") or "").strip()
        yield Article(article.get("docid") or article.get("file") or str(number), text, outlet, given, spans)


def _span(text: str, mark: Element, start: int, end: int) -> Span:
    """Where a toponym stands: as given, or a sign or two beside it (GeoVirus counts from 1)."""
    words = mark.findtext("phrase") or (mark.findtext("name") if mark.tag == "location" else "") or ""
    for shift in SHIFTS if words else ():
        if start + shift >= 0 and text.startswith(words, start + shift):
            return Span.of(text, start + shift, start + shift + len(words))
    return Span.of(text, min(start, len(text)), min(max(start, end), len(text)))


def resolve(
    articles: Sequence[Article], gazetteer: Gazetteer, *, with_outlets: bool, weights: Weights | None = None
) -> list[tuple[Resolution, ...]]:
    """What the toponyms of each article mean; where outlets are known a second time, with their homes."""
    found = [resolve_places(one.text, one.spans, gazetteer, weights=weights) for one in articles]
    if not with_outlets or not any(one.outlet for one in articles):
        return found
    looks = [outlook(one.outlet, places, gazetteer) for one, places in zip(articles, found, strict=True)]
    return [
        resolve_places(one.text, one.spans, gazetteer, home=home, weights=weights)
        for one, home in zip(articles, homes(looks, gazetteer), strict=True)
    ]


def to_row(article: Article, found: Sequence[Resolution]) -> dict[str, object]:
    """An article's line of the predictions."""
    toponyms = [
        {
            "start": start,
            "end": end,
            "geonameid": one.place.geonameid or None if one.place else None,
            "lat": one.latitude,
            "lon": one.longitude,
            "radius_km": one.radius_km,
        }
        for (start, end), one in zip(article.given, found, strict=True)
    ]
    return {"doc": article.doc, "toponyms": toponyms}


def errors_km(
    articles: Sequence[Article], found: Sequence[Sequence[Resolution]], gold: Sequence[Gold], scorer: ModuleType
) -> dict[str, list[float]]:
    """For each article the error of every gold toponym, counted as the project's scorer counts."""
    rows = {
        (article.doc, *ends): one
        for article, places in zip(articles, found, strict=True)
        for ends, one in zip(article.given, places, strict=True)
    }
    errors: dict[str, list[float]] = {}
    for doc, start, end, latitude, longitude, ident in gold:
        one = rows.get((doc, start, end))
        far = float(scorer.FAR_KM)
        if one is not None and one.latitude is not None:
            is_same = bool(ident) and one.place is not None and str(one.place.geonameid) == str(ident)
            far = 0.0 if is_same else float(scorer.km(latitude, longitude, one.latitude, one.longitude))
        errors.setdefault(doc, []).append(far)
    return errors


def accuracy(errors: Sequence[Sequence[float]]) -> float:
    """The share of toponyms within 161 km."""
    counted = [error for article in errors for error in article]
    return sum(error <= NEAR_KM for error in counted) / max(len(counted), 1)


def report(
    articles: Sequence[Article], found: Sequence[Sequence[Resolution]], gold: Sequence[Gold], scorer: ModuleType
) -> str:
    """Accuracy within 161 km with its interval, and how many toponyms have a place or only surroundings."""
    errors = list(errors_km(articles, found, gold, scorer).values())
    low, high = interval(errors, accuracy)
    every = [one for places in found for one in places]
    placed, rough = sum(one.place is not None for one in every), sum(one.latitude is not None for one in every)
    counts: Mapping[str, int] = {
        "with a place": placed,
        "surroundings only": rough - placed,
        "neither": len(every) - rough,
    }
    lines = [("acc@161 km", f"{accuracy(errors):.3f}", f"{low:.3f}-{high:.3f}")]
    lines += [(what, f"{count}", f"{count / max(len(every), 1):.3f}") for what, count in counts.items()]
    return table((f"{sum(map(len, errors))} toponyms, {len(errors)} articles", "figure", "95 %"), lines)


if __name__ == "__main__":
    main()
