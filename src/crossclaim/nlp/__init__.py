"""Inference only: words and word pieces, windows, labels and decoding; nothing here needs more than arrays."""
