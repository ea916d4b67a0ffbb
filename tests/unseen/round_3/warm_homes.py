"""Warm homes and hoarding: a data analyst's overdone model, one tab for each quarter."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# code: measure, unit, kind (flow or stock), nine months from October 2024
MEASURES: dict[str, tuple[str, str, str, list[float]]] = {
    "A01": ("Households referred", "hh", "flow", [41, 52, 47, 49, 44, 38, 27, 22, 19]),
    "A02": ("Households accepted", "hh", "flow", [36, 46, 40, 43, 39, 33, 24, 20, 17]),
    "A03": ("First home visit within 10 days", "hh", "flow",
            [29, 38, 31, 38, 35, 30, 22, 19, 15]),
    "A04": ("Withdrew before first visit", "hh", "flow", [3, 5, 4, 4, 2, 3, 2, 1, 2]),
    "A05": ("Came through a neighbour we had helped", "hh", "flow", [0, 0, 0, 5, 7, 6, 6, 4, 5]),
    "B01": ("Hoarding cases open at month end", "hh", "stock",
            [22, 24, 25, 27, 28, 26, 25, 24, 22]),
    "B02": ("Hoarding plans closed", "hh", "flow", [3, 4, 5, 4, 6, 5, 6, 5, 6]),
    "B03": ("  of which clutter rating down by 2+", "hh", "flow", [2, 3, 4, 3, 4, 4, 5, 4, 4]),
    "C01": ("Homes made warmer (measure fitted)", "homes", "flow",
            [14, 19, 22, 25, 24, 18, 12, 9, 8]),
    "C02": ("Homes checked at 4 weeks", "homes", "flow", [13, 18, 20, 23, 23, 17, 12, 9, 8]),
    "C03": ("  of which living room 18C or more", "homes", "flow",
            [10, 14, 17, 19, 19, 15, 10, 8, 7]),
    "D01": ("Energy debt written off", "GBP", "money",
            [1240.5, 2315, 1875.25, 3120, 2480.75, 1660.4, 940, 715.5, 1105]),
    "D02": ("Saving on bills found, per year", "GBP", "money",
            [4410, 5985, 6930, 7875, 7560, 5670, 3780, 2835, 2520]),
    "E01": ("Residents with a heart or lung condition", "people", "flow",
            [19, 24, 21, 22, 20, 16, 11, 9, 8]),
    "E02": ("Came home from hospital to a warm room", "people", "flow",
            [2, 3, 4, 4, 5, 3, 2, 1, 1]),
    "F01": ("Volunteer fettlers active at month end", "people", "stock",
            [11, 12, 14, 14, 15, 17, 17, 18, 18]),
    "F02": ("  of whom households we had helped", "people", "stock", [3, 3, 4, 5, 5, 6, 7, 7, 8]),
    "F03": ("Fettler hours", "hours", "hours",
            [61.5, 72, 80.25, 88.5, 91, 86.75, 70, 64.5, 59.25]),
    "F04": ("Street clear-out days run by residents", "days", "flow", [0, 1, 1, 1, 2, 1, 2, 1, 2]),
}  # fmt: skip
BANDS = {"A": "A | REACH", "B": "B | HOARDING", "C": "C | WARMTH", "D": "D | MONEY",
         "E": "E | HEALTH", "F": "F | VOLUNTEERS AND NEIGHBOURS"}  # fmt: skip
TABS: dict[str, tuple[str, list[Any], int]] = {
    "Q1": ("Q1 CY1 | Oct-Dec 2024", [date(2024, 10, 1), date(2024, 11, 1), date(2024, 12, 1)], 0),
    "Q2": ("Q2 CY1 | Jan-Mar 2025", ["Jan-25", "Feb-25", "Mar-25"], 3),
    "Q3": ("Q3 CY1 | Apr-Jun 2025", ["April", "May", "June"], 6),
    "Q4": ("Q4 CY1 | Jul-Sep 2025", ["July", "August", "September"], 9),
}
# KPI: name, short name, numerator, denominator, targets by quarter, floors by quarter, lower
KPIS: dict[str, tuple[str, str, str, str, list[float], list[float], bool]] = {
    "K1": ("First visit within 10 days", "10 days", "A03", "A02", [0.85] * 4, [0.75] * 4, False),
    "K2": ("Homes made warmer", "Warmer", "C01", "", [50, 60, 35, 25], [45, 54, 31, 22], False),
    "K3": ("Living room at 18C at 4 weeks", "18C", "C03", "C02", [0.8] * 4, [0.7] * 4, False),
    "K4": ("Clutter rating down by 2+", "Clutter", "B03", "B02", [0.75] * 4, [0.6] * 4, False),
    "K5": ("Withdrew before first visit", "Withdrew", "A04", "A02", [0.1] * 4, [0.12] * 4, True),
    "K6": ("SWEMWBS mean gain (paired)", "SWEMWBS", "", "n", [2] * 4, [1] * 4, False),
}
GAIN = [(2.4, 18), (1.8, 25), (2.6, 21)]
WARDS = ["Abbot's Rake", "Coalpit Lane", "High Fold", "Netherbeck", "Scarside"]
TIDY: dict[str, tuple[str, list[list[Any]]]] = {
    "Homes made warmer": ("homes", [[14, 11, 9, 13, 8], [17, 14, 10, 16, 10],
                                    [8, 7, "[c]", 6, "[c]"]]),
    "Energy debt written off": ("GBP", [[1510.25, 1204.5, 880, 1116, 720],
                                        [2104.4, 1630, 985.75, 1541, 1000],
                                        [905.5, 610, 325, 540, 380]]),
    "Fettler visits": ("visits", [[22, 17, 15, 19, 12], [25, 21, 14, 23, 15],
                                  [18, 14, 9, 13, 7]]),
}  # fmt: skip
PERIODS = ["Oct-Dec 24", "Jan-Mar 25", "Apr-Jun 25"]
FUELS: list[tuple[str, list[int]]] = [
    ("Mains gas", [21, 19, 24]), ("Electric storage", [9, 17, 14]), ("Oil, LPG", [12, 4, 0]),
    ("Solid fuel", [8, 5, 1]), ("No working heating", [7, 8, 2]),
]  # fmt: skip
WINDOWS: list[tuple[str, int, float, float]] = [
    ("01/10/23-30/09/24", 138, 4.1, 14), ("01/01/24-31/12/24", 149, 3.9, 13),
    ("01/04/24-31/03/25", 171, 3.4, 9), ("01/07/24-30/06/25", 176, 3.2, 8),
]  # fmt: skip


class Model:
    """One drawing of the workbook: formats, and where each measure stands on each tab."""

    def __init__(self, path: Path) -> None:
        """Open the workbook and make its formats."""
        self.made: Workbook = book(path, "WHHP model v4.2")
        base: dict[str, Any] = {"font_name": "Segoe UI", "font_size": 9}
        looks: dict[str, dict[str, Any]] = {
            "title": {"bold": True, "font_size": 15, "font_color": "#1F3864"},
            "small": {"font_size": 8, "font_color": "#7F7F7F"},
            "plain": {},
            "wrap": {"text_wrap": True, "valign": "top"},
            "head": {"bold": True, "bg_color": "#1F3864", "font_color": "white",
                "align": "center"},
            "date": {"bold": True, "bg_color": "#1F3864", "font_color": "white",
                "align": "center", "num_format": "mmm-yy"},
            "across": {"bold": True, "bg_color": "#2F5597", "font_color": "white",
                "align": "center_across"},
            "band": {"bold": True, "bg_color": "#DEEAF6"},
            "code": {"font_color": "#7F7F7F"},
            "n": {"num_format": "#,##0"},
            "one": {"num_format": "0.0"},
            "money": {"num_format": "£#,##0.00"},
            "hours": {"num_format": "0.00"},
            "p": {"num_format": "0.0%"},
            "p0": {"num_format": "0%"},
            "dp": {"num_format": "+0.0%;-0.0%;0.0%"},
            "dn": {"num_format": "+0;-0;0"},
            "d1": {"num_format": "+0.0;-0.0;0.0"},
            "right": {"align": "right"},
            "GREEN": {"bg_color": "#63BE7B", "align": "center", "bold": True},
            "AMBER": {"bg_color": "#FFEB84", "align": "center", "bold": True},
            "RED": {"bg_color": "#F8696B", "align": "center", "bold": True},
        }  # fmt: skip
        self.form = {name: self.made.add_format({**base, **more}) for name, more in looks.items()}
        self.rows: dict[str, dict[str, int]] = {}
        self.score: dict[str, dict[str, tuple[str, str, str]]] = {}

    def total(self, code: str, quarter: int) -> float:
        """Give the quarter's figure of a measure: the sum, or the last month of a stock."""
        _, _, kind, months = MEASURES[code]
        part = months[quarter * 3 : quarter * 3 + 3]
        return part[-1] if kind == "stock" else sum(part)

    def actual(self, kpi: str, quarter: int) -> float:
        """Give the quarter's result of a KPI."""
        _, _, above, below, *_ = KPIS[kpi]
        if kpi == "K6":
            return GAIN[quarter][0]
        return self.total(above, quarter) / (self.total(below, quarter) if below else 1)

    def rag(self, kpi: str, quarter: int) -> str:
        """Give the colour of a KPI in a quarter."""
        *_, targets, floors, lower = KPIS[kpi]
        value, target, floor = self.actual(kpi, quarter), targets[quarter], floors[quarter]
        if (value <= target) if lower else (value >= target):
            return "GREEN"
        return "AMBER" if ((value <= floor) if lower else (value >= floor)) else "RED"

    def styles(self, kpi: str) -> tuple[Any, Any, Any]:
        """Give the formats of a KPI's target, result and variance."""
        names = {"K2": ("n", "n", "dn"), "K6": ("one", "one", "d1")}.get(kpi, ("p0", "p", "dp"))
        return self.form[names[0]], self.form[names[1]], self.form[names[2]]

    def quarter_tab(self, tab: str) -> None:
        """Draw one quarter: the measures with bands, then the scorecard under them."""
        sheet: Worksheet = self.made.add_worksheet(tab)
        form = self.form
        title, heads, first_month = TABS[tab]
        quarter = first_month // 3
        sheet.write("A1", f"WARM HOMES, HEALTHY PEOPLE | {title}", form["title"])
        sheet.write("A2", "Contract RMBC-ASC-0772 | Emberline Community CIC for Ravensedge MBC | "
                    "model v4.2 | refreshed 14/07/2025 08:52 | rows in source: 1,204",
                    form["small"])  # fmt: skip
        columns = ["Code", "Measure", "Unit", *heads, tab]
        if quarter:
            columns.append("CY to date")
        columns.append("Trend")
        for column, text in enumerate(columns):
            if isinstance(text, date):
                sheet.write_datetime(3, column, text, form["date"])
            else:
                sheet.write(3, column, text, form["head"])
        row, band = 4, ""
        self.rows[tab] = {}
        for code, (name, unit, kind, months) in MEASURES.items():
            if code == "A05" and not quarter:
                continue
            if code[0] != band:
                band = code[0]
                for column in range(len(columns)):
                    sheet.write(row, column, BANDS[band] if not column else None, form["band"])
                row += 1
            self.rows[tab][code] = row
            style = form[{"money": "money", "hours": "hours"}.get(kind, "n")]
            sheet.write(row, 0, code, form["code"])
            sheet.write(row, 1, name, form["plain"])
            sheet.write(row, 2, unit, form["code"])
            part = months[first_month : first_month + 3]
            for column, value in enumerate(part, start=3):
                sheet.write(row, column, value, style)
            span = f"D{row + 1}:F{row + 1}"
            sums = f"F{row + 1}" if kind == "stock" else f"SUM({span})"
            got: Any = self.total(code, quarter) if part else ""
            sheet.write_formula(row, 6, f'=IF(COUNT({span})=0,"",{sums})', style, got)
            if quarter and kind != "stock":
                known = [one for one in list(TABS)[: quarter + 1] if code in self.rows[one]]
                adds = ",".join(f"'{one}'!G{self.rows[one][code] + 1}" for one in known)
                year: Any = sum(self.total(code, one) for one in range(quarter + 1))
                sheet.write_formula(
                    row, 7, f'=IF(G{row + 1}="","",SUM({adds}))', style, year if part else ""
                )
            sheet.add_sparkline(row, len(columns) - 1, {"range": f"'{tab}'!{span}"})
            row += 1
        if tab == "Q2":
            sheet.write_comment(f"D{self.rows[tab]['A05'] + 1}",
                                "New measure from Jan 25. Not captured in Q1.")  # fmt: skip
        row += 2
        sheet.write(row - 1, 0, f"KPI SCORECARD | {title}", form["title"])
        (self.scorecard_across if tab in ("Q3", "Q4") else self.scorecard_down)(sheet, tab, row)
        sheet.set_column("A:A", 10)
        sheet.set_column("B:B", 36)
        sheet.set_column("C:J", 11)
        sheet.freeze_panes(4, 2)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)

    def scorecard_down(self, sheet: Worksheet, tab: str, row: int) -> None:
        """Draw the scorecard with one KPI a row."""
        form, quarter = self.form, list(TABS).index(tab)
        heads = ["KPI", "Description", "Num", "Den", "Target", "Floor", "Actual", "Variance",
                 "RAG", "Pts"]  # fmt: skip
        for column, text in enumerate(heads):
            sheet.write(row, column, text, form["head"])
        first = row + 2
        self.score[tab] = {}
        for kpi, (name, _, above, below, targets, floors, lower) in KPIS.items():
            row += 1
            at = row + 1
            target, result, variance = self.styles(kpi)
            sheet.write(row, 0, kpi, form["plain"])
            sheet.write(row, 1, name + (" (lower is better)" if lower else ""), form["plain"])
            if above:
                sheet.write_formula(row, 2, f"=G{self.rows[tab][above] + 1}", form["n"],
                                    self.total(above, quarter))  # fmt: skip
            if below == "n":
                sheet.write(row, 3, GAIN[quarter][1], form["n"])
            elif below:
                sheet.write_formula(row, 3, f"=G{self.rows[tab][below] + 1}", form["n"],
                                    self.total(below, quarter))  # fmt: skip
            sheet.write(row, 4, targets[quarter], target)
            sheet.write(row, 5, floors[quarter], target)
            value, colour = self.actual(kpi, quarter), self.rag(kpi, quarter)
            if kpi == "K6":
                sheet.write(row, 6, value, result)
            else:
                sheet.write_formula(row, 6, f"=C{at}/D{at}" if below else f"=C{at}", result, value)
            gap = value - targets[quarter]
            sheet.write_formula(row, 7, f"=ROUND(G{at}-E{at},6)", variance, round(gap, 6))
            sign = "<=" if lower else ">="
            sheet.write_formula(
                row, 8, f'=IF(G{at}{sign}E{at},"GREEN",IF(G{at}{sign}F{at},"AMBER","RED"))',
                form[colour], colour,
            )  # fmt: skip
            sheet.write_formula(
                row, 9, f'=IF(I{at}="GREEN",3,IF(I{at}="AMBER",2,1))', form["n"],
                {"GREEN": 3, "AMBER": 2, "RED": 1}[colour],
            )  # fmt: skip
            self.score[tab][kpi] = (f"E{at}", f"G{at}", f"H{at}")
        points = sum({"GREEN": 3, "AMBER": 2, "RED": 1}[self.rag(kpi, quarter)] for kpi in KPIS)
        sheet.write(row + 1, 8, "out of 18", form["small"])
        sheet.write_formula(row + 1, 9, f"=SUM(J{first}:J{row + 1})", form["band"], points)

    def scorecard_across(self, sheet: Worksheet, tab: str, row: int) -> None:
        """Draw the scorecard turned round: KPIs across, target, result and the rest down."""
        form, quarter = self.form, list(TABS).index(tab)
        due = tab != "Q4"
        sheet.write(row, 0, "Field", form["head"])
        sheet.write(row, 1, "turned round in v4.1 so that it fits a phone", form["small"])
        for place, text in enumerate(["", "Target", "Floor", "Numerator", "Denominator", "Actual",
                                      "Variance", "RAG", "Points"], start=1):  # fmt: skip
            sheet.write(row + place, 0, text, form["band"])
        self.score[tab] = {}
        for column, (kpi, (_, short, above, below, targets, floors, lower)) in enumerate(
            KPIS.items(), start=2
        ):
            letter = "ABCDEFGH"[column]
            target, result, _ = self.styles(kpi)
            at = {
                name: f"{letter}{row + place}"
                for place, name in enumerate(
                    ["target", "floor", "num", "den", "actual", "gap", "rag", "points"], start=3
                )
            }
            sheet.write(row, column, kpi, form["head"])
            sheet.write(row + 1, column, short, form["head"])
            sheet.write(at["target"], targets[quarter], target)
            sheet.write(at["floor"], floors[quarter], target)
            self.score[tab][kpi] = (at["target"], at["actual"], at["gap"])
            if not due:
                sheet.write(at["actual"], "not due", form["right"])
                continue
            if above:
                sheet.write_formula(at["num"], f"=G{self.rows[tab][above] + 1}", form["n"],
                                    self.total(above, quarter))  # fmt: skip
            if below == "n":
                sheet.write(at["den"], GAIN[quarter][1], form["n"])
            elif below:
                sheet.write_formula(at["den"], f"=G{self.rows[tab][below] + 1}", form["n"],
                                    self.total(below, quarter))  # fmt: skip
            value, colour = self.actual(kpi, quarter), self.rag(kpi, quarter)
            if kpi == "K6":
                sheet.write(at["actual"], value, result)
            else:
                made = f"={at['num']}/{at['den']}" if below else f"={at['num']}"
                sheet.write_formula(at["actual"], made, result, value)
            gap = value - targets[quarter]
            if kpi in ("K2", "K6"):
                text, shown = "", f"{gap:+.0f}" if kpi == "K2" else f"{gap:+.1f}"
                picture = '"+0;-0"' if kpi == "K2" else '"+0.0;-0.0"'
                made = f"=TEXT({at['actual']}-{at['target']},{picture})"
            else:
                text, shown = "pp", f"{gap * 100:+.1f}"
                made = f'=TEXT(({at["actual"]}-{at["target"]})*100,"+0.0;-0.0")&"pp"'
            sheet.write_formula(at["gap"], made, form["right"], shown + text)
            sign = "<=" if lower else ">="
            sheet.write_formula(
                at["rag"],
                f'=IF({at["actual"]}{sign}{at["target"]},"GREEN",'
                f'IF({at["actual"]}{sign}{at["floor"]},"AMBER","RED"))',
                form[colour], colour,
            )  # fmt: skip
            sheet.write_formula(
                at["points"], f'=IF({at["rag"]}="GREEN",3,IF({at["rag"]}="AMBER",2,1))',
                form["n"], {"GREEN": 3, "AMBER": 2, "RED": 1}[colour],
            )  # fmt: skip

    def dashboard(self, sheet: Worksheet) -> None:
        """Draw the summary: target, actual, variance and RAG under each quarter."""
        form = self.form
        sheet.write("A1", "DASHBOARD | WHHP | Contract year 1 (1 Oct 2024 - 30 Sep 2025)",
                    form["title"])  # fmt: skip
        note = (
            "Position at Q3 (Apr-Jun 2025). All cells are linked, please do not overtype. "
            "RAG: target met = GREEN, floor met = AMBER."
        )
        sheet.write("A2", note, form["small"])
        sheet.write("A4", "", form["across"])
        sheet.write("B4", "", form["across"])
        column = 2
        for tab, text in zip(TABS, ["Q1 (Oct-Dec 24)", "Q2 (Jan-Mar 25)", "Q3 (Apr-Jun 25)",
                                    "Q4 (Jul-Sep 25)"], strict=True):  # fmt: skip
            sheet.write(3, column, text, form["across"])
            for place, name in enumerate(["Target", "Actual", "Variance", "RAG"]):
                if place:
                    sheet.write_blank(3, column + place, None, form["across"])
                sheet.write(4, column + place, name, form["head"])
            del tab
            column += 4
        sheet.write(3, column, "CY to date", form["across"])
        sheet.write_blank(3, column + 1, None, form["across"])
        sheet.write(4, column, "Actual", form["head"])
        sheet.write(4, column + 1, "RAG", form["head"])
        sheet.write(4, 0, "KPI", form["head"])
        sheet.write(4, 1, "Description", form["head"])
        for row, (kpi, (name, _, above, below, targets, floors, lower)) in enumerate(
            KPIS.items(), start=5
        ):
            target, result, variance = self.styles(kpi)
            sheet.write(row, 0, kpi, form["plain"])
            sheet.write(row, 1, name, form["plain"])
            for quarter, tab in enumerate(TABS):
                column = 2 + quarter * 4
                cells = self.score[tab][kpi]
                sheet.write_formula(row, column, f"='{tab}'!{cells[0]}", target, targets[quarter])
                if quarter == 3:
                    sheet.write_formula(row, column + 1, f"='{tab}'!{cells[1]}", form["right"],
                                        "not due")  # fmt: skip
                    continue
                value, colour = self.actual(kpi, quarter), self.rag(kpi, quarter)
                sheet.write_formula(row, column + 1, f"='{tab}'!{cells[1]}", result, value)
                one, two = ("ABCDEFGHIJKLMN"[column + 1], "ABCDEFGHIJKLMN"[column])
                sheet.write_formula(
                    row, column + 2, f"=ROUND({one}{row + 1}-{two}{row + 1},6)", variance,
                    round(value - targets[quarter], 6),
                )  # fmt: skip
                sheet.write(row, column + 3, colour, form[colour])
            if kpi == "K6":
                year, colour = 2.2, "GREEN"
                sheet.write(row, 18, year, result)
            else:
                upper = sum(self.total(above, one) for one in range(3))
                under = sum(self.total(below, one) for one in range(3)) if below else 1
                year = upper / under
                made = "'Q3'!H" + str(self.rows["Q3"][above] + 1)
                made += f"/'Q3'!H{self.rows['Q3'][below] + 1}" if below else ""
                sheet.write_formula(row, 18, f"={made}", result, year)
                goal = sum(targets[:3]) if kpi == "K2" else targets[0]
                least = sum(floors[:3]) if kpi == "K2" else floors[0]
                met, held = (
                    (year <= goal, year <= least) if lower else (year >= goal, year >= least)
                )
                colour = "GREEN" if met else "AMBER" if held else "RED"
            sheet.write(row, 19, colour, form[colour])
        chart = self.made.add_chart({"type": "column"})
        chart.add_series({"name": "Homes made warmer", "values": "='Rolling 12m'!$B$5:$B$8",
                          "categories": "='Rolling 12m'!$A$5:$A$8"})  # fmt: skip
        sheet.insert_chart("B15", chart)
        sheet.set_column("A:A", 5)
        sheet.set_column("B:B", 30)
        sheet.set_column("C:T", 8.5)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)

    def tidy(self) -> None:
        """Draw the long table: one value a row, its period, ward, measure and unit beside it."""
        sheet: Worksheet = self.made.add_worksheet("tidy")
        sheet.write("A1", "Long format, one value per row. [c] = suppressed, under 5.",
                    self.form["small"])  # fmt: skip
        heads = ["row_id", "period", "ward", "measure", "value", "unit", "batch"]
        for column, text in enumerate(heads):
            sheet.write(2, column, text, self.form["head"])
        row = 3
        for quarter, period in enumerate(PERIODS):
            for measure, (unit, table) in TIDY.items():
                for ward, value in zip(WARDS, table[quarter], strict=True):
                    line = [row - 2, period, ward, measure, value, unit, 20250714]
                    for column, item in enumerate(line):
                        sheet.write(row, column, item, self.form["plain"])
                    row += 1
        sheet.autofilter(2, 0, row - 1, 6)
        sheet.set_column("A:G", 13)
        sheet.set_column("D:D", 26)
        sheet.fit_to_pages(1, 0)

    def crosstab(self) -> None:
        """Draw a two-way table of heating and tenure, with shares of the whole under it."""
        sheet: Worksheet = self.made.add_worksheet("crosstab")
        form = self.form
        sheet.write("A1", "C01 Homes made warmer by heating x tenure | CY1 to date (Oct 24 - "
                    "Jun 25)", form["title"])  # fmt: skip
        for column, text in enumerate(["Main heating", "Owner", "Private rent", "Council / HA",
                                       "All"]):  # fmt: skip
            sheet.write(2, column, text, form["head"])
        for row, (fuel, counts) in enumerate(FUELS, start=3):
            sheet.write(row, 0, fuel, form["plain"])
            for column, value in enumerate(counts, start=1):
                sheet.write(row, column, value, form["n"])
            sheet.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", form["n"], sum(counts))
        sheet.write(8, 0, "All", form["band"])
        sheet.write(9, 0, "% of all homes", form["code"])
        whole = sum(sum(counts) for _, counts in FUELS)
        for column, letter in enumerate("BCDE", start=1):
            got = whole if letter == "E" else sum(counts[column - 1] for _, counts in FUELS)
            sheet.write_formula(8, column, f"=SUM({letter}4:{letter}8)", form["band"], got)
            if letter != "E":
                sheet.write_formula(9, column, f"={letter}9/$E$9", form["p"], got / whole)
        sheet.set_column("A:A", 22)
        sheet.set_column("B:E", 13)
        sheet.fit_to_pages(1, 0)

    def rolling(self) -> None:
        """Draw the rolling windows."""
        sheet: Worksheet = self.made.add_worksheet("Rolling 12m")
        form = self.form
        sheet.write("A1", "Rolling 12 months", form["title"])
        sheet.write("A2", "Before 01/10/24 the work was grant funded.", form["small"])
        for column, text in enumerate(["Window", "Homes made warmer",
                                       "Cold-related A&E attendances per 1,000 residents",
                                       "Median days, referral to visit"]):  # fmt: skip
            sheet.write(3, column, text, form["head"])
        for row, (window, homes, rate, days) in enumerate(WINDOWS, start=4):
            sheet.write(row, 0, window, form["plain"])
            sheet.write(row, 1, homes, form["n"])
            sheet.write(row, 2, rate, form["one"])
            sheet.write(row, 3, days, form["n"])
        sheet.set_column("A:A", 22)
        sheet.set_column("B:D", 24)
        sheet.set_column("C:C", 44)
        sheet.fit_to_pages(1, 0)

    def words(self) -> None:
        """Draw the data dictionary and the hidden workings."""
        sheet: Worksheet = self.made.add_worksheet("Dictionary")
        sheet.write("A1", "Data dictionary v4.2", self.form["title"])
        for row, (code, text) in enumerate(
            [
                ("A03", "10 days = 10 working days from acceptance to the first visit."),
                ("B03", "Clutter Image Rating 1 to 9, worst room, first visit against closure."),
                ("C03", "18C on the logger for 5 of 7 evenings, 4 weeks (+/- 7 days) after "
                 "fitting."),
                ("D02", "Deemed saving 315 GBP a home a year, table 3.2 of the calculator."),
                ("K6", "Short WEMWBS, metric score, paired start and end. 1 to 3 is a meaningful "
                 "gain."),
                ("ALL", "CY = contract year, 1 Oct to 30 Sept. Contract 01/10/24 to 30/09/27."),
            ],
            start=2,
        ):  # fmt: skip
            sheet.write(row, 0, code, self.form["code"])
            sheet.write(row, 1, text, self.form["wrap"])
        sheet.set_column("B:B", 90)
        sheet.fit_to_pages(1, 0)
        calc: Worksheet = self.made.add_worksheet("calc")
        calc.write("A1", "do not delete", self.form["small"])
        for row, (text, value) in enumerate(
            [("Households referred, all to date", 339), ("Homes made warmer, all to date", 151)],
            start=1,
        ):
            calc.write(row, 0, text, self.form["plain"])
            calc.write(row, 1, value, self.form["n"])
        calc.hide()


def draw(path: Path) -> None:
    """Draw the workbook."""
    model = Model(path)
    front: Worksheet = model.made.add_worksheet("Dashboard")
    for tab in TABS:
        model.quarter_tab(tab)
    model.tidy()
    model.crosstab()
    model.rolling()
    model.words()
    model.dashboard(front)
    model.made.close()
