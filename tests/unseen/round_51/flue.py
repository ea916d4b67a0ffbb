"""Smoke-free homes with health visitors, quarterly to a public health team."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Number, indicator, target, floor, measure, then numerator and denominator of two quarters, score.
KPIS: tuple[tuple[object, ...], ...] = (
    ("SF1", "Families referred by health visitors", 480, None, "count", 118, None, 127, None, 3),
    (
        "SF2",
        "Referred families offered a home visit within 10 working days",
        0.85,
        0.75,
        "rate",
        101,
        118,
        113,
        127,
        4,
    ),
    (
        "SF3",
        "Homes signing the smoke-free pledge at first visit",
        0.75,
        0.65,
        "rate",
        78,
        96,
        88,
        107,
        4,
    ),
    ("SF4", "Homes still smoke free at the 12 week check", 0.6, 0.5, "rate", 41, 72, 49, 81, 3),
    ("SF5", "Homes visited in the 20% most deprived areas", 0.6, 0.5, "rate", 59, 96, 69, 107, 4),
    ("SF6", "Smokers in the home setting a quit date", 150, None, "count", 34, None, 39, None, 3),
    (
        "SF7",
        "Average working days, referral to first visit (lower is better)",
        10,
        14,
        "mean",
        806,
        96,
        877,
        107,
        4,
    ),
    (
        "SF8",
        "Health visitors trained in very brief advice",
        40,
        None,
        "count",
        14,
        None,
        9,
        None,
        2,
    ),
    ("SF9", "Complaints", "report", None, "count", "nil", None, 1, None, "n/a"),
)

PATCHES: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Harrowfold",
        (
            ("Referred", 14, 15, 13, 15, 16, 17),
            ("First visits done", 11, 12, 11, 13, 13, 14),
            ("Pledges signed", 9, 10, 9, 11, 11, 12),
            ("No reply at door", 4, 3, 5, 3, 6, 4),
            ("Reminder texts", 62, 58, 66, 71, 69, 74),
        ),
    ),
    (
        "Penning",
        (
            ("Referred", 13, 14, 12, 13, 14, 13),
            ("First visits done", 10, 11, 11, 11, 12, 11),
            ("Pledges signed", 8, 9, 9, 9, 10, 9),
            ("No reply at door", 2, 4, 3, 0, 5, 3),
            ("Reminder texts", 51, 55, 49, 53, 57, 52),
        ),
    ),
    (
        "Quay and Saltmarsh",
        (
            ("Referred", 12, 13, 12, 13, 12, 14),
            ("First visits done", 9, 11, 10, 11, 10, 12),
            ("Pledges signed", 7, 9, 8, 8, 8, 10),
            ("No reply at door", 5, 4, 4, 6, 3, 5),
            ("Reminder texts", 47, 50, 46, 52, 48, 55),
        ),
    ),
)

# Line, the same quarter of last year, two quarters, added up or not.
PATHWAY: tuple[tuple[object, ...], ...] = (
    ("AT THE FIRST VISIT",),
    ("Home monitors lent", 22, 25, 29, "sum"),
    ("Monitors waiting for repair at quarter end", "n/a", 3, 2, ""),
    ("Homes with someone pregnant", 17, 19, 21, "sum"),
    ("Homes with a baby under 1", 41, 44, 52, "sum"),
    ("Rented from council or housing association", 50, 54, 61, "sum"),
    ("Traveller families", "<5", "<5", "<5", "supp."),
    ("Smoke alarms checked", 69, 81, 90, "sum"),
    ("AT 12 WEEKS (family tells us)",),
    ("Checks done", 61, 72, 81, "sum"),
    ("Child had a night cough, now gone", 9, 13, 17, "sum"),
    ("Asthma plan seen by the home worker", 6, 8, 11, "sum"),
    ("Breathing trip to A&E in the 12 weeks before, none since", 4, 6, 9, "sum"),
    ("Stickers for the car handed over", 18, 24, 28, "sum"),
    ("Kept in the purse, £ a week, all homes", 402.5, 518, 611.5, "sum"),
    ("Asked for nicotine gum leaflet", "not asked", 15, 19, "sum"),
    ("Asthma nurse appointments cancelled as no longer needed", 3, 5, 8, "sum"),
)

# Home, first visit, children under 5, bedrooms, CO and cigarettes, check, CO and cigarettes.
HOMES: tuple[tuple[object, ...], ...] = (
    ("HF-031", date(2025, 4, 8), 2, 3, 9, 14, date(2025, 7, 2), 2, 0),
    ("HF-034", date(2025, 4, 15), 1, 2, 6, 8, date(2025, 7, 9), 3, 2),
    ("PN-018", date(2025, 4, 17), 1, 2, 11, 20, date(2025, 7, 10), 4, 5),
    ("QS-022", date(2025, 4, 29), 3, 3, 8, 12, date(2025, 7, 22), 1, 0),
    ("HF-040", date(2025, 5, 6), 1, 1, 5, 6, date(2025, 7, 30), 5, 6),
    ("PN-023", date(2025, 5, 13), 2, 2, 12, 18, date(2025, 8, 5), 3, 1),
    ("PN-025", date(2025, 5, 20), 2, 4, 7, 10, date(2025, 8, 12), "not taken", 3),
    ("QS-027", date(2025, 5, 28), 1, 2, 10, 15, date(2025, 8, 20), 2, 0),
    ("QS-030", date(2025, 6, 3), 4, 3, 13, 22, date(2025, 8, 27), 6, 8),
    ("HF-052", date(2025, 6, 10), 1, 2, 4, 5, date(2025, 9, 2), 1, 0),
    ("HF-055", date(2025, 6, 18), 2, 3, 8, 9, date(2025, 9, 10), 2, 1),
    ("PN-033", date(2025, 6, 26), 1, 2, 9, 11, date(2025, 9, 18), 3, 0),
)

HELPERS: tuple[tuple[object, ...], ...] = (
    ("Clean Air Mums and Dads (parents who have done it)",),
    ("Supervision meetings held", 11, 14),
    ("Hours given", 164.5, 203),
    ("First visits where a parent came along with the health visitor", 23, 31),
    ("Supervision meetings missed", "nil", 3),
    ("Parents' expenses (£)", 96.4, 121.85),
    ("The rest of the family",),
    ("Invitations to grandparents' tea", 60, 64),
    ("Grandparents who came", 17, 22),
    ("...and made their own house smoke free", 6, 10),
    ("Partners sent the leaflet", 38, 45),
    ("Partners who gave up alongside (did not come through us)", 5, 7),
    ("Landlords and blocks",),
    ("Letters to landlords", 12, 9),
    ("Blocks whose stairwell went smoke free at tenants' own vote", 1, 2),
)

MONEY: tuple[tuple[object, ...], ...] = (
    ("Coordinator (0.8 WTE)", 31200, 7800, 7800, 31200),
    ("Home workers", 42600, 10412.5, 10688.75, 42400),
    ("Monitors and repairs", 3500, 1290, 415.6, 3100),
    ("Training for health visitors", 2400, 840, 540, 2600),
    ("Volunteers", 900, 96.4, 121.85, 520),
    ("Travel", 2800, 655.2, 702.9, 2750),
)

NOTES = (
    "A dad in Penning has painted the nursery he used to smoke in, and reads there every night.",
    "Three mothers from Harrowfold now run their own Friday walk with buggies.",
    "The housing officer told us 5 flats did not need redecorating for smoke damage this summer.",
    "One home worker was off for 4 weeks in August.",
    "We will order 10 more monitors in Q3.",
    "1,500 fridge magnets were handed out at the summer fair.",
)


def _return(sheet: Worksheet, bold: Format, rate: Format, place: Format) -> None:
    """Write the form of the public health team."""
    sheet.write("A1", "PUBLIC HEALTH QUARTERLY RETURN", bold)
    sheet.write_row(
        "A2", ("Contract", "", "PH/0417 Smoke Free Homes, 1 April 2024 - 31 March 2027")
    )
    sheet.write_row("A3", ("Provider", "", "Brightgrate Families CIC"))
    sheet.write_row("A4", ("Council", "", "Merrowdale Borough Council"))
    sheet.write_row("A5", ("Quarter", "", "Q2 2025/26 (Jul - Sep 2025)"))
    sheet.merge_range("E7:G7", "Q1", bold)
    sheet.merge_range("H7:J7", "Q2", bold)
    sheet.write_row("K7", ("Q3", "Q4"), bold)
    sheet.merge_range("M7:O7", "YTD", bold)
    sheet.write_row(
        "A8",
        (
            "No.",
            "Indicator",
            "Target 25/26",
            "Floor",
            "Num",
            "Den",
            "Result",
            "Num",
            "Den",
            "Result",
            "Result",
            "Result",
            "Num",
            "Den",
            "Result",
            "Q2 own score (1 poor - 4 good)",
        ),
        bold,
    )
    for row, line in enumerate(KPIS, 8):
        number, words, target, floor, kind, top, base, top2, base2, score = line
        form = {"rate": rate, "mean": place}.get(str(kind))
        sheet.write_row(row, 0, (number, words))
        sheet.write(row, 2, target, rate if kind == "rate" else None)
        if floor is not None:
            sheet.write(row, 3, floor, rate if kind == "rate" else None)
        far = sum(part for part in (top, top2) if isinstance(part, int))
        below = sum(part for part in (base, base2) if isinstance(part, int)) or None
        for column, above, under in ((4, top, base), (7, top2, base2), (12, far, below)):
            letters = ("EFG", "HIJ", "MNO")[(4, 7, 12).index(column)]
            if column == 12:
                sheet.write_formula(row, 12, f"=SUM(E{row + 1},H{row + 1})", None, far)
                if below:
                    sheet.write_formula(row, 13, f"=F{row + 1}+I{row + 1}", None, below)
            else:
                sheet.write(row, column, above)
                if under:
                    sheet.write(row, column + 1, under)
            ratio = f"={letters[0]}{row + 1}" + (f"/{letters[1]}{row + 1}" if under else "")
            value = above / under if under else above  # type: ignore[operator]
            sheet.write_formula(row, column + 2, ratio, form, value)
        sheet.write_row(row, 10, ("not due", "not due"))
        sheet.write(row, 15, score)
    sheet.write(
        "A19", "Return to ph.contracts@merrowdale.example by the 20th; queries 01632 960417"
    )
    sheet.set_column(1, 1, 58)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Smoke free homes Q2")
    bold = made.add_format({"bold": True, "bg_color": "#E2EFDA", "text_wrap": True})
    rate = made.add_format({"num_format": "0.0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "£#,##0.00"})
    month = made.add_format({"num_format": "mmm-yy", "bold": True})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    _return(made.add_worksheet("Return"), bold, rate, place)

    areas = made.add_worksheet("Areas")
    areas.write("A1", "By health visiting patch", bold)
    for column in range(6):
        areas.write_datetime(2, 2 + column, date(2025, 4 + column, 1), month)
    areas.write("I3", "Total", bold)
    at = 3
    for patch, lines in PATCHES:
        areas.merge_range(at, 0, at + len(lines) - 1, 0, patch)
        for line in lines:
            areas.write_row(at, 1, line)
            total = sum(part for part in line if isinstance(part, int))
            areas.write_formula(at, 8, f"=SUM(C{at + 1}:H{at + 1})", None, total)
            at += 1
    areas.set_column(0, 1, 20)

    pathway = made.add_worksheet("Pathway")
    at = 0
    for line in PATHWAY:
        if len(line) == 1:
            at += 1 if at else 0
            heads = ("Q2 2024/25", "Q1 2025/26", "Q2 2025/26", "This year so far")
            pathway.write_row(at, 0, (*line, *heads), bold)
        else:
            form = money if "£" in str(line[0]) else None
            pathway.write(at, 0, line[0])
            pathway.write_row(at, 1, line[1:4], form)
            if line[4] == "sum":
                total = line[2] + line[3]  # type: ignore[operator]
                pathway.write_formula(at, 4, f"=C{at + 1}+D{at + 1}", form, total)
            elif line[4]:
                pathway.write(at, 4, line[4])
        at += 1
    pathway.set_column(0, 0, 56)

    homes = made.add_worksheet("Monitor homes")
    homes.write("A1", "Homes lent a monitor - 12 week checks done in Q2", bold)
    homes.write_row(
        "A3",
        (
            "Home",
            "First visit",
            "Children under 5",
            "Bedrooms",
            "CO ppm first visit",
            "Cigs a day indoors first visit",
            "12 wk check",
            "CO ppm check",
            "Cigs a day indoors check",
        ),
        bold,
    )
    for row, line in enumerate(HOMES, 3):
        for column, part in enumerate(line):
            if isinstance(part, date):
                homes.write_datetime(row, column, part, day)
            else:
                homes.write(row, column, part)
    homes.set_column(0, 8, 13)

    helpers = made.add_worksheet("Parents and family")
    at = 0
    for line in HELPERS:
        if len(line) == 1:
            at += 2 if at else 0
            helpers.write_row(at, 0, (*line, "Q1", "Q2"), bold)
        else:
            helpers.write_row(at, 0, line, money if "£" in str(line[0]) else None)
        at += 1
    helpers.set_column(0, 0, 60)

    costs = made.add_worksheet("Money")
    costs.write("A1", "Income and spend 2025/26", bold)
    costs.write_row(
        "A3",
        (
            "Heading",
            "Budget for year",
            "Q1 spend",
            "Q2 spend",
            "Forecast for year",
            "Spend to date",
            "% of budget",
        ),
        bold,
    )
    for row, line in enumerate(MONEY, 3):
        costs.write(row, 0, line[0])
        costs.write_row(row, 1, line[1:], money)
        far = round(line[2] + line[3], 2)  # type: ignore[operator]
        costs.write_formula(row, 5, f"=C{row + 1}+D{row + 1}", money, far)
        costs.write_formula(row, 6, f"=F{row + 1}/B{row + 1}", rate, far / line[1])  # type: ignore[operator]
    costs.write("A10", "TOTAL", bold)
    sums = [
        round(sum(line[part] for line in MONEY), 2)  # type: ignore[misc]
        for part in range(1, 5)
    ]
    for column, value in enumerate((*sums, round(sums[1] + sums[2], 2)), 1):
        letter = "ABCDEF"[column]
        costs.write_formula(9, column, f"=SUM({letter}4:{letter}9)", money, value)
    costs.write_formula(9, 6, "=F10/B10", rate, round(sums[1] + sums[2], 2) / sums[0])
    costs.set_column(0, 3, 20)
    costs.set_column(4, 4, 14, None, {"hidden": True})
    costs.set_column(5, 6, 14)

    notes = made.add_worksheet("Notes")
    notes.write("A1", "Anything else to tell us", bold)
    for row, sentence in enumerate(NOTES, 1):
        notes.write(row, 0, sentence)
    notes.set_column(0, 0, 100)
    made.close()
