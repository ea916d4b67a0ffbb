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
