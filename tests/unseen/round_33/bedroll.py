"""Outreach to rough sleepers by peers with a vet and a nurse, monthly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# The heading of a block, or a line with April to January.
MONTHS: tuple[tuple[object, ...], ...] = (
    ("ON THE STREET",),
    ("Contacts - dawn round", 171, 168, 180, 176, 182, 178, 169, 174, 158, 181),
    ("Contacts - late round", 142, 150, 147, 155, 151, 149, 158, 146, 133, 152),
    ("Contacts - all", "add 2"),
    ("New people (alerts confirmed)", 14, 17, 15, 18, 16, 13, 19, 17, 15, 18),
    ("  met within 2 working days", 13, 15, 14, 16, 15, 12, 17, 16, 13, 17),
    ("  women", 3, 4, 3, 5, 4, 2, 5, 4, 3, 4),
    ("  under 25", 2, 1, 3, 2, 2, 1, 3, 2, 0, 2),
    ("Sleeping bags given", 23, 19, 14, 12, 10, 16, 27, 34, 31, 38),
    ("Moved in somewhere (off the street)", 11, 12, 10, 13, 14, 12, 13, 11, 9, 14),
    ("3 month check due", 12, 9, 11, 11, 12, 10, 13, 14, 12, 13),
    ("  still in at 3 months", 8, 6, 7, 7, 8, 6, 9, 9, 8, 9),
    ("First call or visit to family in over a year", 2, 1, 3, 2, 2, 3, 1, 2, 4, 3),
    ("Deaths / serious incidents", "nil", 1, "nil", "nil", "nil", 1, "nil", 1, "nil", 1),
    ("NURSE",),
    ("Consultations", 66, 71, 69, 74, 70, 64, 78, 72, 61, 77),
    ("New people given a health check", 10, 12, 11, 12, 12, 9, 14, 12, 10, 13),
    ("No GP when we met", 12, 14, 13, 16, 14, 12, 16, 15, 13, 16),
    ("  on a GP list 28 days later", 9, 11, 10, 13, 11, 9, 13, 12, 10, 13),
    ("Wounds dressed", 28, 31, 27, 33, 30, 26, 35, 31, 29, 36),
    ("BBV tests", 18, 22, 20, 21, 24, 19, 23, 20, 16, 22),
    ("Naloxone kits handed out", 14, 12, 15, 16, 13, 11, 17, 14, 12, 15),
    ("Stayed in hospital till treatment done, we minded the dog", 1, 2, 1, 2, 3, 1, 2, 2, 3, 3),
    ("999 crew stood down, nurse treated on the spot", 4, 5, 3, 6, 5, 4, 6, 5, 7, 6),
    ("VET",),
    ("Dogs seen", 15, 17, 16, 19, 18, 14, 20, 18, 13, 19),
    ("Other animals seen", 2, 1, 3, 2, 1, 2, 1, 2, 1, 3),
    ("Animals seen - all", "add 2"),
    ("Dog food given (kg)", 64, "not weighed", 58.5, 71, 66, 60, 75.5, 82, 70, 88),
    ("Kept own dog, had been about to give it up", 1, 2, 1, 1, 2, 2, 1, 3, 2, 2),
    ("Hostels/B&Bs that dropped a no-dogs rule", 0, 1, 0, 0, 1, 0, 0, 1, 0, 1),
    ("PEERS",),
    ("Shifts worked by peers", 88, 92, 90, 95, 87, 89, 96, 93, 81, 94),
    ("Unpaid hours put in by peers", 41, 38.5, 44, 47, 40, 42.5, 51, 49, 56, 52.5),
    ("Supervisions held", 7, 8, 8, 7, "n/a", 8, 8, 7, 6, 8),
    ("Peers leaving us for another paid job", 0, 0, 1, 0, 0, 1, 0, 0, 0, 1),
)

# Reference, measure, target, rows of By month (top, base), narrative.
FORM: tuple[tuple[object, ...], ...] = (
    ("RS1", "Street contacts in the month", 320, 6, 0, "Cold weather protocol on 9 nights"),
    ("RS2", "Newly verified: first contact inside 2 working days", 0.9, 8, 7, ""),
    ("RS3", "Newly verified: nurse health check", 0.7, 19, 7, "One declined, four to be done"),
    ("RS4", "Unregistered people registered with GP by day 28", 0.75, 21, 20, ""),
    ("RS5", "People accommodated", 12, 12, 0, "Includes 3 via winter beds"),
    ("RS6", "Accommodation sustained at 3 months", 0.65, 14, 13, "Placed in October"),
    ("RS7", "Animals seen by vet", 18, 30, 0, ""),
    ("RS8", "Blood borne virus tests", 20, 23, 0, "Down in Dec (nurse leave)"),
    ("RS9", "Deaths and serious incidents - report all", None, 16, 0, "Review meeting held"),
)

# Date, where, dogs, others, jabs, chips, owners who saw the nurse, vet hours given, medicines.
VET: tuple[tuple[object, ...], ...] = (
    (date(2026, 1, 6), "Lime Wharf arches", 3, 0, 2, 1, 2, 3, 48.5),
    (date(2026, 1, 8), "Day centre, Fuller Street", 4, 1, 3, 1, 4, 3.5, 71.2),
    (date(2026, 1, 13), "Lime Wharf arches", 2, 0, 1, 0, 1, 2.5, 26),
    (date(2026, 1, 15), "Day centre, Fuller Street", 3, 1, 2, 2, 2, 3.5, 64.8),
    (date(2026, 1, 20), "Minster steps", 2, 0, 2, 1, 2, 2, 33.4),
    (date(2026, 1, 22), "Day centre, Fuller Street", 4, 1, 2, 0, 3, 4, 82.6),
    (date(2026, 1, 29), "Winter shelter", 1, 0, 1, 0, 1, 2, 19.5),
)

# Peer, started, paid hours a week, shifts, unpaid hours, supervisions.
PEERS: tuple[tuple[str, str, float, int, float, int], ...] = (
    ("A.K.", "May 2023", 21, 13, 6, 1),
    ("Big Col", "Sept 2024", 16, 11, 8.5, 1),
    ("D.M.", "Feb 2024", 16, 12, 5, 1),
    ("Jaz", "June 2025", 14, 10, 9, 1),
    ("L.O.", "Jan 2025", 16, 12, 4, 1),
    ("R.P.", "Oct 2023", 21, 14, 7.5, 1),
    ("Shell", "Aug 2025", 14, 10, 6.5, 1),
    ("T.W.", "Nov 2024", 16, 12, 6, 1),
)

# Heading, budget, January, April to January.
COSTS: tuple[tuple[str, float, float, float], ...] = (
    ("Peer wages", 88400, 7312.6, 73480.15),
    ("Nurse (seconded)", 47600, 3966.67, 39666.7),
    ("Vet retainer", 14400, 1200, 12000),
    ("Coordinator", 35900, 2991.67, 29916.7),
    ("Van and fuel", 7800, 684.3, 6391.05),
    ("Kit, bags, dog food", 6500, 902.45, 5718.9),
    ("Overheads", 18000, 1500, 15000),
)

ASKED: tuple[tuple[object, ...], ...] = (
    ("I feel safer at night than before I knew the team", 19, 9, 6),
    ("The peers treat me with respect", 31, 1, 2),
    ("The team came when they said they would", 26, 5, 3),
    ("I have seen the nurse", 23, 10, 1),
)

COMMENTS = (
    "S, on the street since 2022, now does two mornings a week at the dog rescue kennels.",
    "The day centre on Fuller Street lets dogs in at last, after a talk from our vet.",
    "Two brothers who had not spoken for years had Christmas together at their mother's.",
    "The van was off the road for 4 days (clutch) so late rounds went on foot.",
    "January was bitter and the cold weather protocol ran on 9 nights.",
    "We are to start a foot clinic in March with 1 extra nurse session a fortnight.",
    "Our lone working policy was updated and all 8 peers have signed it.",
    "StreetLink sent 31 alerts, 13 of them could not be confirmed.",
    "As agreed on 18 December the RS5 target stays at 12 until year end.",
)


def _figures() -> list[tuple[int, str, list[float | str]]]:
    """Give for each line of the months its row on the sheet, its words and its ten months."""
    lines: list[tuple[int, str, list[float | str]]] = []
    for row, line in enumerate(MONTHS, 3):
        months = [figure for figure in line[1:] if isinstance(figure, int | float | str)]
        if months == ["add 2"]:
            pairs = zip(lines[-2][2], lines[-1][2], strict=True)
            months = [float(above) + float(below) for above, below in pairs]
        if months:
            lines.append((row, str(line[0]), months))
    return lines


def _months(sheet: Worksheet, head: Format, month: Format) -> dict[int, list[float | str]]:
    """Write the tab with a column for each month and give its lines by row."""
    sheet.write("A1", "Cobblegate month by month", head)
    sheet.write("A2", "", head)
    for column in range(12):
        year, number = (2025, column + 4) if column < 9 else (2026, column - 8)
        sheet.write(1, column + 1, date(year, number, 1), month)
    sheet.write("N2", "To date", head)
    for row, line in enumerate(MONTHS, 3):
        sheet.write(row - 1, 0, line[0], head if len(line) == 1 else None)
    lines = _figures()
    for row, words, months in lines:
        for column, figure in enumerate(months):
            if words.endswith("all"):
                letter = "BCDEFGHIJK"[column]
                added = f"={letter}{row - 2}+{letter}{row - 1}"
                sheet.write_formula(row - 1, column + 1, added, None, figure)
            else:
                sheet.write(row - 1, column + 1, figure)
        total = sum(figure for figure in months if not isinstance(figure, str))
        sheet.write_formula(f"N{row}", f"=SUM(B{row}:M{row})", None, total)
    sheet.set_column(0, 0, 52)
    sheet.set_column(1, 13, 9)
    sheet.freeze_panes(2, 1)
    return {row: months for row, _, months in lines}


def _form(sheet: Worksheet, head: Format, rate: Format, by: dict[int, list[float | str]]) -> None:
    """Write the form of the council, fed from the months."""
    sheet.merge_range("A1:H1", "OSTERMOUTH CITY COUNCIL - Rough Sleeping Services", head)
    sheet.write("A2", "Monthly contract return")
    sheet.write_row("A3", ("Month", "January 2026"))
    sheet.write_row("A4", ("Provider", "Cobblegate Peer Outreach"))
    sheet.write_row("A5", ("Contract", "OCC/H/417 Street Peers, 1 April 2025 to 31 March 2028"))
    sheet.write_row(
        "A7",
        (
            "Ref",
            "Performance measure",
            "Target (month)",
            "This month",
            "Last month (December)",
            "Year to date",
            "Met?",
            "Narrative",
        ),
        head,
    )
    for row, (ref, words, target, top, base, story) in enumerate(FORM, 8):
        sheet.write_row(row - 1, 0, (ref, words))
        form = rate if base else None
        if target:
            sheet.write(row - 1, 2, target, form)
        above = [0 if isinstance(figure, str) else figure for figure in by[int(str(top))]]
        below = [float(figure) for figure in by[int(str(base))]] if base else [1.0] * 10
        for letter, source, first, last in (("D", "K", 9, 10), ("E", "J", 8, 9), ("F", "N", 0, 10)):
            result = sum(above[first:last]) / (sum(below[first:last]) if base else 1)
            cell = f"'By month'!{source}{top}"
            if letter == "E" and ref == "RS9":
                sheet.write("E16", "nil")
            else:
                words_of = f"={cell}/'By month'!{source}{base}" if base else f"={cell}"
                sheet.write_formula(f"{letter}{row}", words_of, form, result)
            if letter == "D" and isinstance(target, int | float):
                sheet.write(row - 1, 6, "Yes" if result >= target else "No")
        if story:
            sheet.write(row - 1, 7, story)
    sheet.write("A18", "Completed by: service manager, 10 February 2026")
    sheet.set_column(0, 0, 10)
    sheet.set_column(1, 1, 50)
    sheet.set_column(2, 6, 13)
    sheet.set_column(7, 7, 36)


def _vet(sheet: Worksheet, head: Format, day: Format, money: Format) -> None:
    """Write the sessions of the vet in the month."""
    sheet.write("A1", "Vet sessions, January 2026", head)
    names = ("Date", "Where", "Dogs", "Other", "Vaccinated", "Chipped", "Owner saw nurse too")
    sheet.write_row("A2", (*names, "Vet hours given free", "Medicines given by practice £"), head)
    for row, line in enumerate(VET, 2):
        sheet.write(row, 0, line[0], day)
        sheet.write_row(row, 1, line[1:8])
        sheet.write(row, 8, line[8], money)
    sheet.write("A10", "January total", head)
    for at, letter in enumerate("CDEFGHI", 2):
        total = round(sum(float(str(line[at])) for line in VET), 2)
        form = money if letter == "I" else None
        sheet.write_formula(f"{letter}10", f"=SUM({letter}3:{letter}9)", form, total)
    sheet.set_column(0, 1, 24)
    sheet.set_column(2, 8, 14)


def _peers(sheet: Worksheet, head: Format) -> None:
    """Write the peer team of the month."""
    sheet.write("A1", "Peer team this month (January 2026)", head)
    names = ("Peer", "Started", "Paid hours a week", "Shifts", "Unpaid hours", "Supervisions")
    sheet.write_row("A3", names, head)
    for row, line in enumerate(PEERS, 3):
        sheet.write_row(row, 0, line)
    sheet.write("A12", "All", head)
    sums = [sum(float(str(line[at])) for line in PEERS) for at in range(2, 6)]
    for letter, total in zip("CDEF", sums, strict=True):
        sheet.write_formula(f"{letter}12", f"=SUM({letter}4:{letter}11)", None, total)
    sheet.set_column(0, 5, 17)


def _costs(sheet: Worksheet, head: Format, money: Format) -> None:
    """Write the costs of the month and of the year so far."""
    sheet.write_row("A1", ("Costs £", "Budget 2025/26", "January", "April to January"), head)
    for row, line in enumerate(COSTS, 1):
        sheet.write_row(row, 0, line, money)
    sheet.write("A9", "Total", head)
    for at, letter in enumerate("BCD", 1):
        total = round(sum(float(str(line[at])) for line in COSTS), 2)
        sheet.write_formula(f"{letter}9", f"=SUM({letter}2:{letter}8)", money, total)
    sheet.set_column(0, 3, 20)


def _said(sheet: Worksheet, head: Format) -> None:
    """Write what people said on the rounds and the comments of the manager."""
    sheet.write("A1", "Asked on the rounds in January 2026 (34 people)", head)
    sheet.write_row("B2", ("Yes", "No", "Didn't say"), head)
    for row, line in enumerate(ASKED, 2):
        sheet.write_row(row, 0, line)
    sheet.write("A9", "Comments", head)
    sheet.write_column("A10", COMMENTS)
    sheet.set_column(0, 0, 60)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Cobblegate January return")
    head = made.add_format({"bold": True, "bottom": 1})
    rate = made.add_format({"num_format": "0.0%"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    month = made.add_format({"num_format": "mmm-yy", "bold": True, "bottom": 1})
    form = made.add_worksheet("Return")
    by = _months(made.add_worksheet("By month"), head, month)
    _form(form, head, rate, by)
    _vet(made.add_worksheet("Vet sessions"), head, day, money)
    _peers(made.add_worksheet("Peers"), head)
    _costs(made.add_worksheet("Costs"), head, money)
    _said(made.add_worksheet("Said + comments"), head)
    made.close()
