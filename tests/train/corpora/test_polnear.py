"""Attributions in brat's format."""

from crossclaim.train.corpora.example import Attribution
from crossclaim.train.corpora.polnear import read

TEXT = "The mayor said, on oath, it was calm."


def test_pieces_are_linked_and_junk_is_passed_over(tmp_path):
    """Source, cue and content in two pieces make one attribution; broken lines, repeats and junk marks make none."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    lines = [
        "T1\tSource 0 9\tThe mayor",
        "T2\tCue 10 14\tsaid",
        "T3\tContent 16 23;25 36\ton oath it was",
        "calm",
        "T4\tAttribution 10 14\tsaid",
        "T5\tDiscuss 0 3\tThe",
        "T6\tContent 4 x\tbroken",
        "T7\tCue 30 99\tbeyond the text",
        "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3",
        "E2\tAttribution:T4 Cue:T7",
    ]
    (tmp_path / "a.ann").write_text("\n".join(lines), encoding="utf-8")
    (example,) = read(tmp_path)
    assert example.attributions == (Attribution(((0, 9),), ((10, 14),), ((16, 23), (25, 36))),)


def test_an_empty_file_is_an_empty_layer_and_a_missing_one_is_none(tmp_path):
    """No annotation and no attribution are two things."""
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.ann").write_text("", encoding="utf-8")
    assert [example.attributions for example in read(tmp_path)] == [(), None]


def test_newlines_stay_as_they_are(tmp_path):
    """Offsets count a carriage return, as the annotation does."""
    (tmp_path / "a.txt").write_bytes(b"one\r\ntwo")
    (example,) = read(tmp_path)
    assert example.text == "one\r\ntwo"
