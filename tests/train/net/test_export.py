"""The model as ONNX graphs."""

import json

import onnxruntime
import pytest
import torch
from tests.train.net.building import SHAPE, full, window

from crossclaim.nlp.graphs import ATTRIBUTION, ENCODER, FACTS, FRAMES, MENTIONS, READ, TAGGED
from crossclaim.train.features import Anchored
from crossclaim.train.net.batch import anchors, collate
from crossclaim.train.net.export import export, shrink
from crossclaim.train.net.heads.conditioned import BUCKETS
from crossclaim.train.net.model import Model

pytestmark = pytest.mark.filterwarnings("ignore")
CPU = torch.device("cpu")


@pytest.fixture(scope="module")
def model():
    torch.manual_seed(0)
    return Model(SHAPE).eval()


@pytest.fixture(scope="module")
def graphs(model, tmp_path_factory):
    folder = tmp_path_factory.mktemp("graphs")
    export(model, folder)
    return folder


def run(path, **given):
    session = onnxruntime.InferenceSession(path)
    return session.run(None, {name: value.numpy() for name, value in given.items()})


def close(found, wanted):
    return torch.allclose(torch.from_numpy(found), wanted, atol=1e-4)


def test_the_encoder_gives_the_same_states_and_tags(model, graphs):
    """For a batch of another size than the one that it was written with."""
    batch = collate([window(0), window(1), window(2)], CPU)
    found = run(graphs / ENCODER, ids=batch.ids, firsts=batch.firsts)
    with torch.inference_mode():
        words = model.words(batch)
        assert close(found[0], words)
        early = model.encoder.both(batch.ids, batch.mask)[0]
        assert close(found[1], early.gather(1, batch.firsts[..., None].expand(-1, -1, early.shape[-1])))
        assert all(close(one, getattr(model, name)(words)) for name, one in zip(TAGGED, found[2:], strict=True))


def test_the_heads_of_anchors_give_the_same_scores(model, graphs):
    """For another number of anchors."""
    row = full()
    batch = collate([row, window(3)], CPU)
    found = anchors([(0, row.frames[0]), (1, row.attributions[0])], CPU)
    with torch.inference_mode():
        words = model.words(batch)
        given = {
            "words": words,
            "mask": batch.words,
            "window": found.window,
            "first": found.first,
            "after": found.after,
        }
        (parts,) = run(graphs / ATTRIBUTION, **given)
        assert close(parts, model.attributions(words, batch.words, found)[0])
        readings = model.frames(words, batch.words, found)
        read = run(graphs / FRAMES, **given)
        assert all(close(one, getattr(readings, name)) for name, one in zip(READ, read, strict=True))


def test_mentions_have_the_same_states(model, graphs):
    """Those by which later mentions are paired with earlier ones."""
    batch = collate([window(0)], CPU)
    found = anchors([(0, Anchored(0, 2)), (0, Anchored(4, 5))], CPU)
    with torch.inference_mode():
        words = model.words(batch)
        states = run(graphs / MENTIONS, words=words, window=found.window, first=found.first, after=found.after)
        assert all(close(one, wanted) for one, wanted in zip(states, model.pairs.states(words, found), strict=True))


def test_what_decoding_needs_stands_beside_the_graphs(graphs):
    """The chains of all heads that tag, and the reach of those that look from anchors."""
    facts = json.loads((graphs / FACTS).read_text(encoding="utf-8"))
    assert facts["chains"].keys() == {*TAGGED, "attributions", "frames"}
    assert facts["reach"] == {"attributions": [72, 104], "frames": [64, 48]}
    assert len(facts["chains"]["cues"]) == 3
    assert len(facts["far"]) == BUCKETS + 1


def test_small_graphs_still_run(graphs, tmp_path):
    """Weights in eight bits make smaller files of the same inputs and outputs."""
    shrink(graphs, tmp_path)
    batch = collate([window(0)], CPU)
    found = run(tmp_path / ENCODER, ids=batch.ids, firsts=batch.firsts)
    assert found[0].shape == (1, 6, SHAPE.width)
    assert (tmp_path / FRAMES).stat().st_size < (graphs / FRAMES).stat().st_size
