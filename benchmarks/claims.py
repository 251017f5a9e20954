"""Claims of made-up wars: python -m benchmarks.claims [--statements 4000] [--read 600] [--predictions OUT.jsonl].

A case is generated from a half of the wording and from theatres that nothing was fitted on, by a seed that nothing was
fitted on (benchmarks/generated). Its statements, as planted, go through linking; a smaller case is also read from its
texts by the reader that ships, and scored on what it found. Scored are pairs of statements: whether they are related at
all, whether they are one claim, what they are to one another, and denials where none was planted; and claims as
clusters. Intervals are bootstrapped over series of like events. Beside links stand the pairs of a claim, linked or not,
and two rules: the same fields, and the same words with the threshold that is best on the other half of the wording.
"""

import argparse
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from benchmarks.coreference import Agreement, parts
from benchmarks.coreference import total as total_agreement
from benchmarks.generated.aligning import Aligned, align
from benchmarks.generated.baselines import alike, best_threshold, same_fields, same_words
from benchmarks.generated.case import Case, make_case, some_of
from benchmarks.generated.lexicon import Half
from benchmarks.generated.reading import found_among, read_again
from benchmarks.generated.scoring import (
    Counts,
    Score,
    planted_claims,
    predicted_by,
    score,
    total,
)
from benchmarks.generated.truth import Point
from benchmarks.report import interval, table, write_predictions
from crossclaim.evidence import Claim, StatementId

HALVES: Final[Mapping[str, Half]] = {"fit": "fit", "measure": "measure"}
SEED: Final = 77
TUNED_ON: Final = 2_500
ROUNDS: Final = 300
Statistic = Callable[[Counts], float]
ROWS: Final[tuple[tuple[str, str, Statistic], ...]] = (
    ("related pairs, F1", ">= .90", lambda one: one.linked[2]),
    ("  precision", "", lambda one: one.linked[0]),
    ("  recall", "", lambda one: one.linked[1]),
    ("  F1 of those across documents", "", lambda one: one.far[2]),
    ("pairs of one claim, F1", "", lambda one: one.one[2]),
    ("relation right, of those related", ">= .85", lambda one: one.accuracy),
    ("denials predicted that are none", "", lambda one: one.false_share),
    ("  of all pairs predicted", "< .01", lambda one: one.false_of_all),
)


def main(argv: Sequence[str] | None = None) -> None:
    """Generate, link, score, print."""
    args = _arguments(argv)
    case = make_case(HALVES[args.half], args.seed, args.statements)
    points, ids = case.points(), case.ids()
    aligned = align(case.documents)
    threshold = best_threshold(make_case("measure" if args.half == "fit" else "fit", args.seed + 1, TUNED_ON))
    linked = score(case, points, predicted_by(ids, aligned.links, ()))
    columns = {
        "links": linked,
        "claims": score(case, points, predicted_by(ids, aligned.links, aligned.claims)),
        "same fields": score(case, points, same_fields(case.statements())),
        f"same words, from {threshold:.2f}": score(case, points, same_words(alike(case), threshold)),
    }
    print(_described(case, points, linked))
    print(table(("", "to reach", *_head(columns)), _lines(columns)))
    print(_clusters(case, points, ids, aligned.claims))
    print(_by_relation(linked))
    if args.confusion:
        print(_confusion(linked))
    if args.predictions:
        write_predictions(args.predictions, _rows(aligned))
    if args.read:
        whole = make_case(HALVES[args.half], args.seed + 2, max(args.statements, args.read))
        _read(some_of(whole, args.read), is_shown=args.confusion)


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--statements", type=int, default=4_000)
    parser.add_argument("--half", choices=sorted(HALVES), default="measure")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--read", type=int, default=0, help="statements of a case that is also read from its texts")
    parser.add_argument("--predictions", type=Path, help="write the links here, one JSON object a line")
    parser.add_argument("--confusion", action="store_true", help="print what each relation was taken for")
    return parser.parse_args(argv)


def _described(case: Case, points: Sequence[Point], scored: Score) -> str:
    counts = total(scored.series)
    told: dict[int, set[int]] = {}
    for point in points:
        told.setdefault(point.event, set()).add(point.document)
    alone = sum(len(told[point.event]) == 1 for point in points)
    vague = sum(one.is_vague for one in points)
    return (
        f"{len(points):,} statements in {len(case.documents):,} documents on {len(told):,} events; "
        f"{alone:,} statements have no counterpart in another document, {vague:,} would fit another event as well; "
        f"{counts.linked_gold:,} pairs are related, {scored.left_out:,} that nobody could decide are left out\n"
    )


def _head(columns: Mapping[str, Score]) -> list[str]:
    first, *others = columns
    return [first, "95 %", *others]


def _lines(columns: Mapping[str, Score]) -> Iterable[tuple[str, ...]]:
    (_, first), *others = columns.items()
    for name, reach, statistic in ROWS:
        low, high = interval(first.series, _over(statistic), rounds=ROUNDS)
        figures = [f"{statistic(total(one.series)):.3f}" for _, one in others]
        yield name, reach, f"{statistic(total(first.series)):.3f}", f"{low:.3f}-{high:.3f}", *figures


def _over(statistic: Statistic) -> Callable[[Sequence[Counts]], float]:
    return lambda drawn: statistic(total(drawn))


def _clusters(case: Case, points: Sequence[Point], ids: Sequence[StatementId], claims: Iterable[Claim]) -> str:
    """B3 of the claims over those statements of which it is known to which claim they belong."""
    gold = planted_claims(case, points)
    owner = {member: str(claim.id) for claim in claims for member in claim.members}
    found = {number: owner[ids[number]] for number in gold}
    agreements = [one for _, one in parts({number: gold[number] for number in gold}, found)]
    b3 = total_agreement(agreements).b3
    low, high = interval(agreements, _b3, rounds=ROUNDS)
    return (
        f"\nclaims as clusters, B3 over {len(gold):,} statements: precision {b3.precision:.3f}, "
        f"recall {b3.recall:.3f}, F1 {b3.f1:.3f} ({low:.3f}-{high:.3f})\n"
    )


def _b3(drawn: Sequence[Agreement]) -> float:
    return total_agreement(drawn).b3.f1


def _by_relation(scored: Score) -> str:
    """Of each planted relation: how many pairs, how many are related at all and rightly; and how many said are so."""
    truths = sorted({truth for truth, _ in scored.confusion} - {"none"})
    rows, shares = [], []
    for truth in truths:
        of = {found: count for (one, found), count in scored.confusion.items() if one == truth}
        count, linked = sum(of.values()), sum(of.values()) - of.get("none", 0)
        right = sum(of.get(one, 0) for one in (("same", "refines") if truth == "either" else (truth,)))
        said = sum(count for (_, found), count in scored.confusion.items() if found == truth)
        held = right + (scored.confusion.get(("either", truth), 0) if truth in {"same", "refines"} else 0)
        precision = f"{held / said:.3f}" if said else "-"
        rows.append((truth, f"{count:,}", f"{linked / count:.3f}", f"{right / count:.3f}", precision))
        shares += [right / linked] if linked and truth != "either" else []
    mean = f"\nrelation right, of those related, mean over relations: {sum(shares) / max(1, len(shares)):.3f}"
    return table(("planted", "pairs", "related", "right", "of those said"), rows) + mean


def _confusion(scored: Score) -> str:
    truths = sorted({truth for truth, _ in scored.confusion})
    founds = sorted({found for _, found in scored.confusion})
    return "\n" + table(
        ("planted", *founds),
        [(truth, *(f"{scored.confusion.get((truth, found), 0):,}" for found in founds)) for truth in truths],
    )


def _rows(aligned: Aligned) -> Iterable[Mapping[str, object]]:
    for link in aligned.links:
        yield {"one": link.one, "other": link.other, "relation": link.relation, "score": link.score}


def _read(case: Case, *, is_shown: bool) -> None:
    """What is left of it when the texts are read by the reader, from pairs of planted statements that it found."""
    reading = read_again(made.document for made in case.documents)
    aligned = align(reading.documents, reading.likeness)
    numbers = found_among(case, reading.documents)
    found = predicted_by(
        [numbers.get(at, StatementId("")) for at in range(len(case.ids()))], aligned.links, aligned.claims
    )
    scored = score(case, case.points(), found)
    known = len(numbers) / len(case.ids())
    print(f"\nread from the texts: {len(case.ids()):,} statements planted, {known:.3f} of them found")
    print(table(("", "to reach", "read and linked", "95 %"), _lines({"read and linked": scored})))
    if is_shown:
        print(_confusion(scored))


if __name__ == "__main__":
    main()
