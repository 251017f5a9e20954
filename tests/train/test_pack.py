"""What travels to another machine."""

import json
import struct
import tarfile

import numpy as np

from crossclaim.train.pack import halved, main


def tensors():
    """A file of two tensors as `safetensors` writes it: one of places in 64 bits, one of numbers in 32."""
    table = {
        "__metadata__": {"format": "pt"},
        "places": {"dtype": "I64", "shape": [2], "data_offsets": [0, 16]},
        "numbers": {"dtype": "F32", "shape": [3], "data_offsets": [16, 28]},
    }
    head = json.dumps(table).encode()
    return struct.pack("<Q", len(head)) + head + struct.pack("<2q3f", 7, 8, 0.5, -1.0, 2.0)


def test_numbers_are_halved_and_places_kept():
    """The table says the new types and offsets."""
    data = halved(tensors())
    (size,) = struct.unpack("<Q", data[:8])
    table = json.loads(data[8 : 8 + size])
    assert table["places"] == {"dtype": "I64", "shape": [2], "data_offsets": [0, 16]}
    assert table["numbers"] == {"dtype": "F16", "shape": [3], "data_offsets": [16, 22]}
    assert np.frombuffer(data[8 + size + 16 :], dtype="<f2").tolist() == [0.5, -1.0, 2.0]


def test_the_archive_holds_the_encoder_and_the_sets(tmp_path):
    """Files of sets that training does not read stay behind."""
    for name in ("base/model.safetensors", "base/tokenizer.json", "data/re3d/text/a.txt", "data/pages/b.html"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(tensors())
    out = tmp_path / "x.tar.xz"
    main([str(out), "--data", str(tmp_path / "data"), "--base", str(tmp_path / "base")])
    with tarfile.open(out) as archive:
        names = archive.getnames()
    assert names[:2] == ["base/model.safetensors", "base/tokenizer.json"]
    assert names[-1] == "data/re3d/text/a.txt"
    assert {name.split("/")[1] for name in names[2:-1]} == {"dossier"}
