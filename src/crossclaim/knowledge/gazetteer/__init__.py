"""The gazetteer: what places there are, under which names, where, and how far they reach."""

from crossclaim.knowledge.gazetteer.lookup import Candidate, Gazetteer, load_gazetteer
from crossclaim.knowledge.gazetteer.site import distance_km

__all__ = ["Candidate", "Gazetteer", "distance_km", "load_gazetteer"]
