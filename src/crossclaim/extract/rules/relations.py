"""Standing relations that nouns and adjectives state: `an ally of`, `hostile to`, `a division of`."""

from dataclasses import replace

from crossclaim.extract.rules.candidate import Candidate, Scene
from crossclaim.extract.rules.items import Item
from crossclaim.extract.rules.memory import Who
from crossclaim.knowledge.table import load_table


def whole(scene: Scene, item: Item) -> Who:
    """The whole noun phrase as a participant, by its own words."""
    start, end = scene.sentence.bounds(item)
    words = scene.sentence.words[item.first : item.head + 1]
    plain = [word.text for word in words if word.tag not in {"DT", "PRP$"}]
    return Who(" ".join(plain), start, end, kind="collective", noun=item.word, place=" ".join(plain))


def relation(scene: Scene, k: int, item: Item) -> list[Candidate]:
    """`its Kurdish allies`, `an ally of Iran`, `the enemies of the state`."""
    row = scene.lexicon.relations.get(item.word)
    if row is None:
        return []
    tie, kind = row
    if kind in {"part", "under"}:
        return _part(scene, k, item, tie, kind)
    one, two = _proxy(scene, item) if tie == "SPONSORS" and kind == "relation" else ([], [])
    if not one:
        parties = _related(scene, k, item)
        one = parties[:1]
        two = _beside(scene, k) or parties[1:] or [_unnamed(scene, item, who) for who in one]
    if kind == "principal":
        one, two = two, one
    return _tie(scene, "relation", item, tie, (one, two))


def _tie(scene: Scene, rule: str, item: Item, tie: str, parties: tuple[list[Who], list[Who]]) -> list[Candidate]:
    """The tie at the head of a phrase; none where a side is missing."""
    del scene
    one, two = parties
    names = {who.name for who in one}
    two = [who for who in two if who.name not in names]
    return [Candidate(rule, item.word, tie, "", item.head, item.head + 1, one, two)] if one and two else []


def _part(scene: Scene, k: int, item: Item, tie: str, kind: str) -> list[Candidate]:
    """`the Quds Force, a division of the Guards`; `the army under the command of the prime minister`."""
    items = scene.sentence.items
    whole = [who for word, phrases in scene.preps_after(k)[:1] if word == "of" for who in scene.reader.parties(phrases)]
    if kind == "part":
        return _tie(scene, "relation", item, tie, (_beside(scene, k), whole))
    is_under = k >= 2 and items[k - 1].word == "under" and items[k - 2].kind == "np"
    return _tie(scene, "relation", item, tie, (whole, scene.reader.parties([k - 2]))) if is_under else []


def adjective(scene: Scene, k: int) -> list[Candidate]:
    """`a cell loyal to the agency`, `parties hostile to Iran`."""
    items = scene.sentence.items
    tie = scene.lexicon.adjectives.get(items[k].word, "")
    if not tie or k + 2 >= len(items) or items[k + 1].word not in {"to", "with"} or items[k + 2].kind != "np":
        return []
    before = k - 1 if items[k - 1].kind == "np" else k - 2
    if before < 0 or items[before].kind != "np":
        return []
    one, two = scene.reader.parties([before]), scene.reader.parties([k + 2])
    return _tie(scene, "relation", items[k], tie, (two, one) if tie == "COMMANDS" else (one, two))


def _proxy(scene: Scene, item: Item) -> tuple[list[Who], list[Who]]:
    """`Iranian proxies`, where the whole phrase is a known actor: whose they are, and they."""
    head = scene.sentence.words[item.head]
    for one in item.found:
        if not one.start <= head.start < one.end or one.actor is None or one.how == "noun":
            continue
        first = scene.reader.text[one.start : one.end].replace("-", " ").split(" ")[0]
        actor = load_table().actors.named(first)
        if one.parts:
            return [scene.reader.named(one.parts[0])], [scene.reader.named(one)]
        if actor is not None:
            principal = Who(actor.name, one.start, one.start + len(first), kind=actor.kind, is_known=True)
            return [principal], [scene.reader.named(one)]
    return [], []


def _related(scene: Scene, k: int, item: Item) -> list[Who]:
    """The actors named in the phrase or after its `of`: a possessor first."""
    first = scene.sentence.words[item.first]
    head = scene.sentence.words[item.head].start
    before = [one for one in item.found if one.actor is not None and one.how != "noun" and one.end <= head]
    mine = [scene.reader.named(one) for one in before]
    if first.tag == "PRP$":
        who = scene.reader.pronoun(first.lower, (first.start, first.end), k)
        mine = [who, *mine] if who else mine
    after = [phrases for word, phrases in scene.preps_after(k)[:1] if word in {"of", "to", "with"}]
    return [*mine, *(who for phrases in after for who in scene.reader.parties(phrases))]


def _unnamed(scene: Scene, item: Item, owner: Who) -> Who:
    return replace(whole(scene, item), name=f"{item.word} of {owner.name}")


def _beside(scene: Scene, k: int) -> list[Who]:
    items = scene.sentence.items
    if k >= 2 and items[k - 2].kind == "np" and (items[k - 1].kind == "comma" or items[k - 1].lemma == "be"):
        return [who for who in scene.reader.parties([k - 2]) if who.is_known]
    if k + 2 < len(items) and items[k + 1].word in {"including", "like"} and items[k + 2].kind == "np":
        return scene.reader.parties([k + 2])
    return []
