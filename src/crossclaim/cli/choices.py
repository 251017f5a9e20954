"""The settings of a run made from what was typed: `--max NAME=N` and `--column FIELD=NAME`."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Final

from crossclaim.errors import RequestError
from crossclaim.settings import Columns, Limits, Settings

UNITS: Final = {"": 1, "k": 10**3, "kb": 10**3, "m": 10**6, "mb": 10**6, "g": 10**9, "gb": 10**9}
AMOUNT: Final = re.compile(r"(\d{1,15}(?:\.\d{1,6})?)([a-z]{0,2})")


def settings_of(workers: int, bounds: Iterable[str], columns: Iterable[str] = ()) -> Settings:
    """The settings that the options ask for; RequestError for a name or an amount that is none."""
    return Settings(limits=_limits(bounds), columns=_columns(columns), workers=workers)


def limit_names() -> Mapping[str, float]:
    """Every limit by the name that `--max` knows it by, with its default."""
    return {one.name.replace("_", "-"): getattr(Limits(), one.name) for one in fields(Limits)}


def column_names() -> tuple[str, ...]:
    """Every field that `--column` can be told the column of."""
    return tuple(one.name for one in fields(Columns))


def _limits(bounds: Iterable[str]) -> Limits:
    given: dict[str, float] = {}
    for bound in bounds:
        name, amount = _pair("--max", bound)
        if name not in limit_names():
            raise RequestError(f"--max {name}", found="no limit of this name", expected=", ".join(limit_names()))
        given[name.replace("-", "_")] = _amount(bound, amount, whole=isinstance(limit_names()[name], int))
    return Limits(**given)  # type: ignore[arg-type]  # each is whole where its default is


def _columns(columns: Iterable[str]) -> Columns:
    given = dict(_pair("--column", column) for column in columns)
    for name in given:
        if name not in column_names():
            raise RequestError(f"--column {name}", found="no field of this name", expected=", ".join(column_names()))
    return Columns(**given)


def _pair(option: str, text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign or not name or not value:
        raise RequestError(f"{option} {text}", found="no pair", expected="NAME=VALUE")
    return name.strip(), value.strip()


def _amount(bound: str, text: str, *, whole: bool) -> float:
    found = AMOUNT.fullmatch(text.lower().replace("_", "").replace(" ", ""))
    if not found or found[2] not in UNITS:
        raise RequestError(f"--max {bound}", found=text, expected="a number such as 500, 500k, 200MB or 2GB")
    amount = float(found[1]) * UNITS[found[2]]
    return int(amount) if whole else amount
