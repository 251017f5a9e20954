"""A model of a size for tests, and a window to feed it."""

from crossclaim.nlp.windows import Window
from crossclaim.train.features import Anchored, Piece
from crossclaim.train.net.encoder import Shape

SHAPE = Shape(words=200, places=40, width=24, heads=4, layers=2, inner=32, dropout=0.0)


def window(seed=0, **layers):
    """Six words of eight pieces, with the layers given."""
    ids = tuple(103 + (seed * 7 + at * 5) % 90 for at in range(8))
    bounds = tuple((4 * at, 4 * at + 3) for at in range(6))
    return Piece("made", "a", Window(0, 6, 0, 6), bounds, ids, (0, 1, 3, 4, 6, 7), **layers)


def full(seed=0):
    """A window with every layer."""
    tags = (0, 1, 2, 0, 0, 0)
    return window(
        seed,
        entities=tags,
        mentions=tags,
        cues=(0, 0, 0, 1, 0, 0),
        attributions=(Anchored(3, 4, tags=(1, 2, 0, 5, 3, 4)),),
        triggers=(0, 0, 1, 0, 0, 0),
        frames=(Anchored(2, 3, tags=(1, 0, 0, 3, 0, 0), type=3, mode=1, stance=0, tense=2),),
        facts=(Anchored(2, 3, value=1.5),),
        heads=(1, 2, 2, 2, -100, 3),
        relations=(5, 6, 7, 8, -100, 9),
        clusters=(((0, 1), (4, 5)), ((2, 3),)),
    )
