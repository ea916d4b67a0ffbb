"""Faults that need records, an earlier workbook or another contract, planted in the sample.

The sample holds no list of clients: a copy gets one more sheet with it, as a provider would add.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import polars as pl
import pytest

from pipeline.check.facts import check_facts
from pipeline.compare import Beside, compare
from pipeline.domain.contract import Contract
from pipeline.domain.findings import Finding
from pipeline.domain.keys import ReturnKey
from pipeline.domain.periods import Period
from pipeline.read.contract_workbook import read_contract
from pipeline.steps.shelf import Shelf
from pipeline.store import run_sql
from tests.check.planting import Plan, Result, plant, read, with_sheet
from tests.sample import SAMPLE

Place = tuple[str, str, str]
INBOX = SAMPLE / "inbox"
Q1, Q2, Q3, Q4 = (
    INBOX / f"FBC Stop Smoking Monitoring 2025-26 {name}.xlsx"
    for name in ("Q1", "Q2", "Q3", "Q4 v2 RESUBMITTED")
)
MARCH = INBOX / "Kelderbrook T2 Monthly_Mar26.xlsx"
RECORDS, KPI = "Client records", "Local KPI"


@cache
def _contract(name: str) -> Contract:
    contract, faults = read_contract(SAMPLE / "contracts" / f"{name}.xlsx")
    assert contract is not None, faults
    return contract


def _smoking() -> Contract:
    return _contract("FBC-PH-2024-017 Stop smoking")


def _weight() -> Contract:
    return _contract("Kelderbrook Tier 2 weight management")


def _findings(
    contract: Contract, period: Period, *paths: Path, beside: Beside | None = None
) -> list[Finding]:
    """Return what the rules find in the last workbook, and the comparison in all of them."""
    readings = [read(path) for path in paths]
    order = {facts["submission"][0]: rank for rank, (facts, _) in enumerate(readings)}
    facts = pl.concat([facts for facts, _ in readings])
    key = ReturnKey(contract.key, period)
    compared = compare(contract, key, facts, order, run_sql, beside or Beside())
    return [*check_facts(*readings[-1]), *compared.findings]


def _places(findings: list[Finding]) -> set[Place]:
    return {(finding.code, finding.sheet, finding.cell) for finding in findings}


# --- 8 and 9: records -----------------------------------------------------------------------------


def _records() -> list[list[object]]:
    """Return a title, headings in row 3, and twelve attempts followed up 26 to 37 days later."""
    rows: list[list[object]] = [
        ["Clients who set a quit date, quarter 4"],
        [],
        ["Client ID", "Quit date", "Follow-up date", "Outcome at 4 weeks", "CO reading (ppm)"],
    ]
    for number in range(12):
        day, did_quit = date(2026, 1, 5) + timedelta(days=3 * number), number % 3 > 0
        after = day + timedelta(days=26 + number)
        said = ("Quit", 3) if did_quit else ("Not quit", None)
        rows.append([f"CB{number:04}", day, after, *said])
    return rows


def _found_with(rows: list[list[object]], folder: Path) -> set[Place]:
    copy = with_sheet(Q4, folder / Q4.name, RECORDS, rows)
    quarter = Period.quarter(2025, 4)
    return _places(_findings(_smoking(), quarter, copy)) - _places(
        _findings(_smoking(), quarter, Q4)
    )


def test_records_without_a_fault_bring_nothing(tmp_path: Path) -> None:
    """A sheet of honest records changes nothing of what is found."""
    assert _found_with(_records(), tmp_path) == set()


@pytest.mark.parametrize(("days", "told"), [(47, ["C8"]), (24, ["C8"]), (42, []), (25, [])])
def test_8_a_quit_followed_up_outside_25_to_42_days(
    days: int, told: list[str], tmp_path: Path
) -> None:
    """Row 8 is CB0004, who quit on 17 January."""
    rows = _records()
    rows[7][2] = date(2026, 1, 17) + timedelta(days=days)

    assert rows[7][:2] == ["CB0004", date(2026, 1, 17)]
    assert _found_with(rows, tmp_path) == {("DQ-WINDOW", RECORDS, cell) for cell in told}


def test_8_day_47_is_no_fault_where_it_was_not_counted(tmp_path: Path) -> None:
    """Who is followed up late and reported as not quit is counted nowhere."""
    rows = _records()
    rows[7][2:] = [date(2026, 3, 5), "Not quit", None]  # 47 days after 17 January

    assert _found_with(rows, tmp_path) == set()


def test_9_two_attempts_of_one_person(tmp_path: Path) -> None:
    """Twelve attempts of eleven people: told at the later one, in row 12."""
    rows = _records()
    rows[11][0] = "CB0002"

    assert _found_with(rows, tmp_path) == {("DQ-ATTEMPTS", RECORDS, "A12")}


# --- 4: an earlier workbook -----------------------------------------------------------------------


def test_4_the_second_quarter_states_259_for_262_of_the_first() -> None:
    """So the sample does: three fewer quit dates, all lost to follow-up, 47 for 50."""
    found = _findings(_smoking(), Period.quarter(2025, 2), Q1, Q2)
    told = {(f.sheet, f.cell): f.found for f in found if f.code == "DQ-RESTATE"}

    assert set(told) == {(KPI, "D6"), ("Q1", "F44")}
    assert f"262 in {Q1.name}, 259 in {Q2.name}" in told[KPI, "D6"]
    assert f"50 in {Q1.name}, 47 in {Q2.name}" in told["Q1", "F44"]


def test_4_what_is_stated_again_as_it_was_is_no_fault() -> None:
    """The workbook of the third quarter has 262 again, as the first one had."""
    found = _findings(_smoking(), Period.quarter(2025, 3), Q1, Q3)

    assert [f for f in found if f.code == "DQ-RESTATE"] == []


def test_4_a_changed_figure_with_all_that_follows_from_it(tmp_path: Path) -> None:
    """256 seen in time in quarter 2 become 253, and 25 seen late 28; the total stays 281.

    The year so far is 717 of 791 and no longer 720: its formulas give what the change makes of it.
    """
    plan: Plan = {
        (KPI, "E38"): 253, (KPI, "E39"): 28, (KPI, "E16"): Result(253 / 281),
        (KPI, "H38"): Result(717), (KPI, "H39"): Result(74), (KPI, "H16"): Result(717 / 791),
    }  # fmt: skip
    copy = plant(Q3, tmp_path / Q3.name, plan)
    quarter = Period.quarter(2025, 3)
    clean = _places(_findings(_smoking(), quarter, Q2, Q3))
    found = _findings(_smoking(), quarter, Q2, copy)

    assert _places(found) - clean == {("DQ-RESTATE", KPI, "E38")}
    told = next(f.found for f in found if (f.code, f.cell) == ("DQ-RESTATE", "E38"))
    assert f"256 in {Q2.name}, 253 in {copy.name}" in told


# --- 22: another contract -------------------------------------------------------------------------


def _claimed_twice(path: Path) -> set[Place]:
    """Return what is found where one provider holds both contracts."""
    smoking = replace(_smoking(), provider=_weight().provider)
    shelf = Shelf({smoking.key: smoking, _weight().key: _weight()}, ())
    beside = Beside(shelf.others(_weight()))
    return _places(_findings(_weight(), Period.month(2026, 3), path, beside=beside))


def test_22_quits_that_the_other_contract_pays_for(tmp_path: Path) -> None:
    """The sample's 18 quits are told at their row; without them nothing is."""
    smokers = {("Wellbeing", f"{col}{row}"): None for col in "ABCDEF" for row in range(30, 35)}
    copy = plant(MARCH, tmp_path / MARCH.name, smokers)

    assert _claimed_twice(MARCH) - _claimed_twice(copy) == {("DQ-DOUBLE", "Wellbeing", "B34")}
    assert {code for code, *_ in _claimed_twice(copy)} == {"DQ-AVERAGE", "HIDDEN-CONTENT"}


def test_22_more_quits_in_another_table(tmp_path: Path) -> None:
    """Nine walkers who quit smoking are a claim of their own, at their row."""
    names = ("Walkers who quit smoking (4 weeks)", 2, 3, 1, 3, 9)
    plan: Plan = {("Community", f"{col}28"): n for col, n in zip("ABCDEF", names, strict=True)}
    copy = plant(MARCH, tmp_path / MARCH.name, plan)

    assert _claimed_twice(copy) - _claimed_twice(MARCH) == {("DQ-DOUBLE", "Community", "B28")}


def test_22_another_provider_holds_the_other_contract() -> None:
    """A double claim is looked for only among the contracts of one provider."""
    shelf = Shelf({_smoking().key: _smoking(), _weight().key: _weight()}, ())

    assert shelf.others(_weight()) == []
