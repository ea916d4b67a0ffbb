"""Puts facts together: each is a cell with what its line, its column and its table say of it.

While a workbook is understood, only numbers are kept for each fact (which cell, which line, which
column). The table `facts` is made of them at the end, for all sheets at once, because joining
hundreds of thousands of labels one by one would take longer than reading the file.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import polars as pl

from pipeline.domain.periods import Period
from pipeline.domain.tables import CELLS, FACTS, CellUse, Role, Status
from pipeline.read.book import Book, Kind, Look
from pipeline.read.excel import column_letters
from pipeline.read.shares import with_units
from pipeline.read.sorts import Sort
from pipeline.read.totals import says_total
from pipeline.read.units import signs_of_unit
from pipeline.read.values import Value, value_of, value_of_text

_CONSTANT = {"submission", "file"}
_SEPARATOR = " > "
_FEWEST_IN_CONFLICT = 3


@dataclass(slots=True)
class Columns:
    """Rows gathered column by column."""

    names: tuple[str, ...]
    lists: list[list[Any]] = field(init=False)

    def __post_init__(self) -> None:
        """Begin with empty columns."""
        self.lists = [[] for _ in self.names]

    def add(self, *values: object) -> int:
        """Add a row and return its number."""
        for column, value in zip(self.lists, values, strict=True):
            column.append(value)
        return len(self.lists[0]) - 1

    def frame(self, schema: dict[str, pl.DataType]) -> pl.DataFrame:
        """Return the rows as a frame."""
        return pl.DataFrame(dict(zip(self.names, self.lists, strict=True)), schema=schema)


_TEXT, _DAY, _YES, _WHOLE = pl.String(), pl.Date(), pl.Boolean(), pl.Int32()
_TABLE: dict[str, pl.DataType] = {
    "table": _TEXT, "section": _TEXT, "section_units": _WHOLE,
    "section_start": _DAY, "section_end": _DAY, "section_from": _TEXT, "section_to_date": _YES,
    "far_start": _DAY, "far_end": _DAY,
}  # fmt: skip
_LINE: dict[str, pl.DataType] = {
    "in_table": _WHOLE, "ref": _TEXT, "row_label": _TEXT, "row_group": _TEXT, "row_role": _TEXT,
    "row_start": _DAY, "row_end": _DAY, "row_from": _TEXT, "row_total": _YES, "row_units": _WHOLE,
}  # fmt: skip
_HEAD: dict[str, pl.DataType] = {
    "column_label": _TEXT, "column_role": _TEXT, "column_start": _DAY, "column_end": _DAY,
    "column_total": _YES, "column_units": _WHOLE, "column_ref": _TEXT,
}  # fmt: skip


class Assembly:
    """Gathers the facts of one workbook, and what became of its other cells."""

    def __init__(self, book: Book, sorts: bytes) -> None:
        self.book, self.sorts = book, sorts
        self.tables = Columns(tuple(_TABLE))
        self.lines = Columns(tuple(_LINE))
        self.heads = Columns(tuple(_HEAD))
        self.cells: list[int] = []
        self.cell_lines: list[int] = []
        self.cell_heads: list[int] = []
        self.special: dict[int, Value] = {}
        self.periods: dict[int, Period] = {}
        self.blanks = Columns(("sheet", "row", "col", "line", "head"))
        self.uses: dict[int, tuple[CellUse, str]] = {}
        self.totals: set[int] = set()
        self.odd_scales: list[tuple[str, str, str, float]] = []
        self.period_conflicts: list[tuple[str, str, Period, Period]] = []

    # --- gathering ----------------------------------------------------------------------------

    def table(
        self, area: str, section: str, time: tuple[Period | None, str, bool], so_far: Period | None
    ) -> int:
        """Add a table and return its number.

        `time` is the period it stands for as a whole, what says so, and whether its figures run
        to date; `so_far` is what its year-to-date figures are for.
        """
        period, source, to_date = time
        return self.tables.add(
            area, section, signs_of_unit(section), *_ends(period), source, to_date,
            *_ends(so_far),
        )  # fmt: skip

    def line(
        self,
        table: int,
        names: tuple[str, str, str],
        role: Role = Role.VALUE,
        period: Period | None = None,
        *,
        source: str = "row",
        total: bool = False,
    ) -> int:
        """Add a line of a table, named by its reference, label and group, and return its number."""
        ref, label, group = names
        return self.lines.add(
            table, ref, label, group, role.value, *_ends(period),
            source if period else "", total or says_total(label), signs_of_unit(label),
        )  # fmt: skip

    def head(
        self, label: str, role: Role, period: Period | None, *, total: bool = False, ref: str = ""
    ) -> int:
        """Add a column of a table and return its number."""
        return self.heads.add(
            label, role.value, *_ends(period), total or says_total(label), signs_of_unit(label), ref
        )

    def fact(self, place: int, line: int, head: int, value: Value | None = None) -> int:
        """Add the fact of a cell; `value` where it is read otherwise than the cell alone says."""
        self.cells.append(place)
        self.cell_lines.append(line)
        self.cell_heads.append(head)
        number = len(self.cells) - 1
        if value is not None:
            self.special[number] = value
        return number

    def blank(self, sheet: int, row: int, col: int, line: int, head: int) -> None:
        """Add the fact that a figure is missing from a cell that holds nothing."""
        self.blanks.add(sheet, row, col, line, head)

    def mark(self, place: int, use: CellUse, why: str) -> None:
        """Say what a cell is that is no fact; what was said first stands."""
        self.uses.setdefault(place, (use, why))

    # --- the tables ---------------------------------------------------------------------------

    def frames(self) -> tuple[pl.DataFrame, pl.DataFrame]:
        """Return the tables facts and cells, without what names the file they are from."""
        return self._facts(), self._cells()

    def _facts(self) -> pl.DataFrame:
        base = self._of_cells()
        if self.blanks.lists[0]:
            base = pl.concat([base, self._of_blanks()])
        if not base.height:
            return FACTS.frame().drop(_CONSTANT)
        lines = self.lines.frame(_LINE)[base["line"]]
        heads = self.heads.frame(_HEAD)[base["head"]]
        tables = self.tables.frame(_TABLE)[lines["in_table"]]
        whole = pl.concat([base, lines, heads, tables], how="horizontal")
        whole, odd = with_units(self._with_time(whole))
        total = pl.col("row_total") | pl.col("column_total") | pl.col("summed")
        label = pl.concat_str(
            *(pl.when(pl.col(name) != "").then(pl.col(name))
              for name in ("section", "row_group", "row_label", "column_label")),
            separator=_SEPARATOR, ignore_nulls=True,
        )  # fmt: skip
        names = pl.Series([sheet.name for sheet in self.book.sheets], dtype=pl.String)
        numbers = pl.Series([sheet.number for sheet in self.book.sheets], dtype=pl.Int64)
        facts = whole.select(
            names.gather(whole["sheet"]).alias("sheet"),
            numbers.gather(whole["sheet"]).alias("sheet_no"),
            _address(whole["col"], whole["row"]).alias("cell"),
            pl.col("row").cast(pl.Int64),
            pl.col("col").cast(pl.Int64),
            "table",
            "section",
            pl.when(pl.col("ref") != "").then(pl.col("ref")).otherwise(pl.col("column_ref"))
            .alias("ref"),
            "row_label",
            "row_group",
            "column_label",
            label.alias("label"),
            "role",
            "period_start",
            "period_end",
            "period_from",
            "value",
            "text",
            "status",
            "unit",
            total.alias("total"),
            "hidden",
            "formula",
            "note",
        )  # fmt: skip
        self.period_conflicts = self._conflicts(whole, names)
        self.odd_scales = facts.filter(odd).select("sheet", "cell", "text", "value").rows()
        return facts

    def _of_cells(self) -> pl.DataFrame:
        """Return what the cells alone say: value, status, unit and note."""
        places = pl.Series(self.cells, dtype=pl.UInt32)
        cells = self.book.cells.select("sheet", "row", "col", "kind", "number", "text", "style",
                                       "formula", "hidden")[places]  # fmt: skip
        by_text = self._values_of_texts(cells)
        looks = self.book.looks
        units = pl.Series([_unit_of_look(look) for look in looks], dtype=pl.String)
        kind = cells["kind"]
        is_number = kind == int(Kind.NUMBER)
        value = cells["number"].set(~is_number, None)
        status = _constant(Status.REPORTED, cells.height).set(is_number & (value == 0), Status.ZERO)
        status = status.zip_with(is_number, by_text["status"])
        value = value.zip_with(is_number, by_text["value"])
        unit = units.gather(cells["style"]).zip_with(is_number, by_text["unit"])
        formula = cells["formula"]
        summed = formula.str.contains(r"(?i)\b(?:SUM|SUBTOTAL)\(").fill_null(value=False)
        base = pl.DataFrame(
            {
                "sheet": cells["sheet"].cast(pl.Int32),
                "row": cells["row"],
                "col": cells["col"],
                "line": pl.Series(self.cell_lines, dtype=pl.UInt32),
                "head": pl.Series(self.cell_heads, dtype=pl.UInt32),
                "value": value,
                "text": self.book.shown.gather(places),
                "status": status,
                "unit": unit,
                "hidden": cells["hidden"],
                "formula": formula,
                "note": by_text["note"],
                "summed": summed,
                "own_start": pl.Series([None], dtype=_DAY).new_from_index(0, cells.height),
                "own_end": pl.Series([None], dtype=_DAY).new_from_index(0, cells.height),
            }
        )
        return self._with_exceptions(base)

    def _with_exceptions(self, base: pl.DataFrame) -> pl.DataFrame:
        """Put in values read otherwise, periods of single facts, totals by arithmetic, comments."""
        if self.special:
            places = list(self.special)
            values = list(self.special.values())
            for name, take in _PARTS_OF_VALUE.items():
                column = base[name].scatter(places, [take(value) for value in values])
                base = base.with_columns(column.alias(name))
        if self.periods:
            places = list(self.periods)
            spans = list(self.periods.values())
            base = base.with_columns(
                base["own_start"].scatter(places, [span.start for span in spans]),
                base["own_end"].scatter(places, [span.end for span in spans]),
            )
        if self.totals:
            base = base.with_columns(base["summed"].scatter(sorted(self.totals), True))  # noqa: FBT003
        comments = self._comments()
        if comments:
            base = base.with_columns(base["note"].scatter(list(comments), list(comments.values())))
        return base

    def _comments(self) -> dict[int, str]:
        """Return the notes of facts whose cells carry a comment."""
        book, found = self.book, {}
        commented = {
            (index, *place): text
            for index, sheet in enumerate(book.sheets)
            for place, text in sheet.comments.items()
        }
        if not commented:
            return {}
        owners = book.cells["sheet"].to_list()
        for number, place in enumerate(self.cells):
            text = commented.get((owners[place], book.row[place], book.col[place]))
            if text:
                value = self.special.get(number) or value_of(book.cell(place))
                found[number] = "; ".join(part for part in (value.note, text) if part)
        return found

    def _values_of_texts(self, cells: pl.DataFrame) -> pl.DataFrame:
        """Return for each cell that holds no number what its text, error or date says."""
        texts = self.book.texts
        used = [text for text in cells["text"].unique().to_list() if text >= 0]
        values = {text: value_of_text(texts[text]) for text in used}
        made = {
            "value": [value.number for value in values.values()],
            "status": [value.status.value for value in values.values()],
            "unit": [value.unit for value in values.values()],
            "note": [value.note or None for value in values.values()],
        }
        schema = {"value": pl.Float64, "status": pl.String, "unit": pl.String, "note": pl.String}
        table = pl.DataFrame(made, schema=schema)
        where = {text: number for number, text in enumerate(values)}
        nothing = pl.DataFrame(
            {"value": [None], "status": [Status.TEXT.value], "unit": ["text"], "note": [None]},
            schema=schema,
        )
        table = pl.concat([table, nothing])
        row = cells["text"].replace_strict(where, default=len(where), return_dtype=pl.UInt32)
        found = table[row]
        kind = cells["kind"]
        error = kind == int(Kind.ERROR)
        if error.any():
            found = found.with_columns(
                found["value"].set(error, None),
                found["status"].set(error, Status.ERROR.value),
                found["unit"].set(error, "count"),
                found["note"].zip_with(~error, self._texts(cells["text"])),
            )
        never = kind == int(Kind.NOT_CALCULATED)
        if never.any():
            found = found.with_columns(
                found["status"].set(never, Status.ERROR.value),
                found["unit"].set(never, "count"),
                found["note"].set(never, "formula without a stored result"),
            )
        date_or_logical = {int(Kind.DATE): "date", int(Kind.LOGICAL): "text"}
        for number, unit in date_or_logical.items():
            is_kind = kind == number
            if is_kind.any():
                found = found.with_columns(
                    found["value"].set(is_kind, None),
                    found["status"].set(is_kind, Status.TEXT.value),
                    found["unit"].set(is_kind, unit),
                    found["note"].set(is_kind, None),
                )
        return found

    def _texts(self, places: pl.Series) -> pl.Series:
        texts = pl.Series([*self.book.texts, None], dtype=pl.String)
        return texts.gather(places.set(places < 0, len(self.book.texts)))

    def _of_blanks(self) -> pl.DataFrame:
        blanks = self.blanks.frame(
            {
                "sheet": _WHOLE,
                "row": _WHOLE,
                "col": _WHOLE,
                "line": pl.UInt32(),
                "head": pl.UInt32(),
            }
        )
        count = blanks.height
        hidden = pl.Series([sheet.hidden for sheet in self.book.sheets]).gather(blanks["sheet"])
        notes = [
            self.book.sheets[sheet].comments.get((row, col))
            for sheet, row, col in blanks.select("sheet", "row", "col").iter_rows()
        ]
        nothing = pl.Series([None], dtype=pl.String).new_from_index(0, count)
        day = pl.Series([None], dtype=_DAY).new_from_index(0, count)
        return blanks.with_columns(
            value=pl.Series([None], dtype=pl.Float64).new_from_index(0, count),
            text=_constant("", count),
            status=_constant(Status.BLANK, count),
            unit=_constant("count", count),
            hidden=hidden,
            formula=nothing,
            note=pl.Series(notes, dtype=pl.String),
            summed=pl.Series([False]).new_from_index(0, count),
            own_start=day,
            own_end=day,
        )

    @staticmethod
    def _with_time(facts: pl.DataFrame) -> pl.DataFrame:
        """Settle role and period: a cell's own, its column's, its row's, its table's."""
        value, to_date = Role.VALUE.value, Role.YEAR_TO_DATE.value
        targets = [Role.TARGET.value]
        has_own = pl.col("own_start").is_not_null()
        in_column = pl.col("column_start").is_not_null()
        in_row = pl.col("row_start").is_not_null()
        in_section = pl.col("section_start").is_not_null()
        role = (
            pl.when(pl.col("column_role") != value)
            .then(pl.col("column_role"))
            .otherwise(pl.col("row_role"))
        )
        undated = ~(has_own | in_column | in_row)
        sums = (role == value) & pl.col("section_to_date") & undated
        sums = sums & pl.col("section_from").is_in(["section", ""])
        facts = facts.with_columns(
            pl.when(sums).then(pl.lit(to_date)).otherwise(role).alias("role")
        )
        # What is asked for, or was so last year, is not for the period of the section.
        is_past = pl.col("column_label").str.contains(r"(?i)\b(?:last|previous|prior) year$")
        is_target = pl.col("role").is_in(targets) | is_past
        is_far = (pl.col("role") == to_date) & ~sums
        has_far = is_far & pl.col("far_start").is_not_null()
        source = (
            pl.when(has_own).then(pl.lit("cell"))
            .when(in_column).then(pl.lit("heading"))
            .when(in_row).then(pl.col("row_from"))
            .when(is_target).then(pl.lit("none"))
            .when(has_far).then(pl.lit("columns"))
            .when(is_far).then(pl.lit("none"))
            .when(in_section).then(pl.col("section_from"))
            .otherwise(pl.lit("none"))
        )  # fmt: skip
        facts = facts.with_columns(source.alias("period_from"))
        ends = {}
        for end in ("start", "end"):
            ends[f"period_{end}"] = (
                pl.when(has_own).then(pl.col(f"own_{end}"))
                .when(in_column).then(pl.col(f"column_{end}"))
                .when(in_row).then(pl.col(f"row_{end}"))
                .when(is_target).then(pl.lit(None, dtype=_DAY))
                .when(has_far).then(pl.col(f"far_{end}"))
                .when(is_far).then(pl.lit(None, dtype=_DAY))
                .otherwise(pl.col(f"section_{end}"))
            )  # fmt: skip
        return facts.with_columns(**ends)

    @staticmethod
    def _conflicts(facts: pl.DataFrame, names: pl.Series) -> list[tuple[str, str, Period, Period]]:
        """Return the tables under a heading that names a period none of their figures is for.

        Only where both are of one length, as a quarter under the title of another: months before
        or after, or the years of a plan, contradict no heading.
        """
        dated = facts.filter(
            pl.col("section_start").is_not_null() & pl.col("period_start").is_not_null()
            & pl.col("period_from").is_in(["heading", "row"])
            & (pl.col("role") == Role.VALUE.value)
        )  # fmt: skip
        if not dated.height:
            return []
        meets = (pl.col("period_end") >= pl.col("section_start")) & (
            pl.col("period_start") <= pl.col("section_end")
        )
        tables = dated.group_by("sheet", "in_table", maintain_order=True).agg(
            pl.len(), meets.any().alias("meets"),
            pl.col("table", "section_start", "section_end").first(),
            pl.col("period_start").min(), pl.col("period_end").max(),
        )  # fmt: skip
        odd = tables.filter(~pl.col("meets") & (pl.col("len") >= _FEWEST_IN_CONFLICT))
        found = []
        for row in odd.iter_rows(named=True):
            said = Period(row["section_start"], row["section_end"])
            columns = Period(row["period_start"], row["period_end"])
            if said.months is not None and said.months == columns.months:
                place = row["table"].partition(":")[0]
                found.append((names[row["sheet"]], place, said, columns))
        return found

    def _cells(self) -> pl.DataFrame:
        """Return a row for each cell that is no fact."""
        book = self.book
        uses, whys = _rest(book, self.sorts)
        for place, (use, why) in self.uses.items():
            uses[place], whys[place] = use.value, why
        taken = pl.Series([False]).new_from_index(0, book.cell_count)
        if self.cells:
            taken = taken.scatter(self.cells, True)  # noqa: FBT003
        names = pl.Series([sheet.name for sheet in book.sheets], dtype=pl.String)
        numbers = pl.Series([sheet.number for sheet in book.sheets], dtype=pl.Int64)
        cells = book.cells
        made = pl.DataFrame(
            {
                "sheet": names.gather(cells["sheet"]),
                "sheet_no": numbers.gather(cells["sheet"]),
                "cell": _address(cells["col"], cells["row"]),
                "row": cells["row"].cast(pl.Int64),
                "col": cells["col"].cast(pl.Int64),
                "use": pl.Series(uses, dtype=pl.String),
                "why": pl.Series(whys, dtype=pl.String),
                "text": book.shown,
            }
        )
        return made.filter(~taken).select(
            name for name in CELLS.schema.names() if name not in _CONSTANT
        )


def _rest(book: Book, sorts: bytes) -> tuple[list[str], list[str]]:
    """Say what cells are of which nothing was said."""
    note, aside = CellUse.NOTE.value, CellUse.SET_ASIDE.value
    by_kind = {
        Kind.NUMBER: (aside, "figure without a label"),
        Kind.ERROR: (aside, "error without a label"),
        Kind.NOT_CALCULATED: (aside, "figure without a label"),
    }
    listed = [
        by_kind.get(Kind(kind), (note, "text beside the tables")) for kind in range(len(Kind))
    ]
    uses = [listed[kind][0] for kind in book.kind]
    whys = [listed[kind][1] for kind in book.kind]
    for sheet in book.sheets:
        for place in sheet.covered:
            uses[place], whys[place] = aside, "hidden under a merged cell"
    for place, sort in enumerate(sorts):
        if sort == Sort.PLACEHOLDER:
            uses[place], whys[place] = aside, "placeholder"
    return uses, whys


_PARTS_OF_VALUE: dict[str, Callable[[Value], object]] = {
    "value": lambda value: value.number,
    "status": lambda value: value.status.value,
    "unit": lambda value: value.unit,
    "note": lambda value: value.note or None,
}


def _unit_of_look(look: Look) -> str:
    if look.is_duration or look.is_time:
        return "hours"
    code = look.number_format
    if "%" in code:
        return "percent"
    return "gbp" if "£" in code or "GBP" in code else "count"


def _address(cols: pl.Series, rows: pl.Series) -> pl.Series:
    """Return addresses such as C27."""
    letters = {col: column_letters(col) for col in cols.unique().to_list()}
    named = (
        cols.replace_strict(letters, return_dtype=pl.String) if letters else cols.cast(pl.String)
    )
    return named + rows.cast(pl.String)


def _constant(value: str, count: int) -> pl.Series:
    return pl.Series([str(value)], dtype=pl.String).new_from_index(0, count)


def _ends(period: Period | None) -> tuple[date | None, date | None]:
    return (None, None) if period is None else (period.start, period.end)
