"""HIV and hepatitis testing in GP surgeries with peer navigators, monthly to an NHS ICB."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov")
AHEAD = ("Dec", "Jan", "Feb", "Mar")

# Reference, measure, target, April to November, how the year to date is made, note.
Line = tuple[str, str, float | str | None, tuple[float | str, ...], str, str]
RETURN: tuple[Line, ...] = (
    ("BBV1", "HIV tests", 18000, (1421, 1388, 1502, 1467, 1310, 1533, 1590, 1548), "sum", ""),
    ("", "Eligible bloods", None, (1985, 1902, 2046, 2010, 1822, 2075, 2118, 2064), "sum", ""),
    ("BBV2", "Uptake of HIV test", 0.75, (), "6/7", "Two new phlebotomists in Oct"),
    ("", "Told in person or by phone in 7 days", None, (9, 8, 11, 10, 7, 12, 11, 10), "sum", ""),
    ("", "Reactive results (HIV, hep B, hep C)", None, (10, 8, 11, 11, 8, 12, 12, 10), "sum", ""),
    ("BBV3", "Reactive result given within 7 days", 0.95, (), "9/10", ""),
    ("", "Seen at HIV clinic in 14 days", None, (2, 1, 3, 2, 1, 2, 3, 2), "sum", ""),
    ("", "New HIV diagnoses", None, (2, 1, 3, 3, 1, 2, 3, 2), "sum", ""),
    (
        *("BBV4", "New HIV diagnosis to clinic in 14 days", 0.9, (), "12/13"),
        "1 in July was in hospital",
    ),
    ("BBV5", "Hep C: began treatment", 40, (3, 2, 4, 3, 2, 5, 4, 4), "sum", ""),
    ("", "At liver clinic in 6 weeks", None, (6, 5, 7, 6, 4, 7, 8, 7), "sum", ""),
    ("", "Hep B: due at liver clinic", None, (7, 6, 8, 8, 5, 8, 9, 8), "sum", ""),
    ("BBV6", "Hep B to liver clinic in 6 weeks", 0.85, (), "16/17", "See notes"),
    ("BBV7", "Lost to care, found and back", 30, (2, 3, 1, 2, 2, 4, 3, 3), "sum", ""),
    (
        *("BBV8", "Surgery staff trained", 120, (14, 9, 12, 6, "nil", 15, 11, 10), "sum"),
        "No training in August",
    ),
    ("BBV9", "Complaints", "none set", (0, 0, 1, 0, 0, 0, 1, 0), "sum", "Report only"),
)

# Surgery, patients, eligible bloods, HIV tests, reactive, staff trained, peer clinics.
SURGERIES: tuple[tuple[str, int, int, int, int | str, int, int], ...] = (
    ("Marlpit Surgery", 14210, 318, 262, "<5", 4, 4),
    ("Tanyard Health Centre", 11875, 261, 201, "<5", 0, 2),
    ("Corn Street Practice", 9340, 214, 168, 0, 0, 4),
    ("The Weir Practice", 12660, 287, 209, "<5", 3, 4),
    ("St Aldric's Medical Centre", 8125, 176, 118, 0, 0, 2),
    ("Hopfield Surgery", 6890, 149, 121, "<5", 0, 2),
    ("Ropewalk Health Centre", 13480, 301, 224, "<5", 3, 4),
    ("Lamb Lane Surgery", 7415, 158, 102, 0, 0, 2),
    ("Eastgate & Tolland", 9020, 200, 143, 0, 0, 4),
)

PEER_WORK: tuple[tuple[str, str, tuple[float | str, ...]], ...] = (
    ("Time", "Volunteer peers - hours", (141, 138, 152, 149, 118, 160, 171, 166.5)),
    ("", "Paid navigators - hours", (300, 300, 292.5, 285, 255, 300, 307.5, 300)),
    ("", "Supervision (hours)", (12, 12, 14, 12, 8, 14, 14, 12)),
    ("Patients", "Calls, texts and WhatsApps", (402, 388, 431, 419, 336, 447, 470, 455)),
    ("", "Went with someone to hospital", (22, 19, 26, 24, 17, 28, 30, 27)),
    ("", "Kept a clinic appt they'd missed twice before", (4, 3, 5, 5, 3, 6, 7, 5)),
    ("", "Have now told partner, family or a friend", (3, 4, 4, 3, 2, 5, 6, 4)),
    ("", "Undetectable at 6 month blood", (2, 1, 2, 3, 1, 2, 2, "3 (prov)")),
    ("Around them", "Partners/household who came for a test", (5, 4, 6, 7, 4, 8, 9, 7)),
    ("", "Household - hep B jabs all done", (2, 3, 2, 4, 1, 3, 5, 4)),
    ("Tuesday group", "Evenings", (4, 4, 4, 5, 2, 5, 4, 4)),
    ("", "run by members with no staff", (1, 1, 1, 2, 1, 2, 2, 3)),
    ("", "Attendances", (31, 28, 34, 39, 15, 44, 38, 41)),
    ("Costs", "Bus passes and taxis £", (212.4, 188, 240.6, 231.2, 160.8, 262, 284.5, 257.3)),
)

# Peer, what she or he has lived with, months with us, hours, patients, hospital visits.
PEERS: tuple[tuple[str, str, int, float, int, int], ...] = (
    ("A.", "HIV", 26, 24, 9, 4),
    ("Benedikt", "hep C, cured", 19, 21.5, 7, 4),
    ("C.O.", "HIV", 14, 18, 6, 3),
    ("Dalia", "hep B", 11, 26, 10, 5),
    ("E.", "HIV", 31, 15, 5, 2),
    ("Farid", "hep B", 7, 22, 8, 4),
    ("Gosia", "hep C, cured", 4, 19, 6, 3),
    ("H.J.", "HIV", 2, 21, 4, 2),
)

# Patient, surgery, result, age, day and score of the first and of the second talk, visits.
Talk = tuple[int, int, int]
PATIENTS: tuple[tuple[str, str, str, int, Talk, int, Talk, int, int], ...] = (
    ("K-141", "Marlpit", "HIV", 34, (2025, 9, 16), 3, (2025, 11, 4), 7, 3),
    ("K-142", "Weir", "HBV", 41, (2025, 9, 18), 5, (2025, 11, 4), 6, 1),
    ("K-144", "Ropewalk", "HCV", 52, (2025, 9, 18), 4, (2025, 11, 6), 8, 3),
    ("K-145", "Ropewalk", "HBV", 29, (2025, 9, 23), 6, (2025, 11, 11), 6, 1),
    ("K-147", "Tanyard", "HIV", 47, (2025, 9, 25), 2, (2025, 11, 11), 5, 4),
    ("K-148", "Hopfield", "HBV", 38, (2025, 9, 30), 4, (2025, 11, 13), 7, 2),
    ("K-149", "Marlpit", "HCV", 60, (2025, 9, 30), 5, (2025, 11, 18), 8, 2),
    ("K-150", "Corn St", "HBV", 33, (2025, 10, 2), 3, (2025, 11, 18), 3, 1),
    ("K-152", "Weir", "HBV", 26, (2025, 10, 7), 6, (2025, 11, 20), 9, 1),
    ("K-153", "Marlpit", "HCV", 44, (2025, 10, 9), 4, (2025, 11, 25), 6, 2),
    ("K-154", "Eastgate", "HBV", 57, (2025, 10, 9), 5, (2025, 11, 27), 7, 2),
)

# Head, budget for the year, April to October, November.
SPEND: tuple[tuple[str, float, float, float], ...] = (
    ("Coordinator and clinical lead", 71200, 41533.31, 5933.33),
    ("Peer navigators (2 paid)", 48600, 27980.4, 4050),
    ("Volunteer expenses", 7200, 3914.75, 601.2),
    ("Bus passes and taxis", 3000, 1579.5, 257.3),
    ("Training and supervision", 6400, 3120, 385),
    ("Leaflets, translation", 2800, 1044.6, 612.5),
    ("Office and phones", 9000, 5250, 750),
)

SURVEY: tuple[tuple[str, int, int], ...] = (
    ("Texts sent after a result", 62, 438),
    ("Replies", 23, 158),
    ("Was told clearly what the test was for", 21, 146),
    ("Worry less about it than before I met my peer", 17, 112),
    ("Peer was friendly", 22, 153),
)

NOTES = (
    "The lab changed its order code on 10 November so 36 tests came to us late; they are counted.",
    "Tanyard: no peer clinic for 2 weeks while the room was painted.",
    "A patient who has been clear of hep C since September is back driving for the bus company.",
    "BBV6 - 1 patient was abroad and has an appointment on 9 December.",
    "The liver nurses tell us 6 people they had given up on have had their scans now that a peer "
    "fetches them.",
    "We printed 400 cards in Romanian and Portuguese.",
    "From January we hope to be in 2 more surgeries.",
    "Marlpit has put hep B and C on its new patient form, though nobody had asked it to.",
    "BBV8 should get there, 45 people have signed up for the February afternoon.",
)


def _number(figure: float | str) -> float:
    """Give the number that a cell stands for in a sum."""
    if isinstance(figure, str):
        return float(figure.split()[0]) if figure[0].isdigit() else 0
    return figure


class _Kit:
    """The formats of the book."""

    def __init__(self, made: Workbook) -> None:
        """Make them."""
        self.nhs = made.add_format({"bold": True, "font_color": "#FFFFFF", "bg_color": "#005EB8"})
        self.bold = made.add_format({"bold": True})
        self.wrap = made.add_format({"bold": True, "text_wrap": True, "bottom": 1})
        self.rate = made.add_format({"num_format": "0.0%", "bold": True})
        self.money = made.add_format({"num_format": "£#,##0.00"})
        self.day = made.add_format({"num_format": "d mmm yy"})


def _monthly(sheet: Worksheet, kit: _Kit) -> None:
    """Write the return of the board, every share under its two parts."""
    sheet.merge_range("A1:P1", "NHS Tolland and Marsh ICB: contract monitoring 2025/26", kit.nhs)
    sheet.write_row("A2", ("Provider", "Kittiwake Peer Health CIC"))
    sheet.write_row("A3", ("Contract", "TMICB/24/117, BBV testing in primary care with peers"))
    sheet.write("G3", "1 Apr 2024 - 31 Mar 2027")
    sheet.write_row("A4", ("Month", "November 2025 (month 8)"))
    sheet.write_row("A5", ("Ref", "Measure", "Target", *MONTHS, *AHEAD, "YTD", "Note"), kit.nhs)
    known = {row: line[3] for row, line in enumerate(RETURN, 6)}
    for row, (ref, words, target, months, how, note) in enumerate(RETURN, 6):
        sheet.write_row(row - 1, 0, (ref, words), kit.bold if ref else None)
        if target is not None:
            sheet.write(row - 1, 2, target, None if months else kit.rate)
        if months:
            sheet.write_row(row - 1, 3, months)
            total = sum(_number(figure) for figure in months)
            sheet.write_formula(row - 1, 15, f"=SUM(D{row}:O{row})", None, total)
        else:
            first, second = (int(part) for part in how.split("/"))
            top = [_number(figure) for figure in known[first]]
            base = [_number(figure) for figure in known[second]]
            for at, (above, below) in enumerate(zip(top, base, strict=True), 3):
                letter = "ABCDEFGHIJK"[at]
                formula = f"={letter}{first}/{letter}{second}"
                sheet.write_formula(row - 1, at, formula, kit.rate, above / below)
            formula = f"=P{first}/P{second}"
            sheet.write_formula(row - 1, 15, formula, kit.rate, sum(top) / sum(base))
        sheet.write(row - 1, 16, note)
    sheet.freeze_panes(5, 2)
    sheet.set_column("B:B", 40)
    sheet.set_column("Q:Q", 30)


def _surgeries(sheet: Worksheet, kit: _Kit) -> None:
    """Write the surgeries."""
    sheet.write("A1", "By surgery - November 2025", kit.bold)
    heads = ("Surgery", "Patients on list at 1 Oct 25", "Eligible bloods", "HIV tests", "Uptake")
    more = ("Reactive (any)", "Staff trained", "Peer clinics held")
    sheet.write_row("A3", (*heads, *more), kit.wrap)
    for row, line in enumerate(SURGERIES, 3):
        sheet.write_row(row, 0, line[:4])
        sheet.write_formula(row, 4, f"=D{row + 1}/C{row + 1}", kit.rate, line[3] / line[2])
        sheet.write_row(row, 5, line[4:])
    end = 3 + len(SURGERIES)
    sheet.write(end, 0, "All surgeries", kit.bold)
    sums = {1: sum(line[1] for line in SURGERIES), 2: sum(line[2] for line in SURGERIES)}
    sums |= {3: sum(line[3] for line in SURGERIES), 6: sum(line[5] for line in SURGERIES)}
    sums[7] = sum(line[6] for line in SURGERIES)
    for column, total in sums.items():
        letter = "ABCDEFGH"[column]
        formula = f"=SUM({letter}4:{letter}{end})"
        sheet.write_formula(end, column, formula, kit.bold, total)
    formula = f"=D{end + 1}/C{end + 1}"
    sheet.write_formula(end, 4, formula, kit.rate, sums[3] / sums[2])
    sheet.write(end, 5, 10, kit.bold)
    sheet.write(end + 2, 0, "Numbers under 5 are not shown for a single surgery (IG rule)")
    sheet.set_column("A:A", 28)
    sheet.set_column("B:H", 12)


def _work(sheet: Worksheet, kit: _Kit) -> None:
    """Write the work of the peers month by month."""
    sheet.write("A1", "Peer log 25/26", kit.bold)
    sheet.write_row("C2", (*MONTHS, "Apr-Nov"), kit.wrap)
    for row, (block, words, months) in enumerate(PEER_WORK, 2):
        money = kit.money if "£" in words else None
        sheet.write(row, 0, block, kit.bold)
        sheet.write(row, 1, words)
        sheet.write_row(row, 2, months, money)
        total = round(sum(_number(figure) for figure in months), 2)
        if any(isinstance(figure, str) for figure in months):
            sheet.write(row, 10, total)
        else:
            sheet.write_formula(row, 10, f"=SUM(C{row + 1}:J{row + 1})", money, total)
    sheet.set_column("A:A", 14)
    sheet.set_column("B:B", 42)


def _peers(sheet: Worksheet, kit: _Kit) -> None:
    """Write the volunteer peers one by one."""
    sheet.write("A1", "Volunteer peers, November 2025", kit.bold)
    heads = ("Peer", "Lives/lived with", "Months with us at 30 Nov", "Hours in Nov")
    sheet.write_row("A2", (*heads, "Patients in touch with", "Hospital visits"), kit.wrap)
    for row, line in enumerate(PEERS, 2):
        sheet.write_row(row, 0, line)
    sheet.write("A11", "Total", kit.bold)
    sheet.write_formula("D11", "=SUM(D3:D10)", kit.bold, sum(line[3] for line in PEERS))
    sheet.write_formula("E11", "=SUM(E3:E10)", kit.bold, sum(line[4] for line in PEERS))
    sheet.write_formula("F11", "=SUM(F3:F10)", kit.bold, sum(line[5] for line in PEERS))
    sheet.write_row("A14", ("April to November 2025", "", "", "Number"), kit.wrap)
    sheet.write("A15", "Peers who stopped because they found paid work or began college")
    sheet.write("D15", 3)
    sheet.write("A16", "Peers recruited")
    sheet.write("D16", 4)
    sheet.write("A17", "Peer induction days held")
    sheet.write("D17", 2)
    sheet.set_column("A:F", 17)


def _patients(sheet: Worksheet, kit: _Kit) -> None:
    """Write the patients who had their second talk."""
    sheet.write("A1", "Patients whose second talk with a peer was in November 2025", kit.bold)
    sheet.write("A2", '"How sure do you feel about living with this?" 1 not at all, 10 very')
    heads = ("Patient", "Surgery", "Result", "Age", "First talk", "Sure (1st)", "Second talk")
    sheet.write_row("A4", (*heads, "Sure (2nd)", "Hospital visits with peer"), kit.wrap)
    for row, line in enumerate(PATIENTS, 4):
        sheet.write_row(row, 0, line[:4])
        sheet.write_datetime(row, 4, datetime(*line[4]), kit.day)
        sheet.write(row, 5, line[5])
        sheet.write_datetime(row, 6, datetime(*line[6]), kit.day)
        sheet.write_row(row, 7, line[7:])
    sheet.set_column("A:I", 12)


def _spend(sheet: Worksheet, kit: _Kit) -> None:
    """Write the budget and what was spent."""
    sheet.write("A1", "Finance to 30 November 2025", kit.bold)
    heads = ("", "Budget 25/26", "Spent Apr to Oct", "Spent Nov", "Spent to date", "Left")
    sheet.write_row("A2", heads, kit.wrap)
    for row, (words, budget, before, now) in enumerate(SPEND, 3):
        sheet.write_row(row - 1, 0, (words, budget, before, now), kit.money)
        spent = round(before + now, 2)
        sheet.write_formula(row - 1, 4, f"=C{row}+D{row}", kit.money, spent)
        sheet.write_formula(row - 1, 5, f"=B{row}-E{row}", kit.money, round(budget - spent, 2))
    budget = sum(line[1] for line in SPEND)
    before, now = sum(line[2] for line in SPEND), sum(line[3] for line in SPEND)
    sheet.write("A10", "Total", kit.bold)
    done = before + now
    for letter, total in zip("BCDEF", (budget, before, now, done, budget - done), strict=True):
        formula = f"=SUM({letter}3:{letter}9)"
        sheet.write_formula(f"{letter}10", formula, kit.money, round(total, 2))
    sheet.set_column("A:F", 18)


def _notes(sheet: Worksheet, kit: _Kit) -> None:
    """Write the notes and, below, what patients answered."""
    sheet.write("A1", "Notes for the November meeting", kit.bold)
    for row, sentence in enumerate(NOTES, 1):
        sheet.write(row, 0, sentence)
    sheet.write_row("A13", ("Patient text survey", "Nov", "Apr-Nov"), kit.wrap)
    for row, line in enumerate(SURVEY, 13):
        sheet.write_row(row, 0, line)
    sheet.set_column("A:A", 64)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Kittiwake month 8")
    kit = _Kit(made)
    _monthly(made.add_worksheet("Monthly return"), kit)
    _surgeries(made.add_worksheet("Surgeries"), kit)
    _work(made.add_worksheet("Peer log"), kit)
    _peers(made.add_worksheet("Peers"), kit)
    _patients(made.add_worksheet("Second talks"), kit)
    _spend(made.add_worksheet("Finance"), kit)
    _notes(made.add_worksheet("Notes & survey"), kit)
    made.close()
