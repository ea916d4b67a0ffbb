"""Excel's own terms: letters of columns, number formats, and days counted from 1900 or 1904.

What openpyxl knows of them is taken from openpyxl; what is added here are the limits of a sheet,
and doubts about serial numbers that nobody can have meant as a day.
"""

from __future__ import annotations

import math
import re
from datetime import date, datetime, timedelta
from functools import lru_cache

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_timedelta_format
from openpyxl.styles.numbers import is_date_format as openpyxl_says_date
from openpyxl.utils import column_index_from_string, get_column_letter
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900

LAST_ROW = 1_048_576
LAST_COLUMN = 16_384
EPOCH_1900: datetime = CALENDAR_WINDOWS_1900
EPOCH_1904: datetime = CALENDAR_MAC_1904
# Nobody means a day of 1902: a small number under a date format is a number under a wrong format.
_FIRST_DAY_MEANT = 1_000
_DIGITS = "0123456789"
_ASIDE = re.compile(r'".*?"|\[(?!hh?\]|mm?\]|ss?\])[^\]]*\]', re.IGNORECASE)
_DAY_SIGN = re.compile(r"(?<![_\\])[dy]|(?<![_\\:\]])m{3,}", re.IGNORECASE)
BUILT_IN: dict[int, str] = BUILTIN_FORMATS


@lru_cache(maxsize=LAST_COLUMN)
def column_letters(number: int) -> str:
    """Return the letters of a column, e.g. AA for 27."""
    return str(get_column_letter(number))


def column_number(letters: str) -> int:
    """Return the number of a column, e.g. 27 for AA.

    Raises:
        ValueError: the text is not the letters of a column that a sheet has.
    """
    if not (1 <= len(letters) <= 3 and letters.isascii() and letters.isalpha()):
        raise ValueError(f"{letters[:20]!r} is not a column")
    number = int(column_index_from_string(letters.upper()))
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
    """Return the section for positive numbers."""
    return code.partition(";")[0]


def is_date_format(code: str) -> bool:
    """Whether a number format shows a day or a time."""
    return bool(openpyxl_says_date(code))


def is_duration_format(code: str) -> bool:
    """Whether a number format shows hours that go on beyond 24, as [h]:mm does."""
    return bool(is_timedelta_format(code))


def is_time_format(code: str) -> bool:
    """Whether a number format shows a time of day without a day."""
    return is_date_format(code) and not _DAY_SIGN.search(_ASIDE.sub("", _first(code)))


def day_of(number: float, epoch: datetime = EPOCH_1900) -> date | None:
    """Return the day of a serial number, or None where none can be meant."""
    if not math.isfinite(number) or number < _FIRST_DAY_MEANT:
        return None
    try:
        return (epoch + timedelta(days=math.floor(number))).date()
    except OverflowError:
        return None


def time_text(number: float) -> str:
    """Write a part of a day as hours and minutes: 37:30 for 1.5625 days."""
    minutes = round(number * 24 * 60)
    return f"{minutes // 60}:{minutes % 60:02d}"
