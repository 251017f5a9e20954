"""How a process and its workers speak: a length of eight bytes, then so many bytes of pickle."""

import struct
from collections.abc import Iterator
from typing import BinaryIO, Final

LENGTH: Final = struct.Struct(">Q")


def frame(payload: bytes) -> bytes:
    """The payload with its length before it."""
    return LENGTH.pack(len(payload)) + payload


def frames(buffer: bytearray) -> Iterator[bytes]:
    """Take the complete payloads off the front of what has arrived."""
    while len(buffer) >= LENGTH.size:
        (length,) = LENGTH.unpack_from(buffer)
        end = LENGTH.size + length
        if len(buffer) < end:
            return
        payload = bytes(memoryview(buffer)[LENGTH.size : end])
        del buffer[:end]
        yield payload


def receive(stream: BinaryIO) -> bytes | None:
    """Wait for a payload; None where the other side is gone."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (length,) = LENGTH.unpack(head)
    payload = stream.read(length)
    return payload if len(payload) == length else None


def send(stream: BinaryIO, payload: bytes) -> None:
    """Hand a payload over."""
    stream.write(frame(payload))
    stream.flush()
