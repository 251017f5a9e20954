"""What is learnt from, and how often: the visible table of sets, and the numbers of a training run."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from crossclaim.train.corpora import dossier, plover, polnear, re3d, statements, treebank, uds_ih2, written
from crossclaim.train.corpora.example import Example

REPOSITORY = Path(__file__).resolve().parents[3]
DOSSIER_GOLD = REPOSITORY / "tests" / "golden" / "convoy.jsonl"


@dataclass(frozen=True, slots=True)
class Part:
    """A set: `share` of the steps learn from it; `read` takes the data folder; `of` says what it is and its licence.

    Its examples are learnt from so many times more with other names in them, and `short` says that they are also cut
    into windows of a few sentences, as short texts are.
    """

    name: str
    share: float
    read: Callable[[Path], Iterable[Example]]
    of: str
    swaps: int = 0
    short: bool = False


def _re3d(data: Path) -> Iterable[Example]:
    """The documents of re3d that are not for development."""
    kept = set((data / "statements" / "dev_documents.txt").read_text(encoding="utf-8").split())
    return (one for one in re3d.read(data / "re3d") if one.doc not in kept)


def _dossier(data: Path) -> Iterable[Example]:
    """The example dossier: its plain texts where they were packed, else read from the repository."""
    packed = data / "dossier"
    if packed.is_dir():
        return statements.read(packed / "gold.jsonl", packed / "text")
    return dossier.read(REPOSITORY / "examples" / "convoy" / "reports", DOSSIER_GOLD)


PARTS = (
    Part(
        "polnear",
        0.34,
        lambda data: polnear.read(data / "polnear" / "train"),
        "PolNeAR 1.0, train: attributions in news; no licence stated",
        swaps=1,
        short=True,
    ),
    Part(
        "statements",
        0.15,
        lambda data: statements.read(data / "statements" / "train.jsonl", data / "statements" / "text"),
        "the project's coded statements, train; quoted words as their source",
        swaps=5,
        short=True,
    ),
    Part("dossier", 0.03, _dossier, "the example dossier of this repository, with its statements", swaps=5),
    Part(
        "written", 0.23, lambda _: written.read(), "the examples of `train/corpora/written`, in the project's own words"
    ),
    Part(
        "plover",
        0.02,
        lambda data: plover.read(data / "plover" / "PLOVER_GSR_CAMEO.txt"),
        "PLOVER gold standard records; CC BY-SA 4.0",
    ),
    Part(
        "ewt",
        0.08,
        lambda data: treebank.read(data / "ud" / "en_ewt-train.conllu"),
        "Universal Dependencies English EWT, train; CC BY-SA 4.0",
    ),
    Part(
        "gum",
        0.07,
        lambda data: treebank.read(data / "ud" / "en_gum_free-train.conllu"),
        "Universal Dependencies English GUM, free documents, train; CC BY, CC BY-SA, public domain",
    ),
    Part("re3d", 0.05, _re3d, "re3d without the development documents; public domain, OGL v3, CC BY-SA 3.0", swaps=3),
    Part(
        "uds_ih2",
        0.03,
        lambda data: uds_ih2.read(data / "factuality" / "uds_ih2-train.jsonl"),
        "UDS-IH2, train: factuality; CC BY-SA 4.0",
    ),
)

WEIGHTS: Mapping[str, float] = {
    "entities": 1.0,
    "mentions": 0.5,
    "cues": 4.0,
    "parts": 8.0,
    "triggers": 4.0,
    "types": 0.5,
    "modes": 0.2,
    "stances": 0.3,
    "tenses": 0.3,
    "roles": 8.0,
    "facts": 3.0,
    "parse": 0.2,
    "pairs": 0.3,
}
"""How much each head's loss counts; means over many words, most of them outside, are small and count more."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """The numbers of a run. `pieces` is the size of a batch in word pieces with padding; `decay` is per layer down.

    Steps times pieces are about fourteen million, padding included.
    """

    steps: int = 14_000
    pieces: int = 1_024
    rate: float = 1.8e-4
    head_rate: float = 7e-4
    decay: float = 0.9
    warm: float = 0.06
    weight_decay: float = 0.01
    clip: float = 1.0
    seed: int = 7
