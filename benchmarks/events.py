"""Events told of in several documents: python -m benchmarks.events --data FOLDER (as `ecbplus`) [--part dev].

The mentions of events are given, and are put into clusters that tell of one. FOLDER holds `PART_corpus.txt` and
`PART_Event_gold_mentions.json`; one such pair of files is taken, of several the one that `--part` says, `dev` where it
is among them. A mention's id is `document#sentence#tokens`, with the numbers of the corpus and commas between tokens.
Which documents tell of the same is found by their words alone. Scores: MUC, B3, CEAF-e and their mean (CoNLL), mentions
that are alone counted; 95 % bootstrap intervals of the mean over topics. Floors: every mention alone; one cluster for
each stem; the same within documents found to tell one story.
"""

import argparse
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.coreference import Agreement, parts, total
from benchmarks.report import interval, table, write_predictions
from crossclaim.errors import RequestError
from crossclaim.link.events.resolve import resolve
from crossclaim.link.events.stories import stories
from crossclaim.nlp.graphs import Graphs
from crossclaim.nlp.network import WEIGHTS, Network
from crossclaim.text.stems import chief, stem
from crossclaim.train.corpora.ecbplus import Text, Told, read_texts, read_told
from crossclaim.train.tellings import look

CORPUS = "corpus.txt"
MENTIONS = "Event_gold_mentions.json"
USUAL = "dev_"
RESOLVED = "resolved"
HEAD = ("mentions given", "MUC P", "R", "F1", "B3 P", "R", "F1", "CEAF-e P", "R", "F1", "CoNLL", "95 %")
Clusters = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Set:
    """The documents of a part and its mentions."""

    texts: Mapping[str, Text]
    mentions: Sequence[Told]


def main(argv: Sequence[str] | None = None) -> None:
    """Print the table; write predictions where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--part", help="which files of the folder, by what stands before `corpus.txt`")
    parser.add_argument("--weights", type=Path, default=WEIGHTS, help="a folder of weights; else the package's own")
    parser.add_argument("--predictions", type=Path, help="write what was predicted here, one JSON object a line")
    parser.add_argument("--gold", help="`none` for none; the chains of the mentions where left out")
    args = parser.parse_args(argv)
    is_scored = args.gold != "none"
    given = read(args.data, args.part, is_scored=is_scored)
    found = {**floors(given), RESOLVED: resolved(given, Network(Graphs(args.weights)))}
    if args.predictions:
        clusters = found[RESOLVED]
        rows = ({"mention": one.id, "cluster": clusters[one.id]} for one in given.mentions)
        write_predictions(args.predictions, rows)
    if is_scored:
        print(table((f"{len(given.mentions)} {HEAD[0]}", *HEAD[1:]), [row(given, *one) for one in found.items()]))


def read(folder: Path, part: str | None = None, *, is_scored: bool = True) -> Set:
    """The documents and mentions of a part; RequestError where it is not there or not clear which is meant."""
    prefix = _prefix(folder, part)
    texts = read_texts(folder / f"{prefix}{CORPUS}")
    return Set(texts, read_told(folder / f"{prefix}{MENTIONS}", texts, with_chains=is_scored))


def _prefix(folder: Path, part: str | None) -> str:
    there = sorted(path.name.removesuffix(CORPUS) for path in folder.glob(f"*{CORPUS}"))
    there = [one for one in there if (folder / f"{one}{MENTIONS}").is_file()]
    wanted = [one for one in there if one.rstrip("_") == part] if part is not None else there
    if len(wanted) > 1 and USUAL in wanted:
        return USUAL
    if len(wanted) != 1:
        raise RequestError(str(folder), found=", ".join(there) or "no such files", expected=f"one {CORPUS}, or --part")
    return wanted[0]


def floors(given: Set) -> dict[str, Clusters]:
    """The clusters of the floors, by what they are called in the table."""
    story = stories({doc: text.text for doc, text in given.texts.items()})
    stems = {one.id: stem(chief(one.words.split())) for one in given.mentions}
    return {
        "floor: every mention alone": {one.id: one.id for one in given.mentions},
        "floor: same stem": stems,
        "floor: same stem in one story": {
            one.id: f"{story.get(one.doc, one.doc)} {stems[one.id]}" for one in given.mentions
        },
    }


def resolved(given: Set, network: Network) -> Clusters:
    """The clusters that linking finds; each is named after its witness."""
    texts = {doc: text.text for doc, text in given.texts.items()} | {
        one.doc: "" for one in given.mentions if one.doc not in given.texts
    }
    tellings = look(network, given.texts, given.mentions)
    mentions = [one.mention(given.texts.get(one.told.doc, Text()), network.likeness) for one in tellings]
    return {one: event.witness for event in resolve(mentions, texts) for one in event.members}


def row(given: Set, label: str, found: Clusters) -> tuple[str, ...]:
    """One line of the table: the scores, and the interval of the mean over topics."""
    gold = {one.id: one.chain for one in given.mentions}
    topics: dict[str, list[Agreement]] = defaultdict(list)
    for mentions, agreement in parts(gold, found):
        topics[mentions[0].partition("_")[0]].append(agreement)
    sums = [total(some) for some in topics.values()]
    low, high = interval(sums, lambda drawn: total(drawn).conll)
    whole = total(sums)
    shares = (one for share in (whole.muc, whole.b3, whole.ceaf) for one in (share.precision, share.recall, share.f1))
    return label, *(f"{one:.3f}" for one in shares), f"{whole.conll:.3f}", f"{low:.3f}-{high:.3f}"


if __name__ == "__main__":
    main()
