"""The published unit costs that ship with the product, and the price index to compare years.

`data/unit_costs.csv` holds only what its licence lets us pass on. `data/gdp_deflator.csv` is a
third party's copy of HM Treasury's GDP deflators; each row says so.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from functools import cache
from importlib.resources import files

from pipeline.domain.unit_cost import UnitCost

PERSPECTIVES = ("fiscal", "input", "wellbeing")
UNITS = ("attendance", "contact", "episode", "hour", "incident", "person-year")
_FIELDS = (
    "id", "label", "unit", "price_year", "perspective", "basis", "source", "url", "licence",
)  # fmt: skip
_PRICE_YEAR = re.compile(r"^20\d{2}(?:/\d{2})?$")
_FINANCIAL_YEAR = re.compile(r"^20\d{2}-\d{2}$")


class CatalogueError(ValueError):
    """The shipped catalogue breaks its own rules; the message names every row that does."""


def perspective_of(cost: UnitCost) -> str:
    """Return fiscal, input or wellbeing: values of different ones are never added together."""
    return re.split(r"[ :(]", cost.perspective, maxsplit=1)[0]


@cache
def unit_costs() -> dict[str, UnitCost]:
    """Return the unit costs by id, in the order of the file; values are pounds for one unit.

    Raises:
        CatalogueError: a row is incomplete, may not be passed on, or stands twice.
    """
    return read_unit_costs(_rows("unit_costs.csv"))


def read_unit_costs(rows: Iterable[Mapping[str, str]]) -> dict[str, UnitCost]:
    """Make unit costs of rows with the columns of `data/unit_costs.csv`.

    Raises:
        CatalogueError: as `unit_costs`, with all faults at once.
    """
    costs: dict[str, UnitCost] = {}
    faults = []
    for row in rows:
        name = row.get("id") or "row without id"
        wrong = _faults(row)
        if name in costs:
            wrong.append("the id stands twice")
        if wrong:
            faults.append(f"{name}: {', '.join(wrong)}")
            continue
        costs[name] = UnitCost(
            **{field: row[field] for field in _FIELDS}, value_gbp=float(row["value_gbp"])
        )
    if faults:
        raise CatalogueError("; ".join(faults))
    return costs


def _faults(row: Mapping[str, str]) -> list[str]:
    wrong = [f"{field} is empty" for field in _FIELDS if not row.get(field)]
    if row.get("may_ship") != "yes":
        wrong.append("its licence does not let us pass it on")
    if row.get("unit") not in UNITS:
        wrong.append(f"unit is none of {', '.join(UNITS)}")
    if not row.get("perspective", "").startswith(PERSPECTIVES):
        wrong.append(f"perspective begins with none of {', '.join(PERSPECTIVES)}")
    if not _PRICE_YEAR.match(row.get("price_year", "")):
        wrong.append("price year is not like 2023/24")
    if not row.get("url", "").startswith("https://"):
        wrong.append("url is not https")
    if not _is_positive(row.get("value_gbp", "")):
        wrong.append("value is not a number above zero")
    return wrong


def _is_positive(text: str) -> bool:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return False
    return number.is_finite() and number > 0


@cache
def price_index() -> dict[str, Decimal]:
    """Return the GDP deflator by financial year, e.g. ``2023-24``; the base is the file's own.

    Not monotonic: 2020-21 lies above 2021-22, a known effect of how output was measured then.

    Raises:
        CatalogueError: a row is not a financial year with an index above zero.
    """
    index = {}
    for row in _rows("gdp_deflator.csv"):
        year, value = row["financial_year"], row["index"]
        if not _FINANCIAL_YEAR.match(year) or not _is_positive(value) or year in index:
            raise CatalogueError(f"price index, {year}: not one index above zero for the year")
        index[year] = Decimal(value)
    return index


def _rows(name: str) -> list[dict[str, str]]:
    text = files("pipeline.value").joinpath("data", name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))
