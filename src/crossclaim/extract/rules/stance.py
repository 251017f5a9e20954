"""How far the source commits itself, and when: negation, modals, hedges, questions, conditions, governing verbs."""

from dataclasses import dataclass
from typing import Final

from crossclaim.evidence.codebook import Stance, Tense
from crossclaim.extract.rules.frame import Frame, Frames
from crossclaim.extract.rules.items import Item, Sentence
from crossclaim.extract.rules.lexicon import Lexicon

DEPTH: Final = 4
SAID: Final = frozenset({"would", "should", "could", "might"})
CONDITIONS: Final = frozenset({"if", "unless", "whether", "lest"})
BELIEFS: Final = frozenset("appear seem believe think assume suspect know".split())
CONTRARY: Final[dict[str, Stance]] = {
    "CT+": "CT-",
    "PR+": "PR-",
    "PS+": "PS-",
    "CT-": "CT+",
    "PR-": "PR+",
    "PS-": "PS+",
    "Uu": "Uu",
}
ORDER: Final = {"CT": 3, "PR": 2, "PS": 1, "Uu": 0}


@dataclass(frozen=True, slots=True)
class Commitment:
    """Stance and tense, and the words that hedge, as token indices of the sentence (-1 where none do)."""

    stance: Stance
    tense: Tense
    hedge: int = -1


def commitment(sentence: Sentence, frame: Frame | None, frames: Frames, lexicon: Lexicon) -> Commitment:
    """What the innermost voice commits itself to at this verb; for a bare noun give the verb it depends on, or None."""
    if frame is None:
        return Commitment("CT+", "past")
    certainty, negative, hedge = _own(sentence, frame, lexicon)
    tense = _tense(sentence, frame.item)
    current, depth = frame, 0
    while current.relation in {"infinitive", "gerund", "and"} and current.governor is not None and depth < DEPTH:
        governor = frames[current.governor]
        if current.relation == "and":
            current, depth = governor, depth + 1
            if governor.relation == "infinitive":
                continue
            tense = tense if frame.item.form == "finite" else _tense(sentence, governor.item)
            continue
        weaker, flips, later = _through(governor, current, lexicon)
        certainty = min(certainty, weaker, key=ORDER.__getitem__)
        own, own_negative, own_hedge = _own(sentence, governor, lexicon)
        certainty = min(certainty, own, key=ORDER.__getitem__)
        negative = negative != (flips != own_negative if _passes_on(governor, lexicon) or flips else False)
        hedge = hedge if hedge >= 0 else own_hedge
        tense = later or _tense(sentence, governor.item)
        current, depth = governor, depth + 1
    if _is_question(sentence) or frame.opener in CONDITIONS:
        certainty = "Uu"
    if certainty == "Uu":
        return Commitment("Uu", tense, hedge)
    stance: Stance = f"{certainty}{'-' if negative else '+'}"  # type: ignore[assignment]  # one of six
    return Commitment(stance, tense, hedge)


def denied(stance: Stance) -> Stance:
    """The stance of somebody who denies what this stance holds."""
    return CONTRARY[stance]


def _own(sentence: Sentence, frame: Frame, lexicon: Lexicon) -> tuple[str, bool, int]:
    """Certainty, negation and hedge that stand at the verb itself."""
    item, lists = frame.item, lexicon.lists
    certainty, negative, hedge = "CT", item.is_negated, -1
    if item.modal in lists["modal_possible"] and not (item.modal in {"can", "could"} and item.is_negated):
        certainty = "PS"
    elif item.modal in lists["modal_should"] or item.modal == "would":
        certainty = "Uu" if item.modal != "would" else "CT"
    for k in range(max(0, item.first - 3), min(len(sentence.words), item.last + 1)):
        word = sentence.words[k].lower
        if word in lists["adverbs_probable"] and not (
            word == "likely" and sentence.words[k].tag == "JJ" and not item.modal
        ):
            certainty, hedge = min(certainty, "PR", key=ORDER.__getitem__), k
        elif word in lists["adverbs_possible"]:
            certainty, hedge = min(certainty, "PS", key=ORDER.__getitem__), k
        elif word in lists["adverbs_doubtful"]:
            certainty, negative, hedge = min(certainty, "PR", key=ORDER.__getitem__), True, k
    if any(_is_negative(sentence, sentence.items[k]) for k in (*frame.subject, *frame.objects)):
        negative = True
    return certainty, negative, hedge


def _is_negative(sentence: Sentence, item: Item) -> bool:
    first = sentence.words[item.first]
    return (
        first.lower == "no"
        or (first.lower in {"none", "neither", "nobody"})
        or (item.first > 0 and sentence.words[item.first - 1].lower == "not")
    )


def _through(governor: Frame, current: Frame, lexicon: Lexicon) -> tuple[str, bool, Tense | None]:
    """What a governing verb does to the certainty, polarity and time of the verb it governs."""
    lists, lemma = lexicon.lists, governor.item.lemma
    is_negative = lemma in lists["control_negative"]
    if current.relation == "gerund":
        return "CT", current.after == "without" or (is_negative and current.after in {"", "for", "from"}), None
    if is_negative or lemma in lists["control_certain"]:
        return "CT", is_negative, None
    if lemma in lists["control_probable"]:
        return "PR", False, None if lemma in BELIEFS else "future"
    if lemma == "be":
        return "CT" if governor.objects else "PR", False, "future"
    return "Uu", False, "future"


def _passes_on(governor: Frame, lexicon: Lexicon) -> bool:
    """Whether a negated governor negates what it governs: `did not try to stop`, but not `did not say`."""
    return governor.item.lemma in lexicon.lists["control_certain"] or governor.item.lemma in {
        "allow",
        "let",
        "be",
        "plan",
        "intend",
    }


def _tense(sentence: Sentence, item: Item) -> Tense:
    words = sentence.words
    if item.modal in {"will", "shall", "'ll", "wo", "would"}:
        return "future"
    if item.form == "infinitive":
        return "future"
    first = words[item.first].tag
    if (
        first == "VBD"
        or (item.is_perfect and not item.modal)
        or words[item.first].lower in {"was", "were", "had", "did", "has", "have"}
    ):
        return "present" if item.lemma == "be" and words[item.first].lower in {"has", "have"} else "past"
    if item.form == "participle" or words[item.head].tag == "VBN":
        return "past" if not item.is_passive or first in {"VBN", "VBD"} else "present"
    return "past" if words[item.head].tag == "VBD" else "present"


def _is_question(sentence: Sentence) -> bool:
    return bool(sentence.words) and any(word.text == "?" for word in sentence.words[-2:])
