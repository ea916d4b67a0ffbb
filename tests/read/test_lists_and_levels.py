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
