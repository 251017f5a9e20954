"""Pages: their visible text, which lines are the article, and what they state of themselves."""

import pytest

from crossclaim.errors import EmptyInput, UnsafeInput
from crossclaim.read.blocks import label
from crossclaim.read.draft import Input
from crossclaim.read.html import read_html
from crossclaim.settings import Settings

FIRST = (
    "The militia handed the bridge at Zaruna to the army on Tuesday, officials said after weeks of talks, and left "
    "for the northern hills in three buses that nobody searched or stopped on their way through the town."
)
SECOND = (
    "A spokesman for the governor said that no shots were fired, and that the army had given nothing in return for "
    "the bridge, which the militia had held since the spring and had threatened to blow up more than once."
)
PAGE = f"""<html lang="en"><head><title>Bridge changes hands - The Zaruna Mirror</title>
<meta property="og:site_name" content="The Zaruna Mirror"><link rel="canonical" href="https://mirror.example/bridge">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Bridge changes hands",
"datePublished": "2016-03-15T08:00:00+02:00", "author": [{{"name": "Ilan Veres"}}]}}</script></head><body>
<nav><a href="/">Home</a> <a href="/w">World</a></nav>
<article><h1>Bridge changes hands</h1><p class="byline">By Ilan Veres</p>
<p>{FIRST}</p><blockquote><p>{SECOND}</p></blockquote><p>{SECOND[::-1]}</p></article>
<div id="comments"><h3>2 comments</h3><p>gull_52: at last they are gone and the road is open</p></div>
<footer>All rights reserved</footer></body></html>"""


LINKED_DATA = '<script type="application/ld+json">%s</script>'


def read(page, **changes):
    """The draft of a page."""
    data = page if isinstance(page, bytes) else page.encode()
    return read_html(Input("a.html", data, **changes), Settings())


def labels(draft):
    """The label of each block by the words it begins with."""
    return {draft.text[block.start : block.end][:12]: block.label for block in label(draft)}


def test_a_page_is_told_apart():
    """Menu, headline, byline, article, quote, comments and footer get their labels."""
    found = labels(read(PAGE))
    assert found["Home World"] == found["All rights r"] == "boilerplate"
    assert found["Bridge chang"] == "headline"
    assert found["By Ilan Vere"] == "byline"
    assert (found[FIRST[:12]], found[SECOND[:12]]) == ("body", "quote")
    assert found["2 comments"] == found["gull_52: at "] == "comment"


def test_the_text_is_all_that_shows():
    """Scripts and styles do not show; everything else is kept, the menu too."""
    text = read(PAGE.replace("<nav>", "<style>p {}</style><script>hide()</script><nav>")).text
    assert "Home" in text
    assert "All rights reserved" in text
    assert "hide()" not in text
    assert "p {}" not in text


def test_the_title_of_a_page_is_furniture_beside_its_headline():
    """The title element says the headline a second time."""
    draft = read(PAGE)
    assert [zone.label for zone in draft.zones if "Bridge" in draft.text[zone.start : zone.end]] == [
        "boilerplate",
        "headline",
    ]


def test_a_page_states_its_metadata():
    """JSON-LD, meta elements and links, each with how it was known."""
    told = read(PAGE).told
    assert {name: known.value for name, known in told.items()} == {
        "title": "Bridge changes hands",
        "author": "Ilan Veres",
        "outlet": "The Zaruna Mirror",
        "published": "2016-03-15",
        "url": "https://mirror.example/bridge",
    }
    assert told["published"].how == "json-ld datePublished"


@pytest.mark.parametrize(
    ("markup", "day"),
    [
        ('<meta property="article:published_time" content="2016-03-15T23:59:00Z">', "2016-03-15"),
        ('<meta name="pubdate" content="March 15, 2016 13:42">', "2016-03-15"),
        (LINKED_DATA % '{"@type": "Report", "datePublished": "Tue, 15 Mar 2016"}', "2016-03-15"),
        (LINKED_DATA % '{"@graph": [{"@type": "NewsArticle", "datePublished": "2016-03-15"}]}', "2016-03-15"),
        ('<time pubdate datetime="2016-03-15">Tuesday</time>', "2016-03-15"),
        ('<link rel="canonical" href="https://mirror.example/2016/3/15/bridge">', "2016-03-15"),
    ],
)  # fmt: skip
def test_the_day_is_found_where_pages_state_it(markup, day):
    """JSON-LD, meta elements, time elements, the address."""
    assert read(f"<html><head>{markup}</head><body><p>{FIRST}</p></body></html>").told["published"].value == day


@pytest.mark.parametrize("stamp", ["0001-01-01T00:00:00Z", "yesterday", "", "{{date}}"])
def test_a_stamp_that_is_no_date_states_nothing(stamp):
    """Empty and placeholder stamps are left out."""
    page = f'<head><meta property="article:published_time" content="{stamp}"></head><p>{FIRST}</p>'
    assert "published" not in read(page).told


def test_json_ld_that_is_broken_is_passed_over():
    """A page with broken JSON-LD is read all the same."""
    assert read(PAGE.replace('"@type"', '"@type')).text


def test_the_encoding_comes_from_the_page():
    """A charset that the markup declares is believed where the bytes are not UTF-8."""
    page = f'<meta charset="windows-1251"><p>{FIRST} Колонна ушла на север.</p>'.encode("windows-1251")
    assert "Колонна ушла на север." in read(page).text


def test_deep_markup_is_refused():
    """Elements nested beyond the limit are not followed."""
    with pytest.raises(UnsafeInput):
        read("<div>" * 5_000 + FIRST)


@pytest.mark.parametrize("page", [b"", b"  \n", b"<html></html>", b"<!-- only this -->", b"<script>x()</script>"])
def test_a_page_that_shows_nothing_is_empty(page):
    """No text, no document."""
    with pytest.raises(EmptyInput):
        read(page)


def test_entities_are_never_expanded():
    """A document type that defines entities defines none for us."""
    bomb = '<!DOCTYPE a [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>' + f"<p>&b;&b; {FIRST}</p>"
    assert "aaaaaaaa" not in read(bomb).text.replace('"aaaaaaaa"', "")


def test_control_characters_do_not_reach_the_text():
    """NULs and their like are dropped before the markup is read."""
    assert "bri\x00dge" not in read(f"<p>bri\x00dge {FIRST}</p>").text


def test_tables_and_lists_of_the_article_are_read():
    """Cells and items that trafilatura chooses are body, though it writes them with marks of its own."""
    page = f"<article><p>{FIRST}</p><ul><li>Three buses and a truck left</li></ul><p>{SECOND}</p></article>"
    assert labels(read(page))["Three buses "] == "body"


def test_a_comment_between_words_does_not_lose_the_words():
    """What stands behind a comment in the markup belongs to the text."""
    assert "left and right" in read(f"<p>left<!-- x --> and right. {FIRST}</p>").text
