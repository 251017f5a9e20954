"""Every error of crossclaim, in one tree.

CrossclaimError
├── InputError          an input cannot be read; the run records it as a problem and goes on
│   ├── UnreadableInput     broken, not what it says it is, or not text
│   ├── EncryptedInput      needs a password
│   ├── InputTooLarge       beyond a limit of the settings
│   ├── UnsafeInput         a bomb, a path that climbs out, a link, a device
│   ├── EmptyInput          holds no text
│   ├── DoubtfulInput       read, but a part of it is a guess or was left out
│   ├── WorkerLost          reading it ended or stalled the process that read it
│   └── PartFailed          a part of crossclaim met something that it was not made for
├── EvidenceError       nouns that contradict one another
│   ├── SpanOutOfRange      a span beyond its text
│   ├── SpanMismatch        a span whose text is not its quote
│   └── InvalidEvidence     a field outside its closed set
├── CaseError           the case file
│   ├── CaseMissing         no file there
│   ├── NotACase            a file that is something else
│   ├── CaseTooNew          written by a later version
│   ├── CaseDamaged         a hash, span or key that does not hold
│   ├── CaseLocked          another writer is at work
│   └── UnknownId           nothing in the case has this id
└── RequestError        a command or query that cannot be carried out as given
"""

from typing import ClassVar

__all__ = [
    "CaseDamaged",
    "CaseError",
    "CaseLocked",
    "CaseMissing",
    "CaseTooNew",
    "CrossclaimError",
    "DoubtfulInput",
    "EmptyInput",
    "EncryptedInput",
    "EvidenceError",
    "InputError",
    "InputTooLarge",
    "InvalidEvidence",
    "NotACase",
    "PartFailed",
    "RequestError",
    "SpanMismatch",
    "SpanOutOfRange",
    "UnknownId",
    "UnreadableInput",
    "UnsafeInput",
    "WorkerLost",
]


class CrossclaimError(Exception):
    """Something could not be done; built from facts, the class makes the sentence.

    `where` is the place (a path, an id, `archive.zip!/member`), `found` and `expected` say what
    was there and what should have been, `advice` what the user can do. All but `where` may be empty.
    """

    code: ClassVar[str] = "error"
    what: ClassVar[str] = "This could not be done"
    default_advice: ClassVar[str] = ""

    def __init__(self, where: str, *, found: str = "", expected: str = "", advice: str = "") -> None:
        super().__init__(where)
        self.where = where
        self.found = found
        self.expected = expected
        self.advice = advice or self.default_advice

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.where, self.found, self.expected, self.advice)

    @property
    def reason(self) -> str:
        """The sentence without the place: what is wrong, what was found, what was expected."""
        found = f": {self.found}" if self.found else ""
        expected = f" (expected {self.expected})" if self.expected else ""
        return f"{self.what}{found}{expected}"

    def __str__(self) -> str:
        advice = f" {self.advice}" if self.advice else ""
        return f"{self.where}: {self.reason}.{advice}"

    def to_json(self) -> dict[str, str]:
        """The one JSON shape of every error."""
        return {
            "error": self.code,
            "what": self.what,
            "where": self.where,
            "found": self.found,
            "expected": self.expected,
            "advice": self.advice,
        }


def _rebuild(kind: type[CrossclaimError], where: str, found: str, expected: str, advice: str) -> CrossclaimError:
    return kind(where, found=found, expected=expected, advice=advice)


class InputError(CrossclaimError):
    """An input cannot be read; a run records it as a problem and goes on."""

    code = "input"
    what = "This input cannot be read"


class UnreadableInput(InputError):
    """The bytes are broken, not what they say they are, or not text."""

    code = "unreadable"
    what = "This input is broken or of an unknown kind"
    default_advice = "Look whether another program opens it; save it anew there, or leave it out."


class EncryptedInput(InputError):
    """The input needs a password, which crossclaim never asks for."""

    code = "encrypted"
    what = "This input is encrypted"
    default_advice = "Save a copy without the password and add that."


class InputTooLarge(InputError):
    """The input is beyond a limit of the settings."""

    code = "too-large"
    what = "This input is larger than the limit"
    default_advice = "Split it, or raise the limit in the settings."


class UnsafeInput(InputError):
    """An archive bomb, a path that climbs out of its archive, a link, a device."""

    code = "unsafe"
    what = "This input is not safe to open"
    default_advice = "Leave it out, or take from it by hand what you trust."


class EmptyInput(InputError):
    """The input holds no text."""

    code = "empty"
    what = "This input holds no text"
    default_advice = "Look whether the file was saved whole."


class DoubtfulInput(InputError):
    """The input was read, but some of it is a guess or was left out: never raised, only recorded."""

    code = "doubtful"
    what = "This input was read with a doubt"


class WorkerLost(InputError):
    """The process that read this input died or did not come back in time."""

    code = "worker-lost"
    what = "Reading this input ended the process that read it"


class PartFailed(InputError):
    """A part of crossclaim met something that it was not made for; the defect is ours."""

    code = "part-failed"
    what = "A part of crossclaim failed on this input"
    default_advice = "Please report it, with the input if you may."


class EvidenceError(CrossclaimError):
    """Nouns that contradict one another."""

    code = "evidence"
    what = "This evidence contradicts itself"


class SpanOutOfRange(EvidenceError):
    """A span that does not lie within its text, or runs backwards."""

    code = "span-range"
    what = "This span does not lie within its text"


class SpanMismatch(EvidenceError):
    """A span whose stretch of the text is not its quote."""

    code = "span-mismatch"
    what = "The text at this span is not its quote"


class InvalidEvidence(EvidenceError):
    """A field holds a value outside its closed set."""

    code = "invalid"
    what = "This value is not one of those allowed"


class CaseError(CrossclaimError):
    """The case file cannot be used as asked."""

    code = "case"
    what = "This case cannot be used"


class CaseMissing(CaseError):
    """There is no case at this path."""

    code = "case-missing"
    what = "There is no case here"
    default_advice = "Make one with: crossclaim build CASE PATH"


class NotACase(CaseError):
    """The file is something else than a case."""

    code = "not-a-case"
    what = "This file is not a case"
    default_advice = "Give the path of a file that crossclaim made, or a new path."


class CaseTooNew(CaseError):
    """The case was written by a later version of crossclaim."""

    code = "case-too-new"
    what = "This case was written by a later version"
    default_advice = "Update crossclaim and try again."


class CaseDamaged(CaseError):
    """A hash, a span or a key in the case does not hold."""

    code = "case-damaged"
    what = "This case is damaged"
    default_advice = "Run: crossclaim check CASE"


class CaseLocked(CaseError):
    """Another process is writing to the case."""

    code = "case-locked"
    what = "Another process is writing to this case"
    default_advice = "Wait until it has finished, or end it, and try again."


class UnknownId(CaseError):
    """Nothing in the case has this id."""

    code = "unknown-id"
    what = "Nothing in this case has this id"
    default_advice = "List what is there with: crossclaim statements CASE, or crossclaim documents CASE"


class RequestError(CrossclaimError):
    """A command, filter or query that cannot be carried out as given."""

    code = "request"
    what = "This cannot be carried out as given"
