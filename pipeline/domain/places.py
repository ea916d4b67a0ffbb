"""Where a figure stands: file, sheet and cell, and how a row lists several such places."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

# The address ends an entry, so that a file or sheet may hold any other character.
_ENTRY = re.compile(
    r"(?P<file>.+?) \| (?P<sheet>.+?)!"
    r"(?P<cell>[A-Z]{1,3}[0-9]+(?::[A-Z]{1,3}[0-9]+)?)(?:; |$)"
)


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """One cell of one workbook, or several of one column as in ``C5:C40``."""

    file: str
    sheet: str
    cell: str

    def __str__(self) -> str:
        """Return e.g. ``Return Q4.xlsx | Q4!C27``."""
        return f"{self.file} | {self.sheet}!{self.cell}"


def join_places(places: Iterable[Place]) -> str:
    """Write places in the form of the columns `cells`."""
    return "; ".join(str(place) for place in places)


def split_places(text: str) -> list[Place]:
    """Read places back from a column `cells`, in their order and each only once."""
    found = (Place(*match.groups()) for match in _ENTRY.finditer(text))
    return list(dict.fromkeys(found))
