"""Who says what: the stretches of a sentence that a cue ascribes to somebody other than the author."""

from dataclasses import dataclass
from typing import Final

from crossclaim.extract.rules.frame import TIMES, Frame, Frames
from crossclaim.extract.rules.items import Item
from crossclaim.extract.rules.lexicon import Lexicon
from crossclaim.extract.rules.memory import Who
from crossclaim.extract.rules.parties import Reader

Bounds = tuple[int, int]

HEARERS: Final = frozenset("quote ask tell inform assure warn remind convince".split())
REPORTS: Final = frozenset(
    "say report believe think allege claim know understand suspect assume suppose describe "
    "expect consider rumour".split()
)
VOICES: Final = frozenset(
    "source sources report reports media newspaper radio station agency daily spokesman witness "
    "witnesses document study statement "
    "communique experts expert analysts analyst observers observer investigators authorities "
    "officials police people".split()
)
UNSPECIFIED: Final = "unspecified"
ADJUNCTS: Final = frozenset({"on", "in", "at", "to", "during", "last"})
DEMANDS: Final = frozenset("urge call demand request order propose encourage appeal instruct require press".split())
OF_THINGS: Final = frozenset("deny claim admit confirm announce report dispute confess blame accuse".split())
AFTERWARDS: Final = frozenset(
    "say add report tell note claim announce explain write state declare argue warn believe think insist point indicate"
    " continue stress conclude comment recall ask reply tweet admit acknowledge suggest".split()
)
"""Cues that may follow what they ascribe: `…, he said`."""
CHARGES: Final = frozenset({"accuse", "suspect", "blame"})
THAT_ONLY: Final = frozenset(
    "conclude show find establish determine guarantee learn see document describe discover prove "
    "hear feel highlight consider stress"
    " emphasize emphasise underline underscore recall cite mention understand know read indicate "
    "publish answer respond".split()
)
OF_PLANS: Final = frozenset("claim vow pledge promise threaten".split())
CLAUSE_STARTS: Final = frozenset({"that", "quote", "if"})


@dataclass(frozen=True, slots=True)
class Voice:
    """A stretch `[start, end)` of the text that `who` answers for.

    `who` None is the author distancing himself (`it was reported that`); `cue` are the words that ascribe;
    `denies` says that the source holds it is not so, `commits` that it commits itself at all (`asked whether` does
    not).
    """

    start: int
    end: int
    who: Who | None
    cue: Bounds
    denies: bool = False
    commits: bool = True
    is_quote: bool = False


def voices(reader: Reader, frames: Frames) -> list[Voice]:
    """The voices of a sentence, outermost first."""
    sentence, lexicon = reader.sentence, reader.lexicon
    found: list[Voice] = []
    for frame in frames.values():
        if frame.item.lemma in lexicon.lists["cue_verbs"]:
            voice = _of_verb(reader, frame, frames)
            if voice is not None:
                found.append(voice)
    found += _according_to(reader)
    found += _of_nouns(reader)
    del sentence
    return sorted(found, key=lambda voice: (voice.start - voice.end, voice.start))


def announcement(reader: Reader, frames: Frames) -> Voice | None:
    """The voice that a sentence announces with a colon: `The minister said:`, and what follows is his."""
    sentence, lists = reader.sentence, reader.lexicon.lists
    for frame in reversed(frames.values()):
        if not _ends_in_colon(reader, frame):
            continue
        gives = any(sentence.items[k].word in lists["cue_nouns"] for k in frame.objects)
        who = _speaker(reader, frame) if frame.item.lemma in lists["cue_verbs"] or gives else None
        if who is not None and who.kind != "outlet":
            return Voice(sentence.end, sentence.end, who, _cue_bounds(reader, frame), is_quote=True)
    return None


def _ends_in_colon(reader: Reader, frame: Frame) -> bool:
    """Whether the sentence ends in a colon, or one follows the verb with no quotation mark behind it."""
    words, last = reader.sentence.words, frame.item.last
    if words[-1].text == ":":
        return True
    return last + 1 < len(words) and words[last].text == ":" and words[last + 1].tag != '"'


def tagged_speaker(reader: Reader) -> Voice | None:
    """The speaker whom a transcript names in brackets before his words: `[MONTANO] We will go on`."""
    words = reader.sentence.words
    for i in range(min(len(words) - 2, 8)):
        if words[i].text == "[" and words[i + 2].text == "]":
            name = reader.memory.surnames.get(words[i + 1].lower)
            if name is not None:
                who = Who(name, words[i + 1].start, words[i + 1].end, kind="person", is_known=True)
                return Voice(words[i + 2].end, reader.sentence.end, who, (who.start, who.end), is_quote=True)
    return None


def _of_verb(reader: Reader, frame: Frame, frames: Frames) -> Voice | None:
    items = reader.sentence.items
    content = _after_as(reader, frame) or _after(reader, frame, frames) or _before(reader, frame)
    if content is None:
        return None
    lemma = frame.item.lemma
    source = _speaker(reader, frame)
    bounds = _cue_bounds(reader, frame)
    if source is None and not (frame.item.is_passive and lemma in REPORTS):
        return None
    del items
    lists = reader.lexicon.lists
    return Voice(
        *content, source, bounds,
        denies=(lemma in lists["cue_denial"]) != (frame.item.is_negated and lemma in {"confirm", "say"}),
        commits=lemma not in lists["cue_uncommitted"],
    )  # fmt: skip


def _cue_bounds(reader: Reader, frame: Frame) -> Bounds:
    words = reader.sentence.words
    item = frame.item
    first = item.head if not item.is_passive and not item.is_negated else item.first
    return words[first].start, words[item.last - 1].end


def _after(reader: Reader, frame: Frame, frames: Frames) -> Bounds | None:
    """The content after the cue: a clause, a quote, or what follows a denial, accusation or demand."""
    items = reader.sentence.items
    at = frame.verb + 1
    while at < len(items) and (items[at].kind == "adverb" or (items[at].word in {":", ","} and at == frame.verb + 1)):
        at += 1
    lemma = frame.item.lemma
    if at < len(items) and items[at].kind == "np" and lemma in HEARERS:
        at += 1
    if lemma in DEMANDS:
        at = _past_asked(items, at)
    if lemma in CHARGES:
        at = _past_accused(items, at)
    at = _skip_adjuncts(items, at)
    if at >= len(items) or not _opens_content(items, at, frame, frames):
        return None
    start, end = _rest(reader, at)
    if items[at].kind == "np" and not _has_verb_after(items, at, frames):
        reached = [k for k in (*frame.objects, *(k for _, phrases in frame.preps for k in phrases)) if k >= at]
        end = max((reader.sentence.bounds(items[k])[1] for k in reached), default=end)
    return start, end


def _after_as(reader: Reader, frame: Frame) -> Bounds | None:
    """`As the minister announced today, …`."""
    items = reader.sentence.items
    if len(items) < 2 or items[0].word != "as" or items[1].kind != "np" or frame.verb > 6 or frame.relation != "main":
        return None
    frame.subject = frame.subject or [1]
    comma = next((k for k in range(frame.verb + 1, len(items)) if items[k].kind == "comma"), None)
    return _rest(reader, comma + 1) if comma is not None and comma + 1 < len(items) else None


def _past_asked(items: list[Item], at: int) -> int:
    """Past whom a demand is put to: `urged all parties to`, `called on Iran to`."""
    k = at + 1 if at < len(items) and items[at].word in {"on", "upon", "for", "from", "of", "to"} else at
    while k < len(items) and items[k].kind in {"np", "prep", "and"}:
        k += 1
    return k if k < len(items) and items[k].form == "infinitive" and items[k].kind == "verb" else at


def _past_accused(items: list[Item], at: int) -> int:
    """Past whom an accusation is against: `accused the regime of`."""
    k = at
    while k < len(items) and (items[k].kind in {"np", "and", "comma"} or items[k].word == "in"):
        k += 1
    return k if k < len(items) and items[k].word in {"of", "for"} else at


def _opens_content(items: list[Item], at: int, frame: Frame, frames: Frames) -> bool:
    first, lemma = items[at], frame.item.lemma
    if lemma in THAT_ONLY and first.kind not in {"that", "quote"}:
        return False
    if (
        first.kind in CLAUSE_STARTS
        or (first.word == "that" and lemma in HEARERS)
        or (first.kind == "sub" and first.word in {"how", "why"})
    ):
        return True
    if first.kind == "np":
        return lemma in OF_THINGS or _has_verb_after(items, at, frames)
    if first.kind == "verb" and first.form == "infinitive":
        return frame.item.is_passive or lemma in OF_PLANS or lemma in DEMANDS
    if first.kind == "verb":
        return first.form in {"gerund", "participle"} and lemma in OF_THINGS
    return first.kind == "prep" and first.word in {"of", "for"} and lemma in CHARGES


def _skip_adjuncts(items: list[Item], at: int) -> int:
    """Past `today`, `in Baghdad`, `on Monday` between a cue and its content."""
    while at + 1 < len(items):
        item, after = items[at], items[at + 1]
        if item.kind == "np" and item.word in TIMES:
            at += 1
        elif item.kind == "prep" and after.kind == "np" and item.word in ADJUNCTS:
            at += 2
        elif item.kind in {"comma", "adverb"} and after.kind in {"that", "quote", "prep"}:
            at += 1
        else:
            break
    return at


def _has_verb_after(items: list[Item], at: int, frames: Frames) -> bool:
    """Whether the noun phrase at `at` is the subject of a later finite verb before the clause ends."""
    for k in range(at + 1, len(items)):
        kind = items[k].kind
        if kind == "verb" and items[k].form == "finite":
            frame = frames.get(k)
            return frame is not None and (not frame.subject or _reaches(items, at, min(frame.subject)))
        if kind == "that" and items[k - 1].kind == "and":
            return True
        if kind == "stop":
            return False
    return False


def _reaches(items: list[Item], at: int, subject: int) -> bool:
    """Whether the phrase at `at` is the subject, or one to which the subject still belongs."""
    return subject >= at and all(item.kind in {"np", "prep", "adverb", "open", "close"} for item in items[at:subject])


def _rest(reader: Reader, at: int) -> Bounds:
    sentence = reader.sentence
    start = sentence.words[sentence.items[at].first].start
    items = sentence.items
    for k in range(at + 1, len(items)):
        if items[k].kind == "stop" and items[k].word == ";":
            return start, sentence.words[items[k].first].start
    return start, sentence.end


def _before(reader: Reader, frame: Frame) -> Bounds | None:
    """The content before the cue: `…, X said` and `…, said X`."""
    sentence = reader.sentence
    items = sentence.items
    lemma = frame.item.lemma
    edge = min(frame.subject) if frame.subject else frame.verb
    p = edge - 1
    while p >= 0 and items[p].kind in {"adverb", "other", "quote"}:
        if items[p].kind == "quote":
            break
        p -= 1
    if p < 1 or items[p].kind not in {"comma", "quote"} or frame.relation in {"relative", "reduced", "infinitive"}:
        return None
    if not frame.subject and not frame.objects:
        return None
    if not frame.subject and frame.item.form != "finite":
        return None
    if lemma not in AFTERWARDS:
        return None
    if not any(item.kind == "verb" for item in items[:p]) and items[p].kind != "quote":
        return _after_aside(reader, frame)
    return sentence.start, sentence.words[items[p].first].start


def _after_aside(reader: Reader, frame: Frame) -> Bounds | None:
    """`Moreover, he added, five men entered`: what follows the second comma."""
    items = reader.sentence.items
    at = frame.verb + 1
    return _rest(reader, at + 1) if at + 1 < len(items) and items[at].kind == "comma" else None


def _speaker(reader: Reader, frame: Frame) -> Who | None:
    phrases = frame.slot("s")
    if not phrases and not frame.item.is_passive and frame.relation == "main":
        phrases = frame.objects
    best = [k for k in phrases if reader.sentence.items[k].word in VOICES] or phrases
    found = [who for k in best[:1] for who in reader.who(k)]
    if found and (found[0].is_actor or found[0].noun in VOICES or _is_report(found[0], reader.lexicon)):
        return found[0]
    if found and found[0].kind == "place":
        return found[0]
    return None


def _is_report(who: Who, lexicon: Lexicon) -> bool:
    return who.noun in lexicon.lists["cue_nouns"] or who.noun.rstrip("s") in lexicon.lists["cue_nouns"]


def _according_to(reader: Reader) -> list[Voice]:
    sentence = reader.sentence
    items = sentence.items
    out = []
    for k, item in enumerate(items[:-2]):
        if item.word == "according" and items[k + 1].word == "to" and items[k + 2].kind == "np":
            found = reader.who(k + 2)
            who = found[0] if found else None
            start, end = sentence.words[item.first].start, sentence.words[items[k + 1].first].end
            if who is None:
                continue
            named_end = sentence.bounds(items[k + 2])[1]
            content = (named_end, sentence.end) if k <= 1 else (sentence.start, start)
            out.append(Voice(*content, who, (start, end)))
    return out


def _of_nouns(reader: Reader) -> list[Voice]:
    """`reports that`, `the claim by X that`, `accusations that`: the noun's own voice where it has one."""
    sentence = reader.sentence
    items = sentence.items
    out = []
    for k, item in enumerate(items):
        noun = item.word.rstrip("s") if item.kind == "np" else ""
        if noun not in reader.lexicon.lists["cue_nouns"]:
            continue
        at = k + 1
        by: list[Who] = []
        if at + 1 < len(items) and items[at].word in {"by", "from"} and items[at + 1].kind == "np":
            by = reader.who(at + 1)
            at += 2
        is_clause = (
            at < len(items) and items[at].kind == "that" and noun not in {"letter", "message", "speech", "interview"}
        )
        is_gerund = (
            at < len(items)
            and items[at].word in {"of", "on"}
            and noun in {"accusation", "allegation", "report", "suspicion", "claim", "rumour", "rumor"}
        )
        if not is_clause and not is_gerund:
            continue
        start, end = sentence.bounds(item)
        known = [one for one in item.found if one.actor is not None]
        who = (
            by[0]
            if by
            else Who(known[0].name, known[0].start, known[0].end, kind="body")
            if known
            else Who(UNSPECIFIED, start, end, kind="collective")
        )
        out.append(Voice(*_rest(reader, at), who, (start, end)))
    return out
