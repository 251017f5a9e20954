"""Readers of the annotated sets, one file per set; each gives examples: one text and layers of spans over it."""
