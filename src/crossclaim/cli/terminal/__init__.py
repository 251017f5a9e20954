"""What a terminal is shown: safe text, widths, tables, marked words, progress."""
