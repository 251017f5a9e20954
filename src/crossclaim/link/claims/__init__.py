"""Claims: statements of documents aligned by what they claim, how sure that is and why, and the claims that follow."""

from crossclaim.link.claims.blocks import LARGEST, Blocks, Change, Rows, blocks_of, candidates, changed, still_share
from crossclaim.link.claims.claims import claims_of, relations_of
from crossclaim.link.claims.clusters import Cluster, cluster, is_on_statements, joins
from crossclaim.link.claims.keys import keys
from crossclaim.link.claims.links import PART, Comparing, Found, Pairs, comparing, link_pairs, links_of, pairs_of
from crossclaim.link.claims.scene import Scene
from crossclaim.link.claims.sides import Side, side_from_list, side_of, side_to_list, sides_of

__all__ = [
    "LARGEST",
    "PART",
    "Blocks",
    "Change",
    "Cluster",
    "Comparing",
    "Found",
    "Pairs",
    "Rows",
    "Scene",
    "Side",
    "blocks_of",
    "candidates",
    "changed",
    "claims_of",
    "cluster",
    "comparing",
    "is_on_statements",
    "joins",
    "keys",
    "link_pairs",
    "links_of",
    "pairs_of",
    "relations_of",
    "side_from_list",
    "side_of",
    "side_to_list",
    "sides_of",
    "still_share",
]
