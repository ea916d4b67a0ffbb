"""Smoking and vaping support in pregnancy with family quitters, monthly to an NHS trust."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from tests.unseen.pen import book

DATA = "Data Apr-Mar"

# A heading, or a line and its eight months from April to November.
MONTHS: tuple[tuple[object, ...], ...] = (
    ("REFERRALS",),
    ("Referrals from maternity", 41, 38, 44, 47, 36, 45, 49, 43),
    ("Reached within 1 working day", 38, 37, 41, 45, 33, 43, 47, 42),
    ("Said no or not reached", 9, 8, 10, 11, 9, 10, 12, 9),
    ("Came to first appointment", 31, 29, 33, 35, 27, 34, 36, 33),
    ("Days waited (all first appts added up)", 171, 148, 175, 196, 154, 177, 184, 162),
    ("QUITTING - WOMEN",),
    ("Set a quit date", 26, 24, 28, 29, 22, 28, 30, 27),
    ("   chose a vape", 11, 10, 13, 14, 10, 14, 16, 14),
    ("   vape kit in her hands within 3 working days", 10, 9, 12, 12, 10, 13, 15, 13),
    ("Got to 4 week point this month", 25, 25, 24, 28, 28, 23, 27, 29),
    ("   not smoking (says so)", 14, 13, 13, 16, 15, 13, 15, 17),
    ("   not smoking, CO blown", 12, 11, 12, 14, 12, 11, 13, 15),
    ("   lost to follow up", 4, 5, 4, 5, 6, 4, 4, 5),
    ("   still smoking but down by half or more", 3, 4, 3, 3, 4, 3, 4, 4),
    ("Vapers who got down to 0 mg or stopped vaping too", 1, 0, 2, 1, 2, 2, 3, 3),
    ("BIRTHS (women who had set a quit date)",),
    ("Gave birth", 17, 19, 16, 20, 18, 21, 17, 19),
    ("   not smoking at delivery", 8, 9, 7, 10, 9, 10, 9, 10),
    ("   non-smokers still giving breast milk at 10 days", 5, 6, 4, 7, 6, 7, 6, 8),
    ("FAMILY AND HOME",),
    ("Partners and family who set a quit date", 7, 6, 9, 8, 6, 9, 10, 8),
    ("Partners and family not smoking at 4 weeks", 3, 3, 3, 5, 4, 3, 5, 6),
    ("Homes where nobody smokes indoors any more", 6, 5, 8, 7, 6, 8, 9, 10),
    ("Home packs given out", 12, 11, 14, 15, 10, 15, 16, 17),
    ("Fire service checks asked for", 3, 2, 4, 3, 2, 4, 3, 5),
    ("OTHER",),
    ("Phone calls and texts", 412, 395, 430, 458, 371, 441, 467, 436),
    ("DNAs", 14, 12, 15, 17, 13, 14, 16, 12),
    ("Staff sick days", 2, 0, 5, 3, 1, 0, 4, 6),
    ("Complaints", 0, 0, 1, 0, 0, 0, 0, 0),
)

# Number, measure, target, line of the months, line it is divided by, colour, comment.
FORM: tuple[tuple[object, ...], ...] = (
    (1, "Contact attempted and made within one working day of referral", 0.95, 2, 1, "G", ""),
    (
        2,
        "Pregnant women setting a quit date (annual target)",
        300,
        7,
        0,
        "G",
        "Bit over profile (25 a month)",
    ),
    (3, "Women quit at 4 weeks", 0.55, 11, 10, "G", ""),
    (4, "4 week quits validated by CO", 0.85, 12, 11, "G", "2 did phone follow up only"),
    (5, "Smoke free at time of delivery", 0.5, 18, 17, "G", "YTD just under, Q1 was poor"),
    (6, "Household members setting a quit date (annual target)", 96, 21, 0, "G", ""),
    (
        7,
        "Vape starter kits supplied within 3 working days",
        0.95,
        9,
        8,
        "A",
        "1 parcel went astray",
    ),
    (8, "Average days, referral to first appointment (max)", 6, 5, 4, "G", ""),
    (9, "Complaints about the service", "n/a", 30, 0, "", "The June one was closed in July"),
)

WORDS = (
    "Ferry Lane hub was shut for the whole of November (boiler), so those families were seen at "
    "home or at Ashlow.",
    "A grandad at Eastfold who quit alongside his daughter can walk to the park with the twins "
    "again, he had not managed the hill for 2 years.",
    "We had 6 days of sickness in the team, cover came from the bank.",
    "The midwives at Brindle Street tell us they have got 2 clinic slots a week back for other "
    "women since we took over the CO conversations.",
    "CO monitors were calibrated on 12 November.",
    "From January we want to try 2 Saturday clinics at Corrie Park.",
    "Referrals were down on October (43 against 49), we think because of half term.",
    "One of our mums has got 3 of her workmates at the packing plant to stop smoking, none of them "
    "on our books.",
    "Please note the vape supplier has put its price up by 4% from 1 December.",
)

HUB_HEADS = (
    "Hub",
    "Family offered help",
    "Said yes",
    "Set quit date",
    "At 4 week point",
    "Not smoking at 4 wks",
    "...of those, vaping instead",
    "Homes now smoke free",
)
HUBS: tuple[tuple[object, ...], ...] = (
    ("Ashlow", 9, 4, 2, 3, 2, 1, 3),
    ("Brindle Street", 7, 3, 2, 2, 1, 1, 2),
    ("Corrie Park", 6, 2, 1, 2, 1, 0, 1),
    ("Eastfold", 8, 3, 2, 3, 1, 1, 2),
    ("Ferry Lane (shut)", *("n/a",) * 7),
    ("Seen at home", 5, 2, 1, 1, 1, 0, 2),
)

LIST_HEADS = (
    "Ref",
    "Hub",
    "Who",
    "Age",
    "Date",
    "Cigs a day",
    "CO ppm",
    "Date",
    "Cigs a day",
    "CO ppm",
    "Saving £ a wk",
)
# Ref, hub, who, age, quit date (day, month), cigarettes, CO, day of the check, then the same.
FAMILY: tuple[tuple[object, ...], ...] = (
    ("F211", "Ashlow", "partner", 29, (30, 9), 20, 22, 4, 0, 2, 91),
    ("F212", "Ashlow", "mother", 54, (8, 10), 15, 17, 6, 8, 12, 31.5),
    ("F214", "Eastfold", "father", 61, (9, 10), 25, 28, 6, 0, 3, 113.75),
    ("F215", "Brindle St", "partner", 24, (13, 10), 10, 11, 11, 0, 1, 45.5),
    ("F216", "Eastfold", "partner", 33, (14, 10), 20, 19, "not done", "n/k", "not done", None),
    ("F218", "Corrie Park", "sister", 22, (15, 10), 8, 9, 13, 0, 4, 36.4),
    ("F219", "Corrie Park", "partner", 31, (16, 10), 20, 24, 13, 20, 25, 0),
    ("F220", "Brindle St", "partner", 27, (20, 10), 15, 16, "not done", "n/k", "not done", None),
    ("F221", "Ashlow", "partner", 35, (21, 10), 12, 14, 18, 0, 2, 54.6),
    ("F223", "home", "mother", 47, (22, 10), 30, 31, 20, 0, 5, 136.5),
    ("F224", "Eastfold", "friend in house", 26, (27, 10), 10, 13, 25, 5, 8, 22.75),
)

# Buddy, start, hours April to August, September, October, November, note.
BUDDIES: tuple[tuple[object, ...], ...] = (
    ("Kayleigh", "Jan 24", 41, 9, 8, 10, ""),
    ("Dominika", "Jun 24", 36.5, 7.5, 9, 8.5, "does the Polish group chat"),
    ("Shan", "Jun 24", 28, 6, 6, 4, "back at college Weds"),
    ("Bev", "Nov 24", 52, 11, 12, 12.5, ""),
    ("Aisha", "Mar 25", 22, 5, 6.5, 7, ""),
    ("Jodie", "Sep 25", "-", 3, 5, 6, "new"),
    ("Tamsin", "Sep 25", "-", 2.5, 4, 0, "baby poorly"),
)

# Question, October, November.
TEXTS: tuple[tuple[str, int, int], ...] = (
    ("Texts sent", 27, 29),
    ("Replies", 19, 21),
    ("I felt listened to", 18, 20),
    ("Less worried about money than when I started", 11, 13),
    ("My partner or family pull their weight more now", 9, 12),
    ("I would tell a friend to use you", 17, 19),
)

# Head, budget for the year, spent in November, spent to the end of November.
SPEND: tuple[tuple[object, ...], ...] = (
    ("Advisers' pay", 148600, 12383.33, 99066.64),
    ("Patches, gum etc", 31000, 2711.4, 21984.15),
    ("Vape kits", 14400, 1218, 8874),
    ("Shopping vouchers (4 and 12 wks)", 36000, 2940, 23180),
    ("Mouthpieces and CO kit", 2200, 96.5, 1411.2),
    ("Buddies' fares and creche", 3800, 341.75, 2209.6),
    ("Rooms", 5200, 360, 3240),
    ("Mileage", 4100, 318.15, 2577.9),
)


def _data(made: Workbook, bold: Format) -> None:
    """Write the months; the months to come are left empty."""
    sheet = made.add_worksheet(DATA)
    month = made.add_format({"bold": True, "num_format": "mmm-yy", "bg_color": "#FCE4D6"})
    sheet.write("A1", "Pennow monthly data 2025/26 (copy the new month across to KPI return)", bold)
    for column in range(12):
        year, number = divmod(column + 3, 12)
        sheet.write_datetime(2, column + 1, datetime(2025 + year, number + 1, 1), month)
    sheet.write(2, 13, "YTD", bold)
    for row, line in enumerate(MONTHS, 3):
        sheet.write(row, 0, line[0], bold if len(line) == 1 else None)
        if len(line) > 1:
            sheet.write_row(row, 1, line[1:])
            total = _number(line[1:])
            sheet.write_formula(row, 13, f"=SUM(B{row + 1}:M{row + 1})", None, total)
    sheet.freeze_panes(3, 1)
    sheet.set_column(0, 0, 46)


def _number(cells: tuple[object, ...]) -> float:
    """Add up what is a number, as SUM does."""
    return round(sum(cell for cell in cells if isinstance(cell, int | float)), 2)


def _form(made: Workbook, bold: Format, rate: Format, wrap: Format) -> None:
    """Write the form of the trust and the commentary below it."""
    sheet = made.get_worksheet_by_name("KPI return")
    assert sheet is not None
    place = made.add_format({"num_format": "0.0"})
    sheet.write("A1", "Marrowdale Hospitals NHS Foundation Trust - Maternity", bold)
    sheet.write("A2", "Smoke Free Pregnancy: monthly contract return", bold)
    sheet.write("A4", "Provider: Pennow Stop Smoking CIC")
    sheet.write("A5", "Contract: MDH/MAT/2024-17 (1 April 2024 - 31 March 2027)")
    sheet.write("A6", "Month: November 2025 (M8)")
    sheet.merge_range("D8:F8", "This month", bold)
    sheet.merge_range("G8:I8", "Year to date (April to November)", bold)
    heads = ("No.", "KPI", "Target", "Num.", "Denom.", "Result", "Num.", "Denom.", "Result")
    sheet.write_row("A9", (*heads, "RAG", "Provider comment"), bold)
    for row, (number, words, target, top, base, colour, comment) in enumerate(FORM, 9):
        share = isinstance(target, float)
        sheet.write_row(row, 0, (number, words))
        sheet.write(row, 2, target, rate if share else None)
        for first, letter, cell in ((3, "I", 8), (6, "N", 0)):
            lines = [int(str(line)) for line in (top, base) if line]
            upper, *lower = (f"'{DATA}'!{letter}{line + 4}" for line in lines)
            above, *below = (
                float(str(MONTHS[line][cell])) if cell else _number(MONTHS[line][1:])
                for line in lines
            )
            if not below:
                sheet.write_formula(row, first + 2, f"={upper}", None, above)
                continue
            sheet.write_formula(row, first, f"={upper}", None, above)
            sheet.write_formula(row, first + 1, f"={lower[0]}", None, below[0])
            names = "DE" if first == 3 else "GH"
            form = rate if share else place
            share_of = f"={names[0]}{row + 1}/{names[1]}{row + 1}"
            sheet.write_formula(row, first + 2, share_of, form, above / below[0])
        sheet.write_row(row, 9, (colour, comment))
    sheet.write("A20", "Commentary (successes, issues, risks)", bold)
    for row, sentence in enumerate(WORDS, 20):
        sheet.merge_range(row, 0, row, 10, sentence, wrap)
        sheet.set_row(row, 30)
    sheet.set_column(1, 1, 58)
    sheet.set_column(10, 10, 30)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _families(made: Workbook, bold: Format, wrap: Format) -> None:
    """Write the hubs of the month and the list of family members."""
    hubs = made.add_worksheet("Family by hub")
    hubs.write("A1", "Partners and family, by hub - November 2025", bold)
    hubs.write_row("A3", HUB_HEADS, wrap)
    for row, line in enumerate(HUBS, 3):
        hubs.write_row(row, 0, line)
    hubs.write("A10", "All", bold)
    for column in range(1, 8):
        letter = "ABCDEFGH"[column]
        total = _number(tuple(line[column] for line in HUBS))
        hubs.write_formula(9, column, f"=SUM({letter}4:{letter}9)", bold, total)
    hubs.set_column(0, 0, 20)
    hubs.set_column(1, 7, 12)

    sheet = made.add_worksheet("Family list Nov")
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write("A1", "Family members who reached 4 weeks in November 2025", bold)
    sheet.merge_range("E3:G3", "On quit date", bold)
    sheet.merge_range("H3:K3", "At 4 week check", bold)
    sheet.write_row("A4", LIST_HEADS, bold)
    for row, line in enumerate(FAMILY, 4):
        sheet.write_row(row, 0, line[:4])
        assert isinstance(line[4], tuple)
        sheet.write_datetime(row, 4, datetime(2025, line[4][1], line[4][0]), day)
        sheet.write_row(row, 5, line[5:7])
        if isinstance(line[7], int):
            sheet.write_datetime(row, 7, datetime(2025, 11, line[7]), day)
        else:
            sheet.write(row, 7, line[7])
        sheet.write_row(row, 8, line[8:10])
        if line[10] is not None:
            sheet.write(row, 10, line[10])
    saved = _number(tuple(line[10] for line in FAMILY))
    sheet.write("H16", "Saving a week, all of them", bold)
    sheet.write_formula("K16", "=SUM(K5:K15)", bold, saved)
    sheet.set_column(0, 10, 12)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Pennow M8 return")
    bold = made.add_format({"bold": True})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    rate = made.add_format({"num_format": "0%"})
    money = made.add_format({"num_format": "£#,##0.00"})
    made.add_worksheet("KPI return")
    _data(made, bold)
    _form(made, bold, rate, wrap)
    _families(made, bold, wrap)

    buddies = made.add_worksheet("Quit buddies")
    buddies.write("A1", "Quit buddies: mums who stopped with us and now help the next ones", bold)
    buddies.write("C2", "Hours given, 2025", bold)
    buddies.write_row(
        "A3", ("Buddy", "Started", "Apr-Aug", "Sep", "Oct", "Nov", "So far", "Notes"), bold
    )
    for row, line in enumerate(BUDDIES, 3):
        buddies.write_row(row, 0, line[:6])
        total = _number(line[2:6])
        buddies.write_formula(row, 6, f"=SUM(C{row + 1}:F{row + 1})", None, total)
        buddies.write(row, 7, line[6])
    buddies.write("A11", "Total", bold)
    for column in range(2, 7):
        letter = "ABCDEFG"[column]
        every = tuple(cell for line in BUDDIES for cell in line[2:6]) if column == 6 else ()
        total = _number(every or tuple(line[column] for line in BUDDIES))
        buddies.write_formula(10, column, f"=SUM({letter}4:{letter}10)", bold, total)
    buddies.write_row("A14", ("Since April 2025 (to 30 November)", "", "No."), bold)
    for row, (words, count) in enumerate(
        (
            ("Buddies who have gone into paid work", 2),
            ("Supervision sessions run", 15),
            ("Enquiries about being a buddy", 11),
        ),
        14,
    ):
        buddies.write(row, 0, words)
        buddies.write(row, 2, count)
    buddies.set_column(0, 0, 36)

    texts = made.add_worksheet("Text survey")
    texts.write("A1", "Text survey at 4 weeks (women)", bold)
    texts.write_row("A2", ("Number saying yes", "Oct 2025", "Nov 2025", "% of Nov replies"), bold)
    for row, text in enumerate(TEXTS, 2):
        texts.write_row(row, 0, text)
        if row > 3:
            texts.write_formula(row, 3, f"=C{row + 1}/C$4", rate, text[2] / TEXTS[1][2])
    texts.set_column(0, 0, 48)
    texts.set_column(1, 3, 15)

    spend = made.add_worksheet("Spend")
    heads = ("2025/26 budget", "Spent in Nov 25", "Spent to 30 Nov 25", "Left at 30 Nov 25")
    spend.write_row("A1", ("Money", *heads), bold)
    for row, line in enumerate(SPEND, 1):
        spend.write_row(row, 0, line, money)
        left = round(float(str(line[1])) - float(str(line[3])), 2)
        spend.write_formula(row, 4, f"=B{row + 1}-D{row + 1}", money, left)
    spend.write("A10", "TOTAL", bold)
    sums = [_number(tuple(line[column] for line in SPEND)) for column in (1, 2, 3)]
    for column, total in enumerate((*sums, round(sums[0] - sums[2], 2)), 1):
        letter = "ABCDE"[column]
        spend.write_formula(9, column, f"=SUM({letter}2:{letter}9)", money, total)
    spend.set_column(0, 0, 28)
    spend.set_column(1, 4, 18)
    made.close()
