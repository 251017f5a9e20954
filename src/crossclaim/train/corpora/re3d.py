"""re3d: documents on the conflict in Syria and Iraq with entities; what a machine left at confidence 0 is dropped."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from crossclaim.train.corpora.example import Entity, Example

LEAST_CONFIDENCE = 0.5
TYPES: Mapping[str, str] = {
    "Organisation": "organisation",
    "Person": "person",
    "Location": "location",
    "Nationality": "nationality",
    "Temporal": "time",
    "Quantity": "quantity",
    "Weapon": "weapon",
    "MilitaryPlatform": "weapon",
    "Money": "money",
}


def read(folder: Path) -> Iterator[Example]:
    """The documents of a folder with `text/` and `annotations.jsonl`, in the order of its lines."""
    with (folder / "annotations.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            with (folder / "text" / f"{row['doc']}.txt").open(encoding="utf-8", newline="") as handle:
                text = handle.read()
            found = (
                Entity(one["begin"], one["end"], TYPES[one["type"]])
                for one in row["entities"]
                if one["confidence"] >= LEAST_CONFIDENCE and one["type"] in TYPES
            )
            inside = (one for one in found if 0 <= one.start < one.end <= len(text))
            yield Example("re3d", row["doc"], text, entities=longest(inside))


def longest(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """The entities without those that touch a longer one (or an equally long one that begins earlier), in order."""
    kept: list[Entity] = []
    for one in sorted(entities, key=lambda entity: (entity.start - entity.end, entity)):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return tuple(sorted(kept))
