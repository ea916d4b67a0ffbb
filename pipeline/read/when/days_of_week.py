"""Names of weekdays beside rows, in a table that stands for one week: Mon, Tues, Wednesday."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import lru_cache

from pipeline.domain.periods import Period

_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = re.compile(
    r"^(?:on )?(?P<day>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|r|rs|ur)?(?:day)?s?\.?$", re.IGNORECASE
)
_WEEK = 7


@lru_cache(maxsize=10_000)
def weekday_of(text: str) -> int | None:
    """Return which day of the week a text is the name of, 0 for Monday; None for any other."""
    found = _WEEKDAY.match(text.strip(" :*†"))
    return _NAMES.index(found["day"].lower()) if found is not None else None


def day_in_week(text: str, week: Period | None) -> Period | None:
    """Return the day of a week that a text names, wherever the week begins."""
    weekday = weekday_of(text)
    if weekday is None or week is None or (week.end - week.start).days + 1 != _WEEK:
        return None
    day = week.start + timedelta(days=(weekday - week.start.weekday()) % _WEEK)
    return Period(day, day)
