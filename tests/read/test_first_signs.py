"""Most texts are passed over by one look at their first signs: what they mean must not be."""

from __future__ import annotations

from pipeline.domain.tables import Status
from pipeline.read.totals import says_total
from pipeline.read.units import (
    COUNTED,
    HOURS,
    NOT_A_SHARE,
    PERCENT,
    POUNDS,
    THOUSANDS,
    signs_of_unit,
)
from pipeline.read.values import _WRITTEN, value_of_text
from pipeline.read.when.period_search import _INSIDE, spans_within

_PERIODS = (
    "between 1 June 2025 and 30 June 2025",
    "between April 2025 and March 2026",
    "2-27 June 2025",
    "four weeks to 30 November 2025",
    "01.07 - 30.09",
    "year to March 26",
    "w/c 2 June 2025",
    "week ending 8 June 2025",
    "quarter ending 30 June 2025",
    "half-year to 30 September 2025",
    "year ended 31 March 2026",
    "6 months to 30 September 2025",
    "4 weeks to 30 November 2025",
    "April 2025 to 30 June 2025",
    "Apr - Jun 2025",
    "April, May and June 2025",
    "Jun 25",
    "spring & summer (Apr-Sep)",
    "autumn and winter",
    "Q1 (Apr-Jun)",
    "qtr 2 2025/26",
    "2025/26 Q3",
    "Q1 to Q3 2025/26",
    "M1-M9",
    "4 weeks to 29 June 2025",
    "week ending Sunday 8 June 2025",
    "second quarter of 2025/26",
    "H2",
    "M07",
    "M12",
    "Jan to Mar",
    "2025-06",
    "2025/26",
    "30.06.2025",
    "September",
)
_VALUES = (
    "1,234", "£5.20", "-4", "\u22124", "(4)", "+3", "~10", "about 5", "approx. 5", "c. 5", "ca 5",
    "circa 5", "around 5", "est 5", "estimated 5", "over 65", "under 18", "nearly 20", "almost 20",
    "seven", "2h 30m", "£500 a year", "12 weeks", "about 12 weeks", "12st 4", "18-24",
    "between 3 and 4", "23/52 (44.2%)", "44.2% (23/52)", "10 (3 called off)",
)  # fmt: skip


def test_each_way_to_name_a_period_is_looked_for() -> None:
    """Every pattern of the search has an example here, and each example is found in a title."""
    for text in _PERIODS:
        assert spans_within(f"Attendance, {text}"), text
    for pattern in _INSIDE:
        assert any(pattern.search(text) for text in _PERIODS), pattern.pattern


def test_each_way_to_write_a_value_is_looked_for() -> None:
    """Every pattern of a value has an example here, and each example is a value or a range."""
    for text in _VALUES:
        value = value_of_text(text)
        assert value.status is not Status.TEXT or value.soft, text
    for pattern, _ in _WRITTEN:
        assert any(pattern.match(text) for text in _VALUES), pattern.pattern


def test_each_sign_of_a_unit_is_looked_for() -> None:
    """Every word that tells a unit tells it, in small letters and capitals."""
    told = {
        PERCENT: ("% seen", "Seen (%)", "per cent seen", "Percentage seen"),
        NOT_A_SHARE: (
            "mean score", "average wait", "avg wait", "av. wait", "median wait", "change in score",
            "weight loss", "weight lost", "difference in score", "points gained",
        ),
        POUNDS: ("£ spent", "GBP spent"),
        HOURS: ("hours given", "hour given", "hrs given"),
        THOUSANDS: ("spent £000", "spent £k", "spent (000s)", "spent ('000)"),
        COUNTED: ("No.", "number", "n", "Seen - count", "people", "#"),
    }  # fmt: skip
    for sign, labels in told.items():
        for label in (*labels, *map(str.upper, labels)):
            assert signs_of_unit(label) & sign, label
    assert signs_of_unit("Sessions held") == 0


def test_totals_are_heard_at_both_ends_of_a_label() -> None:
    """A total is named by how a label begins or by its last word."""
    for label in ("Total", "Sub-totals by site", "North total", "ALL TOTALS", "Altogether"):
        assert says_total(label), label
    assert not says_total("Totally new people")
