"""Social prescribing link workers of a primary care network, quarterly, third quarter of the year."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Line, indicator, three quarters.
DATA: tuple[tuple[str, str, int, int, int], ...] = (
    ("Referrals received", "SP1", 262, 248, 281),
    ("Declined or sent back to referrer", "SP1", 19, 22, 17),
    ("Accepted onto caseload", "SP1, SP6", 243, 226, 264),
    ("First contacts made", "SP2", 236, 221, 257),
    ("   of which within 10 working days of referral", "SP2", 198, 171, 226),
    ("First appointments booked", "SP7", 258, 243, 279),
    ("   did not attend", "SP7", 34, 31, 29),
    ("People seen twice or more", "SP3", 171, 163, 188),
    ("   with a personalised care and support plan", "SP3", 139, 136, 160),
    ("Cases closed", "SP5", 186, 201, 205),
    ("   contacts with those cases", "SP5", 1147, 1208, 1166),
    ("People with two SWEMWBS scores", "SP4", 88, 94, 103),
    ("   score up by 2 points or more", "SP4", 55, 63, 71),
    ("Accepted, living in IMD decile 1 or 2", "SP6", 91, 83, 101),
)

PRACTICES: tuple[tuple[object, ...], ...] = (
    ("Bridge Street Surgery", 11420, 62, 55, 66),
    ("Holme Road Medical Centre", 9870, 51, 49, 58),
    ("Tenter Croft Practice", 8215, 44, 40, 47),
    ("Sallow Lane Surgery", 6940, 38, 37, 41),
    ("The Weir House", 5330, 27, 24, 29),
    ("Self-referral / other agency", "n/a", 21, 21, 23),
)

TEAM: tuple[tuple[object, ...], ...] = (
    ("Link workers in post (WTE)", 4.6, 4.6, 5),
    ("Funded (WTE)", 5, 5, 5),
    ("Working days lost to sickness", 11, 23, 9),
    ("Average open caseload per link worker", 38, 41, 39),
    ("Spend on the service (£)", 48210, 48655, "51,930 (tbc)"),
)

# ref, indicator, how counted, good is, target, row of numerator and of denominator in Data
INDICATORS: tuple[tuple[object, ...], ...] = (
    (
        "SP1",
        "Referrals accepted onto the link worker caseload",
        "Count in the quarter. Target is for the full year.",
        "Higher",
        900,
        (6, None),
        "G",
        "Self-referral leaflet now in the libraries.",
    ),
    (
        "SP2",
        "First contact made within 10 working days of referral",
        "Contacts within 10 working days / all first contacts made in the quarter",
        "Higher",
        0.85,
        (8, 7),
        "A",
        "Q2 dip: two link workers off sick in August, 23 days lost.",
    ),
    (
        "SP3",
        "People seen at least twice who have a personalised care and support plan",
        "Plans agreed / people seen twice or more",
        "Higher",
        0.8,
        (12, 11),
        "G",
        None,
    ),
    (
        "SP4",
        "People whose wellbeing (SWEMWBS) has improved by 2 points or more at follow-up",
        "Improved / people with a first and a follow-up score",
        "Higher",
        0.65,
        (16, 15),
        "G",
        "Steady rise since follow-up calls were moved to the evening.",
    ),
    (
        "SP5",
        "Average contacts per closed case",
        "Contacts with cases closed / cases closed",
        "Lower",
        7,
        (14, 13),
        "G",
        None,
    ),
    (
        "SP6",
        "Accepted referrals from the most deprived fifth (IMD 1-2)",
        "IMD decile 1 or 2 / all accepted",
        "Higher",
        0.35,
        (17, 6),
        "G",
        "Above target again. Three families in the Weir House flats have been rehoused since our"
        " letters in September.",
    ),
    (
        "SP7",
        "First appointments not attended (DNA)",
        "Did not attend / first appointments booked",
        "Lower",
        0.12,
        (10, 9),
        "A",
        "Text reminder 2 days before since October.",
    ),
)

COMPLAINTS = (1, "Nil", 0, 1)

AGES = (
    ("18-24", 17, 15, 19),
    ("25-44", 58, 52, 61),
    ("45-64", 81, 77, 88),
    ("65-79", 54, 52, 60),
    ("80 and over", 33, 30, 36),
)

SEXES = (
    ("Female", 151, 139, 166),
    ("Male", 89, 84, 95),
    ("Other / not said", "<5", "<5", "<5"),
)

# The total of the second quarter was typed one short by whoever filled the form.
ETHNIC = (
    ("White British", 178, 168, 191),
    ("Any other White", 14, 12, 17),
    ("Asian or Asian British", 29, 27, 33),
    ("Black or Black British", 9, 7, 10),
    ("Mixed", 6, 5, "<5"),
    ("Not recorded", 7, 7, 9),
    ("Total", 243, 225, 264),
)

REASONS = (
    ("Loneliness or isolation", 112, 104, 127),
    ("Low mood or anxiety", 121, 110, 133),
    ("Money, debt or benefits", 67, 71, 84),
    ("Housing", 41, 38, 46),
    ("Living with a long-term condition", 78, 70, 81),
    ("Caring for someone", 29, 25, 31),
    ("Bereavement", 18, 16, 21),
    ("Work or training", 22, 24, 27),
)

CHANGED: tuple[tuple[object, ...], ...] = (
    ("Closed cases we could ask", 142, 155, 163, "call sheet"),
    ("SWEMWBS went up by 2 or more (as SP4)", 55, 63, 71, "EMIS template"),
    ("Less lonely than at first meeting (UCLA)", 61, 70, 74, "EMIS template"),
    ("Applied for a benefit with our help", 48, 53, 60, "link worker note"),
    ("Extra income secured, a year (£)", 38420, 51760, 46905, "award letter seen"),
    ("Given a food bank voucher", 31, 27, 44, "voucher book"),
    ("Rent arrears cleared or plan kept to", 7, 11, 9, "landlord confirmed"),
    ("Referred on to council housing team", 22, 19, 27, "link worker note"),
    ("Home repaired, adapted or moved out of the damp", 8, 6, 11, "link worker note"),
    ("Started or went back to paid work", 6, 9, 8, "told at close"),
    ("Kept a job they were about to lose", 4, 3, 5, "told at close"),
    ("Came off or cut down a medicine", "not asked", 12, 17, "PCN pharmacist"),
    (
        "GP and nurse appointments saved against the 6 months before",
        105,
        96,
        112,
        "60 records a qtr",
    ),
)

BUDDIES: tuple[tuple[object, ...], ...] = (
    ("Q1 Apr-Jun 2025", 24, 9, 17, 8, 611, 214.6, 6, 1),
    ("Q2 Jul-Sep 2025", 27, 11, 12, 6, 688.5, 239.15, 6, 2),
    ("Q3 Oct-Dec 2025", 31, 14, 21, 9, 742, 268.4, 7, 2),
)

GROUPS: tuple[tuple[object, ...], ...] = (
    ("Seed grants paid (£)", 1500, 2250, 1800, 5550),
    ("Groups given a seed grant", 3, 4, 3, 10),
    ("Groups now run by their own members, no link worker there", 4, 6, 9, None),
    ("   came to those in a usual week", 52, 71, "approx 118", None),
    ("People we supported who now help to run a group", 6, 9, 12, None),
    ("Family carers who come to the Thursday café", 18, 22, 25, None),
    ("   of them, now get a break every week", 5, 8, 11, None),
    ("Groups on our directory", 214, 221, 229, None),
    ("Links made to walking or exercise", 64, 58, 71, 193),
    ("Links made to arts, crafts, gardening", 39, 46, 35, 120),
    ("Talks given to parish councils, WI etc.", 5, 3, 6, 14),
)

FORMS: tuple[tuple[object, ...], ...] = (
    ("Forms given out", 150, 160, 170),
    ("Forms back", 71, 83, 88),
    ("Would recommend us to a friend", 66, 78, 84),
    ("My link worker listened to me", 68, 80, 85),
    ("I waited too long for my first call", 9, 14, 7),
    ("I manage my health better than I did", 49, 60, 66),
    ("I do more with other people than I did", 44, 55, 61),
)

STAFF = (
    ("Sent to", 58),
    ("Replied", 34),
    ("I know how to refer", 31),
    ("It has freed up some of my own time", 26),
)

WORDS = (
    "A man of 58 who had hardly left his flat since the spring now runs the Monday chess table at"
    " Tenter Croft.",
    "We held a winter warmth day at the Weir House and 87 people dropped in.",
    "The EMIS template was changed on 3 November and 11 entries had to be keyed twice.",
    "Bridge Street tell us that 14 of their 20 most frequent callers now ring less than once a"
    " fortnight.",
    "The contract asks for 900 accepted referrals and we stand at 733 after nine months.",
    "Nine of the women from the bereavement walks have set up a lunch club and cook for one"
    " another.",
    "Holme Road sent us 9 more referrals than in the summer, we think because of the new"
    " receptionist training.",
    "We want to recruit 8 more buddies by June.",
)

QUARTERS = ("Q1 (Apr-Jun 25)", "Q2 (Jul-Sep 25)", "Q3 (Oct-Dec 25)", "Q4 (Jan-Mar 26)")


def _form(sheet: Worksheet, styles: dict[str, Format]) -> None:
    """Write the form of the commissioner."""
    sheet.write("A1", "NHS Ravensdale and Holme Integrated Care Board", styles["title"])
    sheet.write("A2", "Primary care network services: quarterly monitoring return 2025/26")
    for row, pair in enumerate(
        (
            ("Provider", "Harrowbeck Community Action"),
            ("Service", "Social prescribing link workers, Millrace Primary Care Network"),
            ("Contract reference", "RH/PCN/SP/024"),
            ("Contract term", "1 April 2024 - 31 March 2027"),
            ("Return for", "Quarter 3, October to December 2025"),
            ("Date sent", date(2026, 1, 19)),
        ),
        3,
    ):
        sheet.write(row, 1, pair[0], styles["bold"])
        if isinstance(pair[1], date):
            sheet.write_datetime(row, 2, pair[1], styles["day"])
        else:
            sheet.write(row, 2, pair[1])
    heads = ("Ref", "Indicator", "How counted", "Good is", "Target 2025/26", *QUARTERS)
    sheet.write_row(10, 0, (*heads, "Year to date", "RAG", "Provider comment"), styles["head"])
    for row, line in enumerate(INDICATORS, 11):
        ref, name, how, good, target, (above, below), rag, comment = line
        whole = "0" if below is None else "0.0%" if target < 1 else "0.0"
        sheet.write_row(row, 0, (ref, name, how, good), styles["wrap"])
        sheet.write(row, 4, target, styles["0" if whole == "0.0" else whole])
        for column, letter in enumerate("CDE", 5):
            up = DATA[above - 4][column - 3]
            if below is None:
                sheet.write_formula(row, column, f"=Data!{letter}{above}", styles[whole], up)
            else:
                down = DATA[below - 4][column - 3]
                sheet.write_formula(
                    row,
                    column,
                    f"=Data!{letter}{above}/Data!{letter}{below}",
                    styles[whole],
                    up / down,
                )
        sheet.write(row, 8, "Not due", styles["grey"])
        up = sum(DATA[above - 4][2:])
        if below is None:
            sheet.write_formula(row, 9, f"=Data!G{above}", styles[whole], up)
        else:
            down = sum(DATA[below - 4][2:])
            sheet.write_formula(row, 9, f"=Data!G{above}/Data!G{below}", styles[whole], up / down)
        sheet.write(row, 10, rag, styles["green" if rag == "G" else "amber"])
        if comment:
            sheet.write(row, 11, comment, styles["wrap"])
    sheet.write_row(
        18,
        0,
        ("SP8", "Complaints received", "Report only, no target", "Lower", "n/a"),
        styles["wrap"],
    )
    sheet.write_row(18, 5, COMPLAINTS[:3])
    sheet.write(18, 8, "Not due", styles["grey"])
    sheet.write(18, 9, COMPLAINTS[3])
    sheet.write(18, 11, "Q1 complaint about parking, closed.", styles["wrap"])
    sheet.write("B21", "RAG: G = target met, A = within 10% of target, R = further away than that")
    sheet.write("B22", "Please return by the 15th working day after the end of the quarter.")
    for row in range(10, 19):
        sheet.set_row(row, 45 if row == 16 else 30)
    sheet.set_column("A:A", 6)
    sheet.set_column("B:C", 40)
    sheet.set_column("D:D", 8)
    sheet.set_column("E:J", 11)
    sheet.set_column("K:K", 5)
    sheet.set_column("L:L", 42)
    sheet.freeze_panes(11, 2)


def _data(sheet: Worksheet, styles: dict[str, Format]) -> None:
    """Write numerators and denominators, the practices and the team."""
    sheet.write("A1", "Data behind the indicators, whole PCN", styles["title"])
    sheet.write_row(2, 0, ("Line", "For", *QUARTERS, "Year to date"), styles["head"])
    for row, line in enumerate(DATA, 3):
        sheet.write_row(row, 0, line)
        if row == 5:
            for column, letter in enumerate("CDE", 2):
                sheet.write_formula(row, column, f"={letter}4-{letter}5", None, line[column])
            sheet.write_formula(row, 6, "=SUM(C6:E6)", styles["bold"], sum(line[2:]))
        else:
            sheet.write_formula(row, 6, f"=SUM(C{row + 1}:F{row + 1})", None, sum(line[2:]))
    sheet.write("A20", "Accepted referrals by practice", styles["bold"])
    sheet.write_row(
        20, 0, ("Practice", "List size Oct 25", *QUARTERS, "Year to date"), styles["head"]
    )
    for row, line in enumerate(PRACTICES, 21):
        sheet.write_row(row, 0, line)
        sheet.write_formula(row, 6, f"=SUM(C{row + 1}:F{row + 1})", None, sum(line[2:]))
    sheet.write("A28", "PCN total", styles["bold"])
    for column, letter in enumerate("BCDEG", 1):
        place = 6 if letter == "G" else column
        if letter == "G":
            total = sum(sum(line[2:]) for line in PRACTICES)
        else:
            total = sum(line[column] for line in PRACTICES if line[column] != "n/a")
        sheet.write_formula(27, place, f"=SUM({letter}22:{letter}27)", styles["bold"], total)
    sheet.write_row(30, 0, ("Team", "", *QUARTERS), styles["head"])
    for row, line in enumerate(TEAM, 31):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 2, line[1:])
    sheet.write_formula("G34", "=SUM(C34:F34)", None, 43)
    sheet.set_column("A:A", 44)
    sheet.set_column("B:G", 14)


def _people(sheet: Worksheet, styles: dict[str, Format]) -> None:
    """Write who was referred and, beside it, why."""
    sheet.write("A1", "Accepted referrals - who they are, 2025/26", styles["title"])
    at = 2
    for title, lines in (("Age at referral", AGES), ("Sex", SEXES), ("Ethnic group", ETHNIC)):
        sheet.write_row(at, 0, (title, "Q1", "Q2", "Q3"), styles["head"])
        for line in lines:
            at += 1
            sheet.write_row(at, 0, line)
        if title.startswith("Age"):
            at += 1
            sheet.write(at, 0, "Total", styles["bold"])
            for column, letter in enumerate("BCD", 1):
                total = sum(line[column] for line in AGES)
                sheet.write_formula(at, column, f"=SUM({letter}4:{letter}8)", styles["bold"], total)
        at += 2
    sheet.merge_range(
        "F2:I2", "Reason given by referrer (up to three each, so do not add)", styles["bold"]
    )
    sheet.write_row(2, 5, ("Reason", "Q1", "Q2", "Q3"), styles["head"])
    for row, line in enumerate(REASONS, 3):
        sheet.write_row(row, 5, line)
    sheet.set_column("A:A", 26)
    sheet.set_column("F:F", 34)


def _changed(sheet: Worksheet, styles: dict[str, Format]) -> None:
    """Write what people told at the end."""
    sheet.write("A1", "What is different - asked when we close", styles["title"])
    sheet.write("A2", "Some move away or do not pick up, so not every closed case is in here.")
    sheet.write_row(3, 0, ("", *QUARTERS, "So far this year", "Where from"), styles["head"])
    sheet.set_row(3, 30)
    for row, line in enumerate(CHANGED, 4):
        money = styles["money"] if "(£)" in str(line[0]) else None
        sheet.write(row, 0, line[0], styles["wrap"])
        for column, value in enumerate(line[1:4], 1):
            sheet.write(row, column, value, money)
        added = sum(value for value in line[1:4] if not isinstance(value, str))
        sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", money, added)
        sheet.write(row, 6, line[4])
    sheet.write(
        "A19", "Income figure is the award x 52 weeks, taken from letters people brought in."
    )
    sheet.set_column("A:A", 50)
    sheet.set_column("B:F", 13)
    sheet.set_column("G:G", 20)


def _community(sheet: Worksheet, styles: dict[str, Format]) -> None:
    """Write the volunteers and what grows without the link workers."""
    sheet.write("A1", "Buddies, groups and carers", styles["title"])
    sheet.write_row(
        2,
        0,
        (
            "Buddy scheme",
            "Buddies active at end of quarter",
            "of whom had a link worker themselves once",
            "Enquiries",
            "DBS checks done",
            "Hours given",
            "Fares and mileage (£)",
            "Buddy supervision evenings",
            "Buddies moved into paid work",
        ),
        styles["head"],
    )
    for row, line in enumerate(BUDDIES, 3):
        sheet.write_row(row, 0, line)
        sheet.write(row, 6, line[6], styles["pence"])
    sheet.write("A7", "2025/26 so far", styles["bold"])
    for column in range(3, 9):
        letter = "ABCDEFGHI"[column]
        total = round(sum(line[column] for line in BUDDIES), 2)
        sheet.write_formula(
            6,
            column,
            f"=SUM({letter}4:{letter}6)",
            styles["pence" if column == 6 else "bold"],
            total,
        )
    sheet.set_row(2, 60)
    sheet.write_row(9, 0, ("Groups and family", "Q1", "Q2", "Q3", "Year"), styles["head"])
    for row, line in enumerate(GROUPS, 10):
        sheet.write_row(row, 0, line[:4])
        if line[4] is not None:
            sheet.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", None, line[4])
    sheet.write("F13", "counted on the last day of the quarter")
    sheet.write("F16", "different people each quarter? not sure - CHECK")
    sheet.set_column("A:A", 54)
    sheet.set_column("B:I", 15)


def _feedback(sheet: Worksheet, styles: dict[str, Format]) -> None:
    """Write the forms of people and of practices, and the report in words."""
    sheet.write("A1", "Feedback", styles["title"])
    sheet.write_row(
        2, 0, ("Feedback form (number who ticked)", "Q1", "Q2", "Q3", "YTD"), styles["head"]
    )
    for row, line in enumerate(FORMS, 3):
        sheet.write_row(row, 0, line)
        sheet.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", None, sum(line[1:]))
    sheet.write_row(11, 0, ("Practice staff, asked once a year", "Nov 2025"), styles["head"])
    for row, line in enumerate(STAFF, 12):
        sheet.write_row(row, 0, line)
    sheet.write("A19", "Provider report, quarter 3", styles["bold"])
    for row, sentence in enumerate(WORDS, 19):
        sheet.set_row(row, 30)
        sheet.merge_range(row, 0, row, 7, sentence, styles["wrap"])
    sheet.set_column("A:A", 46)
    sheet.set_column("B:H", 11)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Millrace PCN social prescribing return Q3")
    line = {"border": 1, "valign": "top"}
    styles = {
        "title": made.add_format({"bold": True, "font_size": 14}),
        "bold": made.add_format({"bold": True}),
        "head": made.add_format(line | {"bold": True, "text_wrap": True, "bg_color": "#D9E2F3"}),
        "wrap": made.add_format(line | {"text_wrap": True}),
        "grey": made.add_format(line | {"font_color": "#808080", "bg_color": "#EDEDED"}),
        "green": made.add_format(line | {"bg_color": "#92D050", "align": "center"}),
        "amber": made.add_format(line | {"bg_color": "#FFC000", "align": "center"}),
        "0": made.add_format(line | {"num_format": "0"}),
        "0.0": made.add_format(line | {"num_format": "0.0"}),
        "0.0%": made.add_format(line | {"num_format": "0.0%"}),
        "money": made.add_format({"num_format": "£#,##0"}),
        "pence": made.add_format({"num_format": "#,##0.00"}),
        "day": made.add_format({"num_format": "dd/mm/yyyy", "align": "left"}),
    }
    _form(made.add_worksheet("Return"), styles)
    _data(made.add_worksheet("Data"), styles)
    _people(made.add_worksheet("People"), styles)
    _changed(made.add_worksheet("What changed"), styles)
    _community(made.add_worksheet("Community"), styles)
    _feedback(made.add_worksheet("Feedback & report"), styles)
    for sheet in made.worksheets():
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    made.close()
