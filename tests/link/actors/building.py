"""Small documents and what a reader would find in them."""

from crossclaim.evidence import Block, Document, Entry, Known, Mention, Metadata, Span, sha256_of_text
from crossclaim.link.actors import resolve
from crossclaim.text.names import fold


def written(text: str, published: str = "") -> Document:
    """A document of one body block."""
    date = Known(published, "test", 1.0) if published else None
    blocks = (Block(0, len(text), "body", "test", "en"),)
    return Document(sha256_of_text(text), "a.txt", "a", "text/plain", text, blocks, Metadata(published=date))


def mentions(document: Document, *names: str) -> list[Mention]:
    """Mentions of actors: `words` alone, or `words=the name that the reader gives them`."""
    found = []
    for pair in names:
        words, _, name = pair.partition("=")
        start = document.text.index(words)
        span = Span.of(document.text, start, start + len(words))
        found.append(Mention(document.id, span, "actor", name or words))
    return found


def uses(text: str, *names: str, published: str = "") -> dict:
    """The uses of a text by the name that the reader gave."""
    document = written(text, published)
    return {use.name: use for use in resolve(document, mentions(document, *names), ())}


def named(name: str, kind: str = "") -> Entry:
    """The entry of a name that nobody is known by."""
    return Entry("named", fold(name), name, kind)
