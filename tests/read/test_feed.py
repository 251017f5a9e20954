"""RSS and Atom: each entry a document."""

from tests.read.building import SENTENCE, rss, run, write

ITEM = (
    "<title>Barges leave &amp; return</title><link>https://quay.example/1</link>"
    "<pubDate>Mon, 06 May 2019 23:30:00 -0400</pubDate><dc:creator>A. Keel</dc:creator>"
    "<description>Short.</description>"
    f"<content:encoded><![CDATA[<p>{SENTENCE}</p><item>no item</item>]]></content:encoded>"
)
ATOM = f"""<?xml version="1.0" encoding="iso-8859-1"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Café quay</title>
<entry><title>Barges leave</title><author><name>A. Keel</name></author><updated>2019-05-06T08:00:00Z</updated>
<link href="https://quay.example/2"/><content type="html">&lt;p&gt;{SENTENCE} Café.&lt;/p&gt;</content></entry>
<entry><title>Second</title><summary>Nothing to &lt; add.</summary></entry></feed>""".encode("latin-1")


def documents(path):
    readings, problems = run(path)
    assert not problems
    return [one.document for one in readings]


def test_an_item_becomes_a_document_with_its_metadata(tmp_path):
    """Title, author, day as written, address and outlet come from the feed."""
    (document,) = documents(write(tmp_path, "a.rss", rss(ITEM)))
    found = document.metadata
    assert (found.title.value, found.author.value) == ("Barges leave & return", "A. Keel")
    assert (found.published.value, found.outlet.value) == ("2019-05-06", "Quay")
    assert found.url.value == "https://quay.example/1"


def test_the_longest_content_is_read_under_the_title(tmp_path):
    """The full content wins over the summary, and its markup does not cut the feed."""
    (document,) = documents(write(tmp_path, "a.rss", rss(ITEM)))
    assert document.text.startswith(f"Barges leave & return\n\n{SENTENCE}")
    assert "Short." not in document.text


def test_atom_entries_are_read_in_their_encoding(tmp_path):
    """Entries of an Atom feed in Latin-1 keep their letters."""
    first, second = documents(write(tmp_path, "a.atom", ATOM))
    assert "Café." in first.text
    assert first.metadata.outlet.value == "Café quay"
    assert second.text == "Second\n\nNothing to < add."


def test_a_feed_is_known_by_its_root(tmp_path):
    """A feed under the suffix .xml, or none, is told by its content."""
    assert len(documents(write(tmp_path, "feed.xml", ATOM))) == 2


def test_a_page_that_speaks_of_feeds_is_a_page(tmp_path):
    """Markup of a feed within a page does not make it one."""
    page = f"<html><body><p>{SENTENCE}</p><rss version='2.0'></rss></body></html>".encode()
    (document,) = documents(write(tmp_path, "a.html", page))
    assert document.media_type == "text/html"


def test_entries_before_a_break_are_read(tmp_path):
    """A feed that breaks off gives what came before, and says where it ends."""
    readings, (problem,) = run(write(tmp_path, "a.rss", rss(ITEM, ITEM.replace("Barges", "Boats"))[:-60]))
    assert len(readings) == 1
    assert "breaks off in entry 2" in problem.reason


def test_entities_are_never_expanded(tmp_path):
    """An entity that stands for a file does not bring the file in."""
    secret = write(tmp_path, "secret.css", b"seven seals")
    head = f'<!DOCTYPE rss [<!ENTITY secret SYSTEM "{secret.as_uri()}">]>'
    item = f"<title>Name &secret;</title><description>{SENTENCE}</description>"
    (reading,), _ = run(write(tmp_path, "a.rss", rss(item, head=head)))
    assert "seven seals" not in reading.document.text
