"""The command line: one file for each command; each parses, calls the workflow and prints."""

import sys
from typing import Final

STOPPED: Final = 130
"""The exit status of a command that Ctrl-C stopped."""


def main() -> int:
    """Run the command that the arguments name and return the exit status."""
    try:
        from crossclaim.cli.app import run
    except KeyboardInterrupt:
        return STOPPED
    return run(sys.argv[1:])
