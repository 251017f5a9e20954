"""Who stands where around each verb: objects and prepositional phrases to its right, the subject to its left."""

from crossclaim.extract.rules.frame import SKIPPED, TIMES, WALLS, Frame, Frames, is_reduced, noun_list
from crossclaim.extract.rules.items import Item, Sentence
from crossclaim.extract.rules.lexicon import Lexicon
from crossclaim.extract.rules.subjects import look_left

OPENERS = frozenset({"after", "before", "until", "since"})


def frames(sentence: Sentence, known: Lexicon) -> Frames:
    """The frame of every verb group of a sentence, by item index, in order."""
    out: Frames = {}
    _open_clauses(sentence.items)
    for v, item in enumerate(sentence.items):
        if item.kind == "verb":
            frame = Frame(v, item)
            _look_right(sentence, frame, known)
            look_left(sentence, frame, out, known)
            if item.is_passive and not frame.prep("by"):
                _far_agent(sentence, frame)
            out[v] = frame
    return out


def _open_clauses(items: list[Item]) -> None:
    """`after the army and the militia had left`: the word opens a clause, not a phrase."""
    for k, item in enumerate(items[:-2]):
        if item.kind == "prep" and item.word in OPENERS and items[k + 1].kind == "np":
            phrases, end = noun_list(items, k + 1)
            if _is_next_subject(items, phrases, end) and items[end].kind == "verb":
                item.kind = "sub"


def _look_right(sentence: Sentence, frame: Frame, known: Lexicon) -> None:
    items = sentence.items
    at = frame.verb + 1
    while at < len(items):
        kind = items[at].kind
        if kind in SKIPPED:
            at += 1
        elif kind == "np":
            if frame.preps:
                break
            at = _object(items, at, frame, known)
        elif kind == "prep" and at + 1 < len(items) and items[at + 1].kind == "np":
            phrases, at = noun_list(items, at + 1)
            word = items[phrases[0] - 1].word
            if _is_next_subject(items, phrases, at) and not _is_relative(items, frame, known):
                break
            frame.preps.append((word, phrases))
        elif (kind == "prep" and at + 1 < len(items) and items[at + 1].kind in {"prep", "adverb"}) or (
            kind in {"comma", "and"} and at + 1 < len(items) and items[at + 1].kind == "prep"
        ):
            at += 1
        elif kind == "open":
            at = _after_close(items, at)
        else:
            break


def _far_agent(sentence: Sentence, frame: Frame) -> None:
    """The doer of a passive behind places and times: `was killed in the town, on Sunday, by gunmen`."""
    items = sentence.items
    for k in range(frame.verb + 1, len(items) - 1):
        item = items[k]
        if item.kind in WALLS or item.kind in {"that", "relative"} or (item.kind == "verb" and item.form == "finite"):
            return
        if item.word == "by" and items[k + 1].kind == "np":
            frame.preps.append(("by", noun_list(items, k + 1)[0]))
            return


def _object(items: list[Item], at: int, frame: Frame, known: Lexicon) -> int:
    phrases, end = noun_list(items, at)
    if _is_next_subject(items, phrases, end) and not _is_relative(items, frame, known):
        phrases = phrases[:-1] if len(phrases) > 1 else []
        frame.objects += phrases if not frame.objects else []
        return len(items)
    if frame.objects and items[phrases[0]].word not in TIMES:
        frame.objects = frame.objects[:1] if items[frame.objects[0]].is_pronoun else frame.objects
        frame.preps.append(("", phrases))
    elif items[phrases[0]].word not in TIMES:
        frame.objects = phrases
    return end


def _is_relative(items: list[Item], frame: Frame, known: Lexicon) -> bool:
    """Whether the verb follows its relative word and takes what comes next: `the bloc that backs Rome said`."""
    v = frame.verb
    opens = v > 1 and items[v - 1].kind in {"relative", "that"} and items[v - 2].kind == "np"
    return opens and frame.item.lemma in known.verbs and frame.item.lemma not in known.lists["cue_verbs"]


def _is_next_subject(items: list[Item], phrases: list[int], end: int) -> bool:
    """Whether the phrase before `end` is the subject of a finite verb there."""
    at = end
    while at < len(items) and items[at].kind in SKIPPED:
        at += 1
    if at >= len(items) or items[at].kind != "verb" or not phrases:
        return False
    item = items[at]
    return item.form == "finite" and not is_reduced(items, at)


def _after_close(items: list[Item], at: int) -> int:
    limit = min(len(items), at + 8)
    return next((k + 1 for k in range(at, limit) if items[k].kind == "close"), len(items))
