"""Writes how the reader was trained and how it does into the model card: python -m benchmarks.card --figures FILE.

Between the marks `<!-- trained -->` and `<!-- figures -->` and the next `<!-- end -->`. What was measured is taken from
what `make figures` printed, as it is.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from crossclaim.train.recipe import PARTS, Recipe

CARD = Path(__file__).resolve().parents[1] / "docs" / "model-card.md"
END = "<!-- end -->"


def main(argv: Sequence[str] | None = None) -> None:
    """Put both sections into the card."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--figures", type=Path, required=True, help="what `make figures` printed")
    parser.add_argument("--log", type=Path, help="the log.jsonl of the run that made the weights")
    parser.add_argument("--card", type=Path, default=CARD)
    args = parser.parse_args(argv)
    text = args.card.read_text(encoding="utf-8")
    text = put(text, "<!-- trained -->", trained(args.log))
    text = put(text, "<!-- figures -->", f"```text\n{args.figures.read_text(encoding='utf-8').strip()}\n```")
    args.card.write_text(text, encoding="utf-8")


def put(text: str, mark: str, section: str) -> str:
    """The text with what stands between a mark and the next end replaced. ValueError where either is missing."""
    start = text.index(mark) + len(mark)
    return f"{text[:start]}\n\n{section}\n\n{text[text.index(END, start) :]}"


def trained(log: Path | None) -> str:
    """The sets with their shares, and the numbers of the run."""
    recipe = Recipe()
    rows = ["| set | share of the steps |", "| --- | --- |", *(f"| {part.of} | {part.share:.0%} |" for part in PARTS)]
    numbers = (
        f"Batches of {recipe.pieces:,} word pieces, AdamW with a rate of {recipe.rate:g} for the encoder (less by a "
        f"tenth for each layer down) and {recipe.head_rate:g} for the heads, seed {recipe.seed}."
    )
    return "\n".join([*rows, "", numbers, *last(log)])


def last(log: Path | None) -> Sequence[str]:
    """How far a run went; the clock of the log begins anew where a run was gone on with."""
    if log is None:
        return ()
    rows = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    seconds = [float(row["seconds"]) for row in rows]
    ends = [one for one, after in zip(seconds, [*seconds[1:], 0.0], strict=True) if after < one]
    return (f"{rows[-1]['step']:,} steps in {sum(ends) / 60:.0f} minutes.",)


if __name__ == "__main__":
    main()
