"""UDS-IH2: how far a sentence holds that the event of a predicate happened, on a scale from -3 to 3."""

import json
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from crossclaim.train.corpora.example import Example, Fact


def read(path: Path) -> Iterator[Example]:
    """One example for each line; `doc` is its number, from 0. A line with other targets than before may repeat a text.

    Each line's `span1` counts tokens of the text split at spaces.
    """
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            row = json.loads(line)
            words = row["text"].split(" ")
            starts = [0, *accumulate(len(word) + 1 for word in words)]
            facts = (
                Fact(starts[first], starts[after] - 1, float(target.get("label", 0.0)))
                for target in row["targets"]
                for first, after in [target["span1"]]
                if 0 <= first < after <= len(words)
            )
            yield Example("uds_ih2", str(number), row["text"], facts=tuple(facts))
