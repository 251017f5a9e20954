"""Facts in two columns: what is known, and how."""

from collections.abc import Iterable
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

from crossclaim.cli.terminal.safe import shown
from crossclaim.cli.terminal.screen import text_width
from crossclaim.cli.terminal.width import lines

NAME_CELLS = 12


@dataclass(frozen=True, slots=True)
class Fact:
    """A named value, and in small print how it is known or which words say it."""

    name: str
    value: str
    how: str = ""
    style: str = ""


def print_facts(console: Console, facts: Iterable[Fact]) -> None:
    """Print facts under one another; a name is not repeated, and long values go on under themselves."""
    before = ""
    for fact in facts:
        name = "" if fact.name == before else fact.name
        before = fact.name
        value, how = shown(fact.value), shown(fact.how)
        whole = f"{value}  {how}" if how else value
        for start, end in lines(whole, text_width(console) - NAME_CELLS):
            line = Text().append(f"{name:<{NAME_CELLS}}", "dim")
            line.append(whole[start : min(end, len(value))], fact.style)
            line.append(whole[max(start, len(value)) : end], "dim")
            line.rstrip()
            console.print(line)
            name = ""
