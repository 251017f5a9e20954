"""Use cases, one file per verb: they alone join the stages with the case and the engine."""
