"""Learns when two mentions tell of one event: python -m crossclaim.train.events --data ECBPLUS [--dry].

On the training documents of ECB+. Its topics are shared out into parts of about the size of a small case, and what is
compared of the mentions of a part uses vectors fitted on the other parts, as it will on texts that nobody has seen. To
be run after `crossclaim.train.likeness`; a minute or two on one core.
"""

import argparse
import json
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from crossclaim.link.events.comparisons import Scene, compare
from crossclaim.link.events.model import FILE, Model, Net
from crossclaim.link.events.stories import Floats
from crossclaim.nlp.graphs import Graphs
from crossclaim.nlp.network import WEIGHTS, Network
from crossclaim.train import likeness
from crossclaim.train.corpora.ecbplus import read_texts, read_told
from crossclaim.train.tellings import look

PARTS = 3
NETS = 3
INNER = 24
ROUNDS = 10
BATCH = 2048
RATE = 3e-3
DECAY = 1e-3
DROPPED = 0.1
LEAST_SPREAD = 1e-6
Pairs = tuple[dict[str, Floats], Floats]


def main(argv: Sequence[str] | None = None) -> None:
    """Print how well parts that were left out are told apart, and write the weights into the package."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="a folder with train_corpus.txt and its mentions")
    parser.add_argument("--dry", action="store_true", help="print alone, write nothing")
    args = parser.parse_args(argv)
    torch.set_num_threads(1)
    pairs = parts(Network(Graphs(WEIGHTS)), args.data)
    values = [precision(fit(pairs[:at] + pairs[at + 1 :]), *pairs[at]) for at in range(PARTS)]
    print(f"mean precision of pairs of parts left out: {', '.join(f'{value:.3f}' for value in values)}")  # noqa: T201 a command says what it did
    if not args.dry:
        row = json.dumps(fit(pairs).to_json(), sort_keys=True)
        Path(str(files("crossclaim.link.events").joinpath(FILE))).write_text(row + "\n", encoding="utf-8")


def parts(network: Network, folder: Path) -> list[Pairs]:
    """The compared pairs of each part, and which of them tell of one event."""
    texts = read_texts(folder / "train_corpus.txt")
    tellings = look(network, texts, read_told(folder / "train_Event_gold_mentions.json", texts))
    topics = {topic: at % PARTS for at, topic in enumerate(sorted({one.topic for one in tellings}, key=int))}
    found = []
    for part in range(PARTS):
        likely = likeness.fit(likeness.gather(one for one in tellings if topics[one.topic] != part))
        mine = [one for one in tellings if topics[one.topic] == part]
        of_part = {doc: text.text for doc, text in texts.items() if topics.get(doc.partition("_")[0]) == part}
        scene = Scene([one.mention(texts[one.told.doc], likely) for one in mine], of_part)
        found.append(_pairs(scene, [one.told.chain for one in mine]))
    return found


def _pairs(scene: Scene, chains: Sequence[str]) -> Pairs:
    """The pairs of mentions of one piece of news."""
    names = np.array(chains)
    one, other = np.triu_indices(len(names), 1)
    kept = scene.news[one] == scene.news[other]
    one, other = one[kept], other[kept]
    compared = {name: table[one, other] for name, table in compare(scene).items()}
    return compared, (names[one] == names[other]).astype(np.float64)


def fit(pairs: Sequence[Pairs]) -> Model:
    """The nets, each from another beginning."""
    names = tuple(pairs[0][0])
    values = np.concatenate([np.stack([compared[name] for name in names], axis=-1) for compared, _ in pairs])
    gold = np.concatenate([are_same for _, are_same in pairs])
    return Model(names, tuple(_net(values, gold, seed) for seed in range(NETS)))


def _net(values: Floats, gold: Floats, seed: int) -> Net:
    """A net over the values as they are: what makes them even is folded into its weights."""
    torch.manual_seed(seed)
    mean, spread = values.mean(0), values.std(0) + LEAST_SPREAD
    inner, outer = nn.Linear(values.shape[1], INNER), nn.Linear(INNER, 1)
    given = torch.tensor((values - mean) / spread, dtype=torch.float32)
    _learn(nn.Sequential(inner, nn.ReLU(), nn.Dropout(DROPPED), outer), given, torch.tensor(gold, dtype=torch.float32))
    weights, added = (one.detach().double().numpy() for one in (inner.weight.T, inner.bias))
    even = weights / spread[:, None]
    last = outer.weight[0].detach().double().numpy()
    return Net(even, added - mean @ even, last, float(outer.bias.detach()))


def _learn(net: nn.Module, given: Tensor, gold: Tensor) -> None:
    """Fit by the cross entropy, with a rate that rises and falls."""
    optimizer = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY)
    steps = ROUNDS * -(-len(gold) // BATCH)
    rate = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=steps)
    for _ in range(ROUNDS):
        order = torch.randperm(len(gold))
        for start in range(0, len(gold), BATCH):
            batch = order[start : start + BATCH]
            loss = functional.binary_cross_entropy_with_logits(net(given[batch])[:, 0], gold[batch])
            optimizer.zero_grad()
            torch.autograd.backward(loss)
            optimizer.step()
            rate.step()


def precision(model: Model, compared: dict[str, Floats], are_same: Floats) -> float:
    """The mean precision of pairs by their chance, where those that tell of one event are right."""
    right = are_same[np.argsort(-model.chances(compared), kind="stable")] > 0
    found = np.cumsum(right) / np.arange(1, len(right) + 1)
    return float(found[right].mean()) if right.any() else 0.0


if __name__ == "__main__":
    main()
