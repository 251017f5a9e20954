"""How sure a text is of its events, against people: python -m benchmarks.factuality --data FILE.jsonl.

Each line holds a `text` of tokens split at spaces and `targets` with `span1`, as UDS-IH2 does. Every target gives one
prediction, in order; `id` is the number of its line from 0. With `--gold none` no label is read.
"""

from collections.abc import Sequence
from statistics import StatisticsError, correlation, mean

from benchmarks.report import interval, reader_options, table, write_predictions
from crossclaim.nlp.graphs import Graphs
from crossclaim.nlp.network import Network
from crossclaim.train.corpora import uds_ih2
from crossclaim.train.corpora.example import Example

Pair = tuple[float, float]


def main(argv: Sequence[str] | None = None) -> None:
    """Read, write predictions where asked, and print a table against gold."""
    args = reader_options(__doc__).parse_args(argv)
    reader = Network(Graphs(args.weights))
    examples = list(uds_ih2.read(args.data))
    found = [predict(reader, one) for one in examples]
    if args.predictions:
        rows = (
            {"id": int(one.doc), "value": value}
            for one, values in zip(examples, found, strict=True)
            for value in values
        )
        write_predictions(args.predictions, rows)
    if args.gold != "none":
        print(scored(examples, found))


def predict(reader: Network, example: Example) -> list[float]:
    """A value for each target, in order."""
    return reader.sure(example.text, [(one.start, one.end) for one in example.facts or ()])


def scored(examples: Sequence[Example], found: Sequence[Sequence[float]]) -> str:
    """Pearson's r and the mean absolute error, with the interval of r over sentences."""
    sentences = [
        [(fact.value, value) for fact, value in zip(example.facts or (), values, strict=True)]
        for example, values in zip(examples, found, strict=True)
    ]
    pairs = [pair for one in sentences for pair in one]
    low, high = interval(sentences, lambda drawn: pearson([pair for one in drawn for pair in one]), rounds=300)
    error = mean(abs(gold - guess) for gold, guess in pairs)
    return table(
        ("targets", "Pearson r", "95 %", "mean error"),
        [(str(len(pairs)), f"{pearson(pairs):.3f}", f"{low:.3f}-{high:.3f}", f"{error:.3f}")],
    )


def pearson(pairs: Sequence[Pair]) -> float:
    """Pearson's correlation; 0 where either side does not vary."""
    try:
        return correlation(*zip(*pairs, strict=True))
    except (StatisticsError, TypeError):
        return 0.0


if __name__ == "__main__":
    main()
