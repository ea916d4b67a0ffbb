"""What is missing outright: a month of a table, a site on one tab or in one month of a list."""

from __future__ import annotations

import pytest

from tests.check.drawn import MONTHS, REFERRALS, Rows, findings_in, findings_on, places, places_in
from tests.read.drawing import Drawn, draw


def without_column(rows: Rows, col: int) -> Rows:
    """Return the rows without one of their columns, counted from 0."""
    return [[cell for at, cell in enumerate(row) if at != col] for row in rows]


def test_a_month_that_a_table_leaves_out_is_told_once() -> None:
    """July is not there; the finding stands at the first figure of August."""
    (found,) = findings_in(without_column(REFERRALS, 4))

    assert (found.code, found.cell) == ("DQ-GAP", "E2")
    assert found.found == (
        "July 2025 is not in the table, which goes from April 2025 to December 2025."
    )


def test_a_table_that_begins_later_or_ends_earlier_is_whole() -> None:
    """Without April, or without December, every month between is there."""
    assert places_in(without_column(REFERRALS, 1)) == []
    assert places_in(without_column(REFERRALS, 9)) == []


def test_last_years_month_beside_this_years_is_no_gap() -> None:
    """One column of last year is there to compare with."""
    rows = [list(row) for row in REFERRALS]
    rows[0][1] = "Dec 24"
    rows[0][2] = "Jun 25"
    assert places_in(without_column(without_column(rows, 2), 2)) == []


def test_a_list_of_what_happened_now_and_then_has_no_gaps() -> None:
    """Trips in some months: two in May, none in June and September."""
    rows: Rows = [["Month", "Trip", "People"]]
    for month, trip in (("Apr 25", "Farm"), ("May 25", "Sea"), ("May 25", "Museum"),
                        ("Jul 25", "Castle"), ("Aug 25", "Lake"), ("Oct 25", "Woods")):  # fmt: skip
        rows.append([month, trip, 14])
    assert places_in(rows) == []


SITES = ("Elm Road", "Marsh Street", "Kite", "Quay", "Hill")
SEEN = (41, 33, 52, 28, 37)


def tab(name: str, *sites: str) -> Drawn:
    """Return the tab of a quarter with a row for each site."""
    rows: Rows = [[f"Period: {name} 2025/26"], [], ["Site", "Referred", "Seen"]]
    more = int(name[1])
    rows += [[site, n + more + 9, n + more]
             for site, n in zip(SITES, SEEN, strict=True) if site in sites]  # fmt: skip
    return draw(rows, name=name, number=more)


def test_a_site_that_one_tab_lacks_is_told_on_it() -> None:
    """Kite is on the tabs of Q1, Q3 and Q4 with 62, 64 and 65, and not on that of Q2."""
    without = tuple(site for site in SITES if site != "Kite")
    tabs = [tab("Q1", *SITES), tab("Q2", *without), tab("Q3", *SITES), tab("Q4", *SITES)]
    (found,) = findings_on(*tabs)

    assert (found.code, found.sheet, found.cell) == ("DQ-GAP", "Q2", "B4")
    assert found.found == (
        "'Kite' has no row on this sheet; on those of the other periods it has, with 63.7 "
        "on average."
    )


@pytest.mark.parametrize(
    "there",
    [
        [SITES, SITES, SITES, SITES],
        # Kite opened in the third quarter.
        [SITES[:2], SITES[:2], SITES, SITES],
        # It has another name on one tab.
        [SITES, (*SITES[:2], *SITES[3:], "The Kite"), SITES, SITES],
    ],
    ids=["all there", "opened later", "renamed"],
)
def test_a_site_that_comes_or_is_renamed_is_no_gap(there: list[tuple[str, ...]]) -> None:
    """No tab lacks what the others prove to be there."""
    tabs: list[Drawn] = []
    for name, sites in zip(("Q1", "Q2", "Q3", "Q4"), there, strict=True):
        drawn = [[site, n + 9, n] for site, n in zip((*SITES, "The Kite"), (*SEEN, 52),
                                                     strict=True) if site in sites]  # fmt: skip
        head: Rows = [[f"Period: {name} 2025/26"], [], ["Site", "Referred", "Seen"]]
        tabs.append(draw([*head, *drawn], name=name, number=len(tabs) + 1))
    assert [place for place in places(findings_on(*tabs)) if place[0] == "DQ-GAP"] == []


def by_month(*left_out: tuple[str, str]) -> Rows:
    """Return a list with a row for each month and site."""
    rows: Rows = [["Month", "Site", "Seen"]]
    for month in MONTHS[:6]:
        for site, seen in zip(SITES, SEEN, strict=True):
            if (month, site) not in left_out:
                rows.append([month, site, seen])
    return rows


def test_a_site_that_one_month_of_a_list_lacks_is_told() -> None:
    """Marsh Street has no row for June."""
    assert places_in(by_month()) == []
    (found,) = findings_in(by_month(("Jun 25", "Marsh Street")))

    assert (found.code, found.cell) == ("DQ-GAP", "C12")
    assert found.found == (
        "'Marsh Street' has no row for June 2025; in the other periods it is 33 on average."
    )
