"""Universal Dependencies, with and without entities."""

import pytest

from crossclaim.train.corpora.example import Entity
from crossclaim.train.corpora.treebank import read


def row(number, form, head, relation, misc="_"):
    return f"{number}\t{form}\t_\tX\t_\t_\t{head}\t{relation}\t_\t{misc}"


PLAIN = [
    "# newdoc id = a",
    row(1, "They", 2, "nsubj"),
    "2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_",
    row(2, "did", 0, "root"),
    row(3, "n't", 2, "advmod:neg"),
    row("3.1", "ghost", 2, "dep"),
    row(4, "go", 2, "xcomp", "SpaceAfter=No"),
    row(5, ".", 2, "punct"),
    "",
    "# newpar id = p2",
    row(1, "Fine", 0, "root"),
    "",
]
MARKED = [
    "# newdoc id = b",
    "# global.Entity = GRP-etype",
    row(1, "General", 3, "nsubj", "Entity=(1-person-new(2-person-new"),
    row(2, "Mark", 1, "flat", "Entity=2)1)"),
    row(3, "sees", 0, "root", "Entity=(4[1/2]-event-new)"),
    row(4, "himself", 3, "obj", "Entity=(1-person-giv:act)"),
    row(5, "there", 3, "obl", "Entity=(9-place-new"),
    "",
]


def example(tmp_path, lines):
    (tmp_path / "x.conllu").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (found,) = read(tmp_path / "x.conllu")
    return found


def test_the_text_is_built_from_tokens(tmp_path):
    """Joined forms are written once, gaps follow `SpaceAfter`, a paragraph begins after a blank line."""
    found = example(tmp_path, PLAIN)
    assert found.text == "They didn't go.\n\nFine"
    assert [found.text[token.start : token.end] for token in found.tokens] == [
        "They",
        "did",
        "n't",
        "go",
        ".",
        "Fine",
    ]
    assert [found.text[a:b] for a, b in found.sentences] == ["They didn't go.", "Fine"]


def test_heads_are_places_in_the_layer(tmp_path):
    """Heads point across the whole document; a root has -1; sub-relations are cut."""
    found = example(tmp_path, PLAIN)
    assert [(token.head, token.relation) for token in found.tokens] == [
        (1, "nsubj"),
        (-1, "root"),
        (1, "advmod"),
        (1, "xcomp"),
        (1, "punct"),
        (-1, "root"),
    ]


def test_a_plain_treebank_has_no_entities(tmp_path):
    """Where none are announced, the layer is missing and not empty."""
    found = example(tmp_path, PLAIN)
    assert found.entities is None
    assert found.clusters is None


def test_entities_nest_and_cluster(tmp_path):
    """Mentions of one number are one thing; pieces of broken mentions and what is never closed are dropped."""
    found = example(tmp_path, MARKED)
    assert found.entities == (Entity(0, 12, "person"), Entity(18, 25, "person"))
    assert found.clusters == (((0, 12),), ((0, 12), (18, 25)))


@pytest.mark.parametrize("form", ["gonna", "cannot"])
def test_words_of_a_joined_form_stay_inside_it(tmp_path, form):
    """Words that are not spelled as the form is share its letters."""
    lines = [f"1-2\t{form}" + "\t_" * 8, row(1, "going", 0, "root"), row(2, "to", 1, "mark"), ""]
    found = example(tmp_path, lines)
    assert found.text == form
    assert all(0 <= token.start < token.end <= len(form) for token in found.tokens)
