"""Pulmonary rehabilitation: rolling windows under merged headings, thresholds as text."""

from __future__ import annotations

from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from tests.unseen.pen import book

NAVY, GREY, PALE = "#003087", "#D9E1EA", "#F2F6FA"
RAG = {"G": "#92D050", "A": "#FFC000", "R": "#FF5050", "": "#FFFFFF"}

WINDOWS = ("01/01/24-31/12/24", "01/04/24-31/03/25", "01/07/24-30/06/25", "01/10/24-30/09/25")

# ref, requirement, measured by, targets, RAG letters, numerator words and numbers,
# denominator words and numbers, comment
KPIS = (
    ("ACCESS AND WAITING",),
    (
        "PR1",
        "Referrals assessed within 90 days of receipt",
        "System report R14",
        (">=85%", ">=85%", ">=85%", ">=90%"),
        "AAGA",
        "assessed within 90 days",
        (872, 934, 1006, 1047),
        "referrals accepted",
        (1061, 1104, 1148, 1187),
        "Threshold went up from July 2025. Second assessor in post since 8 September.",
    ),
    (
        "PR2",
        "Uptake: suitable patients who start a programme",
        "System report R15",
        (">=60%", ">=60%", ">=60%", ">=65%"),
        "AGGA",
        "started",
        (498, 531, 560, 586),
        "assessed and suitable",
        (840, 866, 893, 915),
        "",
    ),
    (
        "PR3",
        "Did not attend (appointments)",
        "Clinic diary",
        ("<=12%", "<=12%", "<=12%", "<=12%"),
        "AAAG",
        "did not attend",
        (811, 805, 788, 774),
        "appointments booked",
        (6240, 6390, 6510, 6675),
        "Text reminders at 7 and 2 days.",
    ),
    ("PROGRAMME DELIVERY",),
    (
        "PR4",
        "Completion (came to 75% or more of sessions)",
        "Registers",
        (">=65%", ">=65%", ">=65%", ">=65%"),
        "AAGG",
        "completed",
        (301, 328, 356, 388),
        "starters whose programme has ended",
        (480, 512, 540, 571),
        "",
    ),
    (
        "PR5",
        "Average starters per programme",
        "Registers",
        ("10-14", "10-14", "10-14", "10-14"),
        "GGGG",
        "starters",
        (498, 531, 560, 586),
        "programmes begun",
        (44, 46, 48, 49),
        "Reported for information. Range, not a minimum.",
    ),
    ("OUTCOMES FOR PATIENTS",),
    (
        "PR6",
        "Walking test better by at least the minimum important difference",
        "ISWT / 6MWT",
        (">=60%", ">=60%", ">=60%", ">=60%"),
        "AGGG",
        "improved",
        (165, 190, 214, 239),
        "completers tested before and after",
        (280, 311, 339, 366),
        "",
    ),
    (
        "PR7",
        "CAT score better by 2 points or more",
        "CAT form",
        (">=60%", ">=60%", ">=60%", ">=60%"),
        "AGAG",
        "improved",
        (171, 195, 209, 234),
        "completers with two CAT scores",
        (290, 320, 349, 377),
        "See note below table.",
    ),
    (
        "PR8",
        "Rating the service good or very good",
        "Survey (began Jan 2025)",
        (">=90%", ">=90%", ">=90%", ">=90%"),
        "  GG",
        "good or very good",
        (None, None, 118, 201),
        "replies",
        (None, None, 126, 219),
        "Replies 38% of those asked.",
    ),
)
FIRST_WINDOW = 3
ROW_OF_COUNTS = 39

COUNTS = (
    ("PR9", "Referrals received", 1200, (300, 300), (304, 289)),
    ("PR10", "Patients starting a programme", 590, (147, 148), (151, 139)),
)

SOURCES = (
    ("GP practice", 171, 158),
    ("Hospital respiratory team", 62, 66),
    ("Community nursing", 38, 31),
    ("After an admission (discharge bundle)", 24, 21),
    ("Patient or family", 9, 13),
)
REASONS = (
    ("Declined", 34, 33.0, 29, 30.2),
    ("Not suitable on assessment", 21, 20.4, 24, 25.0),
    ("Too unwell", 12, 11.7, 15, 15.6),
    ("Transport", 9, 8.7, 6, 6.3),
    ("No reply after 3 tries", 27, 26.2, 22, 22.9),
)
WAITING = (
    ("Apr 2025", 188, 41, 131, 58),
    ("May 2025", 194, 43, 127, 60),
    ("Jun 2025", 181, 36, 119, 57),
    ("Jul 2025", 176, 33, 122, 55),
    ("Aug 2025", 183, "about 35", 125, 56),
    ("Sep 2025", "169 (provisional)", "28 (provisional)", 117, 52),
    ("Oct 2025",),
    ("Nov 2025",),
    ("Dec 2025",),
    ("Jan 2026",),
    ("Feb 2026",),
    ("Mar 2026",),
)
DEPRIVATION = (
    ("1 (most deprived)", 44, 0.317),
    ("2", 36, 0.259),
    ("3", 27, 0.194),
    ("4", 19, 0.137),
    ("5 (least deprived)", 13, 0.094),
)
PROGRAMMES = (
    (
        "HR-25-031",
        "Dunmoor Leisure Centre",
        "Centre",
        "12.05.25",
        "03.07.25",
        14,
        12,
        9,
        52,
        -2.8,
        4,
        1,
        "",
    ),
    (
        "HR-25-032",
        "St Aldate's Hall",
        "Centre",
        "13.05.25",
        "03.07.25",
        14,
        10,
        7,
        41,
        -2.1,
        3,
        1,
        "",
    ),
    (
        "HR-25-033",
        "Home programme A",
        "Home",
        "19.05.25",
        "11.07.25",
        8,
        9,
        7,
        "n/a",
        -1.9,
        2,
        0,
        "No walking course at home",
    ),
    (
        "HR-25-034",
        "Ashvale Community Hub",
        "Centre",
        "20.05.25",
        "10.07.25",
        14,
        13,
        8,
        47,
        -2.4,
        5,
        2,
        "",
    ),
    (
        "HR-25-035",
        "Millrace Surgery",
        "Centre",
        "02.06.25",
        "24.07.25",
        14,
        11,
        8,
        38,
        -2.0,
        2,
        1,
        "",
    ),
    (
        "HR-25-036",
        "Ashvale Hub (Thursdays)",
        "Centre",
        "05.06.25",
        "24.07.25",
        14,
        12,
        9,
        55,
        "not collected",
        4,
        2,
        "CAT forms lost, 9 patients",
    ),
    (
        "HR-25-037",
        "Dunmoor Leisure Centre (eve)",
        "Centre",
        "09.06.25",
        "31.07.25",
        14,
        9,
        5,
        33,
        -1.6,
        6,
        0,
        "",
    ),
    (
        "HR-25-038",
        "Home programme B",
        "Home",
        "16.06.25",
        "08.08.25",
        8,
        8,
        6,
        "n/a",
        -2.2,
        3,
        0,
        "",
    ),
    (
        "HR-25-039",
        "Thornby Village Hall",
        "Centre",
        "17.06.25",
        "07.08.25",
        14,
        10,
        6,
        44,
        -2.5,
        1,
        1,
        "2 sessions moved to 12.08.25",
    ),
    (
        "HR-25-040",
        "St Aldate's Hall",
        "Centre",
        "30.06.25",
        "21.08.25",
        14,
        11,
        7,
        49,
        -3.0,
        2,
        1,
        "",
    ),
    (
        "HR-25-041",
        "Dunmoor Leisure Centre",
        "Centre",
        "07.07.25",
        "28.08.25",
        14,
        12,
        9,
        51,
        -2.7,
        4,
        2,
        "",
    ),
    (
        "HR-25-042",
        "Millrace Surgery",
        "Centre",
        "08.07.25",
        "28.08.25",
        14,
        10,
        7,
        36,
        -1.8,
        "nil",
        1,
        "",
    ),
    (
        "HR-25-043",
        "Ashvale Community Hub",
        "Centre",
        "21.07.25",
        "11.09.25",
        14,
        11,
        8,
        58,
        -2.9,
        5,
        2,
        "",
    ),
)
EXTRAS = (
    ("Partners or carers who did the exercise alongside", 33, 38, 71, ""),
    (
        "Buddies (finished PR themselves, now come back to help), at quarter end",
        17,
        21,
        "n/a",
        "Two now lead warm-ups",
    ),
    ("Hours given by buddies", 212.5, 248, 460.5, ""),
    (
        "Keep-going groups patients run for themselves, still meeting",
        5,
        6,
        "n/a",
        "Newest: Thornby, Tuesdays at 10",
    ),
    ("People at those groups in a usual week", "60-70", 74, "n/a", ""),
    ("Back in paid work, or caring for someone again, after PR", 8, 11, 19, "Asked at 12 weeks"),
    (
        "Gave up smoking while on the programme",
        7,
        "5 (provisional)",
        12,
        "Also told to the stop smoking team",
    ),
    ("Practice nurses who came to watch a session", 9, 6, 15, ""),
    ("Miles driven by staff", 2310, 2145, 4455, ""),
    ("Complaints", "nil", 1, 1, "Parking"),
)
MONEY = (
    ("Warm-home grants won for patients", 6240, 4980, 11220, ""),
    ("Agency physiotherapist cost", 3150, "nil", 3150, ""),
)


def _kpis(made: Workbook, look: dict[str, Format]) -> None:
    sheet = made.add_worksheet("KPI schedule")
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_column("A:A", 6)
    sheet.set_column("B:B", 62)
    sheet.set_column("C:C", 24)
    sheet.set_column("D:F", 9, None, {"hidden": True})
    sheet.set_column("G:O", 9)
    sheet.set_column("P:P", 66)
    sheet.merge_range(
        "A1:P1",
        "Schedule 4 Part C: Local Quality Requirements - Pulmonary Rehabilitation",
        look["title"],
    )
    sheet.write(
        "A2",
        "Harrowmere Rehabilitation CIC for NHS Dunmoor and Ashvale ICB. "
        "Contract DAICB-LTC-0412, 1 April 2024 to 31 March 2027",
    )
    sheet.write(
        "A3",
        "Return for Q2 2025/26, sent 17/10/25. Queries: data officer, ext. 4471",
        look["italic"],
    )
    for column, words in (
        (0, "Ref"),
        (1, "Quality requirement"),
        (2, "Measured by"),
        (15, "Commentary"),
    ):
        sheet.merge_range(4, column, 5, column, words, look["head"])
    for place, window in enumerate(WINDOWS):
        left = FIRST_WINDOW + 3 * place
        sheet.merge_range(4, left, 4, left + 2, window, look["head"])
        sheet.write_row(5, left, ("Target", "Actual", "RAG"), look["head"])
    row = 6
    for kpi in KPIS:
        if len(kpi) == 1:
            sheet.merge_range(row, 0, row, 15, kpi[0], look["group"])
            row += 1
            continue
        ref, name, source, targets, letters, top, tops, below, belows, comment = kpi
        sheet.write(row, 0, ref, look["bold"])
        sheet.write(row, 1, name, look["bold"])
        sheet.write(row, 2, source, look["cell"])
        sheet.write(row, 15, comment, look["wrap"])
        sheet.write(row + 1, 1, top, look["indent"])
        sheet.write(row + 2, 1, below, look["indent"])
        for place in range(4):
            left = FIRST_WINDOW + 3 * place
            letter = letters[place].strip()
            sheet.write(row, left, targets[place], look["centre"])
            sheet.write(row, left + 2, letter, look["rag" + letter])
            over, under = tops[place], belows[place]
            if over is None or under is None:
                sheet.write(row, left + 1, "not collected" if place == 0 else "n/a", look["centre"])
                continue
            sheet.write(row + 1, left + 1, over, look["small"])
            sheet.write(row + 2, left + 1, under, look["small"])
            if ref == "PR3" and place == 2:
                sheet.write(row, left + 1, 12.1, look["one"])
            elif ref == "PR7" and place == 3:
                sheet.write(row, left + 1, "62.1%*", look["centre"])
            else:
                letters_of = "DEFGHIJKLMNO"[left - 3 + 1]
                formula = f"={letters_of}{row + 2}/{letters_of}{row + 3}"
                shown = look["one"] if ref == "PR5" else look["pct"]
                sheet.write_formula(row, left + 1, formula, shown, over / under)
        row += 3
    sheet.write(
        row,
        0,
        "* Leaves out 9 patients of the Ashvale Thursday programme (HR-25-036) "
        "whose forms were lost.",
        look["italic"],
    )
    sheet.write(
        row + 1,
        0,
        "G = target met; A = within 5 points of target; R = further away. PR5: G inside the range.",
        look["italic"],
    )
    sheet.write(row + 3, 0, "Counts for the quarter (not rolling)", look["part"])
    head = ROW_OF_COUNTS - 1
    for column, words in ((0, "Ref"), (1, "Count"), (2, "Target 2025/26"), (15, "Commentary")):
        sheet.merge_range(head, column, head + 1, column, words, look["head"])
    for left, words in ((6, "Q1 25/26"), (9, "Q2 25/26"), (12, "Year to date")):
        sheet.merge_range(head, left, head, left + 2, words, look["head"])
        sheet.write_row(head + 1, left, ("Profile", "Actual", "Var."), look["head"])
    for place, (ref, name, target, profile, actual) in enumerate(COUNTS):
        row = head + 2 + place
        sheet.write(row, 0, ref, look["bold"])
        sheet.write(row, 1, name, look["bold"])
        sheet.write(row, 2, target, look["thousand"])
        both = zip((6, 9, 12), (*profile, sum(profile)), (*actual, sum(actual)), strict=True)
        for left, plan, seen in both:
            sheet.write(row, left, plan, look["centre"])
            sheet.write(row, left + 1, seen, look["centre"])
            cells = f"={'GJM'[(left - 6) // 3]}{row + 1}", f"{'HKN'[(left - 6) // 3]}{row + 1}"
            sheet.write_formula(
                row, left + 2, f"={cells[1]}-{cells[0][1:]}", look["signed"], seen - plan
            )
        sheet.write(row, 15, "August is always slow." if place == 0 else "", look["wrap"])
    sheet.freeze_panes(6, 2)


def _referrals(made: Workbook, look: dict[str, Format]) -> None:
    sheet = made.add_worksheet("Referrals and waits")
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_column("A:A", 34)
    sheet.set_column("B:G", 16)
    sheet.set_column("H:H", 3)
    sheet.set_column("I:I", 30)
    sheet.set_column("J:M", 9)
    sheet.write("A1", "2. Referrals and waits", look["plain title"])
    sheet.write("A3", "2a. Where referrals came from", look["part"])
    sheet.write("I3", "2b. Why people did not start", look["part"])
    sheet.merge_range("A4:A5", "Source", look["head"])
    for span, words in (("B4:C4", "Q1 25/26"), ("D4:E4", "Q2 25/26"), ("F4:G4", "Apr-Sep 25")):
        sheet.merge_range(span, words, look["head"])
    sheet.write_row("B5", ("No.", "%") * 3, look["head"])
    whole = (sum(one[1] for one in SOURCES), sum(one[2] for one in SOURCES))
    for place, (words, first, second) in enumerate((*SOURCES, ("All sources", *whole))):
        row = 5 + place
        last = place == len(SOURCES)
        sheet.write(row, 0, words, look["bold" if last else "cell"])
        triple = ((1, first, whole[0]), (3, second, whole[1]), (5, first + second, sum(whole)))
        for column, count, base in triple:
            letter = "ABCDEFG"[column]
            shown = look["thousand"]
            if column == 5:
                sheet.write_formula(row, 5, f"=B{row + 1}+D{row + 1}", shown, count)
            elif last:
                sheet.write_formula(row, column, f"=SUM({letter}6:{letter}10)", shown, count)
            else:
                sheet.write(row, column, count, shown)
            sheet.write_formula(
                row, column + 1, f"={letter}{row + 1}/{letter}$11", look["pct"], count / base
            )
    sheet.merge_range("I4:I5", "Reason", look["head"])
    sheet.merge_range("J4:K4", "Q1 25/26", look["head"])
    sheet.merge_range("L4:M4", "Q2 25/26", look["head"])
    sheet.write_row("J5", ("No.", "%") * 2, look["head"])
    for place, reason in enumerate(REASONS):
        sheet.write_row(5 + place, 8, reason, look["cell"])
    sheet.write_formula("J11", "=SUM(J6:J10)", look["bold"], sum(one[1] for one in REASONS))
    sheet.write_formula("L11", "=SUM(L6:L10)", look["bold"], sum(one[3] for one in REASONS))
    sheet.write("A14", "2c. Waiting list at the end of the month", look["part"])
    sheet.write_row(
        "A15", ("Month", "Waiting", "Over 90 days", "Longest (days)", "Median (days)"), look["head"]
    )
    for place, month in enumerate(WAITING):
        sheet.write_row(15 + place, 0, month + ("",) * (5 - len(month)), look["cell"])
    sheet.write(
        "A29", "Figures for October onwards will follow with the Q3 return.", look["italic"]
    )
    sheet.write("I14", "2d. Who started: deprivation (IMD 2019)", look["part"])
    sheet.merge_range("I15:I16", "Quintile", look["head"])
    sheet.merge_range("J15:K15", "Q2 25/26", look["head"])
    sheet.write_row("J16", ("No.", "%"), look["head"])
    for place, (words, count, share) in enumerate(DEPRIVATION):
        sheet.write(16 + place, 8, words, look["cell"])
        sheet.write(16 + place, 9, count, look["cell"])
        sheet.write(16 + place, 10, share, look["pct"])


def _programmes(made: Workbook, look: dict[str, Format]) -> None:
    sheet = made.add_worksheet("Programmes Q2")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_column("A:A", 14)
    sheet.set_column("B:B", 29)
    sheet.set_column("C:E", 10)
    sheet.set_column("F:L", 12)
    sheet.set_column("M:M", 28)
    sheet.write(
        "A1",
        "3. Programmes that finished in the quarter (July - September 2025)",
        look["plain title"],
    )
    heads = (
        "Programme",
        "Venue",
        "Type",
        "First day",
        "Last day",
        "Sessions held",
        "Started",
        "Completed",
        "Walk test: mean change (m)",
        "CAT: mean change",
        "Family at the education talks",
        "Buddies helping",
        "Comment",
    )
    sheet.set_row(2, 45)
    sheet.write_row("A3", heads, look["head"])
    for place, programme in enumerate(PROGRAMMES):
        sheet.write_row(3 + place, 0, programme, look["cell"])
    last = 3 + len(PROGRAMMES)
    sheet.write(last, 0, "13 programmes", look["bold"])
    for column in (5, 6, 7, 10):
        letter = "ABCDEFGHIJK"[column]
        whole = sum(one[column] for one in PROGRAMMES if isinstance(one[column], int))
        sheet.write_formula(last, column, f"=SUM({letter}4:{letter}{last})", look["bold"], whole)
    sheet.write(
        last + 2,
        0,
        "A fall in CAT score is an improvement. "
        "Home programmes have 8 visits and no walking course.",
        look["italic"],
    )


def _extras(made: Workbook, look: dict[str, Format]) -> None:
    sheet = made.add_worksheet("What else")
    sheet.hide_gridlines(2)
    sheet.set_column("A:A", 66)
    sheet.set_column("B:D", 15)
    sheet.set_column("E:E", 36)
    sheet.fit_to_pages(1, 0)
    sheet.set_landscape()
    sheet.write("A1", "4. What else happened (not in Schedule 4)", look["plain title"])
    sheet.write(
        "A2",
        "Kept for our board; the ICB asked to see it at the July 2025 meeting.",
        look["italic"],
    )
    sheet.write_row("A4", ("", "Q1 25/26", "Q2 25/26", "Apr-Sep 25", "Notes"), look["head"])
    for place, extra in enumerate(EXTRAS):
        sheet.write_row(4 + place, 0, extra, look["plain"])
    for place, extra in enumerate(MONEY):
        sheet.write_row(4 + len(EXTRAS) + place, 0, extra, look["pound"])


def draw(path: Path) -> None:
    """Draw the return for the second quarter."""
    made = book(path, "Pulmonary rehabilitation KPI return")
    made.formats[0].set_font_name("Arial")
    made.formats[0].set_font_size(10)

    def form(**more: object) -> Format:
        return made.add_format({"font_name": "Arial", "font_size": 10, "valign": "top", **more})

    line = {"border": 1, "border_color": "#A6A6A6"}
    look = {
        "title": form(bold=True, font_size=14, font_color="white", bg_color=NAVY, valign="vcenter"),
        "plain title": form(bold=True, font_size=14, font_color=NAVY),
        "italic": form(italic=True, font_color="#595959"),
        "head": form(
            bold=True, bg_color=GREY, align="center", valign="vcenter", text_wrap=True, **line
        ),
        "group": form(bold=True, bg_color=PALE, font_color=NAVY, **line),
        "bold": form(bold=True, text_wrap=True, **line),
        "cell": form(**line),
        "wrap": form(text_wrap=True, font_size=9, **line),
        "centre": form(align="center", **line),
        "indent": form(indent=2, align="left", font_size=9, **line),
        "part": form(bold=True, font_color=NAVY),
        "small": form(font_size=9, num_format="#,##0", align="right", **line),
        "pct": form(num_format="0.0%", align="center", **line),
        "one": form(num_format="0.0", align="center", **line),
        "thousand": form(num_format="#,##0", **line),
        "plain": form(text_wrap=True, **line),
        "signed": form(num_format="+0;-0;0", align="center", **line),
        "pound": form(num_format='"£"#,##0', **line),
    }
    for letter, colour in RAG.items():
        look["rag" + letter] = form(bg_color=colour, align="center", bold=True, **line)
    _kpis(made, look)
    _referrals(made, look)
    _programmes(made, look)
    _extras(made, look)
    made.close()
