"""The named statements of a case, one file a noun. Values are bound, never written into the SQL."""
