import json

from crossclaim.export.shape import json_line, statement_to_json


def spans_of(value):
    """Every object with offsets inside a JSON value."""
    if isinstance(value, dict):
        if "start" in value:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from spans_of(one)


def test_every_span_equals_its_words(row):
    """Whatever has offsets in the shape has the words that stand there in the text."""
    found = list(spans_of(statement_to_json(row)))
    assert len(found) == 9
    assert all(row.document.text[one["start"] : one["end"]] == one["text"] for one in found)


def test_a_party_without_words_has_its_name_alone(row):
    """No offsets are made up where the text does not name the party."""
    assert statement_to_json(row)["recipient"][1] == {"name": "Tel Amal"}


def test_the_author_comes_first_in_the_chain(row):
    """Sources run from the outside inwards."""
    assert [source["name"] for source in statement_to_json(row)["sources"]] == ["AUTHOR", "Ministry"]


def test_what_is_not_known_is_empty(bare_row):
    """A bare statement has nulls and empty lists, and no invented values."""
    shape = statement_to_json(bare_row)
    assert (shape["time"], shape["cue"], shape["cue_span"], shape["probability"], shape["numbers"]) == (
        None,
        "",
        None,
        None,
        [],
    )


def test_a_cue_is_its_words_and_where_they_stand(row):
    """The codebook's field holds the words, as in gold; the offsets have a field of their own."""
    shape = statement_to_json(row)
    assert (shape["cue"], shape["cue_span"]["text"]) == ("said", "said")


def test_whole_figures_have_no_point(row):
    """Twelve is written 12, not 12.0."""
    assert '"value": 12,' in json_line(statement_to_json(row))


def test_a_line_stays_one_line_and_steers_no_terminal():
    """Separators, controls and direction overrides are escaped, and read back equal."""
    hostile = "a\n\x1b[31m\x9b31m\u2028\u202eb\x7f\ud800"
    line = json_line(hostile)
    assert len(line.splitlines()) == 1
    assert not any(sign in line for sign in "\x1b\x9b\u2028\u202e\x7f\ud800")
    assert json.loads(line) == hostile


def test_letters_of_every_script_stay_readable():
    """Arabic and Chinese are written as they are."""
    assert json_line("دمشق 大馬士革") == '"دمشق 大馬士革"'
