"""The grammar of time: rules over classes of pieces, read from `data/grammar.txt`, compiled once, applied in passes.

Each piece becomes one character, its sign, and each rule a regular expression over signs, so that a pass over a text
costs time in proportion to its length. Of matches that overlap the first stands, then the longest, then the rule
written first.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from crossclaim.times.meaning import Meaning
from crossclaim.times.pieces import Piece, pieces
from crossclaim.times.tables import lines, tables

MOST_LABELS: Final = 24
"""How often a rule may use a label, its macros counted."""
_TERM: Final = re.compile(r"(?P<look>!<|!>|<<|>>)?(?P<label>[a-z]\w*=)?(?P<sign>[(|)?*]|[^\s(|)?*]+)\s*")
_LOOKS: Final = {"!<": "(?<!", "!>": "(?!", "<<": "(?<=", ">>": "(?="}
_SAMPLE: Final = (
    "0; 1; 9; 10; 12; 24; 25; 31; 32; 99; 100; 999; 1000; 1699; 1700; 2099; 2100; 2199; 2200; 9999; 1,000; 2.5; "
    "0530; 2359; 2500; 1975; 2060; 1.2.2003; "
    "1st; 31st; 40th; 2017-01-02; 2/3/1998; 1/2; 10:35; 1990s; '98; U.S.; Xyzzy; xyzzq; xyzzed; xyzzies; 's; ', ; "
    "\n\n; twenty-five; nineteen ninety-seven; twenty-first; Christmas; 1234567890; two thousand; hundred"
)
Key = tuple[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Match:
    """Where a rule holds in a row of pieces, and which pieces its labels name."""

    row: Sequence[Piece]
    found: re.Match[str]

    def get(self, label: str) -> Piece | None:
        """The first piece that a label names; None where the label is not in the rule or names nothing."""
        span = self._span(label)
        return self.row[span[0]] if span else None

    def _span(self, label: str) -> tuple[int, int] | None:
        """Where a label that may stand several times in a rule has matched."""
        groups = self.found.re.groupindex
        names = (name for number in range(MOST_LABELS) if (name := f"{label}{number or ''}_") in groups)
        return next((self.found.span(name) for name in names if self.found.start(name) >= 0), None)

    def has(self, label: str) -> bool:
        """Whether a label names something."""
        return self.get(label) is not None

    def word(self, label: str) -> str:
        """The words that a label names, joined by blanks; empty where it names none."""
        start, end = self._span(label) or (0, 0)
        return " ".join(one.word for one in self.row[start:end])

    def text(self, label: str, name: str) -> str:
        """The value that the named piece has in a class; empty where there is none."""
        piece = self.get(label)
        return piece.classes.get(name, "") if piece is not None else ""

    def number(self, label: str, *names: str) -> int | None:
        """The first whole number that the named piece has in some classes."""
        values = (self.text(label, name) for name in names)
        return next((int(value) for value in values if value.isdigit()), None)

    def meaning(self, label: str) -> Meaning | None:
        """What the named piece means, where an earlier pass has read it."""
        piece = self.get(label)
        return piece.meaning if piece is not None else None

    @property
    def before(self) -> Piece | None:
        """The piece before the match."""
        return self.row[self.found.start() - 1] if self.found.start() else None

    @property
    def after(self) -> Piece | None:
        """The piece after the match."""
        return self.row[self.found.end()] if self.found.end() < len(self.row) else None


Build = Callable[[Match], Meaning | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over signs, the class that its piece gets, and the name of what builds its meaning."""

    name: str
    gives: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Grammar:
    """The passes of rules in order, and the sign of each kind of piece."""

    passes: tuple[tuple[Rule, ...], ...]
    signs: dict[Key, str]
    terms: frozenset[str]

    def sign(self, piece: Piece) -> str:
        """The character that stands for a piece; one that no rule knows has a sign of its own."""
        return self.signs.get(_key(piece, self.terms), self.signs["", frozenset()])


@cache
def grammar() -> Grammar:
    """The grammar, compiled at the first call."""
    macros: dict[str, str] = {}
    stages: list[list[tuple[str, str, str]]] = []
    for line in lines("grammar.txt"):
        head, _, body = line.partition(" : ")
        if line.startswith("["):
            stages.append([])
        elif head.startswith("define "):
            macros[head.split()[1]] = body
        else:
            name, gives = head.split()
            stages[-1].append((name, gives, body))
    bodies = [_expanded(body, macros) for rules in stages for *_, body in rules]
    terms = frozenset(sign for body in bodies for sign in _signs(body))
    given = {gives for rules in stages for _, gives, _ in rules}
    signs = {key: chr(1 + at) for at, key in enumerate(_keys(terms, sorted(given)))}
    known = _sets(signs)
    passes = tuple(
        tuple(Rule(name, gives, _compiled(_expanded(body, macros), known)) for name, gives, body in rules)
        for rules in stages
    )
    return Grammar(passes, signs, terms)


def _expanded(body: str, macros: dict[str, str]) -> str:
    for _ in range(4):
        body = re.sub(r"\b[A-Z]+\b", lambda match: f"({macros[match[0]]})" if match[0] in macros else match[0], body)
    return body


def _signs(body: str) -> Iterator[str]:
    return (match["sign"] for match in _TERM.finditer(body) if match["sign"] not in set("(|)?*"))


def _keys(terms: frozenset[str], given: Sequence[str]) -> list[Key]:
    """Every kind of piece that may be met, in a fixed order."""
    words = sorted({*tables().words, *(term for term in terms if not term.isupper())})
    sample = "; ".join((_SAMPLE, *words, *(word.capitalize() for word in words)))
    keys: dict[Key, None] = {("", frozenset()): None}
    for piece in pieces(sample, 0, len(sample)):
        keys[_key(piece, terms)] = None
    for name in given:
        keys["", frozenset({name})] = None
    return list(keys)


def _key(piece: Piece, terms: frozenset[str]) -> Key:
    """The word if rules name it, and those of its classes that rules name; a named word counts as in lower case."""
    classes = terms.intersection(piece.classes)
    if piece.word not in terms:
        return "", classes
    return piece.word, (classes - {"CAP"}) | {"LOW"} if "CAP" in classes else classes


def _compiled(body: str, known: Mapping[str, str]) -> re.Pattern[str]:
    parts: list[str] = []
    used: Counter[str] = Counter()
    for match in _TERM.finditer(body):
        sign, opened = match["sign"], match["label"] or match["look"]
        look = _LOOKS[match["look"]] if match["look"] else ""
        label = ""
        if match["label"]:
            name = match["label"][:-1]
            label = f"(?P<{name}{used[name] or ''}_>"
            used[name] += 1
        if sign == "(":
            parts.append(look + (label or ("" if look else "(?:")))
        elif sign in "|)?*":
            parts.append(sign)
        else:
            parts.append(f"{look}{label}{known[sign]}{')' if opened else ''}")
    return re.compile("".join(parts))


def _sets(signs: Mapping[Key, str]) -> dict[str, str]:
    """The set of signs of each class and of each word that rules name, as regular expressions write it."""
    found: dict[str, list[str]] = {}
    for (word, classes), char in signs.items():
        for name in (word, *sorted(classes)):
            found.setdefault(name, []).append(re.escape(char))
    return {"ANY": "."} | {name: f"[{''.join(chars)}]" for name, chars in found.items()}


def apply(row: Sequence[Piece], rules: Sequence[Rule], builders: dict[str, Build]) -> list[Piece]:
    """The row with every stretch that a rule holds for put into one piece with its meaning."""
    known = grammar()
    signs = "".join(known.sign(one) for one in row)
    found = sorted(
        (
            (match.start(), -match.end(), order, match)
            for order, rule in enumerate(rules)
            for match in rule.pattern.finditer(signs)
        ),
        key=lambda one: one[:3],
    )
    out: list[Piece] = []
    at = 0
    for start, _, order, match in found:
        if start < at:
            continue
        piece = _read(row, match, rules[order], builders)
        if piece is not None:
            out.extend(row[at:start])
            out.append(piece)
            at = match.end()
    return [*out, *row[at:]]


def _read(row: Sequence[Piece], match: re.Match[str], rule: Rule, builders: dict[str, Build]) -> Piece | None:
    start, end = match.span()
    first, last = row[start], row[end - 1]
    if rule.gives == "VETO":
        return Piece(first.start, last.end, "", {"VETO": ""})
    whole = Match(row, match)
    meaning = builders[rule.name](whole)
    if meaning is None:
        return None
    return Piece(first.start, last.end, "", {rule.gives: ""}, meaning, modifier(whole))


def modifier(match: Match) -> str:
    """The modifier of a match: that of its words, else that of the expression inside."""
    for name in ("EARLY", "EDGE", "ABOUT", "DEGREE"):
        if value := match.text("mod", name):
            return value
    if match.text("h", "HIJRI"):
        return "APPROX"
    inner = match.get("it")
    return inner.mod if inner is not None else ""
