"""A range or a base that would give away few people is kept back, worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from pipeline.domain.contents import ReturnContents, Withheld
from pipeline.domain.contract import DisclosurePolicy
from pipeline.domain.places import Place
from pipeline.domain.tables import BASELINES
from pipeline.protect.control import protect
from tests.by_hand import FILE, candidate, contents, fact, row_of

LT5, NHS, OFF = DisclosurePolicy.LT5, DisclosurePolicy.NHS_1_7_ROUND_5, DisclosurePolicy.NONE


def made(
    policy: DisclosurePolicy, quantity: float = 61.0, cells: str = "", **given: Any
) -> ReturnContents:
    """Return contents with one candidate and its baseline: 12, 20 and 29 of 100."""
    usual = {"least": 12.0, "most": 29.0, "least_above_zero": 12.0, "base": 100.0}
    row = row_of(BASELINES, candidate="a", cells=cells, **(usual | given))
    found = contents(policy, candidates=[candidate("a", quantity)], facts=[fact("C3", 3.0)])
    return replace(found, baselines=BASELINES.frame([row]))


def shown(given: ReturnContents) -> tuple[Any, ...]:
    """Return lowest, highest and base after disclosure control."""
    protected, _ = protect(given)
    (row,) = protected.baselines.to_dicts()
    assert given.contract.policies.disclosure is OFF or row["least_above_zero"] is None
    return row["least"], row["most"], row["base"]


@pytest.mark.parametrize(
    ("policy", "given", "wanted"),
    [
        (LT5, {}, (12, 29, 100)),
        (NHS, {}, (10, 30, 100)),
        (OFF, {"least": 1.0, "least_above_zero": 1.0}, (1, 29, 100)),
        # A quarter of 3 would follow from the year less the other two.
        (LT5, {"least": 3.0, "least_above_zero": 3.0}, (None, None, 100)),
        (LT5, {"least": 0.0, "least_above_zero": 3.0}, (None, None, 100)),
        (LT5, {"least": 0.0, "least_above_zero": 12.0}, (0, 29, 100)),
        # 61 of 63 leaves two people, 61 of 61 nobody; a small base goes with what it holds.
        (LT5, {"base": 63.0}, (12, 29, None)),
        (LT5, {"base": 61.0}, (12, 29, 61)),
        (LT5, {"base": None}, (12, 29, None)),
    ],
)
def test_what_is_shown(
    policy: DisclosurePolicy, given: dict[str, Any], wanted: tuple[Any, ...]
) -> None:
    """Whole or not at all; rounded where the policy rounds."""
    assert shown(made(policy, **given)) == wanted


def test_a_quantity_kept_back_takes_everything_with_it() -> None:
    """Three people in the year: nothing of how they came is told."""
    small = made(LT5, 3.0, least=0.0, most=3.0, least_above_zero=3.0, base=100.0)
    assert shown(small) == (None, None, None)


def test_a_cell_kept_back_takes_the_range_with_it() -> None:
    """C3 holds 3 and is kept back; a range that rests on it goes too."""
    assert shown(made(LT5, cells=str(Place(FILE, "Q4", "C3")))) == (None, None, 100)


def test_what_is_kept_back_is_listed() -> None:
    """So that the return shows the mark, and a second pass changes nothing."""
    protected, _ = protect(made(LT5, least=3.0, least_above_zero=3.0))
    marks = {item for item in protected.withheld if item.table == "baselines"}
    assert marks == {Withheld("baselines", "a", "least"), Withheld("baselines", "a", "most")}
    again, _ = protect(protected)
    assert again.baselines.equals(protected.baselines)
