"""Rows of JSON Lines and CSV: the text, the headline, the other columns, the very bytes."""

import json

import pytest
from tests.read.building import PAGE, SENTENCE, run, write

from crossclaim.evidence import sha256_of
from crossclaim.settings import Columns, Settings

ROW = {"title": "Barges leave", "text": SENTENCE, "date": "2019-05-06T08:00:00Z", "link": "https://quay.example/1"}
CSV = f'Headline;Author;Body\nBarges leave;A. Keel;"{SENTENCE}\nA second ""line"" follows."\n'.encode()


def lines(*rows):
    return "\n".join(json.dumps(row, ensure_ascii=False) for row in rows).encode()


def documents(path, settings=None):
    readings, problems = run(path, settings or Settings())
    assert not problems
    return [one.document for one in readings]


def test_a_line_becomes_a_document_with_its_metadata(tmp_path):
    """The usual names of keys are understood without being told."""
    (document,) = documents(write(tmp_path, "a.jsonl", lines(ROW)))
    assert document.text == f"Barges leave\n\n{SENTENCE}"
    assert document.metadata.published.value == "2019-05-06"
    assert document.metadata.url.value == "https://quay.example/1"
    assert document.name == "a-line-1"


def test_a_document_is_the_bytes_of_its_line(tmp_path):
    """What is hashed is the line as found, without its end."""
    data = lines(ROW, {**ROW, "title": "Second"})
    first, second = documents(write(tmp_path, "a.jsonl", data.replace(b"\n", b"\r\n")))
    assert [first.sha256, second.sha256] == [sha256_of(line) for line in data.split(b"\n")]


def test_columns_of_the_settings_come_first(tmp_path):
    """A named column is taken although one of the usual names is there."""
    settings = Settings(columns=Columns(text="inhalt", title="kopf"))
    row = {**ROW, "inhalt": "Zwei Kähne haben den Kai verlassen.", "kopf": "Kähne"}
    (document,) = documents(write(tmp_path, "a.jsonl", lines(row)), settings)
    assert document.text == "Kähne\n\nZwei Kähne haben den Kai verlassen."


def test_a_named_column_that_is_missing_is_said(tmp_path):
    """Where the settings name a column that is not there, no other is taken in its place."""
    _, (problem,) = run(write(tmp_path, "a.jsonl", lines(ROW)), Settings(columns=Columns(text="inhalt")))
    assert "no text among the columns title, text, date, link" in problem.reason
    assert "columns.text" in problem.advice


def test_a_title_that_the_text_begins_with_is_not_said_twice(tmp_path):
    """Where the text column begins with the title it is left as it is."""
    (document,) = documents(write(tmp_path, "a.jsonl", lines({**ROW, "text": f"BARGES LEAVE\n\n{SENTENCE}"})))
    assert document.text == f"BARGES LEAVE\n\n{SENTENCE}"


def test_html_in_a_column_is_read_as_html(tmp_path):
    """Markup of a text column does not become text."""
    (document,) = documents(write(tmp_path, "a.jsonl", lines({"html": PAGE.decode()})))
    assert SENTENCE in document.text
    assert "<" not in document.text


def test_lists_and_numbers_of_a_row(tmp_path):
    """Authors in a list are joined; a date in seconds since 1970 becomes a day."""
    row = {**ROW, "authors": ["A. Keel", "B. Mast"], "date": 1557129600}
    (document,) = documents(write(tmp_path, "a.jsonl", lines(row)))
    assert document.metadata.author.value == "A. Keel, B. Mast"
    assert document.metadata.published.value == "2019-05-06"


def test_good_lines_around_a_broken_one_are_read(tmp_path):
    """A broken line is a problem with its number; those before and after it are documents."""
    data = lines(ROW) + b"\n{broken\n" + lines({**ROW, "title": "Third"})
    readings, (problem,) = run(write(tmp_path, "a.jsonl", data))
    assert [one.document.name for one in readings] == ["a-line-1", "a-line-3"]
    assert problem.place.endswith("a.jsonl!/line-2")


def test_a_table_becomes_documents(tmp_path):
    """The separator is seen, quoted new lines stay within their row."""
    (document,) = documents(write(tmp_path, "a.csv", CSV))
    assert document.text == f'Barges leave\n\n{SENTENCE}\nA second "line" follows.'
    assert document.metadata.author.value == "A. Keel"
    assert document.sha256 == sha256_of(CSV.split(b"\n", 1)[1])


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_table_with_a_mark_is_read(tmp_path, encoding):
    """A byte order mark, as spreadsheets write it, hides no column."""
    (document,) = documents(write(tmp_path, "a.csv", CSV.decode().replace("Body", "text").encode(encoding)))
    assert document.metadata.title.value == "Barges leave"


def test_the_encoding_of_a_table_is_guessed_once(tmp_path):
    """A table in Windows-1251 is read row by row in one encoding, with one doubt, and its rows keep their bytes."""
    line = "Баржи ушли;Представитель порта сообщил, что две баржи покинули причал.\n".encode("cp1251")
    readings, (doubt,) = run(write(tmp_path, "a.csv", b"title;text\n" + line + "Б;нет\n".encode("cp1251")))
    assert "read as cp1251" in doubt.reason
    assert readings[1].document.text == "Б\n\nнет"
    assert readings[0].document.sha256 == sha256_of(line)


def test_a_table_in_tabs_is_read(tmp_path):
    """TSV files are tables too."""
    data = f"title\ttext\nBarges leave\t{SENTENCE}\n".encode()
    (document,) = documents(write(tmp_path, "a.tsv", data))
    assert document.text == f"Barges leave\n\n{SENTENCE}"


def test_a_row_beyond_the_usual_size_of_a_field_is_read(tmp_path):
    """An article of 300,000 letters in a cell is read whole."""
    long = "barge " * 50_000
    (document,) = documents(write(tmp_path, "a.csv", f"title,text\nB,{long}\n".encode()))
    assert len(document.text) > 299_000


@pytest.mark.parametrize("count", [1, 2, 400])
def test_lines_under_the_suffix_of_json_are_read(tmp_path, count):
    """A file called .json that holds one object a line, long or short, is JSON Lines."""
    row = {**ROW, "text": SENTENCE * count}
    assert len(documents(write(tmp_path, "a.json", lines(row)))) == 1


def test_lines_are_known_without_a_suffix(tmp_path):
    """JSON Lines are told by their first lines."""
    assert len(documents(write(tmp_path, "rows", lines(ROW, {**ROW, "title": "b"})))) == 2
