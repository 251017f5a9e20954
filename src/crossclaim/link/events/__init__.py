"""Mentions of events that are one, across documents: compared in pairs within a story, clustered without closure."""
