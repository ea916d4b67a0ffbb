"""A community pain programme: the quality schedule return of an ICB, filled in for quarter 3."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

BLUE = "#005EB8"
PALE = "#E8EDEE"
GREY = "#D9D9D9"
RAG = {"G": "#92D050", "A": "#FFC000", "R": "#FF0000"}

ACCESS = "Referrals offered an assessment within 20 working days"
KPIS: list[dict[str, Any]] = [
    {"group": "ACCESS"},
    {
        "ref": "LQ1",
        "name": ACCESS,
        "threshold": ">=90%",
        "top": ("Offered within 20 working days", [55, 53, 66, 58, 45, 64, 71, 64, 41]),
        "bottom": ("Referrals received", [62, 58, 71, 66, 49, 73, 80, 69, 44]),
        "rag": "G",
        "words": "Assessor vacancy July to October. "
        "Back over 90% since extra clinics began 3/11/25.",
    },
    {"group": "ENGAGEMENT"},
    {
        "ref": "LQ2",
        "name": "Patients completing the programme (at least 6 of 8 sessions)",
        "threshold": ">=65%",
        "top": ("Completed", [19, 20, 25, 22, 0, 23, 26, 27, 23]),
        "bottom": ("Programme ended in month", [28, 31, 36, 33, 0, 34, 38, 40, 37]),
        "rag": "G",
        "words": "No programmes ended in August "
        "(summer break, agreed at contract meeting 14/07/25).",
    },
    {
        "ref": "LQ3",
        "name": "Group and one-to-one appointments not attended (DNA)",
        "threshold": "<=12%",
        "top": ("Did not attend", [46, 43, 57, 52, 41, 49, 54, 55, 47]),
        "bottom": ("Appointments booked", [412, 398, 455, 437, 301, 462, 498, 471, 350]),
        "rag": "G",
        "words": "Text reminders now sent 2 days before.",
    },
    {"group": "OUTCOMES"},
    {
        "ref": "LQ4",
        "name": "Completers whose PSEQ improved by 7 points or more",
        "threshold": ">=50%",
        "top": ("Improved by 7+", [10, 11, 12, 9, 0, 12, 14, 13, 12]),
        "bottom": ("Completers with paired PSEQ", [18, 20, 23, 21, 0, 22, 25, 26, 22]),
        "rag": "G",
        "words": "",
    },
    {"group": "EXPERIENCE (quarterly)"},
    {
        "ref": "LQ5",
        "name": "Friends and Family Test: good or very good",
        "threshold": ">=90%",
        "top": ("Good or very good", [61, 44, 58]),
        "bottom": ("Responses", [66, 49, 63]),
        "rag": "G",
        "words": "Response rate lower in Q2 as cards were not given out at Eastfold.",
    },
    {"group": "VOLUME"},
    {
        "ref": "LQ6",
        "name": "Programmes delivered",
        "threshold": "48 per annum",
        "top": ("", [4, 4, 5, 4, 0, 5, 5, 5, 3]),
        "rag": "A",
        "words": "35 against 36 profiled to the end of Q3. Four more dates booked for January.",
    },
]

ACTIVITY: list[tuple[str, str, list[Any]]] = [
    ("", "Referrals by source", []),
    ("6A.1", "GP practices", [104, 99, 101, 420, 398]),
    ("6A.2", "MSK / physiotherapy", [49, 52, 55, 200, 187]),
    ("6A.3", "Hospital pain clinic", [27, 23, 26, 110, 102]),
    ("6A.4", "Self-referral", [11, 14, 11, 40, 29]),
    ("", "All referrals", ["sum"]),
    ("6A.5", "Not accepted (1)", [14, 17, 12, None, 61]),
    ("", "     of which redirected elsewhere", [9, 8, "<5", None, 35]),
    ("", "Programme delivery", []),
    ("6A.6", "Face-to-face programmes", [9, 6, 8, None, 31]),
    ("6A.7", "Online programmes", [4, 3, 5, None, 14]),
    ("", "All programmes", ["sum"]),
    ("6A.8", "Group places attended", [902, 641, "877*", None, "3,112"]),
    ("6A.9", "One-to-one follow-up calls", [210, 187, 224, 800, 744]),
    ("6A.10", "Clinician hours", [612.5, 498, 640.25, None, "2,204"]),
    ("", "Waiting", []),
    ("6A.11", "Median wait, referral to assessment (days)", [16, 18, 17, 20, 19]),
    ("6A.12", "Longest wait, referral to assessment (days)", [41, 52, 47, None, 63]),
    ("6A.13", "Patients waiting at quarter end", [38, 44, 31, None, 40]),
    ("", "Workforce", []),
    ("6A.14", "Staff in post at quarter end (WTE)", [6.4, 6.4, 5.8, 6.5, 6.1]),
]

PROMS: list[tuple[str, list[tuple[str, str, list[float]]]]] = [
    (
        "Quarter 3 2025/26 (October to December)",
        [
            ("Pain self-efficacy (PSEQ)", "Higher", [73, 24.1, 33.0, 8.9, 39]),
            ("Brief Pain Inventory - interference", "Lower", [70, 6.8, 5.4, -1.4, 36]),
            ("Depression (PHQ-9)", "Lower", [68, 14.2, 10.9, -3.3, 31]),
            ("EQ-5D-5L health today (VAS)", "Higher", [71, 46, 57, 11, 40]),
            ("Work productivity (WPAI)", "Lower", []),
        ],
    ),
    (
        "Year to date (April to December 2025)",
        [
            ("Pain self-efficacy (PSEQ)", "Higher", [177, 23.8, 32.4, 8.6, 93]),
            ("Brief Pain Inventory - interference", "Lower", [171, 6.9, 5.6, -1.3, 84]),
            ("Depression (PHQ-9)", "Lower", [166, 14.0, 11.0, -3.0, 73]),
            ("EQ-5D-5L health today (VAS)", "Higher", [172, 45, 55, 10, 91]),
            ("Work productivity (WPAI)", "Lower", []),
        ],
    ),
]

OTHER: list[tuple[str, list[Any], str]] = [
    ("Past patients who came back as pain buddies (volunteers)", [6, 4, 7, 17], ""),
    ("Hours given by buddies", [38.5, 41, 52.75, 132.25], "from sign-in sheets"),
    (
        'Partners and family who came to the "Living alongside pain" evening',
        [19, 22, 27, 68],
        "one evening a quarter",
    ),
    (
        "Patients who tell us they have cut down or come off opioids",
        [14, 11, 18, 43],
        "self-report at the last session",
    ),
    (
        "Patients back at work, or back on full hours",
        [5, "<5", 8, "about 15"],
        "we only started asking everybody in July",
    ),
    ("Walking groups still meeting without us", [2, 3, 3, "n/a"], "Eastfold, Wex Mill, Harrow Rd"),
    ("Leaflets handed out", [400, 350, "nil", 750], "waiting for a reprint"),
]


def _cover(made: Workbook) -> None:
    """The front sheet of labels and values."""
    sheet = made.add_worksheet("Cover")
    sheet.hide_gridlines(2)
    sheet.fit_to_pages(1, 1)
    sheet.set_column("A:A", 24)
    sheet.set_column("B:B", 52)
    sheet.set_column("C:D", 14)
    title = made.add_format(
        {
            "font_name": "Arial",
            "font_size": 14,
            "bold": True,
            "bg_color": BLUE,
            "font_color": "white",
        }
    )
    label = made.add_format({"font_name": "Arial", "bold": True, "bg_color": PALE, "border": 1})
    value = made.add_format({"font_name": "Arial", "border": 1, "align": "left"})
    day = made.add_format(
        {"font_name": "Arial", "border": 1, "align": "left", "num_format": "dd/mm/yyyy"}
    )
    plain = made.add_format({"font_name": "Arial", "font_size": 9})
    sheet.merge_range("A1:D1", "NHS Harrowmere and Wexdale Integrated Care Board", title)
    sheet.merge_range("A2:D2", "Quality and performance return - community services", title)
    lines: list[tuple[str, Any]] = [
        ("Provider", "Steadyhand Pain Partnership CIC"),
        ("Service line", "Community Pain Self-Management Programme (CPSMP)"),
        ("Contract reference", "HWICB-CPSM-2024-31"),
        ("Contract term", "01/04/2024 - 31/03/2027"),
        ("Financial year", "2025/26"),
        ("Reporting period", "Quarter 3 (October - December 2025)"),
        ("Return due", date(2026, 1, 22)),
        ("Date submitted", date(2026, 1, 20)),
        ("Completed by", "Service Manager"),
        ("Telephone", "01632 960117"),
        ("Version", 1),
    ]
    for offset, (name, content) in enumerate(lines):
        sheet.write(3 + offset, 0, name, label)
        if isinstance(content, date):
            sheet.write_datetime(3 + offset, 1, datetime(*content.timetuple()[:3]), day)
        else:
            sheet.write(3 + offset, 1, content, value)
    sheet.write("A17", "RAG key", label)
    for row, (letter, words) in enumerate(
        [
            ("G", "Threshold met"),
            ("A", "Threshold missed by 5 percentage points or less"),
            ("R", "Threshold missed by more than 5 percentage points"),
        ]
    ):
        fill = made.add_format({"font_name": "Arial", "bg_color": RAG[letter], "align": "center"})
        sheet.write(17 + row, 0, letter, fill)
        sheet.write(17 + row, 1, words, plain)
    sheet.write(
        "A22",
        "Complete the white cells only. Return to the contracts inbox by the 15th operational day "
        "after quarter end (Schedule 6A, page 34).",
        plain,
    )


def _quality(made: Workbook) -> None:
    """Schedule 4C: reference, name, threshold, months, year to date, rating and commentary."""
    sheet = made.add_worksheet("Sch 4C Quality Reqs")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.set_column("A:A", 7)
    sheet.set_column("B:B", 46)
    sheet.set_column("C:C", 12)
    sheet.set_column("D:P", 8)
    sheet.set_column("Q:Q", 6)
    sheet.set_column("R:R", 48)
    sheet.freeze_panes(5, 3)
    base: dict[str, Any] = {"font_name": "Arial", "font_size": 9, "border": 1}
    title = made.add_format(
        {"font_name": "Arial", "font_size": 13, "bold": True, "font_color": BLUE}
    )
    small = made.add_format({"font_name": "Arial", "font_size": 8, "italic": True})
    top = {"bold": True, "bg_color": BLUE, "font_color": "white", "align": "center"}
    head = made.add_format({**base, **top, "text_wrap": True, "valign": "vcenter"})
    month = made.add_format({**base, **top, "num_format": "mmm-yy"})
    group = made.add_format({**base, "bold": True, "bg_color": PALE})
    bold = made.add_format({**base, "bold": True, "text_wrap": True, "valign": "vcenter"})
    inner = made.add_format({**base, "indent": 2, "font_color": "#444444"})
    count = made.add_format({**base, "align": "center", "num_format": "#,##0"})
    share = made.add_format({**base, "align": "center", "bold": True, "num_format": "0.0%"})
    later = made.add_format({**base, "bg_color": GREY, "num_format": "0.0%"})
    words = made.add_format({**base, "text_wrap": True, "valign": "top"})

    sheet.write("A1", "Schedule 4 Part C - Local Quality Requirements", title)
    sheet.write("A2", "Steadyhand Pain Partnership CIC - HWICB-CPSM-2024-31", small)
    sheet.write(
        "A3", "Grey months are not yet due. YTD is total numerator over denominator.", small
    )
    sheet.merge_range("D4:O4", "2025/26", head)
    for column, text in enumerate(["KPI ref", "Quality requirement", "Threshold"]):
        sheet.merge_range(3, column, 4, column, text, head)
    for place in range(12):
        when = datetime(2025 + (place > 8), (place + 3) % 12 + 1, 1)
        sheet.write_datetime(4, 3 + place, when, month)
    for column, text in [(15, "YTD"), (16, "RAG"), (17, "Commentary")]:
        sheet.merge_range(3, column, 4, column, text, head)

    row = 5
    for kpi in KPIS:
        if "group" in kpi:
            for column in range(18):
                sheet.write(row, column, kpi["group"] if column == 0 else None, group)
            row += 1
            continue
        rag = made.add_format(
            {**base, "bg_color": RAG[kpi["rag"]], "align": "center", "bold": True}
        )
        sheet.write(row, 0, kpi["ref"], bold)
        sheet.write(row, 1, kpi["name"], bold)
        sheet.write(row, 2, kpi["threshold"], bold)
        sheet.write(row, 16, kpi["rag"], rag)
        sheet.write(row, 17, kpi["words"], words)
        _name, upper = kpi["top"]
        if "bottom" not in kpi:
            for place in range(12):
                if place < 9:
                    sheet.write(row, 3 + place, upper[place], count)
                else:
                    sheet.write_blank(row, 3 + place, None, later)
            sheet.write_formula(row, 15, f"=SUM(D{row + 1}:O{row + 1})", count, sum(upper))
            row += 1
            continue
        lower_name, lower = kpi["bottom"]
        sheet.write(row + 1, 1, kpi["top"][0], inner)
        sheet.write(row + 2, 1, lower_name, inner)
        for below in (1, 2):
            for column in (0, 2, 16, 17):
                sheet.write_blank(row + below, column, None, count)
        wide = 12 // (4 if len(upper) == 3 else 12)
        for place in range(12 // wide):
            first = 3 + place * wide
            last = first + wide - 1
            filled = place < len(upper)
            if wide > 1:
                for below in range(3):
                    kind = later if not filled else (share if below == 0 else count)
                    sheet.merge_range(row + below, first, row + below, last, "", kind)
            letter = xl_col_to_name(first)
            rule = f'=IF({letter}{row + 3}="","",{letter}{row + 2}/{letter}{row + 3})'
            if filled:
                over, under = upper[place], lower[place]
                result: Any = over / under if under else "#DIV/0!"
                sheet.write_formula(row, first, rule, share, result)
                sheet.write(row + 1, first, over, count)
                sheet.write(row + 2, first, under, count)
            else:
                sheet.write_formula(row, first, rule, later, "")
                sheet.write_blank(row + 1, first, None, later)
                sheet.write_blank(row + 2, first, None, later)
        sheet.write_formula(row, 15, f"=P{row + 2}/P{row + 3}", share, sum(upper) / sum(lower))
        sheet.write_formula(row + 1, 15, f"=SUM(D{row + 2}:O{row + 2})", count, sum(upper))
        sheet.write_formula(row + 2, 15, f"=SUM(D{row + 3}:O{row + 3})", count, sum(lower))
        if kpi["ref"] == "LQ2":
            sheet.write_comment(row, 7, "No programme ended this month - not a breach.")
        row += 3
    sheet.write(
        row + 1, 0, "Definitions as agreed in the 2025/26 contract variation (CV03).", small
    )


def _activity(made: Workbook) -> None:
    """Schedule 6A: activity by quarter, with the plan and last year's outturn."""
    sheet = made.add_worksheet("Sch 6A Activity")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.set_column("A:A", 8)
    sheet.set_column("B:B", 44)
    sheet.set_column("C:I", 12)
    base: dict[str, Any] = {"font_name": "Arial", "font_size": 9, "border": 1}
    title = made.add_format(
        {"font_name": "Arial", "font_size": 13, "bold": True, "font_color": BLUE}
    )
    small = made.add_format({"font_name": "Arial", "font_size": 8, "italic": True})
    head = made.add_format(
        {**base, "bold": True, "bg_color": BLUE, "font_color": "white", "align": "center"}
    )
    group = made.add_format({**base, "bold": True, "bg_color": PALE})
    text = made.add_format(base)
    figure = made.add_format({**base, "align": "right", "num_format": "#,##0.##;-#,##0.##"})
    whole = made.add_format({**base, "align": "right", "num_format": "#,##0"})
    strong = made.add_format({**base, "align": "right", "num_format": "#,##0", "bold": True})
    sheet.write("A1", "Schedule 6 Part A - Activity information", title)
    headings = ["Ref", "Line", "Q1 25/26", "Q2 25/26", "Q3 25/26", "Q4 25/26", "YTD"]
    for column, name in enumerate([*headings, "Annual plan", "2024/25 outturn"]):
        sheet.write(2, column, name, head)
    row = 3
    start = row
    run: list[list[Any]] = []
    for ref, name, figures in ACTIVITY:
        if not figures:
            for column in range(9):
                sheet.write(row, column, name if column == 0 else None, group)
            start, run = row + 1, []
            row += 1
            continue
        sheet.write(row, 0, ref, text)
        if figures == ["sum"]:
            sheet.write(row, 1, name, group)
            for column in range(2, 9):
                place = {2: 0, 3: 1, 4: 2, 7: 3, 8: 4}.get(column)
                letter = xl_col_to_name(column)
                span = f"=SUM({letter}{start + 1}:{letter}{row})"
                if column == 6:
                    total = sum(sum(line[:3]) for line in run)
                    sheet.write_formula(row, column, span, strong, total)
                elif place is None:
                    sheet.write_blank(row, column, None, strong)
                elif run[0][place] is None:
                    sheet.write(row, column, 48, strong)
                else:
                    total = sum(line[place] for line in run)
                    sheet.write_formula(row, column, span, strong, total)
            row += 1
            continue
        run.append(figures)
        sheet.write(row, 1, name, text)
        shown = whole if all(isinstance(one, int | None | str) for one in figures) else figure
        for column, place in [(2, 0), (3, 1), (4, 2), (7, 3), (8, 4)]:
            sheet.write(row, column, figures[place], shown)
        sheet.write_blank(row, 5, None, shown)
        if ref in ("6A.11", "6A.13", "6A.14") or not ref:
            sheet.write(row, 6, "n/a", shown)
        elif ref == "6A.12":
            sheet.write_formula(row, 6, f"=MAX(C{row + 1}:F{row + 1})", shown, max(figures[:3]))
        elif ref == "6A.8":
            sheet.write(row, 6, 2420, shown)
        else:
            sheet.write_formula(row, 6, f"=SUM(C{row + 1}:F{row + 1})", shown, sum(figures[:3]))
        row += 1
    sheet.write(row, 0, "(1) Excludes 6 referrals withdrawn by the GP before triage.", small)
    sheet.write(row + 1, 0, "* Provisional: register for one Eastfold group still to come.", small)
    sheet.write(row + 2, 0, "2024/25 outturn as in the annual report, March 2025.", small)


def _proms(made: Workbook) -> None:
    """Two stacked tables of before and after scores."""
    sheet = made.add_worksheet("PROMs")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.set_column("A:A", 36)
    sheet.set_column("B:H", 12)
    base: dict[str, Any] = {"font_name": "Arial", "font_size": 9, "border": 1}
    title = made.add_format(
        {"font_name": "Arial", "font_size": 13, "bold": True, "font_color": BLUE}
    )
    band = made.add_format({"font_name": "Arial", "bold": True, "font_color": BLUE})
    head = made.add_format({**base, "bold": True, "bg_color": PALE, "text_wrap": True})
    text = made.add_format(base)
    whole = made.add_format({**base, "num_format": "0"})
    score = made.add_format({**base, "num_format": "0.0"})
    share = made.add_format({**base, "num_format": "0.0%"})
    faint = made.add_format({**base, "italic": True, "align": "center", "bg_color": GREY})
    small = made.add_format({"font_name": "Arial", "font_size": 8, "italic": True})
    sheet.write("A1", "Patient reported outcome measures", title)
    names = ["Measure", "Better is", "Paired (n)", "Mean before", "Mean after", "Change"]
    row = 2
    for period, lines in PROMS:
        sheet.write(row, 0, period, band)
        for column, name in enumerate([*names, "Meaningful change (n)", "Meaningful change (%)"]):
            sheet.write(row + 1, column, name, head)
        sheet.set_row(row + 1, 26)
        row += 2
        for name, better, figures in lines:
            sheet.write(row, 0, name, text)
            sheet.write(row, 1, better, text)
            if not figures:
                sheet.merge_range(row, 2, row, 7, "Not collected", faint)
                row += 1
                continue
            sheet.write(row, 2, figures[0], whole)
            for place in (1, 2, 3):
                sheet.write(row, 2 + place, figures[place], score)
            sheet.write(row, 6, figures[4], whole)
            rule = f"={xl_rowcol_to_cell(row, 6)}/{xl_rowcol_to_cell(row, 2)}"
            sheet.write_formula(row, 7, rule, share, figures[4] / figures[0])
            row += 1
        row += 1
    sheet.write(
        row, 0, "PSEQ: change of 7 or more. BPI: 1 point. PHQ-9: 5 points. VAS: 8 points.", small
    )
    sheet.write(row + 1, 0, "WPAI starts in Q4 once the licence is signed.", small)


def _other(made: Workbook) -> None:
    """What the provider adds of its own accord."""
    sheet = made.add_worksheet("Other info")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.set_column("A:A", 60)
    sheet.set_column("B:E", 10)
    sheet.set_column("F:F", 40)
    bold = made.add_format({"font_name": "Arial", "font_size": 10, "bold": True, "bottom": 1})
    right = made.add_format(
        {"font_name": "Arial", "font_size": 10, "bold": True, "bottom": 1, "align": "right"}
    )
    text = made.add_format({"font_name": "Arial", "font_size": 10})
    figure = made.add_format({"font_name": "Arial", "font_size": 10, "align": "right"})
    note = made.add_format({"font_name": "Arial", "font_size": 9, "italic": True})
    sheet.write("A1", "Provider's own information 2025/26 (not part of Schedule 4)", bold)
    sheet.write("A3", "What", bold)
    for column, name in enumerate(["Q1", "Q2", "Q3", "So far"]):
        sheet.write(2, 1 + column, name, right)
    sheet.write("F3", "Note", bold)
    for place, (name, figures, words) in enumerate(OTHER):
        sheet.write(3 + place, 0, name, text)
        for column, content in enumerate(figures):
            sheet.write(3 + place, 1 + column, content, figure)
        sheet.write(3 + place, 5, words, note)
    sheet.write(
        "A13",
        'A patient in group 3 said: "I have gone from 8 tablets a day to 2 and walked to the shop '
        'for the first time in 4 years."',
        note,
    )


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = Workbook(path)
    made.set_properties(
        {"title": "Quality return", "author": "HWICB", "created": datetime(2026, 1, 20, 10, 5)}
    )
    _cover(made)
    _quality(made)
    _activity(made)
    _proms(made)
    _other(made)
    lists = made.add_worksheet("Lists")
    for row, words in enumerate(["Choose RAG", "G", "A", "R", "Better is", "Higher", "Lower"]):
        lists.write(row, 0, words)
    lists.hide()
    made.close()
