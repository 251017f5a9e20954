"""A small world to resolve in: two towns called Paris, two Georgias, and what lies around them."""

import pytest

from crossclaim.knowledge.gazetteer import Gazetteer
from crossclaim.knowledge.gazetteer.compiling import compile_rows
from crossclaim.knowledge.gazetteer.site import Row

ROWS = (
    Row("United States", "country", 40, -99, ("US",), 1, 330_000_000, "US"),
    Row("France", "country", 47, 2, (), 2, 67_000_000, "FR"),
    Row("Georgia", "country", 42, 43.5, (), 3, 3_700_000, "GE"),
    Row("Syria", "country", 35, 38, (), 4, 17_000_000, "SY"),
    Row("Texas", "admin1", 31.25, -99.25, ("Tex.", "TX"), 5, 0, "US", "TX"),
    Row("Georgia", "admin1", 32.75, -83.5, ("Ga.",), 6, 0, "US", "GA"),
    Row("Lamar County", "admin2", None, None, ("Lamar",), 7, 0, "US", "TX", "Lamar"),
    Row("Paris", "city", 48.85, 2.35, (), 8, 2_100_000, "FR", "11"),
    Row("Paris", "city", 33.66, -95.55, (), 9, 25_000, "US", "TX", "Lamar"),
    Row("Reno", "city", 33.67, -95.46, (), 10, 3_000, "US", "TX", "Lamar"),
    Row("Reno", "city", 39.53, -119.81, (), 11, 240_000, "US", "NV"),
    Row("Dallas", "city", 32.78, -96.8, (), 12, 1_300_000, "US", "TX"),
    Row("Tbilisi", "city", 41.69, 44.83, (), 13, 1_000_000, "GE"),
    Row("Gori", "city", 41.98, 44.11, (), 14, 48_000, "GE"),
    Row("Raqqa", "city", 35.95, 39.01, ("Ar Raqqah",), 15, 530_000, "SY"),
    Row("Khan Shaykhun", "city", 35.44, 36.65, (), 16, 34_000, "SY"),
)


@pytest.fixture(scope="session")
def world() -> Gazetteer:
    """The gazetteer of these rows."""
    return Gazetteer(compile_rows(ROWS, frozenset({"SY", "GE"})))
