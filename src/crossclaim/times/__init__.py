"""Expressions of time in English text: found, and read to values on the calendar.

The words stand in files under `data/`, the grammar over them in `data/grammar.txt`. A text becomes pieces, rules put
pieces together and say what they mean, and what they leave open is read against the document's date or the date last
spoken of.
"""

from crossclaim.times.find import find_all, find_times
from crossclaim.times.timex import Kind, Timex, iso

__all__ = ["Kind", "Timex", "find_all", "find_times", "iso"]
