"""Parts of one requirement are settled against each other; lines whose figures agree are one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pipeline.domain.contract import MeasureType, Pin, Requirement
from pipeline.domain.periods import Period
from tests.by_hand import Q1, Q2, fact, timeline
from tests.compare.test_compare import compared, contract, result

STAYED = Requirement(
    "K2", "Staying the course", measure=MeasureType.RATE, target=0.7,
    numerator="came to 6 or more of the 8 sessions", denominator="starters on courses that ended",
)  # fmt: skip
DROP = Requirement(
    "K3", "Average drop in fatigue", measure=MeasureType.MEAN, target=3,
    numerator="drop in fatigue score", denominator="people with both scores",
)  # fmt: skip


def test_out_of_in_the_same_row_is_the_denominator() -> None:
    """17 of 24 who finished; the 33 who started this quarter are other people."""
    row = {"row_label": "Came to 6 or more of the 8 sessions", "period": Q1, "table": "A9:D12"}
    rows = [
        fact("B10", 17, column_label="Number", **row),
        fact("C10", 24, column_label="Out of", **row),
        fact("B4", 33, row_label="Started a course", column_label="Number", period=Q1,
             table="A3:D6"),
    ]  # fmt: skip
    got = result(compared(contract(STAYED), rows, period=Q1), "K2")
    assert (got["numerator"], got["denominator"]) == (17, 24)


def test_an_average_is_weighted_and_never_summed() -> None:
    """3.2 of 18 people, then 2.6 of 20: (57.6 + 52) / 38 = 2.884."""
    rows = [
        fact(f"{column}{line}", value, row_label="Average drop in fatigue (both scores)",
             column_label=head, period=period, sheet=period.id, sheet_no=line)
        for line, (period, mean, people) in enumerate(((Q1, 3.2, 18), (Q2, 2.6, 20)), start=5)
        for column, head, value in (("B", "Number", mean), ("C", "Out of", people))
    ]  # fmt: skip
    got = result(compared(contract(DROP), rows), "K3")
    assert got["denominator"] == 38
    assert round(got["value"], 3) == 2.884


def test_a_part_from_another_table_gives_way_to_the_rates_own() -> None:
    """133 of 170 is the printed 78.2%; the dance classes' 93 of 120 are a part of them."""
    asked = Requirement(
        "M2", "Booked places are used", measure=MeasureType.RATE, target=0.75,
        numerator="turned up", denominator="places booked",
    )  # fmt: skip
    own = {"table": "A4:H9", "sheet": "Promises", "ref": "M2", "period": Q1}
    rows = [
        fact("B5", 133, row_label="Booked places are used | Turned up", **own),
        fact("B6", 170, row_label="Places booked in all", **own),
        fact("B7", 133 / 170, row_label="Booked places are used", unit="percent",
             text=str(133 / 170), **own),
        fact("B15", 93, row_label="Turned up", period=Q1, table="A14:B20", sheet="Dance"),
        fact("B16", 120, row_label="Places booked", period=Q1, table="A14:B20", sheet="Dance"),
    ]  # fmt: skip
    got = result(compared(contract(asked), rows, period=Q1), "M2")
    assert (got["numerator"], got["denominator"]) == (133, 170)


def test_the_months_behind_a_summary_are_found_by_their_figures() -> None:
    """43 new people since April in the summary; 20 and 23 in the quarters under other words."""
    asked = contract(Requirement("N1", "New people taken on", target=100))
    summary = fact("E5", 43, row_label="New people taken on", period=None, sheet="Summary",
                   role="year to date")  # fmt: skip
    label = "Taken on (new person, or a new issue for someone we know)"
    got = result(compared(asked, [summary, *timeline(9, label, (Q1, 20), (Q2, 23))]), "N1")
    assert (got["value"], got["period_value"]) == (43, 23)
    other = result(compared(asked, [summary, *timeline(9, label, (Q1, 20), (Q2, 24))]), "N1")
    assert (other["value"], other["period_value"]) == (43, None)


def test_a_week_across_two_quarters_is_not_added_to_them() -> None:
    """163 and 144 in the quarters; the weeks under other words begin on 29 June and are in both."""
    asked = contract(Requirement("N1", "People new to us", target=500))
    weeks = [
        fact(f"D{line}", value, row_label="New faces to us", period=period, sheet="Weekly")
        for line, period, value in (
            (5, Period(date(2025, 6, 29), date(2025, 7, 5)), 7), (6, Q2, 144))
    ]  # fmt: skip
    rows = [*timeline(3, "People new to us", (Q1, 163), (Q2, 144)), *weeks]
    assert result(compared(asked, rows), "N1")["value"] == 307


def test_a_column_that_repeats_the_floor_is_no_result() -> None:
    """126 is the amber line of the contract, and 41 what was reached."""
    asked = contract(Requirement("P4", "Children with one-to-one support", target=140, floor=126))
    row = {"row_label": "Children with one-to-one support", "period": Q1, "table": "A4:D9"}
    rows = [fact("C5", 126, column_label="Amber line", **row),
            fact("D5", 41, column_label="Reached", **row)]  # fmt: skip
    assert result(compared(asked, rows, period=Q1), "P4")["value"] == 41
    assert result(compared(asked, rows[:1], period=Q1), "P4")["value"] == 126


def test_an_empty_column_beside_the_answers_is_not_matched() -> None:
    """The form has a column for percentages, which a count leaves empty."""
    asked = contract(Requirement("K1", "Women who set a quit date", target=160))
    row = {"row_label": "Women who set a quit date", "period": Q1, "table": "A4:D9"}
    rows = [fact("C5", 38, column_label="Answer", **row), fact("D5", None, column_label="%", **row)]
    assert result(compared(asked, rows, period=Q1), "K1")["value"] == 38


def test_a_percentage_below_a_column_of_counts_is_not_added() -> None:
    """5 + 6 = 11 kits sent back, and below them 45%."""
    asked = Requirement(
        "SC4", "Bowel kits sent back", measure=MeasureType.RATE, target=0.4,
        numerator="kits sent back", denominator="people supported",
    )  # fmt: skip
    rows = [
        fact(f"{letter}{line}", value, column_label=head, period=period, period_from="row")
        for letter, head, *values in (("B", "People supported", 14, 16),
                                      ("C", "Kits sent back", 5, 6))
        for line, period, value in zip((5, 6), (Q1, Q2), values, strict=True)
    ]  # fmt: skip
    rows.append(fact("C8", 0.367, column_label="Kits sent back", row_label="take-up", period=Q2,
                     unit="percent"))  # fmt: skip
    got = result(compared(contract(asked), rows), "SC4")
    assert (got["numerator"], got["denominator"]) == (11, 30)


def test_what_the_contract_workbook_points_to_stays() -> None:
    """The contract points to all 33 starters; the 24 beside the number are not taken for it."""
    row = {"row_label": "Came to 6 or more of the 8 sessions", "period": Q1, "table": "A9:D12"}
    rows = [
        fact("B10", 17, column_label="Number", **row),
        fact("C10", 24, column_label="Out of", **row),
        fact("B4", 33, row_label="Started a course", column_label="Number", period=Q1,
             table="A3:D6"),
    ]  # fmt: skip
    pinned = replace(contract(STAYED), pins=(Pin("K2", "denominator", row="Started a course"),))
    got = result(compared(pinned, rows, period=Q1), "K2")
    assert (got["numerator"], got["denominator"]) == (17, 33)
