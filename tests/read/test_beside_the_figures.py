"""What stands beside the figures of a table: how many there is room for, and lone numbers."""

from __future__ import annotations

from datetime import date

import pytest

from tests.read.drawing import Seen, draw, period

_ROWS: list[list[object]] = [
    ["Ash Street", 8420, 13, 54], ["Canal", 11365, 24, 98], ["Hopwell", 14880, 25, 107],
    ["Moss", 5975, 11, 44],
]  # fmt: skip
_TITLE: list[object] = ["Surgeries, October to December 2025"]


@pytest.mark.parametrize(
    "head",
    ["List size", "Places", "Capacity", "Room holds", "Max places", "Beds", "Miles from base"],
)
def test_room_describes_its_row_beside_what_was_done(head: str) -> None:
    """How many a surgery has on its list, or a room holds, is no figure of what was done."""
    seen = Seen(draw([_TITLE, ["Surgery", head, "Sessions", "Attended"], *_ROWS]))
    fact = seen.fact("B3")
    assert (fact["role"], period(fact)) == ("attribute", "2025-26-Q3")
    assert seen.fact("C3")["role"] == "value"


@pytest.mark.parametrize("head", ["Places taken", "Places booked", "On roll", "Seats filled"])
def test_what_was_taken_up_is_of_the_quarter(head: str) -> None:
    """Places taken were taken in the time of the table."""
    seen = Seen(draw([_TITLE, ["Surgery", head, "Sessions", "Attended"], *_ROWS]))
    fact = seen.fact("B3")
    assert (fact["role"], period(fact)) == ("value", "2025-26-Q3")


def test_the_places_of_a_course_are_of_its_month() -> None:
    """In a list by date, and under quarters, places are counted in their time."""
    rows: list[list[object]] = [[date(2025, 10 + at, 6 + at), 12, 9 + at] for at in range(3)]
    seen = Seen(draw([["Courses 2025/26"], ["Date", "Places", "Came"], *rows]))
    assert seen.fact("B3")["role"] == "value"
    heads = ["Kind", "Q1", "Q2", "Q3"]
    seen = Seen(draw([["Room 2025/26"], heads, ["Places", 12, 14, 12], ["Came", 9, 11, 8]]))
    assert period(seen.fact("B3")) == "2025-26-Q1"


def _with(*beside: object) -> Seen:
    first = [*_ROWS[0], *beside]
    heads = ["Surgery", "Signed up", "Sessions", "Attended"]
    return Seen(draw([_TITLE, heads, first, *_ROWS[1:]]))


def test_a_lone_number_behind_an_empty_column_is_no_figure() -> None:
    """Nor is the number of a check, and both are told to be set aside."""
    assert _with(None, 438.7).use("F3") == "set aside"
    assert _with(None, "check women + men", 0).use("G3") == "set aside"


def test_a_number_with_a_name_is_a_figure() -> None:
    """What names it stands before it, or right behind the table it goes on."""
    assert _with(None, "Volunteers", 14).fact("G3")["value"] == 14
    assert _with(14).fact("E3")["value"] == 14
