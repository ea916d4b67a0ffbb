"""Small sheets drawn in a test, read by the reader and checked by every rule."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from pipeline.check.facts import check_facts
from pipeline.domain.findings import Finding
from pipeline.domain.tables import CELLS, FACTS
from tests.by_hand import SHA
from tests.read.drawing import Drawn, Percent, Seen, draw

Rows = list[list[object]]
FILE = "Monitoring 2025-26 Q4.xlsx"


def findings_on(*sheets: Drawn) -> list[Finding]:
    """Return what the rules find on some sheets of one workbook."""
    seen = Seen(*sheets, file=FILE)
    of = {"submission": SHA, "file": FILE}
    facts = FACTS.frame([{**of, **fact} for fact in seen.rows])
    cells = CELLS.frame([{**of, **cell} for cell in seen.cells.values()])
    return check_facts(facts, cells)


def findings_in(rows: Rows, name: str = "Sheet1") -> list[Finding]:
    """Return what the rules find on one sheet."""
    return findings_on(draw(rows, name=name))


def places_in(rows: Rows) -> list[tuple[str, str]]:
    """Return code and cell of what the rules find on one sheet."""
    return places(findings_in(rows))


def places(found: Iterable[Finding]) -> list[tuple[str, str]]:
    """Return code and cell of findings."""
    return [(finding.code, finding.cell) for finding in found]


def other(rows: Rows, cell: tuple[int, int], value: object) -> Rows:
    """Return the rows with another value in one cell, by its row and column from 0."""
    copy = [list(row) for row in rows]
    copy[cell[0]][cell[1]] = value
    return copy


# --- honest tables and lists: none of them brings a finding ---------------------------------------

MONTHS: list[object] = [f"{date(2025, month, 1):%b} 25" for month in range(4, 13)]

STOCK: Rows = [
    ["Caseload", *MONTHS[:4]],
    ["Open at the start", 40, 44, 47, 45],
    ["Opened", 12, 11, 9, 14],
    ["Closed", 8, 8, 11, 10],
    ["Open at the end", 44, 47, 45, 49],
]
REFERRALS: Rows = [
    ["Where from", *MONTHS],
    ["GP", 41, 38, 44, 40, 37, 42, 45, 39, 43],
    ["Hospital", 22, 25, 19, 24, 21, 23, 26, 20, 24],
    ["Self", 30, 27, 33, 29, 31, 28, 34, 30, 32],
    ["Housing", 12, 9, 14, 11, 10, 13, 12, 11, 9],
]
WAITS: Rows = [
    ["Site", "Seen", "Seen in 5 days", "% seen in 5 days"],
    ["Elm Road", 40, 30, Percent(0.75)],
    ["Marsh Street", 50, 45, Percent(0.9)],
    ["Kite", 20, 13, Percent(0.65)],
    ["Quay", 80, 60, Percent(0.75)],
    ["Hill", 25, 20, Percent(0.8)],
]
ETHNICITY: Rows = [
    ["Ethnic category", "People"],
    ["A British", 120],
    ["B Irish", 31],
    ["C Any other White background", 25],
    ["H Indian", 18],
    ["Z Not stated", 6],
    ["Total", 200],
]
SCORES: Rows = [
    ["SWEMWBS", "Mean at start", "Mean at end", "People"],
    ["Elm Road", 19.4, 23.1, 41],
    ["Marsh Street", 20.2, 22.8, 38],
    ["Kite", 18.7, 22.2, 52],
]
STAGES: Rows = [
    ["Clinic", "Eligible", "Offers made", "Quit dates set", "Successfully quit", "CO validated"],
    ["Elm Road", 900, 180, 60, 30, 21],
    ["Marsh Street", 750, 150, 48, 25, 20],
    ["Kite", 600, 120, 41, 19, 12],
]
REASONS: Rows = [
    ["Intervention", "Quit dates set", "Successfully quit", "Reason for exception"],
    ["One to one", 60, 30, None],
    ["Group", 50, 24, None],
    ["Couples", 14, 10, "Small numbers, couples chose this"],
    ["Telephone", 30, 13, None],
]
AGES: Rows = [
    ["Age", "People"],
    ["Under 25", 40],
    ["25 to 44", 71],
    ["45 to 64", 60],
    ["65 and over", 29],
    ["Total", 200],
]
HONEST = {
    "stock": STOCK, "referrals": REFERRALS, "waits": WAITS, "ethnicity": ETHNICITY,
    "scores": SCORES, "stages": STAGES, "reasons": REASONS, "ages": AGES,
}  # fmt: skip
HEAD: list[object] = ["Client ID", "Referral date", "Quit date", "Follow-up date", "Outcome",
                      "Age", "Sessions"]  # fmt: skip
START = date(2025, 4, 7)


def client(number: int, outcome: str = "Quit") -> list[object]:
    """Return an honest record: quit a week after the referral, followed up after 28 days."""
    day = START + timedelta(days=5 * number)
    return [f"C{number:03}", day, day + timedelta(days=7), day + timedelta(days=35), outcome,
            30 + number, 6 + number % 3]  # fmt: skip


def clients() -> Rows:
    """Return a list of twelve honest records, every third of whom did not quit."""
    return [HEAD, *(client(n, "Quit" if n % 3 else "Not quit") for n in range(1, 13))]
