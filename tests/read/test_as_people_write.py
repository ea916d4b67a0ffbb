"""What workbooks drawn by others taught: small shapes, each told apart from its like."""

from __future__ import annotations

import pytest

from tests.read.drawing import Seen, draw, period

FORM: list[list[object]] = [
    ["Organisation", "Farwell Road Centre"],
    ["This return is for", "Q3 2025/26"],
    ["Filled in by", "Centre manager"],
    [None],
    ["People seen", 40],
    ["Volunteers", 9],
]


def test_up_to_date_is_not_to_date() -> None:
    """Training that is up to date in April is a figure for April."""
    rows: list[list[object]] = [
        ["Measure", "Apr 25", "May 25"],
        ["Safeguarding training up to date", 22, 23],
        ["Staff in post", 23, 24],
    ]
    fact = Seen(draw(rows)).fact("B2")
    assert (period(fact), fact["role"]) == ("2025-04", "value")


@pytest.mark.parametrize("head", ["Floor", "Not below", "Danger line", "Never worse than", "Limit"])
def test_a_column_beside_the_target_is_what_must_not_be_passed(head: str) -> None:
    """Whatever it is called, it stands between the target and the first quarter."""
    rows: list[list[object]] = [
        ["Measure", "Target", head, "Q1 25/26", "Q2 25/26"],
        ["People seen", 280, 252, 68, 71],
        ["Visits made", 900, 800, 231, 218],
    ]
    seen = Seen(draw(rows))
    assert [seen.fact(cell)["role"] for cell in ("B2", "C2", "D2")] == ["target", "target", "value"]


def test_an_example_further_along_the_row_sets_the_row_aside() -> None:
    """The code of the example stands first; the row below is a figure all the same."""
    rows: list[list[object]] = [
        ["Code", "Indicator", "Q1 25/26"],
        ["TC-00", "EXAMPLE (do not overwrite)", 12],
        ["TC-A1", "New carers registered", 231],
        ["TC-A2", "Carers assessed", 148],
    ]
    seen = Seen(draw(rows))
    assert seen.use("C2") == "set aside"
    assert seen.fact("C3")["value"] == 231


def test_a_sheet_without_a_period_has_that_of_the_form() -> None:
    """The form answers which quarter it is; the list of groups says nothing of time."""
    form = draw(FORM, name="Form")
    groups = draw(
        [["Group", "People"], ["Sewing", 19], ["Choir", 22], ["Football", 14]],
        name="Groups", number=2,
    )  # fmt: skip
    assert period(Seen(form, groups).fact("B2", "Groups")) == "2025-26-Q3"


def test_a_sheet_of_the_year_keeps_its_own_time() -> None:
    """What is told of the year so far is not the quarter's."""
    form = draw(FORM, name="Form")
    year = draw(
        [["Groups, year so far"], ["Group", "People"], ["Sewing", 19], ["Choir", 22]],
        name="Groups", number=2,
    )  # fmt: skip
    assert Seen(form, year).fact("B3", "Groups")["period_from"] != "workbook"


def test_questions_are_numbered_to_two_tens() -> None:
    """2.10 comes after 2.9; none of the numbers is a figure."""
    rows = [["What we did", None, "1st half 25/26", "2nd half 25/26"]] + [
        [f"2.{n}", f"Thing number {n} that was counted", 10 + n, 20 + n] for n in range(1, 12)
    ]
    figures = Seen(draw(rows)).figures()
    assert not [cell for cell in figures if cell.startswith("A")]
    assert (figures["C11"], figures["D12"]) == (20, 31)


def test_a_letterhead_says_until_when_a_contract_runs() -> None:
    """March 2028 is the contract's end; the half-year is that of the line above."""
    rows: list[list[object]] = [
        ["Half 1: 1 April to 30 September 2025"],
        ["For Quay City Council (ref. QCC/118, to 31 March 2028)"],
        [None],
        ["Deaf people the navigators worked with", 74],
        ["Appointments set up", 312],
    ]
    assert period(Seen(draw(rows)).fact("B4")) == "2025-26-H1"


def test_a_row_of_titles_names_each_of_the_tables_below() -> None:
    """Two tables side by side under a title each, with an empty row between."""
    rows: list[list[object]] = [
        ["People on our books", None, None, "Money, January to March 2026", None],
        [None],
        ["Age", "Women", None, None, "Spent"],
        ["Under 25", 14, None, "Wages", 20965],
        ["25 and over", 38, None, "Travel", 2014],
        ["All", 52, None, "Rooms", 880],
    ]
    seen = Seen(draw(rows))
    assert seen.fact("B4")["label"].startswith("People on our books")
    assert seen.fact("E4")["label"].startswith("Money")
    assert period(seen.fact("E4")) == "2025-26-Q4"


def test_a_section_of_another_shape_ends_the_table_above_it() -> None:
    """Below "Section C" labels and answers take turns, and no numerator stands over them."""
    rows: list[list[object]] = [
        ["Ref", "Indicator", "Target", "Numerator", "Denominator"],
        ["P1", "Visited within 5 days", 0.9, 14, 17],
        ["P2", "Plan agreed", 0.8, 12, 14],
        ["P3", "Home kept", 0.7, 9, 11],
        ["Section C: activity"],
        ["Referrals received", None, 26, "Visits made", 214],
        ["Referrals declined", None, 9, "Refused at the door", 22],
    ]
    seen = Seen(draw(rows, name="Q1 25-26"))
    assert seen.fact("D2")["column_label"] == "Numerator"
    assert (seen.fact("C6")["value"], seen.fact("E7")["value"]) == (26, 22)
    assert "Numerator" not in seen.fact("C6")["label"]
    assert "Visits made" in seen.fact("E6")["label"]


def test_a_numbered_heading_opens_a_group() -> None:
    """2, PASSENGERS is no figure, and what follows belongs to no row above it."""
    rows: list[list[object]] = [
        ["No.", "What", "Apr 25", "May 25"],
        [1, "CONTRACT MEASURES"],
        [1.1, "Journeys made", 788, 812],
        [1.2, "Concerns passed on", 1, 0],
        [2, "PASSENGERS"],
        [None, "New passengers", 22, 27],
    ]
    seen = Seen(draw(rows))
    assert seen.use("B5") == "label"
    assert seen.fact("C6")["row_group"] == "PASSENGERS"


def test_names_are_explained_below_codes() -> None:
    """Two rows of a head: the code, and what it stands for."""
    rows: list[list[object]] = [
        ["Mth", "RIN", "BKD", "DNA", "NEW"],
        [None, "referrals in", "booked", "did not attend", "new seen"],
        ["Apr 25", 92, 104, 11, 71],
        ["May 25", 88, 99, 9, 66],
    ]
    assert "referrals in" in Seen(draw(rows)).fact("B3")["label"]


def test_when_somebody_joined_says_nothing_of_the_year() -> None:
    """Most joined in 2022 and 2023; the workbook is about 2025/26."""
    rows: list[list[object]] = [
        ["Helpers, year 2025/26"],
        [None],
        ["Name", "Joined", "Q1", "Q2"],
        ["A", "Sept 22", 3, 4],
        ["B", "Jan 23", 2, 2],
        ["C", "Sept 22", 5, 6],
    ]
    assert period(Seen(draw(rows)).fact("C4")) == "2025-26-Q1"


def test_planned_endings_beside_unplanned_ones_are_no_target() -> None:
    """Planned and unplanned are both what happened."""
    rows: list[list[object]] = [
        ["Month", "Planned", "Unplanned"], ["Apr 25", 6, 2], ["May 25", 7, 1],
    ]  # fmt: skip
    assert Seen(draw(rows)).fact("B2")["role"] == "value"


def test_a_year_in_the_corner_dates_the_quarters_beside_it() -> None:
    """Last year's table below this year's: its quarters are last year's."""
    rows: list[list[object]] = [
        ["Returns 2025/26"],
        [None],
        ["2025/26", "Q1", "Q2"],
        ["New families", 9, 12],
        [None],
        ["2024/25", "Q1", "Q2"],
        ["New families", 7, 8],
    ]
    seen = Seen(draw(rows))
    assert [period(seen.fact(cell)) for cell in ("B4", "C7")] == ["2025-26-Q1", "2024-25-Q2"]


def test_months_taken_together_below_them_are_no_year_to_date() -> None:
    """July to September, and not April to September."""
    rows: list[list[object]] = [
        ["Jul-Sep 2025"],
        [None],
        ["The plot", "Open days", "Visits"],
        ["Jul 2025", 11, 118], ["Aug 2025", 9, 92], ["Sep 2025", 10, 109],
        ["3 months", 30, 319],
    ]  # fmt: skip
    assert period(Seen(draw(rows)).fact("B7")) == "2025-26-Q2"


def test_figures_to_december_are_not_those_of_december() -> None:
    """A file's name that says how far it goes dates no list in it."""
    rows: list[list[object]] = [["Tag", "Visits"], ["B-01", 9], ["B-02", 6], ["B-03", 11]]
    seen = Seen(draw(rows, name="List"), file="Lists to Dec 25.xlsx")
    assert seen.fact("B2")["period_start"] is None
