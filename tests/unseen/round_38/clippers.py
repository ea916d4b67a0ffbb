"""Blood pressure checks in barbershops and pharmacies, quarterly to an integrated care board."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Line, words, threshold, four quarters, how the year comes about, comment.
RETURN: tuple[tuple[str, str, float | str | None, tuple[float | str, ...], str, str], ...] = (
    ("1", "Blood pressure checks completed", 3200, (702, 768, 811, 864), "sum", "Quay shut Feb"),
    ("2a", "Checks with people in a Core20 postcode", None, (401, 446, 489, 543), "sum", ""),
    ("2", "Core20 share of checks (2a / 1)", 0.6, (9, 8), "rate", ""),
    ("3a", "Readings of 140/90 or over", None, (188, 209, 231, 246), "sum", ""),
    ("3b", "... offered a 24-hour monitor within 14 days", None, (151, 176, 199, 214), "sum", ""),
    ("3", "Raised readings followed up (3b / 3a)", 0.85, (12, 11), "rate", "Two more fitters now"),
    ("4a", "Readings of 180/120 or over", None, (9, 12, 11, 13), "sum", ""),
    ("4b", "... same-day action recorded", None, (9, 12, 10, 13), "sum", ""),
    ("4", "Urgent readings acted on (4b / 4a)", 1, (15, 14), "rate", "Q3 man left before advice"),
    ("5a", "People sent on to their practice", None, (142, 160, 181, 190), "sum", ""),
    ("5b", "... practice has recorded hypertension", None, (66, 79, 93, 101), "sum", ""),
    ("5", "Conversion to diagnosis (5b / 5a)", 0.5, (18, 17), "rate", ""),
    ("6a", "Days waited for the monitor, all people", None, (1442, 1501, 1560, 1609), "sum", ""),
    ("6b", "24-hour monitors fitted", None, (118, 139, 158, 171), "sum", ""),
    ("6", "Mean days to monitor (6a / 6b), not more than", 10, (20, 21), "mean", ""),
    (
        "7",
        "Trained champions in post at quarter end",
        24,
        (15, 18, 21, 23),
        "last",
        "1 left in Mar",
    ),
    ("8a", "Text replies 'good' or 'very good'", None, (58, 66, 71, 79), "sum", ""),
    ("8b", "Text replies", None, (64, 71, 77, 84), "sum", ""),
    ("8", "Patient experience (8a / 8b)", 0.9, (24, 25), "rate", ""),
    ("9", "Incidents reported", "for information", (1, "nil", 2, 1), "sum", "Faints, no harm"),
)

# Shop, three months, and of the quarter's checks: Core20, 140/90 or over, 180/120 or over.
PHARMACIES: tuple[tuple[object, ...], ...] = (
    ("Alderney Road Pharmacy", 41, 38, 46, 70, 35, 2),
    ("Bexcombe Pharmacy", 33, 29, 35, 52, 27, 1),
    ("Castle Lane Chemist", 27, 31, 30, 61, 24, 1),
    ("Harle Green Pharmacy", 22, 25, 28, 44, 20, 0),
    ("Quay Pharmacy", 18, "n/a", 21, 23, 11, 1),
)
BARBERS: tuple[tuple[object, ...], ...] = (
    ("Fade Theory", 36, 39, 44, 88, 36, 3),
    ("Kwame's", 29, 31, 33, 70, 29, 2),
    ("Top Cut, Harle", 24, 22, 27, 39, 21, 1),
    ("Ortiz & Sons", 15, 17, 16, 30, 13, 1),
    ("The Chair", 21, 19, 24, 35, 18, 0),
    ("Sharp Street", 12, 14, 17, 31, 12, 1),
)

# Initials, shop, trained on, chats, unpaid hours, own top number when trained and in March.
CHAMPIONS: tuple[tuple[object, ...], ...] = (
    ("AB", "Alderney Road", date(2025, 4, 16), 34, 6, 128, 126),
    ("SN", "Alderney Road", date(2025, 4, 16), 29, 4.5, 141, 129),
    ("JT", "Bexcombe Pharm", date(2025, 4, 16), 31, 5, 119, 121),
    ("MK", "Castle Lane", date(2025, 5, 14), 27, 4, 133, 131),
    ("LW", "Castle Lane", date(2025, 5, 14), 22, 3, 124, "not taken"),
    ("PD", "Harle Green", date(2025, 5, 14), 25, 5.5, 138, 136),
    ("RH", "Quay", date(2025, 9, 10), 12, 2, 130, 128),
    ("DF", "Fade Theory", date(2025, 4, 16), 58, 14, 152, 137),
    ("TJ", "Fade Theory", date(2025, 4, 16), 49, 12, 146, 134),
    ("CO", "Fade Theory", date(2025, 11, 5), 37, 9.5, 127, 125),
    ("KA", "Kwame's", date(2025, 4, 16), 61, 16, 158, 139),
    ("EB", "Kwame's", date(2025, 5, 14), 44, 11, 135, 133),
    ("YS", "Kwame's", date(2025, 9, 10), 40, 8, 149, 138),
    ("GM", "Top Cut", date(2025, 5, 14), 33, 7.5, 131, 132),
    ("NR", "Top Cut", date(2025, 10, 8), 28, 6, 144, 131),
    ("VO", "Ortiz", date(2025, 9, 10), 24, 5, 140, 136),
    ("IO", "Ortiz", date(2025, 9, 10), 19, 4, 126, 124),
    ("BL", "The Chair", date(2025, 10, 8), 30, 7, 137, 125),
    ("HC", "The Chair", date(2025, 10, 8), 26, 6.5, 122, "not taken"),
    ("WD", "Sharp Street", date(2026, 1, 21), 21, 5, 136, 134),
    ("FE", "Sharp Street", date(2026, 1, 21), 17, 4.5, 129, 127),
    ("ZP", "Sharp Street", date(2026, 1, 21), 14, 3, 148, 143),
    ("OG", "Bexcombe Pharm", date(2025, 11, 5), 20, 3.5, 125, 124),
)

AFTER: tuple[tuple[object, ...], ...] = (
    ("12 week calls",),
    ("Calls due", 96, 104, 118, 121),
    ("Calls answered", 71, 80, 92, 97),
    ("Did not want a call", 11, 9, 12, 10),
    ("Interpreter used", 6, 8, 7, 9),
    ("High blood pressure now on GP record", 66, 79, 93, 101),
    ("Had let their tablets lapse, now taking them again", 9, 11, 14, 16),
    ("Not with any GP before, now on a list", 4, 7, 6, 8),
    ("Irregular pulse found, now on a blood thinner", 1, "nil", 2, 3),
    ("Wife, brother or workmate got checked because of them", 13, 17, 22, 26),
    ("Practice review done on our reading, nurse slot not used", 38, 44, 57, 63),
    ("Shops",),
    ("Visits by project nurse", 24, 22, 26, 25),
    ("Training evenings", 2, 2, 3, 1),
    ("Monitors lent to take home", 31, 34, 40, 42),
    ("Leaflets handed out", 1200, 900, 1100, 950),
    ("Shops that put on a check day of their own, without us", 2, 3, 5, 6),
    ("Champions who started a health or care course", 1, 2, 2, 3),
    ("Shops waiting to join at end of quarter", 3, 2, 4, 1),
    ("Who we checked",),
    ("Under 40", 143, 160, 171, 188),
    ("40 to 59", 331, 362, 379, 401),
    ("60 and over", 221, 240, 253, 270),
    ("Age not given", 7, 6, 8, 5),
    ("Pregnant (sent to midwife, not counted on)", 6, "<5", 7, "<5"),
)

MONEY: tuple[tuple[object, ...], ...] = (
    ("Project nurse (0.6 WTE)", 27400, 6810.5, 6810.5, 6894.25, 6894.25),
    ("Co-ordinator", 18200, 4510, 4510, 4566.4, 4566.4),
    ("Payments to shops (£4 a check)", 12800, 2808, 3072, 3244, 3456),
    ("Monitors and cuffs", 5500, 2960, 415.8, 1288.3, 702.6),
    ("Training, venue and food", 1600, 402.15, 388.9, 561.4, 174.2),
    ("Texts, print, phones", 1450, 366.2, 341.75, 352.1, 359.9),
)

TEXTS: tuple[tuple[object, ...], ...] = (
    ("Texts sent", 310, 1120),
    ("Replies", 84, 296),
    ("Good or very good", 79, 274),
    ("Saw the poster first", 19, 61),
    ("Walk to work now or get off the bus early", 27, 88),
)

COMMENTS = (
    "Quay Pharmacy was shut from 2 to 27 February for its refit.",
    "Two of the barbers at Kwame's gave up smoking together after their training.",
    "We finished 55 checks short of the 3,200, all of it down to Quay.",
    "A taxi driver found at Quay is back on the night rank after ten weeks off work.",
    "4 monitors went back to the maker in January for recalibration.",
    "Harle Green Surgery has dropped its Saturday clinic thanks to us, freeing 9 nurse hours.",
    "Next quarter we mean to sign up 3 more barbers in Bexcombe.",
    "Steering group met on 11 March, 14 people came.",
    "The new easy-read card is at the printers.",
)


def _numbers(cells: Iterable[object]) -> list[float]:
    """Leave out the words among some cells."""
    return [cell for cell in cells if isinstance(cell, int | float)]


def _year(sheet: Worksheet, row: int, first: int, line: tuple[object, ...], form: Format) -> None:
    """Write some figures and, after them, their sum."""
    sheet.write_row(row, first, line, form)
    reach = f"{xl_rowcol_to_cell(row, first)}:{xl_rowcol_to_cell(row, first + len(line) - 1)}"
    total = round(sum(_numbers(line)), 2)
    sheet.write_formula(row, first + len(line), f"=SUM({reach})", form, total)


def _return(sheet: Worksheet, head: Format, forms: dict[str, Format]) -> None:
    """Write the template of the board."""
    sheet.merge_range("A1:I1", "NHS Fenmoor & Harle Integrated Care Board", head)
    sheet.write("A2", "Schedule 6A quarterly return: community blood pressure finding")
    sheet.write_row("A3", ("Provider:", "Steady Beat CIC"))
    sheet.write_row("A4", ("Contract:", "FHICB/LCV/2231, 1 April 2025 to 31 March 2027"))
    sheet.write_row("A5", ("Return for:", "Quarter 4, January to March 2026"))
    words = ("Line", "Indicator", "Threshold", "Q1", "Q2", "Q3", "Q4", "2025/26", "Comment")
    sheet.write_row("A7", words, head)
    known = {row: _numbers(line[3]) for row, line in enumerate(RETURN, 8)}
    for row, (ref, name, threshold, figures, how, comment) in enumerate(RETURN, 7):
        form = forms[how]
        sheet.write_row(row, 0, (ref, name), forms["bold"] if "/ " in name else None)
        if threshold is not None:
            sheet.write(row, 2, threshold, form)
        if how in {"rate", "mean"}:
            top, base = (int(figure) for figure in figures)
            for column, letter in enumerate("DEFGH"):
                above, below = ((*known[at], sum(known[at]))[column] for at in (top, base))
                sheet.write_formula(
                    row, 3 + column, f"={letter}{top}/{letter}{base}", form, above / below
                )
        elif how == "last":
            sheet.write_row(row, 3, figures)
            sheet.write_formula(row, 7, f"=G{row + 1}", form, figures[-1])
        else:
            _year(sheet, row, 3, figures, form)
        sheet.write(row, 8, comment)
    sheet.write("B29", "Completed by: L.M., project co-ordinator, 8 April 2026")
    sheet.set_column(1, 1, 50)
    sheet.set_column(8, 8, 28)


def _shops(sheet: Worksheet, head: Format, plain: Format) -> None:
    """Write the checks of the quarter, shop by shop."""
    sheet.write("A1", "Checks by shop, Q4 (January - March 2026)", head)
    sheet.merge_range("F2:H2", "Of the quarter's checks", head)
    words = ("Shop", "Jan", "Feb", "Mar", "Quarter", "Core20", "140/90 +", "180/120 +")
    sheet.write_row("A3", words, head)
    row = 3
    sums: list[list[float]] = []
    for title, shops in (("Pharmacies", PHARMACIES), ("Barbers", BARBERS)):
        start = row
        for line in shops:
            sheet.write(row, 0, line[0])
            _year(sheet, row, 1, line[1:4], plain)
            sheet.write_row(row, 5, line[4:])
            row += 1
        added = [sum(_numbers(line[column] for line in shops)) for column in range(1, 7)]
        sums.append([*added[:3], sum(added[:3]), *added[3:]])
        sheet.write(row, 0, title, head)
        for column, total in enumerate(sums[-1], 1):
            top, end = xl_rowcol_to_cell(start, column), xl_rowcol_to_cell(row - 1, column)
            sheet.write_formula(row, column, f"=SUM({top}:{end})", head, total)
        row += 2
    sheet.write(row, 0, "All shops", head)
    for column, (one, two) in enumerate(zip(*sums, strict=True), 1):
        letter = "ABCDEFGH"[column]
        sheet.write_formula(row, column, f"={letter}9+{letter}17", head, one + two)
    sheet.set_column(0, 0, 28)


def _champions(sheet: Worksheet, head: Format, plain: Format, day: Format) -> None:
    """Write the list of champions."""
    sheet.write("A1", "Champions in post at 31 March 2026 - chats and hours are for Q4 only", head)
    sheet.write_row(
        "A3",
        (
            "Initials",
            "Shop",
            "Trained on",
            "Chats about blood pressure",
            "Unpaid hours",
            "Own top number on day trained",
            "Own top number, March 2026",
        ),
        head,
    )
    for row, (name, shop, trained, *figures) in enumerate(CHAMPIONS, 3):
        sheet.write_row(row, 0, (name, shop))
        sheet.write(row, 2, trained, day)
        sheet.write_row(row, 3, figures, plain)
    chats = sum(_numbers(line[3] for line in CHAMPIONS))
    hours = sum(_numbers(line[4] for line in CHAMPIONS))
    sheet.write("B27", "All champions")
    sheet.write_formula("D27", "=SUM(D4:D26)", head, chats)
    sheet.write_formula("E27", "=SUM(E4:E26)", head, hours)
    pairs = [_numbers(line[5:]) for line in CHAMPIONS]
    down = sum(len(pair) == 2 and pair[0] - pair[1] >= 10 for pair in pairs)
    sheet.write("B28", "Champions whose own top number has come down 10 or more")
    sheet.write("G28", down)
    sheet.set_column(1, 6, 17)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Steady Beat Q4 return")
    head = made.add_format({"bold": True, "bg_color": "#E2EFDA", "text_wrap": True})
    plain = made.add_format()
    money = made.add_format({"num_format": "£#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    forms = {
        "sum": made.add_format({"num_format": "#,##0"}),
        "last": made.add_format({"num_format": "0"}),
        "rate": made.add_format({"num_format": "0.0%", "bold": True}),
        "mean": made.add_format({"num_format": "0.0", "bold": True}),
        "bold": made.add_format({"bold": True}),
    }
    _return(made.add_worksheet("Return"), head, forms)
    _shops(made.add_worksheet("By shop"), head, plain)
    _champions(made.add_worksheet("Champions"), head, plain, day)

    after = made.add_worksheet("What happened next")
    row = 0
    for line in AFTER:
        if len(line) == 1:
            row += 1 if row else 0
            heads = ("Apr-Jun 25", "Jul-Sep 25", "Oct-Dec 25", "Jan-Mar 26", "Year")
            after.write_row(row, 0, (*line, *heads), head)
        elif "<5" in line:
            after.write_row(row, 0, (*line, "supp."))
        elif "waiting" in str(line[0]):
            after.write_row(row, 0, line)
        else:
            after.write(row, 0, line[0])
            _year(after, row, 1, line[1:], plain)
        row += 1
    after.set_column(0, 0, 54)
    after.set_column(1, 5, 11)

    spent = made.add_worksheet("Money")
    spent.write("A1", "Spend against budget 2025/26 (from Xero)", head)
    spent.write_row("A3", ("", "Budget", "Q1", "Q2", "Q3", "Q4", "Spent", "Left"), head)
    for row, line in enumerate(MONEY, 3):
        spent.write(row, 0, line[0])
        spent.write(row, 1, line[1], money)
        _year(spent, row, 2, line[2:], money)
    rows = [_numbers(line) for line in MONEY]
    sums = [round(sum(column), 2) for column in zip(*rows, strict=True)]
    sums.append(round(sum(sums[1:]), 2))
    spent.write("A10", "Total", head)
    for column, total in enumerate(sums, 1):
        letter = "ABCDEFGH"[column]
        spent.write_formula(9, column, f"=SUM({letter}4:{letter}9)", money, total)
    for row, (budget, *parts) in enumerate([*rows, sums[:-1]], 4):
        spent.write_formula(row - 1, 7, f"=B{row}-G{row}", money, round(budget - sum(parts), 2))
    spent.set_column(0, 0, 32)
    spent.set_column(1, 7, 12)

    texts = made.add_worksheet("Texts and comments")
    texts.write_row("A1", ("Text survey (sent the day after a check)", "Q4", "Year"), head)
    for row, words in enumerate(TEXTS, 1):
        texts.write_row(row, 0, words)
    texts.write("A9", "Commentary for the quarter", head)
    for row, sentence in enumerate(COMMENTS, 9):
        texts.write(row, 0, sentence)
    texts.set_column(0, 0, 60)
    made.close()
