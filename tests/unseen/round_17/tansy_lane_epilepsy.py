"""Draws the year 2, quarter 3 return of an epilepsy family support service (own contract year)."""

from datetime import date
from pathlib import Path

from tests.unseen.pen import book

COVER: list[tuple[str, str]] = [
    ("Contract number", "MSJ-CYP-0472"),
    ("Service", "Family epilepsy advice, school training and sibling days"),
    ("Provided by", "Tansy Lane Epilepsy Families"),
    ("Commissioned by", "Merrow and Stanchley Children's Joint Commissioning Board"),
    ("Contract runs", "1 September 2024 to 31 August 2027"),
    ("Contract year", "Year 2 (1 September 2025 - 31 August 2026)"),
    ("This return", "Quarter 3, spring: 1 March 2026 to 31 May 2026"),
    ("How often", "Quarterly, within 15 working days of the quarter's end"),
    ("Filled in by", "Rhona Petherick, family services lead"),
    ("Ring", "01632 960418"),
    ("Sent", "16 June 2026"),
]
COVER_NOTES: list[str] = [
    "Our quarters follow the school terms: autumn = Sep-Nov, winter = Dec-Feb, "
    "spring = Mar-May, summer = Jun-Aug.",
    "Sheet 'Measures' is what the contract asks for. The rest is how the work looks from here.",
    "Autumn and winter are as sent before; nothing has been changed this time.",
]
NOT_DUE = "not due"
M1: tuple[float | str, ...] = (120, 108, 34, 29, "31*", 94)
M2 = (0.9, 0.8, (33, 29, 31), (37, 31, 36))
M3 = (400, 340, 120, 122, 123)
M4 = (0.85, 0.75, (91, 97, 80), (103, 108, 97))
M5 = (60, 50, 23, 18, 14)
M6 = (0.8, 0.7, (22, 25, 26), (28, 33, 30))
M7: tuple[float, ...] = (8.5, 8, 8.9, 9.1, 8.7, 8.9)
REPLIES = (22, 19, 25)

WHO: list[tuple[str, int, int, int]] = [
    ("Families on our books on the last day", 143, 151, 158),
    ("   one-parent families", 41, 44, 47),
    ("   English is not the home language", 26, 27, 31),
    ("   child under 5", 38, 37, 40),
    ("   child also has a learning disability", 52, 57, 59),
]
DID: list[tuple[str, int, int, int]] = [
    ("Advice line calls answered", 212, 247, 231),
    ("Home visits", 58, 49, 66),
    ("New families who joined us", 34, 29, 31),
    ("Disability Living Allowance forms filled in together", 17, 15, 13),
    ("Hospital clinic mornings we sat in on", 6, 5, 6),
]
CHANGED: list[tuple[str, int | float | str, int | float | str, int | float | str, str]] = [
    ("Families we asked", 24, 21, 26, ""),
    (
        "Mum or dad sleeping through four nights a week or more",
        9,
        7,
        11,
        "most had been sleeping on the child's floor",
    ),
    ("A parent back at work, or back up to their old hours", 5, "<5", 6, "small numbers hidden"),
    ("Child back on a bike, in the pool or staying over with friends", 12, 10, 14, ""),
    ("No blue-light trip for three months, where there had been at least one", 8, 6, 9, ""),
    ("Allowance granted or put up after we helped (families)", 11, 9, 8, ""),
    ("   what that is worth to them over a year, £", 41800, 33250, 30400, "award letters seen"),
]
BUDDIES: list[tuple[str, int | float, int | float, int | float]] = [
    ("Parent buddies active on the last day (unpaid)", 7, 8, 10),
    ("   of them, once helped by us", 5, 6, 8),
    ("Hours buddies gave", 64, 58.5, 81),
    ("Dads, step-dads and grandparents at a family evening", 9, 6, 12),
]
TRAINING: list[tuple[date, str, str, int, float, int, int | str, str]] = [
    (date(2025, 9, 18), "Holm Road Primary", "whole staff", 24, 2, 1, 1, "Y"),
    (date(2025, 10, 2), "Stanchley Academy", "pastoral + PE", 41, 3, 3, 2, "Y"),
    (date(2025, 10, 16), "Wenbrook Infants", "whole staff", 17, 2, 1, 1, "N"),
    (date(2025, 11, 6), "St Aldric's Primary", "whole staff", 26, 2, 2, 1, "Y"),
    (date(2025, 11, 20), "Merrow Sixth Form", "tutors", 12, 1.5, 1, 0, "N"),
    (date(2025, 12, 4), "Pell Lane Primary", "whole staff", 29, 2, 1, 1, "Y"),
    (date(2026, 1, 15), "The Spinney (special)", "whole staff", 38, 3, 6, 4, "Y"),
    (date(2026, 1, 29), "Long Acre Junior", "whole staff", 22, 2, 1, "", "N"),
    (date(2026, 2, 12), "Kilnfield High", "year heads", 33, 3, 2, 2, "N"),
    (date(2026, 3, 12), "Oakmere Primary", "whole staff", 25, 2, 2, 1, "Y"),
    (date(2026, 3, 26), "Tidewell Nursery", "room leads", 9, 1.5, 1, 0, "N"),
    (date(2026, 4, 23), "Holm Road Primary", "lunchtime team", 15, 1, 0, 0, "N"),
    (date(2026, 5, 7), "Ferry Lane Primary", "whole staff", 28, 2, 1, 2, "Y"),
    (date(2026, 5, 21), "Dunmore Road Academy", "pastoral + PE", 46, 3, 4, 3, "Y"),
]
DAYS: list[tuple[str, str]] = [
    ("Sat 25 Oct 2025", "climbing wall"),
    ("Sat 22 Nov 2025", "pottery"),
    ("Sat 13 Dec 2025", "ice rink"),
    ("Wed 18 Feb 2026", "farm"),
    ("Thu 9 Apr 2026", "canoes"),
    ("Wed 27 May 2026", "high ropes"),
]
SIBLINGS: list[tuple[str, list[int | float | str], int | float]] = [
    ("Places we had", [24, 20, 24, 28, 28, 30], 154),
    ("Brothers and sisters who came", [21, 17, 19, 24, 22, 26], 129),
    ("   first time this year", [21, 2, 11, 7, 8, 6], 55),
    ("Sixth-formers helping, unpaid (heads on the day)", [6, 5, 7, 8, 6, 9], 41),
    ("   hours they gave between them", [36, 30, 42, 48, 36, 54], 246),
    ("   youth award volunteering section signed off", [0, 1, 0, 2, 1, 3], 7),
    ("Had a go at something they had been frightened of", [9, 6, 8, 12, 10, 13], 58),
    ("Have met up with another sibling since", [5, 4, 6, 9, 8, "not rung yet"], 32),
    ("Spent on the day, £", [412.5, 268, 391, 340.75, 455, 510.25], 2377.5),
]
WORDS: list[tuple[str, str]] = [
    (
        "What went well",
        "Three mums who met at the Tuesday drop-in now run it themselves and we only unlock the "
        "door. Awareness week was busy: we sent out 640 newsletters and took 57 calls in five days. "
        "Five grandparents have learnt to give the rescue medicine, so the parents can have an "
        "evening out.",
    ),
    (
        "From a school",
        "The deputy at Pell Lane writes that 2 pupils who used to be sent home after every "
        "seizure have now stayed in school for the whole half term.",
    ),
    (
        "What was hard",
        "Twenty-two families are waiting for a first home visit, the longest for seven weeks. "
        "Easter fell badly and call-backs slipped.",
    ),
    (
        "Team",
        "Our second family worker began in April, which makes four paid staff. Everyone has "
        "renewed paediatric first aid.",
    ),
    ("Next", "We hope to take 30 siblings to camp in August. Please send the year-end form."),
]
LAST_YEAR: list[tuple[str, int | float]] = [
    ("Families newly taken on", 113),
    ("Called back in 3 working days", 0.87),
    ("School staff trained", 372),
    ("Siblings at a day (each once)", 51),
    ("Complaints", 2),
]


def draw(path: Path) -> None:
    """Write the workbook."""
    made = book(path, "Tansy Lane year 2 quarter 3")
    base = {"font_name": "Calibri", "font_size": 11, "valign": "top"}
    plain = made.add_format(base)
    wrap = made.add_format({**base, "text_wrap": True})
    title = made.add_format({**base, "bold": True, "font_size": 16, "font_color": "#0B5563"})
    head = made.add_format(
        {**base, "bold": True, "bg_color": "#CFE8EA", "border": 1, "text_wrap": True}
    )
    band = made.add_format({**base, "bold": True, "bg_color": "#0B5563", "font_color": "white"})
    note = made.add_format({**base, "italic": True, "font_color": "#666666"})
    part = made.add_format({**base, "indent": 2, "font_color": "#444444"})
    rate = made.add_format({**base, "num_format": "0.0%"})
    whole_rate = made.add_format({**base, "num_format": "0%"})
    money = made.add_format({**base, "num_format": "£#,##0.00"})
    pounds = made.add_format({**base, "num_format": "#,##0"})
    day = made.add_format({**base, "num_format": "dd/mm/yyyy"})
    bold = made.add_format({**base, "bold": True, "top": 1})

    cover = made.add_worksheet("Cover")
    cover.set_column("A:A", 3)
    cover.set_column("B:B", 22)
    cover.set_column("C:C", 70)
    cover.merge_range("B2:C2", "Tansy Lane: quarterly return to the Joint Board", title)
    for at, (label, words) in enumerate(COVER):
        cover.write(3 + at, 1, label, head)
        cover.write(3 + at, 2, words, wrap)
    cover.write("B17", "Please read first", band)
    cover.write("C17", "", band)
    for at, words in enumerate(COVER_NOTES):
        cover.write(17 + at, 2, words, wrap)

    sheet = made.add_worksheet("Measures")
    sheet.set_column("A:A", 5)
    sheet.set_column("B:B", 52)
    sheet.set_column("C:I", 11)
    sheet.set_column("J:K", 30)
    sheet.merge_range("A1:K1", "What the contract asks us to report", title)
    sheet.write("A2", "Year 2, September 2025 to August 2026", note)
    for at, words in enumerate(
        [
            "No.",
            "What we agreed",
            "Target for the year",
            "Amber down to",
            "Autumn\nSep-Nov 25",
            "Winter\nDec-Feb",
            "Spring\nMar-May 26",
            "Summer\nJun-Aug",
            "Year so far",
            "How it stands",
            "Comment",
        ]
    ):
        sheet.write(3, at, words, head)
    bands = {
        5: "GETTING HELP QUICKLY",
        10: "SCHOOLS",
        15: "BROTHERS, SISTERS AND HOME",
        20: "HOW WE DO IT",
    }
    for row, words in bands.items():
        sheet.merge_range(f"A{row}:K{row}", words, band)
    names = {
        6: ("M1", "Families newly taken on", "On track", ""),
        7: (
            "M2",
            "Referred families called back within 3 working days",
            "Close",
            "Spring: 5 referrals landed in the Easter closure.",
        ),
        11: ("M3", "School and nursery staff trained", "On track", "List on 'School training'"),
        12: (
            "M4",
            "Trained staff who would feel confident giving rescue medicine",
            "On track",
            "lunchtime team less sure, going back in June",
        ),
        16: ("M5", "Siblings at a sibling day (each child counted once a year)", "On track", ""),
        17: ("M6", "Families with a written seizure safety plan at 12 weeks", "On track", ""),
        21: ("M7", "Average mark out of 10 from parents", "On track", ""),
        23: ("M8", "Complaints received (for information, no target)", "", "closed in 9 days"),
    }
    for row, (ref, words, stands, comment) in names.items():
        sheet.write(row - 1, 0, ref, plain)
        sheet.write(row - 1, 1, words, wrap)
        sheet.write(row - 1, 7, NOT_DUE, note)
        sheet.write(row - 1, 9, stands, plain)
        sheet.write(row - 1, 10, comment, wrap)
    for at, value in enumerate(M1):
        sheet.write(5, [2, 3, 4, 5, 6, 8][at], value, plain)
    for row, (target, amber, first, second, third) in {11: M3, 16: M5}.items():
        for at, value in enumerate([target, amber, first, second, third]):
            sheet.write(row - 1, 2 + at, value, plain)
        sheet.write_formula(f"I{row}", f"=SUM(E{row}:H{row})", plain, first + second + third)
    parts = {
        7: (M2, "called back in time", "referrals accepted"),
        12: (M4, "confident", "forms handed back"),
        17: (M6, "with a plan", "families who reached 12 weeks"),
    }
    for row, ((aim, least, tops, bottoms), top, bottom) in parts.items():
        sheet.write(row - 1, 2, aim, whole_rate)
        sheet.write(row - 1, 3, least, whole_rate)
        sheet.write(row, 1, top, part)
        sheet.write(row + 1, 1, bottom, part)
        for at, (over, under) in enumerate(zip(tops, bottoms, strict=True)):
            letter = "EFG"[at]
            sheet.write_formula(
                f"{letter}{row}", f"={letter}{row + 1}/{letter}{row + 2}", rate, over / under
            )
            sheet.write(row, 4 + at, over, plain)
            sheet.write(row + 1, 4 + at, under, plain)
        sheet.write_formula(f"I{row}", f"=I{row + 1}/I{row + 2}", rate, sum(tops) / sum(bottoms))
        sheet.write_formula(f"I{row + 1}", f"=SUM(E{row + 1}:H{row + 1})", plain, sum(tops))
        sheet.write_formula(f"I{row + 2}", f"=SUM(E{row + 2}:H{row + 2})", plain, sum(bottoms))
    for at, mark in enumerate(M7):
        sheet.write(20, [2, 3, 4, 5, 6, 8][at], mark, plain)
    sheet.write("B22", "cards returned", part)
    for at, cards in enumerate(REPLIES):
        sheet.write(21, 4 + at, cards, plain)
    sheet.write_formula("I22", "=SUM(E22:H22)", plain, sum(REPLIES))
    sheet.write("C23", "none", note)
    said: list[int | str] = ["nil", 1, "nil"]
    for at, each_said in enumerate(said):
        sheet.write(22, 4 + at, each_said, plain)
    sheet.write("I23", 1, plain)
    sheet.write("B25", "* 2 of these families had left us over a year ago and came back.", note)
    sheet.freeze_panes(4, 2)

    fam = made.add_worksheet("Families")
    fam.set_column("A:A", 62)
    fam.set_column("B:E", 11)
    fam.set_column("F:F", 40)
    fam.write("A1", "Families: four tables", title)
    fam.write("A3", "Table 1. Who we are with", band)
    for at, words in enumerate(["", "Autumn", "Winter", "Spring"]):
        fam.write(3, at, words, head)
    for at, row_of in enumerate(WHO):
        fam.write_row(4 + at, 0, row_of, plain)
    fam.write("A10", "A family can be in more than one of the lower lines.", note)
    fam.write("A12", "Table 2. What we did", band)
    for at, words in enumerate(["", "Sep-Nov", "Dec-Feb", "Mar-May", "Total"]):
        fam.write(12, at, words, head)
    for at, (words, first, second, third) in enumerate(DID):
        fam.write_row(13 + at, 0, [words, first, second, third], plain)
        fam.write_formula(13 + at, 4, f"=SUM(B{14 + at}:D{14 + at})", plain, first + second + third)
    fam.write("A19", "The line was shut 22 Dec to 2 Jan.", note)
    fam.write("A21", "Table 3. Six months on: what families tell us", band)
    for at, words in enumerate(
        [
            "We ring every family six months after the first visit",
            "Autumn",
            "Winter",
            "Spring",
            "So far",
            "",
        ]
    ):
        fam.write(21, at, words, head)
    for at, (words, *told, remark) in enumerate(CHANGED):
        fam.write_row(22 + at, 0, [words, *told], pounds)
        whole = [each for each in told if not isinstance(each, str)]
        if len(whole) == 3:
            fam.write_formula(22 + at, 4, f"=SUM(B{23 + at}:D{23 + at})", pounds, sum(whole))
        else:
            fam.write(22 + at, 4, "n/k", pounds)
        fam.write(22 + at, 5, remark, note)
    fam.write("A30", "One family can say yes to several. We do not ask again later.", note)
    fam.write("A32", "Table 4. Parents for parents", band)
    for at, words in enumerate(["", "Autumn", "Winter", "Spring"]):
        fam.write(32, at, words, head)
    for at, line in enumerate(BUDDIES):
        fam.write_row(33 + at, 0, line, plain)

    school = made.add_worksheet("School training")
    school.set_column("A:A", 12)
    school.set_column("B:C", 24)
    school.set_column("D:H", 14)
    school.write("A1", "School training - one line a session", title)
    school.write("A2", "Columns G and H are filled in when we ring the school afterwards.", note)
    for at, words in enumerate(
        [
            "Date",
            "School",
            "Who for",
            "Staff trained",
            "Hours on site",
            "Pupil plans written",
            "Pupils now back on trips or swimming",
            "School now has its own epilepsy lead? Y/N",
        ]
    ):
        school.write(3, at, words, head)
    for at, (when, name, who, staff, hours, plans, back, lead) in enumerate(TRAINING):
        school.write_datetime(4 + at, 0, when, day)
        school.write_row(4 + at, 1, [name, who, staff, hours, plans], plain)
        if back == "":
            school.write_blank(4 + at, 6, None, plain)
        else:
            school.write(4 + at, 6, back, plain)
        school.write(4 + at, 7, lead, plain)
    school.write("A19", "All", bold)
    school.write("B19", "", bold)
    school.write("C19", "", bold)
    sums = {
        "D": sum(each[3] for each in TRAINING),
        "E": sum(each[4] for each in TRAINING),
        "F": sum(each[5] for each in TRAINING),
        "G": sum(each[6] for each in TRAINING if not isinstance(each[6], str)),
    }
    for letter, value in sums.items():
        school.write_formula(f"{letter}19", f"=SUM({letter}5:{letter}18)", bold, value)
    school.write_formula(
        "H19", '=COUNTIF(H5:H18,"Y")', bold, sum(each[7] == "Y" for each in TRAINING)
    )
    school.write("A21", "Long Acre: head teacher off, not reached yet.", note)

    sib = made.add_worksheet("Sibling days")
    sib.set_column("A:A", 50)
    sib.set_column("B:H", 16)
    sib.write("A1", "Sibling days", title)
    sib.write("A2", "A day out for the brothers and sisters, without the worry.", note)
    sib.write("A4", "Day", head)
    sib.write("A5", "What", head)
    for at, (which, what) in enumerate(DAYS):
        sib.write(3, 1 + at, which, head)
        sib.write(4, 1 + at, what, head)
    sib.write("H4", "All six", head)
    sib.write("H5", "", head)
    for at, (words, values, total) in enumerate(SIBLINGS):
        look = money if words.startswith("Spent") else plain
        sib.write(5 + at, 0, words, plain)
        sib.write_row(5 + at, 1, values, look)
        sib.write_formula(5 + at, 7, f"=SUM(B{6 + at}:G{6 + at})", look, total)
    sib.write("A16", "We ring round about three weeks after each day. Next day: 15 August.", note)

    words_in = made.add_worksheet("In words")
    words_in.set_column("A:A", 18)
    words_in.set_column("B:B", 100)
    words_in.write("A1", "In words", title)
    words_in.write("A3", "Heading", head)
    words_in.write("B3", "Spring quarter", head)
    for at, (heading, text) in enumerate(WORDS):
        words_in.write(3 + at, 0, heading, head)
        words_in.write(3 + at, 1, text, wrap)

    old = made.add_worksheet("yr1")
    old.write("A1", "Year 1 (Sep 2024 - Aug 2025), whole year, for reference", plain)
    for at, (words, value) in enumerate(LAST_YEAR):
        old.write(2 + at, 0, words, plain)
        old.write(2 + at, 1, value, whole_rate if value == 0.87 else plain)
    old.hide()
    made.close()
