"""Rows of means below a list: no further record, and nothing of the row above."""

from __future__ import annotations

from datetime import date

import pytest

from tests.read.drawing import Seen, draw, period


def _scores(name: str, *means: float) -> Seen:
    """Return a list of three women with their references, and a last row of means."""
    rows: list[list[object]] = [
        ["W31", "Mill Lane", date(2025, 10, 15), 6, 5],
        ["W34", "Northfield", date(2025, 11, 5), 3, 6],
        ["W36", "Bramblegate", date(2025, 11, 26), 3, 7],
        [name, None, None, *means],
    ]
    heads = ["No.", "Cafe", "First came", "Sleep then", "Sleep now"]
    return Seen(draw([["Women followed up"], heads, *rows]))


@pytest.mark.parametrize("name", ["Average", "Mean", "MEAN (3 women)", "Average of all"])
def test_a_mean_is_no_further_record(name: str) -> None:
    """It takes the rows above together, and has neither their number, cafe nor day."""
    fact = _scores(name, 4, 6).fact("D6")
    assert fact["total"]
    assert (fact["ref"], fact["row_label"], period(fact)) == ("", name.rstrip(), "")


def test_a_median_is_a_mean_of_its_kind() -> None:
    """Of 6, 3, 3 it is 3, of 5, 6, 7 it is 6."""
    assert _scores("Median", 3, 6).fact("D6")["total"]


def test_what_is_called_a_mean_and_is_none_stays_a_figure() -> None:
    """Neither mean nor median of the rows above: 5.5 and 9."""
    assert not _scores("Average", 5.5, 9).fact("D6")["total"]


def test_a_measure_that_is_a_mean_is_a_figure_of_its_own() -> None:
    """Average wait stands among other measures."""
    rows: list[list[object]] = [
        ["Seen", 10, 12], ["Left", 20, 22], ["Stayed", 30, 32], ["Average wait", 20, 22]
    ]  # fmt: skip
    seen = Seen(draw([["Activity", "Apr 2025", "May 2025"], *rows]))
    assert not seen.fact("B5")["total"]


def test_what_is_funded_beside_who_is_in_post_was_meant() -> None:
    """It is the target; in post on 30 November is not."""
    heads = ["Staffing (WTE)", "Funded", "In post 30 Nov 2025"]
    seen = Seen(draw([heads, ["Navigators", 3.6, 3.2], ["Buddies", 1, 1]]))
    assert [seen.fact(f"{col}2")["role"] for col in "BC"] == ["target", "value"]


def test_a_mean_may_stand_under_a_date() -> None:
    """Average, where the other rows have the day of the last score."""
    rows: list[list[object]] = [
        ["M301", "Urdu", date(2025, 7, 8), 23], ["M302", "Punjabi", date(2025, 7, 8), 19],
        ["M303", "Somali", date(2025, 7, 15), 27], [None, None, "Average", 23],
    ]  # fmt: skip
    seen = Seen(draw([["ID", "Language", "Date of first score", "First score"], *rows]))
    fact = seen.fact("D5")
    assert (fact["row_label"], fact["ref"], fact["total"]) == ("Average", "", True)
