"""From what a user types to what FTS5 understands.

Words are all looked for (AND); `"a phrase"`, `prefix*`, `OR`, `NOT`, `AND` and brackets work; any other sign is
plain text.
"""

import re
from typing import Final

from crossclaim.errors import RequestError

LONGEST: Final = 1_000
TERM: Final = re.compile(r'"([^"]*)"(\*?)|([()])|([^\s()"]+)')
OPERATORS: Final = frozenset({"AND", "OR", "NOT"})
ADVICE: Final = 'Type words, "a phrase", or prefix*; join them with AND, OR, NOT and brackets.'
LETTER: Final = re.compile(r"[^\W_]")
UNSEARCHABLE: Final = re.compile("[\x00\ud800-\udfff]")
TYPOGRAPHIC: Final = str.maketrans("“”„«»", '"' * 5)


def match_of(query: str) -> str:
    """The FTS5 expression for a user's query; RequestError, with advice, where it has no meaning."""
    if len(query) > LONGEST:
        raise RequestError("query", found=f"{len(query)} characters", expected=f"at most {LONGEST}", advice=ADVICE)
    plain = UNSEARCHABLE.sub(" ", query.translate(TYPOGRAPHIC))
    if plain.count('"') % 2:
        raise RequestError(query, found="a quotation mark without its partner", advice=ADVICE)
    terms = _joined([term for found in TERM.finditer(plain) if (term := _term(found))])
    _check(query, terms)
    return " ".join(terms)


def _term(found: re.Match[str]) -> str:
    phrase, star, bracket, word = found.groups()
    if bracket:
        return str(bracket)
    if word in OPERATORS:
        return str(word)
    if word is not None:
        phrase, star = word.rstrip("*"), "*" if word.endswith("*") else ""
    return f'"{phrase}"{star}' if LETTER.search(phrase) else ""


def _joined(terms: list[str]) -> list[str]:
    """The terms with AND between neighbours that stand without an operator."""
    joined: list[str] = []
    for term in terms:
        if joined and _ends_term(joined[-1]) and (term.startswith('"') or term == "("):
            joined.append("AND")
        joined.append(term)
    return joined


def _ends_term(term: str) -> bool:
    return term == ")" or term.startswith('"')


def _check(query: str, terms: list[str]) -> None:
    if not any(term.startswith('"') for term in terms):
        raise RequestError(query or "query", found="no word to look for", advice=ADVICE)
    depth, wants_term = 0, True
    for term in terms:
        starts_term = term == "(" or term.startswith('"')
        if starts_term is not wants_term:
            raise RequestError(query, found=f"{term} where it has no meaning", advice=ADVICE)
        depth += {"(": 1, ")": -1}.get(term, 0)
        if depth < 0:
            break
        wants_term = term == "(" or term in OPERATORS
    if depth or wants_term:
        raise RequestError(query, found="an expression that does not end", advice=ADVICE)
