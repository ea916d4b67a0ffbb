"""Tables are found in the layouts that real returns have; every expected word is typed by hand."""

from __future__ import annotations

from datetime import date

import pytest

from tests.read.drawing import Error, Month, Percent, Seen, draw

# --- heads ---------------------------------------------------------------------------------------


def test_head_of_one_row_over_months() -> None:
    """Months across, one row of headings, titles above."""
    seen = Seen(
        draw(
            [
                ["Riverside Carers Service"],
                ["Monitoring return 2025/26"],
                [],
                ["Measure", "Apr-25", "May-25", "Jun-25"],
                ["Referrals received", 31, 28, 40],
                ["Carers assessments completed", 12, 0, 17],
            ]
        )
    )
    assert seen.told("B5") == (31, "2025-04", "Monitoring return 2025/26 > Referrals received")
    assert seen.told("D6")[:2] == (17, "2025-06")
    assert seen.fact("C6")["status"] == "zero"
    assert seen.use("A1") == seen.use("A4") == seen.use("B4") == seen.use("A5") == "label"
    assert seen.figures() == {"B5": 31, "C5": 28, "D5": 40, "B6": 12, "C6": 0, "D6": 17}


def test_head_of_two_rows_with_merged_upper_row() -> None:
    """A quarter merged over its measures."""
    seen = Seen(
        draw(
            [
                ["Area", "Q1 2025/26", None, "Q2 2025/26", None],
                [None, "Offered", "Received", "Offered", "Received"],
                ["Northside", 120, 66, 131, 70],
                ["Harbour", 95, 41, 88, 52],
            ],
            merged=["B1:C1", "D1:E1"],
        )
    )
    assert seen.told("B3") == (120, "2025-26-Q1", "Northside > Offered")
    assert seen.told("C3")[1:] == ("2025-26-Q1", "Northside > Received")
    assert seen.told("E4") == (52, "2025-26-Q2", "Harbour > Received")


def test_upper_head_spans_without_being_merged() -> None:
    """The upper heading stands once over the first of its columns."""
    seen = Seen(
        draw(
            [
                ["Age band", "Males", None, "Females", None],
                [None, "Quit dates set", "Quit", "Quit dates set", "Quit"],
                ["18-34", 10, 4, 12, 7],
                ["35-44", 21, 9, 18, 8],
            ]
        )
    )
    assert seen.told("C3")[2] == "Age band > 18-34 > Males - Quit"
    assert seen.told("D3")[2] == "Age band > 18-34 > Females - Quit dates set"
    assert seen.told("E4")[0] == 8


def test_head_of_three_rows() -> None:
    """Year over quarter over actual and forecast, as in a funding return."""
    seen = Seen(
        draw(
            [
                ["Output", "2025/26", None, None, None],
                [None, "Q1", None, "Q2", None],
                [None, "Forecast", "Actual", "Forecast", "Actual"],
                ["Jobs created", 5, 4, 6, 7],
                ["Sites opened", 1, 1, 2, 0],
            ],
            merged=["B1:E1", "B2:C2", "D2:E2"],
        )
    )
    assert seen.told("C4")[:2] == (4, "2025-26-Q1")
    assert seen.fact("C4")["column_label"] == "Actual"
    assert seen.fact("B4")["role"] == "attribute"
    assert seen.told("E5")[:2] == (0, "2025-26-Q2")


def test_dates_shown_as_months_are_periods() -> None:
    """Real dates in the head, and one of them typed as text."""
    seen = Seen(
        draw(
            [
                ["Indicator", Month(2025, 4), Month(2025, 5), "Jun 25", Month(2025, 7)],
                ["New clients", 8, 9, 10, 11],
                ["Closed clients", 3, 2, 1, 4],
            ]
        )
    )
    assert [seen.told(f"{col}2")[1] for col in "BCDE"] == [
        "2025-04",
        "2025-05",
        "2025-06",
        "2025-07",
    ]


def test_target_actual_and_rating_beside_each_period() -> None:
    """Q1 Target, Q1 Actual, Q1 RAG in one row of headings."""
    seen = Seen(
        draw(
            [
                ["Return 2025/26"],
                ["KPI", "Q1 Target", "Q1 Actual", "RAG", "Q2 Target", "Q2 Actual", "RAG"],
                ["Carers supported", 100, 92, "Amber", 110, 118, "Green"],
                ["Reviews done", 40, 41, "Green", 40, 30, "Red"],
            ]
        )
    )
    assert seen.told("C3")[:2] == (92, "2025-26-Q1")
    assert seen.fact("B3")["role"] == "target"
    assert seen.fact("D3")["role"] == "rating"
    assert seen.told("F4")[:2] == (30, "2025-26-Q2")


# --- several tables ------------------------------------------------------------------------------


def test_stacked_tables_each_with_title_and_head() -> None:
    """Two tables under one another, parted by an empty row."""
    seen = Seen(
        draw(
            [
                ["1. Referrals"],
                ["Source", "Q1 25/26", "Q2 25/26"],
                ["GP", 40, 45],
                ["Self", 22, 30],
                [],
                ["2. Outcomes"],
                ["Outcome", "Q1 25/26", "Q2 25/26"],
                ["Goal met", 17, 21],
                ["Goal not met", 6, 4],
            ]
        )
    )
    assert seen.told("B3") == (40, "2025-26-Q1", "1. Referrals > Source > GP")
    assert seen.told("C9") == (4, "2025-26-Q2", "2. Outcomes > Goal not met")


def test_stacked_tables_without_an_empty_row_between() -> None:
    """A title and a head directly below the last line of the table above."""
    seen = Seen(
        draw(
            [
                ["Gender", "Enrolled", "Completed"],
                ["Men", 20, 12],
                ["Women", 61, 44],
                ["Ethnic group", "Enrolled", "Completed"],
                ["White", 50, 33],
                ["Asian", 31, 23],
            ]
        )
    )
    assert seen.told("B2")[2] == "Gender > Men > Enrolled"
    assert seen.told("C6")[2] == "Ethnic group > Asian > Completed"
    assert seen.use("B4") == "label"


def test_tables_side_by_side_with_one_empty_column() -> None:
    """Two tables with labels of their own; a figure takes the label at its own side."""
    seen = Seen(
        draw(
            [
                ["Gender", "Number", None, "Age", "Number"],
                ["Men", 20, None, "18-34", 15],
                ["Women", 61, None, "35-64", 48],
                ["Not stated", 2, None, "65+", 20],
            ]
        )
    )
    assert seen.told("B2")[2] == "Gender > Men > Number"
    assert seen.told("E3")[2] == "Age > 35-64 > Number"
    assert seen.figures() == {"B2": 20, "B3": 61, "B4": 2, "E2": 15, "E3": 48, "E4": 20}


def test_empty_column_inside_one_table_does_not_part_it() -> None:
    """A spacer column between two groups of figures that share their labels."""
    seen = Seen(
        draw(
            [
                [None, "Delayed days", None, None, "Beds", None],
                ["Authority", "Acute", "Total", None, "Acute", "Total"],
                ["Derby", 12, 30, None, 1, 2],
                ["York", 9, 14, None, 0, 1],
            ]
        )
    )
    assert seen.told("F3")[2] == "Authority > Derby > Beds - Total"
    assert seen.told("B4")[2] == "Authority > York > Delayed days - Acute"


# --- time across and down ------------------------------------------------------------------------


def test_months_with_quarter_subtotals_and_year_to_date() -> None:
    """Subtotals keep their own period and are marked; the year to date is a role of its own."""
    head = ["Measure", "Apr", "May", "Jun", "Q1", "Jul", "Aug", "Sep", "Q2", "YTD"]
    seen = Seen(
        draw(
            [
                ["Kelder Service - monthly data 2025/26"],
                head,
                ["Referrals", 10, 12, 11, 33, 9, 8, 10, 27, 60],
                ["Seen in 5 days", 8, 12, 9, 29, 7, 8, 9, 24, 53],
            ]
        )
    )
    assert seen.told("B3")[:2] == (10, "2025-04")
    assert seen.told("E3")[:2] == (33, "2025-26-Q1")
    assert seen.told("I4")[:2] == (24, "2025-26-Q2")
    assert seen.fact("J3")["role"] == "year to date"
    assert seen.fact("J3")["value"] == 60


def test_total_column_among_periods_is_the_year_to_date() -> None:
    """A column headed Total beside periods holds no single period."""
    seen = Seen(
        draw(
            [
                ["2025/26", "Q1", "Q2", "Q3", "Q4", "Total"],
                ["Volunteers trained", 4, 6, 5, 9, 24],
                ["Groups run", 2, 2, 3, 3, 10],
            ]
        )
    )
    assert seen.told("E2")[:2] == (9, "2025-26-Q4")
    assert seen.fact("F2")["role"] == "year to date"


def test_transposed_table_has_periods_down_and_measures_across() -> None:
    """Months are the rows; a row of totals below them is the year to date."""
    seen = Seen(
        draw(
            [
                ["Month", "Referrals", "Attended", "DNA"],
                ["Apr-25", 30, 22, 8],
                ["May-25", 35, 30, 5],
                ["Jun-25", 28, 20, 8],
                ["Total", 93, 72, 21],
            ]
        )
    )
    assert seen.told("B2") == (30, "2025-04", "Referrals")
    assert seen.told("D4") == (8, "2025-06", "DNA")
    assert seen.fact("B5")["role"] == "year to date"
    assert seen.fact("B5")["total"]


def test_year_to_date_row_under_quarters() -> None:
    """A row that says year to date, with quarters down."""
    seen = Seen(
        draw(
            [
                ["Quarter", "Enrolled", "Completed"],
                ["Q1 2025/26", 90, 61],
                ["Q2 2025/26", 88, 59],
                ["Year to date", 178, 120],
            ]
        )
    )
    assert seen.told("C3")[:2] == (59, "2025-26-Q2")
    assert seen.fact("B4")["role"] == "year to date"
    # From the first of April to the end of the last quarter that holds a figure.
    assert seen.told("B4")[1] == "2025-26-H1"


def test_rolling_window_as_heading() -> None:
    """A span of days in a heading is the period of its column."""
    seen = Seen(
        draw(
            [
                ["Indicator", "01/04/24-31/03/25", "01/07/24-30/06/25"],
                ["Successful completions", 140, 151],
                ["All in treatment", 610, 622],
            ]
        )
    )
    assert seen.told("B2")[1] == "FY2024-25"
    assert seen.told("C3")[1] == "2024-07-01_2025-06-30"


def test_period_from_the_name_of_the_sheet() -> None:
    """One sheet for each quarter: the tab says when, the title which year."""
    rows: list[list[object]] = [
        ["Return 2025/26"],
        ["Part 1", "Number"],
        ["Pregnant smokers", 14],
        ["Quit", 6],
    ]
    seen = Seen(draw(rows, name="Q3", number=1), draw(rows, name="Q4", number=2))
    assert seen.told("B3", "Q3")[1] == "2025-26-Q3"
    assert seen.told("B3", "Q4")[1] == "2025-26-Q4"


# --- groups and labels ---------------------------------------------------------------------------


def test_group_rows_in_bold() -> None:
    """A bold label without figures heads the rows below it."""
    seen = Seen(
        draw(
            [
                ["Equality monitoring", "Q1 25/26", "Q2 25/26"],
                ["Gender"],
                ["Male", 12, 14],
                ["Female", 30, 28],
                ["Age"],
                ["Under 65", 22, 24],
                ["65 and over", 20, 18],
            ],
            bold=["A2", "A5"],
        )
    )
    assert seen.told("B3")[2] == "Equality monitoring > Gender > Male"
    assert seen.told("C7")[2] == "Equality monitoring > Age > 65 and over"
    assert seen.use("A2") == "label"


def test_indented_numerator_and_denominator_belong_to_their_kpi() -> None:
    """The rows set in below a KPI carry its reference and its name."""
    seen = Seen(
        draw(
            [
                ["Ref", "Indicator", "Apr-25", "May-25"],
                ["K1", "Seen within 5 days", Percent(0.8), Percent(0.75)],
                [None, "Numerator: seen within 5 days", 16, 15],
                [None, "Denominator: referrals accepted", 20, 20],
                ["K2", "Complaints", 0, 1],
            ],
            indent={"B3": 1, "B4": 1},
        )
    )
    assert seen.fact("C2")["value"] == 0.8
    assert seen.fact("C2")["unit"] == "percent"
    assert seen.fact("D3")["ref"] == "K1"
    assert seen.fact("D3")["row_group"] == "Seen within 5 days"
    assert seen.fact("D5")["ref"] == "K2"
    assert seen.fact("D5")["row_group"] == ""


def test_label_stands_once_for_several_rows() -> None:
    """A merged or once-written label is filled down over the rows of its second label."""
    seen = Seen(
        draw(
            [
                ["Site", "Outcome", "Q1 25/26", "Q2 25/26"],
                ["Harbour", "Quit", 9, 8],
                [None, "Not quit", 5, 6],
                ["Hexley", "Quit", 3, 4],
                [None, "Not quit", 2, 2],
            ],
            merged=["A2:A3", "A4:A5"],
        )
    )
    assert seen.fact("C3")["row_label"] == "Harbour | Not quit"
    assert seen.fact("D5")["row_label"] == "Hexley | Not quit"


def test_a_row_without_figures_is_a_blank_and_no_group() -> None:
    """A plain label like its neighbours whose figures are missing owes them."""
    seen = Seen(
        draw(
            [
                ["KPI", "Apr-25", "May-25", "Jun-25"],
                ["Calls answered", 310, 290, 305],
                ["Calls abandoned", None, None, None],
                ["Complaints", 1, 0, 2],
                ["Compliments", 4, 6, 5],
            ]
        )
    )
    assert seen.fact("B4")["row_group"] == ""
    assert seen.fact("B3")["status"] == "blank"
    assert seen.fact("D3")["row_label"] == "Calls abandoned"


# --- forms, lists and words ----------------------------------------------------------------------


def test_form_of_labels_and_values_without_head() -> None:
    """Answers stand beside their questions; the period in the form holds for its figures."""
    seen = Seen(
        draw(
            [
                ["Quarterly return"],
                ["Provider", "Harbour Carers CIC"],
                ["Reporting period", "Q2 2025/26"],
                ["Completed by", "Service manager"],
                ["Number of carers supported", 212],
                ["Volunteer hours given", "about 340"],
                ["Complaints received", "nil"],
            ]
        )
    )
    assert seen.told("B5")[:2] == (212, "2025-26-Q2")
    assert seen.fact("B5")["row_label"] == "Number of carers supported"
    assert seen.fact("B6")["status"] == "estimated"
    assert seen.fact("B6")["value"] == 340
    assert seen.fact("B6")["unit"] == "hours"
    assert (seen.fact("B7")["status"], seen.fact("B7")["value"]) == ("nil return", 0)
    assert seen.use("B2") == "note"


def test_list_of_records_keeps_each_row_together() -> None:
    """One row for each group: names, dates and figures; codes are no figures."""
    seen = Seen(
        draw(
            [
                ["Group name", "Venue", "Started", "Volunteers", "People (usual)", "Still running"],
                ["Hexley Walkers", "Library", date(2025, 5, 12), 2, 14, "Yes"],
                ["Stitch and Chat", "Chapel", date(2025, 9, 1), 1, 9, "Yes"],
                ["Men's Shed", "Yard", date(2026, 1, 20), 3, 11, "No"],
            ]
        )
    )
    assert seen.fact("E3")["value"] == 9
    assert seen.fact("E3")["row_label"].startswith("Stitch and Chat")
    assert seen.fact("E3")["column_label"] == "People (usual)"
    assert seen.fact("C2")["status"] == "text"
    assert set(seen.figures()) == {"D2", "E2", "D3", "E3", "D4", "E4"}


def test_table_of_words_holds_no_figures() -> None:
    """An action plan is labels and notes, dates included."""
    seen = Seen(
        draw(
            [
                ["Action", "Owner", "Due", "Status"],
                ["Recruit a peer mentor", "Service lead", date(2025, 6, 30), "Complete"],
                ["Refresh leaflets", "Comms", date(2025, 9, 30), "Incomplete"],
            ]
        )
    )
    assert seen.figures() == {}
    assert seen.use("A1") == "label"


def test_notes_between_and_below_are_notes() -> None:
    """Remarks are kept as notes and give nothing to the figures."""
    seen = Seen(
        draw(
            [
                ["Measure", "Q1 25/26", "Q2 25/26"],
                ["Referrals", 40, 41],
                ["Please note that two staff were on long-term sick leave in this quarter."],
                ["Assessments", 30, 22],
                [],
                ["* figures are provisional until the annual check has been completed."],
            ]
        )
    )
    assert seen.use("A3") == seen.use("A6") == "note"
    assert seen.fact("B4")["row_group"] == ""
    assert seen.told("C4")[:2] == (22, "2025-26-Q2")


def test_placeholders_and_example_rows_are_set_aside() -> None:
    """What a template says to the person who fills it in is no answer."""
    seen = Seen(
        draw(
            [
                ["Project", "Status", "Jobs created", "Volunteers"],
                ["Bus Boulevard", "On track", 4, 12],
                ["< Select >", "< Select >", "< Select >", "< Select >"],
                ["Please select an option", "Please select an option", None, None],
            ]
        )
    )
    assert seen.figures() == {"C2": 4, "D2": 12}
    assert seen.use("C3") == "set aside"
    assert seen.use("D3") == "set aside"


def test_empty_form_gives_labels_and_no_values() -> None:
    """A template before anybody has filled it in."""
    seen = Seen(
        draw(
            [
                ["Measure", "Apr-25", "May-25", "Jun-25"],
                ["Referrals"],
                ["Assessments"],
                ["Closures"],
            ]
        )
    )
    assert seen.figures() == {}
    assert seen.use("A2") == seen.use("A4") == seen.use("B1") == "label"


def test_titles_and_metadata_rows_above_a_table() -> None:
    """Label and value pairs over a table are no part of it."""
    seen = Seen(
        draw(
            [
                ["Title:", "Delayed transfers of care"],
                ["Period:", "April 2025"],
                ["Published:", "14 May 2025"],
                [],
                ["Code", "Name", "Acute", "Non-acute", "Total"],
                ["E01", "Derby", 12, 18, 30],
                ["E02", "York", 9, 5, 14],
            ]
        )
    )
    assert seen.told("E6")[:2] == (30, "2025-04")
    assert seen.fact("E6")["row_label"].endswith("Derby")
    assert set(seen.figures()) == {"C6", "D6", "E6", "C7", "D7", "E7"}


def test_rows_beyond_a_gap_belong_to_the_table_above() -> None:
    """Figures that go on after an empty row keep the headings."""
    seen = Seen(
        draw(
            [
                ["Practice", "Referred", "Attended"],
                ["Eastgate", 14, 9],
                ["Hexley", 8, 8],
                [],
                ["Westway", 5, 2],
                ["Quayside", 7, 6],
            ]
        )
    )
    assert seen.told("B5")[2] == "Practice > Westway > Referred"
    assert seen.told("C6")[2] == "Practice > Quayside > Attended"


def test_stray_cell_far_below_is_accounted_for() -> None:
    """A lonely figure in row 900,000 is neither lost nor given a meaning."""
    sheet = draw([["Measure", "Q1 25/26"], ["Referrals", 4], ["Closures", 3]])
    cell = draw([[7]]).cells[0]
    cell.row, cell.col = 900_000, 2
    sheet.put(cell)
    seen = Seen(sheet)
    assert seen.use("B900000") == "set aside"


def test_statuses_inside_a_table_are_not_numbers() -> None:
    """Missing is not zero: each stand-in keeps its own status and no value."""
    seen = Seen(
        draw(
            [
                ["Measure", "Q1 25/26", "Q2 25/26", "Q3 25/26"],
                ["Quits", 10, "*", "<5"],
                ["12-week quits", 4, "not due", "n/a"],
                ["Spend", "£1,200", Error("#REF!"), None],
                ["Incidents", 0, "nil", "-"],
            ]
        )
    )
    assert [seen.fact(a)["status"] for a in ("C2", "D2")] == ["suppressed", "suppressed"]
    assert [seen.fact(a)["status"] for a in ("C3", "D3")] == ["not due", "not applicable"]
    assert (seen.fact("B4")["value"], seen.fact("B4")["unit"]) == (1200, "gbp")
    assert [seen.fact(a)["status"] for a in ("C4", "D4")] == ["error", "blank"]
    assert [seen.fact(a)["status"] for a in ("B5", "C5", "D5")] == ["zero", "nil return", "blank"]
    assert {a: v for a, v in seen.figures().items() if a[0] in "CD"} == {"C5": 0}


def test_hidden_and_commented_cells_are_marked() -> None:
    """A hidden value is read and marked; a comment goes with its figure."""
    sheet = draw([["Measure", "Q1 25/26"], ["Quits", 10], ["Drop-ins", 7]])
    by_place = {(cell.row, cell.col): cell for cell in sheet.cells}
    by_place[2, 2].hidden = True
    by_place[3, 2].comment = "counted twice in May"
    seen = Seen(sheet)
    assert seen.fact("B2")["hidden"]
    assert seen.fact("B3")["note"] == "counted twice in May"


@pytest.mark.parametrize("text", ["96*", "96 (provisional)", "96 [p]", "about 96", "96#"])
def test_numbers_with_footnotes_are_numbers_in_a_table(text: str) -> None:
    """A mark beside a number leaves it a number and is kept as its note."""
    seen = Seen(draw([["Measure", "Q1 25/26", "Q2 25/26"], ["Quits", 101, text], ["Lost", 3, 4]]))
    assert seen.fact("C2")["value"] == 96
    assert seen.fact("C2")["note"]
