"""What chance alone does to counts and rates: the yardstick of jumps and gaps.

Source: a funnel with limits at three standard deviations, as NHS England's Making Data Count uses
for control charts (Spiegelhalter 2005, Funnel plots for comparing institutional performance). The
limits are taken from the contract's own earlier figures and widened where these already vary more
than chance does (over-dispersion), so that a season or a bank holiday is no alarm.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

_DEVIATIONS = 3.0
# What three standard deviations are where the deviation itself is only known from a few figures:
# Student's t at 0.99865, by how many figures there are less one.
_OF_FEW = {1: 235.8, 2: 19.21, 3: 9.22, 4: 6.62, 5: 5.51, 6: 4.90, 7: 4.53, 8: 4.28, 9: 4.09,
           10: 3.96, 11: 3.85, 12: 3.76}  # fmt: skip
_OF_MANY = 3.6


def count_is_unlike(value: float, others: Sequence[float]) -> bool:
    """Say whether a count lies outside what the other counts of its line, at least two, allow.

    Uses 2 * sqrt(x + 3/8), which for Poisson counts has a standard deviation of about one
    (Anscombe 1948), with the uncertainty of the mean of the others and their own spread.
    """
    steady = [_even(other) for other in others]
    middle = sum(steady) / len(steady)
    freedom = len(steady) - 1
    spread = math.sqrt(sum((item - middle) ** 2 for item in steady) / freedom)
    limit = max(_DEVIATIONS, _OF_FEW.get(freedom, _OF_MANY) * spread)
    return abs(_even(value) - middle) > limit * math.sqrt(1 + 1 / len(steady))


def _even(count: float) -> float:
    return 2.0 * math.sqrt(max(count, 0.0) + 0.375)


def rate_is_unlike(part: float, whole: float, others: Sequence[tuple[float, float]]) -> bool:
    """Say whether a rate lies outside what the other rates of its line, at least two, allow.

    `others` are parts and wholes. Uses 2 * asin(sqrt(p)) in the form of Anscombe (1948), which for
    n binomial cases has a variance of about 1 / (n + 1/2), so that few cases may differ much; with
    the uncertainty of the mean of the others and their own spread, as `count_is_unlike` does.
    """
    angles = [(_angle(k, n), n + 0.5) for k, n in others]
    weight = sum(size for _, size in angles)
    middle = sum(angle * size for angle, size in angles) / weight
    freedom = len(angles) - 1
    spread = math.sqrt(sum(size * (angle - middle) ** 2 for angle, size in angles) / freedom)
    limit = max(_DEVIATIONS, _OF_FEW.get(freedom, _OF_MANY) * spread)
    return abs(_angle(part, whole) - middle) > limit * math.sqrt(1 / (whole + 0.5) + 1 / weight)


def _angle(part: float, whole: float) -> float:
    return 2.0 * math.asin(math.sqrt((part + 0.375) / (whole + 0.75)))


def leans(value: float, others: Sequence[float]) -> str:
    """Say whether a count is up or down by more than one standard deviation, or level."""
    off = _even(value) - sum(map(_even, others)) / len(others)
    return "level" if abs(off) <= 1.0 else "up" if off > 0 else "down"


def none_is_unlikely(others: Sequence[float]) -> bool:
    """Say whether a zero is unlikely where the others of its line stand for what is usual.

    The chance of none is exp(-m): below one in a thousand where the mean is seven or more.
    """
    return sum(others) / len(others) >= -math.log(0.001)
