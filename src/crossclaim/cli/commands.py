"""The table of commands, from which help and completion are made; to add one is to add a row here and a file."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

Section = Literal["Make a case", "Look into it", "What leaves", "Keep"]


@dataclass(frozen=True, slots=True)
class CommandRow:
    """One command: its file is `crossclaim.cli.<name>`, its function `command`; `doc` is its line in the help."""

    name: str
    section: Section
    doc: str

    @property
    def module(self) -> str:
        """The module that is imported when the command runs, and not before."""
        return f"crossclaim.cli.{self.name}"


_ROWS: Final = (
    CommandRow("build", "Make a case", "Add documents, find their statements, link them, in one go."),
    CommandRow("add", "Make a case", "Add documents: files, folders, archives."),
    CommandRow("extract", "Make a case", "Find the statements of documents that were added."),
    CommandRow("link", "Make a case", "Find out whom names mean, where places lie, what makes one claim."),
    CommandRow("documents", "Look into it", "List the documents."),
    CommandRow("statements", "Look into it", "List the statements: who says what of whom, and how surely."),
    CommandRow("claims", "Look into it", "List the claims: what is stated, who holds it, who denies it."),
    CommandRow("actors", "Look into it", "List the actors; judge that two are one, or are not."),
    CommandRow("places", "Look into it", "List the places with point and radius."),
    CommandRow("search", "Look into it", "Find words in documents and statements."),
    CommandRow("show", "Look into it", "Show one statement, claim, document or actor with its evidence."),
    CommandRow("problems", "Look into it", "List what could not be read or done, and what to do."),
    CommandRow("export", "What leaves", "Write the statements to a file."),
    CommandRow("check", "Keep", "Verify every hash, span and key of a case."),
    CommandRow("knowledge", "Keep", "Look up places, or import a gazetteer."),
    CommandRow("completion", "Keep", "Print the set-up of completion for a shell."),
)
COMMANDS: Final[Mapping[str, CommandRow]] = MappingProxyType({row.name: row for row in _ROWS})
