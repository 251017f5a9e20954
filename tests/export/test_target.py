import io

import pytest

from crossclaim.errors import RequestError
from crossclaim.export import EXPORTERS, write_file, write_stream

JSONL = EXPORTERS["statements-jsonl"]


def broken(row):
    """Rows whose reading fails after the first."""
    yield row
    raise RuntimeError


def test_a_file_appears_with_its_rows(tmp_path, row):
    """The count is returned and the file stands alone in its folder."""
    out = tmp_path / "out.jsonl"
    assert write_file(JSONL, [row], out) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]


def test_an_export_has_the_permissions_of_any_new_file(tmp_path, row):
    """The user's umask decides who may read it."""
    out, plain = tmp_path / "out.jsonl", tmp_path / "plain"
    plain.touch()
    write_file(JSONL, [row], out)
    assert out.stat().st_mode == plain.stat().st_mode


def test_a_run_that_fails_leaves_nothing_behind(tmp_path, row):
    """Half a file is never seen, not even a hidden one."""
    with pytest.raises(RuntimeError):
        write_file(JSONL, broken(row), tmp_path / "out.jsonl")
    assert list(tmp_path.iterdir()) == []


def test_a_run_that_fails_leaves_the_old_file(tmp_path, row):
    """What stood there before is kept whole."""
    out = tmp_path / "out.jsonl"
    out.write_text("old")
    with pytest.raises(RuntimeError):
        write_file(JSONL, broken(row), out, replace=True)
    assert out.read_text() == "old"


def test_a_file_is_not_written_over_unasked(tmp_path, row):
    """The error says what stands there and how to replace it."""
    out = tmp_path / "out.jsonl"
    out.write_text("old")
    with pytest.raises(RequestError, match="--force"):
        write_file(JSONL, [row], out)
    assert write_file(JSONL, [row], out, replace=True) == 1


def test_a_folder_is_no_target(tmp_path, row):
    """The error asks for the name of a file."""
    with pytest.raises(RequestError, match="folder"):
        write_file(JSONL, [row], tmp_path)


def test_a_missing_folder_is_said(tmp_path, row):
    """No folder is made unasked."""
    with pytest.raises(RequestError, match="no such folder"):
        write_file(JSONL, [row], tmp_path / "none" / "out.jsonl")


def test_a_link_is_followed(tmp_path, row):
    """The file that a link leads to is replaced, and the link stays."""
    real, link = tmp_path / "real.jsonl", tmp_path / "link.jsonl"
    real.write_text("old")
    link.symlink_to(real)
    write_file(JSONL, [row], link, replace=True)
    assert link.is_symlink()
    assert real.read_text().startswith('{"id"')


def test_a_device_is_written_to_directly(row, tmp_path):
    """/dev/null takes an export and stays what it is."""
    link = tmp_path / "null"
    link.symlink_to("/dev/null")
    assert write_file(JSONL, [row], link) == 1
    assert link.is_char_device()


def test_a_stream_takes_text_formats_alone(row):
    """A format that is not text asks for a file."""
    assert write_stream(JSONL, [row], io.BytesIO()) == 1
    with pytest.raises(RequestError, match=r"--out statements\.parquet"):
        write_stream(EXPORTERS["parquet"], [row], io.BytesIO())
