"""Builder of the contract D sample submissions: social prescribing, monthly SQPR workbooks.

`build` writes five cumulative workbooks as they were sent (December 2025 to March 2026, February
twice). The figures stand in `figures_d`, the words in `prose_d`; this module lays them out.
"""

from __future__ import annotations

import datetime as dt
import pathlib

from workbooks.builder import figures_d as figures
from workbooks.builder import outcomes_d, registers_d, schedule4_d
from workbooks.builder.figures_d import MONTHS, Edition
from workbooks.builder.office_d import Book


def build(inbox: pathlib.Path) -> list[pathlib.Path]:
    """Write the five submissions into `inbox` and return their paths in the order sent."""
    check_figures()
    inbox.mkdir(parents=True, exist_ok=True)
    return [write_edition(inbox, edition) for edition in figures.EDITIONS]


def write_edition(inbox: pathlib.Path, edition: Edition) -> pathlib.Path:
    """Write one submission."""
    path = inbox / edition.filename
    created = dt.datetime.combine(edition.sent, dt.time(9, 30))
    book = Book(path, created, f"ML-SP-25-009 SQPR {figures.period_word(edition)}")
    schedule4_d.draw_requirements(book, edition)
    registers_d.draw_checklist(book, edition)
    registers_d.draw_activity(book, edition)
    outcomes_d.draw_outcomes(book, edition)
    outcomes_d.draw_onward(book, edition)
    outcomes_d.draw_volunteers(book, edition)
    registers_d.draw_case_studies(book, edition)
    registers_d.draw_incidents(book, edition)
    registers_d.draw_quality_plan(book, edition)
    book.close()
    return path


def check_figures() -> None:
    """Assert that every table adds up to the agreed year and that each edition is consistent."""
    check_requirements()
    check_activity()
    check_outcomes()
    check_community()
    for edition in figures.EDITIONS:
        check_edition(edition)


def check_requirements() -> None:
    """Assert the KPI year totals, the quarters of D1 and that shared rows are the same figures."""
    lines = {kpi.ref: [line.values for line in kpi.lines] for kpi in figures.KPIS}
    for ref, totals in figures.YEAR.items():
        assert tuple(sum(values) for values in lines[ref]) == totals, ref
    accepted, received, declined = lines["D1"]
    assert figures.quarters(accepted) == figures.ACCEPTED_BY_QUARTER
    assert all(r == a + d for a, r, d in zip(accepted, received, declined, strict=True))
    assert lines["D2"][1] == lines["D9"][1] == accepted
    assert lines["D4"][1] == lines["D5"][1]
    assert lines["D6"][1] == lines["D5"][0]
    assert lines["D7"][1] == lines["D6"][0]
    assert (lines["D11"][0][-1], lines["D11"][1][-1]) == (24, 25)
    assert lines["D10"][0][2::3] == (2, 2, 1, 3)
    for kpi in figures.KPIS:
        if kpi.kind in ("rate", "position"):
            above, below = kpi.lines
            assert all(n <= d for n, d in zip(above.values, below.values, strict=True)), kpi.ref


def check_activity() -> None:
    """Assert that the practices add up to D1 in each month, and that one PCN lacks two months."""
    accepted, received, declined = (line.values for line in figures.KPIS[0].lines)
    rows = figures.activity()
    for index, month in enumerate(MONTHS):
        here = [row for row in rows if row.month == month]
        assert sum(row.accepted for row in here) == accepted[index]
        assert sum(row.referrals for row in here) == received[index]
        assert sum(sum(row.declined) for row in here) == declined[index]
        gone = {"Thornmere PCN"} if index in (7, 8) else set()
        assert {row.pcn for row in rows} - {row.pcn for row in here} == gone
    assert all(row.referrals == row.accepted + sum(row.declined) for row in rows)


def check_outcomes() -> None:
    """Assert the domain table, the quarterly local outcomes and the carers."""
    assert sum(d.improved for d in figures.DOMAINS_M12) == figures.IMPROVED_ALL_DOMAINS
    assert tuple(sum(line.values) for line in figures.QUARTERLY) == figures.QUARTERLY_YEAR
    assert tuple(sum(line.values) for line in figures.CARERS) == figures.CARERS_YEAR


def check_community() -> None:
    """Assert the onward referrals, the volunteers, the groups and the grants."""
    for column, total in enumerate(figures.ONWARD_TOTALS):
        assert sum(row.to_date[column] for row in figures.ONWARD) == total
    assert all(list(row.to_date) == sorted(row.to_date) for row in figures.ONWARD)
    assert figures.ONWARD[-1].to_date[-1] == figures.ONWARD_VARIOUS
    people = figures.VOLUNTEERS_AT_START + sum(figures.NEW_VOLUNTEERS)
    former = figures.FORMER_CLIENTS_AT_START + sum(figures.NEW_FORMER_CLIENTS)
    assert (people, former) == figures.VOLUNTEERS_YEAR
    running = sum(group.running == "Yes" for group in figures.GROUPS)
    assert (len(figures.GROUPS), running) == figures.GROUPS_YEAR
    grants = sum(grant.grants for grant in figures.GRANTS)
    assert (grants, sum(grant.amount for grant in figures.GRANTS)) == figures.GRANTS_YEAR


def check_edition(edition: Edition) -> None:
    """Assert that the domain table of an edition belongs to its paired and improved counts."""
    kpi = next(kpi for kpi in figures.KPIS if kpi.ref == "D7")
    improved, paired = (sum(figures.values_of(edition, kpi, line)) for line in (0, 1))
    for domain in edition.domains:
        count = domain.improved + domain.same + domain.worse
        assert paired - 5 < count <= paired, (edition.filename, domain.name)
        assert domain.improved <= improved
    assert improved <= sum(domain.improved for domain in edition.domains)
