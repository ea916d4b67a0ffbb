"""Excel's own terms: letters of columns, number formats, and days counted from 1900 or 1904.

openpyxl knows all this too and is the judge of it in our tests; loading it for these few lines
would take longer than reading a workbook. What is added here are the limits of a sheet, and
doubts about serial numbers that nobody can have meant as a day.
"""

from __future__ import annotations

import math
import re
from datetime import date, datetime, timedelta
from functools import lru_cache

LAST_ROW = 1_048_576
LAST_COLUMN = 16_384
LAST_ROW_OF_OLD = 65_536
"""Where a sheet of Excel 97 to 2003 ends."""
# Excel takes 1900 for a leap year; counting from the day before makes the days after it right.
EPOCH_1900 = datetime(1899, 12, 30)
EPOCH_1904 = datetime(1904, 1, 1)
# Nobody means a day of 1902: a small number under a date format is a number under a wrong format.
FIRST_DAY_MEANT = 1_000
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_DIGITS = "0123456789"
_ASIDE = re.compile(r'"[^"]*"|\[(?!hh?\]|mm?\]|ss?\])[^\]]*\]|\\.|_.|\*.', re.IGNORECASE)
_DATE_SIGN = re.compile(r"[dmhysDMHYS]")
_DAY_SIGN = re.compile(r"[dy]|(?<![:\]])m{3,}", re.IGNORECASE)
_DURATION = re.compile(r"\[(?:hh?|mm?|ss?)\]", re.IGNORECASE)
# ECMA-376 part 1, 18.8.30: the formats that a file names by number only. Those for money show the
# currency of the machine, which for a commissioner in the UK is the pound.
BUILT_IN: dict[int, str] = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
    5: '"£"#,##0_);("£"#,##0)', 6: '"£"#,##0_);[Red]("£"#,##0)',
    7: '"£"#,##0.00_);("£"#,##0.00)', 8: '"£"#,##0.00_);[Red]("£"#,##0.00)',
    9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "mm-dd-yy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
    18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm",
    37: "#,##0_);(#,##0)", 38: "#,##0_);[Red](#,##0)",
    39: "#,##0.00_);(#,##0.00)", 40: "#,##0.00_);[Red](#,##0.00)",
    41: r'_(* #,##0_);_(* \(#,##0\);_(* "-"_);_(@_)',
    42: r'_("£"* #,##0_);_("£"* \(#,##0\);_("£"* "-"_);_(@_)',
    43: r'_(* #,##0.00_);_(* \(#,##0.00\);_(* "-"??_);_(@_)',
    44: r'_("£"* #,##0.00_)_("£"* \(#,##0.00\)_("£"* "-"??_)_(@_)',
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@",
}  # fmt: skip


@lru_cache(maxsize=LAST_COLUMN)
def column_letters(number: int) -> str:
    """Return the letters of a column, e.g. AA for 27."""
    letters = ""
    while number:
        number, last = divmod(number - 1, 26)
        letters = _LETTERS[last] + letters
    return letters


@lru_cache(maxsize=LAST_COLUMN)
def column_number(letters: str) -> int:
    """Return the number of a column, e.g. 27 for AA.

    Raises:
        ValueError: the text is not the letters of a column that a sheet has.
    """
    if not (1 <= len(letters) <= 3 and letters.isascii() and letters.isalpha()):
        raise ValueError(f"{letters[:20]!r} is not a column")
    number = 0
    for letter in letters.upper():
        number = number * 26 + _LETTERS.index(letter) + 1
    if number > LAST_COLUMN:
        raise ValueError(f"{letters!r} lies beyond the last column")
    return number


def row_number(digits: str) -> int:
    """Return the number of a row.

    Raises:
        ValueError: the text is not the number of a row that a sheet has.
    """
    number = int(digits) if digits.isdecimal() and len(digits) <= 7 else 0
    if not 1 <= number <= LAST_ROW:
        raise ValueError(f"{digits[:20]!r} is not a row")
    return number


def place_of(address: str) -> tuple[int, int]:
    """Return row and column of an address such as C27 or $C$27.

    Raises:
        ValueError: the text is not an address.
    """
    plain = address.replace("$", "")
    letters = plain.rstrip(_DIGITS)
    return row_number(plain[len(letters) :]), column_number(letters)


def _first(code: str) -> str:
    """Return the section for positive numbers, without texts, colours and fillers."""
    return _ASIDE.sub("", code.partition(";")[0])


@lru_cache(maxsize=1_000)
def is_date_format(code: str) -> bool:
    """Whether a number format shows a day or a time."""
    return _DATE_SIGN.search(_first(code)) is not None


@lru_cache(maxsize=1_000)
def is_duration_format(code: str) -> bool:
    """Whether a number format shows hours that go on beyond 24, as [h]:mm does."""
    return _DURATION.search(code.partition(";")[0]) is not None


@lru_cache(maxsize=1_000)
def is_time_format(code: str) -> bool:
    """Whether a number format shows a time of day without a day."""
    return is_date_format(code) and not _DAY_SIGN.search(_first(code))


def day_of(number: float, epoch: datetime = EPOCH_1900) -> date | None:
    """Return the day of a serial number, or None where none can be meant."""
    if not math.isfinite(number) or number < FIRST_DAY_MEANT:
        return None
    try:
        return (epoch + timedelta(days=math.floor(number))).date()
    except OverflowError:
        return None


def time_text(number: float) -> str:
    """Write a part of a day as hours and minutes: 37:30 for 1.5625 days."""
    minutes = round(number * 24 * 60)
    return f"{minutes // 60}:{minutes % 60:02d}"
