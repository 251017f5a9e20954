"""A name has one skeleton in all its transliterations, and other names have others."""

import pytest

from crossclaim.text.skeleton import skeleton

SPELLINGS = [
    "Hizbullah | Hezbollah | Hizballah | Hezb Allah | Hizbu'llah",
    "Qassem Suleimani | Qasem Soleimani | Ghasem Soleymani | Kassem Sulaimani",
    "Muammar Gaddafi | Moammar Qaddafi | Moamer Kadhafi | Mu'ammar al-Gadhafi | Moammar Khadafy",
    "Volodymyr Zelensky | Volodymyr Zelenskyy | Volodymyr Zelenskiy",
    "Deir ez-Zor | Dayr az-Zawr | Deir Ezzor | Deir al-Zour | Der Zor | Dair Alzour | Deirezzor | Deir e-Zor",
    "Abdel Fattah | Abd al-Fattah | Abdulfattah | Abdul-Fatah",
    "Bashar al-Assad | Bachar el-Assad | Bashar Asad",
    "Yevgeny | Evgeniy",
    "Dzhokhar | Jokhar | Djokhar",
    "Franjo Tuđman | Franjo Tudjman",
    "Ouattara | Watara",
    "Lashkar-e-Taiba | Lashkar-i-Tayyiba",
]


@pytest.mark.parametrize("spellings", SPELLINGS)
def test_the_spellings_of_a_name_share_a_skeleton(spellings):
    """However a name is written in Latin letters, its consonants are the same."""
    assert len({skeleton(spelling) for spelling in spellings.split(" | ")}) == 1


def test_other_names_have_other_skeletons():
    """Names that differ in their consonants stay apart."""
    names = ["Hezbollah", "Hamas", "Soleimani", "Salami", "Rouhani", "Raisi", "Aleppo", "Hama", "Mosul"]
    assert len({skeleton(name) for name in names}) == len(names)


def test_an_open_beginning_is_kept():
    """A name that begins with a vowel is not the name without it."""
    assert skeleton("Asad") != skeleton("Said")


def test_a_name_that_is_an_article_is_not_empty():
    """Where nothing but an article stands, it is the name."""
    assert skeleton("Al") == "al"


def test_other_scripts_stay():
    """Letters that are not Latin are kept, so that a name in them has a skeleton too."""
    assert skeleton("حزب") == "حزب"
    assert skeleton(" - ") == ""
