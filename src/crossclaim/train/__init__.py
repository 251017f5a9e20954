"""Builds weights from corpora; never imported by a run."""
