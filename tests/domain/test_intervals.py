"""The intervals are those of the literature, and keep their promise on simulated data."""

import random

import pytest
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

from pipeline.compare.verdicts import Group, judged
from pipeline.domain.intervals import (
    Z95,
    Stratum,
    design_effect,
    mantel_haenszel,
    newcombe,
    wilson,
)
from tests.simulated import covered, drawn, highest_by_chance, null_sets

# Newcombe 1998, table II, method 10: eight pairs of proportions, the ends to four decimals.
PUBLISHED = [
    (56, 70, 48, 80, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090),
    (6, 7, 2, 7, 0.0582, 0.8062), (5, 56, 0, 29, -0.0381, 0.1926),
    (0, 10, 0, 20, -0.1611, 0.2775), (0, 10, 0, 10, -0.2775, 0.2775),
    (10, 10, 0, 20, 0.6791, 1.0), (10, 10, 0, 10, 0.6075, 1.0),
]  # fmt: skip
# By hand from the formulae: outcomes and bases with and without; difference, low, high in points.
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
    half = judged("Guests", Group(22, 25), Group(30, 61))
    assert half["verdict"] == (
        "higher, associated with guests; indicative only (fewer than 30 in a group)"
    )


@pytest.mark.parametrize(
    ("vector", "verdict"),
    [
        (VECTORS[0], "clearly higher, associated with guests"),
        (VECTORS[1], "no clear difference; indicative only (fewer than 30 in a group)"),
        (VECTORS[2], "no clear difference; indicative only (fewer than 30 in a group)"),
        (VECTORS[3], "too few to compare (fewer than 10 in a group)"),
    ],
)
def test_the_four_vectors_are_judged(vector: tuple[int, ...], verdict: str) -> None:
    """A gap of 28 points among 8 people is the headline that must not be printed."""
    k1, n1, k2, n2, *_ = vector
    got = judged("Guests", Group(k1, n1), Group(k2, n2))
    assert got["verdict"] == verdict
    assert (got["additional"] is None) is verdict.startswith("too few")


def test_additional_outcomes_are_the_difference_times_those_with_it() -> None:
    """20.0 points of 70 people: 14, interval 3.7 to 23.4; below zero stays below zero."""
    got = judged("Guests", Group(56, 70), Group(48, 80))
    ends = [got[name] for name in ("additional", "additional_low", "additional_high")]
    assert ends == pytest.approx([14.0, 70 * 0.052431, 70 * 0.333873], abs=1e-3)
    less = judged("Guests", Group(48, 80), Group(56, 70))
    assert float(str(less["additional"])) == pytest.approx(-16)


@pytest.mark.parametrize(("k1", "n1", "k2", "n2", "low", "high"), PUBLISHED)
def test_the_eight_examples_of_newcombe_come_out(
    k1: int, n1: int, k2: int, n2: int, low: float, high: float
) -> None:
    """As in the paper, with empty and full cells among them."""
    got = newcombe(k1, n1, k2, n2)
    assert (round(got.low, 4), round(got.high, 4)) == (low, high)


# Two age groups of a trial of tolbutamide: Rothman, Greenland and Lash 2008, table 15-1.
TOLBUTAMIDE = (Stratum("under 55", 8, 106, 5, 120), Stratum("55 and over", 22, 98, 16, 85))


def test_the_difference_within_strata_is_the_published_one() -> None:
    """R's metafor gives 0.0349, 90% interval -0.0176 to 0.0874, with the same variance."""
    got = mantel_haenszel(TOLBUTAMIDE, z=1.6448536)
    assert [round(x, 4) for x in (got.estimate, got.low, got.high)] == [0.0349, -0.0176, 0.0874]


def test_one_stratum_is_the_crude_difference() -> None:
    """46/68 and 516/1,060: the variance becomes p(1-p)/n of both sides, where they are equal."""
    got = mantel_haenszel([Stratum("", 46, 68, 33, 68)])
    half = Z95 * (46 / 68 * 22 / 68 / 68 + 33 / 68 * 35 / 68 / 68) ** 0.5
    assert got.estimate == pytest.approx(13 / 68)
    assert (got.low, got.high) == pytest.approx((13 / 68 - half, 13 / 68 + half))


def test_an_empty_side_weighs_nothing_and_all_empty_is_refused() -> None:
    """A site where nobody had the method says nothing about it."""
    alone = Stratum("C", 0, 0, 30, 40)
    assert mantel_haenszel([*TOLBUTAMIDE, alone]) == mantel_haenszel(TOLBUTAMIDE)
    with pytest.raises(ValueError, match="both sides"):
        mantel_haenszel([alone])


def test_what_site_alone_makes_goes_within_sites() -> None:
    """80% at one site and 40% at the other, with and without: 24 points crude, none within."""
    strata = [Stratum("A", 64, 80, 32, 40), Stratum("B", 8, 20, 24, 60)]
    crude = newcombe(72, 100, 56, 100)
    within = mantel_haenszel(strata)
    assert round(100 * crude.estimate) == 16
    assert crude.low > 0
    assert within.estimate == pytest.approx(0)
    assert within.low < 0 < within.high


def test_people_in_groups_tell_less_than_as_many_single_people() -> None:
    """By hand: squares of 4 x 9, times 5/4, over 50 people and 0.25, give 3.6."""
    # The 97.5% points of Student's t are 2.776 for 4 and 2.021 for 40 degrees of freedom.
    got = design_effect([(8, 10), (2, 10), (8, 10), (2, 10), (5, 10)])
    assert got == pytest.approx(3.6 * (2.776 / Z95) ** 2, rel=0.006)
    assert design_effect([(5, 10)] * 41) == pytest.approx((2.021 / Z95) ** 2, rel=1e-3)
    assert design_effect([(5, 10)]) == 1
    assert newcombe(56, 70, 48, 80, design=(2, 2)) == newcombe(28, 35, 24, 40)


NULLS = [((30, 70), 0.3), ((30, 70), 0.6), ((12, 300), 0.5), ((68, 300), 0.5), ((100, 300), 0.8)]


@pytest.mark.parametrize(("sizes", "rate"), NULLS)
def test_without_an_effect_a_clear_difference_is_rare(sizes: tuple[int, int], rate: float) -> None:
    """1,000 tables with one rate: not more than 5% look clear, by what the binomial allows."""
    clear, missing = null_sets(20260401, sizes, rate)
    assert clear <= missing <= highest_by_chance(1000, 0.05)
    assert min(sizes) >= 30 or clear == 0


@pytest.mark.parametrize(("sizes", "rate"), NULLS)
def test_a_planted_effect_lies_in_the_interval_95_times_of_100(
    sizes: tuple[int, int], rate: float
) -> None:
    """Ten points between the groups, 1,000 times."""
    inside = covered(20260402, sizes, rate)
    assert 1000 - inside <= highest_by_chance(1000, 0.05)


def test_a_planted_effect_lies_in_the_interval_within_strata() -> None:
    """Ten points at each of four sites with their own rates and their own shares."""
    source = random.Random(20260403)  # noqa: S311 - a simulation, not a secret
    sites = ((0.2, 30, 60), (0.4, 20, 90), (0.6, 40, 40), (0.8, 60, 30))
    inside = 0
    for _ in range(1000):
        strata = [
            Stratum(str(rate), drawn(source, one, rate + 0.1), one, drawn(source, two, rate), two)
            for rate, one, two in sites
        ]
        got = mantel_haenszel(strata)
        inside += got.low <= 0.1 <= got.high
    assert 1000 - inside <= highest_by_chance(1000, 0.05)
