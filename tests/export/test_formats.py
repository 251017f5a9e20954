import io

import pytest

from crossclaim.export import EXPORTERS


@pytest.mark.parametrize("name", EXPORTERS)
def test_the_same_rows_give_the_same_bytes(name, row, bare_row):
    """Every format is deterministic, byte for byte."""
    one, other = io.BytesIO(), io.BytesIO()
    EXPORTERS[name].write([row, bare_row], one)
    EXPORTERS[name].write([row, bare_row], other)
    assert one.getvalue() == other.getvalue() != b""


def test_each_format_is_found_by_its_name():
    """The table's keys are the names."""
    assert all(name == exporter.name and exporter.doc for name, exporter in EXPORTERS.items())
