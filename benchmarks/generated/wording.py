"""A telling in words: one sentence of a report, with the span of everything that its statement names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from random import Random
from typing import Final

from benchmarks.generated.lexicon import GENERAL, Lexicon, Noun, Player, Verb
from benchmarks.generated.telling import COUNTRY, DAY, MONTH, NOTHING, PROVINCE, TOWN, WEEK, Figure, Telling
from benchmarks.generated.world import Event, World
from crossclaim.evidence.codebook import NumberRole

TOKEN: Final = re.compile(r"\{[A-Z][,!]?\}|<\w+>|\[[^\]]+\]|[^{<\[]+")
PLURAL: Final = re.compile(
    r"(?:forces|troops|soldiers|warplanes|rebels|Houthis|Haqqanis|brigades|militias|Units|authorities|insurgents|Guards"
    r"|Forces|Taliban|Taleban|positions|members|recruits|prisoners|men|attackers|gunmen|people|fighters|captives"
    r"|detainees|civilians|villagers|houses|supporters|outposts|eyewitnesses|officials|residents)\b"
)
SMALL: Final = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
LEVELS: Final = {TOWN: "town", PROVINCE: "province", COUNTRY: "country"}
DATED: Final = 6
"""Days within which the name of a weekday will do."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch `[start, end)` of a sentence and what it is: A, R, P, D, S, cue, predicate, clause, a number's role."""

    what: str
    start: int
    end: int
    name: str = ""


@dataclass(slots=True)
class Sentence:
    """Words under construction: blanks are kept single, and none stands before a comma."""

    text: str = ""
    marks: list[Mark] = field(default_factory=list)

    def add(self, words: str, what: str = "", name: str = "") -> None:
        """Append words, marked as something where `what` says so."""
        if not words:
            return
        if not self.text or self.text.endswith(" "):
            words = words.lstrip()
        if words[:1] in {",", ";", ".", ":"}:
            self.text = self.text.rstrip()
        start = len(self.text)
        self.text += words
        if what:
            self.marks.append(Mark(what, start, len(self.text), name))


class Wording:
    """Puts the tellings of one world into words."""

    def __init__(self, world: World, lexicon: Lexicon) -> None:
        self.world = world
        self.lexicon = lexicon

    def sentence(self, telling: Telling) -> Sentence:
        """The sentence of a telling, the same every time; a headline ends without a full stop."""
        made = _Made(self.world, self.lexicon, telling).sentence()
        made.text = made.text.strip()
        made.text = made.text[0].upper() + made.text[1:]
        return made


class _Made:
    """One sentence: the words chosen for it, and the frame that is filled with them."""

    def __init__(self, world: World, lexicon: Lexicon, telling: Telling) -> None:
        self._dice = Random(telling.voice)  # noqa: S311 - dice, no secret
        self._lexicon = lexicon
        self._telling = telling
        self._told = telling.told
        self._event: Event = world.events[telling.event]
        self._theatre = world.theatres[self._event.theatre]
        self._kind = self._event.kind
        self._verb, self._noun = self._predicates()
        self._agent = self._said(self._told.agent) if self._told.agent else ""
        self._recipient = self._said(self._told.recipient) if self._told.recipient else self._target()
        self._numbers = dict(self._told.numbers)
        self._is_passive = False
        self._out = Sentence()

    def _predicates(self) -> tuple[Verb, Noun]:
        """The words for the deed; where nobody is its target, those that take a thing."""
        name = GENERAL if self._told.is_general else self._kind.name
        verb = self._dice.choice(self._lexicon.verbs[name])
        nouns = self._lexicon.nouns[name]
        if self._event.accounts[0].recipient and not self._told.recipient:
            verb = replace(verb, link="")
            nouns = tuple(one for one in nouns if " " not in one.link) or self._lexicon.nouns[GENERAL]
        return verb, self._dice.choice(nouns)

    def _target(self) -> str:
        """What was hit, where it is not told whose it was; nothing where nobody is acted on."""
        return self._dice.choice(self._lexicon.lists["targets"]) if self._event.accounts[0].recipient else ""

    def sentence(self) -> Sentence:
        """The whole sentence with its attribution."""
        if self._told.is_denial:
            self._denial()
        elif self._telling.part == "headline":
            self._clause(self._frame(self._lexicon.headlines[self._shape()]))
        elif self._telling.source:
            self._voiced()
        else:
            self._clause(self._chosen())
        if self._telling.part != "headline":
            self._out.add(".")
        return self._out

    def _shape(self) -> str:
        return self._kind.shape

    def _chosen(self) -> str:
        """The frame of the clause: hedged where the telling is, without agent where it names none."""
        if self._told.is_background:
            return self._lexicon.background[f"{self._told.stance} {self._told.tense}"]
        if self._told.stance in self._lexicon.hedged:
            return self._lexicon.hedged[self._told.stance][self._shape()]
        if not self._agent:
            return self._frame(self._lexicon.frames["hidden"])
        return self._frame(self._lexicon.frames[self._shape()])

    def _frame(self, frames: Sequence[str]) -> str:
        """One of the frames that these words and facts can fill; a headline of what has no agent names attackers."""
        fitting = [frame for frame in frames if self._can_fill(frame)]
        frame = self._dice.choice(fitting or [frames[0]])
        if "{A}" in frame and not self._agent:
            self._agent = self._dice.choice(self._lexicon.lists["unnamed"])
        return frame

    def _can_fill(self, frame: str) -> bool:
        if frame.startswith("passive:") and self._verb.link and not self._verb.link.endswith(" of"):
            return False
        if "{D!}" in frame and self._told.time_level == NOTHING:
            return False
        return not frame.startswith("toll:") or "killed" in self._numbers

    def _denial(self) -> None:
        """What is denied by whom it is said of, or by somebody else, or simply told not to be so."""
        is_own = self._telling.source == self._told.agent
        frames: Sequence[str] = self._lexicon.denied[self._shape()]
        if not is_own and self._dice.random() < 0.5:
            frames = tuple("{S} [said] that " + frame for frame in self._lexicon.negated[self._shape()])
        elif not is_own:
            frames = [frame for frame in frames if "<gerund>" not in frame]
        source = self._source()
        if is_own:
            self._agent = "they" if PLURAL.search(source) else "it"
        self._walk(self._frame(frames), source, begin=0)

    def _voiced(self) -> None:
        frame = self._dice.choice(self._lexicon.lists["voiced"]).rstrip(".")
        before, _, after = frame.partition("{C}")
        source = self._source()
        self._walk(before, source)
        self._clause(self._chosen())
        self._walk(after, source)

    def _clause(self, frame: str) -> None:
        adjunct = self._dice.choice(self._lexicon.lists["adjuncts"]) if self._telling.part == "body" else ""
        start = len(self._out.text)
        self._walk(frame, "")
        end = len(self._out.text.rstrip())
        self._out.add(adjunct)
        self._out.marks.append(Mark("clause", start, end))

    def _walk(self, frame: str, source: str, begin: int | None = None) -> None:
        kind, colon, rest = frame.partition(": ")
        is_flagged = bool(colon) and kind in {"passive", "noun", "toll"}
        self._is_passive = is_flagged and kind == "passive"
        for token in TOKEN.findall(rest if is_flagged else frame):
            self._fill(token, source)
        if begin is not None:
            self._out.marks.append(Mark("clause", begin, len(self._out.text.rstrip())))

    def _fill(self, token: str, source: str) -> None:
        if token.startswith("["):
            self._out.add(token[1:-1], "cue")
        elif token.startswith("<"):
            self._predicate(token[1:-1])
        elif token.startswith("{"):
            self._slot(token[1], token[2:-1], source)
        else:
            self._out.add(token)

    def _predicate(self, form: str) -> None:
        if form == "noun":
            self._out.add(f"{self._noun.article} " if self._noun.article else "")
            self._out.add(self._noun.words, "predicate")
            self._out.add(f" {self._noun.link}" if self._noun.link else "")
            return
        if form == "was":
            subject = self._verb.link or (self._recipient if self._kind.shape in {"act", "tie"} else "")
            self._out.add("were " if PLURAL.search(subject) else "was ")
            form = "part"
        if form == "third" and self._kind.shape != "mutual" and PLURAL.search(self._agent):
            form = "base"
        self._out.add(self._verb.forms[form], "predicate")
        if self._verb.link and not self._is_passive:
            self._out.add(f" {self._verb.link}")

    def _slot(self, slot: str, how: str, source: str) -> None:
        match slot:
            case "A":
                self._out.add(self._agent, "A" if self._told.agent else "", self._told.agent)
            case "R":
                if self._is_passive and self._verb.link:
                    self._out.add(f"{self._verb.link} ")
                self._out.add(self._recipient, "R" if self._told.recipient else "", self._told.recipient)
            case "S":
                self._out.add(source, "S")
            case "P" | "O":
                self._place("places" if slot == "P" else "objects")
                self._out.add("," if how == "," and self._told.place_level else "")
            case "D":
                self._date()
                self._out.add("," if how == "," and self._told.time_level else "")
            case "K":
                self._toll()
            case "N":
                for role in list(self._numbers):
                    self._number(role, self._dice.choice(self._lexicon.numbers[role]))

    def _place(self, table: str) -> None:
        place, level = self._told.place, self._told.place_level
        if level == NOTHING:
            return
        forms = self._lexicon.places if table == "places" else self._lexicon.objects
        before, _, rest = self._dice.choice(forms[LEVELS[level]]).partition("[")
        name = {TOWN: place.name, PROVINCE: place.province, COUNTRY: place.country}[level]
        words = rest.rstrip("]").format(name)
        self._out.add(before)
        self._out.add(words, "P", f"{name} province" if level == PROVINCE else name)

    def _toll(self) -> None:
        self._number("killed", self._dice.choice(self._lexicon.lists["tolls"]))

    def _number(self, role: NumberRole, frame: str) -> None:
        before, _, after = frame.partition("{n}")
        self._out.add(before)
        self._out.add(self._figure(self._numbers.pop(role)), role)
        self._out.add(after)

    def _figure(self, figure: Figure) -> str:
        words = SMALL[figure.value] if figure.value < len(SMALL) else f"{figure.value:,}"
        if figure.rounding:
            return self._dice.choice(self._lexicon.rounded[figure.rounding]).format(words)
        return words

    def _date(self) -> None:
        """The time as told, seen from the day of publication."""
        if self._told.time_level == NOTHING:
            return
        before, words = next(_dates(self._telling, self._dice))
        self._out.add(before)
        self._out.add(words, "D")

    def _source(self) -> str:
        if self._telling.source == "voice":
            return self._dice.choice(self._lexicon.lists["voices"])
        frame = self._dice.choice(self._lexicon.lists["spokesmen"])
        return frame.format(A=self._said(self._telling.source))

    def _said(self, name: str) -> str:
        player: Player = self._theatre.player(name)
        return self._dice.choice(player.said)


def _dates(telling: Telling, dice: Random) -> Iterator[tuple[str, str]]:
    told, published = telling.told, date.fromordinal(telling.published)
    first, last = date.fromordinal(told.first), date.fromordinal(told.last)
    age = telling.published - told.last
    if told.time_level == DAY:
        if age == 1 and dice.random() < 0.25:
            yield "", "yesterday"
        if age <= DATED and dice.random() < 0.7:
            yield "on ", first.strftime("%A")
        year = f" {first.year}" if age > 150 or dice.random() < 0.3 else ""
        yield "on ", f"{first.day} {first.strftime('%B')}{year}"
    elif told.time_level == WEEK:
        yield "", "this week" if last >= published else "last week"
    elif told.time_level == MONTH:
        if (first.year, first.month) == (published.year, published.month):
            yield "", "earlier this month"
        year = f" {first.year}" if age > 150 or dice.random() < 0.4 else ""
        yield "in ", f"{first.strftime('%B')}{year}"
