"""Postnatal and infant mental health groups on a monthly return of an ICB."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = tuple(date(2025, month, 1) for month in range(4, 11))
# Columns of the data tab: heading, April to October.
DATA: tuple[tuple[object, ...], ...] = (
    ("Referrals accepted", 24, 26, 21, 28, 19, 27, 30),
    ("Offered place within 28 days", 20, 22, 18, 25, 17, 24, 27),
    ("Mothers starting", 17, 19, 16, 22, 14, 21, 23),
    ("Mothers whose group finished", 15, 12, 17, 14, 18, 13, 19),
    ("Came to 6 or more of 8", 11, 8, 12, 10, 13, 10, 14),
    ("Sessions attended by those finishing", 94, 71, 105, 87, 112, 81, 121),
    ("EPDS pairs", 11, 8, 11, 10, 12, 9, 14),
    ("EPDS down 4 points or more", 7, 5, 7, 6, 8, 6, 9),
    ("FFT cards", 13, 10, 14, 12, 15, 11, 17),
    ("FFT good / very good", 12, 10, 13, 11, 14, 11, 16),
    ("Sessions delivered", 20, 23, 24, 24, 18, 25, 27),
    ("Serious incidents", "nil", 0, 0, 1, "nil", 0, 0),
)
# ref, words, target, amber from, column of the data above the line, and below, RAG, remark
RETURN: tuple[tuple[object, ...], ...] = (
    (
        "P1",
        "Mothers starting a group (monthly target)",
        20,
        16,
        2,
        None,
        "Green",
        "Ashby Court is filling up, 8 there now",
    ),
    ("P2", "Offered a place within 28 days of accepted referral", 0.85, 0.75, 1, 0, "Green", ""),
    (
        "P3",
        "Mothers attending at least 6 of 8 sessions",
        0.7,
        0.6,
        4,
        3,
        "Green",
        "5 stopped early: 2 moved away, 1 unwell, 2 not known",
    ),
    (
        "P4",
        "Reliable improvement in EPDS, paired scores",
        0.6,
        0.5,
        7,
        6,
        "Green",
        "Holme mums have set up a Sunday pram walk of their own, no staff, about 15 go.",
    ),
    ("P5", "Average sessions attended per mother finishing", 6, 5, 5, 3, "Green", ""),
    (
        "P6",
        "Friends and Family Test good or very good",
        0.9,
        0.8,
        9,
        8,
        "Green",
        "17 cards, one neither good nor poor",
    ),
    (
        "P7",
        "Group sessions delivered (monthly target)",
        24,
        20,
        10,
        None,
        "Green",
        "Half term week kept open",
    ),
    ("P8", "Serious incidents", "for information", "", 11, None, "", ""),
)

SOURCES: tuple[tuple[object, ...], ...] = (
    ("GP", 6, 7, 5, 8, 4, 7, 8),
    ("Health visitor", 9, 10, 8, 10, 8, 11, 12),
    ("Midwife", 4, 4, 4, 5, 3, 4, 5),
    ("Self", 5, 5, 4, 5, 4, 5, 6),
    ("Perinatal mental health team", 2, 2, 1, 2, 1, 2, 2),
    ("All referrals", 26, 28, 22, 30, 20, 29, 33),
    ("Not accepted", 2, 2, 1, 2, 1, 2, 3),
)
MOTHERS: tuple[tuple[object, ...], ...] = (
    ("Under 20", "<5", 6),
    ("20 to 29", 8, 47),
    ("30 to 39", 12, 61),
    ("40 and over", "<5", 18),
    ("First baby", 14, 79),
    ("Second or later baby", 9, 53),
    ("Lives in most deprived fifth", 9, 48),
    ("Lives elsewhere", 14, 84),
    ("White British", 15, 88),
    ("Pakistani or Bangladeshi", "<5", 21),
    ("Black African", "<5", 11),
    ("Any other", "<5", 12),
    ("Average age of baby at start (weeks)", 13, 14),
)

# venue, day, places, October sessions, attendances, missed, stayed to help, year sessions, attendances
GROUPS: tuple[tuple[object, ...], ...] = (
    ("Tarnside Children's Centre", "Mon", 10, 4, 31, 6, 2, 27, 198),
    ("Fellgate library", "Tue", 8, 4, 25, 4, 1, 25, 151),
    ("St Oswin's hall", "Wed", 10, 5, 38, 7, 3, 28, 203),
    ("Bridge Street clinic", "Thu am", 8, 4, 26, 5, 0, 24, 144),
    ("Holme Family Hub", "Thu pm", 12, 4, 35, 5, 4, 26, 221),
    ("Online", "Fri", 6, 3, 13, 8, 0, 20, 83),
    ("Ashby Court flats", "Fri", 8, 3, 19, 3, 1, 11, 70),
)

HELPERS: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Befrienders",
        (
            ("Befrienders active (mums who had PND themselves)", 6, 6, 7, 8, 8, 9, 10),
            ("Hours given by befrienders", 41, 44.5, 52, 58, 47, 66, 72.5),
            ("Befriender training evenings", 1, 0, 2, 1, 0, 1, 1),
            (
                "Befrienders who feel more like themselves for doing it",
                "not asked",
                "not asked",
                5,
                "not asked",
                "not asked",
                7,
                "not asked",
            ),
            ("Befrienders gone on to college or a paid job", 0, 0, 1, 0, 1, 0, 2),
            ("Mileage paid to befrienders £", 38.25, 40.5, 51.75, 47.25, 36, 58.5, 63),
        ),
    ),
    (
        "Dads and partners",
        (
            ("Dads & partners taking part in Saturday baby hour", 5, 7, 6, 9, 4, 8, 10),
            ("Partner's own low mood lifted (PHQ)", 1, 2, 2, 3, 1, 2, 4),
            ("Dads who started doing a night feed or bedtime", 2, 3, 3, 4, 2, 4, 5),
            ("Texts sent to dads", 64, 70, 61, 82, 55, 77, 90),
        ),
    ),
    (
        "Creche and running costs",
        (
            ("Creche places", 8, 8, 8, 10, 10, 10, 10),
            ("Paid staff hours", 212, 218, 221, 230, 196, 234, 241),
            ("Room hire £", 480, 510, 525, 540, 420, 555, 585),
            ("Vacant posts (wte)", 1, 1, 0, 0, 0.5, 0.5, 0),
        ),
    ),
)

CALLS: tuple[tuple[object, ...], ...] = (
    ("Mothers we got through to", 41, 46, 15),
    ("No answer after 3 tries", 9, 7, 3),
    ("Feels closer to baby than at start", 27, 31, 10),
    ("Sees other mums from the group without us", 22, 25, 9),
    ("Back at work or on a course", 8, 11, 5),
    ("Wanted to keep breastfeeding and still is", 14, 17, 6),
    ("Edinburgh score down by 4+ at the end", 19, 20, 9),
    ("Home smoke free now (was not)", 5, 6, 2),
    ("Passed on to perinatal team", 4, 6, 2),
    ("Health visitor has stopped extra visits, not needed", 6, 9, 4),
    ("Off or on less antidepressants, GP agrees", 4, 5, 1),
    ("Toy and sling library loans", 58, 63, 24),
    ("On list for next group, last day", 14, 11, 8),
    ("Had a traumatic birth", 12, 15, 6),
)
WORDS = (
    "Highlights for October",
    "A mum from Fellgate who had not left the house since the birth now takes her baby swimming every week.",
    "We spoke at the ICB maternity day to 60 midwives.",
    "Four dads from the Saturday hour have started their own five-a-side on Thursday nights.",
    "Ashby Court was shut on 9 October because of a leak.",
    "We want to train 8 more befrienders before Easter.",
    "The perinatal team has 18 places on its register of interpreters we can use.",
)
LETTERS = "ABCDEFGHIJKLMN"


def _worth(column: int, place: int | None) -> float:
    """Figure of a column of the data tab: of one month, or of all when no place is given."""
    line = DATA[column][1:]
    taken = line if place is None else (line[place],)
    return sum(value for value in taken if not isinstance(value, str))


def _return(sheet: Worksheet, bold: Format, shape: dict[str, Format]) -> None:
    """Write the form: last month, this month, the year."""
    sheet.write("B1", "NHS TARN VALLEY ICB", bold)
    sheet.write("B2", "Perinatal and infant mental health: provider monthly return")
    sheet.write("F2", "Contract TV-PIMH-2025-14")
    sheet.write(
        "B3",
        "Nestwell Families CIO, postnatal and parent-infant groups (1 April 2025 - 31 March 2028)",
    )
    sheet.write("B4", "Month 7: October 2025")
    heads = (
        "Ref",
        "Measure",
        "Target",
        "Amber from",
        "September 2025",
        "October 2025",
        "YTD from April 2025",
        "RAG",
        "Remarks",
    )
    sheet.write_row(5, 0, heads, bold)
    for row, (ref, words, target, amber, top, bottom, rag, remark) in enumerate(RETURN, 6):
        sheet.write(row, 0, ref)
        sheet.write(row, 1, words)
        form = (
            shape["share"] if isinstance(target, float) else shape["one"] if ref == "P5" else None
        )
        for column, value in ((2, target), (3, amber)):
            if value != "":
                sheet.write(row, column, value, form if isinstance(target, float) else None)
        for column, place, line in ((4, 5, 9), (5, 6, 10), (6, None, 11)):
            letter = LETTERS[int(top) + 1]
            worth = _worth(int(top), place)
            if bottom is None:
                sheet.write_formula(row, column, f"=Data!{letter}{line}", form, worth)
            else:
                below = LETTERS[int(bottom) + 1]
                sheet.write_formula(
                    row,
                    column,
                    f"=Data!{letter}{line}/Data!{below}{line}",
                    form,
                    worth / _worth(int(bottom), place),
                )
        sheet.write(row, 7, rag)
        if remark:
            sheet.write(row, 8, remark, shape["wrap"])
    for row, sentence in enumerate(WORDS, 16):
        sheet.write(row, 1, sentence, bold if row == 16 else None)
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, 1, 48)
    sheet.set_column(2, 7, 12)
    sheet.set_column(8, 8, 78)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _caseload(sheet: Worksheet, bold: Format, month: Format) -> None:
    """Write where referrals come from and who the mothers are."""
    sheet.write("A1", "Referrals in by source", bold)
    sheet.write("A2", "Source", bold)
    for column, first in enumerate(MONTHS, 1):
        sheet.write_datetime(1, column, first, month)
    sheet.write("I2", "Total", bold)
    for row, line in enumerate(SOURCES, 2):
        sheet.write_row(row, 0, line)
        sheet.write_formula(
            row, 8, f"=SUM(B{row + 1}:H{row + 1})", None, sum(int(str(v)) for v in line[1:])
        )
    sheet.write_row(11, 0, ("Mothers starting a group", "Oct 2025", "Apr-Oct 2025"), bold)
    for row, line in enumerate(MOTHERS, 12):
        sheet.write_row(row, 0, line)
    sheet.set_column(0, 0, 36)
    sheet.set_column(1, 8, 10)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Nestwell monthly return")
    bold = made.add_format({"bold": True, "text_wrap": True, "bg_color": "#FCE4D6"})
    month = made.add_format({"num_format": "mmm-yy", "bold": True, "bg_color": "#FCE4D6"})
    shape = {
        "share": made.add_format({"num_format": "0.0%"}),
        "one": made.add_format({"num_format": "0.0"}),
        "wrap": made.add_format({"text_wrap": True}),
    }
    _return(made.add_worksheet("Return Oct"), bold, shape)

    sheet = made.add_worksheet("Data")
    sheet.write("A1", "Data behind the return (fill in one line a month)", bold)
    sheet.write_row(2, 0, ("Month", *(line[0] for line in DATA)), bold)
    for row, first in enumerate(MONTHS, 3):
        sheet.write_datetime(row, 0, first, month)
        for column, line in enumerate(DATA, 1):
            sheet.write(row, column, line[row - 2])
    sheet.write("A11", "YTD", bold)
    for column in range(len(DATA)):
        letter = LETTERS[column + 1]
        sheet.write_formula(
            10, column + 1, f"=SUM({letter}4:{letter}10)", None, _worth(column, None)
        )
    sheet.set_column(0, 12, 12)

    _caseload(made.add_worksheet("Caseload"), bold, month)

    sheet = made.add_worksheet("Groups")
    sheet.write("A1", "Our groups, October", bold)
    sheet.merge_range("D2:G2", "October 2025", bold)
    sheet.merge_range("H2:I2", "Year so far (April-October)", bold)
    heads = (
        "Venue",
        "Day",
        "Places",
        "Sessions",
        "Attendances",
        "Did not come",
        "Mums stayed on to help run it",
        "Sessions",
        "Attendances",
    )
    sheet.write_row(2, 0, heads, bold)
    for row, line in enumerate(GROUPS, 3):
        sheet.write_row(row, 0, line)
    sheet.write("A11", "Total")
    for column in range(3, 9):
        letter = LETTERS[column]
        sheet.write_formula(
            10,
            column,
            f"=SUM({letter}4:{letter}10)",
            None,
            sum(int(str(line[column])) for line in GROUPS),
        )
    sheet.write(
        "A13",
        "Holme has been run by mums since July, a worker calls in once a month. Ashby Court opened in August.",
    )
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 8, 12)

    sheet = made.add_worksheet("Befrienders & dads")
    sheet.write("A1", "2025/26", bold)
    sheet.write_row(1, 1, ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct"), bold)
    at = 2
    for title, lines in HELPERS:
        sheet.write(at, 0, title, bold)
        for line in lines:
            at += 1
            sheet.write_row(at, 0, line)
        at += 2
    sheet.set_column(0, 0, 54)
    sheet.set_column(1, 7, 10)

    sheet = made.add_worksheet("3 month calls")
    sheet.write("A1", "Phone call 3 months after the group ends", bold)
    sheet.write_row(2, 0, ("", "Apr-Jun 2025", "Jul-Sep 2025", "October 2025"), bold)
    for row, line in enumerate(CALLS, 3):
        sheet.write_row(row, 0, line)
    sheet.set_column(0, 0, 52)
    sheet.set_column(1, 3, 14)
    made.close()
