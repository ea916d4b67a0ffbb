"""Contract A, Q4 2025/26, as the contents of a return, made by hand.

Figures, addresses and ratings are those of sample_contracts.md and tests/truth/contract_a.json.
The interval of the comparison 46/68 against 516/1,060 was worked out from the formula of
Newcombe (1998), method 10, apart from the product.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from pipeline.domain.contents import ReturnContents, Withheld
from pipeline.domain.contract import (
    Contract,
    DisclosurePolicy,
    Method,
    Policies,
    Requirement,
    RequirementKind,
)
from pipeline.domain.findings import Finding
from pipeline.domain.keys import ReturnKey
from pipeline.domain.periods import Frequency, Period
from pipeline.domain.tables import (
    BASELINES,
    CANDIDATES,
    CLAIMS,
    COMPARISONS,
    DECISIONS,
    FACTS,
    FINDINGS,
    RESULTS,
    SUBMISSIONS,
)

Row = dict[str, object]

KEY = ReturnKey("FBC-PH-2024-017", Period.quarter(2025, 4))
RETURN = str(KEY)
FILE = "FBC Stop Smoking Monitoring 2025-26 Q4 v2 RESUBMITTED.xlsx"
SHA = "5b1f0c7a9e3d" + "0" * 52
YEAR = Period.financial_year(2025)
QUARTERS = ("Q1", "Q2", "Q3", "Q4")
CAUTION = "Couples who came together chose to do so."

# sheet, cell, value, label, period
_BY_QUARTER: Mapping[str, tuple[str, str, tuple[float, ...]]] = MappingProxyType(
    {
        "qds": ("C44", "Part 1B: Total, quit dates set", (262, 281, 248, 337)),
        "quits": ("D44", "Part 1B: Total, successfully quit", (128, 139, 119, 176)),
        "lost": ("F44", "Part 1B: Total, lost to follow-up", (50, 55, 53, 60)),
        "co": ("G44", "Part 1B: Total, CO validated", (96, 101, 82, 133)),
        "pregnant": ("B50", "Part 1C: Pregnant women, quit dates set", (12, 14, 11, 15)),
        "couple qds": ("B96", "Part 1G: Family/couple, quit dates set", (14, 17, 15, 22)),
        "couple quits": ("C96", "Part 1G: Family/couple, successfully quit", (10, 11, 10, 15)),
        "type qds": ("B99", "Part 1G: Total, quit dates set", (262, 281, 248, 337)),
        "type quits": ("C99", "Part 1G: Total, successfully quit", (128, 139, 119, 176)),
        "cut down": ("B133", "Part 3: did not quit, cut down by half or more", (19, 20, 18, 30)),
        "homes": ("B134", "Part 3: smoke-free home pledges", (48, 55, 43, 66)),
        "debt": ("B136", "Part 3: onward referrals, debt and money advice", (11, 13, 12, 15)),
        "mental health": ("B138", "Part 3: onward referrals, mental health", (12, 14, 11, 17)),
    }
)
_HOURS = (78, 84, 82, 92, 74, 101, 108, 104, 71, 112, 115, 127)
_INTO_WORK = (0, 1, 0, 0, 1, 0, 0, 0, 0, 1, 0, 1)
_GROUP = (58, 76, 79, 98)


def places(*cells: str) -> str:
    """Return cells given as ``Sheet!A1`` in the form of the columns `cells`."""
    return "; ".join(f"{FILE} | {cell}" for cell in cells)


def quarterly(*names: str) -> str:
    """Return the cells of quarterly measures, all four quarters."""
    cells = [f"{quarter}!{_BY_QUARTER[name][0]}" for name in names for quarter in QUARTERS]
    return places(*cells)


HOURS_CELLS = places(*(f"Volunteers!H{row}" for row in range(5, 17)))
INTO_WORK_CELLS = places(*(f"Volunteers!I{row}" for row in range(5, 17)))
GROUP_CELLS = places(*(f"Volunteers!C{row}" for row in range(22, 26)))


def _fact(sheet: str, cell: str, value: float, label: str, period: Period, text: str = "") -> Row:
    letters, digits = cell.rstrip("0123456789"), cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    sheets = ("READ ME", *QUARTERS, "Summary", "Local KPI", "Volunteers")
    return {
        "submission": SHA, "file": FILE, "sheet": sheet, "sheet_no": sheets.index(sheet) + 1,
        "cell": cell, "row": int(digits), "col": ord(letters) - 64, "table": "", "section": "",
        "ref": "", "row_label": label, "row_group": "", "column_label": "", "label": label,
        "role": "value", "period_start": period.start, "period_end": period.end,
        "period_from": "sheet", "value": float(value), "text": text or f"{value:g}",
        "status": "reported" if value else "zero", "unit": "count", "total": False,
        "hidden": False, "formula": None, "note": None,
    }  # fmt: skip


def _facts() -> Iterable[Row]:
    for cell, label, values in _BY_QUARTER.values():
        for number, value in enumerate(values, 1):
            star = "96*" if (cell, number) == ("G44", 1) else ""
            yield _fact(f"Q{number}", cell, value, label, Period.quarter(2025, number), star)
    for at, value in enumerate(_HOURS):
        month = Period.months_from(date(2025, 4, 1), 1).shifted(at)
        yield _fact("Volunteers", f"H{at + 5}", value, "Volunteers: hours", month)
        work = _INTO_WORK[at]
        yield _fact("Volunteers", f"I{at + 5}", work, "Volunteers: into job or training", month)
    for number, value in enumerate(_GROUP, 1):
        period = Period.quarter(2025, number)
        yield _fact("Volunteers", f"C{number + 21}", value, "Group: attendances", period)
    yield _fact("Volunteers", "B16", 19, "Volunteers: active", Period.month(2026, 3))
    yield _fact("Local KPI", "G23", 3.6, "R1 Workforce (FTE)", Period.quarter(2025, 4))
    yield _fact("Local KPI", "H37", 139, "Still quit at 12 weeks", YEAR)
    yield _fact("Local KPI", "H36", 267, "4-week quits due a 12-week follow-up", YEAR)
    yield _fact("Local KPI", "H41", 201, "Survey responses", YEAR)
    yield _fact("Local KPI", "H42", 187, "Satisfied or very satisfied", YEAR)


def _result(ref: str, name: str, **given: object) -> Row:
    empty = dict.fromkeys(
        ("numerator", "denominator", "value", "period_numerator", "period_denominator",
         "period_value", "target", "floor", "of_target")
    )  # fmt: skip
    return {
        "return_key": RETURN, "ref": ref, "name": name, "kind": "KPI", "measure": "rate",
        "direction": "higher", "span_start": YEAR.start, "span_end": YEAR.end, "outcome": "met",
        "rating": "Green", "rule": "Green at or above the target, amber at or above the floor",
        "reason": "", "printed": "", "printed_rating": "", "cells": "", **empty, **given,
    }  # fmt: skip


def _count(ref: str, name: str, year: int, period: int, target: int, **given: object) -> Row:
    return _result(
        ref, name, measure="count", numerator=float(year), value=float(year),
        period_numerator=float(period), period_value=float(period), target=float(target),
        of_target=year / target, **given,
    )  # fmt: skip


def _rate(ref: str, name: str, year: tuple[int, int], period: tuple[int, int] | None,
          **given: object) -> Row:  # fmt: skip
    made: Row = {
        "numerator": float(year[0]), "denominator": float(year[1]), "value": year[0] / year[1],
    }  # fmt: skip
    if period:
        made |= {
            "period_numerator": float(period[0]), "period_denominator": float(period[1]),
            "period_value": period[0] / period[1],
        }  # fmt: skip
    return _result(ref, name, **{**made, **given})


def _results() -> list[Row]:
    near = {"outcome": "near", "rating": "Amber"}
    lower = "Green at or below the target, amber at or below the floor"
    half = Period(date(2025, 4, 1), date(2025, 9, 30))
    return [
        _count("A1", "Quit dates set", 1128, 337, 1200, **near, floor=1080.0,
               cells=quarterly("qds")),
        _rate("A2", "4-week quit rate (self-report)", (562, 1128), (176, 337), **near, target=0.5,
              floor=0.45, printed="50%", printed_rating="Green",
              cells=quarterly("quits", "qds")),
        _count("A3", "4-week quits", 562, 176, 600, **near, floor=540.0, cells=quarterly("quits")),
        _rate("A4", "CO verified", (412, 562), (133, 176), **near, target=0.85, floor=0.7,
              reason="One cell reads 96*, with a footnote", cells=quarterly("co", "quits")),
        _rate("A5", "Lost to follow-up", (218, 1128), (60, 337), direction="lower", target=0.2,
              floor=0.25, rule=lower, cells=quarterly("lost", "qds")),
        _count("A7", "Pregnant women setting a quit date", 52, 15, 60, outcome="missed",
               rating="Red", floor=54.0, cells=quarterly("pregnant")),
        _rate("A10", "Still quit at 12 weeks", (139, 267), None, target=0.5, floor=0.45,
              span_end=half.end, reason="Q3 and Q4 are not due yet: the figure follows two "
              "quarters later", cells=places("Local KPI!H37", "Local KPI!H36")),
        _rate("A12", "Satisfaction", (187, 201), (101, 108), target=0.9, floor=0.8,
              outcome="not calculable", rating="", reason="201 of 1,130 answered (17.8%); the "
              "contract rates it only from 30%",
              cells=places("Local KPI!H42", "Local KPI!H41")),
        _result("R1", "Workforce (FTE)", kind="reporting only", measure="count", value=3.6,
                period_value=3.6, outcome="reported", rating="", rule="Reported without a rating",
                cells=places("Local KPI!G23")),
        _result("R2", "Complaints", kind="reporting only", measure="count", outcome="missing",
                rating="", rule="Reported without a rating", reason="The cell for Q4 is blank; a "
                "blank is not a zero"),
    ]  # fmt: skip


def _candidate(key: str, title: str, who: str, domain: str, **given: object) -> Row:
    return {
        "return_key": RETURN, "candidate": key, "concept": key, "title": title, "kind": "outcome",
        "beneficiary": who, "domain": domain, "count_basis": "people", "unit": "count",
        "accumulation": "sum", "span_start": YEAR.start, "span_end": YEAR.end, "estimated": False,
        "label": title, "why_additional": "", "strength": "counted in the workbook",
        "family": key, "unit_cost": "", "double_claim": "", "cells": "",
        "quantity": None, "period_quantity": None, **given,
    }  # fmt: skip


def _candidates() -> list[Row]:
    return [
        _candidate("partner-quits", "Partners and family members who quit together",
                   "partner or family", "partner and family", quantity=46.0, period_quantity=15.0,
                   count_basis="attempts", why_additional="A3 counts all 4-week quits together; "
                   "no requirement asks who quit side by side with a partner or relative",
                   cells=quarterly("couple quits")),
        _candidate("volunteer-hours", "Time given by volunteers", "volunteer", "volunteering",
                   kind="method", quantity=1148.0, period_quantity=354.0, count_basis="hours",
                   unit="hours", why_additional="No requirement asks for volunteering",
                   unit_cost="nlw-2025", cells=HOURS_CELLS),
        _candidate("volunteers", "Active volunteers", "volunteer", "volunteering", kind="method",
                   quantity=19.0, period_quantity=19.0, accumulation="latest",
                   span_start=date(2026, 3, 1),
                   why_additional="No requirement asks for volunteering",
                   cells=places("Volunteers!B16")),
        _candidate("into-work", "Volunteers who moved into a job or training", "volunteer",
                   "employment", why_additional="No requirement asks for it",
                   cells=INTO_WORK_CELLS),
        _candidate("peer-group", "Peer-run “stay stopped” group", "client", "peer support",
                   kind="method", quantity=311.0, period_quantity=98.0,
                   count_basis="attendances",
                   why_additional="No requirement asks for support after 12 weeks",
                   cells=GROUP_CELLS),
        _candidate("cut-down", "Did not quit, but cut down by half or more", "client",
                   "smoking reduction", quantity=87.0, period_quantity=30.0,
                   why_additional="A2 and A3 count full quits only", cells=quarterly("cut down")),
        _candidate("smoke-free-homes", "Smoke-free home pledges", "partner or family",
                   "children", quantity=212.0, period_quantity=66.0, count_basis="homes",
                   why_additional="No requirement asks about the home", cells=quarterly("homes")),
        _candidate("referrals-debt", "Referred on to debt and money advice", "client", "income",
                   quantity=51.0, period_quantity=15.0, strength="counted, outcome not known",
                   why_additional="No requirement asks for onward referrals",
                   cells=quarterly("debt")),
        _candidate("referrals-mental-health", "Referred on to mental health support", "client",
                   "wellbeing", quantity=54.0, period_quantity=17.0,
                   why_additional="No requirement asks for onward referrals",
                   cells=quarterly("mental health")),
    ]  # fmt: skip


def _decision(key: str, decision: str, cell: str, **given: object) -> Row:
    return {
        "return_key": RETURN, "candidate": key, "decision": decision, "express_as": "count",
        "quantity": None, "unit_cost": "", "wording": "", "key_message": False, "consent": False,
        "reason": "", "reviewer": "Service manager", "decided_on": date(2026, 4, 28),
        "cell": cell, **given,
    }  # fmt: skip


def _decisions() -> list[Row]:
    paid = "Paid for under another contract"
    return [
        _decision("partner-quits", "claim", "I7", key_message=True),
        _decision("volunteer-hours", "claim", "I8", express_as="value", unit_cost="nlw-2025"),
        _decision("smoke-free-homes", "claim", "I9", key_message=True, quantity=200.0,
                  reason="12 pledges were made twice"),
        _decision("peer-group", "tell", "I10", express_as="case study", consent=True,
                  key_message=True),
        _decision("cut-down", "not sure", "I11"),
        _decision("referrals-mental-health", "leave out", "I12", reason=paid),
    ]  # fmt: skip


def _claim(key: str, decision: str, express: str, wording: str, **given: object) -> Row:
    return {
        "return_key": RETURN, "candidate": key, "decision": decision, "express_as": express,
        "quantity": None, "unit_cost": "", "unit_value": None, "price_year": "", "value": None,
        "source": "", "basis": "", "wording": wording, "key_message": True, "problem": "",
        **given,
    }  # fmt: skip


def _claims() -> list[Row]:
    return [
        _claim("partner-quits", "claim", "count", "46 quits were reached in family or couple "
               "sessions, by people who stopped side by side.", quantity=46.0),
        _claim("volunteer-hours", "claim", "value", "Volunteers gave 1,148 hours, worth an "
               "estimated £14,017 at the National Living Wage.", quantity=1148.0,
               unit_cost="nlw-2025", unit_value=12.21, price_year="2025/26", value=14017.08,
               source="HM Government, National Living Wage from 1 April 2025",
               basis="Replacement cost of time given; low end", key_message=False),
        _claim("smoke-free-homes", "claim", "count", "200 households pledged to keep their home "
               "smoke-free.", quantity=200.0),
        _claim("peer-group", "tell", "case study", "A former client opens the hall every Tuesday. "
               "“I come for the ones who are on day three,” she says. The group she runs had "
               "311 attendances.", quantity=311.0),
    ]  # fmt: skip


def _baseline(key: str, quarters: tuple[float, ...], cells: str, **given: object) -> Row:
    return {
        "return_key": RETURN, "candidate": key, "period_months": 3, "periods_due": 4,
        "periods_stated": 4, "least": min(quarters), "most": max(quarters),
        "least_above_zero": min(quarters), "base": None, "base_label": "", "cells": cells,
        "base_cells": "", **given,
    }  # fmt: skip


def _baselines() -> list[Row]:
    # 14 + 17 + 15 + 22 = 68 couples set a date together.
    return [
        _baseline("partner-quits", (10.0, 11.0, 10.0, 15.0), quarterly("couple quits"), base=68.0,
                  base_label="Quit dates set", base_cells=quarterly("couple qds")),
        _baseline("smoke-free-homes", (48.0, 55.0, 43.0, 66.0), quarterly("homes")),
    ]  # fmt: skip


def _comparison(method: str, counts: tuple[int, int, int, int], **given: object) -> Row:
    with_k, with_n, without_k, without_n = counts
    return {
        "return_key": RETURN, "method": method, "outcome": "4-week quits", "with_k": with_k,
        "with_n": with_n, "without_k": without_k, "without_n": without_n,
        "difference": with_k / with_n - without_k / without_n, "caution": "",
        "span_start": YEAR.start, "span_end": YEAR.end, "low": None, "high": None,
        "verdict": "no clear difference",
        "cells": quarterly("couple quits", "couple qds", "type quits", "type qds"),
        "basis": f"'{method}' against the other rows of the same table", "landmark": None,
        "left_early": None, "left_open": 0, "cut_off": YEAR.end, "additional": None,
        "additional_low": None, "additional_high": None, "with_design": 1.0,
        "without_design": 1.0, "strata_column": "", "strata": "", "within_note": "", **given,
    }  # fmt: skip


def _comparisons() -> list[Row]:
    return [
        _comparison("Family or couple sessions", (46, 68, 516, 1060), low=0.06787905,
                    high=0.29326691, verdict="clearly higher", caution=CAUTION,
                    # 68 times the difference and its ends.
                    additional=12.898, additional_low=4.616, additional_high=19.942),
        _comparison("Closed groups", (57, 96, 505, 1032), low=-0.00014420, high=0.20205925),
    ]  # fmt: skip


def _submission() -> Row:
    return {
        "submission": SHA, "file": FILE, "contract": KEY.contract, "contract_why": "reference",
        "period_start": KEY.period.start, "period_end": KEY.period.end, "period_why": "file name",
        "version": 2, "resubmission": True, "saved": "2026-05-19T09:12:00", "same_as": None,
        "content": "c" * 64, "engine": "openpyxl", "cells": 2140, "facts": 1310, "labels": 702,
        "notes": 96, "set_aside": 32,
    }  # fmt: skip


def _findings() -> list[Row]:
    found = (
        Finding("DQ-RAG", "printed 50% and Green; recomputed 49.8%, Amber", FILE, "Local KPI", "I7",
                SHA, RETURN, "A2"),
        Finding("DQ-RESTATE", "quit dates set in Q1: 262, then 259, now 262", FILE, "Q1", "C44",
                SHA, RETURN, "A1"),
        Finding("DQ-BLANK", "complaints in Q4", FILE, "Local KPI", "G24", SHA, RETURN, "R2"),
        Finding("QUALIFIED-NUMBER", "96*", FILE, "Q1", "G44", SHA, RETURN, "A4"),
        Finding("HIDDEN-CONTENT", "the sheet is hidden", FILE, "Lists", "", SHA, RETURN),
    )  # fmt: skip
    return [finding.row() for finding in found]


def contract() -> Contract:
    """Return contract A with the requirements that the sample return uses."""
    refs = {"A1": 1200.0, "A2": 0.5, "A3": 600.0, "A4": 0.85, "A5": 0.2, "A7": 60.0, "A10": 0.5,
            "A12": 0.9}  # fmt: skip
    kpis = [
        Requirement(ref, ref, target=target, cell=f"Requirements!J{row}")
        for row, (ref, target) in enumerate(refs.items(), 6)
    ]
    items = [Requirement(ref, ref, RequirementKind.REPORTING_ONLY) for ref in ("R1", "R2")]
    return Contract(
        "FBC-PH-2024-017", "Clearbreath Community CIC", "Fennbridge Borough Council",
        "Community stop smoking", date(2024, 4, 1), date(2027, 3, 31), Frequency.QUARTERLY,
        (*kpis, *items), 412_000.0,
        methods=(Method("Family or couple sessions", "Q4", (), "", ""),),
        policies=Policies(disclosure=DisclosurePolicy.LT5),
        source="FBC-PH-2024-017 contract.xlsx", sha256="c0ffee" + "0" * 58,
    )  # fmt: skip


def contents() -> ReturnContents:
    """Return the whole of it; the four people who moved into work are kept back."""
    return ReturnContents(
        key=KEY,
        contract=contract(),
        submissions=SUBMISSIONS.frame([_submission()]),
        facts=FACTS.frame(list(_facts())),
        results=RESULTS.frame(_results()),
        candidates=CANDIDATES.frame(_candidates()),
        comparisons=COMPARISONS.frame(_comparisons()),
        baselines=BASELINES.frame(_baselines()),
        decisions=DECISIONS.frame(_decisions()),
        claims=CLAIMS.frame(_claims()),
        findings=FINDINGS.frame(_findings()),
        withheld=frozenset(
            Withheld("candidates", "into-work", column)
            for column in ("quantity", "period_quantity")
        ),
        policy=DisclosurePolicy.LT5.value,
        version="0.1.0",
    )


def empty() -> ReturnContents:
    """Return a return for which nothing has been sent and nothing was found."""
    return replace(
        contents(),
        submissions=SUBMISSIONS.frame(),
        facts=FACTS.frame(),
        results=RESULTS.frame(),
        candidates=CANDIDATES.frame(),
        comparisons=COMPARISONS.frame(),
        baselines=BASELINES.frame(),
        decisions=DECISIONS.frame(),
        claims=CLAIMS.frame(),
        findings=FINDINGS.frame(),
        withheld=frozenset(),
    )
