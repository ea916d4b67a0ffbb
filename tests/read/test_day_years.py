"""The calendar year of days and month numbers that name none, and groups named by their month."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.read.when.day_years import year_of_days
from tests.read.drawing import Seen, draw, period


@pytest.mark.parametrize(
    ("titles", "names", "year"),
    [
        (["Holiday clubs 2026"], ["Clubs", "x.xlsx"], 2026),
        (["Youth work return"], ["Youth", "Ashdale autumn 25.xlsx"], 2025),
        (["Falls classes"], ["2024", "classes.xlsx"], 2024),
        (["Winter 2025/26"], [], None),
        (["Established 2009"], [], None),
        (["Sent 4 July 2025"], [], None),
        (["2024 and 2025"], [], None),
    ],
)
def test_the_year_of_days(titles: list[str], names: list[str], year: int | None) -> None:
    """A winter has two years, and a day of sending says nothing."""
    assert year_of_days(titles, names) == (date(year, 1, 1) if year else None)


def test_holidays_lie_in_the_year_of_the_title() -> None:
    """16 - 20 February of the holiday clubs 2026."""
    rows: list[list[object]] = [
        ["Holiday activity and food clubs 2026"],
        [],
        ["February half term (16 - 20 February)"],
        ["Club", "Children", "Meals"],
        ["Moorside", 44, 198],
        ["Priory", 28, 121],
        [],
        ["Easter holidays (30 March - 10 April)"],
        ["Club", "Children", "Meals"],
        ["Moorside", 60, 455],
        ["Priory", 31, 230],
    ]
    seen = Seen(draw(rows))
    assert period(seen.fact("B5")) == "2026-02-16_2026-02-20"
    assert period(seen.fact("C11")) == "2026-03-30_2026-04-10"


def _numbered(tab: str) -> Seen:
    months: list[list[object]] = [[n, 10 + n, 20 + n] for n in (7, 8, 9, 10)]
    head: list[list[object]] = [["Falls classes"], ["month no.", "came", "new"]]
    rows: list[list[object]] = [*head, *months, ["tot", None, 114]]
    return Seen(draw(rows, name=tab))


def test_months_by_number_are_those_of_the_year_of_the_tab() -> None:
    """Month 7 of 2024 is July; the total of the four runs to October."""
    seen = _numbered("2024")
    assert period(seen.fact("B3")) == "2024-07"
    assert period(seen.fact("C7")) == "2024-07-01_2024-10-31"


def test_months_by_number_in_a_financial_year_are_in_doubt() -> None:
    """Month 7 of 2024/25 may be July or October."""
    assert period(_numbered("2024-25").fact("B3")) == ""


def test_groups_are_named_by_the_month_in_which_they_joined() -> None:
    """Each row follows those who joined in one month, and is for it."""
    rows: list[list[object]] = [
        ["Joined in", "Joiners", "After 12 weeks"],
        ["April 2025", 24, 17],
        ["May 2025", 19, 14],
        ["June 2025", 27, 18],
    ]
    assert period(Seen(draw(rows)).fact("C3")) == "2025-05"
