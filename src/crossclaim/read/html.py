"""HTML: the page's visible text, zones with what the markup says of them, metadata as the page states it."""

import html_text
from lxml import etree, html

from crossclaim.errors import EmptyInput, UnsafeInput
from crossclaim.read.draft import Draft, Input
from crossclaim.settings import Settings


def read_html(input: Input, settings: Settings) -> Draft:  # noqa: A002 the noun of reading
    """The draft of a page. EmptyInput where it shows no text, UnsafeInput where its markup is too deep."""
    if not input.data.strip():
        raise EmptyInput(input.place)
    tree = html.document_fromstring(input.data, parser=html.HTMLParser(encoding="utf-8", huge_tree=True))
    depth = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > settings.limits.markup_depth:
            raise UnsafeInput(
                input.place, found="markup too deep", expected=f"at most {settings.limits.markup_depth} levels"
            )
    return Draft("text/html", html_text.extract_text(tree), told=input.told)
