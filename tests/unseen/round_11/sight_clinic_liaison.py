"""A terse analyst's quarterly return of an eye clinic liaison and low vision aid service."""

from __future__ import annotations

from pathlib import Path

from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

from tests.unseen.pen import book

# Ref, measure, direction, target, floor, numerators Q1-3, denominators Q1-3, RAG
KPIS: list[tuple[str, str, str, float | None, float | None, list[int], list[int] | None, str]] = [
    ("L1", "New pts seen", "+", 800, 720, [215, 212, 207], None, "G"),
    ("L2", "1st contact <=5wd of ref", "+", 0.9, 0.85, [248, 251, 239], [281, 280, 274], "A"),
    ("L3", "CVI to LA <=5wd of signing", "+", 0.95, 0.9, [62, 58, 66], [64, 61, 70], "G"),
    ("L4", "LVA assessment <=6wk", "+", 0.8, 0.7, [121, 113, 97], [149, 144, 138], "A"),
    ("L5", "8wk f/up done / due", "+", 0.75, 0.65, [148, 151, 139], [201, 198, 192], "A"),
    ("L6", "DNA / booked", "-", 0.1, 0.15, [33, 31, 40], [315, 308, 302], "A"),
    ("L7", "Complaints", "RO", None, None, [1, 0, 2], None, ""),
]
MONTHS = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
CODES: list[tuple[str, str, list[int | None]]] = [
    ("RIN", "refs in", [92, 88, 101, 97, 84, 99, 108, 95, 71]),
    ("BKD", "booked", [104, 99, 112, 107, 93, 108, 118, 104, 80]),
    ("DNA", "DNA", [11, 9, 13, 10, 12, 9, 14, 15, 11]),
    ("NEW", "new seen", [71, 66, 78, 74, 61, 77, 83, 72, 52]),
    ("REV", "review seen", [22, 24, 21, 23, 20, 22, 21, 17, 17]),
    ("TEL", "calls out", [140, 151, 133, 129, 118, 147, 160, 142, 98]),
    ("LVI", "LVA out", [58, 49, 63, 61, 47, 60, 66, 59, 38]),
    ("LVR", "LVA back", [12, 9, 15, 11, 14, 8, 13, 10, None]),
    ("LVW", "LVA w/list*", [44, 47, 41, 39, 45, 43, 48, 52, 57]),
]
FOLLOW: list[tuple[int, str, list[int]]] = [
    (4, "asked", [148, 151, 139]),
    (5, "lives alone", [57, 62, 49]),
    (6, "on injections", [88, 91, 80]),
    (7, "reads own post again", [64, 71, 58]),
    (8, "own meds/drops, no help (needed help at 1st appt)", [39, 35, 44]),
    (9, "out to shops alone >=1/wk (wasn't at 1st appt)", [27, 31, 22]),
    (10, "in work at 1st appt", [31, 34, 29]),
    (11, "- still in that job", [26, 30, 25]),
    (12, "given talking books form", [112, 98, 105]),
    (13, "PIP/AA form done w/ ECLO", [37, 41, 33]),
    (14, "- awarded", [24, 29, 17]),
    (15, "- GBP pa awarded", [88400, 104650, 61300]),
    (16, "rel. asked", [71, 66, 69]),
    (17, "- rel. scores strain lower than at 1st appt", [33, 29, 36]),
    (18, "wants another call", [19, 14, 22]),
]
TEAM: list[tuple[str, list[float], str]] = [
    ("ECLO wte in post", [2.6, 2.6, 2.0], "end"),
    ("LVA optom wte", [0.8, 0.2, 0.2], "end"),
    ("sick days", [4, 11, 19], "sum"),
    ("clinics covered", [38, 37, 33], "sum"),
    ("desk helpers (unpaid) on rota", [11, 13, 14], "end"),
    ("- of which VI themselves", [6, 7, 8], "end"),
    ("desk helper hrs", [212, 236.5, 241], "sum"),
    ("helpers leaving for a paid job", [1, 0, 2], "sum"),
    ("spend GBP", [27410, 26980, 24115], "sum"),
]
AGES: list[tuple[str, list[int]]] = [
    ("18-39", [11, 9, 12]),
    ("40-64", [42, 45, 38]),
    ("65-79", [71, 66, 69]),
    ("80+", [88, 90, 84]),
    ("nk", [3, 2, 4]),
]
CERTS: list[tuple[str, list[int]]] = [
    ("SSI", [34, 31, 37]),
    ("SI", [30, 30, 33]),
    ("not cert", [151, 151, 137]),
]
NOTES: list[tuple[str, str]] = [
    ("L1", "634 new pts YTD vs 600 profile."),
    ("L2", "Dec: 4 wd lost to trust IT outage. No catch-up possible."),
    ("L4", "LVA optom left 14/9, locum 1 d/wk since. 57 waiting at 31/12. New post 19/1."),
    ("L7", "3 YTD, all re clinic waits. Closed in time."),
    (
        "FU8",
        "Item 14 runs behind item 13 (DWP). Q3 awards will rise. Macular lunch club, Brackwith: run"
        " since June by nine former pts, no staff in room.",
    ),
    (
        "Oth",
        "Six GP surgeries changed their letters to 18pt after our walk-rounds. ECLO did 5 talks to"
        " optoms, 84 there.",
    ),
    ("Oth", "Two pts now sit on the trust access panel (stood for it themselves)."),
]


def draw(path: Path) -> None:
    """Write the workbook to `path`."""
    made = book(path, "ECLO LVA return Q3")
    small = {"font_name": "Arial Narrow", "font_size": 9}
    plain = made.add_format(small)
    bold = made.add_format({**small, "bold": True})
    head = made.add_format({**small, "bold": True, "bottom": 1, "align": "right"})
    left = made.add_format({**small, "bold": True, "bottom": 1})
    share = made.add_format({**small, "num_format": "0.0%"})
    count = made.add_format({**small, "num_format": "#,##0"})
    total = made.add_format({**small, "num_format": "#,##0", "bold": True, "top": 4})
    wrap = made.add_format({**small, "text_wrap": True, "valign": "top"})
    over = made.add_format({**small, "bold": True, "align": "center", "bg_color": "#D9D9D9"})

    page = made.add_worksheet("KPI")
    page.write("A1", "ECLO + low vision aids   WT/EYE/23-118   2025/26 Q3", bold)
    page.write("A2", "Prov: Sightpath Tarnside. Comm: NHS Wendle & Tarn ICB.", plain)
    page.write("A3", "Term 1/4/23-31/3/26. Qtrly. Data at 9/1/26, SP.", plain)
    for place, words in enumerate(["Ref", "Measure", "Dir", "Tgt pa", "Floor"]):
        page.write(5, place, words, left)
    for place, words in enumerate(["Q1", "Q2", "Q3", "YTD"]):
        first = 5 + 3 * place
        page.merge_range(4, first, 4, first + 2, words, over)
        for step, letter in enumerate(["n", "d", "%"]):
            page.write(5, first + step, letter, head)
    page.write(5, 17, "RAG", left)
    for step, (ref, name, way, goal, floor, above, below, rag) in enumerate(KPIS):
        row = 6 + step
        for place, words in enumerate([ref, name, way]):
            page.write(row, place, words, plain)
        look = share if below else count
        if goal is not None:
            page.write(row, 3, goal, look)
        if floor is not None:
            page.write(row, 4, floor, look)
        for place in range(4):
            col = 5 + 3 * place
            if place < 3:
                page.write(row, col, above[place], count)
                if below:
                    page.write(row, col + 1, below[place], count)
            else:
                for aside, summed in ((0, above), (1, below)):
                    if not summed:
                        continue
                    cells = ",".join(xl_rowcol_to_cell(row, 5 + aside + 3 * q) for q in range(3))
                    page.write_formula(row, col + aside, f"=SUM({cells})", count, sum(summed))
            if below:
                top = above[place] if place < 3 else sum(above)
                base = below[place] if place < 3 else sum(below)
                here = xl_rowcol_to_cell(row, col)
                there = xl_rowcol_to_cell(row, col + 1)
                page.write_formula(row, col + 2, f"={here}/{there}", share, top / base)
        page.write(row, 17, rag, bold)
    page.write("A15", "RO = reported only. RAG on YTD; L1 on profile. L6 lower better.", plain)
    page.set_column("A:A", 5)
    page.set_column("B:B", 25)
    page.set_column("C:R", 6.5)
    page.freeze_panes(6, 2)

    page = made.add_worksheet("Mth")
    page.write("A1", "Monthly, 2025/26", bold)
    page.write("A3", "Mth", left)
    for place, (code, words, _) in enumerate(CODES):
        page.write(2, 1 + place, code, head)
        page.write(3, 1 + place, words, plain)
    row = 4
    quarter_rows: list[int] = []
    for quarter in range(3):
        for month in range(3 * quarter, 3 * quarter + 3):
            page.write(row, 0, MONTHS[month], plain)
            for place, (_, _, months) in enumerate(CODES):
                figure = months[month]
                if figure is None:
                    page.write(row, 1 + place, "n/k", plain)
                else:
                    page.write(row, 1 + place, figure, count)
            row += 1
        page.write(row, 0, f"Q{quarter + 1}", bold)
        for place, (code, _, months) in enumerate(CODES):
            letter = xl_col_to_name(1 + place)
            part = [
                figure for figure in months[3 * quarter : 3 * quarter + 3] if figure is not None
            ]
            if code == "LVW":
                page.write_formula(row, 1 + place, f"={letter}{row}", total, part[-1])
            else:
                formula = f"=SUM({letter}{row - 2}:{letter}{row})"
                page.write_formula(row, 1 + place, formula, total, sum(part))
        quarter_rows.append(row + 1)
        row += 1
    page.write(row, 0, "YTD", bold)
    for place, (code, _, months) in enumerate(CODES):
        letter = xl_col_to_name(1 + place)
        part = [figure for figure in months if figure is not None]
        if code == "LVW":
            page.write_formula(row, 1 + place, f"={letter}{row}", total, part[-1])
        else:
            words = "=" + "+".join(f"{letter}{number}" for number in quarter_rows)
            page.write_formula(row, 1 + place, formula, total, sum(part))
    page.write(row + 2, 0, "* LVW = at end of mth, not summed. BKD = DNA + NEW + REV.", plain)
    page.set_column("A:A", 6)
    page.set_column("B:J", 9)

    page = made.add_worksheet("FU8")
    page.write("A1", "8wk f/up proforma, items 4-18, n saying Y", bold)
    for place, words in enumerate(["#", "item", "Q1", "Q2", "Q3", "YTD"]):
        page.write(2, place, words, left if place < 2 else head)
    for step, (number, words, answers) in enumerate(FOLLOW):
        row = 3 + step
        page.write(row, 0, number, plain)
        page.write(row, 1, words, plain)
        for place, figure in enumerate(answers):
            page.write(row, 2 + place, figure, count)
        page.write_formula(row, 5, f"=SUM(C{row + 1}:E{row + 1})", count, sum(answers))
    page.write("B20", "Items 1-3 = name, NHS no, date. Dash = subset of line above it.", plain)
    page.set_column("A:A", 4)
    page.set_column("B:B", 42)
    page.set_column("C:F", 9)

    page = made.add_worksheet("Team")
    for place, words in enumerate(["Team", "Q1", "Q2", "Q3", "YTD"]):
        page.write(0, place, words, head if place else left)
    for step, (words, values, how) in enumerate(TEAM):
        row = 1 + step
        page.write(row, 0, words, plain)
        for place, value in enumerate(values):
            page.write(row, 1 + place, value, plain)
        if how == "sum":
            page.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", count, sum(values))
        else:
            page.write(row, 4, "-", plain)
    page.write("A12", "wte + rota at qtr end", plain)
    page.set_column("A:A", 30)

    page = made.add_worksheet("Dem")
    page.write("A1", "New pts, age", bold)
    page.write("H1", "New pts, CVI", bold)
    for first, words in ((0, "Age"), (7, "CVI")):
        page.write(2, first, words, left)
        for place, name in enumerate(["Q1", "Q2", "Q3", "YTD"]):
            page.write(2, first + 1 + place, name, head)
    page.write(2, 5, "% YTD", head)
    for first, table in ((0, AGES), (7, CERTS)):
        for step, (words, people) in enumerate(table):
            row = 3 + step
            page.write(row, first, words, plain)
            for place, figure in enumerate(people):
                page.write(row, first + 1 + place, figure, count)
            start = xl_rowcol_to_cell(row, first + 1)
            end = xl_rowcol_to_cell(row, first + 3)
            page.write_formula(row, first + 4, f"=SUM({start}:{end})", count, sum(people))
            if not first:
                formula = f"=E{row + 1}/E9"
                page.write_formula(row, 5, formula, share, sum(people) / 634)
        row = 3 + len(table)
        page.write(row, first, "All", bold)
        for place in range(4):
            letter = xl_col_to_name(first + 1 + place)
            sums = [sum(people) if place == 3 else people[place] for _, people in table]
            page.write_formula(
                row, first + 1 + place, f"=SUM({letter}4:{letter}{row})", total, sum(sums)
            )

    page = made.add_worksheet("Notes")
    page.write("A1", "Notes Q3", bold)
    for step, (where, words) in enumerate(NOTES):
        page.write(2 + step, 0, where, plain)
        page.write(2 + step, 1, words, wrap)
    page.set_column("A:A", 6)
    page.set_column("B:B", 80)

    page = made.add_worksheet("chk")
    page.hide()
    page.write("A1", "NEW: KPI v Mth v Dem", plain)
    page.write_formula("B1", "=KPI!O7", plain, 634)
    page.write_formula("C1", "=Mth!E17", plain, 634)
    page.write_formula("D1", "=Dem!E9", plain, 634)
    page.write_formula("E1", "=B1-C1", plain, 0)
    page.write("A2", "DNA: KPI v Mth", plain)
    page.write_formula("B2", "=KPI!O12", plain, 104)
    page.write_formula("C2", "=Mth!D17", plain, 104)
    page.write_formula("E2", "=B2-C2", plain, 0)
    made.close()
