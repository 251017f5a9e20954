"""Candidates become statements: sources, stance, place, time, numbers and the clause that holds them all."""

from collections.abc import Iterable
from dataclasses import dataclass

from crossclaim.evidence import AUTHOR, DocumentId, Party, Source, Span, Statement, When
from crossclaim.extract.moments import Moment
from crossclaim.extract.rules.attribution import Voice
from crossclaim.extract.rules.candidate import Candidate, Scene
from crossclaim.extract.rules.clause import clause
from crossclaim.extract.rules.memory import Who
from crossclaim.extract.rules.numbers import find_numbers
from crossclaim.extract.rules.stance import Commitment, commitment, denied

LOCATIVE = frozenset({"in", "at", "near", "across", "inside", "outside", "around", "throughout"})
TIES = frozenset({"title", "office", "modifier", "relation"})


@dataclass(frozen=True, slots=True)
class Context:
    """What the statements of one sentence share."""

    text: str
    document: DocumentId
    voices: list[Voice]
    times: list[Moment]


def assemble(scene: Scene, candidate: Candidate, context: Context) -> Statement | None:
    """The statement of a candidate; None where nobody takes part."""
    predicate = _predicate(scene, candidate, context.text)
    if not (candidate.agents or candidate.recipients):
        return None
    chain = voices_of([*context.voices, *_own_claim(scene, candidate)], predicate, tie=candidate.rule in TIES)
    held = commitment(scene.sentence, candidate.frame, scene.frames, scene.lexicon)
    if candidate.rule == "phrase" and " no " in candidate.key and held.stance.endswith("-"):
        held = Commitment("CT+", held.tense)
    if candidate.is_standing:
        held = Commitment("CT+", "present")
    if _is_aside(scene, candidate, chain):
        chain = chain[:-1]
    stance, cue = _stance(scene, held, chain, context.text, candidate)
    when = _time(scene, candidate, context, predicate)
    places = _places(scene, candidate)
    first, last = clause(scene, candidate, places, when)
    words = scene.sentence.words
    return Statement(
        document=context.document,
        clause=Span.of(context.text, words[first].start, words[last - 1].end),
        predicate=predicate,
        type=candidate.type,
        mode=candidate.mode,
        agent=_parties(context.text, candidate.agents),
        recipient=_parties(context.text, candidate.recipients),
        third=_parties(context.text, candidate.thirds),
        place=places,
        time=when,
        numbers=find_numbers(context.text, words, first, last) if candidate.rule not in TIES else (),
        sources=(AUTHOR, *(_source(voice.who, context.text) for voice in chain if voice.who is not None)),
        cue=cue,
        stance=stance,  # type: ignore[arg-type]  # one of the seven
        tense="present" if candidate.rule in TIES else held.tense,
    )


def voices_of(voices: Iterable[Voice], predicate: Span, *, tie: bool) -> list[Voice]:
    """The voices that answer for a predicate, outermost first, two at most; titles are always the author's."""
    if tie:
        return []
    inside = [voice for voice in voices if voice.start <= predicate.start and predicate.end <= voice.end]
    out: list[Voice] = []
    for voice in inside:
        if not out or out[-1].who is None or voice.who is None or out[-1].who.name != voice.who.name:
            out.append(voice)
    return out[-2:]


def _is_aside(scene: Scene, candidate: Candidate, chain: list[Voice]) -> bool:
    """Whether the innermost voice doubts or denies a clause within which this one is taken for granted.

    `denied that it had met the bloc that fights for Rome`; `denied the deal, after the army had left`.
    """
    if not chain or candidate.frame is None or not (chain[-1].denies or not chain[-1].commits):
        return False
    items, words = scene.sentence.items, scene.sentence.words
    verb = candidate.frame.verb
    for k in range(verb - 1, -1, -1):
        if words[items[k].first].start <= chain[-1].start:
            return False
        if items[k].kind in {"relative", "sub"}:
            return any(
                items[i].kind in {"verb", "np"} for i in range(k) if words[items[i].first].start >= chain[-1].start
            )
        if items[k].kind == "that" and k + 1 == verb:
            return True
    return False


def _own_claim(scene: Scene, candidate: Candidate) -> list[Voice]:
    """The voice of whoever claims or denies the event himself."""
    if candidate.claimant is None:
        return []
    words, sentence = scene.sentence.words, scene.sentence
    first, last = candidate.claim
    cue = (words[first].start, words[last - 1].end)
    return [Voice(sentence.start, sentence.end, candidate.claimant, cue, denies=candidate.is_denied)]


def _predicate(scene: Scene, candidate: Candidate, text: str) -> Span:
    words = scene.sentence.words
    return Span.of(text, words[candidate.first].start, words[candidate.last - 1].end)


def _stance(
    scene: Scene, held: Commitment, chain: list[Voice], text: str, candidate: Candidate
) -> tuple[str, Span | None]:
    stance: str = held.stance
    cue: Span | None = None
    if chain:
        inner = chain[-1]
        cue = Span.of(text, *inner.cue)
        if inner.who is None and stance == "CT+":
            stance = "PR+"
        if inner.denies:
            stance = denied(held.stance)
        if not inner.commits and not candidate.is_claimed:
            stance = "Uu"
    if cue is None and held.hedge >= 0:
        word = scene.sentence.words[held.hedge]
        cue = Span.of(text, word.start, word.end)
    return stance, cue


def _source(who: Who, text: str) -> Source:
    return Source(who.name, Span.of(text, who.start, who.end) if who.end > who.start else None)


def _parties(text: str, whos: Iterable[Who]) -> tuple[Party, ...]:
    return tuple(Party(who.name, Span.of(text, who.start, who.end)) for who in whos)


def _places(scene: Scene, candidate: Candidate) -> tuple[Party, ...]:
    """Where it happened: what was taken or held, then what stands after `in` or `near`."""
    found: dict[str, Who] = {who.place: who for who in candidate.places if who.place}
    if candidate.rule not in TIES:
        for who in _located(scene, candidate):
            found.setdefault(who.place, who)
    return _parties_of_places(scene.reader.text, found)


def _parties_of_places(text: str, found: dict[str, Who]) -> tuple[Party, ...]:
    return tuple(Party(name, Span.of(text, who.start, who.end)) for name, who in found.items())


def _located(scene: Scene, candidate: Candidate) -> list[Who]:
    items = scene.sentence.items
    start = scene.sentence.item_of[candidate.first]
    out: list[Who] = []
    for k in _reachable(scene, start):
        if items[k].kind == "np" and k > 0 and items[k - 1].kind == "prep" and items[k - 1].word in LOCATIVE:
            out += [who for who in scene.reader.who(k) if who.place and not who.is_weak]
    return out


def _reachable(scene: Scene, start: int) -> list[int]:
    """The items of the clause around item `start`: up to the next finite verb, and what opens the sentence."""
    items = scene.sentence.items
    after = []
    for k in range(start, len(items)):
        if k > start and (
            (items[k].kind == "verb" and items[k].form == "finite" and k > start + 1)
            or items[k].kind in {"sub", "that", "stop"}
        ):
            break
        after.append(k)
    front = [k for k in range(min(4, start)) if items[0].kind == "prep"]
    return [*after, *front]


def _time(scene: Scene, candidate: Candidate, context: Context, predicate: Span) -> When | None:
    if candidate.rule in TIES or not context.times:
        return None
    items = scene.sentence.items
    start = scene.sentence.item_of[candidate.first]
    near = set(_reachable(scene, start)) | set(range(max(0, start - 4), start))
    for one in sorted(context.times, key=lambda one: abs(one.start - predicate.start)):
        token = next((i for i, word in enumerate(scene.sentence.words) if word.start <= one.start < word.end), None)
        k = scene.sentence.item_of[token] if token is not None else -1
        if k in near or k < 3 or not any(items[i].kind == "verb" for i in range(min(k, start) + 1, max(k, start))):
            return When(Span.of(context.text, one.start, one.end), one.value)
    return None
