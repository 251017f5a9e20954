"""Statements by the network with the rules as a second opinion."""

from crossclaim.extract.joint.extract import PART, extract

__all__ = ["PART", "extract"]
