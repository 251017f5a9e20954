import io
import json

from crossclaim.export.statements_jsonl import write_jsonl


def test_one_statement_is_one_line(row, bare_row):
    """Two statements give two lines, and the count is returned."""
    out = io.BytesIO()
    assert write_jsonl([row, bare_row], out) == 2
    lines = out.getvalue().decode().splitlines()
    assert [json.loads(line)["type"] for line in lines] == ["ASSAULT", "REJECT"]


def test_no_statements_give_an_empty_file():
    """Nothing in, nothing out."""
    out = io.BytesIO()
    assert write_jsonl([], out) == 0
    assert out.getvalue() == b""
