"""Workbook 8: sexual health outreach, a plain export of stacked tables without any formatting."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.properties import PageSetupProperties

from tests.unseen.pen import save_plain

Cell = float | str | None
SPANS = ("Apr-Jun 25", "Jul-Sep 25", "01/10/25-31/12/25")
COUNTS: tuple[tuple[str, str, tuple[int, int, int], Cell], ...] = (
    ("SH1", "Chlamydia tests, under 25s", (288, 312, 305), 1200),
    ("SH2", "HIV test offered", (402, 431, 418), None),
    ("", "HIV test taken", (329, 361, 347), None),
    ("", "% taken", (0, 0, 0), "80%"),
    ("SH3", "Results due", (690, 743, 723), None),
    ("", "Results given inside 10 working days", (668, 702, 691), None),
    ("", "% in time", (0, 0, 0), "95%"),
    ("SH4", "C-Card sign-ups", (71, 88, 79), 300),
    ("SH5", "People with an infection", (48, 55, 51), None),
    ("", "Their partners seen", (31, 36, 34), None),
    ("", "Partners seen per person", (0, 0, 0), 0.6),
)
SESSIONS: tuple[tuple[str, str, float, int, int, int], ...] = (
    ("02.10.25", "Sixth form college", 3, 41, 29, 60),
    ("09.10.25", "Marram bus station", 2.5, 22, 11, 45),
    ("17.10.25", "Pier Street sauna", 4, 18, 16, 80),
    ("23.10.25", "Sixth form college", 3, 38, 27, 55),
    ("04.11.25", "Foyer hostel", 2, 15, 12, 30),
    ("13.11.25", "Distribution centre canteen", 3.5, 47, 33, 70),
    ("21.11.25", "Pier Street sauna", 4, 21, 19, 85),
    ("01.12.25", "World AIDS Day stall", 6, 112, 64, 240),
    ("09.12.25", "Foyer hostel", 2, 13, 9, 25),
    ("16.12.25", "Sixth form college", 3, 35, 26, 50),
)
AGES: tuple[tuple[str, int, int], ...] = (
    ("Under 20", 118, 9),
    ("20 to 24", 187, 15),
    ("25 and over", 402, 27),
)
CHANGES: tuple[tuple[str, tuple[Cell, Cell, Cell]], ...] = (
    ("Got away from a violent partner with our help", (3, 5, 4)),
    ("Young reps who earned an accredited award", (6, "nil return", 8)),
    ("Cabbies and door staff we trained who have since sent somebody to us", (4, 7, 5)),
    ("Parents from our evenings who have since had the talk at home", (19, 24, 22)),
    ("Gave up selling sex for other work or training", (2, 1, 3)),
    ("Firms that lent us a room and a paid hour for testing (new)", (3, 3, 4)),
    ("Condoms handed out", (2150, 2480, 2365)),
    ("Posts on social media", (41, 38, 52)),
    ("Staff hours", (598.5, 604, 612.5)),
    ("Spend", ("£4,310.00", "£4,127.60", "£4,655.25")),
)


def _rate(number: int) -> list[Cell]:
    """The three quarters and the year to date of a line that is worked out."""
    pairs = {3: (2, 1, "%"), 6: (5, 4, "%"), 10: (9, 8, "")}
    top, low, sign = pairs[number]
    tops = [*COUNTS[top][2], sum(COUNTS[top][2])]
    lows = [*COUNTS[low][2], sum(COUNTS[low][2])]
    shares = [done / base for done, base in zip(tops, lows, strict=True)]
    return [f"{share:.0%}" if sign else round(share, 2) for share in shares]


def rows() -> list[list[Cell]]:
    """Every row of the sheet, from the top."""
    made: list[list[Cell]] = [
        ["Openly Sexual Health - outreach monitoring"],
        ["Contract MU-SH-0093, Marram Council"],
        ["Report run 14.01.26"],
        [],
        ["KPIs"],
        ["Ref", "Measure", "Apr-Jun 25", "Jul-Sep 25", "Oct-Dec 25", None, "YTD", "Target 25-26"],
    ]
    for number, (ref, label, values, target) in enumerate(COUNTS):
        four: list[Cell] = [*values, sum(values)] if values[0] else _rate(number)
        made.append([ref or None, label, *four[:3], None, four[3], target])
    sessions: list[list[Cell]] = [list(session) for session in SESSIONS]
    ages: list[list[Cell]] = [[age, tested, hit, hit / tested] for age, tested, hit in AGES]
    made += [
        [],
        ["Sessions held 01/10/25-31/12/25"],
        ["Date", "Place", "Open (hours)", "People spoken to", "Tests", "Condom packs"],
        *sessions,
        ["dd.mm.yy", "(next session here)"],
        ["Total", None, *[sum(float(s[column]) for s in SESSIONS) for column in (2, 3, 4, 5)]],
        [],
        ["Chlamydia testing by age, Oct-Dec 25"],
        ["Age", "Tested", "Positive", "% positive"],
        *ages,
        ["All ages", 707, 51, 51 / 707],
        ["Home kits are not in this table."],
    ]
    for number, span in enumerate(SPANS):
        made += [[], [f"Other counts {span}"], ["What", "Number"]]
        made += [[label, values[number]] for label, values in CHANGES]
    return made


def draw(path: Path) -> None:
    """Export the rows to one plain sheet, with a hidden sheet of settings behind it."""
    assert sum(tested for _, tested, _ in AGES) == 707
    assert sum(tested for _, tested, _ in AGES[:2]) == COUNTS[0][2][2]
    assert sum(hit for *_, hit in AGES) == COUNTS[8][2][2]
    made = Workbook()
    sheet = made.active
    sheet.title = "Sheet1"
    for row in rows():
        sheet.append(row)
    sheet.column_dimensions["A"].width = 62
    sheet.column_dimensions["B"].width = 36
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToHeight = 0
    hidden = made.create_sheet("_settings")
    hidden.append(["version", 4])
    hidden.append(["rows", 500])
    hidden.sheet_state = "hidden"
    save_plain(made, path)
