"""Targets for a span: profile, even share, per period; floors move with them."""

from datetime import date

import pytest

from pipeline.compare.queries import query
from pipeline.domain.periods import Period
from pipeline.store import run_sql
from tests.by_hand import YEAR
from tests.compare_frames import ASKED, PROFILE, asked, typed

PROFILED = (290.0, 280.0, 250.0, 380.0)


def target(*, profile: tuple[float, ...] = (), end: date = YEAR.end, **given: object
           ) -> tuple[float | None, float | None]:  # fmt: skip
    """Return target and floor of requirement A from April to `end`."""
    quarters = YEAR.split(3)
    rows = [
        {"ref": "A", "period_start": q.start, "period_end": q.end, "amount": amount}
        for q, amount in zip(quarters, profile, strict=False)
    ]
    frames = {
        "asked": typed(ASKED, asked(span_end=end, **given)),
        "profile": typed(PROFILE, *rows),
    }
    got = run_sql(query("targets"), frames).to_dicts()[0]
    return got["target"], got["floor"]


def test_a_profile_adds_up_to_the_quarter_reached() -> None:
    """290, then 290 + 280; the floor is 90% of that."""
    assert target(profile=PROFILED, target=1200.0, floor=0.9, end=date(2025, 6, 30)) == (290, 261)
    assert target(profile=PROFILED, target=1200.0, floor=0.9, end=date(2025, 9, 30)) == (570, 513)
    assert target(profile=PROFILED, target=1200.0, floor=0.9) == (1200, 1080)


def test_a_quarter_of_a_profile_counts_by_its_months_in_a_monthly_return() -> None:
    """April and May are two thirds of 290."""
    got = target(profile=PROFILED, target=1200.0, end=date(2025, 5, 31))
    assert got[0] == pytest.approx(290 * 2 / 3)


def test_without_a_profile_a_yearly_target_is_shared_evenly() -> None:
    """60 a year is 15 a quarter; a floor of 54 is 13.5; 2,400 is 1,800 by December."""
    assert target(target=60.0, floor=54.0, end=date(2025, 6, 30)) == (15, 13.5)
    assert target(target=2400.0, floor=2160.0, end=date(2025, 12, 31)) == (1800, 1620)


def test_a_target_for_each_period_is_multiplied() -> None:
    """Two case studies a quarter, at least one: 4 and 2 after half a year."""
    got = target(target=2.0, floor=1.0, target_is_yearly=False, end=date(2025, 9, 30))
    assert got == (4, 2)


def test_rates_means_and_stocks_have_one_target() -> None:
    """Whatever the span."""
    end = date(2025, 6, 30)
    assert target(measure="rate", target=0.5, floor=0.45, end=end) == (0.5, 0.45)
    assert target(measure="mean", target=3.0, floor=2.5, end=end) == (3, 2.5)
    assert target(accumulation="latest", target=20.0, floor=18.0, end=end) == (20, 18)


def test_no_target_stays_none() -> None:
    """Reporting only."""
    assert target(end=Period.quarter(2025, 1).end) == (None, None)
