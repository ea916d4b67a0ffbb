"""A programme manager's workbook: blood-pressure checks in pharmacies and barbershops."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

NAME = "Pressure Point tracker Feb 26 FINAL final.xlsx"
RED = "#C00000"
TEAL = "#007C89"
MONTHS = [
    datetime(2025, 10, 1),
    datetime(2025, 11, 1),
    datetime(2025, 12, 1),
    datetime(2026, 1, 1),
    datetime(2026, 2, 1),
]
FIRST_WEEK = date(2025, 10, 6)
WEEKS = [FIRST_WEEK + timedelta(days=7 * week) for week in range(21)]
PHARMACIES = [
    "Fenmoor Pharmacy",
    "Bridgefoot Chemist",
    "Wold Road Pharmacy",
    "Market Chemist",
    "Lime Tree Pharmacy",
    "Harbour Pharmacy",
]
BARBERS = ["Kutz & Co", "Top Fade", "The Chair", "Sharp Side", "Razor Row", "Blend Room"]
VENUES = [*PHARMACIES, *BARBERS]
USUAL = [14, 11, 12, 9, 13, 8, 16, 12, 10, 9, 11, 15]
EVEN = [(0, 0), (1, 1), (1, 6), (2, 2), (3, 7), (4, 3), (5, 8), (5, 9)]
ODD = [(0, 4), (1, 5), (2, 10), (3, 0), (3, 6), (4, 2), (5, 7), (5, 11)]
NOTES = {
    7: "card reader down",
    33: "back of tally card missing",
    23: "queue out of the door",
    58: "Movember stand",
    90: "only 1 cuff working",
    121: "2 came back from last week",
    140: "half term, quiet",
}


@dataclass(frozen=True)
class Session:
    """One check session."""

    on: date
    venue: int
    hours: float
    checks: int
    raised: int
    urgent: int
    never: int | None


def _sessions() -> list[Session]:
    found: list[Session] = []
    for week, monday in enumerate(WEEKS):
        rota = list(EVEN if week % 2 == 0 else ODD)
        if week == 11:
            rota = rota[:3]
        if week == 12:
            rota = []
        if week > 12:
            rota.append((5, 10 if week % 2 == 0 else 8))
        for slot, (day, venue) in enumerate(rota):
            at = 11 if week > 7 and venue == 11 else 8 if venue == 11 else venue
            checks = USUAL[at] + (week * 3 + slot * 5) % 7 - 3
            raised = round(checks * (0.21 + (week + 2 * slot) % 5 * 0.03))
            turn = len(found)
            found.append(
                Session(
                    monday + timedelta(days=day),
                    at,
                    [3.0, 2.5, 3.5, 2.0][(week + slot) % 4],
                    checks,
                    raised,
                    1 if turn % 11 == 4 else 2 if turn % 47 == 20 else 0,
                    None if turn == 32 else round(checks * (0.18 + (turn % 4) * 0.05)),
                )
            )
    return found


SESSIONS = _sessions()
LAST = 6 + len(SESSIONS)


def _add(want: Callable[[Session], bool], what: str) -> int:
    if what == "sessions":
        return sum(1 for one in SESSIONS if want(one))
    return sum(int(getattr(one, what) or 0) for one in SESSIONS if want(one))


def _in_month(step: int) -> Callable[[Session], bool]:
    return lambda one: (one.on.year, one.on.month) == (MONTHS[step].year, MONTHS[step].month)


class Book:
    """The workbook with the manager's formats."""

    def __init__(self, path: Path) -> None:
        self.made = Workbook(path)
        self.made.set_properties({"title": "Tracker", "created": datetime(2026, 3, 11, 17, 5)})
        self.kept: dict[str, Format] = {}

    def f(self, **wanted: Any) -> Format:
        """A format in Segoe UI, made once."""
        key = repr(sorted(wanted.items()))
        if key not in self.kept:
            self.kept[key] = self.made.add_format(
                {"font_name": "Segoe UI", "font_size": 9} | wanted
            )
        return self.kept[key]

    def heads(self, at: Worksheet, row: int, column: int, words: list[str | datetime]) -> None:
        """A row of headings, dates as mmm-yy."""
        style = {
            "bold": True,
            "bg_color": TEAL,
            "font_color": "white",
            "text_wrap": True,
            "align": "center",
            "valign": "vcenter",
        }
        for step, word in enumerate(words):
            if isinstance(word, datetime):
                at.write_datetime(row, column + step, word, self.f(**style, num_format="mmm-yy"))
            else:
                at.write(row, column + step, word, self.f(**style))

    def small(self, at: Worksheet, cell: str, words: str) -> None:
        """The title of a small table."""
        at.write(cell, words, self.f(bold=True, font_color=RED, font_size=10))


def draw(path: Path) -> None:
    """Draw the tracker."""
    book = Book(path)
    sheets = {
        name: book.made.add_worksheet(name)
        for name in (
            "Dashboard",
            "Weekly & monthly",
            "KPIs",
            "Session list",
            "Venues",
            "Barbers & people",
            "Lookups",
        )
    }
    for at in sheets.values():
        at.hide_gridlines(2)
        at.set_landscape()
        at.fit_to_pages(1, 0)
    _dashboard(book, sheets["Dashboard"])
    _times(book, sheets["Weekly & monthly"])
    _kpis(book, sheets["KPIs"])
    _list(book, sheets["Session list"])
    _venues(book, sheets["Venues"])
    _people(book, sheets["Barbers & people"])
    _lookups(book, sheets["Lookups"])
    book.made.close()


def _sum(name: str, *terms: str) -> str:
    column = {"hours": "G", "checks": "H", "raised": "I", "urgent": "J", "never": "K"}.get(name)
    place = "'Session list'!$"
    pairs = ",".join(f"{place}{term[0]}$7:${term[0]}${LAST},{term[1:]}" for term in terms)
    if column is None:
        return f"=COUNTIFS({pairs})"
    return f"=SUMIFS({place}{column}$7:${column}${LAST},{pairs})"


def _dashboard(book: Book, at: Worksheet) -> None:
    at.set_column("A:A", 2)
    at.set_column("B:T", 9.5)
    at.set_column("R:R", 24)
    at.write(
        "B1",
        "PRESSURE POINT - blood pressure checks where people already are",
        book.f(bold=True, font_size=16, font_color=RED),
    )
    at.write("B2", "Month shown:", book.f())
    at.write_datetime("C2", MONTHS[4], book.f(num_format="mmm-yy", bold=True, border=1))
    at.write(
        "E2",
        "Heartline Partnership CIC for NHS Fenmoor and Wold ICB, FW-CVD-25-031, 1 Oct 2025"
        " to 30 Sep 2027",
        book.f(italic=True),
    )
    every = _add(lambda one: True, "checks")
    raised = _add(lambda one: True, "raised")
    february = _add(_in_month(4), "checks")
    cards: list[tuple[str, float, str, str]] = [
        ("B", every, "checks since 1 October", "#,##0"),
        ("E", february, "checks in February", "#,##0"),
        ("H", raised, "raised readings since 1 October", "#,##0"),
        ("K", raised / every, "of checks were raised (so far)", "0.0%"),
        ("N", 28, "barbers trained so far", "0"),
    ]
    for letter, number, words, form in cards:
        after = chr(ord(letter) + 1)
        big = book.f(font_size=22, bold=True, align="center", bg_color="#DCEFF1", num_format=form)
        at.merge_range(f"{letter}4:{after}5", number, big)
        at.merge_range(
            f"{letter}6:{after}6",
            words,
            book.f(align="center", bg_color="#DCEFF1", font_size=8, text_wrap=True),
        )
    at.set_row(5, 24)
    _four_weeks(book, at)
    _kinds(book, at)
    _rag(book, at)
    book.small(at, "R9", "Volunteers in February")
    for row, (what, number) in enumerate(
        [("Active", 14), ("New this month", 2), ("Hours", 61.5)], start=10
    ):
        at.write(row, 17, what, book.f(border=1))
        at.write(row, 18, number, book.f(border=1, bold=True))
    chart = book.made.add_chart({"type": "column"})
    chart.add_series(
        {
            "categories": "='Weekly & monthly'!$C$6:$C$26",
            "values": "='Weekly & monthly'!$E$6:$E$26",
            "name": "Checks a week",
        }
    )
    chart.set_size({"width": 700, "height": 260})
    at.insert_chart("B20", chart)
    pie = book.made.add_chart({"type": "doughnut"})
    pie.add_series({"categories": "='Dashboard'!$F$11:$F$12", "values": "='Dashboard'!$H$11:$H$12"})
    pie.set_size({"width": 300, "height": 260})
    at.insert_chart("L20", pie)


def _four_weeks(book: Book, at: Worksheet) -> None:
    book.small(at, "B9", "Last 4 weeks")
    book.heads(at, 9, 1, ["w/c", "Checks", "Raised"])
    for row, week in enumerate(range(17, 21), start=10):
        at.write_formula(
            row,
            1,
            f"='Weekly & monthly'!C{week + 6}",
            book.f(border=1, num_format="dd-mmm"),
            (WEEKS[week] - date(1899, 12, 30)).days,
        )
        for column, name, letter in [(2, "checks", "E"), (3, "raised", "F")]:
            at.write_formula(
                row,
                column,
                f"='Weekly & monthly'!{letter}{week + 6}",
                book.f(border=1),
                _add(_week(week), name),
            )


def _week(week: int) -> Callable[[Session], bool]:
    return lambda one: 0 <= (one.on - WEEKS[week]).days < 7


def _kinds(book: Book, at: Worksheet) -> None:
    book.small(at, "F9", "February by kind of venue")
    book.heads(at, 9, 5, ["", "Sessions", "Checks", "Raised", "% raised"])
    feb = _in_month(4)
    parts: list[tuple[str, Callable[[Session], bool]]] = [
        ("Pharmacy", lambda one: feb(one) and one.venue < 6),
        ("Barber", lambda one: feb(one) and one.venue > 5),
        ("Both", feb),
    ]
    for row, (what, want) in enumerate(parts, start=10):
        bold = {"bold": True, "top": 2} if what == "Both" else {"border": 1}
        at.write(row, 5, what, book.f(**bold))
        for column, name in enumerate(["sessions", "checks", "raised"], start=6):
            letter = xl_col_to_name(column)
            if what == "Both":
                formula = f"=SUM({letter}11:{letter}12)"
            else:
                formula = _sum(name, 'B">=46054"', f'E"{what}"')
            at.write_formula(row, column, formula, book.f(**bold), _add(want, name))
        at.write_formula(
            row,
            9,
            f"=I{row + 1}/H{row + 1}",
            book.f(**bold, num_format="0.0%"),
            _add(want, "raised") / _add(want, "checks"),
        )


RAG = [("K2", ">=95%", "A"), ("K3", "100%", "R"), ("K4", ">=50%", "G"), ("K5", ">=60%", "A")]


def _rag(book: Book, at: Worksheet) -> None:
    book.small(at, "L9", "KPIs at a glance")
    book.heads(at, 9, 11, ["KPI", MONTHS[4], "To date", "Target", "RAG"])
    for row, (ref, target, rag) in enumerate(RAG, start=10):
        top, base = SHARES[ref]
        line = ROWS[ref]
        at.write(row, 11, ref, book.f(border=1))
        at.write_formula(
            row, 12, f"=KPIs!J{line}", book.f(border=1, num_format="0.0%"), top[4] / base[4]
        )
        at.write_formula(
            row, 13, f"=KPIs!M{line}", book.f(border=1, num_format="0.0%"), sum(top) / sum(base)
        )
        at.write(row, 14, target, book.f(border=1, align="right"))
        fill = {"G": "#92D050", "A": "#FFC000", "R": "#FF5050"}[rag]
        at.write(row, 15, rag, book.f(border=1, align="center", bg_color=fill))


def _times(book: Book, at: Worksheet) -> None:
    at.set_column("A:A", 2)
    at.set_column("B:B", 4)
    at.set_column("C:G", 8.5)
    at.set_column("H:H", 3)
    at.set_column("I:N", 9.5)
    at.set_column("O:O", 3)
    at.set_column("P:U", 9.5)
    at.write("B1", "Weekly and monthly counts", book.f(bold=True, font_size=14, font_color=RED))
    at.write("B2", "Weeks run Monday to Sunday. Figures come from the Session list.", book.f())
    book.small(at, "B4", "WEEKS")
    book.heads(at, 4, 1, ["Wk", "w/c", "Sessions", "Checks", "Raised", "% raised"])
    for week, monday in enumerate(WEEKS):
        row = 5 + week
        at.write(row, 1, week + 1, book.f(border=1, font_color="#7F7F7F"))
        at.write_datetime(
            row,
            2,
            datetime(monday.year, monday.month, monday.day),
            book.f(border=1, num_format="dd-mmm-yy"),
        )
        span = [f'B">="&$C{row + 1}', f'B"<"&$C{row + 1}+7']
        for column, name in enumerate(["sessions", "checks", "raised"], start=3):
            at.write_formula(
                row, column, _sum(name, *span), book.f(border=1), _add(_week(week), name)
            )
        checks = _add(_week(week), "checks")
        share = _add(_week(week), "raised") / checks if checks else "#DIV/0!"
        at.write_formula(
            row, 6, f"=F{row + 1}/E{row + 1}", book.f(border=1, num_format="0%"), share
        )
    at.write("B27", "Wk 13: all venues shut 29 Dec - 4 Jan.", book.f(italic=True, font_size=8))
    _monthly(book, at)
    _follow_up(book, at)
    _late(book, at)


def _monthly(book: Book, at: Worksheet) -> None:
    book.small(at, "I4", "MONTHS")
    names = ["sessions", "checks", "raised", "urgent", "never"]
    book.heads(
        at,
        4,
        8,
        [
            "Month",
            "Sessions",
            "Checks",
            "Raised (140/90+)",
            "Urgent (180/120+)",
            "Not checked for 5 years",
        ],
    )
    at.set_row(4, 38)
    for step, month in enumerate(MONTHS):
        row = 5 + step
        at.write_datetime(row, 8, month, book.f(border=1, num_format="mmm yy"))
        span = [f'B">="&$I{row + 1}', f'B"<"&EDATE($I{row + 1},1)']
        for column, name in enumerate(names, start=9):
            at.write_formula(
                row, column, _sum(name, *span), book.f(border=1), _add(_in_month(step), name)
            )
    for column, name in enumerate(names, start=9):
        letter = xl_col_to_name(column)
        at.write_formula(
            10,
            column,
            f"=SUM({letter}6:{letter}10)",
            book.f(bold=True, top=1, bottom=6),
            _add(lambda one: True, name),
        )


def _follow_up(book: Book, at: Worksheet) -> None:
    book.small(at, "I14", "WHAT HAPPENED NEXT (people with a raised reading, by month of check)")
    book.heads(
        at,
        14,
        8,
        ["Month", "Letter to GP", "Seen by GP", "New diagnosis", "On tablets", "Home monitor lent"],
    )
    at.set_row(14, 26)
    rows: list[list[int | str]] = [
        [91, 66, 29, 24, 8],
        [103, 71, 33, 27, 9],
        [80, 49, 21, 17, 7],
        [106, 61, "26 (provisional)", "19 (provisional)", 11],
        [112, "not due", "not due", "not due", 12],
    ]
    for step, marks in enumerate(rows):
        row = 15 + step
        at.write_datetime(row, 8, MONTHS[step], book.f(border=1, num_format="mmm yy"))
        for column, mark in enumerate(marks, start=9):
            at.write(row, column, mark, book.f(border=1, align="right", text_wrap=True))
    at.set_row(18, 26)
    at.write(
        "I22",
        "Practices have 4 weeks to tell us, so the last month is always empty.",
        book.f(italic=True, font_size=8),
    )


def _late(book: Book, at: Worksheet) -> None:
    book.small(at, "P4", "SATURDAYS")
    book.heads(at, 4, 15, ["Month", "Saturday sessions", "Checks", "Checks per session"])
    for step in range(5):
        row = 5 + step
        at.write(row, 15, f"{MONTHS[step]:%B}", book.f(border=1))
        sat = _in_month(step)
        count = sum(1 for one in SESSIONS if sat(one) and one.on.weekday() == 5)
        checks = sum(one.checks for one in SESSIONS if sat(one) and one.on.weekday() == 5)
        at.write(row, 16, count, book.f(border=1))
        at.write(row, 17, checks, book.f(border=1))
        at.write_formula(
            row, 18, f"=R{row + 1}/Q{row + 1}", book.f(border=1, num_format="0.0"), checks / count
        )


ALL = [_add(_in_month(step), "checks") for step in range(5)]
UP = [_add(_in_month(step), "raised") for step in range(5)]
URGENT = [_add(_in_month(step), "urgent") for step in range(5)]
SHARES: dict[str, tuple[list[int], list[int]]] = {
    "K2": ([91, 103, 80, 106, 112], UP),
    "K3": (
        [max(0, number - less) for number, less in zip(URGENT, [1, 0, 0, 1, 0], strict=True)],
        URGENT,
    ),
    "K4": (
        [
            round(number * share)
            for number, share in zip(ALL, [0.53, 0.61, 0.5, 0.52, 0.57], strict=True)
        ],
        ALL,
    ),
    "K5": (
        [
            round(number * share)
            for number, share in zip(ALL, [0.58, 0.57, 0.6, 0.59, 0.62], strict=True)
        ],
        ALL,
    ),
    "K6": ([66, 71, 49, 61], [91, 103, 80, 106]),
}
ROWS = {"K1": 6, "K2": 7, "K3": 10, "K4": 13, "K5": 16, "K6": 19, "K7": 22}


def _kpis(book: Book, at: Worksheet) -> None:
    at.set_column("A:A", 5)
    at.set_column("B:B", 50)
    at.set_column("C:M", 9.5)
    at.write(
        "A1",
        "Contract KPIs, year 1 (October 2025 - September 2026)",
        book.f(bold=True, font_size=14, font_color=RED),
    )
    at.write("A2", "Please overwrite nothing in grey.", book.f(italic=True))
    at.merge_range("E4:L4", "Actual", book.f(bold=True, align="center", bg_color="#B7DDE1"))
    book.heads(
        at,
        4,
        0,
        [
            "Ref",
            "KPI",
            "Year 1 target",
            "Floor",
            *MONTHS[:3],
            "Qtr 1 (Oct-Dec)",
            *MONTHS[3:],
            datetime(2026, 3, 1),
            datetime(2026, 4, 1),
            "To date",
        ],
    )
    at.set_row(4, 26)
    _kpi_count(book, at, "K1", "Blood pressure checks done", 3600, 3240, ALL)
    said = {
        "K2": (
            "Raised readings: letter to GP in 2 working days",
            ">=95%",
            ">=90%",
            "letters sent in time",
            "raised readings",
        ),
        "K3": (
            "Urgent readings acted on the same day",
            "100%",
            ">=95%",
            "acted on",
            "urgent readings",
        ),
        "K4": ("Checks on men aged 40 and over", ">=50%", ">=45%", "men 40+", "checks"),
        "K5": ("Checks on people from deciles 1 to 4", ">=60%", ">=55%", "deciles 1-4", "checks"),
        "K6": (
            "Seen by GP within 4 weeks of letter",
            ">=70%",
            ">=60%",
            "seen by GP",
            "letters sent",
        ),
    }
    for ref, (what, target, floor, over, under) in said.items():
        _kpi_rate(book, at, ref, what, (target, floor), (over, under))
    _kpi_count(book, at, "K7", "Barbers trained", 30, 24, [6, 8, 0, 9, 5])
    at.write(
        "A25",
        "K6 is one month behind: February letters are not due until 28 March.",
        book.f(italic=True, font_size=8),
    )
    at.write_comment("I10", "One man walked out, went to A&E next day. Counted as missed.")


def _kpi_count(
    book: Book, at: Worksheet, ref: str, what: str, target: int, floor: int, months: list[int]
) -> None:
    row = ROWS[ref]
    for column, word in enumerate([ref, what, target, floor]):
        at.write(row - 1, column, word, book.f(border=1, bold=True, num_format="#,##0"))
    plain = book.f(border=1, num_format="#,##0")
    for column, number in zip([4, 5, 6, 8, 9], months, strict=True):
        at.write(row - 1, column, number, plain)
    for column in (10, 11):
        at.write_blank(row - 1, column, None, plain)
    at.write_formula(
        row - 1, 7, f"=SUM(E{row}:G{row})", book.f(border=1, bg_color="#D9D9D9"), sum(months[:3])
    )
    at.write_formula(
        row - 1,
        12,
        f"=SUM(H{row}:L{row})",
        book.f(border=1, bg_color="#D9D9D9", num_format="#,##0"),
        sum(months),
    )


def _kpi_rate(
    book: Book, at: Worksheet, ref: str, what: str, limits: tuple[str, str], parts: tuple[str, str]
) -> None:
    row = ROWS[ref]
    top, base = SHARES[ref]
    for column, word in enumerate([ref, what, *limits]):
        at.write(
            row - 1,
            column,
            word,
            book.f(border=1, bold=True, align="right" if column > 1 else "left"),
        )
    for below, (word, months) in enumerate(zip(parts, (top, base), strict=True), start=1):
        here = row + below
        at.write(here - 1, 1, word, book.f(indent=3, italic=True, border=1))
        for column, number in zip([4, 5, 6, 8, 9], months, strict=False):
            at.write(here - 1, column, number, book.f(border=1, italic=True))
        at.write_formula(
            here - 1,
            7,
            f"=SUM(E{here}:G{here})",
            book.f(border=1, italic=True, bg_color="#D9D9D9"),
            sum(months[:3]),
        )
        at.write_formula(
            here - 1,
            12,
            f"=SUM(H{here}:L{here})",
            book.f(border=1, italic=True, bg_color="#D9D9D9"),
            sum(months),
        )
    share = {"border": 1, "num_format": "0.0%"}
    spans = [(4, 0, 1), (5, 1, 2), (6, 2, 3), (7, 0, 3), (8, 3, 4), (9, 4, 5), (12, 0, 5)]
    for column, first, last in spans:
        letter = xl_col_to_name(column)
        if not base[first:last]:
            at.write(row - 1, column, "not due", book.f(border=1, align="right"))
            continue
        value = sum(top[first:last]) / sum(base[first:last])
        at.write_formula(
            row - 1,
            column,
            f"={letter}{row + 1}/{letter}{row + 2}",
            book.f(**share, **({"bg_color": "#D9D9D9"} if column in (7, 12) else {})),
            value,
        )


def _list(book: Book, at: Worksheet) -> None:
    at.set_column("A:A", 8)
    at.set_column("B:B", 11)
    at.set_column("C:C", 6)
    at.set_column("D:D", 21)
    at.set_column("E:E", 10)
    at.set_column("F:K", 9)
    at.set_column("L:L", 26)
    at.write("A1", "Session list - one line per session", book.f(bold=True, font_size=14))
    at.write(
        "A2",
        "Add new sessions at the bottom. Since 1 October 2025. Filter by venue if you "
        "like, the line above the headings follows the filter.",
        book.f(italic=True),
    )
    for column, name in [(6, "hours"), (7, "checks"), (8, "raised"), (9, "urgent"), (10, "never")]:
        letter = xl_col_to_name(column)
        value = sum(float(getattr(one, name) or 0) for one in SESSIONS)
        form = {"num_format": "[h]:mm"} if name == "hours" else {}
        at.write_formula(
            4,
            column,
            f"=SUBTOTAL(109,{letter}7:{letter}{LAST})",
            book.f(bold=True, bg_color="#FFF2CC", **form),
            value / 24 if name == "hours" else value,
        )
    book.heads(
        at,
        5,
        0,
        [
            "Session",
            "Date",
            "Day",
            "Venue",
            "Kind",
            "Started",
            "Length",
            "Checks",
            "Raised",
            "Urgent",
            "Not for 5 yrs",
            "Notes",
        ],
    )
    at.set_row(5, 26)
    for step, one in enumerate(SESSIONS):
        row = 6 + step
        at.write(row, 0, f"S{step + 1:03d}", book.f())
        at.write_datetime(
            row, 1, datetime(one.on.year, one.on.month, one.on.day), book.f(num_format="dd/mm/yyyy")
        )
        at.write(row, 2, f"{one.on:%a}", book.f())
        at.write(row, 3, VENUES[one.venue], book.f())
        at.write(row, 4, "Pharmacy" if one.venue < 6 else "Barber", book.f())
        at.write_number(row, 5, (10 if one.venue < 6 else 13) / 24, book.f(num_format="hh:mm"))
        at.write_number(row, 6, one.hours / 24, book.f(num_format="[h]:mm"))
        for column, number in enumerate([one.checks, one.raised, one.urgent, one.never], start=7):
            if number is not None:
                at.write(row, column, number, book.f())
        if step + 1 in NOTES:
            at.write(row, 11, NOTES[step + 1], book.f(italic=True))
    at.autofilter(5, 0, LAST - 1, 11)
    at.freeze_panes(6, 4)


def _venues(book: Book, at: Worksheet) -> None:
    at.set_column("A:A", 22)
    at.set_column("B:B", 10)
    at.set_column("C:O", 8)
    at.set_column("I:I", 2)
    at.write("A1", "Venue by venue, 2025/26", book.f(bold=True, font_size=14, font_color=RED))
    for first, words in [("C4:H4", "CHECKS"), ("J4:O4", "RAISED")]:
        at.merge_range(first, words, book.f(bold=True, align="center", bg_color="#B7DDE1"))
    short: list[str | datetime] = ["Oct 25", "Nov 25", "Dec 25", "Jan 26", "Feb 26", "Total"]
    book.heads(at, 4, 0, ["Venue", "Since", *short])
    book.heads(at, 4, 9, short)
    row = 5
    for title, venues in (("Community pharmacies", range(6)), ("Barbershops", range(6, 12))):
        at.write(row, 0, title, book.f(bold=True, bg_color="#EEECE1"))
        for step, venue in enumerate(venues, start=1):
            _venue(book, at, row + step, venue)
        _venue_sum(book, at, row + 7, venues, title)
        row += 9
    for column, name in [(2, "checks"), (9, "raised")]:
        for step in range(6):
            letter = xl_col_to_name(column + step)
            want = _in_month(step) if step < 5 else (lambda one: True)
            at.write_formula(
                22,
                column + step,
                f"={letter}13+{letter}22",
                book.f(bold=True, top=6),
                _add(want, name),
            )
    at.write(
        "A25",
        "n/a: shop had not joined. Ages and postcodes are on the clinical system, not here.",
        book.f(italic=True, font_size=8),
    )


def _venue(book: Book, at: Worksheet, row: int, venue: int) -> None:
    at.write(row, 0, VENUES[venue], book.f(border=1, indent=1))
    at.write(row, 1, "01.12.25" if venue == 11 else "01.10.25", book.f(border=1))
    for column, name in [(2, "checks"), (9, "raised")]:
        for step in range(5):
            month = _in_month(step)
            number = _add(
                lambda one, month=month: month(one) and one.venue == venue,
                name,
            )
            early = venue == 11 and step < 2
            at.write(
                row, column + step, "n/a" if early else number, book.f(border=1, align="right")
            )
        first, last = xl_col_to_name(column), xl_col_to_name(column + 4)
        at.write_formula(
            row,
            column + 5,
            f"=SUM({first}{row + 1}:{last}{row + 1})",
            book.f(border=1, bold=True),
            _add(lambda one: one.venue == venue, name),
        )


def _venue_sum(book: Book, at: Worksheet, row: int, venues: range, title: str) -> None:
    at.write(
        row, 0, title.rsplit(maxsplit=1)[-1].capitalize() + " together", book.f(bold=True, top=1)
    )
    for column, name in [(2, "checks"), (9, "raised")]:
        for step in range(6):
            letter = xl_col_to_name(column + step)
            month = _in_month(step) if step < 5 else (lambda one: True)
            number = _add(
                lambda one, month=month: month(one) and one.venue in venues,
                name,
            )
            at.write_formula(
                row,
                column + step,
                f"=SUM({letter}{row - 5}:{letter}{row})",
                book.f(bold=True, top=1),
                number,
            )


def _people(book: Book, at: Worksheet) -> None:
    at.set_column("A:A", 2)
    at.set_column("B:E", 10)
    at.set_column("F:F", 2)
    at.set_column("G:K", 9)
    at.set_column("L:L", 2)
    at.set_column("M:M", 44)
    at.set_column("N:O", 9)
    at.write(
        "B1",
        "Barbers, volunteers and everything round it",
        book.f(bold=True, font_size=14, font_color=RED),
    )
    book.small(at, "B3", "Barbers' training")
    book.heads(at, 3, 1, ["Month", "Trained", "Quiz before /10", "Quiz after /10"])
    book.small(at, "G3", "Volunteers")
    book.heads(at, 3, 6, ["Month", "Active", "New", "Left", "Hours"])
    quiz: list[tuple[int, float | str, float | str]] = [
        (6, 4.1, 8.2),
        (8, 3.8, 8.6),
        (0, "n/a", "n/a"),
        (9, 4.4, 8.8),
        (5, 3.5, 8.1),
    ]
    crew = [
        (9, 9, 0, 40.5),
        (11, 3, 1, 52.0),
        (10, 0, 1, 33.25),
        (12, 3, 1, 58.75),
        (14, 2, 0, 61.5),
    ]
    for step, month in enumerate(MONTHS):
        row = 4 + step
        at.write_datetime(row, 1, month, book.f(border=1, num_format="mmm-yy"))
        for column, mark in enumerate(quiz[step], start=2):
            at.write(row, column, mark, book.f(border=1, align="right"))
        at.write_datetime(row, 6, month, book.f(border=1, num_format="mmm-yy"))
        for column, mark in enumerate(crew[step][:3], start=7):
            at.write(row, column, mark, book.f(border=1))
        at.write_number(row, 10, crew[step][3] / 24, book.f(border=1, num_format="[h]:mm"))
    bold = book.f(bold=True, top=1)
    at.write("B10", "So far", bold)
    at.write_formula("C10", "=SUM(C5:C9)", bold, 28)
    at.write("G10", "So far", bold)
    at.write_formula("I10", "=SUM(I5:I9)", bold, 17)
    at.write_formula("J10", "=SUM(J5:J9)", bold, 3)
    at.write_formula("K10", "=SUM(K5:K9)", book.f(bold=True, top=1, num_format="[h]:mm"), 246 / 24)
    _chat(book, at)
    _areas(book, at)


def _chat(book: Book, at: Worksheet) -> None:
    book.small(at, "M3", "Chair chat: what came of it")
    book.heads(at, 3, 12, ["(barbers' tally cards)", MONTHS[4], "Since Oct"])
    rows: list[tuple[str, int | str, int | str]] = [
        ("Lads pointed to someone to talk to about low mood", 7, 31),
        ("Joined the Sunday morning walk", 4, 19),
        ("Barbers who have packed in smoking", 1, 5),
        ("Mums, wives and sons sent in by a customer", 23, "about 90"),
        ("Shops that now run it without us", 1, 2),
        ("Barbers passed Level 2 in understanding health", 3, 11),
    ]
    for row, (what, month, since) in enumerate(rows, start=4):
        at.write(row, 12, what, book.f(border=1))
        at.write(row, 13, month, book.f(border=1, align="right"))
        at.write(row, 14, since, book.f(border=1, align="right"))


def _areas(book: Book, at: Worksheet) -> None:
    book.small(at, "B13", "How common is high blood pressure round here?")
    book.heads(
        at,
        13,
        1,
        ["Area", "Adults 40+ (Oct 25)", "Known % (QOF)", "Raised, % of our checks since Oct"],
    )
    at.set_row(13, 50)
    rows: list[tuple[str, int | str, float, float]] = [
        ("Fenmoor", 9120, 14.2, 0.274),
        ("Bridgefoot", "11,480", 0.131, 24.9),
        ("Wold", 6755, 15.6, 0.288),
        ("Harbour", "7,010", 0.128, 0.251),
    ]
    for row, (area, adults, known, raised) in enumerate(rows, start=14):
        at.write(row, 1, area, book.f(border=1))
        at.write(row, 2, adults, book.f(border=1, align="right", num_format="#,##0"))
        for column, share in [(3, known), (4, raised)]:
            form = "0.0%" if share < 1 else "0.0"
            at.write(row, column, share, book.f(border=1, num_format=form))
    at.write("B20", "QOF = what the practices publish", book.f(italic=True, font_size=8))


def _lookups(book: Book, at: Worksheet) -> None:
    at.write("A1", "Monthly plan for K1")
    for row, (month, plan) in enumerate(
        zip(MONTHS, [240, 300, 240, 330, 330], strict=True), start=1
    ):
        at.write_datetime(row, 0, month, book.f(num_format="mmm-yy"))
        at.write(row, 1, plan)
    for row, venue in enumerate(VENUES, start=1):
        at.write(row, 3, venue)
    at.hide()
