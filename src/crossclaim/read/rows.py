"""Rows of JSON Lines and of tables: the text column under its title, the other columns as metadata."""

import csv
import json
import re
from collections.abc import Mapping
from typing import Final

from crossclaim.errors import EmptyInput, UnreadableInput
from crossclaim.evidence import Known, Problem
from crossclaim.read.columns import choose
from crossclaim.read.dates import day_of
from crossclaim.read.decode import charset_of, decode
from crossclaim.read.draft import Draft, Input
from crossclaim.read.headed import headed
from crossclaim.read.kinds import OWN
from crossclaim.read.places import shown
from crossclaim.settings import Settings

JSON_ROW: Final = OWN + "json-row"
TABLE_ROW: Final = OWN + "table-row"
COLUMN: Final = re.compile(r";(\w+)=(\d+)")
DELIMITER: Final = re.compile(r";delimiter=x([0-9a-f]{2})")
MARKUP: Final = re.compile(
    r"\s*<(?:!doctype|html|body|div|p|article|section|h[1-6]|span|table|ul)\b[^<>]*>", re.IGNORECASE
)
LISTED: Final = 12


def read_json_row(input: Input, settings: Settings) -> Draft:  # noqa: A002 the noun of reading
    """The draft of one line of JSON Lines. UnreadableInput where it is no object or has no text column."""
    line, problems = decode(input.data, charset_of(input.media_type), place=input.place)
    try:
        row = json.loads(line.lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        found = "nesting too deep" if isinstance(error, RecursionError) else f"broken JSON, {error}"
        raise UnreadableInput(input.place, found=found, expected="one JSON object on the line") from None
    if not isinstance(row, dict):
        raise UnreadableInput(input.place, found=f"a JSON {type(row).__name__}", expected="one JSON object on the line")
    chosen = choose(settings.columns, row)
    if "text" not in chosen:
        raise no_text_column(input.place, list(row))
    values = {field: _plain(row[name], field) for field, name in chosen.items()}
    return _draft(input, values, chosen, "application/json", settings, problems)


def read_table_row(input: Input, settings: Settings) -> Draft:  # noqa: A002 the noun of reading
    """The draft of one row of a CSV file, whose container says which column holds what."""
    line, problems = decode(input.data, charset_of(input.media_type), place=input.place)
    delimiter = DELIMITER.search(input.media_type)
    csv.field_size_limit(settings.limits.input_bytes)
    try:
        cells = next(csv.reader([line], delimiter=chr(int(delimiter[1], 16)) if delimiter else ","), [])
    except csv.Error as error:
        raise UnreadableInput(input.place, found=f"a broken row, {error}") from None
    places = {field: int(at) for field, at in COLUMN.findall(input.media_type)}
    values = {field: cells[at] if at < len(cells) else "" for field, at in places.items()}
    names = {field: f"column {at + 1}" for field, at in places.items()}
    return _draft(input, values, names, "text/csv", settings, problems)


def no_text_column(place: str, names: list[str]) -> UnreadableInput:
    """The error of a row or table in which no column is known to hold the text."""
    there = ", ".join(shown(name)[:40] for name in names[:LISTED]) + (", …" if len(names) > LISTED else "")
    advice = "Name the column that holds the text in the settings (columns.text)."
    return UnreadableInput(place, found=f"no text among the columns {there or '(none)'}", advice=advice)


def _draft(
    input: Input,  # noqa: A002 the noun of reading
    values: Mapping[str, str],
    names: Mapping[str, str],
    media_type: str,
    settings: Settings,
    problems: tuple[Problem, ...],
) -> Draft:
    told = {
        field: Known((day_of(value) or value) if field == "published" else value.strip(), f"row {names[field]}", 0.9)
        for field, value in values.items()
        if field != "text" and value.strip()
    }
    text = values["text"]
    if not text.strip():
        raise EmptyInput(input.place, found=f"nothing in {names['text']}")
    body = _body(input.place, text, settings) if MARKUP.match(text) else Draft(media_type, text)
    draft = Draft(media_type, body.text, body.zones, {**body.told, **told}, (*problems, *body.problems))
    return headed(draft, values.get("title", ""), "title column")


def _body(place: str, text: str, settings: Settings) -> Draft:
    from crossclaim.read.html import read_html

    return read_html(Input(place, text.encode("utf-8", "replace"), "text/html; charset=utf-8"), settings)


def _plain(value: object, field: str) -> str:
    """A JSON value as text: lists joined, numbers of dates as dates; anything else counts as nothing."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return ("\n\n" if field == "text" else ", ").join(one for one in value if isinstance(one, str))
    if field == "published" and isinstance(value, int | float):
        return day_of(value)
    return ""
