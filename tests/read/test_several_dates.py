"""Which of several dates in the rows of a list says when a figure is for."""

from __future__ import annotations

from datetime import date

from tests.read.drawing import Drawn, Seen, draw, period


def test_what_stands_beside_its_own_date_is_of_that_day() -> None:
    """Asked for when they applied, paid on the day on which it was paid, or not at all."""
    rows: list[list[object]] = [
        ["AB", date(2025, 5, 6), 150, "yes", date(2025, 5, 14), 150],
        ["CD", date(2025, 5, 20), 300, "part", date(2025, 6, 3), 250],
        ["EF", date(2025, 6, 17), 600, "no", None, None],
        ["GH", date(2025, 6, 24), 95, "yes", date(2025, 7, 2), 95],
    ]
    heads = ["Who", "Applied", "Asked for £", "Decision", "Paid on", "Paid £"]
    seen = Seen(draw([["Hardship fund"], heads, *rows]))
    assert period(seen.fact("C3")) == "2025-05-06_2025-05-06"
    assert period(seen.fact("F4")) == "2025-06-03_2025-06-03"


def _projects(title: str, *, one: str = "Start", two: str = "Finish") -> Drawn:
    rows: list[list[object]] = [
        ["Hedge", date(2025, 1, 13), date(2025, 2, 28), 22, 61],
        ["Holt", date(2025, 3, 3), date(2025, 4, 11), 9, 27],
        ["Pond", date(2025, 8, 18), date(2025, 9, 5), 14, 38],
    ]
    return draw([[title], ["Project", one, two, "Volunteers", "Days"], *rows])


def test_projects_lie_between_their_start_and_finish() -> None:
    """Each row has its own days."""
    seen = Seen(_projects("Green corridor"))
    assert period(seen.fact("D3")) == "2025-01-13_2025-02-28"
    assert period(seen.fact("E5")) == "2025-08-18_2025-09-05"
    seen = Seen(_projects("Green corridor", one="From", two="To"))
    assert period(seen.fact("E4")) == "2025-03-03_2025-04-11"


def test_a_list_that_says_when_counts_all_in_that() -> None:
    """Projects of January to September 2025 are counted there, and so is their score."""
    seen = Seen(_projects("Projects in January to September 2025"))
    assert period(seen.fact("D3")) == "2025-01-01_2025-09-30"


def test_other_days_say_nothing() -> None:
    """Between being asked and the next review nothing is known to have happened."""
    seen = Seen(_projects("Green corridor", one="Joined", two="Next review"))
    assert period(seen.fact("D3")) == ""


def test_a_score_is_of_the_day_that_its_own_words_name() -> None:
    """Bad nights at start and at discharge, each on its day; the age is of the first."""
    rows: list[list[object]] = [
        ["P1", date(2025, 4, 14), date(2025, 8, 7), 6, 3],
        ["P2", date(2025, 4, 28), date(2025, 8, 21), 5, 4],
        ["P3", date(2025, 5, 6), date(2025, 9, 4), 4, 1],
    ]
    heads = ["No.", "Date started", "Date discharged", "Bad nights at start",
             "Bad nights at discharge"]  # fmt: skip
    seen = Seen(draw([["Records"], heads, *rows]))
    assert period(seen.fact("D3")) == "2025-04-14_2025-04-14"
    assert period(seen.fact("E3")) == "2025-08-07_2025-08-07"
    assert period(seen.fact("E5")) == "2025-09-04_2025-09-04"
