"""Trains the part-of-speech tagger on UD treebanks: python -m crossclaim.train.tagger OUT TREEBANK..."""

import argparse
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from crossclaim.extract.rules.tagger import MARKS, PAD, Tagger, Weights, features
from crossclaim.extract.rules.tokens import Token, tokens

SAME = {
    **dict.fromkeys(["NNPS", "ADD"], "NNP"),
    **dict.fromkeys(["JJR", "JJS", "AFX"], "JJ"),
    **dict.fromkeys(["RBR", "RBS"], "RB"),
    **dict.fromkeys(["GW", "FW"], "NN"),
    **dict.fromkeys(["LS", "$"], "CD"),
    **dict.fromkeys(["HYPH", "NFP"], ":"),
    **dict.fromkeys(["``", "''"], '"'),
    "PDT": "DT",
    "WP$": "WP",
    "-LRB-": "(",
    "-RRB-": ")",
}
SURE_COUNT = 8
SURE_SHARE = 0.995
ROUNDS = 6
SCALE = 20.0
SEED = 7


def main() -> None:
    """Train on the treebanks named, write the weights, print the accuracy on a treebank held out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("treebanks", type=Path, nargs="+")
    parser.add_argument("--held-out", type=Path, nargs="*", default=[])
    parser.add_argument("--least", type=int, default=12, help="smallest scaled weight that is kept")
    args = parser.parse_args()
    plain = [sentence for path in args.treebanks for sentence in read(path)]
    examples = [(sentence, blind) for sentence in plain for blind in (False, True)]
    sure = sure_words(plain)
    weights, tags = train(examples, sure)
    kept = prune(weights, args.least)
    table = {"sure": sure, "tags": tags, "weights": kept}
    data = json.dumps(table, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
    args.out.write_bytes(gzip.compress(data, 9, mtime=0))
    for path in args.held_out:
        held = read(path)
        for blind in (False, True):
            report(path.name, held, Tagger(sure, kept, tags), blind=blind)


def report(name: str, held: Sequence[list[Token]], model: Tagger, *, blind: bool) -> None:
    """Print the share of tokens tagged right."""
    right = total = 0
    for gold in held:
        words = [Token(t.start, t.end, t.text, t.lower) for t in gold]
        model.tag(words, blind=blind)
        right += sum(1 for one, other in zip(words, gold, strict=True) if one.tag == other.tag)
        total += len(gold)
    print(f"{name} {'without capitals' if blind else 'as written'}: {right / total:.4f} of {total}")  # noqa: T201 (a command)


def read(path: Path) -> list[list[Token]]:
    """The sentences of a treebank in our own tokens, each with the tag of the last treebank token that it covers."""
    return [_project(rows) for rows in _sentences(path)]


def _sentences(path: Path) -> Iterator[list[tuple[str, str, bool]]]:
    rows: list[tuple[str, str, bool]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) != 10:
            if rows:
                yield rows
            rows = []
        elif cells[0].isdigit():
            rows.append((cells[1], cells[4], "SpaceAfter=No" not in cells[9]))
    if rows:
        yield rows


def _project(rows: list[tuple[str, str, bool]]) -> list[Token]:
    text, ends = "", []
    for form, tag, is_spaced in rows:
        text += form
        ends.append((len(text), tag))
        text += " " if is_spaced else ""
    words = tokens(text, 0, len(text))
    at = 0
    for word in words:
        while at + 1 < len(ends) and ends[at][0] < word.end:
            at += 1
        tag = ends[at][1]
        inside = word.text[1:-1]
        word.tag = (
            MARKS.get(word.text)
            or _symbol(word.text)
            or ("JJ" if "-" in inside and tag in {"VBN", "VBG", "VBD"} else SAME.get(tag, tag))
        )
    return words


def _symbol(text: str) -> str:
    return "" if text[0].isalnum() or text[0] in "'’$£€" else "SYM"


def sure_words(plain: Sequence[list[Token]]) -> dict[str, str]:
    """The words that have one tag nearly always, with it."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in plain:
        for word in sentence:
            seen[word.lower][word.tag] += 1
    out = {}
    for form, counts in sorted(seen.items()):
        tag, count = counts.most_common(1)[0]
        if counts.total() >= SURE_COUNT and count >= SURE_SHARE * counts.total() and tag != "NNP":
            out[form] = tag
    return out


def train(
    examples: list[tuple[list[Token], bool]], sure: dict[str, str]
) -> tuple[dict[str, dict[str, float]], list[str]]:
    """Averaged perceptron weights by feature and tag, and the tags."""
    tags = sorted({word.tag for sentence, _ in examples for word in sentence})
    weights: dict[str, dict[str, float]] = {}
    sums: dict[tuple[str, str], float] = defaultdict(float)
    stamps: dict[tuple[str, str], int] = defaultdict(int)
    step = 0
    model = Tagger(sure, weights, tags)  # type: ignore[arg-type]  # weights are whole numbers only once they are pruned
    order = Random(SEED)  # noqa: S311 (an order of examples, no secret)
    for _ in range(ROUNDS):
        order.shuffle(examples)
        for gold, blind in examples:
            words = [Token(t.start, t.end, t.text, t.lower) for t in gold]
            last = before = PAD
            for i, word in enumerate(words):
                guess = MARKS.get(word.text) or model.plain(word, blind=blind)
                if not guess:
                    step += 1
                    guess = model.best(words, i, last, before, blind=blind)
                    truth = gold[i].tag
                    if guess != truth:
                        for feature in features(words, i, last, before, blind=blind):
                            for tag, change in ((truth, 1.0), (guess, -1.0)):
                                key = (feature, tag)
                                row = weights.setdefault(feature, {})
                                value = row.get(tag, 0.0)
                                sums[key] += (step - stamps[key]) * value
                                stamps[key] = step
                                row[tag] = value + change
                word.tag = guess
                before, last = last, guess
    for feature, row in weights.items():
        for tag, value in row.items():
            key = (feature, tag)
            row[tag] = (sums[key] + (step - stamps[key]) * value) / step
    return weights, tags


def prune(weights: dict[str, dict[str, float]], least: int) -> Weights:
    """The weights as whole numbers, without those too small to matter."""
    out: Weights = {}
    for feature, row in sorted(weights.items()):
        kept = {tag: round(value * SCALE) for tag, value in sorted(row.items()) if abs(round(value * SCALE)) >= least}
        if kept:
            out[feature] = kept
    return out


if __name__ == "__main__":
    main()
