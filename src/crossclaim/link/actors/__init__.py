"""Actors: whom the names of documents mean, which names are likely one actor, and the clusters that follow."""

from crossclaim.link.actors.clusters import Clusters, cluster, effective
from crossclaim.link.actors.pairs import judge_pairs
from crossclaim.link.actors.resolve import PART, resolve

__all__ = ["PART", "Clusters", "cluster", "effective", "judge_pairs", "resolve"]
