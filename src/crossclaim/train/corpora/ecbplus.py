"""ECB+: news with mentions of events and entities and the chains of those that are one, across documents."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from crossclaim.train.corpora.example import Bounds, Entity, Example, Pieces

COLUMNS = 5
KINDS: Mapping[str, str] = {"HUM": "person", "NON": "other", "TIM": "time", "LOC": "location"}


@dataclass(frozen=True, slots=True)
class Told:
    """A mention of an event: where it stands in its document, and the chain of those that are one; empty if not read.

    `id` is `document#sentence#tokens` with the numbers of the corpus, the tokens joined by commas. `pieces` are its
    tokens in characters of the text, those left out that the corpus lacks; the words are as the mentions have them.
    """

    id: str
    doc: str
    sentence: int
    pieces: tuple[Bounds, ...]
    words: str
    chain: str


@dataclass(slots=True)
class Text:
    """A document that is being built: its text, its sentences, and where each token stands."""

    text: str = ""
    sentences: list[Bounds] = field(default_factory=list)
    sentence: int = -1
    tokens: dict[tuple[int, int], Bounds] = field(default_factory=dict)

    def add(self, sentence: int, token: int, form: str) -> None:
        """Add a token, after a blank, or after a line break where a sentence begins."""
        is_first = sentence != self.sentence
        start = len(self.text) + (1 if self.text else 0)
        self.text += (("\n" if is_first else " ") if self.text else "") + form
        if is_first:
            self.sentences.append((start, start))
        self.sentence = sentence
        self.sentences[-1] = (self.sentences[-1][0], len(self.text))
        self.tokens[sentence, token] = (start, len(self.text))


def read(folder: Path, part: str) -> Iterator[Example]:
    """The documents of `part` (`train`, `dev`) in the order of the corpus; chains are cut to those of one document."""
    texts = read_texts(folder / f"{part}_corpus.txt")
    events = _mentions(folder / f"{part}_Event_gold_mentions.json")
    entities = _mentions(folder / f"{part}_Entity_gold_mentions.json")
    for doc, one in texts.items():
        acts = [(chain, at) for chain, _, at in _placed(events[doc], one)]
        things = list(_placed(entities[doc], one))
        yield Example(
            "ecbplus",
            doc,
            one.text,
            sentences=tuple(one.sentences),
            entities=tuple(sorted({Entity(*at, _entity(kind)) for _, kind, at in things})),
            events=tuple(sorted({at for _, at in acts})),
            clusters=tuple(_clusters([*acts, *((chain, at) for chain, _, at in things)])),
        )


def read_texts(path: Path) -> dict[str, Text]:
    """The documents of a corpus file by their names, in its order; lines without five columns are passed over."""
    found: dict[str, Text] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) == COLUMNS:
            found.setdefault(cells[0], Text()).add(int(cells[1]), int(cells[2]), cells[3])
    return found


def read_told(path: Path, texts: Mapping[str, Text], *, with_chains: bool = True) -> list[Told]:
    """The mentions of a file in its order; where chains are not wanted they are not looked at."""
    found = []
    for doc, rows in _mentions(path).items():
        for row in rows:
            sentence, numbers = int(str(row["sent_id"])), row["tokens_number"]
            tokens = [int(str(number)) for number in numbers] if isinstance(numbers, list) else []
            of_text = texts[doc].tokens if doc in texts else {}
            pieces = tuple(of_text[sentence, token] for token in tokens if (sentence, token) in of_text)
            name = f"{doc}#{sentence}#{','.join(map(str, tokens))}"
            chain = str(row["coref_chain"]) if with_chains else ""
            found.append(Told(name, doc, sentence, pieces, str(row["tokens_str"]), chain))
    return found


def _mentions(path: Path) -> dict[str, list[Mapping[str, object]]]:
    found: dict[str, list[Mapping[str, object]]] = defaultdict(list)
    for row in json.loads(path.read_text(encoding="utf-8")):
        found[row["doc_id"]].append(row)
    return found


def _placed(rows: Sequence[Mapping[str, object]], text: Text) -> Iterator[tuple[str, str, Bounds]]:
    """Chain, kind and stretch of each mention whose tokens are all in the text and follow on one another."""
    for row in rows:
        numbers, sentence = row["tokens_number"], row["sent_id"]
        if not isinstance(numbers, list) or not isinstance(sentence, int) or not numbers:
            continue
        places = [text.tokens.get((sentence, number)) for number in numbers]
        found = [place for place in places if place]
        if len(found) == len(numbers) and numbers == list(range(numbers[0], numbers[-1] + 1)):
            yield str(row["coref_chain"]), str(row["mention_type"]), (found[0][0], found[-1][1])


def _entity(kind: str) -> str:
    """The kind of an entity by the beginning of its mention type."""
    return KINDS.get(kind[:3], "other")


def _clusters(mentions: Sequence[tuple[str, Bounds]]) -> Iterator[Pieces]:
    chains: dict[str, set[Bounds]] = {}
    for chain, at in mentions:
        chains.setdefault(chain, set()).add(at)
    return (tuple(sorted(one)) for one in chains.values())
