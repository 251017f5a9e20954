"""Whether every span that leaves equals its quote: python -m benchmarks.spans --data PATH [PATH...].

Builds a case of the paths through the command line's own workflows, exports it as statements-jsonl, and holds every
span against the text that the case gives for its document, by code that shares nothing with the exporter.
"""

import argparse
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.report import table
from crossclaim.case import open_case
from crossclaim.evidence import DocumentId
from crossclaim.settings import Settings
from crossclaim.workflow.build import build
from crossclaim.workflow.export import export


def main() -> None:
    """Count the spans of each path, and those that are wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, nargs="+", required=True)
    rows = [[path.name, *map(str, _count(path))] for path in parser.parse_args().data]
    print(table(["data", "documents", "statements", "spans", "wrong"], rows))


def _count(path: Path) -> tuple[int, int, int, int]:
    with tempfile.TemporaryDirectory() as folder:
        case, out = Path(folder) / "one.case", Path(folder) / "out.jsonl"
        build(case, [path], settings=Settings())
        export(case, "statements-jsonl", out)
        lines = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
        with open_case(case) as view:
            texts = {ident: view.document(DocumentId(ident)).text for ident in {line["document"] for line in lines}}
            documents = view.counts().documents
    found = [(line["document"], span) for line in lines for span in _spans(line)]
    wrong = sum(texts[ident][start:end] != quote for ident, (start, end, quote) in found)
    return documents, len(lines), len(found), wrong


def _spans(value: object) -> Iterator[tuple[int, int, str]]:
    """Every object with a start, an end and a text, at any depth."""
    if isinstance(value, dict):
        if value.keys() >= {"start", "end", "text"}:
            yield value["start"], value["end"], value["text"]
        for inner in value.values():
            yield from _spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _spans(inner)


if __name__ == "__main__":
    main()
