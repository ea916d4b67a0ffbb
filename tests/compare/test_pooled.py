"""Year to date is pooled, never averaged; numerator and denominator are for the same periods."""

from typing import Any

import pytest

from pipeline.compare.queries import query
from pipeline.store import run_sql
from tests.by_hand import Q1, Q2, Q3
from tests.compare_frames import ASKED, FIGURES, asked, figure, month, typed


def pooled(*rows: dict[str, Any], **given: object) -> dict[str, Any]:
    """Return the pooled values of requirement A."""
    frames = {"figures": typed(FIGURES, *rows), "asked": typed(ASKED, asked(**given))}
    return run_sql(query("pooled"), frames).to_dicts()[0]


def top(period: Any, value: float) -> dict[str, Any]:
    """Return a numerator."""
    return figure(period, value, part="numerator")


def base(period: Any, value: float) -> dict[str, Any]:
    """Return a denominator."""
    return figure(period, value, part="denominator")


def test_a_rate_is_all_numerators_over_all_denominators() -> None:
    """1/2 and 90/100 are 91/102 = 89.2%, not 70%."""
    got = pooled(top(Q1, 1), base(Q1, 2), top(Q2, 90), base(Q2, 100), measure="rate")
    assert (got["numerator"], got["denominator"]) == (91, 102)
    assert got["value"] == pytest.approx(91 / 102)


def test_a_denominator_without_its_numerator_is_left_out() -> None:
    """Q2 has no numerator: its 100 do not pull the rate down."""
    got = pooled(top(Q1, 1), base(Q1, 2), base(Q2, 100), measure="rate")
    assert (got["numerator"], got["denominator"]) == (1, 2)


def test_months_over_their_quarter_are_pooled_when_they_span_the_same_days() -> None:
    """Numerator by month, denominator by quarter."""
    tops = [top(month(n), n) for n in (1, 2, 3)]
    got = pooled(*tops, base(Q1, 12), measure="rate")
    assert (got["numerator"], got["denominator"], got["unpaired"]) == (6, 12, False)


def test_figures_for_different_periods_give_no_rate() -> None:
    """A numerator for Q1 and a denominator for Q2 and Q3 belong to nothing."""
    got = pooled(top(Q1, 1), base(Q2, 2), base(Q3, 2), measure="rate")
    assert (got["value"], got["unpaired"]) == (None, True)


def test_zero_over_zero_is_no_value() -> None:
    """Neither zero, nor infinity, nor not-a-number."""
    got = pooled(top(Q1, 0), base(Q1, 0), measure="rate")
    assert (got["numerator"], got["denominator"], got["value"]) == (0, 0, None)


def test_a_stock_is_the_latest_figure() -> None:
    """23 of 24, then 24 of 25: the position is 96%."""
    rows = (top(Q1, 23), base(Q1, 24), top(Q2, 24), base(Q2, 25))
    got = pooled(*rows, measure="rate", accumulation="latest")
    assert (got["numerator"], got["denominator"], got["value"]) == (24, 25, 0.96)


def test_a_mean_is_weighted_by_its_denominator() -> None:
    """Means 2 (of 10) and 5 (of 30) are 170/40 = 4.25, whether sums or means are stated."""
    means = (figure(Q1, 2), base(Q1, 10), figure(Q2, 5), base(Q2, 30))
    assert pooled(*means, measure="mean")["value"] == 4.25
    sums = (top(Q1, 20), base(Q1, 10), top(Q2, 150), base(Q2, 30))
    assert pooled(*sums, measure="mean")["value"] == 4.25


def test_the_response_rate_is_answers_over_asked_in_the_periods_that_have_both() -> None:
    """93 + 108 answers of 545 + 585 asked: 201/1,130 = 17.8%."""
    rows: list[dict[str, Any]] = []
    for period, good, answers, sent in ((Q1, 86, 93, 545), (Q2, 101, 108, 585)):
        rows += [top(period, good), base(period, answers)]
        rows.append(figure(period, sent, part="response base"))
    assert pooled(*rows, measure="rate")["response_rate"] == pytest.approx(201 / 1130)


def test_a_printed_rate_alone_is_marked_as_such() -> None:
    """It is kept to be shown; the results do not rate it."""
    got = pooled(figure(Q1, 0.9), figure(Q2, 0.8), measure="rate", has_parts=False)
    assert (got["value"], got["printed_only"], got["numerator"]) == (0.8, True, None)
