"""The encoder."""

import json
import struct

import torch

from crossclaim.train.net.encoder import Encoder, Shape, load, read_tensors

SMALL = Shape(words=11, places=7, width=8, heads=2, layers=1, inner=6, dropout=0.0)


def write_tensors(path, tensors):
    """A file of tensors as `safetensors` writes it."""
    table, body = {"__metadata__": {"format": "pt"}}, b""
    for name, tensor in tensors.items():
        data = tensor.numpy().tobytes()
        table[name] = {
            "dtype": "F32",
            "shape": list(tensor.shape),
            "data_offsets": [len(body), len(body) + len(data)],
        }
        body += data
    head = json.dumps(table).encode()
    path.write_bytes(struct.pack("<Q", len(head)) + head + body)


def published():
    """Made-up weights under the names of published ones."""
    torch.manual_seed(1)
    tensors = {
        "embeddings.word_embeddings.weight": torch.randn(11, 8),
        "embeddings.position_embeddings.weight": torch.randn(7, 8),
        "embeddings.token_type_embeddings.weight": torch.randn(2, 8),
        "embeddings.LayerNorm.weight": torch.randn(8),
        "embeddings.LayerNorm.bias": torch.randn(8),
    }
    shapes = {
        "attention.self.query": (8, 8),
        "attention.self.key": (8, 8),
        "attention.self.value": (8, 8),
        "attention.output.dense": (8, 8),
        "attention.output.LayerNorm": (8,),
        "intermediate.dense": (6, 8),
        "output.dense": (8, 6),
        "output.LayerNorm": (8,),
    }
    for name, shape in shapes.items():
        tensors[f"encoder.layer.0.{name}.weight"] = torch.randn(*shape)
        tensors[f"encoder.layer.0.{name}.bias"] = torch.randn(shape[0])
    return tensors


def test_tensors_of_a_file_are_read_as_written(tmp_path):
    """Names, shapes and values."""
    made = {"a": torch.arange(6, dtype=torch.float32).view(2, 3), "b": torch.ones(1)}
    write_tensors(tmp_path / "x", made)
    found = read_tensors(tmp_path / "x")
    assert found.keys() == made.keys()
    assert all(torch.equal(found[name], made[name]) for name in made)


def test_published_weights_fill_the_encoder(tmp_path):
    """Query, key and value are laid together; the first segment is used."""
    tensors = published()
    write_tensors(tmp_path / "x", tensors)
    encoder = Encoder(SMALL)
    load(encoder, tmp_path / "x")
    assert torch.equal(encoder.segment, tensors["embeddings.token_type_embeddings.weight"][0])
    assert torch.equal(encoder.layers[0].mix.weight[8:16], tensors["encoder.layer.0.attention.self.key.weight"])


def test_padding_changes_nothing():
    """The states of a text are the same whatever stands behind it."""
    torch.manual_seed(2)
    encoder = Encoder(SMALL).eval()
    ids = torch.tensor([[1, 5, 2, 0, 0], [1, 5, 2, 9, 9]])
    mask = torch.tensor([[True, True, True, False, False]]).expand(2, -1)
    states = encoder(ids, mask)
    assert torch.allclose(states[0, :3], states[1, :3], atol=1e-6)
    assert torch.allclose(states[0, :3], encoder(ids[:1, :3], mask[:1, :3])[0], atol=1e-6)
