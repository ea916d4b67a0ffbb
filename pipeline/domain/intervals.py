"""Intervals for rates and for the difference of two rates.

Wilson's score interval for one proportion, and Newcombe's hybrid score interval for the difference
of two independent ones (Newcombe 1998, Statistics in Medicine 17, method 10), without continuity
correction. The tests hold both against statsmodels and against published examples.
"""

from __future__ import annotations

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


def wilson(k: int, n: int, z: float = Z95) -> Interval:
    """Return Wilson's interval for `k` outcomes among `n`.

    Raises:
        ValueError: `n` is not positive, or `k` is not between 0 and `n`.
    """
    if n <= 0 or not 0 <= k <= n:
        raise ValueError(f"{k} of {n} is not a proportion")
    square = z * z
    centre = (k + square / 2) / (n + square)
    half = z * sqrt(k * (n - k) / n + square / 4) / (n + square)
    return Interval(k / n, max(0.0, centre - half), min(1.0, centre + half))


def newcombe(k1: int, n1: int, k2: int, n2: int, z: float = Z95) -> Interval:
    """Return Newcombe's interval for the rate of the first group minus that of the second.

    Raises:
        ValueError: one of the groups is not a proportion.
    """
    first, second = wilson(k1, n1, z), wilson(k2, n2, z)
    difference = first.estimate - second.estimate
    below = sqrt((first.estimate - first.low) ** 2 + (second.high - second.estimate) ** 2)
    above = sqrt((first.high - first.estimate) ** 2 + (second.estimate - second.low) ** 2)
    return Interval(difference, difference - below, difference + above)
