"""Labels of flattened text: what a scraped page with its tags gone is cut into."""

from crossclaim.read.blocks import label
from crossclaim.read.blocks.paragraphs import paragraphs
from crossclaim.read.blocks.quotes import is_quoted
from crossclaim.read.blocks.repeats import repeated
from crossclaim.read.draft import Draft, Zone

ARTICLE = """The militia handed the bridge at Zaruna to the army on Tuesday, officials said after weeks of talks.

A spokesman for the governor said that forty fighters had left in three buses, and that no shots were fired.

Residents told this newspaper that the buses had turned north, towards the hills that the militia still holds.

The army did not say what it had given in return, and the ministry of defence declined to answer questions."""
SCRAPED = f"""Oil slips again    Rain expected in the south    Minister opens school    Football: two draws    Museum week begins

Home
News
Sign in

Army takes the bridge at Zaruna
Published in The Zaruna Mirror on 14 - 03 - 2016

{ARTICLE}

Share on Facebook
Follow us
3 comments
gull_52: at last they are gone and the road is open for us
All rights reserved
جميع الحقوق محفوظة"""  # noqa: E501 a paragraph is one line in scraped text


def labels(text):
    """The label of each block by the words it begins with."""
    return {text[block.start : block.end][:12]: block.label for block in label(Draft("text/plain", text))}


def test_a_scraped_page_is_told_apart():
    """Ticker and menu, headline, byline, article, share buttons, comments and a footer in another script."""
    found = labels(SCRAPED)
    assert found["Oil slips ag"] == found["Home"] == found["Share on Fac"] == "boilerplate"
    assert found["Army takes t"] == "headline"
    assert found["Published in"] == "byline"
    assert found["The militia "] == found["The army did"] == "body"
    assert found["3 comments"] == found["gull_52: at "] == "comment"
    assert found["جميع الحقوق "] == "other-language"


def test_every_block_says_why():
    """A reader can see the leading reason for each label."""
    assert all(block.why for block in label(Draft("text/plain", SCRAPED)))


def test_an_article_without_furniture_is_read_whole():
    """A clean text loses nothing."""
    assert all(block.is_read for block in label(Draft("text/plain", ARTICLE)))


def test_a_single_sentence_is_read():
    """A note of one line is body, though it is short."""
    (block,) = label(Draft("text/plain", "Rebels shelled the airport."))
    assert block.label == "body"


def test_a_headline_that_is_said_twice_is_read_once():
    """A page's title before its headline is furniture."""
    text = f"Army takes the bridge at Zaruna\n\nArmy takes the bridge at Zaruna\n\n{ARTICLE}"
    assert [block.label for block in label(Draft("text/plain", text))][:3] == ["boilerplate", "headline", "body"]


def test_an_author_alone_above_the_article_is_a_byline():
    """A name without `by` is told from a headline."""
    text = f"Ilan Veres\n{ARTICLE}"
    assert labels(text)["Ilan Veres"] == "byline"


def test_a_quoted_paragraph_is_a_quote():
    """A paragraph that is wholly somebody's words is labelled so, and read."""
    text = (
        ARTICLE
        + "\n\n“We kept our word and nobody was harmed on the road,” the commander said in a letter.\n\n"
        + ("“We gave nothing for it, and we will give nothing for what is left of their hills and their buses.”")
    )
    assert [block.label for block in label(Draft("text/plain", text))][-2:] == ["body", "quote"]


def test_a_passage_that_is_repeated_is_read_once():
    """Pages that hold their article twice are not counted twice."""
    found = [block.label for block in label(Draft("text/plain", f"{ARTICLE}\n\n{ARTICLE}"))]
    assert (found.count("body"), found.count("boilerplate")) == (4, 4)


def test_hard_wrapped_lines_are_one_paragraph():
    """Lines cut at a column belong together; a short line ends a paragraph."""
    wrapped = (
        "The convoy left the border on Monday with seventeen buses and was stopped in\n"
        "the desert two days later, when aircraft cratered the road in front of it and\n"
        "destroyed a small bridge. Its leaders asked for water and were refused it.\n"
        "Eleven buses went on.\n"
        "The others turned round and were seen again near the town that they had left\n"
        "in the morning, where the army let them pass without a search of any of them.\n"
    )
    assert len(paragraphs(wrapped)) == 2


def test_lines_that_are_not_full_stay_apart():
    """A list of short lines is no wrapped paragraph."""
    assert len(paragraphs("Home\nWorld\nSport\nWeather\n")) == 4


def test_a_ticker_is_cut_at_its_gaps():
    """Headlines side by side on one line become pieces, each marked as part of a line."""
    pieces = paragraphs(
        "Oil slips\xa0\xa0\xa0\xa0Rain in the south\xa0\xa0\xa0\xa0School opens\xa0\xa0\xa0\xa0Two draws"
    )
    assert [piece.part for piece in pieces] == [True] * 4


def test_blank_lines_before_a_paragraph_are_counted():
    """The gap tells a paragraph from lines that follow one another."""
    assert [piece.gap for piece in paragraphs("one\ntwo\n\n\nthree")] == [0, 0, 2]


def test_zones_with_labels_are_taken_as_they_are():
    """What the markup says of a stretch stands."""
    blocks = label(
        Draft("text/html", "Zaruna\nA comment.", (Zone(0, 6, "headline", "h1"), Zone(7, 17, "comment", "class")))
    )
    assert [(block.label, block.why) for block in blocks] == [("headline", "h1"), ("comment", "class")]


def test_zones_keep_their_page():
    """Page numbers of paged formats stay with their blocks."""
    blocks = label(
        Draft("application/pdf", "One sentence here.\nAnother one.", (Zone(0, 18, page=1), Zone(19, 31, page=2)))
    )
    assert [block.page for block in blocks] == [1, 2]


def test_quotation_marks_around_two_sayings_are_no_quote():
    """A paragraph whose quotation closes in the middle is the author's sentence."""
    assert not is_quoted("“We left,” he said. “They stayed.”")
    assert is_quoted('"They call it a "truce" and then they shell us."')
    assert is_quoted("> as it stood in the letter")


def test_latin_names_in_an_arabic_text_are_not_foreign():
    """A company's name in Latin letters keeps its label; a long English paragraph does not."""
    arabic = "غادرت القافلة الحدود صباح الاثنين، وتوقفت في البادية بعد يومين حين قطعت الطائرات الطريق أمامها. " * 3
    text = f"{arabic}\nReuters\n" + ARTICLE.split("\n", maxsplit=1)[0]
    blocks = label(Draft("text/plain", text))
    assert [block.label == "other-language" for block in blocks] == [False, False, True]
    assert (blocks[0].language, blocks[0].label) == ("ar", "body")


def test_an_article_that_comes_again_in_one_line_is_a_repeat():
    """Other line breaks do not hide a repeat."""
    parts = ARTICLE.split("\n\n")
    assert repeated([*parts, " ".join(parts)]) == [False] * 4 + [True]


def test_a_paragraph_that_comes_again_is_no_repeat_of_a_passage():
    """A refrain stays: only what repeats much of the text above is taken out."""
    parts = ARTICLE.split("\n\n")
    assert repeated([*parts, parts[0]]) == [False] * 5
