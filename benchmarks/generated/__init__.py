"""Made-up cases with planted claims: what happened, who tells it and how exactly, and how two tellings are related."""
