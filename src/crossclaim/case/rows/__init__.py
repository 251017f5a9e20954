"""Nouns to rows and back: `to_row` and `from_row` of every noun are inverse, and a law says so.

A row is a mapping of column to value. Whatever a row holds that the noun cannot be made from raises CaseDamaged.
"""
