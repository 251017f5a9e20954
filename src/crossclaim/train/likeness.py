"""Learns by which vectors predicates are compared: python -m crossclaim.train.likeness --data ECBPLUS [--dry].

On the training documents of ECB+ (Cybulska & Vossen 2014) the maps from the encoder's states to vectors are fitted so
that mentions of one event are near one another and others of the same news far (supervised contrastive loss, Khosla et
al. 2020). The encoder itself stays as it is, so it takes a minute. To be run anew whenever the encoder has changed.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from crossclaim.nlp.graphs import Graphs
from crossclaim.nlp.likeness import AGAIN, FILE, KINDS, WIDTH, Likeness
from crossclaim.nlp.network import WEIGHTS, Network
from crossclaim.nlp.tagging import Scores
from crossclaim.train.corpora.ecbplus import read_texts, read_told
from crossclaim.train.tellings import Telling, look

SEED = 0
ROUNDS = 20
RATE = 1e-3
DECAY = 1e-2
DROPPED = 0.3
HEAT = 0.05
STRANGERS = 60
"""Mentions of another topic that each batch of one topic has beside."""
AGAIN_DECAY = 0.5
AGAIN_ROUNDS = 80
FOLDS = 5
NEVER = -1e9


@dataclass(frozen=True, slots=True)
class Seen:
    """Mentions as the maps see them, with the topic, the story and the event of each."""

    inputs: Tensor
    topics: Sequence[str]
    stories: Sequence[str]
    events: Sequence[str]

    def only(self, places: Sequence[int]) -> "Seen":
        """Some of the mentions."""
        topics, stories, events = ([one[at] for at in places] for one in (self.topics, self.stories, self.events))
        return Seen(self.inputs[list(places)], topics, stories, events)


def main(argv: Sequence[str] | None = None) -> None:
    """Print how well vectors of left-out topics tell events apart, and write the maps into the folder of weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="a folder with train_corpus.txt and its mentions")
    parser.add_argument("--weights", type=Path, default=WEIGHTS, help="a folder of weights; else the package's own")
    parser.add_argument("--dry", action="store_true", help="print alone, write nothing")
    args = parser.parse_args(argv)
    torch.set_num_threads(1)
    texts = read_texts(args.data / "train_corpus.txt")
    told = read_told(args.data / "train_Event_gold_mentions.json", texts)
    seen = gather(look(Network(Graphs(args.weights)), texts, told))
    print(f"{len(seen.topics)} mentions; mean precision of pairs of one topic, by folds over topics: {folds(seen)}")  # noqa: T201 a command says what it did
    if not args.dry:
        found = fit(seen)
        np.save(args.weights / FILE, found.maps.astype(np.float16))
        np.save(args.weights / AGAIN, found.again.astype(np.float16))


def gather(tellings: Iterable[Telling]) -> Seen:
    """Those mentions that the network sees."""
    kept = [(one, one.seen) for one in tellings if one.seen is not None]
    inputs = torch.from_numpy(np.stack([seen for _, seen in kept]))
    topics, stories = [one.topic for one, _ in kept], [one.story for one, _ in kept]
    return Seen(inputs, topics, stories, [one.told.chain for one, _ in kept])


def fit(seen: Seen) -> Likeness:
    """The maps of `nlp.likeness`, in the 16 bits that are stored."""
    maps = np.stack([_map(_learnt(seen, names)) for names in (seen.events, seen.stories)])
    return Likeness(halved(maps), halved(_map(_learnt_again(seen))[:, 0]))


def halved(table: Scores) -> Scores:
    """A table as it is read back from 16 bits."""
    return table.astype(np.float16).astype(np.float32)


def _map(linear: nn.Linear) -> Scores:
    table: Scores = torch.cat((linear.weight.T, linear.bias[None])).detach().numpy()
    return table


def _learnt(seen: Seen, names: Sequence[str]) -> nn.Linear:
    """The linear map under which mentions of one name are near; every batch is one topic and some of another."""
    torch.manual_seed(SEED)
    dice = np.random.default_rng(SEED)
    linear = nn.Linear(seen.inputs.shape[1], WIDTH)
    optimizer = torch.optim.AdamW(linear.parameters(), lr=RATE, weight_decay=DECAY)
    numbers = torch.tensor([sorted(set(names)).index(one) for one in names])
    topics = [[at for at, one in enumerate(seen.topics) if one == topic] for topic in dict.fromkeys(seen.topics)]
    for _ in range(ROUNDS):
        for at in dice.permutation(len(topics)):
            other = topics[(at + 1) % len(topics)]
            batch = [*topics[at], *dice.permutation(other)[:STRANGERS].tolist()]
            given = functional.dropout(seen.inputs[batch], DROPPED)
            loss = contrast(functional.normalize(linear(given), dim=-1), numbers[batch])
            optimizer.zero_grad()
            torch.autograd.backward(loss)
            optimizer.step()
    return linear


def _learnt_again(seen: Seen) -> nn.Linear:
    """The logistic regression of whether an event is told more than once; strongly shrunk."""
    torch.manual_seed(SEED)
    counts = Counter(seen.events)
    is_told_again = torch.tensor([[float(counts[one] > 1)] for one in seen.events])
    linear = nn.Linear(seen.inputs.shape[1], 1)
    optimizer = torch.optim.AdamW(linear.parameters(), lr=RATE, weight_decay=AGAIN_DECAY)
    for _ in range(AGAIN_ROUNDS):
        loss = functional.binary_cross_entropy_with_logits(linear(seen.inputs), is_told_again)
        optimizer.zero_grad()
        torch.autograd.backward(loss)
        optimizer.step()
    return linear


def contrast(vectors: Tensor, names: Tensor) -> Tensor:
    """How badly unit vectors of one name find each other among all: the supervised contrastive loss."""
    alone = torch.eye(len(names), dtype=torch.bool)
    same = (names[:, None] == names) & ~alone
    scores = (vectors @ vectors.T / HEAT).masked_fill(alone, NEVER)
    chances = scores - scores.logsumexp(1, keepdim=True)
    paired = same.any(1)
    return -((chances * same).sum(1)[paired] / same.sum(1)[paired]).mean()


def folds(seen: Seen) -> str:
    """The mean precision of the pairs of a topic for vectors that were fitted on other topics."""
    topics = list(dict.fromkeys(seen.topics))
    values: dict[str, list[float]] = {kind: [] for kind in KINDS}
    for fold in range(FOLDS):
        held = {topic for at, topic in enumerate(topics) if at % FOLDS == fold}
        maps = fit(seen.only([at for at, one in enumerate(seen.topics) if one not in held])).maps
        tested = seen.only([at for at, one in enumerate(seen.topics) if one in held])
        for kind, table, names in zip(KINDS, maps, (tested.events, tested.stories), strict=True):
            vectors = functional.normalize(tested.inputs @ torch.from_numpy(table[:-1]) + torch.from_numpy(table[-1]))
            values[kind].append(mean_precision(vectors.numpy(), tested.topics, names))
    return ", ".join(f"{kind} {np.mean(found):.3f}" for kind, found in values.items())


def mean_precision(vectors: Scores, topics: Sequence[str], names: Iterable[str]) -> float:
    """The mean precision over all pairs of one topic, ordered by cosine, where those of one name are right."""
    topic, name = np.array(topics), np.array(list(names))
    one, other = np.triu_indices(len(topic), 1)
    kept = topic[one] == topic[other]
    one, other = one[kept], other[kept]
    is_same = (name[one] == name[other])[np.argsort(-(vectors @ vectors.T)[one, other], kind="stable")]
    precision = np.cumsum(is_same) / np.arange(1, len(is_same) + 1)
    return float(precision[is_same].mean()) if is_same.any() else 0.0


if __name__ == "__main__":
    main()
