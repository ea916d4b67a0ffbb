"""Tables of one measure each, heads parted from their bodies, columns worked out from others."""

from __future__ import annotations

from datetime import date

from tests.read.drawing import Month, Seen, draw, period


def test_a_measure_over_a_table_of_its_own() -> None:
    """BF1 and its name stand over a head that is set in: they are no line of a form."""
    block: list[list[object | None]] = [
        ["BF1", "Households given advice"],
        [None, None, "Q1", "Q2", "Year to date"],
        [None, "Households", 71, 78, 149],
        [None, "Target per quarter", 75, 75],
        [],
    ]
    seen = Seen(draw([["Monitoring 2025/26"], [], *block]))
    fact = seen.fact("D5")
    assert (fact["ref"], period(fact)) == ("BF1", "2025-26-Q2")
    assert "Households given advice" in fact["label"]
    assert seen.fact("C6")["role"] == "target"


def test_a_table_of_months_goes_on_where_its_references_end() -> None:
    """Lines that no KPI asks for have no reference, and are of the same months."""
    heads = ["Line", "KPI", "Apr-25", "May-25", "Jun-25", "YTD"]
    rows: list[list[object | None]] = [
        ["Referrals", "L1", 3, 4, 5, 12], ["First calls", "L2", 2, 4, 5, 11],
        ["Complaints", "L3", 0, 1, 0, 1], ["ALSO RECORDED (our use)"],
        ["No pads now", None, 4, 5, 6, 15], ["Back at work", None, 1, 2, 3, 6],
    ]  # fmt: skip
    seen = Seen(draw([["Monthly data 2025/26"], [], heads, *rows]))
    assert [period(seen.fact(f"{col}8")) for col in "CDE"] == ["2025-04", "2025-05", "2025-06"]
    assert "ALSO RECORDED" in seen.fact("C9")["label"]


def test_groups_over_words_and_an_empty_row_below_them() -> None:
    """Outreach over Shifts and Contacts; the months begin after an empty row."""
    over = [None, "OUTREACH", None, "TESTS", None]
    heads = ["2025/26", "Shifts", "Contacts", "Offered", "Took it"]
    rows = [[Month(2025, 4), 12, 214, 31, 18], [Month(2025, 5), 13, 226, 34, 19]]
    seen = Seen(draw([over, heads, [], *rows], merged=["B1:C1", "D1:E1"]))
    fact = seen.fact("C4")
    assert period(fact) == "2025-04"
    assert "OUTREACH" in fact["label"]
    assert "Contacts" in fact["label"]


def test_codes_of_measures_over_months_down_the_side() -> None:
    """M1, M2 and M3 over names of their own are no months."""
    over = [None, "M1", "M2", "M3"]
    names = ["Month", "Referrals accepted", "Called within 7 days", "Finished the course"]
    rows = [[Month(2025, month), 30 + month, 20 + month, 10 + month] for month in (4, 5, 6)]
    seen = Seen(draw([["KPI report 2025/26"], over, names, *rows]))
    assert [period(seen.fact(f"{col}5")) for col in "BCD"] == ["2025-05"] * 3


def test_what_a_return_is_stands_above_a_table() -> None:
    """Quarter and provider right above a head are answers, and no groups over columns."""
    head = ["Advocate", "Visits", "Hours", "Paired with"]
    rows: list[list[object]] = [["R.B.", 9, 13, 5], ["D.S.", 20, 14, 5], ["K.T.", 24, 4, 6]]
    above = [["Quarter", "Q2 2025/26"], ["Provider", "Ash Lane"]]
    seen = Seen(draw([["Return"], *above, head, *rows]))
    fact = seen.fact("C5")
    assert period(fact) == "2025-26-Q2"
    assert "Ash Lane" not in fact["label"]
    assert "Quarter" not in fact["label"]


def test_what_is_left_is_dated_by_its_arithmetic() -> None:
    """Variance is budget to date less spent to date, and a share is of the same time."""
    heads = ["Line", "Budget to date", "Actual Sept", "Actual to date", "Variance", "Used"]
    rows: list[list[object]] = [
        ["Pay", 39000, 6488, 38877, 123, 38877 / 39000],
        ["Rent", 7200, 1310, 6902, 298, 6902 / 7200],
        ["Travel", 4800, 800, 4900, -100, 4900 / 4800],
    ]  # fmt: skip
    front = draw([["Monitoring 2025/26"]], name="Front")
    seen = Seen(front, draw([["Finance"], [], heads, *rows], name="Finance"))
    assert [period(seen.fact(f"{col}4", "Finance")) for col in "CDEF"] == [
        "2025-09", "2025-26-H1", "2025-26-H1", "2025-26-H1",
    ]  # fmt: skip


def test_what_came_in_between_two_days_also_tells_what_it_cost() -> None:
    """In store 1 Nov, came in, given out, in store 30 Nov, cost: all of November."""
    heads = ["Item", "In store 31 Oct", "Came in", "Given out", "In store 30 Nov", "Cost (£)"]
    rows: list[list[object]] = [["Trainers", 18, 20, 21, 17, 294], ["Boots", 6, 5, 4, 7, 80]]
    front = draw([["Monitoring 2025/26"]], name="Front")
    seen = Seen(front, draw([["Shoes"], [], heads, *rows], name="Shoes"))
    assert {period(seen.fact(f"{col}4", "Shoes")) for col in "CDF"} == {"2025-11"}


def test_the_year_that_a_form_answers_goes_before_one_compared_with() -> None:
    """Last yr (Jul 24-Jun 25) is told for comparison; the return is for January to March 2026."""
    front = draw(
        [["Joint return"], ["Provider", "Rooted"], ["Agreement", "VF/118, 01/07/24 to 30/06/27"],
         ["This return", "Year 2, Q3 (January to March 2026)"], [],
         ["Ref", "Measure", "Q1 (Jul-Sep)", "Q2 (Oct-Dec)", "Q3 (Jan-Mar)"],
         ["A1", "Women who start", 3, 4, 5], ["A2", "Women who finish", 2, 3, 4]], name="Return",
    )  # fmt: skip
    other = draw([["Who came", "Q3", "Last yr (Jul 24-Jun 25)"], ["City", 4, 12], ["Rest", 1, 5]],
                 name="Who")  # fmt: skip
    seen = Seen(front, other)
    assert [period(seen.fact(f"{col}7", "Return")) for col in "CDE"] == [
        "2025-26-Q2", "2025-26-Q3", "2025-26-Q4",
    ]  # fmt: skip


def test_names_equated_with_days_and_titles_that_name_a_term() -> None:
    """Aut 1 is what the sheet says; a table under AUTUMN TERM is of it."""
    told = "Autumn = 1 September to 19 December 2025, Aut 1 = 1 Sep to 24 Oct 2025"
    heads = ["Helpers", "Aut 1"]
    classes: list[list[object]] = [["Hall", 13, 118], ["Library", 12, 96], ["School", 11, 90]]
    seen = Seen(
        draw([[told], [], heads, ["On the rota", 17], ["Hours", 188]], name="Helpers"),
        draw([["AUTUMN TERM"], ["Class", "Weeks run", "Attendances"], *classes], name="Classes"),
    )
    assert period(seen.fact("B4", "Helpers")) == "2025-09-01_2025-10-24"
    assert period(seen.fact("C3", "Classes")) == "2025-09-01_2025-12-19"


def test_last_quarter_over_several_columns() -> None:
    """Num, Den and Result under Last quarter are all of it."""
    over = [None, None, "This quarter", None, "Last quarter", None]
    heads = ["Ref", "Indicator", "Num", "Den", "Num", "Den"]
    rows: list[list[object]] = [
        ["P1", "Visited", 59, 70, 43, 56],
        ["P2", "Answered", 66, 72, 49, 56],
    ]
    asked = [["Reporting quarter", "Quarter 2, 2025/26"], []]
    seen = Seen(draw([["Return"], *asked, over, heads, *rows], merged=["C4:D4", "E4:F4"]))
    assert [period(seen.fact(f"{col}6")) for col in "CDEF"] == ["2025-26-Q2"] * 2 + [
        "2025-26-Q1"
    ] * 2


def test_figures_right_of_a_later_day() -> None:
    """Recheck on, came to recheck: the other figures are of the day of the clinic."""
    heads = ["Date", "Where", "Came", "Raised", "Recheck on", "Came to recheck"]
    rows: list[list[object]] = [
        [date(2025, 10, 2), "Milltop", 8, 2, date(2025, 10, 16), 1],
        [date(2025, 10, 9), "Chapel", 7, 1, date(2025, 10, 23), 1],
        [date(2025, 10, 16), "Alder", 9, 2, date(2025, 10, 30), 2],
    ]
    seen = Seen(draw([["Clinics, Q3 2025/26"], heads, *rows]))
    assert period(seen.fact("C3")) == "2025-10-02_2025-10-02"
    assert period(seen.fact("F3")) == "2025-10-16_2025-10-16"


def test_numbers_of_hives_are_no_halves() -> None:
    """H1, H2 and H3; each figure is of the day at its left."""
    heads = ["Hive", "Stand", "Mites counted", "Mites a day", "Supers off", "Honey (kg)"]
    rows: list[list[object]] = [
        [f"H{n}", "Orchard", date(2025, 10, n), 1.5 + n, date(2025, 8, n), 14 + n]
        for n in (1, 2, 3, 4)
    ]
    front = draw([["Return for", "Q4 2025/26"], ["Provider", "Skep"]], name="Front")
    seen = Seen(front, draw([heads, *rows], name="Hives"))
    assert period(seen.fact("D2", "Hives")) == "2025-10-01_2025-10-01"
    assert period(seen.fact("F3", "Hives")) == "2025-08-02_2025-08-02"


def test_what_describes_its_row_is_no_result() -> None:
    """Miles, prices, places for babies and ages tell what a row is."""
    heads = ["Site", "Creche places", "Miles from unit", "Price each (£)", "Visits"]
    rows: list[list[object]] = [["A", 6, 1.5, 4, 20], ["B", 8, 2, 4, 25], ["C", 5, 0.4, 5, 18]]
    seen = Seen(draw([["Sites, November 2025"], [], heads, *rows]))
    assert [seen.fact(f"{col}4")["role"] for col in "BCDE"] == ["attribute"] * 3 + ["value"]


def test_a_rating_beside_a_percentage_is_none() -> None:
    """3 of 4 in the row of a rate."""
    heads = ["Ref", "Indicator", "Q1", "Q2", "Self rating (1 poor - 4 good)"]
    rows: list[list[object]] = [
        ["A1", "% of starters aged 75 or over", 0.38, 0.44, 3], ["A2", "New starters", 58, 71, 4],
        ["A3", "% finishing", 0.7, 0.8, 2],
    ]  # fmt: skip
    seen = Seen(draw([["Return", "Q2 2025/26"], ["Provider", "Willow"], [], heads, *rows]))
    assert [seen.fact(f"E{row}")["value"] for row in (5, 6, 7)] == [3, 4, 2]


def test_months_before_the_first_of_a_year_that_follow_one_another() -> None:
    """April to August down the side in a year from June: April is that before May and June."""
    heads = ["Month", "Families", "Visits"]
    months = ("April", "May", "June", "July", "August")
    rows: list[list[object]] = [[month, 3 + at, 5 + at] for at, month in enumerate(months)]
    front = draw([["Contract year 1", "1 June 2025 to 31 May 2026"]], name="Front")
    seen = Seen(front, draw([heads, *rows], name="Months"))
    assert [period(seen.fact(f"B{row}", "Months")) for row in (2, 3, 4, 6)] == [
        "2025-04", "2025-05", "2025-06", "2025-08",
    ]  # fmt: skip


def test_figures_behind_each_of_two_days_in_turn() -> None:
    """First test, stands, one leg; last test, stands, one leg."""
    heads = ["No.", "Hall", "First test", "Stands", "One leg", "Last test", "Stands", "One leg"]
    rows: list[list[object]] = [
        [f"P{n}", "Alder", date(2025, 9, n), 8, 4.5, date(2025, 12, n), 11, 9] for n in (1, 2, 3)
    ]
    seen = Seen(draw([["Tests, sample halls"], heads, *rows]))
    assert period(seen.fact("E3")) == "2025-09-01_2025-09-01"
    assert period(seen.fact("H3")) == "2025-12-01_2025-12-01"
