"""Advice and health support for seafarers and fishing families, quarterly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# What is counted, and four quarters; the year is their sum.
COUNTS: tuple[tuple[str, tuple[float, ...]], ...] = (
    ("New advice clients", (96, 101, 112, 118)),
    ("Cases closed", (84, 90, 98, 107)),
    ("...closed with client better off", (61, 66, 70, 79)),
    ("Money gained for clients £", (58420.5, 61310, 72985.25, 69840)),
    ("...grants from fishing charities £", (9400, 11250, 15600, 12750)),
    ("First appointments", (92, 97, 109, 114)),
    ("Days waited for them, added up", (598, 640, 741, 718)),
    ("Health checks on the quay", (121, 134, 98, 126)),
    ("BP raised", (29, 33, 24, 31)),
    ("...seen by GP or pharmacy in 4 weeks", (21, 25, 18, 25)),
    ("Smokers seen", (47, 52, 38, 49)),
    ("...said yes to stop smoking referral", (18, 22, 17, 22)),
    ("Phone and WhatsApp contacts", (612, 655, 688, 734)),
    ("Interpreter hours", (21.5, 26, 18.5, 24)),
)

# Number, theme, measure, target, last year, rows of Counts above and below, RAG, commentary.
KPIS: tuple[tuple[object, ...], ...] = (
    ("1.1", "Advice", "Individuals receiving casework advice", 400, 381, 5, 0, "G", ""),
    ("1.2", "Advice", "Cases closed with a positive outcome", 0.7, 0.694, 7, 6, "G", ""),
    (
        "1.3",
        "Advice",
        "Income maximised, incl. charitable grants (£)",
        250000,
        228412.4,
        8,
        0,
        "G",
        "Q3 up: winter hardship fund",
    ),
    ("1.4", "Advice", "Mean days from contact to 1st appointment", 7, 7.9, 11, 10, "G", ""),
    ("2.1", "Health", "Quayside health checks", 480, 466, 12, 0, "A", "One short"),
    (
        "2.2",
        "Health",
        "Raised BP followed up within 4 weeks",
        0.75,
        0.713,
        14,
        13,
        "G",
        "Pharmacy at Penhallow now takes walk-ins",
    ),
    ("2.3", "Health", "Smokers accepting referral", 0.4, 0.388, 16, 15, "G", "Slow start in Q1"),
)

# Date, quay, hours, people, checks, BP raised, smokers, said yes, cuts dressed.
QUAY: tuple[tuple[object, ...], ...] = (
    (date(2026, 1, 8), "Penhallow fish market", 3, 31, 12, 3, 5, 2, 2),
    (date(2026, 1, 14), "Carrick Slip", 3, 24, 9, 2, 3, 1, 1),
    (date(2026, 1, 22), "Penhallow fish market", 3.5, 28, 11, 3, 4, 2, 1),
    (date(2026, 1, 29), "Eastern Dock (tankers)", 3, 26, 10, 2, 4, 2, 2),
    (date(2026, 2, 5), "Skerry Point", 2.5, 19, 8, 2, 3, 1, 0),
    (date(2026, 2, 12), "Penhallow fish market", 4, 33, 13, 4, 5, 3, 3),
    (date(2026, 2, 18), "Carrick Slip", 3, 27, 11, 3, 4, 2, 1),
    (date(2026, 2, 26), "Penhallow fish market", 3.5, 30, 12, 3, 5, 2, 2),
    (date(2026, 3, 5), "Eastern Dock (tankers)", 3, 22, 9, 2, 4, 2, 1),
    (date(2026, 3, 11), "Trevean Cove", 3, 25, 10, 2, 4, 1, 2),
    (date(2026, 3, 19), "Penhallow fish market", 3.5, 29, 12, 3, 5, 3, 2),
    (date(2026, 3, 26), "Skerry Point", 2.5, 21, 9, 2, 3, 1, 1),
)

# Port, new clients, closed, better off, money gained, debt written off, crew from abroad.
PORTS: tuple[tuple[object, ...], ...] = (
    ("Penhallow", 34, 31, 23, 21450, 8240.6, 9),
    ("Carrick Slip", 26, 24, 18, 16380, 5115, 7),
    ("Trevean Cove", 21, 19, 14, 12210, "nil", "<5"),
    ("Eastern Dock", 17, 15, 11, 9925, 3890.25, 6),
    ("Skerry Point", 12, 11, 8, 6275, 1475, "<5"),
    ("Rest of the district", 8, 7, 5, 3600, 920, 0),
)

# Heading, then lines with four quarters and whether a year is shown.
BLOCKS: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Families ashore",
        (
            ("Partners' circle - evenings", 6, 5, 6, 6, True),
            ("Partners' circle - attendances", 58, 49, 63, 66, True),
            ("Partners' circle - first timers", 11, 8, 12, 10, True),
            ("Partners who say they cope better when the boat is away", 7, 6, 9, 9, True),
            ("Children's activity packs given out", 22, 30, 41, 19, True),
            ("Home visits", 34, 31, 38, 40, True),
        ),
    ),
    (
        "The boat and the job",
        (
            ("Helped to prepare for ENG1 medical", 8, 9, 7, 10, True),
            ("Kept their ticket after that help", 5, 6, 5, 7, True),
            ("Got a job ashore (wanted to leave the sea)", 3, 2, 4, 5, True),
            ("Safety talks", 4, 5, 3, 5, True),
            ("Boats where all hands now wear lifejackets since the talk", 6, 7, 5, 9, True),
            ("SIM cards for visiting crew", 40, 36, 28, 33, True),
        ),
    ),
    (
        "Harbour Listeners (our volunteers)",
        (
            ("Listeners with years at sea behind them", 14, 15, 15, 17, False),
            ("Listener hours", 286, 301.5, 264, 312, True),
            ("New Listeners inducted", 3, 2, 0, 4, True),
            ("Listener mileage claims £", 214.65, 231.3, 187.2, 246.15, True),
        ),
    ),
)

SURVEY: tuple[tuple[str, int, int, bool], ...] = (
    ("Forms sent", 180, 190, False),
    ("Forms back", 71, 82, False),
    ("Satisfied or very satisfied", 66, 76, True),
    ("Less cut off than before", 31, 39, True),
    ("Drinking less", 14, 19, True),
    ("Heard of us from a skipper", 22, 27, True),
    ("Opening hours suit me", 60, 70, True),
)

SPEND: tuple[tuple[str, float, tuple[float, ...]], ...] = (
    ("Advisers (2.6 wte)", 98000, (24310, 24310, 24655.5, 24655.5)),
    ("Quay nurse", 42500, (10625, 10625, 8210.4, 10790)),
    ("Van and fuel", 7800, (1820.35, 1764.1, 2011.85, 2140.6)),
    ("Listeners", 3000, (702.4, 655.1, 598, 811.75)),
    ("Interpreting", 4500, (1032, 1248, 888, 1152)),
    ("Rent and overheads", 15200, (3800, 3800, 3800, 3800)),
)

NARRATIVE = (
    "A deckhand who was sleeping in the net store has had his own flat since February.",
    "Three of the wives from the circle now run the Friday cafe at the Fishermen's Institute.",
    "Minor injuries at Penhallow say they see 5 or so fewer of our lads on a Monday.",
    "Gales kept 9 boats in for most of January, so quay sessions were busy.",
    "The nurse post was empty for 3 weeks in Q3, hence one check short of 480.",
    "Charity grants of £49,000 are inside the income figure, as agreed in 2024.",
    "Twi and Tagalog interpreters came along to 7 sessions.",
    "In 2026/27 we would like 2 more sessions a month at Skerry Point.",
    "The data protection toolkit went in on 27 March.",
)

QUARTERS = ("Q1", "Q2", "Q3", "Q4")


def _quarter_line(
    sheet: Worksheet, row: int, column: int, figures: tuple[float, ...], form: Format | None
) -> None:
    """Write four quarters and their sum."""
    sheet.write_row(row, column, figures, form)
    first, last = xl_rowcol_to_cell(row, column), xl_rowcol_to_cell(row, column + 3)
    sheet.write_formula(row, column + 4, f"=SUM({first}:{last})", form, round(sum(figures), 2))


def _return(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write the return of the council with the narrative below it."""
    sheet.write("A1", "PORTHMORRAN & ESTUARY COUNCIL - PUBLIC HEALTH", forms["bold"])
    sheet.write("A2", "Contract monitoring return: Quarter 4 2025/26 (January - March 2026)")
    sheet.write("A3", "Provider: Slipway Advice & Wellbeing")
    sheet.write("A4", "Contract: PEC-PH-0226 Seafarer and Fishing Family Support")
    sheet.write("A5", "Term: 1 April 2024 - 31 March 2027")
    sheet.write_row(
        "A7",
        ("No.", "Theme", "Measure", "Target 2025/26", "2024/25", *QUARTERS)
        + ("2025/26", "RAG", "Commentary"),
        forms["bold"],
    )
    figures = {row: quarters for row, (_, quarters) in enumerate(COUNTS, 5)}
    for row, (number, theme, words, target, before, top, base, rag, note) in enumerate(KPIS, 7):
        kind = "rate" if float(str(target)) < 1 else "money" if top == 8 else "whole"
        form = forms["place"] if number == "1.4" else forms[kind]
        sheet.write_string(row, 0, str(number))
        sheet.write_row(row, 1, (theme, words))
        sheet.write(row, 3, target, forms[kind])
        sheet.write(row, 4, before, form)
        above = figures[int(str(top))]
        above = (*above, sum(above))
        below = figures[int(str(base))] if base else ()
        below = (*below, sum(below)) if base else (1,) * 5
        for at, letter in enumerate("CDEFG"):
            if base:
                formula = f"=Counts!{letter}{top}/Counts!{letter}{base}"
            else:
                formula = f"=Counts!{letter}{top}"
            sheet.write_formula(row, 5 + at, formula, form, above[at] / below[at])
        sheet.write(row, 10, rag)
        sheet.write(row, 11, note)
    sheet.write_string("A15", "3.1")
    sheet.write_row("B15", ("Quality", "Clients satisfied (half-yearly survey)"))
    sheet.write("D15", 0.9, forms["rate"])
    sheet.write("E15", 0.915, forms["rate"])
    sheet.write("F15", "not due")
    sheet.write_formula("G15", "=Survey!B6/Survey!B5", forms["rate"], 66 / 71)
    sheet.write("H15", "not due")
    sheet.write_formula("I15", "=Survey!C6/Survey!C5", forms["rate"], 76 / 82)
    sheet.write_formula("J15", "=Survey!D6/Survey!D5", forms["rate"], 142 / 153)
    sheet.write("K15", "G")
    sheet.write_string("A16", "3.2")
    sheet.write_row(
        "B16", ("Quality", "Complaints received", "info only", 2, 1, "nil", "nil", 1, 2)
    )
    sheet.write("L16", "Both closed at stage 1")
    sheet.write("A18", "Provider narrative for the quarter", forms["bold"])
    for row, sentence in enumerate(NARRATIVE, 18):
        sheet.write(row, 0, sentence)
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 1, 10)
    sheet.set_column(2, 2, 46)
    sheet.set_column(3, 9, 12)
    sheet.set_column(11, 11, 40)


def _quay(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write a row for each session on the quay in the quarter."""
    sheet.write("A1", "Quay log, Q4 - one line a session", forms["bold"])
    sheet.write_row(
        "A3",
        (
            "Date",
            "Where",
            "Hours there",
            "People we spoke to",
            "Health checks",
            "BP raised",
            "Smokers",
            "Yes to stop smoking referral",
            "Cuts dressed that would have gone to A&E",
        ),
        forms["bold"],
    )
    for row, (day, *line) in enumerate(QUAY, 3):
        sheet.write(row, 0, day, forms["day"])
        sheet.write_row(row, 1, line)
    sheet.write("A16", "Total Q4", forms["bold"])
    for column in range(2, 9):
        letter = "ABCDEFGHI"[column]
        total = sum(float(str(line[column])) for line in QUAY)
        sheet.write_formula(15, column, f"=SUM({letter}4:{letter}15)", forms["bold"], total)
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, 1, 24)
    sheet.set_column(2, 8, 13)


def _ports(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write the ports of the quarter."""
    sheet.write("A1", "Advice by home port, January to March 2026", forms["bold"])
    sheet.write_row(
        "A3",
        (
            "Port",
            "New clients",
            "Closed",
            "Better off",
            "Money gained £",
            "Debt written off £",
            "New clients who are crew from overseas",
        ),
        forms["bold"],
    )
    for row, line in enumerate(PORTS, 3):
        sheet.write_row(row, 0, line[:4])
        sheet.write_row(row, 4, line[4:6], forms["money"])
        sheet.write(row, 6, line[6])
    sheet.write("A10", "All", forms["bold"])
    for column in range(1, 6):
        letter = "ABCDEF"[column]
        total = round(sum(float(str(line[column])) for line in PORTS if line[column] != "nil"), 2)
        form = forms["money"] if column > 3 else None
        sheet.write_formula(9, column, f"=SUM({letter}4:{letter}9)", form, total)
    sheet.write("G10", 27)
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 6, 15)


def _blocks(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write families, boats and volunteers, one block below the other."""
    sheet.write("A1", "Families, boats, Listeners 2025-26", forms["bold"])
    row = 2
    for title, lines in BLOCKS:
        sheet.write_row(row, 0, (title, "Apr-Jun", "Jul-Sep", "Oct-Dec", "Jan-Mar", "Year"))
        sheet.set_row(row, None, forms["bold"])
        for name, *quarters, shown in lines:
            row += 1
            sheet.write(row, 0, name)
            form = forms["money"] if "£" in str(name) else None
            figures = tuple(float(str(quarter)) for quarter in quarters)
            if shown:
                _quarter_line(sheet, row, 1, figures, form)
            else:
                sheet.write_row(row, 1, figures)
        row += 2
    sheet.set_column(0, 0, 56)
    sheet.set_column(1, 5, 10)


def _rest(made: Workbook, forms: dict[str, Format]) -> None:
    """Write the survey and the spend."""
    survey = made.add_worksheet("Survey")
    survey.write("A1", "Client survey (out for the whole of September and of March)", forms["bold"])
    survey.write_row("A3", ("", "Sep 2025", "Mar 2026", "Both", "Mar 2026 %"), forms["bold"])
    for row, (name, first, second, share) in enumerate(SURVEY, 3):
        survey.write_row(row, 0, (name, first, second))
        survey.write_formula(row, 3, f"=B{row + 1}+C{row + 1}", None, first + second)
        if share:
            survey.write_formula(row, 4, f"=C{row + 1}/C5", forms["rate"], second / 82)
    survey.write("A12", "% is of forms back")
    survey.set_column(0, 0, 34)

    spend = made.add_worksheet("Spend")
    spend.write("A1", "Income and expenditure - council contract only, 2025/26", forms["bold"])
    heads = ("£", "Budget", *QUARTERS, "Spent", "Over / (under)")
    spend.write_row("A3", heads, forms["bold"])
    for row, (name, budget, quarters) in enumerate(SPEND, 3):
        spend.write(row, 0, name)
        spend.write(row, 1, budget, forms["money"])
        _quarter_line(spend, row, 2, quarters, forms["money"])
        left = round(sum(quarters) - budget, 2)
        spend.write_formula(row, 7, f"=G{row + 1}-B{row + 1}", forms["money"], left)
    spend.write("A10", "Total", forms["bold"])
    columns = [[line[1] for line in SPEND], *([line[2][at] for line in SPEND] for at in range(4))]
    totals = [round(sum(column), 2) for column in columns]
    totals.append(round(sum(totals[1:]), 2))
    for column, (letter, total) in enumerate(zip("BCDEFG", totals, strict=True), 1):
        spend.write_formula(9, column, f"=SUM({letter}4:{letter}9)", forms["money"], total)
    left = round(totals[5] - totals[0], 2)
    spend.write_formula("H10", "=G10-B10", forms["money"], left)
    spend.set_column(0, 0, 24)
    spend.set_column(1, 7, 13)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Slipway Q4 return")
    forms = {
        "bold": made.add_format({"bold": True, "text_wrap": True}),
        "rate": made.add_format({"num_format": "0%"}),
        "place": made.add_format({"num_format": "0.0"}),
        "money": made.add_format({"num_format": "#,##0.00;(#,##0.00)"}),
        "whole": made.add_format({"num_format": "#,##0"}),
        "day": made.add_format({"num_format": "d mmm yyyy"}),
    }
    sheet = made.add_worksheet("Q4 return")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    _return(sheet, forms)
    counts = made.add_worksheet("Counts")
    counts.write("A1", "Counts behind the return (do not delete rows)", forms["bold"])
    counts.write_row("A4", ("", "KPI", *QUARTERS, "25/26"), forms["bold"])
    parts = ("1.1", "1.2", "1.2", "1.3", "", "1.4", "1.4", "2.1", "2.2", "2.2", "2.3", "2.3")
    for row, (name, quarters) in enumerate(COUNTS, 4):
        counts.write(row, 0, name)
        if row - 4 < len(parts):
            counts.write(row, 1, parts[row - 4])
        _quarter_line(counts, row, 2, quarters, forms["money"] if "£" in name else None)
    counts.set_column(0, 0, 40)
    _quay(made.add_worksheet("Quay log Q4"), forms)
    _ports(made.add_worksheet("Ports Q4"), forms)
    _blocks(made.add_worksheet("Families boats Listeners"), forms)
    _rest(made, forms)
    made.close()
