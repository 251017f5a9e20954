"""Roles that the network has the wrong way round: the subject of a passive is acted on, who stands behind `by` acts.

`The troops were bombed by the rebels`, and in headlines, where verbs that act stand in the present, `Troops bombed in
Harun`; `the bombing of the town by the army`, `an operation against the group`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from crossclaim.evidence import Document
from crossclaim.nlp.reading import Mark, Predicated

DIRECTED: Final = frozenset({"AID", "ASSAULT", "COERCE", "COMMANDS", "SANCTION", "SPONSORS"})
"""Types whose passive has the recipient as its subject."""
DEEDS: Final = frozenset({"ASSAULT", "COERCE", "SANCTION"})
"""Types whose nouns say who is acted on with `of`, `on` or `against`."""
BACK: Final = 60
"""Characters at most between a subject and the participle of its passive."""
BETWEEN: Final = r"(?:(?:\w+ly|also|then|later|again|not|never|all|both|since|soon|first|now)\s+)*"
MODAL: Final = r"(?:(?:has|have|had|will|would|may|might|must|could|can|should|to|reportedly|allegedly)\s+)*"
BEEN: Final = r"(?:(?:is|are|was|were|be|been|being|get|gets|got)\s+)+"
PASSIVE: Final = re.compile(
    rf"[\s,]*(?:(?:who|which|that)\s+)?{BETWEEN}{MODAL}{BETWEEN}(?:{BEEN}to\s+)?{BEEN}{BETWEEN}$", re.IGNORECASE
)
"""All that stands between a subject and the participle of its passive."""
AUXILIARY: Final = re.compile(rf"{MODAL}{BETWEEN}{BEEN}{BETWEEN}", re.IGNORECASE)
VERB: Final = (
    r"(?!involved|committed|opposed|dedicated|based|located|prepared|determined|supposed)"
    r"\w+(?:ed|en|wn|[lnps]t|ght|ung|uck|ade|aid|old|ost|et|ut|it|id|om|un)\b"
)
PARTICIPLE: Final = re.compile(VERB, re.IGNORECASE)
HEADED: Final = re.compile(rf"{VERB}(?:\s+(?:up|down|off|out|over|away)\b)?", re.IGNORECASE)
STANDING: Final = re.compile(
    r"(?:fought|battled|clashed|advanced|pushed|landed|marched|rallied|protested|retaliated|responded|operated|"
    r"entered|returned|died|failed|vowed|agreed|met)\b",
    re.IGNORECASE,
)
"""Verbs that need no object: after a subject alone they act."""
NO_OBJECT: Final = re.compile(
    r"\s*(?:$|[\n,;:.(–—]|(?:in|at|on|near|by|after|as|during|over|amid|outside|inside|around|from|when|while|again)\b)",
    re.IGNORECASE,
)
ARTICLE: Final = r"\s+(?:(?:the|a|an|its|their|his)\s+)?$"
BY: Final = re.compile(rf"\bby{ARTICLE}", re.IGNORECASE)
UPON: Final = re.compile(rf"\b(?:of|on|against|targeting){ARTICLE}", re.IGNORECASE)
AGAINST: Final = re.compile(rf"\bagainst{ARTICLE}", re.IGNORECASE)
NEAR: Final = 20
NOBODY: Final = ""


def righted(document: Document, one: Predicated) -> Predicated:
    """A predicate with roles that are surely the wrong way round put right; every other as it is."""
    if one.type not in DIRECTED or not one.of("agent"):
        return one
    found = _of_passive(document, one) or _of_noun(document.text, one)
    turned = {mark: kind for mark, kind in found if mark.kind != kind}
    if not turned:
        return one
    roles = (replace(mark, kind=turned.get(mark, mark.kind)) for mark in one.roles)
    return replace(one, roles=tuple(mark for mark in roles if mark.kind != NOBODY), is_turned=True)


def _of_passive(document: Document, one: Predicated) -> list[tuple[Mark, str]]:
    """The subject of a passive as recipient and nothing else, and who stands behind `by` as agent."""
    text = document.text
    before = [mark for mark in (*one.of("recipient"), *one.of("agent")) if mark.end <= one.predicate.start]
    subject = next((mark for mark in before if _is_subject(document, mark, one.predicate)), None)
    if subject is None:
        return []
    doers = [mark for mark in one.of("recipient") if _follows(BY, text, mark)]
    others = [mark for mark in one.of("recipient") if mark not in doers and mark != subject]
    if others and subject.kind == "agent":
        return []
    words = text[subject.start : subject.end].lower()
    again = [mark for mark in one.of("agent") if mark != subject and text[mark.start : mark.end].lower() == words]
    return [(subject, "recipient"), *((mark, "agent") for mark in doers), *((mark, NOBODY) for mark in again)]


def _is_subject(document: Document, mark: Mark, predicate: Mark) -> bool:
    """Whether a stretch before a predicate is the subject of its passive."""
    is_passive = _is_passive(document.text, mark.end, predicate) or _is_headed(document, mark.end, predicate)
    return is_passive and not _follows(BY, document.text, mark)


def _is_passive(text: str, end: int, predicate: Mark) -> bool:
    """Whether nothing but the auxiliaries of a passive stands between the end of a subject and the participle."""
    words = text[predicate.start : predicate.end]
    own = AUXILIARY.match(words)
    between = text[end : predicate.start] + (own.group() if own is not None else "")
    is_near = len(between) < BACK and PASSIVE.fullmatch(between) is not None
    return is_near and PARTICIPLE.match(words, own.end() if own is not None else 0) is not None


def _is_headed(document: Document, end: int, predicate: Mark) -> bool:
    """Whether a headline says with a bare participle what was done to its subject."""
    text = document.text
    words = text[predicate.start : predicate.end]
    is_headline = any(
        block.label == "headline" and block.start <= predicate.start < block.end for block in document.blocks
    )
    is_next = text[end : predicate.start].isspace()
    bare = HEADED.match(words) if STANDING.match(words) is None else None
    is_alone = bare is not None and NO_OBJECT.match(text, predicate.start + bare.end()) is not None
    return is_headline and is_next and is_alone


def _of_noun(text: str, one: Predicated) -> Iterator[tuple[Mark, str]]:
    """Whoever stands behind `against`, or behind `of` where another is behind `by`, as recipient."""
    if one.type not in DEEDS or one.of("recipient"):
        return
    agents = one.of("agent")
    has_doer = any(_follows(BY, text, mark) for mark in agents)
    for mark in agents:
        if mark.start >= one.predicate.end and _follows(UPON if has_doer else AGAINST, text, mark):
            yield mark, "recipient"


def _follows(words: re.Pattern[str], text: str, mark: Mark) -> bool:
    return words.search(text, max(0, mark.start - NEAR), mark.start) is not None
