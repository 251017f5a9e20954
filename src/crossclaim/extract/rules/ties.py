"""Standing relations that titles, appositions and modifiers state: `commander of`, `-backed`."""

from dataclasses import replace
from typing import Final

from crossclaim.extract.rules.candidate import Candidate, Scene
from crossclaim.extract.rules.items import Item
from crossclaim.extract.rules.memory import Who
from crossclaim.extract.rules.relations import adjective, relation, whole
from crossclaim.extract.rules.tokens import Token
from crossclaim.knowledge.actors import Actor
from crossclaim.knowledge.compose import specify
from crossclaim.knowledge.found import Found
from crossclaim.knowledge.table import load_table

RANKS: Final = frozenset("gen gen. lt lt. col col. maj maj. capt capt. sgt sgt. adm adm. cmdr cmdr. brig brig.".split())
GRADES: Final = frozenset(
    "general colonel major captain lieutenant sergeant admiral commodore brigadier marshal corporal staff "
    "senior".split()
)
"""Ranks: they say how high a person stands, not to what he belongs."""
DOUBLE: Final = frozenset(
    "prime foreign press vice deputy state defense defence interior general attorney supreme secretary".split()
)


def tie_candidates(scene: Scene) -> list[Candidate]:
    """The ties that the noun phrases of a sentence state."""
    out: list[Candidate] = []
    for k, item in enumerate(scene.sentence.items):
        if item.word in scene.lexicon.adjectives and k > 0:
            out += adjective(scene, k)
        if item.kind == "np" and not item.is_pronoun:
            out += _modifiers(scene, k, item)
            out += _title(scene, k, item)
            out += relation(scene, k, item)
    return out


def _modifiers(scene: Scene, k: int, item: Item) -> list[Candidate]:
    """`Iran-backed militias`, `ISIS-held towns`."""
    out = []
    for i in range(item.first, item.last):
        stem, _, ending = scene.lower(i).rpartition("-")
        tie = scene.lexicon.modifiers.get(ending) if stem else None
        principal = _principal(scene, item, i, stem) if tie is not None else None
        if tie is None or principal is None:
            continue
        held = [who for who in scene.reader.who(k) if who.name != principal.name and who.is_actor]
        if tie == "CONTROLS" or (tie == "COMMANDS" and _is_ground(scene, item, i)):
            found = Candidate("modifier", f"-{ending}", "CONTROLS", "", i, i + 1, [principal])
            found.places = [whole(scene, item)]
            out.append(found)
        elif held:
            out.append(Candidate("modifier", f"-{ending}", tie, "", i, i + 1, [principal], held))
    return out


def _principal(scene: Scene, item: Item, i: int, stem: str) -> Who | None:
    """Who backs, leads or holds; None inside a name (`the US-led coalition`), which is no tie."""
    word = scene.sentence.words[i]
    whole = next((one for one in item.found if one.start <= word.start and one.end > word.end), None)
    if whole is None:
        name = next((one for one in item.found if one.start <= word.start < one.end <= word.end and one.actor), None)
        return scene.reader.named(name) if name is not None else None
    actor = load_table().actors.named(stem) if whole.actor is not None and whole.actor.kind == "collective" else None
    return (
        Who(actor.name, word.start, word.start + len(stem), kind=actor.kind, is_known=True)
        if actor is not None
        else None
    )


def _is_ground(scene: Scene, item: Item, i: int) -> bool:
    start = scene.sentence.words[i].start
    return item.word in scene.lexicon.lists["place_nouns"] or any(one.place and one.start > start for one in item.found)


def _title(scene: Scene, k: int, item: Item) -> list[Candidate]:
    """`Quds Force commander Qassem Soleimani`, `X, commander of Y`, `the leader of Y, X`."""
    known = _known_title(scene, item)
    if known is not None:
        return [known]
    at = _title_at(scene, item)
    if at is None:
        return []
    first, last = at
    word = scene.lower(last - 1)
    tie = "COMMANDS" if _leads(scene, first, last) else "MEMBER"
    office = _whole_office(scene, item, first)
    person = _person_after(scene, item, last) or _person_beside(scene, k, item, item.last if office else last)
    bodies = office or _body(scene, k, item, first, last, person)
    if person is None and bodies and last == item.last:
        person = _holder(scene, item)
    if person is None or not bodies or person.name in {body.name for body in bodies}:
        return []
    rule = "title" if person.kind == "person" and person.noun != word else "office"
    if rule == "office" and (tie == "MEMBER" or scene.lower(item.first) != "the" or word.endswith("s")):
        return []
    if _is_premier(scene, last):
        bodies = [_government(body) for body in bodies]
    found = Candidate(rule, f"{word}/{tie}", tie, "", first, last, [person], bodies)
    scene.reader.memory.body_of.setdefault(person.name, bodies[0].name)
    return [found]


def _known_title(scene: Scene, item: Item) -> Candidate | None:
    """A known person with a known office before the name: `Iraqi Prime Minister Haider al-Abadi`."""
    words = scene.sentence.words
    for one in item.found:
        office = one.parts[0] if one.how == "titled" and one.parts else None
        if one.actor is None or office is None or office.actor is None or office.actor.kind != "person":
            continue
        of = office.parts[0] if office.parts else None
        title = [i for i in range(item.first, item.last) if office.start <= words[i].start < office.end]
        title = [i for i in title if of is None or not of.start <= words[i].start < of.end]
        after = [i for i in range(item.first, item.last) if words[i].start >= office.end and words[i].start < one.end]
        body = scene.reader.named(of) if of is not None else _of_known(one, words[title[0]]) if title else None
        if body is None or not title or not after:
            continue
        last = next((i + 1 for i in title if scene.lower(i + 1) == "of"), title[-1] + 1)
        tie = "COMMANDS" if _leads(scene, title[0], last) else "MEMBER"
        body = _government(body) if _is_premier(scene, last) else body
        person = Who(one.actor.name, words[after[0]].start, one.end, kind="person", is_known=True)
        scene.reader.memory.body_of.setdefault(person.name, body.name)
        return Candidate("title", f"{scene.lower(last - 1)}/{tie}", tie, "", title[0], title[-1] + 1, [person], [body])
    return None


def _is_premier(scene: Scene, last: int) -> bool:
    word = scene.lower(last - 1)
    return word in {"premier", "chancellor"} or (scene.lower(last - 2).removeprefix("then-"), word) == (
        "prime",
        "minister",
    )


def _government(body: Who) -> Who:
    """What a prime minister leads, where the text says `of Iraq`: the government; any other body as it is."""
    table = load_table()
    state = table.actors.get(body.name)
    if state is None or state.kind != "state":
        return body
    actor = specify(Actor("government", "government", role="government"), state, table)
    return replace(body, name=actor.name, kind=actor.kind, role=actor.role)


def _of_known(one: Found, title: Token) -> Who | None:
    """What a known person belongs to, where the text leaves it out: `President Hollande`."""
    if one.actor is None or not one.actor.of:
        return None
    return Who(one.actor.of, title.start, title.end, kind="body", is_known=True)


def _leads(scene: Scene, first: int, last: int) -> bool:
    """Whether a title leads (`head`, `prime minister`) or belongs (`spokesman`, `deputy head`)."""
    if scene.lower(first) in {"deputy", "vice"}:
        return False
    pair = (scene.lower(last - 2).removeprefix("then-"), scene.lower(last - 1))
    is_premier = pair in {("prime", "minister"), ("secretary", "general"), ("director", "general")}
    return is_premier or scene.lower(last - 1) in scene.lexicon.lists["commands"]


def _whole_office(scene: Scene, item: Item, first: int) -> list[Who]:
    """What a known office is of, where one name covers the title and what stands after `of`."""
    start = scene.sentence.words[first].start
    for one in item.found:
        if (
            one.how == "composed"
            and one.start <= start < one.end
            and one.actor is not None
            and one.actor.kind == "person"
        ):
            inner = [part for part in one.parts if part.actor is not None and part.start > start]
            return [Who(part.name, part.start, part.end, kind="body", is_known=True) for part in inner[-1:]]
    return []


def _title_at(scene: Scene, item: Item) -> tuple[int, int] | None:
    """The tokens of the last title in a noun phrase."""
    lists = scene.lexicon.lists
    for i in range(min(item.head, item.last - 1), item.first - 1, -1):
        lower = scene.lower(i)
        singular = (
            lower
            if lower in lists["commands"] or lower in lists["members"] or lower in RANKS
            else lower.removesuffix("s")
        )
        if singular in lists["commands"] or singular in lists["members"] or lower in RANKS:
            first = i
            while first > item.first and (scene.lower(first - 1) in DOUBLE | RANKS | GRADES):
                first -= 1
            return first, i + 1
    return None


def _person_after(scene: Scene, item: Item, last: int) -> Who | None:
    """The name that follows the title in the same phrase."""
    words = scene.sentence.words[last : item.head + 1]
    if not words or not all(_is_name(word) for word in words) or words[0].tag == "POS":
        return None
    known = next(
        (
            one
            for one in item.found
            if one.actor is not None
            and one.actor.kind == "person"
            and one.end == words[-1].end
            and one.how in {"name", "titled", "weak"}
        ),
        None,
    )
    start, end = words[0].start, words[-1].end
    if known is not None and known.actor is not None:
        return Who(known.actor.name, start, end, kind="person", is_known=True, of=known.actor.of)
    text = " ".join(
        word.text.title() if scene.sentence.is_blind and len(word.text) > 3 else word.text for word in words
    )
    return Who(scene.reader.memory.surnames.get(text.lower(), text), start, end, kind="person")


def _is_name(word: Token) -> bool:
    is_capital = any(part[:1].isupper() for part in word.text.split("-"))
    is_small = word.text in {'"', "“", "”"} or word.lower in {"al", "bin", "de", "la", "el", "van"}
    return is_small or (word.tag == "NNP" and is_capital)


def _person_beside(scene: Scene, k: int, item: Item, last: int) -> Who | None:
    """The person in apposition: before the title and a comma or copula, or after it behind `of` and a comma."""
    if last != item.last and scene.lower(last) != "'s":
        return None
    items = scene.sentence.items
    if k >= 2 and items[k - 1].kind == "comma" and items[k - 2].kind == "np":
        return _as_person(scene, k - 2)
    if k >= 2 and items[k - 1].kind == "verb" and items[k - 1].lemma == "be" and items[k - 2].kind == "np":
        return _as_person(scene, k - 2)
    after = k + 1
    if after + 1 < len(items) and items[after].word in {"of", "for", "in"} and items[after + 1].kind == "np":
        inner = items[after + 1]
        people = [
            one
            for one in inner.found
            if one.actor is not None and one.actor.kind == "person" and one.how in {"name", "titled"}
        ]
        if people and people[-1].actor is not None and len(inner.found) > 1:
            return Who(people[-1].actor.name, people[-1].start, people[-1].end, kind="person", is_known=True)
        after += 2
    if after + 1 < len(items) and items[after].kind == "comma" and items[after + 1].kind == "np":
        return _as_person(scene, after + 1)
    return None


def _as_person(scene: Scene, k: int) -> Who | None:
    found = scene.reader.who(k)
    return found[0] if found and found[0].kind == "person" else None


def _holder(scene: Scene, item: Item) -> Who:
    """The holder of an office whom the text does not name: `the commander of the garrison`."""
    start, end = scene.sentence.bounds(item)
    return Who(scene.reader.text[start:end], start, end, kind="person", noun=item.word)


def _body(scene: Scene, k: int, item: Item, first: int, last: int, person: Who | None) -> list[Who]:
    """What is led or belonged to: named before the title, after `of`, or known of the person."""
    words = scene.sentence.words
    before = [
        one for one in item.found if one.actor is not None and one.end <= words[first].start + 1 and one.how != "noun"
    ]
    if before and before[-1].actor is not None and before[-1].actor.kind != "person":
        one = before[-1]
        return [Who(one.name, one.start, one.end, kind="body", is_known=True)]
    inner = [
        part
        for one in item.found
        for part in one.parts
        if part.actor is not None and part.actor.kind != "person" and part.end <= words[last - 1].start
    ]
    if inner:
        return [Who(inner[-1].name, inner[-1].start, inner[-1].end, kind="body", is_known=True)]
    names = [word for word in words[item.first : first] if _is_of_body(word)]
    if names:
        text = scene.reader.text[names[0].start : names[-1].end]
        actor = load_table().actors.named(text)
        return [Who(actor.name if actor is not None else text, names[0].start, names[-1].end, kind="body")]
    for word, phrases in scene.preps_after(k)[:2] if last == item.last else []:
        if word in {"of", "for", "in", "at"}:
            found = [who for i in phrases[:1] for who in scene.reader.who(i) if who.is_actor or who.place]
            return [who for who in found if person is None or who.name != person.name]
    return _body_after_comma(scene, k, item, last) or _known_body(scene, words[last - 1], person)


def _is_of_body(word: Token) -> bool:
    return word.tag == "NNP" and not word.text.islower() and word.lower not in GRADES


def _body_after_comma(scene: Scene, k: int, item: Item, last: int) -> list[Who]:
    """`Joseph Votel, commander, U.S. Central Command`."""
    items = scene.sentence.items
    if (
        last != item.last
        or last - item.first > 2
        or k + 2 >= len(items)
        or items[k + 1].kind != "comma"
        or items[k + 2].kind != "np"
    ):
        return []
    return [who for who in scene.reader.who(k + 2) if who.is_known and who.kind not in {"person", "place", "thing"}]


def _known_body(scene: Scene, title: Token, person: Who | None) -> list[Who]:
    if person is None or title.lower in RANKS | GRADES:
        return []
    speaks = title.lower.startswith("spokes")
    body = scene.reader.memory.body_of.get(person.name, "") or ("" if speaks else person.of)
    return [Who(body, title.start, title.end, kind="body", is_known=True)] if body else []
