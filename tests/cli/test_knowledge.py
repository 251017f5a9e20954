import json

HOMS = "9169577\tNew Homs\tNew Homs\tHims al-Jadida\t34.73\t36.71\tP\tPPL\tSY\t\t11\t\t\t\t1200\t\t\t\t\n"


def test_a_place_is_looked_up(crossclaim):
    """Point, radius and by what right it was found are told."""
    said = crossclaim("knowledge", "place", "Tabqa", "Dam", "--json")
    found = [json.loads(line) for line in said.out.splitlines()]
    assert ("dam", "Syria", "name") in {(one["kind"], one["country"], one["found_by"]) for one in found}


def test_a_table_of_places_fits_a_screen(crossclaim):
    """Without an option it is a table for eyes."""
    said = crossclaim("knowledge", "place", "Raqqa")
    assert "Ar-Raqqah, Syria" in said.out
    assert said.status == 0


def test_an_unknown_name_says_so(crossclaim):
    """Nothing is printed but that nothing is known."""
    said = crossclaim("knowledge", "place", "Xqzvwk")
    assert (said.status, said.out) == (0, "")
    assert "No place" in said.err


def test_a_dump_becomes_a_gazetteer(crossclaim, tmp_path):
    """What is made is used with --gazetteer, and holds the dump's places beside our own."""
    dump, out = tmp_path / "SY.txt", tmp_path / "my.zip"
    dump.write_text(HOMS, encoding="utf-8")
    made = json.loads(crossclaim("knowledge", "import-geonames", dump, "--to", out, "--json").out)
    assert (made["taken"], made["out"]) == (1, str(out))
    said = crossclaim("knowledge", "place", "Hims al-Jadida", "--gazetteer", out, "--json")
    assert json.loads(said.out)["geonameid"] == 9_169_577


def test_a_file_is_replaced_only_by_force(crossclaim, tmp_path):
    """A gazetteer that is there is not written over unasked."""
    dump, out = tmp_path / "SY.txt", tmp_path / "my.zip"
    dump.write_text(HOMS, encoding="utf-8")
    out.write_text("old")
    said = crossclaim("knowledge", "import-geonames", dump, "--to", out)
    assert (said.status, "--force" in said.err, out.read_text()) == (2, True, "old")


def test_errors_say_what_to_do(crossclaim, tmp_path):
    """A missing dump, a missing gazetteer and a dump of nothing end the command with a reason."""
    empty = tmp_path / "empty.txt"
    empty.write_text("")
    assert crossclaim("knowledge", "import-geonames", tmp_path / "none.zip").status == 2
    assert crossclaim("knowledge", "import-geonames", empty, "--to", tmp_path / "out").status == 2
    said = crossclaim("knowledge", "place", "Homs", "--gazetteer", tmp_path / "none.zip")
    assert (said.status, "import-geonames" in said.err) == (2, True)
