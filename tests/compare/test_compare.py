"""A whole comparison on small workbooks made by hand: results, findings, states and words."""

from dataclasses import replace
from datetime import date
from typing import Any

import polars as pl
import pytest

from pipeline.compare import Compared, compare
from pipeline.domain.contract import (
    Accumulation,
    Band,
    Contract,
    JudgedOver,
    MeasureType,
    Policies,
    RatingScheme,
    Requirement,
    RequirementKind,
)
from pipeline.domain.keys import ReturnKey
from pipeline.domain.periods import Frequency, Period
from pipeline.domain.tables import CANDIDATES, COMPARISONS, MATCHES, RESULTS
from pipeline.store import run_sql
from tests.by_hand import FILE, Q1, Q2, Q3, Q4, SHA, fact, facts, timeline

Rows = list[dict[str, Any]]
RATE = MeasureType.RATE
QUITS = Requirement("A2", "Quit rate", measure=RATE, target=0.5, floor=0.45,
                    numerator="4-week quits", denominator="Quit dates set")  # fmt: skip
NEW = "b" * 64


def contract(*requirements: Requirement, **given: Any) -> Contract:
    """Return a quarterly contract since April 2024."""
    start, end = date(2024, 4, 1), date(2027, 3, 31)
    usual = {"frequency": Frequency.QUARTERLY, "requirements": requirements}
    return Contract("X1", "P", "C", "S", start, end, **(usual | given))


def compared(
    asked: Contract,
    rows: list[dict[str, Any]],
    period: Period = Q2,
    **given: Any,
) -> Compared:
    """Compare rows of facts with a contract for one period; submission b is newer than a."""
    order = {SHA: 0, NEW: 1}
    return compare(asked, ReturnKey("X1", period), facts(*rows), order, run_sql, **given)


def result(got: Compared, ref: str) -> dict[str, Any]:
    """Return the result of one requirement."""
    return got.results.filter(pl.col("ref") == ref).to_dicts()[0]


def codes(got: Compared, ref: str = "") -> list[str]:
    """Return the codes of the findings, on one requirement or all."""
    return [finding.code for finding in got.findings if ref in {"", finding.ref}]


def quits(*pairs: tuple[Period, float, float], **given: Any) -> list[dict[str, Any]]:
    """Return rows for quits and quit dates set."""
    return [
        *timeline(2, "4-week quits", *((p, k) for p, k, _ in pairs), **given),
        *timeline(3, "Quit dates set", *((p, n) for p, _, n in pairs), **given),
    ]


def test_a_rate_is_pooled_over_the_year_and_shown_with_its_rule() -> None:
    """128/262 and 139/281 are 267/543 = 49.2%: amber; the quarter alone is 49.5%."""
    got = compared(contract(QUITS), quits((Q1, 128, 262), (Q2, 139, 281)))
    row = result(got, "A2")
    assert (row["numerator"], row["denominator"]) == (267, 543)
    assert row["value"] == pytest.approx(267 / 543)
    assert row["period_value"] == pytest.approx(139 / 281)
    assert (row["outcome"], row["rating"]) == ("near", "Amber")
    assert row["rule"] == "Green at or above 50.0%, amber at or above 45.0%, red below"
    assert row["cells"].count(FILE) == 4
    assert got.matches.filter("used")["confidence"].min() == 0.99


def test_the_frames_are_our_tables() -> None:
    """Also where there is nothing in them."""
    for rows in ([], quits((Q1, 1, 2))):
        got = compared(contract(QUITS), rows)
        assert got.results.schema == RESULTS.schema
        assert got.matches.schema == MATCHES.schema
        assert got.candidates.schema == CANDIDATES.schema
        assert got.comparisons.schema == COMPARISONS.schema


def test_nothing_in_the_workbook_is_missing_and_asks_where_to_look() -> None:
    """A finding at the requirement, never a zero."""
    got = compared(contract(QUITS), [])
    assert result(got, "A2")["outcome"] == "missing"
    assert codes(got) == ["DQ-NO-MATCH"]


def test_a_blank_last_period_is_missing_with_its_cell() -> None:
    """Q2 is due and empty: the result waits for it."""
    rows = quits((Q1, 128, 262), (Q2, 139, 281))
    rows[1].update(value=None, text="", status="blank")
    got = compared(contract(QUITS), rows)
    row = result(got, "A2")
    assert row["outcome"] == "missing"
    assert "Q4!C2 blank" in row["reason"]
    assert "DQ-BLANK" in codes(got, "A2")


def test_requirements_change_in_the_year() -> None:
    """One ended in June, its successor began in July and is pooled from there."""
    old = replace(QUITS, valid_to=date(2025, 6, 30))
    new = replace(QUITS, ref="A2b", valid_from=date(2025, 7, 1))
    later = replace(QUITS, ref="A2c", valid_from=date(2026, 1, 1))
    got = compared(contract(old, new, later), quits((Q1, 1, 2), (Q2, 139, 281)))
    assert result(got, "A2")["outcome"] == "superseded"
    assert (result(got, "A2b")["numerator"], result(got, "A2b")["denominator"]) == (139, 281)
    assert result(got, "A2c")["outcome"] == "not due"


def test_a_reference_used_twice_has_one_result_by_the_wording_in_force() -> None:
    """A KPI that was changed keeps its reference."""
    old = replace(QUITS, valid_to=date(2025, 6, 30), target=0.3)
    new = replace(QUITS, valid_from=date(2025, 7, 1))
    got = compared(contract(old, new), quits((Q2, 139, 281)))
    assert got.results.height == 1
    assert result(got, "A2")["target"] == 0.5


def test_a_lag_leaves_the_last_quarters_out() -> None:
    """Six months after the quarter: in Q3 only Q1 is due, in Q1 nothing."""
    lagged = replace(QUITS, lag_months=6)
    rows = quits((Q1, 66, 128), (Q2, 0, 0), (Q3, 0, 0))
    got = compared(contract(lagged), rows, Q3)
    row = result(got, "A2")
    assert (row["numerator"], row["denominator"], row["span_end"]) == (66, 128, Q1.end)
    assert "DQ-LAG" in codes(got)
    assert result(compared(contract(lagged), rows, Q1), "A2")["outcome"] == "not due"


def test_a_half_yearly_requirement_is_due_when_its_half_is_over() -> None:
    """Nothing in Q1; in Q3 still the first half."""
    half = replace(QUITS, frequency=Frequency.HALF_YEARLY)
    rows = quits((Q1, 1, 2), (Q2, 3, 4), (Q3, 9, 9))
    assert result(compared(contract(half), rows, Q1), "A2")["outcome"] == "not due"
    row = result(compared(contract(half), rows, Q3), "A2")
    assert (row["numerator"], row["span_end"]) == (4, Q2.end)


def test_a_requirement_judged_by_period_looks_at_its_last_one() -> None:
    """Two case studies a quarter, in a monthly return: January looks at October to December."""
    asked = Requirement("D10", "Case studies submitted", target=2, floor=1, target_is_yearly=False,
                        judged_over=JudgedOver.PERIOD, frequency=Frequency.QUARTERLY)  # fmt: skip
    months = Period.financial_year(2025).split(1)
    rows = timeline(2, "Case studies submitted", (months[5], 2), (months[8], 1))
    got = compared(contract(asked, frequency=Frequency.MONTHLY), rows, months[9])
    row = result(got, "D10")
    assert (row["value"], row["target"], row["floor"], row["outcome"]) == (1, 2, 1, "near")
    assert (row["span_start"], row["span_end"]) == (Q3.start, Q3.end)


def test_small_and_thin_answers_are_said() -> None:
    """A rate on fewer than 30; a response below what the contract accepts."""
    asked = Requirement("A12", "Satisfied", measure=RATE, target=0.9, numerator="Satisfied clients",
                        denominator="Survey responses", response_base="Surveys sent",
                        least_response=0.3)  # fmt: skip
    rows = [
        *timeline(2, "Clients satisfied", (Q2, 18)),
        *timeline(3, "Survey responses", (Q2, 20)),
        *timeline(4, "Surveys sent", (Q2, 100)),
    ]
    got = compared(contract(asked), rows)
    row = result(got, "A12")
    assert (row["outcome"], row["value"]) == ("not calculable", 0.9)
    assert row["reason"] == "Response 20.0%; the contract accepts 30.0% or more."
    assert set(codes(got)) == {"DQ-SMALL", "DQ-RESPONSE"}


def test_bands_speak_in_their_own_words() -> None:
    """The five words of the Procurement Act, from the contract's own ladder."""
    ladder = (Band("Exceeding", ">=", 0.6), Band("Good", ">=", 0.5),
              Band("Approaching target", ">=", 0.45), Band("Inadequate", "<", 0.45))  # fmt: skip
    policies = Policies(rating=RatingScheme.PROCUREMENT_ACT_2023)
    asked = contract(replace(QUITS, bands=ladder), policies=policies)
    for k, rating, outcome in ((60, "Exceeding", "met"), (47, "Approaching target", "near"),
                               (40, "Inadequate", "missed")):  # fmt: skip
        row = result(compared(asked, quits((Q1, k, 100), (Q2, k, 100))), "A2")
        assert (row["rating"], row["outcome"]) == (rating, outcome)


def test_reporting_only_and_narrative_have_results_without_a_rating() -> None:
    """Staff in post is the latest figure; a narrative is for a person to read."""
    staff = Requirement("R1", "Workforce in post", RequirementKind.REPORTING_ONLY,
                        accumulation=Accumulation.LATEST)  # fmt: skip
    story = Requirement("N1", "Narrative report", RequirementKind.NARRATIVE)
    got = compared(contract(staff, story), timeline(2, "Workforce in post", (Q1, 3.4), (Q2, 3.6)))
    assert (result(got, "R1")["outcome"], result(got, "R1")["value"]) == ("reported", 3.6)
    assert result(got, "N1")["outcome"] == "not calculable"
    assert not codes(got)


def test_a_printed_rate_is_held_against_its_own_figures() -> None:
    """92% printed for 90/100; 70% that is the average of 50% and 90%; 49.2% is rounding."""
    for printed, expected in ((0.92, ["DQ-RATE"]), (0.7, ["DQ-AVERAGE"]), (0.8, [])):
        rates = timeline(4, "Quit rate", (Q1, 0.5), (Q2, 0.9), (None, printed), unit="percent",
                         ref="A2")  # fmt: skip
        rates[2]["text"] = f"{printed:.0%}"
        got = compared(contract(QUITS), quits((Q1, 5, 10), (Q2, 27, 30)) + rates)
        assert [code for code in codes(got) if code != "DQ-SMALL"] == expected
        assert result(got, "A2")["printed"] == f"{printed:.0%}"


def test_a_printed_rating_is_held_against_the_rule() -> None:
    """Green for 49.8%."""
    rating = fact("I9", None, role="rating", ref="A2", text="Green", status="text", period=Q2)
    got = compared(contract(QUITS), [*quits((Q1, 281, 564), (Q2, 281, 564)), rating])
    assert result(got, "A2")["printed_rating"] == "Green"
    finding = next(f for f in got.findings if f.code == "DQ-RAG")
    assert (finding.cell, finding.ref) == ("I9", "A2")
    assert finding.found.startswith("A2: printed Green; 49.8% is Amber")


def test_a_changed_figure_of_an_earlier_period_is_told_once() -> None:
    """262, then 259: the newer one is used, and the change is named with both files."""
    new = {"submission": NEW, "file": "new.xlsx"}
    rows = [*quits((Q1, 128, 262)), *quits((Q1, 128, 259), (Q2, 139, 281), **new)]
    got = compared(contract(QUITS), rows)
    assert result(got, "A2")["denominator"] == 540
    restated = [f for f in got.findings if f.code == "DQ-RESTATE"]
    assert [(f.file, f.cell) for f in restated] == [("new.xlsx", "B3")]
    assert "262 in Return Q4.xlsx, 259 in new.xlsx" in restated[0].found


def test_an_older_workbook_fills_what_the_newer_one_leaves_out() -> None:
    """Q1 only in the old file."""
    new = {"submission": NEW, "file": "new.xlsx"}
    rows = [*quits((Q1, 128, 262)), *quits((Q2, 139, 281), **new)]
    assert result(compared(contract(QUITS), rows), "A2")["denominator"] == 543


def test_two_places_that_differ_are_both_named() -> None:
    """One is used; the finding stands at the other."""
    rows = quits((Q1, 128, 262), (Q2, 139, 281))
    rows += timeline(9, "Quit dates set", (Q2, 280), sheet="Other", sheet_no=2)
    got = compared(contract(QUITS), rows)
    assert result(got, "A2")["denominator"] == 543
    finding = next(f for f in got.findings if f.code == "DQ-DISAGREE")
    assert (finding.sheet, finding.cell) == ("Other", "B9")
    assert "280 here, 281 in Q4!C3, which is used" in finding.found


def test_the_same_input_gives_the_same_output_in_any_order() -> None:
    """Rows come in whatever order."""
    rows = quits((Q1, 128, 262), (Q2, 139, 281), (Q3, 119, 248), (Q4, 176, 337))
    one = compared(contract(QUITS), rows, Q4)
    two = compared(contract(QUITS), list(reversed(rows)), Q4)
    assert one.results.equals(two.results)
    assert one.matches.equals(two.matches)
    assert one.findings == two.findings


def test_a_return_for_a_school_term_is_judged_over_its_terms() -> None:
    """Terms 1 to 4 of a year from September, the last to 27 March: 138 + 96 + 71 + 52 = 357."""
    terms = [
        Period(date(2025, 9, 1), date(2025, 10, 24)),
        Period(date(2025, 11, 3), date(2025, 12, 19)),
        Period(date(2026, 1, 5), date(2026, 2, 13)),
        Period(date(2026, 2, 23), date(2026, 3, 27)),
    ]
    rows = timeline(2, "New faces", *zip(terms, (138, 96, 71, 52), strict=True))
    new = Requirement("P1", "New faces", target=420, floor=380)
    got = result(compared(contract(new, year_starts_in=9), rows, terms[3]), "P1")
    assert (got["value"], got["span_end"]) == (357, terms[3].end)
    latest = replace(new, judged_over=JudgedOver.PERIOD)
    got = result(compared(contract(latest, year_starts_in=9), rows, terms[3]), "P1")
    assert (got["value"], got["span_start"]) == (52, terms[3].start)
    # What is asked for by the half year is not due with each term.
    half = replace(latest, frequency=Frequency.HALF_YEARLY)
    got = result(compared(contract(half, year_starts_in=9), rows, terms[3]), "P1")
    assert got["span_end"] == date(2026, 2, 28)


def test_a_row_that_points_elsewhere_leaves_its_figures_to_the_others() -> None:
    """Its row says "on our Months page"; an empty one without a word is just not filled in."""
    asked = Requirement("A4", "Women taken on for debt casework", target=10, floor=5,
                        numerator="debt (purse) cases opened")  # fmt: skip
    other = timeline(9, "Purse cases opened", (Q1, 5), (Q2, 6), sheet="Months")

    def row(status: str, text: str) -> dict[str, Any]:
        return fact("B2", period=Q2, row_label=asked.name, ref="A4", status=status, text=text)

    got = result(compared(contract(asked), [row("text", "on our Months page"), *other]), "A4")
    assert got["value"] == 11
    assert result(compared(contract(asked), [row("blank", ""), *other]), "A4")["value"] is None
