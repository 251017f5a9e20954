"""Rows of offices and histories read: who held what, and what became of whom, with dates."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from crossclaim.errors import InvalidEvidence
from crossclaim.knowledge.actors import Actor
from crossclaim.knowledge.histories import ABOUT_OTHERS, HAPPENED, Fact
from crossclaim.knowledge.offices import Office, Tenure, key
from crossclaim.knowledge.periods import Period, read_period
from crossclaim.knowledge.sheet import Entry

TOP: Final = "*"
SHARED: Final = "&"
LEADER: Final = ("leader", "ruler", "strongman", "dictator", "chief", "head")
LINKS: Final = re.compile(r" (?:of|for|to|in|on) ")
INITIALS: Final = re.compile(r"([A-Z]\.) (?=[A-Z]\.)")
MISSION: Final = re.compile(r" (?:for|to|in) ")
DATES: Final = re.compile(r"(?:\d[\d-]*)?(?:\.\.(?:\d[\d-]*)?)?")
HOLDER: Final = "a name and its dates, as in `Jane Roe 2011-03..2014`"
FACT: Final = "one of " + ", ".join(HAPPENED) + " with a name where it needs one, and dates"
ARTICLE: Final = re.compile(
    r"(?:United|Soviet|Czech|Dominican|Central|Democratic|Republic|European|African|Arab|International|Organi[sz]ation|North"
    r" Atlantic|World|Vatican|Philippines|Netherlands|Maldives|Comoros|Gambia|Bahamas|Seychelles|Marshall|Solomon)\b"
    r"|.*\b(?:Union|Nations|League|Organization|Army|Front|Movement|Party|Forces|Agency|Court|Council|Force|Corps|Command|"
    r"Authority|Cartel|government|Tigers|Coalition|Alliance|Brigades?|Houthis|Taliban|Group|network)$"
)


def read_titles(entries: Iterable[Entry]) -> dict[str, tuple[str, ...]]:
    """Every title by its key, with all the ways to say it: `foreign minister`, `minister of foreign affairs`."""
    return {key(entry.name): (entry.name, *_list(entry.text)) for entry in entries}


def read_office(entry: Entry, titles: Mapping[str, tuple[str, ...]], owner: Actor) -> Office:
    """The office of one row: `title: aliases / holders / stands for`; the section is its owner.

    A title that ends in `*` is the office that `leader` means, in `&` one that several hold at once. A title or alias
    that begins with a capital needs no owner beside it. InvalidEvidence names the file and line of a wrong row.
    """
    fields = [part.strip() for part in entry.text.split("/")] + [""] * 2
    title, marks = entry.name.rstrip(TOP + SHARED), entry.name[len(entry.name.rstrip(TOP + SHARED)) :]
    aliases = _list(fields[0])
    full = tuple(name for name in (title, *aliases) if name[:1].isupper())
    bare = LINKS.split(title)[0] if full and title == full[0] else title
    said = (bare, *titles.get(key(bare), ()), *(name for name in aliases if name not in full))
    return Office(
        title if title in full else office_name(title, owner),
        bare,
        owner.name,
        tuple(dict.fromkeys((*said, *(LEADER if TOP in marks else ())))),
        full,
        fields[2],
        TOP in marks,
        SHARED in marks,
        tuple(_tenures(entry, fields[1])),
    )


def office_name(title: str, owner: Actor) -> str:
    """What an office is called: `president of Syria`, `Syrian ambassador to the United Nations`."""
    if LINKS.search(title):
        return f"{owner.adjectives[0] if owner.adjectives else owner.name} {title}"
    return f"{title} of {'the ' if ARTICLE.match(owner.name) else ''}{owner.name}"


def holders_of(offices: Iterable[Office], known: Mapping[str, Actor]) -> Iterator[Actor]:
    """A person for every holder who is not known yet, each once, with the first office as office."""
    seen: set[str] = set()
    for office in offices:
        for tenure in office.tenures:
            if tenure.person in known or tenure.person in seen:
                continue
            seen.add(tenure.person)
            since, until = tenure.period.since, tenure.period.until
            joined = INITIALS.sub(r"\1", tenure.person)
            aliases = (joined,) if joined != tenure.person else ()
            yield Actor(tenure.person, "person", aliases, office.owner, "", office.title, since, until)


def offices_of_people(
    people: Iterable[Actor],
    titles: Mapping[str, tuple[str, ...]],
    owners: Mapping[str, Actor],
    by_alias: Mapping[str, Actor],
) -> Iterator[Office]:
    """The offices that the rows of people tell of, one for each title and owner; several may hold them at once."""
    found: dict[tuple[str, str], Office] = {}
    for person in people:
        if person.kind != "person" or not (person.since or person.until):
            continue
        title, owner = _told(person, by_alias, owners)
        if owner is None or key(LINKS.split(title)[0]) not in titles:
            continue
        at = (owner.name, key(title))
        said = (title, *titles.get(key(title), ()))
        office = found.get(at) or Office(office_name(title, owner), title, owner.name, said, is_shared=True)
        tenure = Tenure(person.name, Period(person.since, person.until))
        tenures = sorted((*office.tenures, tenure), key=lambda one: one.period.since)
        found[at] = replace(office, tenures=tuple(tenures))
    yield from found.values()


def with_told(written: Iterable[Office], told: Iterable[Office], known: Mapping[str, Actor]) -> Iterator[Office]:
    """The written offices, with those holders whom only their own rows tell of, then the offices told of alone.

    Each is given whose acts it stands for: the government of a state, else its owner.
    """
    offices = {office.name: office for office in written}
    for one in told:
        same = [office for office in offices.values() if office.owner == one.owner and _is_called(office, one.title)]
        new = [tenure for tenure in one.tenures if not any(_holds(office, tenure.person) for office in same)]
        if not same:
            offices[one.name] = one
        elif new:
            tenures = sorted((*same[0].tenures, *new), key=lambda tenure: tenure.period.since)
            offices[same[0].name] = replace(same[0], tenures=tuple(tenures))
    governments = {actor.of: actor.name for actor in reversed(tuple(known.values())) if _is_government(actor, known)}
    for office in offices.values():
        stands_for = office.stands_for or governments.get(office.owner, "") or _default(known[office.owner])
        yield replace(office, stands_for=stands_for)


def _is_called(office: Office, title: str) -> bool:
    said = (office.title, office.name, *office.names, *(office.titles if MISSION.search(title) else ()))
    return key(title) in map(key, said)


def _holds(office: Office, person: str) -> bool:
    return any(tenure.person == person for tenure in office.tenures)


def _is_government(actor: Actor, known: Mapping[str, Actor]) -> bool:
    state = known.get(actor.of)
    return state is not None and f"{state.adjectives[0] if state.adjectives else state.name} government" == actor.name


def _default(owner: Actor) -> str:
    return f"{owner.adjectives[0]} government" if owner.kind == "state" and owner.adjectives else owner.name


def read_history(entry: Entry) -> Iterator[Fact]:
    """The facts of one row, separated by semicolons: `named Red Column 1990..1994; part of Red Front 1990..`.

    InvalidEvidence names the file and line of a wrong row.
    """
    for piece in _list(entry.text):
        happened = next((one for one in HAPPENED if piece.startswith(one + " ")), None)
        other, period = _name_and_period(entry, piece[len(happened or "") :].strip(), FACT)
        if happened is None or bool(other) != (happened in ABOUT_OTHERS or happened == "named"):
            raise InvalidEvidence(entry.where, found=piece, expected=FACT)
        yield Fact(entry.name, happened, other, period)


def _told(person: Actor, by_alias: Mapping[str, Actor], owners: Mapping[str, Actor]) -> tuple[str, Actor | None]:
    """The title and owner in a person's line: the longest known name after an `of`, else the section."""
    for match in re.finditer(r" of (?:the )?", person.office):
        owner = by_alias.get(key(person.office[match.end() :]))
        if owner is not None and owner.kind not in {"person", "collective", "outlet"}:
            return person.office[: match.start()], owner
    return person.office, owners.get(person.of)


def _tenures(entry: Entry, text: str) -> Iterator[Tenure]:
    """The holders of a row. A lone date begins a time that lasts until the next holder's begins."""
    rows = [_split(entry, piece, HOLDER) for piece in _list(text)]
    begins = [dates.partition("..")[0] for _, dates in rows]
    for i, (person, dates) in enumerate(rows):
        until = begins[i + 1] if i + 1 < len(rows) else ""
        yield Tenure(person, _period(entry, dates if ".." in dates else f"{dates}..{until}"))


def _name_and_period(entry: Entry, text: str, expected: str) -> tuple[str, Period]:
    name, dates = _split(entry, text, expected, needs_name=False)
    return name, _period(entry, dates)


def _split(entry: Entry, text: str, expected: str, *, needs_name: bool = True) -> tuple[str, str]:
    name, _, dates = text.rpartition(" ")
    if not dates or not DATES.fullmatch(dates) or (needs_name and not name):
        raise InvalidEvidence(entry.where, found=text, expected=expected)
    return name.strip(), dates


def _period(entry: Entry, dates: str) -> Period:
    try:
        return read_period(dates)
    except InvalidEvidence as error:
        raise InvalidEvidence(entry.where, found=error.found, expected=error.expected) from error


def _list(text: str) -> tuple[str, ...]:
    return tuple(part for part in (piece.strip() for piece in text.split(";")) if part)
