"""What a form in Excel is made of: sheets, fields, choices. Writer and reader share it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class ValueKind(StrEnum):
    """What may stand in a field."""

    TEXT = "text"
    TEXTS = "texts separated by semicolons"
    WHOLE = "whole number"
    MONEY = "amount in pounds"
    DAY = "date"
    CHOICE = "one of a list"
    LEVEL = "number, percentage or threshold"
    SHARE = "percentage"
    BANDS = "rating bands"
    PROFILE = "one number for each period of the year"


def plain(text: str) -> str:
    """Return what counts when two labels are compared: letters and digits, in lower case.

    A text of signs alone, such as +, stays as it is.
    """
    return re.sub(r"[\W_]+", "", text.casefold()) or text.strip()


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer of a list: its value, the words for it, what it means, what else is accepted."""

    value: object
    label: str
    meaning: str = ""
    also: tuple[str, ...] = ()

    def fits(self, text: str) -> bool:
        """Say whether a person who typed `text` meant this choice."""
        return plain(text) in {plain(self.label), *map(plain, self.also)}


@dataclass(frozen=True, slots=True)
class Field:
    """One thing asked for. `name` is the attribute it fills, `also` other headings for it.

    A `quiet` field is left empty by the writer where its value is what an empty cell means.
    """

    name: str
    heading: str
    kind: ValueKind
    guidance: str
    example: str = ""
    mandatory: bool = False
    choices: tuple[Choice, ...] = ()
    group: str = ""
    width: int = 14
    also: tuple[str, ...] = ()
    quiet: bool = False

    @property
    def shown(self) -> str:
        """The heading as written in the form: a star marks what must be filled in."""
        return f"{self.heading} *" if self.mandatory else self.heading

    @property
    def help(self) -> str:
        """The guidance with its example."""
        return f"{self.guidance} Example: {self.example}" if self.example else self.guidance

    def fits(self, heading: str) -> bool:
        """Say whether a heading found in a workbook is this field's."""
        return plain(heading) in {plain(self.heading), *map(plain, self.also)}

    def label_of(self, value: object) -> str:
        """Return the words of the choice whose value this is."""
        return next(choice.label for choice in self.choices if choice.value == value)


class Shape(StrEnum):
    """How the fields of a sheet are laid out."""

    QUESTIONS = "one field to a line, the answer beside it"
    TABLE = "one field to a column, one entry to a line"


@dataclass(frozen=True, slots=True)
class FormSheet:
    """One sheet of a form. An `optional` sheet may be missing or empty."""

    name: str
    shape: Shape
    title: str
    intro: str
    fields: tuple[Field, ...]
    optional: bool = False

    def field(self, name: str) -> Field:
        """Return the field that fills the attribute `name`."""
        return next(field for field in self.fields if field.name == name)

    @property
    def mandatory(self) -> tuple[Field, ...]:
        """The fields that must be filled in."""
        return tuple(field for field in self.fields if field.mandatory)


@dataclass(frozen=True, slots=True)
class Cover:
    """The first sheet of a form: what it is, steps to fill it in, and named hints."""

    name: str
    title: str
    intro: str
    steps: tuple[str, ...]
    hints: tuple[tuple[str, str], ...]
