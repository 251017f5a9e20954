"""Facts in two columns."""

import io

from rich.console import Console

from crossclaim.cli.facts import Fact, print_facts


def test_only_the_name_and_the_small_print_are_dimmed():
    """What is known stands out from how."""
    console = Console(file=io.StringIO(), width=80, force_terminal=True, color_system="standard")
    print_facts(console, [Fact("outlet", "The Daily", "byline")])
    assert console.file.getvalue() == "\x1b[2moutlet      \x1b[0mThe Daily\x1b[2m  byline\x1b[0m\n"
