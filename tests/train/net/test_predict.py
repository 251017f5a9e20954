"""What a model reads in a text, with made-up weights."""

import pytest
import tokenizers
import torch
from tests.train.net.building import SHAPE
from torch import nn

from crossclaim.nlp.words import Pieces
from crossclaim.train.corpora.example import Example, Fact
from crossclaim.train.net.model import Model
from crossclaim.train.net.predict import Predictor

TEXT = "alpha beta gamma. " * 12


def always(layer, tag):
    """Make a head answer one tag for every word."""
    nn.init.zeros_(layer.weight)
    nn.init.zeros_(layer.bias)
    layer.bias.data[tag] = 9.0


@pytest.fixture
def reader():
    torch.manual_seed(0)
    table = {"[UNK]": 0, **{sign: at for at, sign in enumerate("abcdefghijklmnopqrstuvwxyz.", 103)}}
    made = tokenizers.Tokenizer(tokenizers.models.WordPiece(table, unk_token="[UNK]"))  # noqa: S106 a word, no secret
    made.pre_tokenizer = tokenizers.pre_tokenizers.BertPreTokenizer()
    model = Model(SHAPE, dropout=0.0)
    model.encoder.places = nn.Embedding(300, SHAPE.width)
    return Predictor(model, Pieces(made), torch.device("cpu"))


def test_a_text_without_words_says_nothing(reader):
    """No entities, no attributions, no statements."""
    assert reader.entities("") == reader.attributions(" \n") == reader.frames("") == ()


def test_every_word_is_read_once(reader):
    """However many windows see a word, it is one entity."""
    always(reader.model.entities.layers[-1], 1)
    found = reader.entities(TEXT)
    assert [TEXT[one.start : one.end] for one in found] == ["alpha", "beta", "gamma", "."] * 12
    assert {one.type for one in found} == {"person"}


def test_each_cue_has_its_own_source_and_content(reader):
    """What is read from a cue belongs to it."""
    always(reader.model.cues.layers[-1], 1)
    always(reader.model.attributions.parts[-1], 3)
    found = reader.attributions("alpha beta")
    assert [one.cue for one in found] == [((0, 5),), ((6, 10),)]
    assert all(one.source == () and one.content == ((0, 5), (6, 10)) for one in found)


def test_a_statement_knows_its_chance_and_its_clause(reader):
    """The clause holds predicate and roles; the chance is that of any type against none."""
    always(reader.model.triggers.layers[-1], 1)
    always(reader.model.frames.types, 3)
    always(reader.model.frames.roles[-1], 1)
    (frame, chance), _ = reader.frames("alpha beta")
    assert (frame.type, frame.predicate, frame.clause) == ("SUPPORT", (0, 5), (0, 10))
    assert [one.role for one in frame.roles] == ["agent", "agent"]
    assert chance > 0.99


def test_a_fact_has_a_value_within_its_scale(reader):
    """Values keep to the scale, and the order is that of the targets."""
    always(reader.model.frames.facts, 0)
    facts = (Fact(6, 10, 0.0), Fact(0, 5, 0.0))
    found = reader.facts(Example("uds_ih2", "0", "alpha beta", facts=facts))
    assert [(one.start, one.value) for one in found] == [(6, 3.0), (0, 3.0)]
