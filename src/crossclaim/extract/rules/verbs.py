"""Statements that verbs make: one word or several, active and passive."""

from collections.abc import Callable
from typing import Final

from crossclaim.extract.rules.candidate import Candidate, Scene
from crossclaim.extract.rules.frame import Frame, noun_list
from crossclaim.extract.rules.lexicon import Entry, Phrase, Slots
from crossclaim.extract.rules.memory import Who

Condition = Callable[[Scene, Frame], bool]

GAP: Final = 4
GROUND: Final = frozenset({"ASSAULT", "RETREAT", "MOBILIZE", "COERCE", "CONTROLS"})
"""What happens at its object where that is a place."""
PLAIN_PREPS: Final = frozenset({"with", "to", "for", "from", "against", "on", "at", "between", "into", "under"})


def verb_candidates(scene: Scene) -> list[Candidate]:
    """One candidate for each verb group that the lexicon knows; a phrase goes before its first word alone."""
    out = []
    for frame in scene.frames.values():
        candidate = _phrase(scene, frame) or _single(scene, frame)
        if candidate is not None:
            out.append(candidate)
    return out


def _phrase(scene: Scene, frame: Frame) -> Candidate | None:
    for phrase in scene.lexicon.phrases.get(frame.item.lemma, ()):
        last = _match(scene, phrase, frame.item.head)
        if last is not None:
            return _of_phrase(scene, frame, phrase, last)
    return _modal_phrase(scene, frame)


def _modal_phrase(scene: Scene, frame: Frame) -> Candidate | None:
    """`will not allow`: a threat."""
    item = frame.item
    if (
        item.modal not in {"will", "wo"}
        or not item.is_negated
        or item.lemma not in {"allow", "let", "tolerate", "permit"}
    ):
        return None
    entry = Entry("will not allow", "THREATEN", "restrict", ("s",), ("o",))
    found = _filled(scene, frame, entry, "phrase")
    found.first = item.first
    found.is_claimed = True
    return found


def _match(scene: Scene, phrase: Phrase, head: int) -> int | None:
    """The last token of the phrase that starts at token `head`, or None."""
    at = head
    gap = 0
    for word in phrase.words[1:]:
        if word == "*":
            gap = GAP
            continue
        at += 1
        while gap and not _is(scene, at, word) and scene.lower(at) not in {"", ".", ";"}:
            at += 1
            gap -= 1
        while scene.lower(at) in {"the", "a", "an", "its", "their", "his", "also", "all", "up"} and not _is(
            scene, at, word
        ):
            at += 1
        if not _is(scene, at, word):
            return None
        gap = 0
    return at


def _is(scene: Scene, at: int, word: str) -> bool:
    lower = scene.lower(at)
    if lower == word or (lower.endswith("s") and lower[:-1] == word):
        return True
    return scene.lexicon.lemmas.get(lower) == word and lower != "striking"


def _of_phrase(scene: Scene, frame: Frame, phrase: Phrase, last: int) -> Candidate:
    end_item = scene.sentence.item_of[last]
    inside = set(range(frame.verb + 1, end_item + 1))
    items = scene.sentence.items
    after = end_item + 1
    while after < len(items) and items[after].kind in {"adverb", "quote"}:
        after += 1
    follows = noun_list(items, after)[0] if after < len(items) and items[after].kind == "np" else []
    preps = scene.preps_after(end_item if not follows else follows[-1])
    if (
        not follows
        and items[end_item].kind == "prep"
        and end_item + 1 < len(items)
        and items[end_item + 1].kind == "np"
    ):
        follows = noun_list(items, end_item + 1)[0]
    has_gap = "*" in phrase.words
    own = [k for k in frame.objects if k not in inside] if not has_gap else frame.objects[:1]

    def slot(name: str) -> list[int]:
        if name == "x":
            return follows
        if name == "o":
            return frame.subject if frame.item.is_passive else (own or follows)
        if name == "s":
            return frame.slot("s")
        return next((found for word, found in (*preps, *frame.preps) if word == name), [])

    entry = phrase.entry
    agents = _first(scene, entry.agent, slot)
    recipients = _first(scene, entry.recipient, slot)
    found = Candidate(
        "phrase", entry.lemma, entry.type, entry.mode, frame.item.head, last + 1, agents, recipients, frame=frame
    )
    found.reach = [k for phrases in (follows, own, *(p for _, p in preps)) for k in phrases]
    ground = (*follows, *own) if entry.type in GROUND else ()
    found.places = [who for k in ground for who in scene.reader.who(k) if who.place]
    return found


def _first(scene: Scene, slots: Slots, slot: Callable[[str], list[int]]) -> list[Who]:
    for name in slots:
        found = scene.reader.parties(slot(name))
        if found:
            return found
    return []


def _single(scene: Scene, frame: Frame) -> Candidate | None:
    for entry in scene.lexicon.verbs.get(frame.item.lemma, ()):
        if _holds(scene, frame, entry):
            return _filled(scene, frame, entry, "verb")
    return None


def _filled(scene: Scene, frame: Frame, entry: Entry, rule: str) -> Candidate:
    agents = _first(scene, entry.agent, frame.slot)
    recipients = _first(scene, entry.recipient, frame.slot)
    if entry.type == "AGREE":  # `agreed to it`: the thing agreed on
        recipients = [who for who in recipients if not _is_it(scene, who)]
    objects = [who for k in frame.slot("o") for who in scene.reader.who(k)]
    key = f"{entry.lemma}/{entry.type}"
    found = Candidate(
        rule, key, entry.type, entry.mode, frame.item.head, frame.item.head + 1, agents, recipients, frame=frame
    )
    found.places = [who for who in objects if who.place] if entry.type in GROUND else []
    found.reach = [
        *frame.objects,
        *(k for word, phrases in frame.preps for k in phrases if word in PLAIN_PREPS or word == "by"),
    ]
    if entry.type == "CONTROLS" and not found.places:
        found.recipients = found.recipients or scene.reader.parties(frame.slot("o"))
    return found


def _is_it(scene: Scene, who: Who) -> bool:
    return scene.reader.text[who.start : who.end].lower() == "it"


def _holds(scene: Scene, frame: Frame, entry: Entry) -> bool:
    """Whether the reading's condition on its object or doer holds."""
    condition = CONDITIONS.get(entry.when)
    return condition is None or condition(scene, frame)


def _is_bare(scene: Scene, frame: Frame) -> bool:
    after = scene.sentence.items[frame.verb + 1 : frame.verb + 2]
    return not frame.slot("o") and not any(item.kind in {"that", "sub", "relative"} for item in after)


def _lacks_object(scene: Scene, frame: Frame) -> bool:
    del scene
    return not frame.slot("o")


def _objects(scene: Scene, frame: Frame) -> list[Who]:
    return [who for k in frame.slot("o") for who in scene.reader.who(k)]


def _has_noun(name: str) -> Condition:
    """Whether an object is one of a list of nouns."""

    def holds(scene: Scene, frame: Frame) -> bool:
        nouns = {scene.sentence.items[k].word for k in frame.slot("o")}
        return bool(nouns & scene.lexicon.lists[name])

    return holds


def _has_place(scene: Scene, frame: Frame) -> bool:
    return any(who.place for who in _objects(scene, frame)) or _has_noun("place_nouns")(scene, frame)


def _has_thing(scene: Scene, frame: Frame) -> bool:
    return bool(frame.slot("o")) and not any(who.is_actor and not who.is_weak for who in _objects(scene, frame))


def _has_person(scene: Scene, frame: Frame) -> bool:
    return any(who.kind in {"person", "collective"} and not who.place for who in _objects(scene, frame))


def _has_actor(scene: Scene, frame: Frame) -> bool:
    return any(who.is_actor for who in _objects(scene, frame))


def _is_armed(scene: Scene, whos: list[Who]) -> bool:
    armed = scene.lexicon.lists["armed"]
    return any(who.kind in {"armed-group", "forces"} or who.role == "armed" or who.noun in armed for who in whos)


def _has_armed(scene: Scene, frame: Frame) -> bool:
    return _is_armed(scene, _objects(scene, frame))


def _by_armed(scene: Scene, frame: Frame) -> bool:
    return _is_armed(scene, scene.reader.parties(frame.slot("s")))


def _by_person(scene: Scene, frame: Frame) -> bool:
    return any(who.kind == "person" for who in scene.reader.parties(frame.slot("s")))


def _with_goods(scene: Scene, frame: Frame) -> bool:
    nouns = {scene.sentence.items[k].word for k in frame.prep("with")}
    return bool(nouns & scene.lexicon.lists["goods"])


CONDITIONS: Final[dict[str, Condition]] = {
    "bare": _is_bare,
    "plain": _lacks_object,
    "clause": _lacks_object,
    "place": _has_place,
    "thing": _has_thing,
    "person": _has_person,
    "actor": _has_actor,
    "armed": _has_armed,
    "armedsubject": _by_armed,
    "personsubject": _by_person,
    "deal": _has_noun("deal_nouns"),
    "goods": _has_noun("goods"),
    "group": _has_noun("collectives"),
    "withgoods": _with_goods,
}
"""What the last column of `verbs.tsv` may ask of the object (or, with `subject`, of the doer)."""
