"""Faults that really happen, planted in copies of the sample: each brings its finding, at its cell.

The numbers are those of the list of faults; what a planted figure should have been stands in the
comment beside it. What the untouched sample brings is subtracted, so that every finding here comes
from the fault.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import polars as pl
import pytest

from pipeline.check.facts import check_facts
from pipeline.compare import compare
from pipeline.domain import data_quality
from pipeline.domain.contract import Contract
from pipeline.domain.keys import ReturnKey
from pipeline.domain.periods import Period
from pipeline.read.contract_workbook import read_contract
from pipeline.store import run_sql
from tests.check.planting import Plan, plant, read
from tests.sample import SAMPLE

Found = set[tuple[str, str, str]]
BOOKS = {
    "A": ("FBC Stop Smoking Monitoring 2025-26 Q4 v2 RESUBMITTED",
          "FBC-PH-2024-017 Stop smoking", Period.quarter(2025, 4)),
    "B": ("Kelderbrook T2 Monthly_Mar26", "Kelderbrook Tier 2 weight management",
          Period.month(2026, 3)),
    "D": ("ML-SP-25-009 SQPR M12 Mar-26", "ML-SP-25-009 Social prescribing",
          Period.month(2026, 3)),
}  # fmt: skip
KPI, MONTHLY, LQR = "Local KPI", "Monthly data", "Sch4 LQR"
# Offers below the eligible of each month (100, 109, 105 in quarter 1): a row that is no fault.
OFFERS: Plan = {
    (MONTHLY, f"{col}36"): value
    for col, value in zip(
        "BDEFGHIJKLMNOPQRST",
        ("Places offered (letters, texts and reminders)", 80, 90, 84, 254, 90, 80, 100, 270, 90, 80,
         60, 230, 140, 110, 95, 345, 1099),
        strict=True,
    )
}  # fmt: skip
FAULTS: list[tuple[str, str, Plan, Found]] = [
    ("1 outcomes do not sum: 128 + 83 + 50 = 261 of 262", "A",
     {("Q1", "E36"): 15, ("Q1", "E44"): 83},  # were 16 and 84
     # The total is the headline; the row of the age group says where.
     {("DQ-SPLIT", "Q1", "C36"), ("DQ-PARTS", "Q1", "C44")}),
    ("2 ethnicity total 258, the other tables 262", "A",
     {("Q1", "B10"): 83, ("Q1", "F10"): 181, ("Q1", "B27"): 118, ("Q1", "F27"): 258},  # 4 fewer
     {("DQ-XTAB", "Q1", "F27"), ("DQ-DISAGREE", "Q1", "F27")}),
    ("3 a row of the breakdown is wrong, the total is confirmed", "A",
     {("Q1", "B80"): 27},  # was 28
     {("DQ-BREAKDOWN", "Q1", "B87")}),
    ("5 rated green at 73.3%, below the target of 85%", "A",
     {(KPI, "I9"): "Green"}, {("DQ-RAG", KPI, "I9")}),
    ("6 89.99% entered as 90%", "D",
     {(LQR, "R19"): 0.9}, {("DQ-ROUNDING", LQR, "R19")}),
    ("6 bands that meet in 90", "D",
     {(LQR, "C19"): "100-90 / 90-75 / 75>"}, {("DQ-THRESH", LQR, "C19")}),
    ("7 412 of 498 printed, the contract asks for 412 of 562", "A",
     {(KPI, "H9"): 0.8273, (KPI, "H40"): 498},  # a place for the 498, which stands nowhere
     {("DQ-DENOM", KPI, "H9"), ("FORMULA-OVERWRITTEN", KPI, "H40")}),
    ("10 10 of 14 is 71.4%, and the reason is blank", "A",
     {("Q1", "F96"): None}, {("DQ-EXCEPT", "Q1", "C96")}),
    ("11 99 is no ethnic category of this return", "A",
     {("Q1", "A26"): "99 Not known"}, {("DQ-CODE", "Q1", "B26")}),
    ("12 a share of those known: 463 of 1,071 and not of 1,128", "A",
     {(KPI, "H14"): 0.4323}, {("DQ-DENOM", KPI, "H14")}),
    ("13 the class is not known for 31 of 262, 11.8%", "A",
     {("Q1", "B72"): 31, ("Q1", "B63"): 11, ("Q1", "B64"): 24},  # were 14, 17 and 35
     {("DQ-COMPLETE", "Q1", "B72")}),
    ("14 a figure that is due is blank", "A",
     {("Q3", "B70"): None}, {("DQ-BLANK", "Q3", "B70")}),
    ("15 12-week quits of quarter 4 reported as 0", "A",
     {(KPI, "G37"): 0}, {("DQ-ZERO-NOT-DUE", KPI, "G37")}),
    ("16 484 completers over the 894 enrolled, not the 823 due", "B",
     {(MONTHLY, "T23"): 0.5414},
     {("DQ-COHORT", MONTHLY, "T23"), ("DQ-DISAGREE", "Dashboard", "D10")}),
    ("17 233 over the 484 completers, not the 823 starters", "B",
     {(MONTHLY, "T26"): 0.4814},
     {("DQ-DENOM", MONTHLY, "T26"), ("DQ-DISAGREE", "Dashboard", "D11")}),
    ("18 completers counted from 8 sessions, the contract says 9", "B",
     {(MONTHLY, "B25"): "Completed (8+ of 12 sessions)"}, {("DQ-DEF", MONTHLY, "D25")}),
    ("19 reminders counted as offers: 131 in May, 109 were eligible", "B",
     {**OFFERS, (MONTHLY, "E36"): 131, (MONTHLY, "G36"): 295, (MONTHLY, "T36"): 1140},
     {("DQ-INVITE", MONTHLY, "E36")}),
    ("20 the mean of twelve months, 88.33%, for 2,158 of 2,441, 88.41%", "D",
     {(LQR, "R10"): 0.8833}, {("DQ-AVERAGE", LQR, "R10")}),
    ("20 the mean of four quarters, 73.03%, for 412 of 562, 73.31%", "A",
     {(KPI, "H9"): 0.7303}, {("DQ-AVERAGE", KPI, "H9")}),
    ("21 a weight whose unit cannot be read", "B",
     {("Cohort", "K7"): "15 stone four"}, {("DQ-UNIT", "Cohort", "K7")}),
    ("23 quarters counted with the months: 2,912 and not 1,456", "B",
     {(MONTHLY, "T8"): 2912},
     {("DQ-SUBTOTAL", MONTHLY, "T8"), ("DQ-DISAGREE", "Dashboard", "D6")}),
    ("28 a practice without referrals for two months", "D",
     {("Activity", "D140"): 0, ("Activity", "E140"): 0, ("Activity", "D155"): 0,
      ("Activity", "E155"): 0},
     {("DQ-GAP", "Activity", "D140"), ("DQ-GAP", "Activity", "E140")}),
    ("a target that is not the contract's 50%", "A",
     {(KPI, "C7"): 0.55}, {("DQ-TARGET", KPI, "C7")}),
    ("a rolling figure under months", "B",
     {(MONTHLY, "B13"): "Not eligible (rolling 12 months)"}, {("DQ-ROLLING", MONTHLY, "D13")}),
    ("months that do not make the quarter, and its rate", "B",
     {(MONTHLY, "G10"): 310},  # was 311; 310 of 341 is 90.9%, the printed 91.2% is 311 of 341
     {("DQ-TOTAL", MONTHLY, "G10"), ("DQ-TOTAL", MONTHLY, "T10"), ("DQ-RATE", MONTHLY, "G9")}),
]  # fmt: skip


@cache
def _contract(letter: str) -> Contract:
    contract, faults = read_contract(SAMPLE / "contracts" / f"{BOOKS[letter][1]}.xlsx")
    assert contract is not None, faults
    return contract


def _source(letter: str) -> Path:
    return SAMPLE / "inbox" / f"{BOOKS[letter][0]}.xlsx"


def _found(letter: str, facts: pl.DataFrame, cells: pl.DataFrame) -> Found:
    """Return code, sheet and cell of all that the rules and the comparison find."""
    contract = _contract(letter)
    key = ReturnKey(contract.key, BOOKS[letter][2])
    order = {facts["submission"][0]: 0}
    compared = compare(contract, key, facts, order, run_sql).findings
    return {(f.code, f.sheet, f.cell) for f in (*check_facts(facts, cells), *compared)}


@cache
def _clean(letter: str) -> Found:
    return _found(letter, *read(_source(letter)))


@pytest.mark.parametrize(
    ("letter", "plan", "expected"),
    [fault[1:] for fault in FAULTS],
    ids=[fault[0] for fault in FAULTS],
)
def test_a_planted_fault_brings_its_finding_at_its_cell(
    letter: str, plan: Plan, expected: Found, tmp_path: Path
) -> None:
    """Nothing more and nothing less than the fault, and what follows from it, is found."""
    copy = plant(_source(letter), tmp_path / _source(letter).name, plan)

    assert _found(letter, *read(copy)) - _clean(letter) == expected


def test_offers_below_the_eligible_are_no_fault(tmp_path: Path) -> None:
    """The same row of offers without the reminders brings nothing."""
    copy = plant(_source("B"), tmp_path / _source("B").name, OFFERS)

    assert _found("B", *read(copy)) == _clean("B")


def test_the_pooled_rate_in_place_of_the_mean_of_months_is_no_fault(tmp_path: Path) -> None:
    """The sample prints 88.9% at T9, the mean of its months; 1,287 of 1,456 is 88.4%."""
    pooled: Plan = {(MONTHLY, "T9"): 0.8839, ("Dashboard", "D7"): 0.8839}
    copy = plant(_source("B"), tmp_path / _source("B").name, pooled)

    assert _clean("B") - _found("B", *read(copy)) == {("DQ-AVERAGE", MONTHLY, "T9")}
    assert _found("B", *read(copy)) <= _clean("B")


@pytest.mark.parametrize("letter", BOOKS)
def test_the_untouched_sample_brings_no_false_alarm(letter: str) -> None:
    """None of the audit's rules fires at the sample's deliberate quirks, which are no faults."""
    groups = (data_quality.FIGURES, data_quality.RECORDS, data_quality.CELLS,
              data_quality.CONTRACT, data_quality.NOTES)  # fmt: skip
    codes = {row[0] for group in groups for row in group}

    assert {place for place in _clean(letter) if place[0] in codes} == set()
