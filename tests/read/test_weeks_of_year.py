"""A year that is counted in weeks: Q1 is weeks 1-13 from the day on which it began."""

from __future__ import annotations

import pytest

from tests.read.drawing import Seen, draw, period

BEGAN = "Year 2 began on Monday 30 June 2025."


def _seen(said: str, *head: str, title: str = "Quarters") -> Seen:
    cover = draw([[said]], name="Cover")
    rows: list[list[object]] = [[title], [], [None, *head], ["Visits", *range(11, 11 + len(head))],
            ["Calls", *range(21, 21 + len(head))]]  # fmt: skip
    return Seen(draw(rows), cover)


@pytest.mark.parametrize(
    "said",
    [
        f"Our year is 52 weeks. {BEGAN} Q1 is weeks 1-13 (to 28 September), Q2 weeks 14-26.",
        f"{BEGAN} Quarter 1 = wks 1 to 13, Quarter 2 = wks 14 to 26",
        f"{BEGAN} Weeks 1-13 are Q1; weeks 14-26 are Q2",
        "We count in 13-week quarters. The year runs from 30 June 2025",
        "A 52-week year. Week 1 began on 30 June 2025",
    ],
)
def test_quarters_of_weeks_have_the_days_of_these(said: str) -> None:
    """13 weeks from Monday 30 June end on Sunday 28 September."""
    seen = _seen(said, "Q1", "Q2 (wk 14-26)", "Year so far")
    assert period(seen.fact("B4")) == "2025-06-30_2025-09-28"
    assert period(seen.fact("C4")) == "2025-09-29_2025-12-28"
    assert period(seen.fact("D4")) == "2025-06-30_2025-12-28"


def test_halves_of_weeks_hold_two_quarters() -> None:
    """26 weeks from 30 June end on 28 December."""
    assert period(_seen(f"52-week year. {BEGAN}", "H1", "H2").fact("B4")) == "2025-06-30_2025-12-28"


def test_a_title_may_name_the_quarter() -> None:
    """Quarter 3 is weeks 27 to 39."""
    seen = _seen(f"52-week year. {BEGAN}", "Here", "There", title="Weekly log - Quarter 3")
    assert period(seen.fact("B4")) == "2025-12-29_2026-03-29"


def test_a_number_of_a_week_may_stand_over_its_day() -> None:
    """Wk 27 over 29 Dec is the week from that day, and is called by its number."""
    cover = draw([[f"52-week year. {BEGAN}"]], name="Cover")
    rows: list[list[object]] = [
        ["Week by week"], [], [None, "Wk 27", "Wk 28"], [None, "29 Dec", "5 Jan"],
        ["Visits", 1, 2], ["Calls", 3, 4],
    ]  # fmt: skip
    seen = Seen(draw(rows), cover)
    assert period(seen.fact("B5")) == "2025-12-29_2026-01-04"
    assert period(seen.fact("C6")) == "2026-01-05_2026-01-11"
    assert seen.fact("C6")["label"].endswith("Wk 28")


@pytest.mark.parametrize(
    "said",
    [
        "Year 2 began on 1 April 2025.",
        "Q1 is weeks 1-13, Q2 weeks 14-26.",
        "52-week year. Year 1 began on 1 July 2024. Year 2 began on 30 June 2025.",
    ],
)
def test_without_one_first_day_or_weeks_quarters_are_months(said: str) -> None:
    """Nothing makes weeks of these quarters."""
    seen = _seen(f"{said} Return for 2025/26", "Q1", "Q2")
    assert period(seen.fact("B4")) in {"2025-26-Q1", ""}


def test_what_is_asked_for_in_a_year_is_not_of_the_quarter() -> None:
    """The return is for Q3, the 240 for a year."""
    rows: list[list[object]] = [
        ["This return", "Quarter 3: 1 October 2025 to 31 December 2025"], [],
        ["What the contract asks of us in a year"],
        ["Ref", "The contract's words", "", "Year"],
        ["H1", "People helped to register with a doctor", "at least", 240],
        ["H2", "Champions who completed their training", "at least", 20],
    ]  # fmt: skip
    assert period(Seen(draw(rows)).fact("D5")) == ""


def test_a_rota_on_a_day_stands_on_it() -> None:
    """What stood on a day is of that day."""
    rows: list[list[object]] = [
        ["Our rota on 29 March 2026 (all paid by the session)"],
        ["Language", "On the rota", "DBS in date"],
        ["Dari", 4, 3], ["Arabic", 6, 6], ["Polish", 2, 1],
    ]  # fmt: skip
    assert period(Seen(draw(rows)).fact("B3")) == "2026-03-29_2026-03-29"
