"""A sentence as a row of items: noun phrases, verb groups and the small words between them."""

from dataclasses import dataclass, field
from typing import Final, Literal

from crossclaim.extract.rules.forms import BE, DO, GET, HAVE
from crossclaim.extract.rules.lexicon import Lexicon
from crossclaim.extract.rules.tokens import Token
from crossclaim.knowledge.found import Found

Kind = Literal[
    "np",
    "verb",
    "prep",
    "comma",
    "and",
    "relative",
    "that",
    "if",
    "sub",
    "quote",
    "open",
    "close",
    "stop",
    "adverb",
    "other",
]
Form = Literal["finite", "infinitive", "gerund", "participle", "imperative"]

NOUNS: Final = frozenset({"NN", "NNS", "NNP", "CD"})
INSIDE: Final = frozenset({"NN", "NNS", "NNP", "CD", "JJ", "POS"})
STARTS: Final = frozenset({"DT", "PRP$", "CD", "JJ", "NN", "NNS", "NNP"})
VERBS: Final = frozenset({"VB", "VBP", "VBZ", "VBD", "VBN", "VBG"})
KINDS: Final[dict[str, Kind]] = {
    ",": "comma",
    "CC": "and",
    "WDT": "relative",
    "WP": "relative",
    '"': "quote",
    "(": "open",
    ")": "close",
    ".": "stop",
    ":": "stop",
    "RB": "adverb",
    "WRB": "sub",
}
DASHES: Final = frozenset({"-", "–", "—", "--", "_"})
CONDITIONS: Final = frozenset({"if", "unless", "whether", "lest"})
SUBORDINATORS: Final = frozenset(
    "because although though while whereas when where since until till before after once as so why how than".split()
)
PREPOSITIONS: Final = frozenset(
    "of in on at by for with from to against into between among under over through during about "
    "without within upon near toward towards "
    "inside outside across along alongside behind beyond around despite including versus via per "
    "amid amidst following concerning regarding "
    "after before since until until as like onto off above below beside besides".split()
)
DAYS: Final = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday".split())
TIME_WORDS: Final = frozenset(
    "week month year today yesterday night monday tuesday wednesday thursday friday saturday sunday earlier "
    "january february march april may june july august september october november december".split()
)
AMOUNTS: Final = frozenset(
    "more less least most up nearly almost about around over some at only approximately than to".split()
)


@dataclass(slots=True)
class Item:
    """A chunk of a sentence: tokens `[first, last)`, its head token, and for verbs how they stand."""

    kind: Kind
    first: int
    last: int
    head: int
    word: str = ""
    lemma: str = ""
    form: Form = "finite"
    is_passive: bool = False
    is_negated: bool = False
    modal: str = ""
    is_perfect: bool = False
    is_pronoun: bool = False
    found: list[Found] = field(default_factory=list)


@dataclass(slots=True)
class Sentence:
    """One sentence: its place in the text, tokens, items, and which item each token belongs to."""

    start: int
    end: int
    words: list[Token]
    items: list[Item]
    item_of: list[int]
    found: list[Found]
    is_blind: bool

    def bounds(self, item: Item) -> tuple[int, int]:
        """Where an item stands in the text."""
        return self.words[item.first].start, self.words[item.last - 1].end


def items(words: list[Token], owner: list[int], lexicon: Lexicon) -> list[Item]:
    """The items of a tagged sentence in order; every token lies in exactly one."""
    out: list[Item] = []
    i = 0
    while i < len(words):
        if words[i].tag == '"' and out and out[-1].kind == "prep":
            out[-1].last = i = i + 1
            continue
        item = _noun_phrase(words, i, owner) or _verb_group(words, i, lexicon) or _small(words, i)
        out.append(item)
        i = item.last
    return out


def _noun_phrase(words: list[Token], i: int, owner: list[int]) -> Item | None:
    word = words[i]
    if word.lower == "that" and _opens_clause(words, i):
        return None
    if word.tag in {"PRP", "EX"}:
        return Item("np", i, i + 1, i, word.lower, is_pronoun=True)
    if (
        owner[i] < 0
        and word.tag not in STARTS
        and not _is_amount(words, i)
        and not _is_participle_before_noun(words, i)
    ):
        return None
    last, head = _extent(words, i, owner)
    if last == i:
        return None
    last = _with_brackets(words, last)
    return Item("np", i, last, head, words[head].lower)


def _is_amount(words: list[Token], i: int) -> bool:
    """Whether `nearly`, `more than` and the like open a noun phrase here."""
    if words[i].lower not in AMOUNTS or i + 1 >= len(words):
        return False
    j = i + 1
    while j < len(words) and words[j].lower in AMOUNTS and j < i + 3:
        j += 1
    return j < len(words) and words[j].tag == "CD" and words[i].lower not in {"to", "at", "than"}


def _is_participle_before_noun(words: list[Token], i: int) -> bool:
    """Whether a participle here is an adjective: `captured soldiers` after a preposition or at the start."""
    if words[i].tag != "VBN" or i + 1 >= len(words) or words[i + 1].tag not in NOUNS:
        return False
    return i == 0 or (words[i - 1].tag in {"IN", "TO", ",", "CC"} and words[i - 1].lower != "by")


def _extent(words: list[Token], i: int, owner: list[int]) -> tuple[int, int]:
    """The end of the noun phrase that starts at token `i`, and its head."""
    j, head = i, -1
    while j < len(words):
        tag = words[j].tag
        if owner[j] >= 0 and head >= 0 and (tag == "DT" or words[j - 1].lower in DAYS):
            break
        if owner[j] >= 0 and _continues(words, i, j, head):
            j = _past_name(owner, j)
            head = j - 1 if words[j - 1].tag in NOUNS or (head < 0 and words[j - 1].tag == "POS") else head
        elif tag == '"' and head >= 0 and (end := _after_nickname(words, j)):
            j = end
        elif _is_opening(words, i, j, head) or _is_inner(words, i, j):
            j += 1
        elif tag in INSIDE and _continues(words, i, j, head):
            if tag in NOUNS:
                head = j
            j += 1
        elif tag in {"VBN", "VBG"} and j > i and head < 0 and _is_adjective(words, i, j):
            j += 1
        else:
            break
    if head < 0:
        head = j - 1 if j > i and words[j - 1].tag in {"JJ", "DT", "POS", "CD"} else -1
    return (j, head) if head >= 0 else (i, -1)


def _past_name(owner: list[int], j: int) -> int:
    """The token after the known name that token `j` belongs to."""
    name = owner[j]
    return next((k for k in range(j, len(owner)) if owner[k] != name), len(owner))


def _is_opening(words: list[Token], i: int, j: int, head: int) -> bool:
    """Whether a determiner opens the phrase here, or a quotation mark stands before its noun."""
    if words[j].tag in {"DT", "PRP$"}:
        return j == i
    return words[j].tag == '"' and i < j < len(words) - 1 and head < 0 and words[j + 1].tag in INSIDE


def _after_nickname(words: list[Token], j: int) -> int:
    """The token after a nickname in quotation marks within a name: `John “J.D.” Marsh`; 0 where there is none."""
    for close in (j + 2, j + 3):
        if close + 1 < len(words) and words[close].tag == '"':
            return close + 1 if words[j - 1].tag == words[close + 1].tag == "NNP" else 0
    return 0


def _is_adjective(words: list[Token], i: int, j: int) -> bool:
    """Whether a participle within a phrase qualifies its noun; an -ing form does only after a determiner or figure."""
    opened = words[j].tag == "VBN" or words[i].tag in {"DT", "PRP$", "CD"}
    return opened and _leads_to_noun(words, j)


def _is_inner(words: list[Token], i: int, j: int) -> bool:
    """Adverbs before adjectives and figures, `of the` is not among them; a conjunction between two adjectives."""
    if j + 1 >= len(words):
        return False
    word, after = words[j], words[j + 1].tag
    if (
        word.tag in {"RB", "IN", "JJ", "TO"}
        and word.lower in AMOUNTS
        and (after == "CD" or words[j + 1].lower in {"than", "to"})
    ):
        return True
    if word.tag == "RB" and j > i and words[j - 1].tag in {"DT", "PRP$", "CC", "RB"}:
        return after in {"JJ", "VBN", "CD"} and _leads_to_noun(words, j + 1)
    if word.tag == "DT" and words[i].tag == "DT":
        return False
    both = word.tag == "CC" and j > i and words[j - 1].tag == "JJ" and after == "JJ"
    return both and _leads_to_noun(words, j + 1)


def _continues(words: list[Token], i: int, j: int, head: int) -> bool:
    """Whether token `j` still belongs to the phrase: after a noun only nouns, and no second determiner."""
    if j == i or head < 0:
        return True
    before, word = words[j - 1], words[j]
    if before.tag == "POS" or word.tag == "POS":
        return True
    if word.tag == "JJ":
        return before.tag in {"NNP", "CD"} and _leads_to_noun(words, j)
    return True


def _leads_to_noun(words: list[Token], j: int) -> bool:
    limit = min(len(words), j + 4)
    k = j + 1
    while k < limit and words[k].tag in {"JJ", "VBN", "VBG", "CC", "RB"}:
        k += 1
    return k < limit and words[k].tag in NOUNS


def _with_brackets(words: list[Token], last: int) -> int:
    """The end of a phrase with the acronym or gloss in brackets after it."""
    if last >= len(words) or words[last].text not in "([":
        return last
    limit = min(len(words), last + 9)
    for k in range(last + 1, limit):
        if words[k].text in ")]":
            inner = words[last + 1 : k]
            short = len(inner) <= 2 and all(word.tag in NOUNS and word.text[:1].isupper() for word in inner)
            gloss = words[last].text == "[" and all(
                word.tag in {"NNP", "NN", "NNS", "JJ", "IN", "DT", "CD"} for word in inner
            )
            return k + 1 if inner and (short or gloss) else last
    return last


def _verb_group(words: list[Token], i: int, lexicon: Lexicon) -> Item | None:
    """Auxiliaries, negation, adverbs and the main verb that start at token `i`."""
    word = words[i]
    is_infinitive = word.tag == "TO" and _next_verb(words, i + 1) is not None
    if not (word.tag == "MD" or word.tag in VERBS or is_infinitive or word.lower in BE or word.lower == "cannot"):
        return None
    group = Item("verb", i, i + 1, i, form="infinitive" if is_infinitive else "finite")
    group.is_negated = i > 0 and words[i - 1].lower in {"never", "not"}
    j = i + 1 if is_infinitive else i
    last_aux = ""
    while j < len(words):
        token = words[j]
        if token.tag == "MD" or token.lower == "cannot":
            group.modal = "can" if token.lower == "cannot" else token.lower
            group.is_negated = group.is_negated or token.lower == "cannot"
        elif (token.tag in {"RB", "JJ"} and token.tag == "RB") or token.lower in {"not", "n't", "never"}:
            group.is_negated = group.is_negated or token.lower in {"not", "n't", "never"}
            if _next_verb(words, j + 1) is None:
                break
        elif token.tag in VERBS or token.lower in BE:
            group.head = j
            group.last = j + 1
            nxt = _next_verb(words, j + 1)
            if not _is_auxiliary(token.lower, words[nxt] if nxt is not None else None):
                break
            last_aux = token.lower
            group.is_perfect = group.is_perfect or token.lower in HAVE
        else:
            break
        j += 1
    return _finished(words, group, last_aux, lexicon)


def _next_verb(words: list[Token], j: int) -> int | None:
    """The verb at token `j` or after adverbs there."""
    limit = min(len(words), j + 4)
    while j < limit and (words[j].tag == "RB" or words[j].lower in {"not", "n't", "never"}):
        j += 1
    return j if j < limit and (words[j].tag in VERBS or words[j].lower in BE) else None


def _is_auxiliary(lower: str, after: Token | None) -> bool:
    if after is None:
        return False
    if lower in BE or lower in GET:
        return after.tag in {"VBN", "VBG", "VBD"} or after.lower in BE
    if lower in HAVE:
        return after.tag in {"VBN", "VBD"} or after.lower in BE
    return lower in DO and after.tag in {"VB", "VBP"}


def _finished(words: list[Token], group: Item, last_aux: str, lexicon: Lexicon) -> Item:
    head = words[group.head]
    group.word = head.lower
    group.lemma = "be" if head.lower in BE else "have" if head.lower in HAVE else lexicon.lemma(head.lower)
    group.is_passive = (last_aux in BE or last_aux in GET) and head.tag in {"VBN", "VBD"}
    if group.form == "infinitive":
        return group
    first = words[group.first]
    if first.tag == "VBG" or first.lower in {"being", "having"}:
        group.form = "gerund"
    elif first.tag == "VBN" and not last_aux and not group.modal:
        group.form = "participle"
    return group


def _small(words: list[Token], i: int) -> Item:
    word = words[i]
    return Item(_small_kind(words, i), i, i + 1, i, word.lower)


def _small_kind(words: list[Token], i: int) -> Kind:
    word = words[i]
    if word.lower == "that":
        return _kind_of_that(words, i)
    if word.lower in CONDITIONS:
        return "if"
    if word.tag in {"IN", "RP", "VBG", "TO"} or word.lower in PREPOSITIONS:
        return _conjunction_or_preposition(words, i)
    return "comma" if word.text in DASHES else KINDS.get(word.tag, "other")


def _kind_of_that(words: list[Token], i: int) -> Kind:
    """Whether `that` opens a clause (after a verb or a word of time) or stands for a noun before it."""
    if words[i].tag == "DT" and _opens_clause(words, i):
        return "that"
    after_verb = i > 0 and (words[i - 1].tag in VERBS or words[i - 1].lower in TIME_WORDS)
    return (
        "that" if words[i].tag == "IN" or (after_verb and words[i].tag == "WDT") else KINDS.get(words[i].tag, "other")
    )


def _opens_clause(words: list[Token], i: int) -> bool:
    """Whether `that` stands before a name or a determiner, so that it opens a clause."""
    return i > 0 and i + 1 < len(words) and words[i + 1].tag in {"NNP", "DT", "PRP", "PRP$"}


def _conjunction_or_preposition(words: list[Token], i: int) -> Kind:
    lower = words[i].lower
    if lower in SUBORDINATORS:
        after = words[i + 1].tag if i + 1 < len(words) else ""
        if lower not in PREPOSITIONS or after == "PRP":
            return "sub"
    return "prep"
