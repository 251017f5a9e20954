import zipfile

import pytest

from crossclaim.errors import InputTooLarge, UnreadableInput, UnsafeInput
from crossclaim.knowledge.gazetteer import dump
from crossclaim.knowledge.gazetteer.dump import read_dump

LIMIT = 1_000_000
HOMS = [
    "169577",
    "Homs",
    "Homs",
    "Hims,حمص",
    "34.73",
    "36.71",
    "P",
    "PPLA",
    "SY",
    "",
    "11",
    "",
    "",
    "",
    "775404",
    "",
    "",
    "",
    "",
]


def line(**changes):
    cells = [changes.get(f"c{number}", cell) for number, cell in enumerate(HOMS)]
    return "\t".join(cells) + "\n"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "SY.txt"


def test_a_line_becomes_a_place(path):
    """Name, spellings in Latin letters, point, kind and people are taken."""
    path.write_text(line(), encoding="utf-8")
    (found,) = read_dump(path, limit=LIMIT)
    assert (found.name, found.names, found.kind, found.country, found.admin1) == ("Homs", ("Hims",), "city", "SY", "11")
    assert (found.latitude, found.longitude, found.population, found.geonameid) == (34.73, 36.71, 775_404, 169_577)


def test_kinds_that_nobody_asks_for_are_left_out(path):
    """A hotel is no place for us, and no error."""
    path.write_text(line(c7="HTL") + line(c7="DAM"), encoding="utf-8")
    assert [row.kind for row in read_dump(path, limit=LIMIT)] == ["dam"]


def test_a_zip_is_read_as_it_comes(tmp_path):
    """The table in the zip is read, the readme beside it is not."""
    path = tmp_path / "SY.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "read me")
        archive.writestr("SY.txt", line())
    assert [row.name for row in read_dump(path, limit=LIMIT)] == ["Homs"]


@pytest.mark.parametrize(
    "broken",
    [
        "no table\n", line().replace("\t", ";"), line(c4="north"), line(c0="-4"), line(c4="95.0"), line(c14="-1"),
        line(c5="nan"), line().rstrip("\n") + "\tmore\n",
    ],
)  # fmt: skip
def test_a_line_that_is_none_is_named_by_its_number(path, broken):
    """Whoever made the file can find the line."""
    path.write_text(line() + broken, encoding="utf-8")
    with pytest.raises(UnreadableInput, match="line 2"):
        list(read_dump(path, limit=LIMIT))


def test_bytes_that_are_no_text_are_refused(path):
    """A table in another encoding is not guessed at."""
    path.write_bytes(line().encode("utf-16"))
    with pytest.raises(UnreadableInput, match="line 1"):
        list(read_dump(path, limit=LIMIT))


def test_a_line_without_an_end_is_too_long(path, monkeypatch):
    """A file of one endless line does not fill the memory."""
    monkeypatch.setattr(dump, "LONGEST_LINE", 1_000)
    path.write_text("a" * 5_000, encoding="utf-8")
    with pytest.raises(InputTooLarge, match="line 1"):
        list(read_dump(path, limit=LIMIT))


def test_a_bomb_stops_at_the_limit(tmp_path):
    """What unpacks to more than the limit is not read to its end."""
    path = tmp_path / "SY.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("SY.txt", line() * 10_000)
    with pytest.raises(InputTooLarge):
        list(read_dump(path, limit=10_000))


@pytest.mark.parametrize("names", [(), ("a.txt", "b.txt")])
def test_a_zip_of_other_things_is_refused(tmp_path, names):
    """It must hold one table."""
    path = tmp_path / "SY.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(name, line())
    with pytest.raises(UnsafeInput):
        list(read_dump(path, limit=LIMIT))


def test_a_missing_file_is_an_error_of_ours(tmp_path):
    """What cannot be opened says where."""
    with pytest.raises(UnreadableInput, match=r"none\.txt"):
        list(read_dump(tmp_path / "none.txt", limit=LIMIT))
