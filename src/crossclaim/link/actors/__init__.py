"""Actors: whom the names of documents mean, which names are likely one actor, and the clusters that follow."""

from crossclaim.link.actors.apart import own, part
from crossclaim.link.actors.clusters import Clusters, cluster, effective, is_on_actors
from crossclaim.link.actors.pairs import judge_pairs
from crossclaim.link.actors.resolve import PART, resolve
from crossclaim.link.actors.roll import call_roll

__all__ = [
    "PART",
    "Clusters",
    "call_roll",
    "cluster",
    "effective",
    "is_on_actors",
    "judge_pairs",
    "own",
    "part",
    "resolve",
]
