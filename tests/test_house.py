"""The house keeps its own rules."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("test_*.py"))
LINES_IN_A_FILE = 400
LINES_IN_A_FUNCTION = 40


def functions(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]


def length(function):
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return body[-1].end_lineno - body[0].lineno + 1 if body else 0


def tracked():
    names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False).stdout  # noqa: S607 git is found as the user finds it
    paths = [ROOT / name for name in names.decode().split("\0") if name]
    if not paths:
        pytest.skip("needs a git checkout, which this is not")
    return [path for path in paths if path.is_file()]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_and_functions_are_short(path):
    """A file has at most 400 lines, a function at most 40 without its docstring."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LINES_IN_A_FILE
    long = [f"{one.name}: {length(one)}" for one in functions(path) if length(one) > LINES_IN_A_FUNCTION]
    assert not long


@pytest.mark.parametrize("path", TESTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_test_states_its_fact(path):
    """Every test has a docstring in plain words."""
    assert not [one.name for one in functions(path) if one.name.startswith("test_") and not ast.get_docstring(one)]


def test_every_suppression_names_code_and_reason():
    """Each noqa and each type: ignore says which rule it silences, and why."""
    bare = re.compile(r"#\s*noqa(?!: [A-Z]+\d+(?:, ?[A-Z]+\d+)* +\S)|#\s*type:\s*ignore(?!\[[\w-]+\] +# +\S)")
    silent = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in (*SOURCES, *sorted((ROOT / "benchmarks").glob("*.py")))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if bare.search(line)
    ]
    assert not silent


def test_no_address_of_a_package_registry_and_no_path_of_a_machine():
    """Nothing in the repository names where packages come from, or where it once lay."""
    registry = re.compile(
        rb"(?:files\.python" + rb"hosted|py" + rb"pi\.org|registry\.npm" + rb"js|/wo" + rb"rk/(?:main|shared))"
    )
    found = [str(path.relative_to(ROOT)) for path in tracked() if registry.search(path.read_bytes())]
    assert not found


def test_every_document_is_reached_from_the_first_page():
    """Each page of the docs stands in the table of contents."""
    listed = (ROOT / "docs" / "index.md").read_text(encoding="utf-8").split()
    pages = {path.stem for path in (ROOT / "docs").glob("*.md")} - {"index"}
    assert pages <= set(listed)
