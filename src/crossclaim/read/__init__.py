"""Reading: bytes become documents. One file per format, then blocks, metadata and language."""
