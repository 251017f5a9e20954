"""Statements that nouns make: `the army's bombardment of the town`, `launched an attack on`, `a deal between`."""

from typing import Final

from crossclaim.extract.rules.candidate import Candidate, Scene
from crossclaim.extract.rules.frame import Frame
from crossclaim.extract.rules.items import Item
from crossclaim.extract.rules.lexicon import Entry
from crossclaim.extract.rules.memory import Who
from crossclaim.knowledge.found import Found

TALKED: Final = frozenset({"CONSULT", "AGREE", "SUPPORT", "REQUEST", "COOPERATE"})


def noun_candidates(scene: Scene, taken: set[int]) -> list[Candidate]:
    """One candidate for each noun phrase whose noun the lexicon knows; tokens in `taken` are spoken for."""
    out = []
    for k, item in enumerate(scene.sentence.items):
        if item.kind == "np" and not item.is_pronoun and item.head not in taken:
            found = _lookup(scene, item)
            if found is not None:
                out.append(_filled(scene, k, item, *found))
    return out


def _lookup(scene: Scene, item: Item) -> tuple[Entry, int] | None:
    """The entry for the head of the phrase and the token at which its words start."""
    for head in (item.head, item.head - 1):
        if head < item.first or (
            head != item.head
            and scene.lower(item.head) not in {"operation", "operations", "campaign", "wave", "attempt", "plan"}
        ):
            continue
        for phrase in scene.lexicon.nouns.get(scene.lower(head), ()):
            start = head - len(phrase.words) + 1
            if start >= item.first and all(scene.lower(start + i) == word for i, word in enumerate(phrase.words)):
                if any(
                    one.start <= scene.sentence.words[head].start < one.end and one.how != "noun" for one in item.found
                ):
                    return None
                return phrase.entry, start
    return None


def _filled(scene: Scene, k: int, item: Item, entry: Entry, start: int) -> Candidate:
    preps = scene.preps_after(k)
    if entry.type in TALKED:  # `talks on the fate of the soldiers`: the soldiers do not talk
        preps = [one for i, one in enumerate(preps) if i == 0 or one[0] != "of"]
    carrier = _carrier(scene, k)
    if carrier is not None and not preps:
        preps = [one for one in carrier.preps if one[0] not in {"by", ""}]
    before = _before(scene, item, start)
    where = [one for one in item.found if _is_scene(scene, one, entry)]
    before = [who for who in before if not any(one.start == who.start for one in where)]
    agents, recipients = _slots(scene, entry, preps, before)
    found = Candidate(
        "noun", f"{entry.lemma}/{entry.type}", entry.type, entry.mode, start, item.head + 1, agents, recipients
    )
    found.reach = [i for _, phrases in preps for i in phrases]
    _carry(scene, found, carrier, k)
    found.frame = carrier or _depends_on(scene, k)
    found.is_carried = carrier is not None
    found.places = [Who(one.name, one.start, one.end, kind="place", place=one.name) for one in where]
    return found


def _slots(
    scene: Scene, entry: Entry, preps: list[tuple[str, list[int]]], before: list[Who]
) -> tuple[list[Who], list[Who]]:
    between = next((phrases for word, phrases in preps if word in {"between", "among"}), None)
    if between is not None and "between" in (*entry.agent, *entry.recipient):
        both = scene.reader.parties(between)
        if len(both) == 2 and not any(who.is_pronoun for who in both):
            scene.reader.memory.pair = tuple(both)
        return both[:1], both[1:]
    agents = _first(scene, entry.agent, preps, before)
    recipients = _first(scene, entry.recipient, preps, before if "p" in entry.recipient else [])
    names = {who.name for who in agents}
    return agents, [who for who in recipients if who.name not in names]


def _first(scene: Scene, slots: tuple[str, ...], preps: list[tuple[str, list[int]]], before: list[Who]) -> list[Who]:
    for name in slots:
        if name == "p":
            if before:
                return before
            continue
        for word, phrases in preps:
            found = scene.reader.parties(phrases) if word == name else []
            if found:
                return found
    return []


def _before(scene: Scene, item: Item, start: int) -> list[Who]:
    """The actors named before the noun in its phrase: `Iran's`, `Syrian`, `IS`; or a pronoun's."""
    words = scene.sentence.words
    inside = [one for one in item.found if one.actor is not None and one.end <= words[start].start]
    inside = [one for one in inside if words[item.first].start <= one.start and not _is_quality(scene, one)]
    ground = scene.lexicon.lists["place_nouns"]
    if any(word.lower in ground for word in words[item.first : start]):  # `the Lebanon border battle`
        inside = [one for one in inside if one.place is None]
    if inside:
        return [scene.reader.named(one) for one in inside[-2:]]
    first = words[item.first]
    if first.tag == "PRP$":
        who = scene.reader.pronoun(first.lower, (first.start, first.end), scene.sentence.item_of[item.first])
        return [who] if who else []
    return []


def _is_scene(scene: Scene, one: Found, entry: Entry) -> bool:
    """Whether a name before the event is where it was: `the Nairobi bombing`, `the Tanzania blast`."""
    if one.place is None or one.how == "demonym" or entry.type not in {"ASSAULT", "HOSTILE"}:
        return False
    if entry.type == "HOSTILE":  # `the Korea war`
        return scene.reader.text[one.end : one.end + 1] not in {"'", "’"}
    return one.how in {"capital", "place"} or entry.mode == "explosives"


def _is_quality(scene: Scene, one: Found) -> bool:
    """Whether a noun before the event says what kind it was, not who did it: `terrorist attack`."""
    if one.how == "noun" and scene.reader.text[one.end : one.end + 1] in {"-", "‐", "‑"}:
        return True
    return one.how == "noun" and scene.reader.text[one.start : one.end].lower() in {
        "terrorist",
        "jihadist",
        "extremist",
        "military",
        "police",
        "army",
        "enemy",
    }


def _carrier(scene: Scene, k: int) -> Frame | None:
    """The light verb of which the noun is the object, or the subject in the passive."""
    lists = scene.lexicon.lists
    for frame in scene.frames.values():
        if frame.item.lemma not in lists["light"] and frame.item.lemma not in lists["light_reverse"]:
            continue
        holds = k in (frame.subject if frame.item.is_passive else frame.objects)
        if holds or (
            frame.item.lemma == "carry" and any(word == "out" and k in phrases for word, phrases in frame.preps)
        ):
            return frame
    return None


def _carry(scene: Scene, found: Candidate, carrier: Frame | None, k: int) -> None:
    if carrier is None:
        return
    doers = scene.reader.parties(carrier.slot("s"))
    if carrier.item.lemma == "fight" and found.key.startswith("terror"):
        found.agents = found.recipients = []  # who fights it does not do it
        return
    del k
    if carrier.item.lemma in scene.lexicon.lists["light_reverse"]:
        found.recipients = found.recipients or doers
        found.agents = found.agents or scene.reader.parties(carrier.prep("from") or carrier.prep("at"))
    elif doers:
        names = {who.name for who in doers}
        found.recipients = found.recipients or [who for who in found.agents if who.name not in names]
        found.agents = doers
        found.recipients = [who for who in found.recipients if who.name not in names]


def _depends_on(scene: Scene, k: int) -> Frame | None:
    """The verb that governs the noun: whose object it is, or within whose phrase it stands."""
    for frame in scene.frames.values():
        if k in frame.objects or any(k in phrases for _, phrases in frame.preps):
            return frame if frame.item.modal or frame.item.is_negated or frame.relation == "infinitive" else None
    return None
