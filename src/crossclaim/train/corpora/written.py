"""Examples in the project's own words, where coded texts are thin: denials, forbearance, passage, trade and the like.

`written.txt` beside this file holds them. A blank line ends an example. Its first lines are the text; each line that
begins with `- ` codes a statement: type and mode, predicate, roles as `role=words`, stance and tense, between strokes.
`{A}`, `{B}` and `{C}` stand for actors and are filled in anew each time, so that no sentence says anything of anybody.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from random import Random

from crossclaim.train.corpora import statements
from crossclaim.train.corpora.example import Example

TEXT = Path(__file__).with_name("written.txt")
PARTIES = ("agent", "recipient", "third", "place")
ACTORS = (
    "Iran", "Turkey", "Russia", "Israel", "Qatar", "Hezbollah", "Islamic State", "ISIS", "Daesh", "al-Qaeda", "Hamas",
    "the Taliban", "the Houthis", "the Syrian government", "the Iraqi army", "the Syrian army", "the regime", "the US",
    "Washington", "Tehran", "Moscow", "Ankara", "Damascus", "Riyadh", "the coalition", "the rebels", "the Kurds",
    "the YPG", "the PKK", "the FARC", "the FMLN", "the army", "the militia", "the group", "the Lebanese army",
)  # fmt: skip
SLOTS = ("{A}", "{B}", "{C}")


def read(path: Path = TEXT, *, times: int = 4, seed: int = 7) -> Iterator[Example]:
    """Each example `times` over, with other actors each time; the same seed gives the same actors."""
    dice = Random(seed)  # noqa: S311 drawing names, not secrets
    for number, lines in enumerate(_examples(path.read_text(encoding="utf-8"))):
        for turn in range(times):
            names = dict(zip(SLOTS, dice.sample(ACTORS, len(SLOTS)), strict=True))
            filled = [_fill(line, names) for line in lines]
            text = _upper(" ".join(line for line in filled if not line.startswith("- ")))
            rows = [row(text, line) for line in filled if line.startswith("- ")]
            yield statements.example(f"{number}-{turn}", text, rows)


def row(text: str, line: str) -> Mapping[str, object]:
    """A coded line as a row of gold; the clause is the whole text."""
    kind, predicate, *roles, hold = line.removeprefix("- ").split(" | ")
    stance, tense = hold.split()
    found: dict[str, list[dict[str, str]]] = {role: [] for role in PARTIES}
    plain = {"time": "", "source": "", "cue": ""}
    for role in roles:
        name, _, words = role.partition("=")
        words = words if words in text else _upper(words)
        if name in found:
            found[name].append({"name": words, "text": words})
        else:
            plain[name] = words
    source = [{"name": plain["source"], "text": plain["source"]}] if plain["source"] else []
    return {
        "clause": text,
        "predicate": predicate,
        "type": kind.split()[0],
        "mode": "".join(kind.split()[1:]),
        **found,
        "time": {"text": plain["time"]},
        "sources": [{"name": "AUTHOR"}, *source],
        "cue": plain["cue"],
        "stance": stance,
        "tense": tense,
    }


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]


def _examples(text: str) -> Iterator[Sequence[str]]:
    for block in text.split("\n\n"):
        lines = [line for line in block.splitlines() if line.strip() and not line.startswith("#")]
        if lines:
            yield lines


def _fill(line: str, names: Mapping[str, str]) -> str:
    for slot, name in names.items():
        line = line.replace(slot, name)
    return line
