"""Names by their consonants, so that one name in two transliterations is one: `Hizbullah`, `Hezbollah`."""

import re
from typing import Final

from crossclaim.text.names import fold

VOWELS: Final = "aeiouy"
LETTERS: Final = str.maketrans({
    "ı": "i", "ł": "l", "ø": "o", "đ": "dj", "ð": "d", "þ": "th", "æ": "a", "œ": "o", "ə": "a", "ħ": "h",
})  # fmt: skip
ARTICLES: Final = frozenset(
    "al ad an ar as at az ash adh ath el ed en er es et ez esh il ol ul ud un ur us ut uz ush".split()
)
SERVANT: Final = re.compile(r"\babd[aeou]l(?= |[^\W_]{2})")
GLUED_ARTICLE: Final = re.compile(rf"(?<= )[ae]l(?=[^\W_{VOWELS}l][^\W_]{{2}})")
SEMIVOWEL: Final = re.compile(rf"(?:\b|(?<=[{VOWELS}]))ou(?=[{VOWELS}])")
UNIT: Final = re.compile(
    rf"(?P<silent>[{VOWELS}]+|w(?![{VOWELS}])|h(?!\w))|d?zh|tch|sch|[scpktgd]h|dj|ck|tz|(?P<soft>c)(?=[eiy])|\w"
)
SOUNDS: Final = {
    "dzh": "j", "zh": "j", "dj": "j", "tch": "x", "sch": "x", "ch": "x", "sh": "x", "ph": "f", "kh": "k", "gh": "k",
    "ck": "k", "c": "k", "q": "k", "g": "k", "th": "t", "dh": "d", "tz": "ts", "x": "ks", "w": "v",
}  # fmt: skip
GROUPS: Final = {"silent": "", "soft": "s"}
OPEN: Final = "a"


def skeleton(name: str) -> str:
    """The consonants of a name as they are heard: `Qassem Suleimani` and `Ghasem Soleymani` are both `ksmslmn`.

    Vowels, doubled letters, the Arabic article in its forms, a last `h`, spaces, hyphens and accents are gone; `k`
    stands for k, q, g, kh and gh, `x` for sh and ch, `j` for j, dj and zh. What begins with a vowel begins with `a`.
    Letters of other scripts stay. Two names of one skeleton may be one name, no more: the shorter the skeleton the
    less it says, and under three letters it says nothing. Empty for a name without letters or digits. Made for
    Arabic, Persian, Turkish and Slavic names in Latin letters; linear in the length.
    """
    plain = SEMIVOWEL.sub("w", fold(name).translate(LETTERS))
    words = GLUED_ARTICLE.sub("", SERVANT.sub("abd ", plain)).split()
    words = [word for word in words if word not in ARTICLES] or words
    start = OPEN if words and words[0][0] in VOWELS else ""
    return start + "".join(_consonants(word) for word in words)


def _consonants(word: str) -> str:
    """The sounds of one word, each once where nothing stands between."""
    heard: list[str] = []
    last = ""
    for unit in UNIT.finditer(word):
        sound = GROUPS[unit.lastgroup] if unit.lastgroup else SOUNDS.get(unit.group(), unit.group())
        if sound != last:
            heard.append(sound)
        last = sound
    return "".join(heard)
