"""Text of documents made safe to show: nothing in it can steer a terminal or hide what it says."""

import io
import re
from typing import TYPE_CHECKING, BinaryIO, Final

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

CONTROLS: Final = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "␡"}
STEERING: Final = [*range(0x80, 0xA0), *range(0x2028, 0x202F), *range(0x2066, 0x206A), *range(0xE0000, 0xE0080)]
INVISIBLE: Final = (0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, *range(0x2060, 0x2065), *range(0x206A, 0x2070), 0xFEFF)
SHOWN: Final = CONTROLS | dict.fromkeys(STEERING, "\ufffd") | dict.fromkeys(INVISIBLE, "")
SURROGATE: Final = re.compile("[\ud800-\udfff]")
BLANKS: Final = re.compile(r"\s+")


def shown(text: str) -> str:
    """The text on one line: white space is one blank, controls are their pictures (`␛`), what steers is `�`."""
    return shown_exactly(BLANKS.sub(" ", text).strip())


def shown_exactly(text: str) -> str:
    """The text with its blanks as they are; line breaks are pictures too, so cut it into lines first."""
    return text if text.isascii() and text.isprintable() else SURROGATE.sub("\ufffd", text.translate(SHOWN))


class SafeStream(io.RawIOBase):
    """A binary stream of whole lines of UTF-8 to a terminal: what could steer it is replaced on the way."""

    def __init__(self, out: BinaryIO) -> None:
        super().__init__()
        self._out = out

    def writable(self) -> bool:
        """Say that it can be written to."""
        return True

    def write(self, data: "ReadableBuffer") -> int:
        """Write the lines made safe; white space stays as it is."""
        pieces = re.split(r"([\r\n\t]+)", bytes(data).decode(errors="replace"))
        self._out.write("".join(piece if piece.isspace() else shown_exactly(piece) for piece in pieces).encode())
        return len(bytes(data))
