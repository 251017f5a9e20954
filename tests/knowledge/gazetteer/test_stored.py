import zipfile
from dataclasses import fields, replace

import numpy as np
import pytest

from crossclaim.errors import InputTooLarge, UnreadableInput
from crossclaim.knowledge.gazetteer import stored
from crossclaim.knowledge.gazetteer.compiling import compile_rows
from crossclaim.knowledge.gazetteer.site import Row

ROWS = (
    Row("Syria", "country", 35, 38, (), 1, 1_400_000_000, "SY"),
    Row("Homs", "city", 34.73, 36.71, ("Hims",), 2, 800_000, "SY"),
    Row("Southern Ocean", "sea", -65, -179.5),
)


@pytest.fixture
def arrays():
    return compile_rows(ROWS, frozenset({"SY"}))


def test_what_is_written_is_read(arrays, tmp_path):
    """Every column comes back as it was, and the bytes are the same each time."""
    path = tmp_path / "g.zip"
    path.write_bytes(stored.to_bytes(arrays))
    found = stored.read(path)
    assert all(np.array_equal(getattr(found, one.name), getattr(arrays, one.name)) for one in fields(arrays))
    assert stored.to_bytes(found) == path.read_bytes()


@pytest.mark.parametrize("data", [b"", b"no zip", b"PK\x03\x04" + b"\x00" * 50])
def test_another_file_is_refused(tmp_path, data):
    """What is no gazetteer says so, and what to do."""
    path = tmp_path / "g.zip"
    path.write_bytes(data)
    with pytest.raises(UnreadableInput, match="import-geonames"):
        stored.read(path)


@pytest.mark.parametrize(
    "broken",
    [
        {"country": np.array([7, 7, 7], np.int32)},
        {"key_sites": np.array([], np.int32)},
        {"names": b"one\n"},
        {"latitude": np.array([95_000, 0, 0], np.int32)},
    ],
)
def test_tables_that_do_not_fit_are_refused(arrays, tmp_path, broken):
    """A number that leads nowhere is found when the file is read."""
    path = tmp_path / "g.zip"
    path.write_bytes(stored.to_bytes(replace(arrays, **broken)))
    with pytest.raises(UnreadableInput):
        stored.read(path)


def test_a_bomb_is_not_unpacked(tmp_path, monkeypatch):
    """The size is looked at before anything is read."""
    path = tmp_path / "g.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("names", b"\0" * 100_000)
    monkeypatch.setattr(stored, "LARGEST_BYTES", 1_000)
    with pytest.raises(InputTooLarge):
        stored.read(path)
