"""Percentages are shares of one, on whichever scale their cells hold them."""

from __future__ import annotations

import pytest

from tests.read.drawing import Percent, Seen, draw

MONTHS = ["Apr 25", "May 25", "Jun 25", "Jul 25", "Aug 25"]


def _across(label: str, *figures: object) -> Seen:
    """Return a measure over months, with another beside it."""
    rows: list[list[object]] = [["Measure", *MONTHS[: len(figures)]], [label, *figures]]
    return Seen(draw([*rows, ["Sessions held", *(10 + i for i in range(len(figures)))]]))


def _values(seen: Seen, count: int) -> list[float]:
    return [seen.fact(f"{letter}2")["value"] for letter in "BCDEF"[:count]]


def _codes(seen: Seen) -> list[tuple[str, str]]:
    return [(f.code, f.cell) for f in seen.findings if f.code == "PERCENT-SCALE"]


@pytest.mark.parametrize(
    ("figures", "shares", "odd"),
    [
        # One scale throughout: hundredths, or shares.
        ((6.1, 5.9, 7.2), [0.061, 0.059, 0.072], []),
        ((0.061, 0.059, 0.072), [0.061, 0.059, 0.072], []),
        # A small percentage among others has no more decimals than they have.
        ((1.2, 0.9, 1.4), [0.012, 0.009, 0.014], []),
        ((85, 1, 90), [0.85, 0.01, 0.90], []),
        # More decimals than any of the others: a share among hundredths, and told.
        ((6.1, 0.061, 5.9), [0.061, 0.061, 0.059], ["C2"]),
        ((85, 0.88, 90), [0.85, 0.88, 0.90], ["C2"]),
        # Among shares, what lies near them is one, 120% of a plan; what lies far off is not.
        ((0.95, 1.2, 0.88), [0.95, 1.2, 0.88], []),
        ((0.12, 11.4, 0.108), [0.12, 0.114, 0.108], ["C2"]),
        # Cells in the format of percentages settle the scale of bare ones.
        ((Percent(0.106), Percent(0.094), Percent(0.112), 12.1),
         [0.106, 0.094, 0.112, 0.121], ["E2"]),
    ],
)  # fmt: skip
def test_the_scale_of_a_series(
    figures: tuple[object, ...], shares: list[float], odd: list[str]
) -> None:
    """All figures come out as shares; one on another scale than its series is told."""
    seen = _across("% who attended", *figures)
    assert _values(seen, len(figures)) == pytest.approx(shares, abs=1e-12)
    assert {seen.fact(f"{c}2")["unit"] for c in "BCD"} == {"percent"}
    assert _codes(seen) == [("PERCENT-SCALE", cell) for cell in odd]


def test_formats_make_a_percentage_of_a_bare_number() -> None:
    """12.1 among cells shown as 10.6%: nothing in the label says percent."""
    seen = _across("Did not attend", Percent(0.106), Percent(0.094), Percent(0.112), 12.1)
    assert seen.fact("E2")["value"] == pytest.approx(0.121)
    assert seen.fact("E2")["unit"] == "percent"
    (finding,) = [f for f in seen.findings if f.code == "PERCENT-SCALE"]
    assert "E2 12.1 read as 12.1%" in finding.found


def test_a_count_beside_percentages_stays_a_count() -> None:
    """Numbers and percentages of the same people stand in columns of their own."""
    head = ["Age", "No.", "%", "No.", "%"]
    rows = [["Under 18", 2, 2, 5, 1.7], ["18 to 39", 6, 6.1, 17, 5.7], ["40 to 64", 18, 18.2, 57,
            19.1], ["65 and over", 73, 73.7, 220, 73.6]]  # fmt: skip
    over: list[object] = [None, "Q3 25/26", None, "Q1 25/26", None]
    seen = Seen(draw([over, head, *rows], merged=["B1:C1", "D1:E1"]))
    assert [seen.fact(f"B{row}")["value"] for row in range(3, 7)] == [2, 6, 18, 73]
    assert [seen.fact(f"E{row}")["value"] for row in range(3, 7)] == pytest.approx(
        [0.017, 0.057, 0.191, 0.736]
    )
    assert _codes(seen) == []


def test_another_measure_is_no_series() -> None:
    """Rates in the format of percentages above, and a count below, in one column."""
    rows: list[list[object]] = [["KPI", "Q1 25/26"], *(
        [f"Rate {name}", Percent(share)] for name, share in (("a", 0.5), ("b", 0.6), ("c", 0.7))
    ), ["Visits", 12]]  # fmt: skip
    seen = Seen(draw(rows))
    assert (seen.fact("B5")["value"], seen.fact("B5")["unit"]) == (12, "count")


def test_too_large_for_a_percentage() -> None:
    """250 under a heading of percentages is a count."""
    seen = _across("% seen", 250, 240, 260)
    assert _values(seen, 3) == [250, 240, 260]
    assert seen.fact("B2")["unit"] == "count"
