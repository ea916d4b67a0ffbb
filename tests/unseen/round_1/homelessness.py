"""Workbook 7: homelessness health outreach, half-years, bands with two sides, and a narrative."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from xlsxwriter import Workbook

from tests.unseen.pen import book

Half = tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Indicator:
    """A KPI: floor, target, and for three half-years how many out of how many."""

    ref: str
    label: str
    floor: float
    target: float
    halves: tuple[Half, Half, Half]
    rag: str
    travel: str
    comment: str


INDICATORS = (
    Indicator(
        "OH01",
        "Registered with a GP practice within four weeks of first contact",
        0.70,
        0.80,
        ((96, 131), (112, 140), (118, 146)),
        "GREEN",
        "⇧",
        "Two practices now take walk-ins from the van.",
    ),
    Indicator(
        "OH02",
        "Health plan agreed with the person",
        0.75,
        0.85,
        ((101, 131), (119, 140), (121, 146)),
        "AMBER",
        "⇩",
        "Nine people moved on before a plan could be written.",
    ),
    Indicator(
        "OH03",
        "Winter vaccinations (flu and COVID-19) both taken",
        0.40,
        0.50,
        ((58, 131), None, (71, 146)),
        "AMBER",
        "⇧",
        "Not due between April and September.",
    ),
    Indicator(
        "OH04",
        "Left hospital to a roof, not to the street",
        0.65,
        0.75,
        ((33, 48), (37, 51), (44, 55)),
        "GREEN",
        "⇧",
        "Discharge nurse in post since June.",
    ),
)
DAYS = (4.1, 3.6, 3.2)
ACTIVITY: tuple[tuple[str, str, tuple[int, int], tuple[int, int, int], str, str], ...] = (
    ("OA1", "Nurse contacts", (1150, 1450), (1212, 1498, 1377), "In range", ""),
    (
        "OA2",
        "Wounds dressed",
        (300, 420),
        (288, 341, 366),
        "In range",
        "Below range in the first half-year shown.",
    ),
    ("OA3", "Night and dawn rounds", (90, 130), (104, 110, 109), "In range", ""),
    ("OA4", "Mobile chest X-rays", (80, 140), (92, 131, 77), "Below", "Van off the road in Feb."),
)
STORIES: tuple[tuple[str, tuple[float, float, float], str], ...] = (
    ("Indoors and still there 13 weeks on", (14, 19, 23), "#,##0"),
    ("Birth certificate, photo card or bank account sorted", (22, 31, 28), "#,##0"),
    (
        "Spoke to a parent, son or daughter for the first time in over a year",
        (6, 9, 11),
        "#,##0",
    ),
    ("Benefit arrears won", (9850, 14220.75, 17640.4), "£#,##0.00"),
    ("Guides who once slept out themselves, newly on our payroll", (1, 2, 3), "#,##0"),
    ("Dentist and foot clinic time given free, hours", (38, 46, 51.5), "#,##0.0"),
    ("New patients taken on by surgeries", (96, 112, 118), "#,##0"),
    ("Socks, tents and food parcels handed out", (1410, 1533, 1602), "#,##0"),
    ("People under 25 met", (21, 26, 24), "#,##0"),
    ("Nurses in post (WTE)", (3.8, 4, 3.4), "0.0"),
)
SPANS = ("Oct 2024 – Mar 2025", "Apr 2025 – Sep 2025", "Oct 2025 – Mar 2026")
NARRATIVE = (
    "Narrative for October 2025 to March 2026",
    "The van stood at 6 sites a week. Cold weather cover opened on 11 nights.",
    "We lost one nurse in January and the post was filled in March.",
    "One man we had known for 4 years collected his keys in February; he now cooks on Tuesdays.",
    "The dental college has offered a further 60 hours for next year.",
)

assert sum(STORIES[0][1][1:]) == 42
assert round(sum(STORIES[3][1][1:]), 2) == 31861.15
assert STORIES[6][1] == tuple(half[0] if half else 0 for half in INDICATORS[0].halves)


def draw(path: Path) -> None:
    """Draw the report of three tables, the narrative and a hidden sheet of an older contract."""
    made = book(path, "Outreach half-year report")
    sheet = made.add_worksheet("Half-year report")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.set_column("A:A", 7)
    sheet.set_column("B:B", 58)
    sheet.set_column("C:N", 8.5)
    sheet.set_column("O:O", 7)
    sheet.set_column("P:P", 48)
    sheet.write("A1", "Doorway Health Outreach", made.add_format({"bold": 1, "font_size": 16}))
    sheet.write("A2", "Half-yearly performance report to Cantle County Council, contract CCC-HH-09")
    sheet.write("A3", "Green: target met. Amber: floor met. Red: below floor.")
    _draw_indicators(made)
    _draw_activity(made)
    _draw_stories(made)
    words = made.add_worksheet("Narrative")
    words.set_column("A:A", 100)
    words.write_column("A1", NARRATIVE)
    old = made.add_worksheet("2022-23 (old contract)")
    old.write_row("A1", ["Contacts", 2010, 1988])
    old.hide()
    made.close()


def _styles(made: Workbook) -> tuple[object, object]:
    title = made.add_format({"bold": True, "font_size": 12, "font_color": "#1F4E4A"})
    head = made.add_format({"bold": True, "bg_color": "#CFE5E2", "border": 1, "text_wrap": True})
    head.set_align("center")
    return title, head


def _draw_indicators(made: Workbook) -> None:
    sheet = made.worksheets()[0]
    title, head = _styles(made)
    count = made.add_format({"border": 1})
    share = made.add_format({"border": 1, "num_format": "0.0%", "bold": True})
    whole = made.add_format({"border": 1, "num_format": "0%"})
    sheet.write("A5", "1. Key performance indicators", title)
    for column, name in enumerate(("Ref", "Indicator", "Floor", "Target")):
        sheet.merge_range(5, column, 6, column, name, head)
    for number, span in enumerate(SPANS):
        sheet.merge_range(5, 4 + 3 * number, 5, 6 + 3 * number, span, head)
        sheet.write_row(6, 4 + 3 * number, ["No.", "Out of", "Result"], head)
    for column, name in ((13, "RAG"), (14, "DoT"), (15, "Commentary")):
        sheet.merge_range(5, column, 6, column, name, head)
    for row, item in enumerate(INDICATORS, start=7):
        sheet.write_row(row, 0, [item.ref, item.label], count)
        sheet.write_row(row, 2, [item.floor, item.target], whole)
        for number, half in enumerate(item.halves):
            column = 4 + 3 * number
            if half is None:
                sheet.write_row(row, column, ["n/a", "n/a", "n/a"], count)
                continue
            sheet.write_row(row, column, half, count)
            letters = "ABCDEFGHIJKLM"
            form = f"={letters[column]}{row + 1}/{letters[column + 1]}{row + 1}"
            sheet.write_formula(row, column + 2, form, share, half[0] / half[1])
        colour = {"GREEN": "#8FD18F", "AMBER": "#FFC766"}[item.rag]
        sheet.write(row, 13, item.rag, made.add_format({"border": 1, "bg_color": colour}))
        sheet.write_row(row, 14, [item.travel, item.comment], count)
    row = 7 + len(INDICATORS)
    mean = made.add_format({"border": 1, "num_format": "0.0"})
    sheet.write_row(row, 0, ["OH05", "Average days from referral to first contact"], count)
    sheet.write_row(row, 2, [5, 3], mean)
    for number, days in enumerate(DAYS):
        sheet.write_row(row, 4 + 3 * number, ["–", "–"], count)
        sheet.write(row, 6 + 3 * number, days, mean)
    sheet.write(row, 13, "AMBER", made.add_format({"border": 1, "bg_color": "#FFC766"}))
    sheet.write_row(row, 14, ["⇧", "Lower is better."], count)


def _draw_activity(made: Workbook) -> None:
    sheet = made.worksheets()[0]
    title, head = _styles(made)
    cell = made.add_format({"border": 1, "num_format": "#,##0"})
    sheet.write("A14", "2. Activity: should stay between the two limits in each half-year", title)
    sheet.write_row("A15", ["Ref", "Activity", "Lower limit", "Upper limit"], head)
    for number, span in enumerate(SPANS):
        sheet.merge_range(14, 4 + 3 * number, 14, 6 + 3 * number, span, head)
    sheet.merge_range("N15:O15", "Latest", head)
    sheet.write("P15", "Commentary", head)
    for row, (ref, label, limits, halves, word, comment) in enumerate(ACTIVITY, start=15):
        sheet.write_row(row, 0, [ref, label, *limits], cell)
        for number, value in enumerate(halves):
            sheet.merge_range(row, 4 + 3 * number, row, 6 + 3 * number, value, cell)
        sheet.merge_range(row, 13, row, 14, word, cell)
        sheet.write(row, 15, comment, cell)
    sheet.write(
        "B21", "Limits are for a half-year. A month's strike in 2024 was agreed as an excuse."
    )


def _draw_stories(made: Workbook) -> None:
    sheet = made.worksheets()[0]
    title, head = _styles(made)
    sheet.write("A23", "3. Also counted by the team", title)
    sheet.write("B24", "What", head)
    for number, span in enumerate((*SPANS, "2025/26")):
        first = 4 + 3 * number
        if number < 3:
            sheet.merge_range(23, first, 23, first + 2, span, head)
        else:
            sheet.merge_range(23, first, 23, first + 1, span, head)
    for row, (label, halves, look) in enumerate(STORIES, start=24):
        cell = made.add_format({"border": 1, "num_format": look})
        sheet.write(row, 1, label, cell)
        for number, value in enumerate(halves):
            sheet.merge_range(row, 4 + 3 * number, row, 6 + 3 * number, value, cell)
        total: float | str = sum(halves[1:])
        if "WTE" in label or "under 25" in label:
            total = "–"
        sheet.merge_range(row, 13, row, 14, total, cell)
