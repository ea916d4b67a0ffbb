"""People in lists: names that mean something else, and since when they help."""

from __future__ import annotations

from tests.read.drawing import Seen, draw, period


def test_months_among_the_years_since_which_people_help_are_no_figures() -> None:
    """They describe the buddy: they neither name the row nor date it."""
    rows: list[list[object]] = [
        ["R.T.", 2022, 18, 2], ["G.A.", 2023, 16, 3], ["C.J.", "July 25", 9, 4],
        ["N.P.", "Nov 25", 4, 2],
    ]  # fmt: skip
    seen = Seen(draw([["Buddies, 2025/26"], ["Who", "Since", "Hours", "Matched"], *rows]))
    assert [fact["cell"] for fact in seen.rows if fact["role"] == "value"] == [
        f"{col}{row}" for row in range(3, 7) for col in "CD"
    ]
    assert (seen.fact("C5")["row_label"], period(seen.fact("C5"))) == ("C.J", "")


def test_ticks_in_some_rows_name_none_of_them() -> None:
    """Who has the illness themselves is told of each volunteer."""
    rows: list[list[object]] = [
        ["Maureen", "Amble", "Y", 4, 10], ["Colin", "Amble", None, 3, 7.5],
        ["Pip", "Corley", "Y", 2, 5], ["Judith", "Pike", None, 4, 8],
    ]  # fmt: skip
    heads = ["Name", "Where", "Has PD", "Sessions", "Hours"]
    seen = Seen(draw([["Volunteers, November 2025"], heads, *rows]))
    assert seen.fact("D3")["row_label"] == "Maureen | Amble"
    assert seen.fact("C3")["role"] == "attribute"


def test_somebody_whose_initials_are_e_g_is_no_example() -> None:
    """E.G. stands among M.P. and S.W.; "e.g. Ann" shows how to fill in."""
    heads = ["Who", "Hours", "Miles"]
    seen = Seen(draw([heads, ["E.G.", 12, 40], ["M.P.", 9, 22], ["S.W.", 3, 8]]))
    assert seen.fact("B2")["value"] == 12
    shown = Seen(draw([heads, ["e.g. Ann", 12, 40], ["M.P.", 9, 22], ["S.W.", 3, 8]]))
    assert ("Sheet1", "B2") not in shown.facts


def test_somebody_called_dot_is_no_direction_of_travel() -> None:
    """Her hours count."""
    seen = Seen(draw([["Name", "Hours", "Miles"], ["Dot", 14, 12], ["Kamal", 9, 20]]))
    assert seen.fact("B2")["role"] == "value"


def test_somebody_called_jan_is_no_month() -> None:
    """Among other visitors; a column of months names months."""
    rows: list[list[object]] = [["Moira", 9, 14], ["Dev", 6, 12], ["Jan", 3, 10], ["Sue P", 4, 8]]
    title = ["Peer visitors, July to September 2025"]
    seen = Seen(draw([title, ["Visitor", "Years since", "Visits"], *rows]))
    assert (seen.fact("C5")["row_label"], period(seen.fact("C5"))) == ("Jan", "2025-26-Q2")
    months = Seen(draw([["When", "Visits 2025/26"], ["Jan", 3], ["Feb", 4], ["Mar", 9]]))
    assert period(months.fact("B2")) == "2026-01"


def test_when_somebody_was_trained_does_not_date_what_they_gave() -> None:
    """The list is of January to March 2026; one was trained in June 2024."""
    rows: list[list[object]] = [
        ["Bev", "June 2024", 9, 46], ["Rita", "May 2025", 7, 38], ["Trev", "June 2024", 5, 27.5],
        ["Pat", "May 2025", 4, 22],
    ]  # fmt: skip
    title = ["Champions who gave time, January to March 2026"]
    seen = Seen(draw([title, ["Name", "Trained", "Visits", "Hours given"], *rows]))
    assert period(seen.fact("D3")) == "2025-26-Q4"


def test_who_left_since_april_is_no_figure_since_april() -> None:
    """Their shifts of October are of October."""
    rows: list[list[object]] = [
        ["Ellie", 4, 11],
        ["Sam", 4, 11],
        ["People who left since April", 0, 2],
    ]
    seen = Seen(draw([["Volunteers, October 2025"], ["Name", "Shifts", "Hours"], *rows]))
    assert (seen.fact("B5")["role"], period(seen.fact("B5"))) == ("value", "2025-10")
