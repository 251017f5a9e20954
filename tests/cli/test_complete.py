import pytest

from crossclaim.cli.complete import case_paths, subjects


def offered(items):
    """The words of completions."""
    return [item.value for item in items]


def test_cases_of_the_folder_come_first(tmp_path, monkeypatch):
    """What ends in .case and begins as typed is offered, with the folder as typed."""
    for name in ("one.case", "other.case", "one.txt"):
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path.parent)
    assert offered(case_paths(f"{tmp_path.name}/on")) == [f"{tmp_path.name}/one.case"]


def test_where_there_is_no_case_the_shell_offers_files(tmp_path):
    """Then the shell's own completion takes over."""
    (item,) = case_paths(f"{tmp_path}/x")
    assert item.type == "file"


def test_documents_are_offered_by_name_and_statements_by_id(case):
    """`stm` asks for statements."""
    assert offered(subjects(case, "pl")) == ["plain"]
    assert len(offered(subjects(case, "stm"))) == 3
    assert all(word.startswith("doc1-") for word in offered(subjects(case, "doc1")))


@pytest.mark.parametrize("path", ["none.case", "conftest.py"])
def test_a_case_that_cannot_be_read_offers_nothing(tmp_path, path):
    """Completion never fails aloud."""
    (tmp_path / "conftest.py").write_text("no case")
    assert subjects(tmp_path / path, "x") == []
    assert subjects(None, "x") == []
