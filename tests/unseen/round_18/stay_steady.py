"""Strength and balance classes of a leisure trust: 12-week cohorts in the ICB's template."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell as cell
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

COVER = [
    ("Provider", "Tarnbrook Leisure Trust"),
    ("Commissioner", "NHS Aldermoor Integrated Care Board"),
    ("Service", "Stay Steady strength and balance programme (falls prevention)"),
    ("Contract reference", "ICB/24/0387"),
    ("Contract term", "1 July 2024 - 30 June 2027"),
    ("Contract year", "Year 2: 1 July 2025 - 30 June 2026"),
    ("Reporting", "Quarterly: one return at the end of each 12-week cohort"),
    ("This return", "Cohort 7"),
    ("Completed by", "Glenys Arkwright, Active Ageing Co-ordinator"),
]
COHORTS = [
    ("Cohort 5", date(2025, 7, 7), date(2025, 9, 26), "submitted"),
    ("Cohort 6", date(2025, 9, 29), date(2025, 12, 19), "submitted"),
    ("Cohort 7", date(2026, 1, 5), date(2026, 3, 27), "this return"),
    ("Cohort 8", date(2026, 4, 7), date(2026, 6, 26), "not yet run"),
]
SPANS = [
    "7 Jul - 26 Sep 2025",
    "29 Sep - 19 Dec 2025",
    "5 Jan - 27 Mar 2026",
    "7 Apr - 26 Jun 2026",
]
COMMENTARY = [
    (
        "Q1. What has gone well in this cohort?",
        "We ran 156 classes in Cohort 7 across the four sites. At Ashlow Pool four women from "
        "Cohort 6 have set up a swimming morning of their own and go every Friday without us. "
        "One gentleman at Calder Road carried his own shopping home in February, the first time "
        "since his hip operation.",
    ),
    (
        "Q2. What has been difficult?",
        "Two instructors left in January and one post is still vacant. Fenwick Hall closed "
        "after Cohort 5 and its 24 classes moved to Thornby and Mossgate.",
    ),
    (
        "Q3. Feedback from families and partners",
        "Two daughters have been able to go back to full-time work now that Mum is safe on the "
        "stairs. Research tells us that strength work can cut falls by a third. The ward sister "
        "at Tarn Cottage Hospital says six of our people went home earlier than planned because "
        "she knew the class would have them.",
    ),
    (
        "Q4. Plans for the next cohort",
        "We intend to open an evening class for 12 people at Thornby in Cohort 8. Our target for "
        "the year is 320 starters, so we need 67 more.",
    ),
]
# reference, indicator, target, format of target, per cohort (numerator, denominator)
KPIS = [
    (
        "K1",
        "Number of eligible older adults commencing the programme (annual target)",
        320,
        "0",
        [(84, None), (91, None), (78, None)],
    ),
    (
        "K2",
        "Proportion of those commencing who complete (18 or more of 24 sessions)",
        0.7,
        "0%",
        [(61, 84), (66, 91), (58, 78)],
    ),
    (
        "K3",
        "Proportion of completers with improved functional mobility (Timed Up and Go)",
        0.6,
        "0%",
        [(41, 61), (43, 66), (40, 58)],
    ),
    (
        "K4",
        "Proportion of referrals contacted within 10 working days",
        0.85,
        "0%",
        [(98, 112), (104, 125), (88, 103)],
    ),
    (
        "K5",
        "Proportion of participants with an injurious fall while on the programme",
        0.05,
        '"no more than "0%',
        [(3, 84), (4, 91), (2, 78)],
    ),
    (
        "K6",
        "Proportion of participants contacted at six months who remain active",
        0.5,
        "0%",
        [],
    ),
    (
        "K7",
        "Participants resident in IMD deciles 1-2 (for information, no target)",
        None,
        "0",
        [(22, None), (27, None), (25, None)],
    ),
]
SITE_HEADS = [
    "Referred",
    "Started",
    "Finished",
    "Classes run",
    "Women (starters)",
    "Families who say they worry less",
    "New groups carrying on, no instructor",
]
SITES = [
    [
        ("Ashlow Pool", [34, 26, 19, 48, 17, 5, 1]),
        ("Calder Road Centre", [29, 22, 16, 48, 15, 4, 0]),
        ("Thornby Leisure Centre", [24, 18, 14, 24, 11, 3, 1]),
        ("Mossgate Village Hall", [15, 11, 8, 24, 8, 2, 0]),
        ("Fenwick Hall (closed)", [10, 7, 4, 24, 5, 1, 0]),
    ],
    [
        ("Ashlow Pool", [41, 29, 21, 48, 19, 6, "nil"]),
        ("Calder Road Centre", [36, 26, 19, 48, 17, 5, 1]),
        ("Thornby Leisure Centre", [28, 21, 15, 36, 14, 4, "nil"]),
        ("Mossgate Village Hall", [20, 15, 11, 24, 11, "nil", 1]),
    ],
    [
        ("Ashlow Pool", [33, 25, 19, 48, 16, 7, 1]),
        ("Calder Road Centre", [30, 22, 16, 48, 14, 4, 1]),
        ("Thornby Leisure Centre", [24, 18, 13, 36, 13, 3, 0]),
        ("Mossgate Village Hall", [16, 13, 10, 24, 9, 3, 1]),
    ],
]
LIST_HEADS = [
    "Ref",
    "Cohort",
    "Age",
    "Sessions (of 24)",
    "Worry about falling, week 1",
    "Worry about falling, week 12",
    "Get-up-and-go quicker?",
    "Goes out alone, week 1",
    "Goes out alone, week 12",
    "Stick put away indoors?",
    "Gone on to",
]
LIST = [
    (5, "70-74", 22, 31, 24, "Y", "N", "Y", "yes", "Tea dance"),
    (5, "80-84", 19, 44, 38, "Y", "N", "N", "no", "nothing yet"),
    (5, "75-79", 24, 27, 22, "Y", "Y", "Y", "never had one", "Walking group"),
    (5, "85+", 18, 49, 50, "N", "N", "N", "no", "nothing yet"),
    (5, "70-74", 23, 29, 23, "Y", "N", "Y", "yes", "Short mat bowls"),
    (5, "65-69", 21, 25, 20, "Y", "Y", "Y", "never had one", "Aqua class"),
    (5, "75-79", 20, 36, 33, "N", "N", "Y", "no", "nothing yet"),
    (5, "80-84", 18, 41, 41, "N", "N", "N", "no", "nothing yet"),
    (6, "75-79", 24, 38, 27, "Y", "N", "Y", "yes", "Tea dance"),
    (6, "70-74", 22, 26, 21, "Y", "Y", "Y", "never had one", "Walking group"),
    (6, "80-84", 20, 45, 36, "Y", "N", "Y", "no", "Chair yoga"),
    (6, "65-69", 19, 22, 23, "N", "Y", "Y", "never had one", "nothing yet"),
    (6, "75-79", 23, 34, 26, "Y", "N", "Y", "yes", "Short mat bowls"),
    (6, "85+", 21, 52, 44, "Y", "N", "N", "no", "Chair yoga"),
    (6, "70-74", 18, 30, 30, "N", "Y", "Y", "never had one", "nothing yet"),
    (6, "75-79", 24, 33, 25, "Y", "N", "Y", "yes", "Tea dance"),
    (6, "80-84", 22, 40, 35, "Y", "N", "N", "no", "nothing yet"),
    (6, "70-74", 20, 28, 24, "N", "Y", "Y", "never had one", "Aqua class"),
    (6, "65-69", 23, 24, 19, "Y", "Y", "Y", "yes", "Walking group"),
    (7, "75-79", 24, 37, 28, "Y", "N", "Y", "yes", "Tea dance"),
    (7, "80-84", 21, 43, 37, "Y", "N", "Y", "no", "Chair yoga"),
    (7, "70-74", 22, 27, 22, "Y", "Y", "Y", "never had one", "Walking group"),
    (7, "85+", 19, 48, 45, "N", "N", "N", "no", "nothing yet"),
    (7, "75-79", 23, 35, 26, "Y", "N", "Y", "yes", "Short mat bowls"),
    (7, "65-69", 20, 23, 23, "N", "Y", "Y", "never had one", "nothing yet"),
    (7, "70-74", 24, 32, 24, "Y", "N", "Y", "yes", "Tea dance"),
    (7, "80-84", 18, 46, 40, "Y", "N", "N", "no", "nothing yet"),
    (7, "75-79", 22, 30, 25, "Y", "Y", "Y", "never had one", "Aqua class"),
    (7, "70-74", 21, 29, 27, "N", "N", "Y", "yes", "Walking group"),
]
CALLS = [(52, 44, 25), (55, 47, 22), (61, 50, 27)]
EXTRA_HEADS = [
    "See someone from class outside class",
    "Off the physio list: managing with us",
    "Pool and reception staff now instructors",
    "Taxis paid",
    "Leaflets out",
]
EXTRAS = [
    [18, 6, 1, 212, 400],
    [21, 8, "nil", 187.5, 350],
    ["23 (provisional)", 9, 2, 240, 300],
]
EXTRA_SUMS = [62, 23, 3, 639.5, 1050]
VOLUNTEERS = [
    ("New volunteers", [3, 1, 2, "nil", 1, 1, 2, 2, 1]),
    ("   women", [2, 1, 1, "nil", 1, 1, 1, 2, 1]),
    ("   did the 12 weeks themselves", [1, 1, 1, "nil", 1, 0, 2, 1, 1]),
    ("Hours they gave", [64, 58, 71, 76, 69.5, 48, 73, 80, 84.5]),
    ("Lifts in their own cars", [22, 18, 25, 31, 28, 15, 33, 30, 36]),
    ("Passed their Level 2 instructor course", [0, 0, 1, 0, 0, 1, 0, 1, 1]),
]
Formats = dict[str, Format]


def _formats(made: Workbook) -> Formats:
    wrap = {"text_wrap": True, "valign": "top"}
    return {
        "title": made.add_format({"bold": True, "font_size": 13, "font_color": "#005EB8"}),
        "head": made.add_format({"bold": True, "bg_color": "#D9E8F6", "border": 1, **wrap}),
        "bold": made.add_format({"bold": True}),
        "wrap": made.add_format(wrap),
        "day": made.add_format({"num_format": "dd/mm/yyyy", "align": "left"}),
        "month": made.add_format({"num_format": "mmm yy", "bold": True, "bg_color": "#D9E8F6"}),
        "share": made.add_format({"num_format": "0.0%"}),
        "money": made.add_format({"num_format": "£#,##0.00"}),
        "grey": made.add_format({"bg_color": "#BFBFBF"}),
        "note": made.add_format({"italic": True, "align": "center"}),
    }


def _cover(sheet: Worksheet, use: Formats) -> None:
    sheet.write("B2", "NHS Aldermoor ICB - Community Contracts: Provider KPI Return", use["title"])
    for row, (name, said) in enumerate(COVER, 3):
        sheet.write(row, 1, name, use["head"])
        sheet.write(row, 3, said)
    for column, head in enumerate(("Cohort", "Starts", "Ends", "Status"), 1):
        sheet.write(13, column, head, use["head"])
    for row, (name, first, last, status) in enumerate(COHORTS, 14):
        sheet.write(row, 1, name)
        sheet.write_datetime(row, 2, first, use["day"])
        sheet.write_datetime(row, 3, last, use["day"])
        sheet.write(row, 4, status)
    sheet.write("B21", "Provider commentary", use["title"])
    for row, (asked, said) in enumerate(COMMENTARY):
        sheet.write(21 + 2 * row, 1, asked, use["head"])
        sheet.merge_range(22 + 2 * row, 1, 22 + 2 * row, 4, said, use["wrap"])
        sheet.set_row(22 + 2 * row, 80)
    sheet.set_column("A:A", 3)
    sheet.set_column("B:B", 40)
    sheet.set_column("C:E", 26)


def _share(sheet: Worksheet, row: int, column: int, above: int, below: int, use: Formats) -> None:
    said = f"=ROUND({cell(row, column - 2)}/{cell(row, column - 1)},3)"
    sheet.write_formula(row, column, said, use["share"], round(above / below, 3))


def _kpis(sheet: Worksheet, made: Workbook, use: Formats) -> None:
    sheet.write("A1", "KPI return - contract year 2 (July 2025 - June 2026)", use["title"])
    sheet.write("A2", "Grey cells: nothing to enter. Cohort 8 will be entered in July.")
    for column, head in enumerate(("Ref", "Indicator", "Target")):
        sheet.merge_range(3, column, 4, column, head, use["head"])
    groups = [f"{name[0]} ({span})" for name, span in zip(COHORTS, SPANS, strict=True)]
    for after, group in enumerate([*groups, "Year to date"]):
        first = 3 + 3 * after
        sheet.merge_range(3, first, 3, first + 2, group, use["head"])
        for step, head in enumerate(("Num", "Den", "Result")):
            sheet.write(4, first + step, head, use["head"])
    for row, (ref, name, target, shown, cohorts) in enumerate(KPIS, 5):
        sheet.write(row, 0, ref)
        sheet.write(row, 1, name, use["wrap"])
        if target is None:
            sheet.write_blank(row, 2, None, use["grey"])
        else:
            sheet.write(row, 2, target, made.add_format({"num_format": shown}))
        if not cohorts:
            sheet.merge_range(row, 3, row, 17, "six-month calls are reported on tab 5", use["note"])
            continue
        sheet.write(row, 12, "not due")
        for after, (above, below) in enumerate(cohorts):
            first = 3 + 3 * after
            sheet.write(row, first, above)
            if below is None:
                sheet.write_blank(row, first + 1, None, use["grey"])
                sheet.write_blank(row, first + 2, None, use["grey"])
            else:
                sheet.write(row, first + 1, below)
                _share(sheet, row, first + 2, above, below, use)
        above = sum(pair[0] for pair in cohorts)
        adds = "+".join(cell(row, column) for column in (3, 6, 9))
        sheet.write_formula(row, 15, f"={adds}", None, above)
        if cohorts[0][1] is not None:
            below = sum(pair[1] or 0 for pair in cohorts)
            adds = "+".join(cell(row, column) for column in (4, 7, 10))
            sheet.write_formula(row, 16, f"={adds}", None, below)
            _share(sheet, row, 17, above, below, use)
    sheet.set_column("B:B", 52)
    sheet.freeze_panes(5, 3)


def _sites(sheet: Worksheet, use: Formats) -> None:
    sheet.write("A1", "Site breakdown by cohort", use["title"])
    top = 2
    for (name, _, _, _), span, sites in zip(COHORTS, SPANS, SITES, strict=False):
        sheet.write(top, 0, f"{name}: {span}", use["bold"])
        sheet.write(top + 1, 0, "Site", use["head"])
        for column, head in enumerate(SITE_HEADS, 1):
            sheet.write(top + 1, column, head, use["head"])
        for row, (site, values) in enumerate(sites, top + 2):
            sheet.write(row, 0, site)
            for column, value in enumerate(values, 1):
                sheet.write(row, column, value)
            if "closed" in site:
                sheet.set_row(row, None, None, {"hidden": True})
        last = top + 2 + len(sites)
        sheet.write(last, 0, "All sites", use["bold"])
        for column in range(1, 1 + len(SITE_HEADS)):
            whole = sum(v for _, vs in sites if not isinstance(v := vs[column - 1], str))
            said = f"=SUM({cell(top + 2, column)}:{cell(last - 1, column)})"
            sheet.write_formula(last, column, said, use["bold"], whole)
        top = last + 3
    sheet.set_column("A:A", 34)
    sheet.set_column("B:H", 15)


def _list(sheet: Worksheet, use: Formats) -> None:
    sheet.write("A1", "Mossgate Village Hall - everyone who finished", use["title"])
    sheet.write("A2", "Worry about falling is the FES-I score, 16 (none) to 64. Low is good.")
    for column, head in enumerate(LIST_HEADS):
        sheet.write(3, column, head, use["head"])
    example = ("EXAMPLE", "C5", "75-79", 20, 35, 28, "Y", "N", "Y", "yes", "Tea dance")
    for column, value in enumerate(example):
        sheet.write(4, column, value, use["note"])
    for number, (cohort, *rest) in enumerate(LIST, 1):
        for column, value in enumerate([f"MG{number:02d}", f"C{cohort}", *rest]):
            sheet.write(4 + number, column, value)
    sheet.set_column("A:K", 14)


def _follow(sheet: Worksheet, use: Formats) -> None:
    sheet.write("A1", "Six-month calls", use["title"])
    sheet.write("A2", "Calls made in the 12 weeks of each cohort, to people from earlier cohorts")
    heads = ("Calls made during", "Rung", "Reached", "Still doing strength work twice a week", "%")
    for column, head in enumerate(heads):
        sheet.write(3, column, head, use["head"])
    for row, ((name, _, _, _), values) in enumerate(zip(COHORTS, CALLS, strict=False), 4):
        sheet.write(row, 0, name)
        for column, value in enumerate(values, 1):
            sheet.write(row, column, value)
        said = f"=ROUND(D{row + 1}/C{row + 1},3)"
        sheet.write_formula(row, 4, said, use["share"], round(values[2] / values[1], 3))
    sheet.write("A8", "Year to date", use["bold"])
    whole = [sum(values[place] for values in CALLS) for place in range(3)]
    for column, value in enumerate(whole, 1):
        letter = "ABCD"[column]
        sheet.write_formula(7, column, f"=SUM({letter}5:{letter}7)", None, value)
    sheet.write_formula("E8", "=ROUND(D8/C8,3)", use["share"], round(whole[2] / whole[1], 3))
    sheet.write("A11", "Picked up along the way", use["title"])
    for column, head in enumerate(["Cohort", *EXTRA_HEADS]):
        sheet.write(11, column, head, use["head"])
    for row, ((name, _, _, _), values) in enumerate(zip(COHORTS, EXTRAS, strict=False), 12):
        sheet.write(row, 0, name)
        for column, value in enumerate(values, 1):
            sheet.write(row, column, value, use["money"] if column == 4 else None)
    sheet.write("A16", "Year to date", use["bold"])
    for column, value in enumerate(EXTRA_SUMS, 1):
        sheet.write(15, column, value, use["money"] if column == 4 else None)
    sheet.set_column("A:F", 22)


def _volunteers(sheet: Worksheet, use: Formats) -> None:
    sheet.write("A1", "Volunteer log", use["title"])
    sheet.write("A3", "Month", use["head"])
    for column in range(1, 13):
        year, month = (2025, 6 + column) if column < 7 else (2026, column - 6)
        sheet.write_datetime(2, column, date(year, month, 1), use["month"])
    sheet.write("N3", "Year so far", use["head"])
    for row, (name, values) in enumerate(VOLUNTEERS, 3):
        sheet.write(row, 0, name)
        for column, value in enumerate(values, 1):
            sheet.write(row, column, value)
        whole = sum(value for value in values if not isinstance(value, str))
        sheet.write_formula(row, 13, f"=SUM(B{row + 1}:M{row + 1})", None, whole)
    sheet.set_column("A:A", 38)


def draw(path: Path) -> None:
    """Draw the return as the co-ordinator sends it after Cohort 7."""
    made = book(path, "Stay Steady KPI return, Cohort 7")
    use = _formats(made)
    _cover(made.add_worksheet("1 Cover"), use)
    _kpis(made.add_worksheet("2 KPIs"), made, use)
    _sites(made.add_worksheet("3 Sites"), use)
    _list(made.add_worksheet("4 Mossgate list"), use)
    _follow(made.add_worksheet("5 Follow-up"), use)
    _volunteers(made.add_worksheet("6 Volunteers"), use)
    made.close()
