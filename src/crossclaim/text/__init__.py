"""Pure functions on strings: offsets, sentences, names, overlap."""
