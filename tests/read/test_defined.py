"""Names of periods that a workbook explains itself, by days: terms, holidays, waves, P1 to P13."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.read.when.defined import named, told
from tests.read.drawing import Seen, draw, period


@pytest.mark.parametrize(
    ("text", "name", "days"),
    [
        ("Autumn 1st half (4/9 - 24/10)", "autumn 1st half", "2025-09-04_2025-10-24"),
        ("Half term 27-31 Oct", "half term", "2025-10-27_2025-10-31"),
        ("Xmas hols 22/12 - 2/1", "xmas hols", "2025-12-22_2026-01-02"),
        ("Summer term 2025 (22 April - 18 July)", "summer", "2025-04-22_2025-07-18"),
        ("Wave 2: 3-28 November 2025", "wave 2", "2025-11-03_2025-11-28"),
        ("Winter is Dec to Feb", "winter", "2025-12-01_2026-02-28"),
    ],
)
def test_a_name_and_its_days(text: str, name: str, days: str) -> None:
    """Days without a year lie in that of the workbook, here 2025/26."""
    [found] = told(text)
    span = found.mark.complete(date(2025, 4, 1))
    assert span is not None
    assert (found.name, f"{span.start}_{span.end}") == (name, days)


def test_names_are_compared_however_they_are_spelt() -> None:
    """T1 is Term 1, HT2 the second half term, Christmas holidays are Xmas hols."""
    assert named("T1") == named("Term 1") == ("term 1", "")
    assert named("HT2") == named("Half-term 2") == ("half term 2", "")
    assert named("Christmas holidays") == named("Xmas hols") == ("xmas hols", "")
    assert named("Winter 2024/25") == ("winter", "2024/25")
    assert named("Autumn leaves") is None


def test_terms_told_in_one_line_mean_the_same_everywhere() -> None:
    """The second table begins with another term and calls it T2."""
    rows: list[list[object]] = [
        ["Stay and play 2025/26"],
        ["Terms: T1 1 Sep - 17 Oct, T2 3 Nov - 19 Dec, T3 5 Jan - 13 Feb"],
        [],
        [None, "Term 1", "Term 2", "Term 3"],
        ["Families", 22, 25, 19],
        ["Sessions", 7, 7, 6],
        [],
        ["Drop-in", "T2", "T3"],
        ["Weigh-ins", 31, 27],
        ["Talks", 1, 2],
    ]
    seen = Seen(draw(rows))
    assert period(seen.fact("B5")) == "2025-09-01_2025-10-17"
    assert period(seen.fact("D5")) == "2026-01-05_2026-02-13"
    assert period(seen.fact("B9")) == "2025-11-03_2025-12-19"


def test_terms_of_several_years_are_those_of_the_year_over_them() -> None:
    """The summer of 2023/24 is the one of 2024; the key at the foot has all of them."""
    rows: list[list[object]] = [
        ["Term", "Referred", "Seen"],
        ["2023/24"],
        ["Autumn", 22, 14],
        ["Summer", 15, 15],
        ["2024/25"],
        ["Autumn", 27, 15],
        [],
        ["Term dates used"],
        ["Autumn 23", "04/09/23 - 21/12/23"],
        ["Summer 24", "15/04/24 - 23/07/24"],
        ["Autumn 24", "03/09/24 - 20/12/24"],
    ]
    seen = Seen(draw(rows))
    assert period(seen.fact("B3")) == "2023-09-04_2023-12-21"
    assert period(seen.fact("B4")) == "2024-04-15_2024-07-23"
    assert period(seen.fact("C6")) == "2024-09-03_2024-12-20"


def test_a_key_on_another_sheet_says_what_the_period_is() -> None:
    """The form says P3; From and To of P3 stand under these words."""
    form: list[list[object]] = [
        ["Inclusion fund"],
        ["Reporting period", "P3"],
        [],
        ["Indicator", "Result"],
        ["Families", 64],
        ["Children", 131],
    ]
    key: list[list[object]] = [
        ["Code", "From", "To", "Report due"],
        ["P2", date(2025, 8, 1), date(2025, 11, 30), date(2025, 12, 19)],
        ["P3", date(2025, 12, 1), date(2026, 3, 31), date(2026, 4, 24)],
    ]
    seen = Seen(draw(form, name="Report"), draw(key, name="Key"))
    assert period(seen.fact("B5", "Report")) == "2025-12-01_2026-03-31"


def test_this_period_and_last_are_those_of_the_head() -> None:
    """From and to stand in the same row as the name."""
    rows: list[list[object]] = [
        ["This period", "from", date(2025, 8, 1), "to", date(2025, 11, 30)],
        ["Last period", "from", date(2025, 4, 1), "to", date(2025, 7, 31)],
        [],
        ["Activity", "This period", "Last period"],
        ["Families", 19, 23],
        ["Lessons", 64, 70],
    ]
    seen = Seen(draw(rows))
    assert period(seen.fact("B5")) == "2025-08-01_2025-11-30"
    assert period(seen.fact("C6")) == "2025-04-01_2025-07-31"


def test_four_week_periods_with_their_days_beside_them() -> None:
    """P2 is from 28 April to 25 May, though both dates stand in columns of their own."""
    rows: list[list[object]] = [
        ["Period", "From", "To", "Swims", "Classes"],
        ["P1", date(2025, 3, 31), date(2025, 4, 27), 8120, 31],
        ["P2", date(2025, 4, 28), date(2025, 5, 25), 8544, 28],
        ["P3", date(2025, 5, 26), date(2025, 6, 22), 9011, 35],
    ]
    assert period(Seen(draw(rows)).fact("E3")) == "2025-04-28_2025-05-25"


def test_half_terms_shortened_further_down() -> None:
    """1st half is that of the autumn, the only one that there is; Autumn is no half of itself."""
    rows: list[list[object]] = [
        ["Youth work 2025/26"],
        [],
        ["Open access", "Autumn 1st half (4/9 - 24/10)", "Half term 27-31 Oct"],
        ["Young people", 63, 18],
        ["Sessions", 21, 4],
        [],
        ["One to ones", "1st half", "Half term", "Autumn"],
        ["In mentoring", 14, 2, 16],
        ["Meetings", 61, 1, 62],
    ]
    seen = Seen(draw(rows))
    assert period(seen.fact("B8")) == "2025-09-04_2025-10-24"
    assert period(seen.fact("C9")) == "2025-10-27_2025-10-31"
    assert period(seen.fact("D8")) == ""


def test_a_heading_with_the_days_of_its_term() -> None:
    """The year stands beside the name, the days in brackets."""
    rows: list[list[object]] = [
        ["Homework clubs"],
        [],
        ["Summer term 2025 (22 April - 18 July)"],
        ["Club", "Enrolled", "Attendances"],
        ["Parkgate", 18, 361],
        ["Eastmoor", 15, 298],
    ]
    assert period(Seen(draw(rows)).fact("B5")) == "2025-04-22_2025-07-18"


def test_months_of_a_season_and_its_days_of_one_year_agree() -> None:
    """Spring = Mar-May, and this spring from 1 March to 31 May 2026: one and the same."""
    rows: list[list[object]] = [
        ["Year 2", "1 September 2025 to 31 August 2026"],
        ["Spring = Mar-May, autumn = Sep-Nov"],
        ["This return", "Quarter 3, spring: 1 March 2026 to 31 May 2026"],
        [],
        ["What", "Autumn", "Spring"],
        ["Visits", 14, 15],
        ["Calls", 24, 25],
    ]
    assert period(Seen(draw(rows)).fact("C6")) == "2026-03-01_2026-05-31"
