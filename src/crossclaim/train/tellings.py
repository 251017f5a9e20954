"""The mentions of ECB+ as they are compared: what the reader's network sees of them, and their words."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crossclaim.link.events.mention import Mention
from crossclaim.nlp.likeness import Likeness
from crossclaim.nlp.network import Network
from crossclaim.nlp.tagging import Scores
from crossclaim.train.corpora.ecbplus import Text, Told


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """A mention of the corpus; `seen` is None where the corpus lacks its words or the network does not reach them."""

    told: Told
    seen: Scores | None

    @property
    def topic(self) -> str:
        """The topic of its document."""
        return self.told.doc.partition("_")[0]

    @property
    def story(self) -> str:
        """The story of its document: `ecb` and `ecbplus` of a topic tell of two (`1_2ecb`: `1_ecb`)."""
        topic, _, rest = self.told.doc.partition("_")
        return f"{topic}_{rest.lstrip('0123456789')}"

    def mention(self, text: Text, likeness: Likeness | None) -> Mention:
        """It as it is compared, with its vectors where they can be had."""
        told, seen = self.told, [] if self.seen is None else [self.seen]
        words = tuple(text.text[start:end] for start, end in told.pieces) or tuple(told.words.split())
        bounds = [bound for (sentence, _), bound in sorted(text.tokens.items()) if sentence == told.sentence]
        first, last = (told.pieces[0][0], told.pieces[-1][1]) if told.pieces else (0, 0)
        return Mention(
            told.id,
            told.doc,
            told.sentence,
            words,
            before=tuple(text.text[start:end] for start, end in bounds if end <= first),
            after=tuple(text.text[start:end] for start, end in bounds if start >= last),
            likeness=likeness.of(seen)[0] if likeness and seen else b"",
            again=likeness.told_again(seen)[0] if likeness and seen else 0.0,
        )


def look(network: Network, texts: Mapping[str, Text], told: Sequence[Told]) -> list[Telling]:
    """All mentions of some documents as the network sees them, in their order by document."""
    by: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        by[one.doc].append(one)
    found: list[Telling] = []
    for doc, mentions in by.items():
        text = texts.get(doc, Text())
        places = [(one.pieces[0][0], one.pieces[-1][1]) if one.pieces else (-1, -1) for one in mentions]
        rows = network.seen(text.text, places, text.sentences)
        found += [Telling(one, row) for one, row in zip(mentions, rows, strict=True)]
    return found
