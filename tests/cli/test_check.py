import json
import shutil


def test_a_sound_case_holds(crossclaim, case):
    """Nothing wrong: status 0 and one line."""
    said = crossclaim("check", case)
    assert said.status == 0
    assert said.out.startswith("2 documents and 3 statements checked: every hash, span and key")


def test_json_names_the_faults(crossclaim, case):
    """A summary with an empty list."""
    summary = json.loads(crossclaim("check", case, "--json").out)
    assert (summary["documents"], summary["problems"], summary["faults"]) == (2, 0, [])


def test_a_flipped_byte_is_named(crossclaim, case, tmp_path):
    """A fault gives status 1 and is listed with its place."""
    damaged = tmp_path / "damaged.case"
    shutil.copy(case, damaged)
    data = damaged.read_bytes()
    at = data.rindex(b"Share this story")
    damaged.write_bytes(data[:at] + b"s" + data[at + 1 :])
    said = crossclaim("check", damaged)
    assert said.status == 1
    assert "found. Go back to a copy" in said.out
    assert json.loads(crossclaim("check", damaged, "--json").out)["faults"]
