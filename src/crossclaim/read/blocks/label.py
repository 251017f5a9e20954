"""Labels every stretch of a draft: by its zones where the format has them, by its lines where it is flattened."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from crossclaim.evidence import Block, Label
from crossclaim.read.blocks.chain import chain
from crossclaim.read.blocks.context import Page, features
from crossclaim.read.blocks.languages import mark_languages
from crossclaim.read.blocks.paragraphs import Paragraph, paragraphs
from crossclaim.read.blocks.reasons import in_words
from crossclaim.read.blocks.roles import Role, roles
from crossclaim.read.blocks.traits import traits_of
from crossclaim.read.draft import Draft, Zone

STRETCH: Final = 5_000


@dataclass(frozen=True, slots=True)
class _Piece:
    """A paragraph with the page that it stands on and the label that the format gave it, if it gave one."""

    paragraph: Paragraph
    page: int | None = None
    label: Label | None = None
    why: str = ""


def label(draft: Draft) -> tuple[Block, ...]:
    """The blocks of a draft, in order and disjoint; every character of its text that is not white space is in one.

    A text of very many paragraphs is judged a stretch at a time, so that memory stays small.
    """
    pieces = list(_pieces(draft))
    stretches = (pieces[at : at + STRETCH] for at in range(0, len(pieces), STRETCH))
    return tuple(mark_languages(draft.text, [block for stretch in stretches for block in _blocks(draft, stretch)]))


def _blocks(draft: Draft, pieces: Sequence[_Piece]) -> list[Block]:
    if any(piece.label is None for piece in pieces):
        found = _judge(draft.text, [piece.paragraph for piece in pieces], is_flat=not draft.zones)
    else:
        found = [Role("body")] * len(pieces)
    return [_block(piece, role) for piece, role in zip(pieces, found, strict=True)]


def _block(piece: _Piece, role: Role) -> Block:
    label, why = (piece.label, piece.why) if piece.label else (role.label, role.why)
    return Block(piece.paragraph.start, piece.paragraph.end, label, why, page=piece.page)


def _judge(text: str, found: Sequence[Paragraph], *, is_flat: bool) -> list[Role]:
    """The roles of paragraphs without a label. Where a format parts them, all prose is body."""
    traits = [traits_of(text[p.start : p.end]) for p in found]
    page = Page.of(text, found, traits)
    names = features(page)
    model = chain()
    body = model.body([model.score(one) for one in names])
    if not is_flat:
        body = [mine or bool(one.prose) for mine, one in zip(body, traits, strict=True)]
    reasons = [in_words(model.reason(one, for_body=is_body)) for one, is_body in zip(names, body, strict=True)]
    return roles(text, page, body, reasons)


def _pieces(draft: Draft) -> Iterator[_Piece]:
    """The zones, where they show something, and the paragraphs of what lies between them."""
    at = 0
    for zone in draft.zones:
        yield from _between(draft.text, at, zone.start)
        yield from _of_zone(draft.text, zone)
        at = zone.end
    yield from _between(draft.text, at, len(draft.text))


def _between(text: str, start: int, end: int) -> Iterator[_Piece]:
    if start < end:
        yield from (_Piece(paragraph) for paragraph in paragraphs(text, start, end))


def _of_zone(text: str, zone: Zone) -> Iterator[_Piece]:
    stretch = text[zone.start : zone.end]
    inked = stretch.strip()
    if inked:
        start = zone.start + len(stretch) - len(stretch.lstrip())
        before = text[max(0, zone.start - 2) : zone.start]
        paragraph = Paragraph(start, start + len(inked), gap=int(before == "\n\n"))
        yield _Piece(paragraph, zone.page, zone.label, zone.why)
