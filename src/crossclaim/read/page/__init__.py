"""A web page: its visible text with line breaks, which lines are the article, and what its head states."""
