from crossclaim.evidence import Span
from crossclaim.link.places import NO_HOME, homes, outlook, resolve_places

TEXTS = (
    "Reno lies near Dallas, Texas.",
    "A man from Paris, Texas, and one from Dallas were held.",
    "The mayor of Paris spoke.",
)


def spans(text):
    return [
        Span.of(text, text.index(name), text.index(name) + len(name))
        for name in ("Reno", "Dallas", "Paris", "Texas")
        if name in text
    ]


def looks(world, outlets):
    return [
        outlook(outlet, resolve_places(text, spans(text), world), world)
        for outlet, text in zip(outlets, TEXTS, strict=True)
    ]


def test_a_paper_of_texas_means_paris_texas(world):
    """What the outlet's other documents tell of speaks for the small town."""
    found = homes(looks(world, ["paper"] * 3), world)
    text = TEXTS[2]
    (alone,) = resolve_places(text, spans(text), world)
    (at_home,) = resolve_places(text, spans(text), world, home=found[2])
    assert (alone.place.country, at_home.place.admin1) == ("France", "Texas")


def test_a_document_alone_has_no_home(world):
    """A document without an outlet, or the only one of it, has no home."""
    found = homes(looks(world, ["", "other", "paper"]), world)
    assert all(home is NO_HOME for home in found)


def test_a_document_does_not_make_its_own_home(world):
    """The only place of the first document is not in its own home."""
    first, *_ = homes(looks(world, ["paper"] * 3), world)
    assert 33.67 not in first.latitude.tolist()


def test_the_order_of_documents_does_not_matter(world):
    """A home is the same wherever its document stands among the others."""
    found = looks(world, ["paper"] * 3)
    first, _, last = homes(found, world)
    turned = homes(found[::-1], world)
    for one, other in ((first, turned[2]), (last, turned[0])):
        assert dict(one.states) == dict(other.states)
        assert one.share.tolist() == other.share.tolist()
