"""How figures are shown: in cells with a number format, in sentences as words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from pipeline.domain.periods import Period
from pipeline.write.book import Cell

KEPT_BACK = "[c]"
NOT_AVAILABLE = "[x]"
NOT_APPLICABLE = "[z]"
MARKS = (KEPT_BACK, NOT_AVAILABLE, NOT_APPLICABLE)

PERCENT, MEAN, POUNDS, COUNT, HOURS = "percent", "mean", "gbp", "count", "hours"
_PENNIES_BELOW = 100
_NUMBER = re.compile(r"(?<![A-Za-z\d])\d[\d,]*(?:\.\d+)?%?")
_STOPS = (".", "!", "?")


def rounded(value: float, places: int) -> Decimal:
    """Round half up, as Excel shows it; Python's own rounding goes to the even digit."""
    return Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def places_for(value: float, unit: str, target: float | None = None) -> int:
    """Return how many decimals show the value without hiding on which side of a target it lies.

    89.99% against a target of 90% is not shown as 90.0%.
    """
    if unit == POUNDS:
        return 0 if abs(value) >= _PENNIES_BELOW or value == 0 else 2
    if unit in (COUNT, HOURS):
        return 0 if float(value).is_integer() else 1
    factor = 100 if unit == PERCENT else 1
    places = 1
    while target is not None and places < 4 and value != target:
        if rounded(value * factor, places) != rounded(target * factor, places):
            break
        places += 1
    return places


def number_format(value: float, unit: str, target: float | None = None) -> str:
    """Return Excel's format for a value of a unit."""
    places = places_for(value, unit, target)
    decimals = f"0.{'0' * places}" if places else "0"
    if unit == PERCENT:
        return f"{decimals}%"
    if unit == POUNDS:
        return f"£#,##{decimals}"
    return f"#,##{decimals}"


def in_words(value: float, unit: str, target: float | None = None) -> str:
    """Return a value as a sentence has it: 49.8%, 1,128, £318,400."""
    shown = value * 100 if unit == PERCENT else value
    text = f"{rounded(abs(shown), places_for(value, unit, target)):,}"
    sign = "-" if value < 0 else ""
    if unit == PERCENT:
        return f"{sign}{text}%"
    return f"{sign}£{text}" if unit == POUNDS else f"{sign}{text}"


def points(value: float) -> str:
    """Return a difference of two rates in percentage points, e.g. 19.0."""
    return f"{rounded(value * 100, 1):,}"


def figure(
    value: float | None,
    unit: str,
    *,
    to: str = "",
    mark: str = NOT_AVAILABLE,
    strong: bool = False,
    target: float | None = None,
) -> Cell:
    """Return the cell of a figure, with the link to its evidence, or the mark that replaces it."""
    if value is None:
        return Cell(mark, "mark")
    look = ("figure" if to else "number") + (" strong" if strong else "")
    return Cell(value, look, number_format(value, unit, target), to)


def counted(number: int, one: str, several: str = "") -> str:
    """Return e.g. ``1 outcome`` or ``12 outcomes``."""
    return f"{number:,} {one if number == 1 else several or one + 's'}"


def listed(parts: Sequence[str]) -> str:
    """Return e.g. ``a, b and c``."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def span(start: date | None, end: date | None) -> str:
    """Return a span of days in words; empty where it is not known."""
    return Period(start, end).label if start and end else ""


def without_numbers(text: str) -> str:
    """Return the text with its numbers kept back; references such as A2 or Q4 stay."""
    return _NUMBER.sub(KEPT_BACK, text)


def sentence(text: str) -> str:
    """Return the text with a capital at its start and a full stop at its end."""
    text = text.strip()
    if not text:
        return ""
    return text[0].upper() + text[1:] + ("" if text.rstrip("”’)")[-1:] in _STOPS else ".")


def sentences(*texts: str) -> str:
    """Join texts as sentences; empty ones are left out."""
    return " ".join(sentence(text) for text in texts if text.strip())
