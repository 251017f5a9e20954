"""What stands to the left of a verb: its subject, and the verb that governs it."""

from typing import Final

from crossclaim.extract.rules.frame import SKIPPED, TIMES, WALLS, Frame, Frames, is_reduced
from crossclaim.extract.rules.items import Item, Sentence
from crossclaim.extract.rules.lexicon import Lexicon, lexicon

OF_OBJECT: Final = frozenset(
    "accuse suspect charge blame convict prevent stop bar keep block dissuade acquit criticize "
    "condemn arrest punish".split()
)


def look_left(sentence: Sentence, frame: Frame, done: Frames, known: Lexicon) -> None:
    """Fill in a frame's subject, governor and relation from its left; `done` holds the frames before it."""
    items, v = sentence.items, frame.verb
    p = _skip_left(items, v - 1)
    before = items[p] if p >= 0 else None
    frame.opener = _opener(items, v)
    frame.governor = max((k for k in done if k < v), default=None)
    if frame.item.form == "infinitive":
        _infinitive(items, frame, done, known)
    elif before is None:
        return
    elif before.kind == "and" and frame.governor is not None:
        _coordinated(sentence, frame, done)
    elif frame.item.form == "gerund":
        _gerund(items, frame, p, done)
    elif before.kind in {"relative", "that"} and p > 0 and items[p].word in {"who", "which", "that"}:
        _relative(items, frame, p)
    elif _is_of_relative(items, frame, p):
        frame.item.form = "finite"
        _finite(sentence, frame, p, done)
    elif (frame.item.form == "participle" and not _says_that(items, v)) or is_reduced(items, v):
        _participle(sentence, frame, p, done)
    else:
        _finite(sentence, frame, p, done)
        _gapped(items, frame, done)


def _is_of_relative(items: list[Item], frame: Frame, p: int) -> bool:
    """`the soldiers whom the group captured in May`: a past form behind its own subject."""
    is_bare = frame.item.form == "participle" and not frame.objects and items[frame.verb + 1 : frame.verb + 2] != []
    is_by = is_bare and items[frame.verb + 1].word == "by"
    return is_bare and not is_by and p > 1 and items[p].kind == "np" and items[p - 1].kind == "relative"


def _skip_left(items: list[Item], p: int) -> int:
    while p >= 0 and items[p].kind in SKIPPED:
        p -= 1
    return p


def _opener(items: list[Item], v: int) -> str:
    """The conditional or subordinating word that opens the clause of this verb, if any."""
    for k in range(v - 1, -1, -1):
        kind = items[k].kind
        if kind in {"if", "sub"}:
            return items[k].word
        if kind in {"stop", "that", "relative"} or (
            kind == "comma" and any(one.kind == "verb" for one in items[k + 1 : v])
        ):
            return ""
        if kind == "verb" and items[k].form == "finite":
            return ""
    return ""


def _infinitive(items: list[Item], frame: Frame, done: Frames, known: Lexicon) -> None:
    frame.relation = "infinitive"
    governor = done.get(frame.governor) if frame.governor is not None else None
    if governor is None:
        p = _skip_left(items, frame.verb - 1)
        if p >= 0 and items[p].kind == "np":
            frame.subject, frame.relation = _list_left(items, p), "main"
        return
    lemma = governor.item.lemma
    controls = known.lists["object_control"]
    asked = (
        governor.prep("on") or governor.prep("upon")
        if lemma in {"call", "prevail"}
        else governor.prep("for")
        if lemma == "call"
        else []
    )
    if asked:
        frame.subject = asked
    elif lemma in controls and governor.objects and not governor.item.is_passive:
        frame.subject = governor.objects
    else:
        frame.subject = governor.subject


def _coordinated(sentence: Sentence, frame: Frame, done: Frames) -> None:
    """The second of two verbs: the subject, the form and the voice of the first, of the nearest with a like form."""
    items, word = sentence.items, frame.item
    for k in sorted(done, reverse=True):
        first = done[k]
        if any(items[i].kind in WALLS for i in range(k, frame.verb)):
            break
        alike = first.item.form == word.form or (
            word.form == "finite" and first.item.form == "infinitive" and word.word == word.lemma
        )
        alike = alike or (word.form == "gerund" and first.item.word.endswith("ing"))
        passive = first.item.is_passive and not frame.objects and word.last - word.first == 1
        if first.relation == "gerund" and first.after == "without":
            continue
        if alike or (word.form == "participle" and (first.item.is_passive or first.item.is_perfect or frame.objects)):
            frame.relation, frame.governor = "and", k
            frame.subject = first.subject
            word.is_passive = word.is_passive or (passive and word.word.endswith(("d", "n", "t", "k")))
            word.modal = word.modal or first.item.modal
            is_or = any(items[i].kind == "and" and items[i].word in {"or", "nor"} for i in range(k, frame.verb))
            word.is_negated = word.is_negated or (first.item.is_negated and (is_or or bool(first.item.modal)))
            return
    _finite(sentence, frame, _skip_left(items, frame.verb - 1), done)


def _gerund(items: list[Item], frame: Frame, p: int, done: Frames) -> None:
    before = items[p]
    governor = done.get(frame.governor) if frame.governor is not None else None
    if before.kind == "np":
        frame.relation = "reduced"
        frame.subject = _list_left(items, p)
        return
    frame.relation = "gerund"
    frame.after = before.word if before.kind == "prep" else ""
    if before.kind == "comma":
        main = [
            k
            for k, one in done.items()
            if one.relation in {"main", "and"} and one.item.form == "finite" and one.subject
        ]
        if main:
            frame.governor, governor = main[-1], done[main[-1]]
    if governor is None:
        return
    of_object = governor.item.lemma in OF_OBJECT and frame.after in {"of", "for", "from", "with"}
    frame.subject = (governor.slot("o") or governor.subject) if of_object else governor.subject


def _relative(items: list[Item], frame: Frame, p: int) -> None:
    frame.relation = "relative"
    k = _skip_left(items, p - 1)
    if k >= 0 and items[k].kind == "comma":
        k -= 1
    if k >= 0 and items[k].kind == "close":
        k = next((i - 1 for i in range(k, -1, -1) if items[i].kind == "open"), -1)
    if k >= 0 and items[k].kind == "np":
        frame.subject = _list_left(items, k) if items[p].word != "which" else [k]


def _participle(sentence: Sentence, frame: Frame, p: int, done: Frames) -> None:
    """A bare participle: passive after its noun, active where an object follows and a subject stands before."""
    items = sentence.items
    before = items[p]
    if frame.objects and before.kind == "np":
        frame.item.form = "finite"
        _finite(sentence, frame, p, done)
        return
    frame.item.is_passive = True
    frame.relation = "reduced"
    if before.kind == "comma" and p > 0:
        p = _skip_left(items, p - 1)
    if p >= 0 and items[p].kind == "np":
        frame.subject = _list_left(items, p)
    elif frame.governor is not None:
        frame.subject = done[frame.governor].subject


def _list_left(items: list[Item], p: int) -> list[int]:
    """The coordinated noun phrases that end at item `p`."""
    found = [p]
    at = p - 1 if not items[p].is_pronoun else 0
    seen_and = False
    while at > 0:
        kind = items[at].kind
        if kind == "and" and not seen_and:
            seen_and = True
            if items[at - 1].kind == "comma":
                at -= 1
                if at < 3 or items[at - 2].kind != "comma":  # `…, and the army left` opens a clause
                    break
        elif not (kind == "comma" and seen_and):
            break
        if items[at - 1].kind != "np":
            break
        found.insert(0, at - 1)
        at -= 2
    return found


def _finite(sentence: Sentence, frame: Frame, p: int, done: Frames) -> None:
    """The subject of a finite verb: the nearest noun phrase to the left that nothing else holds."""
    items = sentence.items
    while p >= 0:
        if items[p].kind == "np":
            group = _list_left(items, p)
            onward = _passed_over(items, group, frame, done)
            if onward is None:
                named = _named_before(sentence, group[0])
                frame.subject = group if named is None else _list_left(items, named)
                _object_before(items, frame)
                return
        else:
            onward = _past_aside(items, p, done)
            if onward is None:
                return
        p = onward


def _object_before(items: list[Item], frame: Frame) -> None:
    """`the soldiers whom the group captured`: the object stands before the relative word."""
    first = frame.subject[0]
    if frame.objects or frame.item.is_passive or first < 2 or items[first - 1].kind != "relative":
        return
    if items[first - 2].kind == "np" and items[first - 1].word in {"that", "which", "whom", "who"}:
        frame.objects = [first - 2]
        frame.relation = "relative"


def _passed_over(items: list[Item], group: list[int], frame: Frame, done: Frames) -> int | None:
    """Where to look on past phrases that a preposition or an inner clause holds; None where they are free."""
    first = group[0]
    before = items[first - 1] if first > 0 else None
    if before is None:
        return None
    if before.kind == "prep":
        return first - 2
    holder = done.get(first - 1) if before.kind == "verb" else None
    if holder is None or not _holds(holder):
        return None
    is_inner = holder.relation in {"reduced", "relative"} or group[-1] != frame.verb - 1
    return _before_clause(items, holder) if is_inner else None


def _past_aside(items: list[Item], p: int, done: Frames) -> int | None:
    """Where to look on past an aside, a bracket or a relative clause at item `p`; None where the clause begins."""
    kind = items[p].kind
    if kind == "comma":
        opened = _opened_at(items, p)
        return None if opened is None else opened - 1
    if kind == "close":
        return next((i - 1 for i in range(p, -1, -1) if items[i].kind == "open"), -1)
    if kind in SKIPPED:
        return p - 1
    inner = done.get(p) if kind == "verb" else None
    return _before_clause(items, inner) if inner is not None and inner.relation in {"reduced", "relative"} else None


def _named_before(sentence: Sentence, first: int) -> int | None:
    """The name to which the phrase at `first` is an apposition: `Abu Jandal, a leader of the group, was killed`."""
    items, words = sentence.items, sentence.words
    if (
        first < 2
        or items[first - 1].kind != "comma"
        or items[first - 2].kind != "np"
        or (first > 2 and items[first - 3].kind == "prep")
    ):
        return None
    name, phrase, opening = words[items[first - 2].head], words[items[first].head], words[items[first].first]
    lists = lexicon().lists
    is_office = opening.lower in lists["commands"] or opening.lower in lists["members"]
    is_common = phrase.tag == "NN" or opening.tag == "DT" or opening.text[0].islower() or is_office
    return first - 2 if name.tag == "NNP" and is_common and not items[first].is_pronoun else None


def _holds(holder: Frame) -> bool:
    return holder.relation in {"reduced", "relative", "gerund"} or holder.item.form in {
        "gerund",
        "participle",
        "infinitive",
    }


def _before_clause(items: list[Item], holder: Frame) -> int:
    """The item before the clause of this verb: its antecedent."""
    p = holder.verb - 1
    while p >= 0 and items[p].kind in {"relative", "that", "adverb", "quote", "comma"}:
        p -= 1
    return p


def _opened_at(items: list[Item], close: int) -> int | None:
    """The comma that opens the aside which the comma at `close` ends, where a noun phrase stands before it."""
    for k in range(close - 1, 0, -1):
        kind = items[k].kind
        if kind in {"stop", "sub", "if"}:
            return None
        if (
            kind == "comma"
            and items[k - 1].kind in {"np", "close"}
            and items[k + 1].kind in {"np", "relative", "verb", "prep"}
        ):
            return k
    return None


def _gapped(items: list[Item], frame: Frame, done: Frames) -> None:
    """`two were killed and three wounded`: the second verb is passive too."""
    item = frame.item
    if frame.objects or item.is_passive or item.last - item.first > 1 or frame.governor is None or not frame.subject:
        return
    first = frame.subject[0]
    follows = first > 0 and items[first - 1].kind == "and"
    if follows and done[frame.governor].item.is_passive and item.word.endswith("ed"):
        item.is_passive = True


def _says_that(items: list[Item], v: int) -> bool:
    """Whether `that` follows, perhaps after a word of time: then a bare past form is the verb of its clause."""
    at = v + 1
    while at < len(items) and (items[at].kind in SKIPPED or items[at].word in TIMES):
        at += 1
    return at < len(items) and items[at].word == "that"
