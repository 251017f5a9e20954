"""Statements that verbs make: one word or several, active and passive."""

from typing import Final

from crossclaim.extract.rules.candidate import Candidate, Scene
from crossclaim.extract.rules.lexicon import Entry, Phrase, Slots
from crossclaim.extract.rules.memory import Who
from crossclaim.extract.rules.syntax import Frame, noun_list

GAP: Final = 4
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
    return lower == word or (lower.endswith("s") and lower[:-1] == word) or scene.lexicon.lemmas.get(lower) == word


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
    found.places = [who for k in (*follows, *own) for who in scene.reader.who(k) if who.place]
    return found


def _first(scene: Scene, slots: Slots, slot: object) -> list[Who]:
    for name in slots:
        phrases = slot(name)  # type: ignore[operator]  # a function from a slot's name to items
        found = scene.reader.parties(phrases)
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
    objects = [who for k in frame.slot("o") for who in scene.reader.who(k)]
    key = f"{entry.lemma}/{entry.type}"
    found = Candidate(
        rule, key, entry.type, entry.mode, frame.item.head, frame.item.head + 1, agents, recipients, frame=frame
    )
    found.places = [who for who in objects if who.place]
    found.reach = [
        *frame.objects,
        *(k for word, phrases in frame.preps for k in phrases if word in PLAIN_PREPS or word == "by"),
    ]
    if entry.type == "CONTROLS" and not found.places:
        found.recipients = found.recipients or scene.reader.parties(frame.slot("o"))
    return found


def _holds(scene: Scene, frame: Frame, entry: Entry) -> bool:
    """Whether the reading's condition on its object holds."""
    when = entry.when
    if not when:
        return True
    phrases = frame.slot("o")
    if when == "passive":
        return frame.item.is_passive
    if when == "bare":
        after = scene.sentence.items[frame.verb + 1 : frame.verb + 2]
        return not phrases and not any(item.kind in {"that", "sub", "relative"} for item in after)
    if when == "plain":
        return not phrases
    if when == "clause":
        return not phrases
    if when == "none":
        return False
    if when in {"armedsubject", "personsubject"}:
        doers = scene.reader.parties(frame.slot("s"))
        is_armed = any(who.kind in {"armed-group", "forces"} or who.role == "armed" or who.noun in scene.lexicon.lists["armed"] for who in doers)
        return is_armed if when == "armedsubject" else any(who.kind == "person" for who in doers)
    whos = [who for k in phrases for who in scene.reader.who(k)]
    lists = scene.lexicon.lists
    nouns = {scene.sentence.items[k].word for k in phrases}
    if when == "place":
        return any(who.place for who in whos) or bool(nouns & lists["place_nouns"])
    if when == "deal":
        return bool(nouns & lists["deal_nouns"])
    if when == "goods":
        return bool(nouns & lists["goods"])
    if when == "thing":
        return bool(phrases) and not any(who.is_actor and not who.is_weak for who in whos)
    if when == "person":
        return any(who.kind in {"person", "collective"} and not who.place for who in whos)
    if when == "armed":
        return any(
            who.kind in {"armed-group", "forces"} or who.role == "armed" or who.noun in lists["armed"] for who in whos
        )
    if when == "group":
        return bool(nouns & lists["collectives"])
    return any(who.is_actor for who in whos)
