"""Whether the letters of a text allow a name: capitals where names have them, care where everything is a capital."""

from typing import Final

from crossclaim.knowledge.table import Target
from crossclaim.knowledge.words import Words

WINDOW: Final = 6
UPPER_SHARE: Final = 0.8
UPPER_LETTERS: Final = 16
ARTICLES: Final = frozenset({"al", "the"})
LONG_ACRONYM: Final = 4
VERBS: Final = frozenset({"IS", "CAN", "WHO"})
COMMON: Final = frozenset({
    "ABC", "AID", "AIS", "AM", "BIN", "BIS", "BOSS", "CAM", "CAN", "CAR", "COI", "CUT", "DANS", "DAWN", "FACT",
    "FAR", "FAS", "GAL", "GAM", "GAP", "HM", "HUM", "ICE", "IS", "JAM", "MAS", "MEND", "MODEL", "MOI", "NAM", "NAS",
    "NINA", "PA", "PAC", "PAP", "PLOT", "PRI", "RAB", "RAM", "RAW", "SAC", "SAF", "SIDE", "SIN", "SIS", "SPA",
    "TAK", "TIME", "TIP", "UP", "US", "WHO",
})  # fmt: skip
"""Acronyms that are words too: among words that are all capitals they count for nothing."""
NEVER_AFTER_THE: Final = frozenset({"GAM", "IS", "MAS", "PA", "UP", "US"})
"""Those of them that as words do not follow `the`."""
PRONOUNS: Final = frozenset({"he", "here", "it", "she", "that", "there", "this", "what", "where", "which", "who"})


def accepts(words: Words, first: int, last: int, target: Target) -> bool:
    """Whether the words `[first, last)` are written as the target's alias may be.

    A name begins with a capital, or the text has none at all. An alias that is a common word otherwise (`IS`)
    stands exactly as it is; where all words are capitals it counts for nothing if it is a word of its own.
    """
    if target.case == "exact":
        return _is_exact(words, first, last, target.surface)
    if target.case == "acronym":
        return words.surface(first).isupper()
    if target.case == "mixed":
        word = words.surface(first)
        return word == target.surface or (len(word) > LONG_ACRONYM and word.isupper())
    if target.capital < 0:
        return True
    if not words.text[words.starts[first + target.capital]].islower():
        return True
    return last - first > 1 and words.text.islower()


def is_inside_name(words: Words, i: int, covered: int, titles: frozenset[str]) -> bool:
    """Whether a capitalised word stands right before word `i`, so that one name goes on.

    Not counted: the words before `covered`, titles, articles, the first word of a sentence, a word with a hyphen.
    """
    if i <= covered or not words.is_joined(i) or words.keys[i - 1] in titles | ARTICLES or words.is_hyphenated(i - 1):
        return False
    before = words.surface(i - 1)
    return before[0].isupper() and not before.isupper() and not _begins_sentence(words, i - 1)


def _begins_sentence(words: Words, i: int) -> bool:
    between = words.text[words.ends[i - 1] : words.starts[i]] if i > 0 else "."
    return any(sign in between for sign in '.!?:;"“”\n')


def _is_exact(words: Words, first: int, last: int, surface: str) -> bool:
    if last - first > 1:
        return [words.surface(i)[:1].isupper() for i in range(first, last)] == _capitals(surface) and not words.surface(
            first
        ).isupper()
    word = words.surface(first)
    if "." in word:
        return word.replace(".", "") == surface.replace(".", "")
    is_verb = surface in VERBS and first > 0 and words.keys[first - 1] in PRONOUNS
    after_the = surface in NEVER_AFTER_THE and first > 0 and words.keys[first - 1] == "the"
    return word == surface and not is_verb and not (surface in COMMON and _is_upper(words, first) and not after_the)


def _capitals(surface: str) -> list[bool]:
    return [piece[:1].isupper() for piece in surface.replace("-", " ").split()]


def _is_upper(words: Words, i: int) -> bool:
    """Whether the words around word `i` are all capitals."""
    near = [words.surface(k) for k in range(max(0, i - WINDOW), min(len(words), i + WINDOW + 1)) if k != i]
    plain = [word for word in near if word.isalpha()]
    letters = sum(len(word) for word in plain)
    return letters >= UPPER_LETTERS and sum(word.isupper() for word in plain) >= UPPER_SHARE * len(plain)
