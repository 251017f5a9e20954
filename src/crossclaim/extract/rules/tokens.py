"""Words and marks of a sentence with their places."""

import re
from dataclasses import dataclass
from typing import Final

WORDS: Final = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S.
    r"|[^\W\d_](?=\.[ \t][A-Z])\."  # the initial in J. Townsend
    r"|(?:[$£€]\s?)?\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|ST|ND|RD|TH)?%?(?![^\W_])"
    r"|['’][sS](?![^\W_])"
    r"|[^\W_]+(?:[-‐‑](?=[^\W_])[^\W_]+|['’](?![sS](?![^\W_]))[^\W_]+|\.(?=[^\W\d_]\.)[^\W_]+)*"
    r"|(?:\.\.+|…|--+|''|``)"
    r"|[^\w\s\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]|_+"
)
NEGATED: Final = re.compile(r"n['’]t\Z", re.IGNORECASE)
SHORTENED: Final = frozenset(
    "mr mrs ms dr prof gen lt col maj sgt capt adm brig rep sen gov rev st jan feb mar apr jun "
    "jul aug sep "
    "spc pfc cpl cmdr spec sept oct nov dec dept inc ltd co corp vs no".split()
)
CAPS_SHARE: Final = 0.55
SHORT_WORD: Final = 3


@dataclass(slots=True)
class Token:
    """One word or mark: `[start, end)` in the document's text, its words, and its part of speech once tagged."""

    start: int
    end: int
    text: str
    lower: str
    tag: str = ""


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]`, with `n't` and `'s` of their own; offsets into `text`."""
    out: list[Token] = []
    for match in WORDS.finditer(text, start, end):
        first, last = match.span()
        word = match.group()
        if len(word) > 3 and (cut := NEGATED.search(word)):
            middle = first + cut.start()
            out.append(_token(text, first, middle))
            out.append(_token(text, middle, last))
        elif word == "." and out and out[-1].end == first and out[-1].lower in SHORTENED and last < end:
            out[-1] = _token(text, out[-1].start, last)
        else:
            out.append(_token(text, first, last))
    return out


def is_blind(words: list[Token]) -> bool:
    """Whether capitals tell nothing here: an upper-case text or a headline in title case."""
    long = [word.text for word in words if len(word.text) > SHORT_WORD and word.text[0].isalpha()]
    capital = sum(1 for word in long if word[0].isupper())
    return len(long) >= 3 and capital > CAPS_SHARE * len(long) and _is_capital_throughout(words, long)


def _is_capital_throughout(words: list[Token], long: list[str]) -> bool:
    if all(word.isupper() for word in long):
        return True
    if words[-1].text == ".":
        return False
    small = sum(1 for word in words if len(word.text) > SHORT_WORD + 1 and word.text[0].islower())
    return small <= 1 or len(long) > 6 * small


def _token(text: str, start: int, end: int) -> Token:
    word = text[start:end]
    return Token(start, end, word, word.lower().replace("’", "'"))
