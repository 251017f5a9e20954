import pytest

from crossclaim.cli.build import command as build
from crossclaim.cli.choices import limit_names, settings_of
from crossclaim.cli.extract import command as extract
from crossclaim.errors import RequestError
from crossclaim.extract import DEFAULT, EXTRACTORS
from crossclaim.settings import Settings


@pytest.mark.parametrize(
    ("amount", "value"), [("500", 500), ("500k", 500_000), ("1.5MB", 1_500_000), ("2GB", 2 * 10**9)]
)
def test_amounts_have_units(amount, value):
    """Sizes are written as people write them."""
    assert settings_of(0, [f"input-bytes={amount}"]).limits.input_bytes == value


def test_nothing_said_gives_the_defaults():
    """Without options a run has the settings of the library."""
    assert settings_of(0, [], []) == Settings()


def test_seconds_may_be_parts():
    """A limit that is not whole stays so."""
    assert settings_of(0, ["seconds=0.5"]).limits.seconds == 0.5


def test_columns_are_mapped():
    """A field is told its column, whatever signs that has."""
    assert settings_of(0, [], ["text=Full text=html"]).columns.text == "Full text=html"


@pytest.mark.parametrize(
    "bound", ["input-bytes=lots", "input-bytes=-1", "no-such=1", "pages", "pages=", "=3", "pages=1e9"]
)
def test_a_wrong_limit_is_said(bound):
    """The error says what was expected."""
    with pytest.raises(RequestError) as error:
        settings_of(0, [bound])
    assert error.value.expected


def test_a_wrong_column_is_said():
    """The error names the fields that there are."""
    with pytest.raises(RequestError, match="text, title, author"):
        settings_of(0, [], ["body=text"])


def test_limits_are_named_as_one_types_them():
    """Names have hyphens."""
    assert "archive-depth" in limit_names()


def test_the_reader_that_the_help_names_is_the_one_that_reads():
    """The default of `--reader` is that of the workflow, and its help names every reader there is."""
    for command in (build, extract):
        (option,) = [one for one in command.params if one.name == "reader"]
        assert option.default == DEFAULT
        assert all(name in option.help for name in EXTRACTORS)
