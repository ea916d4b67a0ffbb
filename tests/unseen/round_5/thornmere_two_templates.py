"""Carers' support: the commissioners' locked file with a council and an ICB template in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

FILE = "Thornmere Carers joint monitoring v3.2 Q2 and H1 2025-26.xlsx"
T1, T2 = "T1 Council (quarterly)", "T2 ICB (half-yearly)"
NAVY = "#1F3864"


class Look:
    """Formats of the template; input cells are open, all others locked."""

    def __init__(self, made: Workbook) -> None:
        def add(**more: Any) -> Any:
            return made.add_format(
                {
                    "font_name": "Arial",
                    "font_size": 9,
                    "valign": "vcenter",
                    "text_wrap": True,
                    **more,
                }
            )

        edge = {"border": 1, "border_color": "#7F7F7F"}
        self.title = add(
            bold=True, font_size=14, font_color="white", bg_color=NAVY, text_wrap=False
        )
        self.mark = add(font_color="#D9D9D9", font_size=6, text_wrap=False)
        self.lab = add(bold=True, bg_color="#D9E2F3", **edge)
        self.head = add(bold=True, font_color="white", bg_color=NAVY, align="center", **edge)
        self.sub = add(bold=True, bg_color="#B4C6E7", align="center", **edge)
        self.sect = add(bold=True, bg_color="#D9E2F3", text_wrap=False)
        self.note = add(italic=True, font_color="#7F6000", bg_color="#FFF2CC", font_size=8)
        self.code = add(bold=True, align="center", **edge)
        self.text = add(**edge)
        self.deep = add(indent=2, italic=True, **edge)
        self.grey = add(bg_color="#BFBFBF", **edge)
        self.eg = add(italic=True, font_color="#808080", bg_color="#F2F2F2", align="center", **edge)
        self.egp = add(
            italic=True,
            font_color="#808080",
            bg_color="#F2F2F2",
            align="center",
            num_format="0%",
            **edge,
        )
        opened = {"locked": False, "bg_color": "#FFFFE5", "align": "center", **edge}
        self.inn = add(num_format="#,##0", **opened)
        self.ind = add(num_format="0.0", **opened)
        self.inh = add(num_format="[h]:mm", **opened)
        self.ing = add(num_format="£#,##0", **opened)
        self.intx = add(locked=False, bg_color="#FFFFE5", **edge)
        self.out = add(num_format="#,##0", align="center", bold=True, **edge)
        self.outp = add(num_format="0.0%", align="center", bold=True, **edge)
        self.outh = add(num_format="[h]:mm", align="center", bold=True, **edge)
        self.outg = add(num_format="£#,##0", align="center", bold=True, **edge)
        self.pct = add(num_format="0%", align="center", **edge)
        self.num = add(num_format="#,##0", align="center", **edge)
        self.free = add()
        self.bold = add(bold=True, text_wrap=False)


def read_first(ws: Worksheet, f: Look) -> None:
    """Notes to the provider and the form at the top."""
    ws.hide_gridlines(2)
    ws.set_column("A:A", 26)
    ws.set_column("B:B", 88)
    ws.merge_range("A1:B1", "Carers' Support Service - joint monitoring workbook 2025/26", f.title)
    form = [
        ("Provider", "Brackenlea Carers Link"),
        ("Commissioners", "Thornmere County Council and NHS Thornmere & Wold ICB (Section 75)"),
        ("Contract reference", "TCC/ASC/24/118"),
        ("Contract term", "01/04/2024 to 31/03/2029, £1,284,000 over the five years"),
        ("Template version", "3.2 (issued 14 March 2025)"),
        (
            "This return is for",
            "Q2 2025/26 (July to September 2025) and H1 (April to September 2025)",
        ),
        ("Date sent", "17/10/2025"),
        ("Queries", "Joint Commissioning Hub 01632 960284, option 3"),
    ]
    for n, (label, words) in enumerate(form, 2):
        ws.write(n, 0, label, f.lab)
        ws.write(n, 1, words, f.intx if n > 6 else f.text)
    ws.write("A12", "NOTES TO PROVIDER", f.bold)
    notes = [
        "1. Fill in the pale yellow cells only. White and grey cells are locked. Do not add rows.",
        "2. Template 1 goes to the Council within 15 working days of the end of each quarter. "
        "Template 2 goes to the ICB within 20 working days of the end of each half-year.",
        "3. For counts use the Num. column only. For rates fill in Num. and Den.; the Result works "
        "itself out.",
        "4. Codes: ND = not due yet. NC = not collected. NIL = nil return. N/A = does not apply. "
        "[c] = 1 to 4 people, not shown.",
        "5. Earlier quarters may be corrected. Tell us if a figure moves by more than 5%.",
        "6. A carer is counted once a year in TC-A1, however many times they come.",
    ]
    for n, words in enumerate(notes, 12):
        ws.merge_range(n, 0, n, 1, words, f.note)
        ws.set_row(n, 24)
    ws.protect()
    ws.set_landscape()
    ws.fit_to_pages(1, 1)


# code, words, basis, threshold, lower limit, Q1, Q2, rating, comment
Line = tuple[str, str, str, Any, Any, Any, Any, int | None, str]
REACH: list[Line] = [
    ("TC-A1", "New carers registered", "Carers", 900, 800, 231, 218, 3, ""),
    (
        "TC-A2",
        "New carers aged under 25",
        "Carers",
        0.1,
        0.07,
        (19, 231),
        (22, 218),
        3,
        "two school assemblies in Sept",
    ),
    (
        "TC-A3",
        "New carers from the most deprived fifth of areas",
        "Carers",
        0.25,
        0.2,
        (62, 231),
        (64, 218),
        4,
        "",
    ),
    (
        "TC-A4",
        "Contacts by phone, email and website (reporting only)",
        "Contacts",
        None,
        None,
        1874,
        2016,
        None,
        "",
    ),
]
ASSESS: list[Line] = [
    ("TC-B1", "Carer's assessments completed", "Assessments", 640, 560, 148, 171, 3, ""),
    (
        "TC-B2",
        "Assessments completed within 28 days of request",
        "Assessments",
        0.85,
        0.75,
        (119, 148),
        (146, 171),
        4,
        "backlog team ended 29 Aug",
    ),
    (
        "TC-B3",
        "Carers waiting over 28 days on the last day of the quarter (lower is better)",
        "Carers",
        "<=20",
        "<=35",
        31,
        24,
        2,
        "down from 31",
    ),
]
BREAKS: list[Line] = [
    ("TC-C1", "Sitting service, hours given (h:mm)", "Hours", 1600, 1400, 412.5, 438.75, 3, ""),
    ("TC-C2", "Breaks grants paid", "Grants", 240, 200, 64, 58, 2, ""),
    ("TC-C3", "Breaks grants paid, £ (reporting only)", "£", None, None, 15940, 14210, None, ""),
]
FEEL: list[Line] = [
    (
        "TC-D1",
        "Carers reporting less stress at review",
        "Carers",
        0.7,
        0.6,
        (88, 121),
        (97, 126),
        4,
        "",
    ),
    (
        "TC-D2",
        "Carers satisfied with the service",
        "Carers",
        0.9,
        0.8,
        "NC",
        (133, 141),
        4,
        "survey not sent in Q1",
    ),
    (
        "TC-D3",
        "Complaints (reporting only)",
        "Complaints",
        None,
        None,
        "NIL",
        2,
        None,
        "both about parking",
    ),
]


def indicator(ws: Worksheet, f: Look, row: int, item: Line) -> None:
    """One row of template 1."""
    code, words, basis, aim, low, first, second, rating, comment = item
    rate = isinstance(second, tuple)
    hours, money = code == "TC-C1", code == "TC-C3"
    ws.write(row, 0, code, f.code)
    ws.write(row, 1, words, f.text)
    ws.write(row, 2, basis, f.intx)
    for col, value in ((3, aim), (4, low)):
        ws.write(row, col, value, f.grey if value is None else f.pct if rate else f.num)
    inner = f.inh if hours else f.ing if money else f.inn
    scale = 24 if hours else 1
    for n, value in enumerate([first, second, "ND", "ND"]):
        col, letters = 5 + 3 * n, "FGHIJKLMNOPQ"[3 * n : 3 * n + 3]
        if isinstance(value, tuple):
            ws.write(row, col, value[0], f.inn)
            ws.write(row, col + 1, value[1], f.inn)
            ws.write_formula(
                row,
                col + 2,
                f"={letters[0]}{row + 1}/{letters[1]}{row + 1}",
                f.outp,
                value[0] / value[1],
            )
        else:
            ws.write(
                row, col, value / scale if hours and not isinstance(value, str) else value, inner
            )
            for more in (1, 2):
                ws.write_blank(
                    row, col + more, None, (f.inn if more == 1 else f.outp) if rate else f.grey
                )
    at = row + 1
    if rate:
        pairs = [v for v in (first, second) if isinstance(v, tuple)]
        tops, bottoms = sum(p[0] for p in pairs), sum(p[1] for p in pairs)
        ws.write_formula(row, 17, f"=SUM(F{at},I{at},L{at},O{at})", f.out, tops)
        ws.write_formula(row, 18, f"=SUM(G{at},J{at},M{at},P{at})", f.out, bottoms)
        ws.write_formula(row, 19, f"=R{at}/S{at}", f.outp, tops / bottoms)
    else:
        if code == "TC-B3":
            ws.write(row, 17, "N/A", f.out)
        else:
            whole = sum(v for v in (first, second) if not isinstance(v, str))
            whole = whole / scale if hours else whole
            ws.write_formula(
                row,
                17,
                f"=SUM(F{at},I{at},L{at},O{at})",
                f.outh if hours else f.outg if money else f.out,
                whole,
            )
        ws.write_blank(row, 18, None, f.grey)
        ws.write_blank(row, 19, None, f.grey)
    ws.write(row, 20, "Yes", f.intx)
    if rating is None:
        ws.write_blank(row, 21, None, f.grey)
    else:
        ws.write(row, 21, rating, f.inn)
    ws.write(row, 22, comment, f.intx)
    ws.set_row(row, 26)


def council(ws: Worksheet, f: Look) -> None:
    """Template 1, with its table by age below."""
    ws.hide_gridlines(2)
    ws.set_column("A:A", 10)
    ws.set_column("B:B", 36)
    ws.set_column("C:E", 11)
    ws.set_column("F:T", 7.5)
    ws.set_column("U:V", 9)
    ws.set_column("W:W", 26)
    ws.write("A1", "##TCC|T1|v3.2|2025##", f.mark)
    ws.merge_range("A2:W2", "TEMPLATE 1 - COUNCIL QUARTERLY RETURN 2025/26", f.title)
    ws.write("A3", "Provider", f.lab)
    ws.write("B3", "Brackenlea Carers Link", f.text)
    ws.write("A4", "Quarter", f.lab)
    ws.write("B4", "Q2", f.intx)
    ws.data_validation("B4", {"validate": "list", "source": "=Lists!$A$2:$A$5"})
    ws.merge_range(
        "A5:W5",
        "Note to provider: thresholds and lower limits for counts are for the "
        "full year (TC-B3: at any quarter end). ND, NC, NIL, N/A and [c] may be typed "
        "in Num. Self-rating is for this quarter only: 1 = well off track, 4 = on "
        "track or better.",
        f.note,
    )
    ws.set_row(4, 24)
    for col, words in [
        (0, "Code"),
        (1, "Indicator"),
        (2, "Counted in"),
        (3, "Threshold"),
        (4, "Lower limit"),
        (20, "Checked by manager"),
        (21, "Self-rating (1-4)"),
        (22, "Provider comment"),
    ]:
        ws.merge_range(6, col, 7, col, words, f.head)
    for n, words in enumerate(["Q1", "Q2", "Q3", "Q4", "Year to date"]):
        ws.merge_range(6, 5 + 3 * n, 6, 7 + 3 * n, words, f.head)
        for m, part in enumerate(["Num.", "Den.", "Result"]):
            ws.write(7, 5 + 3 * n + m, part, f.sub)
    ws.set_row(7, 20)
    ws.write_comment("V7", "Pick from the list. We compare this with our own RAG.")
    ws.write_comment("D7", "From Schedule 3 of the contract. Locked.")
    sample: list[Any] = ["TC-00", "EXAMPLE (do not overwrite)", "Carers", 0.8, 0.7, 12, 15, 0.8]
    for col, value in enumerate(sample):
        ws.write(8, col, value, f.egp if isinstance(value, float) else f.eg)
    row = 9
    for words, lines in [
        ("A. REACH", REACH),
        ("B. ASSESSMENT", ASSESS),
        ("C. BREAKS", BREAKS),
        ("D. EXPERIENCE", FEEL),
    ]:
        for col in range(1, 23):
            ws.write_blank(row, col, None, f.sect)
        ws.write(row, 0, words, f.sect)
        row += 1
        for item in lines:
            indicator(ws, f, row, item)
            row += 1
        if words.startswith("B"):
            ws.merge_range(
                row,
                0,
                row,
                22,
                "Note to provider: the 28 days in TC-B2 start on the "
                "day the carer asks, not the day you log it (see 2024/25 audit, "
                "page 11).",
                f.note,
            )
            row += 1
    ws.data_validation(f"V10:V{row}", {"validate": "list", "source": [1, 2, 3, 4]})
    ws.data_validation(
        f"C10:C{row}", {"validate": "list", "source": "=Lists!$B$2:$B$8", "error_type": "warning"}
    )
    row += 1
    ws.write(row, 0, "TABLE 1B - NEW CARERS BY AGE (must add up to TC-A1)", f.bold)
    row += 1
    for col, words in enumerate(["Code", "Age of carer", "Q1", "Q2", "Q3", "Q4", "To date", "%"]):
        ws.write(row, col, words, f.head)
    bands: list[tuple[str, Any, Any]] = [
        ("Under 18", 7, 9),
        ("18 to 24", 12, 13),
        ("25 to 49", 58, 51),
        ("50 to 64", 81, 74),
        ("65 to 79", 59, 58),
        ("80 and over", 14, 13),
        ("Not known", "NIL", "NIL"),
    ]
    start = row + 2
    for n, (words, first, second) in enumerate(bands, 1):
        ws.write(row + n, 0, f"1B-{n}", f.code)
        ws.write(row + n, 1, words, f.text)
        whole = 0 if isinstance(first, str) else first + second
        for col, value in enumerate([first, second, None, None], 2):
            ws.write(row + n, col, value, f.inn)
        ws.write_formula(row + n, 6, f"=SUM(C{row + n + 1}:F{row + n + 1})", f.out, whole)
        ws.write_formula(row + n, 7, f"=G{row + n + 1}/G{start + 7}", f.outp, whole / 449)
    row += 8
    ws.write(row, 1, "TOTAL", f.lab)
    for col, letter, value in [(2, "C", 231), (3, "D", 218), (6, "G", 449)]:
        ws.write_formula(row, col, f"=SUM({letter}{start}:{letter}{row})", f.out, value)
    for col, letter in [(4, "E"), (5, "F")]:
        cells = f"{letter}{start}:{letter}{row}"
        ws.write_formula(row, col, f'=IF(COUNT({cells})=0,"",SUM({cells}))', f.out, "")
    ws.freeze_panes(8, 2)
    ws.protect()
    ws.set_landscape()
    ws.set_paper(8)
    ws.fit_to_pages(1, 1)


def icb(ws: Worksheet, f: Look) -> None:
    """Template 2: four parts one below another."""
    ws.hide_gridlines(2)
    ws.set_column("A:A", 11)
    ws.set_column("B:B", 50)
    ws.set_column("C:H", 12)
    ws.set_column("I:I", 36)
    ws.write("A1", "##TCC|T2|v3.2|2025##", f.mark)
    ws.merge_range("A2:I2", "TEMPLATE 2 - ICB HALF-YEARLY RETURN 2025/26", f.title)
    ws.merge_range(
        "A3:I3",
        "Note to provider: H1 = 1 April to 30 September 2025, H2 = 1 October "
        "2025 to 31 March 2026. Plans are for the whole year.",
        f.note,
    )
    ws.write("A5", "2.1 HOSPITAL AND PRIMARY CARE", f.bold)
    for col, words in enumerate(
        ["Ref", "Measure", "Annual plan", "H1 actual", "H2 actual", "H1 2024/25"]
    ):
        ws.write(5, col, words, f.head)
    ws.merge_range("G6:I6", "Provider commentary", f.head)
    rows: list[tuple[Any, ...]] = [
        ("IC-1", "Carers identified on hospital wards", 500, 262, "ND", 231, ""),
        (
            "IC-2",
            "Contacted within 2 working days of referral",
            0.9,
            None,
            "ND",
            0.82,
            "weekend cover from 7 June",
        ),
        ("", "numerator: contacted within 2 working days", None, 236, "ND", None, ""),
        ("", "denominator: all referrals from wards", None, 262, "ND", None, ""),
        ("IC-3", "GP practices signed up to the carers' charter", 24, 19, "ND", 14, ""),
        ("IC-4", "Emergency plans put in place", 300, 164, "ND", 121, ""),
        (
            "IC-5",
            "Carers given a health check on the ward",
            150,
            "NC",
            "ND",
            "NC",
            "ward nurses do not send us this",
        ),
        (
            "IC-6",
            "Young carers known to school nurses",
            80,
            "[c]",
            "ND",
            "N/A",
            "only started 15 September",
        ),
    ]
    for n, (ref, words, plan, now, later, before, more) in enumerate(rows, 6):
        ws.write(n, 0, ref, f.code)
        ws.write(n, 1, words, f.text if ref else f.deep)
        part = isinstance(plan, float)
        ws.write(n, 2, plan, f.grey if plan is None else f.pct if part else f.num)
        if part:
            ws.write_formula(n, 3, f"=D{n + 2}/D{n + 3}", f.outp, 236 / 262)
        else:
            ws.write(n, 3, now, f.inn)
        ws.write(n, 4, later, f.inn)
        ws.write(n, 5, before, f.grey if before is None else f.pct if part else f.num)
        ws.merge_range(n, 6, n, 8, more, f.intx)
    ws.write("A16", "2.2 WELLBEING - carers reviewed in H1, same people at both points", f.bold)
    ws.merge_range("A17:B18", "Scale", f.head)
    for col, words, parts in [
        (2, "At the start", ("Mean", "Carers")),
        (4, "Six months on", ("Mean", "Carers")),
        (6, "Improved", ("No.", "%")),
    ]:
        ws.merge_range(16, col, 16, col + 1, words, f.head)
        ws.write(17, col, parts[0], f.sub)
        ws.write(17, col + 1, parts[1], f.sub)
    scales = [
        ("Adult Carer Quality of Life (0-120)", 61.2, 70.4, 88, 61),
        ("Sleep (0-10)", 3.9, 5.1, 74, 41),
        ("Loneliness, 3 questions (3-9, lower is better)", 6.8, 5.9, 69, 38),
    ]
    for n, (words, start, end, many, better) in enumerate(scales, 18):
        ws.merge_range(n, 0, n, 1, words, f.text)
        ws.write(n, 2, start, f.ind)
        ws.write(n, 3, many, f.inn)
        ws.write(n, 4, end, f.ind)
        ws.write(n, 5, many, f.inn)
        ws.write(n, 6, better, f.inn)
        ws.write_formula(n, 7, f"=G{n + 1}/D{n + 1}", f.outp, better / many)
    ws.write("A23", "2.3 CARERS ON GP PRACTICE REGISTERS - H1", f.bold)
    for col, words in enumerate(
        ["Practice code", "Practice", "First day of half", "Last day of half", "New in the half"]
    ):
        ws.write(23, col, words, f.head)
    places: list[tuple[str, str, Any, Any, Any]] = [
        ("Z99011", "Brackenlea Surgery", 214, 231, 26),
        ("Z99014", "Mill Lane", 167, 172, 11),
        ("Z99020", "Thornmere Health Centre", 388, 421, 47),
        ("Z99023", "The Wolds", 96, 104, 12),
        ("Z99031", "Dr Quayside & Partners", 143, 139, 5),
        ("Z99038", "Priory Park", 205, 219, 21),
        ("Z99042", "Eastgate", "NC", "NC", "NC"),
        ("Z99047", "Hollin Bank", 58, 66, 9),
        ("Z99055", "University Practice", 17, 23, 8),
        ("Z99060", "Saltmarsh", 84, 92, 10),
    ]
    for n, (code, name, first, last, new) in enumerate(places, 24):
        ws.write(n, 0, code, f.code)
        ws.write(n, 1, name, f.text)
        for col, value in enumerate([first, last, new], 2):
            ws.write(n, col, value, f.inn)
    ws.write(34, 1, "All practices that replied", f.lab)
    for col, letter in enumerate("CDE", 2):
        whole = sum(p[col] for p in places if not isinstance(p[col], str))
        ws.write_formula(34, col, f"=SUM({letter}25:{letter}34)", f.out, whole)
    ws.merge_range(
        "F25:I28",
        "Note to provider: one line per practice, codes as on the NHS list. "
        "17 practices have not been asked yet.",
        f.note,
    )
    ws.write("A38", "2.4 ANYTHING ELSE (optional, not scored)", f.bold)
    for col, words in enumerate(["Line", "What", "H1", "H2"]):
        ws.write(38, col, words, f.head)
    ws.merge_range("E39:I39", "Who for, and how do you know?", f.head)
    other: list[tuple[str, Any, str, Any]] = [
        ("e.g. Walking group, people who came", 15, "Carers, sign-in sheet", f.eg),
        (
            "Former carers who ring other carers as volunteers",
            21,
            "list kept by coordinator",
            f.inn,
        ),
        ("Hours the telephone volunteers gave", 486.5, "time sheets", f.ind),
        ("Carers who went back to work or college", 17, "reviews, April to September", f.inn),
        ("Carers' choir, singers on the register", 34, "choir leader", f.inn),
        (
            "Young carers who came on the residential",
            12,
            "Carers aged 9 to 15, 3 nights in August",
            f.inn,
        ),
        (
            "Extra benefits won for carers",
            "about £96,400",
            "our reckoning of a full year's worth",
            f.inn,
        ),
        (
            "Employers signed up as carer friendly",
            8,
            "signed pledge, 2 of them over 500 staff",
            f.inn,
        ),
        ("[add a line]", None, "[text]", f.inn),
        ("[add a line]", None, "[text]", f.inn),
    ]
    for n, (words, value, more, fmt) in enumerate(other, 39):
        ws.write(n, 0, n - 39 if n > 39 else None, f.code)
        ws.write(n, 1, words, f.eg if n == 39 else f.intx)
        ws.write(n, 2, value, fmt)
        ws.write_blank(n, 3, None, f.inn)
        ws.merge_range(n, 4, n, 8, more, f.eg if n == 39 else f.intx)
    ws.protect()
    ws.set_paper(9)
    ws.fit_to_pages(1, 1)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Carers joint monitoring workbook")
    f = Look(made)
    read_first(made.add_worksheet("READ FIRST"), f)
    ws = made.add_worksheet(T1)
    council(ws, f)
    icb(made.add_worksheet(T2), f)
    lists = made.add_worksheet("Lists")
    lists.write_column("A1", ["Quarter", "Q1", "Q2", "Q3", "Q4"])
    lists.write_column(
        "B1",
        ["Counted in", "Carers", "Contacts", "Assessments", "Hours", "Grants", "£", "Complaints"],
    )
    lists.write_column("C1", ["Codes", "ND", "NC", "NIL", "N/A", "[c]"])
    lists.hide()
    ws.activate()
    made.close()
