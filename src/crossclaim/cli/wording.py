"""Statements in the few words that lists and pages share."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from crossclaim.cli.terminal.safe import shown
from crossclaim.evidence import Document, Party, Statement
from crossclaim.evidence.codebook import TYPES

STANCE_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "CT+": "holds that it is so",
        "PR+": "holds that it is probably so",
        "PS+": "holds that it is possible",
        "CT-": "holds that it is not so",
        "PR-": "holds that it is probably not so",
        "PS-": "holds that it may not be so",
        "Uu": "leaves it open",
    }
)
NO_YEAR: Final = "XXXX-"
STANCE_STYLES: Final[Mapping[str, str]] = MappingProxyType({"+": "green", "-": "red", "u": "yellow"})


def kind_of(statement: Statement) -> str:
    """Type and mode: `ASSAULT ground`."""
    return f"{statement.type} {statement.mode}".rstrip()


def parties_of(statement: Statement) -> str:
    """Who to whom: `A, B → C`; `A ↔ C` where the two are equal; `? → C` where nobody is said to act."""
    agent, recipient = names(statement.agent), names(statement.recipient)
    if not recipient:
        return agent
    arrow = "↔" if TYPES[statement.type].is_symmetric else "→"
    return f"{agent or '?'} {arrow} {recipient}"


def voice_of(statement: Statement) -> str:
    """Whose word it is: `author`, or the chain that the author cites: `Ministry > Amaq`."""
    cited = [shown(source.name) for source in statement.sources if not source.is_author]
    return " > ".join(cited) or "author"


def where_and_when(statement: Statement) -> str:
    """Place and time, as far as they are named."""
    time = statement.time
    when = (date_of(time.value) if time.value else shown(time.span.quote)) if time else ""
    return " · ".join(part for part in (names(statement.place), when) if part)


def date_of(value: str) -> str:
    """An ISO 8601 date or interval as one would say it: `since 2017-08-21`, `2014-06 to 2014-09`."""
    first, slash, last = value.partition("/")
    if first.startswith(NO_YEAR):
        return shown(f"since {first.removeprefix(NO_YEAR)}, no year")
    if not slash:
        return shown(value)
    if last in {"", ".."}:
        return shown(f"since {first}")
    return shown(f"until {last}" if first in {"", ".."} else f"{first} to {last}")


def names(parties: Iterable[Party]) -> str:
    """The names of parties or places."""
    return ", ".join(shown(party.name) for party in parties)


def stance_style(stance: str) -> str:
    """The colour of a stance: green for yes, red for no, yellow for neither."""
    return STANCE_STYLES[stance[-1]]


def heading_of(document: Document) -> str:
    """The document on one line: its name, outlet, date and title, as far as they are known."""
    known = document.metadata
    published = date_of(known.published.value) if known.published else ""
    facts = (known.outlet.value if known.outlet else "", published, known.title.value if known.title else "")
    return " · ".join(shown(part) for part in (document.name, *facts) if part)
