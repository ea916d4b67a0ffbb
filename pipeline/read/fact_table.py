"""The table facts and the account of all other cells, made of what was gathered.

All sheets are put together at once, column by column: joining hundreds of thousands of labels one
by one would take longer than reading the file.
"""

from __future__ import annotations

from collections.abc import Callable

import polars as pl

from pipeline.domain.tables import FACTS, Status
from pipeline.read.assembly import Assembly
from pipeline.read.book import Kind, Look
from pipeline.read.fact_times import conflicts, with_time
from pipeline.read.gathered_rows import DAY, HEAD, LINE, TABLE, WHOLE
from pipeline.read.left_over import addresses
from pipeline.read.shares import with_units
from pipeline.read.values import Value, value_of, value_of_text

_CONSTANT = {"submission", "file"}
_SEPARATOR = " > "


class FactTable:
    """Makes the table facts of what an assembly gathered."""

    def __init__(self, assembly: Assembly) -> None:
        self.assembly, self.book = assembly, assembly.book

    def frame(self) -> pl.DataFrame:
        """Return the table facts, without what names the file they are from."""
        base = self._of_cells()
        if self.assembly.blanks.lists[0]:
            base = pl.concat([base, self._of_blanks()])
        if not base.height:
            return FACTS.frame().drop(_CONSTANT)
        lines = self.assembly.lines.frame(LINE)[base["line"]]
        heads = self.assembly.heads.frame(HEAD)[base["head"]]
        tables = self.assembly.tables.frame(TABLE)[lines["in_table"]]
        whole = pl.concat([base, lines, heads, tables], how="horizontal")
        whole, odd = with_units(with_time(whole))
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
            addresses(whole["col"], whole["row"]).alias("cell"),
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
        self.assembly.period_conflicts = conflicts(whole, names)
        self.assembly.odd_scales = facts.filter(odd).select("sheet", "cell", "text", "value").rows()
        return facts

    def _of_cells(self) -> pl.DataFrame:
        """Return what the cells alone say: value, status, unit and note."""
        places = pl.Series(self.assembly.cells, dtype=pl.UInt32)
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
                "line": pl.Series(self.assembly.cell_lines, dtype=pl.UInt32),
                "head": pl.Series(self.assembly.cell_heads, dtype=pl.UInt32),
                "value": value,
                "text": self.book.shown.gather(places),
                "status": status,
                "unit": unit,
                "hidden": cells["hidden"],
                "formula": formula,
                "note": by_text["note"],
                "summed": summed,
                "own_start": pl.Series([None], dtype=DAY).new_from_index(0, cells.height),
                "own_end": pl.Series([None], dtype=DAY).new_from_index(0, cells.height),
            }
        )
        return self._with_exceptions(base)

    def _with_exceptions(self, base: pl.DataFrame) -> pl.DataFrame:
        """Put in values read otherwise, periods of single facts, totals by arithmetic, comments."""
        if self.assembly.special:
            places = list(self.assembly.special)
            values = list(self.assembly.special.values())
            for name, take in _PARTS_OF_VALUE.items():
                column = base[name].scatter(places, [take(value) for value in values])
                base = base.with_columns(column.alias(name))
        if self.assembly.periods:
            places = list(self.assembly.periods)
            spans = list(self.assembly.periods.values())
            base = base.with_columns(
                base["own_start"].scatter(places, [span.start for span in spans]),
                base["own_end"].scatter(places, [span.end for span in spans]),
            )
        if self.assembly.totals:
            base = base.with_columns(base["summed"].scatter(sorted(self.assembly.totals), True))  # noqa: FBT003
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
        for number, place in enumerate(self.assembly.cells):
            text = commented.get((owners[place], book.row[place], book.col[place]))
            if text:
                value = self.assembly.special.get(number) or value_of(book.cell(place))
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
        blanks = self.assembly.blanks.frame(
            {
                "sheet": WHOLE,
                "row": WHOLE,
                "col": WHOLE,
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
        day = pl.Series([None], dtype=DAY).new_from_index(0, count)
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


def _constant(value: str, count: int) -> pl.Series:
    return pl.Series([str(value)], dtype=pl.String).new_from_index(0, count)
