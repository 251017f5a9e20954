"""Cross-examine what is claimed about a conflict: who says it, who repeats it, who denies it."""

__version__ = "0.1.0"
