"""Homeless health outreach and hostel in-reach: a tab a quarter, a summary, the peer workers."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from tests.unseen.pen import save_plain

BOLD = Font(bold=True)
BAND = PatternFill("solid", fgColor="DDE8E0")

TABS = ("Q1 Jul-Sep", "Q2 Oct-Dec", "Q3 Jan-Mar")
TITLES = (
    "Kerbside Health - Quarter 1, 1 July to 30 September 2025",
    "Kerbside Health - Quarter 2, 1 October to 31 December 2025",
    "Kerbside Health - Quarter 3, 1 January to 31 March 2026",
)

# A line of a quarter's tab: words, then the three quarters; None where the tab has no such line.
LINES: list[tuple[str, tuple[object, object, object] | None]] = [
    ("ON THE STREET AND IN THE VAN", None),
    ("Met for the first time", (118, 127, 134)),
    ("  of these, top-to-toe health check finished", (92, 104, 113)),
    ("  of these, women", (29, 34, 31)),
    ("Contacts, all kinds", (611, 648, 702)),
    ("Van shifts", (39, 38, 39)),
    ("Had no GP when we met them", (64, 58, 71)),
    ("  on a GP list inside four weeks", (52, 51, 62)),
    ("Days from referral to first visit (average)", (4, 6, 5)),
    ("NURSING", None),
    ("Dry blood spot tests (hep B, hep C, HIV)", (47, 61, 58)),
    ("Wounds that needed a plan", (33, 41, 38)),
    ("  looked at again within a fortnight", (28, 36, 35)),
    ("Flu jabs given", ("n/a", 83, 22)),
    ("Offered a flu jab, said no", (None, None, 17)),
    ("Naloxone kits handed out", (44, 52, 49)),
    ("Died while on our books", (2, "nil", 1)),
    ("WHAT IS DIFFERENT FOR PEOPLE", None),
    ("Overdoses turned round by a resident using one of our kits", (3, 5, 6)),
    ("Began going to the surgery by themselves (we used to take them)", (14, 19, 23)),
    ("In A&E 3 times or more before we met, not once this quarter", (9, 12, 15)),
    ("Back in touch with a parent, child, brother or sister", (7, 11, 8)),
    ("Left the hostel for a place of their own and still there", (6, 8, 11)),
    ("Started a job or a course", ("<5", 5, 6)),
    ("Money coming in that was not before (benefit put right)", (17, 21, 20)),
    ("THE PEOPLE WHO DO IT", None),
    ("Nurse posts filled (whole time)", (3, 3.5, 3.5)),
    ("Volunteers out with us", (16, 18, 21)),
    ("  hours they gave", (388, 431, 497)),
    ("  of these, women", (9, 10, 13)),
    ("Hostel workers at our overdose talks", (18, 12, 15)),
    ("Hostel workers who told us they now feel sure what to do", (15, 11, 14)),
    ("Breakfasts residents put on without us", (4, 9, 12)),
    ("Spent on dressings and kit (£)", (2140, 2385, 2260)),
]

HOSTELS = (
    ("Alma House", ((13, 41), (12, 38), (13, 44))),
    ("Tanners Yard", ((12, 27), (13, 30), (12, 29))),
    ("Quay Street", ((12, 33), (11, 31), (13, 36))),
    ("All three", ((37, 101), (36, 99), (38, 109))),
)

WORDS = (
    (
        "The van was off the road for 6 days in August and we walked the round instead.",
        "Four men from Quay Street who had not seen a dentist in years are now out of pain.",
    ),
    (
        "We hope to have 10 residents on a cooking course by the spring.",
        "We carried 83 flu vaccines up and down the stairs of three hostels.",
    ),
    (
        "Since residents chair the house meeting, Alma House evictions fell from 7 to 1 a winter.",
        "The new foot clinic at Tanners Yard will open on Tuesdays with 8 places.",
    ),
)

PEERS = (
    ("DK", "Jan 2024", "Yes", 96, "No", "Yes"),
    ("Mo", "May 2024", "Yes", 142, "Yes", "Yes"),
    ("Shaz", "Sept 2024", "Yes", 118, "No", "Yes"),
    ("Fr. Peter", "Sept 2024", "No", 54, "No", "No"),
    ("Lorna", "Feb 2025", "Yes", 87, "Yes", "Yes"),
    ("Big Col", "July 2025", "Yes", 73, "No", "Yes"),
    ("Aneta", "Oct 2025", "No", 40, "Yes", "Yes"),
    ("JT", "Jan 2026", "Yes", 22, "No", "No"),
)

KPIS = (
    ("H1", "New people engaged by outreach", "Number", 480),
    ("H2", "New people receiving a comprehensive health assessment", "%", 0.8),
    ("H3", "Unregistered people registered with general practice within 28 days", "%", 0.85),
    ("H4", "Blood-borne virus tests", "Number", 200),
    ("H5", "Hostel in-reach sessions delivered", "Number", 140),
    ("H6", "Wound care plans reviewed within 14 days", "%", 0.85),
    ("H7", "Deaths of people on caseload (for information only)", "Number", None),
)

SUMS: tuple[tuple[object, ...], ...] = (
    (118, 127, 134, "not due", 379),
    (0.7797, 0.8189, 0.8433, "not due", 0.8153),
    (0.8125, 0.8793, 0.8732, "not due", 0.8549),
    (47, 61, 58, "not due", 166),
    (37, 36, 38, "not due", 111),
    (0.8485, 0.878, 0.9211, "not due", 0.8839),
    (2, "nil", 1, "not due", 3),
)


def _contract(sheet: Worksheet) -> None:
    """Write the contract and its indicators."""
    sheet["A1"] = "Contract and indicators"
    sheet["A1"].font = BOLD
    for row in (
        ("Provider", "Kerbside Health CIC"),
        ("Commissioner", "Marlhaven City Council Public Health"),
        ("Service", "Homeless health outreach and hostel in-reach"),
        ("Contract no.", "MCC/PH/2207"),
        ("Contract term", "1 July 2024 to 30 June 2027"),
        ("Reports", "Quarterly, contract year July to June"),
    ):
        sheet.append(row)
    sheet.append(())
    sheet.append(("Ref", "Indicator", "Measured as", "Yearly target"))
    for row in KPIS:
        sheet.append((*row[:3], "none" if row[3] is None else row[3]))
    for cell in sheet[9]:
        cell.font = BOLD
    for row in (11, 12, 15):
        sheet.cell(row, 4).number_format = "0%"
    sheet.column_dimensions["A"].width = 16
    sheet.column_dimensions["B"].width = 66


def _quarter(sheet: Worksheet, which: int) -> None:
    """Write the tab of one quarter."""
    sheet["A1"] = TITLES[which]
    sheet["A1"].font = Font(bold=True, size=14)
    sheet["B2"] = "This quarter"
    at = 3
    for words, figures in LINES:
        if figures is None:
            sheet.cell(at, 1, words).font = BOLD
            sheet.cell(at, 1).fill = BAND
        elif figures[which] is None:
            continue
        else:
            sheet.cell(at, 1, words)
            sheet.cell(at, 2, figures[which])
        at += 1
    for column, words in enumerate(("Hostel", "Visits by the nurse", "Residents seen"), 4):
        sheet.cell(3, column, words).font = BOLD
    for row, (hostel, figures) in enumerate(HOSTELS, 4):
        sheet.cell(row, 4, hostel)
        sheet.cell(row, 5, figures[which][0])
        sheet.cell(row, 6, figures[which][1])
    sheet["D10"] = "In our own words"
    sheet["D10"].font = BOLD
    for row, words in enumerate(WORDS[which], 11):
        sheet.cell(row, 4, words)
    sheet.column_dimensions["A"].width = 60
    sheet.column_dimensions["D"].width = 18


def _summary(sheet: Worksheet) -> None:
    """Write the summary of the year so far."""
    sheet["A1"] = "Summary for contract meeting - contract year July 2025 to June 2026"
    sheet["A1"].font = BOLD
    sheet.append(())
    sheet.append(
        ("Ref", "Indicator", "Jul-Sep 25", "Oct-Dec 25", "Jan-Mar 26", "Apr-Jun 26", "Year so far")
    )
    for kpi, figures in zip(KPIS, SUMS, strict=True):
        sheet.append((kpi[0], kpi[1], *figures))
        if kpi[2] == "%":
            for column in range(3, 8):
                sheet.cell(sheet.max_row, column).number_format = "0.0%"
    for cell in sheet[3]:
        cell.font = BOLD
    sheet["A12"] = "Points to raise"
    sheet["A12"].font = BOLD
    sheet["A13"] = (
        "Since July, 9 neighbours of Quay Street who used to complain have joined the "
        "garden there. Our nurse gave 5 talks to sixth formers."
    )
    sheet["A14"] = "We would like the yearly target for tests lifted to 240."
    sheet.column_dimensions["B"].width = 66


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = Workbook()
    first = made.active
    first.title = "Contract"
    _contract(first)
    for which, name in enumerate(TABS):
        _quarter(made.create_sheet(name), which)
    _summary(made.create_sheet("Summary"))
    peers = made.create_sheet("Peer workers")
    peers["A1"] = "Volunteers with a lanyard - hours are July 2025 to March 2026"
    peers["A1"].font = BOLD
    peers.append(
        (
            "Name",
            "Joined us",
            "Was homeless and our patient before",
            "Hours",
            "Gone on to paid work this year",
            "Says own health is better for doing it",
        )
    )
    for row in PEERS:
        peers.append(row)
    save_plain(made, path)
