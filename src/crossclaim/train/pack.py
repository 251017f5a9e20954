"""Packs what training reads into one small archive, to take it to another machine: python -m crossclaim.train.pack OUT.

The archive holds `base/` (the encoder in 16 bits and its tokenizer) and `data/` (the sets that training and its figures
read, and the plain texts of the example dossier). Unpacked there: python -m crossclaim.train --base base --data data.
"""

import argparse
import io
import json
import struct
import tarfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from crossclaim.train import base
from crossclaim.train.corpora import dossier
from crossclaim.train.recipe import DOSSIER_GOLD, REPOSITORY

FOLDERS = ("statements", "re3d", "polnear", "ud", "factuality", "plover", "ecbplus", "muc")
MODEL = "model.safetensors"


def main(argv: Sequence[str] | None = None) -> None:
    """Write the archive and say how large it is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path, help="a file that ends in .tar.xz")
    parser.add_argument("--data", type=Path, required=True, help="the folder of sets")
    parser.add_argument("--base", type=Path, help="a folder with the encoder; the package's where left out")
    args = parser.parse_args(argv)
    start = args.base or base.folder()
    with tarfile.open(args.out, "w:xz", preset=6) as archive:
        _add(archive, f"base/{MODEL}", halved((start / MODEL).read_bytes()))
        _add(archive, "base/tokenizer.json", (start / "tokenizer.json").read_bytes())
        _add(archive, "data/dossier/gold.jsonl", DOSSIER_GOLD.read_bytes())
        for one in dossier.read(REPOSITORY / "examples" / "convoy" / "reports", DOSSIER_GOLD):
            _add(archive, f"data/dossier/text/{one.doc}.txt", one.text.encode())
        for path in _files(args.data):
            _add(archive, f"data/{path.relative_to(args.data)}", path.read_bytes())
    print(f"{args.out}: {args.out.stat().st_size / 2**20:.1f} MiB")  # noqa: T201 a command says what it did


def halved(data: bytes) -> bytes:
    """A `safetensors` file with its 32-bit numbers in 16 bits."""
    (size,) = struct.unpack("<Q", data[:8])
    table, body = json.loads(data[8 : 8 + size]), data[8 + size :]
    parts: list[bytes] = []
    at = 0
    for name, row in table.items():
        if name == "__metadata__":
            continue
        part = body[slice(*row["data_offsets"])]
        if row["dtype"] == "F32":
            part = np.frombuffer(part, dtype="<f4").astype("<f2").tobytes()
            row["dtype"] = "F16"
        row["data_offsets"] = [at, at + len(part)]
        at += len(part)
        parts.append(part)
    head = json.dumps(table).encode()
    return struct.pack("<Q", len(head)) + head + b"".join(parts)


def _files(data: Path) -> Iterator[Path]:
    for folder in FOLDERS:
        yield from sorted(path for path in (data / folder).rglob("*") if path.is_file())


def _add(archive: tarfile.TarFile, name: str, data: bytes) -> None:
    entry = tarfile.TarInfo(name)
    entry.size = len(data)
    archive.addfile(entry, io.BytesIO(data))


if __name__ == "__main__":
    main()
