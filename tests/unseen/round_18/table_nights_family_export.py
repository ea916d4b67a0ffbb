"""Even Keel Families: lists exported from the case system, worked over by hand (Oct to Sept)."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

SCHEDULE = [
    ("FS1", "Adult family members and carers beginning a package of support", 72, 64, "per year"),
    (
        "FS2",
        "Proportion of referrals received in the period where first contact was made within five "
        "working days",
        0.9,
        0.85,
        "",
    ),
    (
        "FS3",
        "Of family members who began support in the contract year and were reviewed in the period, "
        "the proportion whose coping score at review is higher than at first assessment",
        0.75,
        0.65,
        "score 0 to 40, higher is better",
    ),
    ("FS4", "Carers' peer group sessions delivered", 42, 38, "per year"),
    (
        "FS5",
        "Unplanned exits as a proportion of all exits",
        0.2,
        0.25,
        "lower is better; breach is ABOVE this level",
    ),
    (
        "FS6",
        "Professionals from other agencies briefed on the effects of substance use on families",
        None,
        None,
        "report only, no target",
    ),
    ("FS7", "Family members trained to give naloxone and issued with it", 30, 24, "per year"),
]

COLUMNS = [
    "CASE_ID",
    "WORKER_ID",
    "CASE_STATUS",
    "REFERRAL_DT",
    "START_DT",
    "AGE",
    "GENDER",
    "RELATIONSHIP",
    "SUBSTANCE_OF_CONCERN",
    "CONTACTS_OCT_DEC_25",
    "CONTACTS_JAN_MAR_26",
    "CHILDREN_IN_HH",
    "COPING_FIRST",
    "REVIEW_DT",
    "COPING_REVIEW",
]
BY_HAND = [
    "sleeping better?",
    "seeing friends again?",
    "stopped paying off their dealer / bar bills?",
    "back at work or hours back up?",
    "their person has gone into treatment (date they started)",
    "how many of the kids now back to full days in school",
    "on speaking terms again? (only if they weren't)",
    "my scribbles",
]

# id; worker; status; referred; began; age; gender; relation; substance; contacts; contacts;
# children; first score; reviewed; score | sleep; friends; money; work; treatment; school; talk; note
CASES = """
40217;112;Closed;01/10/25;06/10/25;54;F;Mother;Alcohol;6;3;0;14;01/12/25;22|Y;Y;Y;N;14/11/25;;N;
40219;108;Open;02/10/25;08/10/25;37;F;Partner;Alcohol;7;6;2;11;03/12/25;19|Y;N;Y;Y;no;2;Y;
40222;112;Closed;06/10/25;10/10/25;61;M;Father;Heroin;5;;0;16;08/12/25;16|N;Y;N;retired;no;;;
40225;115;Open;07/10/25;13/10/25;45;F;Sister;Cocaine;4;5;1;18;10/12/25;25|Y;Y;Y;N;no;;Y;
40226;108;Closed;09/10/25;16/10/25;29;M;Partner;Alcohol;6;2;1;12;11/12/25;20|N;Y;Y;Y;02/12/25;1;;
40230;112;Open;14/10/25;20/10/25;68;F;Grandmother;Heroin;8;7;3;9;15/12/25;13|N;N;N;retired;no;2;;\
raising all three
40231;115;Open;16/10/25;22/10/25;50;F;Mother;Ketamine;5;6;1;13;07/01/26;21|Y;Y;N;Y;no;1;Y;
40232;115;Open;16/10/25;22/10/25;50;F;Mother;Ketamine;1;;1;13;;|;;;;;;;DUPLICATE of 40231 - ignore
40234;108;Closed;20/10/25;27/10/25;42;F;Partner;Alcohol;5;4;2;15;08/01/26;14|N;N;N;N;no;;N;
40238;112;Open;23/10/25;29/10/25;58;F;Mother;Heroin;4;6;0;10;12/01/26;18|Y;N;Y;N;19/12/25;;Y;
40240;115;Open;27/10/25;03/11/25;33;M;Brother;Cannabis;3;4;0;20;14/01/26;27|Y;Y;Y;Y;no;;;
40243;108;Closed;30/10/25;05/11/25;47;F;Partner;Alcohol;4;5;2;12;15/01/26;23|Y;Y;Y;Y;09/01/26;2;Y;
40244;112;Open;03/11/25;10/11/25;72;M;Grandfather;Heroin;4;6;2;11;19/01/26;11|N;Y;N;retired;no;;;
40249;115;Open;06/11/25;12/11/25;39;F;Daughter;Alcohol;3;5;1;17;21/01/26;24|Y;Y;N;Y;no;;Y;
40251;108;Closed;11/11/25;17/11/25;51;F;Mother;Cocaine;2;;0;19;;|;;;;;;;moved away before review
40255;112;Open;17/11/25;24/11/25;44;F;Partner;Alcohol;3;6;3;8;28/01/26;15|N;N;Y;N;22/01/26;3;Y;
40258;115;Open;20/11/25;27/11/25;56;F;Mother;Heroin;3;5;0;14;02/02/26;19|Y;Y;Y;Y;no;;N;
40260;108;Open;25/11/25;01/12/25;31;F;Sister;Cannabis;2;4;0;21;04/02/26;26|Y;Y;N;N;no;;;
40263;112;Open;01/12/25;08/12/25;63;F;Mother;Alcohol;2;5;0;13;11/02/26;20|Y;N;Y;retired;16/02/26;;Y;
40266;115;Open;04/12/25;11/12/25;48;M;Partner;Alcohol;1;6;2;10;18/02/26;9|N;N;N;N;no;;N;\
very low, seeing him weekly
40271;108;Open;02/01/26;06/01/26;36;F;Partner;Alcohol;;8;1;12;10/03/26;21|Y;Y;Y;Y;27/02/26;1;Y;
40272;112;Open;05/01/26;08/01/26;59;F;Mother;Cocaine;;7;0;15;11/03/26;22|Y;N;Y;Y;no;;;
40275;115;Open;06/01/26;12/01/26;66;F;Grandmother;Heroin;;7;2;10;16/03/26;17|N;Y;N;retired;no;;N;
40277;108;Open;08/01/26;14/01/26;41;M;Father;Ketamine;;6;2;16;18/03/26;23|Y;Y;Y;N;05/03/26;1;Y;
40280;112;Open;12/01/26;16/01/26;53;F;Mother;Alcohol;;6;0;13;19/03/26;12|N;N;N;N;no;;;
40281;115;Open;13/01/26;19/01/26;27;F;Daughter;Alcohol;;5;0;18;24/03/26;26|Y;Y;Y;Y;no;;Y;
40284;108;Open;20/01/26;26/01/26;49;F;Partner;Cocaine;;5;1;11;;|;;;;;;;review 9 April
40287;112;Open;23/01/26;29/01/26;38;F;Sister;Alcohol;;4;0;17;;|;;;;;;;
40290;115;Open;28/01/26;03/02/26;60;M;Father;Heroin;;4;0;15;;|;;;;;;;
40291;108;Open;02/02/26;05/02/26;46;F;Partner;Alcohol;;5;3;9;;|;;;;;;;
40295;112;Open;05/02/26;11/02/26;70;F;Grandmother;Cocaine;;3;1;12;;|;;;;;;;
40299;999;Open;09/02/26;09/02/26;99;X;Test;Test;;1;9;1;;|;;;;;;;ZZ TEST (system update) - not a person
40302;115;Open;12/02/26;18/02/26;34;F;Partner;Cannabis;;3;2;16;;|;;;;;;;
40306;108;Open;19/02/26;25/02/26;55;F;Mother;Ketamine;;2;0;11;;|;;;;;;;
40309;112;Open;26/02/26;04/03/26;43;M;Partner;Alcohol;;2;1;14;;|;;;;;;;
40311;115;Open;03/03/26;09/03/26;28;F;Daughter;Alcohol;;2;0;19;;|;;;;;;;
40314;108;Open;10/03/26;16/03/26;57;F;Mother;Heroin;;1;0;10;;|;;;;;;;
40318;112;Open;16/03/26;20/03/26;40;F;Partner;Alcohol;;1;2;13;;|;;;;;;;
""".replace("\\\n", "")

NIGHTS = """
7711;Tue 07/10/2025;Quay St hall;Held;7;3;staff
7714;Tue 14/10/2025;Quay St hall;Held;8;2;staff
7718;Tue 21/10/2025;Quay St hall;Held;6;1;staff
7723;Tue 28/10/2025;Quay St hall;Held;5;0;staff
7726;Tue 04/11/2025;Quay St hall;Held;9;3;staff
7731;Tue 11/11/2025;Quay St hall;Held;8;1;staff
7735;Tue 18/11/2025;Quay St hall;Held;10;2;staff
7739;Tue 25/11/2025;Quay St hall;Cancelled;;;boiler
7742;Tue 02/12/2025;Quay St hall;Held;9;1;the members
7748;Tue 09/12/2025;Quay St hall;Held;11;2;staff
7751;Tue 16/12/2025;Quay St hall;Held;12;1;the members
7760;Tue 06/01/2026;Quay St hall;Held;10;4;staff
7763;Tue 13/01/2026;Quay St hall;Held;9;2;staff
7767;Tue 20/01/2026;Quay St hall;Held;11;1;the members
7770;Tue 27/01/2026;Quay St hall;Cancelled;;;storm
7775;Tue 03/02/2026;Library annexe;Held;8;1;staff
7779;Tue 10/02/2026;Library annexe;Cancelled;;;nobody well
7782;Tue 17/02/2026;Library annexe;Held;10;2;the members
7786;Tue 24/02/2026;Library annexe;Held;12;3;staff
7790;Tue 03/03/2026;Quay St hall;Held;13;2;the members
7793;Tue 10/03/2026;Quay St hall;Held;11;0;staff
7797;Tue 17/03/2026;Quay St hall;Held;12;1;the members
7801;Tue 24/03/2026;Quay St hall;Held;10;2;staff
7806;Tue 31/03/2026;Quay St hall;Held;13;1;the members
"""

HELPERS = [
    ("Brenda", "Mar 2024", "yes", 24, 30, ""),
    ("Yusuf", "Sept 2024", "yes", 18, 21, ""),
    ("Carol-Ann", "Jan 2025", "yes", 12, 20, "paid job, school kitchen - Feb 26"),
    ("Pat", "Jun 2022", "no", 30, 28, ""),
    ("Dilys", "Nov 2023", "no", 16, "nil", "stopped, hip operation"),
    ("Marek", "May 2025", "yes", 9, 14, "access course at the college - Nov 25"),
    ("Femi", "Sept 2025", "no", 11, 12, "paid job, recovery worker - Jan 26"),
    ("Jean", "Oct 2024", "yes", 20, 22, ""),
    ("Lorraine", "Jul 2025", "yes", 8, 15, ""),
    ("Stu", "Feb 2025", "no", 14, 10, "counselling course - Mar 26"),
    ("Anjali", "Oct 2025", "yes", 6, 17, ""),
]

WORDS = [
    (
        "Families",
        "We held two open mornings at the library and 31 people came through the door. "
        "Two mothers have gone back to the college courses they dropped when things were at their "
        "worst. Jo was off for four weeks, so more calls went to the answerphone than we like.",
    ),
    (
        "Out and about",
        "The desk sergeant at Quay Street tells us that three addresses he used to send a car to "
        "every weekend have been quiet since New Year. We sent 240 letters to patients of the "
        "Ferry Road surgery in February.",
    ),
    (
        "Numbers",
        "The contract asks for 72 new starters and we are half way there. One dad has taken the "
        "lock off his own bedroom door because he no longer needs it.",
    ),
    (
        "Next",
        "We plan to open six more tables on the Hollin estate from May. We hope ten families will "
        "feel able to talk about Christmas without dread by the autumn.",
    ),
    (
        "Last word",
        "Four grandparents say they have picked up the phone to a brother or sister they had not "
        "spoken to for years.",
    ),
]


def _day(text: str) -> datetime:
    day, month, year = (int(part) for part in text.split("/"))
    return datetime(2000 + year, month, day)


def _cover(sheet: Worksheet, looks: dict[str, Format]) -> None:
    sheet.set_column("A:A", 18)
    sheet.set_column("B:B", 78, looks["wrap"])
    sheet.set_column("C:E", 16)
    sheet.write("A1", "Even Keel Families - Q2 pack for Sadia", looks["title"])
    lines = [
        ("Provider", "Even Keel Families CIO"),
        ("For", "Wrenmouth Borough Council, Public Health"),
        ("Contract", "WBC-PH-0618"),
        ("Service", "Support for families affected by someone else's alcohol or drug use"),
        ("Runs", "1 October 2023 to 30 September 2026, reported every quarter"),
        ("This pack", "Quarter 2 of year 3: January to March 2026"),
        (
            "How it's made",
            "FM_CASE_DETAIL and GRP_SESSION come out of Lifeboat (the case system). Yellow columns "
            "are mine, typed in from the paper review forms. The list has everyone who started "
            "since 1 October 2025. Struck out rows don't count. - Jo",
        ),
    ]
    for row, (name, text) in enumerate(lines, start=2):
        sheet.write(row, 0, name, looks["bold"])
        sheet.write(row, 1, text, looks["wrap"])
    sheet.write("A12", "Schedule 2 (pasted from the contract)", looks["bold"])
    for column, name in enumerate(["Ref", "Requirement", "Target", "Breach level", "Remark"]):
        sheet.write(12, column, name, looks["head"])
    for row, (ref, name, target, floor, remark) in enumerate(SCHEDULE, start=13):
        share = isinstance(target, float)
        sheet.write(row, 0, ref)
        sheet.write(row, 1, name, looks["wrap"])
        sheet.write(row, 2, target, looks["percent"] if share else None)
        sheet.write(row, 3, floor, looks["percent"] if share else None)
        sheet.write(row, 4, remark)


def _heads(sheet: Worksheet, row: int, first: list[str], looks: dict[str, Format]) -> None:
    quarters = ["Q1 Oct-Dec 25", "Q2 Jan-Mar 26", "Q3 Apr-Jun 26", "Q4 Jul-Sep 26"]
    for column, name in enumerate([*first, *quarters, "Year so far"]):
        sheet.write(row, column, name, looks["head"])


def _line(
    sheet: Worksheet,
    row: int,
    ref: str,
    name: str,
    numbers: tuple[float | str, float | str],
    looks: dict[str, Format],
) -> None:
    sheet.write(row, 0, ref)
    sheet.write(row, 1, name)
    sheet.write(row, 2, numbers[0])
    sheet.write(row, 3, numbers[1])
    sheet.write(row, 4, "not due", looks["grey"])
    sheet.write(row, 5, "not due", looks["grey"])
    if not isinstance(numbers[0], str) and not isinstance(numbers[1], str):
        line = row + 1
        sheet.write_formula(row, 6, f"=C{line}+D{line}", None, numbers[0] + numbers[1])


def _share(sheet: Worksheet, row: int, over: list[int], under: list[int], look: Format) -> None:
    sheet.write(row, 1, "%")
    pairs = list(zip(over, under, strict=True)) + [(sum(over), sum(under))]
    for column, (above, below) in zip([2, 3, 6], pairs, strict=True):
        letter = "ABCDEFG"[column]
        formula = f"={letter}{row - 1}/{letter}{row}"
        sheet.write_formula(row, column, formula, look, above / below)


def _return(sheet: Worksheet, looks: dict[str, Format]) -> None:
    sheet.set_column("A:A", 6)
    sheet.set_column("B:B", 66)
    sheet.set_column("C:H", 15)
    sheet.write(
        "A1", "Quarterly return - contract year October 2025 to September 2026", looks["title"]
    )
    _heads(sheet, 2, ["Ref", "What"], looks)
    sheet.write(2, 7, "Last year (Oct 24-Sep 25)", looks["head"])
    _line(sheet, 3, "FS1", "New family members started", (19, 17), looks)
    sheet.write(3, 7, 68)
    _line(sheet, 4, "FS2", "First contact inside 5 working days", (20, 18), looks)
    _line(sheet, 5, "", "out of referrals that came in", (22, 19), looks)
    _share(sheet, 6, [20, 18], [22, 19], looks["percent"])
    sheet.write(6, 7, 0.88, looks["percent"])
    sheet.write(7, 0, "FS3")
    sheet.write(
        7, 1, "Coping - not totted up here, it is in FM_CASE_DETAIL (first and review score)"
    )
    sheet.write(8, 0, "FS4")
    sheet.write(8, 1, "Groups - see foot of GRP_SESSION")
    _line(sheet, 9, "FS5", "Drifted off / left without a goodbye", (3, 2), looks)
    _line(sheet, 10, "", "out of everyone who finished", (9, 12), looks)
    _share(sheet, 11, [3, 2], [9, 12], looks["percent"])
    sheet.write(11, 7, 0.24, looks["percent"])
    _line(sheet, 12, "FS6", "Workers from elsewhere who had our briefing", (14, 23), looks)
    sheet.write(12, 7, 51)
    _line(
        sheet,
        13,
        "FS7",
        "Nose-spray kits gone home with someone shown how to use it",
        (7, 9),
        looks,
    )
    sheet.write(13, 7, 26)

    sheet.write("A17", "Lifeboat dashboard (system figures)", looks["bold"])
    _heads(sheet, 17, ["", "Item"], looks)
    system: list[tuple[str, tuple[float | str, float | str]]] = [
        ("Helpline calls answered", (131, 148)),
        ("Missed appointments", (12, 15)),
        ("Open cases on last day of quarter", (41, 46)),
        ("Complaints", ("nil", "nil")),
        ("Safeguarding alerts raised", ("<5", 6)),
        ("Kits left in the cupboard on last day", (11, 14)),
        ("Staff posts filled (WTE)", (3.4, 2.8)),
    ]
    stocks = {"Open cases on last day of quarter", "Kits left in the cupboard on last day"}
    stocks.add("Staff posts filled (WTE)")
    for row, (name, numbers) in enumerate(system, start=18):
        if name in stocks:
            _line(sheet, row, "", name, ("", ""), looks)
            sheet.write(row, 2, numbers[0])
            sheet.write(row, 3, numbers[1])
        else:
            _line(sheet, row, "", name, numbers, looks)
    _line(sheet, 25, "", "Spend £", (31250, 31980), looks)
    sheet.write(25, 7, "Q2 spend is provisional, journals not in yet", looks["grey"])

    sheet.write("A28", "Bits nobody asks for but we keep", looks["bold"])
    _heads(sheet, 28, ["", ""], looks)
    kept = [
        ("Homes with no police at the door all quarter (had been, the quarter before)", (4, 6)),
        ("Surgeries that added 'who else at home is affected?' to their new patient form", (2, 3)),
        ("Offshoot tables started by members in their own kitchens, no staff there", (1, 2)),
        ("Leaflets left in waiting rooms", (400, 250)),
    ]
    for row, (name, both) in enumerate(kept, start=29):
        _line(sheet, row, "", name, both, looks)


def _cases(sheet: Worksheet, looks: dict[str, Format]) -> None:
    sheet.write("A1", "LIFEBOAT > Reports > FM_CASE_DETAIL v3")
    sheet.write(
        "A2", "Run by: JO.TRANT   Run on: 07/04/2026 10:42   Filter: START_DT >= 01/10/2025"
    )
    sheet.write("P3", "yellow = asked at the review, typed in by Jo", looks["yellow"])
    for column, name in enumerate(COLUMNS):
        sheet.write(3, column, name, looks["export"])
    for column, name in enumerate(BY_HAND, start=len(COLUMNS)):
        sheet.write(3, column, name, looks["yellow"])
    sheet.set_column("A:O", 13)
    sheet.set_column("B:B", 11, None, {"hidden": True})
    sheet.set_column("P:V", 17)
    sheet.set_column("W:W", 34)
    sheet.freeze_panes(4, 1)
    for row, text in enumerate(CASES.strip().split("\n"), start=4):
        exported, by_hand = text.split("|")
        struck = "DUPLICATE" in by_hand or "ZZ TEST" in by_hand
        plain = looks["struck"] if struck else looks["plain"]
        dated = looks["struck date"] if struck else looks["date"]
        for column, held in enumerate(exported.split(";")):
            if not held:
                continue
            if COLUMNS[column].endswith("_DT"):
                sheet.write_datetime(row, column, _day(held), dated)
            elif COLUMNS[column].startswith("CONTACTS") or not held.isdigit():
                sheet.write_string(row, column, held, plain)
            else:
                sheet.write_number(row, column, int(held), plain)
        for column, held in enumerate(by_hand.split(";"), start=len(COLUMNS)):
            if not held:
                continue
            if "/" in held and len(held) == 8:
                sheet.write_datetime(row, column, _day(held), dated)
            elif held.isdigit():
                sheet.write_number(row, column, int(held), plain)
            else:
                sheet.write_string(row, column, held, plain)


def _nights(sheet: Worksheet, looks: dict[str, Format]) -> None:
    sheet.write("A1", "LIFEBOAT > Reports > GRP_SESSION   Group: TABLE NIGHT (carers)")
    sheet.write("A2", "Run by: JO.TRANT   Run on: 07/04/2026 10:51")
    names = ["SESSION_ID", "SESSION_DT", "VENUE", "STATUS", "ATTENDED", "FIRST_TIMERS"]
    for column, name in enumerate(names):
        sheet.write(3, column, name, looks["export"])
    sheet.write(3, 6, "who ran it / why not", looks["yellow"])
    sheet.set_column("A:G", 17)
    for row, text in enumerate(NIGHTS.strip().split("\n"), start=4):
        for column, held in enumerate(text.split(";")):
            if held.isdigit():
                sheet.write_number(row, column, int(held))
            elif held:
                sheet.write_string(row, column, held)
    sheet.write("A31", "By hand:", looks["bold"])
    sheet.write("B31", "Oct-Dec 25", looks["bold"])
    sheet.write("C31", "Jan-Mar 26", looks["bold"])
    sheet.write("A32", "Nights that ran")
    sheet.write("B32", 10)
    sheet.write("C32", 11)


def _helpers(sheet: Worksheet, looks: dict[str, Format]) -> None:
    sheet.set_column("A:B", 14)
    sheet.set_column("C:F", 24)
    sheet.write("A1", "People who give us their time", looks["title"])
    names = [
        "Who",
        "With us since",
        "Came here first for their own family?",
        "Hours given Oct-Dec 25",
        "Hours given Jan-Mar 26",
        "Gone on to (since Oct)",
    ]
    for column, name in enumerate(names):
        sheet.write(2, column, name, looks["head"])
    for row, helper in enumerate(HELPERS, start=3):
        for column, held in enumerate(helper):
            if held != "":
                sheet.write(row, column, held)
    last = 3 + len(HELPERS)
    sheet.write(last, 0, "All hours", looks["bold"])
    for column, letter in ((3, "D"), (4, "E")):
        total = sum(held for helper in HELPERS if isinstance(held := helper[column], int))
        sheet.write_formula(last, column, f"=SUM({letter}4:{letter}{last})", looks["bold"], total)
    sheet.write(last + 2, 0, "Training evenings laid on for them")
    sheet.write(last + 2, 3, 2)
    sheet.write(last + 2, 4, 3)


def _words(sheet: Worksheet, looks: dict[str, Format]) -> None:
    sheet.set_column("A:A", 16)
    sheet.set_column("B:B", 100, looks["wrap"])
    sheet.write("A1", "In words, January to March 2026", looks["title"])
    for row, (name, text) in enumerate(WORDS, start=2):
        sheet.write(row, 0, name, looks["bold"])
        sheet.write(row, 1, text, looks["wrap"])


def draw(path: Path) -> None:
    """Draw the pack."""
    made = book(path, "Even Keel Families Q2 pack")
    day = {"num_format": "dd/mm/yyyy"}
    export = {"font_name": "Courier New", "font_size": 9}
    struck = {**export, "font_strikeout": True, "font_color": "#888888"}
    looks = {
        "title": made.add_format({"bold": True, "font_size": 14}),
        "bold": made.add_format({"bold": True}),
        "wrap": made.add_format({"text_wrap": True, "valign": "top"}),
        "head": made.add_format({"bold": True, "bottom": 1, "text_wrap": True}),
        "percent": made.add_format({"num_format": "0%"}),
        "grey": made.add_format({"italic": True, "font_color": "#888888"}),
        "export": made.add_format({**export, "bg_color": "#D9D9D9"}),
        "yellow": made.add_format({"bg_color": "#FFF2AB", "text_wrap": True}),
        "plain": made.add_format(export),
        "date": made.add_format({**export, **day}),
        "struck": made.add_format(struck),
        "struck date": made.add_format({**struck, **day}),
    }
    _cover(made.add_worksheet("READ FIRST"), looks)
    _return(made.add_worksheet("Return"), looks)
    _cases(made.add_worksheet("FM_CASE_DETAIL"), looks)
    _nights(made.add_worksheet("GRP_SESSION"), looks)
    _helpers(made.add_worksheet("Helpers"), looks)
    _words(made.add_worksheet("Words"), looks)
    made.close()
