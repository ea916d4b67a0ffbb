"""Intervals for rates and for the difference of two rates.

Wilson's score interval for one proportion, and Newcombe's hybrid score interval for the difference
of two independent ones (Newcombe 1998, Statistics in Medicine 17, method 10), without continuity
correction. The difference within strata is Mantel and Haenszel's, with the variance of Sato,
Greenland and Robins (1989, Biometrics 45). For people who come in groups, counts are divided by
the design effect first (Rao and Scott 1992, Biometrics 48). The tests hold them against
independent tools and published examples.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

# The 97.5% point of the normal distribution: 95% lies between minus and plus this.
Z95 = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Interval:
    """An estimate with the ends of its interval, all as shares of one."""

    estimate: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Stratum:
    """Outcomes and people with and without something in one part, e.g. one site."""

    name: str
    with_k: float
    with_n: float
    without_k: float
    without_n: float

    @property
    def compares(self) -> bool:
        """Whether there is somebody on either side."""
        return self.with_n > 0 and self.without_n > 0


def wilson(k: float, n: float, z: float = Z95) -> Interval:
    """Return Wilson's interval for `k` outcomes among `n`; either may be an effective number.

    Raises:
        ValueError: `n` is not positive, or `k` is not between 0 and `n`.
    """
    if n <= 0 or not 0 <= k <= n:
        raise ValueError(f"{k} of {n} is not a proportion")
    square = z * z
    centre = (k + square / 2) / (n + square)
    half = z * sqrt(k * (n - k) / n + square / 4) / (n + square)
    return Interval(k / n, max(0.0, centre - half), min(1.0, centre + half))


def newcombe(
    k1: float,
    n1: float,
    k2: float,
    n2: float,
    z: float = Z95,
    *,
    design: tuple[float, float] = (1, 1),
) -> Interval:
    """Return Newcombe's interval for the rate of the first group minus that of the second.

    `design` are the design effects of the two groups, by which their counts are divided.

    Raises:
        ValueError: one of the groups is not a proportion.
    """
    first = wilson(k1 / design[0], n1 / design[0], z)
    second = wilson(k2 / design[1], n2 / design[1], z)
    difference = first.estimate - second.estimate
    below = sqrt((first.estimate - first.low) ** 2 + (second.high - second.estimate) ** 2)
    above = sqrt((first.high - first.estimate) ** 2 + (second.estimate - second.low) ** 2)
    return Interval(difference, difference - below, difference + above)


def mantel_haenszel(strata: Sequence[Stratum], z: float = Z95) -> Interval:
    """Return the difference of the rates within strata, with without taken off with.

    Strata in which one side is empty weigh nothing.

    Raises:
        ValueError: no stratum has people on both sides.
    """
    weight = top = rising = level = 0.0
    for part in strata:
        if not part.compares:
            continue
        a, n1, c, n0 = part.with_k, part.with_n, part.without_k, part.without_n
        n = n1 + n0
        weight += n1 * n0 / n
        top += (a * n0 - c * n1) / n
        rising += (n1 * n1 * c - n0 * n0 * a + n1 * n0 * (n0 - n1) / 2) / (n * n)
        level += (a * (n0 - c) + c * (n1 - a)) / (2 * n)
    if not weight:
        raise ValueError("no stratum has people on both sides")
    difference = top / weight
    error = sqrt(max(0.0, difference * rising + level)) / weight
    return Interval(difference, difference - z * error, difference + z * error)


def design_effect(groups: Sequence[tuple[float, float]]) -> float:
    """Return by how much people who come in groups tell less than as many single people.

    `groups` are outcomes and people of each. Never below 1. Few groups say little about how much
    groups differ, for which Student's t takes the place of the normal distribution.
    """
    k, n, many = sum(k for k, _ in groups), sum(n for _, n in groups), len(groups)
    rate = k / n if n else 0.0
    if many < 2:
        return 1.0
    few = (_student(many - 1) / Z95) ** 2
    if not 0 < rate < 1:
        return few
    spread = sum((own - rate * size) ** 2 for own, size in groups)
    return few * max(1.0, many / (many - 1) * spread / n / (rate * (1 - rate)))


def _student(freedom: int, z: float = Z95) -> float:
    """Return the 97.5% point of Student's t, by the expansion in Abramowitz and Stegun, 26.7.5."""
    first = (z**3 + z) / 4
    second = (5 * z**5 + 16 * z**3 + 3 * z) / 96
    third = (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384
    return z + first / freedom + second / freedom**2 + third / freedom**3
