"""Reads periods as people write them: Apr-25, Q1 25/26, Apr-Jun 25, 2025/26, M12, 01/04/24-31/03/25.

What names no year (Q1, April) becomes a `Mark` that a financial year completes. Days come before
months, as in the UK. Contract years that start in another month are not guessed from Q1 alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from pipeline.domain.periods import Period, add_months

_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR = r"(20\d{2}|'?\d{2})"
_DASH = r"\s*(?:-|–|—|to|until)\s*"
_FY = r"(20\d{2}|\d{2})\s*(?:/|-|–|to)\s*(20\d{2}|\d{2})"
_DAY = r"(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})"
_NOISE = re.compile(
    r"^(?:reporting\s+)?(?:period|quarter\s+ending|month\s+ending|month|for|the|return\s+for|"
    r"w/?c|week\s+commencing|week\s+ending|w/?e|as\s+at|ending)\s*:?\s+(?=\S)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A period as written: complete, or a part of a year that has yet to be named.

    `months` counts from the start of the financial year (0 is April); `length` is in months.
    """

    period: Period | None = None
    first_month: int | None = None
    length: int = 0
    to_date: bool = False

    def complete(self, financial_year: int | None) -> Period | None:
        """Return the period, given the year in which the financial year starts."""
        if self.period is not None:
            return self.period
        if self.first_month is None or financial_year is None:
            return None
        first = add_months(date(financial_year, 4, 1), self.first_month)
        return Period.months_from(first, self.length)

    @property
    def needs_year(self) -> bool:
        """Whether a year has still to be found."""
        return self.period is None and self.first_month is not None


TO_DATE = Mark(to_date=True)
_TO_DATE = re.compile(
    r"^(?:ytd|year[ -]to[ -]date|cumulative(?: total)?|total to date|to date|fytd|"
    r"(?:year|full year|annual|12 months?) total|year end|full year|outturn)\b",
    re.IGNORECASE,
)


def financial_year_in(text: str) -> int | None:
    """Return the year in which a financial year named in the text starts, or None."""
    for found in re.finditer(r"(?<!\d)" + _FY + r"(?!\d)", text):
        first, second = _whole_year(found[1]), _whole_year(found[2])
        if second == first + 1 and 2000 <= first <= 2099:
            return first
    return None


def _whole_year(text: str) -> int:
    number = int(text.lstrip("'"))
    return number if number > 99 else 2000 + number


def _month_number(name: str) -> int:
    return _NAMES.index(name[:3].lower()) + 1


def _after_april(month: int) -> int:
    return (month - 4) % 12


def parse_day(text: str) -> date | None:
    """Return the day of dd/mm/yyyy, dd.mm.yy, yyyy-mm-dd or 3 March 2026."""
    plain = text.strip().rstrip("*†")
    if found := re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?", plain):
        return _date(int(found[1]), int(found[2]), int(found[3]))
    if found := re.fullmatch(_DAY, plain):
        return _date(_whole_year(found[3]), int(found[2]), int(found[1]))
    if found := re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)?\s+" + _MONTH + r"\s+" + _YEAR, plain, re.I):
        return _date(_whole_year(found[3]), _month_number(found[2]), int(found[1]))
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def period_of(text: str) -> Mark | None:
    """Read a whole text as a period; None where it says anything else besides."""
    plain = " ".join(text.replace("\u00a0", " ").replace("_", " ").split())
    if not plain or len(plain) > 60:
        return None
    if _TO_DATE.match(plain):
        return TO_DATE
    plain = _NOISE.sub("", plain).strip(" :()*")
    for pattern, make in _PATTERNS:
        if found := re.fullmatch(pattern, plain, re.IGNORECASE):
            made = make(found)
            if made is not None:
                return made
    return None


def _span_of_days(found: re.Match[str]) -> Mark | None:
    first, last = parse_day(found[1]), parse_day(found[2])
    if first is None or last is None or last < first:
        return None
    return Mark(Period(first, last))


def _single_day(found: re.Match[str]) -> Mark | None:
    day = parse_day(found[0])
    return Mark(Period(day, day)) if day else None


def _month_year(found: re.Match[str]) -> Mark:
    return Mark(Period.month(_whole_year(found[2]), _month_number(found[1])))


def _year_month(found: re.Match[str]) -> Mark | None:
    month = int(found[2])
    return Mark(Period.month(int(found[1]), month)) if 1 <= month <= 12 else None


def _months_with_year(found: re.Match[str]) -> Mark | None:
    first, last = _month_number(found[1]), _month_number(found[3])
    end_year = _whole_year(found[4])
    start_year = _whole_year(found[2]) if found[2] else end_year - (first > last)
    start = date(start_year, first, 1)
    months = (end_year - start_year) * 12 + last - first + 1
    return Mark(Period.months_from(start, months)) if 1 <= months <= 36 else None


def _months_without_year(found: re.Match[str]) -> Mark | None:
    first, last = _month_number(found[1]), _month_number(found[2])
    length = (last - first) % 12 + 1
    return Mark(first_month=_after_april(first), length=length) if length > 1 else None


def _month_alone(found: re.Match[str]) -> Mark:
    return Mark(first_month=_after_april(_month_number(found[1])), length=1)


def _part_of_year(length: int) -> object:
    def make(found: re.Match[str]) -> Mark | None:
        number = int(found["n"])
        if not 1 <= number <= 12 // length:
            return None
        mark = Mark(first_month=(number - 1) * length, length=length)
        groups = found.groupdict()
        if groups.get("a"):
            first, second = _whole_year(groups["a"]), _whole_year(groups["b"])
            if second != first + 1:
                return None
            return Mark(mark.complete(first))
        return mark

    return make


def _financial_year(found: re.Match[str]) -> Mark | None:
    year = financial_year_in(found[0])
    return Mark(Period.financial_year(year)) if year is not None else None


_OF_YEAR = r"(?:[\s,(]*(?:of\s+)?(?:fy\s*)?(?P<a>20\d{2}|\d{2})\s*(?:/|-|–)\s*(?P<b>20\d{2}|\d{2})\)?)?"
_MONTHS_AFTER = rf"(?:\s*[(:-]?\s*{_MONTH.replace('(', '(?:', 1)}{_DASH}{_MONTH.replace('(', '(?:', 1)}\)?)?"
_PATTERNS: tuple[tuple[str, object], ...] = (
    (rf"({_DAY.replace('(', '(?:')})(?:{_DASH})({_DAY.replace('(', '(?:')})", _span_of_days),
    (r"(\d{4}-\d{2}-\d{2})(?:\s*to\s*|\s*[–/]\s*)(\d{4}-\d{2}-\d{2})", _span_of_days),
    (r"\d{4}-\d{2}-\d{2}(?:[T ][\d:]+)?", _single_day),
    (_DAY, _single_day),
    (rf"\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}\s+{_YEAR}", _single_day),
    (rf"{_MONTH}[\s\-/,]*{_YEAR}", _month_year),
    (r"(20\d{2})[-/](\d{2})", _year_month),
    (rf"{_MONTH}(?:[\s\-]*{_YEAR})?{_DASH}{_MONTH}[\s\-]*{_YEAR}", _months_with_year),
    (rf"{_MONTH}{_DASH}{_MONTH}", _months_without_year),
    (_MONTH, _month_alone),
    (rf"(?:q|qtr|quarter)\s*(?P<n>[1-4]){_OF_YEAR}{_MONTHS_AFTER}", _part_of_year(3)),
    (rf"(?:fy\s*)?(?P<a>20\d{{2}}|\d{{2}})\s*(?:/|-|–)\s*(?P<b>20\d{{2}}|\d{{2}})\s*(?:q|qtr|quarter)\s*(?P<n>[1-4])",
     _part_of_year(3)),
    (rf"(?:h|half)\s*(?P<n>[12]){_OF_YEAR}{_MONTHS_AFTER}", _part_of_year(6)),
    (rf"(?:m|month)\s*(?P<n>1[0-2]|0?[1-9]){_OF_YEAR}", _part_of_year(1)),
    (rf"(?:fy|financial year|contract year|year|annual)?\s*{_FY}", _financial_year),
)  # fmt: skip


def periods_within(text: str) -> list[Mark]:
    """Find the periods named anywhere in a title, a tab name or a file name, longest first."""
    plain = re.sub(r"[_]+", " ", text)
    plain = re.sub(r"\.(xlsx|xlsm|xls|ods|xlsb)$", "", plain, flags=re.IGNORECASE)
    year = financial_year_in(plain)
    found: list[tuple[int, int, Mark]] = []
    for pattern in _INSIDE:
        for match in re.finditer(rf"(?<![A-Za-z0-9]){pattern}(?![A-Za-z0-9])", plain, re.IGNORECASE):
            mark = period_of(match[0])
            if mark is not None and not mark.to_date:
                period = mark.complete(year)
                found.append((match.start(), match.end(), Mark(period) if period else mark))
    found.sort(key=lambda item: (item[0] - item[1], item[0]))
    marks: list[Mark] = []
    taken: list[tuple[int, int]] = []
    for start, end, mark in found:
        # A month inside "April 2025 to March 2026" is not a period of its own.
        if any(low <= start and end <= high for low, high in taken):
            continue
        taken.append((start, end))
        if mark not in marks:
            marks.append(mark)
    return marks


_PLAIN_MONTH = _MONTH.replace("(", "(?:", 1)
_PLAIN_YEAR = _YEAR.replace("(", "(?:", 1)
_INSIDE = (
    rf"{_PLAIN_MONTH}(?:[\s\-]*{_PLAIN_YEAR})?{_DASH}{_PLAIN_MONTH}[\s\-]*{_PLAIN_YEAR}",
    rf"{_PLAIN_MONTH}[\s\-]*{_PLAIN_YEAR}",
    r"\d{1,2}[./]\d{1,2}[./]\d{2,4}\s*(?:-|–|to)\s*\d{1,2}[./]\d{1,2}[./]\d{2,4}",
    r"(?:q|qtr|quarter)\s*[1-4](?:\s*(?:20\d{2}|\d{2})\s*[/-]\s*(?:20\d{2}|\d{2}))?",
    r"(?:20\d{2}|\d{2})\s*[/-]\s*(?:20\d{2}|\d{2})\s*(?:q|qtr|quarter)\s*[1-4]",
    r"(?:h|half)\s*[12]",
    r"m(?:1[0-2]|0[1-9])",
    rf"{_PLAIN_MONTH}{_DASH}{_PLAIN_MONTH}",
    r"20\d{2}-(?:0[1-9]|1[0-2])",
    r"(?:20\d{2}|\d{2})\s*[/-]\s*(?:20\d{2}|\d{2})",
    _PLAIN_MONTH,
)
