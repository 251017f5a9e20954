"""Where things are in a case."""

import csv
import io
import json

import pytest

from crossclaim.case import open_writer
from crossclaim.evidence import Block, Document, Mention, Party, Provenance, Span, Statement, sha256_of_text
from crossclaim.workflow.link import link

TEXT = "Rebels left Palmyra in Syria. Guards fled from Zurqavelt by the road.\n"
READ, FOUND = Provenance("read", 1), Provenance("extract.test", 1)


def span_of(words):
    """The first place of words in the text."""
    return Span.of(TEXT, TEXT.index(words), TEXT.index(words) + len(words))


@pytest.fixture(scope="module")
def placed(tmp_path_factory):
    """A case of one document with four places, linked, and the id of its statement."""
    path = tmp_path_factory.mktemp("placed") / "my.case"
    document = Document(sha256_of_text(TEXT), "a.txt", "a", "text/plain", TEXT, (Block(0, 70, "body", "test", "en"),))
    names = ("Palmyra", "Syria", "Zurqavelt", "the road")
    mentions = [Mention(document.id, span_of(name), "place", name) for name in names]
    clause = span_of("Rebels left Palmyra in Syria")
    rebels, palmyra = Party("rebels", span_of("Rebels")), Party("Palmyra", span_of("Palmyra"))
    statement = Statement(document.id, clause, span_of("left"), "RETREAT", agent=(rebels,), place=(palmyra,))
    with open_writer(path) as writer:
        writer.add_document(document, TEXT.encode(), READ)
        writer.commit()
        writer.put_extraction(document, mentions, [statement], FOUND)
    link(path)
    return path, statement.id


def rows(said):
    """The objects of JSON Lines."""
    return [json.loads(line) for line in said.out.splitlines()]


def test_a_row_says_where(crossclaim, placed):
    """Name, kind, point, radius, documents, statements."""
    (line,) = (line for line in crossclaim("places", placed[0]).out.splitlines() if "Palmyra" in line)
    assert "town" in line
    assert "Homs, Syria" in line
    assert line.split()[-4:-1] == ["3", "1", "1"]


@pytest.mark.parametrize(
    ("filters", "names"),
    [
        ([], {"Palmyra", "Syria"}),
        (["--name", "tadmur"], {"Palmyra"}),
        (["--name", "homs"], {"Palmyra"}),
        (["--kind", "country"], {"Syria"}),
        (["--document", "a"], {"Palmyra", "Syria"}),
        (["--unknown"], {"Zurqavelt", "the road"}),
        (["--unknown", "--document", "a", "--name", "zurq"], {"Zurqavelt"}),
    ],
)
def test_filters_narrow(crossclaim, placed, filters, names):
    """Each leaves what it says."""
    said = crossclaim("places", placed[0], "--json", *filters)
    assert (said.status, {row["name"] for row in rows(said)}) == (0, names)


def test_csv_has_a_row_each(crossclaim, placed):
    """With the point in columns; what is not known has none."""
    cells = list(csv.DictReader(io.StringIO(crossclaim("places", placed[0], "--csv").out, newline="")))
    assert next((one["name"], one["state"], one["geonameid"]) for one in cells) == ("Palmyra", "Homs", "163808")
    unknown = crossclaim("places", placed[0], "--csv", "--unknown").out
    assert {one["latitude"] for one in csv.DictReader(io.StringIO(unknown, newline=""))} == {""}


def test_a_statement_shows_where_it_was(crossclaim, placed):
    """Site, point and radius on a line; with reasons, what it was weighed against."""
    path, statement = placed
    out = crossclaim("show", path, statement).out
    assert "Tadmur, Homs, Syria · town · 34.562, 38.284 ± 3 km" in out
    assert "→" not in out
    (shape,) = rows(crossclaim("show", path, statement, "--json"))
    assert shape["places"][0]["site"]["geonameid"] == 163808


def test_a_document_shows_its_places(crossclaim, placed):
    """Those with statements first; what only describes one is counted."""
    path, _ = placed
    lines = [line for line in crossclaim("show", path, "a").out.splitlines() if line.startswith(("places", " "))]
    assert lines[0].startswith("places      Palmyra  Tadmur")
    assert "Zurqavelt  not in the gazetteer" in " ".join(lines)
    assert "and 1 without a name" in " ".join(lines)
    (shape,) = rows(crossclaim("show", path, "a", "--json"))
    assert [one["name"] for one in shape["places"]] == ["Palmyra", "Syria", "Zurqavelt", "the road"]


def test_a_case_without_places_says_what_to_do(crossclaim, case):
    """Nothing is linked there."""
    said = crossclaim("places", case)
    assert (said.status, said.out) == (0, "")
    assert "crossclaim link" in said.err
