"""Claims: statements of documents aligned by what they claim, how sure that is and why, and the claims that follow."""

from crossclaim.link.claims.blocks import LARGEST, Change, candidates, changed, still_share
from crossclaim.link.claims.claims import claims_of, relations_of
from crossclaim.link.claims.clusters import Cluster, cluster, is_on_statements, joins
from crossclaim.link.claims.keys import keys
from crossclaim.link.claims.links import PART, link_pairs
from crossclaim.link.claims.sides import Scene, Side, side_from_list, side_of, side_to_list, sides_of

__all__ = [
    "LARGEST",
    "PART",
    "Change",
    "Cluster",
    "Scene",
    "Side",
    "candidates",
    "changed",
    "claims_of",
    "cluster",
    "is_on_statements",
    "joins",
    "keys",
    "link_pairs",
    "relations_of",
    "side_from_list",
    "side_of",
    "side_to_list",
    "sides_of",
    "still_share",
]
