"""How a case of an earlier version becomes one of this version: functions, each applied once, in order.

A migration is never edited after a release: it says what cases of that time look like.
"""

from crossclaim.case.migrations.apply import VERSION, Migration, apply_missing, expected_schema

__all__ = ["VERSION", "Migration", "apply_missing", "expected_schema"]
