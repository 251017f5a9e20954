"""A linear classifier for few cases of many features: ridge regression on the labels, solved in closed form."""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from crossclaim.train.confidence.read import Matrix

RIDGE: Final = 4.0
BALANCE: Final = 0.65
"""How far rare labels are made up for: 0 not at all, 1 as if all were equally many."""

Places = NDArray[np.int64]


def gram(blocks: Mapping[str, Matrix], weights: Mapping[str, float]) -> Matrix:
    """The products of all pairs of rows: each block centred, brought to mean length 1, and weighed."""
    total = sum(weights[name] * _centred(rows @ rows.T) for name, rows in blocks.items())
    return _centred(np.asarray(total))


def predict(products: Matrix, known: Places, labels: Sequence[int], messages: Sequence[str], asked: Places) -> Places:
    """The labels of the rows `asked` from those of the rows `known`; `labels` and `messages` are of the known rows.

    Each message weighs the same, however many cases it has.
    """
    gold = np.eye(max(labels) + 1)[np.array(labels)]
    weights = _weights(labels, messages)
    mean = weights @ gold / weights.sum()
    ridge = np.diag(RIDGE / weights)
    parts = np.linalg.solve(products[np.ix_(known, known)] + ridge, gold - mean)
    return np.asarray((products[np.ix_(asked, known)] @ parts + mean).argmax(axis=1))


def _weights(labels: Sequence[int], messages: Sequence[str]) -> Matrix:
    counts = {one: labels.count(one) for one in set(labels)}
    cases = {one: messages.count(one) for one in set(messages)}
    found = np.array(
        [counts[label] ** -BALANCE / cases[message] for label, message in zip(labels, messages, strict=True)]
    )
    return np.asarray(found / found.mean())


def _centred(products: Matrix) -> Matrix:
    means = products.mean(axis=0)
    found = products - means[None] - means[:, None] + products.mean()
    return np.asarray(found / max(float(np.diag(found).mean()), 1e-12))
