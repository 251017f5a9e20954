"""Containers: files that hold documents, one file of code for each kind."""
