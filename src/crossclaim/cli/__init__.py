"""The command line: one file for each command; each parses, calls the workflow and prints."""

import sys


def main() -> int:
    """Run the command that the arguments name and return the exit status."""
    from crossclaim.cli.app import run

    return run(sys.argv[1:])
