import json


def test_hits_in_documents_and_statements(crossclaim, case):
    """Both are listed with the words around what was found."""
    out = crossclaim("search", case, "shelled").out
    assert out.count("rebels shelled Tel Amal") == 2
    assert "1 document\n" in out
    assert "1 statement\n" in out


def test_several_words_must_all_be_there(crossclaim, case):
    """Words are joined, however many arguments they come in."""
    assert crossclaim("search", case, "ministry", "army", "--json").out == ""


def test_json_says_where_the_match_is(crossclaim, case):
    """Offsets lead to the words that matched."""
    hit = json.loads(crossclaim("search", case, "shelled", "--json").out.splitlines()[0])
    (match,) = hit["matches"]
    start = hit["snippet"]["start"]
    assert hit["snippet"]["text"][match["start"] - start : match["end"] - start] == "shelled"


def test_csv_has_flat_cells(crossclaim, case):
    """A heading and a row for each hit."""
    heading, *hits = crossclaim("search", case, "shelled", "--csv").out.splitlines()
    assert heading == "kind,id,doc,document,start,end,snippet"
    assert len(hits) >= 2


def test_a_query_without_meaning_is_said(crossclaim, case):
    """The error says what a query may be."""
    said = crossclaim("search", case, '"open')
    assert said.status == 2
    assert "prefix*" in said.err


def test_hostile_snippets_are_shown_not_obeyed(crossclaim, case):
    """An escape in a text stays a picture."""
    out = crossclaim("search", case, "besieged").out
    assert "␛[31mred" in out
    assert "\x1b" not in out
