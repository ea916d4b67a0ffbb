"""The disclosure policies a commissioner may ask for, as arithmetic.

Sources: NHS England, disclosure control for HES from 2018 (1 to 7 suppressed, other counts to the
nearest 5); NDTMS and many councils (below 5 suppressed).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from pipeline.domain.contract import DisclosurePolicy


@dataclass(frozen=True, slots=True)
class Policy:
    """`up_to` is the largest count withheld (0 for none); `base` what others are rounded to."""

    label: str
    up_to: int = 0
    base: int = 0

    @property
    def is_off(self) -> bool:
        """Whether every count is shown as it is."""
        return self.up_to == 0

    @property
    def shows_exact(self) -> bool:
        """Whether counts that are shown are exact, so that subtraction gives others away."""
        return self.base == 0 and not self.is_off

    def withholds(self, count: float | None) -> bool:
        """Say whether a count of people is too small to show. Zero is shown."""
        return count is not None and 0 < count < self.up_to + 1 and not self.is_off

    def rounded(self, count: float | None) -> float | None:
        """Round a count as the policy asks, halves up."""
        if count is None or not self.base:
            return count
        return float(self.base * math.floor(count / self.base + 0.5))

    def leaves_small(self, whole: float | None, part: float | None) -> bool:
        """Say whether a whole less one part, both shown exactly, is too small to show.

        A part of zero leaves the whole, which is judged by itself.
        """
        if not self.shows_exact or whole is None or not part:
            return False
        return self.withholds(whole - part)

    def words_for(self, count: float) -> str:
        """Say in a sentence what stands for a count that is not shown."""
        return f"fewer than {self.up_to + 1}" if self.withholds(count) else NOT_SHOWN


NOT_SHOWN = "some"
MARK = "[c]"
"""What stands in a text in place of a figure kept back; see the government's symbols in tables."""

_POLICIES = {
    DisclosurePolicy.LT5: Policy(DisclosurePolicy.LT5.value, up_to=4),
    DisclosurePolicy.NHS_1_7_ROUND_5: Policy(
        DisclosurePolicy.NHS_1_7_ROUND_5.value, up_to=7, base=5
    ),
    DisclosurePolicy.NONE: Policy(DisclosurePolicy.NONE.value),
}


def policy_of(name: DisclosurePolicy) -> Policy:
    """Return the arithmetic of a policy."""
    return _POLICIES[name]
