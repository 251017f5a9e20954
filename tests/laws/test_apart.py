"""Laws: a name judged to be somebody else in one document is that there alone, and as before when that is undone."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from crossclaim.evidence import Entry, Judgement, Use, make_id
from crossclaim.link.actors import own, part

DOCUMENTS = tuple(make_id("doc", [n]) for n in range(3))
ENTRIES = (Entry("named", "abu rami", "Abu Rami"), Entry("known", "Hezbollah", "Hezbollah", "armed-group"))
uses = st.lists(
    st.builds(
        lambda entry, document, why: Use(document, entry.name, (), 1, entry, 0.5, (), why),
        st.sampled_from(ENTRIES),
        st.sampled_from(DOCUMENTS),
        st.sampled_from(["", "may be A or B"]),
    ),
    max_size=8,
)
judged = st.tuples(st.sampled_from(ENTRIES), st.sampled_from(DOCUMENTS))


def different(entry, document):
    return Judgement((entry.id, own(entry, document).id), "different", "an analyst", "2020-01-01T00:00:00Z")


@given(uses, judged)
def test_only_the_name_in_that_document_is_parted(found, both):
    """Every other use is what it was."""
    entry, document = both
    for old, new in zip(found, part(found, [different(*both)]), strict=True):
        is_meant = (old.entry, old.document) == (entry, document)
        assert (new.entry == own(entry, document)) is is_meant
        assert is_meant or new == old


@given(uses, judged)
def test_parting_twice_is_parting_once_and_undoing_leaves_nothing(found, both):
    """The judgement alone says what is parted; a withdrawal gives back what was."""
    one = different(*both)
    parted = part(found, [one])
    assert part(parted, [one]) == parted
    undone = replace(one, verdict="withdrawn", supersedes=one.id)
    assert part(parted, [one, undone]) == tuple(found)
    assert part(parted, []) == tuple(found)


def test_a_description_has_its_document_already():
    """It cannot be parted any further, nor can what was."""
    entry = Entry("described", "guards", "guards", "", DOCUMENTS[0])
    assert own(entry, DOCUMENTS[0]) == entry
    apart = own(ENTRIES[0], DOCUMENTS[0])
    assert own(apart, DOCUMENTS[1]) == apart
