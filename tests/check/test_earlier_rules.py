"""Forms that are sent anew each month: the history of a figure stands in the forms before."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl
import pytest

from pipeline.check.facts import check_facts
from pipeline.domain.tables import CELLS, FACTS
from tests.check.drawn import Rows
from tests.read.drawing import Percent, Seen, draw

MONTHS = ("Oct 2025", "Nov 2025", "Dec 2025", "Jan 2026", "Feb 2026", "Mar 2026")
LINES = {
    "GP referrals": [41, 38, 44, 40, 37, 42],
    "Hospital referrals": [22, 25, 19, 24, 21, 23],
    "Self referrals": [30, 27, 33, 29, 31, 28],
    "Housing referrals": [12, 9, 14, 11, 10, 13],
    "Sessions run": [16, 18, 15, 17, 16, 18],
}


def forms(lines: dict[str, list[int]]) -> list[Rows]:
    """Return a form for each month: a title, the month, and a row for each line."""
    return [
        [["Monthly monitoring return"], [], ["Measure", month],
         *([label, values[index]] for label, values in lines.items())]
        for index, month in enumerate(MONTHS)
    ]  # fmt: skip


def found_in(sent: Sequence[Rows]) -> list[tuple[str, str, str]]:
    """Return code, cell and text of what is found in the last of several workbooks."""
    facts, cells = [], []
    for number, rows in enumerate(sent):
        of = {"submission": f"{number:064x}", "file": f"Return {number}.xlsx"}
        seen = Seen(draw(rows), file=of["file"])
        facts.append(FACTS.frame([{**of, **fact} for fact in seen.rows]))
        cells.append(CELLS.frame([{**of, **cell} for cell in seen.cells.values()]))
    found = check_facts(facts[-1], cells[-1], pl.concat([FACTS.frame(), *facts[:-1]]))
    return [(item.code, item.cell, item.found) for item in found]


def test_a_form_that_goes_on_as_before_brings_nothing() -> None:
    """Figures that differ by chance are no finding."""
    assert found_in(forms(LINES)) == []


def test_a_jump_against_the_forms_before_is_told() -> None:
    """41, 38, 44, 40, 37 and then 105; the square roots say 20.5 against 12.7.

    With the spread of the five, 0.43, the limit is 3 * sqrt(1 + 1/5) = 3.3.
    """
    ((code, cell, text),) = found_in(forms({**LINES, "GP referrals": [41, 38, 44, 40, 37, 105]}))
    assert (code, cell) == ("DQ-JUMP", "B4")
    assert "is 105; the 5 periods before it are 40 on average" in text


def test_a_nought_against_the_forms_before_is_told() -> None:
    """A referral route that brought forty a month brings none, while the others go on."""
    ((code, cell, text),) = found_in(forms({**LINES, "GP referrals": [41, 38, 44, 40, 37, 0]}))
    assert (code, cell) == ("DQ-GAP", "B4")
    assert "is zero; in the workbooks before it is 40 on average over 5 periods" in text


@pytest.mark.parametrize(
    "lines",
    [
        {**LINES, "GP referrals": [4, 2, 5, 3, 1, 8]},
        {label: [*values[:5], 0] for label, values in LINES.items()},
        {label: [*values[:5], 2 * values[0]] for label, values in LINES.items()},
    ],
    ids=["small numbers", "closed for the month", "everything doubles"],
)
def test_what_chance_or_the_month_explains_is_not_told(lines: dict[str, list[int]]) -> None:
    """Few cases move far by chance; and what moves together is no slip in a cell."""
    assert found_in(forms(lines)) == []


def test_four_forms_are_too_few_to_judge_by() -> None:
    """With three before it a figure has no history yet."""
    jumped = forms({**LINES, "GP referrals": [41, 38, 44, 40, 37, 105]})
    assert found_in([*jumped[:3], jumped[5]]) == []


def test_a_rate_against_the_forms_before_is_told() -> None:
    """75% of 200 at one site for five months, then 24 of 52, as in test_rate_history.py."""
    sites = {"Elm Road": 30, "Marsh Street": 36, "Kite": 26, "Quay": 28}

    def form(month: str, elm: tuple[int, int]) -> Rows:
        rows = [(site, 40, soon) for site, soon in sites.items()]
        rows[0] = ("Elm Road", *elm)
        return [
            ["Waits", None, None, None], ["Month", month], [],
            ["Site", "Seen", "Seen in 5 days", "% seen in 5 days"],
            *([site, seen, soon, Percent(soon / seen)] for site, seen, soon in rows),
        ]  # fmt: skip

    steady = [form(month, (40, 30)) for month in MONTHS[:5]]
    assert found_in([*steady, form("Mar 2026", (52, 39))]) == []
    ((code, cell, text),) = found_in([*steady, form("Mar 2026", (52, 24))])
    assert (code, cell) == ("DQ-JUMP", "D5")
    assert "is 46.2% (24 of 52); the 5 periods before it are 75.0% (150 of 200)" in text
