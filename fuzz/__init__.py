"""Fuzz targets: bytes that nobody would write, against the code that reads them."""
