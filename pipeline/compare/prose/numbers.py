"""Reads the numbers of a sentence, in digits or words: 12, "two dozen", "8 out of 10", "both"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
_SCALES = {"hundred": 100, "thousand": 1000}
_SETS = {"dozen": 12, "couple": 2, "pair": 2}
_VAGUE = r"several|many|most|some|a few|a number|a handful|dozens|hundreds|lots|quite a few"
_PART = r"half|halves|third|thirds|quarter|quarters|fifth|fifths|tenth|tenths"

_SMALL = "|".join((*ONES, *TENS))
_WORD = rf"(?:{_SMALL}|{'|'.join(_SCALES)})"
_SPELLED = (
    rf"(?:(?:half )?an? |one |two |three |four |five |six |ten |several )?"
    rf"(?:dozen|couple|pair)\b|both\b|"
    rf"(?:an? (?=hundred|thousand))?{_WORD}(?:(?:[ -]|,? and )(?:{_WORD}))*\b"
)
_DIGITS = r"\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?|\d+(?:\.\d+)?"
_ONE_NUMBER = rf"(?:{_DIGITS}|{_SPELLED})"
_ABOUT = (
    r"(?:(?:just |well |a little |slightly )?(?:about|around|approximately|approx\.?|roughly|circa|"
    r"nearly|almost|some|over|under|more than|less than|fewer than|at least|up to|as many as|above|"
    r"below)\s+|~\s?)?"
)
_NUMBER = re.compile(
    rf"(?<![\w£.,/-])(?P<about>{_ABOUT})"
    rf"(?:(?P<part>(?:(?:an?|one|two|three|four|nine)[ -]|(?<!\w))(?:{_PART}))"
    r"(?= of| (?:our|the|them)\b)|"
    rf"(?P<pounds>£\s?(?:{_DIGITS})(?:\s?(?:k|m|million|thousand)\b)?)|"
    rf"(?P<top>{_ONE_NUMBER})(?P<link>\s+out of\s+(?:the |our |all )?|\s+of (?:the |our |those )?|"
    rf"/|\s+in\s+(?:every )?)(?P<base>{_ONE_NUMBER})(?![\w%]|[.,]\d)|"
    rf"(?P<low>between {_ONE_NUMBER} and {_ONE_NUMBER}|{_ONE_NUMBER} (?:to|or) {_ONE_NUMBER}|"
    rf"\d+\s?[-–]\s?\d+)(?![\w%/]|[.,]\d)|"
    rf"(?P<share>(?:{_ONE_NUMBER})\s?(?:%|per ?cent\b|percent\b))|"
    rf"(?P<one>{_ONE_NUMBER})(?![\w%/]|[.,]\d)|"
    rf"(?P<vague>(?:{_VAGUE})\b))",
    re.IGNORECASE,
)  # fmt: skip
_POUNDS = re.compile(
    rf"(?P<about>{_ABOUT})£\s?(?P<sum>{_DIGITS})\s?(?P<scale>k|m|million|thousand)?\b",
    re.IGNORECASE,
)
_TIMES = {"k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6}
_MONTHS = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|march|mar|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
)
# What follows a number that counts nobody: a time, a size, a day of the month.
_NO_COUNT_AFTER = re.compile(
    rf"[ -]?(?:(?:whole |full |working |more |further )?(?:weeks?|months?|years?|days?|hours?|"
    r"minutes?|mins?|hrs?|yrs?|wks?|nights?|evenings?|mornings?|times|o'?clock|[ap]m|miles?|km|kg|"
    r"stones?|lbs?|ppm|pounds?|pence|points?|steps|percentage|tablets?|feet|legs|hands|cigarettes?|sessions?)\b|"
    rf"st\b|nd\b|rd\b|th\b|{_MONTHS}|(?:-|to-)one\b|another\b|\w+-(?:old|long|week|month|year)\b)|"
    r"[ -]to[ -]one\b",
    re.IGNORECASE,
)
# What before digits makes them a name: "year 4", "level 2", "aged 16", "a lady of 84".
_NAMED = re.compile(
    rf"(?:\b(?:aged?|ages?|no|nos|number|level|stage|years?|weeks?|months?|quarter|page|pp?|part|"
    rf"tier|band|group|room|plot|cohort|block|wave|ward|line|step|question|unit|phase|cycle|version|item|ref|{_MONTHS})"
    r"\.?|\b(?:man|woman|lady|lad|girl|boy|mother|mum|dad|father|child|son|daughter|age) of|#|"
    r"\bQ)\s?$",
    re.IGNORECASE,
)
# "Four wives and a daughter" are five: the number alone says too few.
_ONE_MORE = re.compile(r" \w+ and (?:an?|one) \w+ (?:who|have|has|are|now|were)\b")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NOT_ALONE = re.compile(r"\b(?:no|any|every|each|the|this|that|which|some)\s$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a sentence: its text, where it stands, and its value if it is a count.

    `value` is None for a share ("a third of"), a range and a vague number ("several"); `unit` is
    count or gbp.
    """

    text: str
    start: int
    end: int
    value: float | None
    unit: str = "count"


def numbers_in(sentence: str) -> list[Number]:
    """Return the numbers of a sentence that may count something, in their order.

    Times, ages, dates, levels, reference numbers and decimals count nobody and are left out.
    """
    found = [*_pounds(sentence), *_counts(sentence)]
    return sorted(found, key=lambda number: number.start)


def _pounds(sentence: str) -> Iterator[Number]:
    for match in _POUNDS.finditer(sentence):
        times = _TIMES.get((match["scale"] or "").lower(), 1)
        value = float(match["sum"].replace(",", "")) * times
        yield Number(match[0].strip(), match.start(), match.end(), value, "gbp")


def _counts(sentence: str) -> Iterator[Number]:
    for match in _NUMBER.finditer(sentence):
        if match["pounds"] or _counts_nobody(sentence, match):
            continue
        text = match[0].strip()
        value = None if _ONE_MORE.match(sentence, match.end()) else _value(match)
        yield Number(text, match.start(), match.end(), value)


def _value(match: re.Match[str]) -> float | None:
    if match["one"]:
        return value_of(match["one"])
    if match["top"] and " in" not in match["link"]:
        top, base = value_of(match["top"]), value_of(match["base"])
        return top if top is not None and base is not None and top <= base else None
    return None


def _counts_nobody(sentence: str, match: re.Match[str]) -> bool:
    before, after = sentence[: match.start()], sentence[match.end() :]
    # "About six months", but "over the year four of our volunteers".
    if match["vague"] or match["part"] or match["share"]:
        return False
    text = match["one"] or ""
    if "." in text or (_YEAR.fullmatch(text) and not match["about"]):
        return True
    if text.lower() == "one" and _NOT_ALONE.search(before):
        return True
    named = match[0][:1].isdigit() and _NAMED.search(before)
    return bool(_NO_COUNT_AFTER.match(after) or named)


def value_of(text: str) -> float | None:
    """Return the value of one number in digits or words: "1,148", "twenty-one", "half a dozen"."""
    plain = text.lower().replace("-", " ").replace(",", "").strip()
    if re.fullmatch(r"\d+(?:\.\d+)?", plain):
        return float(plain)
    words = [word for word in plain.split() if word not in {"and", "a", "an"}]
    if not words:
        return None
    return _of_words(words)


def _of_words(words: list[str]) -> float | None:
    if words[-1] in _SETS:
        times = {"half": 0.5}.get(words[0], 1.0) if len(words) > 1 else 1.0
        if len(words) > 1 and words[0] != "half":
            known = _of_words(words[:-1])
            if known is None:
                return None
            times = known
        return times * _SETS[words[-1]]
    if words == ["both"]:
        return 2.0
    whole = part = 0
    for word in words:
        if word in ONES or word in TENS:
            part += ONES.get(word, 0) + TENS.get(word, 0)
        elif word == "hundred":
            part = max(part, 1) * 100
        elif word == "thousand":
            whole, part = whole + max(part, 1) * 1000, 0
        else:
            return None
    return float(whole + part)
