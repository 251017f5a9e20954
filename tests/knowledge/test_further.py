"""Files of a user's own add to the base, and what is wrong in them is told with its place."""

import pytest

from crossclaim.errors import CrossclaimError, InputTooLarge, InvalidEvidence, UnreadableInput
from crossclaim.knowledge.describe import who
from crossclaim.knowledge.find import find_names, named
from crossclaim.knowledge.further import digest_of, extend, load_base, read_further, using
from crossclaim.knowledge.scope import remembered
from crossclaim.knowledge.table import load_table

HEAD = "owner: me\ndate: 2020-01-01\nsources: [my notes]\nkind: {}\nentries:\n"


def sheet(kind, rows):
    return (f"{kind}.yaml", (HEAD.format(kind) + rows).encode())


def extended(*sheets):
    base = load_base()
    return extend(base, read_further(sheets, base))


def test_a_new_group_is_found():
    """A group of the user's is found in a text by name and alias, and nowhere else."""
    base = extended(sheet("armed-group", "  Peru:\n    Purple Brigade: Brigada Morada; PB!\n"))
    (one,) = find_names("The Brigada Morada came.", base.table)
    assert (one.name, one.actor.of, one.actor.kind) == ("Purple Brigade", "Peru", "armed-group")
    assert find_names("The Brigada Morada came.") == ()


def test_a_known_actor_gets_more_names():
    """An alias is added to an actor that is known, which keeps all that it had."""
    base = extended(sheet("armed-group", "  Lebanon:\n    Hezbollah: Al Hizb Company\n"))
    new, old = named("Al Hizb Company", base.table), load_table().actors.get("Hezbollah")
    assert new.name == "Hezbollah"
    assert set(old.aliases) < set(new.aliases)
    assert named("Hizbullah", base.table) is new


def test_an_office_gets_a_further_holder():
    """A further holder stands in the order of dates, and becomes an actor."""
    base = extended(sheet("office", "  Peru:\n    mayor of Cusco: / Jane Roe 2011-03..2014; John Roe 2014..\n"))
    assert [one.person for one in who("Peru's mayor of Cusco", "2012", guide=base.guide)] == ["Jane Roe"]
    assert base.table.actors.get("John Roe").kind == "person"


def test_a_known_office_goes_on():
    """A new holder of a known office does not take the others away."""
    base = extended(sheet("office", "  Peru:\n    president*: / Jane Roe 2044-07-28..\n"))
    assert [one.person for one in base.offices.holders("president of Peru", "2044-12")] == ["Jane Roe"]
    assert [one.person for one in base.offices.holders("president of Peru", "1995")] == ["Alberto Fujimori"]


def test_a_person_with_years_holds_an_office():
    """The row of a person with office and years is enough."""
    base = extended(sheet("person", "  Peru:\n    Jane Roe: / foreign minister / 2044..2046\n"))
    assert [one.person for one in who("the Peruvian foreign minister", "2045", guide=base.guide)] == ["Jane Roe"]


def test_facts_are_added():
    """A dated name of a new group is known with its dates."""
    group = sheet("armed-group", "  Peru:\n    Purple Brigade:\n")
    base = extended(group, sheet("history", "  '-':\n    Purple Brigade: named Pink Cell 1990..1994; founded 1990\n"))
    assert base.histories.name_on("Purple Brigade", "1992") == "Pink Cell"


def test_paths_are_read(tmp_path):
    """Files are given by their paths."""
    path = tmp_path / "mine.yaml"
    path.write_bytes(sheet("body", "  '-':\n    Purple League: PURL\n")[1])
    assert load_base([path]).table.actor("PURL").name == "Purple League"


@pytest.mark.parametrize(
    ("kind", "rows", "found"),
    [
        ("armed-group", "  Atlantis:\n    Purple Brigade:\n", "Atlantis"),
        ("armed-group", "  '-':\n    Hamas: <body> HM\n", "kind body"),
        ("office", "  Atlantis:\n    king: / Jane Roe 2011\n", "section Atlantis"),
        ("office", "  Peru:\n    mayor: / Jane Roe\n", "Jane Roe"),
        ("office", "  Peru:\n    mayor: / Jane Roe 2014..2011\n", "2014..2011"),
        ("person", "  Peru:\n    Jane Roe: / mayor / last year\n", "last year"),
        ("history", "  '-':\n    Hamas: eaten by Fatah 2011\n", "eaten by Fatah 2011"),
        ("history", "  '-':\n    Hamas: part of Atlantis 2011..\n", "Atlantis"),
        ("history", "  '-':\n    Hamas: part of 2011..\n", "part of 2011.."),
        ("ghost", "  '-':\n    Casper: C\n", "kind ghost"),
    ],
)
def test_a_wrong_row_is_told_with_its_place(kind, rows, found):
    """The error names the file, the line where there is one, what was found and what was expected."""
    with pytest.raises(InvalidEvidence) as caught:
        extended(sheet(kind, rows))
    assert caught.value.where.startswith(f"{kind}.yaml" if kind == "ghost" else f"{kind}.yaml, line 7: ")
    assert caught.value.found == found
    assert caught.value.expected


def test_a_large_file_is_refused():
    """The limit holds for each file."""
    with pytest.raises(InputTooLarge):
        read_further([sheet("body", "")], load_base(), limit=10)


def test_a_missing_file_is_told(tmp_path):
    """A path that leads nowhere is an error of the one tree, with the path."""
    with pytest.raises(UnreadableInput, match="none"):
        load_base([tmp_path / "none.yaml"])


@pytest.mark.parametrize(
    "rows", ["  A: &a\n    B: c\n  D: *a\n", "  A:\n    B: [[[[]]]]\n", "  A\n", "  ? {}\n  : x\n"]
)
def test_hostile_files_end_in_an_error(rows):
    """References, depth and odd shapes end in an error of the one tree."""
    with pytest.raises(CrossclaimError):
        extended(sheet("body", rows))


def test_a_base_is_in_use_for_a_while():
    """Within, everybody who looks into the base knows what the files add; before and after nobody does."""
    sheets = (sheet("armed-group", "  Peru:\n    Purple Brigade: Brigada Morada\n"),)
    office = (*sheets, sheet("office", "  Peru:\n    mayor of Cusco: / Jane Roe 2011-03..2014\n"))
    with using(office):
        assert named("Brigada Morada").name == "Purple Brigade"
        assert [one.person for one in who("Peru's mayor of Cusco", "2012")] == ["Jane Roe"]
        with using(()):
            assert named("Brigada Morada") is not None
    assert named("Brigada Morada") is None


def test_what_is_remembered_is_of_the_base_in_use():
    """The same question has another answer in another base."""
    known = remembered(lambda name: named(name) is not None)
    sheets = (sheet("armed-group", "  Peru:\n    Purple Brigade: Brigada Morada\n"),)
    assert not known("Brigada Morada")
    with using(sheets):
        assert known("Brigada Morada")
    assert not known("Brigada Morada")


def test_the_digest_tells_files_apart():
    """By name, bytes and order; no files have none."""
    one, two = sheet("armed-group", "  Peru:\n    A Group:\n"), sheet("body", "  Peru:\n    A Body:\n")
    assert digest_of(()) == ""
    assert len({digest_of((one,)), digest_of((two,)), digest_of((one, two)), digest_of((two, one))}) == 4
