"""An NHS information analyst's monthly pack: diabetes education and peer support, M9 2025/26."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

NAME = "HM-LTC-DSE SQPR pack M09 v1.2.xlsx"
BLUE = "#005EB8"
PALE = "#E8EDEE"

REFERRALS = [148, 139, 162, 151, 158, 144, 160, 131, 157, 171, 149, 118]
CONTACTED = [131, 122, 149, 138, 146, 129, 139, 109, 141, 156, 136, 101]
STARTERS = [92, 88, 101, 97, 103, 90, 98, 74, 99, 112, 96, 70]
ENDED = [85, 90, 84, 95, 94, 99, 88, 95, 71, 97, 108, 93]
COMPLETED = [60, 66, 57, 69, 70, 71, 60, 71, 49, 73, 82, 67]
DUE = [55, 58, 61, 49, 62, 70, 60, 66, 57, 69, 70, 71]
RECORDED = [41, 44, 46, 35, 47, 55, 44, 51, 42, 54, 56, 52]
BOOKED = [402, 388, 431, 415, 440, 398, 421, 335, 428, 466, 417, 309]
MISSED = [66, 58, 61, 60, 72, 55, 68, 57, 59, 64, 61, 58]
FALL = [5.4, 4.9, 5.6, 6.1, 5.8, 5.2, 4.7, 5.5, 5.0, 6.2, 5.9]


class Pack:
    """The formats that the analyst uses on every sheet."""

    def __init__(self, path: Path) -> None:
        self.made = Workbook(path)
        self.made.set_properties({"title": "SQPR pack", "created": datetime(2026, 1, 16, 10, 12)})
        self.kept: dict[tuple[tuple[str, Any], ...], Format] = {}

    def f(self, **wanted: Any) -> Format:
        """A format in Arial 9, made once."""
        key = tuple(sorted(wanted.items()))
        if key not in self.kept:
            self.kept[key] = self.made.add_format(
                {"font_name": "Arial", "font_size": 9, "valign": "vcenter"} | wanted
            )
        return self.kept[key]

    def head(self, **more: Any) -> Format:
        """White on NHS blue."""
        base = {"bold": True, "font_color": "white", "bg_color": BLUE, "border": 1}
        return self.f(**(base | {"align": "center", "text_wrap": True} | more))

    def sheet(self, name: str, title: str, under: str) -> Worksheet:
        """A sheet with the two title rows of the pack."""
        at = self.made.add_worksheet(name)
        at.hide_gridlines(2)
        at.write("A1", title, self.f(bold=True, font_size=14, font_color=BLUE))
        at.write("A2", under, self.f(font_color="#425563"))
        at.set_landscape()
        at.fit_to_pages(1, 0)
        return at


def draw(path: Path) -> None:
    """Draw the pack."""
    pack = Pack(path)
    _cover(pack)
    _sqpr(pack)
    _activity(pack)
    _rolling(pack)
    _equity(pack)
    _peers(pack)
    _outcomes(pack)
    _calc(pack)
    pack.made.close()


def _cover(pack: Pack) -> None:
    at = pack.sheet("Cover", "Service Quality Performance Report", "OFFICIAL - NHS Harrowmere ICB")
    at.set_column("A:A", 26)
    at.set_column("B:B", 58)
    at.set_column("C:E", 12)
    rows = [
        ("Provider", "Sugarbeat Community Health CIC (ODS code 8QX41)"),
        ("Commissioner", "NHS Harrowmere Integrated Care Board"),
        ("Service", "Type 2 diabetes structured education and peer support"),
        ("Contract reference", "HM/LTC/DSE/2024-07"),
        ("Contract term", "1 April 2024 to 31 March 2027"),
        ("Annual contract value", "£318,400 (block)"),
        ("Reporting month", "M09 (December 2025)"),
        ("Submission due", "15 operational days after month end: 22 January 2026"),
        ("Completed by", "Information Analyst, 01632 960417"),
    ]
    for row, (what, said) in enumerate(rows, start=3):
        at.write(row, 0, what, pack.f(bold=True, bg_color=PALE, border=1))
        at.write(row, 1, said, pack.f(border=1))
    at.write("A15", "Contents", pack.f(bold=True, font_color=BLUE))
    pages = [("SQPR", 2), ("Activity", 3), ("Rolling 12m", 4), ("Equity", 5)]
    for row, (what, page) in enumerate([*pages, ("Peer support", 6), ("Outcomes", 7)], start=15):
        at.write_url(row, 0, f"internal:'{what}'!A1", string=what)
        at.write(row, 1, f"page {page}", pack.f())
    at.write("A23", "Version control", pack.f(bold=True, font_color=BLUE))
    for column, what in enumerate(["Version", "Change", "Date"]):
        at.write(23, column, what, pack.head())
    log = [
        (0.1, "First cut from EMIS Community", datetime(2026, 1, 12)),
        (1.0, "Signed off by Operations", datetime(2026, 1, 15)),
        (1.2, "DSE5 December marked provisional, 2 practices outstanding", datetime(2026, 1, 16)),
    ]
    for row, (version, change, when) in enumerate(log, start=24):
        at.write(row, 0, version, pack.f(border=1, num_format="0.0", align="center"))
        at.write(row, 1, change, pack.f(border=1))
        at.write_datetime(row, 2, when, pack.f(border=1, num_format="dd/mm/yyyy"))


MONTHS = [datetime(2025, month, 1) for month in range(1, 13)]


def _sqpr(pack: Pack) -> None:
    at = pack.sheet(
        "SQPR",
        "Schedule 4C Local Quality Requirements",
        "HM/LTC/DSE/2024-07 | 12 months to December 2025 | FYTD = April 2025 onwards "
        "| source: EMIS",
    )
    at.set_column("A:A", 6)
    at.set_column("B:B", 44)
    at.set_column("C:C", 9)
    at.set_column("D:F", 9)
    at.set_column("G:R", 7.5)
    at.set_column("S:S", 1.5)
    at.set_column("T:U", 9)
    at.set_column("V:V", 6)
    at.set_column("W:W", 46)
    at.merge_range("G5:I5", "2024/25", pack.head())
    at.merge_range("J5:R5", "2025/26", pack.head())
    at.merge_range("T5:U5", "Cumulative", pack.head())
    heads = ["Ref", "Quality requirement", "Type", "Threshold", "Floor", "24/25\noutturn"]
    for column, what in enumerate(heads):
        at.write(5, column, what, pack.head())
    for column, month in enumerate(MONTHS, start=6):
        at.write_datetime(5, column, month, pack.head(num_format="mmm-yy"))
    for column, what in [(19, "FYTD"), (20, "Rolling\n12m"), (21, "RAG"), (22, "Comment")]:
        at.write(5, column, what, pack.head())
    at.set_row(5, 26)
    at.freeze_panes(6, 2)

    _group(pack, at, 6, "ACCESS")
    _count(pack, at, 7, "DSE1", "Referrals accepted", REFERRALS, ("1,750 pa", "1,575 pa", 1702))
    _says(pack, at, 7, "G", "1,339 against 9/12 of plan (1,313)")
    _rate(
        pack,
        at,
        8,
        ("DSE2", "Contacted within 10 operational days", ">=90%", ">=80%", 0.884),
        ("Contacted in time", CONTACTED, 1504),
        ("Referrals accepted", REFERRALS, 1702),
    )
    _says(pack, at, 8, "A", "August: one administrator off 3 weeks")
    _rate(
        pack,
        at,
        11,
        ("DSE3", "Uptake: referred people who start a course", ">=60%", ">=55%", 0.631),
        ("Started (came to session 1)", STARTERS, 1074),
        ("Referrals accepted", REFERRALS, 1702),
    )
    _says(pack, at, 11, "G", "")
    _group(pack, at, 14, "COMPLETION AND CLINICAL OUTCOME")
    _rate(
        pack,
        at,
        15,
        ("DSE4", "Completed 5 or more of 6 sessions", ">=70%", ">=65%", 0.702),
        ("Completed", COMPLETED, 728),
        ("Courses ended in month (people)", ENDED, 1037),
    )
    _says(pack, at, 15, "G", "September: Northgate group lost its room, see minutes 09/10/25")
    _rate(
        pack,
        at,
        18,
        ("DSE5", "HbA1c on record at 6 months", ">=75%", ">=70%", 0.743),
        ("HbA1c found on practice system", RECORDED, 497),
        ("Completers reaching 6 months", DUE, 669),
        held=True,
    )
    _says(pack, at, 18, "G", "Dec (p): extract from 2 of 31 practices still to come")
    _means(pack, at, 21)
    _group(pack, at, 22, "EXPERIENCE AND ATTENDANCE")
    _friends(pack, at, 23)
    _rate(
        pack,
        at,
        24,
        ("DSE8", "Did not attend (all sessions)", "<=15%", "<=18%", 0.158),
        ("Places missed without notice", MISSED, 790),
        ("Places booked", BOOKED, 5003),
    )
    _says(pack, at, 24, "A", "Text reminder moved to 48 hours before")
    _withdrawn(pack, at, 27)
    _group(pack, at, 28, "FOR INFORMATION (no threshold)")
    _information(pack, at)
    notes = [
        "Notes",
        "1. Numerators and denominators are shown indented beneath each rate.",
        "2. Floor = lower limit of amber. RAG is on the FYTD position.",
        "3. DSE7 is a quarterly survey; one figure is shown across the three months.",
        "4. (p) = provisional, to be refreshed at M10.",
        "5. 6-month reviews at M09 relate to people who completed in June 2025 (n=71).",
    ]
    for row, said in enumerate(notes, start=34):
        at.write(row, 0, said, pack.f(italic=True, font_size=8))
    at.write_comment("R20", "JP 16/1: Elmfield and Quayside not in extract. Expect 56 or 57.")


def _group(pack: Pack, at: Worksheet, row: int, said: str) -> None:
    at.merge_range(row, 0, row, 22, said, pack.f(bold=True, bg_color="#AEB7BD", border=1))


def _says(pack: Pack, at: Worksheet, row: int, rag: str, said: str) -> None:
    fill = {"G": "#78BE20", "A": "#FFB81C", "R": "#DA291C"}[rag]
    at.write(row, 21, rag, pack.f(bold=True, align="center", bg_color=fill, border=1))
    at.write(row, 22, said, pack.f(text_wrap=True, font_size=8, border=1))


def _fronts(
    pack: Pack, at: Worksheet, row: int, said: tuple[str, str, str], limits: tuple[str, str]
) -> None:
    for column, what in enumerate(said):
        at.write(row, column, what, pack.f(bold=True, border=1))
    for column, what in enumerate(limits, start=3):
        at.write(row, column, what, pack.f(align="center", border=1))


def _sums(pack: Pack, at: Worksheet, row: int, months: Sequence[int], style: Format) -> None:
    for column, number in enumerate(months, start=6):
        at.write(row, column, number, style)
    for column, first in [(19, 3), (20, 0)]:
        formula = f"=SUM({xl_col_to_name(6 + first)}{row + 1}:R{row + 1})"
        at.write_formula(row, column, formula, style, sum(months[first:]))


def _count(
    pack: Pack,
    at: Worksheet,
    row: int,
    ref: str,
    what: str,
    months: Sequence[int],
    limits: tuple[str, str, int],
) -> None:
    _fronts(pack, at, row, (ref, what, "Count"), limits[:2])
    at.write(row, 5, limits[2], pack.f(num_format="#,##0", border=1, italic=True))
    _sums(pack, at, row, months, pack.f(num_format="#,##0", border=1))


def _rate(
    pack: Pack,
    at: Worksheet,
    row: int,
    front: tuple[str, str, str, str, float],
    top: tuple[str, Sequence[int], int],
    base: tuple[str, Sequence[int], int],
    *,
    held: bool = False,
) -> None:
    ref, what, threshold, floor, last = front
    _fronts(pack, at, row, (ref, what, "Rate"), (threshold, floor))
    bold = pack.f(num_format="0.0%", border=1, bold=True)
    small = pack.f(num_format="#,##0", border=4, font_size=8, font_color="#425563")
    inset = pack.f(indent=2, font_size=8, font_color="#425563", border=4)
    at.write(row, 5, last, pack.f(num_format="0.0%", border=1, italic=True))
    for below, (words, months, year) in enumerate([top, base], start=1):
        at.write(row + below, 1, words, inset)
        at.write(row + below, 2, "Num" if below == 1 else "Den", inset)
        at.write(
            row + below,
            5,
            year,
            pack.f(num_format="#,##0", border=4, font_size=8, italic=True, font_color="#425563"),
        )
        _sums(pack, at, row + below, months, small)
    for column in range(6, 21):
        if column == 18:
            continue
        letter = xl_col_to_name(column)
        first = {19: 3, 20: 0}.get(column, column - 6)
        last_month = 12 if column > 18 else column - 5
        value = sum(top[1][first:last_month]) / sum(base[1][first:last_month])
        at.write_formula(row, column, f"={letter}{row + 2}/{letter}{row + 3}", bold, value)
    if held:
        right = {"align": "right"}
        at.write(row, 17, "73.2% (p)", pack.f(border=1, bold=True, **right))
        at.write(row + 1, 17, "52 (p)", pack.f(border=4, font_size=8, **right))
        for column, first in [(19, 3), (20, 0)]:
            letters = f"{xl_col_to_name(6 + first)}{row + 2}:Q{row + 2}"
            at.write_formula(row + 1, column, f"=SUM({letters})+52", small, sum(top[1][first:]))


def _means(pack: Pack, at: Worksheet, row: int) -> None:
    _fronts(
        pack,
        at,
        row,
        ("DSE6", "Mean fall in HbA1c at 6 months (mmol/mol)", "Mean"),
        (">=5.0", ">=4.0"),
    )
    one = pack.f(num_format="0.0", border=1, bold=True)
    at.write(row, 5, 5.1, pack.f(num_format="0.0", border=1, italic=True))
    for column, fall in enumerate(FALL, start=6):
        at.write(row, column, fall, one)
    at.write(row, 17, "5.3 (p)", pack.f(border=1, bold=True, align="right"))
    at.write(row, 19, 5.5, one)
    at.write(row, 20, 5.4, one)
    _says(pack, at, row, "G", "Mean over people with both readings (DSE5 numerator)")


def _friends(pack: Pack, at: Worksheet, row: int) -> None:
    _fronts(
        pack,
        at,
        row,
        ("DSE7", "Friends and Family Test: good or very good", "Quarterly"),
        (">=90%", ">=85%"),
    )
    bold = pack.f(num_format="0.0%", border=1, bold=True, align="center")
    at.write(row, 5, 0.927, pack.f(num_format="0.0%", border=1, italic=True))
    for first, share in [(6, 0.931), (9, 0.944), (12, 0.918), (15, 0.937)]:
        at.merge_range(row, first, row, first + 2, share, bold)
    at.write(row, 19, 0.933, bold)
    at.write(row, 20, 0.932, bold)
    _says(pack, at, row, "G", "212 replies in Q3 (response 31%)")


def _withdrawn(pack: Pack, at: Worksheet, row: int) -> None:
    _fronts(
        pack,
        at,
        row,
        ("DSE9", "Eye screening reminder sent (withdrawn 01/04/25)", "Count"),
        ("n/a", "n/a"),
    )
    for column, number in enumerate([88, 81, 97], start=6):
        at.write(row, column, number, pack.f(border=1))
    at.set_row(row, None, None, {"hidden": True})


def _information(pack: Pack, at: Worksheet) -> None:
    plain = pack.f(border=1, align="right")
    rows: list[tuple[str, str, list[int | str], int | str, int | str, int | str]] = [
        ("L1", "Complaints received", [0, 1, 0, 0, 0, 2, 0, 0, 1, 0, 0, 0], 4, 3, 4),
        ("L2", "Patient safety incidents reported", ["nil"] * 7 + [1] + ["nil"] * 4, 2, 1, 1),
        (
            "L3",
            "Waiting for a first session at month end",
            [61, 58, 70, 64, 66, 59, 68, 77, 71, 63, 55, 52],
            60,
            "n/a",
            "n/a",
        ),
        (
            "L4",
            "Interpreter sessions booked",
            ["not collected"] * 3 + [11, 14, 9, 12, 8, 15, 17, 13, 10],
            "not collected",
            109,
            "n/a",
        ),
    ]
    for row, (ref, what, months, last, year, rolling) in enumerate(rows, start=29):
        at.write(row, 0, ref, pack.f(border=1))
        at.write(row, 1, what, pack.f(border=1))
        at.write(row, 5, last, pack.f(border=1, italic=True, align="right"))
        tiny = pack.f(border=1, align="right", font_size=7, text_wrap=True)
        for column, number in enumerate(months, start=6):
            at.write(row, column, number, tiny if number == "not collected" else plain)
        at.write(row, 19, year, plain)
        at.write(row, 20, rolling, plain)


GP = [88, 91, 80, 93, 74, 86, 95, 84, 66]
NURSE = [41, 44, 42, 44, 36, 45, 47, 41, 33]
SELF = [22, 23, 22, 23, 21, 26, 29, 24, 19]
FACE = [58, 60, 51, 57, 42, 58, 64, 55, 39]
ONLINE = [27, 29, 28, 28, 24, 29, 33, 29, 23]
HOME = [12, 14, 11, 13, 8, 12, 15, 12, 8]
PLANNED = [66, 68, 62, 66, 51, 68, 74, 67, 48]
HELD = [64, 67, 60, 63, 50, 63, 73, 66, 48]
LINES = [
    "Apr 2025",
    "May 2025",
    "Jun 2025",
    "Q1",
    "Jul 2025",
    "Aug 2025",
    "Sep 2025",
    "Q2",
    "Oct 2025",
    "Nov 2025",
    "Dec 2025",
    "Q3",
    "Jan 2026",
    "Feb 2026",
    "Mar 2026",
    "Q4",
]


def _activity(pack: Pack) -> None:
    at = pack.sheet(
        "Activity",
        "Schedule 6A Activity report 2025/26",
        "Counts of people unless stated. Months still to come are left empty.",
    )
    at.set_column("A:A", 16)
    at.set_column("B:M", 9)
    at.merge_range("A4:A6", "Month", pack.head())
    at.merge_range("B4:E4", "REFERRALS ACCEPTED BY SOURCE", pack.head())
    at.merge_range("F4:K4", "STARTERS BY KIND OF COURSE", pack.head(bg_color="#41B6E6"))
    at.merge_range("L4:M4", "SESSIONS", pack.head(bg_color="#330072"))
    for column, what in enumerate(["GP", "Practice nurse", "Self", "All"], start=1):
        at.merge_range(4, column, 5, column, what, pack.head())
    for column, what in [(5, "Face to face"), (7, "Online, live"), (9, "Home language")]:
        at.merge_range(4, column, 4, column + 1, what, pack.head(bg_color="#41B6E6"))
        at.write(5, column, "No.", pack.head(bg_color="#41B6E6"))
        at.write(5, column + 1, "%", pack.head(bg_color="#41B6E6"))
    for column, what in [(11, "Planned"), (12, "Held")]:
        at.merge_range(4, column, 5, column, what, pack.head(bg_color="#330072"))
    kinds = {1: GP, 2: NURSE, 3: SELF, 5: FACE, 7: ONLINE, 9: HOME, 11: PLANNED, 12: HELD}
    for line, words in enumerate(LINES):
        quarter = words.startswith("Q")
        more = {"bold": True, "bg_color": PALE} if quarter else {}
        row = 6 + line
        at.write(row, 0, words, pack.f(border=1, **more))
        first = line // 4 * 3 if quarter else line - line // 4
        last = first + 3 if quarter else first + 1
        for column in range(1, 13):
            at.write_blank(row, column, None, pack.f(border=1, **more))
        if line > 11:
            continue
        _activity_line(pack, at, row, kinds, (first, last), quarter, more)
    _activity_end(pack, at, kinds)


def _activity_line(
    pack: Pack,
    at: Worksheet,
    row: int,
    kinds: dict[int, list[int]],
    span: tuple[int, int],
    quarter: bool,
    more: dict[str, Any],
) -> None:
    number = pack.f(border=1, num_format="#,##0", **more)
    first, last = span
    for column, months in kinds.items():
        value = sum(months[first:last])
        letter = xl_col_to_name(column)
        if quarter:
            at.write_formula(row, column, f"=SUM({letter}{row - 2}:{letter}{row})", number, value)
        else:
            at.write(row, column, value, number)
    whole = sum(sum(kinds[column][first:last]) for column in (1, 2, 3))
    at.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", number, whole)
    started = sum(sum(kinds[column][first:last]) for column in (5, 7, 9))
    for column in (5, 7, 9):
        letter = xl_col_to_name(column)
        at.write_formula(
            row,
            column + 1,
            f"={letter}{row + 1}/(F{row + 1}+H{row + 1}+J{row + 1})",
            pack.f(border=1, num_format="0%", italic=True, **more),
            sum(kinds[column][first:last]) / started,
        )


def _activity_end(pack: Pack, at: Worksheet, kinds: dict[int, list[int]]) -> None:
    strong = {"bold": True, "top": 2, "bottom": 2, "bg_color": "#D5DBDE"}
    at.write("A23", "2025/26 to date", pack.f(**strong))
    number = pack.f(num_format="#,##0", **strong)
    for column, months in kinds.items():
        letter = xl_col_to_name(column)
        at.write_formula(22, column, f"={letter}10+{letter}14+{letter}18", number, sum(months))
    at.write_formula("E23", "=SUM(B23:D23)", number, sum(GP) + sum(NURSE) + sum(SELF))
    started = sum(FACE) + sum(ONLINE) + sum(HOME)
    for column, months in [(5, FACE), (7, ONLINE), (9, HOME)]:
        letter = xl_col_to_name(column)
        at.write_formula(
            22,
            column + 1,
            f"={letter}23/(F23+H23+J23)",
            pack.f(num_format="0%", italic=True, **strong),
            sum(months) / started,
        )
    old = pack.f(italic=True, font_color="#768692", num_format="#,##0")
    at.write("A24", "2024/25 (full year)", old)
    for column, value in enumerate(
        [1003, 478, 221, 1702, 702, None, 259, None, 113, None, 744, 719], start=1
    ):
        if value is not None:
            at.write(23, column, value, old)
    at.write(
        "A26",
        "Home language courses in 2025/26: Urdu, Polish, Sylheti, BSL (1 course each "
        "quarter). % are of all starters in the month.",
        pack.f(italic=True, font_size=8),
    )


WINDOWS: list[tuple[str, int, int, int, int, float]] = [
    ("01/01/24-31/12/24", 1659, 1041, 1011, 704, 5.0),
    ("01/04/24-31/03/25", 1702, 1074, 1037, 728, 5.1),
    ("01/07/24-30/06/25", 1731, 1098, 1062, 751, 5.3),
    ("01/10/24-30/09/25", 1764, 1107, 1079, 757, 5.3),
    ("01/01/25-31/12/25", 1788, 1120, 1099, 795, 5.4),
]


def _rolling(pack: Pack) -> None:
    at = pack.sheet(
        "Rolling 12m",
        "Rolling twelve months",
        "Each line is a full year ending on the last day of the quarter shown",
    )
    at.set_column("A:A", 22)
    at.set_column("B:G", 12)
    heads = [
        "Window",
        "Referrals",
        "Starters",
        "Courses ended (people)",
        "Completers",
        "Completion",
        "Mean HbA1c fall",
    ]
    for column, what in enumerate(heads):
        at.write(3, column, what, pack.head())
    for row, (window, *numbers) in enumerate(WINDOWS, start=4):
        at.write(row, 0, window, pack.f(border=1))
        for column, number in enumerate(numbers[:4], start=1):
            at.write(row, column, number, pack.f(border=1, num_format="#,##0"))
        at.write_formula(
            row,
            5,
            f"=E{row + 1}/D{row + 1}",
            pack.f(border=1, num_format="0.0%"),
            numbers[3] / numbers[2],
        )
        at.write(row, 6, numbers[4], pack.f(border=1, num_format="0.0"))
    at.write("A10", "Change, latest on first", pack.f(italic=True))
    changes = [last - first for last, first in zip(WINDOWS[4][1:5], WINDOWS[0][1:5], strict=True)]
    for column in range(1, 5):
        letter = xl_col_to_name(column)
        at.write_formula(
            9,
            column,
            f"={letter}9-{letter}5",
            pack.f(italic=True, num_format="+0;-0"),
            changes[column - 1],
        )
    chart = pack.made.add_chart({"type": "line"})
    chart.add_series(
        {
            "name": "Completion",
            "categories": "='Rolling 12m'!$A$5:$A$9",
            "values": "='Rolling 12m'!$F$5:$F$9",
        }
    )
    chart.set_title({"name": "Completion, rolling 12 months"})
    chart.set_size({"width": 620, "height": 240})
    at.insert_chart("A13", chart)


NETWORKS: list[tuple[str, str, int, int, int | str, int | str]] = [
    ("Canal & Castle", "U41207", 4212, 263, 171, 118),
    ("Eastwold", "U52219", 3307, 204, 131, 97),
    ("Harrow Mere Central", "U18834", 5126, 351, 214, 158),
    ("Northgate", "U70015", 2984, 176, "*", "*"),
    ("Seven Villages", "U33640", 1907, 97, 62, 49),
    ("Tannery Road", "U29471", 3655, 241, 149, 115),
    ("Out of area / not known", "", 0, 7, "*", "*"),
]


def _equity(pack: Pack) -> None:
    at = pack.sheet(
        "Equity",
        "Who is reached: April to December 2025 (year to date)",
        "* = fewer than 5, or hidden so that a small number cannot be worked out",
    )
    at.set_column("A:A", 26)
    at.set_column("B:H", 10)
    at.set_column("I:I", 3)
    at.set_column("J:J", 30)
    at.set_column("K:L", 10)
    at.write("A4", "A. Primary care networks", pack.f(bold=True, font_color=BLUE))
    heads = [
        "Network",
        "Code",
        "QOF register at 31/03/25",
        "Referrals",
        "Per 1,000 on register",
        "Starters",
        "Completers",
    ]
    for column, what in enumerate(heads):
        at.write(4, column, what, pack.head())
    for row, (name, code, register, sent, began, done) in enumerate(NETWORKS, start=5):
        at.write(row, 0, name, pack.f(border=1))
        at.write(row, 1, code, pack.f(border=1))
        whole = pack.f(border=1, num_format="#,##0", align="right")
        if register:
            at.write(row, 2, register, whole)
            at.write_formula(
                row,
                4,
                f"=D{row + 1}/C{row + 1}*1000",
                pack.f(border=1, num_format="0.0"),
                sent / register * 1000,
            )
        else:
            at.write(row, 2, "n/a", whole)
            at.write(row, 4, "n/a", whole)
        at.write(row, 3, sent, whole)
        at.write(row, 5, began, whole)
        at.write(row, 6, done, whole)
    bold = pack.f(bold=True, top=2, num_format="#,##0")
    at.write("A13", "ICB", bold)
    at.write("B13", "", bold)
    at.write_formula("C13", "=SUM(C6:C12)", bold, 21191)
    at.write_formula("D13", "=SUM(D6:D12)", bold, 1339)
    at.write_formula(
        "E13", "=D13/C13*1000", pack.f(bold=True, top=2, num_format="0.0"), 1339 / 21191 * 1000
    )
    at.write("F13", 839, bold)
    at.write("G13", 612, bold)
    _ages(pack, at)
    _beside(pack, at)


def _ages(pack: Pack, at: Worksheet) -> None:
    at.write("A16", "B. Starters by age and sex", pack.f(bold=True, font_color=BLUE))
    for column, what in enumerate(["Age", "Female", "Male", "Not stated", "All"]):
        at.write(16, column, what, pack.head())
    rows: list[tuple[str, int, int, int | str, int | str]] = [
        ("18-39", 41, 33, "*", "*"),
        ("40-54", 121, 108, 0, 229),
        ("55-64", 132, 127, 5, 264),
        ("65-74", 96, 101, 0, 197),
        ("75 and over", 38, 33, "*", "*"),
    ]
    right = pack.f(border=1, align="right")
    for row, (age, *numbers) in enumerate(rows, start=17):
        at.write_string(row, 0, age, pack.f(border=1))
        for column, number in enumerate(numbers, start=1):
            at.write(row, column, number, right)
    bold = pack.f(bold=True, top=2, align="right")
    at.write("A23", "All ages", pack.f(bold=True, top=2))
    at.write_formula("B23", "=SUM(B18:B22)", bold, 428)
    at.write_formula("C23", "=SUM(C18:C22)", bold, 402)
    at.write("D23", 9, bold)
    at.write("E23", 839, bold)


def _beside(pack: Pack, at: Worksheet) -> None:
    at.write("J4", "C. Starters by ethnic group", pack.f(bold=True, font_color=BLUE))
    for column, what in enumerate(["Ethnic group (2021 census, 5+1)", "No.", "%"], start=9):
        at.write(4, column, what, pack.head())
    rows = [
        ("Asian or Asian British", 214),
        ("Black or Black British", 97),
        ("Mixed", 26),
        ("White", 455),
        ("Other", 18),
        ("Not stated (Z)", 29),
    ]
    for row, (group, number) in enumerate(rows, start=5):
        at.write(row, 9, group, pack.f(border=1))
        at.write(row, 10, number, pack.f(border=1))
        at.write_formula(
            row, 11, f"=K{row + 1}/839", pack.f(border=1, num_format="0.0%"), number / 839
        )
    at.write("J16", "D. Starters by deprivation", pack.f(bold=True, font_color=BLUE))
    for column, what in enumerate(["IMD 2025 quintile", "No.", "%"], start=9):
        at.write(16, column, what, pack.head())
    for row, (group, number) in enumerate(
        [
            ("1 (most deprived)", 287),
            ("2", 201),
            ("3", 158),
            ("4", 112),
            ("5 (least deprived)", 70),
            ("Postcode missing", 11),
        ],
        start=17,
    ):
        at.write_string(row, 9, group, pack.f(border=1))
        at.write(row, 10, number, pack.f(border=1))
        at.write_formula(
            row, 11, f"=K{row + 1}/839", pack.f(border=1, num_format="0.0%"), number / 839
        )


GROUPS: list[tuple[str, str, str, str, list[int | str], list[int | str], int]] = [
    ("Canalside Cuppa", "Canal Street Hall", "Volunteers", "14.05.24", [6, 6, 6], [71, 64, 69], 23),
    (
        "Sugar Swap Supper",
        "Eastwold Library",
        "Volunteers",
        "03.09.24",
        [3, 3, 3],
        [38, 41, 44],
        19,
    ),
    ("Walk the Mere", "Mere car park", "Volunteers", "11.03.25", [12, 12, 9], [133, 148, 87], 31),
    ("Urdu women's circle", "Tannery Rd Centre", "Staff", "02.06.25", [2, 6, 6], [17, 58, 66], 22),
    ("Northgate drop-in", "Northgate Surgery", "Staff", "09.01.24", [6, 4, "–"], [40, 22, "–"], 17),
    ("Online evening group", "Zoom", "Volunteers", "20.02.24", [6, 6, 5], [52, 49, 37], 26),
    (
        "Allotment group",
        "Plot 14, Mill Lane",
        "Volunteers",
        "08.10.25",
        ["–", "–", 9],
        ["–", "–", 61],
        14,
    ),
]


def _peers(pack: Pack) -> None:
    at = pack.sheet(
        "Peer support",
        "Peer support groups, 2025/26 Q1 to Q3",
        "– = group not running in that quarter",
    )
    at.set_column("A:A", 4)
    at.set_column("B:C", 21)
    at.set_column("D:L", 9.5)
    across = pack.head(align="center_across")
    at.write("F4", "Sessions held", across)
    at.write_blank("G4", None, across)
    at.write_blank("H4", None, across)
    at.write("I4", "Attendances", across)
    at.write_blank("J4", None, across)
    at.write_blank("K4", None, across)
    heads = [
        "No",
        "Group",
        "Where",
        "Led by",
        "First met",
        "Q1",
        "Q2",
        "Q3",
        "Q1",
        "Q2",
        "Q3",
        "People (Apr-Dec)",
    ]
    for column, what in enumerate(heads):
        at.write(4, column, what, pack.head())
    for row, (name, where, led, first, held, came, people) in enumerate(GROUPS, start=5):
        for column, cell in enumerate([row - 4, name, where, led, first, *held, *came, people]):
            right = {"align": "right"} if column > 4 else {}
            at.write(row, column, cell, pack.f(border=1, **right))
    bold = pack.f(bold=True, top=2, align="right")
    at.write("B13", "All groups", pack.f(bold=True, top=2))
    for column in range(5, 11):
        letter = xl_col_to_name(column)
        block = [group[4] + group[5] for group in GROUPS]
        value = sum(int(line[column - 5]) for line in block if line[column - 5] != "–")
        at.write_formula(12, column, f"=SUM({letter}6:{letter}12)", bold, value)
    at.write("L13", 141, bold)
    at.write(
        "B14",
        "People who come to two groups are counted once in the 141.",
        pack.f(italic=True, font_size=8),
    )
    lines: list[tuple[str, float, str]] = [
        ("Peer mentors trained since April 2025", 14, ""),
        ("...who came through the course themselves", 12, "the other two are carers"),
        ("Peer mentors active in December 2025", 19, ""),
        ("Hours given by peer mentors, April-December", 613.5, "from the rota, not from payroll"),
        (
            "Relatives or friends who came along to a course, April-December",
            127,
            "asked at session 1 since 1 April",
        ),
        ("Peer mentors who left for a paid job, April-December", 3, "two in care, one in retail"),
    ]
    at.write("B16", "Peer mentors and families", pack.f(bold=True, font_color=BLUE))
    for row, (what, number, note) in enumerate(lines, start=16):
        at.merge_range(row, 1, row, 4, what, pack.f(border=1))
        at.write(row, 5, number, pack.f(border=1, bold=True))
        at.write(row, 6, note, pack.f(italic=True, font_size=8))


def _outcomes(pack: Pack) -> None:
    at = pack.sheet(
        "Outcomes",
        "Outcomes six months on",
        "People with a six-month review between 1 April and 31 December 2025",
    )
    at.set_column("A:A", 34)
    at.set_column("B:F", 10)
    at.set_column("G:G", 3)
    at.set_column("H:H", 42)
    at.set_column("I:L", 8)
    heads = ["Measure", "Pairs (n)", "Before, mean", "After, mean", "Difference", "Improved"]
    for column, what in enumerate(heads):
        at.write(3, column, what, pack.head())
    rows = [
        ("HbA1c (mmol/mol)", 436, 64.8, 59.3, 0.72),
        ("Weight (kg)", 391, 92.4, 90.1, 0.61),
        ("PAID-5 distress score (0-20)", 318, 8.9, 6.2, 0.66),
    ]
    for row, (what, pairs, before, after, better) in enumerate(rows, start=4):
        at.write(row, 0, what, pack.f(border=1))
        at.write(row, 1, pairs, pack.f(border=1))
        at.write(row, 2, before, pack.f(border=1, num_format="0.0"))
        at.write(row, 3, after, pack.f(border=1, num_format="0.0"))
        at.write_formula(
            row,
            4,
            f"=D{row + 1}-C{row + 1}",
            pack.f(border=1, num_format="0.0"),
            round(after - before, 1),
        )
        at.write(row, 5, better, pack.f(border=1, num_format="0%"))
    _activation(pack, at)
    _else(pack, at)


def _activation(pack: Pack, at: Worksheet) -> None:
    at.write(
        "A10",
        "Patient activation: level before (down) by level after (across)",
        pack.f(bold=True, font_color=BLUE),
    )
    heads = ["Before \\ after", "Level 1", "Level 2", "Level 3", "Level 4", "All"]
    for column, what in enumerate(heads):
        at.write(10, column, what, pack.head())
    grid = [[12, 21, 18, 6], [5, 24, 47, 19], [0, 6, 61, 44], [0, 0, 8, 37]]
    for row, numbers in enumerate(grid, start=11):
        at.write(row, 0, f"Level {row - 10}", pack.f(border=1, bold=True))
        for column, number in enumerate(numbers, start=1):
            same = {"bg_color": PALE} if column == row - 10 else {}
            at.write(row, column, number, pack.f(border=1, **same))
        at.write_formula(
            row, 5, f"=SUM(B{row + 1}:E{row + 1})", pack.f(border=1, bold=True), sum(numbers)
        )
    at.write("A16", "All", pack.f(border=1, bold=True))
    for column in range(1, 6):
        letter = xl_col_to_name(column)
        value = sum(map(sum, grid)) if column == 5 else sum(line[column - 1] for line in grid)
        at.write_formula(
            15, column, f"=SUM({letter}12:{letter}15)", pack.f(border=1, bold=True), value
        )


def _else(pack: Pack, at: Worksheet) -> None:
    at.write(
        "H3",
        "What else people told us at review (tick list, people)",
        pack.f(bold=True, font_color=BLUE),
    )
    for column, what in enumerate(["", "Q1", "Q2", "Q3", "So far"], start=7):
        at.write(3, column, what, pack.head())
    rows = [
        ("The whole household eats differently now", 58, 61, 67),
        ("Gone back to work, or working more hours", 7, 4, 9),
        ("Helping at a group or in the community", 11, 13, 16),
        ("On fewer tablets or less insulin (GP agreed)", 19, 22, 27),
        ("None of these", 31, 29, 24),
    ]
    for row, (what, *numbers) in enumerate(rows, start=4):
        at.write(row, 7, what, pack.f(border=1))
        for column, number in enumerate(numbers, start=8):
            at.write(row, column, number, pack.f(border=1))
        at.write_formula(
            row, 11, f"=SUM(I{row + 1}:K{row + 1})", pack.f(border=1, bold=True), sum(numbers)
        )
    at.write(
        "H10",
        "One person may tick several. 389 people were asked.",
        pack.f(italic=True, font_size=8),
    )


def _calc(pack: Pack) -> None:
    at = pack.made.add_worksheet("calc")
    at.write("A1", "Operational days in month (for DSE2)")
    for row, (month, days) in enumerate(
        zip(MONTHS[3:], [20, 20, 21, 23, 20, 22, 23, 20, 21], strict=True), start=1
    ):
        at.write_datetime(row, 0, month, pack.made.add_format({"num_format": "mmm-yy"}))
        at.write(row, 1, days)
    at.hide()
