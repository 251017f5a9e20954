"""Statements by rules: a lexicon of predicates, cues of attribution and known actors; needs no model of the language but a tagger."""

from crossclaim.extract.rules.extract import PART, extract

__all__ = ["PART", "extract"]
