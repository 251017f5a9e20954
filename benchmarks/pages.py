"""Article bodies and publication days of saved pages, read as HTML and as flattened text.

    python -m benchmarks.pages --data FOLDER [--predictions OUT.jsonl] [--gold none]

FOLDER holds `html/ID.html.gz` and `ground-truth.json`. Body: mean precision and recall over 4-gram shingles of
words, as the public article-extraction benchmark counts them. Day: the ground truth names none, so the gold day is
what the page's own markup states (`gold_day`), and pages that state none are not counted; the flattened reader never
sees that markup. Pages write their stamp in UTC and their dateline in their own zone, a day earlier at times: the rows
named `either zone` count both days as right. A prediction is a day or nothing; a bound or a month counts as nothing.
"""

import argparse
import gzip
import json
import re
import statistics
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final, TypeVar

import html_text
from lxml import html

from benchmarks.report import f1, interval, table, write_predictions
from crossclaim.evidence import Block
from crossclaim.read.blocks import label
from crossclaim.read.dateline import find_dates
from crossclaim.read.decode import decode
from crossclaim.read.draft import Draft, Input
from crossclaim.read.html import read_html
from crossclaim.read.metadata import metadata
from crossclaim.settings import Settings
from crossclaim.text.overlap import shingles

STATED: Final = frozenset(
    [
        *("article:published_time", "article:published", "og:published_time", "datepublished", "pubdate", "published"),
        *("publish-date", "parsely-pub-date", "pub_date", "sailthru.date", "dcterms.date", "dc.date", "date"),
        "published_at",
    ]
)
DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
T = TypeVar("T")
PUBLISHED: Final = re.compile(r'"datePublished"\s{0,9}:\s{0,9}"([^"]{4,60})"')


@dataclass(frozen=True, slots=True)
class Prediction:
    """What was read from one page in one of its two forms."""

    id: str
    input: str
    body: str
    date: str

    def to_json(self) -> dict[str, str]:
        """One line of the predictions."""
        return {"id": self.id, "input": self.input, "body": self.body, "date": self.date}


def main() -> None:
    """Read every page twice, print how well, and write what was read."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--gold", choices=["truth", "none"], default="truth")
    arguments = parser.parse_args()
    pages = dict(_pages(arguments.data))
    predictions = [prediction for ident, data in pages.items() for prediction in _predict(ident, data)]
    if arguments.predictions:
        write_predictions(arguments.predictions, (prediction.to_json() for prediction in predictions))
    if arguments.gold != "none":
        truth = json.loads((arguments.data / "ground-truth.json").read_text(encoding="utf-8"))
        bodies = {ident: page["articleBody"] for ident, page in truth.items()}
        days = {ident: day for ident, data in pages.items() if (day := gold_day(data))}
        print(_report(predictions, bodies, days))


def _pages(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted((folder / "html").glob("*.html.gz")):
        yield path.name.removesuffix(".html.gz"), gzip.decompress(path.read_bytes())


def _predict(ident: str, data: bytes) -> Iterator[Prediction]:
    page = Input(ident, data, "text/html")
    yield _read(page, read_html(page, Settings()), "html")
    flat = html_text.extract_text(decode(data)[0])
    yield _read(Input(ident, flat.encode()), Draft("text/plain", flat), "flattened")


def _read(source: Input, draft: Draft, form: str) -> Prediction:
    blocks = label(draft)
    published = metadata(draft, blocks, source).published
    day = published.value if published and DAY.fullmatch(published.value) else ""
    return Prediction(source.place, form, body_of(draft.text, blocks), day)


def body_of(text: str, blocks: Iterable[Block]) -> str:
    """The article's body: the blocks labelled body and quote, a line each."""
    return "\n".join(text[block.start : block.end] for block in blocks if block.label in {"body", "quote"})


def gold_day(data: bytes) -> str:
    """The day of publication as the page's markup states it, or empty: JSON-LD, then meta elements, then `time`.

    The day is the one written, in whatever zone it is written; the first field that names a day decides.
    """
    stamps = _stamps(data)
    return next((one.value for stamp in stamps for one in find_dates(_apart(stamp)) if one.has_day), "")


def _stamps(data: bytes) -> Iterator[str]:
    tree = html.document_fromstring(decode(data)[0].encode(), parser=html.HTMLParser(encoding="utf-8"))
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        yield from PUBLISHED.findall(script.text or "")
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        if name.lower() in STATED:
            yield meta.get("content") or ""
    for time in tree.iter("time"):
        if time.get("itemprop") == "datePublished" or time.get("pubdate") or "published" in (time.get("class") or ""):
            yield time.get("datetime") or ""


def _apart(value: str) -> str:
    """Date and time of ISO 8601 apart, and the forms of mail and JavaScript with the day before the month's year."""
    value = re.sub(r"^(\d{4}-\d\d-\d\d)[T ].*", r"\1", value.strip())
    value = re.sub(r"^(\d{4})(\d\d)(\d\d)$", r"\1-\2-\3", value)
    return value if not value.startswith("0001") else ""


def _report(predictions: Sequence[Prediction], bodies: Mapping[str, str], days: Mapping[str, str]) -> str:
    rows = []
    for form in ("html", "flattened"):
        mine = [prediction for prediction in predictions if prediction.input == form]
        overlaps = [_overlap(prediction.body, bodies[prediction.id]) for prediction in mine]
        rows.append(_row(f"body, {form}", overlaps, _body_scores))
        dated = [(prediction.date, days[prediction.id]) for prediction in mine if prediction.id in days]
        rows.append(_row(f"day, {form}", dated, _day_scores))
    near = [(gold if _is_next(day, gold) else day, gold) for day, gold in dated]
    rows.append(_row(f"day, {form}, either zone", near, _day_scores))
    return table(["", "pages", "precision", "recall", "F1", "95 % interval"], rows)


def _row(name: str, items: Sequence[T], scores: Callable[[Sequence[T]], tuple[float, float, float]]) -> list[str]:
    precision, recall, score = scores(items)
    low, high = interval(items, lambda drawn: scores(drawn)[2])
    return [name, str(len(items)), f"{precision:.3f}", f"{recall:.3f}", f"{score:.3f}", f"{low:.3f}-{high:.3f}"]


def _overlap(body: str, gold: str) -> tuple[float, float]:
    predicted, wanted = shingles(body), shingles(gold)
    both = (predicted & wanted).total()
    return both / (predicted.total() or 1), both / (wanted.total() or 1)


def _body_scores(pages: Sequence[tuple[float, float]]) -> tuple[float, float, float]:
    precision, recall = statistics.mean(p for p, _ in pages), statistics.mean(r for _, r in pages)
    return precision, recall, f1(precision, recall)


def _is_next(day: str, gold: str) -> bool:
    """Whether the day is the one before the gold day, as a dateline west of Greenwich may be."""
    return bool(day) and date.fromisoformat(day) == date.fromisoformat(gold) - timedelta(days=1)


def _day_scores(pages: Sequence[tuple[str, str]]) -> tuple[float, float, float]:
    right = sum(predicted == gold for predicted, gold in pages)
    said = sum(bool(predicted) for predicted, _ in pages)
    precision, recall = right / (said or 1), right / (len(pages) or 1)
    return precision, recall, f1(precision, recall)


if __name__ == "__main__":
    main()
