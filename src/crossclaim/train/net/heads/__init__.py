"""The heads of the reader, one per file; each gives scores, and knows its loss."""
