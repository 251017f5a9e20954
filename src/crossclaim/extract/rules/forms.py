"""The forms of English verbs and nouns, made from their base form."""

from types import MappingProxyType
from typing import Final

from crossclaim.text.stems import irregulars

VOWELS: Final = "aeiou"
PLURALS: Final = MappingProxyType({"man": "men", "crisis": "crises", "hypothesis": "hypotheses"})
DOUBLED: Final = frozenset(
    "abet admit allot ban bar beg commit compel concur confer control defer equip expel forbid gag get gun hit "
    "infer jam kidnap lag let nab occur omit patrol permit plan plot prefer put rebel rebut "
    "recur refer regret repel rob rout "
    "rub run set shoot-down shut sit slam slap spar step stop strip submit transfer transmit "
    "trap travel tug win worship "
    "quit cut dig rig tap tip top wrap ship snub chop drop hem plug swap".split()
)


def verb_forms(lemma: str) -> tuple[str, ...]:
    """Base, third person, past, past participle, -ing form; spelling variants of the last three after those."""
    irregular = irregulars().get(lemma)
    stem, ing = _past_stem(lemma), _ing(lemma)
    past, participle = irregular or (stem, stem)
    forms = [lemma, _third(lemma), past, participle, ing]
    if lemma.endswith("l") and not lemma.endswith("ll") and irregular is None:
        forms += [lemma + "ed", lemma + "ing", lemma + "led", lemma + "ling"]
    return tuple(dict.fromkeys(forms))


def noun_forms(lemma: str) -> tuple[str, ...]:
    """Singular and plural; of several words the last one changes."""
    head, _, last = lemma.rpartition(" ")
    plural = PLURALS.get(last) or _third(last)
    return (lemma, f"{head} {plural}".strip())


def _third(word: str) -> str:
    if word in {"have", "do", "go", "be"}:
        return {"have": "has", "do": "does", "go": "goes", "be": "is"}[word]
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def _doubles(word: str) -> bool:
    if word in DOUBLED:
        return True
    short = len(word) == 3 and word[0] not in VOWELS and word[1] in VOWELS
    return short and word[-1] not in "aeiouwxy"


def _past_stem(word: str) -> str:
    if word.endswith("e"):
        return word + "d"
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return word[:-1] + "ied"
    return word + word[-1] + "ed" if _doubles(word) else word + "ed"


def _ing(word: str) -> str:
    if word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")) and word != "be":
        return word[:-1] + "ing"
    return word + word[-1] + "ing" if _doubles(word) else word + "ing"


BE: Final = frozenset("be am is are was were been being 's 're 'm".split())
HAVE: Final = frozenset("have has had having 've 'd".split())
DO: Final = frozenset("do does did".split())
GET: Final = frozenset("get gets got gotten getting".split())
