"""Who stands where around each verb: objects and prepositional phrases to its right, the subject to its left."""

from crossclaim.extract.rules.frame import SKIPPED, TIMES, WALLS, Frame, Frames, is_reduced, noun_list
from crossclaim.extract.rules.items import Item, Sentence
from crossclaim.extract.rules.lexicon import Lexicon
from crossclaim.extract.rules.subjects import look_left


def frames(sentence: Sentence, known: Lexicon) -> Frames:
    """The frame of every verb group of a sentence, by item index, in order."""
    out: Frames = {}
    for v, item in enumerate(sentence.items):
        if item.kind == "verb":
            frame = Frame(v, item)
            _look_right(sentence, frame)
            look_left(sentence, frame, out, known)
            if item.is_passive and not frame.prep("by"):
                _far_agent(sentence, frame)
            out[v] = frame
    return out


def _look_right(sentence: Sentence, frame: Frame) -> None:
    items = sentence.items
    at = frame.verb + 1
    while at < len(items):
        kind = items[at].kind
        if kind in SKIPPED:
            at += 1
        elif kind == "np":
            if frame.preps:
                break
            at = _object(items, at, frame)
        elif kind == "prep" and at + 1 < len(items) and items[at + 1].kind == "np":
            phrases, at = noun_list(items, at + 1)
            word = items[phrases[0] - 1].word
            if _is_next_subject(items, phrases, at):
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


def _object(items: list[Item], at: int, frame: Frame) -> int:
    phrases, end = noun_list(items, at)
    if _is_next_subject(items, phrases, end):
        phrases = phrases[:-1] if len(phrases) > 1 else []
        frame.objects += phrases if not frame.objects else []
        return len(items)
    if frame.objects and items[phrases[0]].word not in TIMES:
        frame.objects = frame.objects[:1] if items[frame.objects[0]].is_pronoun else frame.objects
        frame.preps.append(("", phrases))
    elif items[phrases[0]].word not in TIMES:
        frame.objects = phrases
    return end


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
