"""Finds a number in a sentence, in digits or in words."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from pipeline.protect.people import PEOPLE

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_OTHER_WORDS = {2: ["both", "a couple", "a pair"], 3: ["a trio"], 12: ["a dozen"]}
# 4 weeks, 4-week and 4th are not a count of people, nor are "one-to-one" and a percentage.
_NOT_A_COUNT = (
    r"(?![ -]?(?:weeks?|months?|years?|days?|hours?|minutes?|mins?|yrs?|wks?|hrs?|sessions?|"
    r"[ap]m|st|nd|rd|th)\b)(?!\s?%| per ?cent)(?![ -]to[ -]one)"
)


@lru_cache(maxsize=1000)
def _pattern(number: float) -> re.Pattern[str]:
    forms = {f"{number:g}", f"{number:,g}"}
    if number.is_integer():
        forms |= {f"{number:.0f}", f"{number:,.0f}"}
    digits = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    alternatives = [rf"(?<![\w.,£-])(?<!20\d\d/)(?:{digits})(?!\w|[.,]\d){_NOT_A_COUNT}"]
    words = in_words(number)
    if words:
        spelled = "|".join(re.escape(word).replace(r"\ ", r"[ -]") for word in words)
        alternatives.append(rf"(?<![\w-])(?:{spelled})(?!\w){_NOT_A_COUNT}")
    return re.compile("|".join(alternatives), re.IGNORECASE)


def in_words(number: float) -> list[str]:
    """Return how a whole number below 100 is written in words: four; twenty one; a dozen."""
    if not number.is_integer() or not 0 <= number < 100:
        return []
    whole = int(number)
    tens, ones = divmod(whole, 10)
    word = _ONES[whole] if whole < 20 else " ".join((_TENS[tens - 2], *_ONES[ones : ones + 1]))
    word = word.removesuffix(" zero")
    return [word, *_OTHER_WORDS.get(whole, [])]


def mentions(text: str, numbers: Collection[float]) -> bool:
    """Say whether a text gives one of the numbers, in digits or in words."""
    return any(_pattern(float(number)).search(text) for number in numbers)


def names_a_number(text: str) -> bool:
    """Say whether a text names a whole number or a year, in digits or words; 4-week and one do not.

    "One" is said of many things, and a 4-week quit is a kind of quit.
    """
    return bool(_YEAR.search(text) or _ANY.search(text))


def counts_few_people(text: str, up_to: int) -> bool:
    """Say whether a text counts from 1 to `up_to` people: "3 young carers", "two women"."""
    return any(_counting(number).search(text) for number in range(1, up_to + 1))


@lru_cache(maxsize=10)
def _counting(number: int) -> re.Pattern[str]:
    few = _pattern(float(number)).pattern
    return re.compile(rf"(?:{few})(?: [\w-]+){{0,2}} {PEOPLE}\b", re.IGNORECASE)


_YEAR = re.compile(r"\b20\d\d\b")
_ANY = re.compile(
    rf"(?<![\w.,£-])\d[\d,]*(?!\w|[.,]\d|-\w){_NOT_A_COUNT}"
    rf"|(?<![\w-])(?:{'|'.join((*_ONES[2:], *_TENS))}|a dozen)(?!\w){_NOT_A_COUNT}",
    re.IGNORECASE,
)


# 3/48 counts, 2025/26 and 03/04/2025 do not.
_WHOLE = re.compile(
    rf"(?<![\w.,£-])(?<!\d/)(\d{{1,3}}(?:,\d{{3}})+|\d+)(?![\w]|[.,]\d|-\w|/\d+/){_NOT_A_COUNT}"
    r"(?:/(\d[\d,]*)(?!/))?"
)


def whole_numbers(text: str) -> list[int]:
    """Return the whole numbers that stand alone in a text; no dates, shares or cell addresses."""
    numbers = []
    for first, after in _WHOLE.findall(text):
        second = after.strip(",")
        if second and len(first) == 4 and first.startswith("20") and len(second) == 2:
            continue
        numbers += [int(part.replace(",", "")) for part in (first, second) if part]
    return numbers
