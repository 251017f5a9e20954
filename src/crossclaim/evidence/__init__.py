"""The nouns: frozen, slotted, without input or output."""

from crossclaim.evidence.block import LABELS, READ_LABELS, Block, Label
from crossclaim.evidence.claim import RELATION_KINDS, Claim, Edge, Link, Relation, RelationKind, claim_id
from crossclaim.evidence.document import Document, Known, Metadata, document_id, sha256_of, sha256_of_text
from crossclaim.evidence.entry import Candidate, Entry, Likeness, Pair, Reason, Status, Use
from crossclaim.evidence.ids import (
    ActorId,
    ClaimId,
    DocumentId,
    JudgementId,
    MentionId,
    ProblemId,
    RunId,
    SiteId,
    StatementId,
    canonical_json,
    make_id,
)
from crossclaim.evidence.judgement import Judgement, Verdict
from crossclaim.evidence.mention import Mention, MentionKind
from crossclaim.evidence.place import Place, Rival, Site, SiteKind, place_of
from crossclaim.evidence.problem import Problem
from crossclaim.evidence.provenance import Provenance
from crossclaim.evidence.source import AUTHOR, AUTHOR_NAME, UNSPECIFIED_NAME, Source
from crossclaim.evidence.span import Span
from crossclaim.evidence.statement import Number, Party, Statement, When

__all__ = [
    "AUTHOR",
    "AUTHOR_NAME",
    "LABELS",
    "READ_LABELS",
    "RELATION_KINDS",
    "UNSPECIFIED_NAME",
    "ActorId",
    "Block",
    "Candidate",
    "Claim",
    "ClaimId",
    "Document",
    "DocumentId",
    "Edge",
    "Entry",
    "Judgement",
    "JudgementId",
    "Known",
    "Label",
    "Likeness",
    "Link",
    "Mention",
    "MentionId",
    "MentionKind",
    "Metadata",
    "Number",
    "Pair",
    "Party",
    "Place",
    "Problem",
    "ProblemId",
    "Provenance",
    "Reason",
    "Relation",
    "RelationKind",
    "Rival",
    "RunId",
    "Site",
    "SiteId",
    "SiteKind",
    "Source",
    "Span",
    "Statement",
    "StatementId",
    "Status",
    "Use",
    "Verdict",
    "When",
    "canonical_json",
    "claim_id",
    "document_id",
    "make_id",
    "place_of",
    "sha256_of",
    "sha256_of_text",
]
