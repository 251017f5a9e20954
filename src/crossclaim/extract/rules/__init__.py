"""Statements by rules: a lexicon of predicates, cues of attribution, known actors, and a small tagger."""

from crossclaim.extract.rules.extract import PART, extract

__all__ = ["PART", "extract"]
