"""Who held an office when, and under which name a group went: python -m benchmarks.roles [--data FILE].

The table holds one case a line: what is asked (`who`, `name` or `parent`), the words, a date, and what is expected,
in order.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.report import table
from crossclaim.knowledge.describe import who
from crossclaim.knowledge.histories import load_histories

CASES = Path(__file__).resolve().parents[1] / "tests" / "knowledge" / "roles.tsv"


@dataclass(frozen=True, slots=True)
class Case:
    """One line of the table."""

    asked: str
    words: str
    when: str
    expected: tuple[str, ...]

    def found(self) -> tuple[str, ...]:
        """What the base answers, each answer once."""
        if self.asked == "who":
            return tuple(dict.fromkeys(holding.person for holding in who(self.words, self.when)))
        if self.asked == "name":
            return (load_histories().name_on(self.words, self.when),)
        return load_histories().parents_on(self.words, self.when)


def cases(path: Path) -> Iterator[Case]:
    """The cases of a table, without its comments."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            asked, words, when, expected = line.split("\t")
            yield Case(asked, words, when, tuple(name for name in expected.split("; ") if name))


def main(argv: Sequence[str] | None = None) -> None:
    """Print how many cases of each kind hold, and those that do not."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=CASES)
    args = parser.parse_args(argv)
    known = tuple(cases(args.data))
    wrong = [case for case in known if case.found() != case.expected]
    rows = []
    for asked in dict.fromkeys(case.asked for case in known):
        count = sum(case.asked == asked for case in known)
        held = count - sum(case.asked == asked for case in wrong)
        rows.append((asked, str(count), str(held), f"{held / count:.3f}"))
    print(table(("asked", "cases", "right", "share"), rows))
    for case in wrong:
        print(f"{case.asked} {case.words} {case.when}: {'; '.join(case.found())} instead of {'; '.join(case.expected)}")


if __name__ == "__main__":
    main()
