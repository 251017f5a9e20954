"""Known names in a text: longest match from the left, with names that follow a rule (`the Syrian regime`)."""

from dataclasses import replace
from typing import Final

from crossclaim.knowledge.actors import Actor
from crossclaim.knowledge.compose import STOPS, Written, compose, noun_after, written
from crossclaim.knowledge.found import Found, Hit, How
from crossclaim.knowledge.letters import accepts, is_inside_name
from crossclaim.knowledge.settle import settle, with_surnames
from crossclaim.knowledge.table import HONORIFIC, Table, Target, load_table
from crossclaim.knowledge.words import Words, split

OF_SECTIONS: Final = frozenset({"government", "forces", "office", "officials"})
OF_NOUNS: Final = frozenset({"people", "opposition"})
HYPHENATED: Final = frozenset({"ex", "then"})
GROUPS: Final = frozenset({"armed-group", "body", "forces"})
NO_MEMBERS: Final = frozenset({
    "convoy", "group", "groups", "network", "networks", "organization", "positions", "suspects", "targets", "vehicles",
})  # fmt: skip
TITLE_NOUNS: Final = frozenset({
    "activist", "adviser", "advisor", "analyst", "diplomat", "expert", "general", "journalist", "officer", "official",
    "reporter", "secretary", "spokesman", "spokesperson", "spokeswoman",
})  # fmt: skip
"""Nouns for one of many that stand as a title before a name."""
SIDES: Final = frozenset({"pro", "anti"})
IN_NOUNS: Final = frozenset({"government", "police", "opposition"})


def find_names(text: str, table: Table | None = None) -> tuple[Found, ...]:
    """Every known actor and place in the text: ordered, disjoint, the longest name first.

    A possessive ending is not part of the span, `Iran-backed` gives `Iran`. Time is linear in the text; the
    first call loads the data files, unless a `table` is given.
    """
    words, table = split(text), table or load_table()
    hits: list[Hit] = []
    i, size = 0, len(words)
    following = (*words.keys[1:], "")
    while i < size:
        key = words.keys[i]
        hit = None
        if key in table.names.first and table.names.starts(key, following[i]):
            hit = _name(words, i, table, covered=hits[-1].last if hits else 0)
            hit = None if hit is not None and _is_cut(words, hit, table) else hit
        if hit is None and key in table.nouns.first and table.nouns.starts(key, following[i]):
            hit = _noun(words, i, table)
        if hit is None:
            i += 1
            continue
        hits.append(_titled(words, hit, hits, table))
        i = hit.last
    return settle(text, with_surnames(words, hits, table.honorifics))


def named(text: str, table: Table | None = None) -> Actor | None:
    """The actor that a name as a whole stands for, also by a rule (`the Syrian regime`); None where it is not known."""
    table = table or load_table()
    known = table.actor(text)
    if known is not None:
        return known
    found = find_names(text, table)
    bare = text.strip().removesuffix("'s").removesuffix("’s")
    if len(found) == 1 and len(bare) - (found[0].end - found[0].start) <= len("the "):
        return found[0].actor
    return None


def _name(words: Words, i: int, table: Table, *, covered: int) -> Hit | None:
    """The longest known name at word `i`, longer still where a noun after it makes it a name by a rule.

    The words before `covered` belong to finds already.
    """
    for last, targets in table.names.at(words, i):
        good = [target for target in targets if accepts(words, i, last, target)]
        if good and _is_short(good[0], last - i) and is_inside_name(words, i, covered, table.honorifics):
            continue
        if good:
            plain = Hit(i, last, _plain(words, i, last, good))
            return _with_noun(words, plain, table) or plain
    return None


def _is_cut(words: Words, hit: Hit, table: Table) -> bool:
    """Whether an outlet, or an alias that needs a context, ends within a name that begins behind its first word.

    `The National` is no newspaper in `The National Movement of Harun`, where that is a name.
    """
    actor = hit.found.actor
    if hit.found.how != "weak" and (actor is None or actor.kind != "outlet"):
        return False
    later = (_name(words, at, table, covered=0) for at in range(hit.first + 1, hit.last))
    return any(other is not None and other.found.how == "name" and other.last > hit.last for other in later)


def _plain(words: Words, first: int, last: int, targets: list[Target]) -> Found:
    actors = _distinct(targets) if len(targets) > 1 else ()
    place = next((target.place for target in targets if target.place is not None), None)
    lead = next((target for target in targets if target.actor is not None), targets[0])
    actor = lead.actor
    is_outlet = actor is not None and actor.kind == "outlet"
    article = words.surface(first)
    if last - first > 1 and (article == "the" or (actor is not None and not is_outlet and article == "The")):
        first += 1
    how: How = "demonym" if _is_adjective(words, last, targets) else lead.how
    return Found(words.starts[first], words.ends[last - 1], actor, place, how, others=actors[1:])


def _distinct(targets: list[Target]) -> tuple[Actor, ...]:
    """The actors of some targets, each once."""
    return tuple({id(target.actor): target.actor for target in targets if target.actor is not None}.values())


def _is_adjective(words: Words, last: int, targets: list[Target]) -> bool:
    """Whether a word that is both a people and its adjective (`Shia`) stands before a noun."""
    if not any(one.how == "demonym" and one.actor and one.actor.role == "people" for one in targets):
        return False
    return last < len(words) and words.is_joined(last) and words.keys[last] not in STOPS


def _with_noun(words: Words, hit: Hit, table: Table) -> Hit | None:
    base = hit.found.actor
    if base is None or hit.found.how in {"capital", "people"} or _is_side(words, hit.first):
        return None
    after = noun_after(words, hit.last, table)
    if after is None:
        return None
    actor = compose(base, after, table)
    if actor is None:
        return None
    found = Found(hit.found.start, words.ends[after.last - 1], actor, None, "composed", parts=(hit.found,))
    return Hit(hit.first, after.last, found)


def _is_side(words: Words, i: int) -> bool:
    """Whether the name at word `i` only tells a side: the `pro-Assad coalition` is not Assad's."""
    return i > 0 and words.keys[i - 1] in SIDES and words.is_hyphenated(i - 1)


def _noun(words: Words, i: int, table: Table) -> Hit | None:
    """A noun for an actor at word `i`, with the state or group it is of (`the government of Syria`)."""
    for last, nouns in table.nouns.at(words, i):
        if nouns[0].section == HONORIFIC:
            return None
        noun = written(words, i, last, nouns[0])
        of = _of(words, noun, table)
        actor = compose(of.found.actor, noun, table) if of and of.found.actor else None
        if of and actor:
            found = Found(words.starts[i], of.found.end, actor, None, "composed", parts=(of.found,))
            return Hit(i, of.last, found)
        alone = next((one for one in nouns if " ".join(words.keys[i:last]) not in one.bound), None)
        if alone is not None:
            return Hit(i, last, Found(words.starts[i], words.ends[last - 1], alone.alone(noun.text), None, "noun"))
    return None


def _of(words: Words, noun: Written, table: Table) -> Hit | None:
    """The state or group after a noun and `of`; for some nouns also `in` (`the government in Damascus`)."""
    i = noun.last
    if i + 2 >= len(words) or not words.is_joined(i) or not words.is_joined(i + 1):
        return None
    word, name = words.keys[i], noun.noun.noun
    is_member = noun.noun.section == "armed" and noun.text not in NO_MEMBERS
    if not (
        (word == "of" and (is_member or noun.noun.section in OF_SECTIONS or name in OF_NOUNS))
        or (word == "in" and name in IN_NOUNS)
    ):
        return None
    at = i + 2 if words.keys[i + 1] == "the" and words.is_joined(i + 2) else i + 1
    hit = _name(words, at, table, covered=at)
    rights = {"name", "weak"} if word == "of" else {"name", "capital"}
    if hit is None or hit.found.actor is None or hit.found.how not in rights:
        return None
    if is_member and hit.found.actor.kind not in GROUPS:
        return None
    state = table.actors.get(hit.found.actor.of)
    if hit.found.how == "capital" and hit.found.actor.kind == "government" and state is not None:
        return replace(hit, found=replace(hit.found, actor=state))
    return hit if word == "of" or hit.found.actor.adjectives else None


def _titled(words: Words, hit: Hit, hits: list[Hit], table: Table) -> Hit:
    """The person with the title before the name: the find before is taken in where it is an office."""
    if hit.found.actor is None or hit.found.actor.kind != "person" or hit.found.how != "name":
        return hit
    first, found = hit.first, hit.found
    while first > 0 and words.is_joined(first):
        before = hits[-1] if hits else None
        if before and before.last == first and _is_office(before.found):
            hits.pop()
            first = before.first
            found = replace(found, start=before.found.start, how="titled", parts=(before.found, *found.parts))
        elif (before is None or before.last < first) and _is_title(words, first - 1, table):
            first -= 1
            found = replace(found, start=words.starts[first], how="titled")
        else:
            break
    return Hit(first, hit.last, found)


def _is_office(found: Found) -> bool:
    if found.actor is None or found.how not in {"composed", "noun"}:
        return False
    return found.actor.kind == "person" or found.actor.name.rpartition(" ")[2] in TITLE_NOUNS


def _is_title(words: Words, i: int, table: Table) -> bool:
    """Whether word `i` is a title; `then` and `ex` only with a hyphen after them."""
    return words.keys[i] in table.honorifics and (words.keys[i] not in HYPHENATED or words.is_hyphenated(i))


def _is_short(target: Target, count: int) -> bool:
    """Whether the alias is so short that a capitalised word before it makes it a piece of another name."""
    return target.how == "weak" or (count == 1 and target.actor is not None and target.actor.kind == "person")
