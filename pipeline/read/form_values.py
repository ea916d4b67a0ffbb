"""Reads what people type into a form: 50%, >=90%, 1,200 pa, 1 April 2025, Green >= 90%; ..."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pipeline.domain.contract import Direction
from pipeline.domain.form import Field, ValueKind
from pipeline.read.book import Cell, Kind
from pipeline.read.when.period_words import parse_day

_LONGEST_QUOTE = 60
_SIGNS = {
    ">=": ">=", "=>": ">=", "≥": ">=", "at least": ">=", "minimum": ">=", "min": ">=",
    ">": ">", "more than": ">", "over": ">", "above": ">",
    "<=": "<=", "=<": "<=", "≤": "<=", "at most": "<=", "up to": "<=", "no more than": "<=",
    "not more than": "<=", "maximum": "<=", "max": "<=",
    "<": "<", "less than": "<", "below": "<", "under": "<", "fewer than": "<",
}  # fmt: skip
_SIGN = "|".join(sorted(map(re.escape, _SIGNS), key=len, reverse=True))
_NUMBER = r"£?\s*(?P<number>-?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?)\s*(?P<percent>%|per ?cent)?"
# The dot of "min. 5" belongs to the word, the dot of ">.5" to the number.
_LEVEL = re.compile(rf"(?:(?P<sign>{_SIGN})(?:\.(?=\s))?)?\s*{_NUMBER}", re.IGNORECASE)
_BAND = re.compile(rf"(?P<word>.*?\S)\s*:?\s*(?P<sign>{_SIGN})\s*{_NUMBER}", re.IGNORECASE)
_YEARLY = re.compile(
    r"\s*(?:p\.?\s?a\.?|(?:a|per|each) (?:year|annum)|annually|yearly)$", re.IGNORECASE
)


class NotUnderstoodError(ValueError):
    """What stands in a cell cannot be taken; the message says what was expected instead."""


@dataclass(frozen=True, slots=True)
class Level:
    """A target, floor or bound as typed: the number, whether it was a percentage, its sign.

    A percentage is already a share of one.
    """

    number: float
    percent: bool
    sign: str = ""
    word: str = ""

    @property
    def direction(self) -> Direction | None:
        """Which way is better by the sign, if there is one."""
        if not self.sign:
            return None
        return Direction.HIGHER if self.sign.startswith(">") else Direction.LOWER


def quoted(text: str) -> str:
    """Return a text from a cell in quotation marks, cut where it is long."""
    short = " ".join(text.split())
    if len(short) > _LONGEST_QUOTE:
        short = f"{short[:_LONGEST_QUOTE].rstrip()}..."
    return f"'{short}'"


def value_in(cell: Cell, field: Field) -> object:
    """Return what a cell says, in the type of the field.

    Text becomes str, a list of texts or levels a tuple, a choice its value, a day a `date`,
    a target or share a `Level`, bands and profile a tuple of `Level`.

    Raises:
        NotUnderstoodError: the cell holds something else; the message is fit for a person.
    """
    if cell.kind is Kind.ERROR:
        raise NotUnderstoodError(f"the cell shows the error {cell.text}")
    if cell.kind is Kind.NOT_CALCULATED:
        raise NotUnderstoodError("a formula without its result; open it in Excel and save it")
    if field.choices:
        return _choice(cell, field)
    return _READERS[field.kind](cell)


def _text(cell: Cell) -> str:
    return " ".join(_shown(cell).split())


def _shown(cell: Cell) -> str:
    if cell.kind is Kind.DATE and cell.day is not None:
        return f"{cell.day:%d/%m/%Y}"
    return cell.text.replace("\u00a0", " ").strip()


def _texts(cell: Cell) -> tuple[str, ...]:
    pieces = re.split(r"[;\n]", _shown(cell))
    return tuple(" ".join(piece.split()) for piece in pieces if piece.strip())


def _choice(cell: Cell, field: Field) -> object:
    text = _text(cell)
    for choice in field.choices:
        if choice.fits(text):
            return choice.value
    listed = ", ".join(choice.label for choice in field.choices)
    if any("," in choice.label for choice in field.choices):
        listed = " | ".join(choice.label for choice in field.choices)
    raise NotUnderstoodError(f"{quoted(text)} is not one of {listed}")


def _day(cell: Cell) -> date:
    day = cell.day or parse_day(_text(cell))
    if day is None:
        raise NotUnderstoodError(f"{quoted(cell.text)} is not a date such as 01/04/2025")
    return day


def _plain_number(cell: Cell, expected: str) -> float:
    level = _level_of(cell)
    if level is None or level.percent or level.sign:
        raise NotUnderstoodError(f"{quoted(_shown(cell))} is not {expected}")
    return level.number


def _whole(cell: Cell) -> int:
    number = _plain_number(cell, "a whole number such as 15")
    if not number.is_integer() or number < 0:
        raise NotUnderstoodError(f"{quoted(_shown(cell))} is not a whole number such as 15")
    return int(number)


def _money(cell: Cell) -> float:
    number = _plain_number(cell, "an amount in pounds such as 412,000")
    if number < 0:
        raise NotUnderstoodError(f"{quoted(_shown(cell))} is below zero")
    return number


def _level(cell: Cell) -> Level:
    level = _level_of(cell)
    if level is None:
        expected = "a number such as 1200, a share such as 50%, or a threshold such as >=90%"
        raise NotUnderstoodError(f"{quoted(_shown(cell))} is not {expected}")
    return level


def _share(cell: Cell) -> Level:
    level = _level_of(cell)
    if level is None or not 0 <= level.number <= 1:
        raise NotUnderstoodError(f"{quoted(_shown(cell))} is not a share such as 30%")
    return level


def _level_of(cell: Cell) -> Level | None:
    if cell.kind is Kind.NUMBER and cell.number is not None:
        return Level(cell.number, cell.look.is_percent)
    return _level_in(_text(cell))


def _level_in(text: str) -> Level | None:
    found = _LEVEL.fullmatch(_YEARLY.sub("", text))
    return _made(found) if found else None


def _made(found: re.Match[str], word: str = "") -> Level | None:
    digits = found["number"].replace(",", "")
    if not digits.strip("-"):
        return None
    number = Decimal(digits)
    percent = found["percent"] is not None
    sign = _SIGNS[found["sign"].lower()] if found["sign"] else ""
    return Level(float(number / 100 if percent else number), percent, sign, word)


def _bands(cell: Cell) -> tuple[Level, ...]:
    bands = tuple(_band(piece) for piece in _texts(cell))
    if len(bands) < 2:
        raise NotUnderstoodError(
            f"{quoted(cell.text)} is one band; write all of them, such as "
            "Green >= 90%; Amber >= 75%; Red < 75%"
        )
    return bands


def _band(text: str) -> Level:
    found = _BAND.fullmatch(text)
    band = _made(found, found["word"]) if found else None
    if band is None:
        raise NotUnderstoodError(f"{quoted(text)} is not a band such as Green >= 90%")
    return band


def _profile(cell: Cell) -> tuple[Level, ...]:
    if cell.kind is Kind.DATE:
        raise NotUnderstoodError("Excel made a date of it; put semicolons between the numbers")
    # A comma only separates where a space follows, because 1,200 is one number.
    pieces = [piece for piece in re.split(r"[;/|\n]|,\s+", _shown(cell)) if piece.strip()]
    levels = [_level_in(piece.strip()) for piece in pieces]
    found = tuple(level for level in levels if level and not level.percent and not level.sign)
    if len(found) < len(levels) or len(found) < 2:
        expected = "the numbers of the periods in turn, such as 290/280/250/380"
        raise NotUnderstoodError(f"{quoted(_shown(cell))} is not {expected}")
    return found


_READERS: dict[ValueKind, Callable[[Cell], object]] = {
    ValueKind.TEXT: _text,
    ValueKind.TEXTS: _texts,
    ValueKind.WHOLE: _whole,
    ValueKind.MONEY: _money,
    ValueKind.DAY: _day,
    ValueKind.LEVEL: _level,
    ValueKind.SHARE: _share,
    ValueKind.BANDS: _bands,
    ValueKind.PROFILE: _profile,
}
