"""Communicator guides and mobility training for deafblind people: quarters across, group rows."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from tests.unseen.pen import book

Figure = float | str | None

FRONT: list[tuple[str, str | int | date]] = [
    ("Who we are", "Handspan Deafblind Support CIC"),
    ("Who the return is for", "Wexcombe County Council, Adult Social Care (Sensory)"),
    ("Contract number", "WCC/ASC/SEN/24-031"),
    ("Service", "Communicator guides and mobility training for people who are deafblind"),
    ("Contract runs", "1 April 2024 to 31 March 2027"),
    ("Contract year", 2),
    ("We report", "every quarter, within 15 working days"),
    ("This return covers", "Quarter 3, October to December 2025 (with Q1 and Q2 as sent)"),
    ("Filled in by", "Oona Pellow, service manager"),
    ("Ring or text relay", "01632 960418"),
    ("Sent", date(2026, 1, 19)),
]

# kind of row: group / kpi / part / rate / note
CONTRACT: list[tuple[str, str, str, Figure, Figure, list[float], str, str]] = [
    ("group", "", "PART 1   COMMUNICATOR GUIDES", None, None, [], "", ""),
    (
        "kpi",
        "1.1",
        "Communicator guide hours delivered",
        6400,
        5760,
        [1512, 1588, 1641.5],
        "A",
        "Just under three quarters of the year's hours; one post empty all autumn.",
    ),
    ("part", "", "Sessions booked", None, None, [548, 571, 590], "", ""),
    ("part", "", "Sessions that went ahead", None, None, [523, 549, 556], "", ""),
    (
        "rate",
        "1.2",
        "Booked sessions that went ahead, %",
        0.95,
        0.9,
        [],
        "G",
        "Q3 on its own is under target - norovirus fortnight in November.",
    ),
    (
        "note",
        "",
        "Calling off with less than 24 hours' notice still counts as booked.",
        None,
        None,
        [],
        "",
        "",
    ),
    ("part", "", "New people matched with a guide", None, None, [12, 15, 11], "", ""),
    ("part", "", "... of these, within 20 working days", None, None, [10, 12, 10], "", ""),
    ("rate", "1.3", "New people matched within 20 working days, %", 0.85, 0.75, [], "A", ""),
    ("group", "", "PART 2   MOBILITY TRAINING", None, None, [], "", ""),
    (
        "kpi",
        "2.1",
        "People finishing a mobility programme",
        36,
        32,
        [8, 11, 9],
        "G",
        "The nine for Q3 are listed on 'Mobility log'.",
    ),
    (
        "part",
        "",
        "... of these, travel an agreed route without help",
        None,
        None,
        [6, 8, 6],
        "",
        "",
    ),
    (
        "rate",
        "2.2",
        "Finishers who travel an agreed route without help, %",
        0.7,
        0.6,
        [],
        "G",
        "Same people as 2.1",
    ),
    (
        "kpi",
        "2.3",
        "Specialist deafblind assessments finished",
        "report only",
        None,
        [14, 17, 12],
        "",
        "No target, you asked to see it.",
    ),
    ("group", "", "PART 3   WHAT PEOPLE THINK OF US", None, None, [], "", ""),
    ("part", "", "Replies to the phone or tactile survey", None, None, [31, 34, 29], "", ""),
    ("part", "", "Said 'happy' or 'very happy' with their guide", None, None, [29, 31, 27], "", ""),
    ("rate", "3.1", "Happy with their guide, % of replies", 0.9, 0.8, [], "G", ""),
]

OTHER: list[tuple[str, list[Figure], str, str]] = [
    ("Life outside the front door", [], "", ""),
    (
        "Go out two or more times a week now (did not when we first met)",
        [9, 12, 14],
        "sum",
        "asked at each review, counted once",
    ),
    (
        "Joined a club, class or place of worship and still there eight weeks on",
        [5, 4, 7],
        "sum",
        "",
    ),
    ("Outings with a guide: shopping", [188, 201, 207], "sum", ""),
    ("Outings with a guide: GP, hospital, dentist", [96, 88, 104], "sum", ""),
    ("Booked visits that fell through", [25, 22, 34], "sum", "see Part 1"),
    ("Keeping in touch", [], "", ""),
    (
        "Answer their own texts and emails now (braille display or large print)",
        [6, 5, 8],
        "sum",
        "",
    ),
    ("Braille displays and vibrating alarms lent", [13, 9, 16], "sum", ""),
    ("Husbands, wives, parents, friends", [], "", ""),
    (
        "Can hold a conversation in deafblind manual since our family evenings",
        [7, 10, 6],
        "sum",
        "relatives, not clients",
    ),
    ("Back in work or taking on more hours because a guide now comes", [1, "nil", 2], "sum", ""),
    ("Heads through the door at family evenings", [22, 19, 25], "sum", "same faces often"),
    ("Who is on the books (last day of the quarter)", [], "", ""),
    ("People on the books", [76, 81, 83], "", ""),
    ("of whom Usher syndrome", [17, 18, 18], "", ""),
    ("of whom 65 or over", [49, 52, 54], "", ""),
    ("of whom under 25", ["<5", "<5", 5], "", "small numbers hidden"),
    ("Waiting for a guide", [9, 7, 12], "", ""),
    ("Running the service", [], "", ""),
    ("Referrals in", [21, 24, 19], "sum", ""),
    ("- from hospital eye clinics", [8, 11, 6], "sum", ""),
    ("Spent in the quarter (£)", [61240, 63115, 64880], "sum", ""),
    ("Complaints", [0, 1, 0], "sum", ""),
    ("Guide hours per person on the books", [19.9, 19.6, 19.8], "", "1.1 over people on books"),
]

HELPER_HEADS = [
    "Guides in post (FTE)",
    "Guide posts empty at quarter end",
    "Guides who gained their Level 3 in deafblind communication",
    "Training days laid on",
    "Unpaid helpers who gave time",
    "Hours given unpaid",
    "Helpers who are deafblind themselves",
    "Cafes, shops and bus firms that changed something after our visit",
    "Talks given",
]
HELPERS: list[tuple[str, list[Figure]]] = [
    ("April to June", [11.4, 2, 2, 4, 14, 212, 5, 2, 6]),
    ("July to September", [11.8, 1, 1, 3, 16, 238.5, 6, 3, 8]),
    ("October to December", [12.2, 1, 3, 5, 17, 251, 6, 4, 5]),
]
HELPERS_YEAR: list[Figure] = ["-", "-", "sum", "sum", 19, "sum", 7, "sum", "sum"]
STOPPED: list[tuple[str, list[int]]] = [
    ("Taken on as a paid guide, by us or another agency", [1, 0, 2]),
    ("Moved away", [0, 1, 0]),
    ("Did not say", [1, 0, 1]),
]

LOG: list[tuple[str, str, str, int, str, int, int, int, int, str, str, str]] = [
    ("M-41", "02.06.25", "07.10.25", 14, "long cane", 3, 7, 0, 3, "Y", "Y", "DK"),
    ("M-44", "16.06.25", "09.10.25", 12, "long cane", 4, 6, 1, 2, "Y", "N", "DK"),
    ("M-45", "30.06.25", "21.10.25", 16, "guide dog", 5, 9, 2, 6, "Y", "Y", "RV"),
    ("M-47", "07.07.25", "30.10.25", 13, "red/white cane", 2, 5, 0, 0, "N", "N", "RV"),
    ("M-48", "14.07.25", "06.11.25", 18, "long cane", 3, 7, 0, 4, "Y", "Y", "DK"),
    ("M-50", "04.08.25", "18.11.25", 11, "none", 6, 6, 3, 3, "N", "N", "DK"),
    ("M-51", "11.08.25", "27.11.25", 15, "red/white cane", 4, 8, 1, 5, "Y", "N", "RV"),
    ("M-53", "01.09.25", "09.12.25", 12, "tactile map", 3, 6, 0, 1, "N", "N", "DK"),
    ("M-54", "08.09.25", "16.12.25", 17, "long cane", 5, 8, 2, 5, "Y", "Y", "RV"),
]

WORDS = [
    (
        "What has gone well",
        (
            "The Thursday table at Pell Street is run by its members now. Two of the men who learned "
            "their routes with us last year have begun guiding newer people round the market hall, "
            "unpaid and off their own bat. Between October and December we finished 12 specialist "
            "assessments, five fewer than in the summer."
        ),
    ),
    (
        "What has been hard",
        (
            "Sickness cost us 31 guide days in November alone. The empty post in the north of the "
            "county was advertised twice. Taxis from Saltby remain dear and late."
        ),
    ),
    (
        "What people tell us",
        (
            "Four people did their own Christmas shopping for the first time since losing their sight. "
            "Mrs T's two daughters say they have stopped ringing her every hour and sleep through the "
            "night again. Most replies came by text relay."
        ),
    ),
    (
        "Next quarter",
        "We have ordered 15 more vibrating pagers and hope to fill the empty post by February.",
    ),
]


def draw(path: Path) -> None:
    """Write the deafblind service's third-quarter return."""
    made = book(path, "Handspan return Q3")
    made.formats[0].set_font_name("Arial")
    made.formats[0].set_font_size(12)
    base = {"font_name": "Arial", "font_size": 12, "valign": "vcenter"}
    plain = made.add_format(base | {"text_wrap": True})
    bold = made.add_format(base | {"bold": True, "text_wrap": True})
    title = made.add_format(base | {"bold": True, "font_size": 18})
    head = made.add_format(
        base
        | {
            "bold": True,
            "bg_color": "#1B1B3A",
            "font_color": "#FFE600",
            "text_wrap": True,
            "align": "center",
            "border": 1,
        }
    )
    group = made.add_format(base | {"bold": True, "bg_color": "#FFE600", "border": 1})
    number = made.add_format(base | {"num_format": "#,##0.##;-#,##0.##;0", "border": 1})
    whole = made.add_format(base | {"num_format": "#,##0", "border": 1})
    share = made.add_format(base | {"num_format": "0.0%", "border": 1, "bold": True})
    cell = made.add_format(base | {"text_wrap": True, "border": 1})
    note = made.add_format(base | {"italic": True, "font_color": "#555555", "text_wrap": True})
    day = made.add_format(base | {"num_format": "d mmmm yyyy", "align": "left"})
    rags = {
        "G": made.add_format(base | {"bg_color": "#7BC67B", "align": "center", "border": 1}),
        "A": made.add_format(base | {"bg_color": "#FFC04D", "align": "center", "border": 1}),
    }

    def fit(value: float) -> object:
        return whole if value == int(value) else number

    front = made.add_worksheet("Front page")
    front.set_column("A:A", 3)
    front.set_column("B:B", 28)
    front.set_column("C:C", 74)
    front.merge_range("B2:C2", "QUARTERLY RETURN - LARGE PRINT", title)
    for row, (label, entry) in enumerate(FRONT, start=3):
        front.write(row, 1, label, bold)
        if isinstance(entry, date):
            front.write_datetime(row, 2, datetime(entry.year, entry.month, entry.day), day)
        elif isinstance(entry, int):
            front.write_number(row, 2, entry, made.add_format(base | {"align": "left"}))
        else:
            front.write(row, 2, entry, plain)
    front.merge_range(
        "B17:C17",
        "Green = target met.  Amber = at or above the amber line.  "
        "Red = below it. For 1.1 and 2.1 we compare with nine twelfths of the "
        "year.",
        note,
    )
    front.set_row(16, 34)

    main = made.add_worksheet("Contract figures")
    main.set_column("A:A", 6)
    main.set_column("B:B", 52)
    main.set_column("C:I", 12)
    main.set_column("J:J", 6)
    main.set_column("K:K", 50)
    main.merge_range(
        "A1:K1", "Communicator Guide and Mobility Service - contract figures 2025/26", title
    )
    for col, text in [
        (0, "Ref"),
        (1, "What the contract asks"),
        (2, "Target"),
        (3, "Amber down to"),
        (8, "Year so far"),
        (9, "RAG"),
        (10, "Remarks"),
    ]:
        main.merge_range(2, col, 3, col, text, head)
    main.merge_range("E3:H3", "2025/26", head)
    for col, text in enumerate(["Q1 Apr-Jun", "Q2 Jul-Sep", "Q3 Oct-Dec", "Q4 Jan-Mar"], start=4):
        main.write(3, col, text, head)
    at = 4
    parts: list[tuple[int, list[float]]] = []
    for kind, ref, text, target, floor, values, rag, remark in CONTRACT:
        line = at + 1
        if kind == "group":
            main.merge_range(at, 0, at, 10, text, group)
            at += 1
            continue
        if kind == "note":
            main.merge_range(at, 1, at, 8, text, note)
            at += 1
            continue
        main.write_string(at, 0, ref, cell)
        main.write(at, 1, text, cell)
        style = share if kind == "rate" else whole
        for col, aim in ((2, target), (3, floor)):
            if aim is None:
                main.write_blank(at, col, None, cell)
            else:
                main.write(at, col, aim, cell if isinstance(aim, str) else style)
        if kind == "rate":
            (top, below) = (parts[-1], parts[-2])
            tops, belows = [*top[1], sum(top[1])], [*below[1], sum(below[1])]
            for col, letter, upper, lower in zip((4, 5, 6, 8), "EFGI", tops, belows, strict=True):
                main.write_formula(
                    at, col, f"={letter}{top[0]}/{letter}{below[0]}", share, upper / lower
                )
        else:
            for col, value in enumerate(values, start=4):
                main.write_number(at, col, value, fit(value))
            main.write_formula(at, 8, f"=SUM(E{line}:H{line})", fit(sum(values)), sum(values))
            parts.append((line, values))
        main.write_blank(at, 7, None, cell)
        main.write(at, 9, rag, rags.get(rag, cell))
        main.write(at, 10, remark, cell)
        at += 1
    main.freeze_panes(4, 2)

    other = made.add_worksheet("Other figures")
    other.set_column("A:A", 2)
    other.set_column("B:B", 62)
    other.set_column("C:F", 12)
    other.set_column("G:G", 34)
    other.write("B1", "Other things we keep count of", title)
    other.write(
        "B2", "Not asked for in the contract schedule except where it says so. 2025/26.", note
    )
    for col, text in enumerate(["", "Q1", "Q2", "Q3", "To date", "Note"], start=1):
        other.write(3, col, text, head)
    for row, (label, amounts, total, remark) in enumerate(OTHER, start=4):
        if not amounts:
            other.merge_range(row, 1, row, 6, label, group)
            continue
        other.write(row, 1, label, cell)
        for col, amount in enumerate(amounts, start=2):
            if isinstance(amount, str):
                other.write(row, col, amount, cell)
            elif amount is not None:
                other.write_number(row, col, amount, fit(amount))
        if total == "sum":
            added = sum(each for each in amounts if isinstance(each, int | float))
            other.write_formula(row, 5, f"=SUM(C{row + 1}:E{row + 1})", whole, added)
        else:
            other.write(row, 5, "-", cell)
        other.write(row, 6, remark, cell)

    helpers = made.add_worksheet("Guides and helpers")
    helpers.set_column("A:A", 50)
    helpers.set_column("B:J", 18)
    helpers.merge_range("A1:J1", "Guides (paid) and helpers (unpaid)", title)
    helpers.write(2, 0, "2025/26", head)
    for col, text in enumerate(HELPER_HEADS, start=1):
        helpers.write(2, col, text, head)
    for row, (quarter, amounts) in enumerate(HELPERS, start=3):
        helpers.write(row, 0, quarter, bold)
        for col, amount in enumerate(amounts, start=1):
            if isinstance(amount, int | float):
                helpers.write_number(row, col, amount, fit(amount))
    helpers.write(6, 0, "Year so far", bold)
    for col, total_word in enumerate(HELPERS_YEAR, start=1):
        if total_word == "sum":
            letter = "ABCDEFGHIJ"[col]
            column = [line[1][col - 1] for line in HELPERS]
            added = sum(each for each in column if isinstance(each, int | float))
            helpers.write_formula(6, col, f"=SUM({letter}4:{letter}6)", fit(added), added)
        elif isinstance(total_word, int):
            helpers.write_number(6, col, total_word, whole)
        else:
            helpers.write(6, col, total_word, cell)
    helpers.merge_range(
        "A8:J8",
        "Helpers: 'year so far' counts each person once, so it is not the three quarters added up.",
        note,
    )
    helpers.write(9, 0, "Helpers who stopped, and why", head)
    for col, text in enumerate(["Q1", "Q2", "Q3"], start=1):
        helpers.write(9, col, text, head)
    for row, (reason, counts) in enumerate(STOPPED, start=10):
        helpers.write(row, 0, reason, cell)
        for col, count in enumerate(counts, start=1):
            helpers.write_number(row, col, count, whole)

    log = made.add_worksheet("Mobility log")
    log.set_column("A:L", 13)
    log.set_column("E:E", 18)
    log.merge_range(
        "A1:L1", "Mobility programme - people who finished, October to December 2025", title
    )
    for col, text in [
        (0, "Client no."),
        (1, "Began"),
        (2, "Finished"),
        (3, "Sessions"),
        (4, "Main aid"),
        (9, "Travels agreed route without help?"),
        (10, "No longer pays for taxis to the usual place?"),
        (11, "Trainer"),
    ]:
        log.merge_range(2, col, 3, col, text, head)
    log.merge_range("F3:G3", "Confidence out and about, 1 to 10", head)
    log.merge_range("H3:I3", "Trips alone in a usual week", head)
    for col, text in [(5, "start"), (6, "end"), (7, "before"), (8, "now")]:
        log.write(3, col, text, head)
    log.set_row(3, 54)
    for row, record in enumerate(LOG, start=4):
        for col, item in enumerate(record):
            log.write(row, col, item, cell)
    log.write(13, 0, "All nine", bold)
    log.write_formula(13, 3, "=SUM(D5:D13)", whole, sum(record[3] for record in LOG))
    log.write(13, 9, "6 of 9", cell)
    log.write(15, 0, "Names are held at the office. Confidence is the person's own score.", note)

    words = made.add_worksheet("In our own words")
    words.set_column("A:A", 26)
    words.set_column("B:B", 100)
    words.write("A1", "In our own words", title)
    for row, (prompt, answer) in enumerate(WORDS, start=2):
        words.write(row, 0, prompt, bold)
        words.write(row, 1, answer, plain)
        words.set_row(row, 84)

    lists = made.add_worksheet("lists")
    for row, text in enumerate(
        ["Main aid", "long cane", "red/white cane", "guide dog", "tactile map", "none"]
    ):
        lists.write(row, 0, text)
    lists.write("C1", "Days allowed")
    lists.write_number("C2", 20)
    lists.hide()
    made.close()
