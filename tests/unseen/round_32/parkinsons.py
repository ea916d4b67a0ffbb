"""Dance and exercise for Parkinson's, with carers' groups: a month's return to an ICB."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Reference, indicator, threshold, rows of the log (above, below), RAG, comment.
FORM: tuple[tuple[object, ...], ...] = (
    ("K1", "Referrals spoken to within 10 working days", 0.9, 15, 14, "G", ""),
    ("K2", "People starting a class (threshold is for the year)", 180, 16, 0, "G", ""),
    ("K3", "Class places filled", 0.75, 10, 12, "G", "Best month yet"),
    ("K4", "Still coming at 12 weeks", 0.7, 20, 19, "G", "2 moved away, 2 unwell"),
    ("K5", "Timed Up and Go held or better at 12-week review", 0.6, 22, 21, "G", ""),
    ("K6", "Different carers at a carers' group (each month)", 40, 0, 0, "G", "YTD can't be added"),
    ("K7", "Falls in class", "report only", 23, 0, "", ""),
    (
        "K8",
        "Members who find the classes good",
        0.85,
        0,
        0,
        "",
        "Asked in Sept and March only, see Cards",
    ),
)

MONTHS = ("Apr 25", "May 25", "Jun 25", "Jul 25", "Aug 25", "Sep 25", "Oct 25", "Nov 25")

# Line of the log and its eight months; the row in the sheet follows the order.
LOG: tuple[tuple[object, ...], ...] = (
    ("ATTENDANCES",),
    ("Ambleworth Mon - dance", 46, 44, 49, 51, 38, 52, 55, 57),
    ("Ambleworth Thu - strength and balance", 38, 37, 40, 41, 33, 42, 44, 43),
    ("Pikesford Tue - dance", 31, 33, 32, 35, 27, 36, 38, 40),
    ("Corley Green Wed - chair class", 24, 22, 25, 26, 21, 27, 26, 28),
    ("Zoom Fri", 17, 18, 16, 15, 14, 19, 18, 20),
    ("All classes",),
    ("Sessions run", 20, 20, 21, 22, 17, 21, 22, 20),
    ("Places on offer", 210, 210, 218, 226, 178, 228, 236, 240),
    ("REFERRALS AND STARTS",),
    ("Referrals in", 22, 19, 24, 21, 20, 26, 19, 23),
    ("...spoken to within 10 working days", 20, 18, 21, 19, 17, 24, 18, 22),
    ("Started a class", 15, 14, 17, 15, 16, 18, 13, 17),
    ("Waiting to start, end of month", 9, 8, 10, 9, 11, 12, 10, 9),
    ("12 WEEKS ON",),
    ("Got to 12 weeks this month (all who started)", 13, 12, 14, 15, 14, 17, 15, 16),
    ("...still coming", 9, 9, 10, 11, 10, 12, 11, 12),
    ("Reviewed, TUG done twice", 9, 8, 10, 11, 9, 12, 10, 12),
    ("...TUG held or better", 6, 5, 7, 7, 6, 8, 7, 8),
    ("Falls in class", 1, 0, 2, 0, 1, 0, 1, 0),
    ("Home exercise packs posted", 12, 10, 14, 9, 8, 15, 13, 11),
    ("ALSO NOTED AT REVIEW",),
    ("Can get up off the floor alone, couldn't at the start", 2, 1, 3, 2, 2, 3, 2, 4),
    ("Was falling most months, no fall since joining", 1, 2, 1, 2, 1, 3, 2, 3),
    ("Told us about a change of medication", 3, 2, 3, 4, 2, 5, 3, 4),
)

REVIEWS: tuple[tuple[str, int, str, date, date, float, float, int, int], ...] = (
    ("P-211", 71, "Amb Mon", date(2025, 8, 11), date(2025, 11, 3), 13.2, 11.8, 38, 31),
    ("P-213", 66, "Amb Thu", date(2025, 8, 14), date(2025, 11, 6), 10.4, 10.1, 25, 22),
    ("P-214", 78, "Corley", date(2025, 8, 13), date(2025, 11, 5), 19.6, 20.9, 53, 50),
    ("P-215", 74, "Pikesf", date(2025, 8, 12), date(2025, 11, 4), 14.8, 13.0, 41, 34),
    ("P-216", 69, "Amb Mon", date(2025, 8, 18), date(2025, 11, 10), 11.5, 11.5, 28, 28),
    ("P-218", 82, "Corley", date(2025, 8, 20), date(2025, 11, 12), 24.1, 26.3, 59, 63),
    ("P-219", 63, "Zoom", date(2025, 8, 22), date(2025, 11, 14), 9.7, 9.2, 22, 16),
    ("P-220", 70, "Pikesf", date(2025, 8, 19), date(2025, 11, 11), 12.9, 12.2, 34, 31),
    ("P-221", 76, "Amb Thu", date(2025, 8, 21), date(2025, 11, 13), 16.3, 17.0, 44, 38),
    ("P-223", 68, "Amb Mon", date(2025, 8, 18), date(2025, 11, 10), 12.0, 10.7, 31, 25),
    ("P-225", 80, "Corley", date(2025, 8, 27), date(2025, 11, 19), 21.4, 22.0, 47, 47),
    ("P-226", 73, "Pikesf", date(2025, 8, 26), date(2025, 11, 18), 15.1, 13.9, 41, 38),
)

CARERS: tuple[tuple[object, ...], ...] = (
    ("April", 6, 33, 61, 18, 3, 4, 2, 148.5),
    ("May", 6, 34, 60, 15, 2, 5, 1, 148.5),
    ("June", 7, 36, 69, 21, 4, 4, 3, 171.2),
    ("July", 7, 37, 72, 19, 3, 6, 2, 171.2),
    ("August", 5, 29, 48, 24, 1, 3, 1, 121.75),
    ("September", 7, 39, 74, 17, 5, 7, 3, 171.2),
    ("October", 7, 41, 79, 20, 4, 6, 4, 178),
    ("November", 7, 43, 82, 16, 4, 8, 4, 178),
)

HELPERS: tuple[tuple[object, ...], ...] = (
    ("Maureen", "Amb Mon", "Y", 4, 10, 36),
    ("Colin", "Amb Thu", "", 4, 8, 0),
    ("Pip", "Pikesford", "Y", 3, 7.5, 54),
    ("Anwar", "Pikesford", "", 4, 10, 72),
    ("Judith", "Corley Green", "", 4, 8, 28),
    ("Len", "Corley Green", "Y", 2, 5, 14),
    ("Shirl", "Carers' group", "", 3, 6, 33),
    ("Dot", "Zoom host", "", 4, 7, 0),
)

HELPING: tuple[tuple[object, ...], ...] = (
    ("Volunteers who helped", 8, 11),
    ("...living with Parkinson's themselves", 3, 4),
    ("Hours given", 61.5, 452),
    ("Members trained by us who now lead the warm-up", 2, 5),
    ("DBS checks sent off", 1, 6),
    ("Volunteer meetings", 1, 4),
)

MONEY: tuple[tuple[object, ...], ...] = (
    ("Dance artists", 2150, 2100, 17200, 16840),
    ("Physio (sessional)", 960, 1040, 7680, 7925),
    ("Halls", 610, 597.5, 4880, 4722.5),
    ("Minibus and taxis", 340, 412.6, 2720, 3018.4),
    ("Office and phone", 275, 268.9, 2200, 2187.35),
)

CARDS: tuple[tuple[object, ...], ...] = (
    ("The classes are good", 41, 30, 5, 2),
    ("The teacher makes things clear", 52, 21, 3, 1),
    ("The hall is easy to get to", 30, 27, 12, 9),
    ("I've gone back to something I had given up", 14, 23, 27, 13),
    ("I see people from class outside of class", 19, 25, 21, 12),
)

SAID = (
    "Mr T, who had not left the house alone since spring, now takes the 14 bus to class himself.",
    "Three couples from Corley Green have started a Saturday walk and run it without us.",
    "The Parkinson's nurse says 4 of the carers have stopped ringing her out of hours.",
    "Zoom was down on 14 November and that class began 20 minutes late.",
    "From January we hope to open a class at Stanwick Cross with 12 places.",
    "We need 55 more starters by the end of March to get to 180.",
    "Pikesford hall goes up to £16.50 an hour in the new year.",
    "Both dance artists did the safeguarding refresher.",
    "Put up 40 posters in surgeries and libraries.",
)


def _form(sheet: Worksheet, bold: Format, rate: Format, log: dict[int, list[float]]) -> None:
    """Write the return itself, fed from the log; carers and cards are typed in."""
    sheet.write("A1", "NHS Wendlemere Integrated Care Board", bold)
    sheet.write("A2", "Community contracts - monthly quality and activity return")
    sheet.write_row("A4", ("Provider", "Loose Limbs Dance and Movement CIC"))
    sheet.write_row("A5", ("Contract", "WICB/NEU/2024-17 (1 July 2024 to 30 June 2027)"))
    sheet.write_row("A6", ("Month", "November 2025 (M8)"))
    sheet.merge_range("D8:F8", "November 2025", bold)
    sheet.merge_range("G8:I8", "Year to date, April - November 2025", bold)
    heads = ("Ref", "Indicator", "Threshold", "Num", "Den", "Result", "Num", "Den", "Result")
    sheet.write_row("A9", (*heads, "RAG", "Provider comment"), bold)
    for row, (ref, words, mark, top, base, rag, comment) in enumerate(FORM, 9):
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, mark, rate if isinstance(mark, float) else None)
        sheet.write_row(row, 9, (rag, comment))
        for first, letter, months in ((3, "I", slice(7, 8)), (6, "J", slice(0, 8))):
            here = "DEFGHI"[first - 3 : first]
            if not isinstance(top, int) or not isinstance(base, int) or not top:
                continue
            above = sum(log[top][months])
            sheet.write_formula(row, first, f"='Activity log'!{letter}{top}", None, above)
            if not base:
                sheet.write_formula(row, first + 2, f"={here[0]}{row + 1}", None, above)
                continue
            below = sum(log[base][months])
            sheet.write_formula(row, first + 1, f"='Activity log'!{letter}{base}", None, below)
            share = f"={here[0]}{row + 1}/{here[1]}{row + 1}"
            sheet.write_formula(row, first + 2, share, rate, above / below)
    sheet.write_formula("D15", "=Carers!C11", None, 43)
    sheet.write_formula("F15", "=D15", None, 43)
    sheet.write("I15", "n/a")
    sheet.write_row("D17", ("not due", "not due", "not due", 71, 78))
    sheet.write_formula("I17", "=G17/H17", rate, 71 / 78)
    sheet.write("A19", "Completed by: J.R., contracts, 9 December 2025")
    sheet.set_column(1, 1, 52)
    sheet.set_column(10, 10, 40)


def _log(sheet: Worksheet, bold: Format) -> dict[int, list[float]]:
    """Write the log month by month; give back its figures by row."""
    sheet.write("A1", "Activity log 2025/26", bold)
    sheet.write_row("A3", ("", *MONTHS, "YTD"), bold)
    kept: dict[int, list[float]] = {}
    for row, line in enumerate(LOG, 3):
        name, months = str(line[0]), [float(str(figure)) for figure in line[1:]]
        sheet.write(row, 0, name, bold if name.isupper() else None)
        if name == "All classes":
            months = [sum(kept[at][month] for at in range(5, 10)) for month in range(8)]
            for month, letter in enumerate("BCDEFGHI"):
                reach = f"=SUM({letter}5:{letter}9)"
                sheet.write_formula(row, month + 1, reach, bold, months[month])
        sheet.write_row(row, 1, months if name != "All classes" else ())
        kept[row + 1] = months
        if months and not name.startswith("Waiting"):
            sheet.write_formula(row, 9, f"=SUM(B{row + 1}:I{row + 1})", None, sum(months))
    sheet.set_column(0, 0, 50)
    sheet.freeze_panes(3, 1)
    return kept


def _reviews(made: Workbook, bold: Format) -> None:
    """Write the list of November's reviews and the lines below it."""
    sheet = made.add_worksheet("12wk reviews")
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    fine = made.add_format({"num_format": "0.0"})
    sheet.write("A1", "12-week reviews done in November 2025", bold)
    sheet.write("A2", "Both tests are done on the first day and again on the day of the review")
    heads = ("Member", "Age", "Class", "First day", "Reviewed", "TUG first day (sec)")
    more = ("TUG at review (sec)", "PDQ-8 first day", "PDQ-8 at review")
    sheet.write_row("A4", (*heads, *more), bold)
    for row, (who, age, group, first, then, *scores) in enumerate(REVIEWS, 4):
        sheet.write_row(row, 0, (who, age, group))
        sheet.write_datetime(row, 3, first, day)
        sheet.write_datetime(row, 4, then, day)
        sheet.write_row(row, 5, scores[:2], fine)
        sheet.write_row(row, 7, scores[2:])
    held = "=SUMPRODUCT(--(G5:G16<=F5:F16))"
    better = "=SUMPRODUCT(--(I5:I16<H5:H16))"
    sheet.write("A18", "TUG held or better")
    sheet.write_formula("E18", held, None, 8)
    sheet.write("A19", "PDQ-8 gone down, i.e. better quality of life")
    sheet.write_formula("E19", better, None, sum(line[8] < line[7] for line in REVIEWS))
    sheet.write("A20", "Average age")
    sheet.write_formula("E20", "=AVERAGE(B5:B16)", fine, sum(line[1] for line in REVIEWS) / 12)
    sheet.set_column(3, 8, 13)


def _carers(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write the carers' groups, a row a month."""
    sheet.write("A1", "Carers' groups (Ambleworth and Pikesford together), 2025", bold)
    heads = ("Month", "Groups held", "Different carers", "Attendances", "Phone calls")
    more = (
        "Asked council for carer's assessment",
        "Say they sleep better",
        "Back at work, choir or allotment",
        "Room and teas £",
    )
    sheet.write_row("A3", (*heads, *more), bold)
    for row, line in enumerate(CARERS, 3):
        sheet.write_row(row, 0, line[:8])
        sheet.write(row, 8, line[8], money)
    sheet.write("A12", "So far", bold)
    for column, letter in enumerate("BCDEFGHI", 1):
        if letter == "C":
            sheet.write("C12", "n/a", bold)
            continue
        total = sum(float(str(line[column])) for line in CARERS)
        style = money if letter == "I" else bold
        sheet.write_formula(11, column, f"=SUM({letter}4:{letter}11)", style, total)
    sheet.set_column(0, 8, 15)


def _helpers(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write the volunteers and the money of the month, side tables below one another."""
    sheet.write("A1", "Volunteers, November 2025", bold)
    heads = ("Name", "Where", "Has PD", "Sessions", "Hours", "Miles", "Mileage £")
    sheet.write_row("A2", heads, bold)
    sheet.write_row("I2", ("£ a mile", 0.45))
    for row, line in enumerate(HELPERS, 2):
        sheet.write_row(row, 0, line)
        paid = float(str(line[5])) * 0.45
        sheet.write_formula(row, 6, f"=F{row + 1}*$J$2", money, round(paid, 2))
    sheet.write("A11", "Total", bold)
    for column, letter in enumerate("DEF", 3):
        total = sum(float(str(line[column])) for line in HELPERS)
        sheet.write_formula(10, column, f"=SUM({letter}3:{letter}10)", bold, total)
    miles = sum(float(str(line[5])) for line in HELPERS)
    sheet.write_formula("G11", "=SUM(G3:G10)", money, round(miles * 0.45, 2))
    sheet.write_row("A14", ("Volunteering", "", "", "Nov 25", "Since April"), bold)
    for row, line in enumerate(HELPING, 14):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 3, line[1:])
    sheet.merge_range("D23:E23", "November", bold)
    sheet.merge_range("F23:G23", "April to November", bold)
    sheet.write_row("A24", ("Money (£)", "", "", "Budget", "Spent", "Budget", "Spent"), bold)
    for row, line in enumerate(MONEY, 24):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 3, line[1:], money)
    sheet.write("A30", "All", bold)
    for column, letter in enumerate("DEFG", 1):
        total = round(sum(float(str(line[column])) for line in MONEY), 2)
        sheet.write_formula(29, column + 2, f"=SUM({letter}25:{letter}29)", money, total)
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 6, 12)


def _cards(sheet: Worksheet, bold: Format, rate: Format) -> None:
    """Write the answers on the half-year cards and what was said this month."""
    sheet.write("A1", "Half-year cards, given out in classes in September 2025", bold)
    heads = ("Strongly agree", "Agree", "Neither", "Disagree", "Answers", "% who agree")
    sheet.write_row("A3", ("", *heads), bold)
    for row, line in enumerate(CARDS, 3):
        sheet.write_row(row, 0, line)
        four = [float(str(figure)) for figure in line[1:]]
        at = row + 1
        sheet.write_formula(row, 5, f"=SUM(B{at}:E{at})", None, sum(four))
        share = (four[0] + four[1]) / sum(four)
        sheet.write_formula(row, 6, f"=(B{at}+C{at})/F{at}", rate, share)
    sheet.write("A11", "Notes for November", bold)
    for row, sentence in enumerate(SAID, 11):
        sheet.write(row, 0, sentence)
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, 6, 11)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Loose Limbs return November 2025")
    bold = made.add_format({"bold": True, "text_wrap": True})
    rate = made.add_format({"num_format": "0%"})
    money = made.add_format({"num_format": "#,##0.00"})
    form = made.add_worksheet("Return")
    log = _log(made.add_worksheet("Activity log"), bold)
    _form(form, bold, rate, log)
    _reviews(made, bold)
    _carers(made.add_worksheet("Carers"), bold, money)
    _helpers(made.add_worksheet("Volunteers and money"), bold, money)
    _cards(made.add_worksheet("Cards"), bold, rate)
    made.close()
