"""Figures behind a printed rate are found on other tabs where words and arithmetic agree."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pipeline.compare.matching.elsewhere import quotient_elsewhere
from pipeline.compare.measures import measures_of
from pipeline.domain.contract import MeasureType, Requirement
from tests.by_hand import Q1, Q2, YEAR, fact, facts
from tests.compare.test_compare import compared, contract, result

AGAIN = Requirement(
    "B4", "Bloods that had to be repeated", measure=MeasureType.RATE, target=0.1,
    numerator="tests taken again", denominator="tests taken",
)  # fmt: skip
PLACE = {"sheet": "Months", "sheet_no": 2, "table": "A4:K9"}


def line(
    row: int, label: str, first: float, second: float, **given: object
) -> list[dict[str, Any]]:
    """Return a line of the tab of figures, for two quarters."""
    values = {"row_label": label, **PLACE, **given}
    return [
        fact(f"B{row}", first, period=Q1, **values),
        fact(f"C{row}", second, period=Q2, **values),
    ]


def printed(first: float, second: float) -> list[dict[str, Any]]:
    """Return the rate as the summary prints it."""
    return [
        fact(cell, value, row_label="Bloods that had to be repeated", unit="percent",
             text=str(value), period=period, sheet="Promises", sheet_no=1)
        for cell, value, period in (("E7", first, Q1), ("F7", second, Q2))
    ]  # fmt: skip


def test_the_quotient_of_two_lines_of_another_tab_is_the_printed_rate() -> None:
    """3 of 104 and 4 of 117 are printed; 7 of 221 in all. The 5 and 6 sent back are others."""
    rows = [
        *printed(3 / 104, 4 / 117),
        *line(5, "Bloods taken", 104, 117),
        *line(6, "Had to be taken again", 3, 4),
        *line(7, "Tests sent back", 5, 6),
    ]
    got = result(compared(contract(AGAIN), rows), "B4")
    assert (got["numerator"], got["denominator"]) == (7, 221)


def test_lines_without_words_of_their_part_are_not_taken() -> None:
    """Mugs and biscuits give the same quotient, by chance."""
    rows = [*printed(3 / 104, 4 / 117), *line(5, "Biscuits", 104, 117), *line(6, "Mugs", 3, 4)]
    assert result(compared(contract(AGAIN), rows), "B4")["numerator"] is None


def test_two_pairs_that_fit_as_well_are_not_chosen_from() -> None:
    """6 of 208 is 3 of 104: which tests are meant, a person has to say."""
    rows = [
        *printed(3 / 104, 4 / 117),
        *line(5, "Bloods taken at the bus", 104, 117),
        *line(6, "Bloods again at the bus", 3, 4),
        *line(7, "Bloods taken at the hall", 208, 234),
        *line(8, "Bloods again at the hall", 6, 8),
    ]
    asked = replace(AGAIN, numerator="bloods again", denominator="bloods taken")
    measures = measures_of(facts(*rows), {}, YEAR.start, YEAR.end)
    rate = [measure for measure in measures if measure.unit == "percent"]
    assert quotient_elsewhere(asked, rate, measures) is None
    found = quotient_elsewhere(asked, rate, measures[:3])
    assert found is not None
    assert [measure.row for measure in found] == [
        "Bloods again at the bus",
        "Bloods taken at the bus",
    ]


def test_one_period_that_disagrees_refuses_the_pair() -> None:
    """4 of 120 is not the 4/117 that the summary prints."""
    rows = [
        *printed(3 / 104, 4 / 117),
        *line(5, "Bloods taken", 104, 120),
        *line(6, "Had to be taken again", 3, 4),
    ]
    assert result(compared(contract(AGAIN), rows), "B4")["numerator"] is None


def test_tabs_of_one_form_are_added_up() -> None:
    """One tab for each quarter, each with its two lines."""
    rows = printed(3 / 104, 4 / 117)
    for at, (period, again, taken) in enumerate(((Q1, 3, 104), (Q2, 4, 117)), start=2):
        own = {"sheet": f"Return {at - 1}", "sheet_no": at, "period": period, "table": "A4:C9"}
        rows.append(fact("C5", taken, row_label="Bloods taken", **own))
        rows.append(fact("C6", again, row_label="Had to be taken again", **own))
    got = result(compared(contract(AGAIN), rows), "B4")
    assert (got["numerator"], got["denominator"]) == (7, 221)
