"""The way of a user: build, look, search, show, export, check."""

import json


def test_a_folder_becomes_a_case_with_statements(crossclaim, built):
    """Both reports are there, and statements were found in each."""
    _, out, _ = crossclaim("documents", built, "--json")
    documents = [json.loads(line) for line in out.splitlines()]
    assert [document["name"] for document in documents] == ["north", "south"]
    assert all(document["statements"] for document in documents)


def test_every_span_that_leaves_is_in_the_text(crossclaim, built):
    """Whatever has offsets in an export has the words that stand there in the file."""
    texts = {}
    for name in ("north", "south"):
        texts[name] = json.loads(crossclaim("show", built, name, "--json")[1])["text"]
    lines = crossclaim("export", built, "statements-jsonl", "--out", "-")[1].splitlines()
    spans = [(shape["doc"], span) for shape in map(json.loads, lines) for span in spans_of(shape)]
    assert len(spans) > len(lines) > 3
    assert all(texts[doc][span["start"] : span["end"]] == span["text"] for doc, span in spans)


def test_the_text_of_a_plain_file_is_the_file(crossclaim, built, reports):
    """Offsets are those of the file itself."""
    text = json.loads(crossclaim("show", built, "north", "--json")[1])["text"]
    assert text == (reports / "north.txt").read_text()


def test_building_again_changes_nothing(crossclaim, reports, tmp_path):
    """What is known is not read again, and the export stays the same byte for byte."""
    case = tmp_path / "my.case"
    crossclaim("build", case, reports)
    before = crossclaim("export", case, "statements-jsonl", "--out", "-")[1]
    summary = json.loads(crossclaim("build", case, reports, "--json")[1])
    assert (summary["documents"], summary["known"], summary["problems"]) == (0, 2, 0)
    assert crossclaim("export", case, "statements-jsonl", "--out", "-")[1] == before


def test_add_and_extract_are_build_in_two_steps(crossclaim, reports, built, tmp_path):
    """One stage at a time gives the same statements."""
    case = tmp_path / "two.case"
    assert crossclaim("add", case, reports)[0] == 0
    assert crossclaim("extract", case)[0] == 0
    assert crossclaim("statements", case, "--json")[1] == crossclaim("statements", built, "--json")[1]


def test_problems_are_recorded_and_the_rest_goes_on(crossclaim, reports, tmp_path):
    """One broken file among good ones: status 1, the good ones are in, the broken one is named."""
    (tmp_path / "empty.txt").write_bytes(b"")
    case = tmp_path / "my.case"
    status, out, _ = crossclaim("build", case, reports, tmp_path / "empty.txt")
    assert status == 1
    assert f"crossclaim problems {case}" in out
    (problem,) = map(json.loads, crossclaim("problems", case, "--json")[1].splitlines())
    assert problem["place"].endswith("empty.txt")
    assert len(crossclaim("documents", case, "--json")[1].splitlines()) == 2


def test_a_sound_case_is_found_sound(crossclaim, built):
    """Nothing is wrong with what was just built."""
    status, out, _ = crossclaim("check", built)
    assert (status, "holds" in out) == (0, True)


def test_search_finds_what_was_said(crossclaim, built):
    """A word leads to its document and statements."""
    hits = [json.loads(line) for line in crossclaim("search", built, "ceasefire", "--json")[1].splitlines()]
    assert {hit["kind"] for hit in hits} == {"document", "statement"}


def test_columns_of_a_table_are_mapped(crossclaim, tmp_path):
    """A CSV file whose columns have their own names is read when told which is which."""
    table = tmp_path / "table.csv"
    table.write_text('inhalt,kopf\n"Russia and Turkey agreed on a ceasefire in northern Syria on Monday.",Talks\n')
    case = tmp_path / "my.case"
    assert crossclaim("add", case, table, "--column", "text=inhalt", "--column", "title=kopf")[0] == 0
    assert json.loads(crossclaim("documents", case, "--json")[1])["title"] == "Talks"


def spans_of(value):
    """Every object with offsets inside a JSON value."""
    if isinstance(value, dict):
        if "start" in value:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from spans_of(one)
