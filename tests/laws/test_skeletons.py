"""Laws of skeletons: what they do not hear, and that they depend on nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from crossclaim.text.names import fold
from crossclaim.text.skeleton import skeleton

WORDS = st.text(alphabet="bdfjklmnrstvz", min_size=1, max_size=8).map(lambda word: "a".join([*word, ""]) or "ba")


@given(st.text(max_size=60))
def test_folding_changes_no_skeleton(name):
    """A folded name has the skeleton of the name."""
    assert skeleton(fold(name)) == skeleton(name)


@given(st.text(max_size=60))
def test_a_skeleton_is_one_word(name):
    """A skeleton holds no white space, whatever the name holds."""
    assert not any(sign.isspace() for sign in skeleton(name))


@given(WORDS, st.sampled_from(["a", "e", "i", "o", "u", "ou", "ee", "y"]))
def test_inner_vowels_are_not_heard(word, vowel):
    """Any vowel within a word may stand for any other."""
    assert skeleton(word.replace("a", vowel)) == skeleton(word)


@given(WORDS)
def test_doubled_letters_are_heard_once(word):
    """A doubled consonant is one."""
    assert skeleton("".join(sign * (1 if sign == "a" else 2) for sign in word)) == skeleton(word)


@given(
    WORDS, WORDS, st.sampled_from(["al-", "el-", "Al ", "ash-", "ez ", ""]), st.sampled_from([" ", "-", "  ", " - "])
)
def test_articles_and_gaps_are_not_heard(one, other, article, gap):
    """An article before a word and what stands between words change nothing."""
    assert skeleton(f"{one}{gap}{article}{other}") == skeleton(f"{one} {other}")
