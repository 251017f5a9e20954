"""The model as a whole."""

import pytest
import torch
from tests.train.net.building import SHAPE, full, window

from crossclaim.train.net.batch import collate
from crossclaim.train.net.model import Model
from crossclaim.train.recipe import WEIGHTS

CPU = torch.device("cpu")


@pytest.fixture
def model():
    torch.manual_seed(0)
    return Model(SHAPE, dropout=0.0)


def test_every_layer_has_a_loss_and_a_weight(model):
    """A window with all layers teaches every head."""
    losses = model.losses(collate([full(0), full(1)], CPU))
    assert losses.keys() == WEIGHTS.keys()
    assert all(torch.isfinite(loss) for loss in losses.values())


def test_layers_that_are_not_annotated_have_no_loss(model):
    """A window without layers teaches nothing; one with entities teaches them alone."""
    assert not model.losses(collate([window()], CPU))
    assert set(model.losses(collate([window(entities=(0,) * 6)], CPU))) == {"entities"}


def test_words_are_the_states_of_their_first_pieces(model):
    """The word at place two begins at the fourth piece, behind the mark at the beginning."""
    batch = collate([window()], CPU)
    model.eval()
    assert torch.equal(model.words(batch)[0, 2], model.encoder(batch.ids, batch.mask)[0, 4])


def test_what_is_eagerly_taken_for_a_predicate_teaches_none(model):
    """A head that sees predicates everywhere gives false ones, which do not overlap a true one."""
    torch.nn.init.zeros_(model.triggers.layers[-1].weight)
    model.triggers.layers[-1].bias.data = torch.tensor([0.0, 9.0, 0.0])
    row = full()
    wrong = list(model._false(row, model.words(collate([row], CPU))[0]))
    assert [(one.first, one.after, one.type) for one in wrong] == [(at, at + 1, 0) for at in (0, 1, 3, 4, 5)]
