"""A cell's value, status and unit are what a person would read in it."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.domain.tables import Status
from pipeline.read.book import Cell, Kind, Look
from pipeline.read.units import other_unit, signs_of_unit, unit_by_signs
from pipeline.read.values import Value, threshold, value_of, value_of_text


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("12", 12, "count"),
        ("1,204", 1204, "count"),
        ("1,204,500", 1_204_500, "count"),
        (" 7 ", 7, "count"),
        ("7\u00a0", 7, "count"),
        ("0.061", 0.061, "count"),
        ("-4", -4, "count"),
        ("\u22124", -4, "count"),
        ("(4)", -4, "count"),
        ("85%", 0.85, "percent"),
        ("6.1 %", 0.061, "percent"),
        ("£1,200", 1200, "gbp"),
        ("£3k", 3000, "gbp"),
        ("£ 12.50", 12.5, "gbp"),
        ("7.5 hrs", 7.5, "hours"),
        ("3 hours", 3, "hours"),
        ("3h 30m", 3.5, "hours"),
        ("2 hrs 15 mins", 2.25, "hours"),
        ("23/52 (44.2%)", 0.442, "percent"),
        ("44.2% (23 of 52)", 0.442, "percent"),
    ],
)
def test_numbers_as_people_write_them(text: str, number: float, unit: str) -> None:
    """A number typed as text is a number, in its unit."""
    value = value_of_text(text)
    assert (value.status, value.unit) == (Status.REPORTED, unit)
    assert value.number == pytest.approx(number, abs=1e-12)


@pytest.mark.parametrize(
    ("text", "number", "status", "note"),
    [
        ("96*", 96, Status.REPORTED, "*"),
        ("96 †", 96, Status.REPORTED, "†"),
        ("12 (provisional)", 12, Status.PROVISIONAL, "(provisional)"),
        ("12 [p]", 12, Status.PROVISIONAL, "[p]"),
        ("12p", None, Status.TEXT, ""),
        ("about 22", 22, Status.ESTIMATED, "about"),
        ("c. 40", 40, Status.ESTIMATED, "c."),
        ("~15", 15, Status.ESTIMATED, "~"),
        ("15 (est.)", 15, Status.ESTIMATED, "(est.)"),
        ("0", 0, Status.ZERO, "stored as text"),
        ("96", 96, Status.REPORTED, "stored as text"),
        ("1,204", 1204, Status.REPORTED, ""),
        ("0%", 0, Status.ZERO, ""),
    ],
)
def test_qualified_numbers_keep_their_mark(
    text: str, number: float | None, status: Status, note: str
) -> None:
    """What stands beside a number changes its status and is kept."""
    value = value_of_text(text)
    assert (value.number, value.status, value.note) == (number, status, note)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("nil", Status.NIL_RETURN),
        ("Nil return", Status.NIL_RETURN),
        ("-", Status.BLANK),
        ("–", Status.BLANK),
        ("n/a", Status.NOT_APPLICABLE),
        ("[z]", Status.NOT_APPLICABLE),
        ("not due", Status.NOT_DUE),
        ("N/Y/D", Status.NOT_DUE),
        ("TBC", Status.NOT_DUE),
        ("Not collected", Status.NOT_COLLECTED),
        ("[x]", Status.NOT_COLLECTED),
        ("*", Status.SUPPRESSED),
        ("<5", Status.SUPPRESSED),
        ("< 10", Status.SUPPRESSED),
        ("fewer than 5", Status.SUPPRESSED),
        ("under 5", Status.SUPPRESSED),
        ("[c]", Status.SUPPRESSED),
        ("#DIV/0!", Status.ERROR),
        ("#N/A", Status.ERROR),
        ("Green", Status.TEXT),
        ("C1", Status.TEXT),  # a reference, and not about 1
        ("# of trees planted", Status.TEXT),
        ("10-15", Status.TEXT),
        ("3 new groups", Status.TEXT),
        ("1,23", Status.TEXT),
        ("", Status.TEXT),
    ],
)
def test_stand_ins_are_statuses_and_never_zero(text: str, status: Status) -> None:
    """Missing is not zero: only a nil return may be counted, as nought."""
    value = value_of_text(text)
    assert value.status is status
    assert value.number == (0 if status is Status.NIL_RETURN else None)


def test_a_long_text_is_never_a_value() -> None:
    """A sentence that begins with a number is a sentence."""
    assert value_of_text("12 " + "x" * 60).status is Status.TEXT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (">=90%", (0.9, False)),
        ("≥ 90%", (0.9, False)),
        ("at least 25", (25, False)),
        ("<=20%", (0.2, True)),
        ("max. 1,500", (1500, True)),
        ("90%", None),
        ("> some", None),
        ("at least ,", None),
        ("over ,", None),
    ],
)
def test_thresholds(text: str, expected: tuple[float, bool] | None) -> None:
    """A limit gives its number and whether lower is better."""
    assert threshold(text) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (Cell(1, 1, Kind.NUMBER, "12", 12), Value(Status.REPORTED, 12)),
        (Cell(1, 1, Kind.NUMBER, "0", 0), Value(Status.ZERO, 0)),
        (
            Cell(1, 1, Kind.NUMBER, "85%", 0.85, look=Look("0%")),
            Value(Status.REPORTED, 0.85, "percent"),
        ),
        (
            Cell(1, 1, Kind.NUMBER, "5", 5, look=Look('"£"#,##0')),
            Value(Status.REPORTED, 5, "gbp"),
        ),
        (
            Cell(1, 1, Kind.NUMBER, "37:30", 37.5, look=Look("[h]:mm", is_date=True)),
            Value(Status.REPORTED, 37.5, "hours"),
        ),
        (Cell(1, 1, Kind.ERROR, "#REF!"), Value(Status.ERROR, note="#REF!")),
        (
            Cell(1, 1, Kind.NOT_CALCULATED, ""),
            Value(Status.ERROR, note="formula without a stored result"),
        ),
        (
            Cell(1, 1, Kind.DATE, "2026-03-31", day=date(2026, 3, 31)),
            Value(Status.TEXT, unit="date"),
        ),
        (Cell(1, 1, Kind.LOGICAL, "TRUE"), Value(Status.TEXT, unit="text")),
    ],
)
def test_cells_by_kind(cell: Cell, expected: Value) -> None:
    """Kind and number format say what a cell is."""
    assert value_of(cell) == expected


@pytest.mark.parametrize(
    ("label", "section", "unit"),
    [
        ("% receiving brief advice", "", "percent"),
        ("Percentage seen", "", "percent"),
        ("Mean % loss", "", "count"),
        ("Lost 5% or more", "", "count"),
        ("Lost >=5% of weight", "", "count"),
        ("Total spend (£)", "", "gbp"),
        ("Pharmacotherapy", "Part 2B Spend (£)", "gbp"),
        ("Volunteer hours", "Costs (£)", "hours"),
        ("Volunteers", "", "count"),
    ],
)
def test_unit_from_the_labels(label: str, section: str, unit: str) -> None:
    """Where the cell does not say its unit, its labels do."""
    assert unit_by_signs(signs_of_unit(label), 0, signs_of_unit(section)) == unit


def test_a_number_too_large_for_a_percentage_is_of_another_unit() -> None:
    """What is left of the signs when percent is ruled out."""
    assert other_unit(signs_of_unit("% of spend (£)"), 0) == "gbp"
    assert other_unit(signs_of_unit("% seen"), 0) == "count"


@pytest.mark.parametrize(
    "said",
    [
        "Number of patients unless £", "People (£ where shown)", "£ or number", "No. or £",
        "Count except where marked %",
    ],
)  # fmt: skip
def test_a_unit_of_some_rows_says_nothing_of_the_others(said: str) -> None:
    """A row says for itself that it is in pounds."""
    assert unit_by_signs(signs_of_unit("Gas back on"), 0, signs_of_unit(said)) == "count"
    assert unit_by_signs(signs_of_unit(said), 0, 0) == "count"
    assert unit_by_signs(signs_of_unit("Debt written off (£)"), 0, signs_of_unit(said)) == "gbp"


@pytest.mark.parametrize("said", ["Income gained £", "Grants (£, not in KPI 3)", "£ a year"])
def test_a_unit_of_all_rows_is_theirs(said: str) -> None:
    """A sign with other words around it."""
    assert unit_by_signs(0, signs_of_unit(said), 0) == "gbp"
