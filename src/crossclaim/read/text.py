"""Plain text: the letters as they are, every newline kept."""

from typing import Final

from crossclaim.errors import EmptyInput, InputTooLarge
from crossclaim.read.decode import charset_of, decode
from crossclaim.read.draft import Draft, Input
from crossclaim.settings import Settings

BYTES_A_CHARACTER: Final = 4


def read_text(input: Input, settings: Settings) -> Draft:  # noqa: A002 the noun of reading
    """The draft of plain text; its offsets are those of the decoded file. EmptyInput where nothing shows."""
    limit = settings.limits.text_characters
    if len(input.data) > limit * BYTES_A_CHARACTER:
        raise InputTooLarge(input.place, found=f"{len(input.data):,} bytes of text", expected=f"{limit:,} characters")
    if not input.data.strip():
        raise EmptyInput(input.place, found=f"{len(input.data)} bytes, all blank")
    text, problems = decode(input.data, charset_of(input.media_type), place=input.place)
    return Draft("text/plain", text, problems=problems)
