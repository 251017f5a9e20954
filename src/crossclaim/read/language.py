"""The language of a stretch of text: its script first, then a model where one script serves several languages."""

import re
from functools import cache
from types import MappingProxyType
from typing import Final, Protocol

SAMPLE: Final = 1_000
ENOUGH_LETTERS: Final = 40
LATIN: Final = "Latin"
LETTER: Final = re.compile(r"[^\W\d_]")
KANA: Final = re.compile(r"[\u3040-\u30ff]")
BEYOND_LATIN: Final = re.compile(r"[\u0370-\u1dff\u2c00-\ua6ff\ua960-\ufaff\ufb1d-\ufdff\ufe70-\ufefe\uff66-\uffdc]")
SCRIPTS: Final = MappingProxyType(
    {
        "Arabic": (re.compile(r"[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufefe]"), "ar fa ur ps ug"),
        "Cyrillic": (re.compile(r"[\u0400-\u052f]"), "ru uk be bg sr mk kk ky mn"),
        "Hebrew": (re.compile(r"[\u0590-\u05ff]"), "he"),
        "Greek": (re.compile(r"[\u0370-\u03ff]"), "el"),
        "Hangul": (re.compile(r"[\uac00-\ud7af\u1100-\u11ff]"), "ko"),
        "Han": (re.compile(r"[\u3040-\u30ff\u3400-\u9fff]"), "zh ja"),
        "Devanagari": (re.compile(r"[\u0900-\u097f]"), "hi mr ne"),
        "Bengali": (re.compile(r"[\u0980-\u09ff]"), "bn as"),
        "Thai": (re.compile(r"[\u0e00-\u0e7f]"), "th"),
        "Georgian": (re.compile(r"[\u10a0-\u10ff]"), "ka"),
        "Armenian": (re.compile(r"[\u0530-\u058f]"), "hy"),
        "Ethiopic": (re.compile(r"[\u1200-\u137f]"), "am"),
        LATIN: (
            re.compile(r"[A-Za-z\u00c0-\u024f]"),
            "en fr de es pt it nl pl tr ro sv da no fi cs hu hr sk sl sq et lv lt id vi az ca eu gl is ku so sw",
        ),
    }
)
"""The letters of each script, and the languages that are told apart in it, as ISO 639-1 codes."""
_ENGLISH: Final = """
    the of and to in that is was for it with as on by at be had has have from his he said are were not but an this
"""
ENGLISH: Final = frozenset(_ENGLISH.split())
ENGLISH_SHARE: Final = 0.15


class Model(Protocol):
    """What is asked of the language model: languages with scores, the best first."""

    def rank(self, text: str) -> list[tuple[str, float]]:
        """Every language the model knows, the likeliest first."""
        ...


def script(text: str) -> str:
    """The script of most letters among the first `SAMPLE` characters; empty for a text without letters."""
    sample = text[:SAMPLE]
    if sample.isascii() or not BEYOND_LATIN.search(sample):
        return LATIN if LETTER.search(sample) else ""
    counts = {name: len(pattern.findall(sample)) for name, (pattern, _) in SCRIPTS.items()}
    best = max(counts, key=counts.__getitem__)
    return best if counts[best] else ""


def language(text: str) -> str:
    """The ISO 639-1 code of a text's language, or empty where it is too short to tell.

    A script that one language writes decides at any length; otherwise 40 letters are asked for, but Arabic
    letters alone count as Arabic.
    """
    found = script(text)
    if not found:
        return ""
    sample, codes = text[:SAMPLE], SCRIPTS[found][1].split()
    if found == "Han" and KANA.search(sample):
        return "ja"
    if len(codes) == 1 or (found in {"Arabic", "Han"} and len(LETTER.findall(sample)) < ENOUGH_LETTERS):
        return codes[0]
    if len(LETTER.findall(sample)) < ENOUGH_LETTERS:
        return ""
    return next((code for code, _ in _model().rank(sample) if code in codes), "")


def looks_english(text: str) -> bool:
    """Whether every seventh word is one of the commonest of English: a quick yes, and no proof of a no."""
    words = text.lower().split()
    return len([word for word in words if word in ENGLISH]) >= ENGLISH_SHARE * len(words) > 0


@cache
def _model() -> Model:
    """The model, loaded when the first text needs it; it takes most of a second."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    model: Model = LanguageIdentifier.from_model_file(MODEL_FILE)
    return model
