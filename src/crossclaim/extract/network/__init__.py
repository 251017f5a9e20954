"""Statements by the trained network: what it marks becomes parties, sources, times and numbers of the document."""

from crossclaim.extract.network.extract import PART, extract

__all__ = ["PART", "extract"]
