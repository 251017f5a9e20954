"""The network and its training; everything here needs torch."""
