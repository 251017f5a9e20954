import subprocess
import sys
from pathlib import Path

from crossclaim.cli.commands import COMMANDS

PAGE = Path(__file__).resolve().parents[2] / "docs" / "cli.md"


def test_every_command_has_its_heading():
    """Whoever looks for a command in the documentation finds it."""
    headings = {line.removeprefix("## ") for line in PAGE.read_text().splitlines() if line.startswith("## ")}
    assert set(COMMANDS) <= headings


def test_what_the_page_repeats_from_the_code_is_up_to_date():
    """Help, limits, formats and fields stand there as the code has them; `cog -r docs/cli.md` renews them."""
    command = [sys.executable, "-m", "cogapp", "--check", PAGE]
    check = subprocess.run(command, capture_output=True, text=True, check=False)
    assert check.returncode == 0, check.stdout
