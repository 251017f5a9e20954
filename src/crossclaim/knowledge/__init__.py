"""What crossclaim knows beforehand: actors, offices and places, as dated facts, and how to find them in a text."""
