"""Supervised toothbrushing in nurseries: one tab a quarter with blocks side by side."""

from __future__ import annotations

from pathlib import Path

from tests.unseen.pen import book

QUARTERS = ["Q1", "Q2", "Q3"]
SPANS = {
    "Q1": "April May June 2025",
    "Q2": "July Aug Sept 2025",
    "Q3": "Oct Nov Dec 2025",
    "Q4": "Jan Feb March 2026",
}

# Each measure with its three quarters.
SIGNED: list[tuple[str, str, list[object]]] = [
    ("TB1", "Children brushing daily in their setting, last week of quarter", [1180, 1236, 1318]),
    ("TB2", "Quality visits done", [11, 9, 14]),
    ("", "of these, passed", [9, 8, 13]),
    ("TB3", "Children varnished (fluoride)", [486, 391, 552]),
    ("TB4", "Home packs given out", [1102, 874, 1259]),
    ("TB5", "Setting staff through our training", [44, 31, 52]),
    ("TB6", "Consent forms sent", [902, 655, 948]),
    ("", "back and signed", [701, 538, 766]),
    ("TB7", "Complaints / incidents", [1, "none", 2]),
]
NOTES: dict[str, dict[int, str]] = {
    "Q1": {3: "2 nurseries had half terms on varnish day"},
    "Q2": {1: "summer, 5 term time settings shut"},
    "Q3": {8: "1 swallowed paste, 1 late van"},
}
FAMILIES: list[tuple[str, list[object]]] = [
    ("Parents we rang back", [210, 164, 241]),
    ("Parents we got hold of", [133, 101, 158]),
    ("Child now brushes night AND morning at home, did not before", [61, 48, 79]),
    ("Bottle swapped for open cup", [None, 22, 37]),
    ("Child's first ever trip to a dentist happened", [34, 29, 46]),
    ("Brothers / sisters taken along too", [19, 14, 27]),
    ("Mum or Dad seen by a dentist themselves (2 yrs+ since last)", [12, 9, 17]),
    ("Needed an interpreter", [28, 20, 33]),
    ("On 2 year old funding", [57, 43, 62]),
    ("Names passed to the dental access line", [71, 60, 88]),
]
SETTINGS: list[tuple[str, list[object]]] = [
    ("Settings in the scheme", [12, 13, 14]),
    ("Waiting to join", [5, 4, 3]),
    ("Visits by our team", [58, 41, 66]),
    ("Brushing goes on without us coming in", [4, 5, 7]),
    ("Milk and water only at snack (new this qtr)", [2, 1, 3]),
    ("Paste used (tubes)", [318, 290, 352]),
]
HANDS: list[tuple[str, list[object]]] = [
    ("Grandparent helpers, unpaid, at end of quarter", [15, 17, 21]),
    ("Hours they gave", [186, 142, 233]),
    ("Parents taking a turn on the brush stall", [26, 18, 35]),
    ("Nursery workers going on to pass the Level 2 award at college", [7, 4, 9]),
    ("Helpers who started childcare work or a course", [1, 0, 2]),
    ("Our dental nurses (WTE)", [3.2, 3.2, 2.8]),
    ("Brushes, paste, travel £", [6411.5, 5230, 7086.25]),
    ("Sick days", [3, 8, 5]),
]
STORIES: dict[str, str] = {
    "Q1": "Sandpiper Nursery set up a brushing rap. We took delivery of 6 pallets of paste and "
    "have nowhere dry to put them. Parents at Alder Row asked for it in the holidays too.",
    "Q2": "Quiet over summer. Five mums from Alder Row ran their own brushing corner at the "
    "library all August, with no staff there. Our van failed its MOT and cost 3 visits.",
    "Q3": "Busy. Eight children came off the hospital extraction list because the decay had "
    "stopped. We printed 400 stickers for the Christmas fair. The council asked about a "
    "further 2 wards and we said we would cost it.",
}
# (ref, measure, target for year, minimum, [Q1, Q2, Q3])
YEAR_COUNTS: list[tuple[str, str, int, int | None, list[int]]] = [
    ("TB1", "Children brushing daily (as at quarter end)", 1450, 1300, [1180, 1236, 1318]),
    ("TB3", "Children varnished", 2000, 1800, [486, 391, 552]),
    ("TB4", "Home packs", 4000, None, [1102, 874, 1259]),
    ("TB5", "Setting staff trained", 160, 140, [44, 31, 52]),
]
YEAR_RATES: list[tuple[str, str, float, float, list[int], list[int]]] = [
    ("TB2", "Quality visits passed", 0.9, 0.8, [9, 8, 13], [11, 9, 14]),
    ("TB6", "Consent forms back", 0.8, 0.7, [701, 538, 766], [902, 655, 948]),
]
# (setting, ward, kind, joined, on roll, brushing, days a week)
LIST: list[tuple[str, str, str, str, int, int, int]] = [
    ("Sandpiper Nursery", "Quayside", "private", "Sept 22", 104, 96, 5),
    ("Alder Row", "Quayside", "school nursery", "Sept 22", 78, 78, 5),
    ("Little Acorns", "Moor End", "private", "Jan 23", 88, 81, 5),
    ("St Brannock's", "Moor End", "school nursery", "Jan 23", 156, 147, 5),
    ("Tansy House", "Hollin", "childminders", "Apr 23", 31, 29, 4),
    ("The Burrow", "Hollin", "private", "Sept 23", 92, 85, 5),
    ("Fenwright Primary", "Hollin", "school nursery", "Sept 23", 178, 169, 5),
    ("Busy Wrens", "Eastfold", "private", "Jan 24", 97, 88, 4),
    ("Eastfold Infants", "Eastfold", "school nursery", "Jan 24", 184, 172, 5),
    ("Pipistrelle", "Eastfold", "private", "Sept 24", 73, 66, 3),
    ("Rowan Tree", "Castle", "private", "Sept 24", 84, 77, 5),
    ("Castle Primary", "Castle", "school nursery", "Apr 25", 139, 128, 5),
    ("Tidal Kids", "Quayside", "private", "July 25", 58, 52, 4),
    ("Moor End Infants", "Moor End", "school nursery", "Oct 25", 61, 50, 3),
]


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Bright Molars monitoring 25-26")
    face = {"font_name": "Comic Sans MS", "font_size": 10}
    plain = made.add_format({**face, "text_wrap": True, "valign": "top"})
    bold = made.add_format({**face, "bold": True})
    big = made.add_format({**face, "bold": True, "font_size": 14, "font_color": "#C2185B"})
    head = made.add_format(
        {**face, "bold": True, "bg_color": "#FFE082", "border": 1, "text_wrap": True}
    )
    block = made.add_format({**face, "bold": True, "bg_color": "#F8BBD0"})
    cell = made.add_format({**face, "border": 1, "text_wrap": True, "valign": "top"})
    number = made.add_format({**face, "border": 1, "align": "right"})
    whole = made.add_format({**face, "border": 1, "num_format": "#,##0", "align": "right"})
    pounds = made.add_format({**face, "border": 1, "num_format": "#,##0.00"})
    percent = made.add_format({**face, "border": 1, "num_format": "0%"})
    story = made.add_format({**face, "border": 1, "text_wrap": True, "valign": "top"})

    about = made.add_worksheet("About")
    about.set_column("A:A", 95)
    about.write("A1", "Bright Molars CIC: brushing in nurseries, Hollinbeck", big)
    for row, words in enumerate(
        [
            "Monitoring for Hollinbeck Borough Council, agreement HBC-0519-OH-22",
            "Service: Supervised toothbrushing and family oral health, 1 September 2022 - "
            "31 August 2026",
            "We fill in one tab each quarter. Year adds up the tabs. List is every setting we go to.",
            "Filled in by Winnie Osgathorpe, office, 01632 960 733",
            "NB in Year the brushing figure is a snapshot so do not add the quarters together!!",
        ],
        2,
    ):
        about.write(row, 0, words, plain)

    for place, quarter in enumerate([*QUARTERS, "Q4"]):
        tab = made.add_worksheet(quarter)
        tab.set_column("A:A", 6)
        tab.set_column("B:B", 42)
        tab.set_column("C:C", 10)
        tab.set_column("D:D", 24)
        tab.set_column("E:E", 2)
        tab.set_column("F:F", 48)
        tab.set_column("G:G", 10)
        tab.write("A1", f"{quarter} - {SPANS[quarter]}", big)
        filled = quarter != "Q4"
        tab.merge_range("A3:D3", "WHAT WE SIGNED UP TO", block)
        tab.merge_range("F3:G3", "FAMILIES", block)
        for column, words in enumerate(["Ref", "Measure", "Number", "Note"]):
            tab.write(3, column, words, head)
        tab.write("F4", "From ringing parents back after 6 weeks", head)
        tab.write("G4", "No.", head)
        for row, (ref, name, figures) in enumerate(SIGNED, 4):
            tab.write(row, 0, ref, cell)
            tab.write(row, 1, name, cell)
            tab.write(row, 2, figures[place] if filled else "", whole)
            tab.write(row, 3, NOTES.get(quarter, {}).get(row - 4, ""), cell)
        row = 4
        for name, values in FAMILIES:
            if filled and values[place] is None:
                continue
            tab.write(row, 5, name, cell)
            tab.write(row, 6, values[place] if filled else "", whole)
            row += 1
        tab.merge_range("A16:D16", "SETTINGS", block)
        tab.merge_range("F16:G16", "HANDS", block)
        for row, (name, values) in enumerate(SETTINGS, 16):
            tab.merge_range(row, 0, row, 1, name, cell)
            tab.write(row, 2, values[place] if filled else "", whole)
        for row, (name, values) in enumerate(HANDS, 16):
            figure = values[place] if filled else ""
            tab.write(row, 5, name, cell)
            tab.write(row, 6, figure, pounds if "£" in name else number)
        tab.write("A26", "Anything to tell us?", bold)
        tab.merge_range("A27:G30", STORIES.get(quarter, ""), story)
        if not filled:
            tab.hide()

    year = made.add_worksheet("Year")
    year.set_column("A:A", 6)
    year.set_column("B:B", 40)
    year.set_column("C:J", 10)
    year.write("A1", "Year to date", big)
    for column, words in enumerate(
        ["Ref", "Measure", "Target by 31 Mar", "Minimum", *QUARTERS, "Q4", "So far", "R/A/G"]
    ):
        year.write(2, column, words, head)
    ratings = {"TB1": "A", "TB3": "G", "TB4": "G", "TB5": "G", "TB2": "A", "TB6": "G"}
    tab_rows = {"TB1": 5, "TB3": 8, "TB4": 9, "TB5": 10}
    row = 3
    for ref, name, target, minimum, counts in YEAR_COUNTS:
        year.write(row, 0, ref, cell)
        year.write(row, 1, name, cell)
        year.write(row, 2, target, whole)
        year.write(row, 3, minimum if minimum is not None else "-", whole)
        for column, figure in enumerate(counts, 4):
            year.write_formula(
                row, column, f"={QUARTERS[column - 4]}!C{tab_rows[ref]}", whole, figure
            )
        year.write(row, 7, "", whole)
        if ref == "TB1":
            year.write_formula(row, 8, "=G4", whole, counts[-1])
        else:
            year.write_formula(row, 8, f"=SUM(E{row + 1}:H{row + 1})", whole, sum(counts))
        year.write(row, 9, ratings[ref], cell)
        row += 1
    year.write(row, 1, "percentages", bold)
    row += 1
    for ref, name, goal, least, tops, bottoms in YEAR_RATES:
        upper, lower = (7, 6) if ref == "TB2" else (12, 11)
        year.write(row, 0, ref, cell)
        year.write(row, 1, name, cell)
        year.write(row, 2, goal, percent)
        year.write(row, 3, least, percent)
        for column, (part, every) in enumerate(zip(tops, bottoms), 4):
            quarter = QUARTERS[column - 4]
            year.write_formula(
                row, column, f"={quarter}!C{upper}/{quarter}!C{lower}", percent, part / every
            )
        year.write(row, 7, "", percent)
        year.write_formula(
            row,
            8,
            f"=(Q1!C{upper}+Q2!C{upper}+Q3!C{upper})/(Q1!C{lower}+Q2!C{lower}+Q3!C{lower})",
            percent,
            sum(tops) / sum(bottoms),
        )
        year.write(row, 9, ratings[ref], cell)
        row += 1
    year.write(row + 1, 1, "TB7 complaints / incidents: see tabs, we just have to tell you", plain)

    listed = made.add_worksheet("List")
    listed.set_column("A:A", 22)
    listed.set_column("B:D", 14)
    listed.set_column("E:G", 10)
    listed.write("A1", "Every setting, as at December", big)
    for column, words in enumerate(
        ["Setting", "Ward", "Type", "Joined", "On roll", "Brushing", "Days a week"]
    ):
        listed.write(2, column, words, head)
    for row, setting in enumerate(LIST, 3):
        for column, item in enumerate(setting):
            listed.write(row, column, item, whole if isinstance(item, int) else cell)
    listed.write(17, 0, "ALL", head)
    listed.write_formula("E18", "=SUM(E4:E17)", head, sum(setting[4] for setting in LIST))
    listed.write_formula("F18", "=SUM(F4:F17)", head, sum(setting[5] for setting in LIST))
    made.close()
