"""Rates against their own history: judged binomially, so that few people may differ much."""

from __future__ import annotations

import pytest
from scipy.stats import fisher_exact

from pipeline.check.rules.chance import rate_is_unlike
from tests.check.drawn import MONTHS, Rows, findings_in, places_in
from tests.read.drawing import Percent


def waits(seen: list[int], soon: list[int]) -> Rows:
    """Return a table of nine months: people seen, those seen in five days, and their share."""
    shares = [Percent(part / whole) for part, whole in zip(soon, seen, strict=True)]
    return [["Waits", *MONTHS], ["Seen", *seen], ["Seen in 5 days", *soon],
            ["% seen in 5 days", *shares]]  # fmt: skip


def test_a_rate_that_falls_by_more_than_chance_is_told() -> None:
    """77.5% for eight months, then 24 of 52; neither count alone is unlike its history.

    2 * (asin(sqrt(248.375 / 320.75)) - asin(sqrt(24.375 / 52.75))) is 0.66, and one standard
    deviation sqrt(1 / 52.5 + 1 / 324) is 0.15.
    """
    rows = waits([40] * 8 + [52], [31] * 8 + [24])

    (found,) = findings_in(rows)
    assert (found.code, found.cell) == ("DQ-JUMP", "J4")
    assert found.found == (
        "'% seen in 5 days' is 46.2% (24 of 52); the 8 periods before it are 77.5% (248 of 320), "
        "and chance does not explain the difference."
    )


@pytest.mark.parametrize(
    ("seen", "soon"),
    [
        # 42% after 75%, of twelve people each: 2.2 standard deviations.
        ([12] * 9, [9] * 8 + [5]),
        # The same fall to 24 of 52, in a line that varies from 45% to 95% anyway.
        ([40] * 8 + [52], [38, 20, 34, 18, 36, 24, 32, 22, 24]),
        # The last month's outcomes are not known yet.
        ([40] * 9, [31] * 8 + [0]),
    ],
    ids=["few people", "varies anyway", "not known yet"],
)
def test_what_chance_explains_is_no_jump(seen: list[int], soon: list[int]) -> None:
    """No rule about rates fires."""
    assert [place for place in places_in(waits(seen, soon)) if place[1] == "J4"] == []


def test_months_beside_their_year_are_not_one_line() -> None:
    """The year's rate is no month after March."""
    rows = waits([40] * 9, [31] * 9)
    heads: list[object] = [*rows[0][:9], "2025/26"]
    assert places_in([heads, [*rows[1][:9], 320], [*rows[2][:9], 80],
                      [*rows[3][:9], Percent(0.25)]]) == []  # fmt: skip


@pytest.mark.parametrize(("part", "whole"), [(30, 40), (20, 40), (12, 120), (180, 200), (20, 25)])
@pytest.mark.parametrize("last", [10, 15, 30, 60, 200])
def test_fishers_exact_test_agrees(part: int, whole: int, last: int) -> None:
    """Three standard deviations are a chance of 0.0027; around it the two may differ a little.

    Eight periods of one rate: the line varies not at all beyond chance.
    """
    for hits in range(last + 1):
        table = [[hits, last - hits], [8 * part, 8 * (whole - part)]]
        chance = fisher_exact(table)[1]
        unlike = rate_is_unlike(hits, last, [(part, whole)] * 8)
        assert unlike or chance > 0.0015
        assert not unlike or chance < 0.008


def test_the_spread_of_the_line_itself_widens_the_limit() -> None:
    """Student's t with three degrees of freedom is 9.22 times the spread of four rates.

    From 30%, 50%, 70% and 50% of 100 the spread is about 3.3 in units of chance: nothing is unlike.
    """
    steady, wild = [(50.0, 100.0)] * 4, [(30.0, 100.0), (50.0, 100.0), (70.0, 100.0), (50.0, 100.0)]
    assert rate_is_unlike(80, 100, steady)
    assert not rate_is_unlike(80, 100, wild)
