"""The stage: one input becomes one document, or problems that say why not."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from crossclaim.errors import DoubtfulInput, EmptyInput, InputError, InputTooLarge, UnreadableInput
from crossclaim.evidence import Document, Known, Problem, sha256_of
from crossclaim.read.blocks import label
from crossclaim.read.decode import mend
from crossclaim.read.draft import Draft, Input, Reading
from crossclaim.read.formats import detect
from crossclaim.read.metadata import metadata
from crossclaim.read.places import shown, stem_of
from crossclaim.registry import Part
from crossclaim.settings import Settings

SHOWN: Final = 160
LOOK: Final = "Look whether the file is damaged."
PART: Final = Part(
    "read",
    1,
    ("bytes",),
    ("document", "block", "metadata"),
    "Bytes become one immutable text, labelled blocks, and metadata with how each was known.",
)


def read(input: Input, settings: Settings) -> Reading:  # noqa: A002 the noun of reading
    """The document that an input holds, and the problems met. Never raises for bad input: it becomes a problem."""
    try:
        return _read(input, settings)
    except InputError as error:
        return Reading(None, (Problem.of(error, "read"),))
    except RecursionError:
        return _refused(input.place, "nesting too deep to follow")
    except Exception as surprise:  # noqa: BLE001 a library's surprise at hostile bytes costs one input, never the run
        return _refused(input.place, f"{type(surprise).__name__} {surprise}")


def _read(input: Input, settings: Settings) -> Reading:  # noqa: A002 the noun of reading
    if not input.data:
        raise EmptyInput(input.place, found="0 bytes")
    if input.told:
        input = replace(input, told=_mended(input.told))  # noqa: A001 the noun of reading
    draft = _storable(detect(input).read(input, settings), input.place)
    if not draft.text or draft.text.isspace():
        raise EmptyInput(input.place)
    if len(draft.text) > settings.limits.text_characters:
        limit = f"{settings.limits.text_characters:,}"
        raise InputTooLarge(input.place, found=f"{len(draft.text):,} characters", expected=f"at most {limit}")
    blocks = label(draft)
    document = Document(
        sha256=sha256_of(input.data),
        place=input.place,
        name=stem_of(input.place),
        media_type=draft.media_type,
        text=draft.text,
        blocks=blocks,
        metadata=metadata(draft, blocks, input),
    )
    return Reading(document, tuple(_of_document(draft.problems, document)))


def _refused(place: str, found: str) -> Reading:
    return Reading(None, (Problem.of(UnreadableInput(place, found=shown(found[:SHOWN])), "read"),))


def _storable(draft: Draft, place: str) -> Draft:
    """The draft with words that a database keeps whole: no unpaired surrogate, no NUL."""
    text, problems = mend(draft.text), draft.problems
    if text != draft.text and not problems:
        found = "NUL or unpaired surrogate characters, shown as \ufffd"
        problems = (Problem.of(DoubtfulInput(place, found=found, advice=LOOK), "read"),)
    return Draft(draft.media_type, text, draft.zones, _mended(draft.told), problems)


def _mended(told: Mapping[str, Known]) -> dict[str, Known]:
    """Facts with their values on one line and fit to be stored; those that hold none left out."""
    values = {name: mend(" ".join(known.value.split())) for name, known in told.items()}
    return {name: replace(told[name], value=value) for name, value in values.items() if value}


def _of_document(problems: Iterable[Problem], document: Document) -> Iterable[Problem]:
    for one in problems:
        yield Problem(one.place, one.stage, one.code, one.reason, one.advice, document.id)
