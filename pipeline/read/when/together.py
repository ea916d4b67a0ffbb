"""Headings that take the periods before them together: Both quarters together, Whole quarter."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from pipeline.domain.periods import Period
from pipeline.read.when.number_words import NUMBER, number_of

_LENGTHS = {"mont": 1, "quar": 3, "half": 6, "halv": 6}
_ADDED = r"(?:together|combined|altogether|overall|in (?:all|total)|added (?:up|together)|totals?)"
_FEW = rf"(?:all|the|total|both|{NUMBER})"
_SEVERAL = re.compile(
    rf"^(?:totals?(?: (?:for|of))?\s+|overall\s+)?(?P<few>{_FEW}(?:\s+{_FEW})*)\s+"
    rf"(?P<unit>months|quarters|halves|half[- ]years|terms|weeks|periods)(?:\s+{_ADDED})?$|"
    rf"^(?P<units>months|quarters|halves|terms|weeks|periods)\s+{_ADDED}$",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"^(?:totals? (?:for|of) )?(?:the )?(?:whole|full|entire|complete)\s+"
    rf"(?P<unit>quarter|half(?:[- ]year)?|term|season|period)(?:\s+{_ADDED})?$|"
    r"^(?:totals? (?:for|of) )(?:the )?(?P<of>quarter|half(?:[- ]year)?|term|season|period)$|"
    rf"^(?:quarter|half(?:[- ]year)?|term|season|period)(?:ly)?\s+{_ADDED}$",
    re.IGNORECASE,
)


def takes_together(text: str) -> bool:
    """Whether a heading says that its figures take several periods together."""
    plain = " ".join(text.split()).strip(" :()*.")
    return bool(_SEVERAL.match(plain) or _WHOLE.match(plain))


def all_together(text: str, spans: Iterable[Period]) -> Period | None:
    """Return what a heading takes together of the periods before it; None where they do not fit."""
    plain = " ".join(text.split()).strip(" :()*.")
    several, whole = _SEVERAL.match(plain), _WHOLE.match(plain)
    parts = sorted(set(spans))
    if several is not None:
        unit = (several["unit"] or several["units"]).lower()[:4]
        length = _LENGTHS.get(unit)
        parts = [span for span in parts if length is None or span.months == length]
        wanted = _number(several["few"] or "")
        if wanted and wanted != len(parts):
            return None
    elif whole is None:
        return None
    together = _without_gap(parts)
    if together is None or whole is None:
        return together
    unit = (whole["unit"] or whole["of"] or plain.partition(" ")[0]).lower()[:4]
    return together if _LENGTHS.get(unit) in {None, together.months} else None


def _number(words: str) -> int:
    """Return how many periods are said to be taken together, 0 where it is not said."""
    said = [word for word in words.lower().split() if word not in {"all", "the", "total"}]
    return max((2 if word == "both" else number_of(word) for word in said), default=0)


def _without_gap(parts: list[Period]) -> Period | None:
    """Return the span of several periods that follow one another."""
    if len(parts) < 2:
        return None
    for one, later in pairwise(parts):
        # Weeks and terms may have days between them, but no more than holidays.
        gap = (later.start - one.end).days
        if gap < 1 or (gap > 1 and one.months is not None):
            return None
    return Period(parts[0].start, parts[-1].end)
