"""What patterns of words alone say of a case: the floor that anything learnt has to pass."""

import re
from typing import Final

from crossclaim.train.confidence.cases import ACCUSED, BY_AUTHORITIES, CLAIMED, FACT, POSSIBLE
from crossclaim.train.confidence.ground import Ground
from crossclaim.train.confidence.lexicon import KINDS

SURE: Final = 0.6
"""How much a sentence has to speak of the case for its claim to count."""
HEAD: Final = 300

OFFICES: Final = (
    r"(?:POLICE|AUTHORIT\w*|MINISTER|MINISTRY|PRESIDENT|OFFICIALS?|OFFICIALLY|JUDGE|COURT|PROSECUTOR\w*|COLONEL|COL|GEN"
    r"|GENERAL|MAJ|MAJOR|COPREFA|COMMITTEE|SPOKESMAN|GARRISON|BATTALION|BRIGADE|COMMANDER|FORCES|MILITARY|ARMY"
    r"|GOVERNMENT|ATTORNEY|SECURITY|CARABINEROS|DAS|INTELLIGENCE)"
)
TELLING: Final = (
    r"(?:SAID|SAYS|REPORT\w*|ANNOUNC\w*|STATED|INDICAT\w*|ADDED|NOTED|ASSERT\w*|AFFIRM\w*|CONFIRM\w*|TOLD|BLAM\w*"
    r"|ACCUS\w*|ATTRIBUT\w*|BELIEVE\w*|REVEALED|DISCLOSED|HOLDS?|HELD|CHARG\w*|CLAIM\w*)"
)
OWNING: Final = (
    r"(?:CLAIM\w* (?:THE |FULL )?(?:CREDIT|RESPONSIB)"
    r"|(?:TAK|TOOK|ASSUM|ACCEPT)\w* (?:FULL |THE )?RESPONSIB)"
)
HEDGES: Final = (
    r"(?:ALLEGED|SUSPECTED|PRESUMED|SUPPOSED|PRESUMABL\w*|APPARENT\w*|ALLEGEDLY|REPORTEDLY|PROBABL\w*|BELIEVED|LIKELY"
    r"|SEEM\w*|APPEAR\w*)"
)
MAY: Final = r"(?<!\d )(?<!\bIN )MAY(?! \d)"
"""Not the month."""
PAPERS: Final = r"(?:COMMUNIQUE|STATEMENT|LEAFLETS?|BULLETIN|PAMPHLETS?|FLIERS?|LETTER)"
PATTERNS: Final = {
    "claim": re.compile(
        rf"_ORG[^.]{{0,120}}{OWNING}|_ORG[^.,]{{0,60}}\b(?:ADMIT|ACKNOWLEDG|CONFESS)"
        r"|(?:RESPONSIBILITY|CREDIT)[^.]{0,60}CLAIMED BY[^.]{0,40}_ORG"
        rf"|{PAPERS}[^.]{{0,20}}\b(?:BY|OF|FROM|SIGNED)\b[^.]{{0,25}}_ORG"
        r"|_ORG (?:'S )?(?:COMMUNIQUE|STATEMENT|BULLETIN|SPOKESMAN)"
    ),
    "threat": re.compile(r"_ORG[^.]{0,60}\bTHREATEN"),
    "owning": re.compile(OWNING),
    "disowning": re.compile(r"\b(?:NO|NOT|NOBODY|NONE|NEITHER)\b[^.]{0,50}(?:CLAIM|RESPONSIB)"),
    "possible": re.compile(
        rf"\b(?:COULD|{MAY}|MIGHT|POSSIB\w*|WHETHER|EITHER|RULED? OUT|HYPOTHES\w*|CONFIRMATION|NOT KNOW|IF)\b"
        rf"[^.]{{0,90}}_ORG|_ORG[^.]{{0,60}}\b(?:COULD|MIGHT|{MAY}|POSSIB|CANNOT|NOT CONFIRMED)"
    ),
    "hedged": re.compile(
        rf"\b{HEDGES}\b[^.]{{0,45}}_ORG|_ORG[^.]{{0,40}}\b(?:ALLEGED|SUSPECTED|PRESUM|APPARENTLY|BELIEVED|PROBABLY)"
    ),
    "accused": re.compile(
        r"\b(?:ACCUS|BLAM|CHARG|DENOUNC|CONDEMN|ATTRIBUT)\w*[^.]{0,90}_ORG"
        r"|\b(?:RESPONSIB|INVOLVEMENT|PARTICIPATION|IMPLICAT)\w*[^.]{0,50}_ORG"
        r"|_ORG[^.]{0,80}\b(?:(?:IS|ARE|WAS|WERE|BEEN|BEING) (?:\w+ )?(?:ACCUSED|BLAMED|CHARGED)"
        r"|RESPONSIBLE|IMPLICATED|INVOLVED|INVOLVEMENT|GUILT)"
    ),
    "official": re.compile(
        rf"\b{OFFICES}\b[^.]{{0,100}}\b{TELLING}\b[^.]{{0,200}}_ORG"
        rf"|_ORG[^.]{{0,200}}(?:ACCORDING TO|,)[^.]{{0,40}}\b{OFFICES}\b[^.]{{0,40}}"
        r"(?:SAID|REPORTED|ADDED|STATED|INDICATED|SOURCES|$)"
        rf"|(?:ACCORDING TO|REPORTED BY|SAID BY)[^.]{{0,40}}\b{OFFICES}\b[^.]{{0,150}}_ORG"
    ),
}
REBEL_RADIO: Final = re.compile(r"CLANDESTINE|RADIO VENCEREMOS|RADIO FARABUNDO")


def by_cues(ground: Ground) -> str:
    """The confidence by the first pattern that holds, in an order of how telling they are; else a reported fact.

    The sentence that speaks most of the case among those that name the organisation decides, with its neighbours for a
    claim that names nobody; a rebels' radio that tells of a rebel group claims its deeds.
    """
    hits = _hits(ground)
    best = ground.named[0] if ground.named else -1
    near = {best - 1, best, best + 1}
    threatens = ground.case.stage == "THREATENED" and bool(hits["threat"])
    claims = any(ground.weights[at] > SURE for at in hits["claim"] - hits["disowning"])
    if claims or threatens or is_own_voice(ground) or (near & hits["owning"] and not near & hits["disowning"]):
        return CLAIMED
    if best in hits["possible"]:
        return POSSIBLE
    if best in hits["accused"] | hits["hedged"]:
        return BY_AUTHORITIES if best in hits["official"] else ACCUSED
    return FACT


def is_own_voice(ground: Ground) -> bool:
    """Whether a rebels' radio speaks and the organisation is of guerrillas."""
    names = " / ".join(ground.case.organisation)
    return bool(REBEL_RADIO.search(ground.case.text[:HEAD]) and KINDS["guerrillas"].search(names))


def _hits(ground: Ground) -> dict[str, set[int]]:
    """The sentences in which each pattern holds."""
    texts = [" ".join(words) for words in ground.masked]
    return {name: {at for at, text in enumerate(texts) if one.search(text)} for name, one in PATTERNS.items()}
