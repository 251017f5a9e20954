"""The cases of MUC's keys: an incident of a message, an organisation held responsible, and the confidence in it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from crossclaim.train.corpora.muc import GROUPS, ID, PEOPLE, QUOTE, STAGE, TARGETS, TYPE, messages, templates

FACT: Final = "REPORTED AS FACT"
ACCUSED: Final = "SUSPECTED OR ACCUSED"
BY_AUTHORITIES: Final = "SUSPECTED OR ACCUSED BY AUTHORITIES"
CLAIMED: Final = "CLAIMED OR ADMITTED"
POSSIBLE: Final = "POSSIBLE"
LABELS: Final = (FACT, ACCUSED, BY_AUTHORITIES, CLAIMED, POSSIBLE)
"""The set fills that head a confidence. `ACQUITTED`, the sixth of MUC-4, stands only second beside another."""

LOCATION: Final = "INCIDENT: LOCATION"
PLACE: Final = re.compile(r"([A-Z][A-Z '.-]{2,60}?) \(")
STROKES: Final = " ()?"


@dataclass(frozen=True, slots=True)
class Case:
    """One organisation of one incident. `labels` are the confidences that the key allows, the first is the gold one.

    `organisation`, `people` and `targets` are spellings as they stand in the message.
    """

    doc: str
    text: str
    type: str
    stage: str
    organisation: tuple[str, ...]
    people: tuple[str, ...]
    targets: tuple[str, ...]
    places: tuple[str, ...]
    labels: tuple[str, ...]

    @property
    def label(self) -> str:
        """The gold confidence: the first that the key names."""
        return self.labels[0]


def read(folder: Path) -> list[Case]:
    """The cases of a folder of MUC (`dev`, `tst1`, `tst2`), by file and place.

    An organisation that the key names without quoting its words is left out.
    """
    files = sorted(folder.iterdir())
    texts: dict[str, str] = {}
    for path in files:
        if not path.name.startswith("key-"):
            texts.update(messages(path.read_text(encoding="latin-1")))
    return [
        case
        for path in files
        if path.name.startswith("key-")
        for fields in templates(path.read_text(encoding="latin-1"))
        for case in _cases(fields, texts)
    ]


def _cases(fields: Mapping[str, list[str]], texts: Mapping[str, str]) -> Iterator[Case]:
    doc = fields[ID][0].split()[0]
    for line in fields.get(GROUPS, []):
        before, _, after = line.partition(":")
        names = _quoted([after])
        labels = tuple(one.strip(STROKES) for one in before.split("/"))
        if names and labels[0] in LABELS and doc in texts:
            yield Case(
                doc,
                texts[doc],
                _first(fields, TYPE),
                _first(fields, STAGE),
                names,
                _quoted(fields.get(PEOPLE, [])),
                _quoted([line for field in TARGETS for line in fields.get(field, [])]),
                tuple(PLACE.findall(fields.get(LOCATION, [""])[0])),
                labels,
            )


def _quoted(lines: Sequence[str]) -> tuple[str, ...]:
    found = (one.replace('\\"', '"') for line in lines for one in QUOTE.findall(line))
    return tuple(dict.fromkeys(found))


def _first(fields: Mapping[str, list[str]], name: str) -> str:
    return fields.get(name, [""])[0].split("/")[0].strip(STROKES)
