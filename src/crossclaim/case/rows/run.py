"""Runs as rows: which part, in which version and with which parameters, made what refers to them."""

from crossclaim.case.rows.record import Fields, Row, digest_of, integer_of, loads, text_of
from crossclaim.errors import CaseDamaged
from crossclaim.evidence import Provenance, RunId, make_id


def run_id(provenance: Provenance) -> RunId:
    """The id of the run: equal for the same part, version and parameters."""
    return RunId(make_id("run", [provenance.part, provenance.version, provenance.parameters_json]))


def run_to_row(provenance: Provenance, row: int) -> Row:
    """The row of a run. Its inputs stand in the rows that refer to it."""
    fields: Row = {
        "row": row,
        "id": run_id(provenance),
        "part": provenance.part,
        "version": provenance.version,
        "parameters": provenance.parameters_json,
    }
    return {**fields, "digest": digest_of(fields)}


def run_from_row(fields: Fields, inputs: tuple[str, ...] = ()) -> Provenance:
    """The provenance of a run's row, for what was made of `inputs`."""
    where = text_of(fields, "id")
    parameters = loads(text_of(fields, "parameters"), where)
    if not isinstance(parameters, dict) or not all(isinstance(one, str | int | float) for one in parameters.values()):
        raise CaseDamaged(where, found="parameters that are no plain values")
    return Provenance(text_of(fields, "part"), integer_of(fields, "version"), parameters, inputs)
