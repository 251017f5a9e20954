"""Tags beside known names, mended: a name is a proper noun, and the word next to it may be a verb after all."""

from crossclaim.extract.rules.forms import DO
from crossclaim.extract.rules.items import INSIDE, NOUNS
from crossclaim.extract.rules.lexicon import Lexicon
from crossclaim.extract.rules.tokens import Token
from crossclaim.knowledge.found import Found


def mark_names(words: list[Token], found: list[Found]) -> list[int]:
    """For each token the index of the known name that it belongs to, or -1; names become proper nouns."""
    owner = [-1] * len(words)
    at = 0
    for k, one in enumerate(found):
        while at < len(words) and words[at].end <= one.start:
            at += 1
        i = at
        while i < len(words) and words[i].start < one.end:
            owner[i] = k
            _retag(words[i], one)
            i += 1
    return owner


def _retag(word: Token, one: Found) -> None:
    if word.tag == "POS" or one.start > word.start:
        return
    if one.how == "demonym":
        word.tag = word.tag if word.tag in {"JJ", "NNP", "NNS"} else "JJ"
    elif one.how == "noun":
        word.tag = word.tag if word.tag in NOUNS else "NN"
    elif word.end > one.end:
        word.tag = "JJ" if word.lower.rsplit("-", 1)[-1].endswith("ed") else word.tag
    elif word.tag not in {*INSIDE, "IN", "DT", "CC", "VBN"} or one.how in {"name", "place", "capital", "titled"}:
        word.tag = "NNP"


def mend_tags(words: list[Token], owner: list[int], lexicon: Lexicon) -> None:
    """Mend frequent mistakes of the tagger, where a verb beside a name looks like a noun.

    `a deal allowing fighters to leave`, `Turkey attacks Syria`, `did Turkey attack Syria`, `Turkey plans to leave`.
    """
    for word, one in zip(words, owner, strict=True):
        if one < 0 and word.tag in {"NN", "NNP"} and word.text.islower() and _is_past(word.lower, lexicon):
            word.tag = "VBD"
        elif word.tag == "CC" and word.lower in {"either", "both"}:
            word.tag = "DT"
    for i in range(1, len(words) - 1):
        word = words[i]
        if owner[i] >= 0 or word.tag not in {"NN", "NNS", "NNP"} or word.lower not in lexicon.lemmas:
            continue
        before, after = words[i - 1].tag, words[i + 1]
        if word.tag == "NN" and word.lower.endswith("ing"):
            is_loose = word.lower not in lexicon.nouns and before in {"NN", "NNS", "NNP", ","}
            word.tag = "VBG" if is_loose and after.tag in {"DT", "PRP", "PRP$", "NNP", "NNS"} else word.tag
        elif owner[i - 1] >= 0 and before == "NNP" and (owner[i + 1] >= 0 or after.tag in {"DT", "TO", "PRP$"}):
            is_asked = any(one.lower in DO for one in words[:i])
            is_third = word.lower.endswith("s") and word.lower != lexicon.lemma(word.lower)
            word.tag = "VB" if is_asked else "VBZ" if is_third else word.tag


def _is_past(lower: str, lexicon: Lexicon) -> bool:
    """Whether a word can only be the past of a verb: `struck`, `seized`."""
    lemma = lexicon.lemmas.get(lower, lower)
    return lemma != lower and not lower.endswith(("s", "ing")) and lower not in lexicon.nouns
