"""The interval of a difference of two rates, computed anew from rounded counts.

An interval from exact counts, printed beside rounded ones, would give the exact counts away.
"""

from __future__ import annotations

from math import sqrt

_Z = 1.959963984540054


def newcombe(k1: float, n1: float, k2: float, n2: float) -> tuple[float, float, float]:
    """Return k1/n1 - k2/n2 and the ends of its 95% interval, as shares of one; n above 0.

    Source: Newcombe 1998, Statistics in Medicine 17: 873-890, method 10 (hybrid score).
    """
    p1, low1, high1 = _wilson(k1, n1)
    p2, low2, high2 = _wilson(k2, n2)
    difference = p1 - p2
    low = difference - sqrt((p1 - low1) ** 2 + (high2 - p2) ** 2)
    high = difference + sqrt((high1 - p1) ** 2 + (p2 - low2) ** 2)
    return difference, low, high


def _wilson(k: float, n: float) -> tuple[float, float, float]:
    centre = (k + _Z**2 / 2) / (n + _Z**2)
    half = _Z * sqrt(k * (n - k) / n + _Z**2 / 4) / (n + _Z**2)
    return k / n, centre - half, centre + half
