"""The shipped catalogue holds what it says, and refuses what it must not hold."""

import pytest

from pipeline.value.catalogue import (
    CatalogueError,
    perspective_of,
    price_index,
    read_unit_costs,
    unit_costs,
)

GOOD = {
    "id": "x",
    "label": "A thing",
    "unit": "hour",
    "value_gbp": "12.21",
    "price_year": "2025/26",
    "perspective": "input: replacement cost",
    "basis": "statutory",
    "source": "HM Government",
    "url": "https://www.gov.uk/",
    "licence": "OGL v3.0",
    "may_ship": "yes",
}


def test_the_catalogue_holds_only_what_may_be_passed_on() -> None:
    """21 sourced unit costs ship, none of a bank whose licence forbids it."""
    costs = unit_costs()

    assert len(costs) == 21
    assert not [name for name in costs if name.startswith("x-")]
    assert {perspective_of(cost) for cost in costs.values()} == {"fiscal", "input", "wellbeing"}


@pytest.mark.parametrize(
    ("name", "unit", "pounds"),
    [
        # Quotients of the cost and activity that NHS England published, worked out by hand.
        ("ncc-emergency-care", "attendance", round(6_006_487_728 / 22_004_144, 2)),
        ("ncc-nel-long", "episode", round(23_237_984_709 / 4_527_849, 2)),
        ("ncc-community", "contact", round(5_944_847_252 / 68_867_392, 2)),
        ("nlw-2025", "hour", 12.21),
    ],
)
def test_unit_costs_are_those_published(name: str, unit: str, pounds: float) -> None:
    """A unit cost has the published value for one unit."""
    assert (unit_costs()[name].unit, unit_costs()[name].value_gbp) == (unit, pounds)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"may_ship": "no"}, "licence"),
        ({"unit": "thing"}, "unit is none of"),
        ({"perspective": "social"}, "perspective"),
        ({"price_year": "2023-24"}, "price year"),
        ({"url": "http://example.org"}, "url"),
        ({"value_gbp": "0"}, "value"),
        ({"value_gbp": "NaN"}, "value"),
        ({"source": ""}, "source is empty"),
    ],
)
def test_a_row_that_breaks_the_rules_is_refused(wrong: dict[str, str], said: str) -> None:
    """Each fault of a row is named with the row's id."""
    with pytest.raises(CatalogueError, match=f"x: .*{said}"):
        read_unit_costs([GOOD | wrong])


def test_an_id_stands_once() -> None:
    """Two rows with one id are refused."""
    with pytest.raises(CatalogueError, match="twice"):
        read_unit_costs([GOOD, GOOD])


def test_the_price_index_runs_without_a_gap() -> None:
    """Every financial year from 2008-09 to 2026-27 has an index; it need not rise every year."""
    years = list(price_index())

    assert years == [f"{year}-{(year + 1) % 100:02d}" for year in range(2008, 2027)]
    assert price_index()["2020-21"] > price_index()["2021-22"]
