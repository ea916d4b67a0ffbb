"""Lists that say how they count, levels typed with words, and numbers that only number rows."""

from __future__ import annotations

from datetime import date

import pytest

from tests.read.drawing import Percent, Seen, draw, period

_DAYS = (date(2025, 9, 2), date(2025, 10, 6), date(2025, 12, 2), date(2026, 2, 14))


def _blocks(*titles: str) -> Seen:
    rows: list[list[object]] = [
        [f"H{at + 14}", "Hall", date(2025, 7, 1 + at), last, 16 - at, 12 - at]
        for at, last in enumerate(_DAYS)
    ]
    head: list[object] = ["Block", "Where", "First class", "Last class", "Places", "Stayed"]
    return Seen(draw([*([title] for title in titles), head, *rows], name="Blocks"))


@pytest.mark.parametrize(
    "titles",
    [
        ("Blocks that ended September 2025 to February 2026", "Both towns"),
        ("Blocks, September 2025 to February 2026", "Counted in the month of the last class."),
    ],
)
def test_a_list_may_say_that_it_counts_by_the_last_day(titles: tuple[str, ...]) -> None:
    """The half year in its title is that of the list, and not that of each block."""
    assert period(_blocks(*titles).fact("E5")) == "2025-10-06_2025-10-06"


def test_a_list_that_names_its_time_otherwise_is_of_that_time() -> None:
    """Nothing says that the blocks count when they ended."""
    seen = _blocks("Blocks, September 2025 to February 2026", "Counted by the leader on the day.")
    assert period(seen.fact("E4")) == "2025-09-01_2026-02-28"


def _card(*targets: object) -> Seen:
    shares = [Percent(0.91), Percent(0.92)]
    head: list[object] = ["What was asked", "Worked out", "Target 25/26", "Nov 25", "Apr-Nov 25"]
    rows: list[list[object]] = [
        ["Rounds made", "made of planned", targets[0], *shares],
        ["Tests taken", "number, in the year", targets[1], 106, 815],
        ["Tests repeated", "repeats of tests", targets[2], *shares],
        ["New members", "number, in the year", targets[3], 35, 323],
    ]
    return Seen(draw([["What we agreed"], [], head, *rows]))


def test_targets_with_words_beside_them_are_targets() -> None:
    """None is lost as a word beside its row."""
    seen = _card("95%", "1,200 in the year", "no more than 2%", "480 in the year")
    said = [seen.fact(cell) for cell in ("C4", "C5", "C6", "C7")]
    assert [fact["value"] for fact in said] == [0.95, 1200, 0.02, 480]
    assert {fact["role"] for fact in said} == {"target"}


def test_a_target_by_a_day_is_the_number_and_only_where_a_target_stands() -> None:
    """By 31 March is until when; beside a measured figure such words are left as words."""
    head: list[object] = ["Month", "Joined", "Left"]
    rows: list[list[object]] = [["Apr 2025", 22, 3], ["May 2025", 25, 4], ["Jun 2025", 19, 2]]
    seen = Seen(draw([head, ["aim", "250 by 31 March", 40], *rows]))
    assert (seen.fact("B2")["value"], seen.fact("B2")["role"]) == (250, "target")
    later: list[object] = ["Jul 2025", "12 by 31 July", 4]
    assert Seen(draw([head, *rows, later])).fact("B5")["value"] is None


def _people(head: str, *numbers: int) -> Seen:
    names = ("Asha", "Bartek", "Cerys", "Dwayne", "Ellie")
    rows: list[list[object]] = [
        [number, name, 6 + at, 9 - at]
        for at, (number, name) in enumerate(zip(numbers, names, strict=True))
    ]
    return Seen(draw([["Young people who help"], [], [head, "Name", "Oct", "Nov"], *rows]))


def test_a_column_that_only_numbers_its_rows_holds_no_figures() -> None:
    """Whatever one record is called: 1 to 5 under Mate."""
    seen = _people("Mate", 1, 2, 3, 4, 5)
    assert not {"A4", "A5", "A8"} & seen.figures().keys()


@pytest.mark.parametrize(
    ("head", "numbers"), [("Mate", (1, 2, 4, 3, 5)), ("Visits", (1, 2, 3, 4, 5))]
)
def test_other_numbers_at_the_left_are_figures(head: str, numbers: tuple[int, ...]) -> None:
    """They do not run, or their heading counts things."""
    assert "A5" in _people(head, *numbers).figures()


# --- shares, and rows that lean on others ---------------------------------------------------------


def _shares(first: float, second: float) -> Seen:
    head: list[object] = ["Month", "Stops due", "Stops made", "%", "Tests", "In time", "%"]
    rows: list[list[object]] = [
        ["Apr 2025", 60, 45, Percent(0.75), 96, 24, Percent(0.25)],
        ["May 2025", 66, 33, Percent(first), 100, 40, Percent(0.4)],
        ["Jun 2025", 50, 40, Percent(second), 98, 49, Percent(0.5)],
    ]
    return Seen(draw([["On the road"], [], head, *rows]))


def test_each_of_several_percentages_is_named_by_what_it_is_a_share_of() -> None:
    """45 of 60 are 75%, 33 of 66 are 50%, 40 of 50 are 80%."""
    seen = _shares(0.5, 0.8)
    assert seen.fact("D4")["label"].endswith("Stops made - %")
    assert seen.fact("G4")["label"].endswith("In time - %")


def test_a_percentage_that_the_figures_beside_it_do_not_give_keeps_its_own_name() -> None:
    """33 of 66 are not 61%."""
    label = _shares(0.61, 0.8).fact("D4")["label"]
    assert label.endswith("%")
    assert "Stops made" not in label


def test_hours_they_gave_belong_to_those_in_the_row_above() -> None:
    """They are the helpers; what the crew drove is of nobody above."""
    head: list[object] = [None, "Apr 25", "May 25", "Jun 25"]
    rows: list[list[object]] = [
        ["Helpers aboard", 11, 12, 12], ["Hours they gave", 96, 104, 99], ["Crew miles", 4, 5, 6],
    ]  # fmt: skip
    seen = Seen(draw([["Who helps"], [], head, *rows]))
    assert seen.fact("B5")["label"].endswith("Helpers aboard > Hours they gave")
    assert "Helpers" not in seen.fact("B6")["label"]


@pytest.mark.parametrize(("head", "read"), [("No.", "M2"), ("Month", "")])
def test_codes_that_could_be_months_are_codes_under_no(head: str, read: str) -> None:
    """M1, M2 number the measures; under a heading of months they are months."""
    rows: list[list[object]] = [
        [f"M{at}", f"measure {word}", 10 + at, 20 + at]
        for at, word in enumerate(("one", "two", "three", "four"), 1)
    ]
    seen = Seen(draw([["Year 2025/26"], [], [head, "What", "Bodies", "Cards"], *rows]))
    assert seen.fact("C5")["ref"] == read


# --- when and what for ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("corner", "read"),
    [("on the last day of the quarter", "2025-26-Q1"), ("on the last day of the month", "2025-06")],
)
def test_a_month_at_whose_end_each_quarter_is_told_is_its_quarter(corner: str, read: str) -> None:
    """June stands for April to June only where the rows are told once a quarter."""
    rows: list[list[object]] = [["people waiting", 14, 17, 12], ["longest wait, weeks", 6, 7, 5]]
    seen = Seen(draw([["Year 2025/26"], [], [corner, "June", "Sept", "Dec"], *rows]))
    assert period(seen.fact("B4")) == read


def _leavers(title: str, left: int = 4) -> Seen:
    rows: list[list[object]] = [
        [name, day if at < left else None, 20 + at, 8 + at]
        for at, (name, day) in enumerate(zip("ABCD", _DAYS, strict=True))
    ]
    return Seen(draw([[title], [], ["Who", "Left us on", "Weeks with us", "Hours now"], *rows]))


def test_a_list_of_those_who_moved_on_is_dated_by_the_day_they_left() -> None:
    """In a list of everybody, when they left does not say when the rest is told."""
    assert period(_leavers("People who moved on").fact("C5")) == "2025-10-06_2025-10-06"
    assert period(_leavers("Everybody on the books", left=2).fact("C4")) == ""


def test_figures_may_stand_before_their_names() -> None:
    """Large figures with what they are at their right, under one heading that says since when."""
    sheet = draw(
        [
            ["Our month"], [], ["month", "December 2025"], [],
            ["since 1 April, at a glance"],
            [198, "women through the door"], [93, "women who saw their weeks out"],
            [34, "women feeling better"],
        ],
        merged=["A5:B5"],
    )  # fmt: skip
    seen = Seen(sheet)
    assert seen.fact("A6")["label"].endswith("women through the door")
    assert seen.fact("A6")["role"] == "year to date"


def test_what_a_contract_is_worth_is_no_figure_of_the_period() -> None:
    """But what things given were worth is one."""
    form = [
        ["Contract no.", "A/24/11"], ["Who we are", "Tallow Trust"], ["Who pays", "the council"],
        ["Worth", "£598,000 a year"], ["Worth of gifts", "£450"], ["How often", "every quarter"],
    ]  # fmt: skip
    assert Seen(draw([["Contract return"], [], *form])).figures() == {"B7": 450}


def _codes(heading: str) -> Seen:
    rows: list[list[object]] = [
        [1, "alone", None, "Calls answered", 1322], [2, "ill", None, "Inside 15 minutes", 83],
        [3, "drink", None, "Seen in custody", 55], [None, None, None, "Complaints", 4],
    ]  # fmt: skip
    return Seen(draw([["Reasons", None, None, heading], *rows]))


def test_a_period_over_the_labels_of_a_list_beside_another_is_that_of_its_figures() -> None:
    """Of a list of codes the second list holds last year's figures, and its heading says so."""
    assert period(_codes("Year end 2024/25, to compare").fact("E3")) == "FY2024-25"
    assert period(_codes("Figures to compare").fact("E3")) == ""


def test_a_row_with_a_reference_set_in_below_another_belongs_to_it() -> None:
    """V2 is set in below those whose date fell in the month, and so is the row after it."""
    rows: list[list[object]] = [
        ["", "Date fell in the month", 20], ["V2", "stopped", 9], ["", "not stopped", 6],
        ["V3", "Turned up", 17],
    ]  # fmt: skip
    seen = Seen(draw([["Counts"], [], ["Ref", "What", "Oct 25"], *rows], indent={"B5": 1, "B6": 1}))
    assert seen.fact("C6")["label"].endswith("Date fell in the month > not stopped")
    assert seen.fact("C7")["label"].endswith("> Turned up")
    assert "Date fell" not in seen.fact("C7")["label"]
