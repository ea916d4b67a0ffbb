"""The intervals are those of the literature, and keep their promise on simulated data."""

import random

import pytest
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

from pipeline.compare.verdicts import Group, judged
from pipeline.domain.intervals import newcombe, wilson

# Published examples: outcomes and bases with and without, difference, low and high in points.
VECTORS = [
    (56, 70, 48, 80, 20.0, 5.2, 33.4),
    (18, 22, 40, 61, 16.2, -6.7, 32.8),
    (9, 10, 20, 30, 23.3, -10.2, 43.0),
    (7, 8, 15, 25, 27.5, -10.9, 49.3),
]
CASES = [(k1, n1, k2, n2) for k1, n1, k2, n2, *_ in VECTORS] + [
    (0, 10, 0, 10), (10, 10, 10, 10), (46, 68, 516, 1060), (1, 30, 29, 30), (227, 335, 257, 488),
]  # fmt: skip


@pytest.mark.parametrize("vector", VECTORS)
def test_the_published_examples_come_out(
    vector: tuple[int, int, int, int, float, float, float],
) -> None:
    """To the decimal that was published."""
    k1, n1, k2, n2, *published = vector
    got = newcombe(k1, n1, k2, n2)
    assert [round(100 * x, 1) for x in (got.estimate, got.low, got.high)] == published


def test_wilson_gives_the_published_ends() -> None:
    """56/70: 69.2 to 87.7; 48/80: 49.0 to 70.0."""
    for (k, n), ends in {(56, 70): (69.2, 87.7), (48, 80): (49.0, 70.0)}.items():
        got = wilson(k, n)
        assert (round(100 * got.low, 1), round(100 * got.high, 1)) == ends


@pytest.mark.parametrize(("k1", "n1", "k2", "n2"), CASES)
def test_statsmodels_agrees(k1: int, n1: int, k2: int, n2: int) -> None:
    """An independent implementation gives the same intervals."""
    low, high = proportion_confint(k1, n1, method="wilson")
    own = wilson(k1, n1)
    assert (own.low, own.high) == pytest.approx((low, high), abs=1e-12)
    low, high = confint_proportions_2indep(k1, n1, k2, n2, method="newcomb")
    both = newcombe(k1, n1, k2, n2)
    assert (both.low, both.high) == pytest.approx((low, high), abs=1e-9)


@pytest.mark.parametrize(("k", "n"), [(1, 0), (5, 4), (-1, 4)])
def test_what_is_not_a_proportion_is_refused(k: int, n: int) -> None:
    """More outcomes than people, or nobody at all."""
    with pytest.raises(ValueError, match="not a proportion"):
        wilson(k, n)


def test_few_are_refused_some_indicative_many_judged() -> None:
    """Below 10 no difference at all; below 30 only an indication."""
    few = judged("Guests", Group(7, 8), Group(15, 25))
    assert (few["difference"], few["low"], few["high"]) == (None, None, None)
    assert "too few" in str(few["verdict"])
    some = judged("Guests", Group(18, 22), Group(40, 61))
    assert some["verdict"] == "no clear difference; indicative only (fewer than 30 in a group)"
    many = judged("Guests", Group(56, 70), Group(48, 80))
    assert many["verdict"] == "clearly higher, associated with guests"
    less = judged("Guests", Group(48, 80), Group(56, 70))
    assert less["verdict"] == "clearly lower, associated with guests"
    assert "not shown to be caused" in str(many["caution"])


def _drawn(source: random.Random, n: int, rate: float) -> int:
    return sum(source.random() < rate for _ in range(n))


def test_without_an_effect_a_clear_difference_is_rare() -> None:
    """1,000 simulated tables of 68 and 300 with one rate: about 5% look clear, by chance."""
    source = random.Random(20260401)  # noqa: S311 - a simulation, not a secret
    clear = 0
    for _ in range(1000):
        got = newcombe(_drawn(source, 68, 0.5), 68, _drawn(source, 300, 0.5), 300)
        clear += got.low > 0 or got.high < 0
    assert clear <= 65


def test_a_planted_effect_lies_in_the_interval_95_times_of_100() -> None:
    """Ten points between groups of 100 and 300."""
    source = random.Random(20260402)  # noqa: S311 - a simulation, not a secret
    inside = 0
    for _ in range(1000):
        got = newcombe(_drawn(source, 100, 0.6), 100, _drawn(source, 300, 0.5), 300)
        inside += got.low <= 0.1 <= got.high
    assert 935 <= inside <= 968
