"""What the benchmarks share: bootstrap intervals over independent items, and a plain table."""

import argparse
import json
import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from crossclaim.nlp.network import WEIGHTS

T = TypeVar("T")


def interval(
    items: Sequence[T], statistic: Callable[[Sequence[T]], float], *, rounds: int = 1_000, seed: int = 0
) -> tuple[float, float]:
    """The 95 % bootstrap interval of a statistic over items that are drawn with replacement; the same every time."""
    if not items:
        return 0.0, 0.0
    dice = random.Random(seed)  # noqa: S311 resampling, not secrets
    values = sorted(statistic(dice.choices(items, k=len(items))) for _ in range(rounds))
    return values[int(0.025 * rounds)], values[int(0.975 * rounds) - 1]


def f1(precision: float, recall: float) -> float:
    """The harmonic mean of precision and recall; 0 where both are."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Rows in aligned columns under a head: the first column to the left, the others to the right."""
    lines = [head, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in lines
    )


def write_predictions(path: Path, rows: Iterable[Mapping[str, object]]) -> None:
    """Write one JSON object a line."""
    with path.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def reader_options(doc: str | None) -> argparse.ArgumentParser:
    """The options of a benchmark of the trained reader: data, weights, predictions, gold."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--weights", type=Path, default=WEIGHTS, help="a folder of weights; else the package's own")
    parser.add_argument("--predictions", type=Path, help="write what was predicted here, one JSON object a line")
    parser.add_argument("--gold", help="`none` for none; what lies beside the data where left out")
    return parser
