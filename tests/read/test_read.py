"""The stage: one input, one document or the reasons why not."""

import subprocess
import sys

from tests.read.building import SENTENCE, TEXT, read_bytes

from crossclaim.evidence import Known, sha256_of
from crossclaim.read import read as stage
from crossclaim.read.draft import Input
from crossclaim.read.read import read
from crossclaim.settings import Limits, Settings


def test_the_text_of_a_file_is_what_python_reads(tmp_path):
    """Offsets are those of the file opened as UTF-8 with its newlines kept."""
    data = f"\ufeffOne\r\n\r\n{SENTENCE}\rthree 😀\n".encode()
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with path.open(encoding="utf-8", newline="") as file:
        assert read_bytes("a.txt", data).document.text == file.read()


def test_a_document_knows_its_bytes_and_its_place():
    """Hash, place, name and type are those of the input."""
    document = read_bytes("folder/a.txt", TEXT).document
    assert (document.sha256, document.place) == (sha256_of(TEXT), "folder/a.txt")
    assert (document.name, document.media_type) == ("a", "text/plain")


def test_a_doubt_names_its_document():
    """A problem of a document that was read carries its id, so that both can be shown together."""
    reading = read_bytes("a.txt", "Le café est fermé.".encode("latin-1") * 9)
    assert [one.document for one in reading.problems] == [reading.document.id]


def test_a_nul_is_shown_as_a_sign_and_said():
    """NULs, which databases cut texts at, become the replacement sign; offsets stay."""
    reading = read_bytes("a.txt", b"before\x00after " + SENTENCE.encode())
    assert reading.document.text.startswith("before\ufffdafter ")
    assert "1 NUL" in reading.problems[0].reason


def test_what_was_told_is_fit_to_be_stored():
    """Facts from a container are on one line, without NULs and unpaired surrogates."""
    told = {"title": Known("Barges\n\x00leave\ud800", "row title", 0.9), "url": Known(" ", "row url", 0.9)}
    found = read(Input("a.txt", TEXT, told=told), Settings()).document.metadata
    assert (found.title.value, found.url) == ("Barges \ufffdleave\ufffd", None)


def test_a_surprise_of_a_library_costs_one_input(monkeypatch):
    """An error that nobody foresaw becomes a problem that names it."""

    def surprise(_):
        raise ZeroDivisionError("odd")

    monkeypatch.setattr(stage, "detect", surprise)
    reading = read(Input("a.txt", TEXT), Settings())
    assert reading.document is None
    assert "ZeroDivisionError odd" in reading.problems[0].reason


def test_endless_recursion_costs_one_input(monkeypatch):
    """Nesting beyond Python's stack is a problem, not the end of the run."""

    def deeper(_):
        return deeper(_)

    monkeypatch.setattr(stage, "detect", deeper)
    assert "nesting too deep" in read(Input("a.txt", TEXT), Settings()).problems[0].reason


def test_a_text_beyond_the_limit_is_said_to_be():
    """The length of a text is bounded by the settings."""
    reading = read(Input("a.txt", TEXT), Settings(Limits(text_characters=20)))
    assert [one.code for one in reading.problems] == ["too-large"]


def test_reading_text_loads_no_library_of_other_formats():
    """What reads PDF, DOCX, feeds, web archives or tables is loaded when such a file is met."""
    heavy = "{'pypdfium2', 'docx', 'feedparser', 'warcio', 'pyarrow', 'charset_normalizer', 'trafilatura'}"
    program = (
        "import sys; from crossclaim.read.read import read; from crossclaim.read.draft import Input; "
        "from crossclaim.settings import Settings; read(Input('a.txt', b'x'), Settings()); "
        f"print(sorted({heavy} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_every_file_of_the_example_dossier_is_read(pytestconfig):
    """Seventeen reports in eight formats give twenty documents without a problem."""
    from tests.read.building import run

    readings, problems = run(pytestconfig.rootpath / "examples" / "convoy" / "reports", Settings())
    assert not problems
    assert len(readings) == 20
