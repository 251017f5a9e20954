"""Rulings that look at several candidates of a sentence at once, and at what came before it."""

from dataclasses import replace
from typing import Final

from crossclaim.extract.rules.candidate import Candidate, Scene
from crossclaim.extract.rules.frame import Frame
from crossclaim.extract.rules.memory import Who

AIMS: Final = frozenset(
    "defeat destroy degrade eliminate eradicate fight counter dismantle combat annihilate crush".split()
)
UNDERTAKINGS: Final = frozenset(
    "campaign operation operations effort efforts mission fight coalition strategy commitment "
    "resolve objective goal struggle drive".split()
)
STRIKES: Final = frozenset("strike strikes airstrike airstrikes".split())
AIR: Final = frozenset("strike strikes airstrike airstrikes aircraft air jets bombers helicopters".split())
KEEPING: Final = frozenset({"back", "support", "fund", "finance", "arm"})
POWERS: Final = frozenset({"state", "government", "person"})
STATE_ACTS: Final = frozenset({"ASSAULT", "RETREAT", "MOBILIZE", "COERCE"})


def refine(scene: Scene, found: list[Candidate]) -> list[Candidate]:
    """The candidates of a sentence after the rulings, in order."""
    out = _claimed(scene, _merged(scene, found))
    _used_against(scene, out)
    for one in out:
        one.is_standing = one.is_standing or one.key in {"exist without", "survive without"}
        _war_aim(scene, one)
        _in_support(scene, one)
        _carried_over(scene, one)
        if one.type in STATE_ACTS:
            one.agents = [_for_state(who) for who in one.agents]
        if one.mode in {"occupy", "aerial", "ground"}:
            one.recipients = [_for_state(who) for who in one.recipients]
        _by_a_group(one)
        _kept(scene, one)
        if one.mode == "withdraw":
            one.recipients = [who for who in one.recipients if not who.is_weak]
        _same_event(scene, one)
        _not_both(one)
    out = [one for one in out if not _is_empty(scene, one)]
    return [one for one in out if any(who.role != "source" for who in (*one.agents, *one.recipients))]


def _merged(scene: Scene, found: list[Candidate]) -> list[Candidate]:
    """`a strike destroyed`, `the blasts killed`: one event, with the agent of the noun and the object of the verb."""
    nouns = {scene.sentence.item_of[one.last - 1]: one for one in found if one.rule == "noun" and one.type == "ASSAULT"}
    dropped: list[Candidate] = []
    for one in found:
        if one.rule == "noun" or one.type != "ASSAULT" or one.frame is None:
            continue
        subject = one.frame.slot("s")[:1]
        noun = nouns.get(subject[0]) if subject else None
        if noun is None:
            continue
        if noun in dropped:
            dropped.append(one)
            continue
        dropped.append(noun)
        _take_over(one, noun)
    dropped += [one for one in found if _is_toll(scene, one) or _is_carrier(scene, one, found)]
    return [one for one in found if not any(one is gone for gone in dropped)]


def _is_carrier(scene: Scene, one: Candidate, found: list[Candidate]) -> bool:
    """`concluded a deal`: the noun says it all, and has the verb's subject as its agent."""
    if one.rule != "verb" or one.frame is None:
        return False
    held = set(one.frame.slot("o"))
    if one.frame.item.lemma == "strike" and any(_is_deal(scene, k) for k in held):
        return True
    same = [other for other in found if other.rule == "noun" and other.type == one.type]
    return any(scene.sentence.item_of[other.last - 1] in held and other.is_carried for other in same)


def _is_toll(scene: Scene, one: Candidate) -> bool:
    """`killed three and wounded six`: the second half of one toll."""
    frame = one.frame
    if (
        one.rule != "verb"
        or frame is None
        or frame.item.lemma not in {"wound", "injure", "hurt"}
        or frame.governor is None
    ):
        return False
    before = scene.frames[frame.governor].item.lemma
    joined = any(item.kind == "and" for item in scene.sentence.items[frame.governor : frame.verb])
    return joined and before in {"kill", "murder", "die", "shoot", "massacre"}


def _claimed(scene: Scene, found: list[Candidate]) -> list[Candidate]:
    """`X claimed the attack`, `X claimed responsibility for it`: the attack, by X, as X says."""
    nouns = {scene.sentence.item_of[one.last - 1]: one for one in found if one.rule == "noun"}
    by_item = {k: one for k, one in nouns.items() if one.type == "ASSAULT"}
    gone: list[Candidate] = []
    for frame in scene.frames.values():
        if frame.item.lemma not in {"claim", "accept"}:
            continue
        reached = [*frame.slot("o"), *frame.prep("for")]
        event = next((by_item[k] for k in reached if k in by_item), None)
        claimants = scene.reader.parties(frame.slot("s"))
        for one in found if event is None and claimants else ():
            if one.rule == "phrase" and one.frame is frame:
                one.claimant, one.claim = claimants[0], (frame.item.head, frame.item.head + 1)
        if event is not None and claimants and frame.verb not in by_item:
            event.agents, event.claimant, event.frame = claimants, claimants[0], None
            event.claim = (frame.item.head, frame.item.head + 1)
            gone += [one for one in found if one.rule == "phrase" and one.frame is frame]
    denials = _denied(scene, nouns)
    return [*(one for one in found if not any(one is other for other in gone)), *denials]


def _denied(scene: Scene, events: dict[int, Candidate]) -> list[Candidate]:
    """`a deal, which was denied by X`: the deal once more, as X holds that it is not so."""
    out = []
    for frame in scene.frames.values():
        if frame.item.lemma != "deny" or not frame.item.is_passive:
            continue
        deniers = scene.reader.parties(frame.prep("by"))
        before = [k for k in events if k in frame.subject or (frame.relation == "relative" and k < frame.verb)]
        if before and deniers:
            claim = (frame.item.head, frame.item.head + 1)
            out.append(replace(events[max(before)], claimant=deniers[0], claim=claim, is_denied=True))
    return out


def _take_over(verb: Candidate, noun: Candidate) -> None:
    verb.agents = noun.agents
    verb.mode = noun.mode or verb.mode
    verb.recipients = verb.recipients or noun.recipients
    if verb.first == noun.last:
        verb.first = noun.first


def _used_against(scene: Scene, found: list[Candidate]) -> None:
    """`X uses Y in the fight against Z`: X and Y act together."""
    for use in found:
        frame = use.frame
        if use.type != "BENEFITS" or frame is None or not use.agents or not use.recipients:
            continue
        within = {k for _, phrases in frame.preps for k in phrases}
        for one in found:
            held = one.rule == "noun" and scene.sentence.item_of[one.first] in within and not one.agents
            done = (
                one.frame is not None
                and one.frame.governor == frame.verb
                and one.frame.relation in {"gerund", "infinitive"}
            )
            if one.type == "ASSAULT" and (held or done):
                one.agents = [*use.agents, *use.recipients]


def _war_aim(scene: Scene, one: Candidate) -> None:
    """`the campaign to defeat`, `committed to destroying`: a standing aim, not an event."""
    frame = one.frame
    if (
        one.rule != "verb"
        or one.type != "ASSAULT"
        or frame is None
        or frame.item.lemma not in AIMS
        or not one.recipients
    ):
        return
    items = scene.sentence.items
    before = items[frame.verb - 1] if frame.verb else None
    governor = scene.frames.get(frame.governor) if frame.governor is not None else None
    is_aim = (
        before is not None and before.kind == "np" and before.word in UNDERTAKINGS and frame.item.form == "infinitive"
    )
    is_vowed = governor is not None and governor.item.lemma == "commit"
    if not (is_aim or is_vowed):
        return
    one.type, one.mode, one.is_standing = "HOSTILE", "", True
    if is_aim:
        owners = [who for who in scene.reader.who(frame.verb - 1) if who.is_actor]
        one.agents = owners or one.agents
    elif governor is not None:
        one.agents = scene.reader.parties(governor.subject) or one.agents


def _in_support(scene: Scene, one: Candidate) -> None:
    """`conducted strikes in support of the army`: material help by whoever acts in the clause."""
    k = scene.sentence.item_of[one.first]
    items = scene.sentence.items
    if one.rule != "noun" or one.type != "SUPPORT" or k == 0 or items[k - 1].word != "in" or items[k].word != "support":
        return
    one.type = "AID"
    one.recipients = one.recipients or one.agents
    around = [frame for frame in scene.frames.values() if frame.subject]
    nearest = min(around, key=lambda frame: abs(frame.verb - k), default=None)
    one.agents = scene.reader.parties(nearest.slot("s")) if nearest is not None else []
    one.mode = "air-cover" if any(word.lower in AIR for word in scene.sentence.words) else ""


def _carried_over(scene: Scene, one: Candidate) -> None:
    """Lists of strikes: who struck whom stands in the opening and holds for each line."""
    words = {scene.lower(i) for i in range(one.first, one.last)}
    if one.type != "ASSAULT" or not words & STRIKES:
        return
    memory = scene.reader.memory
    if one.agents:
        memory.strikers = (one.agents, one.recipients or memory.strikers[1])
    elif memory.strikers[0]:
        one.agents = memory.strikers[0]
        one.recipients = one.recipients or memory.strikers[1]


def _by_a_group(one: Candidate) -> None:
    """An armed group that captures people abducts them; a state arrests."""
    if one.key == "capture/COERCE" and one.agents and all(who.kind == "armed-group" for who in one.agents):
        one.type, one.mode = "ASSAULT", "abduct"


def _kept(scene: Scene, one: Candidate) -> None:
    """`groups supported by Iran`, `which is backed by Iran`: a standing relation, as `Iran-backed` is."""
    frame = one.frame
    if one.rule != "verb" or frame is None or frame.item.lemma not in KEEPING or not frame.item.is_passive:
        return
    is_standing = frame.relation == "reduced" or scene.lower(frame.item.first) in {"is", "are"}
    if is_standing and one.agents and one.recipients and all(who.kind in POWERS for who in one.agents):
        one.type, one.mode = "SPONSORS", ""


def _same_event(scene: Scene, one: Candidate) -> None:
    """`the attack`, said again without its parties, is the last such event that had them."""
    memory = scene.reader.memory
    if one.type != "ASSAULT" or one.rule not in {"noun", "verb"}:
        return
    key = one.key if one.rule == "noun" else "verb"
    if one.rule == "noun" and not one.agents and not one.recipients:
        before = scene.lower(scene.item(one.first).first)
        known = memory.events.get(key) or memory.events.get("last")
        if known is not None and not one.reach and before in {"the", "this", "that", "these", "today's", "yesterday's"}:
            one.agents, one.recipients = known
            one.is_again = True
    elif one.agents or one.recipients:
        memory.events[key] = memory.events["last"] = (one.agents, one.recipients)


def _for_state(who: Who) -> Who:
    return replace(who, name=who.stands_for) if who.stands_for and who.kind == "person" and who.is_known else who


def _not_both(one: Candidate) -> None:
    names = {who.name for who in one.agents}
    one.recipients = [who for who in one.recipients if who.name not in names]


def _is_empty(scene: Scene, one: Candidate) -> bool:
    """A verb in another sense: `led them to the graves`, `who was not named`, `the bloc that fights for Rome`."""
    frame = one.frame
    if one.rule != "verb" or frame is None:
        return False
    lemma = frame.item.lemma
    if lemma == "lead" and one.type == "COMMANDS" and not frame.item.is_passive:
        return bool(frame.prep("to") or frame.prep("into") or _has_infinitive(scene, frame))
    if lemma == "name" and frame.item.is_negated:
        return True
    if lemma == "ask" and one.type == "REQUEST" and _is_unnamed(scene, frame):
        return True
    if lemma == "prevent" and one.type == "COERCE":
        return not one.recipients
    return lemma == "fight" and not one.recipients and bool(frame.prep("for"))


def _has_infinitive(scene: Scene, frame: Frame) -> bool:
    return any(inner.relation == "infinitive" and inner.governor == frame.verb for inner in scene.frames.values())


def _is_deal(scene: Scene, k: int) -> bool:
    return scene.sentence.items[k].word in scene.lexicon.lists["deal_nouns"]


def _is_unnamed(scene: Scene, frame: Frame) -> bool:
    """`who asked not to be named`."""
    inner = [one for one in scene.frames.values() if one.governor == frame.verb and one.relation == "infinitive"]
    return any(one.item.lemma in {"name", "identify"} for one in inner)
