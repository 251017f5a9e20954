"""The denials that the dossier holds join clauses that are coded."""

import json
from pathlib import Path

HERE = Path(__file__).parent


def test_denials_join_coded_clauses():
    """Every clause that denies or affirms stands among the coded statements, and none does both for one thing."""
    rows = map(json.loads, (HERE / "convoy.jsonl").read_text("utf-8").splitlines())
    coded = {(row["doc"], row["clause"]) for row in rows}
    for one in json.loads((HERE / "denials.json").read_text("utf-8"))["denials"]:
        deny, affirm = ({tuple(place) for place in one[side]} for side in ("deny", "affirm"))
        assert deny | affirm <= coded, one["why"]
        assert not deny & affirm
