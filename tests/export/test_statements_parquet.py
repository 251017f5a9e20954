import io

import pyarrow.parquet as pq

from crossclaim.export import statements_parquet
from crossclaim.export.shape import statement_to_json
from crossclaim.export.statements_parquet import FIELDS, schema, write_parquet


def written(*rows):
    """The table that is read back from what these rows gave."""
    out = io.BytesIO()
    write_parquet(rows, out)
    out.seek(0)
    return pq.read_table(out)


def test_the_file_has_the_published_schema(row):
    """Columns are typed and nested as `schema` says."""
    assert written(row).schema.equals(schema())


def test_no_statements_give_a_file_with_columns():
    """An empty export can still be opened and has its columns."""
    assert written().column_names == [name for name, *_ in FIELDS]


def test_every_column_says_what_it_holds():
    """The schema carries its documentation."""
    assert all(field.metadata[b"doc"] for field in schema())


def test_columns_are_the_fields_of_the_json(row):
    """The two exact formats name the same fields in the same order."""
    assert [name for name, *_ in FIELDS] == list(statement_to_json(row))


def test_many_statements_go_in_groups(row, monkeypatch):
    """More rows than one group holds all arrive."""
    monkeypatch.setattr(statements_parquet, "BATCH", 2)
    assert written(*[row] * 5).num_rows == 5
