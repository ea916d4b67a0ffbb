"""Turns the tables and forms of a workbook into facts, and accounts for every other cell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from pipeline.domain.periods import Period, year_to_date
from pipeline.domain.tables import CellUse, Role, Status
from pipeline.read.book import Book, Cell, Kind, Sheet
from pipeline.read.heads import Head, Use, heads_of, line_is_indented
from pipeline.read.layout import Block, Layout, layout_of
from pipeline.read.period_words import Mark, financial_year_in, parse_day, periods_within
from pipeline.read.rows import Row, Sort, is_note, mark_of
from pipeline.read.values import Value, threshold, value_of

_TOTAL = re.compile(
    r"^(?:grand |sub-?)?totals?\b|\btotals?$|^overall\b|^all (?:ages|people|clients|areas|sites)\b|"
    r"^sum$|^england\b",
    re.IGNORECASE,
)
_SUM = re.compile(r"\b(?:SUM|SUBTOTAL)\(", re.IGNORECASE)
_PERIOD_LABEL = re.compile(r"\b(?:period|quarter|month|return for|reporting|week)\b", re.IGNORECASE)
_PART = re.compile(r"^\W*(?:numerator|denominator|num|den|n\s*=|of which|out of)\b", re.IGNORECASE)
# "5%" in a label is a limit and not the unit; a mean of percentages stays as it was written.
_PERCENT_LABEL = re.compile(r"(?<![\d\s])\s*%|^%|(?<=[a-z)]) %|\bper ?cent(?:age)?\b", re.IGNORECASE)
_NOT_A_SHARE = re.compile(
    r"\b(?:mean|average|avg|av\.?|median|change|loss|lost|difference|points)\b", re.IGNORECASE
)
_POUNDS = re.compile(r"£|\bGBP\b", re.IGNORECASE)
_PLAIN_HEAD = re.compile(
    r"^(?:kpi|indicator|measure|item|description|name|detail|category|type|title|requirement|"
    r"quality requirement|what|activity|heading|metric|line|area|field|question)s?$",
    re.IGNORECASE,
)
_TO_DATE = re.compile(r"\byear to date\b|\bytd\b|\bcumulative\b|\bfull year\b", re.IGNORECASE)
_SPEAKS_OF_FIGURES = re.compile(
    r"\byear to date\b|\bytd\b|\bposition (?:at|as at)\b|^as at\b|\bcount(?:s)? (?:is|are)\b|"
    r"^(?:reporting )?period\b|^figures (?:are )?for\b",
    re.IGNORECASE,
)
_HOURS = re.compile(r"\bhours?\b|\bhrs\b", re.IGNORECASE)


@dataclass(slots=True)
class Account:
    """What became of each cell of one sheet that is not a fact."""

    sheet: Sheet
    uses: dict[tuple[int, int], tuple[CellUse, str]] = field(default_factory=dict)

    def mark(self, cell: Cell, use: CellUse, why: str) -> None:
        """Say what a cell is; what was said first stands."""
        self.uses.setdefault((cell.row, cell.col), (use, why))


@dataclass(slots=True)
class Setting:
    """Where a sheet stands in time: the financial year, its own period, and what said so."""

    financial_year: int | None = None
    period: Period | None = None
    period_from: str = ""


@dataclass(slots=True)
class Reading:
    """Everything read from a book, as plain rows for the tables `facts` and `cells`."""

    facts: list[dict[str, Any]] = field(default_factory=list)
    cells: list[dict[str, Any]] = field(default_factory=list)
    tables: list[dict[str, Any]] = field(default_factory=list)


def understand(book: Book, file_name: str) -> Reading:
    """Read every sheet of a book; each non-empty cell ends up in exactly one place."""
    reading = Reading()
    year = financial_year_of(book, file_name)
    for sheet in book.sheets:
        layout = layout_of(sheet)
        account = Account(sheet)
        setting = _setting(sheet, layout, year)
        taken: set[tuple[int, int]] = set()
        for block in layout.blocks:
            for fact in _SheetReader(sheet, block, setting, account).facts():
                place = (fact["row"], fact["col"])
                if place not in taken:
                    taken.add(place)
                    reading.facts.append(fact)
            reading.tables.append(_table_row(sheet, block))
        _account(layout, account, taken, reading)
    return reading


def financial_year_of(book: Book, file_name: str) -> int | None:
    """Return the financial year a workbook is about: by its content first, then its name."""
    votes: Counter[int] = Counter()
    for sheet in book.sheets:
        if sheet.hidden:
            continue
        for row in sorted(sheet.rows)[:12]:
            for cell in sheet.rows[row].values():
                if cell.day is not None:
                    votes[Period(cell.day, cell.day).financial_year_start] += 1
                elif len(cell.text) <= 80:
                    votes.update(_years_in(cell.text))
    if votes:
        return max(votes, key=lambda year: (votes[year], year))
    named = financial_year_in(file_name)
    if named is not None:
        return named
    for mark in periods_within(file_name):
        if mark.period is not None:
            return mark.period.financial_year_start
    return None


def _years_in(text: str) -> Iterator[int]:
    year = financial_year_in(text)
    if year is not None:
        yield year
        return
    for mark in periods_within(text):
        if mark.period is not None:
            yield mark.period.financial_year_start
            return


def _setting(sheet: Sheet, layout: Layout, year: int | None) -> Setting:
    texts = [cell.text for cell in layout.titles if not is_note(cell.text)]
    texts += [c.text for block in layout.blocks for c in block.titles if not is_note(c.text)]
    own = next((y for y in map(financial_year_in, (*texts[:8], sheet.name)) if y), None)
    setting = Setting(own or year)
    found = _pair_period(layout, setting.financial_year)
    if found is not None:
        setting.period, setting.period_from = found, "form"
        return setting
    for source, words in (("title", texts[:2]), ("sheet name", [sheet.name])):
        period = _one_period(words, setting.financial_year)
        if period is not None:
            setting.period, setting.period_from = period, source
            return setting
    return setting


def _pair_period(layout: Layout, year: int | None) -> Period | None:
    for block in layout.blocks:
        if block.heads:
            continue
        for row in block.lines[:12]:
            for label, answer in zip(row.cells, row.cells[1:], strict=False):
                if _PERIOD_LABEL.search(label.text) and len(label.text) < 40:
                    mark = mark_of(answer.text.strip())
                    period = mark.complete(year) if mark and not mark.to_date else None
                    if period is not None and answer.kind is not Kind.NUMBER:
                        return period
    return None


def _one_period(texts: list[str], year: int | None) -> Period | None:
    for text in texts:
        if len(text) > 120:
            continue
        periods = {mark.complete(year) for mark in periods_within(text)} - {None}
        narrow = {p for p in periods if p is not None and p.months is not None and p.months < 12}
        if len(narrow) == 1:
            return narrow.pop()
    return None


def _table_row(sheet: Sheet, block: Block) -> dict[str, Any]:
    return {
        "sheet": sheet.name,
        "area": block.area.address,
        "heads": len(block.heads),
        "lines": len(block.lines),
        "title": _section(block),
    }


def _section(block: Block) -> str:
    titles = [" ".join(cell.text.split()) for cell in block.titles if not is_note(cell.text)]
    return titles[-1] if titles else ""


class _SheetReader:
    """Reads one block of a sheet."""

    def __init__(self, sheet: Sheet, block: Block, setting: Setting, account: Account) -> None:
        self.sheet, self.block = sheet, block
        self.setting, self.account = setting, account
        self.section = _section(block) or (_section(block.parent) if block.parent else "")
        self.year = next(
            (y for y in map(financial_year_in, (c.text for c in reversed(block.titles))) if y),
            setting.financial_year,
        )
        self.section_period: Period | None = None
        self.to_date = False

    def _period_of_titles(self, texts: list[str]) -> tuple[Period | None, bool]:
        """Return the period that the headings over the block name, and whether it is to date."""
        for text in reversed(texts):
            to_date = bool(_TO_DATE.search(text))
            spans = {mark.complete(self.year) for mark in periods_within(text)} - {None}
            bare_year = len(spans) == 1 and financial_year_in(text) is not None
            if len(spans) == 1 and not (bare_year and not to_date):
                span = spans.pop()
                if to_date and span is not None and span.months != 12:
                    span = year_to_date(span)
                return span, to_date
            narrow = {span for span in spans if span and span.months and span.months < 12}
            if len(narrow) == 1:
                return narrow.pop(), to_date
            if to_date:
                return None, True
        return None, False

    def _name(self, heads: dict[int, Head]) -> None:
        """Name the block by its title and by what stands over its row labels."""
        over = [head.label for head in heads.values() if head.use is Use.LABEL and head.label]
        texts = [" ".join(cell.text.split()) for cell in self.block.titles]
        # A remark may mention any date; only one that speaks of the figures sets their period.
        texts = [text for text in texts if not is_note(text) or _SPEAKS_OF_FIGURES.search(text)]
        self.section_period, self.to_date = self._period_of_titles([*texts, *over])
        labels = [text for text in over if not _PLAIN_HEAD.match(text)]
        if len(labels) == 1 and labels[0].lower() not in self.section.lower():
            self.section = " > ".join(part for part in (self.section, labels[0]) if part)

    def facts(self) -> Iterator[dict[str, Any]]:
        for cell in self.block.titles:
            if is_note(cell.text):
                continue
            self.account.mark(cell, CellUse.LABEL, "title")
        heads = heads_of(self.sheet, self.block)
        self._name(heads)
        figures = [head for head in heads.values() if head.use is Use.FIGURE]
        if not self.block.heads and not self._continues(heads):
            yield from self._form()
            return
        if not self.block.has_figures:
            self._words_only(figures)
            return
        for row in self.block.heads:
            for cell in row.cells:
                self.account.mark(cell, CellUse.LABEL, "heading")
        yield from self._table(heads)

    # --- tables of words and forms ----------------------------------------------------------

    def _words_only(self, figures: list[Head]) -> None:
        for row in self.block.heads:
            for cell in row.cells:
                self.account.mark(cell, CellUse.LABEL, "heading")
        for row in self.block.lines:
            for cell in row.cells:
                if figures and cell.col < figures[0].col and not is_note(cell.text):
                    self.account.mark(cell, CellUse.LABEL, "row label of an empty table")
                else:
                    self.account.mark(cell, CellUse.NOTE, "table of words")

    def _continues(self, heads: dict[int, Head]) -> bool:
        """Whether figures without a head stand under the columns of the table above."""
        parent = self.block.parent
        if parent is None or not parent.heads:
            return False
        figures = self.block.figure_columns()
        over = {col for col, head in heads.items() if head.use is Use.FIGURE and head.words}
        dated = {col for col, head in heads.items() if head.mark is not None}
        labelled = any(head.use is Use.LABEL for head in heads.values())
        return bool(figures) and figures <= (over | dated) and labelled and len(figures) >= 2

    def _form(self) -> Iterator[dict[str, Any]]:
        for row in self.block.lines:
            label: Cell | None = None
            for cell, sort in zip(row.cells, row.sorts, strict=True):
                if sort in {Sort.NUMBER, Sort.STANDIN} and label is not None:
                    self.account.mark(label, CellUse.LABEL, "label of a form")
                    yield self._fact(cell, value_of(cell), row_label=_clean(label.text))
                elif sort is Sort.PLACEHOLDER:
                    self.account.mark(cell, CellUse.SET_ASIDE, "placeholder")
                elif label is not None and row.cells.index(label) == row.cells.index(cell) - 1:
                    self.account.mark(label, CellUse.LABEL, "label of a form")
                    self.account.mark(cell, CellUse.NOTE, "answer in a form")
                    label = cell if sort is Sort.TEXT else label
                elif sort is Sort.TEXT:
                    label = cell

    # --- tables -----------------------------------------------------------------------------

    def _table(self, heads: dict[int, Head]) -> Iterator[dict[str, Any]]:
        labels = [head.col for head in heads.values() if head.use is Use.LABEL]
        first_label = min(labels, default=self.block.left)
        used = self._used_columns(heads)
        state = _Down()
        made: list[dict[str, Any]] = []
        for index, row in enumerate(self.block.lines):
            if self._heading_line(row, index, heads, first_label, state):
                continue
            line = _Line(row, heads, state, first_label)
            self._mark_labels(row, heads)
            made.extend(self._line(line, heads, used))
        _mark_totals(made)
        yield from made

    def _used_columns(self, heads: dict[int, Head]) -> set[int]:
        return {
            cell.col
            for row in self.block.lines
            for cell, sort in zip(row.cells, row.sorts, strict=True)
            if sort in {Sort.NUMBER, Sort.STANDIN} and heads[cell.col].use is Use.FIGURE
        }

    def _mark_labels(self, row: Row, heads: dict[int, Head]) -> None:
        for cell in row.cells:
            use = heads[cell.col].use
            if use in {Use.LABEL, Use.REF, Use.PERIOD}:
                self.account.mark(cell, CellUse.LABEL, f"{use.value} of a row")

    def _heading_line(
        self, row: Row, index: int, heads: dict[int, Head], first: int, state: _Down
    ) -> bool:
        """Take group headings and remarks between the lines; True where the row was one."""
        if row.has_figures or any(heads[c.col].use is Use.REF for c in row.cells):
            return False
        if not row.is_single:
            return False
        cell, sort = row.cells[0], row.sorts[0]
        if sort is Sort.PLACEHOLDER:
            self.account.mark(cell, CellUse.SET_ASIDE, "placeholder")
            return True
        if is_note(cell.text):
            self.account.mark(cell, CellUse.NOTE, "remark in a table")
            return True
        if self._is_group(row, index, first):
            self.account.mark(cell, CellUse.LABEL, "group heading")
            state.enter(_clean(cell.text))
            return True
        if cell.col > max(first, self.block.left + 1):
            self.account.mark(cell, CellUse.NOTE, "remark in a table")
            return True
        return False

    def _is_group(self, row: Row, index: int, first: int) -> bool:
        cell = row.cells[0]
        after = self.block.lines[index + 1 :]
        following = next((line for line in after if not line.is_single), None)
        if following is None or not after or cell.col > first + 1:
            return False
        text = cell.text.strip()
        area = self.sheet.merged.get((cell.row, cell.col))
        wide = area is not None and area.right - area.left >= 2
        if wide or text.isupper() or text.endswith(":"):
            return True
        others = [c for line in self.block.lines if line.has_figures for c in line.cells[:1]]
        bold = sum(1 for other in others if other.look.bold)
        if cell.look.bold:
            return bold < len(others)
        deeper = line_is_indented(after[0], first) > line_is_indented(row, first)
        plain = not any(other.look.bold or other.look.indent for other in others)
        return deeper or (plain and not after[0].is_single and self._mostly_filled())

    def _mostly_filled(self) -> bool:
        filled = sum(1 for line in self.block.lines if line.has_figures)
        return filled >= 0.7 * len(self.block.lines)

    def _line(
        self, line: _Line, heads: dict[int, Head], used: set[int]
    ) -> Iterator[dict[str, Any]]:
        present = set()
        if self._stands_alone(line.row, heads, used):
            heads = {
                col: replace(head, words=()) if head.use is Use.FIGURE else head
                for col, head in heads.items()
            }
            used = set()
        for cell, sort in zip(line.row.cells, line.row.sorts, strict=True):
            head = heads[cell.col]
            present.add(cell.col)
            if head.use is Use.FIGURE:
                yield from self._figure(cell, sort, head, line)
            elif head.use is Use.WORDS:
                yield self._words(cell, sort, head, line)
        if line.row.has_figures:
            for col in sorted(used - present):
                if heads[col].role in {Role.VALUE, Role.YEAR_TO_DATE}:
                    empty = Cell(line.row.number, col, Kind.TEXT, "", hidden=self.sheet.hidden)
                    yield self._fact(empty, Value(Status.BLANK), heads[col], line)

    def _stands_alone(self, row: Row, heads: dict[int, Head], used: set[int]) -> bool:
        """Whether one figure under a wide table belongs to its row and not to its column."""
        if len(used) < 4 or any(heads[col].mark is not None for col in used):
            return False
        figures = row.columns & used
        wide = sum(1 for line in self.block.lines if len(line.columns & used) >= 3)
        return len(figures) == 1 and figures == {min(used)} and wide >= 0.6 * len(self.block.lines)

    def _figure(
        self, cell: Cell, sort: Sort, head: Head, line: _Line
    ) -> Iterator[dict[str, Any]]:
        if sort is Sort.PLACEHOLDER:
            self.account.mark(cell, CellUse.SET_ASIDE, "placeholder")
            return
        value = value_of(cell)
        limit = threshold(cell.text) if cell.kind is Kind.TEXT else None
        if limit is not None and (head.role is Role.TARGET or value.status is Status.TEXT):
            unit = "percent" if "%" in cell.text else "count"
            value = Value(Status.REPORTED, limit[0], unit, cell.text.strip())
        if value.status is Status.TEXT and is_note(cell.text):
            self.account.mark(cell, CellUse.NOTE, "remark in a table")
            return
        yield self._fact(cell, value, head, line)

    def _words(self, cell: Cell, sort: Sort, head: Head, line: _Line) -> dict[str, Any]:
        if sort is Sort.NUMBER and head.role is Role.ATTRIBUTE:
            # A figure in a column of words belongs to its row alone, as under a list of groups.
            return self._fact(cell, value_of(cell), replace(head, words=(), role=Role.VALUE), line)
        value = value_of(cell) if sort is Sort.NUMBER else Value(Status.TEXT, unit="text")
        return self._fact(cell, value, head, line)

    # --- one fact ---------------------------------------------------------------------------

    def _period(self, head: Head | None, line: _Line | None) -> tuple[Period | None, str]:
        if head is not None and head.role in {Role.YEAR_TO_DATE, Role.TARGET}:
            return None, "none"
        if head is not None and head.mark is not None:
            return head.mark.complete(self.year), "heading"
        if line is not None and line.mark is not None:
            return line.mark.complete(self.year), "row"
        if self.section_period is not None:
            return self.section_period, "section"
        if self.setting.period is not None:
            return self.setting.period, self.setting.period_from
        return None, "none"

    def _fact(
        self,
        cell: Cell,
        value: Value,
        head: Head | None = None,
        line: _Line | None = None,
        row_label: str = "",
    ) -> dict[str, Any]:
        period, source = self._period(head, line)
        row_label = line.label if line is not None else row_label
        group = line.group if line is not None else ""
        column = head.label if head is not None else ""
        parts = [self.section, group, row_label, column]
        label = " > ".join(part for part in parts if part)
        unit, number = _unit(value, f"{row_label} {column}", self.section)
        notes = [part for part in (value.note, cell.comment or "") if part]
        role = head.role if head is not None else Role.VALUE
        if line is not None and line.is_to_date and role is Role.VALUE:
            period, source, role = None, "none", Role.YEAR_TO_DATE
        elif self.to_date and role is Role.VALUE and source in {"section", "none"}:
            role = Role.YEAR_TO_DATE
        by_words = bool(_TOTAL.search(row_label) or _TOTAL.search(column))
        return {
            "sheet": self.sheet.name,
            "sheet_no": self.sheet.number,
            "cell": cell.address,
            "row": cell.row,
            "col": cell.col,
            "table": self.block.area.address,
            "section": self.section,
            "ref": line.ref if line is not None else "",
            "row_label": row_label,
            "row_group": group,
            "column_label": column,
            "label": label,
            "role": role.value,
            "period_start": period.start if period else None,
            "period_end": period.end if period else None,
            "period_from": source,
            "value": number,
            "text": cell.text,
            "status": value.status.value,
            "unit": unit,
            "total": by_words or bool(cell.formula and _SUM.search(cell.formula)),
            "hidden": cell.hidden,
            "formula": cell.formula,
            "note": "; ".join(notes) or None,
        }


def _clean(text: str) -> str:
    return " ".join(text.split()).strip(" -–•·:*")


def _unit(value: Value, label: str, section: str) -> tuple[str, float | None]:
    """Settle the unit from the labels where the cell itself does not say it."""
    unit, number = value.unit, value.number
    if unit != "count" or number is None:
        return unit, number
    if _PERCENT_LABEL.search(label) and not _NOT_A_SHARE.search(label) and abs(number) <= 100:
        return "percent", number / 100 if number > 1 else number
    if _POUNDS.search(label) or (_POUNDS.search(section) and not _HOURS.search(label)):
        return "gbp", number
    if _HOURS.search(label):
        return "hours", number
    return unit, number


@dataclass(slots=True)
class _Down:
    """What is carried down the rows of a table."""

    group: str = ""
    ref: str = ""
    parents: list[tuple[int, str]] = field(default_factory=list)
    filled: dict[int, str] = field(default_factory=dict)
    last_label: str = ""

    def enter(self, group: str) -> None:
        """Begin a group: its rows inherit nothing from the rows above."""
        self.group, self.ref, self.last_label = group, "", ""
        self.parents.clear()


class _Line:
    """One row of a table with what its label columns and the rows above say."""

    def __init__(self, row: Row, heads: dict[int, Head], state: _Down, first: int) -> None:
        self.row = row
        by_use: dict[Use, list[Cell]] = {}
        for cell in row.cells:
            by_use.setdefault(heads[cell.col].use, []).append(cell)
        refs = by_use.get(Use.REF, [])
        words = self._filled(by_use.get(Use.LABEL, []), heads, state)
        self.label = " | ".join(_clean(text) for text in words if _clean(text))
        dated = by_use.get(Use.PERIOD, [])
        self.mark = self._mark(dated)
        over_periods = any(head.use is Use.PERIOD for head in heads.values()) and not self.mark
        words_of_total = [self.label, *(cell.text for cell in dated)]
        self.is_to_date = (self.mark is not None and self.mark.to_date) or (
            over_periods and any(_TOTAL.search(_clean(text)) for text in words_of_total)
        )
        depth = line_is_indented(row, first)
        is_part = depth > 0 or bool(_PART.match(self.label))
        if refs:
            state.ref = _clean(refs[0].text)
            state.parents.clear()
        self.ref = state.ref if refs or is_part or self._has_ref_column(heads) else ""
        while state.parents and state.parents[-1][0] >= depth + (is_part and depth == 0):
            state.parents.pop()
        above = [text for _, text in state.parents]
        if not refs and not above and self.ref and state.last_label:
            above = [state.last_label]
        if refs or not self.ref:
            state.last_label = self.label
        state.parents.append((depth, self.label))
        self.group = " > ".join(part for part in (state.group, *above) if part)

    def _has_ref_column(self, heads: dict[int, Head]) -> bool:
        return any(head.use is Use.REF for head in heads.values())

    def _filled(self, cells: list[Cell], heads: dict[int, Head], state: _Down) -> list[str]:
        """Fill a label down that stands once for several rows; the last label is never filled."""
        columns = sorted(head.col for head in heads.values() if head.use is Use.LABEL)
        own = {cell.col: cell.text for cell in cells}
        last = max(own, default=0)
        texts = []
        for col in columns:
            if col in own:
                state.filled[col] = own[col]
                for later in [c for c in state.filled if c > col and c not in own]:
                    del state.filled[later]
            elif col < last and col in state.filled and self._has_one_label_style(columns):
                texts.append(state.filled[col])
                continue
            if col in own:
                texts.append(own[col])
        return texts

    def _has_one_label_style(self, columns: list[int]) -> bool:
        return len(columns) >= 2

    def _mark(self, cells: list[Cell]) -> Mark | None:
        for cell in cells:
            if cell.day is not None:
                if cell.day.day == 1:
                    return Mark(Period.months_from(cell.day, 1))
                return Mark(Period(cell.day, cell.day))
            text = cell.text.strip().rstrip("*†")
            mark = mark_of(text)
            if mark is not None:
                return mark
            day = parse_day(text)
            if day is not None:
                return Mark(Period(day, day))
        return None


def _mark_totals(facts: list[dict[str, Any]]) -> None:
    """Mark rows that are, in every column, the sum of all the rows of their group above them."""
    rows: dict[int, list[dict[str, Any]]] = {}
    for fact in facts:
        if fact["role"] in {Role.VALUE.value, Role.YEAR_TO_DATE.value}:
            rows.setdefault(fact["row"], []).append(fact)
    sums: dict[int, float] = {}
    parts = 0
    group = None
    for number in sorted(rows):
        line = rows[number]
        if line[0]["row_group"] != group:
            group, parts = line[0]["row_group"], 0
            sums = {}
        counted = [f for f in line if f["value"] is not None and f["unit"] != "percent"]
        adds_up = (
            parts >= 3
            and len(counted) >= 2
            and any(f["value"] for f in counted)
            and all(abs(sums.get(f["col"], 0.0) - f["value"]) < 1e-9 for f in counted)
        )
        if adds_up:
            for fact in line:
                fact["total"] = True
        elif not any(fact["total"] for fact in counted):
            parts += bool(counted)
            for fact in counted:
                sums[fact["col"]] = sums.get(fact["col"], 0.0) + fact["value"]


def _account(
    layout: Layout, account: Account, taken: set[tuple[int, int]], reading: Reading
) -> None:
    """Account for every cell that is not a fact."""
    sheet = account.sheet
    for cell in layout.titles:
        account.mark(cell, CellUse.LABEL, "title")
    for cell in layout.notes:
        account.mark(cell, CellUse.NOTE, "text")
    for cell in sheet.cells():
        place = (cell.row, cell.col)
        if place in taken:
            continue
        use, why = account.uses.get(place) or _rest(cell)
        reading.cells.append(
            {
                "sheet": sheet.name,
                "sheet_no": sheet.number,
                "cell": cell.address,
                "row": cell.row,
                "col": cell.col,
                "use": use.value,
                "why": why,
                "text": cell.text,
            }
        )


def _rest(cell: Cell) -> tuple[CellUse, str]:
    if cell.covered:
        return CellUse.SET_ASIDE, "hidden under a merged cell"
    if cell.kind in {Kind.TEXT, Kind.DATE, Kind.LOGICAL}:
        return CellUse.NOTE, "text beside the tables"
    if cell.kind is Kind.ERROR:
        return CellUse.SET_ASIDE, "error without a label"
    return CellUse.SET_ASIDE, "figure without a label"
