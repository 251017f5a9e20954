"""Where work runs: functions over items in processes of their own, or over partitions of a cluster."""

from crossclaim.engine.local import run, run_here
from crossclaim.engine.portions import run_in_portions
from crossclaim.engine.protocol import Engine, Outcome, Placed

__all__ = ["Engine", "Outcome", "Placed", "run", "run_here", "run_in_portions"]
