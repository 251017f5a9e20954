"""MUC-3/4: upper-case dispatches on political violence in Latin America, with keys of filled templates."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from crossclaim.train.corpora.example import Example, Incident

MESSAGE = re.compile(r"^((?:DEV|TST\d)-MUC\d-\d{4})\b[^\n]*\n", re.MULTILINE)
FIELD = re.compile(r"^(\d{1,2})\.\s+([A-Z :]+?)(?:\s{2,}(.*)|\s*)$")
QUOTE = re.compile(r'"((?:[^"\\]|\\.)*)"')
BLANK = ("*", "-", "")
ID, TYPE, STAGE = "MESSAGE: ID", "INCIDENT: TYPE", "INCIDENT: STAGE OF EXECUTION"
PEOPLE, GROUPS = "PERP: INDIVIDUAL ID", "PERP: ORGANIZATION CONFIDENCE"
TARGETS = ("PHYS TGT: ID", "HUM TGT: NAME", "HUM TGT: DESCRIPTION")


def read(folder: Path) -> Iterator[Example]:
    """The messages of a folder of MUC (`dev`, `tst1`, `tst2`), by file and place; each with the incidents of its keys.

    A message whose key says that nothing is to be filled in has no incidents; one without a key has no layer.
    """
    keys: dict[str, list[Incident]] = {}
    for path in sorted(folder.glob("key-*")):
        for doc, incident in _incidents(path.read_text(encoding="latin-1")):
            keys.setdefault(doc, []).extend([incident] if incident else [])
    for path in sorted(one for one in folder.iterdir() if not one.name.startswith("key-")):
        for doc, text in messages(path.read_text(encoding="latin-1")):
            yield Example("muc", doc, text, incidents=tuple(keys[doc]) if doc in keys else None)


def messages(text: str) -> Iterator[tuple[str, str]]:
    """The id and the text of each message of a file, in order."""
    heads = list(MESSAGE.finditer(text))
    ends = [*(head.start() for head in heads[1:]), len(text)]
    for head, end in zip(heads, ends, strict=False):
        yield head[1], text[head.end() : end].strip("\n")


def _incidents(text: str) -> Iterator[tuple[str, Incident | None]]:
    for fields in templates(text):
        doc = fields[ID][0].split()[0]
        kind = _first(fields, TYPE)
        yield (
            doc,
            None
            if kind in BLANK
            else Incident(
                kind,
                _first(fields, STAGE),
                _names(fields.get(PEOPLE, [])),
                tuple(_confidences(fields.get(GROUPS, []))),
                tuple(name for field in TARGETS for name in _names(fields.get(field, []))),
            ),
        )


def templates(text: str) -> Iterator[Mapping[str, list[str]]]:
    """The fields of each template, a list of lines for each: a line that begins with blanks goes on with the field."""
    fields: dict[str, list[str]] = {}
    name = ""
    for line in text.splitlines():
        found = FIELD.match(line)
        if found:
            if found[2] == ID and fields:
                yield fields
                fields = {}
            name = found[2]
            fields[name] = [(found[3] or "").strip()]
        elif name and line[:1].isspace() and line.strip():
            fields[name].append(line.strip())
        elif line.startswith(";"):
            continue
        else:
            name = ""
    if fields:
        yield fields


def _first(fields: Mapping[str, list[str]], name: str) -> str:
    return fields.get(name, [""])[0].removeprefix("? ").split(":")[0].split(" / ")[0].strip()


def _names(lines: Sequence[str]) -> tuple[str, ...]:
    """The first spelling of each name in a field; a name stands on a line, its spellings after strokes."""
    found = (QUOTE.search(line) for line in lines)
    return tuple(dict.fromkeys(one[1].replace('\\"', '"') for one in found if one))


def _confidences(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Name and confidence: the words before the colon, the first where two are given."""
    for line in lines:
        before, _, after = line.removeprefix("? ").partition(":")
        name = QUOTE.search(after)
        if name:
            yield name[1].replace('\\"', '"'), before.split("/")[0].strip(" (?")
