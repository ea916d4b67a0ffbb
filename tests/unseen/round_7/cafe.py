"""Evening crisis café, quarterly: n / out of / % under merged quarters, a chatty form, weeks."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from tests.unseen.pen import book


def draw(path: Path) -> None:
    """Draw the third-quarter return of an evening crisis café."""
    made = book(path, "Lamplight return")
    base = {"font_name": "Trebuchet MS", "font_size": 10, "valign": "vcenter"}

    def style(**more: object) -> object:
        return made.add_format({**base, **more})

    title = style(bold=True, font_size=15, font_color="#4B2E63")
    small = style(italic=True, font_color="#666666", font_size=9)
    head = style(bold=True, bg_color="#E3D7EE", border=1, align="center", text_wrap=True)
    cell = style(border=1, num_format="#,##0")
    words = style(border=1, text_wrap=True)
    share = style(border=1, num_format="0%")
    share1 = style(border=1, num_format="0.0%")
    grey = style(border=1, bg_color="#D9D9D9")
    bold = style(border=1, bold=True, num_format="#,##0", top=2)
    section = style(bold=True, font_size=12, font_color="#4B2E63", bottom=1)
    plain = style(text_wrap=True)
    money = style(border=1, num_format="£#,##0.00")

    # ---- the return
    ws = made.add_worksheet("Return")
    ws.hide_gridlines(2)
    ws.set_column("A:A", 5)
    ws.set_column("B:B", 40)
    ws.set_column("C:D", 9)
    ws.set_column("E:P", 7.5)
    ws.set_column("Q:Q", 34)
    ws.write("A1", "The Lamplight – return to the ICB", title)
    ws.write(
        "A2",
        "Ostler Lane Support CIO  |  contract CMI-MH-2024-31  |  NHS Corrimoor "
        "Integrated Care Board  |  1 April 2025 to 31 March 2028",
        small,
    )
    ws.write(
        "A3",
        "This one is for: October to December 2025. Open Thu, Fri, Sat and Sun, 6pm to 11pm.",
        small,
    )
    ws.write("A5", "1. What the contract asks", section)
    ws.merge_range("A6:A7", "Ref", head)
    ws.merge_range("B6:B7", "Measure", head)
    ws.merge_range("C6:C7", "Target", head)
    ws.merge_range("D6:D7", "Bottom line", head)
    for first, text in zip("EHKN", ("Q1 Apr-Jun", "Q2 Jul-Sep", "Q3 Oct-Dec", "So far")):
        last = chr(ord(first) + 2)
        ws.merge_range(f"{first}6:{last}6", text, head)
        for step, sub in enumerate(("no.", "out of", "%")):
            ws.write(f"{chr(ord(first) + step)}7", sub, head)
    ws.merge_range("Q6:Q7", "Comment", head)
    rows = [
        (
            "L1",
            "Evenings we opened, of those planned",
            0.98,
            0.95,
            [(52, 52), (51, 52), (50, 52)],
            "Closed Christmas night and 6 Dec (boiler).",
        ),
        ("L2", "Visits (target is for the year)", 4800, 4300, [1148, 1206, 1294], ""),
        (
            "L3",
            "Seen by a worker within 15 minutes of coming in",
            0.9,
            0.85,
            [(1021, 1148), (1094, 1206), (1137, 1294)],
            "Two on shift most of Nov, not 3.",
        ),
        (
            "L4",
            "Distress score down by 2 or more by the time they left, of visits scored twice",
            0.7,
            0.6,
            [(561, 803), (602, 841), (655, 912)],
            "",
        ),
        (
            "L5",
            "Safety plan agreed, new people",
            0.8,
            0.7,
            [(118, 161), (131, 158), (127, 166)],
            "Some new people don't want one on a first night.",
        ),
        (
            "L6",
            "Follow-up call by next working day, of those who said yes to one",
            0.9,
            0.8,
            [(241, 262), (252, 289), (270, 301)],
            "",
        ),
        (
            "L7",
            "999 or home treatment team called from the café (for information, no target)",
            None,
            None,
            [14, 11, 9],
            "See incident log, ref INC-25-041 onwards.",
        ),
    ]
    for at, (ref, name, target, floor, figures, comment) in enumerate(rows, 8):
        ws.set_row(at - 1, 30)
        ws.write(f"A{at}", ref, words)
        ws.write(f"B{at}", name, words)
        kind = cell if target and target > 1 else share
        ws.write(f"C{at}", "n/a" if target is None else target, kind)
        ws.write(f"D{at}", "n/a" if floor is None else floor, kind)
        if isinstance(figures[0], tuple):
            tops, unders = [f[0] for f in figures], [f[1] for f in figures]
            for first, top, under in zip("EHK", tops, unders):
                second, third = chr(ord(first) + 1), chr(ord(first) + 2)
                ws.write(f"{first}{at}", top, cell)
                ws.write(f"{second}{at}", under, cell)
                ws.write_formula(f"{third}{at}", f"={first}{at}/{second}{at}", share1, top / under)
            ws.write_formula(f"N{at}", f"=E{at}+H{at}+K{at}", cell, sum(tops))
            ws.write_formula(f"O{at}", f"=F{at}+I{at}+L{at}", cell, sum(unders))
            ws.write_formula(f"P{at}", f"=N{at}/O{at}", share1, sum(tops) / sum(unders))
        else:
            for first, top in zip("EHK", figures):
                ws.write(f"{first}{at}", top, cell)
                ws.write_blank(f"{chr(ord(first) + 1)}{at}", None, grey)
                ws.write_blank(f"{chr(ord(first) + 2)}{at}", None, grey)
            ws.write_formula(f"N{at}", f"=E{at}+H{at}+K{at}", cell, sum(figures))
            ws.write_blank(f"O{at}", None, grey)
            ws.write_blank(f"P{at}", None, grey)
        ws.write(f"Q{at}", comment, words)
    ws.write(
        "A15",
        "Scores are 0 to 10, asked on the way in and on the way out. A visit with only "
        "one score is left out of L4.",
        small,
    )

    ws.write("A17", "2. How people got to us (visits)", section)
    for letter, text in zip("BEHKN", ("", "Q1", "Q2", "Q3", "Apr-Dec")):
        ws.write(f"{letter}18", text, head)
    ways = [
        ("Just turned up", 611, 634, 668),
        ("GP or surgery told them", 148, 139, 152),
        ("111 option 2", 203, 219, 241),
        ("Home treatment or CMHT", 121, 137, 146),
        (
            "Dropped off by an ambulance crew or the police who would have gone to the hospital",
            18,
            26,
            33,
        ),
        ("Friend or family brought them", 39, 43, 47),
        ("Other / didn't say", 8, 8, 7),
    ]
    for at, (name, *figures) in enumerate(ways, 19):
        ws.write(f"B{at}", name, words)
        for letter, figure in zip("EHK", figures):
            ws.write(f"{letter}{at}", figure, cell)
        ws.write_formula(f"N{at}", f"=E{at}+H{at}+K{at}", cell, sum(figures))
    ws.set_row(22, 40)
    ws.write("B26", "Everybody through the door", bold)
    for step, letter in enumerate("EHKN"):
        value = [1148, 1206, 1294, 3648][step]
        ws.write_formula(f"{letter}26", f"=SUM({letter}19:{letter}25)", bold, value)

    ws.write("A28", '3. "If we\'d been shut tonight, where would you be?"', section)
    ws.write(
        "A29",
        "Asked at the tea counter, once a visit, only if they want to answer. New "
        "question from 1 July 2025.",
        small,
    )
    for letter, text in zip("BEHKN", ("Their answer", "Q1", "Q2", "Q3", "Jul-Dec")):
        ws.write(f"{letter}30", text, head)
    answers = [
        ("Sat in A&E", 172, 201),
        ("At home, on my own with it", 244, 262),
        ("Walking about", 61, 58),
        ("With a mate / family", 88, 97),
        ("Don't know", 35, 41),
    ]
    for at, (name, second, third) in enumerate(answers, 31):
        ws.write(f"B{at}", name, words)
        ws.write(f"E{at}", "not collected", style(border=1, font_size=8, font_color="#888888"))
        ws.write(f"H{at}", second, cell)
        ws.write(f"K{at}", third, cell)
        ws.write_formula(f"N{at}", f"=H{at}+K{at}", cell, second + third)
    ws.write("B36", "Answered", bold)
    ws.write("E36", "not collected", style(border=1, font_size=8, font_color="#888888"))
    for letter, value in zip("HKN", (600, 659, 1259)):
        ws.write_formula(f"{letter}36", f"=SUM({letter}31:{letter}35)", bold, value)
    ws.freeze_panes(7, 2)

    # ---- the form
    form = made.add_worksheet("People, team, money")
    form.hide_gridlines(2)
    form.set_column("A:A", 2)
    form.set_column("B:B", 58)
    form.set_column("C:D", 14)
    form.set_column("E:E", 44)
    form.write("B1", "People, team and money", title)
    form.write("B2", "Lamplight, Q3 2025/26", small)

    def part(row: int, text: str) -> None:
        form.write(f"B{row}", text, section)
        form.write(f"C{row}", "This quarter", head)
        form.write(f"D{row}", "Since April", head)

    def line(
        row: int, text: str, now: object, total: object, note: str = "", fmt: object = cell
    ) -> None:
        form.write(f"B{row}", text, words)
        form.write(f"C{row}", now, fmt)
        form.write(f"D{row}", total, fmt)
        if note:
            form.write(f"E{row}", note, small)

    part(4, "Who came (different people, not visits)")
    line(5, "People", 418, 902, "Since April is not the three quarters added up: people come back.")
    line(6, "   of whom new to us", 166, 485)
    line(7, "   women", 226, 489)
    line(8, "   men", 181, 389)
    line(9, "   non-binary or another word", 11, 24)
    line(10, "   under 25", 97, 204)
    line(11, "   65 and over", "<5", 13)
    line(12, "   said they have no fixed address", 29, 61)
    line(
        13,
        "   off sick or out of college in the last 6 months who are back there now",
        19,
        44,
        "We ask at the 3-month catch-up.",
    )
    part(15, "What else happened")
    line(16, "Hot meals served", "2,140", "6,385")
    line(17, "Forms filled in with people (PIP, UC, housing)", 73, 201)
    line(
        18,
        "Back money and benefits people were owed and now have",
        14210.5,
        38964,
        "From award letters we have seen. Typed in from the advice tracker.",
        money,
    )
    line(19, "Sat with and listened to (1:1 chats over 20 minutes)", 871, 2466)
    line(
        20,
        "Mums, dads, partners with a written plan of their own for a bad night",
        24,
        57,
        "They fill it in with the family worker on a Sunday.",
    )
    line(21, "Let people use the phone / charge it", "about 150", "not counted")
    line(22, "Guests who felt steadier when they went home (from the door scores)", 655, 1818)
    part(24, "Team")
    line(25, "Paid staff, whole-time equivalent", 5.4, "–", "", style(border=1, num_format="0.0"))
    line(26, "Agency and bank shifts", 31, 74)
    line(
        27,
        "Volunteers on the rota at the end of the quarter",
        22,
        "–",
        "9 of the 22 first came to us as guests.",
    )
    line(28, "     and how many of those used to be guests", 9, "–")
    line(29, "Reflective practice sessions held", 3, 9)
    line(30, "Staff up to date with suicide-awareness training", "92%", "–")
    part(32, "Money")
    line(33, "Staff", 48211.2, 141906.75, "", money)
    line(34, "Rent, heat and light", 6420, 18905.4, "", money)
    line(35, "Food and drink", 3377.85, 9650.1, "", money)
    line(
        36,
        "Spent altogether",
        58009.05,
        170462.25,
        "",
        style(border=1, bold=True, num_format="£#,##0.00", top=2),
    )
    form.write("B38", "Anything you'd like the ICB to know?", section)
    form.merge_range(
        "B39:E41",
        "A hard December. Two people we knew died and the team needed "
        "time. On the better side, "
        "the duty manager at Corrimoor General rang to say the "
        "waiting room is quieter on the nights we open. Contract meeting is on "
        "22/01/2026, room 4.",
        plain,
    )

    # ---- side groups
    side = made.add_worksheet("Side groups Q3")
    side.set_column("A:A", 24)
    side.set_column("B:C", 15)
    side.set_column("D:D", 3)
    side.set_column("E:H", 12)
    side.set_column("I:I", 36)
    side.write("A1", "Small groups that grew out of the café, Oct–Dec 2025", title)
    for letter, text in zip(
        "ABCEFGHI",
        (
            "Group",
            "When",
            "Who leads",
            "Times met",
            "Seats filled",
            "Different people",
            "Now see each other outside of it",
            "Remarks",
        ),
    ):
        side.write(f"{letter}3", text, head)
    side.set_row(2, 45)
    groups = [
        ("Wool & natter", "Sun 4pm", "worker", 12, 96, 15, 8, "bigger room since October"),
        ("Walk the wall", "Sat 2pm", "worker", 11, 83, 17, 6, ""),
        ("Men's breakfast", "Sun 10am", "volunteer", 12, 131, 21, 9, ""),
        ("Night owls (online)", "Wed 9pm", "worker", 13, 58, 12, "not asked", "zoom link changed"),
        ("Guitar", "Thu 5pm", "volunteer", 9, 41, 7, 5, "they meet at somebody's flat too"),
        ("Young people's table", "Fri 5pm", "worker", 10, 62, 14, 0, "started 17/10/25"),
    ]
    for at, values in enumerate(groups, 4):
        for letter, value in zip("ABCEFGHI", values):
            side.write(f"{letter}{at}", value, cell if isinstance(value, int) else words)
    side.write("A10", "", words)
    side.write("A11", "6 groups", bold)
    for letter, value in zip("EFH", (67, 471, 28)):
        side.write_formula(f"{letter}11", f"=SUM({letter}4:{letter}9)", bold, value)
    side.write("G11", "n/a", style(border=1, italic=True))
    side.write_comment("H3", "We ask each of them in the last week of the quarter")

    # ---- weeks
    door = made.add_worksheet("Door sheet")
    door.set_column("A:A", 14)
    door.set_column("B:F", 13)
    door.write("A1", "Door sheet, week by week (copied from the clipboard by the door)", title)
    for letter, text in zip(
        "ABCDEF",
        (
            "w/c",
            "Evenings open",
            "Visits",
            "Chat inside 15 min",
            "Went home calmer (2+)",
            "Busiest night",
        ),
    ):
        door.write(f"{letter}3", text, head)
    door.set_row(2, 28)
    opened = [4, 4, 4, 4, 4, 4, 4, 4, 4, 3, 4, 4, 3]
    visits = [98, 104, 95, 101, 110, 97, 99, 103, 108, 79, 112, 107, 81]
    quick = [90, 95, 86, 90, 95, 82, 80, 84, 91, 72, 101, 97, 74]
    calmer = [49, 52, 47, 50, 55, 48, 49, 54, 56, 41, 58, 55, 41]
    nights = [
        "Fri",
        "Sat",
        "Sat",
        "Fri",
        "Sun",
        "Sat",
        "Fri",
        "Sat",
        "Sat",
        "Thu",
        "Sat",
        "Fri",
        "Sun",
    ]
    if (sum(opened), sum(visits), sum(quick), sum(calmer)) != (50, 1294, 1137, 655):
        raise ValueError((sum(opened), sum(visits), sum(quick), sum(calmer)))
    day = style(border=1, num_format="dd mmm yy", align="left")
    for at, values in enumerate(zip(opened, visits, quick, calmer, nights), 4):
        door.write_datetime(f"A{at}", date(2025, 9, 29) + timedelta(days=7 * (at - 4)), day)
        for letter, value in zip("BCDEF", values):
            door.write(f"{letter}{at}", value, cell if isinstance(value, int) else words)
    door.write("A17", "13 weeks", bold)
    for letter, value in zip("BCDE", (50, 1294, 1137, 655)):
        door.write_formula(f"{letter}17", f"=SUM({letter}4:{letter}16)", bold, value)
    for sheet in made.worksheets():
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
    made.close()
