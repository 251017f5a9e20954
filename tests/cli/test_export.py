import json

import pytest

from crossclaim.export import EXPORTERS


@pytest.mark.parametrize("name", EXPORTERS)
def test_every_format_is_written(crossclaim, case, tmp_path, name):
    """The file is there, and the command says how many statements it holds."""
    out = tmp_path / "out"
    assert "3 statements written" in crossclaim("export", case, name, "--out", out).out
    assert out.stat().st_size > 100


def test_a_dash_is_the_standard_output(crossclaim, case):
    """Nothing but the lines is printed."""
    said = crossclaim("export", case, "statements-jsonl", "--out", "-")
    assert [json.loads(line)["doc"] for line in said.out.splitlines()] == ["plain", "plain", "hostile"]


def test_a_file_is_replaced_only_by_force(crossclaim, case, tmp_path):
    """The first try says how."""
    out = tmp_path / "out"
    out.write_text("old")
    said = crossclaim("export", case, "csv", "--out", out)
    assert (said.status, "--force" in said.err, out.read_text()) == (2, True, "old")
    assert crossclaim("export", case, "csv", "--out", out, "--force").status == 0


def test_parquet_does_not_go_to_the_screen(crossclaim, case):
    """A format that is not text asks for a file."""
    said = crossclaim("export", case, "parquet", "--out", "-")
    assert said.status == 2
    assert "statements.parquet" in said.err


def test_json_gives_a_summary(crossclaim, case, tmp_path):
    """One object with the numbers and the place."""
    summary = json.loads(crossclaim("export", case, "csv", "--out", tmp_path / "x", "--json").out)
    assert (summary["statements"], summary["out"]) == (3, str(tmp_path / "x"))
