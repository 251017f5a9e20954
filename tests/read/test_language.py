"""Language: by script where one serves one language, else by the model, and empty where too short to tell."""

import pytest

from crossclaim.read.language import language, looks_english, script


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The column left the town before noon and nobody followed it on the road.", "en"),
        ("La colonne a quitté la ville avant midi et personne ne l'a suivie sur la route.", "fr"),
        ("Die Kolonne verließ die Stadt vor Mittag, und niemand folgte ihr auf der Straße.", "de"),
        ("غادرت القافلة", "ar"),
        ("Колонна покинула город до полудня, и никто не последовал за ней по дороге.", "ru"),
        ("車列は正午前に町を出た。", "ja"),
        ("부대가 도시를 떠났다", "ko"),
        ("השיירה עזבה", "he"),
    ],
)
def test_languages_are_told(text, code):
    """Common languages and scripts are told from a sentence."""
    assert language(text) == code


@pytest.mark.parametrize("text", ["", "12 345", "Share", "Домой"])
def test_what_is_too_short_has_no_language(text):
    """A word in a script of many languages tells nothing."""
    assert language(text) == ""


def test_a_text_is_of_the_script_of_most_letters():
    """A name in another script does not change the script."""
    assert script("The paper السفير printed it on Monday") == "Latin"
    assert script("نشرت صحيفة Safir الخبر") == "Arabic"


def test_curly_quotes_are_not_a_script():
    """Typographic signs leave a text Latin."""
    assert script("“Nobody’s road” — 12 €") == "Latin"


def test_common_words_make_english():
    """The quick look says yes to a sentence and no to a list of names."""
    assert looks_english("The head of the army said that it was over.")
    assert not looks_english("Bern Genf Basel Chur")
