"""A hostel nurse's lists: a clinic log, wounds, helpers and good news, with one summary page."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.unseen.pen import book

T, Q, S = "Tannery House", "Quay Street", "St Osric's"
Visit = tuple[date, str, str, int, int, int, int, int, int, float, int, str]
LOG: list[Visit] = [
    (date(2025, 10, 2), T, "KM", 9, 3, 4, 5, 2, 1, 3, 1, ""),
    (date(2025, 10, 7), Q, "DO", 7, 1, 3, 4, 1, 2, 5, 2, "Fire alarm, lost 20 mins"),
    (date(2025, 10, 9), S, "KM", 6, 2, 2, 3, 3, 1, 2.5, 0, ""),
    (date(2025, 10, 14), T, "KM", 11, 2, 5, 4, 2, 2, 6, 2, ""),
    (date(2025, 10, 16), Q, "DO", 8, 2, 4, 2, 0, 1, 3, 1, "no blood bottles"),
    (date(2025, 10, 23), S, "DO", 5, 0, 2, 2, 1, 0, 0, 0, "no mate free"),
    (date(2025, 10, 28), T, "KM", 10, 3, 4, 3, 4, 2, 6, 3, ""),
    (date(2025, 11, 4), Q, "KM", 9, 1, 5, 2, 2, 1, 3, 1, ""),
    (date(2025, 11, 6), S, "DO", 7, 2, 3, 1, 1, 1, 2.5, 1, ""),
    (date(2025, 11, 13), T, "KM", 12, 2, 6, 1, 2, 2, 6.5, 2, "2 dogs seen by vet student"),
    (date(2025, 11, 20), Q, "DO", 6, 0, 4, 0, 1, 1, 3, 0, ""),
    (date(2025, 11, 27), S, "KM", 8, 3, 3, 1, 2, 2, 5, 2, ""),
    (date(2025, 12, 4), T, "KM", 10, 1, 5, 0, 3, 2, 6, 3, "both mates stayed till 6"),
    (date(2025, 12, 11), Q, "DO", 9, 2, 4, 1, 2, 1, 3, 1, ""),
    (date(2025, 12, 18), S, "KM", 7, 1, 2, 0, 1, 2, 5.5, 2, "Xmas clinic"),
]
LOG_HEADS = [
    "Date",
    "Hostel",
    "Nurse",
    "Seen",
    "1st time",
    "Dressings",
    "Flu jabs",
    "BBV bloods",
    "Mates in",
    "Mates' hours",
    "Walked to appt by a mate & got there",
    "Remarks",
]

WOUNDS: list[tuple[str, str, date, float, int, str]] = [
    ("W231", T, date(2025, 10, 2), 3.5, 6, "Y"),
    ("W227", Q, date(2025, 10, 7), 5, 9, "Y"),
    ("W219", T, date(2025, 10, 14), 12.5, 14, "N"),
    ("W224", S, date(2025, 10, 23), 6, 11, "Y"),
    ("W233", T, date(2025, 10, 28), 2, 8, "Y"),
    ("W216", Q, date(2025, 11, 4), 18, 16, "N"),
    ("W228", T, date(2025, 11, 13), 7.5, 12, "Y"),
    ("W240", S, date(2025, 11, 27), 1.5, 7, "Y"),
    ("W218", T, date(2025, 12, 4), 22, 19, "N"),
    ("W238", T, date(2025, 12, 4), 4, 10, "Y"),
    ("W235", Q, date(2025, 12, 11), 9, 13, "N"),
    ("W237", S, date(2025, 12, 18), 6.5, 12, "Y"),
]

MATES: list[tuple[str, str, str, int, float, str]] = [
    ("TJ", "Tannery, 2022", "Mar 24", 5, 14.5, "2 yrs a mate in March"),
    ("Bernie", "Quay St, 2019", "Jun 24", 4, 12, "starting peer course"),
    ("Mo", "Tannery, 2023", "Feb 25", 4, 11, "starting peer course"),
    ("Kaz", "St Osric's, 2024", "May 25", 3, 8.5, ""),
    ("LW", "Quay St, 2024", "Jul 25", 3, 8, "on a script, stable"),
    ("Pip", "Tannery, 2024", "Oct 25", 2, 6, "new"),
]

NEWS: list[tuple[date, str, str, int, str]] = [
    (date(2025, 10, 6), Q, "Got on a GP list (Dr Lall)", 2, "surgery"),
    (date(2025, 10, 9), S, "Hep C - finished tablets, all clear", 1, "hepatology letter"),
    (date(2025, 10, 15), T, "Keys to own flat", 1, "key worker"),
    (date(2025, 10, 21), T, "Got on a GP list", 3, "surgery"),
    (date(2025, 10, 30), "All", "Hostel workers passed for naloxone", 5, "certificates"),
    (date(2025, 11, 3), Q, "Rang mum, first time in 6 yrs", 1, "self"),
    (date(2025, 11, 10), T, "Got on a GP list (Dr Lall)", 4, "surgery"),
    (date(2025, 11, 14), S, "Harm reduction leaflets put out", 60, "DO"),
    (date(2025, 11, 18), T, "Keys to own flat", 2, "key worker"),
    (date(2025, 11, 21), Q, "Hep C - finished tablets, all clear", 2, "hepatology letter"),
    (date(2025, 11, 25), Q, "Referred over to drug & alcohol team", 6, "KM"),
    (date(2025, 12, 2), S, "Got on a GP list", 2, "surgery"),
    (date(2025, 12, 5), T, "Back in touch with sister / kids", 3, "self"),
    (date(2025, 12, 9), T, "Residents doing the Thursday soup night themselves", 5, "hostel mgr"),
    (date(2025, 12, 15), Q, "Mates got places on Level 2 peer course", 2, "college"),
    (date(2025, 12, 16), Q, "Keys to own flat", 1, "key worker"),
    (date(2025, 12, 17), "All", "Church parcels given out", 38, "DO"),
]

Figure = float | str
ASKED: list[tuple[str, str, Figure, Figure, list[Figure], Figure]] = [
    ("N1", "Clinics held (60 a year)", 60, 54, [16, 15, 15], 46),
    ("N2", "Consultations (480 a year)", 480, 430, [119, 122, 124], 365),
    ("N3", "New arrivals health-checked inside 14 days", 0.8, 0.7, ["76%", "82%", "81%"], "80%"),
    ("", "   checked", "", "", [22, 27, 25], 74),
    ("", "   new arrivals", "", "", [29, 33, 31], 93),
    ("N4", "Wounds healed inside 12 weeks", 0.65, 0.5, ["64%", "73%", "67%"], "68%"),
    ("", "   healed inside 12 wks", "", "", [9, 11, 8], 28),
    ("", "   wounds closed", "", "", [14, 15, 12], 41),
    ("N5", "Flu jab taken up (Oct-Mar)", 0.6, 0.45, ["not due", "not due", "62%"], "62%"),
    ("", "   jabs given", "", "", ["-", "-", 29], 29),
    ("", "   jabs offered", "", "", ["-", "-", 47], 47),
    ("N6", "A&E visits by our residents (just tell us)", "none", "none", [31, 26, 19], 76),
]
COUNTED: list[tuple[str, list[float], Figure]] = [
    ("Got on a GP list (had no GP)", [9, 12, 11], 32),
    ("Hep C treated and clear", [2, 1, 3], 6),
    ("Keys to own flat", [3, 5, 4], 12),
    ("Back in touch with family", [2, 3, 4], 9),
    ("Walked to an appointment by a mate and got there", [12, 17, 21], 50),
    ("Mates on the rota (all ex-residents, all unpaid)", [4, 5, 6], ""),
    ("Mates' hours", [41, 52.5, 60], 153.5),
    ("Hostel workers passed for naloxone", [6, 4, 5], 15),
    ("Dressings", [49, 53, 56], 158),
    ("BBV bloods", [24, 30, 27], 81),
    ("Referred over to drug & alcohol team", [14, 11, 16], 41),
    ("Women, of those seen", [31, 34, 39], 104),
    ("Under 25, of those seen", [18, 15, 20], 53),
    ("Nurse hours lost to sickness", [7.5, 0, 22.5], 30),
]

LETTER: list[str] = [
    "Dear Claire, please find our lists for October to December. There were fifteen clinics and "
    "we saw people 124 times between them, which is what the log adds up to.",
    "The thing we are proudest of is not on your list. One of the mates, Bernie, sat with a man "
    "through his whole first dialysis. Since the soup night began, three lads at Tannery have "
    "stopped sleeping out altogether. The night staff say there have been fewer ambulances.",
    "We are short of a blood fridge at Quay Street and have asked estates four times. Two agency "
    "nurses covered Katya's leave. Six residents left without a forwarding address.",
    "Two of the hostel workers who did our naloxone course brought a resident round on Boxing "
    "Day before the ambulance came. The hostels want a further 12 places in the spring.",
]


def draw(path: Path) -> None:
    """Draw the lists for the third quarter."""
    made = book(path, "Hostel nursing Q3")
    made.set_size(2200, 1400)
    base = {"font_name": "Verdana", "font_size": 9}
    words = made.add_format(base)
    wrap = made.add_format({**base, "text_wrap": True, "valign": "top"})
    head = made.add_format(
        {
            **base,
            "bold": True,
            "text_wrap": True,
            "rotation": 0,
            "bg_color": "#2F4858",
            "font_color": "white",
            "valign": "bottom",
        }
    )
    day = made.add_format({**base, "num_format": "dd/mm/yy", "align": "left"})
    num = made.add_format({**base, "num_format": "General"})
    rate = made.add_format({**base, "num_format": "0%"})
    sums = made.add_format({**base, "bold": True, "top": 1, "bottom": 6})
    big = made.add_format({**base, "font_size": 13, "bold": True, "font_color": "#2F4858"})

    sheet = made.add_worksheet("Summary")
    sheet.set_column("A:A", 6)
    sheet.set_column("B:B", 54)
    sheet.set_column("C:H", 10)
    sheet.write("A1", "LANTERN LANE HEALTH CIC / hostel in-reach nursing / 2025-26 quarter 3", big)
    sheet.write(
        "A2",
        "for Stavenby City Council, Rough Sleeping & Public Health. Contract "
        "SCC/RS/NUR/22, 1 Oct 2024 to 30 Sept 2027, reported every quarter",
        words,
    )
    for column, name in enumerate(
        ("", "What you ask for", "Goal", "Floor", "Apr-Jun", "Jul-Sep", "Oct-Dec", "Since April")
    ):
        sheet.write(3, column, name, head)
    for row, (ref, name, goal, floor, figures, total) in enumerate(ASKED, 4):
        sheet.write(row, 0, ref, words)
        sheet.write(row, 1, name, words)
        look = rate if isinstance(goal, float) else num
        sheet.write(row, 2, goal, look)
        sheet.write(row, 3, floor, look)
        for column, figure in enumerate(figures, 4):
            sheet.write(row, column, figure, num)
        sheet.write(row, 7, total, num)
    for column, name in enumerate(
        ("", "What else we keep count of", "", "", "Apr-Jun", "Jul-Sep", "Oct-Dec", "Since April")
    ):
        sheet.write(18, column, name, head)
    for row, (name, counts, total) in enumerate(COUNTED, 19):
        sheet.write(row, 1, name, words)
        for column, count in enumerate(counts, 4):
            sheet.write(row, column, count, num)
        if total == "":
            sheet.write(row, 7, "-", num)
        else:
            sheet.write_formula(row, 7, f"=SUM(E{row + 1}:G{row + 1})", num, total)

    sheet = made.add_worksheet("Clinic log")
    sheet.set_column("A:A", 10)
    sheet.set_column("B:B", 15)
    sheet.set_column("C:J", 9)
    sheet.set_column("K:K", 18)
    sheet.set_column("L:L", 28)
    sheet.set_row(0, 46)
    for column, name in enumerate(LOG_HEADS):
        sheet.write(0, column, name, head)
    for row, visit in enumerate(LOG, 1):
        sheet.write_datetime(row, 0, visit[0], day)
        for column, value in enumerate(visit[1:], 1):
            sheet.write(row, column, value, num)
    sheet.autofilter(0, 0, 15, 11)
    sheet.write("A17", "Q3", sums)
    sheet.write("B17", "15 clinics", sums)
    sheet.write_blank("C17", None, sums)
    for column, letter in enumerate("DEFGHIJK", 3):
        total = sum(float(str(visit[column])) for visit in LOG)
        sheet.write_formula(f"{letter}17", f"=SUM({letter}2:{letter}16)", sums, total)

    sheet = made.add_worksheet("Wounds closed")
    sheet.set_column("A:F", 14)
    for column, name in enumerate(
        ("Code", "Hostel", "Closed", "Size at start, cm2", "Weeks open", "Healed in 12?")
    ):
        sheet.write(0, column, name, head)
    for row, wound in enumerate(WOUNDS, 1):
        for column, value in enumerate(wound):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, day)
            else:
                sheet.write(row, column, value, num)

    sheet = made.add_worksheet("Mates")
    sheet.set_column("A:C", 17)
    sheet.set_column("D:E", 9)
    sheet.set_column("F:F", 26)
    sheet.write("A1", "Mates Oct-Dec 25", big)
    for column, name in enumerate(("Name", "Lived at", "Mate since", "Shifts", "Hours", "News")):
        sheet.write(2, column, name, head)
    for row, mate in enumerate(MATES, 3):
        for column, value in enumerate(mate):
            sheet.write(row, column, value, num)
    sheet.write("A10", "All six", sums)
    sheet.write_formula("D10", "=SUM(D4:D9)", sums, sum(mate[3] for mate in MATES))
    sheet.write_formula("E10", "=SUM(E4:E9)", sums, sum(mate[4] for mate in MATES))

    sheet = made.add_worksheet("Good news book")
    sheet.set_column("A:A", 10)
    sheet.set_column("B:B", 15)
    sheet.set_column("C:C", 52)
    sheet.set_column("D:D", 10)
    sheet.set_column("E:E", 18)
    for column, name in enumerate(("When", "Where", "What", "How many", "Who says")):
        sheet.write(0, column, name, head)
    for row, news in enumerate(NEWS, 1):
        sheet.write_datetime(row, 0, news[0], day)
        for column, value in enumerate(news[1:], 1):
            sheet.write(row, column, value, num)

    sheet = made.add_worksheet("Letter")
    sheet.set_column("A:A", 105)
    for row, text in enumerate(LETTER):
        sheet.set_row(row * 2, 44)
        sheet.write(row * 2, 0, text, wrap)
    sheet.write("A9", "Denise, nurse lead, 01632 960742", words)
    for page in made.worksheets():
        page.set_landscape()
        page.fit_to_pages(1, 0)
    made.close()
