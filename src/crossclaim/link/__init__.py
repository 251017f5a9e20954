"""Link: the words of statements become actors, places and times, with evidence and rivals; nothing is merged away."""
