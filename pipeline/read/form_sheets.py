"""Finds the fields of a form in a workbook by their headings, wherever people moved them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TypeVar

from pipeline.domain.findings import Finding
from pipeline.domain.form import Field, FormSheet, Shape, plain
from pipeline.read.book import Book, Cell, Sheet
from pipeline.read.excel import column_letters as get_column_letter
from pipeline.read.form_values import NotUnderstoodError, quoted, value_in

T = TypeVar("T")
_ANSWER = {plain("Your answer"), plain("Answer")}
# Alike enough to be the same words with a slip of the finger.
_ALIKE = 0.8
_LAST_HEADING_ROW = 60
_LONGEST_REF = 20
_LONGEST_NAME = 40


@dataclass(slots=True)
class Faults:
    """What is wrong with one workbook, gathered until all of it has been seen."""

    file: str
    findings: list[Finding] = field(default_factory=list)

    def field(self, sheet: str, cell: str, found: str, ref: str = "") -> None:
        """Add a fault of one cell."""
        self.findings.append(Finding("CONTRACT-FIELD", found, self.file, sheet, cell, ref=ref))

    def layout(self, sheet: str, found: str, cell: str = "") -> None:
        """Add a fault of a sheet or a heading."""
        self.findings.append(Finding("CONTRACT-SHEET", found, self.file, sheet, cell))


@dataclass(frozen=True, slots=True)
class Entry:
    """The answers of one sheet of questions, or of one line of a table.

    `values` holds what was understood, by field name; `places` the address of every field that
    has a place in the workbook, filled in or not; `broken` the fields that were not understood.
    """

    sheet: str
    values: Mapping[str, object]
    places: Mapping[str, str]
    broken: frozenset[str]

    def place(self, name: str = "") -> str:
        """Return the cell of a field, or the entry's first cell where its heading is missing."""
        return self.places.get(name) or next(iter(self.places.values()), "")

    @property
    def cell(self) -> str:
        """The entry's first field as sheet!cell."""
        return f"{self.sheet}!{self.place()}"

    def get(self, name: str, kind: type[T], default: T) -> T:
        """Return the value of a field, or `default` where there is none."""
        value = self.values.get(name)
        return value if isinstance(value, kind) else default

    def find(self, name: str, kind: type[T]) -> T | None:
        """Return the value of a field, or None where there is none."""
        value = self.values.get(name)
        return value if isinstance(value, kind) else None


def sheet_of(book: Book, form: FormSheet, others: Iterable[str], faults: Faults) -> Sheet | None:
    """Return the form's sheet, by its name in any case; `others` are the form's other sheets."""
    for sheet in book.sheets:
        if plain(sheet.name) == plain(form.name):
            return sheet
    taken = set(map(plain, others))
    names = [sheet.name for sheet in book.sheets]
    free = {plain(name): name for name in names if plain(name) not in taken}
    alike = get_close_matches(plain(form.name), free, n=1, cutoff=_ALIKE)
    if alike:
        name = free[alike[0]]
        faults.layout(name, f"the sheet {quoted(name)} seems to be '{form.name}'; name it so again")
    elif not form.optional:
        listed = ", ".join(map(quoted, names))
        faults.layout(form.name, f"there is no sheet '{form.name}'; there is {listed}")
    return None


def entries_of(sheet: Sheet, form: FormSheet, faults: Faults) -> list[Entry]:
    """Return what a sheet says: one entry for a sheet of questions, one a line for a table."""
    if form.shape is Shape.QUESTIONS:
        return _answers(sheet, form, faults)
    return _lines(sheet, form, faults)


# --- sheets of questions ------------------------------------------------------------------------


def _answers(sheet: Sheet, form: FormSheet, faults: Faults) -> list[Entry]:
    by_column: dict[int, list[Cell]] = {}
    for cell in sheet.cells():
        by_column.setdefault(cell.col, []).append(cell)
    best = max(by_column.values(), key=lambda cells: _hits(cells, form), default=[])
    if not _hits(best, form):
        _no_headings(sheet, form, faults)
        return []
    labels = _assign(best, form, sheet, faults)
    answer = _answer_column(sheet, best[0].col)
    places = {
        field.name: (labels[field.name].row, answer)
        for field in form.fields
        if field.name in labels
    }
    return [_entry(sheet, form, places, faults)]


def _answer_column(sheet: Sheet, labels: int) -> int:
    found = [cell.col for cell in sheet.cells() if plain(cell.text) in _ANSWER]
    return found[0] if found else labels + 1


# --- tables -------------------------------------------------------------------------------------


def _lines(sheet: Sheet, form: FormSheet, faults: Faults) -> list[Entry]:
    rows = [number for number in sorted(sheet.rows) if number <= _LAST_HEADING_ROW]
    best = max(rows, key=lambda number: _hits(sheet.rows[number].values(), form), default=0)
    if not best or _hits(sheet.rows[best].values(), form) < min(2, len(form.fields)):
        _no_headings(sheet, form, faults)
        return []
    heads = _assign(list(sheet.rows[best].values()), form, sheet, faults)
    columns = {field.name: heads[field.name].col for field in form.fields if field.name in heads}
    entries = [
        _entry(sheet, form, {name: (row, col) for name, col in columns.items()}, faults)
        for row in sorted(sheet.rows)
        if row > best and _is_entry(sheet.rows[row], columns)
    ]
    if not entries and not form.optional:
        first = f"{get_column_letter(min(columns.values()))}{best + 1}"
        named = " and ".join(f"'{field.heading}'" for field in form.mandatory)
        faults.field(sheet.name, first, f"no line is filled in; at least one needs {named}")
    return entries


def _is_entry(row: Mapping[int, Cell], columns: Mapping[str, int]) -> bool:
    """Tell an entry from an empty line, a group heading or a note that somebody added."""
    filled = [cell for cell in row.values() if not cell.covered and cell.text.strip()]
    ours = [cell for cell in filled if cell.col in columns.values()]
    if not ours or len(filled) > 1:
        return bool(ours)
    text = filled[0].text.strip()
    if filled[0].col == columns.get("ref"):
        return len(text) <= _LONGEST_REF and any(letter.isdigit() for letter in text)
    return len(text) <= _LONGEST_NAME


# --- both ---------------------------------------------------------------------------------------


def _hits(cells: Iterable[Cell], form: FormSheet) -> int:
    texts = [cell.text.rstrip(" *") for cell in cells if not cell.covered]
    return sum(any(field.fits(text) for text in texts) for field in form.fields)


def _no_headings(sheet: Sheet, form: FormSheet, faults: Faults) -> None:
    if form.optional and not sheet.rows:
        return
    named = ", ".join(f"'{field.heading}'" for field in form.mandatory or form.fields[:3])
    faults.layout(sheet.name, f"none of the headings {named} is found")


def _assign(cells: list[Cell], form: FormSheet, sheet: Sheet, faults: Faults) -> dict[str, Cell]:
    """Give each field its heading cell; the form's own heading goes before other names for it."""
    free = [cell for cell in cells if not cell.covered and cell.text.strip()]
    found: dict[str, Cell] = {}
    for exact in (True, False):
        for item in form.fields:
            fitting = [cell for cell in free if _names(item, cell.text, exact=exact)]
            if not fitting or item.name in found:
                continue
            found[item.name] = fitting[0]
            free.remove(fitting[0])
            if exact and len(fitting) > 1:
                said = f"the heading '{item.heading}' stands twice; it stands first in "
                faults.layout(sheet.name, said + fitting[0].address, fitting[1].address)
    _missing(form, found, free, sheet, faults)
    return found


def _names(item: Field, text: str, *, exact: bool) -> bool:
    return plain(text) == plain(item.heading) if exact else item.fits(text)


def _missing(
    form: FormSheet, found: Mapping[str, Cell], free: list[Cell], sheet: Sheet, faults: Faults
) -> None:
    """Name each heading that is not there, and what was perhaps meant to be it."""
    texts = {plain(cell.text): cell for cell in free}
    for item in form.fields:
        if item.name in found:
            continue
        alike = get_close_matches(plain(item.heading), texts, n=1, cutoff=_ALIKE)
        if alike:
            cell = texts.pop(alike[0])
            said = f"the heading {quoted(cell.text)} seems to be '{item.heading}'; write it so"
            faults.layout(sheet.name, said, cell.address)
        elif item.mandatory:
            faults.layout(sheet.name, f"the heading '{item.heading}' is missing")


def _entry(
    sheet: Sheet, form: FormSheet, places: Mapping[str, tuple[int, int]], faults: Faults
) -> Entry:
    values: dict[str, object] = {}
    broken: set[str] = set()
    addresses = {name: f"{get_column_letter(col)}{row}" for name, (row, col) in places.items()}
    ref = sheet.at(*places["ref"]) if "ref" in places else None
    for name, place in places.items():
        item = form.field(name)
        cell = sheet.at(*place)
        try:
            value = None if cell is None or cell.covered else value_in(cell, item)
        except NotUnderstoodError as fault:
            broken.add(name)
            said = f"{item.heading}: {fault}"
            faults.field(sheet.name, addresses[name], said, ref.text if ref else "")
            continue
        if value not in (None, "", ()):
            values[name] = value
        elif item.mandatory:
            broken.add(name)
            said = f"'{item.heading}' is not filled in. {item.help}"
            faults.field(sheet.name, addresses[name], said, ref.text if ref else "")
    return Entry(sheet.name, values, addresses, frozenset(broken))
