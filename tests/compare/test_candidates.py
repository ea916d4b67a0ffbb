"""What nobody asked for comes out, each once, with its measure; what is asked for does not."""

import csv
import re
from typing import Any

import polars as pl
import pytest

from pipeline.compare import Beside, compare
from pipeline.compare.vocabulary import concepts
from pipeline.compare.words import DATA
from pipeline.domain.contract import Contract, Requirement
from pipeline.domain.keys import ReturnKey
from pipeline.domain.periods import Period
from pipeline.store import run_sql
from tests.by_hand import FILE, Q1, Q2, Q3, Q4, SHA, fact, facts, grid, timeline
from tests.compare.test_compare import NEW, contract

QUIT_DATES = Requirement("A1", "Quit dates set", target=100)


def surfaced(
    *rows: dict[str, Any], asked: Contract | None = None, others: tuple[Contract, ...] = (),
    period: Period = Q4,
) -> list[dict[str, Any]]:  # fmt: skip
    """Return the candidates of one comparison."""
    got = compare(
        asked or contract(QUIT_DATES), ReturnKey("X1", period), facts(*rows), {SHA: 0, NEW: 1},
        run_sql, Beside(others),
    )  # fmt: skip
    return got.candidates.to_dicts()


def volunteers(column: str, *values: tuple[Period, float]) -> list[dict[str, Any]]:
    """Return a column of a volunteers table: a row for each period."""
    return [
        fact(f"B{row}", value, sheet="Volunteers", section="Volunteers", column_label=column,
             period=period, period_from="row")
        for row, (period, value) in enumerate(values, start=5)
    ]  # fmt: skip


def test_flows_are_added_and_stocks_are_not() -> None:
    """Hours 10 + 20 = 30; volunteers 14, then 19, are 19."""
    hours = surfaced(*volunteers("Hours", (Q3, 10), (Q4, 20)))[0]
    assert (hours["concept"], hours["quantity"], hours["period_quantity"]) == (
        "volunteer-hours", 30, 20,
    )  # fmt: skip
    active = surfaced(*volunteers("Active", (Q3, 14), (Q4, 19)))[0]
    assert (active["concept"], active["quantity"], active["accumulation"]) == (
        "volunteers-active", 19, "latest",
    )  # fmt: skip
    assert active["cells"] == f"{FILE} | Volunteers!B6"


def test_quarters_and_their_total_are_not_added() -> None:
    """4 + 5 + 4 + 8 = 21, and the printed 21 is the same people."""
    rows = timeline(
        2, "Clients moved into paid work", (Q1, 4), (Q2, 5), (Q3, 4), (Q4, 8), (None, 21)
    )
    got = surfaced(*rows)
    assert [(row["concept"], row["quantity"]) for row in got] == [("employment", 21)]


def test_a_year_to_date_alone_is_the_quantity() -> None:
    """It is all there is; the period's own share is not known."""
    got = surfaced(*timeline(2, "Clients moved into paid work", (None, 21)))
    assert (got[0]["quantity"], got[0]["period_quantity"]) == (21, None)


def test_the_same_measure_on_two_sheets_is_one_candidate() -> None:
    """The form and its summary say the same; the place that says most is used."""
    row = {"row_label": "Smoke-free home pledges signed", "section": "Part 3"}
    rows = [fact("B9", n, sheet=f"Q{i}", sheet_no=i, period=p, **row)
            for i, (p, n) in enumerate(((Q1, 48), (Q2, 55)), start=1)]  # fmt: skip
    rows.append(fact("B9", 103, sheet="Summary", sheet_no=9, period=None, total=True, **row))
    got = surfaced(*rows, period=Q2)
    assert [(r["concept"], r["quantity"]) for r in got] == [("smoke-free-homes", 103)]
    assert "Summary" not in got[0]["cells"]


def test_an_identity_does_not_depend_on_cells_files_or_periods() -> None:
    """Next quarter's workbook has one row more above it."""
    first = surfaced(*timeline(2, "Unpaid carers identified", (Q1, 8)), period=Q1)[0]
    later = surfaced(
        *timeline(7, "Unpaid carers identified", (Q1, 8), (Q2, 9), submission=NEW), period=Q2
    )[0]
    assert first["candidate"] == later["candidate"]
    assert later["quantity"] == 17


def test_what_a_requirement_asks_for_is_no_candidate() -> None:
    """In a contract that pays for volunteering, volunteers are performance."""
    rows = volunteers("Active", (Q4, 19)) + volunteers("Into job/training", (Q4, 2))
    asked = contract(Requirement("V1", "Number of active volunteers", target=15))
    assert [row["concept"] for row in surfaced(*rows, asked=asked)] == ["volunteers-into-work"]


def test_what_stands_in_the_row_of_a_requirement_is_no_candidate() -> None:
    """The reference in the row says that it is asked for, whatever the words."""
    rows = timeline(2, "Clients moved into paid work", (Q4, 8), ref="A1")
    assert surfaced(*rows) == []


def test_beating_a_requirement_is_no_candidate() -> None:
    """Performance and additional social value are two tables."""
    assert surfaced(*timeline(2, "Quit dates set", (Q4, 500))) == []


@pytest.mark.parametrize(
    "given",
    [{"role": "target"}, {"role": "comment"}, {"role": "rating"}, {"hidden": True},
     {"unit": "percent"}, {"status": "suppressed", "value": None}],
    ids=["target", "comment", "rating", "hidden", "percentage", "suppressed"],
)  # fmt: skip
def test_targets_remarks_rates_and_hidden_cells_are_no_candidates(given: dict[str, Any]) -> None:
    """Only visible figures of what happened."""
    rows = [fact("B2", 8, row_label="Clients moved into paid work")]
    rows[0].update(given)
    assert surfaced(*rows) == []


@pytest.mark.parametrize(
    "label",
    ["Staff trained in safeguarding", "Referrals received from family hub", "Complaints received",
     "DNA appointments", "Staff sickness", "Working days lost", "Waiting list", "Total spend",
     "Social work assessments", "Telephone support", "Average hours per week", "Male",
     "Housing association tenants", "Unpaid carer", "Lost to follow-up",
     "First contact within 5 working days", "Partner agencies attending"],
)  # fmt: skip
def test_activity_context_and_demography_are_no_candidates(label: str) -> None:
    """Tempting words that say nothing of an outcome for anybody."""
    assert surfaced(*timeline(2, label, (Q3, 5), (Q4, 8))) == []


@pytest.mark.parametrize(
    ("label", "concept"),
    [
        ("Service users gaining employment", "employment"),
        ("Job outcomes", "employment"),
        ("Homelessness prevented", "housing"),
        ("Tenancies sustained", "housing"),
        ("Participants who went on to volunteer", "clients-volunteering"),
        ("Members now volunteering with us", "clients-volunteering"),
        ("Peer-led groups meeting", "groups-running"),
        ("Hidden carers found", "carers-identified"),
        ("Welfare benefits awards", "income-cases"),
        ("Debts written off (cases)", "income-cases"),
        ("People who got online", "digital"),
        ("Trees planted", "environment"),
        ("GP appointments avoided", "gp-time"),
        ("Apprentices taken on", "lived-experience-staff"),
        ("Food parcels given", "food-given"),
        ("Cut down drinking: reduced alcohol", "cut-down"),
        ("Qualifications gained", "training"),
        ("Inactive people now active", "activity-gained"),
    ],
)
def test_the_field_is_covered_beyond_the_samples(label: str, concept: str) -> None:
    """Words as other services write them."""
    got = surfaced(*timeline(2, label, (Q4, 8)))
    assert [row["concept"] for row in got] == [concept]


def test_lines_of_a_list_are_added_unless_the_total_is_stated() -> None:
    """Guests 6 + 5 at two venues are one candidate; the sheet's own total goes before."""
    lines = grid(["Starters", "Guests attending"], {"Library": [20, 6], "Hall": [18, 5]})
    got = surfaced(*lines)
    assert [(r["concept"], r["quantity"]) for r in got] == [("family-taking-part", 11)]
    total = fact("B30", 11, row_label="Guests and family attending at least once")
    got = surfaced(*lines, total)
    assert [(r["quantity"], r["cells"]) for r in got] == [(11, f"{FILE} | Q4!B30")]


def test_a_total_row_is_not_added_to_its_rows() -> None:
    """Two grants and their total."""
    rows = grid(
        ["Grants", "Amount"],
        {"Round 1": [5, 7500], "Round 2": [4, 6250], "Total": [9, 13750]},
        section="VCSE small grants",
    )
    for row in rows:
        row["unit"] = "gbp" if row["column_label"] == "Amount" else "count"
    got = {row["concept"]: row["quantity"] for row in surfaced(*rows)}
    assert got == {"grants-number": 9, "grants-pounds": 13750}


def test_a_sheet_name_speaks_only_for_tables_without_a_better_one() -> None:
    """On 'Volunteers & groups' the table of grants is not about volunteers."""
    given = {"sheet": "Volunteers & groups"}
    rows = [
        fact("B2", 48, row_label="Total volunteers in the year", section="1. Volunteers", **given),
        fact("B9", 6, row_label="Total", column_label="Meetings", section="3. Board", **given),
    ]
    assert [row["concept"] for row in surfaced(*rows)] == ["volunteers-active"]


def test_evidence_is_called_what_it_is() -> None:
    """Estimated and told are said by the workbook; measured by the kind of outcome."""
    got = surfaced(*timeline(2, "Benefit gains: estimated annual value", (Q4, 300), unit="gbp"))
    assert (got[0]["estimated"], got[0]["strength"]) == (True, "estimated")
    note = {"note": "as told to us by the parent"}
    told = surfaced(*timeline(2, "Tenancies sustained", (Q4, 3), **note))
    assert (told[0]["estimated"], told[0]["strength"]) == (False, "told")
    paired = surfaced(*timeline(2, "n paired", (Q4, 70), section="SWEMWBS first and last"))
    assert paired[0]["strength"] == "measured before and after, same people"


def test_why_it_is_additional_names_the_nearest_requirement() -> None:
    """Or that none speaks of it."""
    rows = grid(["Quit dates set"], {"05 Family/couple": [22]}, section="Intervention type")
    assert surfaced(*rows)[0]["why_additional"] == (
        "Nearest is A1 Quit dates set: it asks for “Quit dates set” and says nothing of partner "
        "and family involvement; here people (partner or family) are counted."
    )
    none = surfaced(*timeline(2, "Trees planted", (Q4, 5)))[0]["why_additional"]
    assert none.startswith("No requirement in force speaks of environment")


def test_an_outcome_that_another_contract_pays_for_is_marked() -> None:
    """A possible double claim, in the candidate and as a finding."""
    other = contract(Requirement("C4", "Unpaid carers identified", target=50))
    rows = timeline(2, "Unpaid carers identified", (Q4, 11))
    assert surfaced(*rows, others=(other,))[0]["double_claim"] == "X1 C4 Unpaid carers identified"
    got = compare(
        contract(QUIT_DATES), ReturnKey("X1", Q4), facts(*rows), {}, run_sql, Beside((other,))
    )
    assert "DQ-DOUBLE" in [finding.code for finding in got.findings]


@pytest.mark.parametrize(
    ("period", "cost"),
    [(Period.quarter(2024, 4), ""), (Q4, "nlw-2025"), (Period.quarter(2026, 1), "nlw-2026")],
)
def test_a_wage_is_suggested_for_volunteer_hours_of_its_year(period: Period, cost: str) -> None:
    """No other concept suggests a unit cost."""
    rows = volunteers("Hours", (period, 20))
    assert surfaced(*rows, period=period)[0]["unit_cost"] == cost
    assert {concept.id for concept in concepts() if concept.unit_cost} == {"volunteer-hours"}


def test_the_vocabulary_is_sound() -> None:
    """Every pattern compiles, every id is there once, every choice is one of the known."""
    entries = concepts()
    assert len({entry.id for entry in entries}) == len(entries)
    for entry in entries:
        for pattern in (entry.needs, entry.names, entry.never, entry.covered_by):
            re.compile(pattern)
        assert entry.kind in {"outcome", "method", "context"}
        assert entry.accumulation in {"sum", "latest"}
        assert entry.unit in {"", "count", "gbp", "hours"}
        assert entry.rows in {"rows", "label"} or entry.kind == "context"
        assert entry.names
        assert entry.title
    with (DATA / "synonyms.csv").open(encoding="utf-8", newline="") as file:
        phrases = [row["phrase"] for row in csv.DictReader(file)]
    assert len(set(phrases)) == len(phrases)
    assert all(re.compile(phrase) for phrase in phrases)


def test_candidates_come_in_one_order() -> None:
    """By key, whatever the order of the facts."""
    rows = volunteers("Hours", (Q4, 20)) + volunteers("Active", (Q4, 19))
    names = [row["candidate"] for row in surfaced(*rows)]
    assert names == sorted(names)
    assert pl.Series(names).equals(pl.Series([r["candidate"] for r in surfaced(*rows[::-1])]))


def test_the_total_of_last_year_is_no_year_to_date_of_this_one() -> None:
    """5 + 8 = 13 this year; 197 stood at the end of last year's row, in the same words."""
    label = "Clients moved into paid work"
    last_year = fact(
        "G9", 197, row_label=label, role="year to date", period=Period.financial_year(2024),
        total=True,
    )  # fmt: skip
    rows = [*timeline(2, label, (Q3, 5), (Q4, 8)), last_year]
    assert [row["quantity"] for row in surfaced(*rows)] == [13]
