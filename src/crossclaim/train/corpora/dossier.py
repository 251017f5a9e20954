"""The example dossier of this repository with the statements that people coded in it."""

from collections.abc import Iterator
from pathlib import Path

from crossclaim.read.draft import Input
from crossclaim.read.find import find
from crossclaim.read.read import read as read_input
from crossclaim.settings import Settings
from crossclaim.train.corpora import statements
from crossclaim.train.corpora.example import Example


def read(reports: Path, gold: Path) -> Iterator[Example]:
    """One example for each document of a folder that `gold` codes, as the reading stage gives its text."""
    rows = statements.coded(gold)
    for one in find([reports], Settings()):
        document = read_input(one, Settings()).document if isinstance(one, Input) else None
        if document is not None and document.name in rows:
            yield statements.example(document.name, document.text, rows[document.name])
