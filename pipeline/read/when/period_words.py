"""Reads periods as people write them: Apr-25, Q1 25/26, Apr-Jun 25, M12, 01/04/24-31/03/25.

What names no year (Q1, April, w/c 2 Jun) becomes a `Mark` that the year of the workbook completes;
a year may begin in any month. Days come before months, as in the UK. Q1 is the first quarter of
that year unless months stand beside it: in "H2 (Mar-Aug)" the months are believed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from pipeline.domain.periods import Period, add_months
from pipeline.read.when.mark import LAST_DAYS, TO_DATE, Mark, day_of
from pipeline.read.when.note_marks import without_number
from pipeline.read.when.number_words import NUMBER, number_of
from pipeline.read.when.short_words import written_out
from pipeline.read.when.spelling import corrected

_ORDINALS = {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
             "first": 1, "second": 2, "third": 3, "fourth": 4}  # fmt: skip
NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
YEAR = r"(?:20\d{2}|['’]?\d{2})"
DASH = r"\s*(?:-|–|—|\b(?:to|until)\b(?:\s+(?:the\s+)?end(?:\s+of)?\b)?|\bthrough\b)\s*"
_SLASH = r"\s*(?:/|-|–|\bto\b)\s*"
YEAR_PAIR = rf"(?:20\d{{2}}|\d{{2}}){_SLASH}(?:20\d{{2}}|\d{{2}})"
SEASONS = r"(?:spring\s*(?:&|and|/|\+)\s*summer|autumn\s*(?:&|and|/|\+)\s*winter)"
WEEKDAY = r"(?:mon|tues?|wed(?:nes|s)?|thu(?:r|rs)?|fri|sat(?:ur)?|sun)(?:day)?s?\.?"
_DAY_NUMBERS = r"\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})"
_DAY_WORDS = rf"\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}(?:,?\s+{YEAR})?"
DAY = (
    rf"(?:(?:{WEEKDAY},?\s+)?(?:the\s+)?"
    rf"(?:{_DAY_NUMBERS}|{_DAY_WORDS}|\d{{4}}-\d{{2}}-\d{{2}}(?:[T ][\d:]+)?))"
)
# Days of one month: 12-30 May 2025; and whole months by their days: 01.07 - 30.09.
DAYS_OF_MONTH = (
    r"\d{1,2}(?:st|nd|rd|th)?\s*(?:-|–|—|&|\b(?:to|and|until)\b)\s*"
    rf"(?:{WEEKDAY},?\s+)?{_DAY_WORDS}"
)
_DAY_AND_MONTH = r"\d{1,2}[./]\d{1,2}"
DAYS_BY_NUMBER = rf"{_DAY_AND_MONTH}{DASH}{_DAY_AND_MONTH}"
_LONGEST = 60
_LONGEST_SPAN = 36
_LENGTHS = {
    "month": 1,
    "quarter": 3,
    "qtr": 3,
    "half year": 6,
    "half-year": 6,
    "half": 6,
    "six months": 6,
    "year": 12,
}
_NOISE = re.compile(
    r"^(?:reporting\s+)?(?:period|month|quarter|for|the|return\s+for|as\s+at|"
    r"position\s+(?:as\s+)?at|at|ending|in|during)\s*(?::|\bof\b)?\s+(?=\S)|"
    rf"^(?:half[- ]year|quarter|six months|period)\s*[,:–-]?\s+(?={MONTH})|"
    r"^(?:mon|tues?|wed(?:nes|s)?|thu(?:r|rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+(?=\d)",
    re.IGNORECASE,
)
_TOTAL_BESIDE = re.compile(
    r"^(?:sub-?)?totals?\s+(?=\S)|(?<=\S)\s+(?:(?:sub-?)?totals?|together|altogether|added up)$",
    re.IGNORECASE,
)
# "(half term)" beside a week is a remark.
_REMARK_BESIDE = re.compile(
    r"^(?P<rest>.*\d.*?)\s*[(\[][a-z][a-z ,.&'-]{2,30}[)\]]$", re.IGNORECASE
)
_TO_DATE = re.compile(
    r"^(?:(?:added up|sum) (?:so far|to date)|ytd|year[ -]to[ -]date|"
    r"cumulative(?: total| to date)?|total to date|to date|fytd|"
    r"running total|(?:year|full year|annual|12 months?) total|year end|outturn|"
    r"(?:full|whole) year|"
    r"(?:(?:the|this|contract|financial|grant) )?(?:year(?: \d)?|[cf]?y\d?|total|(?:19|20)\d\d)"
    r" (?:so far|to date)|so far"
    r"(?: this year)?|since (?:the )?(?:1(?:st)? )?(?:start|april|[a-z]{3,9})|"
    r"from (?:1(?:st)? )?april|april to date)\b|"
    rf"^(?:the )?(?:fy ?)?{YEAR_PAIR} so far$|"
    rf"^(?:(?:up|year) )?to (?:the )?(?:end (?:of )?)?(?:\d{{1,2}}(?:st|nd|rd|th)? )?{MONTH}$|"
    rf"^(?:up )?to (?:the )?(?:end (?:of )?)?(?:{DAY}|{MONTH}[\s\-]*{YEAR})$|"
    r"(?:[\d\s)]|,\s?)(?:ytd|(?:year[ -])?(?<!up )to[ -]date|cumulative|year so far)$",
    re.IGNORECASE,
)
# A year that is named is that one, be it over or not: Outturn 2024/25.
_WHOLE_YEAR = re.compile(
    rf"^(?:outturn|(?:full|whole) year|year end|(?:full )?year total)[\s:,(–-]+"
    rf"(?P<year>(?:fy ?)?{YEAR_PAIR})\)?$",
    re.IGNORECASE,
)
_SINCE = re.compile(rf"^(?:since|from) (?:1(?:st)? )?(?P<month>{MONTH})$", re.IGNORECASE)
_UNTIL = re.compile(
    rf"^(?:only )?(?:up )?(?:to|until|till) (?:the )?(?:end (?:of )?)?"
    rf"(?P<until>{DAY}|{MONTH}(?:[\s\-]*{YEAR})?)"
    r"(?: only| so far)?$",
    re.IGNORECASE,
)
# In "23 Feb 2026 to 27 Mar 2026" stands no year 2026 to 27.
_YEAR_PAIRS = re.compile(
    rf"(?<![\d/.\-])(?:{YEAR_PAIR})(?![/.\-]?\d)(?!(?:st|nd|rd|th)?\s+(?:{MONTH})\b)", re.IGNORECASE
)
# "Mon 3rd" is a day of a month that others name.
DAY_BY_WEEKDAY = re.compile(rf"^{WEEKDAY},?\s*(?:the )?[0-3]?\d(?:st|nd|rd|th)$", re.IGNORECASE)
_WEEKDAY_BEFORE = re.compile(rf"^(?:{WEEKDAY},?\s+)?(?:the\s+)?(?=\d)", re.IGNORECASE)
# 11-12 and 16/17 are ages more often than years that a workbook of today speaks of.
_FIRST_SHORT_YEAR = 18


_ONLY_TO_DATE = re.compile(
    rf"^(?:(?:up|year) )?to (?:the )?(?:end (?:of )?)?(?:{DAY}|{MONTH}(?:[\s\-]*{YEAR})?)$|"
    r"^(?:(?:the |this |contract |financial |grant |total |20\d\d |new |year \d )*"
    r"(?:ytd|fytd|to date|so far|year[ -]to[ -]date|cumulative(?: total| to date)?|year so far|"
    r"running total|outturn|year end|(?:full )?year total|(?:full|whole) year)(?: this year)?|"
    r"(?:since|from) .{3,20})$",
    re.IGNORECASE,
)


# What is asked for in a year: A year (Jul-Jun).
_FOR_A_YEAR = re.compile(r"^(?:a|per|each|every) year\b", re.IGNORECASE)


def says_only_to_date(text: str) -> bool:
    """Whether a text says nothing but that figures run from the start of the year."""
    return _ONLY_TO_DATE.match(text.strip(" :()*†")) is not None


@lru_cache(maxsize=20_000)
def financial_year_in(text: str) -> int | None:
    """Return the year in which a financial year named in the text starts, or None."""
    for found in _YEAR_PAIRS.finditer(text):
        first = _first_year(found[0])
        if first is not None:
            return first
    return None


def _first_year(pair: str) -> int | None:
    one, two = re.split(r"\D+", pair)
    if len(one) == 2 and int(one) < _FIRST_SHORT_YEAR:
        return None
    first, second = _whole_year(one), _whole_year(two)
    return first if second == first + 1 else None


def _whole_year(text: str) -> int:
    number = int(text.lstrip("'’"))
    return number if number > 99 else 2000 + number


def _month_number(name: str) -> int:
    return NAMES.index(name[:3].lower()) + 1


def _after_april(month: int) -> int:
    return (month - 4) % 12


_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?")
_NUMBERED_DAY = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})")
_WRITTEN_DAY = re.compile(rf"(\d{{1,2}})(?:st|nd|rd|th)?\s+({MONTH}),?\s+({YEAR})", re.IGNORECASE)


def parse_day(text: str, *, month_first: bool = False) -> date | None:
    """Return the day of dd/mm/yyyy, dd.mm.yy, yyyy-mm-dd or 3 March 2026."""
    plain = _WEEKDAY_BEFORE.sub("", text.strip().rstrip("*†"))
    if not plain[:1].isdigit():
        return None
    if found := _ISO_DAY.fullmatch(plain):
        return day_of(int(found[1]), int(found[2]), int(found[3]))
    if found := _NUMBERED_DAY.fullmatch(plain):
        one, two = int(found[1]), int(found[2])
        day, month = (two, one) if month_first else (one, two)
        return day_of(_whole_year(found[3]), month, day)
    if found := _WRITTEN_DAY.fullmatch(plain):
        return day_of(_whole_year(found[3]), _month_number(found[2]), int(found[1]))
    return None


_COMMA = re.compile(r"(?<=[a-z]),(?= 20\d\d(?!\d))", re.IGNORECASE)
_ENDS_IN_MONTH = re.compile(rf"\b{MONTH}$", re.IGNORECASE)


def without_comma(text: str) -> str:
    """Return a text of the same length without the comma of "January, 2026"."""
    if ", 20" not in text:
        return text
    return _COMMA.sub(
        lambda found: " " if _ENDS_IN_MONTH.search(text[: found.start()]) else ",", text
    )


@lru_cache(maxsize=100_000)
def period_of(text: str) -> Mark | None:
    """Read a whole text as a period; None where it says anything else besides."""
    plain = without_number(" ".join(text.replace("\u00a0", " ").replace("_", " ").split()))
    plain = without_comma(plain)
    if not plain or len(plain) > _LONGEST or _FOR_A_YEAR.match(plain):
        return None
    mark = _period_of(plain)
    if mark is not None:
        return mark
    meant = written_out(corrected(plain))
    return _period_of(meant) if meant != plain else None


def _period_of(plain: str) -> Mark | None:
    if (whole := _WHOLE_YEAR.match(plain)) is not None:
        return _by_patterns(whole["year"])
    # "YTD = different people" explains a word and names no period.
    if _TO_DATE.search(plain) and "=" not in plain:
        since = _SINCE.match(plain)
        month = period_of(since["month"]) if since else None
        if month is None:
            return replace(TO_DATE, until=until_when(plain))
        return replace(TO_DATE, first_month=month.first_month)
    bare = plain.strip(" :()*†")
    made = _by_patterns(bare)
    if made is None and (rest := _NOISE.sub("", bare)) != bare:
        made = _by_patterns(rest)
    if made is None and (remark := _REMARK_BESIDE.match(plain)):
        made = _by_patterns(remark["rest"])
    if made is None and _TOTAL_BESIDE.search(bare):
        made = _by_patterns(_TOTAL_BESIDE.sub("", bare))
        return replace(made, is_total=True) if made is not None else None
    return made


def until_when(plain: str) -> Mark | None:
    """Return the month or day up to which figures are said to run: to end Sep, up to 30 June."""
    found = _UNTIL.match(plain)
    return _by_patterns(found["until"]) if found is not None else None


def _by_patterns(text: str) -> Mark | None:
    for pattern, make in _PATTERNS:
        if found := pattern.fullmatch(text):
            made = make(found)
            if made is not None:
                return made
    return None


# --- days and weeks ------------------------------------------------------------------------------


def _span_of_days(found: re.Match[str]) -> Mark | None:
    last = parse_day(found["last"])
    if last is None:
        return _months_by_days(found["first"], found["last"])
    first = parse_day(found["first"]) or parse_day(f"{found['first']} {last.year}")
    if first is not None and first > last:
        first = (
            day_of(first.year - 1, first.month, first.day)
            if found["first"][-1:].isalpha()
            else None
        )
    return Mark(Period(first, last)) if first is not None else None


def _months_by_days(first: str, last: str) -> Mark | None:
    """Read "1 April to 30 November" and "2 Sep - 25 Oct", which name no year."""
    one, two = _day_without_year(first, 1), _day_without_year(last, 1)
    if one is None or two is None or one.first_month is None or two.first_month is None:
        return None
    if one.day != 1 or not two.ends_month:
        ends = ((two.first_month + 3) % 12 + 1, two.day or 1)
        return replace(one, days=0, ends=ends) if ends != _month_and_day(one) else None
    return Mark(first_month=one.first_month, length=(two.first_month - one.first_month) % 12 + 1)


def _month_to_day(found: re.Match[str]) -> Mark | None:
    """Read "July 2025 to 28 February 2026", where the day is the last of its month."""
    first, last = period_of(found["first"]), parse_day(found["last"])
    if first is None or first.period is None or last is None or last <= first.period.start:
        return None
    span = Period(first.period.start, last)
    return Mark(span) if span.months is not None else None


def _month_and_day(mark: Mark) -> tuple[int, int]:
    return ((mark.first_month or 0) + 3) % 12 + 1, mark.day or 1


def _days_of_month(found: re.Match[str]) -> Mark | None:
    """Read "12-30 May 2025" and "17-21 Feb": some days of one month."""
    last = parse_day(found["last"])
    first = int(found["first"])
    if last is not None:
        return Mark(Period(last.replace(day=first), last)) if 0 < first < last.day else None
    end = _day_without_year(found["last"], 1)
    if end is None or end.day is None or not 0 < first < end.day:
        return None
    month = ((end.first_month or 0) + 3) % 12 + 1
    return Mark(first_month=end.first_month, length=1, day=first, ends=(month, end.day))


def _days_by_number(found: re.Match[str]) -> Mark | None:
    """Read "01.07 - 30.09" and "1/4 to 30/9": whole months, as no fractions are."""
    (day, first), (end, last) = (map(int, re.split(r"\D", found[key])) for key in ("one", "two"))
    if day != 1 or not 1 <= first <= 12 or not 1 <= last <= 12:
        return None
    if end not in LAST_DAYS[last - 1]:
        return None
    return Mark(first_month=_after_april(first), length=(last - first) % 12 + 1)


def _single_day(found: re.Match[str]) -> Mark | None:
    day = parse_day(found[0])
    return Mark(Period(day, day)) if day else _day_without_year(found[0], 1)


def _week(found: re.Match[str]) -> Mark | None:
    ends = re.search(r"[/.k]?(?<!th)e$|\bend|\bto$", found["side"].lower()) is not None
    day = parse_day(found["day"])
    if day is None:
        return _day_without_year(found["day"], -6 if ends else 7)
    week = timedelta(days=6)
    return Mark(Period(day - week, day) if ends else Period(day, day + week))


def _weeks_to(found: re.Match[str]) -> Mark | None:
    """Read "4 weeks to 27 April 2025" and "4 wks to 25/5": so many days back from the last."""
    days = 7 * (number_of(found["n"]))
    last, short = parse_day(found["end"] or ""), found["short"]
    if last is not None:
        return Mark(Period(last - timedelta(days=days - 1), last))
    if short:
        day, month = map(int, short.split("/"))
        return _back_from(day, _after_april(month), days) if 1 <= month <= 12 else None
    mark = _day_without_year(found["end"], 1)
    return _back_from(mark.day or 1, mark.first_month or 0, days) if mark is not None else None


def _back_from(day: int, month: int, days: int) -> Mark | None:
    return Mark(first_month=month, length=1, day=day, days=1 - days) if 1 <= day <= 31 else None


def _day_without_year(text: str, days: int) -> Mark | None:
    """Read "2 Jun": its month, and how many days are meant from it, or back from it."""
    plain = _WEEKDAY_BEFORE.sub("", text.strip())
    found = re.fullmatch(rf"(\d{{1,2}})(?:st|nd|rd|th)?\s+({MONTH})", plain, re.IGNORECASE)
    if found is None or not 1 <= int(found[1]) <= 31:
        return None
    month = _after_april(_month_number(found[2]))
    return Mark(first_month=month, length=1, day=int(found[1]), days=days)


def _ending(found: re.Match[str]) -> Mark | None:
    """Read "quarter ending 30 June 2025" and "12 months to March 2026"."""
    length = int(found["n"]) if found["n"] else _LENGTHS[found["kind"].lower()]
    if not 1 <= length <= _LONGEST_SPAN:
        return None
    last = parse_day(found["end"])
    if last is None:
        inner = period_of(found["end"])
        if inner is not None and inner.needs_year:
            return _ending_unsaid(inner, length)
        if inner is None or inner.period is None or inner.period.months != 1:
            return None
        last = inner.period.end
    return Mark(Period.months_from(add_months(last, 1 - length), length))


def _ending_unsaid(inner: Mark, length: int) -> Mark | None:
    """Read "quarter ending June" and "M/E 31 Jul", whose year is not said."""
    if inner.length != 1 or inner.numbered or not (inner.day is None or inner.ends_month):
        return None
    return Mark(first_month=inner.first_month, length=length, back=length - 1)


# --- months --------------------------------------------------------------------------------------


def _month_year(found: re.Match[str]) -> Mark:
    return Mark(Period.month(_whole_year(found["year"]), _month_number(found["month"])))


def _numbered_month(found: re.Match[str]) -> Mark | None:
    month = int(found["month"])
    return Mark(Period.month(int(found["year"]), month)) if 1 <= month <= 12 else None


def _months_with_year(found: re.Match[str]) -> Mark | None:
    first, last = _month_number(found["first"]), _month_number(found["last"])
    end_year = _whole_year(found["end"])
    start_year = _whole_year(found["start"]) if found["start"] else end_year - (first > last)
    months = (end_year - start_year) * 12 + last - first + 1
    if not 1 <= months <= _LONGEST_SPAN:
        return None
    return Mark(Period.months_from(date(start_year, first, 1), months))


def _months_without_year(found: re.Match[str]) -> Mark | None:
    first, last = _month_number(found["first"]), _month_number(found["last"])
    length = (last - first) % 12 + 1
    return Mark(first_month=_after_april(first), length=length) if length > 1 else None


def _months_listed(found: re.Match[str]) -> Mark | None:
    """Read "April May June 2025" and "Apr, May & Jun": months one after another."""
    months = [_month_number(name) for name in re.findall(MONTH, found["months"], re.IGNORECASE)]
    if any((later - one) % 12 != 1 for one, later in pairwise(months)):
        return None
    if not found["end"]:
        return Mark(first_month=_after_april(months[0]), length=len(months))
    start = date(_whole_year(found["end"]) - (months[0] > months[-1]), months[0], 1)
    return Mark(Period.months_from(start, len(months)))


def _half_by_seasons(found: re.Match[str]) -> Mark | None:
    """Read "Spring & summer": April to September, as halves of a financial year are called."""
    if found["months"]:
        return period_of(found["months"])
    return Mark(first_month=0 if found[0].lower().startswith("s") else 6, length=6)


def _month_alone(found: re.Match[str]) -> Mark:
    return Mark(first_month=_after_april(_month_number(found[0])), length=1)


def _calendar_year(found: re.Match[str]) -> Mark:
    return Mark(Period.months_from(date(int(found["year"]), 1, 1), 12))


def _months_of_year(found: re.Match[str]) -> Mark | None:
    inner = period_of(f"{found['months']} {found['year']}")
    return inner if inner is not None and inner.period is not None else None


# --- parts of a year -----------------------------------------------------------------------------


def _part_of_year(found: re.Match[str]) -> Mark | None:
    """Read Q1, H2 or M12, with its financial year or without, with its months or without."""
    length = {"q": 3, "h": 6, "m": 1}[found["part"][0].lower()]
    number = _ORDINALS.get(found["n"].lower()) or int(found["n"])
    if not 1 <= number <= 12 // length:
        return None
    groups = found.groupdict()
    year = None
    if groups.get("pair"):
        year = _first_year(groups["pair"])
        if year is None:
            return None
    if groups.get("months"):
        inner = period_of(groups["months"])
        if inner is not None and inner.to_date and inner.until is not None:
            return Mark(first_month=(number - 1) * length, length=length, numbered=True, pair=year,
                        until=inner.until)  # fmt: skip
        by_months = _by_its_months(inner, number, length, year)
        return by_months and replace(by_months, named=True)
    mark = Mark(first_month=(number - 1) * length, length=length, numbered=True, pair=year)
    return mark if year is None else replace(mark, period=mark.complete(date(year, 4, 1)))


def _part_so_far(found: re.Match[str]) -> Mark | None:
    """Read "H2 to date (end Jan)" and "Q4 so far, to 28 Feb": a part that is not over."""
    return period_of(f"{found['whole']} (to end {found['last']})")


_TWO_OF_THEM = frozenset({"&", "+", ",", "and", "/"})


def _parts_in_a_row(found: re.Match[str]) -> Mark | None:
    """Read "Q1 to Q3" and "M1-M9": parts of a year that follow one another."""
    length = {"q": 3, "h": 6, "m": 1}[found["one"][0].lower()]
    first, last = int(found["first"]), int(found["last"])
    same = not found["two"] or found["one"][0].lower() == found["two"][0].lower()
    if not same or not first < last <= 12 // length:
        return None
    if last > first + 1 and found["join"].strip().lower() in _TWO_OF_THEM:
        # "Q1 and Q3" are not what lies between them.
        return None
    pair = _first_year(found["pair"]) if found["pair"] else None
    mark = Mark(first_month=(first - 1) * length, length=(last - first + 1) * length,
                numbered=True, pair=pair)  # fmt: skip
    return mark if pair is None else replace(mark, period=mark.complete(date(pair, 4, 1)))


def _by_its_months(inner: Mark | None, number: int, length: int, year: int | None) -> Mark | None:
    """Place the months that stand beside a part: they tell in which month the year begins."""
    if inner is None or inner.to_date:
        return None
    if inner.first_month is None or year is None:
        return replace(inner, numbered=False)
    month = (inner.first_month + 3) % 12 + 1
    first_of_year = (month - 1 - (number - 1) * length) % 12 + 1
    start = add_months(date(year, first_of_year, 1), (number - 1) * length)
    return Mark(Period.months_from(start, inner.length))


def _numbered_year(found: re.Match[str]) -> Mark | None:
    """Read "Year 2 (Sep 2024 - Aug 2025)": only its months say when it is."""
    inner = period_of(found["months"])
    return inner if inner is not None and inner.period is not None else None


# "25/26 target" is what is asked for, and no period of figures.
_ASKED = re.compile(
    r"^(?:targets?|aims?|goals?|floor|thresholds?|plan(?:ned)?|budget|forecasts?|project(?:ed|ions?)|"
    r"estimates?|expected|trajectory|same (?:point|time|stage))\b",
    re.IGNORECASE,
)


def _financial_year(found: re.Match[str]) -> Mark | None:
    first = _first_year(found["pair"])
    if first is None:
        return None
    months = found.groupdict().get("months")
    inner = period_of(months) if months else None
    if inner is not None and (inner.period or inner.first_month is not None):
        return _by_its_months(inner, 1, 12, first)
    if months and _ASKED.match(months):
        return None
    if found["words"] and found["words"].lower().startswith(("fy", "fin")):
        return Mark(Period.financial_year(first))
    # In a workbook that counts in contract years, 25/26 is one of them.
    whole = Period.financial_year(first)
    return Mark(whole, first_month=0, length=12, numbered=True, pair=first)


_BESIDE = r"(?:\s*[(:–-]?\s*(?P<months>[a-z][^()]*)\)?)?"
# What quarters and halves are called before their number.
PART_NAMES = "q|qtr|quarter|h|hy|half"
_PART = rf"(?P<part>{PART_NAMES}|m|month)\.?\s*(?P<n>1[0-2]|0?[1-9])"
PARTS_IN_A_ROW = (
    rf"(?P<one>{PART_NAMES}|m)\s?(?P<first>1[0-2]|0?[1-9])"
    r"(?P<join>\s*(?:-|–|/|&|\+|,)\s*|\s+(?:to|and)\s+)"
    # Q1-2 and M1-7: the second is one of the same.
    rf"(?:(?P<two>{PART_NAMES}|m)\s?|(?<=[1-9][-–&+])(?=\d))(?P<last>1[0-2]|0?[1-9])"
)
ORDINAL = r"(?:1st|2nd|3rd|4th|first|second|third|fourth)"
_ORDINAL_PART = rf"(?:the\s+)?(?P<n>{ORDINAL})\s+(?P<part>qtr|quarter|half)(?:[ -]year)?\.?"
_OF_YEAR = rf"(?:[\s,(:–-]*(?:of\s+)?(?:fy\s*)?(?P<pair>{YEAR_PAIR})\)?)"
_YEAR_WORDS = r"(?:fy|financial year|contract year|full year|ay|academic year|year|annual)"
_WEEK = (
    r"w/?[ce]|wk/?[ce]|w\.[ce]|w/b|week (?:commencing|beginning|beg|comm|starting|start|from|"
    r"ending|ended|end|to)"
)
# Before a span of days: between, or the word for the weeks in it.
LED_IN = r"(?:(?:between|(?:for )?(?:the )?weeks? (?:beginning|commencing|from))\s+)?"
_KINDS = r"month|quarter|qtr|half[ -]year|six months|half|year"
_ENDING = (
    rf"(?:ending|ended|to|up to|end)\s*:?\s+(?:the\s+)?(?:end\s+(?:of\s+)?)?"
    rf"(?P<end>{DAY}|{MONTH}(?:[\s\-]*{YEAR})?)"
)
_SO_MANY = rf"(?P<n>{NUMBER})"
_WEEKS_TO = r"[ -]?(?:weeks?|wks?)\s+(?:ending|ended|to|up to|until|till)\s*:?\s+(?:the\s+)?"
WEEKS_TO = rf"{NUMBER}{_WEEKS_TO}{DAY}"
_RAW: tuple[tuple[str, Callable[[re.Match[str]], Mark | None]], ...] = (
    (rf"{LED_IN}(?P<first>{DAY})(?:{DASH}|\s+and\s+)(?P<last>{DAY})", _span_of_days),
    ((rf"(?:{WEEKDAY},?\s+)?(?P<first>\d{{1,2}})(?:st|nd|rd|th)?\s*"
      rf"(?:-|–|—|&|\b(?:to|and|until)\b)\s*(?:{WEEKDAY},?\s+)?(?P<last>{_DAY_WORDS})"),
     _days_of_month),
    (rf"(?P<first>\d{{1,2}})\s*[-–&]\s*(?P<last>{_DAY_NUMBERS})", _days_of_month),
    (rf"(?P<one>{_DAY_AND_MONTH}){DASH}(?P<two>{_DAY_AND_MONTH})", _days_by_number),
    (rf"(?P<first>{MONTH}[\s\-]*20\d\d){DASH}(?P<last>{DAY})", _month_to_day),
    (r"(?P<first>\d{4}-\d{2}-\d{2})\s*/\s*(?P<last>\d{4}-\d{2}-\d{2})", _span_of_days),
    (rf"(?P<side>{_WEEK})\.?:?\s*(?P<day>{DAY})", _week),
    ((rf"(?:(?:rolling|last|past|latest|previous)\s+)?"
     rf"(?:(?P<n>\d{{1,2}}) months?|(?P<kind>{_KINDS}))\s+{_ENDING}"), _ending),
    ((rf"(?:(?:period|p)\s*\d{{1,2}}\s*[(,:–-]+\s*)?{_SO_MANY}{_WEEKS_TO}"
      rf"(?:(?P<end>{DAY})|(?P<short>\d{{1,2}}/\d{{1,2}}))\)?"), _weeks_to),
    (DAY, _single_day),
    (rf"(?:calendar year\s+)?(?P<year>20\d{{2}})\s*\((?P<months>{MONTH}{DASH}{MONTH})\)",
     _months_of_year),
    (r"calendar year\s+(?P<year>20\d{2})", _calendar_year),
    (rf"(?P<month>{MONTH})[\s\-/,]*(?P<year>{YEAR})", _month_year),
    (r"(?P<year>20\d{2})[-/](?P<month>\d{2})", _numbered_month),
    (r"(?P<month>\d{1,2})[/.](?P<year>20\d{2})", _numbered_month),
    (rf"(?P<first>{MONTH})(?:[\s\-]*(?P<start>{YEAR}))?{DASH}(?P<last>{MONTH})[\s\-]*(?P<end>{YEAR})",
     _months_with_year),
    ((rf"between\s+(?P<first>{MONTH})(?:[\s\-]*(?P<start>{YEAR}))?\s+and\s+"
      rf"(?P<last>{MONTH})[\s\-]*(?P<end>{YEAR})"), _months_with_year),
    (rf"(?P<first>{MONTH}){DASH}(?P<last>{MONTH})", _months_without_year),
    (rf"(?P<months>{MONTH}(?:[\s,/&]+(?:and\s+)?{MONTH})+)(?:[\s,]*(?P<end>{YEAR}))?",
     _months_listed),
    (rf"{SEASONS}(?:\s*[(:,–-]+\s*(?P<months>[a-z][^()]*)\)?)?", _half_by_seasons),
    (MONTH, _month_alone),
    (rf"{PARTS_IN_A_ROW}{_OF_YEAR}?", _parts_in_a_row),
    ((rf"(?P<whole>{_PART}{_OF_YEAR}?)\s+(?:to date|so far)[\s(,:–-]+(?:(?:up )?to |until )?"
      rf"(?:the )?(?:end (?:of )?)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?P<last>{MONTH})\)?"),
     _part_so_far),
    (rf"{_PART}{_OF_YEAR}?{_BESIDE}", _part_of_year),
    (rf"{_ORDINAL_PART}{_OF_YEAR}?{_BESIDE}", _part_of_year),
    (rf"(?:fy\s*)?(?P<pair>{YEAR_PAIR})[\s,:–-]*{_PART}{_BESIDE}", _part_of_year),
    (rf"(?:contract )?year\s*\d{{1,2}}{_BESIDE.rstrip('?')}", _numbered_year),
    (rf"(?:(?P<words>{_YEAR_WORDS})\s*:?\s*)?(?P<pair>{YEAR_PAIR}){_BESIDE}", _financial_year),
)  # fmt: skip
_PATTERNS = tuple((re.compile(pattern, re.IGNORECASE), make) for pattern, make in _RAW)
