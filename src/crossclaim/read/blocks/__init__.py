"""Blocks: a draft's text cut into stretches, each with a label and the reason for it."""

from crossclaim.read.blocks.label import label

__all__ = ["label"]
