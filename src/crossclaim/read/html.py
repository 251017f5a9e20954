"""HTML: the page's visible text, zones with what the markup and trafilatura say of them, metadata as stated."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from lxml import etree, html

from crossclaim.errors import EmptyInput
from crossclaim.evidence import Label
from crossclaim.read.decode import charset_of, decode
from crossclaim.read.draft import Draft, Input, Zone
from crossclaim.read.page.choice import article_lines
from crossclaim.read.page.facts import page_facts
from crossclaim.read.page.layout import Line, layout
from crossclaim.read.page.marks import STANDS, Mark
from crossclaim.settings import Settings

HEAD: Final = 4_096
CHARSET: Final = re.compile(rb"""<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})""", re.IGNORECASE)
UNWRITTEN: Final = re.compile("[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff]")


def read_html(input: Input, settings: Settings) -> Draft:  # noqa: A002 the noun of reading
    """The draft of a page. EmptyInput where it shows no text, UnsafeInput where its markup is too deep."""
    if not input.data.strip():
        raise EmptyInput(input.place)
    markup, problems = decode(input.data, _declared(input), place=input.place)
    tree = _parse(markup, input.place)
    text, lines = layout(tree, place=input.place, depth=settings.limits.markup_depth)
    if not text:
        raise EmptyInput(input.place, found="a page that shows no text")
    zones = tuple(_zones(lines, article_lines(tree, text, lines)))
    return Draft("text/html", text, zones, page_facts(tree), problems)


def _declared(input: Input) -> str:  # noqa: A002 the noun of reading
    found = CHARSET.search(input.data, 0, HEAD)
    return charset_of(input.media_type) or (found[1].decode("ascii", "replace") if found else "")


def _parse(markup: str, place: str) -> html.HtmlElement:
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True)
    try:
        return html.document_fromstring(UNWRITTEN.sub("", markup).encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise EmptyInput(place, found="markup without content") from error


def _zones(lines: Sequence[Line], article: set[int]) -> Iterator[Zone]:
    """The lines with their labels; where no article was found, only those that the markup calls furniture have one."""
    label: Label | None
    headlines = [line for line in lines if line.mark.label == "headline"]
    titles = {id(line) for line in headlines if line.mark.why == "title"} if len(headlines) > 1 else set()
    for index, line in enumerate(lines):
        if index in article:
            label, why = _of_article(line.mark)
        elif id(line) in titles:
            label, why = "boilerplate", "title of the page, beside its headline"
        elif article or line.mark.label in STANDS:
            label, why = _beside_article(line.mark)
        else:
            label, why = None, ""
        yield Zone(line.start, line.end, label, why)


def _of_article(mark: Mark) -> tuple[Label, str]:
    if mark.label == "headline":
        return "headline", mark.why
    return ("quote", "blockquote in the article") if mark.label == "quote" else ("body", "article")


def _beside_article(mark: Mark) -> tuple[Label, str]:
    if mark.label is None or mark.label == "quote":
        return "boilerplate", "outside the article"
    return mark.label, mark.why
