"""Layouts that mislead: what looks like a period, a figure or a heading and is none."""

from __future__ import annotations

from datetime import date

from tests.read.drawing import Month, Percent, Seen, draw


def test_kpi_sheet_with_targets_ratings_and_comments() -> None:
    """Everything a KPI dashboard has in one row, with a title directly above the head."""
    seen = Seen(
        draw(
            [
                ["Healthy Steps - KPI report 2025/26"],
                ["Ref", "Indicator", "Target", "Apr", "May", "Q1", "RAG", "YTD", "Comments"],
                ["K1", "Referrals", 30, 28, 33, 61, "G", 61, "On track"],
                ["K2", "Seen in 5 days", Percent(0.9), Percent(0.8), Percent(0.9), Percent(0.85),
                 "A", Percent(0.85), "Two vacancies"],
            ]
        )
    )  # fmt: skip
    assert seen.told("D3")[:2] == (28, "2025-04")
    assert seen.told("F4")[:2] == (0.85, "2025-26-Q1")
    assert seen.fact("C3")["role"] == "target"
    assert seen.fact("G3")["role"] == "rating"
    assert seen.fact("H3")["role"] == "year to date"
    assert seen.fact("I4")["role"] == "comment"
    assert [seen.fact(f"{col}4")["ref"] for col in "DFI"] == ["K2", "K2", "K2"]
    assert seen.fact("D4")["row_label"] == "Seen in 5 days"


def test_number_and_percentage_under_each_period() -> None:
    """A lower row of No. and % under a period that stands once."""
    seen = Seen(
        draw(
            [
                [None, "Q1 2025/26", None, "Q2 2025/26", None],
                ["Outcome", "No.", "%", "No.", "%"],
                ["Quit", 40, Percent(0.5), 42, Percent(0.525)],
                ["Not quit", 30, Percent(0.375), 28, Percent(0.35)],
            ]
        )
    )
    assert seen.told("B3")[:2] == (40, "2025-26-Q1")
    assert seen.told("E3")[:2] == (0.525, "2025-26-Q2")
    assert seen.fact("C4")["unit"] == "percent"
    assert seen.fact("C4")["period_start"] == date(2025, 4, 1)


def test_age_bands_are_no_periods() -> None:
    """16-17 is an age, and 18-24 is no span of years."""
    seen = Seen(
        draw(
            [
                ["Age", "Q1 25/26", "Q2 25/26"],
                ["Under 16", 1, 0],
                ["16-17", 4, 6],
                ["18-24", 10, 12],
                ["19-20", 2, 3],
                ["25-34", 11, 9],
            ]
        )
    )
    assert seen.fact("B3")["row_label"] == "16-17"
    assert seen.told("C5")[1] == "2025-26-Q2"
    assert seen.fact("C6")["row_label"] == "25-34"


def test_age_bands_across_are_no_periods() -> None:
    """The same as headings."""
    seen = Seen(
        draw(
            [
                ["Gender", "16-17", "18-24", "25-34", "Total"],
                ["Men", 1, 4, 9, 14],
                ["Women", 2, 6, 20, 28],
            ]
        )
    )
    assert seen.fact("B2")["column_label"] == "16-17"
    assert seen.fact("B2")["period_start"] is None
    assert seen.fact("E3")["total"]
    assert seen.fact("E3")["role"] == "value"


def test_numbered_rows_are_no_figures() -> None:
    """A column of 1, 2, 3 headed No is not a measure."""
    seen = Seen(
        draw(
            [
                ["No", "Outcome", "Q1 25/26", "Q2 25/26"],
                [1, "Contacts in the quarter", 212, 230],
                [2, "Signposted elsewhere", 31, 28],
                [3, "Referrals accepted", 150, 166],
            ]
        )
    )
    assert seen.fact("C2")["row_label"].endswith("Contacts in the quarter")
    assert set(seen.figures()) >= {"C2", "D2", "C3", "D3", "C4", "D4"}
    assert not {"A2", "A3", "A4"} & {a for a, v in seen.figures().items() if v}


def test_years_as_headings() -> None:
    """Plain calendar years over figures are headings, not figures."""
    seen = Seen(
        draw(
            [
                ["Indicator", 2023, 2024, 2025],
                ["Volunteers", 44, 51, 60],
                ["Groups", 6, 7, 9],
            ]
        )
    )
    assert seen.told("D2")[:2] == (60, "2025-01-01_2025-12-31")
    assert seen.use("B1") == "label"


def test_financial_years_down() -> None:
    """One row for each financial year."""
    seen = Seen(
        draw(
            [
                ["Year", "Referrals", "Completed"],
                ["2023/24", 410, 280],
                ["2024/25", 455, 301],
            ]
        )
    )
    assert seen.told("B3")[:2] == (455, "FY2024-25")
    assert seen.told("C2")[:2] == (280, "FY2023-24")


def test_heading_word_merged_over_the_months() -> None:
    """The word Month over Apr to Jun says nothing about the figures."""
    seen = Seen(
        draw(
            [
                ["Return for 2025/26"],
                [None, "Month", None, None],
                ["Measure", "Apr", "May", "Jun"],
                ["Referrals", 4, 6, 7],
                ["Closures", 3, 3, 5],
            ],
            merged=["B2:D2"],
        )
    )
    assert seen.told("D4")[:2] == (7, "2025-06")


def test_dates_of_which_some_are_text() -> None:
    """Weeks across, mixed between real dates and text; days come before months."""
    seen = Seen(
        draw(
            [
                ["Site", date(2025, 9, 1), "08/09/2025", date(2025, 9, 15), "22.09.25"],
                ["North", 4, 5, 6, 7],
                ["South", 1, 0, 2, 2],
            ]
        )
    )
    found = [seen.fact(f"{col}2")["period_start"] for col in "BCDE"]
    assert found == [date(2025, 9, day) for day in (1, 8, 15, 22)]


def test_weeks_commencing_down() -> None:
    """A week is seven days from the day it commences."""
    seen = Seen(
        draw(
            [
                ["Week", "Calls", "Visits"],
                ["w/c 04/08/2025", 30, 4],
                ["w/c 11/08/2025", 28, 6],
            ]
        )
    )
    assert seen.told("B3")[:2] == (28, "2025-08-11_2025-08-17")


def test_form_with_two_pairs_in_a_row() -> None:
    """Label, answer, label, answer across; each figure takes the label before it."""
    seen = Seen(
        draw(
            [
                ["Provider", "Quayside CIC", "Quarter", "Q3 2025/26"],
                ["Lead", "Manager", "Staff in post", 6],
                ["Volunteers", 14, "Hours given", 220],
            ]
        )
    )
    assert seen.fact("D2")["row_label"] == "Staff in post"
    assert seen.fact("B3")["row_label"] == "Volunteers"
    assert seen.fact("D3")["row_label"] == "Hours given"
    assert seen.told("D3")[1] == "2025-26-Q3"


def test_form_with_an_empty_column_between_label_and_value() -> None:
    """The value stands two columns from its label."""
    seen = Seen(
        draw(
            [
                ["Case study 2"],
                ["Contacts with link worker", None, 9],
                ["Groups attended", None, 2],
                ["Life satisfaction before", None, 3],
            ]
        )
    )
    assert seen.fact("C3")["row_label"] == "Groups attended"
    assert seen.figures() == {"C2": 9, "C3": 2, "C4": 3}


def test_months_down_under_a_year_that_stands_once() -> None:
    """The financial year stands once at the left of its months."""
    seen = Seen(
        draw(
            [
                ["Year", "Month", "Enrolled", "Completed"],
                ["2025/26", "April", 30, 12],
                [None, "May", 28, 14],
                [None, "June", 33, 15],
            ]
        )
    )
    assert seen.told("C3")[:2] == (28, "2025-05")
    assert seen.told("D4")[:2] == (15, "2025-06")


def test_months_of_two_years_down() -> None:
    """January belongs to the second calendar year of the financial year in the title."""
    seen = Seen(
        draw(
            [
                ["Monthly figures 2025/26"],
                ["Month", "Enrolled", "Completed"],
                ["Dec", 9, 8],
                ["Jan", 14, 6],
            ]
        )
    )
    assert seen.told("B4")[:2] == (14, "2026-01")


def test_contract_year_by_the_months_in_brackets() -> None:
    """The second half of a contract year from September is March to August."""
    seen = Seen(
        draw(
            [
                ["Contract year 2024/25"],
                ["Measure", "H1 2024/25 (Sep-Feb)", "H2 2024/25 (Mar-Aug)"],
                ["Families supported", 80, 91],
                ["Peer supporters", 11, 12],
            ]
        )
    )
    assert seen.told("B3")[1] == "2024-09-01_2025-02-28"
    assert seen.told("C3")[1] == "2025-03-01_2025-08-31"


def test_side_by_side_tables_with_titles_of_their_own() -> None:
    """Each table takes the title above it."""
    seen = Seen(
        draw(
            [
                ["Gender of clients", None, None, "Housing status", None],
                ["Gender", "Q1 25/26", None, "Status", "Q1 25/26"],
                ["Men", 20, None, "Rough sleeping", 4],
                ["Women", 31, None, "Own tenancy", 40],
            ]
        )
    )
    assert seen.told("B3")[2].startswith("Gender of clients")
    assert seen.told("E3")[:2] == (4, "2025-26-Q1")
    assert "Housing status" in seen.told("E3")[2]
    assert "Gender" not in seen.told("E3")[2]


def test_sub_heading_row_of_units_under_the_head() -> None:
    """A row of units below the head is part of the head."""
    seen = Seen(
        draw(
            [
                ["Resource", "Apr-25", "May-25"],
                [None, "hours", "hours"],
                ["Volunteers", 120, 133],
                ["Peer mentors", 40, 35],
            ]
        )
    )
    assert seen.told("C3")[:2] == (133, "2025-05")
    assert seen.fact("C3")["unit"] == "hours"


def test_one_filled_row_in_an_otherwise_empty_table() -> None:
    """A template of which one line has been filled in."""
    seen = Seen(
        draw(
            [
                ["Measure", "Apr-25", "May-25", "Jun-25"],
                ["Referrals"],
                ["Assessments", 4],
                ["Closures"],
            ]
        )
    )
    assert seen.told("B3")[:2] == (4, "2025-04")
    assert seen.figures() == {"B3": 4}


def test_total_row_by_arithmetic_alone() -> None:
    """A row that equals the sum of the rows above is marked though no word says so."""
    seen = Seen(
        draw(
            [
                ["Practice", "Q1 25/26", "Q2 25/26"],
                ["Eastgate", 10, 12],
                ["Hexley", 8, 7],
                ["Westway", 5, 9],
                ["PCN", 23, 28],
            ]
        )
    )
    assert seen.fact("B5")["total"]
    assert not seen.fact("B4")["total"]


def test_subtotals_of_groups_by_words() -> None:
    """Sub-totals and a grand total say what they are."""
    seen = Seen(
        draw(
            [
                ["Cost", "Q1 25/26", "Q2 25/26"],
                ["Staff", 100, 110],
                ["Rent", 20, 20],
                ["Sub-total", 120, 130],
                ["Training", 5, 6],
                ["Grand total", 125, 136],
            ]
        )
    )
    assert [seen.fact(f"B{row}")["total"] for row in range(2, 7)] == [
        False, False, True, False, True,
    ]  # fmt: skip


def test_groups_in_capitals_over_rows_with_references() -> None:
    """A heading across the sheet stands in the column of references and is none."""
    seen = Seen(
        draw(
            [
                ["Ref", "Indicator", Month(2025, 4), Month(2025, 5)],
                ["ACCESS"],
                ["B1", "Referrals", 108, 119],
                ["B2", "Seen in 5 days", 90, 100],
                ["OUTCOMES"],
                ["B3", "Completed", 50, 61],
            ],
            merged=["A2:D2", "A5:D5"],
        )
    )
    assert (seen.fact("C3")["ref"], seen.fact("C3")["row_group"]) == ("B1", "ACCESS")
    assert (seen.fact("D6")["ref"], seen.fact("D6")["row_group"]) == ("B3", "OUTCOMES")


def test_numbers_stored_as_text_are_numbers() -> None:
    """Thousands separators and percentages typed as text."""
    seen = Seen(
        draw(
            [
                ["Measure", "Q1 25/26", "Q2 25/26"],
                ["Contacts", "1,204", "1,310"],
                ["Take-up", "48%", "52.5%"],
            ]
        )
    )
    assert seen.figures() == {"B2": 1204, "C2": 1310, "B3": 0.48, "C3": 0.525}


def test_wide_record_list_with_codes_and_postcodes() -> None:
    """Codes, years of birth and identifiers are attributes, not measures."""
    seen = Seen(
        draw(
            [
                ["Client ID", "Year of birth", "Ward", "Sessions attended", "Outcome"],
                [10234, 1961, "Hexley", 8, "Completed"],
                [10235, 1974, "Harbour", 3, "Left early"],
                [10236, 1958, "Hexley", 12, "Completed"],
            ]
        )
    )
    assert seen.fact("D3")["value"] == 3
    assert seen.fact("D3")["column_label"] == "Sessions attended"
    assert {a for a in seen.figures() if seen.fact(a)["role"] == "value"} == {"D2", "D3", "D4"}


def test_narrative_sheet_gives_notes() -> None:
    """Paragraphs are notes; a number inside a sentence is no figure."""
    seen = Seen(
        draw(
            [
                ["Narrative report, Q4 2025/26"],
                [],
                ["What went well"],
                ["Twelve volunteers finished the course and 4 of them have since found paid work."],
                ["What we learned"],
                ["The evening group at the library filled within a week; we opened a second one."],
            ]
        )
    )
    assert seen.figures() == {}
    assert seen.use("A4") == seen.use("A6") == "note"


def test_a_column_of_dates_that_only_fits_month_first() -> None:
    """One impossible UK date decides for its column, and is a doubt."""
    seen = Seen(
        draw(
            [
                ["Date", "Calls", "Visits"],
                ["04/03/2025", 3, 1],
                ["04/25/2025", 4, 2],
            ]
        )
    )
    assert seen.fact("B2")["period_start"] == date(2025, 4, 3)
    assert seen.fact("B3")["period_start"] == date(2025, 4, 25)
    assert [(sheet, cell.address) for sheet, cell in seen.reading.doubts] == [("Sheet1", "A3")]
