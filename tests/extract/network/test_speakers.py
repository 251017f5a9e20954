"""Who speaks where no attribution says so, and whom he speaks for."""

from crossclaim.extract.network.speakers import is_quoted


def test_what_follows_a_colon_is_said_by_who_stands_before_it(script):
    """A press statement without quotation marks: `I` is the minister, `we` his state."""
    made = script("Speaking today the Russian president Vladimir Putin said:\n\nI was there. We will go on.")
    made.states("go on", "ASSAULT", agent="We")
    assert made.names().name(*made.at("I was")[:1], made.at("I was")[0] + 1) == "Vladimir Putin"
    assert made.names().name(*made.at("We")) == "Russia"
    assert [one.sources[-1].name for one in made.statements()] == ["Vladimir Putin"]


def test_in_a_transcript_whoever_is_named_at_the_head_of_the_line_speaks(script):
    """Until the next label."""
    made = script("QUESTION: Did we lose?\n\nPRESIDENT OBAMA: We did not.\n\nMR EXAMPLE: We end here.")
    assert made.names().name(*made.at("We did")[:1], made.at("We did")[0] + 2) == "United States"


def test_a_colon_within_a_sentence_gives_nobody_the_floor(script):
    """`says so himself: …` is the author's, and so is what a quotation follows."""
    made = script('Nasrallah says so himself: he told it to us.\nPutin said:\n"We won." Then we left.')
    names = made.names()
    assert names.speaks(made.at("he told")[0]) is None
    assert names.speaks(made.at("Then we")[0]) is None


def test_a_communique_is_by_whom_its_head_names(script):
    """Behind the outlet in brackets stands whose words they are."""
    made = script(
        "ANYTOWN, 3 MAY 90 (RADIO EXAMPLE) -- [COMMUNIQUE] [THE BLUE COLUMN] [TEXT] THE ARMY LEFT. WE STAYED."
    )
    assert made.names().name(*made.at("WE")) == "BLUE COLUMN"


def test_a_quotation_goes_on_with_whoever_was_quoted(script):
    """A second sentence in quotation marks has no attribution of its own."""
    made = script("“Go,” Vladimir Putin said. “We stay,” he added.\n“We win.”")
    made.quotes("said", "Vladimir Putin", "Go")
    assert made.names().name(*made.at("We win")[:1], made.at("We win")[0] + 2) == "Russia"
    assert is_quoted("He said “so")
    assert not is_quoted("He said “so” and")


def test_we_is_the_body_in_the_title_of_a_speaker(script):
    """A ministry speaks for its state, a party for itself."""
    made = script("Pentagon spokesman Rod Example said we won. Hezbollah leader Sami Example said our men left.")
    made.entities += [made.mark("Pentagon spokesman Rod Example", "person"), made.mark("Sami Example", "person")]
    made.entities[1] = made.mark("Hezbollah leader Sami Example", "person")
    assert made.names().name(*made.at("we"), "Rod Example") == "United States"
    assert made.names().name(*made.at("our"), "Sami Example") == "Hezbollah"
