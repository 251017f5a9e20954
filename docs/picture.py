"""Draws what a command really prints, as an SVG without any outside font or address.

python docs/picture.py OUT.svg COLUMNS LINES -- COMMAND...
"""

import io
import os
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

HUES = [(178, 44, 44), (36, 122, 68), (158, 106, 0), (38, 84, 166), (132, 60, 140), (0, 118, 128)]
PAPER = TerminalTheme(
    (253, 252, 249),
    (40, 42, 48),
    [(40, 42, 48), *HUES, (90, 92, 98)],
    [(120, 122, 128), *HUES, (20, 22, 28)],
)
FORMAT = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace;
  font-size: {char_height}px; line-height: {line_height}px; font-variant-east-asian: full-width; }}
.{unique_id}-title {{ font-size: 18px; font-family: sans-serif; }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/></clipPath>{lines}</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}<g class="{unique_id}-matrix">{matrix}</g></g>
</svg>
"""


def printed(command: list[str], columns: int, lines: int) -> str:
    """What the command prints in a terminal of so many columns, colours included; the first lines of it."""
    environment = {**os.environ, "FORCE_COLOR": "1", "COLUMNS": str(columns), "PYTHONUTF8": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, check=True, text=True)  # noqa: S603 - our own Makefile names the command
    return "\n".join(done.stdout.splitlines()[:lines])


def draw(ansi: str, columns: int, title: str) -> str:
    """The SVG of a text with terminal colours."""
    console = Console(record=True, width=columns, file=io.StringIO())
    console.print(Text.from_ansi(ansi), no_wrap=True, crop=True)
    return console.export_svg(title=title, theme=PAPER, code_format=FORMAT, unique_id="crossclaim")


if __name__ == "__main__":
    out, columns, lines, _, *command = sys.argv[1:]
    shown = " ".join(["crossclaim", *command[1:]])
    Path(out).write_text(draw(printed(command, int(columns), int(lines)), int(columns), shown), encoding="utf-8")
