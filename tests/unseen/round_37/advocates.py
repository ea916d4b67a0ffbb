"""Women's health hub outreach with multilingual advocates, quarterly to an NHS board."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Reference, requirement, threshold, how it is measured, outturn of last year, kind, then the
# numerators and denominators of two quarters, RAG and comment.
KPIS: tuple[tuple[object, ...], ...] = (
    ("WHH01", "Women reached for the first time through outreach", 1000,
     "Registers, new women only", 918, "count", 258, None, 232, None, "A",
     "August was quiet (Fenside hall flooded, one session lost)"),
    ("WHH02", "Women reached whose first language is not English", 0.6,
     "Num: first language other than English. Den: WHH01", 0.641, "rate", 173, 258, 169, 232,
     "G", ""),
    ("WHH03", "Overdue women spoken to who went on to have cervical screening", 0.35,
     "Num: screened within 12 weeks. Den: overdue women spoken to, 12 weeks before", 0.318,
     "rate", 31, 96, 44, 112, "G", "GP systems checked by PCN admin, thanks to them"),
    ("WHH04", "Women referred to the hub seen within 6 weeks", 0.8,
     "Num: seen in time. Den: women referred", 0.772, "rate", 48, 63, 59, 71, "G",
     "Q1 missed: no gynae nurse in May"),
    ("WHH05", "LARC fitted following an outreach contact", 120, "Hub clinic system", 104, "count",
     27, None, 33, None, "G", ""),
    ("WHH06", "Appointments booked with an advocate that were kept", 0.85,
     "Num: kept. Den: booked", 0.838, "rate", 102, 118, 119, 136, "G", ""),
    ("WHH07", "Women completing the menopause course (4 or more of 6 sessions)", 0.7,
     "Num: completed. Den: started", "not run", "rate", 10, 14, 11, 14, "G",
     "One course a quarter"),
    ("WHH08", "Mean days from referral to first call by an advocate (no more than)", 7,
     "Num: days waited. Den: women referred", 8.4, "mean", 412, 63, 426, 71, "G", ""),
    ("WHH09", "Complaints received", None, "For information", 3, "count", 1, None, "nil", None,
     "", ""),
)  # fmt: skip

# Day, month, venue, what it was about; women, new, advocates, screening talks, BP checks, booked.
SESSIONS: tuple[tuple[object, ...], ...] = (
    (1, 7, "Al-Noor Community Hall", "Cervical screening", 24, 15, 3, 11, 9, 4),
    (4, 7, "Fenside Children's Centre", "Contraception after a baby", 17, 9, 2, 8, "n/a", 3),
    (8, 7, "Gurdwara, langar hall", "Menopause", 31, 18, 3, 14, 12, 5),
    (15, 7, "Priory Food Bank", "Drop in", 22, 13, 2, 9, 10, 4),
    (22, 7, "Marshgate Library", "Drop in", 14, 8, 2, 6, 7, 2),
    (29, 7, "Loomside tailoring works", "Heavy periods", 19, 16, 2, 12, 6, 5),
    (5, 8, "Al-Noor Community Hall", "Breast awareness", 21, 10, 3, 9, 8, 3),
    (12, 8, "Priory Food Bank", "Drop in", 18, 9, 2, 7, 8, 2),
    (14, 8, "Roma families picnic, Tansy Park", "Registering, screening", 34, 27, 3, 13, "n/a", 6),
    (19, 8, "Fenside Children's Centre", "CANCELLED - hall flooded"),
    (26, 8, "Marshgate Library", "Drop in", 12, 6, 2, 5, 6, 1),
    (2, 9, "Gurdwara, langar hall", "Pelvic floor", 29, 12, 3, 10, 11, 4),
    (9, 9, "Al-Noor Community Hall", "Cervical screening", 26, 11, 3, 12, 10, 4),
    (11, 9, "Packhouse canteen, night shift", "Cervical screening", 38, 33, 3, 21, 15, 8),
    (16, 9, "Priory Food Bank", "Drop in", 20, 8, 2, 8, 9, 3),
    (18, 9, "Fenside Children's Centre", "Contraception after a baby", 16, 7, 2, 7, "n/a", 2),
    (23, 9, "Marshgate Library", "Drop in", 15, 6, 2, 6, 7, 2),
    (30, 9, "Wendale College, ESOL class", "Periods and pain", 27, 24, 2, 16, 8, 7),
)

# A title alone, or a line, its six months and whether the year is added up.
MONTHS: tuple[tuple[object, ...], ...] = (
    ("OUTREACH",),
    ("Sessions held", 6, 5, 7, 6, 4, 7, "sum"),
    ("Attendances", 141, 118, 150, 127, 85, 171, "sum"),
    ("New women", 88, 74, 96, 79, 52, 101, "sum"),
    ("- first language other than English", 59, 49, 65, 57, 41, 71, "sum"),
    ("- aged under 25", 14, 11, 17, 12, 10, 22, "sum"),
    ("- no recourse to public funds", "<5", "<5", 5, "<5", "<5", 6, ""),
    ("Leaflets given out (all languages)", 320, 260, 345, 300, 190, 410, "sum"),
    ("Voice notes answered on the WhatsApp line", 96, 104, 118, 121, 87, 133, "sum"),
    ("HUB CLINIC",),
    ("Referred by advocates", 20, 19, 24, 22, 17, 32, "sum"),
    ("Longest wait for clinic (days)", 51, 58, 49, 46, 44, 41, ""),
    ("LARC fitted", 9, 8, 10, 12, 8, 13, "sum"),
    ("Phone interpreter not needed, advocate did it", 24, 21, 28, 26, 19, 33, "sum"),
    ("AFTERWARDS (advocates ring everyone at 3 months)",),
    ("Calls made", 52, 49, 61, 66, 58, 63, "sum"),
    ("Had no GP when we met, has one now", 5, 4, 7, 6, 3, 9, "sum"),
    ("Anaemia picked up and on treatment", 3, 2, 4, 4, 1, 5, "sum"),
    ("Back at work or college (was off with periods / menopause)", 1, 2, 1, 2, 0, 3, "sum"),
    ("Brought mother, sister or daughter for her own smear", 4, 3, 5, 6, 2, 7, "sum"),
    ("PRACTICES",),
    ("Surgeries visited", 2, 3, 2, 3, 1, 4, "sum"),
    ("Reception staff at awareness talks", 11, 16, 9, 14, 5, 21, "sum"),
    ("Surgeries now sending recall texts in more languages", 0, 1, 1, 1, 0, 2, "sum"),
)

# Name, languages, status, hours in three months, appointments kept, fares.
ADVOCATES: tuple[tuple[object, ...], ...] = (
    ("Samina", "Urdu, Punjabi", "paid", 48, 40, 52, 21, 38.4),
    ("Rodica", "Romanian, Romani", "paid", 44, 36, 50, 18, 41.2),
    ("Hodan", "Somali, Arabic", "paid", 40, 32, 44, 17, 29.6),
    ("Jasvir", "Punjabi, Hindi", "volunteer", 18, 14, 20, 13, 12.8),
    ("Elif", "Turkish, Kurmanji", "volunteer", 16, 12, 18, 12, 16),
    ("Mina", "Dari, Pashto", "volunteer", 14, 10, 17.5, 11, 19.2),
    ("Ngozi", "Igbo, Pidgin", "volunteer", 12, 12, 14, 9, 9.6),
    ("Bich", "Vietnamese", "volunteer", 9, 6, 10.5, 10, 11.2),
    ("Tereza", "Czech, Slovak, Romani", "volunteer", 8, "leave", 11, 8, 8),
)

TEAM: tuple[tuple[object, ...], ...] = (
    ("Advocates on the rota at quarter end", 8, 9),
    ("Supervision sessions", 12, 13),
    ("Hours given by the volunteers", 214, 222),
    ("Volunteers who got a paid job (NHS, council, care)", 1, 2),
    ("Training days run", 2, 1),
    ("New volunteers interviewed", 5, 4),
)

# Code, age, language, sessions, day and score at the start, day and score at the end.
COURSE: tuple[tuple[object, ...], ...] = (
    ("M301", 49, "Urdu", 6, (8, 7), 23, (23, 9), 14),
    ("M302", 52, "Punjabi", 5, (8, 7), 19, (23, 9), 13),
    ("M303", 47, "Somali", 6, (8, 7), 27, (23, 9), 18),
    ("M304", 55, "English", 4, (8, 7), 16, (23, 9), 12),
    ("M305", 51, "Romanian", 2, (8, 7), 21, None, "not done"),
    ("M306", 50, "Turkish", 6, (8, 7), 25, (23, 9), 15),
    ("M307", 46, "Dari", 5, (15, 7), 30, (23, 9), 21),
    ("M308", 53, "Punjabi", 6, (15, 7), 18, (23, 9), 11),
    ("M309", 48, "Urdu", 1, (15, 7), 22, None, "not done"),
    ("M310", 54, "Arabic", 5, (15, 7), 20, (23, 9), 19),
    ("M311", 57, "Hindi", 4, (15, 7), 15, (30, 9), 9),
    ("M312", 45, "English", 5, (15, 7), 28, (30, 9), 20),
    ("M313", 52, "Vietnamese", 6, (15, 7), 17, (30, 9), 12),
    ("M314", 50, "Somali", 3, (15, 7), 24, (30, 9), 23),
)

CARDS: tuple[tuple[object, ...], ...] = (
    ("Cards handed out", 130, 142),
    ("Cards returned", 84, 91),
    ("Staff were kind and listened", 80, 88),
    ("The place was easy to get to", 71, 79),
    ("I would tell a friend to come", 79, 86),
    ("I can now speak up to a doctor about my own body", 59, 70),
)

# Line, budget for the year, two quarters.
SPEND: tuple[tuple[object, ...], ...] = (
    ("Lead advocate and paid advocates", 68400, 16910.2, 17105.8),
    ("Co-ordinator (0.6)", 21600, 5400, 5400),
    ("Advocates' fares", 800, 188.3, 186),
    ("Room hire", 3900, 945, 880),
    ("Creche", 3200, 760, 640),
    ("Print and translation", 4100, 1312.45, 655.1),
    ("Management charge", 10360, 2590, 2590),
)

NOTES = (
    "Three women from the packhouse got their night shift moved so they could keep clinic "
    "appointments, after Rodica spoke to the manager with them.",
    "The Gurdwara committee has started its own women's walking group, run by members, and "
    "18 go every week.",
    "A mother who had not left the house alone since coming here now travels by bus to college "
    "by herself.",
    "Fenside hall was shut for drying out from 19 August to 5 September.",
    "We sent 2,150 texts about the September sessions.",
    "Samina and Hodan did the two-day FGM safeguarding course in July.",
    "Next quarter we want to open a Saturday session and recruit 4 more volunteers.",
    "Demand for coil fitting is higher than the 6 slots a week the hub gives us.",
    "Room hire went up by £5 a session from September.",
)


def _kpis(sheet: Worksheet, head: Format, rate: Format, place: Format, wrap: Format) -> None:
    """Write the quality requirements as the board's template has them."""
    sheet.write("A1", "Schedule 4C Local Quality Requirements - quarterly submission", head)
    sheet.write("A2", "White cells to be completed by the Provider. Do not insert columns.")
    sheet.merge_range("F4:H4", "Quarter 1 2025/26", head)
    sheet.merge_range("I4:K4", "Quarter 2 2025/26", head)
    words = ("Ref", "Quality Requirement", "Threshold", "Method of Measurement",
             "2024/25 outturn", "Num", "Den", "Result", "Num", "Den", "Result", "YTD", "RAG",
             "Provider comment")  # fmt: skip
    sheet.write_row("A5", words, head)
    for row, line in enumerate(KPIS, 5):
        kind = line[5]
        form = {"rate": rate, "mean": place}.get(str(kind))
        sheet.write(row, 0, line[0])
        sheet.write(row, 1, line[1], wrap)
        threshold = "monitor" if line[2] is None else line[2]
        sheet.write(row, 2, threshold, rate if form is rate else None)
        sheet.write(row, 3, line[3], wrap)
        sheet.write(row, 4, line[4], form)
        tops, bases = 0.0, 0.0
        for column, top, base in ((5, line[6], line[7]), (8, line[8], line[9])):
            left, right = xl_col_to_name(column), xl_col_to_name(column + 1)
            sheet.write(row, column, top)
            sheet.write(row, column + 1, "n/a" if base is None else base)
            above = top if isinstance(top, int) else 0
            tops += above
            if isinstance(base, int):
                bases += base
                sheet.write_formula(
                    row, column + 2, f"={left}{row + 1}/{right}{row + 1}", form, above / base
                )
            else:
                sheet.write_formula(row, column + 2, f"={left}{row + 1}", None, top)
        at = row + 1
        if kind == "count":
            sheet.write_formula(row, 11, f"=SUM(F{at},I{at})", None, tops)
        else:
            sheet.write_formula(row, 11, f"=(F{at}+I{at})/(G{at}+J{at})", form, tops / bases)
        sheet.write(row, 12, line[10])
        sheet.write(row, 13, line[11], wrap)
    sheet.write("A16", "WHH01 and WHH05 thresholds are for the full year.")
    sheet.set_column(1, 1, 40)
    sheet.set_column(3, 3, 36)
    sheet.set_column(13, 13, 40)


def _sessions(sheet: Worksheet, head: Format, day: Format) -> None:
    """Write the list of sessions and its totals."""
    sheet.write("A1", "Outreach sessions Q2", head)
    words = ("Date", "Where", "About", "Women", "Of which new", "Advocates", "Talks re smear",
             "BP checks", "Booked into hub")  # fmt: skip
    sheet.write_row("A3", words, head)
    for row, line in enumerate(SESSIONS, 3):
        sheet.write_datetime(row, 0, datetime(2025, int(str(line[1])), int(str(line[0]))), day)
        sheet.write_row(row, 1, line[2:])
    last = 3 + len(SESSIONS)
    sheet.write(last, 1, "Total July to September", head)
    for column in (3, 4, 6, 7, 8):
        name = xl_col_to_name(column)
        figures = [line[column + 1] for line in SESSIONS if len(line) > 4]
        total = sum(figure for figure in figures if isinstance(figure, int))
        sheet.write_formula(last, column, f"=SUM({name}4:{name}{last})", head, total)
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, 2, 32)
    sheet.freeze_panes(3, 0)


def _months(sheet: Worksheet, head: Format) -> None:
    """Write the months under their titles."""
    months = ("Apr-25", "May-25", "Jun-25", "Jul-25", "Aug-25", "Sep-25", "YTD")
    sheet.write_row("B1", months, head)
    for row, line in enumerate(MONTHS, 1):
        if len(line) == 1:
            sheet.write(row, 0, line[0], head)
            continue
        sheet.write_row(row, 0, line[:7])
        if line[7] == "sum":
            total = sum(figure for figure in line[1:7] if isinstance(figure, int))
            sheet.write_formula(row, 7, f"=SUM(B{row + 1}:G{row + 1})", None, total)
    sheet.set_column(0, 0, 58)
    sheet.freeze_panes(1, 1)


def _advocates(sheet: Worksheet, head: Format, money: Format) -> None:
    """Write a row for each advocate and, below, the team in two quarters."""
    sheet.write("A1", "Advocate hours July - September 2025", head)
    sheet.write_row(
        "A2",
        ("Name", "Languages", "", "July", "August", "September", "Total hrs",
         "Appts kept with a woman", "Fares £"),
        head,
    )  # fmt: skip
    for row, line in enumerate(ADVOCATES, 2):
        sheet.write_row(row, 0, line[:6])
        hours = sum(float(str(cell)) for cell in line[3:6] if not isinstance(cell, str))
        sheet.write_formula(row, 6, f"=SUM(D{row + 1}:F{row + 1})", None, hours)
        sheet.write(row, 7, line[6])
        sheet.write(row, 8, line[7], money)
    last = 2 + len(ADVOCATES)
    sheet.write(last, 0, "All", head)
    for column, places in ((3, (3,)), (4, (4,)), (5, (5,)), (6, (3, 4, 5)), (7, (6,)), (8, (7,))):
        name = xl_col_to_name(column)
        cells = [line[place] for line in ADVOCATES for place in places]
        total = round(sum(float(str(cell)) for cell in cells if not isinstance(cell, str)), 2)
        form = money if column == 8 else None
        sheet.write_formula(last, column, f"=SUM({name}3:{name}{last})", form, total)
    sheet.write_row(last + 3, 0, ("The team", "", "", "Q1", "Q2"), head)
    for row, line in enumerate(TEAM, last + 4):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 3, line[1:])
    sheet.set_column(0, 1, 24)


def _course(sheet: Worksheet, head: Format, day: Format, place: Format) -> None:
    """Write the list of women on the menopause course."""
    sheet.write("A1", "Menopause course, summer (8 July to 30 September 2025)", head)
    sheet.write("A2", "MRS = Menopause Rating Scale, 0 to 44, high score means worse symptoms")
    words = ("ID", "Age", "Language", "Sessions (of 6)", "Date of first MRS", "First MRS",
             "Date of last MRS", "Last MRS")  # fmt: skip
    sheet.write_row("A4", words, head)
    for row, line in enumerate(COURSE, 4):
        sheet.write_row(row, 0, line[:4])
        for column, when in ((4, line[4]), (6, line[6])):
            if isinstance(when, tuple):
                sheet.write_datetime(row, column, datetime(2025, when[1], when[0]), day)
        sheet.write(row, 5, line[5])
        sheet.write(row, 7, line[7])
    first = [int(str(line[5])) for line in COURSE]
    last = [line[7] for line in COURSE if isinstance(line[7], int)]
    end = 4 + len(COURSE)
    sheet.write(end, 4, "Average", head)
    sheet.write_formula(end, 5, f"=AVERAGE(F5:F{end})", place, sum(first) / len(first))
    sheet.write_formula(end, 7, f"=AVERAGE(H5:H{end})", place, sum(last) / len(last))
    sheet.set_column(2, 7, 16)


def _cards(made: Workbook, head: Format, money: Format, wrap: Format) -> None:
    """Write the feedback cards, the money and the notes, each on its own part."""
    sheet = made.add_worksheet("Feedback+money")
    titles = ("Feedback cards (pictures, 7 languages)", "Q1", "Q2", "Year so far")
    sheet.write_row("A1", titles, head)
    for row, line in enumerate(CARDS, 1):
        sheet.write_row(row, 0, line)
        both = int(str(line[1])) + int(str(line[2]))
        sheet.write_formula(row, 3, f"=B{row + 1}+C{row + 1}", None, both)
    words = ("Spend £", "Budget 25/26", "Q1", "Q2", "Spent to date", "Left")
    sheet.write_row("A10", words, head)
    columns = [0.0] * 5
    for row, line in enumerate(SPEND, 10):
        at = row + 1
        budget, first, second = (float(str(cell)) for cell in line[1:])
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, (budget, first, second), money)
        spent = round(first + second, 2)
        left = round(budget - spent, 2)
        sheet.write_formula(row, 4, f"=C{at}+D{at}", money, spent)
        sheet.write_formula(row, 5, f"=B{at}-E{at}", money, left)
        figures = (budget, first, second, spent, left)
        columns = [old + new for old, new in zip(columns, figures, strict=True)]
    last = 10 + len(SPEND)
    sheet.write(last, 0, "TOTAL", head)
    for column, total in enumerate(columns, 1):
        name = xl_col_to_name(column)
        sheet.write_formula(last, column, f"=SUM({name}11:{name}{last})", money, round(total, 2))
    sheet.set_column(0, 0, 52)
    sheet.set_column(1, 5, 13)
    notes = made.add_worksheet("Narrative")
    notes.write("A1", "Narrative for the quarter (max. one page please)", head)
    for row, sentence in enumerate(NOTES, 2):
        notes.write(row, 0, sentence, wrap)
    notes.set_column(0, 0, 110)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Saffron Tree WHH Q2")
    head = made.add_format({"bold": True, "bg_color": "#E4DFEC"})
    rate = made.add_format({"num_format": "0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    cover = made.add_worksheet("Front sheet")
    lines = (
        ("NHS Wendale and Marsh Integrated Care Board", ""),
        ("Provider", "Saffron Tree Community Health CIC"),
        ("Service", "Women's Health Hub outreach and multilingual advocacy"),
        ("Contract", "WMICB/WH/2247"),
        ("Contract term", "1 April 2024 to 31 March 2027"),
        ("Reporting period", "Quarter 2 2025/26 (1 July to 30 September 2025)"),
        ("Completed by", "R.K., contract manager, 17 October 2025"),
    )
    for row, line in enumerate(lines):
        cover.write_row(row, 0, line, head if row == 0 else None)
    cover.set_column(0, 1, 50)
    _kpis(made.add_worksheet("LQR"), head, rate, place, wrap)
    _months(made.add_worksheet("Month by month"), head)
    _sessions(made.add_worksheet("Sessions"), head, day)
    _advocates(made.add_worksheet("Advocates"), head, money)
    _course(made.add_worksheet("Meno course"), head, day, place)
    _cards(made, head, money, wrap)
    made.close()
